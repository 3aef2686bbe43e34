//! 取消加锁: after the passphrase, everything is written in clear again.

use leptos::prelude::*;

use crate::ui::components::{Button, Dialog, Form, PasswordField};
use crate::ui::record::{SendOrCancel, Submission};
use crate::ui::session::turn_off;
use crate::ui::shell::IssueNotice;
use crate::ui::t::{t, tr};

#[component]
pub fn TurnOff() -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <Button label=tr("lock-turn-off") on_press=move |()| open.set(true) />
        <Dialog open title=tr("lock-turn-off") close_label=tr("close")>
            <Ask open />
        </Dialog>
    }
}

#[component]
fn Ask(open: RwSignal<bool>) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let submission = Submission::default();
    let submit = move |()| {
        if submission.is_under_way() {
            return;
        }
        submission.issues.set(Vec::new());
        let words = typed.get_untracked();
        submission.run(async move { turn_off(&words).await }, |()| ());
    };
    let label =
        Signal::derive(move || t(if submission.busy.get() { "lock-turning-off" } else { "lock-turn-off" }));
    view! {
        <p>{tr("lock-turn-off-text")}</p>
        <IssueNotice issues=submission.issues />
        <Form on_submit=submit label=tr("lock-turn-off")>
            <PasswordField
                id="lock-off"
                label=tr("lock-passphrase")
                value=typed
                show_label=tr("show")
                hide_label=tr("hide")
                required=true
            />
            <SendOrCancel submission label open />
        </Form>
    }
}
