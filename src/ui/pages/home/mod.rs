//! 工作台: the figures, and what there is to do, most urgent first.

mod figures;
mod new_key;
pub mod rules;
mod safety;
mod steps;
mod tasks;
mod trends;

pub use tasks::watch;

use leptos::prelude::*;

use taizhang_core::report::forms::brief;

use crate::ui::components::PageHead;
use crate::ui::print::LettersButton;
use crate::ui::session::use_session;
use crate::ui::t::{coded, lang, live, t, ta, tr};

#[component]
pub fn HomePage() -> impl IntoView {
    let session = use_session();
    let steps = steps::steps();
    let counted = trends::counted();
    let sub = Signal::derive(move || {
        let day = session.viewed_on().unwrap_or_else(|| session.today());
        ta("home-sub", &[("day", &day.to_string())])
    });
    let letters = move |()| vec![session.peek(|registry| brief::letter(registry, session.day(), lang()))];
    view! {
        <PageHead title=tr("nav-home") sub>
            <LettersButton label=tr("paper-brief-print") letters />
        </PageHead>
        <new_key::TellNewKey />
        <figures::HomeFigures />
        <div class="cols">
            <div class="stack">
                <tasks::Tasks quiet=Signal::derive(move || !steps.with(Vec::is_empty)) />
                <steps::FirstSteps steps />
            </div>
            <div class="stack">
                <trends::Four counted />
                {(!session.profile().practice).then(|| view! { <safety::Safety /> })}
                <details class="panel home-terms">
                    <summary>{tr("home-counters")}</summary>
                    <Counters />
                </details>
            </div>
        </div>
        <trends::LevelChart counted />
        <trends::Below counted />
    }
}

/// Keys of the figures' names; what each means is `KEY-is`.
const TERMS: [&str; 7] = [
    "term-registered",
    "term-in-post",
    "counter-filed",
    "counter-under-way",
    "counter-returned",
    "counter-unfiled",
    "counter-undecided",
];

/// What the figures mean, in place.
#[component]
fn Counters() -> impl IntoView {
    let term = |key: &'static str| {
        view! {
            <div>
                <dt>{live(move || t(key))}</dt>
                <dd>{live(move || coded("*-is", key))}</dd>
            </div>
        }
    };
    view! {
        <dl class="terms">
            {TERMS.map(term).collect_view()}
        </dl>
    }
}
