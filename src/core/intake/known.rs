//! A row beside the register: whom it speaks of, and what it would change, field by field.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;

use super::keys::Key;
use super::plan::{CellPlan, Fall};
use super::repair::Flaw;
use super::row::Row;
use super::target::Target;
use crate::domain::codes::OfficeLevel;
use crate::domain::date::PartialDate;
use crate::domain::id::Id;
use crate::domain::record::{Body, Difference, Kind, Record};
use crate::domain::value::{Input, Unit, Value};
use crate::ledger::Registry;
use crate::ledger::unit_names::UnitNames;
use crate::order::Gathered;

/// Who is known by which number, and which unions a unit's name may mean.
pub(super) struct Known<'a> {
    registry: &'a Registry,
    /// What holds for every engagement of the batch.
    common: &'a BTreeMap<&'static str, String>,
    on: NaiveDate,
    by_number: BTreeMap<&'a str, &'a Arc<Record>>,
    offices: UnitNames,
}

/// The person a row speaks of.
pub(super) struct Matches {
    pub person: Id,
    /// The engagement the row speaks of; without one, what the row says of a hire makes a new one.
    pub engagement: Option<Id>,
    pub falls: Vec<Fall>,
}

impl<'a> Known<'a> {
    pub fn of(registry: &'a Registry, common: &'a BTreeMap<&'static str, String>, on: NaiveDate) -> Self {
        let mut by_number = BTreeMap::new();
        for record in registry.of_kind(Kind::Person) {
            if let Body::Person(person) = &record.body
                && let Some(number) = &person.id_number
            {
                // Own records come first and stay.
                by_number.entry(number.as_str()).or_insert(record);
            }
        }
        let offices = UnitNames::of(registry);
        Self { registry, common, on, by_number, offices }
    }

    /// Units become offices of the tree where their names leave no doubt: `千灯镇` is 千灯镇总工会.
    pub fn units(&self, row: &mut Row) {
        let more = row.more.iter_mut().flat_map(|(_, values)| values.iter_mut());
        for ((kind, key), value) in row.values.iter_mut().chain(more) {
            let unit = matches!(kind.field(key).map(|field| field.input), Some(Input::Unit));
            if unit && let Some((name, id)) = self.offices.find(value) {
                *value = format!("{name} @{id}");
            }
        }
    }

    /// What the row changes of a known person; a person of another office is a fault.
    pub fn beside(&self, row: &mut Row) -> Option<Matches> {
        let number = row.value((Kind::Person, "id_number"))?;
        let person = *self.by_number.get(number)?;
        if Some(person.owner) != self.registry.office() {
            let column = row.cells.iter().find(|cell| cell.target.code() == "person.id_number");
            let column = column.map(|cell| cell.column);
            let owner = self.registry.party(person.owner).map(|party| party.name).unwrap_or_default();
            row.fault(Flaw::new("owned_elsewhere").blocking().with("owner", owner), column);
            return None;
        }
        let mut found = Matches::of(person.id);
        found.compare(&row.values, person, row.sex_by_number);
        let about: Vec<&Arc<Record>> = self.registry.about(person.id).collect();
        let engagement = self.engagement(row, &about);
        found.engagement = engagement.map(|engagement| engagement.id);
        if let Some(engagement) = engagement {
            found.compare(&row.values, engagement, false);
            found.complete(self.common, &row.values, engagement);
            let hangs = |record: &Record| record.body.engagement() == Some(engagement.id);
            for kind in [Kind::Posting, Kind::Contract] {
                let own = about.iter().filter(|record| record.kind() == kind && hangs(record));
                found.nearest(row, kind, own.copied());
            }
        } else {
            found.fresh(&row.values, Kind::Engagement);
            found.fresh(&row.values, Kind::Contract);
            for (_, values) in row.more.iter().filter(|(kind, _)| *kind == Kind::Contract) {
                found.fresh(values, Kind::Contract);
            }
        }
        let certificates = about.iter().filter(|record| record.kind() == Kind::Certificate);
        found.nearest(row, Kind::Certificate, certificates.copied());
        settle(row, person, engagement, &about);
        Some(found)
    }
}

