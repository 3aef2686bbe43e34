//! Documents and post levels of an office (clauses 41, 44, 50, 56, 63, 77, 86).

use chrono::NaiveDate;

use super::codes::DocumentKind;
use super::record::record;
use super::value::Text;

record! {
    /// 制度文件: a document the guidance asks for or allows (clauses 41, 44, 50, 56, 63, 86).
    Document {
        /// 种类.
        kind: DocumentKind = Must Province Plain;
        /// 标题.
        title: Text<120> = Must Province Plain;
        /// 文号.
        number: Text<60> = Optional Province Plain;
        /// 日期.
        date: NaiveDate = Must Province Plain;
        /// 联合发文单位.
        issuers: Text<200> = Optional Province Plain;
        /// 施行日期.
        from: NaiveDate = Optional Province Plain;
        /// 废止日期.
        to: NaiveDate = Optional Province Plain;
    }
}

record! {
    /// 岗位等级: one level of the post-level table (clause 77).
    PostLevel {
        /// 等级.
        level: Text<20> = Must City Plain;
        /// 名称.
        name: Text<40> = Must City Plain;
        /// 条件.
        conditions: Text<200> = Optional City Plain;
        /// 施行日期.
        from: NaiveDate = Optional City Plain;
        /// 废止日期.
        to: NaiveDate = Optional City Plain;
    }
}
