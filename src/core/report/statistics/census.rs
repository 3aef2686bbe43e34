//! The figures of one day, by office: one pass over the people and one over the offices.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::counted::Counted;
use super::day::{Day, One};
use super::figure::{Count, Divided, Figure};
use crate::domain::id::Id;
use crate::domain::record::Kind;
use crate::ledger::Registry;
use crate::order::Gathered;
use crate::policy::presence;
use crate::report::offices::row::OfficeRow;
use crate::report::offices::staffing::within;
use crate::report::offices::tree;

/// Which offices a figure is asked of: one with everybody below it, or itself alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    /// Nothing means this office.
    pub office: Option<Id>,
    pub alone: bool,
}

impl Scope {
    pub const fn under(office: Id) -> Self {
        Self { office: Some(office), alone: false }
    }

    pub const fn alone(office: Id) -> Self {
        Self { office: Some(office), alone: true }
    }
}

/// One line of a comparison.
#[derive(Clone, Debug, PartialEq)]
pub struct Child {
    pub office: Id,
    pub name: String,
    /// The office itself, what counts there and at none below; the last of the lines.
    pub own: bool,
    pub counted: Counted,
}

/// Some figures of one day, by the office at which each person and office counts.
#[derive(Clone, Debug)]
pub struct Census {
    pub on: NaiveDate,
    pub rows: Vec<OfficeRow>,
    /// By figure, in the order asked, and by office.
    cells: Vec<(&'static Figure, BTreeMap<Id, Counted>)>,
}

impl Census {
    pub fn take(registry: &Registry, on: NaiveDate, figures: &[&'static Figure]) -> Self {
        let rows = tree(registry, on);
        let mut cells: Vec<(&'static Figure, BTreeMap<Id, Counted>)> =
            figures.iter().map(|figure| (*figure, BTreeMap::new())).collect();
        each(registry, on, &rows, |day, office, what| {
            for (figure, cells) in &mut cells {
                let mut counted = Counted::default();
                what.count(day, figure, &mut counted);
                if !counted.is_empty() {
                    counted.known = u32::from(counted.denominator != 0);
                    cells.entry(office).or_default().add(&counted);
                }
            }
        });
        Self { on, rows, cells }
    }

    /// One figure of an office. Nobody of whom it was not taken.
    pub fn of(&self, figure: &Figure, scope: Scope) -> Counted {
        let mut sum = Counted::default();
        if let Some((_, cells)) = self.cells.iter().find(|(own, _)| *own == figure) {
            let rows = within(&self.rows, scope.office);
            let rows = if scope.alone { rows.get(..1).unwrap_or_default() } else { rows };
            rows.iter().filter_map(|row| cells.get(&row.office)).for_each(|own| sum.add(own));
        }
        sum.in_order(figure)
    }

    /// The offices directly below one, in tree order, and last the office itself where anything counts there: together
    /// they are the whole.
    pub fn children(&self, figure: &Figure, office: Option<Id>) -> Vec<Child> {
        let rows = within(&self.rows, office);
        let Some((own, below)) = rows.split_first() else { return Vec::new() };
        let children = below.iter().filter(|row| row.depth == own.depth + 1);
        let child = |row: &OfficeRow, own: bool| {
            let scope = Scope { office: Some(row.office), alone: own };
            Child { office: row.office, name: row.name.clone(), own, counted: self.of(figure, scope) }
        };
        let mut found: Vec<Child> = children.map(|row| child(row, false)).collect();
        found.extend(Some(child(own, true)).filter(|own| own.counted != Counted::default().in_order(figure)));
        found
    }
}

/// Who or what is counted.
enum Asked<'a> {
    Person(One<'a>),
    Office(&'a OfficeRow),
}

impl Asked<'_> {
    fn count(&self, day: &Day<'_>, figure: &Figure, counted: &mut Counted) {
        match (self, figure.count) {
            (Asked::Person(one), Count::People(count) | Count::Both(count, _)) => count(day, one, counted),
            (Asked::Office(row), Count::Offices(count) | Count::Both(_, count)) => count(day, row, counted),
            (Asked::Person(_), Count::Offices(_)) | (Asked::Office(_), Count::People(_)) => {}
        }
    }

    fn id(&self) -> Id {
        match self {
            Asked::Person(one) => one.record.id,
            Asked::Office(row) => row.office,
        }
    }
}

/// Everybody in view and every office, each with the office at which it counts: one outside the tree counts at its top.
fn each(
    registry: &Registry,
    on: NaiveDate,
    rows: &[OfficeRow],
    mut heard: impl FnMut(&Day<'_>, Id, &Asked<'_>),
) {
    let Some(top) = rows.first().map(|row| row.office) else { return };
    let day = Day::new(registry, on, rows);
    let known: BTreeSet<Id> = rows.iter().map(|row| row.office).into_set();
    for (record, stand) in presence::each(registry, registry.of_kind(Kind::Person), on) {
        let place = presence::place(registry, record, stand.engagement.as_deref()).office;
        let place = if known.contains(&place) { place } else { top };
        if let Some(one) = One::of(record, stand) {
            heard(&day, place, &Asked::Person(one));
        }
    }
    for row in rows {
        heard(&day, row.office, &Asked::Office(row));
    }
}

/// Whom of a figure a drill-down is after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which<'a> {
    /// Everybody whom the figure asks.
    All,
    /// Those in the numerator.
    Counted,
    /// Those in the denominator and not in the numerator.
    Rest,
    /// Of whom the fact is not known.
    Missing,
    /// Those of one part.
    Part(&'a str),
}

impl Which<'_> {
    fn takes(self, own: &Counted) -> bool {
        match self {
            Which::All => !own.is_empty(),
            Which::Counted => own.numerator != 0,
            Which::Rest => own.denominator != 0 && own.numerator == 0,
            Which::Missing => own.missing > 0,
            Which::Part(code) => own.of(code) != 0,
        }
    }
}

/// 反查: the people, or the offices, behind a figure.
pub fn behind(
    registry: &Registry,
    on: NaiveDate,
    figure: &Figure,
    scope: Scope,
    which: Which<'_>,
) -> Vec<Id> {
    let rows = tree(registry, on);
    let inside = within(&rows, scope.office);
    let inside = if scope.alone { inside.get(..1).unwrap_or_default() } else { inside };
    let inside: BTreeSet<Id> = inside.iter().map(|row| row.office).into_set();
    let mut found = Vec::new();
    each(registry, on, &rows, |day, office, what| {
        if inside.contains(&office) && matches!(what, Asked::Person(_)) == figure.is_of_people() {
            let mut own = Counted::default();
            what.count(day, figure, &mut own);
            found.extend(Some(what.id()).filter(|_| which.takes(&own)));
        }
    });
    found
}

/// Whether a figure is told in parts.
pub const fn is_divided(figure: &Figure) -> bool {
    !matches!(figure.divided, Divided::Whole)
}
