//! Rewards, nominations and the money behind them (clauses 66, 80–83, 97, 98).

use chrono::NaiveDate;

use super::amount::Money;
use super::codes::{
    Honour, HonourLevel, Included, NominationKind, NominationStatus, RewardBasis, RewardKind, YesNo,
};
use super::period::Year;
use super::record::record;
use super::value::Text;

record! {
    /// 奖励: a material reward or an honour (clauses 66, 106, reading A45).
    Reward of Person said by Owner, moves Whole, reach Person, issued Nowhere, made Form;
    day date, begins Day, needs [kind], named [year, date];
    section Growth 6, front All {
        /// 种类.
        kind: RewardKind = Must City Personal Kept;
        /// 依据类别.
        basis: RewardBasis = Must City Personal Kept;
        /// 对应年度.
        year: Year = Must City Personal Kept;
        /// 实绩突出.
        outstanding: YesNo = Optional City Personal Kept;
        /// 实绩说明.
        outstanding_note: Text<200> = Optional County Personal Kept;
        /// 金额.
        amount: Money = Optional County Personal Kept;
        /// 荣誉.
        honour: Honour = Optional City Personal Kept;
        /// 级别.
        level: HonourLevel = Optional City Personal Kept;
        /// 日期.
        date: NaiveDate = Must City Personal Kept, Past first;
        /// 文号.
        document: Text<60> = Optional City Personal Kept;
    }
}

record! {
    /// 推荐: a recommendation and what came of it (clauses 80-83).
    Nomination of Person said by Owner, moves Whole, reach Person, issued Nowhere, made Form;
    day date, begins Day, needs [kind], named [date];
    section Growth 7, front All {
        /// 种类.
        kind: NominationKind = Must City Personal Kept;
        /// 级别.
        level: HonourLevel = Optional City Personal Kept;
        /// 推荐日期.
        date: NaiveDate = Must City Personal Kept, Past first;
        /// 结果.
        status: NominationStatus = Optional City Personal Kept;
        /// 结果日期.
        settled: NaiveDate = Optional City Personal Kept, Past later [status];
    }
}

record! {
    /// 专项经费: whether a year's money is in the union's own budget (clause 97, reading A44).
    Budget of Office said by Itself, moves Stays, reach Line, issued Nowhere, made Form;
    day year, begins Day, needs [year], named [year];
    section Support 1, front All {
        /// 年度.
        year: Year = Must City Plain Kept;
        /// 列入本级工会经费预算.
        included: Included = Must City Plain Kept;
        /// 文号.
        document: Text<60> = Optional City Plain Kept;
        /// 预算数.
        amount: Money = Optional City Plain Kept;
        /// 执行数.
        spent: Money = Optional City Plain Kept;
    }
}

record! {
    /// 政府补贴: what a government adds (clause 98).
    Subsidy of Office said by Itself, moves Stays, reach Line, issued Nowhere, made Form;
    day year, begins Day, needs [year], named [year];
    section Support 2, front All {
        /// 年度.
        year: Year = Must City Plain Kept;
        /// 补贴单位.
        giver: Text<60> = Must City Plain Kept;
        /// 金额.
        amount: Money = Must City Plain Kept;
        /// 文号.
        document: Text<60> = Optional City Plain Kept;
    }
}
