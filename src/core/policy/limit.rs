//! The last day for an act, counted once for all rules: from when the clock runs, how long, and whether the day moves.
//!
//! The end of a *term* (a contract, probation, a registration, the day of retirement) is no such day and never moves.

use std::sync::Arc;

use chrono::{Days, NaiveDate};

use super::outcome::Outcome;
use super::parameter::{Parameter, Source};
use super::view::View;
use crate::domain::date::add_months_corresponding;

/// Until when something is to be done.
#[derive(Clone, Debug)]
pub struct Deadline {
    pub limit: Arc<Parameter>,
    /// From when the clock runs.
    pub from: NaiveDate,
    /// The last day as counted, and as moved.
    pub counted: NaiveDate,
    pub until: NaiveDate,
    /// The tables of holidays looked at, and whether there was one for each year.
    tables: Vec<Arc<Parameter>>,
    known: bool,
    /// 法定节假日顺延, where an office has adopted it.
    moving: Option<Arc<Parameter>>,
}

impl Deadline {
    /// Whether a day keeps to it however the holidays of its year lie.
    pub fn is_surely_kept(&self, day: NaiveDate) -> bool {
        day <= self.counted
    }

    pub fn days_left(&self, on: NaiveDate) -> i64 {
        (self.until - on).num_days()
    }
}

impl Parameter {
    /// The corresponding day so many days or months after another. Day 1 is the next day (民法典 201, 202).
    pub fn after(&self, day: NaiveDate) -> NaiveDate {
        let number = self.number().unwrap_or_default();
        if self.unit == "months" {
            return add_months_corresponding(day, i32::try_from(number).unwrap_or(i32::MAX));
        }
        day.checked_add_days(Days::new(number.into())).unwrap_or(NaiveDate::MAX)
    }

    /// From when the clock of a limit runs: what was adopted with a document number, and what a law sets, binds from
    /// the day on which it is in force, not before (劳动合同法 97 says so of itself).
    pub fn starts(&self, event: NaiveDate) -> NaiveDate {
        match (self.basis, self.from) {
            (Source::Law, Some(from)) => event.max(from),
            (Source::Adopted, Some(from)) if self.binds() => event.max(from),
            (Source::Adopted | Source::Ours | Source::Guidance | Source::Law | Source::Ministry, _) => event,
        }
    }
}

impl View<'_> {
    /// The last day for an act that an event calls for. What the law sets moves from a Saturday, a Sunday or a holiday
    /// to the next working day (民法典 203); anything else does where an office has adopted so.
    pub fn deadline(&self, limit: &Arc<Parameter>, event: NaiveDate) -> Deadline {
        let from = limit.starts(event);
        let counted = limit.after(from);
        let adopted = self.parameter("period.holiday").filter(|own| own.binds() && own.value == "yes");
        let moving = adopted.filter(|_| limit.basis != Source::Law).cloned();
        let limit = Arc::clone(limit);
        if limit.basis != Source::Law && moving.is_none() {
            return Deadline {
                limit,
                from,
                counted,
                until: counted,
                tables: Vec::new(),
                known: true,
                moving,
            };
        }
        let reached = self.calendar().working_from(counted, self.on);
        let (tables, known) = (reached.tables, reached.known);
        Deadline { limit, from, counted, until: reached.value, tables, known, moving }
    }
}

