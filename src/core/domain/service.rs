//! Services bought from social organisations (clauses 99–101).

use chrono::NaiveDate;

use super::amount::Money;
use super::codes::{Funding, ServiceContent, YesNo};
use super::id::Id;
use super::record::record;
use super::value::{Text, Unit};

record! {
    /// 社会组织: a body that may employ for the union (clauses 99, 100, reading A43).
    SocialOrganisation of Office said by Itself, moves Stays, reach Named, issued Nowhere, made Form;
    day registered, begins Day, needs [name], named [name, registered];
    section Support 3, front All {
        /// 名称.
        name: Text<80> = Must City Plain Kept;
        /// 统一社会信用代码.
        credit_code: Text<30> = Must City Plain Kept;
        /// 登记机关.
        registrar: Text<60> = Optional City Plain Kept;
        /// 登记日期.
        registered: NaiveDate = Optional City Plain Kept, Past first;
        /// 专业资质.
        qualification: Text<200> = Must City Plain Kept;
        /// 资质有效期至.
        qualified_until: NaiveDate = Optional City Plain Kept, Ahead first;
        /// 工会培育孵化.
        incubated: YesNo = Optional City Plain Kept;
    }
}

record! {
    /// 购买服务合同: what the union buys from a social organisation (clauses 99-101, reading A42).
    ServiceContract of Office said by Itself, moves Stays, reach Named, issued Nowhere, made Form;
    day from, begins Agreed [], needs [organisation], named [from];
    section Support 4, front All {
        /// 社会组织.
        organisation: Id = Must City Plain Kept, Link(SocialOrganisation);
        /// 购买方.
        buyer: Unit = Must City Plain Kept;
        /// 合同开始.
        from: NaiveDate = Must City Plain Kept, Ahead first;
        /// 合同结束.
        to: NaiveDate = Must City Plain Kept, Ends(from) first;
        /// 资金来源.
        funding: Funding = Optional City Plain Kept;
        /// 内容.
        content: ServiceContent = Optional City Plain Kept;
        /// 金额.
        amount: Money = Optional City Plain Kept;
        /// 合同编号.
        document: Text<60> = Optional City Plain Kept;
    }
}
