//! What is done for workers, counted by the codes of the three duties (clauses 10–23): by one person, and by a union.

use super::period::Month;
use super::record::record;
use super::value::{Count, Text};

record! {
    /// 工作日志: counts of the three duties for a month; no names of the needy (clauses 10-23).
    DutyLog of Person said by Owner, moves Stays, reach Person, issued Nowhere, made Form;
    day month, begins Day, needs [month], named [month];
    section Assessment 4, front All {
        /// 月份.
        month: Month = Must County Personal Kept;
        /// 1 新建工会数.
        unions_founded: Count = Optional County Personal Kept;
        /// 1 新发展会员数.
        members_joined: Count = Optional County Personal Kept;
        /// 2.1 技能竞赛和培训.
        contests: Count = Optional County Personal Kept;
        /// 2.2 就业创业服务.
        careers: Count = Optional County Personal Kept;
        /// 2.3 帮扶救助.
        aid: Count = Optional County Personal Kept;
        /// 2.4 文体活动.
        culture: Count = Optional County Personal Kept;
        /// 3.1 维权服务.
        rights: Count = Optional County Personal Kept;
        /// 3.2 普法宣传.
        law: Count = Optional County Personal Kept;
        /// 3.3 稳定协调.
        stability: Count = Optional County Personal Kept;
        /// 3.4 劳动保护.
        safety: Count = Optional County Personal Kept;
        /// 说明.
        note: Text<200> = Optional County Personal Kept;
    }
}

record! {
    /// 月报: what a grassroots union did in a month, and what changed among its people; it is the union's to say, or its
    /// county's where that fills in for it (clauses 10–23; records.md §6, §7).
    MonthlyReport of Office said by Itself, moves Stays, reach Line, issued Nowhere, made Form;
    day month, begins Day, needs [month], named [month];
    section Elsewhere, front All {
        /// 月份.
        month: Month = Must County Plain Kept;
        /// 1 新建工会数.
        unions_founded: Count = Must County Plain Kept;
        /// 1 新发展会员数.
        members_joined: Count = Must County Plain Kept;
        /// 2.1 技能竞赛和培训.
        contests: Count = Must County Plain Kept;
        /// 2.2 就业创业服务.
        careers: Count = Must County Plain Kept;
        /// 2.3 帮扶救助.
        aid: Count = Must County Plain Kept;
        /// 2.4 文体活动.
        culture: Count = Must County Plain Kept;
        /// 3.1 维权服务.
        rights: Count = Must County Plain Kept;
        /// 3.2 普法宣传.
        law: Count = Must County Plain Kept;
        /// 3.3 稳定协调.
        stability: Count = Must County Plain Kept;
        /// 3.4 劳动保护.
        safety: Count = Must County Plain Kept;
        /// 人员变动.
        staff_changes: Text<200> = Optional County Personal Kept;
    }
}
