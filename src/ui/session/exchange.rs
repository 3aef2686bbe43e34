//! Files to and from other offices: made, handed out, planned and taken in.

use std::collections::BTreeMap;
use std::sync::Arc;

use taizhang_core::domain::id::Id;
use taizhang_core::domain::issue::{Issue, Issues};
use taizhang_core::exchange::kinds::{directive, filing, receipt, statement, transfer};
use taizhang_core::exchange::making::{self, Handed, Making, Originals, Outgoing};
use taizhang_core::exchange::plan::{Consent, FilePlan};
use taizhang_core::exchange::take_in;
use taizhang_core::exchange::wire::{self, Package, Reader};
use taizhang_core::ledger::store::{BlobKey, Store};
use taizhang_core::ledger::{Batch, Command};
use taizhang_core::report::filing::on_paper::OnPaper;
use taizhang_core::report::statistics::totals;
use web_sys::File;

use super::{Session, stored};
use crate::platform::files;
use crate::platform::idle::turn;

/// What came of a file that was to be taken in.
pub enum Taken {
    Whole,
    /// The register was written to since the plan was read: nothing was taken.
    Stale,
}

impl Session {
    /// The originals archived under these digests.
    pub(super) async fn originals(self, digests: Vec<String>) -> Result<Originals, Issues> {
        let store = self.store();
        let mut found = BTreeMap::new();
        for digest in digests {
            if let Some(bytes) = store.blob(&BlobKey(digest.clone())).await.map_err(stored)? {
                let text = String::from_utf8(bytes).map_err(|_| Issue::new("original-missing"))?;
                found.insert(digest, text);
            }
        }
        Ok(found)
    }

    /// Makes the file for the superior, asking to file `engagements`, and hands it out once it is on disk.
    /// Sealed with `passphrase`; clear without one.
    ///
    /// # Errors
    /// What stands against it; no file is made then.
    pub async fn file_upward(
        self,
        engagements: Vec<Id>,
        passphrase: Option<String>,
    ) -> Result<Outgoing, Issues> {
        let superior = self.profile().superior().map(|party| party.office);
        let superior = superior.ok_or_else(|| Issue::new("no-superior"))?;
        self.export(superior, passphrase, |making, originals| {
            let totals = totals::of(making.registry, making.context.today());
            filing::make(making, &engagements, totals, originals)
        })
        .await
    }

    /// Makes the receipt for a subordinate and hands it out once it is on disk.
    ///
    /// # Errors
    /// What stands against it; no file is made then.
    pub async fn answer(self, child: Id, passphrase: Option<String>) -> Result<Outgoing, Issues> {
        self.export(child, passphrase, |making, originals| receipt::make(making, child, originals)).await
    }

    /// Makes the 调动文件 for a county to which people are offered, and hands it out once it is on disk.
    ///
    /// # Errors
    /// What stands against it; no file is made then.
    pub async fn offer(self, to: Id, passphrase: Option<String>) -> Result<Outgoing, Issues> {
        self.export(to, passphrase, |making, _| transfer::make(making, to)).await
    }

    /// Makes the file for everybody below (下发文件) and hands it out once it is on disk.
    ///
    /// # Errors
    /// What stands against it; no file is made then.
    pub async fn publish(self) -> Result<Outgoing, Issues> {
        let own = self.profile().office();
        self.export(own, None, |making, _| directive::make(making)).await
    }

