//! The figures of one day, by office: one pass over the people and one over the offices.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::counted::Counted;
use super::day::{Day, One};
use super::figure::{Count, Figure};
use super::measure::Divided;
use super::pages::pay;
use super::reported::{self, is_readable, speakers};
use super::withhold::{among, is_few};
use crate::domain::id::Id;
use crate::domain::record::Kind;
use crate::ledger::Registry;
use crate::order::Gathered;
use crate::policy::presence;
use crate::report::offices::row::OfficeRow;
use crate::report::offices::staffing::within;
use crate::report::offices::tree;

/// How much of an office a figure is asked of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Span {
    /// With everybody below it.
    #[default]
    Under,
    /// What counts at itself.
    Own,
    /// Whom it keeps while the user unit is not filled in or is no office of the tree: nobody's own staff.
    Unplaced,
}

/// Of which office a figure is asked, and of how much of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    /// Nothing means this office.
    pub office: Option<Id>,
    pub span: Span,
}

impl Scope {
    pub const fn under(office: Id) -> Self {
        Self { office: Some(office), span: Span::Under }
    }

    pub const fn own(office: Id) -> Self {
        Self { office: Some(office), span: Span::Own }
    }

    pub const fn unplaced(office: Id) -> Self {
        Self { office: Some(office), span: Span::Unplaced }
    }

    /// Whether it takes what counts at an office there, its place known or not.
    const fn takes(self, known: bool) -> bool {
        match self.span {
            Span::Under => true,
            Span::Own => known,
            Span::Unplaced => !known,
        }
    }
}

/// Where somebody counts, and whether that is a place of work.
type Spot = (Id, bool);

/// One line of a comparison.
#[derive(Clone, Debug, PartialEq)]
pub struct Child {
    pub office: Id,
    pub name: String,
    /// The last lines are what counts at the office itself and at none below, and whose place of work is no office.
    pub span: Span,
    pub counted: Counted,
}

/// Some figures of one day, by the office at which each person and office counts.
#[derive(Clone, Debug)]
pub struct Census {
    pub on: NaiveDate,
    pub rows: Vec<OfficeRow>,
    /// By figure, in the order asked, and by where it counts.
    cells: Vec<(&'static Figure, BTreeMap<Spot, Counted>)>,
    /// Of whom the pay is known here.
    people: BTreeMap<Spot, BTreeSet<Id>>,
    /// How many are 在岗 at each office.
    in_post: BTreeMap<Id, u32>,
    /// Of what each figure is not told.
    withheld: Vec<BTreeSet<(Id, Span)>>,
}

/// Whose people and offices are counted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Whose {
    /// Everybody's, as far as the facts reach this office; of the rest what others have reported.
    Everybody,
    /// Those for whom this office speaks.
    Ours,
}

