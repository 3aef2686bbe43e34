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
use crate::order::{Gathered, Ordered};

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
    let tells = told_before(registry, month_now).iter().any(|group| tells_of_few(group, &paid));
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
    let mut members: Vec<Id> = paid.into_iter().filter(|_| !withheld).collect();
    members.order();
    Some(FigureTotals {
        month: Some(month_now),
        day: Some(on),
        figures: Some(TotalRows(rows)),
        members: (!members.is_empty()).then_some(Members(members)),
    })
}

/// Of whom pay was told in the totals of other months.
fn told_before(registry: &Registry, but: Month) -> Vec<BTreeSet<Id>> {
    let own = registry.of_kind(Kind::FigureTotals).filter(|record| registry.own(record.id).is_some());
    let own = own.filter_map(|record| FigureTotals::of(&record.body)).filter(|own| own.month != Some(but));
    own.filter_map(|own| Some(own.members.as_ref()?.0.iter().copied().into_set())).collect()
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
