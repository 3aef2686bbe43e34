//! 调动: a person who moves from one county to another (clause 93; `exchange.md`, "Kinds"). Nothing is re-owned: the giver
//! offers, the receiver makes records of its own, and each says its own part in a record of its own.

use chrono::NaiveDate;

use super::codes::YesNo;
use super::id::Id;
use super::record::record;
use super::value::{Text, Unit};

record! {
    /// 调出: the giver's offer of one of its people to another county.
    Transfer of Person said by Owner, moves Stays, reach Number, issued Nowhere, made Move;
    day made, begins Always, needs [engagement, to, first_day], named [made];
    section Elsewhere, front All {
        engagement: Id = Must Province Plain Kept, Hangs;
        /// 调入单位.
        to: Unit = Must Province Plain Kept;
        /// First day at the receiver; the giver's engagement ends the day before.
        first_day: NaiveDate = Must Province Plain Kept, Ahead first;
        made: NaiveDate = Must Province Plain Kept, Past first;
        /// 撤回, or given back because the receiver declined.
        withdrawn: NaiveDate = Optional Province Plain Kept, Past later [];
        /// 随附谈话、违规事实和评分: the giver's tick; they go only where the receiver ticks too.
        details: YesNo = Optional Province Plain Kept;
        /// 原备案编号、日期: what the giver's filing had come to.
        filed_number: Text<40> = Optional Province Plain Kept;
        filed_on: NaiveDate = Optional Province Plain Kept, Past first;
    }
}

record! {
    /// 调入: the receiver's word that it has taken the person on.
    Arrival of Person said by Owner, moves Stays, reach Number, issued Nowhere, made Move;
    day accepted, begins Always, needs [engagement, from, transfer, giver_person], named [accepted];
    section Elsewhere, front All {
        /// The receiver's own engagement.
        engagement: Id = Must Province Plain Kept, Hangs;
        /// 调出单位.
        from: Unit = Must Province Plain Kept;
        /// The giver's transfer record and person, by the giver's own ids: no links of this office's records.
        transfer: Id = Must Province Plain Kept, Outside;
        giver_person: Id = Must Province Plain Kept, Outside;
        accepted: NaiveDate = Must Province Plain Kept, Past first;
        /// 原备案编号、日期, as evidence: a new request is due.
        filed_number: Text<40> = Optional Province Plain Kept;
        filed_on: NaiveDate = Optional Province Plain Kept, Past first;
    }
}
