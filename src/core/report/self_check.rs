//! 个人信息核对与自评: what a worker is shown of the own file — verdicts, days to come, what would change if — and what
//! of it was corrected.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{Months, NaiveDate};

use super::filing::inbox::ChangedLine;
use super::verdicts::asked::Asked;
use super::verdicts::own_copy::{judged, kept_from, person};
use super::verdicts::prospect::supposed;
use super::verdicts::trial::{Turned, turned};
use crate::domain::Contract;
use crate::domain::id::Id;
use crate::domain::issue::{Issue, Issues};
use crate::domain::package_kind::PackageKind;
use crate::domain::record::{In, Kind, Record};
use crate::exchange::kinds::{personal, self_report};
use crate::exchange::opening::Wanted;
use crate::ledger::{Edit, Registry};
use crate::order::Gathered;
use crate::order::Ordered;
use crate::policy::grounds::Explained;
use crate::policy::outcome::{Outcome, Verdict};
use crate::process::filing;

/// Months ahead in which days to come are looked for.
const AHEAD: u32 = 36;

/// The file that an office gave one person.
pub const PERSONAL: Wanted<personal::Opened> = Wanted {
    unwanted: |kind| (kind != PackageKind::Personal).then(|| Issue::new("personal-kind")),
    wrong: || Issue::new("package-passphrase"),
    read: |package| personal::read(&package),
};

/// A day that the worker should know.
#[derive(Clone, Debug, PartialEq)]
pub struct Deadline {
    pub until: NaiveDate,
    /// Days from the day looked at; negative where it has passed.
    pub left: i64,
    pub what: What,
}

/// What a day is for.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// Something to be done by then.
    Duty(Explained),
    /// Something that should have been done by then, for all that is recorded here: the office is to be asked.
    Past(Explained),
    /// The term of a contract ends.
    ContractEnds,
}

impl What {
    /// The rule that gives the day; a term of a contract is given by no rule.
    pub fn rule(&self) -> Option<&'static str> {
        match self {
            What::Duty(outcome) | What::Past(outcome) => Some(outcome.rule),
            What::ContractEnds => None,
        }
    }
}

impl Deadline {
    /// Whether it is a duty that does not stand today, and will only where nothing changes before.
    pub fn is_foreseen(&self) -> bool {
        match &self.what {
            What::Duty(outcome) => (self.until - outcome.on).num_days() < self.left,
            What::Past(_) | What::ContractEnds => false,
        }
    }
}

/// What is past, and what falls due in the next three years, the earliest first.
pub fn deadlines(registry: &Registry, on: NaiveDate) -> Vec<Deadline> {
    let Some(person) = person(registry) else { return Vec::new() };
    let day = |until: NaiveDate, what| Deadline { until, left: (until - on).num_days(), what };
    let mut found: Vec<Deadline> =
        past(registry, person, on).into_iter().map(|(until, own)| day(until, What::Past(own))).collect();
    found.extend(ahead(registry, person, on).into_iter().map(|(until, own)| day(until, What::Duty(own))));
    found.extend(terms(registry, person, on).into_iter().map(|until| day(until, What::ContractEnds)));
    found.order_by_key(|deadline| deadline.until);
    found
}

/// Each month ahead is looked at as it would be then.
fn ahead(registry: &Registry, person: Id, on: NaiveDate) -> Vec<(NaiveDate, Explained)> {
    let mut found: BTreeMap<(NaiveDate, Asked), Explained> = BTreeMap::new();
    for months in 0..=AHEAD {
        let Some(day) = on.checked_add_months(Months::new(months)) else { break };
        let view = registry.as_of(day);
        for outcome in judged(&view, person, day) {
            let Verdict::Due { until: Some(until), .. } = outcome.verdict else { continue };
            found.entry((until, Asked::of(&outcome))).or_insert(outcome);
        }
    }
    found.into_iter().map(|((until, _), outcome)| (until, outcome)).collect()
}

