//! What ties a person to the union: engagement, posting, contract, exit (records.md §2; clauses 1–3, 24–30, 47).

use chrono::NaiveDate;

use super::codes::{
    ContractKind, ContractMaking, EmployMode, EntryMode, ExitKind, StatutoryExtension, WorkState, YesNo,
};
use super::credit_code::CreditCode;
use super::date::PartialDate;
use super::id::Id;
use super::record::record;
use super::value::{Text, Unit};

record! {
    /// 聘用: one span of being used for union work, with its four units (reading A25).
    Engagement {
        /// 录用日期 (reading A12); a roster's month stays a month.
        hired: PartialDate = Must Province Personal;
        entry: EntryMode = Must Province Plain;
        /// 统筹单位.
        allocator: Unit = Must Province Plain;
        /// 聘用单位: the body that decided to hire.
        hirer: Unit = Must Province Plain;
        /// 劳动合同签订单位.
        signer: Unit = Must Province Plain;
        /// 实际用人单位.
        user: Unit = Must Province Plain;
        mode: EmployMode = Must Province Plain;
        /// 编制外 (clause 1).
        off_establishment: YesNo = Must Province Plain;
        /// 专职 (clause 3).
        full_time: YesNo = Must Province Plain;
        /// 主要从事工会工作 (clause 3).
        union_work: YesNo = Must Province Plain;
        /// 存量: was there before the register.
        existing_staff: YesNo = Optional Province Plain;
        /// 用工之日.
        work_began: NaiveDate = Optional Province Plain;
        /// 连续工作起算日, for a transfer without a break.
        continuous_from: NaiveDate = Optional Province Plain;
        /// 前一聘用.
        previous: Id = Optional Province Plain;
        /// The office that keeps it, where it is only told here as an earlier one (调入): whoever keeps it counts it, answers
        /// for it and files it. No link of this office's records.
        kept_by: Id = Optional Province Plain;
        /// 首次参加工作.
        first_job: YesNo = Optional City Plain;
        /// 已签订书面劳动合同: 否 is a fact of its own, other than no contract registered.
        contracted: YesNo = Optional City Plain;
        work_state: WorkState = Optional Province Personal;
        /// 法定续延事由 (劳动合同法 42, 45). Which it is says something of health; that there is one, and from when to
        /// when, is what offices above need.
        extension: StatutoryExtension = Optional County Restricted;
        extension_from: NaiveDate = Optional Province Personal;
        /// 续延止: none while it lasts.
        extension_to: NaiveDate = Optional Province Personal;
        /// 非统筹理由 (reading A27).
        allocation_reason: Text<200> = Optional City Plain;
        /// 社保登记日.
        insurance_registered: NaiveDate = Optional City Personal;
        /// 公积金登记日.
        fund_registered: NaiveDate = Optional City Personal;
        /// 情况说明: why something was late or went another way than it should.
        explanation: Text<200> = Optional City Plain;
        /// 招聘批次 and 应聘 by which the person came (clause 32).
        recruitment: Id = Optional City Plain;
        application: Id = Optional County Plain;
        /// 购买服务合同 under which a social organisation employs (clause 101).
        service_contract: Id = Optional City Plain;
    }
}

record! {
    /// 定岗: where a person is posted (clause 24).
    Posting {
        engagement: Id = Must Province Plain;
        /// The union posted to.
        union: Unit = Must Province Plain;
        post: Text<40> = Optional Province Plain;
        /// 岗位等级.
        post_level: Text<20> = Optional Province Plain;
        from: PartialDate = Must Province Plain;
        to: PartialDate = Optional Province Plain;
        /// 统筹文号.
        document: Text<60> = Optional City Plain;
    }
}

record! {
    /// 劳动合同 (clause 47).
    Contract {
        engagement: Id = Must Province Plain;
        number: Text<40> = Optional City Plain;
        kind: ContractKind = Must Province Plain;
        start: NaiveDate = Must Province Plain;
        end: NaiveDate = Optional Province Plain;
        /// Which contract with the same employer this is, from 1.
        sequence: super::value::Count = Optional City Plain;
        /// How it came about: extensions and automatic renewals count as terms (法释〔2025〕12号).
        making: ContractMaking = Optional City Plain;
        probation_end: NaiveDate = Optional City Plain;
        signed: NaiveDate = Optional Province Plain;
        /// 逾期签订理由.
        late_reason: Text<200> = Optional City Plain;
        /// 期满后已续签书面合同: 否 is a fact of its own, other than no later contract registered.
        renewed: YesNo = Optional City Plain;
        employer: Unit = Must Province Plain;
        /// 统一社会信用代码 of the employer.
        employer_code: CreditCode = Optional Province Plain;
        /// 用工协议（派遣、服务）编号.
        agreement: Text<60> = Optional City Plain;
    }
}

record! {
    /// 退出: the end of an engagement (clause 93, reading A50). The exit day still counts as 在岗.
    Exit {
        engagement: Id = Must Province Plain;
        date: NaiveDate = Must Province Personal;
        kind: ExitKind = Must Province Personal;
        /// 法律依据.
        legal_basis: Text<120> = Optional County Personal;
        handover: Text<200> = Optional County Personal;
        /// 解除或终止证明出具日.
        proof_issued: NaiveDate = Optional City Personal;
        compensated: YesNo = Optional County Personal;
    }
}
