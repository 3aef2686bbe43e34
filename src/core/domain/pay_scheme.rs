//! How pay is laid down and published (clauses 41–46).

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize};

use super::amount::Money;
use super::codes::YesNo;
use super::issue::{Issue, require};
use super::list::Lines;
use super::period::Year;
use super::record::record;
use super::shape::shape;
use super::value::{Input, Text, Value, read_back};

/// What one grade is paid in a month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OfGrade {
    pub grade: Text<40>,
    /// 基本工资.
    pub base: Money,
    /// 业绩考评工资.
    pub performance: Money,
}

/// The pay of each grade. As text, one a line: grade, base, performance, with spaces between.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct GradePay(pub Vec<OfGrade>);

shape! { GradePay, "grade-pay", |generator| {
    let grade = generator.subschema_for::<OfGrade>();
    super::shape::object(serde_json::json!({ "type": "array", "items": grade, "minItems": 1 }))
} }

impl GradePay {
    pub fn of(&self, grade: &str) -> Option<&OfGrade> {
        self.0.iter().find(|own| own.grade.as_str() == grade)
    }
}

impl Value for GradePay {
    const INPUT: Input = Input::Long { max: 8_000, hint: Some("hint-grade-pay") };

    fn read<'de, D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        read_back(d)
    }

    fn parse(text: &str) -> Result<Self, Issue> {
        let mut found: Vec<OfGrade> = Vec::new();
        for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            let wrong = || Issue::new("grade-pay-format").with("line", at + 1);
            // A grade may be written in two words.
            let mut words = line.trim().rsplitn(3, char::is_whitespace);
            let mut amount = || words.next().and_then(|text| Money::parse(text).ok()).ok_or_else(wrong);
            let (performance, base) = (amount()?, amount()?);
            let grade = words.next().and_then(|text| Text::parse(text).ok()).ok_or_else(wrong)?;
            require(found.iter().all(|own| own.grade != grade), || {
                Issue::new("line-twice").with("line", at + 1)
            })?;
            found.push(OfGrade { grade, base, performance });
        }
        if found.is_empty() { Err(Issue::new("text-empty")) } else { Ok(Self(found)) }
    }

    fn text(&self) -> String {
        let line = |own: &OfGrade| format!("{} {} {}", own.grade.as_str(), own.base, own.performance);
        self.0.iter().map(line).collect::<Vec<_>>().join("\n")
    }
}

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
        /// 各档工资: base and performance pay by grade. No legal amount: what the office has laid down.
        grade_pay: GradePay = Optional City Plain Read;
        /// 证书补贴 by level of the certificate (clause 46).
        assistant_pay: Money = Optional City Plain Read;
        intermediate_pay: Money = Optional City Plain Read;
        senior_pay: Money = Optional City Plain Read;
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
    /// 最低工资标准: the monthly minimum wage of the place, as its government publishes it. It differs by class of area and
    /// changes on its own day, so it is a record of the office and neither a parameter of the province nor a line of the
    /// pay scheme. The program knows no amount (checks.md L18): without a record nothing is compared.
    MinimumWage of Office said by Itself, moves Stays, reach Line, issued Below, made Form;
    day from, begins Day, needs [from, monthly], named [from];
    section Schemes 4, front All {
        /// 施行日期.
        from: NaiveDate = Must City Plain Kept, Ahead first;
        /// 月最低工资标准.
        monthly: Money = Must City Plain Kept;
        /// 适用地区 or class of area.
        area: Text<60> = Optional City Plain Kept;
        /// 文号.
        document: Text<60> = Must City Plain Kept;
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
