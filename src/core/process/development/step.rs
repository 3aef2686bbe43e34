//! What is done for those ticked, in one batch with one undo: which record it makes or changes, and what is said once for all
//! of them.

use chrono::{Datelike as _, NaiveDate};

use crate::domain::coded::coded;
use crate::domain::codes::{Coded as _, NominationStatus, RewardBasis};
use crate::domain::record::Kind;

coded! {
    /// Keys of its words: `development-do-CODE`, `development-title-CODE`, `development-did-CODE`.
    pub enum Step {
        /// 登记取得证书: who has passed.
        Certify "certify",
        /// 首次登记.
        Register "register",
        /// 再登记.
        Renew "renew",
        /// 继续教育学时.
        Study "study",
        /// 纳入人才序列, as the department has entered them.
        Enter "enter",
        /// 岗位等级.
        Level "level",
        /// 职务变动, up or down.
        Duty "duty",
        /// 推荐.
        Nominate "nominate",
        /// 奖励.
        Reward "reward",
        /// 推荐结果.
        Settle "settle",
        /// 更正奖励依据.
        Rebase "rebase",
    }
}

impl Step {
    /// The kind of record that it makes or changes.
    pub const fn kind(self) -> Kind {
        match self {
            Self::Certify | Self::Register | Self::Renew => Kind::Certificate,
            Self::Study => Kind::ContinuingEducation,
            Self::Enter => Kind::TalentFlag,
            Self::Level => Kind::Posting,
            Self::Duty => Kind::DutyChange,
            Self::Nominate | Self::Settle => Kind::Nomination,
            Self::Reward | Self::Rebase => Kind::Reward,
        }
    }

    /// What is said once for all.
    pub const fn keys(self) -> &'static [&'static str] {
        match self {
            Self::Certify => &["obtained", "issuer"],
            Self::Register => &["first_registered", "registered_until"],
            Self::Renew => &["reregistered", "registered_until"],
            Self::Study => &["date", "hours", "title", "proof"],
            Self::Enter => &["date", "department", "document"],
            Self::Level => &["post_level"],
            Self::Duty => &["from", "to", "date", "way", "document"],
            Self::Nominate => &["kind", "level", "date"],
            Self::Reward => &["kind", "basis", "year", "amount", "honour", "level", "date", "document"],
            Self::Settle => &["status", "settled"],
            Self::Rebase => &["basis", "year"],
        }
    }

    /// The one of them without which nothing is done.
    pub const fn must(self) -> &'static str {
        match self {
            Self::Certify => "obtained",
            Self::Register => "first_registered",
            Self::Renew => "reregistered",
            Self::Study => "hours",
            Self::Enter => "date",
            Self::Level => "post_level",
            Self::Duty => "to",
            Self::Nominate | Self::Reward => "kind",
            Self::Settle => "status",
            Self::Rebase => "basis",
        }
    }

    /// What its form begins with on a day.
    pub fn given(self, on: NaiveDate) -> Vec<(&'static str, String)> {
        let today = on.to_string();
        match self {
            Self::Register => vec![("first_registered", today)],
            Self::Renew => vec![("reregistered", today)],
            Self::Study | Self::Enter | Self::Nominate | Self::Duty => vec![("date", today)],
            Self::Reward => vec![
                ("basis", RewardBasis::Guidance.code().to_owned()),
                ("year", (on.year() - 1).to_string()),
                ("date", today),
            ],
            Self::Settle => vec![("settled", today)],
            Self::Certify | Self::Level | Self::Rebase => Vec::new(),
        }
    }

    /// What is said of a new record without being asked for.
    pub fn silent(self) -> Option<(&'static str, &'static str)> {
        (self == Self::Nominate).then(|| ("status", NominationStatus::Pending.code()))
    }
}
