//! 兼职 beside the own post (clause 30).

use chrono::NaiveDate;

use super::codes::Consent;
use super::id::Id;
use super::record::record;
use super::value::{Text, Unit};

record! {
    /// 兼职: a post beside the own one, and what the hiring body says of it (clause 30, reading A26).
    ConcurrentPost {
        /// 聘用.
        engagement: Id = Must City Plain;
        /// 兼任职务.
        post: Text<60> = Must City Plain;
        /// 兼职单位.
        unit: Unit = Must City Plain;
        /// 兼职开始.
        from: NaiveDate = Must City Plain;
        /// 兼职结束.
        to: NaiveDate = Optional City Plain;
        /// 聘用单位同意.
        consent: Consent = Optional City Plain;
        /// 同意单位.
        consenter: Unit = Optional City Plain;
        /// 同意文号.
        document: Text<60> = Optional City Plain;
        /// 同意起.
        consent_from: NaiveDate = Optional City Plain;
        /// 同意止.
        consent_until: NaiveDate = Optional City Plain;
    }
}
