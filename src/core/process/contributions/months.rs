//! The months this office works on, and how far each of them is.

use chrono::{Months, NaiveDate};

use super::judged::{Judged, says};
use super::people;
use super::sheets::{self, sheet};
use crate::domain::Books;
use crate::domain::amount::Money;
use crate::domain::codes::Insurance;
use crate::domain::id::Id;
use crate::domain::period::Month;
use crate::domain::record::In;
use crate::domain::rows::row_id;
use crate::ledger::Registry;
use crate::order::Ordered;
use crate::policy::outcome::Verdict;
use crate::policy::rules::contributions::is_first_of_first_job;

/// How many months back can be worked on where no 建账日 is said.
const MONTHS_SHOWN: u32 = 12;

/// From when contributions are kept here (建账日); none where nobody has said so.
pub fn kept_from(registry: &Registry) -> Option<NaiveDate> {
    let own = registry.office()?;
    registry
        .about(own)
        .filter(|record| record.owner == own)
        .find_map(|record| Books::of(&record.body)?.contributions_from)
}

/// The months that can be chosen on a day, the latest first: this one, a year back, none before the books unless there
/// is a sheet of it.
pub fn months(registry: &Registry, on: NaiveDate) -> Vec<Month> {
    let from = kept_from(registry);
    let back = |months: u32| on.checked_sub_months(Months::new(months)).and_then(Month::of);
    let mut found: Vec<Month> = (0..MONTHS_SHOWN)
        .filter_map(back)
        .filter(|month| from.is_none_or(|from| from <= month.last_day()))
        .chain(sheets::own(registry).filter_map(|(_, sheet)| sheet.month))
        .collect();
    found.order_by(|one, other| other.cmp(one));
    found.dedup();
    found
}

/// How far one insurance of one month is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct State {
    pub sheet: Option<Id>,
    /// 核定日期.
    pub confirmed: Option<NaiveDate>,
    /// At work in the month.
    pub people: usize,
    /// Of whom nothing is paid: the first month of a first job.
    pub exempt: usize,
    /// Of whom something is due and nothing is entered.
    pub without_row: usize,
    pub rows: usize,
    /// In fen.
    pub due: u64,
    pub paid: u64,
    /// Rows that the rule calls short, and what they lack in fen.
    pub short: usize,
    pub owed: u64,
    /// Rows that it calls late.
    pub late: usize,
}

impl State {
    /// How much is still to be looked at before it is confirmed.
    pub fn findings(&self) -> usize {
        self.without_row + self.short + self.late
    }
}

/// The state without what the rules say of it.
pub fn bare(registry: &Registry, month: Month, insurance: Insurance) -> State {
    let mut state = State::default();
    let found = sheet(registry, month, insurance);
    if let Some((record, facts)) = found {
        state.sheet = Some(record.id);
        state.confirmed = facts.confirmed;
        for (_, row) in facts.rows.iter().flat_map(|rows| rows.iter()) {
            state.rows += 1;
            state.due += row.due.map_or(0, |due| due.fen());
            state.paid += row.paid.map_or(0, |paid| paid.fen());
        }
    }
    let members = people::of_month(registry, month, insurance);
    for (member, facts) in members.into_iter().filter(|(member, _)| member.at_work) {
        let is_exempt = is_first_of_first_job(insurance, facts, month);
        state.people += 1;
        state.exempt += usize::from(is_exempt);
        state.without_row += usize::from(member.row.is_none() && !is_exempt);
    }
    state
}

/// The whole state.
pub fn state(registry: &Registry, judged: &Judged, month: Month, insurance: Insurance) -> State {
    let mut state = bare(registry, month, insurance);
    let Some((record, facts)) = sheet(registry, month, insurance) else { return state };
    for (engagement, row) in facts.rows.iter().flat_map(|rows| rows.iter()) {
        let Some(own) = judged.get(row_id(record.id, engagement), insurance) else { continue };
        if !matches!(own.verdict, Verdict::Breached { .. }) {
            continue;
        }
        if says(own, "pay-short") {
            state.short += 1;
            let of = |sum: Option<Money>| sum.map_or(0, |sum| sum.fen());
            state.owed += of(row.due).saturating_sub(of(row.paid));
        } else {
            state.late += 1;
        }
    }
    state
}
