//! The change log: who changed what, when and why, read off the journal ("as recorded on").

use crate::domain::id::Id;
use crate::domain::record::{Difference, Kind};
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

/// The changes of the records wanted, newest first. Entries whose body was lawfully erased say nothing.
pub fn log<'a>(entries: impl IntoIterator<Item = &'a Entry>, wanted: &dyn Fn(Id) -> bool) -> Vec<LogRow> {
    let mut rows = Vec::new();
    for entry in entries {
        let (Ok(Some(batch)), Ok(meta)) = (Batch::of(entry), serde_json::from_str::<Meta>(&entry.meta))
        else {
            continue;
        };
        let mut push = |record: Id, kind: Option<Kind>, what: What| {
            if wanted(record) {
                rows.push(LogRow {
                    sequence: entry.sequence,
                    at: meta.at.clone(),
                    actor: meta.actor.clone(),
                    command: batch.command.clone(),
                    why: batch.why.clone(),
                    record,
                    kind,
                    what,
                });
            }
        };
        for change in &batch.changes {
            match change {
                Change::Put(record) => {
                    let made = record.kind().empty().differences(&record.body);
                    push(record.id, Some(record.kind()), What::Made(made));
                }
                Change::Edit { id, fields } => push(*id, None, What::Changed(fields.clone())),
                Change::Remove { id } => push(*id, None, What::Removed),
                Change::Revealed { record, field } => push(*record, None, What::Revealed(field.clone())),
                Change::Held(held) => {
                    for record in &held.put {
                        let made = record.kind().empty().differences(&record.body);
                        push(record.id, Some(record.kind()), What::Made(made));
                    }
                }
                Change::SetUp(_)
                | Change::Exported(_)
                | Change::Sent { .. }
                | Change::Took(_)
                | Change::Pinned { .. }
                | Change::Proposed(_)
                | Change::Decided { .. }
                | Change::HandedOut { .. }
                | Change::Incarnation { .. }
                | Change::SelfCheck(_) => {}
            }
        }
    }
    rows.reverse();
    rows
}
