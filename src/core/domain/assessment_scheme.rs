//! How people are assessed, and how the city looks into it (clauses 60–64, 71).

use chrono::{Datelike as _, NaiveDate};

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

impl AssessmentScheme {
    /// Lines of grades that no total reaches or that stand upside down, and a share of more than all, by field and code.
    pub fn at_odds(&self) -> Vec<(&'static str, &'static str)> {
        let lines = [
            ("excellent_from", self.excellent_from),
            ("qualified_from", self.qualified_from),
            ("basic_from", self.basic_from),
        ];
        // What is not drawn stands between no others.
        let drawn: Vec<_> = lines.into_iter().filter_map(|(key, line)| Some((key, line?))).collect();
        let beyond = drawn.first().filter(|(_, line)| self.full_score.is_some_and(|full| *line > full));
        let more_than_all = self.excellent_most.is_some_and(|most| most.hundredths() > 10_000);
        let odd = drawn.iter().zip(drawn.iter().skip(1)).find(|((_, upper), (_, lower))| upper < lower);
        let odds = [
            odd.map(|((key, _), _)| (*key, "grade-lines-order")),
            beyond.map(|(key, _)| (*key, "grade-line-over-full")),
            more_than_all.then_some(("excellent_most", "share-over-whole")),
        ];
        odds.into_iter().flatten().collect()
    }
}

impl Inspection {
    /// What contradicts itself, by field and code: a look planned for another year, and a closing of what nobody looked into,
    /// or of what was found and not said to be mended.
    pub fn at_odds(&self) -> Vec<(&'static str, &'static str)> {
        let elsewhere =
            self.planned.zip(self.year.map(Year::year)).is_some_and(|(day, year)| day.year() != year);
        let closed = self.closed.is_some();
        let unmended = closed && self.findings.is_some() && self.mending.is_none();
        let all = [
            (elsewhere, "planned", "inspection-plan-year"),
            (closed && self.date.is_none(), "closed", "inspection-close-unlooked"),
            (unmended, "closed", "inspection-close-unmended"),
        ];
        all.into_iter().filter(|(is, ..)| *is).map(|(_, key, code)| (key, code)).collect()
    }
}
