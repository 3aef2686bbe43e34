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
    Reward {
        /// 种类.
        kind: RewardKind = Must City Personal;
        /// 依据类别.
        basis: RewardBasis = Must City Personal;
        /// 对应年度.
        year: Year = Must City Personal;
        /// 实绩突出.
        outstanding: YesNo = Optional City Personal;
        /// 实绩说明.
        outstanding_note: Text<200> = Optional County Personal;
        /// 金额.
        amount: Money = Optional County Personal;
        /// 荣誉.
        honour: Honour = Optional City Personal;
        /// 级别.
        level: HonourLevel = Optional City Personal;
        /// 日期.
        date: NaiveDate = Must City Personal;
        /// 文号.
        document: Text<60> = Optional City Personal;
    }
}

record! {
    /// 推荐: a recommendation and what came of it (clauses 80-83).
    Nomination {
        /// 种类.
        kind: NominationKind = Must City Personal;
        /// 级别.
        level: HonourLevel = Optional City Personal;
        /// 推荐日期.
        date: NaiveDate = Must City Personal;
        /// 结果.
        status: NominationStatus = Optional City Personal;
        /// 结果日期.
        settled: NaiveDate = Optional City Personal;
    }
}

record! {
    /// 专项经费: whether a year's money is in the union's own budget (clause 97, reading A44).
    Budget {
        /// 年度.
        year: Year = Must City Plain;
        /// 列入本级工会经费预算.
        included: Included = Must City Plain;
        /// 文号.
        document: Text<60> = Optional City Plain;
        /// 预算数.
        amount: Money = Optional City Plain;
        /// 执行数.
        spent: Money = Optional City Plain;
    }
}

record! {
    /// 政府补贴: what a government adds (clause 98).
    Subsidy {
        /// 年度.
        year: Year = Must City Plain;
        /// 补贴单位.
        giver: Text<60> = Must City Plain;
        /// 金额.
        amount: Money = Must City Plain;
        /// 文号.
        document: Text<60> = Optional City Plain;
    }
}
