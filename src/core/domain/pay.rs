//! What a person is paid and what is paid in for them (clauses 45–49). Money in fen.
//!
//! A month of an office is one sheet; its rows are the facts of one person each, told by engagement ([`super::rows`]).
//! Alone these stand where they go with one person, and in what was written before there were sheets.

use chrono::NaiveDate;

use super::amount::Money;
use super::codes::{Insurance, PayFactor, YesNo};
use super::id::Id;
use super::list::Codes;
use super::period::Month;
use super::record::record;
use super::rows::Rows;
use super::value::Text;

record! {
    /// 档级变动: one move between pay grades with its reasons (clauses 46, 61, reading A32).
    GradeChange of Person said by Owner, moves Stays, reach Person, issued Nowhere, made Form;
    day date, begins Day, needs [date], named [date];
    section Pay 1, front All {
        /// 聘用.
        engagement: Id = Must County Personal Read, Hangs;
        /// 薪酬制度.
        scheme: Id = Must County Personal Read, Link(PayScheme);
        /// 变动日期.
        date: NaiveDate = Must County Personal Read, Ahead first;
        /// 原档级.
        from: Text<40> = Must County Personal Read;
        /// 新档级.
        to: Text<40> = Must County Personal Read;
        /// 依据因素.
        factors: Codes<PayFactor> = Optional County Personal Read;
        /// 套改.
        migration: YesNo = Optional County Personal Read;
        /// 依据的考核.
        assessment: Id = Optional County Personal Read, Link(Assessment);
        /// 越级理由.
        skip_reason: Text<200> = Optional County Personal Read;
        /// 依据文号.
        document: Text<60> = Optional County Personal Read;
    }
}

record! {
    /// 月度薪酬: one month's pay in its parts (clause 45). No legal amount is worked out.
    MonthlyPay of Person said by Owner, moves Stays, reach Person, issued Nowhere, made Row;
    day month, begins Day, needs [month], named [month];
    section Pay 2, front All {
        /// 聘用.
        engagement: Id = Must County Personal Read, Hangs;
        /// 月份.
        month: Month = Must County Personal Read;
        /// 基本工资.
        base: Money = Must County Personal Read;
        /// 业绩考评工资.
        performance: Money = Must County Personal Read;
        /// 补贴.
        allowances: Money = Optional County Personal Read;
        /// 应发.
        gross: Money = Optional County Personal Read;
    }
}

record! {
    /// 社保公积金: what the employer owed and paid for one month (clauses 48, 49, reading A35).
    Contribution of Person said by Owner, moves Stays, reach Person, issued Nowhere, made Row;
    day month, begins Day, needs [month, insurance], named [month];
    section Pay 3, front All {
        /// 聘用.
        engagement: Id = Must County Personal Read, Hangs;
        /// 月份.
        month: Month = Must County Personal Read;
        /// 险种.
        insurance: Insurance = Must County Personal Read;
        /// 缴费基数.
        base: Money = Optional County Personal Read;
        /// 单位应缴.
        due: Money = Must County Personal Read;
        /// 单位实缴.
        paid: Money = Must County Personal Read;
        /// 应缴日.
        due_date: NaiveDate = Optional County Personal Read, Ahead first;
        /// 实缴日.
        paid_date: NaiveDate = Optional County Personal Read, Past later [paid];
        /// 工资发放日.
        wages_paid: NaiveDate = Optional County Personal Read, Past first;
        /// 情况说明: why it is short or late.
        explanation: Text<200> = Optional County Personal Read;
    }
}

record! {
    /// 工资表: what an office pays its people for one month (clause 45). A row leaves month and engagement to the sheet.
    PaySheet of Office said by Itself, moves Stays, reach Rows, issued Nowhere, made Alone;
    day month, begins Day, needs [month], named [month];
    section Elsewhere, front All {
        /// 月份.
        month: Month = Must County Plain Kept;
        /// 逐人.
        rows: Rows<MonthlyPay> = Optional County Personal Kept;
        /// 核定日期: when it was looked through and found right.
        confirmed: NaiveDate = Optional County Plain Kept, Past later [];
    }
}

record! {
    /// 社保公积金缴费表: what an office owed and paid for its people in one month (clauses 48, 49).
    ContributionSheet of Office said by Itself, moves Stays, reach Rows, issued Nowhere, made Alone;
    day month, begins Day, needs [month, insurance], named [month, insurance];
    section Elsewhere, front All {
        /// 月份.
        month: Month = Must County Plain Kept;
        /// 险种.
        insurance: Insurance = Must County Plain Kept;
        /// 逐人.
        rows: Rows<Contribution> = Optional County Personal Kept;
        /// 核定日期.
        confirmed: NaiveDate = Optional County Plain Kept, Past later [];
    }
}
