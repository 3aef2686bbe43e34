//! A person's records as facts to be read, one group a record, with what must stand and does not.

use std::sync::Arc;

use crate::domain::id::Id;
use crate::domain::record::{Field, Kind, Need, Part, Record};
use crate::domain::value::Input;
use crate::exchange::parts::parts_for;
use crate::ledger::Registry;
use crate::order::Ordered;

/// One record's facts.
#[derive(Clone, Debug)]
pub struct RecordFacts {
    pub record: Id,
    pub kind: Kind,
    /// Field and text; no text where it must stand and does not.
    pub fields: Vec<(&'static Field, Option<String>)>,
}

/// What a filing speaks of: the person, the engagement, and what hangs on it.
pub fn of_filing(registry: &Registry, person: Id, engagement: Id) -> Vec<RecordFacts> {
    let parts = registry.profile.as_ref().map_or(&[Part::Province][..], |p| parts_for(p.level()));
    let records = registry.about(person).filter(|record| match record.kind() {
        Kind::Person | Kind::Certificate => true,
        Kind::Engagement => record.id == engagement,
        Kind::Posting | Kind::Contract | Kind::Exit => record.body.engagement() == Some(engagement),
        _ => false,
    });
    groups(records, parts)
}

/// Records as groups of facts, in the order of their kinds; fields that do not travel here are left out.
pub fn groups<'a>(records: impl IntoIterator<Item = &'a Arc<Record>>, parts: &[Part]) -> Vec<RecordFacts> {
    let mut groups: Vec<RecordFacts> = records.into_iter().map(|record| group(record, parts)).collect();
    groups.order_by_key(|group| (group.kind, group.record));
    groups
}

fn group(record: &Record, parts: &[Part]) -> RecordFacts {
    let kind = record.kind();
    let shown = kind.fields().iter().filter(|field| {
        parts.contains(&field.part) && !matches!(field.input, Input::Link | Input::Own | Input::Rows(_))
    });
    let fields = shown
        .map(|field| (field, record.body.get(field.key)))
        .filter(|(field, text)| text.is_some() || field.need == Need::Must)
        .collect();
    RecordFacts { record: record.id, kind, fields }
}
