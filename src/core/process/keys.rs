//! 核对码: the keys of other offices, compared by telephone.

use super::desk::{Desk, Keeps, Process};
use super::task::{Place, Sort, Task};
use crate::ledger::stolen::Standing;
use crate::ledger::{Registry, names};

/// Offices whose 核对码 nobody has compared: what they send is marked so.
const UNVERIFIED: Sort = Sort::file_at_ease("unverified");

/// Of the key with which this office signs there is no copy: if this computer fails, everybody has to compare a new one.
const UNCOPIED: Sort = Sort::file_at_ease("key-copy");

/// Our own key is declared stolen by somebody above: it is to be replaced.
const STOLEN: Sort = Sort::file("key-stolen");

/// A declaration that may be a thief's: the office is to be asked by telephone.
const WARNED: Sort = Sort::file("key-warned");

pub const PROCESS: Process =
    Process { keeps: Keeps::NOTHING, sorts: &[UNVERIFIED, UNCOPIED, STOLEN, WARNED], tasks };

fn tasks(desk: &Desk<'_>) -> Vec<Task> {
    let unverified = desk.registry.unverified.iter();
    let offices: Vec<String> = unverified.map(|office| names::known(desk.registry, *office)).collect();
    let task = || Task::of_offices(UNVERIFIED, Place::Settings, &offices).naming(offices.clone());
    let unverified = (!offices.is_empty()).then(task);
    unverified.into_iter().chain(own(desk.registry)).chain(warned(desk.registry)).collect()
}

/// What is to be done about our own key. One that has signed nothing yet is worth no copy: until then the first steps offer
/// one.
fn own(registry: &Registry) -> Option<Task> {
    let profile = registry.profile.as_ref().filter(|profile| !profile.practice)?;
    if registry.stolen_since(profile.office(), &profile.key).is_some() {
        return Some(Task::new(STOLEN, Place::Settings));
    }
    let uncopied = registry.key_copied.as_ref() != Some(&profile.key) && !registry.exports.is_empty();
    uncopied.then(|| Task::new(UNCOPIED, Place::Settings))
}

fn warned(registry: &Registry) -> Option<Task> {
    let warned = registry.stolen.iter().filter(|stolen| stolen.standing == Standing::Warned);
    let offices: Vec<String> = warned.map(|stolen| names::known(registry, stolen.office)).collect();
    let task = || Task::of_offices(WARNED, Place::Settings, &offices).naming(offices.clone());
    (!offices.is_empty()).then(task)
}
