//! The last day for an act, counted once for all rules: from when the clock runs, how long, and whether the day moves.
//!
//! The end of a *term* (a contract, probation, a registration, the day of retirement) is no such day and never moves.

use chrono::NaiveDate;

use super::deadline::Deadline;
use super::draft::Draft;
use super::named::PERIOD_HOLIDAY;
use super::parameter::{Parameter, Source};
use super::setting::{Limit, Set};
use super::view::RuleContext;

impl Parameter {
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

impl<'a> RuleContext<'a> {
    /// The last day for an act that an event calls for. What the law sets moves from a Saturday, a Sunday or a holiday
    /// to the next working day (民法典 203); anything else does where an office has adopted so.
    pub fn deadline(&self, limit: Set<'a, Limit>, event: NaiveDate) -> Deadline<'a> {
        self.counted.known_or(limit.row, event, || self.last_day_by(limit, event))
    }

    fn last_day_by(&self, limit: Set<'a, Limit>, event: NaiveDate) -> Deadline<'a> {
        let Set { row: limit, value: span } = limit;
        let from = limit.starts(event);
        let counted = span.after(from);
        let adopted = self.parameter(PERIOD_HOLIDAY).filter(|own| own.row.binds() && own.value);
        let moving = adopted.filter(|_| limit.basis != Source::Law).map(|own| own.row);
        let unmoved = Deadline {
            limit,
            from,
            counted,
            until: counted,
            on: self.on,
            calendar: self.calendar(),
            known: true,
            moving,
        };
        if limit.basis != Source::Law && moving.is_none() {
            return unmoved;
        }
        let reached = self.calendar().working_from(counted, self.on);
        Deadline { until: reached.value, known: reached.known, ..unmoved }
    }
}

impl Draft {
    /// Judged by a deadline: cites its limit, and where the day has moved says so. A year without a table is 待核.
    #[must_use]
    pub fn within(self, deadline: &Deadline<'_>) -> Self {
        let mut draft = self.by(deadline.limit).rests_on(deadline.limit);
        if let Some(moving) = deadline.moving {
            draft = draft.by(moving);
        }
        if deadline.until != deadline.counted {
            let reached = deadline.calendar.working_from(deadline.counted, deadline.on);
            draft = draft.by_tables(&reached.tables);
            let args = [("counted", deadline.counted.into()), ("until", deadline.until.into())];
            draft = draft.step("day-moved", args);
        }
        if deadline.known { draft } else { draft.to_check() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::Id;
    use crate::ledger::Registry;
    use crate::policy::look::Lookups;
    use crate::policy::named::{CONTRACT_LIMIT, FILE_LIMIT, Named, SI_REGISTER, TRAIN_LIMIT};
    use crate::policy::parameters::Parameters;

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

    /// The last day by a limit for an event, as it is known on a day.
    fn until(parameters: &Parameters, on: &str, limit: Named<Limit>, event: &str) -> String {
        let registry = Registry::default();
        let view = RuleContext::new(&registry, day(on), parameters, &mut Lookups::default());
        view.deadline(view.parameter(limit).unwrap(), day(event)).until.to_string()
    }

    /// Limit, event, and the last day: of the law it moves, of the guidance and ours it stays.
    #[test]
    fn only_what_the_law_sets_moves() {
        let check = |parameters: &Parameters, limit, event| until(parameters, "2026-11-24", limit, event);
        let shipped = Parameters::shipped();
        // 2026-10-03, -04 and -05 lie in the week of the National Day.
        assert_eq!(check(shipped, SI_REGISTER, "2026-09-01"), "2026-10-08");
        assert_eq!(check(shipped, CONTRACT_LIMIT, "2026-09-04"), "2026-10-08");
        assert_eq!(check(shipped, TRAIN_LIMIT, "2025-10-04"), "2026-10-04");
        assert_eq!(check(shipped, FILE_LIMIT, "2026-09-04"), "2026-10-04");
        let moving = shipped.with(vec![adopted("period.holiday", "yes", "2026-01-01")]);
        assert_eq!(check(&moving, TRAIN_LIMIT, "2025-10-04"), "2026-10-08");
        assert_eq!(check(&moving, FILE_LIMIT, "2026-09-04"), "2026-10-08");
        let mut unnumbered = adopted("period.holiday", "yes", "2026-01-01");
        unnumbered.document = None;
        for unmoved in [unnumbered, adopted("period.holiday", "no", "2026-01-01")] {
            assert_eq!(check(&shipped.with(vec![unmoved]), TRAIN_LIMIT, "2025-10-04"), "2026-10-04");
        }
    }

    /// Who was at work before the law took effect was to be registered from that day on.
    #[test]
    fn a_law_binds_from_its_first_day() {
        let until = |limit, event| until(Parameters::shipped(), "2026-11-24", limit, event);
        assert_eq!(until(SI_REGISTER, "2011-06-30"), "2011-08-01", "counted to Sunday, 31 July");
        assert_eq!(until(SI_REGISTER, "2011-07-02"), "2011-08-01");
        assert_eq!(until(CONTRACT_LIMIT, "2007-03-01"), "2008-02-01");
    }

    #[test]
    fn the_clock_of_an_adopted_limit_starts_with_it() {
        let parameters = Parameters::shipped().with(vec![adopted("file.limit", "20", "2026-03-01")]);
        let on = |on, event| until(&parameters, on, FILE_LIMIT, event);
        assert_eq!(on("2026-02-28", "2026-02-01"), "2026-03-03");
        assert_eq!(on("2026-03-01", "2026-02-01"), "2026-03-21");
        assert_eq!(on("2026-05-01", "2026-04-01"), "2026-04-21");
        // Without a document number it is nobody's law, and the clock runs from the event.
        let mut unnumbered = adopted("file.limit", "20", "2026-03-01");
        unnumbered.document = None;
        let parameters = Parameters::shipped().with(vec![unnumbered]);
        assert_eq!(until(&parameters, "2026-03-01", FILE_LIMIT, "2026-02-01"), "2026-02-21");
    }

    /// Whoever reads that a day has moved reads from when, and by which documents.
    #[test]
    fn a_verdict_says_that_its_day_has_moved_and_by_what() {
        let registry = Registry::default();
        let moving = Parameters::shipped().with(vec![adopted("period.holiday", "yes", "2026-01-01")]);
        let view = RuleContext::new(&registry, day("2026-11-24"), &moving, &mut Lookups::default());
        let said = |event: &str| {
            let deadline = view.deadline(view.parameter(FILE_LIMIT).unwrap(), day(event));
            let draft = Draft::new("R-FILE", Id::from_u128(1), view.on, true);
            let grounds = draft.within(&deadline).explained().grounds;
            let by: Vec<String> = grounds.parameters.iter().map(|own| own.id.clone()).collect();
            let moved = grounds.steps.iter().find(|step| step.code == "day-moved");
            (by.join(" "), moved.map(|step| step.args.clone()))
        };
        let moved = Some(vec![("counted", day("2026-10-04").into()), ("until", day("2026-10-08").into())]);
        assert_eq!(said("2026-09-04"), ("file.limit period.holiday holiday.table".to_owned(), moved));
        assert_eq!(said("2026-08-04"), ("file.limit period.holiday".to_owned(), None));
    }
}
