//! The tour from the start page: begun, or gone on with where it was left.

use leptos::prelude::*;
use taizhang_core::domain::issue::Issue;

use crate::ui::components::{Button, LinkButton, Progress};
use crate::ui::shell::{IssueNotice, Tour};
use crate::ui::t::{t, ta, tr};

#[component]
pub fn TourStart() -> impl IntoView {
    let tour = expect_context::<Tour>();
    let left = Tour::left_at();
    let working = RwSignal::new(false);
    let done = RwSignal::new(0.0);
    let issues = RwSignal::new(Vec::<Issue>::new());
    let begin = move |at: usize| {
        if working.get_untracked() {
            return;
        }
        working.set(true);
        issues.set(Vec::new());
        // Not bound to the start page: what is begun is made to the end.
        leptos::task::spawn_local(async move {
            if let Err(found) = tour.begin(at, done).await {
                issues.try_set(found);
                working.try_set(false);
            }
        });
    };
    let label = move || match left {
        Some(at) => ta("tour-go-on", &[("stop", &(at + 1).to_string())]),
        None => t("tour-begin"),
    };
    view! {
        <section class="start-tour">
            <div class="grow">
                <h2>{tr("tour")}</h2>
                <p class="quiet">{tr("tour-text")}</p>
                <IssueNotice issues />
                {move || {
                    working.get().then(|| {
                        let value = Signal::derive(move || Some(done.get()));
                        view! { <Progress label=tr("practice-making") value /> }
                    })
                }}
            </div>
            <div class="row">
                {left.map(|_| view! { <LinkButton label=tr("tour-anew") on_press=move |()| begin(0) /> })}
                <Button label=Signal::derive(label) busy=working on_press=move |()| begin(left.unwrap_or(0)) />
            </div>
        </section>
    }
}
