//! What an exit calls for, by its kind: the steps of 劳动合同法 36 to 50 (checks.md §7 L5 to L10), each with who must act and
//! until when.

use chrono::{Days, NaiveDate};

use crate::domain::coded::coded;
use crate::domain::codes::ExitKind;

coded! {
    /// One step. Keys of its words: `exit-step-CODE`, the law `exit-law-CODE`, done for many `exit-do-CODE`.
    pub enum Step {
        /// 法律依据.
        Basis "basis",
        /// 提前书面通知 (37, 40).
        Notice "notice",
        /// 将理由通知工会 (43).
        Union "union",
        /// 结束定岗、合同、兼职.
        Close "close",
        /// 工作交接 (50).
        Handover "handover",
        /// 解除（终止）证明 (50).
        Proof "proof",
        /// 档案和社会保险关系转移 (50).
        Transfer "transfer",
        /// 经济补偿 (46, 50).
        Pay "pay",
        /// 退出备案.
        File "file",
    }
}

coded! {
    /// Who must act. Key of its words: `exit-actor-CODE`.
    pub enum Actor {
        /// 本人.
        Worker "worker",
        /// 劳动合同签订单位.
        Signer "signer",
        /// 实际用人单位.
        User "user",
        /// This office.
        Office "office",
    }
}

impl Step {
    /// The field of the exit in which its day stands.
    pub const fn day(self) -> Option<&'static str> {
        match self {
            Self::Notice => Some("notice_given"),
            Self::Union => Some("union_notified"),
            Self::Handover => Some("handed_over"),
            Self::Proof => Some("proof_issued"),
            Self::Transfer => Some("transferred"),
            Self::Basis | Self::Close | Self::Pay | Self::File => None,
        }
    }

    pub const fn actor(self, kind: ExitKind) -> Actor {
        match self {
            Self::Notice if matches!(kind, ExitKind::Resigned) => Actor::Worker,
            Self::Notice | Self::Union | Self::Proof | Self::Transfer | Self::Pay => Actor::Signer,
            Self::Handover => Actor::User,
            Self::Basis | Self::Close | Self::File => Actor::Office,
        }
    }

    /// The last day for it, of an exit on `date`; `transfer` is the law's number of days. A notice is given long before,
    /// and the filing has limits of its own (R-FILE, R-REFILE).
    pub fn until(self, date: NaiveDate, transfer: u64) -> Option<NaiveDate> {
        match self {
            Self::Union | Self::Handover | Self::Proof | Self::Close => Some(date),
            Self::Transfer => date.checked_add_days(Days::new(transfer)),
            Self::Basis | Self::Notice | Self::Pay | Self::File => None,
        }
    }
}

/// The steps of a kind, in their order.
pub const fn of(kind: ExitKind) -> &'static [Step] {
    use Step::{Basis, Close, File, Handover, Notice, Pay, Proof, Transfer, Union};
    match kind {
        ExitKind::Resigned => &[Basis, Notice, Handover, Proof, Close, Transfer, File],
        ExitKind::Agreed | ExitKind::ExpiredByEmployer => {
            &[Basis, Handover, Proof, Close, Pay, Transfer, File]
        }
        ExitKind::DismissedForCause => &[Basis, Union, Handover, Proof, Close, Transfer, File],
        ExitKind::DismissedWithNotice | ExitKind::Redundancy => {
            &[Basis, Notice, Union, Handover, Proof, Close, Pay, Transfer, File]
        }
        // Whether it is a termination by the employer, and by which article, is for people to say.
        ExitKind::ServiceEnded => &[Basis, Union, Handover, Proof, Close, Pay, Transfer, File],
        ExitKind::ExpiredByWorker | ExitKind::Retired | ExitKind::IntoEstablishment | ExitKind::Other => {
            &[Basis, Handover, Proof, Close, Transfer, File]
        }
        ExitKind::Died => &[Basis, Close, Transfer, File],
        // The employer may go on with the same contract.
        ExitKind::OtherWork => &[Handover, Close, File],
        ExitKind::MovedCounty => &[Handover, Proof, Close, Transfer, File],
    }
}

/// Whether the labour contract ends with it.
pub const fn ends_contract(kind: ExitKind) -> bool {
    !matches!(kind, ExitKind::OtherWork)
}

/// Whether the law calls it 终止 (44) and not 解除 (36 to 41).
pub const fn is_expiry(kind: ExitKind) -> bool {
    matches!(
        kind,
        ExitKind::ExpiredByEmployer | ExitKind::ExpiredByWorker | ExitKind::Retired | ExitKind::Died
    )
}

/// The article that the kind itself names; of others people say it. It stands in the record, in the language of the law.
pub const fn basis(kind: ExitKind) -> Option<&'static str> {
    match kind {
        ExitKind::Resigned => Some("《劳动合同法》第三十七条"),
        ExitKind::Agreed => Some("《劳动合同法》第三十六条"),
        ExitKind::DismissedForCause => Some("《劳动合同法》第三十九条"),
        ExitKind::DismissedWithNotice => Some("《劳动合同法》第四十条"),
        ExitKind::Redundancy => Some("《劳动合同法》第四十一条"),
        ExitKind::ExpiredByEmployer | ExitKind::ExpiredByWorker => Some("《劳动合同法》第四十四条第（一）项"),
        ExitKind::Retired => Some("《劳动合同法》第四十四条第（二）项"),
        ExitKind::Died => Some("《劳动合同法》第四十四条第（三）项"),
        ExitKind::IntoEstablishment
        | ExitKind::OtherWork
        | ExitKind::ServiceEnded
        | ExitKind::MovedCounty
        | ExitKind::Other => None,
    }
}
