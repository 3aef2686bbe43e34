//! Whether the journal on disk is the one that was written: verified whole in idle time after every start.

use leptos::prelude::*;
use taizhang_core::domain::issue::Issue;
use taizhang_core::ledger::Command;
use taizhang_core::ledger::journal::{Entry, Head, verify_chain};
use taizhang_core::ledger::salvage::Salvage;
use taizhang_core::ledger::store::{BlobKey, Store};

use super::{Issues, Session, one, stored};
use crate::platform::files;
use crate::platform::idle::{self, Pieces};

/// How many entries of the journal are fetched at once.
const ENTRIES_AT_ONCE: usize = 16;

impl Session {
    /// What does not hold together in the journal: until the register was restored, nothing is written, signed or sent.
    pub fn broken(self) -> Option<Issue> {
        self.broken.get()
    }

    pub(super) fn check_when_idle(self) {
        leptos::task::spawn_local(async move {
            idle::idle().await;
            // What was found is shown on every screen.
            drop(self.check_journal().await);
        });
    }

    /// Verifies the whole journal on disk, link by link up to the entry this register stands at, and answers how many
    /// entries it has.
    ///
    /// # Errors
    /// `journal-broken` where the chain does not hold, or what the store says.
    pub async fn check_journal(self) -> Result<u64, Issues> {
        let stands = self.current(|registry| registry.head);
        let (mut head, mut fault) = (Head::origin(), None);
        let read = self.read_journal(|entry| {
            if fault.is_none() {
                match verify_chain(&head, std::slice::from_ref(&entry)) {
                    Ok(next) => head = next,
                    Err(issue) => fault = Some(issue),
                }
            }
        });
        read.await
            .map_err(|issues| issues.into_iter().map(|issue| self.noted_break(issue)).collect::<Issues>())?;
        // Its end is missing, or it is another journal altogether.
        if fault.is_none()
            && (head.sequence < stands.sequence || head.sequence == stands.sequence && head != stands)
        {
            fault = Some(Issue::new("journal-broken").with("sequence", head.sequence + 1));
        }
        match fault {
            Some(issue) => Err(one(self.noted_break(issue))),
            None => Ok(head.sequence),
        }
    }

    /// Hands out what was set aside when this register was restored; journaled before, as every export is.
    ///
    /// # Errors
    /// `original-missing` when it is not in the archive, or what stands against the entry.
    pub async fn save_set_aside(self, salvage: &Salvage) -> Result<(), Issues> {
        let Salvage { first, last, quarantine, .. } = salvage;
        let bytes = self.store().blob(&BlobKey(quarantine.clone())).await.map_err(stored)?;
        let bytes = bytes.ok_or_else(|| one(Issue::new("original-missing")))?;
        self.send(Command::HandOut { digest: quarantine.clone(), sealed: false }).await?;
        let name = format!("{}-损坏部分-{first}-{last}.json", self.profile().party.name);
        files::download(&name, "application/json", &bytes).map_err(one)
    }

    /// Shows a break of the journal on every screen; other issues pass.
    pub(super) fn noted_break(self, issue: Issue) -> Issue {
        if matches!(issue.code.as_str(), "journal-broken" | "journal-body") {
            self.broken.set(Some(issue.clone()));
        }
        issue
    }

    /// The whole journal, the oldest entry first, in pieces: it may be long.
    ///
    /// # Errors
    /// What the store says; nobody is called any more then.
    pub async fn read_journal(self, mut each: impl FnMut(Entry)) -> Result<(), Issues> {
        let end = self.current(|registry| registry.head.sequence) + 1;
        let mut pieces = Pieces::begin();
        for first in (1..end).step_by(ENTRIES_AT_ONCE) {
            let last = end.min(first + ENTRIES_AT_ONCE as u64);
            for entry in self.store().entries(first..last).await.map_err(stored)? {
                each(entry);
                pieces.pause().await;
            }
        }
        Ok(())
    }

    pub(super) async fn journal(self) -> Result<Vec<Entry>, Issues> {
        let mut entries = Vec::new();
        self.read_journal(|entry| entries.push(entry)).await?;
        Ok(entries)
    }
}
