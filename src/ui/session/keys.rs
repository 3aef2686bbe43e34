//! The office's signing key: copied, replaced, brought back.

use leptos::prelude::*;
use taizhang_core::domain::issue::{Issue, Issues};
use taizhang_core::exchange::key_copy;
use taizhang_core::ledger::key_notes::{KeyCopied, KeyReason};
use taizhang_core::ledger::signing::SigningSeed;
use taizhang_core::ledger::store::{Store, StoreError};
use taizhang_core::ledger::{Command, decide};

use super::backups::MadeBackup;
use super::opening::fresh_key;
use super::{Session, stored};
use crate::platform::idle::{self, Pieces};
use crate::platform::{files, random};

/// How often it is tried when other tabs keep writing first.
const ATTEMPTS: usize = 20;

/// The text of a chosen key file, which is small.
///
/// # Errors
/// What reading it says.
pub async fn read_key_file(file: web_sys::File) -> Result<String, Issues> {
    let bytes = files::read(&file, key_copy::FILE_MAX).await?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

impl Session {
    /// The key, once the journal says that it leaves on paper.
    ///
    /// # Errors
    /// What stands against it; nothing is handed out then.
    pub async fn key_for_paper(self) -> Result<SigningSeed, Issues> {
        self.send(Command::CopyKey(KeyCopied::Paper)).await?;
        Ok(self.seed())
    }

    /// Hands out the key in a file under a passphrase, once the journal says so.
    ///
    /// # Errors
    /// What stands against it; no file is made then.
    pub async fn save_key(self, passphrase: &str) -> Result<MadeBackup, Issues> {
        // Sealing holds the page up: what is being done must have been drawn before.
        idle::drawn().await;
        let context = self.context()?;
        let (profile, seed) = (self.profile(), self.seed());
        let (name, text) =
            key_copy::make(&profile, &seed, passphrase, &context, &mut Pieces::begin()).await?;
        self.send(Command::CopyKey(KeyCopied::File)).await?;
        files::download(&name, "application/json", text.as_bytes())?;
        Ok(MadeBackup { name, loss: None })
    }

    fn seed(self) -> SigningSeed {
        self.inner.with_value(|inner| SigningSeed::from_bytes(inner.key.to_bytes()))
    }

    /// Signs with a new key from now on.
    ///
    /// # Errors
    /// What stands against it; the old key signs on then.
    pub async fn replace_key(self, reason: KeyReason, since: String) -> Result<(), Issues> {
        if let Some(day) = self.viewed_on.get_untracked() {
            return Err(Issue::new("view-read-only").with("day", day).into());
        }
        if let Some(broken) = self.broken.get_untracked() {
            return Err(broken.into());
        }
        self.clock.stands()?;
        let key = fresh_key()?;
        let command = Command::Rekey { key: key.public(), reason, since };
        for _ in 0..ATTEMPTS {
            let (context, salt) = (self.context()?, random::bytes()?);
            let (head, entry, batch) = self.inner.with_value(|inner| {
                let batch = decide(&inner.registry, &command, &context)?;
                let head = inner.registry.head;
                Ok::<_, Issues>((head, batch.seal(&inner.registry, &context, &head, salt), batch))
            })?;
            match self.store().rekey(&head, &entry, &key).await {
                Ok(()) => {
                    self.inner.update_value(|inner| inner.key = key.key());
                    return self.written(&batch, &entry, head).await;
                }
                Err(StoreError::Moved { .. }) => self.follow().await?,
                Err(error) => return Err(stored(error).into()),
            }
        }
        Err(Issue::new("store-busy").into())
    }

    /// Another tab may have replaced the key: what is signed here from now on is signed with the register's.
    pub(super) async fn follow_key(self) -> Result<(), Issues> {
        let wanted = self.current(|registry| registry.profile.as_ref().map(|profile| profile.key.clone()));
        let stands = |seed: &SigningSeed| Some(seed.public()) == wanted;
        if stands(&self.seed()) {
            return Ok(());
        }
        if let Some(seed) = self.store().signing_key().await.map_err(stored)?.filter(stands) {
            self.inner.update_value(|inner| inner.key = seed.key());
        }
        Ok(())
    }
}
