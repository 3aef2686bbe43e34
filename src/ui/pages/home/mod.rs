//! 工作台: the figures, and what there is to do, most urgent first.

mod figures;
pub mod rules;
mod safety;
mod steps;
mod tasks;

use leptos::prelude::*;

use crate::ui::components::{PageHead, Panel};
use crate::ui::session::use_session;
use crate::ui::t::{t, ta};

#[component]
pub fn HomePage() -> impl IntoView {
    let session = use_session();
    let steps = steps::steps();
    let sub = Signal::derive(move || {
        let day = session.viewed_on().unwrap_or_else(|| session.today());
        ta("home-sub", &[("day", &day.to_string())])
    });
    view! {
        <PageHead title=Signal::derive(|| t("nav-home")) sub />
        <figures::HomeFigures />
        <div class="cols">
            <div class="stack">
                <tasks::Tasks quiet=Signal::derive(move || !steps.with(Vec::is_empty)) />
                <steps::FirstSteps steps />
            </div>
            <div class="stack">
                {(!session.profile().practice).then(|| view! { <safety::Safety /> })}
                <Panel title=Signal::derive(|| t("home-counters"))>
                    <Counters />
                </Panel>
            </div>
        </div>
    }
}

/// What the four counters mean, in place.
#[component]
fn Counters() -> impl IntoView {
    let term = |key: &'static str| {
        view! {
            <div>
                <dt>{move || t(&format!("counter-{key}"))}</dt>
                <dd>{move || t(&format!("counter-{key}-is"))}</dd>
            </div>
        }
    };
    view! {
        <dl class="terms">
            {["filed", "under-way", "returned", "unfiled", "undecided"].map(term).collect_view()}
        </dl>
    }
}
