//! 不接收: one reason for everybody chosen.

use leptos::prelude::*;
use taizhang_core::domain::issue::Issue;
use taizhang_core::ledger::Command;
use taizhang_core::ledger::batch::OfferKey;

use crate::ui::components::{
    Button, ButtonKind, Dialog, Form, FormActions, NoticeKind, TextField, use_toasts,
};
use crate::ui::pages::filing::words::open_while;
use crate::ui::session::use_session;
use crate::ui::shell::IssueNotice;
use crate::ui::t::{sentence, t, ta, tr};

/// Who is not taken on.
#[derive(Clone, PartialEq, Eq)]
pub struct Refusing {
    pub offers: Vec<OfferKey>,
    pub names: Vec<String>,
}

#[component]
pub fn RefuseDialog(refusing: RwSignal<Option<Refusing>>) -> impl IntoView {
    let session = use_session();
    let toasts = use_toasts();
    let (open, busy) = (open_while(refusing), RwSignal::new(false));
    let reason = RwSignal::new(String::new());
    let issues = RwSignal::new(Vec::<Issue>::new());
    let other = RwSignal::new(Vec::<Issue>::new());
    Effect::new(move |_| {
        if open.get() {
            reason.set(String::new());
            issues.set(Vec::new());
            other.set(Vec::new());
        }
    });
    let names =
        move || refusing.with(|chosen| chosen.as_ref().map(|chosen| chosen.names.join(&t("filing-comma"))));
    let title = Signal::derive(move || ta("moves-refuse-title", &[("name", &names().unwrap_or_default())]));
    let error = Signal::derive(move || {
        issues.with(|issues| {
            let issue = issues.iter().find(|issue| issue.place == "reason")?;
            Some(sentence(&Issue { place: String::new(), ..issue.clone() }))
        })
    });
    let submit = move |()| {
        let Some(Refusing { offers, names }) = refusing.get_untracked() else { return };
        let reason = reason.get_untracked();
        busy.set(true);
        leptos::task::spawn_local(async move {
            // Each is an answer of its own: what is said of one stands whatever becomes of the next.
            let mut found = Vec::new();
            for offer in offers {
                let done = session.send(Command::Refuse { offer, reason: reason.clone() }).await;
                if let Err(refused) = done {
                    found = refused;
                    break;
                }
            }
            busy.set(false);
            if found.is_empty() {
                open.set(false);
                if let Some(toasts) = toasts {
                    let name = names.join(&t("filing-comma"));
                    toasts.show(NoticeKind::Success, ta("moves-refused-done", &[("name", &name)]));
                }
            } else {
                other.set(found.iter().filter(|issue| issue.place != "reason").cloned().collect());
                issues.set(found);
            }
        });
    };
    let label = Signal::derive(move || t(if busy.get() { "saving" } else { "moves-refuse-now" }));
    view! {
        <Dialog open title close_label=tr("close")>
            <Form on_submit=submit>
                <IssueNotice issues=other />
                <TextField
                    id="refuse-reason"
                    label=tr("field-reason")
                    value=reason
                    hint=tr("moves-refuse-hint")
                    error
                    required=true
                />
                <FormActions>
                    <Button label kind=ButtonKind::Primary submit=true busy />
                    <Button label=tr("cancel") on_press=move |()| open.set(false) />
                </FormActions>
            </Form>
        </Dialog>
    }
}
