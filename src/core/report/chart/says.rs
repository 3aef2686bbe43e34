//! What a chart shows, in one sentence made from its data.

use std::cmp::Ordering;

use super::data::{Chart, Kind};
use super::scale::grouped;
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
        Kind::Columns => most(&known(chart), &say, said),
        Kind::Shares => shares(chart, &say, said),
        Kind::Line => over_time(chart, &say, said),
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

/// The first of the greatest.
fn greatest<'a>(known: &[(&'a str, f64)]) -> Option<(&'a str, f64)> {
    let keep = |best: (&'a str, f64), next: &(&'a str, f64)| if next.1 > best.1 { *next } else { best };
    known.split_first().map(|(first, rest)| rest.iter().fold(*first, keep))
}

fn compared(chart: &Chart, say: Say<'_>, said: Said<'_>) -> String {
    let known = known(chart);
    let (Some(most), Some(least)) = (
        greatest(&known),
        known.iter().copied().min_by(|one, other| one.1.partial_cmp(&other.1).unwrap_or(Ordering::Equal)),
    ) else {
        return say("chart-says-nothing", &[]);
    };
    // Nobody stands out among equals.
    let named = |(name, size): (&str, f64)| match known.iter().filter(|own| own.1 == size).count() {
        1 => name.to_owned(),
        count => say("chart-says-several", &[("name", name.to_owned()), ("count", count.to_string())]),
    };
    let args = [
        ("most", named(most)),
        ("most-value", said(most.1)),
        ("least", named(least)),
        ("least-value", said(least.1)),
        ("count", known.len().to_string()),
    ];
    let key = match known.len() {
        1 => "chart-says-one",
        _ if most.1 == least.1 => "chart-says-equal",
        _ => "chart-says-compared",
    };
    let mut text = say(key, &args);
    let changes = chart.rows.iter().filter_map(|row| match row.cells.as_slice() {
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
        text.push_str(&say(
            "chart-says-changes",
            &[
                ("more", more.to_string()),
                ("less", less.to_string()),
                ("same", (all - more - less).to_string()),
            ],
        ));
    }
    let unknown = chart.rows.len() - known.len();
    if unknown > 0 {
        text.push_str(&say("chart-says-unknown", &[("count", unknown.to_string())]));
    }
    text
}

/// The whole, and which part of it is the greatest.
fn most(parts: &[(&str, f64)], say: Say<'_>, said: Said<'_>) -> String {
    let Some((label, size)) = greatest(parts) else { return say("chart-says-nothing", &[]) };
    let whole: f64 = parts.iter().map(|(_, size)| size).sum();
    say(
        "chart-says-most",
        &[
            ("whole", said(whole)),
            ("most", label.to_owned()),
            ("most-value", said(size)),
            ("share", percent(size, whole)),
        ],
    )
}

fn shares(chart: &Chart, say: Say<'_>, said: Said<'_>) -> String {
    let sum =
        |series: usize| -> f64 { chart.rows.iter().filter_map(|row| row.cells.get(series)?.size).sum() };
    let sums: Vec<(&str, f64)> =
        chart.series.iter().enumerate().map(|(at, name)| (name.as_str(), sum(at))).collect();
    most(&sums, say, said)
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
            ("change", said(change.abs())),
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
