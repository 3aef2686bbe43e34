//! How verdicts and rules are named and coloured.

use leptos::prelude::*;
use taizhang_core::policy::days::Table;
use taizhang_core::policy::outcome::{Fact, Outcome, Said, Step, Verdict};
use taizhang_core::policy::parameter::{Parameter, Source};
use taizhang_core::policy::urgency::Urgency;
use taizhang_core::report::verdicts::why::Told;

use crate::ui::components::{Badge, Tag, Tone};
use crate::ui::record::show;
use crate::ui::t::{borrowed, code_label, coded, coded_with, field_label, t, ta};

/// The verdict in words, with the days or the missing facts.
pub fn verdict_words(outcome: &Outcome) -> String {
    said_words(outcome.said())
}

/// The same of what the core says.
pub fn said_words(said: Said<'_>) -> String {
    match said {
        Said::Days { key, days } => ta(key, &[("days", &days.to_string())]),
        Said::Missing(missing) => ta("verdict-undecidable-missing", &[("missing", &fact_names(missing))]),
        Said::Plain(code) => coded("verdict-*", code),
    }
}

/// Facts by the labels of their fields.
fn fact_names(facts: &[Fact]) -> String {
    let names: Vec<String> = facts.iter().map(|fact| field_label(fact.kind.code(), fact.key)).collect();
    names.join(&t("list-comma"))
}

/// The colour that repeats the words.
pub const fn tone(verdict: &Verdict) -> Tone {
    match verdict {
        Verdict::Breached { .. } => Tone::Breached,
        Verdict::Due { .. } => Tone::Due,
        Verdict::Undecidable { .. } => Tone::Unknown,
        Verdict::Open => Tone::Open,
        Verdict::Met => Tone::Met,
        Verdict::NotApplicable => Tone::Neutral,
    }
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
    coded("rule-*", rule.to_lowercase())
}

/// One step of the computation.
pub fn step_words(step: &Step) -> String {
    let texts: Vec<(&str, String)> = step.texts().collect();
    coded_with("policy-step-*", step.code, &borrowed(&texts))
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
        "holidays" => match Table::parse(value) {
            Some(table) => {
                let (free, worked) = table.counts();
                let (year, free, worked) = (table.year.to_string(), free.to_string(), worked.to_string());
                ta("unit-holidays", &[("year", &year), ("free", &free), ("worked", &worked)])
            }
            None => value.to_owned(),
        },
        _ => coded_with("unit-*", unit, &[("value", value)]),
    }
}

/// Whose number a parameter is, where it is written, and from when it counts.
pub fn parameter_source(parameter: &Parameter) -> String {
    let basis = match (parameter.basis, &parameter.document) {
        (Source::Ours, _) => t("why-parameter-ours"),
        (Source::Adopted, Some(document)) => document.clone(),
        (Source::Guidance | Source::Law | Source::Ministry | Source::Adopted, _) => {
            coded("basis-*", parameter.basis.code())
        }
    };
    let since = parameter.from.map(|day| ta("why-parameter-from", &[("day", &day.to_string())]));
    format!("{basis} · {}{}", parameter.reference, since.unwrap_or_default())
}

/// The title of an outcome: its rule, and which of several it is.
pub fn outcome_title(outcome: &Outcome) -> String {
    match outcome.part.said() {
        Some(step) => {
            let (rule, part) = (rule_title(outcome.rule), step_words(&step));
            ta("why-rule-part", &[("rule", &rule), ("part", &part)])
        }
        None => rule_title(outcome.rule),
    }
}

/// What is to be known of an outcome besides its verdict.
pub fn flags(outcome: &Outcome) -> impl IntoView + use<> {
    let tag = |flag: &&'static str| {
        let flag = *flag;
        view! { <Tag text=Signal::derive(move || coded("flag-*", flag)) /> }
    };
    outcome.flags.iter().map(tag).collect_view()
}

/// The verdict as a badge.
#[component]
pub fn VerdictBadge(outcome: Outcome) -> impl IntoView {
    let tone = tone(&outcome.verdict);
    view! { <Badge text=Signal::derive(move || verdict_words(&outcome)) tone /> }
}