/// Takes the questions off a row that the register has answered already: it says one of the things the cell may mean.
fn settle(row: &mut Row, person: &Record, engagement: Option<&Arc<Record>>, about: &[&Arc<Record>]) {
    let contracts = || about.iter().filter(|record| record.kind() == Kind::Contract);
    let (cells, faults) = (&row.cells, &mut row.faults);
    faults.retain(|fault| {
        let own = |cell: &&CellPlan| Some(cell.column) == fault.column && cell.row == fault.row;
        let target = cells.iter().find(own).map(|cell| cell.target);
        let within = |record: &Record, key: &str, reading: &String| {
            record.body.get(key).is_some_and(|now| now == *reading || lies_within(&now, reading))
        };
        let any =
            |record: &Record, key: &str| fault.readings.iter().any(|reading| within(record, key, reading));
        let settled = match (target, fault.readings.as_slice()) {
            (_, []) | (None, _) => false,
            (Some(Target::ContractTerm), [from, to]) => {
                contracts().any(|record| within(record, "start", from) && within(record, "end", to))
            }
            (Some(target), _) => match target.field() {
                Some((Kind::Person, key)) => any(person, key),
                Some((Kind::Engagement, key)) => engagement.is_some_and(|record| any(record, key)),
                Some((Kind::Contract, key)) => contracts().any(|record| any(record, key)),
                _ => false,
            },
        };
        fault.blocks || !settled
    });
}

impl Known<'_> {
    /// The engagement that a row speaks of: the running one, else one of the same day of hiring. A roster of last
    /// year hires nobody a second time.
    fn engagement<'r>(&self, row: &Row, about: &[&'r Arc<Record>]) -> Option<&'r Arc<Record>> {
        let kept = |record: &&Arc<Record>| record.kind() == Kind::Engagement && !record.is_history();
        let engagements = || about.iter().copied().filter(kept);
        let running = engagements().rfind(|record| self.registry.is_active(record, self.on));
        running.or_else(|| {
            let same = |record: &&Arc<Record>| {
                row.value((Kind::Engagement, "hired")).is_none_or(|hired| {
                    says_the_same(Kind::Engagement, "hired", record.body.get("hired").as_deref(), hired)
                })
            };
            engagements().rfind(same)
        })
    }
}

impl Matches {
    fn of(person: Id) -> Self {
        Self { person, engagement: None, falls: Vec::new() }
    }

    /// Every change, for whoever reads them.
    pub fn changes(&self) -> Vec<(Kind, Difference)> {
        let of = |fall: &Fall| {
            let kind = fall.kind;
            fall.changes.iter().cloned().map(move |change| (kind, change)).collect::<Vec<_>>()
        };
        self.falls.iter().flat_map(of).collect()
    }

    /// Fields that the row gives and that say something else than the record.
    fn compare(&mut self, values: &BTreeMap<Key, String>, record: &Record, sex_by_number: bool) {
        let changes = differing(values, record, sex_by_number);
        if !changes.is_empty() {
            self.falls.push(Fall { kind: record.kind(), target: Some(record.id), changes });
        }
    }

    /// What was said for the whole batch, where neither the row nor the register says it.
    fn complete(
        &mut self,
        common: &BTreeMap<&'static str, String>,
        values: &BTreeMap<Key, String>,
        record: &Record,
    ) {
        let open = common
            .iter()
            .filter(|(key, _)| !record.body.has(key) && !values.contains_key(&(record.kind(), **key)));
        let changes: Vec<Difference> = open.map(|(key, value)| said(key, None, value)).collect();
        if changes.is_empty() {
            return;
        }
        match self.falls.iter_mut().find(|fall| fall.target == Some(record.id)) {
            Some(fall) => fall.changes.extend(changes),
            None => self.falls.push(Fall { kind: record.kind(), target: Some(record.id), changes }),
        }
    }

