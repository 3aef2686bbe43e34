//! The rows of each kind of record.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::column::{Column, Type, of_field, say};
use super::pseudonym::Pseudonyms;
use crate::domain::id::Id;
use crate::domain::record::{About, Body, Kind, Record};
use crate::domain::value::{Unit, Value};
use crate::ledger::Registry;
use crate::order::{Gathered as _, Ordered as _};

/// One table: its name is that of its file.
pub(super) struct Table {
    pub name: &'static str,
    pub title: String,
    /// The kind of record whose rows these are.
    pub kind: Option<Kind>,
    pub columns: Vec<Column>,
    /// In the order of the first column; an empty cell is not known.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// In an order that says nothing of when something was written.
    pub fn ordered(mut self) -> Self {
        self.rows.order_by(Ord::cmp);
        self
    }
}

/// Every kind of which something is recorded.
pub(super) fn tables(registry: &Registry, names: &mut Pseudonyms<'_>, whole: bool) -> Vec<Table> {
    let mut rows: BTreeMap<Kind, Vec<Arc<Record>>> = BTreeMap::new();
    let people = registry.of_kind(Kind::Person).map(|person| person.id);
    // What stands in sheets is told person by person, as it is recorded of each.
    for row in people.flat_map(|person| registry.rows_of(person)) {
        rows.entry(row.kind()).or_default().push(Arc::new(row));
    }
    let mut made = Vec::new();
    let mut offices: BTreeSet<Id> = BTreeSet::new();
    for kind in Kind::ALL.iter().copied().filter(|kind| *kind != Kind::Office) {
        let records = registry.of_kind(kind).cloned().chain(rows.remove(&kind).unwrap_or_default());
        let records: Vec<Arc<Record>> = records.collect();
        offices.extend(records.iter().flat_map(|record| named_offices(record)));
        made.extend((!records.is_empty()).then(|| of_kind(kind, &records, names, whole)));
    }
    let mut records: Vec<Arc<Record>> = registry.of_kind(Kind::Office).cloned().collect();
    let own = registry.office();
    let known: BTreeSet<Id> = records.iter().map(|record| record.id).into_set();
    // Offices that are known by name alone, those above among them, so that every number leads somewhere.
    for office in offices.into_iter().chain(own).filter(|office| !known.contains(office)).into_set() {
        let mut body = Kind::Office.empty();
        if let Some(party) = registry.party(office) {
            let level = crate::domain::codes::Coded::code(&party.level);
            for (key, text) in [("name", party.name.as_str()), ("code", &party.code), ("level", level)] {
                // What is no name of an office stays empty.
                let _ = body.set(key, (!text.is_empty()).then_some(text));
            }
        }
        let owner = own.unwrap_or(office);
        records.push(Arc::new(Record { id: office, owner, subject: office, draft: false, body }));
    }
    made.push(of_kind(Kind::Office, &records, names, whole));
    made
}

/// The offices that a record names.
fn named_offices(record: &Record) -> Vec<Id> {
    let about = (record.kind().about() == About::Office).then_some(record.subject);
    let units = record.body.units().filter_map(|unit| unit.office);
    units.chain(about).chain([record.owner]).collect()
}

fn of_kind(kind: Kind, records: &[Arc<Record>], names: &mut Pseudonyms<'_>, whole: bool) -> Table {
    let title = say(&format!("kind-{}", kind.code()));
    let mut columns = vec![Column::number("id", "takeout-id", None)];
    let about = match kind.about() {
        _ if matches!(kind, Kind::Person | Kind::Office) => None,
        About::Person => Some("person"),
        About::Office => Some("office"),
    };
    columns.extend(about.map(|about| Column::number(about, &format!("kind-{about}"), Some(about))));
    columns.push(Column::number("owner", "takeout-owner", Some("office")));
    columns.push(Column { kind: Type::Flag, ..Column::number("draft", "takeout-draft", None) });
    columns.extend(kind.fields().iter().flat_map(|field| of_field(kind, field, whole)));
    let rows = records.iter().map(|record| {
        let cells = columns.iter().map(|column| match (column.field, column.name.as_str()) {
            (Some((_, key)), _) => cell(&record.body, key, &column.kind, names),
            (None, "id") => names.of(record.id),
            (None, "owner") => names.of(record.owner),
            (None, "draft") => record.draft.to_string(),
            (None, _) => names.of(record.subject),
        });
        cells.collect()
    });
    let rows = rows.collect();
    Table { name: kind.code(), title, kind: Some(kind), columns, rows }.ordered()
}

fn cell(body: &Body, key: &str, kind: &Type, names: &mut Pseudonyms<'_>) -> String {
    let Some(text) = body.get(key) else { return String::new() };
    let unit = || match body.kind().field(key).map(|field| field.input) {
        Some(crate::domain::value::Input::Unit) => Unit::parse(&text).ok(),
        _ => None,
    };
    match kind {
        Type::Key(_) => {
            let id = unit().and_then(|unit| unit.office).or_else(|| text.parse().ok());
            id.map(|id| names.of(id)).unwrap_or_default()
        }
        Type::Text => unit().map_or(text.clone(), |unit| unit.name.as_str().to_owned()),
        Type::Month | Type::Rough => text.get(..7).unwrap_or(&text).to_owned(),
        Type::Code(..)
        | Type::Codes(_)
        | Type::Day
        | Type::Date
        | Type::Count
        | Type::Amount(_)
        | Type::Flag => text,
    }
}