impl Census {
    pub fn take(registry: &Registry, on: NaiveDate, figures: &[&'static Figure]) -> Self {
        let mut census = Self::count(registry, on, figures, Whose::Everybody);
        census.hear(registry);
        census.withheld = census.cells.iter().map(|(figure, _)| census.protected(figure)).collect();
        census
    }

    /// What this office states: only of those for whom it speaks.
    pub fn ours(registry: &Registry, on: NaiveDate, figures: &[&'static Figure]) -> Self {
        Self::count(registry, on, figures, Whose::Ours)
    }

    fn count(registry: &Registry, on: NaiveDate, figures: &[&'static Figure], whose: Whose) -> Self {
        let rows = tree(registry, on);
        let mut cells: Vec<(&'static Figure, BTreeMap<Spot, Counted>)> =
            figures.iter().map(|figure| (*figure, BTreeMap::new())).collect();
        let readable = |figure: &Figure| whose == Whose::Everybody && is_readable(registry, figure);
        let asked: Vec<bool> = figures.iter().map(|figure| readable(figure)).collect();
        let mut people: BTreeMap<Spot, BTreeSet<Id>> = BTreeMap::new();
        let mut in_post: BTreeMap<Id, u32> = BTreeMap::new();
        let guarded = figures.iter().any(|figure| figure.guarded);
        each(registry, on, &rows, |day, spot, ours, what| {
            if what.is_in_post() {
                *in_post.entry(spot.0).or_default() += 1;
            }
            if guarded && (ours || asked.contains(&true)) && what.is_paid(day) {
                people.entry(spot).or_default().insert(what.id());
            }
            for ((figure, cells), everybody) in cells.iter_mut().zip(&asked) {
                if !ours && !everybody {
                    continue;
                }
                let mut counted = Counted::default();
                what.count(day, figure, &mut counted);
                if !counted.is_empty() {
                    counted.known = u32::from(counted.denominator != 0);
                    cells.entry(spot).or_default().add(&counted);
                }
            }
        });
        Self { on, rows, cells, people, in_post, withheld: Vec::new() }
    }

    /// Adds what offices have reported of figures that cannot be counted here.
    fn hear(&mut self, registry: &Registry) {
        let speakers = speakers(&self.rows);
        let others = self.rows.iter().skip(1).filter(|row| speakers.get(&row.office) == Some(&row.office));
        let others: Vec<Id> = others.filter(|row| !row.closed).map(|row| row.office).collect();
        let unread: Vec<bool> = self.cells.iter().map(|(figure, _)| !is_readable(registry, figure)).collect();
        if !unread.contains(&true) {
            return;
        }
        let among = |offices: &mut dyn Iterator<Item = Id>| -> u32 {
            offices.filter_map(|office| self.in_post.get(&office)).sum()
        };
        for office in others {
            let mut spoken = speakers.iter().filter(|(_, own)| **own == office).map(|(spoken, _)| *spoken);
            let reached = among(&mut spoken);
            let has_people = among(&mut within(&self.rows, Some(office)).iter().map(|row| row.office)) > 0;
            let newest = reported::newest(registry, office, self.on);
            for ((figure, cells), _) in self.cells.iter_mut().zip(&unread).filter(|(_, unread)| **unread) {
                let row = newest.and_then(|(day, own)| Some((day, reported::row(own, figure)?)));
                let cell = cells.entry((office, true)).or_default();
                match row {
                    Some((day, row)) => {
                        // Of a few nothing is told, whoever tells it: nor is another office hidden for its sake.
                        let withheld = row.withheld || figure.guarded && is_few(row.known);
                        cell.add(&match withheld {
                            true => Counted { reported: Some((day, day)), ..Counted::default() },
                            false => reported::counted(row, figure, day),
                        });
                        cell.withheld |= withheld;
                        cell.heard += 1;
                        cell.reached += reached;
                    }
                    // Of whom nothing was told nothing is known.
                    None => {
                        cell.silent += 1;
                        cell.unheard += reached;
                        cell.missing += match figure.count {
                            Count::People(_) => reached,
                            Count::Offices(_) | Count::Both(_, _) => u32::from(has_people),
                        };
                    }
                }
            }
        }
    }

    /// One figure of an office. Nobody of whom it was not taken.
    pub fn of(&self, figure: &Figure, scope: Scope) -> Counted {
        let sum = self.sum(figure, scope);
        let office = scope.office.or_else(|| self.rows.first().map(|row| row.office));
        let at = self.cells.iter().position(|(own, _)| *own == figure);
        let hidden = at.and_then(|at| self.withheld.get(at)).zip(office);
        let hidden = hidden.is_some_and(|(own, office)| own.contains(&(office, scope.span)));
        if hidden || sum.withheld {
            let Counted { missing, reported, silent, unheard, heard, reached, .. } = sum;
            let withheld = true;
            return Counted {
                withheld,
                missing,
                reported,
                silent,
                unheard,
                heard,
                reached,
                ..Counted::default()
            };
        }
        sum.in_order(figure.divided)
    }

    /// The sum of this office with all below, told or not: what is done with it decides.
    pub(super) fn whole(&self, figure: &Figure) -> Counted {
        self.sum(figure, Scope::default()).in_order(figure.divided)
    }

    /// What counts in a scope, of things kept by where they count.
    fn inside<'a, T>(&'a self, scope: Scope, kept: &'a BTreeMap<Spot, T>) -> impl Iterator<Item = &'a T> {
        let spots = [true, false].into_iter().filter(move |known| scope.takes(*known));
        let spots = inside(&self.rows, scope)
            .iter()
            .flat_map(move |row| spots.clone().map(|known| (row.office, known)));
        spots.filter_map(|spot| kept.get(&spot))
    }

    fn sum(&self, figure: &Figure, scope: Scope) -> Counted {
        let mut sum = Counted::default();
        let mut hidden = false;
        if let Some((_, cells)) = self.cells.iter().find(|(own, _)| *own == figure) {
            for own in self.inside(scope, cells) {
                hidden |= own.withheld;
                sum.add(own);
            }
        }
        // What an office below does not tell is in no sum; where nothing else is, there is nothing to tell.
        sum.withheld = hidden && sum.known == 0;
        sum
    }

    /// Of whom the pay is known here.
    pub fn paid(&self, scope: Scope) -> BTreeSet<Id> {
        self.inside(scope, &self.people).flatten().copied().into_set()
    }

    /// The same day as it may stand beside another one: of pay nothing by which the two would tell of those who are in one
    /// of them alone.
    #[must_use]
    pub fn beside(mut self, other: &Census) -> Self {
        let apart = |scope| {
            let (now, then) = (self.paid(scope), other.paid(scope));
            u32::try_from(now.symmetric_difference(&then).count()).unwrap_or(u32::MAX)
        };
        let hidden = self.hidden(apart);
        for ((_, _), own) in
            self.cells.iter().zip(&mut self.withheld).filter(|((figure, _), _)| figure.guarded)
        {
            own.extend(&hidden);
        }
        self
    }

    /// Of which offices a figure of pay is not told.
    fn protected(&self, figure: &Figure) -> BTreeSet<(Id, Span)> {
        if !figure.guarded {
            return BTreeSet::new();
        }
        // Who is paid and not in this figure could be had from the pay of all.
        let people = |scope| {
            let (known, paid) = (self.sum(figure, scope).known, self.paid(scope).len());
            let others = u32::try_from(paid).unwrap_or(u32::MAX).saturating_sub(known);
            if is_few(others) { known.min(1) } else { known }
        };
        self.hidden(people)
    }

    /// Of which offices nothing is told, from the top down, by how many would be told of.
    fn hidden(&self, people: impl Fn(Scope) -> u32) -> BTreeSet<(Id, Span)> {
        let mut hidden = BTreeSet::new();
        if let Some(top) = self.rows.first() {
            hidden.extend(Some((top.office, Span::Under)).filter(|_| is_few(people(Scope::default()))));
        }
        for (at, row) in self.rows.iter().enumerate() {
            let below = self.rows.get(at + 1..).unwrap_or_default();
            let below = below.iter().take_while(|other| other.depth > row.depth);
            let children = below.filter(|other| other.depth == row.depth + 1).map(|other| other.office);
            let itself = [Scope::own(row.office), Scope::unplaced(row.office)];
            let parts: Vec<Scope> = children.map(Scope::under).chain(itself).collect();
            let sizes: Vec<u32> = parts.iter().map(|scope| people(*scope)).collect();
            if sizes.iter().all(|size| *size == 0) {
                continue;
            }
            let withheld = among(&sizes, hidden.contains(&(row.office, Span::Under)));
            let withheld = parts.iter().zip(withheld).filter(|(_, withheld)| *withheld);
            hidden.extend(withheld.filter_map(|(scope, _)| Some((scope.office?, scope.span))));
        }
        hidden
    }

    /// The offices directly below one, in tree order, and last the office itself and those without a place of work, where
    /// anything counts there: together they are the whole.
    pub fn children(&self, figure: &Figure, office: Option<Id>) -> Vec<Child> {
        let rows = within(&self.rows, office);
        let Some((own, below)) = rows.split_first() else { return Vec::new() };
        let children = below.iter().filter(|row| row.depth == own.depth + 1);
        let child = |row: &OfficeRow, span: Span| {
            let scope = Scope { office: Some(row.office), span };
            Child { office: row.office, name: row.name.clone(), span, counted: self.of(figure, scope) }
        };
        let mut found: Vec<Child> = children.map(|row| child(row, Span::Under)).collect();
        let itself = [Span::Own, Span::Unplaced].map(|span| child(own, span)).into_iter();
        found.extend(itself.filter(|own| own.counted != Counted::default().in_order(figure.divided)));
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

    fn is_in_post(&self) -> bool {
        matches!(self, Asked::Person(one) if one.is_counted())
    }

    /// Whether it is somebody of whom the pay is known.
    fn is_paid(&self, day: &Day<'_>) -> bool {
        matches!(self, Asked::Person(one) if one.is_counted() && pay::is_paid(day, one))
    }

    fn id(&self) -> Id {
        match self {
            Asked::Person(one) => one.record.id,
            Asked::Office(row) => row.office,
        }
    }
}

/// The rows of a scope.
fn inside(rows: &[OfficeRow], scope: Scope) -> &[OfficeRow] {
    let rows = within(rows, scope.office);
    if scope.span == Span::Under { rows } else { rows.get(..1).unwrap_or_default() }
}

/// Everybody in view and every office, each with where it counts, and whether this office speaks for it: one outside the
/// tree counts at its top.
fn each(
    registry: &Registry,
    on: NaiveDate,
    rows: &[OfficeRow],
    mut heard: impl FnMut(&Day<'_>, Spot, bool, &Asked<'_>),
) {
    let Some(top) = rows.first().map(|row| row.office) else { return };
    let day = Day::new(registry, on, rows);
    let speakers = speakers(rows);
    let ours = |office: Id| speakers.get(&office).is_none_or(|speaker| *speaker == top);
    for (record, stand) in presence::each(registry, registry.of_kind(Kind::Person), on) {
        let place = presence::place(registry, record, stand.engagement.as_deref());
        let place =
            if speakers.contains_key(&place.office) { (place.office, place.known) } else { (top, false) };
        if let Some(one) = One::of(record, stand) {
            heard(&day, place, ours(record.owner), &Asked::Person(one));
        }
    }
    for row in rows {
        heard(&day, (row.office, true), ours(row.office), &Asked::Office(row));
    }
}

/// Whom of a figure a drill-down is after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which<'a> {
    /// Everybody whom the figure asks.
    All,
    /// Those in the numerator.
    Counted,
    /// Those in the denominator and not, or not in all of it, in the numerator.
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
            Which::Rest => own.numerator < own.denominator,
            Which::Missing => own.missing > 0,
            Which::Part(code) => own.of(code) != 0,
        }
    }
}

/// 反查: the people, or the offices, behind a figure; of one that is not counted here, whom this office itself keeps. The
/// offices that have reported the rest are those of [`Census::children`].
pub fn behind(
    registry: &Registry,
    on: NaiveDate,
    figure: &Figure,
    scope: Scope,
    which: Which<'_>,
) -> Vec<Id> {
    let rows = tree(registry, on);
    let inside: BTreeSet<Id> = inside(&rows, scope).iter().map(|row| row.office).into_set();
    let everybody = is_readable(registry, figure);
    let mut found = Vec::new();
    each(registry, on, &rows, |day, (office, known), ours, what| {
        if !ours && !everybody {
            return;
        }
        if inside.contains(&office)
            && scope.takes(known)
            && matches!(what, Asked::Person(_)) == figure.is_of_people()
        {
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
