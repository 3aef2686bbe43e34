//! What a year came to, and what follows from it (clauses 60–70).

use chrono::NaiveDate;

use super::amount::Score;
use super::codes::{Grade, Severity, YesNo};
use super::id::Id;
use super::period::Year;
use super::record::record;
use super::value::Text;

record! {
    /// 年度考核: the result of one year, held by county and user unit together (clauses 60, 65, readings A15, A29, A53).
    Assessment of Person said by Owner, moves Ticked [total], reach Person, issued Nowhere, made Form;
    day year, begins Settled [decided, county_decided], needs [year], named [year];
    section Assessment 1, front Must {
        /// 聘用.
        engagement: Id = Must Province Personal Said, Hangs;
        /// 年度.
        year: Year = Must Province Personal Said;
        /// 考核办法.
        scheme: Id = Optional City Personal Read, Link(AssessmentScheme);
        /// 职业操守得分.
        ethics: Score = Optional County Personal Read;
        /// 实务能力得分.
        ability: Score = Optional County Personal Read;
        /// 工作业绩得分.
        results: Score = Optional County Personal Read;
        /// 职工满意度得分.
        satisfaction: Score = Optional County Personal Read;
        /// 其他得分.
        others: Score = Optional County Personal Read;
        /// 总分.
        total: Score = Optional City Personal Read;
        /// 等次.
        grade: Grade = Must Province Personal Read;
        /// 实绩突出 (clauses 66, 67).
        outstanding: YesNo = Optional City Personal Read;
        /// 结果确定日.
        decided: NaiveDate = Must City Personal Read, Past first;
        /// 实际用人单位意见.
        unit_opinion: Text<200> = Optional County Personal Kept;
        /// 用人单位会签日.
        unit_signed: NaiveDate = Optional City Personal Read, Past later [unit_opinion];
        /// 县总工会审定日期.
        county_decided: NaiveDate = Optional City Personal Read, Past first;
        /// 结果告知日.
        notified: NaiveDate = Optional City Personal Read, Past later [];
        /// 复核申请日: from then on a review is open, until it is said how it ended.
        review_asked: NaiveDate = Optional County Personal Kept, Past later [];
        /// 复核结论.
        review: Text<200> = Optional County Personal Kept;
        /// 复核答复日.
        review_ended: NaiveDate = Optional County Personal Kept, Past later [review];
        /// 本人自评: said by the person, decides nothing.
        self_assessment: Text<1000> = Optional County Personal Said;
        /// 分项自评: what the person names for each indicator of the scheme, one a line (`process/assessment/own_words.rs`);
        /// it decides nothing either.
        evidence: Text<4000> = Optional County Personal Said;
    }
}

record! {
    /// 诫勉谈话: the talk after a failed assessment (clause 68, reading A16). What was said never leaves the county.
    Talk of Person said by Owner, moves Ticked [], reach Person, issued Nowhere, made Form;
    day date, begins Day, needs [date], named [date];
    section Assessment 2, front All {
        /// 对应的考核.
        assessment: Id = Must City Personal Kept, Link(Assessment);
        /// 谈话日期.
        date: NaiveDate = Must City Personal Kept, Past first;
        /// 谈话人.
        interviewer: Text<60> = Must County Personal Kept;
        /// 记录人.
        recorder: Text<60> = Optional County Personal Kept;
        /// 地点.
        place: Text<60> = Optional County Personal Kept;
        /// 诫勉事由.
        cause: Text<200> = Optional County Personal Kept;
        /// 谈话内容.
        content: Text<1000> = Optional County Personal Kept;
        /// 本人表态.
        statement: Text<500> = Optional County Personal Kept;
        /// 整改期限.
        mend_by: NaiveDate = Optional County Personal Kept, Ahead first;
        /// 整改情况: what has become of it; until it is said, it is followed.
        mended: Text<200> = Optional County Personal Kept;
    }
}

record! {
    /// 违规违纪: a breach of a unit's rules, as decided by people (clause 70, reading A18).
    Violation of Person said by Owner, moves Ticked [], reach Person, issued Nowhere, made Form;
    day date, begins Day, needs [date], named [date];
    section Assessment 3, front All {
        /// 聘用.
        engagement: Id = Must County Personal Kept, Hangs;
        /// 发生日期.
        date: NaiveDate = Must County Personal Kept, Past first;
        /// 程度.
        severity: Severity = Must County Personal Kept;
        /// 违反的规章条文.
        rule_text: Text<500> = Optional County Personal Kept;
        /// 事实.
        facts: Text<1000> = Optional County Personal Kept;
        /// 处理决定.
        decision: Text<200> = Optional County Personal Kept;
        /// 决定文号.
        document: Text<60> = Optional County Personal Kept;
        /// 证据材料.
        evidence: Text<200> = Optional County Personal Kept;
    }
}
