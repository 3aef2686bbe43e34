//! 兼职 beside the own post (clause 30).

use chrono::NaiveDate;

use super::codes::Consent;
use super::id::Id;
use super::record::record;
use super::value::{Text, Unit};

record! {
    /// 兼职: a post beside the own one, and what the hiring body says of it (clause 30, reading A26).
    ConcurrentPost of Person said by Owner, moves Whole, reach Person, issued Nowhere, made Form;
    day from, begins Day, needs [post], named [from];
    section File 7, front All {
        /// 聘用.
        engagement: Id = Must City Plain Said, Hangs;
        /// 兼任职务.
        post: Text<60> = Must City Plain Said;
        /// 兼职单位.
        unit: Unit = Must City Plain Said;
        /// 兼职开始.
        from: NaiveDate = Must City Plain Said, Ahead first;
        /// 兼职结束.
        to: NaiveDate = Optional City Plain Said, Ends(from) first;
        /// 聘用单位同意.
        consent: Consent = Optional City Plain Said;
        /// 同意单位.
        consenter: Unit = Optional City Plain Said;
        /// 同意文号.
        document: Text<60> = Optional City Plain Said;
        /// 同意起.
        consent_from: NaiveDate = Optional City Plain Said, Ahead first;
        /// 同意止.
        consent_until: NaiveDate = Optional City Plain Said, Ends(consent_from) first;
    }
}
