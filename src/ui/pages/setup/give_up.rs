//! A lock that nobody opens any more: what is sealed is carried away as it is, and given up.

use leptos::prelude::*;
use taizhang_core::domain::issue::Issue;

use crate::ui::components::{Button, ButtonKind, Dialog, FieldWidth, Form, TextField};
use crate::ui::session::{give_up, save_sealed, sealed_count};
use crate::ui::shell::IssueNotice;
use crate::ui::t::{t, ta, tr};

#[component]
pub fn GiveUp() -> impl IntoView {
    let open = RwSignal::new(false);
    let typed = RwSignal::new(String::new());
    let wrong = RwSignal::new(false);
    let issues = RwSignal::new(Vec::<Issue>::new());
    let saved = RwSignal::new(false);
    let count = RwSignal::new(0);
    let ask = move |()| {
        leptos::task::spawn_local(async move {
            let found = sealed_count().await;
            count.try_set(found);
            open.try_set(true);
        });
    };
    let save = move |()| {
        leptos::task::spawn_local(async move {
            match save_sealed().await {
                Ok(()) => drop(saved.try_set(true)),
                Err(found) => drop(issues.try_set(found)),
            }
        });
    };
    let submit = move |()| {
        let same = typed.with_untracked(|typed| typed.trim() == t("give-up-word"));
        wrong.set(!same);
        if same {
            leptos::task::spawn_local(async move {
                if let Err(found) = give_up().await {
                    issues.try_set(found);
                }
            });
        }
    };
    let error = Signal::derive(move || wrong.get().then(|| t("give-up-wrong")));
    view! {
        <Button label=tr("give-up") on_press=ask />
        <Dialog open title=tr("give-up-title") close_label=tr("close")>
            <Form on_submit=submit label=tr("give-up-title")>
                <p>{move || ta("give-up-text", &[("count", &count.get().to_string())])}</p>
                <IssueNotice issues />
                <Show when=move || count.get() != 0>
                    <p>{tr("give-up-save-text")}</p>
                    <Button label=tr("give-up-save") on_press=save />
                    <p role="status">{move || saved.get().then(|| t("give-up-saved"))}</p>
                </Show>
                <TextField
                    id="give-up"
                    label=Signal::derive(move || ta("give-up-type", &[("word", &t("give-up-word"))]))
                    value=typed
                    error
                    width=FieldWidth::Full
                    required=true
                />
                <div class="row row-end">
                    <Button label=tr("cancel") on_press=move |()| open.set(false) />
                    <Button label=tr("give-up-do") kind=ButtonKind::Danger submit=true />
                </div>
            </Form>
        </Dialog>
    }
}
