//! Plans and sessions of training (clauses 51–57).

use chrono::NaiveDate;

use super::amount::Hours;
use super::codes::{Included, OfficeLevel, TrainingForm, TrainingKind, YesNo};
use super::period::Year;
use super::record::record;
use super::value::Text;

record! {
    /// 年度培训计划: whether a union's yearly plan covers these workers (clause 55).
    TrainingPlan {
        /// 年度.
        year: Year = Must Province Plain;
        /// 社会化工会工作者培训.
        included: Included = Must Province Plain;
        /// 文号.
        document: Text<60> = Optional Province Plain;
        /// 日期.
        date: NaiveDate = Optional Province Plain;
        /// 对象.
        target: Text<120> = Optional Province Plain;
        /// 类型.
        kind: TrainingKind = Optional Province Plain;
        /// 时间安排.
        schedule: Text<120> = Optional Province Plain;
    }
}

record! {
    /// 培训班: one training as it was held (clauses 51, 57).
    TrainingSession {
        /// 培训名称.
        title: Text<80> = Must City Plain;
        /// 类型.
        kind: TrainingKind = Must City Plain;
        /// 形式.
        form: TrainingForm = Optional City Plain;
        /// 层级.
        tier: OfficeLevel = Optional City Plain;
        /// 分类.
        class: Text<40> = Optional City Plain;
        /// 开班日期.
        first_day: NaiveDate = Must City Plain;
        /// 结束日期.
        last_day: NaiveDate = Optional City Plain;
        /// 学时.
        hours: Hours = Optional City Plain;
        /// 举办单位.
        organiser: Text<80> = Optional City Plain;
        /// 列入年度计划.
        planned: YesNo = Optional City Plain;
    }
}
