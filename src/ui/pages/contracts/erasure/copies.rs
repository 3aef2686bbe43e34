//! 别处的副本: what the program cannot reach is named, with what a person does about it.

use leptos::prelude::*;

use crate::ui::backup_form::BackupForm;
use crate::ui::components::{Notice, NoticeKind, Panel};
use crate::ui::reactive::memo;
use crate::ui::session::use_session;
use crate::ui::t::{ta, tr};

/// Once somebody was erased.
#[component]
pub fn Copies() -> impl IntoView {
    let session = use_session();
    let since = memo(move |_| session.read(|registry| registry.erased.last().map(|(sequence, _)| *sequence)));
    view! {
        <Show when=move || since.get().is_some()>
            <Panel title=tr("erasure-copies")>
                <div class="stack">
                    <LastBackup since />
                    <ul class="bullets">
                        <li>{tr("erasure-copies-backups")}</li>
                        <li>{tr("erasure-copies-offices")}</li>
                        <li>{tr("erasure-copies-handed")}</li>
                        <li>{tr("erasure-copies-disk")}</li>
                        <li>{tr("erasure-copies-key")}</li>
                    </ul>
                </div>
            </Panel>
        </Show>
    }
}

/// The last backup that this browser knows of: where it is older than the erasure, the next one is made here.
#[component]
fn LastBackup(since: Memo<Option<u64>>) -> impl IntoView {
    let session = use_session();
    let clean = memo(move |_| session.last_backup().and_then(|last| last.sequence) >= since.get());
    let said = move || {
        let args =
            session.last_backup().map(|last| (last.name, last.at.format("%Y-%m-%d %H:%M").to_string()));
        let (kind, key) = match (&args, clean.get()) {
            (None, _) => (NoticeKind::Warn, "erasure-backup-none"),
            (Some(_), true) => (NoticeKind::Success, "erasure-backup-clean"),
            (Some(_), false) => (NoticeKind::Warn, "erasure-backup-old"),
        };
        let (name, at) = args.unwrap_or_default();
        view! { <Notice kind text=ta(key, &[("name", &name), ("at", &at)]) /> }
    };
    view! {
        {said}
        <Show when=move || !clean.get()>
            <BackupForm
                words="backup"
                id="erasure-backup"
                make=move |passphrase: String| async move { session.back_up(&passphrase).await }
            />
        </Show>
    }
}
