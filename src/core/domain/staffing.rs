//! What an office says of its own records and of its staffing (records.md §5).

use chrono::NaiveDate;

use super::codes::StaffingNoteKind;
use super::record::record;
use super::value::Text;

record! {
    /// 建账日: from which day this office keeps a kind of record. What is missing before it proves nothing.
    Books {
        /// 培训到课.
        training_from: NaiveDate = Optional Province Plain;
        /// 招聘.
        recruitment_from: NaiveDate = Optional Province Plain;
        /// 社会保险和住房公积金.
        contributions_from: NaiveDate = Optional Province Plain;
        /// 薪酬.
        pay_from: NaiveDate = Optional Province Plain;
        /// 年度考核.
        assessment_from: NaiveDate = Optional Province Plain;
        /// 劳动合同.
        contracts_from: NaiveDate = Optional Province Plain;
    }
}

record! {
    /// 配备说明: why an office has more people than the guidance names, or none (clauses 25, 28).
    StaffingNote {
        kind: StaffingNoteKind = Must Province Plain;
        reason: Text<200> = Must Province Plain;
        /// 文号.
        document: Text<60> = Optional Province Plain;
        from: NaiveDate = Must Province Plain;
        to: NaiveDate = Optional Province Plain;
    }
}
