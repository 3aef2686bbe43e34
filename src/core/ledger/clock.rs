//! A clock set back: what is written next would stand before what the journal already holds.

use chrono::{DateTime, FixedOffset, TimeDelta};

use super::batch::Meta;
use super::journal::Entry;

/// Clocks are corrected by minutes; days and deadlines do not change by that.
const CORRECTION: TimeDelta = TimeDelta::minutes(10);

/// A clock that tells an earlier time than the last entry of the journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Behind {
    pub now: DateTime<FixedOffset>,
    pub last: DateTime<FixedOffset>,
}

/// When an entry was written, as the clock of its computer told it.
pub fn written(entry: &Entry) -> Option<DateTime<FixedOffset>> {
    DateTime::parse_from_rfc3339(&Meta::of(entry)?.at).ok()
}

/// Whether the clock stands behind the last entry, by more than it would be corrected.
pub fn behind(last: DateTime<FixedOffset>, now: DateTime<FixedOffset>) -> Option<Behind> {
    (now + CORRECTION < last).then_some(Behind { now, last })
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
}
