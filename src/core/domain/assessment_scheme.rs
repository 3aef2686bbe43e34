//! How people are assessed, and how the city looks into it (clauses 60–64, 71).

use chrono::NaiveDate;

use super::amount::Score;
use super::list::Indicators;
use super::period::Year;
use super::record::record;
use super::value::Text;

record! {
    /// 考核办法: a dated version of how people are assessed (clauses 60, 63, 64, reading A30).
    AssessmentScheme of Office said by Itself, moves Stays, reach Line, issued Below, made Form;
    day from, begins Day, needs [title], named [title, from];
    section Assessing 1, front All {
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
        /// 满分.
        full_score: Score = Must City Plain Read;
        /// 指标.
        indicators: Indicators = Must City Plain Read;
        /// 优秀分数线: from so many points on 优秀 is proposed. Where the scheme draws no lines, no grade is proposed.
        excellent_from: Score = Optional City Plain Read;
        /// 合格分数线.
        qualified_from: Score = Optional City Plain Read;
        /// 基本合格分数线.
        basic_from: Score = Optional City Plain Read;
        /// 优秀比例上限（%）: the most that this office lets be 优秀; the guidance names none.
        excellent_most: Score = Optional City Plain Read;
    }
}

record! {
    /// 督查记录: a city's look into a county or district, from the plan to what was mended (clause 71).
    Inspection of Office said by Superior, moves Stays, reach Line, issued Nowhere, made Below;
    day year, begins Day, needs [year], named [year, date];
    section Assessing 2, front All {
        /// 年度.
        year: Year = Must City Plain Kept;
        /// 计划日期: when it is to be looked into.
        planned: NaiveDate = Optional City Plain Kept, Ahead first;
        /// 督查日期; none while it is only planned.
        date: NaiveDate = Optional City Plain Kept, Past later [findings, mend_by];
        /// 督查内容.
        scope: Text<200> = Optional City Plain Kept;
        /// 联合部门.
        departments: Text<200> = Optional City Plain Kept;
        /// 发现的问题.
        findings: Text<1000> = Optional City Plain Kept;
        /// 整改期限.
        mend_by: NaiveDate = Optional City Plain Kept, Ahead first;
        /// 整改情况.
        mending: Text<500> = Optional City Plain Kept;
        /// 办结日期: nothing was found, or what was found is mended.
        closed: NaiveDate = Optional City Plain Kept, Past later [mending];
    }
}
