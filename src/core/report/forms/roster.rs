//! 花名册: people under the unit that uses them, units in their order (机构排列顺序), people by the strokes of their surnames, with
//! a subtotal of each unit.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::form::{Form, Heading};
use crate::domain::id::Id;
use crate::ledger::Registry;
use crate::order::{Gathered, Ordered};
use crate::report::offices::tree;
use crate::report::people::strokes;
use crate::words::{Lang, words};

/// Somebody on a roster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub person: Id,
    pub name: String,
    /// 实际用人单位; empty where none is filled in.
    pub unit: String,
    /// What the columns say.
    pub cells: Vec<String>,
}

/// Puts them in order, unit by unit: units as the tree of this office has them, then those outside it by their names, then
/// those without one.
pub fn form(
    registry: &Registry,
    columns: Vec<Heading>,
    mut all: Vec<Entry>,
    on: NaiveDate,
    lang: Lang,
) -> Form {
    let word = |key: &str| words(lang, key, &[]);
    let places: BTreeMap<String, usize> =
        tree(registry, on).into_iter().enumerate().map(|(at, row)| (row.name, at)).into_map();
    let place = |entry: &Entry| match places.get(&entry.unit) {
        Some(at) => *at,
        None => usize::MAX - usize::from(!entry.unit.is_empty()),
    };
    all.order_by_cached_key(|entry| (place(entry), entry.unit.clone(), strokes::key(&entry.name)));
    let count = |key: &str, unit: &str, count: usize| {
        words(lang, key, &[("unit", unit), ("count", &count.to_string())])
    };
    let people = all.iter().map(|entry| entry.person).collect();
    let total = all.len();
    let mut rows = Vec::new();
    let (mut unit, mut inside) = (None::<String>, 0);
    let close = |rows: &mut Vec<Vec<String>>, unit: &Option<String>, inside: usize| {
        if let Some(unit) = unit {
            let name = if unit.is_empty() { word("paper-roster-no-unit") } else { unit.clone() };
            rows.push(vec![count("paper-roster-subtotal", &name, inside)]);
        }
    };
    for entry in all {
        if unit.as_ref() != Some(&entry.unit) {
            close(&mut rows, &unit, inside);
            (unit, inside) = (Some(entry.unit), 0);
        }
        inside += 1;
        rows.push(entry.cells);
    }
    close(&mut rows, &unit, inside);
    rows.push(vec![count("paper-roster-total", "", total)]);
    Form {
        title: word("paper-roster"),
        note: words(lang, "paper-roster-as-of", &[("day", &on.to_string())]),
        columns,
        rows,
        signs: ["paper-roster-sealed", "paper-filled-by", "paper-checked-by", "paper-telephone"]
            .map(word)
            .into(),
        people,
        ..Form::default()
    }
}
