//! 不接收, 不采纳: one reason for everybody chosen.

use leptos::prelude::*;
use taizhang_core::domain::issue::Issue;
use taizhang_core::ledger::Command;

use super::words::open_while;
use crate::ui::components::{Dialog, Form, NoticeKind, TextField, use_toasts};
use crate::ui::reactive::effect;
use crate::ui::record::{SendOrCancel, Submission};
use crate::ui::session::use_session;
use crate::ui::shell::IssueNotice;
use crate::ui::t::{t, ta, tr};

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
    let (open, submission) = (open_while(refusing), Submission::default());
    let reason = RwSignal::new(String::new());
    let other = RwSignal::new(Vec::<Issue>::new());
    effect(move |_| {
        if open.get() {
            reason.set(String::new());
            submission.issues.set(Vec::new());
        }
    });
    effect(move |_| {
        let elsewhere = |issue: &&Issue| issue.place != "reason";
        other.set(submission.issues.with(|issues| issues.iter().filter(elsewhere).cloned().collect()));
    });
    let names = move || refusing.with(|chosen| chosen.as_ref().map(Refusing::names).unwrap_or_default());
    let title = Signal::derive(move || ta(title, &[("name", &names())]));
    let error = submission.error_at("reason");
    let submit = move |()| {
        let Some(chosen) = refusing.get_untracked() else { return };
        let (name, reason) = (chosen.names(), reason.get_untracked());
        // Each is an answer of its own: what is said of one stands whatever becomes of the next.
        let act = async move {
            for one in chosen.what {
                session.send(command(one, reason.clone())).await?;
            }
            Ok(())
        };
        submission.run(act, move |()| {
            open.set(false);
            toasts.show(NoticeKind::Success, ta(done, &[("name", &name)]));
        });
    };
    let label = Signal::derive(move || if submission.busy.get() { t("saving") } else { confirm.get() });
    view! {
        <Dialog open title close_label=tr("close")>
            <Form on_submit=submit>
                <IssueNotice issues=other />
                <TextField id label=tr("field-reason") value=reason hint error required=true />
                <SendOrCancel submission label open />
            </Form>
        </Dialog>
    }
}
