//! 依据与判定: what the rules say of this person, most urgent first.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::policy::outcome::Verdict;
use taizhang_core::report::verdicts;

use crate::ui::components::Panel;
use crate::ui::pages::why::{VerdictRow, Why};
use crate::ui::session::use_session;
use crate::ui::t::{t, ta};

/// The panel; rules that do not apply stand behind a fold.
#[component]
pub fn Verdicts(person: Id, why: Why) -> impl IntoView {
    let session = use_session();
    let outcomes =
        Memo::new(move |_| session.read(|registry| verdicts::of_subject(registry, person, session.day())));
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
