//! 待办事项: what there is to do, most urgent first, each with its one next action.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::filing::{FilingState, state, waiting};
use super::moves;
use super::names;
use super::outbox::{Candidate, candidates};
use super::verdicts::Urgency;
use crate::domain::id::Id;
use crate::domain::package_kind::PackageKind;
use crate::domain::record::Kind;
use crate::ledger::Registry;
use crate::ledger::batch::Decision;

/// A person or an office that a task speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    pub id: Id,
    pub name: String,
}

/// One thing to do: what is alike is one task, with all it speaks of. The order of the variants is the order of
/// urgency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Task {
    /// Filings of ours were returned, with so many reasons in all: to be corrected field by field.
    Returned { people: Vec<Named>, reasons: usize },
    /// Drafts of ours were declined for the same reason.
    Declined { people: Vec<Named>, reason: String },
    /// Drafts of subordinates wait for our decision.
    Proposals { count: usize },
    /// Requests of subordinates wait for our answer (province), or to be filed onward (city).
    Waiting { count: usize },
    /// People of ours who can be filed now: never filed, returned, or changed since.
    Unfiled { count: usize },
    /// People of ours who are to be filed and cannot be yet: something stands against it.
    HeldBack { people: Vec<Id> },
    /// A file made and not confirmed as sent; `moves` where it offers people to another county, or answers one.
    ToSend { number: u64, to: String, moves: bool },
    /// Something happened that the superior has not been told.
    FileUpward { to: String },
    /// Other counties offer people, who wait for our answer.
    Arriving { offices: Vec<Named>, count: usize },
    /// People are offered to other counties, and no file says so yet.
    Offer { offices: Vec<Named>, count: usize },
    /// Everybody whom these offered has our answer, and they have not been told.
    AnswerOffers { offices: Vec<Named> },
    /// People offered to other counties, who have not answered.
    Offered { offices: Vec<Named>, count: usize },
    /// Offices whose 核对码 nobody has compared: what they send is marked so.
    Unverified { offices: Vec<Named> },
    /// Subordinates wait for their receipts.
    ReceiptDue { offices: Vec<Named> },
    /// Subordinates no longer list people they listed before, so many in all.
    Unlisted { offices: Vec<Named>, count: usize },
    /// People of ours with missing facts.
    Missing { people: Vec<Id> },
    /// Our own head count has never been entered.
    HeadCount,
}

/// What kind of work something is, by which the list can be narrowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// 退回补正.
    Returned,
    /// 不符合.
    Breached,
    /// 到期.
    Due,
    /// 资料不全.
    Incomplete,
    /// 报送与接收.
    Files,
}

impl Topic {
    pub const ALL: [Topic; 5] =
        [Topic::Returned, Topic::Breached, Topic::Due, Topic::Incomplete, Topic::Files];

    /// Key of its words: `topic-CODE`.
    pub const fn code(self) -> &'static str {
        match self {
            Topic::Returned => "returned",
            Topic::Breached => "breached",
            Topic::Due => "due",
            Topic::Incomplete => "incomplete",
            Topic::Files => "files",
        }
    }

    /// How the words of a rule's line tell it apart.
    pub const fn verdict(self) -> &'static str {
        match self {
            Topic::Incomplete => "undecidable",
            Topic::Returned | Topic::Breached | Topic::Due | Topic::Files => self.code(),
        }
    }

    /// The topic of a line of the rules.
    pub const fn of(urgency: Urgency) -> Topic {
        match urgency {
            Urgency::Breached => Topic::Breached,
            Urgency::Undecidable => Topic::Incomplete,
            Urgency::Overdue
            | Urgency::Soon
            | Urgency::Ahead
            | Urgency::Later
            | Urgency::Open
            | Urgency::Met
            | Urgency::NotApplicable => Topic::Due,
        }
    }
}

impl Task {
    /// Comes before everything the rules say: somebody sent it back.
    pub const fn comes_first(&self) -> bool {
        matches!(self.topic(), Topic::Returned)
    }

    pub const fn topic(&self) -> Topic {
        match self {
            Task::Returned { .. } | Task::Declined { .. } => Topic::Returned,
            Task::Missing { .. } | Task::HeadCount | Task::Unlisted { .. } | Task::HeldBack { .. } => {
                Topic::Incomplete
            }
            Task::Proposals { .. }
            | Task::Waiting { .. }
            | Task::Unfiled { .. }
            | Task::ToSend { .. }
            | Task::FileUpward { .. }
            | Task::Arriving { .. }
            | Task::Offer { .. }
            | Task::AnswerOffers { .. }
            | Task::Offered { .. }
            | Task::Unverified { .. }
            | Task::ReceiptDue { .. } => Topic::Files,
        }
    }
}

