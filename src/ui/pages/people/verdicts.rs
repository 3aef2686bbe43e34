//! 依据与判定: what the rules say of a person, most urgent first.

use leptos::prelude::*;
use taizhang_core::policy::outcome::{Outcome, Verdict};

use crate::ui::components::Panel;
use crate::ui::pages::why::{VerdictRow, Why};
use crate::ui::t::{t, ta};

/// The panel; rules that do not apply stand behind a fold.
#[component]
pub fn Verdicts(outcomes: Memo<Vec<Outcome>>, why: Why) -> impl IntoView {
    let rows = move |applying: bool| {
        let wanted = outcomes
            .get()
            .into_iter()
            .filter(|outcome| applying != matches!(outcome.verdict, Verdict::NotApplicable));
        wanted.map(|outcome| view! { <VerdictRow outcome why /> }).collect::<Vec<_>>()
    };
    let folded = move || {
        let rest = rows(false);
        let count = rest.len().to_string();
        (!rest.is_empty()).then(|| {
            view! {
                <details class="verdicts-more">
                    <summary>{move || ta("why-folded", &[("count", &count)])}</summary>
                    <ul class="verdicts" role="list">{rest}</ul>
                </details>
            }
        })
    };
    let title = Signal::derive(|| t("why-section"));
    view! {
        <Panel title>
            <ul class="verdicts" role="list" aria-label=title>{move || rows(true)}</ul>
            {folded}
        </Panel>
    }
}
