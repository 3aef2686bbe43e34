//! Study, exams and what a person grows into (clauses 52–54, 72–77, 82, 91).

use chrono::NaiveDate;

use super::amount::Hours;
use super::codes::{CertLevel, Degree, DutyWay, Education, ExamResult, StudyStatus, TalentList, YesNo};
use super::date::PartialDate;
use super::id::Id;
use super::period::Year;
use super::record::record;
use super::value::Text;

record! {
    /// 学历学位教育: study for a degree or diploma (clauses 52, 54).
    DegreeStudy of Person said by Owner, moves Whole, reach Person, issued Nowhere, made Form;
    day start, begins Day, needs [school], named [school, start];
    section Growth 3, front All {
        /// 学校.
        school: Text<60> = Must City Personal Said;
        /// 专业.
        major: Text<60> = Optional City Personal Said;
        /// 社会工作专业.
        social_work: YesNo = Optional City Personal Said;
        /// 学历层次.
        level: Education = Optional City Personal Said;
        /// 学位.
        degree: Degree = Optional City Personal Said;
        /// 入学时间.
        start: PartialDate = Optional City Personal Said, Ahead first;
        /// 状态.
        status: StudyStatus = Optional City Personal Said;
        /// 取得时间.
        obtained: PartialDate = Optional City Personal Said, Past later [status];
    }
}

record! {
    /// 考试报考: one year's entry for the national exam (clause 72).
    Exam of Person said by Owner, moves Whole, reach Person, issued Nowhere, made Form;
    day year, begins Day, needs [year, level], named [year];
    section Growth 1, front All {
        /// 考试年度.
        year: Year = Must Province Personal Said;
        /// 报考级别.
        level: CertLevel = Must Province Personal Said;
        /// 科目.
        subjects: Text<80> = Optional City Personal Said;
        /// 结果.
        result: ExamResult = Optional Province Personal Said;
    }
}

record! {
    /// 继续教育: hours that count towards re-registration (clause 53; checks.md §6).
    ContinuingEducation of Person said by Owner, moves Whole, reach Person, issued Nowhere, made Form;
    day date, begins Day, needs [date], named [title, date];
    section Growth 2, front All {
        /// 职业资格证书.
        certificate: Id = Must City Personal Said, Link(Certificate);
        /// 日期.
        date: NaiveDate = Must City Personal Said, Past first;
        /// 学时.
        hours: Hours = Must City Personal Said;
        /// 内容.
        title: Text<80> = Optional City Personal Said;
        /// 证明编号.
        proof: Text<60> = Optional City Personal Said;
    }
}

record! {
    /// 人才序列纳入: entered by the civil-affairs or personnel department (clauses 74, 75). The union records, it does not decide.
    TalentFlag of Person said by Owner, moves Whole, reach Person, issued Nowhere, made Form;
    day date, begins Day, needs [kind], named [date];
    section Growth 4, front All {
        /// 序列.
        kind: TalentList = Must Province Personal Read;
        /// 纳入日期.
        date: NaiveDate = Must Province Personal Read, Past first;
        /// 认定部门.
        department: Text<60> = Optional City Personal Read;
        /// 文号.
        document: Text<60> = Optional City Personal Read;
    }
}

record! {
    /// 职务变动: up or down (clauses 82, 91).
    DutyChange of Person said by Owner, moves Whole, reach Person, issued Nowhere, made Form;
    day date, begins Day, needs [to], named [date];
    section Growth 5, front All {
        /// 原职务.
        from: Text<60> = Optional City Personal Read;
        /// 新职务.
        to: Text<60> = Must City Personal Read;
        /// 日期.
        date: NaiveDate = Must City Personal Read, Ahead first;
        /// 方式.
        way: DutyWay = Optional City Personal Read;
        /// 文号.
        document: Text<60> = Optional City Personal Read;
    }
}