/// The work list of this office on a day.
pub fn tasks(registry: &Registry, on: NaiveDate) -> Vec<Task> {
    // On another day nothing is done.
    let Some(profile) = registry.profile.as_ref().filter(|_| !registry.is_view()) else { return Vec::new() };
    let mut tasks = Vec::new();
    let named = |id: Id| Named { id, name: names::known(registry, id) };
    let (mut people, mut reasons) = (Vec::new(), 0);
    for record in registry.own_records().filter(|record| record.kind() == Kind::Engagement) {
        if let FilingState::Returned { reasons: found, .. } = state(registry, record.id) {
            people.push(named(record.subject));
            reasons += found.len();
        }
    }
    tasks.extend((!people.is_empty()).then_some(Task::Returned { people, reasons }));
    let drafted: BTreeSet<Id> =
        registry.own_records().filter(|record| record.draft).map(|record| record.subject).collect();
    let mut declined: BTreeMap<&String, Vec<Named>> = BTreeMap::new();
    for person in drafted {
        if let Some(Decision::Declined { reason }) = registry.decision_on(person) {
            declined.entry(reason).or_default().push(named(person));
        }
    }
    tasks.extend(
        declined.into_iter().map(|(reason, people)| Task::Declined { people, reason: reason.clone() }),
    );
    let open = registry.proposals.values().filter(|proposal| proposal.decision.is_none()).count();
    tasks.extend((open > 0).then_some(Task::Proposals { count: open }));
    let asked = waiting(registry);
    let open = match profile.superior() {
        None => asked.len(),
        Some(_) => asked.iter().filter(|waiting| registry.carriers(waiting.request).next().is_none()).count(),
    };
    tasks.extend((open > 0).then_some(Task::Waiting { count: open }));
    if !profile.drafts_people() {
        tasks.extend(to_file(&candidates(registry)));
    }
    let givers = moves::givers(registry);
    for export in registry.exports.iter().filter(|export| !export.sent) {
        let newest = !registry.is_replaced(export);
        let heard = registry
            .held
            .get(&export.to.office)
            .and_then(|held| held.receipt.as_ref())
            .is_some_and(|receipt| receipt.number >= export.number);
        if newest && !heard {
            let moves = export.kind == PackageKind::Transfer
                || givers.iter().any(|giver| giver.party.office == export.to.office);
            tasks.push(Task::ToSend { number: export.number, to: export.to.name.clone(), moves });
        }
    }
    if let Some(superior) = profile.superior()
        && registry.has_news_for(superior.office)
    {
        tasks.push(Task::FileUpward { to: superior.name.clone() });
    }
    tasks.extend(moving(&givers, &moves::receivers(registry)));
    let unverified: Vec<Named> = registry.unverified.iter().map(|office| named(*office)).collect();
    tasks.extend((!unverified.is_empty()).then_some(Task::Unverified { offices: unverified }));
    let (mut due, mut unlisting, mut gone) = (Vec::new(), Vec::new(), 0);
    for held in registry.held.values().filter(|held| held.origin.level > profile.level()) {
        let office = || Named { id: held.origin.office, name: held.origin.name.clone() };
        if registry.has_news_for(held.origin.office) {
            due.push(office());
        }
        let people = |id: &&Id| registry.find(**id).is_some_and(|record| record.kind() == Kind::Person);
        let count = held.unlisted.iter().filter(people).count();
        if count > 0 {
            unlisting.push(office());
            gone += count;
        }
    }
    tasks.extend((!due.is_empty()).then_some(Task::ReceiptDue { offices: due }));
    tasks.extend((gone > 0).then_some(Task::Unlisted { offices: unlisting, count: gone }));
    let ours = registry.of_kind(Kind::Person).filter(|record| record.owner == profile.office());
    let people: Vec<Id> = ours
        .filter_map(|record| super::people::row(registry, record.id, on))
        .filter(|row| row.presence.registered() && row.missing > 0)
        .map(|row| row.person)
        .collect();
    tasks.extend((!people.is_empty()).then_some(Task::Missing { people }));
    if profile.drafts_people() && super::offices::head_count(registry, profile.office(), on).is_none() {
        tasks.push(Task::HeadCount);
    }
    tasks
}

/// What moves between counties ask for, each kind of work once.
fn moving(givers: &[moves::Giver], receivers: &[moves::Receiver]) -> Vec<Task> {
    let gathered = |rows: Vec<(Named, usize)>| {
        let rows: Vec<(Named, usize)> = rows.into_iter().filter(|(_, count)| *count > 0).collect();
        let count = rows.iter().map(|(_, count)| count).sum::<usize>();
        (count > 0).then(|| (rows.into_iter().map(|(named, _)| named).collect::<Vec<_>>(), count))
    };
    let from = |giver: &moves::Giver| Named { id: giver.party.office, name: giver.party.name.clone() };
    let to = |receiver: &moves::Receiver| Named { id: receiver.office, name: receiver.name.clone() };
    let mut tasks = Vec::new();
    let open = gathered(givers.iter().map(|giver| (from(giver), giver.open())).collect());
    tasks.extend(open.map(|(offices, count)| Task::Arriving { offices, count }));
    let make = gathered(receivers.iter().map(|receiver| (to(receiver), receiver.to_make)).collect());
    tasks.extend(make.map(|(offices, count)| Task::Offer { offices, count }));
    let due: Vec<Named> = givers.iter().filter(|giver| giver.due).map(from).collect();
    tasks.extend((!due.is_empty()).then_some(Task::AnswerOffers { offices: due }));
    let waiting = gathered(receivers.iter().map(|receiver| (to(receiver), receiver.waiting)).collect());
    tasks.extend(waiting.map(|(offices, count)| Task::Offered { offices, count }));
    tasks
}

/// Who is to be filed, as 备案 counts them: those who can be now, and those who cannot. Who was returned counts among
/// them, but is no news where nobody else is.
fn to_file(candidates: &[Candidate]) -> Vec<Task> {
    let returned = |row: &&Candidate| matches!(row.state, FilingState::Returned { .. });
    let (ready, held): (Vec<&Candidate>, Vec<&Candidate>) = candidates.iter().partition(|row| row.is_ready());
    let news = |rows: &[&Candidate]| !rows.iter().all(returned);
    let mut tasks = Vec::new();
    tasks.extend(news(&ready).then_some(Task::Unfiled { count: ready.len() }));
    let people = || held.iter().map(|row| row.person).collect();
    tasks.extend(news(&held).then(|| Task::HeldBack { people: people() }));
    tasks
}
