//! The parameters by which a day is judged: those of the program, and others beside them.

use std::sync::{Arc, LazyLock};

use chrono::NaiveDate;

use super::days::Calendar;
use super::named::{self, Key};
use super::parameter::{Parameter, Source};
use super::setting::{Reading, Row};

/// The parameters by which a day is judged; whoever keeps them shares them.
#[derive(Clone, Debug)]
pub struct Parameters(Arc<Table>);

#[derive(Debug)]
struct Table {
    rows: Vec<Arc<Parameter>>,
    /// What each row says.
    readings: Vec<Option<Reading>>,
    /// Where the rows of each named one stand, in the order of [`named::ALL`].
    places: Vec<Vec<usize>>,
    calendar: Calendar,
}

static SHIPPED: LazyLock<Parameters> = LazyLock::new(|| {
    let mut list: Vec<Parameter> = super::text::table(include_str!("../../../policy/parameters.csv"));
    list.extend(super::text::table::<Parameter>(include_str!("../../../policy/holidays.csv")));
    Parameters::new(list.into_iter().map(Arc::new).collect())
});

impl Parameters {
    fn new(rows: Vec<Arc<Parameter>>) -> Self {
        let places = |key: &Key| {
            let own = rows.iter().enumerate().filter(|(_, row)| row.id == key.id());
            own.map(|(at, _)| at).collect()
        };
        let places = named::ALL.iter().map(places).collect();
        let readings = rows.iter().map(|row| Reading::parse(&row.value, &row.unit)).collect();
        let calendar = Calendar::of(rows.iter());
        Self(Arc::new(Table { rows, readings, places, calendar }))
    }

    /// Those that come with the program.
    pub fn shipped() -> &'static Self {
        &SHIPPED
    }

    /// Every row.
    pub fn all(&self) -> &[Arc<Parameter>] {
        &self.0.rows
    }

    /// The working days.
    pub fn calendar(&self) -> &Calendar {
        &self.0.calendar
    }

    /// The rows of one parameter.
    pub fn rows(&self, id: &str) -> impl Iterator<Item = &Arc<Parameter>> {
        self.all().iter().filter(move |row| row.id == id)
    }

    /// The rows of a named one, with what they say.
    fn rows_of(&self, key: Key) -> impl Iterator<Item = (&Arc<Parameter>, Option<&Reading>)> + Clone {
        let places = self.0.places.get(key.place()).into_iter().flatten();
        places.filter_map(|at| Some((self.0.rows.get(*at)?, self.0.readings.get(*at)?.as_ref())))
    }

    /// The same with others beside them. Of two in force what an office has adopted goes before what the program
    /// brings, then the later begun, then the later given.
    #[must_use]
    pub fn with(&self, more: Vec<Parameter>) -> Self {
        Self::new(self.all().iter().cloned().chain(more.into_iter().map(Arc::new)).collect())
    }

    /// The value by which a day is judged: the one in force. A day before the first of the guidance, of a ministry or
    /// of our own is judged by that first one ([`Parameter::is_projected`]); a law had no value before it took effect.
    pub fn on(&self, id: &str, day: NaiveDate) -> Option<&Arc<Parameter>> {
        let rows = self.all().iter().filter(|row| row.id == id);
        in_force(rows.map(|row| (row, ())), day).map(|(row, ())| row)
    }

    /// The same of a named one, as it is looked at on a day.
    pub fn row(&self, key: Key, day: NaiveDate, on: NaiveDate) -> Option<Row<'_>> {
        let (parameter, reading) = in_force(self.rows_of(key), day)?;
        Some(Row { parameter, reading, stale: parameter.is_stale(on) })
    }

    /// The first row of a named one, whatever its days.
    pub fn first_row(&self, key: Key, on: NaiveDate) -> Option<Row<'_>> {
        let (parameter, reading) = self.rows_of(key).next()?;
        Some(Row { parameter, reading, stale: parameter.is_stale(on) })
    }
}

/// The row by which a day is judged, among those of one parameter.
fn in_force<'a, T>(
    rows: impl Iterator<Item = (&'a Arc<Parameter>, T)> + Clone,
    day: NaiveDate,
) -> Option<(&'a Arc<Parameter>, T)> {
    let stands = |(own, _): &(&Arc<Parameter>, T)| {
        own.from.is_none_or(|from| from <= day) && own.until.is_none_or(|until| day <= until)
    };
    let back = |(own, _): &(&Arc<Parameter>, T)| own.is_projected(day);
    // `max_by_key` keeps the last of equals.
    let found = rows.clone().filter(stands).max_by_key(|(own, _)| (own.basis == Source::Adopted, own.from));
    found.or_else(|| rows.filter(back).min_by_key(|(own, _)| own.from))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_parameter_is_dated_and_has_a_reference_and_ours_never_binds() {
        let all = Parameters::shipped().all();
        let lines = |text: &str| text.lines().count() - 1;
        let rows = lines(include_str!("../../../policy/parameters.csv"))
            + lines(include_str!("../../../policy/holidays.csv"));
        assert_eq!(all.len(), rows);
        for parameter in all {
            assert!(!parameter.reference.is_empty() && parameter.from.is_some(), "{}", parameter.id);
            assert_eq!(parameter.binds(), parameter.basis != Source::Ours, "{}", parameter.id);
        }
    }

    /// A law has no value before it took effect; anything else is judged by its first row, and knows that it is.
    #[test]
    fn a_day_before_the_first_row() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let found = |id, on| Parameters::shipped().on(id, day(on)).map(|own| own.is_projected(day(on)));
        for (id, before, from) in [
            ("si.register", "2011-06-30", "2011-07-01"),
            ("contract.limit", "2007-12-31", "2008-01-01"),
            ("retire.reform", "2024-12-31", "2025-01-01"),
            ("hf.days", "1999-04-02", "1999-04-03"),
        ] {
            assert_eq!((found(id, before), found(id, from)), (None, Some(false)), "{id}");
        }
        for (id, before, from) in [
            ("file.limit", "2026-11-23", "2026-11-24"),
            ("quota.unions", "2020-01-01", "2026-11-24"),
            ("reg1.limit", "2009-04-07", "2009-04-08"),
        ] {
            assert_eq!((found(id, before), found(id, from)), (Some(true), Some(false)), "{id}");
        }
    }

    #[test]
    fn the_value_of_the_day_counts() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let mut adopted =
            Parameter::clone(Parameters::shipped().on("file.limit", day("2026-01-01")).unwrap());
        adopted.value = "20".to_owned();
        adopted.basis = Source::Adopted;
        adopted.from = Some(day("2026-03-01"));
        assert!(!adopted.binds(), "without a document number nothing is adopted");
        adopted.document = Some("苏工发〔2026〕1号".to_owned());
        let parameters = Parameters::shipped().with(vec![adopted]);
        let value = |on| parameters.on("file.limit", day(on)).map(|own| own.value.clone());
        assert_eq!(value("2026-02-28").as_deref(), Some("30"));
        assert_eq!(value("2026-03-01").as_deref(), Some("20"));
        // What was adopted before our own reading was written down still goes before it.
        assert_eq!(value("2027-01-01").as_deref(), Some("20"));
    }
}
