//! Working days (checks.md L16). Which days are free, and which weekends are worked, stands in the yearly notices of the
//! State Council's office: one table a year, as data. Of a year without a table only the weekends are known.

use std::sync::Arc;

use chrono::{Datelike, NaiveDate, Weekday};
use smallvec::SmallVec;

use super::parameter::Parameter;
use crate::order::Ordered;

/// The parameter of which every row is the table of one year.
pub const TABLE: &str = "holiday.table";

/// The table of a year, as text `2026 1.1-1.3 2.15-2.23 +1.4`: the days free of work, then those worked instead.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    pub year: i32,
    free: Vec<(NaiveDate, NaiveDate)>,
    worked: Vec<NaiveDate>,
}

impl Table {
    /// None where it is no such table: a day that is not there, one out of order, or one both free and worked.
    pub fn parse(text: &str) -> Option<Self> {
        let mut words = text.split_whitespace();
        let year = words.next().filter(|year| year.len() == 4)?.parse().ok()?;
        let day = |text: &str| {
            let (month, day) = text.split_once('.')?;
            NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?)
        };
        let mut table = Self { year, free: Vec::new(), worked: Vec::new() };
        for word in words {
            if let Some(worked) = word.strip_prefix('+') {
                table.worked.push(day(worked)?);
            } else {
                let (first, last) = word.split_once('-').unwrap_or((word, word));
                table.free.push((day(first)?, day(last)?));
            }
        }
        let forward = table.free.iter().all(|(first, last)| first <= last);
        let clash = table.worked.iter().any(|day| table.is_free(*day));
        (forward && !clash && !table.free.is_empty()).then_some(table)
    }

    fn is_free(&self, day: NaiveDate) -> bool {
        self.free.iter().any(|(first, last)| (*first..=*last).contains(&day))
    }

    fn works(&self, day: NaiveDate) -> bool {
        self.worked.contains(&day) || (!self.is_free(day) && !weekend(day))
    }

    /// How many days it frees, and how many weekend days it takes.
    pub fn counts(&self) -> (i64, usize) {
        (self.free.iter().map(|(first, last)| (*last - *first).num_days() + 1).sum(), self.worked.len())
    }
}

fn weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// The tables that are known, each with where it is from.
#[derive(Clone, Debug, Default)]
pub struct Calendar(Vec<(Table, Arc<Parameter>)>);

/// Where the tables of the years looked at are from: mostly of one year.
pub type Tables<'a> = SmallVec<[&'a Arc<Parameter>; 2]>;

/// A day reached by counting working days, and what it hangs on.
#[derive(Clone, Debug)]
pub struct Reached<'a, T> {
    pub value: T,
    pub tables: Tables<'a>,
    /// Whether there was one for each of them.
    pub known: bool,
}

impl Calendar {
    pub fn of<'a>(rows: impl Iterator<Item = &'a Arc<Parameter>>) -> Self {
        let rows = rows.filter(|row| row.id == TABLE);
        let mut tables: Vec<(Table, Arc<Parameter>)> =
            rows.filter_map(|row| Some((Table::parse(&row.value)?, Arc::clone(row)))).collect();
        // Of two for one year the later begun counts, and then the later given.
        tables.order_by_key(|(_, row)| row.from);
        Self(tables)
    }

    /// The table of a year, as it is known on the day that is judged.
    fn year(&self, year: i32, on: NaiveDate) -> Option<&(Table, Arc<Parameter>)> {
        let known = |(table, row): &&(Table, Arc<Parameter>)| {
            table.year == year && row.until.is_none_or(|until| on <= until)
        };
        self.0.iter().rfind(known)
    }

    /// The day itself where it is worked, else the next that is.
    pub fn working_from(&self, day: NaiveDate, on: NaiveDate) -> Reached<'_, NaiveDate> {
        let mut reached = Reached { value: day, tables: Tables::new(), known: true };
        while !self.works(reached.value, on, &mut reached.tables, &mut reached.known) {
            let Some(next) = reached.value.succ_opt() else { break };
            reached.value = next;
        }
        reached
    }

    /// How many working days there are from a day to another, both counted.
    pub fn working_days(&self, from: NaiveDate, to: NaiveDate, on: NaiveDate) -> Reached<'_, u32> {
        let mut reached = Reached { value: 0, tables: Tables::new(), known: true };
        for day in from.iter_days().take_while(|day| *day <= to).take(SPAN_MAX) {
            reached.value += u32::from(self.works(day, on, &mut reached.tables, &mut reached.known));
        }
        reached
    }

    fn works<'a>(&'a self, day: NaiveDate, on: NaiveDate, by: &mut Tables<'a>, known: &mut bool) -> bool {
        let Some((table, row)) = self.year(day.year(), on) else {
            *known = false;
            return !weekend(day);
        };
        if !by.iter().any(|known| known.from == row.from) {
            by.push(row);
        }
        table.works(day)
    }
}

