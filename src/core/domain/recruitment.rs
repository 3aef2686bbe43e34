//! Recruitment: plan, round, applicants (clauses 31–37).

use chrono::NaiveDate;

use super::amount::Score;
use super::codes::{Education, NotHired, Passed, YesNo};
use super::id::Id;
use super::period::Year;
use super::record::record;
use super::value::{Count, Text};

record! {
    /// 招聘计划: the number asked for, with the five inputs of clause 37 and the city's opinion (clause 35, reading A40).
    RecruitmentPlan of Office said by Itself, moves Stays, reach People, issued Nowhere, made Form;
    day year, begins Day, needs [year], named [year];
    section Recruitment 1, front All {
        /// 年度.
        year: Year = Must City Plain Kept;
        /// 计划人数.
        planned: Count = Must City Plain Kept;
        /// 经济发展水平.
        economy: Text<200> = Must City Plain Kept;
        /// 人员力量缺口.
        gap: Count = Must City Plain Kept;
        /// 企业数量.
        enterprises: Count = Must City Plain Kept;
        /// 职工人数.
        workers: Count = Must City Plain Kept;
        /// 工会经费情况.
        funding: Text<200> = Must City Plain Kept;
        /// 市总意见文号.
        opinion_document: Text<60> = Optional City Plain Kept;
        /// 市总意见日期.
        opinion_date: NaiveDate = Optional City Plain Kept, Past later [opinion_document];
    }
}

record! {
    /// 市总意见: what the city thinks of a county's plan of a year (clause 35, reading A40). It is the city's to say and goes
    /// to that county with the receipt; what came on paper the county notes in its plan.
    PlanOpinion of Office said by Superior, moves Stays, reach People, issued Told, made Below;
    day date, begins Day, needs [year, document], named [year, document];
    section Recruitment 4, front All {
        /// 计划年度.
        year: Year = Must City Plain Kept;
        /// 文号.
        document: Text<60> = Must City Plain Kept;
        /// 日期.
        date: NaiveDate = Must City Plain Kept, Past first;
        /// 同意人数.
        planned: Count = Optional City Plain Kept;
        /// 意见.
        opinion: Text<500> = Optional City Plain Kept;
    }
}

record! {
    /// 招聘批次: one open recruitment, step by step (clauses 32, 35). The steps are ours.
    Recruitment of Office said by Itself, moves Stays, reach Named, issued Nowhere, made Form;
    day notice, begins Day, needs [title], named [title, notice];
    section Recruitment 2, front These [
        title, posts, notice, closes, exam, written_weight, interview_weight, pass_mark, shown_from, shown_to
    ] {
        /// 名称.
        title: Text<120> = Must City Plain Kept;
        /// 公告编号.
        number: Text<60> = Optional City Plain Kept;
        /// 招聘计划.
        plan: Id = Optional City Plain Kept, Link(RecruitmentPlan);
        /// 组织单位.
        organisers: Text<200> = Optional City Plain Kept;
        /// 公告日期.
        notice: NaiveDate = Must City Plain Kept, Ahead first;
        /// 报名截止日.
        closes: NaiveDate = Must City Plain Kept, Ends(notice) first;
        /// 考试日期.
        exam: NaiveDate = Must City Plain Kept, Ahead later [];
        /// 面试日期.
        interview: NaiveDate = Optional City Plain Kept, Ahead later [];
        /// 体检日期.
        health: NaiveDate = Optional City Plain Kept, Ahead later [];
        /// 考察日期.
        inquiry: NaiveDate = Optional City Plain Kept, Ahead later [];
        /// 公示开始.
        shown_from: NaiveDate = Must City Plain Kept, Ahead later [shown_to];
        /// 公示结束.
        shown_to: NaiveDate = Must City Plain Kept, Ends(shown_from) later [];
        /// 岗位与条件.
        posts: Text<1000> = Optional City Plain Kept;
        /// 笔试权重.
        written_weight: Score = Optional City Plain Kept;
        /// 面试权重.
        interview_weight: Score = Optional City Plain Kept;
        /// 合格线.
        pass_mark: Score = Optional City Plain Kept;
        /// 市总意见文号.
        opinion_document: Text<60> = Optional City Plain Kept;
        /// 市总意见日期.
        opinion_date: NaiveDate = Optional City Plain Kept, Past later [opinion_document];
        /// 录用文件文号.
        result_document: Text<60> = Optional City Plain Kept;
    }
}

/// The weights of one exam, in hundredths.
const WHOLE: u64 = 10_000;

impl Recruitment {
    /// Whether the weights of both exams make a whole.
    pub fn weighs(&self) -> bool {
        let sum = self.written_weight.zip(self.interview_weight);
        sum.is_some_and(|(written, interview)| written.hundredths() + interview.hundredths() == WHOLE)
    }

    /// Weights by which nobody could be ranked, by field and code.
    pub fn at_odds(&self) -> Vec<(&'static str, &'static str)> {
        let given = [self.written_weight, self.interview_weight];
        let is_over = given.into_iter().flatten().any(|weight| weight.hundredths() > WHOLE);
        let is_both = given.iter().all(Option::is_some);
        let is_odd = is_over || (is_both && !self.weighs());
        is_odd.then_some(("interview_weight", "weights-not-whole")).into_iter().collect()
    }
}

record! {
    /// 应聘: one applicant's scores and outcome (clause 34, reading A38). Scores never leave the county.
    Application of Office said by Itself, moves Stays, reach Named, issued Nowhere, made Form;
    day applied, begins Day, needs [recruitment, candidate], named [candidate, post, applied];
    section Recruitment 3, front Must {
        /// 招聘批次.
        recruitment: Id = Must County Personal Kept, Link(Recruitment: exam)
            later [written, interview, total, health, inquiry, hired, reason];
        /// 应聘人.
        candidate: Text<50> = Must County Personal Kept;
        /// 报考岗位.
        post: Text<60> = Must County Personal Kept;
        /// 出生年份: by what an age that the notice asks for is checked; the identity number is not kept of applicants.
        born: Year = Optional County Personal Kept;
        /// 最高学历.
        education: Education = Optional County Personal Kept;
        /// 报名日期.
        applied: NaiveDate = Optional County Personal Kept, Past first;
        /// 有需要回避的亲属关系, as the applicant declares: of whoever leads this union or one above.
        relative: YesNo = Optional County Personal Kept;
        /// 亲属姓名及职务.
        relation: Text<100> = Optional County Personal Kept;
        /// 资格审查: whether the conditions of the notice are met.
        eligible: Passed = Optional County Personal Kept;
        /// 笔试成绩.
        written: Score = Optional County Personal Kept;
        /// 面试成绩.
        interview: Score = Optional County Personal Kept;
        /// 总成绩.
        total: Score = Must County Personal Kept;
        /// 持有职业水平证书.
        certificate: YesNo = Optional County Personal Kept;
        /// 证书取得日.
        certificate_obtained: NaiveDate = Optional County Personal Kept, Past first;
        /// 体检结论.
        health: Passed = Optional County Personal Kept;
        /// 考察结论.
        inquiry: Passed = Optional County Personal Kept;
        /// 录用.
        hired: YesNo = Must County Personal Kept;
        /// 未录用原因.
        reason: NotHired = Optional County Personal Kept;
    }
}
