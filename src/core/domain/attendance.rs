//! 培训到课 (records.md §3; clauses 51, 57, 58).

use chrono::NaiveDate;

use super::amount::Hours;
use super::codes::YesNo;
use super::id::Id;
use super::record::record;
use super::value::Text;

record! {
    /// One session one person attended, or is to attend.
    Attendance of Person said by Owner, moves Whole, reach Offices, issued Nowhere, made Form;
    day first_day, begins Day, needs [title, first_day], named [title, first_day];
    section File 6, front All {
        title: Text<80> = Must Province Plain Said;
        /// First day of the session: it decides whether it falls into the first year (reading A12).
        first_day: NaiveDate = Must Province Plain Said, Ahead first;
        /// 计入业务培训.
        counts: YesNo = Must Province Plain Said;
        /// 到课.
        attended: YesNo = Must Province Plain Said;
        organiser: Text<80> = Optional City Plain Said;
        /// 培训班, where it is kept as one.
        session: Id = Optional City Plain Said, Link(TrainingSession);
        hours: Hours = Optional City Plain Said;
        /// 结果.
        result: Text<40> = Optional City Personal Said;
    }
}
