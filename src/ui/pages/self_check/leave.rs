//! The way out: what was opened stays in this browser, or is cleared from it.

use leptos::prelude::*;
use taizhang_core::domain::issue::Issue;

use crate::ui::app::{IssueNotice, Phase, Shown};
use crate::ui::components::{Button, ButtonKind, Dialog};
use crate::ui::session::{self, use_session};
use crate::ui::t::t;

#[component]
pub fn Leave() -> impl IntoView {
    let shown = expect_context::<Shown>();
    let session = use_session();
    let open = RwSignal::new(false);
    let issues = RwSignal::new(Vec::<Issue>::new());
    let clear = move |()| {
        leptos::task::spawn_local(async move {
            match session::remove(session.register()).await {
                Ok(()) => shown.0.set(Phase::Start),
                Err(issue) => drop(issues.try_set(vec![issue])),
            }
        });
    };
    view! {
        <Button small=true label=Signal::derive(|| t("self-check-leave")) on_press=move |()| open.set(true) />
        <Dialog open title=Signal::derive(|| t("self-check-leave")) close_label=Signal::derive(|| t("close"))>
            <div class="stack">
                <p>{move || t("self-check-leave-text")}</p>
                <IssueNotice issues />
                <div class="row row-end">
                    <Button label=Signal::derive(|| t("self-check-leave-keep")) on_press=move |()| shown.leave() />
                    <Button
                        label=Signal::derive(|| t("self-check-leave-clear"))
                        kind=ButtonKind::Danger
                        on_press=clear
                    />
                </div>
            </div>
        </Dialog>
    }
}
