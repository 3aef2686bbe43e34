//! 社会工作者职业资格 (records.md §2; clauses 34, 72–75, readings A46, A47).

use chrono::NaiveDate;

use super::codes::CertLevel;
use super::date::PartialDate;
use super::record::record;
use super::value::{Count, Text};

record! {
    /// One certificate. It does not expire; only its registration does (checks.md §6).
    Certificate of Person said by Owner, moves Whole, reach Person, issued Nowhere, made Form;
    day obtained, begins Day, needs [level], named [level, obtained];
    section File 5, front These [level, obtained, number] {
        level: CertLevel = Must Province Personal Said;
        /// 管理号: formats vary, not checked.
        number: Text<32> = Optional Province Personal Said;
        exam_year: Count = Optional Province Personal Said;
        /// 批准（取得）日期.
        obtained: PartialDate = Must Province Personal Said, Past first;
        issuer: Text<60> = Optional City Plain Said;
        first_registered: NaiveDate = Optional Province Personal Said, Past later [registered_until];
        registered_until: NaiveDate = Optional Province Personal Said, Ahead first;
        /// Last 再登记日期.
        reregistered: NaiveDate = Optional Province Personal Said, Past later [registered_until];
    }
}
