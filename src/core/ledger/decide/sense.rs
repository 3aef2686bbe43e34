//! What cannot be true of a record, whatever its fields are alone: days that cannot be, and parts that contradict each other
//! or what stands beside them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::rows::days_of_rows;
use super::sequence;
use super::typed::place;
use crate::domain::codes::{ExitKind, OfficeLevel, Reporting, YesNo};
use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::domain::record::{Body, Field, In as _, Kind, Made, Record, Says};
use crate::domain::{Attendance, Exit, Office};
use crate::ledger::context::Context;
use crate::ledger::line::listed;
use crate::ledger::profile::Profile;
use crate::ledger::registry::Registry;

/// What cannot be true of one record, beside what stands elsewhere.
pub(super) fn sense_issues(
    registry: &Registry,
    profile: &Profile,
    record: &Record,
    batch: &BTreeMap<Id, &Record>,
    context: &Context,
) -> Vec<Issue> {
    let at = |key: &str| place(record.kind(), key);
    let mut issues = day_issues(registry, record, context);
    let odd = sequence::issues(registry, record, batch).into_iter().chain(odd_issues(registry, record));
    issues.extend(odd.map(|issue| of_office(registry, record, issue)));
    issues.extend(subject_issue(registry, profile, record));
    issues.extend(match &record.body {
        // Who retires, or resigns with notice, is known of before; a death is not.
        Body::Exit(Exit { kind: Some(ExitKind::Died), date: Some(date), .. })
            if *date > context.today()
                && registry
                    .own(record.id)
                    .and_then(|stood| Exit::of(&stood.body))
                    .is_none_or(|stood| (stood.kind, stood.date) != (Some(ExitKind::Died), Some(*date))) =>
        {
            vec![Issue::new("exit-died-ahead").at(at("date"))]
        }
        Body::MonthlyReport(_) | Body::PeriodReport(_) | Body::ReportAnswer(_) => {
            let period = |body: &Body| ["cycle", "month"].map(|key| body.get(key));
            let same = |other: &Record| {
                other.id != record.id
                    && (other.kind(), other.subject) == (record.kind(), record.subject)
                    && period(&other.body) == period(&record.body)
            };
            let said = registry
                .about(record.subject)
                .map(Arc::as_ref)
                .filter(|other| !batch.contains_key(&other.id));
            let twice = said.chain(batch.values().copied()).any(same);
            twice.then(|| Issue::new("report-twice").at(at("month"))).into_iter().collect()
        }
        Body::Office(office) => office_issues(registry, profile, record.id, office),
        Body::Attendance(Attendance { first_day: Some(day), attended: Some(YesNo::Yes), .. })
            if *day > context.today() =>
        {
            vec![Issue::new("date-future").at(at("first_day"))]
        }
        Body::PolicyPack(_) if profile.level() == OfficeLevel::Grassroots => {
            vec![Issue::new("pack-level").at(at("settings"))]
        }
        _ => Vec::new(),
    });
    issues
}

/// Spans that end before they begin, and what has happened on a day to come. Such a day that stood before is no fault
/// of this edit.
fn day_issues(registry: &Registry, record: &Record, context: &Context) -> Vec<Issue> {
    let before = registry.own(record.id);
    let issue = |field: &Field| {
        let day = record.body.date(field.key)?;
        let code = match field.says {
            Says::Ends { begins, .. } => {
                let begun = record.body.date(begins)?;
                (day.last_day() < begun.first_day()).then_some("end-before-start")
            }
            Says::Past(_) => {
                let stood = before.is_some_and(|before| before.body.date(field.key) == Some(day));
                (day.first_day() > context.today() && !stood).then_some("date-future")
            }
            Says::Value
            | Says::Hangs
            | Says::Link(_)
            | Says::Awaits { .. }
            | Says::Outside
            | Says::Ahead(_) => None,
        };
        Some(Issue::new(code?).at(place(record.kind(), field.key)))
    };
    let own = record.kind().fields().iter().filter_map(issue);
    own.chain(days_of_rows(before, record, context)).collect()
}

/// Parts of one record that contradict each other. What stood so before is no fault of this edit.
fn odd_issues(registry: &Registry, record: &Record) -> Vec<Issue> {
    let of = |record: &Record| match &record.body {
        Body::HeadCount(facts) => facts.at_odds(),
        Body::Inspection(facts) => facts.at_odds(),
        Body::AssessmentScheme(facts) => facts.at_odds(),
        Body::Recruitment(facts) => facts.at_odds(),
        Body::PeriodReport(facts) => facts.at_odds(),
        _ => Vec::new(),
    };
    let stood = registry.own(record.id).map(|before| of(before)).unwrap_or_default();
    let new = of(record).into_iter().filter(|odd| !stood.contains(odd));
    new.map(|(key, code)| of_office(registry, record, Issue::new(code).at(place(record.kind(), key))))
        .collect()
}

/// An issue of a record about an office says of which: several are entered at once.
fn of_office(registry: &Registry, record: &Record, issue: Issue) -> Issue {
    if !record.kind().speaks_of_office() {
        return issue;
    }
    issue.with("office", registry.party(record.subject).map(|party| party.name).unwrap_or_default())
}

/// Of which offices this one may enter a record by hand.
fn subject_issue(registry: &Registry, profile: &Profile, record: &Record) -> Option<Issue> {
    let kind = record.kind();
    let other = kind.speaks_of_office() && record.subject != profile.office();
    match kind.columns().made {
        Made::Alone if other => Some(Issue::new("owner-other")),
        // What an office that reports itself does is for that office to say (records.md §6).
        Made::Form if other && reports_itself(registry, record.subject) => {
            let key = kind.essential().first().copied().unwrap_or_default();
            Some(Issue::new("office-reports-itself").at(place(kind, key)))
        }
        Made::Alone | Made::Form | Made::Below | Made::Filing | Made::Move | Made::Row => None,
    }
}

/// Whether an office enters its own facts.
fn reports_itself(registry: &Registry, office: Id) -> bool {
    let office = registry.find(office).and_then(|record| Office::of(&record.body));
    office.is_none_or(|office| office.reporting != Some(Reporting::BySuperior))
}

fn office_issues(registry: &Registry, profile: &Profile, id: Id, office: &Office) -> Vec<Issue> {
    let at = |key: &str| place(Kind::Office, key);
    let mut issues = Vec::new();
    let (Some(parent), Some(level)) = (office.parent, office.level) else { return issues };
    match registry.party(parent) {
        Some(party) if party.level < level => {}
        // Zones hang on zones, federations on townships: level 4 may stand below level 4.
        Some(party) if party.level == level && level == OfficeLevel::Grassroots => {}
        Some(_) => issues.push(Issue::new("superior-level").at(at("parent"))),
        None => issues.push(Issue::new("link-unknown").at(at("parent"))),
    }
    // Each superior enters the offices of its own tree (records.md §6).
    if registry.is_above(parent) {
        issues.push(Issue::new("owner-other").at(at("parent")));
    }
    if is_below(registry, parent, id) {
        issues.push(Issue::new("superior-level").at(at("parent")));
    }
    if id == profile.office() || parent == id {
        issues.push(Issue::new("office-exists").at(at("name")));
    }
    issues
}

/// Whether `office` hangs on `above`, through offices of the tree.
fn is_below(registry: &Registry, office: Id, above: Id) -> bool {
    let mut seen = BTreeSet::new();
    let mut at = Some(office);
    while let Some(id) = at.filter(|id| seen.insert(*id)) {
        if id == above {
            return true;
        }
        at = registry.find(id).and_then(|record| listed(record));
    }
    false
}
