//! What a chart shows, in one sentence made from its data.

use std::cmp::Ordering;

use super::data::{Chart, Kind, Row};
use crate::domain::amount::grouped;
use crate::report::statistics::counted::WITHHELD;
use crate::words::{Lang, words};

/// The sentence; `said` writes a value with its unit.
pub fn says(chart: &Chart, lang: Lang, said: &dyn Fn(f64) -> String) -> String {
    let say = |key: &str, args: &[(&str, String)]| {
        let args: Vec<(&str, &str)> = args.iter().map(|(name, value)| (*name, value.as_str())).collect();
        words(lang, key, &args)
    };
    if chart.is_empty() {
        return say("chart-says-nothing", &[]);
    }
    match chart.kind {
        Kind::Bars => compared(chart, &say, said),
        Kind::Columns => most(&known(chart), chart.aside, &say, said),
        Kind::Shares => shares(chart, &say, said),
        Kind::Line | Kind::Steps => over_time(chart, &say, said),
        Kind::Funnel => funnel(chart, &say, said),
    }
}

type Say<'a> = &'a dyn Fn(&str, &[(&str, String)]) -> String;
type Said<'a> = &'a dyn Fn(f64) -> String;

/// The known values of the first series with their labels.
fn known(chart: &Chart) -> Vec<(&str, f64)> {
    let known = chart.rows.iter().filter_map(|row| Some((row.label.as_str(), row.cells.first()?.size?)));
    known.collect()
}

fn percent(part: f64, whole: f64) -> String {
    let share = if whole > 0.0 { part / whole * 100.0 } else { 0.0 };
    format!("{share:.1}")
}

/// The greatest value, or the least.
fn extreme(known: &[(&str, f64)], wanted: Ordering) -> Option<f64> {
    let keep = |best: f64, next: f64| if next.partial_cmp(&best) == Some(wanted) { next } else { best };
    known.iter().map(|(_, size)| *size).reduce(keep)
}

/// Up to so many are named where they are equal.
const NAMED: usize = 3;

/// All that have a value: nobody stands out among equals. Each is `named`.
fn having(known: &[(&str, f64)], size: f64, say: Say<'_>, named: &dyn Fn(&str) -> String) -> (String, usize) {
    let names: Vec<String> = known.iter().filter(|own| own.1 == size).map(|own| named(own.0)).collect();
    let count = names.len();
    let text = match names.first() {
        Some(name) if count > NAMED => {
            say("chart-says-several", &[("name", name.clone()), ("count", count.to_string())])
        }
        _ => names.join(&say("chart-comma", &[])),
    };
    (text, count)
}

fn compared(chart: &Chart, say: Say<'_>, said: Said<'_>) -> String {
    let kept = chart.rows.len().saturating_sub(chart.aside);
    let rows = chart.rows.get(..kept).unwrap_or_default();
    let mut known = known(chart);
    known.truncate(
        rows.iter().filter(|row| row.cells.first().is_some_and(|cell| cell.size.is_some())).count(),
    );
    let mut text = String::new();
    let head = ("head", chart.head.clone());
    if let (Some(most), Some(least)) = (extreme(&known, Ordering::Greater), extreme(&known, Ordering::Less)) {
        let named = |size: f64| having(&known, size, say, &str::to_owned).0;
        let key = match known.len() {
            1 => "chart-says-one",
            _ if most == least => "chart-says-equal",
            _ => "chart-says-compared",
        };
        let args = [
            ("most", named(most)),
            ("most-value", said(most)),
            ("least", named(least)),
            ("least-value", said(least)),
            ("count", known.len().to_string()),
            head.clone(),
        ];
        text = say(key, &args);
    }
    let changes = rows.iter().filter_map(|row| match row.cells.as_slice() {
        [now, before, ..] => Some(now.size? - before.size?),
        _ => None,
    });
    let (mut more, mut less, mut all) = (0, 0, 0);
    for change in changes {
        all += 1;
        more += usize::from(change > 0.0);
        less += usize::from(change < 0.0);
    }
    if all > 0 {
        let args = [
            ("more", more.to_string()),
            ("less", less.to_string()),
            ("same", (all - more - less).to_string()),
            head.clone(),
        ];
        text.push_str(&say("chart-says-changes", &args));
    }
    let starred = |row: &&Row| row.cells.first().is_some_and(|cell| cell.text == WITHHELD);
    let starred = rows.iter().filter(starred).count();
    for (key, count) in
        [("chart-says-starred", starred), ("chart-says-unknown", rows.len() - known.len() - starred)]
    {
        if count > 0 {
            text.push_str(&say(key, &[("count", count.to_string()), head.clone()]));
        }
    }
    text
}

