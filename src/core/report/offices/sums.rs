//! The sums of the office tree: people in post and head counts, own and below told apart.
//!
//! An office with offices below speaks by their sum. What it has reported of itself stands beside it and is not added:
//! a county's own figure counts the unions of its townships once more.

use chrono::NaiveDate;

use crate::domain::value::Count;

/// People of an office itself, and of all below it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Split {
    pub own: u32,
    /// Recorded here, their actual user unit not filled in or no office of the tree: nobody's own staff.
    pub unplaced: u32,
    pub below: u32,
    /// Of those below, who is unplaced there.
    pub unplaced_below: u32,
}

impl Split {
    /// Who counts here and at none below.
    pub const fn here(self) -> u32 {
        self.own + self.unplaced
    }

    pub const fn total(self) -> u32 {
        self.here() + self.below
    }

    /// Everybody unplaced, here and below.
    pub const fn unplaced_in_all(self) -> u32 {
        self.unplaced + self.unplaced_below
    }
}

/// One figure over several offices: its sum, and how many of them have given it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    pub total: u64,
    pub given: u32,
}

impl Sum {
    pub(super) fn add(&mut self, figure: Option<Count>) {
        if let Some(figure) = figure {
            self.total += u64::from(figure.get());
            self.given += 1;
        }
    }

    fn join(&mut self, other: Sum) {
        self.total += other.total;
        self.given += other.given;
    }
}

/// The head counts of several offices.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CountSum {
    pub separate_unions: Sum,
    pub all_unions: Sum,
    pub workers: Sum,
    /// Offices in use whose head count is wanted.
    pub asked: u32,
    /// The earliest and the latest day of those given.
    pub days: Option<(NaiveDate, NaiveDate)>,
}

impl CountSum {
    pub(super) fn join(&mut self, other: CountSum) {
        self.separate_unions.join(other.separate_unions);
        self.all_unions.join(other.all_unions);
        self.workers.join(other.workers);
        self.asked += other.asked;
        self.days = match (self.days, other.days) {
            (Some((first, last)), Some((from, to))) => Some((first.min(from), last.max(to))),
            (one, other) => one.or(other),
        };
    }
}
