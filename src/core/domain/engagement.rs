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
    Engagement of Person said by Owner, moves Whole, reach Number, issued Nowhere, made Form;
    day hired, begins Day, needs [], named [hired];
    section File 2, front These [hired, entry, mode, user, hirer, allocator, signer, work_state, existing_staff,
        off_establishment, full_time, union_work] {
        /// 录用日期 (reading A12); a roster's month stays a month.
        hired: PartialDate = Must Province Personal Said, Ahead first;
        entry: EntryMode = Must Province Plain Said;
        /// 统筹单位.
        allocator: Unit = Must Province Plain Said;
        /// 聘用单位: the body that decided to hire.
        hirer: Unit = Must Province Plain Said;
        /// 劳动合同签订单位.
        signer: Unit = Must Province Plain Said;
        /// 实际用人单位.
        user: Unit = Must Province Plain Said;
        mode: EmployMode = Must Province Plain Said;
        /// 编制外 (clause 1).
        off_establishment: YesNo = Must Province Plain Said;
        /// 专职 (clause 3).
        full_time: YesNo = Must Province Plain Said;
        /// 主要从事工会工作 (clause 3).
        union_work: YesNo = Must Province Plain Said;
        /// 存量: was there before the register.
        existing_staff: YesNo = Optional Province Plain Said;
        /// 用工之日.
        work_began: NaiveDate = Optional Province Plain Said, Ahead first;
        /// 连续工作起算日, for a transfer without a break.
        continuous_from: NaiveDate = Optional Province Plain Said, Ahead first;
        /// 前一聘用.
        previous: Id = Optional Province Plain Said, Link(Engagement);
        /// The office that keeps it, where it is only told here as an earlier one (调入): whoever keeps it counts it, answers
        /// for it and files it. No link of this office's records.
        kept_by: Id = Optional Province Plain Said, Outside;
        /// 首次参加工作.
        first_job: YesNo = Optional City Plain Said;
        /// 已签订书面劳动合同: 否 is a fact of its own, other than no contract registered.
        contracted: YesNo = Optional City Plain Said;
        work_state: WorkState = Optional Province Personal Said;
        /// 法定续延事由 (劳动合同法 42, 45). Which it is says something of health; that there is one, and from when to
        /// when, is what offices above need.
        extension: StatutoryExtension = Optional County Restricted Said;
        extension_from: NaiveDate = Optional Province Personal Said, Ahead first;
        /// 续延止: none while it lasts.
        extension_to: NaiveDate = Optional Province Personal Said, Ends(extension_from) first;
        /// 非统筹理由 (reading A27).
        allocation_reason: Text<200> = Optional City Plain Said;
        /// 社保登记日.
        insurance_registered: NaiveDate = Optional City Personal Said, Past later [];
        /// 公积金登记日.
        fund_registered: NaiveDate = Optional City Personal Said, Past later [];
        /// 情况说明: why something was late or went another way than it should.
        explanation: Text<200> = Optional City Plain Said;
        /// 招聘批次 and 应聘 by which the person came (clause 32).
        recruitment: Id = Optional City Plain Said, Link(Recruitment);
        application: Id = Optional County Plain Said, Link(Application);
        /// 购买服务合同 under which a social organisation employs (clause 101).
        service_contract: Id = Optional City Plain Said, Link(ServiceContract);
    }
}

record! {
    /// 定岗: where a person is posted (clause 24).
    Posting of Person said by Owner, moves Whole, reach Offices, issued Nowhere, made Form;
    day from, begins Day, needs [engagement, union], named [from];
    section File 3, front These [union, from, post, post_level] {
        engagement: Id = Must Province Plain Said, Hangs;
        /// The union posted to.
        union: Unit = Must Province Plain Said;
        post: Text<40> = Optional Province Plain Said;
        /// 岗位等级.
        post_level: Text<20> = Optional Province Plain Said;
        from: PartialDate = Must Province Plain Said, Ahead first;
        to: PartialDate = Optional Province Plain Said, Ends(from) first;
        /// 统筹文号.
        document: Text<60> = Optional City Plain Said;
    }
}

record! {
    /// 劳动合同 (clause 47).
    Contract of Person said by Owner, moves Whole, reach Offices, issued Nowhere, made Form;
    day start, begins Agreed [signed], needs [engagement], named [start];
    section File 4, front These [kind, employer, start, end, signed] {
        engagement: Id = Must Province Plain Said, Hangs;
        number: Text<40> = Optional City Plain Said;
        kind: ContractKind = Must Province Plain Said;
        start: NaiveDate = Must Province Plain Said, Ahead first;
        end: NaiveDate = Optional Province Plain Said, Ends(start) first;
        /// 提前解除（终止）日: where it ended before the term agreed, which stays what was agreed (its length decides how
        /// long a probation may be, 劳动合同法 19).
        ended: NaiveDate = Optional Province Plain Said, Ends(start) first;
        /// Which contract with the same employer this is, from 1.
        sequence: super::value::Count = Optional City Plain Said;
        /// How it came about: extensions and automatic renewals count as terms (法释〔2025〕12号).
        making: ContractMaking = Optional City Plain Said;
        probation_end: NaiveDate = Optional City Plain Said, Ahead first;
        signed: NaiveDate = Optional Province Plain Said, Ahead first;
        /// 逾期签订理由.
        late_reason: Text<200> = Optional City Plain Said;
        /// 期满后已续签书面合同: 否 is a fact of its own, other than no later contract registered.
        renewed: YesNo = Optional City Plain Said;
        employer: Unit = Must Province Plain Said;
        /// 统一社会信用代码 of the employer.
        employer_code: CreditCode = Optional Province Plain Said;
        /// 用工协议（派遣、服务）编号.
        agreement: Text<60> = Optional City Plain Said;
    }
}

record! {
    /// 退出: the end of an engagement (clause 93, reading A50). The exit day still counts as 在岗.
    Exit of Person said by Owner, moves Whole, reach Number, issued Nowhere, made Form;
    day date, begins Day, needs [engagement, date, kind], named [date];
    section File 8, front All {
        engagement: Id = Must Province Plain Read, Hangs;
        date: NaiveDate = Must Province Personal Read, Ahead first;
        kind: ExitKind = Must Province Personal Read;
        /// 法律依据.
        legal_basis: Text<120> = Optional County Personal Read;
        /// 提前书面通知日, by whoever ends it (劳动合同法 37, 40).
        notice_given: NaiveDate = Optional County Personal Read, Past later [];
        /// 将理由通知工会之日, where the employer ends it (劳动合同法 43).
        union_notified: NaiveDate = Optional County Personal Read, Past later [];
        handover: Text<200> = Optional County Personal Read;
        /// 工作交接办结日 (劳动合同法 50).
        handed_over: NaiveDate = Optional County Personal Read, Past later [];
        /// 解除或终止证明出具日.
        proof_issued: NaiveDate = Optional City Personal Read, Past later [];
        /// 档案和社会保险关系转移日 (劳动合同法 50).
        transferred: NaiveDate = Optional City Personal Read, Past later [];
        compensated: YesNo = Optional County Personal Read;
    }
}

impl Contract {
    /// The last day on which it is in force: as agreed, or earlier; none where it has no end.
    pub fn last_day(&self) -> Option<NaiveDate> {
        [self.ended, self.end].into_iter().flatten().min()
    }

    /// The day on which it ended before its term.
    pub fn cut_short(&self) -> Option<NaiveDate> {
        self.ended.filter(|ended| self.end.is_none_or(|end| *ended < end))
    }
}
