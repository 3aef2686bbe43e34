//! What is asked before a key is replaced, declared stolen, or a declaration lifted.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::ledger::Command;
use taizhang_core::ledger::key_notes::KeyReason;

use crate::ui::components::{AreaField, Button, ButtonKind, DateField, Dialog, SelectField};
use crate::ui::reactive::effect;
use crate::ui::record::Submission;
use crate::ui::session::use_session;
use crate::ui::shell::IssueNotice;
use crate::ui::t::{coded, t, ta, tr};

/// What is asked about.
#[derive(Clone, PartialEq)]
pub enum Act {
    Replace,
    Declare { office: Id, name: String, key: String },
    Lift { office: Id, name: String, key: String },
}

#[component]
pub fn KeyDialog(asked: RwSignal<Option<Act>>, replaced: RwSignal<bool>) -> impl IntoView {
    let session = use_session();
    let submission = Submission::default();
    let open = RwSignal::new(false);
    let (reason, since, why) =
        (RwSignal::new(String::new()), RwSignal::new(String::new()), RwSignal::new(String::new()));
    effect(move |_| {
        let begins = asked.with(Option::is_some);
        if begins {
            submission.issues.set(Vec::new());
            reason.set(KeyReason::Routine.code().to_owned());
            since.set(String::new());
            why.set(String::new());
        }
        open.set(begins);
    });
    let is_replaced = move || asked.with(|asked| matches!(asked, Some(Act::Replace)));
    let is_lifted = move || asked.with(|asked| matches!(asked, Some(Act::Lift { .. })));
    let stolen = move || reason.with(|code| code == KeyReason::Stolen.code());
    let title = Signal::derive(move || match asked.get() {
        Some(Act::Declare { name, .. }) => ta("keys-declare-name", &[("office", &name)]),
        Some(Act::Lift { name, .. }) => ta("keys-lift-name", &[("office", &name)]),
        Some(Act::Replace) | None => t("keys-replace"),
    });
    let text = move || match asked.get() {
        Some(Act::Declare { .. }) => t("keys-declare-text"),
        Some(Act::Lift { .. }) => t("keys-lift-text"),
        Some(Act::Replace) | None => t("keys-replace-text"),
    };
    let label = Signal::derive(move || match asked.get() {
        Some(Act::Declare { .. }) => t("keys-declare"),
        Some(Act::Lift { .. }) => t("keys-lift"),
        Some(Act::Replace) | None => t("keys-replace-do"),
    });
    let options = Signal::derive(|| {
        KeyReason::ALL.map(|reason| (reason.code().to_owned(), coded("key-reason-*", reason.code()))).to_vec()
    });
    let close = move |()| asked.set(None);
    let press = move |()| {
        let day = since.get_untracked();
        let command = match asked.get_untracked() {
            None => return,
            Some(Act::Replace) => {
                let why = reason.with_untracked(|code| KeyReason::from_code(code)).unwrap_or_default();
                return submission.run(session.replace_key(why, day), move |()| {
                    replaced.try_set(true);
                    asked.try_set(None);
                });
            }
            Some(Act::Declare { office, key, .. }) => Command::DeclareStolen { office, key, since: day },
            Some(Act::Lift { office, key, .. }) => {
                Command::LiftStolen { office, key, why: why.get_untracked() }
            }
        };
        submission.send(session, command, move |_| drop(asked.try_set(None)));
    };
    let fields = move || {
        if is_lifted() {
            let error = submission.error_at("why");
            return view! {
                <AreaField id="key-why" label=tr("keys-lift-why") value=why rows=2 required=true error />
            }
            .into_any();
        }
        view! {
            <Show when=is_replaced>
                <SelectField id="key-reason" label=tr("keys-replace-why") value=reason options required=true />
            </Show>
            <Show when=move || !is_replaced() || stolen()>
                <DateField
                    id="key-since"
                    label=tr("keys-since")
                    hint=tr("keys-since-hint")
                    value=since
                    required=true
                    error=submission.error_at("since")
                />
            </Show>
        }
        .into_any()
    };
    let actions = move || {
        view! {
            <Button label kind=ButtonKind::Primary busy=submission.busy on_press=press />
            <Button label=tr("cancel") on_press=close />
        }
    };
    view! {
        <Dialog open title close_label=tr("close") on_dismiss=close actions>
            <div class="stack">
                <p>{text}</p>
                <IssueNotice issues=submission.issues />
                {fields}
            </div>
        </Dialog>
    }
}
