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
    PayScheme {
        /// 名称.
        title: Text<120> = Must City Plain;
        /// 文号.
        document: Text<60> = Optional City Plain;
        /// 联合发文单位.
        issuers: Text<200> = Optional City Plain;
        /// 施行日期.
        from: NaiveDate = Must City Plain;
        /// 废止日期.
        to: NaiveDate = Optional City Plain;
        /// 含基本工资.
        base_part: YesNo = Must City Plain;
        /// 含业绩考评工资.
        performance_part: YesNo = Must City Plain;
        /// 档级.
        grades: Lines = Optional City Plain;
        /// 设区市指导意见文号.
        guidance: Text<60> = Optional City Plain;
    }
}

record! {
    /// 薪酬指导标准公布: what a city publishes as pay guidance (clause 43, reading A37).
    PayGuidance {
        /// 公布日期.
        published: NaiveDate = Must City Plain;
        /// 适用期间.
        period: Text<40> = Optional City Plain;
        /// 指导标准.
        figures: Text<1000> = Optional City Plain;
        /// 文号.
        document: Text<60> = Optional City Plain;
    }
}

record! {
    /// 参照数: what other social workers are paid (clause 42).
    Benchmark {
        /// 年度.
        year: Year = Must City Plain;
        /// 地区.
        region: Text<60> = Optional City Plain;
        /// 其他社工月均薪酬.
        pay: Money = Optional City Plain;
        /// 来源.
        source: Text<120> = Optional City Plain;
    }
}
