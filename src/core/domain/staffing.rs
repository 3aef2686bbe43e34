//! What an office says of its own records and of its staffing (records.md §5).

use chrono::NaiveDate;

use super::codes::StaffingNoteKind;
use super::record::record;
use super::value::Text;

record! {
    /// 建账日: from which day this office keeps a kind of record. What is missing before it proves nothing.
    Books of Office said by Itself, moves Stays, reach People, issued Nowhere, made Alone;
    day training_from, begins Always, needs [], named [training_from];
    section Elsewhere, front All {
        /// 培训到课.
        training_from: NaiveDate = Optional Province Plain Read, Ahead first;
        /// 招聘.
        recruitment_from: NaiveDate = Optional Province Plain Read, Ahead first;
        /// 社会保险和住房公积金.
        contributions_from: NaiveDate = Optional Province Plain Read, Ahead first;
        /// 薪酬.
        pay_from: NaiveDate = Optional Province Plain Read, Ahead first;
        /// 年度考核.
        assessment_from: NaiveDate = Optional Province Plain Read, Ahead first;
        /// 劳动合同.
        contracts_from: NaiveDate = Optional Province Plain Read, Ahead first;
    }
}

record! {
    /// 配备说明: why an office has more people than the guidance names, or none (clauses 25, 28).
    StaffingNote of Office said by Itself, moves Stays, reach Line, issued Nowhere, made Below;
    day from, begins Day, needs [kind, reason, from], named [from];
    section Elsewhere, front All {
        kind: StaffingNoteKind = Must Province Plain Kept;
        reason: Text<200> = Must Province Plain Kept;
        /// 文号.
        document: Text<60> = Optional Province Plain Kept;
        from: NaiveDate = Must Province Plain Kept, Ahead first;
        to: NaiveDate = Optional Province Plain Kept, Ends(from) first;
    }
}
