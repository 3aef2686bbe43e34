//! A clock that is wrong: set back, what is written next would stand before what the journal already holds; set forward,
//! days and deadlines would be counted from a day that has not come.

use chrono::{DateTime, FixedOffset, TimeDelta};

use super::batch::Meta;
use super::journal::Entry;

/// Clocks are corrected by minutes; days and deadlines do not change by that.
const CORRECTION: TimeDelta = TimeDelta::minutes(10);

/// No office enters nothing for so long: each year has its assessment, its plan and its reports.
const SILENCE: TimeDelta = TimeDelta::days(400);

/// A clock that tells a time which the last entry of the journal makes doubtful.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Doubt {
    pub now: DateTime<FixedOffset>,
    pub last: DateTime<FixedOffset>,
}

impl Doubt {
    /// Set forward, as it seems, and not back.
    pub fn is_ahead(&self) -> bool {
        self.last < self.now
    }
}

/// When an entry was written, as the clock of its computer told it.
pub fn written(entry: &Entry) -> Option<DateTime<FixedOffset>> {
    DateTime::parse_from_rfc3339(&Meta::of(entry)?.at).ok()
}

/// Whether the clock stands behind the last entry, by more than it would be corrected.
pub fn behind(last: DateTime<FixedOffset>, now: DateTime<FixedOffset>) -> Option<Doubt> {
    (now + CORRECTION < last).then_some(Doubt { now, last })
}

/// Whether the clock stands behind the last entry, or so far after it that it seems to have been set forward.
pub fn doubtful(last: DateTime<FixedOffset>, now: DateTime<FixedOffset>) -> Option<Doubt> {
    behind(last, now).or_else(|| (last + SILENCE < now).then_some(Doubt { now, last }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_is_behind_when_more_than_its_correction_is_missing() {
        let at = |text: &str| DateTime::parse_from_rfc3339(text).unwrap();
        let last = "2026-11-27T09:00:00+08:00";
        for (now, found) in [
            ("2026-11-27T09:00:00+08:00", false),
            ("2026-11-27T08:52:00+08:00", false),
            ("2026-11-27T08:40:00+08:00", true),
            // The day before and the day after.
            ("2026-11-26T09:00:00+08:00", true),
            ("2026-11-28T09:00:00+08:00", false),
            // An empty battery begins anew.
            ("2002-01-01T00:00:00+08:00", true),
            // The same moment in another time zone.
            ("2026-11-27T01:00:00+00:00", false),
            ("2026-11-27T01:00:00+08:00", true),
        ] {
            assert_eq!(behind(at(last), at(now)).is_some(), found, "{now}");
        }
    }

    #[test]
    fn a_clock_is_doubted_once_no_office_would_have_been_silent_for_so_long() {
        let at = |text: &str| DateTime::parse_from_rfc3339(text).unwrap();
        let last = "2026-11-27T09:00:00+08:00";
        for (now, ahead) in [
            ("2026-11-27T09:00:00+08:00", None),
            ("2027-12-31T23:00:00+08:00", None),
            ("2028-01-02T00:00:00+08:00", Some(true)),
            ("2062-11-27T09:00:00+08:00", Some(true)),
            ("2026-11-26T09:00:00+08:00", Some(false)),
        ] {
            assert_eq!(doubtful(at(last), at(now)).map(|found| found.is_ahead()), ahead, "{now}");
        }
    }
}