/// Nobody shows a list for longer: of two days wrongly far apart the count stops there.
const SPAN_MAX: usize = 400;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::parameters::Parameters;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn every_shipped_table_is_of_its_own_year_and_its_weekends_are_weekends() {
        let rows = include_str!("../../../policy/holidays.csv").lines().count() - 1;
        let Calendar(tables) = &Parameters::shipped().calendar();
        assert_eq!(tables.len(), rows);
        for ((table, row), year) in tables.iter().zip(2019..) {
            assert_eq!(table.year, year);
            assert_eq!(row.from, NaiveDate::from_ymd_opt(year, 1, 1));
            assert!(row.document.as_deref().is_some_and(|number| number.starts_with("国办发明电〔")));
            assert!(table.worked.iter().all(|day| weekend(*day)), "{year}");
            assert!(table.counts().0 >= 28 || year <= 2019 || year == 2021, "{year}");
        }
    }

    #[test]
    fn the_last_day_moves_to_the_next_that_is_worked() {
        let calendar = Parameters::shipped().calendar();
        for (ends, until, known) in [
            ("2026-09-24", "2026-09-24", true),
            // A Sunday that is worked.
            ("2026-09-20", "2026-09-20", true),
            ("2026-09-19", "2026-09-20", true),
            // The whole of a holiday.
            ("2026-10-01", "2026-10-08", true),
            ("2025-01-28", "2025-02-05", true),
            // Over the end of a year that has a table and into one that has: 2022-12-31 to 2023-01-02 are free.
            ("2022-12-31", "2023-01-03", true),
            // A Saturday of a year without one; a Thursday there may be a holiday for all that is known.
            ("2027-10-02", "2027-10-04", false),
            ("2027-09-30", "2027-09-30", false),
            ("2018-12-29", "2018-12-31", false),
        ] {
            let reached = calendar.working_from(day(ends), day("2026-11-24"));
            assert_eq!((reached.value, reached.known), (day(until), known), "{ends}");
        }
    }

    #[test]
    fn working_days_are_counted_with_both_ends() {
        let calendar = Parameters::shipped().calendar();
        for (from, to, expected) in [
            ("2026-09-21", "2026-09-25", 4),
            ("2026-09-18", "2026-09-24", 6),
            ("2026-10-01", "2026-10-07", 0),
            ("2026-10-09", "2026-10-08", 0),
        ] {
            let counted = calendar.working_days(day(from), day(to), day("2026-11-24"));
            assert_eq!((counted.value, counted.known), (expected, true), "{from} {to}");
        }
    }

    #[test]
    fn what_is_no_table_is_none() {
        assert_eq!(Table::parse("2027 1.1-1.3 +1.4").map(|table| table.counts()), Some((3, 1)));
        for bad in
            ["", "2027", "27 1.1", "2027 1.3-1.1", "2027 2.30", "2027 1.1-1.3 +1.2", "2027 元旦", "2027 +1.2"]
        {
            assert_eq!(Table::parse(bad), None, "{bad}");
        }
    }
}
