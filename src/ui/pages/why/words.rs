//! How verdicts and rules are named and coloured.

use leptos::prelude::*;
use taizhang_core::policy::outcome::{Fact, Outcome, Step, Verdict};
use taizhang_core::policy::parameter::{Parameter, Source};
use taizhang_core::report::verdicts::Urgency;
use taizhang_core::report::why::Told;

use crate::ui::components::{Badge, Tone};
use crate::ui::record_form::show;
use crate::ui::t::{code_label, field_label, t, ta};

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

/// Which record an outcome speaks of: `月份 2026-09`.
pub fn told_words(told: &Told) -> String {
    let label = field_label(told.kind.code(), told.key);
    let value =
        told.kind.field(told.key).map_or_else(|| told.value.clone(), |field| show(field, &told.value));
    ta("why-told", &[("field", &label), ("value", &value)])
}

/// A value of a parameter with its unit.
pub fn parameter_value(unit: &str, value: &str) -> String {
    match unit {
        "office-types" => {
            let names = value.split(' ').map(|code| code_label("office-type", code));
            names.collect::<Vec<_>>().join(&t("list-comma"))
        }
        // A day of every year.
        "date" if value.matches('-').count() == 1 => {
            let (month, day) = value.split_once('-').unwrap_or_default();
            ta("unit-month-day", &[("month", month), ("day", day)])
        }
        "last-day" if value.is_empty() => t("packs-unset"),
        _ => ta(&format!("unit-{unit}"), &[("value", value)]),
    }
}

/// Whose number a parameter is, where it is written, and from when it counts.
pub fn parameter_source(parameter: &Parameter) -> String {
    let basis = match (parameter.basis, &parameter.document) {
        (Source::Ours, _) => t("why-parameter-ours"),
        (Source::Adopted, Some(document)) => document.clone(),
        (Source::Guidance | Source::Law | Source::Ministry | Source::Adopted, _) => {
            t(&format!("basis-{}", parameter.basis.code()))
        }
    };
    let since = parameter.from.map(|day| ta("why-parameter-from", &[("day", &day.to_string())]));
    format!("{basis} · {}{}", parameter.reference, since.unwrap_or_default())
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
