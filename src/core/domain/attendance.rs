//! 培训到课 (records.md §3; clauses 51, 57, 58).

use chrono::NaiveDate;

use super::amount::Hours;
use super::codes::YesNo;
use super::id::Id;
use super::record::record;
use super::value::Text;

record! {
    /// One session one person attended, or is to attend.
    Attendance {
        title: Text<80> = Must Province Plain;
        /// First day of the session: it decides whether it falls into the first year (reading A12).
        first_day: NaiveDate = Must Province Plain;
        /// 计入业务培训.
        counts: YesNo = Must Province Plain;
        /// 到课.
        attended: YesNo = Must Province Plain;
        organiser: Text<80> = Optional City Plain;
        /// 培训班, where it is kept as one.
        session: Id = Optional City Plain;
        hours: Hours = Optional City Plain;
        /// 结果.
        result: Text<40> = Optional City Personal;
    }
}
