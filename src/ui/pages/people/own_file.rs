//! 生成本人信息文件: the file with which one person looks through what is recorded.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::ledger::names;

use crate::ui::components::{Button, NoticeKind, use_toasts};
use crate::ui::record::Submission;
use crate::ui::seal::SealDialog;
use crate::ui::session::use_session;
use crate::ui::t::{live, ta, tr};

/// The button, and the dialog that asks how the file is to leave.
#[component]
pub fn GiveOwnFile(person: Id) -> impl IntoView {
    let session = use_session();
    let toasts = use_toasts();
    let (open, submission) = (RwSignal::new(false), Submission::default());
    let name = Signal::derive(move || session.read(|registry| names::known(registry, person)));
    let make = Callback::new(move |passphrase: Option<String>| {
        submission.run(session.give_personal(person, passphrase), move |file| {
            open.try_set(false);
            toasts.show(NoticeKind::Success, ta("own-file-made", &[("file", &file)]));
        });
    });
    let label = tr("own-file-make");
    view! {
        <Show when=move || session.viewed_on().is_none()>
            <Button label on_press=move |()| open.set(true) />
        </Show>
        <SealDialog
            id="own-file"
            open
            title=label
            to=name
            people=Signal::stored(Some(1))
            submission
            on_make=make
        >
            <p>{live(move || ta("own-file-text", &[("name", &name.get())]))}</p>
        </SealDialog>
    }
}
