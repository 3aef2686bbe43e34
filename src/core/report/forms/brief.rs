//! 一页简报: what a leader asks for today, on one page: the key figures in a sentence, and three small tables.

use chrono::NaiveDate;

use super::filing::issued;
use super::letter::Letter;
use crate::domain::codes::{CertLevel, Coded as _};
use crate::ledger::Registry;
use crate::report::home::overview;
use crate::report::offices;
use crate::report::offices::row::OfficeRow;
use crate::report::statistics::{Census, Figure, Scope, find};
use crate::words::{Lang, label, words};

/// So many offices below have a line of their own: the page stays one.
const OFFICES: usize = 13;

/// The brief of this office on a day.
pub fn letter(registry: &Registry, on: NaiveDate, lang: Lang) -> Letter {
    let word = |key: &str| words(lang, key, &[]);
    let Some(profile) = &registry.profile else { return Letter::default() };
    let now = overview(registry, on);
    // One figure is one on paper and on the screens of 统计报表.
    let [active, certificate] = ["active", "certificate"].map(find);
    let asked: Vec<&Figure> = active.into_iter().chain(certificate).collect();
    let census = Census::take(registry, on, &asked);
    let whole = |figure: Option<&'static Figure>| {
        figure.map(|figure| census.of(figure, Scope::default())).unwrap_or_default()
    };
    let counters = now.counters;
    // Rounded as every figure is.
    let share = (u64::from(counters.filed) * 2000).checked_div(counters.in_scope().into());
    let share = share.map(|own| own.div_ceil(2));
    let share = share.map_or_else(|| word("paper-brief-nobody"), |own| format!("{}.{}%", own / 10, own % 10));
    let figure = |count: u32| count.to_string();
    let args = [
        ("office", profile.party.name.clone()),
        ("day", super::filing::dated(on, lang)),
        ("registered", figure(now.heads.registered())),
        ("post", whole(active).numerator.to_string()),
        ("left", figure(now.heads.left)),
        ("filed", figure(counters.filed)),
        ("scope", figure(counters.in_scope())),
        ("share", share),
    ];
    let args: Vec<(&str, &str)> = args.iter().map(|(key, text)| (*key, text.as_str())).collect();
    let filing = vec![
        [
            "filing-counter-filed",
            "filing-counter-under-way",
            "filing-counter-returned",
            "filing-counter-unfiled",
        ]
        .map(word)
        .into(),
        [counters.filed, counters.under_way, counters.returned, counters.unfiled].map(figure).into(),
    ];
    let held = whole(certificate);
    let mut levels: Vec<String> = CertLevel::ALL.iter().map(|level| label(lang, *level)).collect();
    let mut counts: Vec<String> =
        CertLevel::ALL.iter().map(|level| held.of(level.code()).to_string()).collect();
    if held.missing > 0 {
        levels.push(word("chart-missing"));
        counts.push(held.missing.to_string());
    }
    let certificates = vec![levels, counts];
    Letter {
        title: word("paper-brief"),
        document: words(lang, "paper-brief-head", &args),
        opening: words(lang, "paper-brief-text", &args),
        figures: vec![
            (word("paper-brief-filing"), filing),
            (word("paper-brief-certificates"), certificates),
            (word("paper-brief-offices"), below(registry, &census, active, lang)),
        ],
        text: word("paper-brief-note"),
        seals: issued(&profile.party.name, on, lang),
        whole: true,
        ..Letter::default()
    }
}

/// The offices directly below, in their order; those beyond a page in one line.
fn below(
    registry: &Registry,
    census: &Census,
    active: Option<&'static Figure>,
    lang: Lang,
) -> Vec<Vec<String>> {
    let tree = offices::tree(registry, census.on);
    let people =
        |row: &OfficeRow| active.map_or(0, |figure| census.of(figure, Scope::under(row.office)).numerator);
    let direct: Vec<&OfficeRow> = tree.iter().filter(|row| row.depth == 1 && !row.closed).collect();
    let figures = |row: &OfficeRow| {
        let own = row.head_count.as_ref().map(|(_, facts)| facts);
        let unions = own.and_then(|facts| facts.separate_unions).map(|own| u64::from(own.get()));
        let workers = own.and_then(|facts| facts.workers).map(|own| u64::from(own.get()));
        let sum = |sum: offices::sums::Sum| (sum.given > 0).then_some(sum.total);
        match row.below {
            Some(below) => (sum(below.separate_unions), sum(below.workers)),
            None => (unions, workers),
        }
    };
    let blank = words(lang, "record-blank", &[]);
    let text = |own: Option<u64>| own.map_or_else(|| blank.clone(), |own| own.to_string());
    let line = |row: &&OfficeRow| {
        let (unions, workers) = figures(row);
        vec![row.name.clone(), people(row).to_string(), text(unions), text(workers)]
    };
    let heads = ["paper-brief-office", "paper-count-in-post", "field-head-count-separate-unions"];
    let heads = heads.into_iter().chain(["field-head-count-workers"]).map(|key| words(lang, key, &[]));
    let mut lines = vec![heads.collect()];
    lines.extend(direct.iter().take(OFFICES).map(line));
    let rest = direct.get(OFFICES..).unwrap_or_default();
    if !rest.is_empty() {
        let people: i64 = rest.iter().map(|row| people(row)).sum();
        let name = words(lang, "paper-brief-rest", &[("count", &rest.len().to_string())]);
        lines.push(vec![name, people.to_string(), String::new(), String::new()]);
    }
    lines
}
