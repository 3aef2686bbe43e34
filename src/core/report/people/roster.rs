//! Narrowing the people table, and what its head says about everybody in it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::PersonRow;
use super::search::{Hit, Search};
use crate::domain::id::Id;
use crate::domain::value::DocumentNumber;
use crate::ledger::Registry;
use crate::ledger::command::Edit;
use crate::ledger::transfers::State;
use crate::order::Gathered;
use crate::policy::presence::{self, Heads, Presence};
use crate::report::offices;

/// What the table is narrowed to; an empty text sets no condition.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Filter {
    pub query: String,
    /// A filing state's code, or [`INCOMPLETE`].
    pub state: String,
    /// 实际用人单位, by name: units outside the tree have nothing else. Or [`NO_UNIT`], [`UNPLACED`].
    pub unit: String,
    /// The owner's id.
    pub owner: String,
    /// Empty for 在册 and the drafts of this office; [`IN_POST`], [`LEFT`], [`OUTSIDE`], [`MOVING`] or [`EVERYBODY`].
    pub presence: String,
    /// The id of an office: those who count there or below it.
    pub under: String,
    /// These people and nobody else.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub among: Option<Among>,
}

/// People named one by one: those whom a line of another screen speaks of, and what it says of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Among {
    pub people: BTreeSet<Id>,
    pub reason: String,
    /// A column that says what they were counted by, shown beside those chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
}

/// 实际用人单位未填. No name of a unit holds such a character.
pub const NO_UNIT: &str = "\u{1}none";
/// The same, and those whose unit is no office of the tree.
pub const UNPLACED: &str = "\u{1}unplaced";

/// Rows with missing facts, whatever their filing state.
pub const INCOMPLETE: &str = "incomplete";
/// Rows of people whom their office no longer lists.
pub const UNLISTED: &str = "unlisted";
/// 在岗.
pub const IN_POST: &str = "in-post";
/// 已退出.
pub const LEFT: &str = "left";
/// 不在统计范围.
pub const OUTSIDE: &str = "outside";
/// 调动中.
pub const MOVING: &str = "moving";
/// Everybody held.
pub const EVERYBODY: &str = "all";

impl Filter {
    /// Exactly these people, whatever else is true of them.
    pub fn among(people: impl IntoIterator<Item = Id>, reason: impl Into<String>) -> Filter {
        let among = Among { people: people.into_iter().into_set(), reason: reason.into(), column: None };
        Filter { presence: EVERYBODY.to_owned(), among: Some(among), ..Filter::default() }
    }

    /// The same, with a column that says what they were counted by.
    #[must_use]
    pub fn showing(mut self, column: Option<&str>) -> Filter {
        if let Some(among) = &mut self.among {
            among.column = column.map(str::to_owned);
        }
        self
    }

    fn admits(&self, registry: &Registry, row: &PersonRow, owner: Option<Id>) -> bool {
        let present = match self.presence.as_str() {
            IN_POST => row.presence.in_post(),
            LEFT => row.presence == Presence::Left,
            OUTSIDE => row.presence == Presence::Outside,
            // An open offer is on the move for whoever looks for it.
            MOVING => row.presence == Presence::Moving || row.moving.is_some_and(State::is_open),
            EVERYBODY => true,
            _ => row.presence.registered() || row.draft,
        };
        let state = |wanted: &str| match wanted {
            INCOMPLETE => row.told(registry).missing > 0,
            UNLISTED => row.unlisted,
            wanted => wanted.is_empty() || wanted == row.told(registry).state.code(),
        };
        let unit = |wanted: &str| match wanted {
            NO_UNIT => row.unit.is_empty(),
            UNPLACED => !row.told(registry).place.known,
            wanted => wanted.is_empty() || wanted == row.unit,
        };
        present
            && state(&self.state)
            && unit(&self.unit)
            && self.among.as_ref().is_none_or(|among| among.people.contains(&row.person))
            && (self.owner.is_empty() || owner == Some(row.owner))
    }

    /// The rows it admits, in their order.
    pub fn apply(&self, registry: &Registry, rows: &[Arc<PersonRow>]) -> Vec<Arc<PersonRow>> {
        let under = self.under.parse().ok().and_then(|office| offices::under(registry, office));
        let place = |row: &PersonRow| row.told(registry).place.office;
        let there = |row: &PersonRow| under.as_ref().is_none_or(|under| under.contains(&place(row)));
        let owner = self.owner.parse().ok();
        let mut search = Search::new(&self.query);
        let mut found = Vec::new();
        for row in rows {
            if there(row) && self.admits(registry, row, owner) && search.finds(hit(row)) {
                found.push(Arc::clone(row));
            }
        }
        found
    }
}

/// Where a search may find a row.
fn hit(row: &PersonRow) -> Hit<'_> {
    let number = row.number.as_ref().map_or("", DocumentNumber::as_str);
    Hit { name: &row.name, unit: &row.unit, number }
}

/// The units that occur, by name.
pub fn units(rows: &[Arc<PersonRow>]) -> Vec<String> {
    let units: BTreeSet<&str> = rows.iter().map(|row| row.unit.as_str()).filter(|u| !u.is_empty()).into_set();
    units.into_iter().map(str::to_owned).collect()
}

/// The offices that own the rows: id and name.
pub fn owners(rows: &[Arc<PersonRow>]) -> Vec<(String, String)> {
    let owners: BTreeMap<_, _> = rows.iter().map(|row| (row.owner, &row.owner_name)).into_map();
    owners.into_iter().map(|(id, name)| (id.to_string(), name.to_string())).collect()
}

