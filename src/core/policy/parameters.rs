//! The parameters by which a day is judged: those of the program, and others beside them.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use chrono::NaiveDate;

use super::days::Calendar;
use super::parameter::{Parameter, Source};

/// The parameters by which a day is judged.
#[derive(Clone, Debug)]
pub struct Parameters {
    rows: Vec<Arc<Parameter>>,
    /// Where the rows of each stand.
    places: BTreeMap<String, Vec<usize>>,
    calendar: Calendar,
}

static SHIPPED: LazyLock<Parameters> = LazyLock::new(|| {
    let mut list: Vec<Parameter> = super::text::table(include_str!("../../../policy/parameters.csv"));
    list.extend(super::text::table::<Parameter>(include_str!("../../../policy/holidays.csv")));
    Parameters::new(list.into_iter().map(Arc::new).collect())
});

impl Parameters {
    fn new(rows: Vec<Arc<Parameter>>) -> Self {
        let mut places: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, row) in rows.iter().enumerate() {
            places.entry(row.id.clone()).or_default().push(at);
        }
        let calendar = Calendar::of(rows.iter());
        Self { rows, places, calendar }
    }

    /// Those that come with the program.
    pub fn shipped() -> &'static Self {
        &SHIPPED
    }

    /// Every row.
    pub fn all(&self) -> &[Arc<Parameter>] {
        &self.rows
    }

    /// The working days.
    pub fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// The rows of one parameter.
    pub fn rows(&self, id: &str) -> impl Iterator<Item = &Arc<Parameter>> {
        self.places.get(id).into_iter().flatten().filter_map(|at| self.rows.get(*at))
    }

    /// The same with others beside them. Of two in force what an office has adopted goes before what the program
    /// brings, then the later begun, then the later given.
    #[must_use]
    pub fn with(&self, more: Vec<Parameter>) -> Self {
        Self::new(self.rows.iter().cloned().chain(more.into_iter().map(Arc::new)).collect())
    }

    /// The value by which a day is judged: the one in force. A day before the first of the guidance, of a ministry or
    /// of our own is judged by that first one ([`Parameter::is_projected`]); a law had no value before it took effect.
    pub fn on(&self, id: &str, day: NaiveDate) -> Option<&Arc<Parameter>> {
        let in_force = |own: &&Arc<Parameter>| {
            own.from.is_none_or(|from| from <= day) && own.until.is_none_or(|until| day <= until)
        };
        let back = |own: &&Arc<Parameter>| own.is_projected(day);
        // `max_by_key` keeps the last of equals.
        let found = self.rows(id).filter(in_force).max_by_key(|own| (own.basis == Source::Adopted, own.from));
        found.or_else(|| self.rows(id).filter(back).min_by_key(|own| own.from))
    }
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