/// The whole, which part of it is the greatest, and how many are in none of them: the last so many.
fn most(all: &[(&str, f64)], aside: usize, say: Say<'_>, said: Said<'_>) -> String {
    let (parts, others) = all.split_at(all.len().saturating_sub(aside));
    let Some(size) = extreme(parts, Ordering::Greater) else { return say("chart-says-nothing", &[]) };
    let sum = |parts: &[(&str, f64)]| -> f64 { parts.iter().map(|(_, size)| size).sum() };
    let quoted = |name: &str| say("chart-quoted", &[("name", name.to_owned())]);
    let (most, count) = having(parts, size, say, &quoted);
    let key = if count > 1 { "chart-says-most-tied" } else { "chart-says-most" };
    let args = [
        ("whole", said(sum(all))),
        ("most", most),
        ("most-value", said(size)),
        ("share", percent(size, sum(all))),
    ];
    let mut text = say(key, &args);
    for (name, size) in others.iter().filter(|(_, size)| *size > 0.0) {
        text.push_str(&say("chart-says-lacking", &[("name", (*name).to_owned()), ("value", said(*size))]));
    }
    text
}

fn shares(chart: &Chart, say: Say<'_>, said: Said<'_>) -> String {
    let sum =
        |series: usize| -> f64 { chart.rows.iter().filter_map(|row| row.cells.get(series)?.size).sum() };
    let sums: Vec<(&str, f64)> =
        chart.series.iter().enumerate().map(|(at, name)| (name.as_str(), sum(at))).collect();
    most(&sums, chart.aside, say, said)
}

/// A difference with its unit: of shares in percentage points.
fn difference(chart: &Chart, size: f64, say: Say<'_>, said: Said<'_>) -> String {
    match said(size).strip_suffix('%').filter(|_| chart.unit == "%") {
        Some(points) => say("chart-points", &[("count", points.to_owned())]),
        None => said(size),
    }
}

fn over_time(chart: &Chart, say: Say<'_>, said: Said<'_>) -> String {
    let known = known(chart);
    let (Some((from, before)), Some((to, now))) = (known.first(), known.last()) else {
        return say("chart-says-nothing", &[]);
    };
    let change = now - before;
    let key = match change.partial_cmp(&0.0) {
        _ if known.len() == 1 => "chart-says-now",
        Some(Ordering::Greater) => "chart-says-grown",
        Some(Ordering::Less) => "chart-says-shrunk",
        _ => "chart-says-level",
    };
    let mut text = say(
        key,
        &[
            ("to", (*to).to_owned()),
            ("now", said(*now)),
            ("from", (*from).to_owned()),
            ("before", said(*before)),
            ("change", difference(chart, change.abs(), say, said)),
        ],
    );
    if let Some((target, _)) = &chart.target {
        let key = if now < target { "chart-says-short" } else { "chart-says-reached" };
        let target_said = grouped(&format!("{target}"));
        text.push_str(&say(key, &[("target", target_said), ("short", said((target - now).max(0.0)))]));
    }
    text
}

fn funnel(chart: &Chart, say: Say<'_>, said: Said<'_>) -> String {
    let known = known(chart);
    let (Some((first, all)), Some((last, through))) = (known.first(), known.last()) else {
        return say("chart-says-nothing", &[]);
    };
    say(
        "chart-says-funnel",
        &[
            ("first", (*first).to_owned()),
            ("all", said(*all)),
            ("last", (*last).to_owned()),
            ("through", said(*through)),
            ("share", percent(*through, *all)),
        ],
    )
}
