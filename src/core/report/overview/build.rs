//! From counted figures to charts.

use std::cmp::Ordering;

use super::cells::{cell, number};
use super::kinds::{Ask, Built, How, Plate, Seen, Whom};
use super::trend::trend;
use crate::domain::id::Id;
use crate::order::Ordered as _;
use crate::report::chart::scale::grouped;
use crate::report::chart::{Cell, Chart, Kind, Row, says, with_unit};
use crate::report::statistics::{Child, Divided, Figure, Scope};
use crate::words::{Lang, words};

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
    let scope = Scope { office: seen.office, alone: false };
    built.reported = seen.now.of(plate.figure, scope).reported;
    finish(&mut built.chart, plate, seen.lang);
    built
}

/// Its title, unit and sentence.
fn finish(chart: &mut Chart, plate: Plate, lang: Lang) {
    let name = plate.figure.name(lang);
    chart.title = words(lang, &format!("chart-title-{}", plate.how.code()), &[("name", &name)]);
    chart.unit = plate.figure.unit(lang);
    let said = |size: f64| with_unit(&grouped(&number(plate.figure.measure, size)), &chart.unit);
    chart.says = says(chart, lang, &said);
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
    children.order_by(|one, other| {
        one.own
            .cmp(&other.own)
            .then_with(|| size(other).is_some().cmp(&size(one).is_some()))
            .then_with(|| size(other).partial_cmp(&size(one)).unwrap_or(Ordering::Equal))
    });
    let before = seen.before.map(|before| before.children(figure, seen.office));
    // Where nothing is known of the year before there is nothing to compare with.
    let before = before.filter(|before| before.iter().any(|child| size(child).is_some()));
    let mut built = Built::default();
    for child in &children {
        let mut cells = vec![cell(figure, &child.counted)];
        if let Some(before) = &before {
            let then = before.iter().find(|then| then.office == child.office && then.own == child.own);
            cells.push(then.map_or_else(Cell::default, |then| cell(figure, &then.counted)));
        }
        let scope = Scope { office: Some(child.office), alone: child.own };
        built.asks.push(vec![Some(Ask::whole(figure, scope)), None]);
        built.offices.push(place(child));
        built.chart.rows.push(Row { label: named(child, seen.lang), cells });
    }
    let mut series = days(seen);
    series.truncate(if before.is_some() { 2 } else { 1 });
    built.chart = Chart { kind: Kind::Bars, head: say(seen.lang, "chart-office"), series, ..built.chart };
    built
}

fn place(child: &Child) -> Option<Id> {
    (!child.own).then_some(child.office)
}

fn named(child: &Child, lang: Lang) -> String {
    if child.own { words(lang, "chart-own", &[("office", &child.name)]) } else { child.name.clone() }
}

/// The parts of a figure and of whom it is not known, beside those of a year before.
fn parts(plate: Plate, seen: Seen<'_>) -> Built {
    let figure = plate.figure;
    let scope = Scope { office: seen.office, alone: false };
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
        false => Cell::new(Some(number as f64), number.to_string()),
    };
    for (code, number) in &codes {
        let mut cells = vec![count(*number)];
        cells.extend(then.as_ref().map(|then| count(then.of(code))));
        built.asks.push(vec![Some(Ask { figure, scope, whom: Whom::Part(code.clone()) }), None]);
        built.chart.rows.push(Row { label: figure.divided.label(seen.lang, code), cells });
    }
    if now.missing > 0 || then.as_ref().is_some_and(|then| then.missing > 0) {
        let mut cells = vec![count(now.missing.into())];
        cells.extend(then.as_ref().map(|then| count(then.missing.into())));
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
    if kind == Kind::Funnel {
        passed(&mut built.chart.rows);
        series = vec![seen.now.on.to_string(), say(seen.lang, "chart-passed")];
    }
    built.chart = Chart { kind, head: say(seen.lang, "chart-part"), series, ..built.chart };
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
    let all = seen.now.of(figure, Scope { office: seen.office, alone: false });
    let mut codes: Vec<(String, i64)> = all
        .by
        .iter()
        .filter(|(_, count)| *count > 0)
        .map(|(code, count)| (code.to_string(), *count))
        .collect();
    let mut rest: Vec<String> = Vec::new();
    let missing = all.missing > 0;
    let room = PARTS - usize::from(missing);
    if codes.len() > room {
        let mut by_size = codes.clone();
        by_size.order_by(|(_, one), (_, other)| other.cmp(one));
        rest = by_size.into_iter().skip(room - 1).map(|(code, _)| code).collect();
        codes.retain(|(code, _)| !rest.contains(code));
    }
    let mut built = Built::default();
    for child in &children {
        let scope = Scope { office: Some(child.office), alone: child.own };
        let (mut cells, mut asks) = (Vec::new(), Vec::new());
        let mut put = |count: i64, whom: Option<Whom>| {
            let told = !child.counted.withheld;
            let text = if told { count.to_string() } else { child.counted.text(figure.measure) };
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
            put(child.counted.missing.into(), Some(Whom::Missing));
        }
        built.asks.push(asks);
        built.offices.push(place(child));
        built.chart.rows.push(Row { label: named(child, seen.lang), cells });
    }
    let mut series: Vec<String> =
        codes.iter().map(|(code, _)| figure.divided.label(seen.lang, code)).collect();
    series.extend((!rest.is_empty()).then(|| say(seen.lang, "chart-rest")));
    series.extend(missing.then(|| say(seen.lang, "chart-missing")));
    built.chart = Chart { kind: Kind::Shares, head: say(seen.lang, "chart-office"), series, ..built.chart };
    built
}
