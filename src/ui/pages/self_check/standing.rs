//! The result as a worker reads it: what has its day, what nobody can say yet and whom to ask, what is right; under each
//! what would turn it, and the way to say that it is not so.

use chrono::NaiveDate;
use leptos::prelude::*;
use taizhang_core::policy::grounds::{Explained, Remedy};
use taizhang_core::policy::outcome::Fact;
use taizhang_core::report::self_check::questions::Question;
use taizhang_core::report::self_check::shelf::{self, Shelf};
use taizhang_core::report::self_check::turning::{Turning, is_day, turnings};
use taizhang_core::report::self_check::{lapsed, not_begun};
use taizhang_core::report::verdicts::asked::Asked;
use taizhang_core::report::verdicts::own_copy;
use taizhang_core::report::verdicts::why::{Told, told_apart};

use super::ask::Asking;
use super::dispute::{Dispute, DisputeDialog};
use crate::ui::components::{LinkButton, Notice, NoticeKind, Panel};
use crate::ui::record::{kind_label, show};
use crate::ui::session::use_session;
use crate::ui::t::{coded, field_label, t, ta, tr};
use crate::ui::verdict::{VerdictBadge, Why, outcome_title, told_words, verdict_words};

/// One verdict, with what stands under it.
struct Line {
    outcome: Explained,
    told: Option<Told>,
    turning: Option<Turning>,
    /// The last day of what nobody knows to have been done, gone by.
    lapsed: Option<NaiveDate>,
    /// The question whose answer would decide it.
    question: Option<&'static Question>,
}

/// The shelves.
#[component]
pub fn Standing(why: Why) -> impl IntoView {
    let session = use_session();
    let dispute = Dispute::begin(why.editor);
    // Without a file a missing fact is a question.
    let asking = use_context::<Asking>().filter(|_| !session.is_from_office());
    let shelves = move || {
        let lines = session.read(|registry| {
            let on = session.day();
            let mut outcomes = own_copy::outcomes(registry, on);
            outcomes.retain(|outcome| Shelf::of(outcome).is_some());
            let turnings = turnings(registry, &outcomes, on);
            let lapsed = lapsed(registry, on);
            let plain: Vec<_> = outcomes.iter().map(|own| own.outcome.clone()).collect();
            let told = told_apart(registry, &plain);
            outcomes
                .into_iter()
                .zip(told)
                .zip(turnings)
                .map(|((outcome, told), turning)| {
                    let question = shelf::may_answer(&outcome).filter(|_| asking.is_some());
                    let asked = Asked::of(&outcome);
                    let lapsed = lapsed.iter().find(|(_, own)| *own == asked).map(|(day, _)| *day);
                    let lapsed = lapsed.filter(|_| Shelf::of(&outcome) == Some(Shelf::Unclear));
                    Line { outcome, told, turning, lapsed, question }
                })
                .collect::<Vec<_>>()
        });
        let (mut due, mut unclear, mut right) = (Vec::new(), Vec::new(), Vec::new());
        for one in lines {
            let to = match Shelf::of(&one.outcome) {
                Some(Shelf::Due) => &mut due,
                Some(Shelf::Unclear) => &mut unclear,
                Some(Shelf::Right) => &mut right,
                None => continue,
            };
            to.push(line(one, why, dispute, asking));
        }
        let found = Shelf::ALL.into_iter().zip([due, unclear, right]).filter(|(_, lines)| !lines.is_empty());
        found.map(|(shelf, lines)| on_shelf(shelf, lines)).collect::<Vec<_>>()
    };
    let waits = move || {
        let day = session.read(|registry| not_begun(registry, session.day()))?;
        let text = ta("self-not-begun", &[("day", &day.to_string())]);
        Some(view! { <Notice kind=NoticeKind::Warn text /> })
    };
    view! {
        {waits}
        {shelves}
        <DisputeDialog dispute />
    }
}

fn on_shelf(shelf: Shelf, lines: Vec<AnyView>) -> AnyView {
    let title = Signal::derive(move || coded("self-shelf-*", shelf.code()));
    view! {
        <Panel title flush=true>
            <ul class="standing" role="list" aria-label=title>{lines}</ul>
        </Panel>
    }
    .into_any()
}

