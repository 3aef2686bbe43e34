//! One verdict as a line: the rule, the badge, and the way to its grounds.

use leptos::prelude::*;
use taizhang_core::policy::outcome::Outcome;
use taizhang_core::report::verdicts::asked::Asked;
use taizhang_core::report::verdicts::why::Told;

use super::why::Why;
use super::words::{VerdictBadge, flags, outcome_title, told_words};
use crate::ui::t::tr;

/// The whole line is one button: it opens the panel.
#[component]
pub fn VerdictRow(
    outcome: Outcome,
    why: Why,
    /// Which of several with the same title it is.
    told: Option<Told>,
) -> impl IntoView {
    let asked = Asked::of(&outcome);
    let titled = outcome.clone();
    let flags = flags(&outcome);
    view! {
        <li>
            <button type="button" class="verdict-row" on:click=move |_| why.ask(asked)>
                <span class="verdict-row-rule">
                    {move || outcome_title(&titled)}
                    {told.map(|told| view! { " " <span class="quiet small">{move || told_words(&told)}</span> })}
                </span>
                <span class="verdict-row-end">
                    {flags}
                    <VerdictBadge outcome=outcome.clone() />
                </span>
                <span class="unseen">{tr("why-open")}</span>
            </button>
        </li>
    }
}
