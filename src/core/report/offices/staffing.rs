//! 配备: what clauses 25, 26 and 28 say of each union of the tree, and how many of those below are staffed.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::row::OfficeRow;
use crate::domain::Office;
use crate::domain::coded::coded;
use crate::domain::codes::Reporting;
use crate::domain::id::Id;
use crate::domain::record::{In, Kind, Record};
use crate::ledger::Registry;
use crate::order::Ordered;
use crate::policy::engine;
use crate::policy::look::Lookups;
use crate::policy::outcome::{Outcome, Verdict};
use crate::policy::parameters::Parameters;

const QUOTA: &str = "R-QUOTA";
const CAP: &str = "R-CAP";

/// What is said of one office.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Staffing {
    pub quota: Option<Outcome>,
    pub cap: Option<Outcome>,
    /// The unions below it.
    pub below: Below,
}

impl Staffing {
    /// The marks that stand beside the verdict in the table; the others are told with its grounds.
    pub fn marks(&self) -> Vec<&'static str> {
        let flags = self.quota.iter().flat_map(|quota| quota.flags.iter().copied());
        flags.filter(|flag| matches!(*flag, "overlap" | "over-optional")).collect()
    }

    fn note(&mut self, outcome: &Outcome) {
        match (outcome.rule, &outcome.verdict) {
            (_, Verdict::NotApplicable) => {}
            (QUOTA, _) => self.quota = Some(outcome.clone()),
            (CAP, _) => self.cap = Some(outcome.clone()),
            _ => {}
        }
    }
}

/// The unions below an office, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Below {
    /// 应当配备.
    pub must: u32,
    /// Of them without anybody.
    pub unstaffed: u32,
    /// 资料不全.
    pub undecidable: u32,
}

coded! {
    /// Which lines of the tree are shown. Key of its words: `staffing-only-CODE`.
    pub enum Only {
        All "all",
        /// 应当配备.
        Must "must",
        /// 应配未配.
        Unstaffed "unstaffed",
        Undecidable "undecidable",
        /// More people than clauses 25 and 28 name.
        Above "above",
    }
}

impl Only {
    pub fn parse(code: &str) -> Only {
        Only::from_code(code).unwrap_or(Only::All)
    }

    fn takes(self, staffing: &Staffing) -> bool {
        let quota = staffing.quota.as_ref().map(|outcome| &outcome.verdict);
        match self {
            Only::All => true,
            Only::Must => matches!(quota, Some(Verdict::Met | Verdict::Breached { .. })),
            Only::Unstaffed => matches!(quota, Some(Verdict::Breached { .. })),
            Only::Undecidable => matches!(quota, Some(Verdict::Undecidable { .. })),
            Only::Above => {
                let cap = staffing.cap.as_ref();
                let breached = cap.is_some_and(|o| matches!(o.verdict, Verdict::Breached { .. }));
                breached || staffing.quota.as_ref().is_some_and(|o| o.flags.contains(&"over-optional"))
            }
        }
    }
}

/// The judging of every line of the tree, some at a time.
pub struct Judging {
    on: NaiveDate,
    parameters: Parameters,
    look: Lookups,
    open: Vec<Id>,
    said: BTreeMap<Id, Staffing>,
}

impl Judging {
    pub fn begin(registry: &Registry, rows: &[OfficeRow], on: NaiveDate) -> Self {
        let (parameters, look) = (Parameters::of(registry), Lookups::default());
        let open = rows.iter().map(|row| row.office).collect();
        Self { on, parameters, look, open, said: BTreeMap::new() }
    }

    /// Judges some of those still open; whether any are left.
    pub fn step(&mut self, registry: &Registry, at_most: usize) -> bool {
        let some = self.open.split_off(self.open.len().saturating_sub(at_most));
        let Self { on, parameters, look, said, .. } = self;
        engine::each(registry, &some, *on, parameters, look, |outcome| {
            said.entry(outcome.subject).or_default().note(outcome);
        });
        !self.open.is_empty()
    }

    /// What is said of every line of the tree, closed offices left out.
    pub fn finish(self, rows: &[OfficeRow]) -> BTreeMap<Id, Staffing> {
        summed(self.said, rows)
    }
}

/// What is said of every line of the tree, at one go.
pub fn staffing(registry: &Registry, rows: &[OfficeRow], on: NaiveDate) -> BTreeMap<Id, Staffing> {
    let mut judging = Judging::begin(registry, rows, on);
    judging.step(registry, rows.len());
    judging.finish(rows)
}

