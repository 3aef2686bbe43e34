//! Days that cannot stand before others, in one record or in that which it links to: nobody is told of what has not been
//! decided, and nobody puts right what has not been talked of.

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
    /// The link to the record of the earlier day; none where both stand in one.
    link: Option<&'static str>,
    /// The field that comes first.
    first: &'static str,
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
        link: Some("assessment"),
        first: "decided",
        code: "talk-before-result",
    },
    within(Kind::Talk, "mend_by", "date", "mend-before-talk"),
];

/// Days of a record that stand too early. What stood so before is no fault of this edit.
pub(super) fn issues(registry: &Registry, record: &Record, batch: &BTreeMap<Id, &Record>) -> Vec<Issue> {
    let before = registry.own(record.id);
    let issue = |own: &Sequence| {
        let linked = |id: Id| batch.get(&id).copied().or_else(|| registry.find(id).map(Arc::as_ref));
        let days = |record: &Record, of: &dyn Fn(&Record) -> Option<PartialDate>| {
            Some((record.body.date(own.later)?, of(record)?))
        };
        let first = |record: &Record| match own.link {
            None => record.body.date(own.first),
            Some(link) => {
                let id = record.body.links().find(|(field, ..)| field.key == link).map(|(.., id)| id)?;
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
    own.chain(passed(registry, record, batch)).collect()
}

/// A day put behind that of a record which links here, and rests on it.
fn passed(registry: &Registry, record: &Record, batch: &BTreeMap<Id, &Record>) -> Option<Issue> {
    let (own, link) = SEQUENCES.iter().find_map(|own| Some((own, own.link?)))?;
    let first = record.body.date(own.first).filter(|_| record.kind() == Kind::Assessment)?;
    // Unmoved it is no fault of this edit.
    let before = registry.own(record.id)?;
    (before.body.date(own.first) != Some(first)).then_some(())?;
    let rests = |other: &&Arc<Record>| {
        let is_linked = |(field, _, id): (&Field, Kind, Id)| field.key == link && id == record.id;
        other.kind() == own.kind && !batch.contains_key(&other.id) && other.body.links().any(is_linked)
    };
    let days = registry.about(record.subject).filter(rests).filter_map(|other| other.body.date(own.later));
    let day = days.min_by_key(|day| day.last_day()).filter(|day| day.last_day() < first.first_day())?;
    Some(Issue::new("result-after-talk").at(place(record.kind(), own.first)).with("day", day))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A field that was renamed would be compared no more.
    #[test]
    fn every_sequence_is_of_fields_that_are_there() {
        for own in SEQUENCES {
            assert!(own.kind.field(own.later).is_some(), "{}", own.later);
            let of = own.link.map_or(own.kind, |link| {
                assert!(own.kind.field(link).is_some(), "{link}");
                Kind::Assessment
            });
            assert!(of.field(own.first).is_some(), "{}", own.first);
        }
    }
}