/// What was not done in time, for all that is recorded: the worker looks at the own file, and whether the office kept
/// its books then is for the office to say.
fn past(registry: &Registry, person: Id, on: NaiveDate) -> Vec<(NaiveDate, Explained)> {
    let since = |outcome: &Outcome| match outcome.verdict {
        Verdict::Breached { since } => since?.pred_opt(),
        _ => None,
    };
    let found = judged(&kept_from(registry, person, NaiveDate::default()), person, on);
    found.into_iter().filter_map(|outcome| Some((since(&outcome)?, outcome))).collect()
}

/// The days on which the contracts end that nothing follows yet.
fn terms(registry: &Registry, person: Id, on: NaiveDate) -> Vec<NaiveDate> {
    let last = |engagement: &Arc<Record>| {
        let contracts = registry.about(person).filter_map(|record| Contract::of(&record.body));
        let own = contracts.filter(|contract| contract.engagement == Some(engagement.id));
        own.map(|contract| (contract.start, contract.last_day())).max().and_then(|(_, end)| end)
    };
    let running = registry.about(person).filter(|record| registry.is_active(record, on));
    let horizon = on.checked_add_months(Months::new(AHEAD)).unwrap_or(on);
    running.filter_map(last).filter(|end| *end <= horizon).collect()
}

/// What would be otherwise on a day if this were written: "passed 社会工作师 in June 2027". Nothing is.
///
/// # Errors
/// What a form would be told.
pub fn what_if(registry: &Registry, edits: Vec<Edit>, on: NaiveDate) -> Result<Vec<Turned>, Issues> {
    let Some(person) = person(registry) else { return Ok(Vec::new()) };
    let after = supposed(registry, edits, on)?;
    let judge = |registry: &Registry| {
        let found = judged(&registry.as_of(on), person, on).into_iter();
        found.map(|found| found.outcome).collect()
    };
    Ok(turned(registry, judge(registry), judge(&after)))
}

/// The records of the own file that may be corrected.
pub fn correctable(registry: &Registry) -> Vec<&Arc<Record>> {
    let about = person(registry).map(|person| registry.about(person)).into_iter().flatten();
    about.filter(|record| record.kind().is_own()).collect()
}

/// The engagement on which further records hang.
pub fn engagement(registry: &Registry, on: NaiveDate) -> Option<Id> {
    super::people::person::file(registry, person(registry)?, on).and_then(|file| file.row.engagement)
}

/// The kinds of which further records may be added: a person is one, and engagements are the office's to begin.
pub fn addable(engagement: Option<Id>) -> impl Iterator<Item = Kind> {
    let single = |kind: &Kind| matches!(kind, Kind::Person | Kind::Engagement);
    let fits = move |kind: &Kind| !kind.hangs_on_engagement() || engagement.is_some();
    Kind::ALL.iter().copied().filter(move |kind| kind.is_own() && !single(kind) && fits(kind))
}

/// Whether a record may be removed here: in a person's own copy only what the person has added.
pub fn may_remove(registry: &Registry, record: Id) -> bool {
    let Some(file) = &registry.personal else { return true };
    let given = file.given.iter().any(|given| given.id == record);
    let kind = registry.look_up(record).map(|record| record.kind());
    !given && !matches!(kind, Some(Kind::Person | Kind::Engagement))
}

/// One record that was corrected or added, with what is said of it.
pub fn corrections(registry: &Registry) -> Vec<ChangedLine> {
    let given: BTreeMap<Id, &Arc<Record>> =
        registry.personal.iter().flat_map(|file| &file.given).map(|record| (record.id, record)).into_map();
    let line = |record: &Arc<Record>| {
        let empty = record.kind().empty();
        let before = given.get(&record.id).map_or(&empty, |given| &given.body);
        ChangedLine::of(String::new(), record, before.differences(&record.body))
    };
    let lines = self_report::corrections(registry).into_iter().map(line);
    lines.filter(|line| !line.fields.is_empty()).collect()
}

/// Where the filing of each of a person's engagements stands, for the file that the person is given.
pub fn filings(registry: &Registry, person: Id) -> Vec<(Id, String)> {
    let kept = |record: &&Arc<Record>| record.kind() == Kind::Engagement && !record.is_history();
    let engagements = registry.about(person).filter(kept);
    engagements.map(|record| (record.id, filing::state(registry, record.id).code().to_owned())).collect()
}
