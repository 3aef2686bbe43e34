//! The *why* panel: clause, reading, parameters, facts, computation, remedy. It follows the register: what has
//! been mended shows at once.

use leptos::prelude::*;
use taizhang_core::domain::record::Kind;
use taizhang_core::ledger::names;
use taizhang_core::policy::grounds::Explained;
use taizhang_core::policy::rule::Rule;
use taizhang_core::policy::rules;
use taizhang_core::report::verdicts;
use taizhang_core::report::verdicts::why::told;

use super::basis::Basis;
use super::reckoning::Reckoning;
use super::remedy::RemedyView;
use super::why::Why;
use super::words::{VerdictBadge, flags, outcome_title, told_words};
use crate::ui::components::SidePanel;
use crate::ui::reactive::memo;
use crate::ui::record::EditDialog;
use crate::ui::session::use_session;
use crate::ui::t::{coded, live, t, ta, tr};

/// The panel; stands once on a page.
#[component]
pub fn WhyPanel(
    why: Why,
    /// The page has no dialog for records of its own.
    #[prop(optional)]
    with_dialog: bool,
) -> impl IntoView {
    let session = use_session();
    let outcome = memo(move |_| {
        let asked = why.asked.get()?;
        session.read(|registry| verdicts::find(registry, asked, session.day()))
    });
    let title = Signal::derive(move || {
        outcome
            .with(|outcome| outcome.as_ref().map(|outcome| outcome_title(outcome)))
            .unwrap_or_else(|| t("why-gone"))
    });
    let body = move || match outcome.get() {
        Some(outcome) => match rules::find(outcome.rule) {
            Some(rule) => view! { <Grounds outcome rule why /> }.into_any(),
            None => ().into_any(),
        },
        None => view! { <p class="quiet">{tr("why-gone-text")}</p> }.into_any(),
    };
    view! {
        <SidePanel side=why.side title close_label=tr("close")>
            {body}
        </SidePanel>
        {with_dialog.then(|| view! { <EditDialog editor=why.editor /> })}
    }
}

#[component]
fn Grounds(outcome: Explained, rule: &'static Rule, why: Why) -> impl IntoView {
    let session = use_session();
    let (name, told) =
        session.read(|registry| (names::known(registry, outcome.subject), told(registry, &outcome)));
    // Of the engagement almost everything speaks: it need not be said each time.
    let told = told.filter(|told| told.kind != Kind::Engagement);
    let day = outcome.on.to_string();
    let flags = flags(&outcome);
    let basis = rule.basis;
    view! {
        <div class="why">
            <p class="why-verdict">
                <VerdictBadge outcome=outcome.outcome.clone() />
                {flags}
            </p>
            <p class="why-subject">
                <strong>{name}</strong>
                {told.map(|told| view! { <span>{move || told_words(&told)}</span> })}
                <span class="quiet small">{live(move || ta("why-on", &[("day", &day)]))}</span>
            </p>
            <RemedyView outcome=outcome.clone() why />
            <Basis parameters=outcome.grounds.parameters.clone() rule />
            <Reckoning grounds=outcome.grounds why />
            <p class="quiet small why-rule">
                {live(move || ta("why-rule", &[("rule", rule.id), ("basis", &coded("basis-*", basis.code()))]))}
            </p>
        </div>
    }
}
