//! 不接收, 不采纳: one reason for everybody chosen.

use leptos::prelude::*;
use taizhang_core::domain::issue::Issue;
use taizhang_core::ledger::Command;

use super::words::open_while;
use crate::ui::components::{
    Button, ButtonKind, Dialog, Form, FormActions, NoticeKind, TextField, use_toasts,
};
use crate::ui::session::use_session;
use crate::ui::shell::IssueNotice;
use crate::ui::t::{sentence, t, ta, tr};

/// What is refused, and whom it concerns.
#[derive(Clone, PartialEq, Eq)]
pub struct Refusing<T> {
    pub what: Vec<T>,
    pub names: Vec<String>,
}

impl<T> Refusing<T> {
    fn names(&self) -> String {
        self.names.join(&t("filing-comma"))
    }
}

#[component]
pub fn RefuseDialog<T: Clone + Send + Sync + 'static>(
    /// Of the field for the reason.
    id: &'static str,
    refusing: RwSignal<Option<Refusing<T>>>,
    /// Refuses one of them, for a reason.
    command: fn(T, String) -> Command,
    /// Keys of the title and of what is said afterwards: both name those chosen.
    title: &'static str,
    done: &'static str,
    hint: Signal<String>,
    confirm: Signal<String>,
) -> impl IntoView {
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
    let names = move || refusing.with(|chosen| chosen.as_ref().map(Refusing::names).unwrap_or_default());
    let title = Signal::derive(move || ta(title, &[("name", &names())]));
    let error = Signal::derive(move || {
        issues.with(|issues| {
            let issue = issues.iter().find(|issue| issue.place == "reason")?;
            Some(sentence(&Issue { place: String::new(), ..issue.clone() }))
        })
    });
    let submit = move |()| {
        let Some(chosen) = refusing.get_untracked() else { return };
        let (name, reason) = (chosen.names(), reason.get_untracked());
        busy.set(true);
        leptos::task::spawn_local(async move {
            // Each is an answer of its own: what is said of one stands whatever becomes of the next.
            let mut found = Vec::new();
            for one in chosen.what {
                if let Err(refused) = session.send(command(one, reason.clone())).await {
                    found = refused;
                    break;
                }
            }
            busy.set(false);
            if found.is_empty() {
                open.set(false);
                if let Some(toasts) = toasts {
                    toasts.show(NoticeKind::Success, ta(done, &[("name", &name)]));
                }
            } else {
                other.set(found.iter().filter(|issue| issue.place != "reason").cloned().collect());
                issues.set(found);
            }
        });
    };
    let label = Signal::derive(move || if busy.get() { t("saving") } else { confirm.get() });
    view! {
        <Dialog open title close_label=tr("close")>
            <Form on_submit=submit>
                <IssueNotice issues=other />
                <TextField id label=tr("field-reason") value=reason hint error required=true />
                <FormActions>
                    <Button label kind=ButtonKind::Primary submit=true busy />
                    <Button label=tr("cancel") on_press=move |()| open.set(false) />
                </FormActions>
            </Form>
        </Dialog>
    }
}
