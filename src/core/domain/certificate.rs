//! 社会工作者职业资格 (records.md §2; clauses 34, 72–75, readings A46, A47).

use chrono::NaiveDate;

use super::codes::CertLevel;
use super::date::PartialDate;
use super::record::record;
use super::value::{Count, Text};

record! {
    /// One certificate. It does not expire; only its registration does (checks.md §6).
    Certificate {
        level: CertLevel = Must Province Personal;
        /// 管理号: formats vary, not checked.
        number: Text<32> = Optional Province Personal;
        exam_year: Count = Optional Province Personal;
        /// 批准（取得）日期.
        obtained: PartialDate = Must Province Personal;
        issuer: Text<60> = Optional City Plain;
        first_registered: NaiveDate = Optional Province Personal;
        registered_until: NaiveDate = Optional Province Personal;
        /// Last 再登记日期.
        reregistered: NaiveDate = Optional Province Personal;
    }
}