fn summed(mut said: BTreeMap<Id, Staffing>, rows: &[OfficeRow]) -> BTreeMap<Id, Staffing> {
    let mut found = BTreeMap::new();
    let mut above: Vec<(usize, Id)> = Vec::new();
    for row in rows {
        above.retain(|(depth, _)| *depth < row.depth);
        let own = said.remove(&row.office).unwrap_or_default();
        if let Some(quota) = &own.quota {
            for (_, office) in &above {
                let higher: &mut Staffing = found.entry(*office).or_default();
                count(&mut higher.below, &quota.verdict);
            }
        }
        found.insert(row.office, own);
        above.push((row.depth, row.office));
    }
    found
}

/// What is said of one office alone.
pub fn of_office(registry: &Registry, office: Id, on: NaiveDate) -> Staffing {
    let mut said = Staffing::default();
    engine::verdicts(registry, &[office], on).iter().for_each(|outcome| said.note(outcome));
    said
}

/// Whether this office keeps the record of that one, and so may explain its staffing.
pub fn notes_here(registry: &Registry, office: Id) -> bool {
    let ours = registry.own(office).filter(|record| record.kind() == Kind::Office);
    ours.is_some_and(|record| Some(record.owner) == registry.office())
}

/// Whether the head counts of that office are entered here (records.md §6).
pub fn counts_here(registry: &Registry, office: Id) -> bool {
    let reporting = || Office::of(&registry.own(office)?.body)?.reporting;
    registry.office() == Some(office)
        || (notes_here(registry, office) && reporting() == Some(Reporting::BySuperior))
}

/// The staffing notes of an office, newest first.
pub fn notes(registry: &Registry, office: Id) -> Vec<Arc<Record>> {
    let of_it = registry.said_of(office).filter(|record| record.kind() == Kind::StaffingNote);
    let mut found: Vec<Arc<Record>> = of_it.cloned().collect();
    found.order_by_key(|record| (record.body.get("from"), record.id));
    found.reverse();
    found
}

fn count(below: &mut Below, quota: &Verdict) {
    match quota {
        Verdict::Met => below.must += 1,
        Verdict::Breached { .. } => {
            below.must += 1;
            below.unstaffed += 1;
        }
        Verdict::Undecidable { .. } => below.undecidable += 1,
        Verdict::Due { .. } | Verdict::Open | Verdict::NotApplicable => {}
    }
}

/// The rows of an office and of everything below it.
pub fn within(rows: &[OfficeRow], office: Option<Id>) -> &[OfficeRow] {
    let Some(at) = office.and_then(|office| rows.iter().position(|row| row.office == office)) else {
        return rows;
    };
    let found = rows.get(at..).unwrap_or_default();
    let depth = found.first().map_or(0, |row| row.depth);
    let end = found.iter().skip(1).position(|row| row.depth <= depth).map_or(found.len(), |end| end + 1);
    found.get(..end).unwrap_or_default()
}

/// How many lines each kind would show.
pub fn counts(rows: &[OfficeRow], staffing: &BTreeMap<Id, Staffing>) -> Vec<(Only, usize)> {
    Only::ALL.into_iter().map(|only| (only, taken(rows, staffing, only).count())).collect()
}

/// The lines of one kind, as a plain list under this office; all of them remain a tree.
pub fn only(rows: &[OfficeRow], staffing: &BTreeMap<Id, Staffing>, only: Only) -> Vec<OfficeRow> {
    let flat = |row: &OfficeRow| match only {
        Only::All => row.clone(),
        Only::Must | Only::Unstaffed | Only::Undecidable | Only::Above => {
            OfficeRow { depth: 1, ..row.clone() }
        }
    };
    taken(rows, staffing, only).map(flat).collect()
}

fn taken<'a>(
    rows: &'a [OfficeRow],
    staffing: &'a BTreeMap<Id, Staffing>,
    only: Only,
) -> impl Iterator<Item = &'a OfficeRow> {
    let said = move |row: &OfficeRow| staffing.get(&row.office).is_some_and(|said| only.takes(said));
    rows.iter().filter(move |row| only == Only::All || said(row))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::outcome::Missing;

    #[test]
    fn only_decided_duties_count_for_the_offices_above() {
        let mut below = Below::default();
        for verdict in [
            Verdict::Met,
            Verdict::Breached { since: None },
            Verdict::Breached { since: None },
            Verdict::Undecidable { missing: Missing::new() },
            // 可选配: nobody is owed.
            Verdict::Open,
            Verdict::NotApplicable,
        ] {
            count(&mut below, &verdict);
        }
        assert_eq!(below, Below { must: 3, unstaffed: 2, undecidable: 1 });
    }

    #[test]
    fn a_kind_of_line_is_known_by_its_code() {
        for only in Only::ALL {
            assert_eq!(Only::parse(only.code()), only);
        }
        assert_eq!(Only::parse("nothing of ours"), Only::All);
    }
}
