//! What was typed as the edits of one command: one batch, one undo.

use chrono::{NaiveDate, NaiveTime};

use super::place::At;
use super::row::Entry;
use super::table::Grid;
use crate::domain::issue::Issue;
use crate::ledger::command::{Edit, Fields, Target};
use crate::ledger::decide::refusals;
use crate::ledger::{Context, Registry};

impl Grid {
    /// The edits of all rows that were typed into. Rows at fault are left out: whoever writes asks for the
    /// [faults](Self::faults) first.
    pub fn edits(&self) -> Vec<Edit> {
        let mut rows: Vec<usize> = self.typed.keys().map(|at| at.row).collect();
        rows.dedup();
        rows.into_iter().filter_map(|row| self.edit(row)).collect()
    }

    fn edit(&self, at: usize) -> Option<Edit> {
        let row = self.rows.get(at)?;
        let typed = self.typed.range(At::new(at, 0)..At::new(at + 1, 0));
        let (mut seen, mut to) = (Fields::new(), Fields::new());
        for (cell, typed) in typed {
            if typed.issue.is_some() {
                return None;
            }
            let key = self.columns.get(cell.column)?.key;
            seen.extend(self.saved(*cell).map(|text| (key.to_owned(), text.to_owned())));
            to.extend(typed.text.clone().map(|text| (key.to_owned(), text)));
        }
        if seen.is_empty() && to.is_empty() {
            return None;
        }
        match &row.record {
            Entry::Known(id) => Some(Edit::Change { id: *id, seen, to }),
            Entry::New { kind, subject, links, fields } => {
                to.extend(fields.clone());
                let subject = Some(Target::Known(*subject));
                Some(Edit::New { kind: *kind, subject, links: links.clone(), fields: to })
            }
            Entry::Closed => None,
        }
    }

    /// Asks the register what it would say against the rows that were typed into since it was last asked, and puts it into
    /// the cells it speaks of. What speaks of no column stands in the first that can be typed into. Rows are of one person or
    /// office each: what is said of one stands whatever is typed into another, and saving asks for all together.
    pub fn judge(&mut self, registry: &Registry, on: NaiveDate) {
        let rows = std::mem::take(&mut self.unjudged).into_iter();
        let typed = rows.filter_map(|row| Some((row, self.edit(row)?)));
        let (rows, edits): (Vec<usize>, Vec<Edit>) = typed.unzip();
        let found = refusals(registry, &edits, &nothing_written(on));
        let place = |(edit, issue): (usize, Issue)| {
            let key = issue.place.rsplit('.').next().unwrap_or_default();
            let named = self.columns.iter().position(|column| column.key == key);
            let column = named.or_else(|| self.columns.iter().position(|column| column.typed_into))?;
            Some((At::new(*rows.get(edit)?, column), issue))
        };
        let found: Vec<(At, Issue)> = found.into_iter().filter_map(place).collect();
        self.judged.extend(found);
    }
}

/// A context in which nothing is written.
fn nothing_written(on: NaiveDate) -> Context {
    Context { now: on.and_time(NaiveTime::MIN).and_utc().fixed_offset(), actor: String::new(), seed: [0; 16] }
}
