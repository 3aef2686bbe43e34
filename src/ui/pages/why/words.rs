//! How verdicts and rules are named and coloured.

use leptos::prelude::*;
use taizhang_core::policy::outcome::{Fact, Outcome, Step, Verdict};
use taizhang_core::report::verdicts::Urgency;

use crate::ui::components::{Badge, Tone};
use crate::ui::t::{field_label, t, ta};

/// The verdict in words, with the days or the missing facts.
pub fn verdict_words(verdict: &Verdict) -> String {
    match verdict {
        Verdict::Due { days_left: Some(days), .. } if *days < 0 => {
            ta("verdict-due-past", &[("days", &days.unsigned_abs().to_string())])
        }
        Verdict::Due { days_left: Some(days), .. } => ta("verdict-due-left", &[("days", &days.to_string())]),
        Verdict::Undecidable { missing } if !missing.is_empty() => {
            ta("verdict-undecidable-missing", &[("missing", &fact_names(missing))])
        }
        Verdict::Met
        | Verdict::Due { days_left: None, .. }
        | Verdict::Breached { .. }
        | Verdict::Undecidable { .. }
        | Verdict::Open
        | Verdict::NotApplicable => t(&format!("verdict-{}", verdict.code())),
    }
}

/// Facts by the labels of their fields.
fn fact_names(facts: &[Fact]) -> String {
    let names: Vec<String> = facts.iter().map(|fact| field_label(fact.kind.code(), fact.key)).collect();
    names.join(&t("list-comma"))
}

/// The colour that repeats the words.
pub fn tone(verdict: &Verdict) -> Tone {
    urgency_tone(Urgency::of(verdict))
}

/// The colour of an urgency.
pub fn urgency_tone(urgency: Urgency) -> Tone {
    match urgency {
        Urgency::Breached => Tone::Breached,
        Urgency::Overdue | Urgency::Soon | Urgency::Ahead | Urgency::Later => Tone::Due,
        Urgency::Undecidable => Tone::Unknown,
        Urgency::Open => Tone::Open,
        Urgency::Met => Tone::Met,
        Urgency::NotApplicable => Tone::Neutral,
    }
}

/// The title of a rule.
pub fn rule_title(rule: &str) -> String {
    t(&format!("rule-{}", rule.to_lowercase()))
}

/// One step of the computation.
pub fn step_words(step: &Step) -> String {
    let args: Vec<(&str, &str)> = step.args.iter().map(|(key, value)| (*key, value.as_str())).collect();
    ta(&format!("policy-step-{}", step.code), &args)
}

/// The title of an outcome: its rule, and which of several it is.
pub fn outcome_title(outcome: &Outcome) -> String {
    match outcome.said_part() {
        Some(step) => {
            let (rule, part) = (rule_title(outcome.rule), step_words(step));
            ta("why-rule-part", &[("rule", &rule), ("part", &part)])
        }
        None => rule_title(outcome.rule),
    }
}

/// The verdict as a badge.
#[component]
pub fn VerdictBadge(verdict: Verdict) -> impl IntoView {
    let tone = tone(&verdict);
    view! { <Badge text=Signal::derive(move || verdict_words(&verdict)) tone /> }
}
