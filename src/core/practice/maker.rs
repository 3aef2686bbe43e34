//! Records as they are made: from texts, as a form would give them.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::domain::record::{Kind, Record};
use crate::domain::rows::sheet_id;

/// Texts by field.
pub type Fields<'a> = &'a [(&'a str, String)];

/// The records of one office, made one after the other.
pub struct Maker {
    /// Ids follow from the office and the count.
    seed: [u8; 16],
    made: u64,
    owner: Id,
    records: Vec<Record>,
    /// Sheets, which grow with each person.
    sheets: BTreeMap<Id, Record>,
    /// Where the last person begins.
    last_person: usize,
    /// Texts that the program itself would refuse: a fault of the generator.
    pub refused: Vec<Issue>,
}

impl Maker {
    /// The records of an office; `seed` tells them from others of the same office made elsewhere.
    pub fn new(owner: Id, seed: Id) -> Self {
        let seed = seed.as_u128().to_be_bytes();
        Self {
            seed,
            made: 0,
            owner,
            records: Vec::new(),
            sheets: BTreeMap::new(),
            last_person: 0,
            refused: Vec::new(),
        }
    }

    /// A record about a person or an office; `None` makes one that is its own subject.
    pub fn add(&mut self, kind: Kind, subject: Option<Id>, fields: Fields<'_>) -> Id {
        self.made += 1;
        let id = Id::derive(&self.seed, self.made);
        self.put(id, kind, subject.unwrap_or(id), fields);
        id
    }

    /// A record whose id stands elsewhere.
    pub fn put(&mut self, id: Id, kind: Kind, subject: Id, fields: Fields<'_>) {
        let record = Record { id, owner: self.owner, subject, draft: false, body: kind.empty() };
        if kind == Kind::Person {
            self.last_person = self.records.len();
        }
        self.records.push(record);
        for (key, text) in fields {
            self.set(id, key, text);
        }
    }

    /// A row of the month's sheet.
    pub fn row(&mut self, kind: Kind, fields: Fields<'_>) {
        let mut row = kind.empty();
        for (key, text) in fields {
            self.refused.extend(row.set(key, Some(text)).err());
        }
        let Some(sheet) = row.sheet() else { return };
        let (id, owner) = (sheet_id(self.owner, &sheet), self.owner);
        let new = || Record { id, owner, subject: owner, draft: false, body: sheet };
        self.refused.extend(self.sheets.entry(id).or_insert_with(new).body.enter(&row).err());
    }

    /// The sheets of a kind.
    pub fn sheets(&self, kind: Kind) -> impl Iterator<Item = &Record> {
        self.sheets.values().filter(move |sheet| sheet.kind() == kind)
    }

    /// Sets a field; an empty text clears it.
    pub fn set(&mut self, id: Id, key: &str, text: &str) {
        let made = self.records.iter_mut().rev().find(|record| record.id == id);
        let Some(record) = made.or_else(|| self.sheets.get_mut(&id)) else { return };
        let text = Some(text).filter(|text| !text.is_empty());
        if let Err(issue) = record.body.set(key, text) {
            self.refused.push(issue.at(format!("{}.{key}", record.kind().code())));
        }
    }

    /// Takes a record out again.
    pub fn remove(&mut self, id: Id) {
        if let Some(at) = self.records.iter().rposition(|record| record.id == id) {
            self.records.remove(at);
        }
    }

    /// What is recorded of the person made last.
    pub fn about(&self, person: Id) -> impl Iterator<Item = &Record> {
        self.records.iter().skip(self.last_person).filter(move |record| record.subject == person)
    }

    /// Marks everything as drafted for the superior that speaks of people; what they are paid is the superior's to say.
    pub fn drafted(mut self) -> Self {
        self.sheets.clear();
        for record in &mut self.records {
            record.draft = !record.kind().speaks_of_office();
        }
        self
    }

    pub fn records(self) -> Vec<Arc<Record>> {
        self.records.into_iter().chain(self.sheets.into_values()).map(Arc::new).collect()
    }
}