/// The heads of the table as a whole.
pub fn summary(rows: &[Arc<PersonRow>]) -> Heads {
    presence::tally(rows.iter().map(|row| row.presence))
}

/// The edits that say of these people that `who` has checked them on a day; people of other offices are left out.
pub fn verified(registry: &Registry, people: &[Id], on: NaiveDate, who: &str) -> Vec<Edit> {
    let ours = |id: &&Id| registry.own(**id).is_some_and(|record| Some(record.owner) == registry.office());
    let edit = |id: &Id| {
        let now = |key: &str| registry.own(*id).and_then(|record| record.body.get(key));
        let keys = ["verified_on", "verified_by"];
        let seen = keys.iter().filter_map(|key| Some(((*key).to_owned(), now(key)?))).into_map();
        let to = keys.iter().map(|key| (*key).to_owned()).zip([on.to_string(), who.to_owned()]).into_map();
        Edit::Change { id: *id, seen, to }
    };
    people.iter().filter(ours).map(edit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::presence::Place;
    use crate::process::filing::FilingState;
    use crate::report::people::{self, Told};

    fn row(name: &str, unit: &str, active: bool, missing: usize) -> Arc<PersonRow> {
        let (office, known) = (Id::from_u128(7), !unit.is_empty());
        let told = Told { state: FilingState::Unfiled, missing, place: Place { office, known } };
        Arc::new(PersonRow {
            person: Id::from_u128(1),
            engagement: None,
            name: name.to_owned(),
            number: None,
            unit: unit.to_owned(),
            hired: None,
            certificate: None,
            owner: office,
            owner_name: "县总".into(),
            draft: false,
            unlisted: false,
            doubt: None,
            presence: if active { Presence::InPost } else { Presence::Left },
            moving: None,
            told: told.into(),
        })
    }

    #[test]
    fn those_who_left_show_only_when_asked_for() {
        let mut gone = row("丁", "镇", true, 0);
        Arc::make_mut(&mut gone).presence = Presence::Moving;
        let rows = [row("甲", "镇", true, 0), row("乙", "镇", false, 2), row("丙", "街道", true, 1), gone];
        let registry = Registry::default();
        let names = |filter: Filter| -> Vec<String> {
            filter.apply(&registry, &rows).iter().map(|row| row.name.clone()).collect()
        };
        let of = |presence: &str, state: &str, unit: &str| Filter {
            presence: presence.to_owned(),
            state: state.to_owned(),
            unit: unit.to_owned(),
            ..Filter::default()
        };
        for (filter, want) in [
            (Filter::default(), vec!["甲", "丙"]),
            (of(LEFT, "", ""), vec!["乙"]),
            (of(MOVING, "", ""), vec!["丁"]),
            (of(EVERYBODY, "", "镇"), vec!["甲", "乙", "丁"]),
            (of("", INCOMPLETE, ""), vec!["丙"]),
            (of("", "recorded", ""), vec![]),
            (of("", "unfiled", "街道"), vec!["丙"]),
        ] {
            assert_eq!(names(filter.clone()), want, "{filter:?}");
        }
        assert_eq!(summary(&rows), Heads { confirmed: 2, left: 1, moving: 1, ..Heads::default() });
        assert_eq!(units(&rows), ["街道", "镇"]);
    }

    /// Thousands are listed and some forty are seen: nobody else's filing, fields and place are looked into.
    #[test]
    fn whoever_is_not_seen_is_not_looked_into() {
        let mut row = row("甲", "镇", true, 0);
        Arc::make_mut(&mut row).told = std::sync::OnceLock::new();
        let (registry, mut rows) = (Registry::default(), vec![row; 3]);
        for filter in [
            Filter::default(),
            Filter { query: "jia 镇".to_owned(), presence: EVERYBODY.to_owned(), ..Filter::default() },
            Filter { unit: "镇".to_owned(), owner: Id::from_u128(7).to_string(), ..Filter::default() },
        ] {
            assert_eq!(filter.apply(&registry, &rows).len(), 3);
        }
        people::sort(&registry, &mut rows, people::Column::Name, true);
        assert!(rows.iter().all(|row| row.told.get().is_none()));
        rows[0].told(&registry);
        assert!(rows[0].told.get().is_some());
    }

    #[test]
    fn a_line_of_another_screen_leads_to_those_it_speaks_of() {
        let mut rows = [row("甲", "镇", true, 0), row("乙", "", false, 2), row("丙", "", true, 1)];
        for (row, n) in rows.iter_mut().zip(1..) {
            Arc::make_mut(row).person = Id::from_u128(n);
        }
        for at in [0, 2] {
            Arc::make_mut(&mut rows[at]).told.get_mut().unwrap().place.known = false;
        }
        let registry = Registry::default();
        let names = |filter: &Filter| -> Vec<String> {
            filter.apply(&registry, &rows).iter().map(|row| row.name.clone()).collect()
        };
        // Who has left is among them too.
        let among = Filter::among([Id::from_u128(1), Id::from_u128(2)], "用人单位等信息未填全");
        assert_eq!(names(&among), ["甲", "乙"]);
        let kept: Filter = serde_json::from_str(&serde_json::to_string(&among).unwrap()).unwrap();
        assert_eq!(kept, among);
        let of = |unit: &str| Filter { unit: unit.to_owned(), ..Filter::default() };
        assert_eq!(names(&of(NO_UNIT)), ["丙"]);
        assert_eq!(names(&of(UNPLACED)), ["甲", "丙"], "a unit of a mere name has no office either");
    }
}
