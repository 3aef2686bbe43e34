//! Dates that can hardly be: before the person was a child of ten, of another age, or still to come.

use chrono::{Datelike, Months, NaiveDate};

use super::keys::{BIRTH, HIRED, Key};
use super::repair::{Asks, Flaw};
use super::row::{Reader, Row};
use super::target::Target;
use crate::domain::date::PartialDate;
use crate::domain::record::{Field, Kind};

const START: Key = (Kind::Contract, "start");
const END: Key = (Kind::Contract, "end");
const OBTAINED: Key = (Kind::Certificate, "obtained");

/// How far ahead a date may lie that does not say what has happened, in months: who is hired next spring is in the
/// roster already.
const AHEAD: &[(Key, u32)] = &[
    (HIRED, 12),
    (START, 12),
    ((Kind::Contract, "signed"), 12),
    ((Kind::Engagement, "work_began"), 12),
    (END, CONTRACT_YEARS * 12),
];

/// No contract with a last day runs longer.
const CONTRACT_YEARS: u32 = 30;
/// 劳动合同制 is no older, nor is anybody at work today who began before.
const SINCE: i32 = 1950;
const CONTRACTS_SINCE: i32 = 1980;
/// Nobody has graduated, joined or begun before.
const GROWN: u32 = 10;

impl Reader<'_> {
    /// Asks for every date of a row that can hardly be, unless somebody typed it or has looked at it.
    pub(super) fn plausible(&self, row: &mut Row) {
        let date = |row: &Row, key: Key| row.value(key).and_then(|text| text.parse::<PartialDate>().ok());
        let birth = date(row, BIRTH).map(PartialDate::last_day);
        let start = date(row, START).map(PartialDate::first_day);
        // Who graduates next spring has not graduated.
        let happened = |key: &Key| *key != BIRTH && key.0.field(key.1).is_some_and(Field::is_past);
        let past: Vec<(Key, u32)> = row.values.keys().copied().filter(happened).map(|key| (key, 0)).collect();
        for (key, ahead) in past.iter().chain(AHEAD) {
            let Some(said) = date(row, *key) else { continue };
            let least = if key.0 == Kind::Contract { CONTRACTS_SINCE } else { SINCE };
            let child = birth.is_some_and(|birth| said.last_day() < later(birth, GROWN * 12));
            let ahead = said.first_day() > later(self.on, *ahead);
            let long = *key == END
                && start.is_some_and(|start| said.first_day() > later(start, CONTRACT_YEARS * 12));
            if child || ahead || long || said.last_day().year() < least {
                self.ask_date(row, *key, said);
            }
        }
    }

    fn ask_date(&self, row: &mut Row, key: Key, said: PartialDate) {
        let at = row.row;
        let says = |target: Target| {
            target.field() == Some(key)
                || (matches!(key, START | END) && target == Target::ContractTerm)
                || (key == OBTAINED && target == Target::Field(Kind::Certificate, "level"))
        };
        let mut cells = row.cells.iter_mut().filter(|cell| cell.row == at && !cell.seen.is_empty());
        let Some(cell) = cells.find(|cell| says(cell.target)) else { return };
        let (column, whole) =
            (cell.column, cell.target.field() == Some(key) || cell.target == Target::ContractTerm);
        let place = (at, column);
        if self.choices.corrections.contains_key(&place) || self.choices.confirmed.contains(&place) {
            return;
        }
        if whole {
            cell.taken = None;
        }
        let term = cell.target == Target::ContractTerm;
        row.values.remove(&key);
        if term {
            row.values.retain(|own, _| !matches!(*own, START | END));
        }
        row.fault(Flaw::asking(Asks::Look, "date_unlikely").with("date", said), Some(column));
    }
}

/// Some months after a day; at the end of the calendar that end.
fn later(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX)
}