    async fn export(
        self,
        to: Id,
        passphrase: Option<String>,
        make: impl Fn(Making<'_>, &Originals) -> Result<Outgoing, Issues>,
    ) -> Result<Outgoing, Issues> {
        let originals =
            self.originals(self.current(|registry| making::originals_needed(registry, to))).await?;
        let sealed = passphrase.is_some();
        let outgoing = self
            .commit(|registry, key, context| {
                let made = make(Making { registry, sealed, context, key }, &originals)?;
                let archive = vec![(made.export.digest.clone(), made.package.archived())];
                Ok((made.batch.clone(), archive, made))
            })
            .await?;
        // Sealing is a piece of its own.
        turn().await;
        hand_out(&outgoing.package, &outgoing.file_name, passphrase.as_deref())?;
        Ok(outgoing)
    }

    /// Makes the 报送核对单 for a neighbour and hands it out.
    ///
    /// # Errors
    /// What stands against it; no file is made then.
    pub async fn ask_rows(self, to: Id) -> Result<String, Issues> {
        self.hand_over(None, |making| statement::make(making, to)).await
    }

    /// Makes a file that stands in no row and hands it out, once it is noted; gives back its name.
    pub(super) async fn hand_over(
        self,
        passphrase: Option<String>,
        make: impl Fn(Making<'_>) -> Result<Handed, Issues>,
    ) -> Result<String, Issues> {
        let sealed = passphrase.is_some();
        let (package, name) = self
            .commit(|registry, key, context| {
                let made = make(Making { registry, sealed, context, key })?;
                Ok((made.batch, Vec::new(), (made.package, made.file_name)))
            })
            .await?;
        hand_out(&package, &name, passphrase.as_deref())?;
        Ok(name)
    }

    /// Hands out an archived file again, as it was made or taken; journaled before it is handed out.
    ///
    /// # Errors
    /// `original-pruned` when it is not in the archive any more.
    pub async fn hand_out_again(
        self,
        digest: &str,
        file_name: &str,
        passphrase: Option<&str>,
    ) -> Result<(), Issues> {
        let originals = self.originals(vec![digest.to_owned()]).await?;
        let text = originals.get(digest).ok_or_else(|| Issue::new("original-pruned"))?;
        self.send(Command::HandOut { digest: digest.to_owned(), sealed: passphrase.is_some() }).await?;
        hand_out(&read(text)?, file_name, passphrase)
    }

    /// An archived file as its papers need it.
    ///
    /// # Errors
    /// `original-pruned` when it is not in the archive any more.
    pub async fn on_paper(self, digest: String) -> Result<OnPaper, Issues> {
        let originals = self.originals(vec![digest.clone()]).await?;
        let text = originals.get(&digest).ok_or_else(|| Issue::new("original-pruned"))?;
        Ok(self.current(|registry| OnPaper::read(registry, text))?)
    }

    /// What a file would change; nothing changes yet.
    ///
    /// # Errors
    /// The sentence that refuses the file.
    pub fn plan(self, package: &Package) -> Result<FilePlan, Issue> {
        let context = self.context()?;
        self.current(|registry| take_in::plan(registry, package, &context))
    }

    /// Takes a file in, whole, as `plan` has it.
    ///
    /// # Errors
    /// What refuses it. Nothing is taken then.
    pub async fn take_in(self, plan: Arc<FilePlan>, consent: Consent) -> Result<Taken, Issues> {
        let taken = self
            .commit(|registry, _, _| {
                if registry.head != plan.head {
                    // A batch without changes is not written.
                    return Ok((Batch::new("", "", Vec::new()), Vec::new(), Taken::Stale));
                }
                let batch = plan.accept(&consent)?;
                Ok((batch, plan.originals.clone(), Taken::Whole))
            })
            .await?;
        self.prune_when_idle();
        Ok(taken)
    }
}

/// The bytes of a file that a person chose.
///
/// # Errors
/// `file-too-large` before any of it is read; `file-unreadable`.
pub async fn package_bytes(file: &File) -> Result<Vec<u8>, Issue> {
    let max = u32::try_from(wire::PACKAGE_BYTES_MAX).unwrap_or(u32::MAX);
    files::read(file, max).await
}

/// A file of our own, as it was written.
pub(super) fn read(text: &str) -> Result<Package, Issues> {
    wire::read(text.as_bytes().to_vec(), Reader::Nested, None).map_err(Issues::from)
}

/// Downloads a package, sealed where a passphrase is given.
pub(super) fn hand_out(package: &Package, name: &str, passphrase: Option<&str>) -> Result<(), Issues> {
    let sealed = passphrase.map(|passphrase| wire::seal(package, passphrase)).transpose()?;
    let bytes = sealed.as_deref().unwrap_or(package.text()).as_bytes();
    files::download(name, "application/json", bytes).map_err(Issues::from)
}
