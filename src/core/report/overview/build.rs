//! From counted figures to charts.

use std::cmp::Ordering;

use super::cells::{cell, change, change_unit, number};
use super::kinds::{Ask, Built, How, Plate, Seen, Whom};
use super::trend::trend;
use crate::domain::amount::grouped;
use crate::domain::id::Id;
use crate::order::Ordered as _;
use crate::report::chart::{Cell, Chart, Kind, Row, says, with_unit};
use crate::report::statistics::{Census, Child, Counted, Divided, Figure, Measure, Scope, Span, notes};
use crate::words::{Lang, has_words, words};

/// A chart is divided by no more than this; the rest is one part.
const PARTS: usize = 6;
/// More bands, or longer names of them, lie better than they stand.
const BANDS: usize = 7;
const BAND_NAME: usize = 8;

/// The chart of a plate.
pub fn built(plate: Plate, seen: Seen<'_>) -> Built {
    let mut built = match plate.how {
        How::Trend => trend(plate.figure, seen),
        How::Offices => offices(plate.figure, seen),
        How::Parts | How::Steps => parts(plate, seen),
        How::Shares => shares(plate.figure, seen),
    };
    finish(&mut built.chart, plate, seen);
    built
}

/// Its title, unit and sentence.
fn finish(chart: &mut Chart, plate: Plate, seen: Seen<'_>) {
    let (figure, lang) = (plate.figure, seen.lang);
    let name = figure.name(lang);
    chart.title = words(lang, &format!("chart-title-{}", plate.how.code()), &[("name", &name)]);
    chart.unit = figure.unit(lang);
    let said = |size: f64| with_unit(&grouped(&number(figure.measure, size)), &chart.unit);
    let whole = seen.now.of(figure, scope(seen));
    let is_told = whole.silent == 0 && plate.how != How::Trend;
    // Nothing is an answer, and often a good one.
    chart.says = match whole.number(figure.measure) {
        Some(0.0) if is_told => none(figure, whole.missing, lang, &said),
        _ => says(chart, lang, &said),
    };
    if let (How::Offices, Measure::People, Some(row)) = (plate.how, figure.measure, aside(chart)) {
        let count = row.cells.first().map_or("", |cell| cell.text.as_str());
        chart.says.push_str(&words(lang, "chart-says-unplaced", &[("count", count)]));
    }
    notes(&whole, lang).iter().for_each(|note| {
        chart.says.push_str(&words(lang, "chart-says-note", &[("note", note)]));
    });
}

/// That nobody or nothing was counted, in words of the figure's own where it has any.
fn none(figure: &Figure, missing: u32, lang: Lang, said: &dyn Fn(f64) -> String) -> String {
    let own = format!("statistic-{}-zero", figure.id);
    let key = if has_words(lang, &own) { &own } else { "chart-says-zero" };
    let mut text = words(lang, key, &[("name", &figure.name(lang)), ("value", &said(0.0))]);
    if missing > 0 {
        let kind = if figure.is_of_people() { "n-people" } else { "n-offices" };
        let count = words(lang, kind, &[("count", &grouped(&missing.to_string()))]);
        text.push_str(&words(lang, "chart-says-open", &[("count", &count)]));
    }
    text
}

/// The row that is not compared: here of those whose place of work is no office.
fn aside(chart: &Chart) -> Option<&Row> {
    chart.rows.last().filter(|_| chart.aside > 0)
}

fn scope(seen: Seen<'_>) -> Scope {
    Scope { office: seen.office, ..Scope::default() }
}

fn say(lang: Lang, key: &str) -> String {
    words(lang, key, &[])
}

/// The day of the figures and the year before, as the two series of a comparison.
fn days(seen: Seen<'_>) -> Vec<String> {
    let mut series = vec![seen.now.on.to_string()];
    series.extend(seen.before.map(|before| before.on.to_string()));
    series
}

