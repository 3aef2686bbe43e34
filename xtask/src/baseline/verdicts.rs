//! Verdicts with everything they stand on, in words and as `cargo xtask evaluate` prints them, a page a rule.

use super::desk::Desk;
use super::pages::{Page, Pages, list, or_none};
use super::said::{field_key, t, value};
use chrono::NaiveDate;
use serde_json::Value as Json;
use std::collections::BTreeMap;
use taizhang_core::ledger::{Registry, names};
use taizhang_core::policy::engine;
use taizhang_core::policy::grounds::{Explained, FactUsed, Grounds, Place, Remedy};
use taizhang_core::policy::outcome::{Fact, Outcome, Said, Step};
use taizhang_core::policy::parameter::Parameter;
use taizhang_core::policy::rules;
use taizhang_core::policy::urgency::Urgency;
use taizhang_core::report::verdicts::{evaluation, why};
use taizhang_core::words::{Lang, words};

/// Every verdict of a register, by rule.
pub fn pages(desk: &Desk, pages: &mut Pages) {
    let (registry, on) = (&desk.registry, desk.today());
    json(registry, on, "verdicts", pages);
    let mut of_rules: BTreeMap<(&str, &str), Page> = BTreeMap::new();
    for outcome in engine::evaluate(registry, on) {
        for lang in Lang::ALL {
            told(of_rules.entry((outcome.rule, lang.tag())).or_default(), registry, &outcome, lang);
        }
    }
    for ((rule, tag), page) in of_rules {
        pages.page(format!("verdicts/{rule}.{tag}.txt"), page);
    }
}

/// The verdicts for other programs: one a line, a file a rule.
pub fn json(registry: &Registry, on: NaiveDate, folder: &str, pages: &mut Pages) {
    let whole = evaluation::of_register(registry, on);
    let mut of_rules: BTreeMap<&str, Page> = BTreeMap::new();
    for verdict in whole.get("verdicts").and_then(Json::as_array).into_iter().flatten() {
        let rule = verdict.get("rule").and_then(Json::as_str).unwrap_or_default();
        of_rules.entry(rule).or_default().line(verdict);
    }
    let mut counts = Page::default();
    counts.line(format_args!("{:#}", whole.get("counts").unwrap_or(&Json::Null)));
    counts.line(format_args!("{} {}", or_none(whole.get("as_of")), or_none(whole.get("rules"))));
    pages.page(format!("{folder}/counts.json"), counts);
    for (rule, page) in of_rules {
        pages.page(format!("{folder}/{rule}.json"), page);
    }
}

/// One verdict as the panel that explains it shows it.
pub fn told(page: &mut Page, registry: &Registry, outcome: &Explained, lang: Lang) {
    let Grounds { facts, parameters, steps, limit, .. } = &outcome.grounds;
    let name = names::known(registry, outcome.subject);
    page.line(format_args!(
        "{name} {}: {} — {}",
        outcome.subject,
        title(outcome, lang),
        verdict(outcome, lang)
    ));
    if outcome.flags.is_empty() && steps.is_empty() && facts.is_empty() {
        return;
    }
    page.fact("about", format_args!("{} part {}", or_none(outcome.about), outcome.part.number()));
    let urgency = Urgency::of(outcome).code();
    page.fact("urgency", format_args!("{urgency}, listed {}", outcome.listed));
    if !outcome.flags.is_empty() {
        page.fact("flags", list(outcome.flags.iter().map(|flag| t(lang, &format!("flag-{flag}")))));
    }
    if let Some(told) = why::told(registry, outcome) {
        let label = t(lang, &field_key(told.kind, told.key));
        page.fact("told", format_args!("{label} {}", value(lang, told.kind.field(told.key), &told.value)));
    }
    facts.iter().for_each(|used| page.fact("fact", fact(used, lang)));
    parameters.iter().for_each(|own| page.fact("parameter", parameter(own)));
    steps.iter().for_each(|own| page.fact("step", step(own, lang)));
    if let Some(limit) = limit {
        page.fact("limit", &limit.id);
    }
    remedy(page, registry, outcome, lang);
}

