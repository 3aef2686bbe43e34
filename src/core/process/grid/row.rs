//! A row: whom it is about, what the register holds of it, and the record that what is typed goes into.

use std::collections::BTreeMap;

use crate::domain::id::Id;
use crate::domain::record::Kind;
use crate::ledger::command::{Fields, Target};

/// One row.
#[derive(Clone, Debug)]
pub struct Row {
    /// Stays the same when the register changes and when rows come or go: the id of whom it is about.
    pub key: String,
    /// Whom it is about, in words; rows of a paste are found by it.
    pub name: String,
    /// What else a workbook may know them by.
    pub whom: Whom,
    /// What the register holds, in the order of the columns, each in its field's own spelling.
    pub saved: Vec<Option<String>>,
    pub record: Entry,
}

/// Of whom a row is, beyond the name; nothing of an office, which a workbook knows by its name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Whom {
    /// Whose identity number it is: the journal says when it leaves in a workbook.
    pub person: Option<Id>,
    pub number: Option<String>,
    pub unit: Option<String>,
}

/// The record behind a row.
#[derive(Clone, Debug)]
pub enum Entry {
    /// There is one: it is changed.
    Known(Id),
    /// There is none: one is made as soon as something is typed.
    New { kind: Kind, subject: Id, links: BTreeMap<String, Target>, fields: Fields },
    /// Another office's, or nobody's: only to be read.
    Closed,
}

impl Row {
    pub fn is_open(&self) -> bool {
        !matches!(self.record, Entry::Closed)
    }
}

/// What becomes of a name that a table without fixed rows is given.
#[derive(Clone, Debug)]
pub struct Newcomers {
    pub kind: Kind,
    /// The office of whom the record speaks.
    pub subject: Id,
    /// The field that holds the name.
    pub named: &'static str,
    /// What is said of all of them.
    pub fields: BTreeMap<String, String>,
    /// The column that tells two of one name apart.
    pub apart: &'static str,
}

/// How the key of such a row begins: it stays when the row is saved.
const KEY: &str = "named ";
/// What stands in the key of a further row of a name, before its number: no name holds it.
const FURTHER: char = '\t';

impl Newcomers {
    /// The key of the row of a name.
    pub fn key(name: &str) -> String {
        format!("{KEY}{name}")
    }

    /// The key of a further row of a name, from the second on.
    pub(super) fn further(name: &str, number: usize) -> String {
        format!("{KEY}{name}{FURTHER}{number}")
    }

    /// The row of a key.
    pub(super) fn row(&self, key: &str, columns: usize) -> Row {
        let name = Self::name_in(key).unwrap_or_default();
        let mut fields = self.fields.clone();
        fields.insert(self.named.to_owned(), name.to_owned());
        Row {
            key: key.to_owned(),
            name: name.to_owned(),
            whom: Whom::default(),
            saved: vec![None; columns],
            record: Entry::New { kind: self.kind, subject: self.subject, links: BTreeMap::new(), fields },
        }
    }

    /// The name in the key of a row that was added.
    pub(super) fn name_in(key: &str) -> Option<&str> {
        let name = key.strip_prefix(KEY)?;
        Some(name.split_once(FURTHER).map_or(name, |(name, _)| name))
    }
}
