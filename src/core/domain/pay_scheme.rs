//! How pay is laid down and published (clauses 41–46).

use chrono::NaiveDate;

use super::amount::Money;
use super::codes::YesNo;
use super::list::Lines;
use super::period::Year;
use super::record::record;
use super::value::Text;

record! {
    /// 薪酬制度: a dated version of a pay structure (clauses 41, 44, 45, 46).
    PayScheme of Office said by Itself, moves Stays, reach Named, issued Below, made Form;
    day from, begins Day, needs [title], named [title, from];
    section Schemes 1, front All {
        /// 名称.
        title: Text<120> = Must City Plain Read;
        /// 文号.
        document: Text<60> = Optional City Plain Read;
        /// 联合发文单位.
        issuers: Text<200> = Optional City Plain Read;
        /// 施行日期.
        from: NaiveDate = Must City Plain Read, Ahead first;
        /// 废止日期.
        to: NaiveDate = Optional City Plain Read, Ends(from) first;
        /// 含基本工资.
        base_part: YesNo = Must City Plain Read;
        /// 含业绩考评工资.
        performance_part: YesNo = Must City Plain Read;
        /// 档级.
        grades: Lines = Optional City Plain Read;
        /// 设区市指导意见文号.
        guidance: Text<60> = Optional City Plain Read;
    }
}

record! {
    /// 薪酬指导标准公布: what a city publishes as pay guidance (clause 43, reading A37).
    PayGuidance of Office said by Itself, moves Stays, reach Line, issued Below, made Form;
    day published, begins Day, needs [published], named [published];
    section Schemes 2, front All {
        /// 公布日期.
        published: NaiveDate = Must City Plain Kept, Past first;
        /// 适用期间.
        period: Text<40> = Optional City Plain Kept;
        /// 指导标准.
        figures: Text<1000> = Optional City Plain Kept;
        /// 文号.
        document: Text<60> = Optional City Plain Kept;
    }
}

record! {
    /// 参照数: what other social workers are paid (clause 42).
    Benchmark of Office said by Itself, moves Stays, reach Line, issued Below, made Form;
    day year, begins Day, needs [year], named [year];
    section Schemes 3, front All {
        /// 年度.
        year: Year = Must City Plain Kept;
        /// 地区.
        region: Text<60> = Optional City Plain Kept;
        /// 其他社工月均薪酬.
        pay: Money = Optional City Plain Kept;
        /// 来源.
        source: Text<120> = Optional City Plain Kept;
    }
}
