//! Snapshots: written in idle time, read at the start.

use leptos::prelude::*;
use taizhang_core::domain::issue::Issue;
use taizhang_core::ledger::Registry;
use taizhang_core::ledger::segments::Rebuild;
use taizhang_core::ledger::store::{Snapshot, Store};
use taizhang_core::ledger::tail::Tail;

use super::Session;
use crate::platform::idle::{self, Pieces};

impl Session {
    /// Writes what has changed, once the next start would have much to replay.
    pub(super) fn snapshot_when_idle(self) {
        let due = self.inner.with_value(|inner| !inner.saving && (inner.whole || inner.tail.is_long()));
        if !due {
            return;
        }
        self.inner.update_value(|inner| inner.saving = true);
        leptos::task::spawn_local(async move {
            idle::idle().await;
            let (mut segments, mut pieces, mut work) = (Vec::new(), Pieces::begin(), None);
            self.inner.update_value(|inner| {
                let all = inner.whole;
                let cut = if all { inner.registry.cut_all() } else { inner.registry.cut_dirty() };
                inner.tail = Tail::default();
                work = Some((inner.registry.head, cut, all));
            });
            let Some((through, cut, all)) = work else { return };
            for segment in cut {
                segments.push(segment);
                pieces.pause().await;
            }
            let saved = self.store().save_snapshot(&through, &segments, all).await.is_ok();
            // Another tab may have saved a newer one, or the disk may be full: the next one is whole again.
            self.inner.update_value(|inner| {
                inner.whole = !saved;
                inner.saving = false;
            });
            if self.kept.get_untracked() {
                self.look_at_space();
            }
        });
    }
}

/// The register as a snapshot holds it, in pieces. Each segment goes once it was read: the memory of a page never
/// shrinks.
pub(super) async fn rebuild(snapshot: Snapshot, pieces: &mut Pieces) -> Result<Registry, Issue> {
    let mut rebuild = Rebuild::begin(snapshot.through, &snapshot.segments)?;
    for segment in snapshot.segments {
        rebuild.add(&segment)?;
        pieces.pause().await;
    }
    rebuild.finish(pieces).await
}
