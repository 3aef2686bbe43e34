//! A kind of the tests: one more, as somebody would add it who follows `docs/adding.md`.

use chrono::NaiveDate;

use super::record::record;
use super::value::Text;

record! {
    /// 走访: that somebody was called on.
    Visit of Person said by Owner, moves Whole, reach Person, issued Nowhere, made Form;
    day date, begins Day, needs [place], named [date];
    section Growth 90, front All {
        /// 走访日期.
        date: NaiveDate = Must City Personal Kept, Past first;
        /// 地点.
        place: Text<60> = Optional City Personal Kept;
        /// 内容.
        content: Text<200> = Optional County Personal Kept;
    }
}
