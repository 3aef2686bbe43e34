//! People whom a file offers, and answers to offers of ours, as they are read before the file is taken in.

use leptos::prelude::*;
use taizhang_core::ledger::batch::Decision;
use taizhang_core::ledger::transfers::State;
use taizhang_core::process::transfers::Arriving;
use taizhang_core::report::filing::inbox::DecisionLine;

use super::moves::tone;
use crate::ui::components::{Badge, Panel, Tone};
use crate::ui::t::{key, people, t, ta, tr};

/// Who is offered: taking the file in decides nothing.
#[component]
pub fn OffersInFile(offers: Vec<Arriving>) -> impl IntoView {
    let line = |offer: Arriving| {
        let day = offer.first_day.map(|day| ta("moves-in-file-day", &[("day", &day.to_string())]));
        let along = t(if offer.details { "moves-along-details" } else { "moves-along-file" });
        let along = ta("moves-in-file-along", &[("what", &along)]);
        let withdrawn = !offer.is_open();
        view! {
            <li class="filing-line">
                <div class="grow">
                    <p>{offer.name} " " <span class="code">{offer.id_masked}</span></p>
                    <p class="quiet small">{day} {t("filing-semicolon")} {along}</p>
                </div>
                {withdrawn.then(|| view! { <Badge text=tr("arriving-state-withdrawn") tone=Tone::Neutral /> })}
            </li>
        }
    };
    let title = ta("moves-in-file", &[("people", &people(offers.len()))]);
    (!offers.is_empty()).then(|| {
        view! {
            <Panel title flush=true>
                <p class="filing-intro">{t("moves-in-file-text")}</p>
                <ul class="filing-lines" role="list">{offers.into_iter().map(line).collect_view()}</ul>
            </Panel>
        }
    })
}

/// What the receiver says of those whom we offered.
#[component]
pub fn AnswersInFile(answers: Vec<DecisionLine>) -> impl IntoView {
    let gone = answers.iter().any(|line| line.decision == Decision::Accepted);
    let line = |line: DecisionLine| {
        let (text, tone, reason) = match line.decision {
            Decision::Accepted => (key("transfer-state-taken"), tone(State::Taken), None),
            Decision::Declined { reason } => {
                (key("transfer-state-declined"), tone(State::Declined), Some(reason))
            }
        };
        view! {
            <li class="filing-line">
                <div class="grow">
                    <p>{line.name}</p>
                    {reason.map(|reason| view! { <p class="quiet small">{ta("moves-reason", &[("reason", &reason)])}</p> })}
                </div>
                <Badge text=tr(text) tone />
            </li>
        }
    };
    (!answers.is_empty()).then(|| {
        view! {
            <Panel title=tr("moves-answers-in-file") flush=true>
                <p class="filing-intro">{t(if gone { "moves-answers-in-file-text" } else { "moves-declined-in-file-text" })}</p>
                <ul class="filing-lines" role="list">{answers.into_iter().map(line).collect_view()}</ul>
            </Panel>
        }
    })
}