fn line(line: Line, why: Why, dispute: Dispute, asking: Option<Asking>) -> AnyView {
    let Line { outcome, told, turning, lapsed, question } = line;
    let asked = Asked::of(&outcome);
    let title = {
        let (outcome, told) = (outcome.clone(), told);
        Signal::derive(move || match &told {
            Some(told) => format!("{} {}", outcome_title(&outcome), told_words(told)),
            None => outcome_title(&outcome),
        })
    };
    let named = |words: &'static str| Signal::derive(move || ta(words, &[("rule", &title.get())]));
    let shelf = Shelf::of(&outcome);
    let last = match &outcome.grounds.remedy {
        Remedy::Act { code, latest, .. } if shelf == Some(Shelf::Due) => Some((*code, *latest)),
        _ => None,
    };
    let act = last.map(|(code, latest)| {
        let words = move || {
            let until = latest.map(|day| ta("remedy-latest", &[("day", &day.to_string())]));
            [Some(coded("remedy-*", code)), until]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(&t("list-comma"))
        };
        view! { <p>{words}</p> }
    });
    let lapsed = lapsed.map(|day| {
        let words = move || ta("self-lapsed", &[("day", &day.to_string())]);
        view! { <p>{words}</p> }
    });
    let rule = outcome.rule;
    // Of what is met nobody need be asked.
    let whom = (shelf != Some(Shelf::Right)).then(|| {
        let words = move || ta("self-whom", &[("whom", &coded("self-whom-*", rule.to_lowercase()))]);
        view! { <p class="quiet small">{words}</p> }
    });
    let turns = move || ta("self-turn", &[("what", &turning_words(turning.as_ref(), rule, shelf))]);
    let answer = question.zip(asking).map(|(question, asking)| {
        let press = move |()| asking.ask(question);
        view! { <LinkButton label=tr("self-ask-answer") name=named("self-ask-answer-name") on_press=press /> }
    });
    view! {
        <li>
            <div class="standing-head">
                <strong>{title}</strong>
                <VerdictBadge outcome=outcome.outcome />
            </div>
            {act}
            {lapsed}
            {whom}
            <p class="quiet small">{turns}</p>
            <div class="row">
                {answer}
                <LinkButton
                    label=tr("self-why")
                    name=named("self-why-name")
                    on_press=move |()| why.ask(asked)
                />
                <LinkButton
                    label=tr("self-dispute")
                    name=named("self-dispute-name")
                    on_press=move |()| dispute.begin_with(asked)
                />
            </div>
        </li>
    }
    .into_any()
}

fn turning_words(turning: Option<&Turning>, rule: &str, shelf: Option<Shelf>) -> String {
    match turning {
        None if shelf == Some(Shelf::Right) => t("self-turn-never"),
        None => ta("self-turn-nothing", &[("whom", &coded("self-whom-*", rule.to_lowercase()))]),
        Some(Turning::Wrong(facts)) => {
            let facts: Vec<String> = facts.iter().copied().map(name).collect();
            let (fields, whom) =
                (facts.join(&t("list-separator")), coded("self-whom-*", rule.to_lowercase()));
            let words = if shelf == Some(Shelf::Right) { "self-turn-wrong" } else { "self-turn-corrected" };
            ta(words, &[("fields", &fields), ("whom", &whom)])
        }
        Some(Turning::Known(fact)) => ta("self-turn-known", &[("field", &name(*fact))]),
        Some(Turning::Day { from, then }) => {
            ta("self-turn-day", &[("day", &from.to_string()), ("then", &verdict_words(then))])
        }
        Some(Turning::Fact { fact, value, new, then }) => {
            let then = then.as_ref().map_or_else(|| t("self-turn-settled"), |then| verdict_words(then));
            let value = fact.kind.field(fact.key).map_or_else(|| value.clone(), |field| show(field, value));
            let (field, kind) = (name(*fact), kind_label(fact.kind));
            let words = match (*new, is_day(fact)) {
                (true, _) => "self-turn-new",
                (false, true) => "self-turn-day-fact",
                (false, false) => "self-turn-fact",
            };
            ta(words, &[("field", &field), ("kind", &kind), ("value", &value), ("then", &then)])
        }
    }
}

fn name(fact: Fact) -> String {
    field_label(fact.kind.code(), fact.key)
}
