//! 依据与判定: what the rules say of a person, most urgent first.

use leptos::prelude::*;
use taizhang_core::policy::outcome::{Outcome, Verdict};
use taizhang_core::report::verdicts::why::{Told, told_apart};

use super::row::VerdictRow;
use super::why::Why;
use crate::ui::components::Panel;
use crate::ui::reactive::memo;
use crate::ui::session::use_session;
use crate::ui::t::{live, ta, tr};

/// The panel: what asks for something stands open; what is met, and what does not apply, behind a fold each.
#[component]
pub fn Verdicts(outcomes: Memo<Vec<Outcome>>, why: Why) -> impl IntoView {
    let session = use_session();
    let outcomes = memo(move |_| {
        session.read(|registry| {
            let outcomes = outcomes.get();
            let told = told_apart(registry, &outcomes);
            outcomes.into_iter().zip(told).collect::<Vec<(Outcome, Option<Told>)>>()
        })
    });
    let rows = move |wanted: fn(&Verdict) -> bool| {
        let found = outcomes.get().into_iter().filter(|(outcome, _)| wanted(&outcome.verdict));
        found.map(|(outcome, told)| view! { <VerdictRow outcome told why /> }).collect::<Vec<_>>()
    };
    let open = move || {
        let pressing = rows(|verdict| !matches!(verdict, Verdict::Met | Verdict::NotApplicable));
        match pressing.is_empty() {
            true => view! { <p class="quiet">{tr("why-nothing")}</p> }.into_any(),
            false => {
                let label = tr("why-section");
                view! { <ul class="verdicts verdicts-open" role="list" aria-label=label>{pressing}</ul> }
                    .into_any()
            }
        }
    };
    let fold = move |words: &'static str, wanted: fn(&Verdict) -> bool| {
        // Which fold is open outlives a change of the verdicts inside it.
        let opened = RwSignal::new(false);
        move || {
            let rest = rows(wanted);
            let count = rest.len().to_string();
            (!rest.is_empty()).then(|| {
                view! {
                    <details
                        class="verdicts-more"
                        prop:open=opened.get_untracked()
                        on:toggle=move |event| {
                            opened.set(event_target::<web_sys::HtmlElement>(&event).has_attribute("open"));
                        }
                    >
                        <summary>{live(move || ta(words, &[("count", &count)]))}</summary>
                        <ul class="verdicts" role="list">{rest}</ul>
                    </details>
                }
            })
        }
    };
    view! {
        <Panel title=tr("why-section")>
            {open}
            {fold("why-folded-met", |verdict| matches!(verdict, Verdict::Met))}
            {fold("why-folded", |verdict| matches!(verdict, Verdict::NotApplicable))}
        </Panel>
    }
}