/// The offices directly below, the greatest first; the office itself, and what is not known, last.
fn offices(figure: &'static Figure, seen: Seen<'_>) -> Built {
    let mut children = seen.now.children(figure, seen.office);
    let size = |child: &Child| child.counted.number(figure.measure);
    // Of whom it cannot be asked there is nothing to compare.
    let level = |office: Id| seen.now.rows.iter().find(|row| row.office == office).map(|row| row.level);
    children.retain(|child| {
        child.span != Span::Under
            || child.counted.numerator != 0
            || level(child.office).is_none_or(|level| level <= figure.down_to)
    });
    children.order_by(|one, other| {
        one.span
            .cmp(&other.span)
            .then_with(|| size(other).is_some().cmp(&size(one).is_some()))
            .then_with(|| size(other).partial_cmp(&size(one)).unwrap_or(Ordering::Equal))
    });
    // Where nothing is known of the year before there is nothing to compare with.
    let known =
        |before: &&Census| before.children(figure, seen.office).iter().any(|then| size(then).is_some());
    let before = seen.before.filter(known);
    let values = |scope: Scope| {
        let then = before.map(|before| cell(figure, &before.of(figure, scope)));
        beside(figure.measure, cell(figure, &seen.now.of(figure, scope)), then)
    };
    let mut built = Built::default();
    for child in &children {
        let scope = place(child);
        built.asks.push(vec![Some(Ask::whole(figure, scope)), None]);
        built.offices.push(below(child));
        built.chart.rows.push(Row { label: named(child, seen.lang), cells: values(scope) });
    }
    let mut series = days(seen);
    series.truncate(if before.is_some() { 2 } else { 1 });
    if before.is_some() {
        series.push(change_head(figure, seen.lang));
    }
    let total = Row { label: say(seen.lang, "chart-total"), cells: values(scope(seen)) };
    let aside = children.iter().filter(|child| child.span == Span::Unplaced).count();
    let total = (children.len() > 1).then_some(total);
    let head = say(seen.lang, "chart-office");
    built.chart = Chart { kind: Kind::Bars, head, series, aside, total, ..built.chart };
    built
}

/// A value, what it was a year before, and the difference of what is read.
fn beside(measure: Measure, now: Cell, then: Option<Cell>) -> Vec<Cell> {
    let Some(then) = then else { return vec![now] };
    let change = now.size.zip(then.size).map_or_else(String::new, |(now, then)| change(measure, now, then));
    vec![now, then, Cell::new(None, change)]
}

/// The heading of the differences: those of shares are percentage points.
fn change_head(figure: &Figure, lang: Lang) -> String {
    let unit = change_unit(figure.measure, &figure.unit(lang), lang);
    words(lang, "chart-change-in", &[("unit", &unit)])
}

fn place(child: &Child) -> Scope {
    Scope { office: Some(child.office), span: child.span }
}

/// The office one may go down to.
fn below(child: &Child) -> Option<Id> {
    (child.span == Span::Under).then_some(child.office)
}

fn named(child: &Child, lang: Lang) -> String {
    match child.span {
        Span::Under => child.name.clone(),
        Span::Own => words(lang, "chart-own", &[("office", &child.name)]),
        Span::Unplaced => say(lang, "chart-unplaced"),
    }
}

/// The parts of a figure and of whom it is not known, beside those of a year before.
fn parts(plate: Plate, seen: Seen<'_>) -> Built {
    let figure = plate.figure;
    let scope = scope(seen);
    let now = seen.now.of(figure, scope);
    let then = seen.before.map(|before| before.of(figure, scope));
    let mut built = Built::default();
    let mut codes: Vec<(String, i64)> =
        now.by.iter().map(|(code, count)| (code.to_string(), *count)).collect();
    if matches!(figure.divided, Divided::Codes { .. }) {
        // The order of a table of codes says nothing; the stable sort keeps it among equals.
        codes.order_by(|(_, one), (_, other)| other.cmp(one));
    }
    let withheld = now.withheld;
    let count = |number: i64| match withheld {
        true => Cell::new(None, now.text(figure.measure)),
        false => Cell::new(Some(number as f64), grouped(&number.to_string())),
    };
    let cells = |number: i64, then: Option<i64>| match plate.how {
        How::Steps => vec![count(number)],
        _ => beside(Measure::People, count(number), then.map(count)),
    };
    for (code, number) in &codes {
        let cells = cells(*number, then.as_ref().map(|then| then.of(code)));
        built.asks.push(vec![Some(Ask { figure, scope, whom: Whom::Part(code.clone()) }), None]);
        built.chart.rows.push(Row { label: figure.divided.label(seen.lang, code), cells });
    }
    // Those of whom nothing was reported are told of in the sentence: here they would press the others flat.
    let lacking = |own: &Counted| i64::from(own.missing.saturating_sub(own.unheard));
    let missing = lacking(&now) > 0 || then.as_ref().is_some_and(|then| lacking(then) > 0);
    if missing {
        let cells = cells(lacking(&now), then.as_ref().map(lacking));
        built.asks.push(vec![Some(Ask { figure, scope, whom: Whom::Missing }), None]);
        built.chart.rows.push(Row { label: say(seen.lang, "chart-missing"), cells });
    }
    built.offices = vec![None; built.chart.rows.len()];
    let rows = &built.chart.rows;
    let upright = rows.len() <= BANDS && rows.iter().all(|row| row.label.chars().count() <= BAND_NAME);
    let kind = match plate.how {
        How::Steps => Kind::Funnel,
        _ if upright => Kind::Columns,
        _ => Kind::Bars,
    };
    let mut series = days(seen);
    if then.is_some() {
        series.push(change_head(figure, seen.lang));
    }
    if kind == Kind::Funnel {
        passed(&mut built.chart.rows);
        series = vec![seen.now.on.to_string(), say(seen.lang, "chart-passed")];
    }
    let (head, aside) = (say(seen.lang, "chart-part"), usize::from(missing));
    built.chart = Chart { kind, head, series, aside, ..built.chart };
    built
}

