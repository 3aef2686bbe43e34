//! 花名册: people under the unit that uses them, units in their order (机构排列顺序), people by the strokes of their surnames, with
//! a subtotal of each unit. It counts as every screen does: those in post; whoever is not is marked and counted apart.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::form::{Form, Heading};
use crate::domain::id::Id;
use crate::ledger::Registry;
use crate::order::{Gathered, Ordered};
use crate::policy::presence::Presence;
use crate::report::offices::tree;
use crate::report::people::strokes;
use crate::words::{Lang, words};

/// What somebody counts as, on paper.
fn state(presence: Presence, lang: Lang) -> String {
    words(lang, &format!("presence-{}", presence.code()), &[])
}

/// How many of them are in post, and how many are there besides.
fn counted(all: &[Presence], lang: Lang) -> String {
    let count = |wanted: Presence| all.iter().filter(|own| **own == wanted).count();
    let said = |key: &str, state: &str, count: usize| {
        words(lang, key, &[("state", state), ("count", &count.to_string())])
    };
    let open = count(Presence::Unconfirmed);
    let mut text = said("paper-roster-in-post", "", count(Presence::InPost) + open);
    if open > 0 {
        text.push_str(&said("paper-roster-open", "", open));
    }
    for other in Presence::ALL.iter().filter(|own| !own.in_post() && count(**own) > 0) {
        text.push_str(&said("paper-roster-besides", &state(*other, lang), count(*other)));
    }
    text
}

/// Somebody on a roster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub person: Id,
    pub name: String,
    /// 实际用人单位; empty where none is filled in.
    pub unit: String,
    /// What the columns say.
    pub cells: Vec<String>,
    pub presence: Presence,
}

/// Puts them in order, unit by unit: units as the tree of this office has them, then those outside it by their names, then
/// those without one.
pub fn form(
    registry: &Registry,
    mut columns: Vec<Heading>,
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
    let people = all.iter().map(|entry| entry.person).collect();
    // Where all are in post there is nothing to mark.
    let marked = all.iter().any(|entry| entry.presence != Presence::InPost);
    if marked {
        columns.push(Heading::text(word("paper-roster-state")));
    }
    let sum = |key: &str, unit: &str, all: &[Presence]| {
        words(lang, key, &[("unit", unit), ("people", &counted(all, lang))])
    };
    let every: Vec<Presence> = all.iter().map(|entry| entry.presence).collect();
    let mut rows = Vec::new();
    for entries in all.chunk_by(|one, other| one.unit == other.unit) {
        for entry in entries {
            let state = marked.then(|| state(entry.presence, lang));
            rows.push(entry.cells.iter().cloned().chain(state).collect());
        }
        let unit = entries.first().map(|entry| entry.unit.clone()).filter(|unit| !unit.is_empty());
        let inside: Vec<Presence> = entries.iter().map(|entry| entry.presence).collect();
        let unit = unit.unwrap_or_else(|| word("paper-roster-no-unit"));
        rows.push(vec![sum("paper-roster-subtotal", &unit, &inside)]);
    }
    rows.push(vec![sum("paper-roster-total", "", &every)]);
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
