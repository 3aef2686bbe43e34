//! The cells of 配备: the verdict of the office itself, or the sum of those below it; and how many people it has.

use leptos::prelude::*;
use taizhang_core::policy::outcome::{Outcome, Verdict};
use taizhang_core::report::office_list::Line;
use taizhang_core::report::staffing::Staffing;
use taizhang_core::report::verdicts::Asked;

use crate::ui::components::{Badge, LinkButton, Tag, Tone};
use crate::ui::pages::why::{VerdictBadge, Why, tone, verdict_words};
use crate::ui::t::{t, ta};

/// 配备判定.
pub fn quota(line: &Line, staffing: &Staffing, why: Why) -> AnyView {
    if let Some(outcome) = &staffing.quota {
        return view! { <Opens outcome=outcome.clone() name=line.row.name.clone() why marks=staffing.marks() /> }
            .into_any();
    }
    let below = staffing.below;
    if below.must == 0 && below.undecidable == 0 {
        return view! { <span class="faint">{move || t("staffing-none")}</span> }.into_any();
    }
    let args = [("must", below.must), ("unstaffed", below.unstaffed), ("undecidable", below.undecidable)]
        .map(|(key, count)| (key, count.to_string()));
    let words = move || {
        let args: Vec<(&str, &str)> = args.iter().map(|(key, value)| (*key, value.as_str())).collect();
        ta("staffing-below", &args)
    };
    view! { <span class="quiet small">{words}</span> }.into_any()
}

/// 在岗人数 beside what clause 28 says of it.
pub fn people(line: &Line, staffing: &Staffing, why: Why) -> AnyView {
    let people = line.row.people;
    let above = staffing.cap.clone().filter(|cap| matches!(cap.verdict, Verdict::Breached { .. }));
    let cap = above.map(|outcome| {
        view! { <Opens outcome name=line.row.name.clone() why marks=Vec::new() /> " " }
    });
    view! { {cap} <span>{people}</span> }.into_any()
}

/// A badge that opens its grounds.
#[component]
fn Opens(outcome: Outcome, name: String, why: Why, marks: Vec<&'static str>) -> impl IntoView {
    let asked = Asked::of(&outcome);
    let words = {
        let outcome = outcome.clone();
        move || ta("staffing-open", &[("name", &name), ("verdict", &verdict_words(&outcome))])
    };
    let tags = marks
        .into_iter()
        .map(|mark| {
            let key = format!("flag-{mark}");
            view! { " " <Tag text=Signal::derive(move || t(&key)) /> }
        })
        .collect_view();
    view! {
        <button type="button" class="badge-button" aria-label=words.clone() title=words on:click=move |_| why.ask(asked)>
            <VerdictBadge outcome />
        </button>
        {tags}
    }
}

/// The verdicts of one office inside its dialog; pressing one leaves the dialog for the panel.
#[component]
pub fn OfficeVerdicts(staffing: Staffing, why: Why, open: RwSignal<bool>) -> impl IntoView {
    let rows: Vec<_> = [staffing.quota, staffing.cap].into_iter().flatten().collect();
    let line = move |outcome: Outcome| {
        let asked = Asked::of(&outcome);
        let rule = outcome.rule;
        let press = move |()| {
            open.set(false);
            // The dialog gives the focus back first.
            set_timeout(move || why.ask(asked), std::time::Duration::from_millis(60));
        };
        let tone: Tone = tone(&outcome.verdict);
        let name = Signal::derive(move || ta("why-open", &[("rule", rule)]));
        view! {
            <li class="row">
                <span class="grow">{move || crate::ui::pages::why::rule_title(rule)}</span>
                <Badge text=Signal::derive(move || verdict_words(&outcome)) tone />
                <LinkButton label=Signal::derive(|| t("why-grounds")) name on_press=press />
            </li>
        }
    };
    (!rows.is_empty()).then(|| {
        view! { <ul class="verdict-lines" role="list">{rows.into_iter().map(line).collect_view()}</ul> }
    })
}