/// Beside each step, how many of the step before came through.
fn passed(rows: &mut [Row]) {
    let mut before: Option<f64> = None;
    for row in rows {
        row.cells.truncate(1);
        let now = row.cells.first().and_then(|cell| cell.size);
        let share = now.zip(before.filter(|before| *before > 0.0)).map(|(now, before)| now / before * 100.0);
        row.cells.push(Cell::new(share, share.map_or_else(String::new, |share| format!("{share:.1}%"))));
        before = now;
    }
}

/// The parts at each office.
fn shares(figure: &'static Figure, seen: Seen<'_>) -> Built {
    let children = seen.now.children(figure, seen.office);
    let all = seen.now.of(figure, scope(seen));
    let mut codes: Vec<(String, i64)> = all
        .by
        .iter()
        .filter(|(_, count)| *count > 0)
        .map(|(code, count)| (code.to_string(), *count))
        .collect();
    let mut rest: Vec<String> = Vec::new();
    let missing = all.missing > all.unheard;
    let room = PARTS - usize::from(missing);
    if codes.len() > room {
        let mut by_size = codes.clone();
        by_size.order_by(|(_, one), (_, other)| other.cmp(one));
        rest = by_size.into_iter().skip(room - 1).map(|(code, _)| code).collect();
        codes.retain(|(code, _)| !rest.contains(code));
    }
    let mut built = Built::default();
    for child in &children {
        let scope = place(child);
        let (mut cells, mut asks) = (Vec::new(), Vec::new());
        let mut put = |count: i64, whom: Option<Whom>| {
            let told = !child.counted.withheld;
            let text = if told { grouped(&count.to_string()) } else { child.counted.text(figure.measure) };
            cells.push(Cell::new(told.then_some(count as f64), text));
            asks.push(whom.map(|whom| Ask { figure, scope, whom }));
        };
        for (code, _) in &codes {
            put(child.counted.of(code), Some(Whom::Part(code.clone())));
        }
        if !rest.is_empty() {
            put(rest.iter().map(|code| child.counted.of(code)).sum(), None);
        }
        if missing {
            put(child.counted.missing.saturating_sub(child.counted.unheard).into(), Some(Whom::Missing));
        }
        built.asks.push(asks);
        built.offices.push(below(child));
        built.chart.rows.push(Row { label: named(child, seen.lang), cells });
    }
    let mut series: Vec<String> =
        codes.iter().map(|(code, _)| figure.divided.label(seen.lang, code)).collect();
    series.extend((!rest.is_empty()).then(|| say(seen.lang, "chart-rest")));
    series.extend(missing.then(|| say(seen.lang, "chart-missing")));
    let sum = |at: usize| -> Cell {
        let sizes: Option<f64> = built.chart.rows.iter().map(|row| row.cells.get(at)?.size).sum();
        sizes.map(|size| Cell::new(Some(size), grouped(&size.to_string()))).unwrap_or_default()
    };
    let total = Row { label: say(seen.lang, "chart-total"), cells: (0..series.len()).map(sum).collect() };
    let total = (children.len() > 1).then_some(total);
    let head = say(seen.lang, "chart-office");
    let aside = usize::from(missing);
    built.chart = Chart { kind: Kind::Shares, head, series, total, aside, ..built.chart };
    built
}