    /// Of several records of a kind, the one that the row contradicts least; none makes a new one. Two lines of one
    /// person never fall on the same record.
    fn nearest<'r>(&mut self, row: &Row, kind: Kind, records: impl Iterator<Item = &'r Arc<Record>>) {
        let mut left: Vec<&Arc<Record>> = records.collect();
        let more = row.more.iter().filter(|(own, _)| *own == kind).map(|(_, values)| values);
        for values in std::iter::once(&row.values).chain(more) {
            if !worth_a_record(kind, values) {
                continue;
            }
            let key = identifying(kind);
            let fits = left.iter().enumerate().filter_map(|(at, record)| {
                let changes = differing(values, record, false);
                let told_apart = record.body.has(key) && changes.iter().any(|change| change.key == key);
                (!told_apart).then_some((at, changes))
            });
            match fits.min_by_key(|(_, changes)| changes.len()) {
                Some((at, changes)) => {
                    let record = left.remove(at);
                    if !changes.is_empty() {
                        self.falls.push(Fall { kind, target: Some(record.id), changes });
                    }
                }
                None => self.fresh(values, kind),
            }
        }
    }

    /// A record that the register lacks: every field is new.
    fn fresh(&mut self, values: &BTreeMap<Key, String>, kind: Kind) {
        if !worth_a_record(kind, values) {
            return;
        }
        let own = values.iter().filter(|((own, _), _)| *own == kind);
        let changes = own.map(|((_, key), value)| said(key, None, value)).collect();
        self.falls.push(Fall { kind, target: None, changes });
    }
}

/// What values say otherwise than a record. A sex left open on purpose stays open until somebody says it.
fn differing(values: &BTreeMap<Key, String>, record: &Record, sex_by_number: bool) -> Vec<Difference> {
    let own = values.iter().filter(|((kind, key), _)| {
        *kind == record.kind() && !(sex_by_number && *kind == Kind::Person && *key == "sex")
    });
    own.filter_map(|((kind, key), value)| {
        let now = record.body.get(key);
        let same = says_the_same(*kind, key, now.as_deref(), value);
        (!same).then(|| said(key, now, value))
    })
    .collect()
}

fn said(key: &str, from: Option<String>, to: &str) -> Difference {
    Difference { key: key.to_owned(), from, to: Some(to.to_owned()) }
}

/// The field by which two records of one kind are told apart.
const fn identifying(kind: Kind) -> &'static str {
    match kind {
        Kind::Certificate => "level",
        Kind::Contract => "start",
        Kind::Posting => "union",
        _ => "",
    }
}

/// Whether the row says enough of a kind to make a record of it.
pub(super) fn worth_a_record(kind: Kind, values: &BTreeMap<Key, String>) -> bool {
    match kind {
        // 无 is no certificate.
        Kind::Certificate => values.get(&(kind, "level")).is_some_and(|level| level != "0"),
        Kind::Posting => values.contains_key(&(kind, "union")),
        _ => {
            let given: BTreeSet<Kind> = values.keys().map(|(own, _)| *own).into_set();
            given.contains(&kind)
        }
    }
}

/// Whether the sheet's value adds nothing: the same, a coarser date that holds ours, or our unit by its short
/// name.
fn says_the_same(kind: Kind, key: &str, now: Option<&str>, value: &str) -> bool {
    let Some(now) = now else { return false };
    if now == value {
        return true;
    }
    match kind.field(key).map(|field| field.input) {
        Some(Input::Date) => lies_within(now, value),
        Some(Input::Unit) => match (Unit::parse(now), Unit::parse(value)) {
            (Ok(ours), Ok(theirs)) => {
                ours.name == theirs.name || (ours.office.is_some() && ours.office == theirs.office)
            }
            _ => false,
        },
        _ => false,
    }
}

/// Whether one date lies in the span of another.
fn lies_within(now: &str, span: &str) -> bool {
    match (now.parse::<PartialDate>(), span.parse::<PartialDate>()) {
        (Ok(ours), Ok(theirs)) => {
            theirs.first_day() <= ours.first_day() && ours.last_day() <= theirs.last_day()
        }
        _ => false,
    }
}

/// Whether a unit is a union at the level where people are posted.
pub(super) fn posts_people(registry: &Registry, unit: &str) -> bool {
    Unit::parse(unit)
        .ok()
        .and_then(|unit| unit.office)
        .and_then(|office| registry.party(office))
        .is_some_and(|party| party.level == OfficeLevel::Grassroots)
}
