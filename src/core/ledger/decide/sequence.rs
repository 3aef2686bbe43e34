//! Days that cannot stand before others, in one record or in that which it links to: nobody is told of what has not been
//! decided, nobody is examined before entries close, and nobody leaves before being hired.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::typed::place;
use crate::domain::date::PartialDate;
use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::domain::record::{Field, Kind, Record};
use crate::ledger::registry::Registry;

/// That one day is no earlier than another.
struct Sequence {
    kind: Kind,
    /// The field that comes later.
    later: &'static str,
    /// The record of the earlier day; none where both stand in one.
    link: Option<Link>,
    /// The field that comes first.
    first: &'static str,
    code: &'static str,
}

/// Where the earlier day stands, if elsewhere.
struct Link {
    field: &'static str,
    kind: Kind,
    /// What is said where the earlier day is put behind the later one.
    code: &'static str,
}

const fn within(kind: Kind, later: &'static str, first: &'static str, code: &'static str) -> Sequence {
    Sequence { kind, later, link: None, first, code }
}

const SEQUENCES: &[Sequence] = &[
    within(Kind::Assessment, "decided", "year", "result-before-year"),
    within(Kind::Assessment, "unit_signed", "year", "result-before-year"),
    within(Kind::Assessment, "county_decided", "year", "result-before-year"),
    within(Kind::Assessment, "notified", "county_decided", "notified-before-decided"),
    within(Kind::Assessment, "review_ended", "review_asked", "review-before-asked"),
    Sequence {
        kind: Kind::Talk,
        later: "date",
        link: Some(Link { field: "assessment", kind: Kind::Assessment, code: "result-after-talk" }),
        first: "decided",
        code: "talk-before-result",
    },
    Sequence {
        kind: Kind::Exit,
        later: "date",
        link: Some(Link { field: "engagement", kind: Kind::Engagement, code: "hire-after-exit" }),
        first: "hired",
        code: "exit-before-hire",
    },
    within(Kind::Talk, "mend_by", "date", "mend-before-talk"),
    within(Kind::Exit, "date", "notice_given", "exit-before-notice"),
    within(Kind::Recruitment, "exam", "closes", "exam-before-entries"),
    within(Kind::Recruitment, "interview", "closes", "exam-before-entries"),
    within(Kind::Recruitment, "shown_from", "exam", "shown-before-exam"),
    within(Kind::Inspection, "mend_by", "date", "inspection-mend-early"),
    within(Kind::Inspection, "closed", "date", "inspection-close-early"),
];

/// Days of a record that stand too early. What stood so before is no fault of this edit.
pub(super) fn issues(registry: &Registry, record: &Record, batch: &BTreeMap<Id, &Record>) -> Vec<Issue> {
    let before = registry.own(record.id);
    let issue = |own: &Sequence| {
        let linked = |id: Id| batch.get(&id).copied().or_else(|| registry.find(id).map(Arc::as_ref));
        let days = |record: &Record, of: &dyn Fn(&Record) -> Option<PartialDate>| {
            Some((record.body.date(own.later)?, of(record)?))
        };
        let first = |record: &Record| match &own.link {
            None => record.body.date(own.first),
            Some(link) => {
                let id =
                    record.body.links().find(|(field, ..)| field.key == link.field).map(|(.., id)| id)?;
                linked(id)?.body.date(own.first)
            }
        };
        let found = days(record, &first)?;
        let stood = before.is_some_and(|before| days(before, &first) == Some(found));
        let (later, first) = found;
        let is_early = later.last_day() < first.first_day() && !stood;
        is_early.then(|| Issue::new(own.code).at(place(own.kind, own.later)).with("day", first))
    };
    let own = SEQUENCES.iter().filter(|own| own.kind == record.kind()).filter_map(issue);
    own.chain(SEQUENCES.iter().filter_map(|own| passed(registry, record, batch, own))).collect()
}

/// A day put behind that of a record which links here, and rests on it.
fn passed(
    registry: &Registry,
    record: &Record,
    batch: &BTreeMap<Id, &Record>,
    own: &Sequence,
) -> Option<Issue> {
    let link = own.link.as_ref().filter(|link| link.kind == record.kind())?;
    let first = record.body.date(own.first)?;
    // Unmoved it is no fault of this edit.
    let before = registry.own(record.id)?;
    (before.body.date(own.first) != Some(first)).then_some(())?;
    let rests = |other: &&Arc<Record>| {
        let is_linked = |(field, _, id): (&Field, Kind, Id)| field.key == link.field && id == record.id;
        other.kind() == own.kind && !batch.contains_key(&other.id) && other.body.links().any(is_linked)
    };
    let days = registry.about(record.subject).filter(rests).filter_map(|other| other.body.date(own.later));
    let day = days.min_by_key(|day| day.last_day()).filter(|day| day.last_day() < first.first_day())?;
    Some(Issue::new(link.code).at(place(record.kind(), own.first)).with("day", day))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A field that was renamed would be compared no more.
    #[test]
    fn every_sequence_is_of_fields_that_are_there() {
        for own in SEQUENCES {
            assert!(own.kind.field(own.later).is_some(), "{}", own.later);
            let of = own.link.as_ref().map_or(own.kind, |link| {
                assert!(own.kind.field(link.field).is_some(), "{}", link.field);
                link.kind
            });
            assert!(of.field(own.first).is_some(), "{}", own.first);
        }
    }
}
