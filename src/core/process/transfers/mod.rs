//! 调动: people whom this office offers to other counties, and those whom other counties offer to it.

mod arriving;
mod leaving;
mod read;

use super::desk::{Desk, Keeps, Process};
use super::task::{Place, Sort, Task};
use crate::domain::codes::OfficeLevel;
use crate::ledger::Registry;

pub use self::arriving::{Arriving, Giver, givers};
pub use self::leaving::{Leaving, Receiver, receivers};

/// Other counties offer people, who wait for our answer.
const ARRIVING: Sort = Sort::file("arriving");
/// People are offered to other counties, and no file says so yet.
const OFFER: Sort = Sort::file("offer");
/// Everybody whom these offered has our answer, and they have not been told.
const ANSWER_OFFERS: Sort = Sort::file("answer-offers");
/// People are offered to other counties, who have not answered.
const OFFERED: Sort = Sort::file_at_ease("offered");

pub const PROCESS: Process =
    Process { keeps: Keeps::NOTHING, sorts: &[ARRIVING, OFFER, ANSWER_OFFERS, OFFERED], tasks };

fn tasks(desk: &Desk<'_>) -> Vec<Task> {
    let (givers, receivers) = (givers(desk.registry), receivers(desk.registry));
    let of_givers = |sort, count: fn(&Giver) -> usize| {
        gathered(sort, givers.iter().map(|giver| (&giver.party.name, count(giver))))
    };
    let of_receivers = |sort, count: fn(&Receiver) -> usize| {
        gathered(sort, receivers.iter().map(|receiver| (&receiver.name, count(receiver))))
    };
    let tasks = [
        of_givers(ARRIVING, Giver::open),
        of_receivers(OFFER, |receiver| receiver.to_make),
        of_givers(ANSWER_OFFERS, |giver| usize::from(giver.due)),
        of_receivers(OFFERED, |receiver| receiver.waiting),
    ];
    tasks.into_iter().flatten().collect()
}

/// The offices where there is anything of a sort, with how much in all.
fn gathered<'a>(sort: Sort, offices: impl Iterator<Item = (&'a String, usize)>) -> Option<Task> {
    let (offices, counts): (Vec<String>, Vec<usize>) =
        offices.filter(|(_, count)| *count > 0).map(|(name, count)| (name.clone(), count)).unzip();
    let task = || Task::of_offices(sort, Place::Moves, &offices).count(counts.iter().sum());
    (!offices.is_empty()).then(task)
}

/// Whether this office has anything to do with moves: people move between counties.
pub fn concerns(registry: &Registry) -> bool {
    let county = registry.profile.as_ref().is_some_and(|profile| profile.level() == OfficeLevel::County);
    county || registry.offers.values().any(|offer| offer.to() == registry.office())
}
