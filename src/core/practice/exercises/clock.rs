//! The clock of an exercise: it stands on the exercise's day, and runs only while the exercise is open.

use chrono::{DateTime, FixedOffset, NaiveTime, TimeDelta};

/// The time of an exercise, so long after its last entry was seen: another PC, another day or a clock that is set back
/// make no difference, and midnight is never reached.
pub fn now(last: DateTime<FixedOffset>, since: TimeDelta) -> DateTime<FixedOffset> {
    let now = last + since.max(TimeDelta::zero());
    let evening = NaiveTime::from_hms_opt(23, 59, 59).unwrap_or_default();
    let evening = last.with_time(evening).single().unwrap_or(last);
    now.min(evening)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_stays_and_time_never_goes_back() {
        let last = DateTime::parse_from_rfc3339("2026-11-24T09:00:00+08:00").unwrap();
        let text = |minutes| now(last, TimeDelta::minutes(minutes)).to_rfc3339();
        assert_eq!(text(7), "2026-11-24T09:07:00+08:00");
        assert_eq!(text(-600), "2026-11-24T09:00:00+08:00");
        assert_eq!(text(60 * 24 * 3), "2026-11-24T23:59:59+08:00");
    }
}
