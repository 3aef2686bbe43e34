//! What a person is paid and what is paid in for them (clauses 45–49). Money in fen.

use chrono::NaiveDate;

use super::amount::Money;
use super::codes::{Insurance, PayFactor, YesNo};
use super::id::Id;
use super::list::Codes;
use super::period::Month;
use super::record::record;
use super::value::Text;

record! {
    /// 档级变动: one move between pay grades with its reasons (clauses 46, 61, reading A32).
    GradeChange {
        /// 聘用.
        engagement: Id = Must County Personal;
        /// 薪酬制度.
        scheme: Id = Must County Personal;
        /// 变动日期.
        date: NaiveDate = Must County Personal;
        /// 原档级.
        from: Text<40> = Must County Personal;
        /// 新档级.
        to: Text<40> = Must County Personal;
        /// 依据因素.
        factors: Codes<PayFactor> = Optional County Personal;
        /// 套改.
        migration: YesNo = Optional County Personal;
        /// 依据的考核.
        assessment: Id = Optional County Personal;
        /// 越级理由.
        skip_reason: Text<200> = Optional County Personal;
        /// 依据文号.
        document: Text<60> = Optional County Personal;
    }
}

record! {
    /// 月度薪酬: one month's pay in its parts (clause 45). No legal amount is worked out.
    MonthlyPay {
        /// 聘用.
        engagement: Id = Must County Personal;
        /// 月份.
        month: Month = Must County Personal;
        /// 基本工资.
        base: Money = Must County Personal;
        /// 业绩考评工资.
        performance: Money = Must County Personal;
        /// 补贴.
        allowances: Money = Optional County Personal;
        /// 应发.
        gross: Money = Optional County Personal;
    }
}

record! {
    /// 社保公积金: what the employer owed and paid for one month (clauses 48, 49, reading A35).
    Contribution {
        /// 聘用.
        engagement: Id = Must County Personal;
        /// 月份.
        month: Month = Must County Personal;
        /// 险种.
        insurance: Insurance = Must County Personal;
        /// 缴费基数.
        base: Money = Optional County Personal;
        /// 单位应缴.
        due: Money = Must County Personal;
        /// 单位实缴.
        paid: Money = Must County Personal;
        /// 应缴日.
        due_date: NaiveDate = Optional County Personal;
        /// 实缴日.
        paid_date: NaiveDate = Optional County Personal;
        /// 工资发放日.
        wages_paid: NaiveDate = Optional County Personal;
        /// 情况说明: why it is short or late.
        explanation: Text<200> = Optional County Personal;
    }
}
