//! Keys that were declared stolen (密钥被盗声明). What such a key signed is marked, and counts as 未核对, where it was taken in
//! here on or after the day that was declared: days written in a file are the signer's own word, and a thief writes them too.
//! Marks alone: nothing is deleted, and what was taken in before stays as it is.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::coded::coded;
use crate::domain::id::Id;

/// What a declaration is worth here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// It marks.
    Declared,
    /// It marks nothing: whoever said it may have been the thief. A person is to ask by telephone.
    Warned,
    /// A person here has found that it is wrong, or has confirmed the key since.
    Lifted,
}

/// A key that is not to be trusted, as this register knows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stolen {
    /// Whose key it is.
    pub office: Id,
    /// Lower-case hex.
    pub key: String,
    /// From this day on, as it was declared.
    pub since: NaiveDate,
    pub standing: Standing,
    /// Who said so: the office itself, or one above it.
    pub by: Id,
    /// The key with which it was said; none where a person said it in this register.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub told_by: Option<String>,
    /// The day on which it came here.
    pub on: NaiveDate,
}

coded! {
    /// Why what somebody wrote is to be read with care. Key of its words: `doubt-CODE`.
    pub enum Doubt {
        /// 发件单位未核对: nobody has compared its key.
        Unverified "unverified",
        /// 发件密钥已声明被盗.
        Stolen "stolen",
    }
}

/// What of an office came under a stolen key: the newest it said upward, in answers and in what it publishes, and whether
/// anything ever did.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Doubted {
    pub up: bool,
    pub down: bool,
    pub line: bool,
}
