//! 个人信息核对与自评: the file for one person, that person's own copy in this browser, and the corrections back.

use taizhang_core::domain::id::Id;
use taizhang_core::domain::issue::Issues;
use taizhang_core::exchange::kinds::personal::{self, Opened};
use taizhang_core::exchange::kinds::self_report;
use taizhang_core::report::self_check;
use taizhang_core::report::verdicts::own_copy;

use super::opening::{Beginning, fresh_key, fresh_register};
use super::{Session, context, directory};
use crate::platform::directory::OfficeEntry;

/// Who writes in a person's own copy.
const SELF: &str = "本人";

/// The self-checks begun in this browser, last opened first.
pub fn self_checks() -> Vec<OfficeEntry> {
    let mut found = directory::offices();
    found.retain(|office| office.self_check);
    found
}

impl Session {
    /// Begins a person's own copy: with what the office gave, or with nothing. Of the latter nothing is kept until the
    /// person says so.
    ///
    /// # Errors
    /// What the store says; nothing is kept then.
    pub async fn begin_self_check(file: Option<Opened>) -> Result<Session, Issues> {
        let (register, key) = (fresh_register()?, fresh_key()?);
        let context = context(SELF)?;
        match &file {
            Some(file) => {
                let batch = file.begin(register, key.public(), &context);
                Self::begin(register, Beginning::of(&batch, SELF, key)?, SELF).await
            }
            None => {
                let batch = personal::begin_blank(register, key.public(), &context);
                Self::begin_unkept(register, Beginning::of(&batch, SELF, key)?, SELF).await
            }
        }
    }

    /// Whose own copy this is; none in an office's register.
    pub fn self_check(self) -> Option<Id> {
        self.peek(own_copy::person)
    }

    /// Whether it was begun with a file of an office, to which corrections go back.
    pub fn is_from_office(self) -> bool {
        self.peek(|registry| registry.personal.as_ref().is_some_and(|file| file.made_at.is_some()))
    }

    /// Makes the file for one person and hands it out, once it is noted.
    ///
    /// # Errors
    /// What stands against it; no file is made then.
    pub async fn give_personal(self, person: Id, passphrase: Option<String>) -> Result<String, Issues> {
        self.hand_over(passphrase, |making| {
            let filings = self_check::filings(making.registry, person);
            personal::make(making, person, filings)
        })
        .await
    }

    /// Makes the file with the person's corrections and hands it out.
    ///
    /// # Errors
    /// What stands against it; no file is made then.
    pub async fn report_back(self, note: &str, passphrase: Option<String>) -> Result<String, Issues> {
        self.hand_over(passphrase, |making| self_report::make(making, note)).await
    }
}
