//! Plans and sessions of training (clauses 51–57).

use chrono::NaiveDate;

use super::amount::Hours;
use super::codes::{Included, OfficeLevel, TrainingForm, TrainingKind, YesNo};
use super::id::Id;
use super::period::{Month, Year};
use super::record::record;
use super::value::Text;

record! {
    /// 年度培训计划: one item of a union's yearly plan, and whether it covers these workers (clause 55).
    TrainingPlan of Office said by Itself, moves Stays, reach Line, issued Below, made Form;
    day year, begins Known [date], needs [year], named [title, year];
    section Training 1, front All {
        /// 年度.
        year: Year = Must Province Plain Kept;
        /// 社会化工会工作者培训.
        included: Included = Must Province Plain Kept;
        /// 培训项目.
        title: Text<80> = Optional Province Plain Kept;
        /// 文号.
        document: Text<60> = Optional Province Plain Kept;
        /// 日期.
        date: NaiveDate = Optional Province Plain Kept, Past first;
        /// 对象.
        target: Text<120> = Optional Province Plain Kept;
        /// 类型.
        kind: TrainingKind = Optional Province Plain Kept;
        /// 时间安排.
        schedule: Text<120> = Optional Province Plain Kept;
        /// 最迟开班月份: up to its end the item is not late.
        until: Month = Optional Province Plain Kept;
    }
}

record! {
    /// 培训班: one training as it was held (clauses 51, 57).
    TrainingSession of Office said by Itself, moves Stays, reach Named, issued Nowhere, made Form;
    day first_day, begins Day, needs [title, first_day], named [title, first_day];
    section Training 2, front All {
        /// 培训名称.
        title: Text<80> = Must City Plain Kept;
        /// 类型.
        kind: TrainingKind = Must City Plain Kept;
        /// 形式.
        form: TrainingForm = Optional City Plain Kept;
        /// 层级.
        tier: OfficeLevel = Optional City Plain Kept;
        /// 分类.
        class: Text<40> = Optional City Plain Kept;
        /// 开班日期.
        first_day: NaiveDate = Must City Plain Kept, Ahead first;
        /// 结束日期.
        last_day: NaiveDate = Optional City Plain Kept, Ends(first_day) first;
        /// 学时.
        hours: Hours = Optional City Plain Kept;
        /// 举办单位.
        organiser: Text<80> = Optional City Plain Kept;
        /// 列入年度计划.
        planned: YesNo = Optional City Plain Kept;
        /// 对应的计划项目: the item of a plan that it carries out (records.md §3, "plan item").
        plan: Id = Optional City Plain Kept, Link(TrainingPlan);
    }
}
