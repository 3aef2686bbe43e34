//! 年度核查: what came back of the sheet that each union below signs once a year (records.md §6, §7; clauses 24–29, 95).

use chrono::NaiveDate;

use super::codes::YesNo;
use super::period::Year;
use super::record::record;
use super::value::Text;

record! {
    /// 核对表签回: a union below has looked through what the register says of it and signed. It is the county's to say: it
    /// holds the paper.
    Verification of Office said by Superior, moves Stays, reach Line, issued Nowhere, made Below;
    day signed, begins Day, needs [year], named [year];
    section Elsewhere, front All {
        /// 核查年度.
        year: Year = Must County Plain Kept;
        /// 签字人.
        signed_by: Text<40> = Must County Personal Kept;
        /// 签字日期.
        signed: NaiveDate = Must County Plain Kept, Past first;
        /// 核对一致: 否 stays a task until the register has been put right and this is 是.
        agreed: YesNo = Must County Plain Kept;
        /// 差异说明.
        difference: Text<200> = Optional County Personal Kept;
    }
}