impl Outcome {
    /// Judged by a deadline: cites its limit, and where the day has moved says so. A year without a table is 待核.
    #[must_use]
    pub fn within(self, deadline: &Deadline) -> Self {
        let mut outcome = self.by(&deadline.limit).rests_on(&deadline.limit);
        if let Some(moving) = &deadline.moving {
            outcome = outcome.by(moving);
        }
        if deadline.until != deadline.counted {
            outcome = deadline.tables.iter().fold(outcome, |outcome, table| outcome.by(table));
            let args = [("counted", deadline.counted.to_string()), ("until", deadline.until.to_string())];
            outcome = outcome.step("day-moved", &args);
        }
        if deadline.known { outcome } else { outcome.to_check() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::Id;
    use crate::ledger::Registry;
    use crate::policy::parameter::Parameters;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn adopted(id: &str, value: &str, from: &str) -> Parameter {
        let on = day("2026-11-24");
        let mut own = Parameter::clone(Parameters::shipped().on(id, on).unwrap());
        (own.value, own.basis, own.from) = (value.to_owned(), Source::Adopted, Some(day(from)));
        own.document = Some("苏工发〔2026〕1号".to_owned());
        own
    }

    /// Limit, event, and the last day: of the law it moves, of the guidance and ours it stays.
    #[test]
    fn only_what_the_law_sets_moves() {
        let registry = Registry::default();
        let check = |parameters: &Parameters, id: &str, event: &str| {
            let view = View::new(&registry, day("2026-11-24"), parameters);
            view.deadline(view.parameter(id).unwrap(), day(event)).until.to_string()
        };
        let shipped = Parameters::shipped();
        // 2026-10-03, -04 and -05 lie in the week of the National Day.
        assert_eq!(check(shipped, "si.register", "2026-09-01"), "2026-10-08");
        assert_eq!(check(shipped, "contract.limit", "2026-09-04"), "2026-10-08");
        assert_eq!(check(shipped, "train.limit", "2025-10-04"), "2026-10-04");
        assert_eq!(check(shipped, "file.limit", "2026-09-04"), "2026-10-04");
        let moving = shipped.with(vec![adopted("period.holiday", "yes", "2026-01-01")]);
        assert_eq!(check(&moving, "train.limit", "2025-10-04"), "2026-10-08");
        assert_eq!(check(&moving, "file.limit", "2026-09-04"), "2026-10-08");
        let mut unnumbered = adopted("period.holiday", "yes", "2026-01-01");
        unnumbered.document = None;
        for unmoved in [unnumbered, adopted("period.holiday", "no", "2026-01-01")] {
            assert_eq!(check(&shipped.with(vec![unmoved]), "train.limit", "2025-10-04"), "2026-10-04");
        }
    }

    /// Who was at work before the law took effect was to be registered from that day on.
    #[test]
    fn a_law_binds_from_its_first_day() {
        let registry = Registry::default();
        let view = View::new(&registry, day("2026-11-24"), Parameters::shipped());
        let until = |id, event| view.deadline(view.parameter(id).unwrap(), day(event)).until.to_string();
        assert_eq!(until("si.register", "2011-06-30"), "2011-08-01", "counted to Sunday, 31 July");
        assert_eq!(until("si.register", "2011-07-02"), "2011-08-01");
        assert_eq!(until("contract.limit", "2007-03-01"), "2008-02-01");
    }

    #[test]
    fn the_clock_of_an_adopted_limit_starts_with_it() {
        let registry = Registry::default();
        let parameters = Parameters::shipped().with(vec![adopted("file.limit", "20", "2026-03-01")]);
        let on = |on: &str, event: &str| {
            let view = View::new(&registry, day(on), &parameters);
            view.deadline(view.parameter("file.limit").unwrap(), day(event)).until.to_string()
        };
        assert_eq!(on("2026-02-28", "2026-02-01"), "2026-03-03");
        assert_eq!(on("2026-03-01", "2026-02-01"), "2026-03-21");
        assert_eq!(on("2026-05-01", "2026-04-01"), "2026-04-21");
        // Without a document number it is nobody's law, and the clock runs from the event.
        let mut unnumbered = adopted("file.limit", "20", "2026-03-01");
        unnumbered.document = None;
        let parameters = Parameters::shipped().with(vec![unnumbered]);
        let view = View::new(&registry, day("2026-03-01"), &parameters);
        let until = view.deadline(view.parameter("file.limit").unwrap(), day("2026-02-01")).until;
        assert_eq!(until, day("2026-02-21"));
    }

    /// Whoever reads that a day has moved reads from when, and by which documents.
    #[test]
    fn a_verdict_says_that_its_day_has_moved_and_by_what() {
        let registry = Registry::default();
        let moving = Parameters::shipped().with(vec![adopted("period.holiday", "yes", "2026-01-01")]);
        let view = View::new(&registry, day("2026-11-24"), &moving);
        let said = |event: &str| {
            let deadline = view.deadline(view.parameter("file.limit").unwrap(), day(event));
            let outcome = Outcome::new("R-FILE", Id::from_u128(1), view.on);
            let outcome = outcome.within(&deadline);
            let by: Vec<String> = outcome.parameters.iter().map(|own| own.id.clone()).collect();
            let moved = outcome.steps.iter().find(|step| step.code == "day-moved");
            (by.join(" "), moved.map(|step| (step.args["counted"].clone(), step.args["until"].clone())))
        };
        let moved = Some(("2026-10-04".to_owned(), "2026-10-08".to_owned()));
        assert_eq!(said("2026-09-04"), ("file.limit period.holiday holiday.table".to_owned(), moved));
        assert_eq!(said("2026-08-04"), ("file.limit period.holiday".to_owned(), None));
    }
}
