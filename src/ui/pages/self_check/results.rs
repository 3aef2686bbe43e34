//! 核对结果: where the filing stands, what the rules say, and the days to come.

use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::Body;
use taizhang_core::policy::grounds::Remedy;
use taizhang_core::report::self_check::{self, Deadline, What};

use super::standing::Standing;
use crate::ui::components::{Badge, Empty, PageHead, Panel, Tone};
use crate::ui::filing_state::FilingBadge;
use crate::ui::reactive::memo;
use crate::ui::record::Editor;
use crate::ui::session::use_session;
use crate::ui::t::{coded, live, t, ta, tr};
use crate::ui::verdict::{Why, WhyPanel, outcome_title, said_words};

#[component]
pub fn Results() -> impl IntoView {
    let why = Why::beside(Editor::default());
    view! {
        <PageHead title=tr("self-check-nav-results") sub=tr("self-check-sub-results") />
        <div class="stack self-check">
            <FilingState />
            <Standing why />
            <Timeline />
        </div>
        <WhyPanel why with_dialog=true />
    }
}

/// 备案 of each engagement, as the office saw it when it made the file.
#[component]
fn FilingState() -> impl IntoView {
    let session = use_session();
    let (rows, made) = session.peek(|registry| {
        let file = registry.personal.as_ref();
        let unit = |id: &Id| match registry.find(*id).map(|record| &record.body) {
            Some(Body::Engagement(facts)) => facts.user.as_ref().map(|unit| unit.name.as_str().to_owned()),
            _ => None,
        };
        let rows: Vec<(String, String)> = file
            .iter()
            .flat_map(|file| &file.filings)
            .map(|(engagement, state)| (unit(engagement).unwrap_or_default(), state.clone()))
            .collect();
        let made = file.and_then(|file| file.made_at.clone()).unwrap_or_default();
        (rows, made.chars().take(10).collect::<String>())
    });
    (!rows.is_empty()).then(|| {
        let line = |(unit, state): (String, String)| {
            view! {
                <li class="filing-line">
                    <span class="grow">{unit}</span>
                    <FilingBadge code=state />
                </li>
            }
        };
        view! {
            <Panel title=tr("self-check-filing") flush=true>
                <ul class="filing-lines" role="list">{rows.into_iter().map(line).collect_view()}</ul>
                <p class="quiet small panel-note">{live(move || ta("self-check-filing-text", &[("day", &made)]))}</p>
            </Panel>
        }
    })
}

/// What is past and what falls due in three years, the earliest first.
#[component]
fn Timeline() -> impl IntoView {
    let session = use_session();
    let rows = memo(move |_| session.read(|registry| self_check::deadlines(registry, session.day())));
    let title = tr("self-check-timeline");
    let body = move || {
        let rows = rows.get();
        if rows.is_empty() {
            return view! {
                <Empty title=tr("self-check-timeline-none") text=tr("self-check-timeline-none-text") />
            }
            .into_any();
        }
        let (mut year, mut lines) = (0, Vec::new());
        for row in rows {
            if row.until.year() != year {
                year = row.until.year();
                let words = year.to_string();
                let words = move || ta("self-check-timeline-year", &[("year", &words)]);
                lines.push(view! { <li class="timeline-year">{words}</li> }.into_any());
            }
            lines.push(line(row).into_any());
        }
        view! { <ol class="timeline" aria-label=title>{lines}</ol> }.into_any()
    };
    view! { <Panel title>{body}</Panel> }
}

fn line(deadline: Deadline) -> impl IntoView {
    let foreseen = deadline.is_foreseen();
    let Deadline { until, left, what } = deadline;
    // A reminder that has passed is no fault.
    let tone = if left <= 90 { Tone::Due } else { Tone::Neutral };
    let days = match &what {
        What::Duty(_) if foreseen => {
            Signal::derive(move || ta("self-check-days-then", &[("days", &left.to_string())]))
        }
        What::Duty(outcome) => {
            let outcome = outcome.clone();
            Signal::derive(move || said_words(outcome.said_of(left)))
        }
        What::Past(_) | What::ContractEnds | What::Opens(_) | What::PayStep(_) => {
            let words = if left < 0 { "self-check-days-past" } else { "self-check-days-left" };
            Signal::derive(move || ta(words, &[("days", &left.unsigned_abs().to_string())]))
        }
    };
    view! {
        <li class="timeline-item">
            <time datetime=until.to_string()>{until.to_string()}</time>
            <div>{said(what, until, left)}</div>
            <Badge tone text=days />
        </li>
    }
}

/// What a day is for, and what to do about it.
fn said(what: What, until: NaiveDate, left: i64) -> impl IntoView {
    let text = match &what {
        What::Duty(outcome) => match &outcome.grounds.remedy {
            Remedy::Act { code, .. } => {
                let code = *code;
                Some(Signal::derive(move || coded("remedy-*", code)))
            }
            Remedy::None | Remedy::TooLate(_) => None,
        },
        What::Past(outcome) => {
            let rule = outcome.rule;
            Some(Signal::derive(move || {
                ta(
                    "self-check-past",
                    &[("day", &until.to_string()), ("act", &coded("self-check-act-*", rule.to_lowercase()))],
                )
            }))
        }
        What::Opens(_) => Some(tr("self-check-opens-text")),
        What::PayStep(grade) => {
            let grade = grade.clone().unwrap_or_default();
            Some(Signal::derive(move || ta("self-check-pay-step-text", &[("grade", &grade)])))
        }
        What::ContractEnds if left < 0 => Some(tr("self-check-contract-ended-text")),
        What::ContractEnds => Some(tr("self-check-contract-ends-text")),
    };
    let title = move || match &what {
        What::Duty(outcome) | What::Past(outcome) => outcome_title(outcome),
        What::Opens(outcome) => ta("self-check-opens", &[("rule", &outcome_title(outcome))]),
        What::ContractEnds => t("self-check-contract-ends"),
        What::PayStep(_) => t("self-check-pay-step"),
    };
    view! {
        <strong>{title}</strong>
        {text.map(|text| view! { <p class="quiet small">{text}</p> })}
    }
}
