//! A figure over time as a chart.

use super::kinds::{Built, Seen};
use crate::domain::amount::grouped;
use crate::report::chart::{Chart, Kind, Row};
use crate::report::statistics::{Census, Figure, Scope, find};
use crate::words::words;

pub fn trend(figure: &'static Figure, seen: Seen<'_>) -> Built {
    let Some(months) = seen.months else { return Built::default() };
    let scope = Scope { office: seen.office, ..Scope::default() };
    let values = months.values(figure, scope);
    let past = values.iter().any(|[_, before]| before.size.is_some());
    let say = |key: &str| words(seen.lang, key, &[]);
    let mut chart = Chart { kind: Kind::Line, head: say("chart-month"), ..Chart::default() };
    chart.series.push(say("chart-this-year"));
    chart.series.extend(past.then(|| say("chart-before")));
    for (day, [now, before]) in months.days.iter().zip(values) {
        let label = match months.days.last() == Some(day) {
            true => say("chart-this-day"),
            false => day.format("%Y-%m").to_string(),
        };
        let cells = std::iter::once(now).chain(past.then_some(before)).collect();
        chart.rows.push(Row { label, cells });
    }
    chart.target = target(figure, seen.now, scope).map(|target| {
        (target, words(seen.lang, "chart-target", &[("count", &grouped(&target.to_string()))]))
    });
    let rows = chart.rows.len();
    Built { chart, asks: vec![Vec::new(); rows], offices: vec![None; rows] }
}

/// 总量达到3000人左右 (clause 9) is of the whole province: where the office looked at is it.
fn target(figure: &Figure, now: &Census, scope: Scope) -> Option<f64> {
    let progress = find("progress").filter(|_| figure.id == "active")?;
    let target = now.of(progress, scope).denominator;
    (target > 0).then_some(target as f64)
}
