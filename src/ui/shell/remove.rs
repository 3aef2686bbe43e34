//! Takes a register off this browser: after it was lost, or once it lives on another computer.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::issue::Issue;

use crate::ui::components::{Button, ButtonKind, Dialog, FieldWidth, Form, TextField};
use crate::ui::session;
use crate::ui::shell::{CurrentPhase, IssueNotice, Phase};
use crate::ui::t::{t, ta, tr};

/// Takes the register off this browser, once its name has been typed.
#[component]
pub fn Remove(register: Id, #[prop(into)] office: Signal<String>) -> impl IntoView {
    let shown = expect_context::<CurrentPhase>();
    let open = RwSignal::new(false);
    let typed = RwSignal::new(String::new());
    let wrong = RwSignal::new(false);
    let issues = RwSignal::new(Vec::<Issue>::new());
    let submit = move |()| {
        let same = office.with_untracked(|name| name.trim() == typed.get_untracked().trim());
        wrong.set(!same);
        if !same {
            return;
        }
        leptos::task::spawn_local(async move {
            match session::remove(register).await {
                Ok(()) => shown.0.set(Phase::Start),
                Err(found) => drop(issues.try_set(found)),
            }
        });
    };
    let error = Signal::derive(move || wrong.get().then(|| t("remove-wrong")));
    view! {
        <Button label=tr("remove") on_press=move |()| open.set(true) />
        <Dialog open title=tr("remove-title") close_label=tr("close")>
            <Form on_submit=submit label=tr("remove-title")>
                <p>{tr("remove-text")}</p>
                <IssueNotice issues />
                <TextField
                    id="remove-name"
                    label=Signal::derive(move || ta("remove-type", &[("office", &office.get())]))
                    value=typed
                    error
                    width=FieldWidth::Full
                    required=true
                />
                <div class="row row-end">
                    <Button label=tr("cancel") on_press=move |()| open.set(false) />
                    <Button label=tr("remove-do") kind=ButtonKind::Danger submit=true />
                </div>
            </Form>
        </Dialog>
    }
}
