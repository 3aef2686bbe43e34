//! Study, exams and what a person grows into (clauses 10–23, 52–54, 72–77, 82, 91).

use chrono::NaiveDate;

use super::amount::Hours;
use super::codes::{CertLevel, Degree, DutyWay, Education, ExamResult, StudyStatus, TalentList, YesNo};
use super::date::PartialDate;
use super::id::Id;
use super::period::{Month, Year};
use super::record::record;
use super::value::{Count, Text};

record! {
    /// 学历学位教育: study for a degree or diploma (clauses 52, 54).
    DegreeStudy {
        /// 学校.
        school: Text<60> = Must City Personal;
        /// 专业.
        major: Text<60> = Optional City Personal;
        /// 社会工作专业.
        social_work: YesNo = Optional City Personal;
        /// 学历层次.
        level: Education = Optional City Personal;
        /// 学位.
        degree: Degree = Optional City Personal;
        /// 入学时间.
        start: PartialDate = Optional City Personal;
        /// 状态.
        status: StudyStatus = Optional City Personal;
        /// 取得时间.
        obtained: PartialDate = Optional City Personal;
    }
}

record! {
    /// 考试报考: one year's entry for the national exam (clause 72).
    Exam {
        /// 考试年度.
        year: Year = Must Province Personal;
        /// 报考级别.
        level: CertLevel = Must Province Personal;
        /// 科目.
        subjects: Text<80> = Optional City Personal;
        /// 结果.
        result: ExamResult = Optional Province Personal;
    }
}

record! {
    /// 继续教育: hours that count towards re-registration (clause 53; checks.md §6).
    ContinuingEducation {
        /// 职业资格证书.
        certificate: Id = Must City Personal;
        /// 日期.
        date: NaiveDate = Must City Personal;
        /// 学时.
        hours: Hours = Must City Personal;
        /// 内容.
        title: Text<80> = Optional City Personal;
        /// 证明编号.
        proof: Text<60> = Optional City Personal;
    }
}

record! {
    /// 人才序列纳入: entered by the civil-affairs or personnel department (clauses 74, 75). The union records, it does not decide.
    TalentFlag {
        /// 序列.
        kind: TalentList = Must Province Personal;
        /// 纳入日期.
        date: NaiveDate = Must Province Personal;
        /// 认定部门.
        department: Text<60> = Optional City Personal;
        /// 文号.
        document: Text<60> = Optional City Personal;
    }
}

record! {
    /// 职务变动: up or down (clauses 82, 91).
    DutyChange {
        /// 原职务.
        from: Text<60> = Optional City Personal;
        /// 新职务.
        to: Text<60> = Must City Personal;
        /// 日期.
        date: NaiveDate = Must City Personal;
        /// 方式.
        way: DutyWay = Optional City Personal;
        /// 文号.
        document: Text<60> = Optional City Personal;
    }
}

record! {
    /// 工作日志: counts of the three duties for a month; no names of the needy (clauses 10-23).
    DutyLog {
        /// 月份.
        month: Month = Must County Personal;
        /// 1 新建工会数.
        unions_founded: Count = Optional County Personal;
        /// 1 新发展会员数.
        members_joined: Count = Optional County Personal;
        /// 2.1 技能竞赛和培训.
        contests: Count = Optional County Personal;
        /// 2.2 就业创业服务.
        careers: Count = Optional County Personal;
        /// 2.3 帮扶救助.
        aid: Count = Optional County Personal;
        /// 2.4 文体活动.
        culture: Count = Optional County Personal;
        /// 3.1 维权服务.
        rights: Count = Optional County Personal;
        /// 3.2 普法宣传.
        law: Count = Optional County Personal;
        /// 3.3 稳定协调.
        stability: Count = Optional County Personal;
        /// 3.4 劳动保护.
        safety: Count = Optional County Personal;
        /// 说明.
        note: Text<200> = Optional County Personal;
    }
}
