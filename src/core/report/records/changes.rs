//! The change log: who changed what, when and why, read off the journal ("as recorded on").

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::id::Id;
use crate::domain::record::{Difference, Kind, Record};
use crate::domain::rows;
use crate::ledger::batch::{Batch, Change, Meta};
use crate::ledger::journal::Entry;

/// One change of one record.
#[derive(Clone, Debug, PartialEq)]
pub struct LogRow {
    pub sequence: u64,
    /// RFC 3339.
    pub at: String,
    pub actor: String,
    /// The command's name: words `command-NAME`.
    pub command: String,
    pub why: String,
    pub record: Id,
    pub kind: Option<Kind>,
    pub what: What,
}

/// What happened to the record.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    Made(Vec<Difference>),
    Changed(Vec<Difference>),
    Removed,
    Revealed(String),
}

/// The changes of all records that ever spoke of one person or office, those removed since included; read entry by
/// entry, the oldest first, since a journal may be long. Entries whose body was lawfully erased say nothing.
pub struct ChangeLog {
    subject: Id,
    records: BTreeSet<Id>,
    /// The sheets in which rows may be the person's.
    sheets: BTreeMap<Id, Kind>,
    rows: Vec<LogRow>,
}

/// So many records are looked for by name.
const SOUGHT_MAX: usize = 20;

impl ChangeLog {
    pub fn of(subject: Id) -> Self {
        Self { subject, records: BTreeSet::new(), sheets: BTreeMap::new(), rows: Vec::new() }
    }

    pub fn read(&mut self, entry: &Entry) {
        if !entry.body.as_ref().is_some_and(|body| self.may_concern(body)) {
            return;
        }
        let (Ok(Some(batch)), Some(meta)) = (Batch::of(entry), Meta::of(entry)) else {
            return;
        };
        for change in &batch.changes {
            let said = match change {
                Change::Put(record) => self.made(record).into_iter().collect(),
                Change::Held(held) => held.put.iter().filter_map(|record| self.made(record)).collect(),
                Change::Edit { id, fields } => self.changed(*id, fields).into_iter().collect(),
                Change::Remove { id } => vec![(*id, None, What::Removed)],
                Change::Revealed { record, field } => vec![(*record, None, What::Revealed(field.clone()))],
                Change::SetUp(_)
                | Change::Exported(_)
                | Change::Sent { .. }
                | Change::Took(_)
                | Change::Pinned { .. }
                | Change::Verified { .. }
                | Change::Forgotten { .. }
                | Change::Named { .. }
                | Change::Believed { .. }
                | Change::Proposed(_)
                | Change::Decided { .. }
                | Change::Offered(_)
                | Change::Answered { .. }
                | Change::HandedOut { .. }
                | Change::Incarnation { .. }
                | Change::SelfCheck(_)
                | Change::Rekeyed { .. }
                | Change::Stolen(_)
                | Change::KeyCopied { .. }
                | Change::Line(_)
                | Change::Salvaged(_)
                | Change::Erased(_) => Vec::new(),
            };
            let ours = |id: &Id| self.records.contains(id) || self.sheets.contains_key(id);
            let ours: Vec<_> = said.into_iter().filter(|(record, ..)| ours(record)).collect();
            self.rows.extend(ours.into_iter().map(|(record, kind, what)| LogRow {
                sequence: entry.sequence,
                at: meta.at.clone(),
                actor: meta.actor.clone(),
                command: batch.command.clone(),
                why: batch.why.clone(),
                record,
                kind,
                what,
            }));
        }
    }

    /// Whether an entry names anything of whom it is asked: a journal is long, and most of it speaks of others. To look for
    /// many names takes longer than to read the entry.
    fn may_concern(&self, body: &str) -> bool {
        let named = |id: &Id| body.contains(&id.to_string());
        self.records.len() > SOUGHT_MAX || named(&self.subject) || self.records.iter().any(named)
    }

    /// The changes, newest first.
    pub fn finish(mut self) -> Vec<LogRow> {
        self.rows.reverse();
        self.rows
    }

    /// Of a sheet the cells of the person's own rows.
    fn changed(&self, id: Id, fields: &[Difference]) -> Option<(Id, Option<Kind>, What)> {
        let Some(kind) = self.sheets.get(&id) else {
            return Some((id, None, What::Changed(fields.to_vec())));
        };
        let own = self.cells(fields);
        (!own.is_empty()).then_some((id, Some(*kind), What::Changed(own)))
    }

    fn cells(&self, fields: &[Difference]) -> Vec<Difference> {
        let own = |field: &&Difference| {
            rows::cell(&field.key).is_some_and(|(_, engagement, _)| self.records.contains(&engagement))
        };
        fields.iter().filter(own).cloned().collect()
    }

    /// From here on the log follows the record, where it speaks of whom it is asked.
    fn made(&mut self, record: &Record) -> Option<(Id, Option<Kind>, What)> {
        if record.kind().rows().is_some() && record.subject != self.subject {
            self.sheets.insert(record.id, record.kind());
            let made = self.cells(&record.kind().empty().differences(&record.body));
            return (!made.is_empty()).then_some((record.id, Some(record.kind()), What::Made(made)));
        }
        (record.subject == self.subject).then(|| {
            self.records.insert(record.id);
            let made = record.kind().empty().differences(&record.body);
            (record.id, Some(record.kind()), What::Made(made))
        })
    }
}
