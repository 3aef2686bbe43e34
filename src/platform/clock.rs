//! The time, as this PC tells it.

use chrono::{DateTime, FixedOffset, Local, NaiveDate};

/// Now, with the offset of this PC's time zone.
pub fn now() -> DateTime<FixedOffset> {
    Local::now().fixed_offset()
}

/// Today's date where this PC stands.
pub fn today() -> NaiveDate {
    Local::now().date_naive()
}
