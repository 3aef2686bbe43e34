//! What of a record is told, read off the record table: a new kind or field appears by itself.

use crate::domain::codes::tables;
use crate::domain::record::{Field, Kind, Privacy};
use crate::domain::value::Input;
use crate::words::{Lang, words};

/// What stands in a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Type {
    /// Somebody, an office or a record, by its number in this package; the table that it leads to.
    Key(Option<&'static str>),
    Text,
    /// One of these codes.
    Code(&'static str, Vec<&'static str>),
    /// Several codes, parted by commas.
    Codes(&'static str),
    Day,
    /// By the month.
    Month,
    /// A year, a month or a day, as far as it is known.
    Date,
    /// A year or a month, as far as it is known: the day is left out.
    Rough,
    Count,
    /// With the unit in which it is counted.
    Amount(&'static str),
    Flag,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Column {
    pub name: String,
    pub title: String,
    pub kind: Type,
    /// No row is without it.
    pub must: bool,
    /// The field behind it, with its kind.
    pub field: Option<(Kind, &'static str)>,
}

impl Column {
    pub fn number(name: &str, title: &str, to: Option<&'static str>) -> Self {
        Self { name: name.to_owned(), title: say(title), kind: Type::Key(to), must: true, field: None }
    }
}

pub(super) fn say(key: &str) -> String {
    words(Lang::Zh, key, &[])
}

/// The columns of a field; none for what stays here. `whole` gives out names, numbers and free text too.
pub(super) fn of_field(kind: Kind, field: &'static Field, whole: bool) -> Vec<Column> {
    let title = say(&format!("field-{}-{}", kind.code(), field.key.replace('_', "-")));
    let column = |name: String, of: Type| Column {
        name,
        title: title.clone(),
        kind: of,
        must: false,
        field: Some((kind, field.key)),
    };
    let one = |of: Type| vec![column(field.key.to_owned(), of)];
    // What would tell a person from the others together with the unit: days of one's own life by the month.
    let own_life = kind == Kind::Person && !whole;
    match field.input {
        _ if field.privacy == Privacy::Restricted && !whole => Vec::new(),
        Input::Text { .. } | Input::Long { .. } if !whole && kind != Kind::Office => Vec::new(),
        Input::Text { .. } | Input::Long { .. } => one(Type::Text),
        Input::Code { table, .. } => one(Type::Code(table, codes_of(table))),
        Input::Codes { table, .. } => one(Type::Codes(table)),
        Input::Day if own_life => one(Type::Month),
        Input::Day => one(Type::Day),
        Input::Date if own_life => one(Type::Rough),
        Input::Date => one(Type::Date),
        Input::Period { .. } => one(Type::Date),
        Input::Count => one(Type::Count),
        Input::Amount => one(Type::Amount(unit(kind, field.key))),
        // The name of a union or company, and the office where it is one of the tree.
        Input::Unit => vec![
            column(field.key.to_owned(), Type::Text),
            column(format!("{}_office", field.key), Type::Key(Some("office"))),
        ],
        Input::Link => one(Type::Key(field.link().map(Kind::code))),
        Input::Own | Input::Rows(_) => Vec::new(),
    }
}

/// Every code of a table, those too that are chosen no more.
fn codes_of(table: &str) -> Vec<&'static str> {
    tables().into_iter().find(|(name, _)| *name == table).map(|(_, codes)| codes).unwrap_or_default()
}

/// In what an amount is counted.
fn unit(kind: Kind, key: &str) -> &'static str {
    match kind {
        _ if key.contains("hours") => "h",
        Kind::Assessment | Kind::AssessmentScheme | Kind::Recruitment | Kind::Application => "points",
        _ => "CNY",
    }
}
