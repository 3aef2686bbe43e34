//! The columns a roster table may show, how they are arranged, and the views a person keeps.

use serde::{Deserialize, Serialize};

use super::PersonRow;
use super::roster::Filter;
use crate::domain::record::{Body, Field, Kind, Privacy};
use crate::domain::value::{Input, Phone, Unit, Value};
use crate::ledger::Registry;
use crate::words::{Lang, words};

/// Columns that come from a field of a record, beside those of [`PersonRow`].
const FIELDS: &[(&str, Kind, &str)] = &[
    ("sex", Kind::Person, "sex"),
    ("birth", Kind::Person, "birth"),
    ("nation", Kind::Person, "nation"),
    ("party", Kind::Person, "party"),
    ("education", Kind::Person, "education"),
    ("phone", Kind::Person, "phone"),
    ("mode", Kind::Engagement, "mode"),
    ("entry", Kind::Engagement, "entry"),
    ("signer", Kind::Engagement, "signer"),
    ("work-state", Kind::Engagement, "work_state"),
    ("verified", Kind::Person, "verified_on"),
];

/// What the table shows unless the person arranges it otherwise.
pub const USUAL: &[&str] = &["name", "number", "unit", "hired", "certificate", "state", "missing"];

/// Every column, in the order in which it is offered. The name always stands.
pub fn all(owned: bool) -> Vec<&'static str> {
    let owner = owned.then_some("owner");
    USUAL.iter().copied().chain(owner).chain(FIELDS.iter().map(|(key, _, _)| *key)).collect()
}

/// The record field behind a column.
pub fn field(column: &str) -> Option<(Kind, &'static str)> {
    FIELDS.iter().find(|(key, _, _)| *key == column).map(|(_, kind, field)| (*kind, *field))
}

/// What a column of a record field says of a person, masked where the field is.
pub fn text(registry: &Registry, row: &PersonRow, column: &str, lang: Lang) -> String {
    let Some((kind, key)) = field(column) else { return String::new() };
    let id = if kind == Kind::Person { Some(row.person) } else { row.engagement };
    let Some(record) = id.and_then(|id| registry.find(id)) else { return String::new() };
    let Some(text) = record.body.get(key) else { return String::new() };
    match kind.field(key) {
        Some(field) => match (field.input, field.privacy, &record.body) {
            (Input::Code { .. } | Input::Unit, _, _) => said(field, &text, lang),
            (_, Privacy::Restricted, Body::Person(person)) => {
                person.phone.as_ref().map(Phone::masked).unwrap_or_default()
            }
            (_, Privacy::Restricted, _) => String::new(),
            _ => text,
        },
        None => text,
    }
}

/// A value as it is read: a code by its word, a unit by its name.
pub fn said(field: &Field, text: &str, lang: Lang) -> String {
    match field.input {
        Input::Code { table, .. } => words(lang, &format!("code-{table}-{text}"), &[]),
        Input::Unit => Unit::parse(text).map(|unit| unit.name.text()).unwrap_or_else(|_| text.to_owned()),
        _ => text.to_owned(),
    }
}

/// The columns shown, in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Arrangement(pub Vec<String>);

impl Arrangement {
    pub fn usual(owned: bool) -> Self {
        let owner = owned.then_some("owner");
        Self(USUAL.iter().copied().chain(owner).map(str::to_owned).collect())
    }

    /// Those of a kept arrangement that still exist; the name first, whatever was kept.
    pub fn known(&self, owned: bool) -> Vec<&'static str> {
        let all = all(owned);
        let kept = self.0.iter().filter_map(|key| all.iter().find(|known| *known == key).copied());
        let mut shown = vec!["name"];
        for key in kept {
            if !shown.contains(&key) {
                shown.push(key);
            }
        }
        shown
    }

    /// Shows or hides a column; a new one comes last.
    pub fn toggle(&mut self, column: &str) {
        match self.0.iter().position(|own| own == column) {
            Some(at) => drop(self.0.remove(at)),
            None => self.0.push(column.to_owned()),
        }
    }

    /// Moves a column one place forward.
    pub fn forward(&mut self, column: &str) {
        if let Some(at) = self.0.iter().position(|own| own == column).filter(|at| *at > 0) {
            self.0.swap(at, at - 1);
        }
    }
}

/// A view kept under a name: what is shown, of whom, in which order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableView {
    pub name: String,
    pub filter: Filter,
    pub columns: Arrangement,
    /// Column and whether descending.
    #[serde(default)]
    pub sort: Option<(String, bool)>,
}

/// Keeps a view; one of the same name is replaced. The search text is not kept: it may name somebody, and the
/// browser's storage outlives the tab.
pub fn keep(views: &mut Vec<TableView>, mut view: TableView) {
    view.filter.query.clear();
    views.retain(|own| own.name != view.name);
    views.push(view);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_hidden_shown_and_moved_and_the_name_stays() {
        let mut own = Arrangement::usual(false);
        own.toggle("unit");
        own.toggle("name");
        own.toggle("phone");
        own.forward("phone");
        own.0.push("of another version".to_owned());
        assert_eq!(own.known(false), ["name", "number", "hired", "certificate", "state", "phone", "missing"]);
        own.toggle("unit");
        assert_eq!(own.known(false).last(), Some(&"unit"));
    }

    #[test]
    fn a_view_of_the_same_name_is_replaced_and_no_search_is_kept() {
        let view = |name: &str, unit: &str| TableView {
            name: name.to_owned(),
            filter: Filter { query: "张三".to_owned(), unit: unit.to_owned(), ..Filter::default() },
            columns: Arrangement::usual(true),
            sort: None,
        };
        let mut views = Vec::new();
        for (name, unit) in [("甲", "1"), ("乙", "2"), ("甲", "3")] {
            keep(&mut views, view(name, unit));
        }
        let told: Vec<_> = views.iter().map(|view| (view.name.as_str(), view.filter.unit.as_str())).collect();
        assert_eq!(told, [("乙", "2"), ("甲", "3")]);
        assert!(views.iter().all(|view| view.filter.query.is_empty()));
    }
}
