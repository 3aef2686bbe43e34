//! Documents and post levels of an office (clauses 41, 44, 50, 56, 63, 77, 86).

use chrono::NaiveDate;

use super::codes::DocumentKind;
use super::record::record;
use super::value::Text;

record! {
    /// 制度文件: a document the guidance asks for or allows (clauses 41, 44, 50, 56, 63, 86).
    Document of Office said by Itself, moves Stays, reach Line, issued Below, made Form;
    day date, begins Earliest [from], needs [kind, title], named [title, date];
    section Documents 1, front All {
        /// 种类.
        kind: DocumentKind = Must Province Plain Kept;
        /// 标题.
        title: Text<120> = Must Province Plain Kept;
        /// 文号.
        number: Text<60> = Optional Province Plain Kept;
        /// 日期.
        date: NaiveDate = Must Province Plain Kept, Past first;
        /// 联合发文单位.
        issuers: Text<200> = Optional Province Plain Kept;
        /// 施行日期.
        from: NaiveDate = Optional Province Plain Kept, Ahead first;
        /// 废止日期.
        to: NaiveDate = Optional Province Plain Kept, Ends(from) first;
    }
}

record! {
    /// 岗位等级: one level of the post-level table (clause 77).
    PostLevel of Office said by Itself, moves Stays, reach Line, issued Nowhere, made Form;
    day from, begins Day, needs [level, name], named [name, from];
    section Documents 2, front All {
        /// 等级.
        level: Text<20> = Must City Plain Kept;
        /// 名称.
        name: Text<40> = Must City Plain Kept;
        /// 条件.
        conditions: Text<200> = Optional City Plain Kept;
        /// 施行日期.
        from: NaiveDate = Optional City Plain Kept, Ahead first;
        /// 废止日期.
        to: NaiveDate = Optional City Plain Kept, Ends(from) first;
    }
}
