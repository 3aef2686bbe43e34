//! The office table: narrowing it, folding it, and the offices of the division list still to be added.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;

use super::row::OfficeRow;
use crate::domain::HeadCount;
use crate::domain::division::{self, Division};
use crate::domain::id::Id;
use crate::domain::office::division_office;
use crate::domain::record::{In, Kind, Record};
use crate::ledger::Registry;
use crate::order::Ordered;

/// One line of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub row: OfficeRow,
    /// Whether what is below it shows; nothing where nothing is below.
    pub open: Option<bool>,
    /// Whether this office may enter its head count here.
    pub may_count: bool,
}

/// The lines that show: all that answer the search, or the tree without what is below folded offices.
pub fn lines(registry: &Registry, rows: &[OfficeRow], query: &str, folded: &BTreeSet<Id>) -> Vec<Line> {
    let query = query.trim();
    let mut hidden_below = None::<usize>;
    let mut lines = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let branch = rows.get(at + 1).is_some_and(|next| next.depth > row.depth);
        if !query.is_empty() {
            if row.name.contains(query) || (!row.code.is_empty() && row.code.starts_with(query)) {
                lines.push(line(registry, row, None));
            }
            continue;
        }
        if hidden_below.is_some_and(|depth| row.depth > depth) {
            continue;
        }
        hidden_below = None;
        let open = !folded.contains(&row.office);
        if branch && !open {
            hidden_below = Some(row.depth);
        }
        lines.push(line(registry, row, branch.then_some(open)));
    }
    lines
}

fn line(registry: &Registry, row: &OfficeRow, open: Option<bool>) -> Line {
    Line { may_count: may_count(registry, row), row: row.clone(), open }
}

/// Its own head count, or that of an office it fills in for (records.md §6).
fn may_count(registry: &Registry, row: &OfficeRow) -> bool {
    use crate::domain::codes::Reporting;
    !registry.is_view()
        && (Some(row.office) == registry.office()
            || (row.ours && row.reporting == Some(Reporting::BySuperior)))
}

/// What the head of the page says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Offices below this one, closed ones left out.
    pub below: usize,
    /// Of them and this one, at the level where people work: those without any head count.
    pub uncounted: usize,
}

pub fn summary(rows: &[OfficeRow]) -> Summary {
    use crate::domain::codes::OfficeLevel;
    let open = rows.iter().filter(|row| !row.closed);
    let uncounted =
        open.clone().filter(|row| row.level == OfficeLevel::Grassroots && row.head_count.is_none()).count();
    Summary { below: open.filter(|row| row.depth > 0).count(), uncounted }
}

/// Divisions directly below this office that have no office yet.
pub fn addable(registry: &Registry) -> Vec<&'static Division> {
    let Some(profile) = &registry.profile else { return Vec::new() };
    division::children(&profile.party.code)
        .into_iter()
        .filter(|division| registry.find(division_office(division.code)).is_none())
        .collect()
}

/// Whether a division answers a search, by name or code.
pub fn division_matches(division: &Division, query: &str) -> bool {
    let query = query.trim();
    query.is_empty() || division.name.contains(query) || division.code.starts_with(query)
}

/// The head counts of an office, newest first.
pub fn head_counts(registry: &Registry, office: Id) -> Vec<(Arc<Record>, HeadCount)> {
    let mut counts: Vec<(Arc<Record>, HeadCount)> = registry
        .said_of(office)
        .filter_map(|record| Some((record.clone(), HeadCount::of(&record.body)?.clone())))
        .collect();
    counts.order_by_key(|(record, facts)| (facts.as_of, record.id));
    counts.reverse();
    counts
}

/// The record of an office that this office keeps.
pub fn own_office(registry: &Registry, office: Id) -> Option<Arc<Record>> {
    registry
        .own(office)
        .filter(|record| record.kind() == Kind::Office && Some(record.owner) == registry.office())
        .cloned()
}

/// One office as a line of its own.
pub fn line_of(registry: &Registry, office: Id, on: NaiveDate) -> Option<Line> {
    let row = super::tree(registry, on).into_iter().find(|row| row.office == office)?;
    Some(line(registry, &row, None))
}
