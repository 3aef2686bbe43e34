//! 上报汇总数: what an office states of figures that its superiors cannot count themselves, made when it files.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::census::{Census, Scope};
use super::counted::Counted;
use super::day::month;
use super::figure::Figure;
use super::pages::all;
use super::reported::travels;
use super::withhold::{is_few, tells_of_few};
use crate::domain::FigureTotals;
use crate::domain::codes::OfficeLevel;
use crate::domain::id::Id;
use crate::domain::period::Month;
use crate::domain::record::{In as _, Kind};
use crate::domain::totals::{Members, TotalRow, TotalRows};
use crate::domain::value::{Text, Value as _};
use crate::ledger::Registry;
use crate::order::Gathered;

/// What this office states on a day; nothing of one whose superior reads all of its records, or that has none.
pub fn of(registry: &Registry, on: NaiveDate) -> Option<FigureTotals> {
    let profile = registry.profile.as_ref()?;
    if profile.level() == OfficeLevel::Grassroots || profile.superior().is_none() {
        return None;
    }
    let figures: Vec<&'static Figure> = all().filter(|figure| travels(figure)).collect();
    let census = Census::ours(registry, on, &figures);
    let paid = census.paid(Scope::default());
    let month_now = Month::of(on)?;
    // What a file of the same month has told is known to whoever has it.
    let (ours, others): (Vec<_>, Vec<_>) =
        told_before(registry).into_iter().partition(|(month, _)| *month == Some(month_now));
    let mut told = ours.iter().chain(&others).map(|(_, group)| group);
    let tells = told.any(|group| tells_of_few(group, &paid));
    let few = is_few(u32::try_from(paid.len()).unwrap_or(u32::MAX));
    let withheld = tells || few;
    let row = |figure: &&'static Figure| {
        let own = census.whole(figure);
        // All figures of pay are of the same people, or one could be had from another.
        let others = own.known > 0 && own.known as usize != paid.len();
        let hidden = figure.guarded && (withheld || others);
        stated(figure, &own, hidden, month(on))
    };
    let rows = figures.iter().filter_map(row).collect();
    let mut members = Members::default();
    let now = Some(paid).filter(|paid| !withheld && ours.iter().all(|(_, group)| group != paid));
    ours.into_iter().map(|(_, group)| group).chain(now).for_each(|group| members.push(group));
    Some(FigureTotals {
        month: Some(month_now),
        day: Some(on),
        figures: Some(TotalRows(rows)),
        members: (!members.0.is_empty()).then_some(members),
    })
}

/// Of whom pay was told in which month, each time that it was.
fn told_before(registry: &Registry) -> Vec<(Option<Month>, BTreeSet<Id>)> {
    let own = registry.of_kind(Kind::FigureTotals).filter(|record| registry.own(record.id).is_some());
    let own = own.filter_map(|record| FigureTotals::of(&record.body));
    let groups = own.flat_map(|own| {
        let groups = own.members.iter().flat_map(Members::groups);
        groups.map(|group| (own.month, group.iter().copied().into_set()))
    });
    groups.collect()
}

fn stated(figure: &Figure, own: &Counted, hidden: bool, paid_for: Option<Month>) -> Option<TotalRow> {
    let row = TotalRow {
        figure: Text::parse(figure.id).ok()?,
        unit: Text::parse(figure.measure.code()).ok()?,
        period: paid_for.filter(|_| figure.guarded),
        numerator: 0,
        denominator: 0,
        missing: 0,
        known: 0,
        by: Vec::new(),
        withheld: hidden,
    };
    if hidden {
        return Some(row);
    }
    let by = own.by.iter().filter(|(_, number)| *number != 0);
    let by = by.filter_map(|(code, number)| Some((Text::parse(code).ok()?, *number))).collect();
    Some(TotalRow {
        numerator: own.numerator,
        denominator: own.denominator,
        missing: own.missing,
        known: own.known,
        by,
        ..row
    })
}