/// The title of a verdict: its rule, and which of several it is.
pub fn title(outcome: &Outcome, lang: Lang) -> String {
    let rule = rules::find(outcome.rule).map(|rule| t(lang, &rule.title_key())).unwrap_or_default();
    match outcome.part.said() {
        Some(part) => words(lang, "why-rule-part", &[("rule", &rule), ("part", &step(&part, lang))]),
        None => rule,
    }
}

pub fn verdict(outcome: &Outcome, lang: Lang) -> String {
    match outcome.said() {
        Said::Plain(code) => t(lang, &format!("verdict-{code}")),
        Said::Days { key, days } => words(lang, key, &[("days", &days.to_string())]),
        Said::Missing(missing) => {
            let names: Vec<String> = missing.iter().map(|fact| label(*fact, lang)).collect();
            words(lang, "verdict-undecidable-missing", &[("missing", &names.join(&t(lang, "list-comma")))])
        }
    }
}

fn label(fact: Fact, lang: Lang) -> String {
    t(lang, &field_key(fact.kind, fact.key))
}

fn fact(used: &FactUsed, lang: Lang) -> String {
    let field = used.fact.kind.field(used.fact.key);
    let text = used.value.as_ref().map(|own| value(lang, field, &own.to_string()));
    format!("{} = {} in {}", label(used.fact, lang), or_none(text), or_none(used.record))
}

pub fn parameter(own: &Parameter) -> String {
    let Parameter { id, value, unit, from, until, basis, reference, document, checked_on } = own;
    let (from, until, document) = (or_none(*from), or_none(*until), or_none(document.as_deref()));
    let basis = basis.code();
    format!(
        "{id} = {value} {unit} ({basis}, {reference}, {document}; {from} to {until}; checked {checked_on})"
    )
}

fn step(step: &Step, lang: Lang) -> String {
    let texts: Vec<(&str, String)> = step.texts().collect();
    let args: Vec<(&str, &str)> = texts.iter().map(|(key, text)| (*key, text.as_str())).collect();
    words(lang, &format!("policy-step-{}", step.code), &args)
}

fn remedy(page: &mut Page, registry: &Registry, outcome: &Explained, lang: Lang) {
    match &outcome.grounds.remedy {
        Remedy::None => return,
        Remedy::TooLate(at) => {
            page.fact("remedy", format_args!("{} {}", t(lang, "remedy-too-late"), place(at)));
        }
        Remedy::Act { code, place: at, latest } => {
            let says = t(lang, &format!("remedy-{code}"));
            page.fact("remedy", format_args!("{says} until {} at {}", or_none(*latest), place(at)));
        }
    }
    let here = why::place(registry, outcome);
    let begins = here.as_ref().and_then(|place| match place {
        Place::Add { kind, .. } => why::begins_at(outcome, *kind),
        Place::Edit { .. } | Place::Post { .. } | Place::Filing => None,
    });
    if let Some(here) = &here {
        page.fact("begin", format_args!("{} with {}", place(here), or_none(begins)));
    }
    if let Some(theirs) = why::responsible(registry, outcome) {
        page.fact("responsible", theirs);
    }
    outcome.grounds.given.iter().for_each(|(key, value)| page.fact("given", format_args!("{key} = {value}")));
}

fn place(place: &Place) -> String {
    match place {
        Place::Edit { record, keys } => format!("edit {record}: {}", list(keys)),
        Place::Add { kind, subject, engagement } => {
            format!("add {} of {subject} to {}", kind.code(), or_none(*engagement))
        }
        Place::Post { office } => format!("post to {office}"),
        Place::Filing => "filing".to_owned(),
    }
}

/// The verdict alone, for a list.
pub fn short(outcome: &Outcome) -> String {
    let Outcome { rule, subject, about, part, .. } = outcome;
    let said = Lang::ALL.map(|lang| verdict(outcome, lang)).join(" | ");
    format!("{rule} {subject} {} {}: {said}", or_none(*about), part.number())
}
