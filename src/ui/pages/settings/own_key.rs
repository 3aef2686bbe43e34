//! 签名密钥: a copy of it on paper or in a file, and a new one in its place.

use leptos::prelude::*;
use taizhang_core::ledger::Command;
use taizhang_core::ledger::key_notes::KeyCopied;
use taizhang_core::report::forms::keys;

use super::key_dialog::Act;
use crate::ui::backup_form::BackupForm;
use crate::ui::components::{Button, Dialog, Notice, NoticeKind, Panel};
use crate::ui::print::{LettersButton, Printing};
use crate::ui::reactive::memo;
use crate::ui::record::Submission;
use crate::ui::session::use_session;
use crate::ui::shell::IssueNotice;
use crate::ui::t::{lang, t, tr};

#[component]
pub fn OwnKey(asked: RwSignal<Option<Act>>, replaced: RwSignal<bool>) -> impl IntoView {
    let session = use_session();
    let printing = use_context::<Printing>();
    let submission = Submission::default();
    let filing = RwSignal::new(false);
    let copied = memo(move |_| {
        session.read(|registry| registry.key_copied == registry.profile.as_ref().map(|own| own.key.clone()))
    });
    let has_former = memo(move |_| session.read(|registry| !registry.former_keys.is_empty()));
    let paper = move |()| {
        submission.run(async move { session.key_for_paper().await }, move |seed| {
            let actor = session.actor().get_untracked();
            let letter =
                session.peek(|registry| keys::copy(registry, &seed, &actor, session.today(), lang()));
            if let Some(printing) = printing {
                printing.print_letters(vec![letter]);
            }
        });
    };
    let decline = move |()| submission.send(session, Command::CopyKey(KeyCopied::Declined), |_| ());
    let letters = move |()| {
        session.peek(|registry| keys::replaced(registry, session.today(), lang())).into_iter().collect()
    };
    view! {
        <Panel title=tr("keys-copy")>
            <div class="stack" id="key-copy">
                <p>{tr("keys-copy-text")}</p>
                <p class="quiet">{move || t(if copied.get() { "keys-copied" } else { "keys-not-copied" })}</p>
                <IssueNotice issues=submission.issues />
                <div class="row">
                    <Button label=tr("keys-copy-paper") busy=submission.busy on_press=paper />
                    <Button label=tr("keys-copy-stick") on_press=move |()| filing.set(true) />
                    <Show when=move || !copied.get()>
                        <Button label=tr("keys-copy-decline") busy=submission.busy on_press=decline />
                    </Show>
                </div>
                <Show when=move || replaced.get()>
                    <Notice kind=NoticeKind::Success title=tr("keys-replaced") text=tr("keys-replaced-text") />
                </Show>
                <div class="row">
                    <Button label=tr("keys-replace") on_press=move |()| asked.set(Some(Act::Replace)) />
                    <Show when=move || has_former.get()>
                        <LettersButton label=tr("keys-replaced-print") letters />
                    </Show>
                </div>
            </div>
        </Panel>
        <Dialog open=filing title=tr("keys-copy-file") close_label=tr("close")>
            <BackupForm
                words="keys-copy-file"
                id="key-copy"
                make=move |passphrase: String| async move { session.save_key(&passphrase).await }
            />
        </Dialog>
    }
}
