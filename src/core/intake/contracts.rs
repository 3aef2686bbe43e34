//! Several contracts of a person side by side in one row: which of them is in force.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::header::{Header, group_title};
use super::repair::{self, last_day_named};
use super::target::{Mapping, Target};
use super::titles::{Which, of_contract};
use super::workbook::Sheet;
use crate::domain::date::PartialDate;
use crate::domain::record::Kind;
use crate::order::Gathered;

/// A column that speaks of a contract.
#[derive(Clone, Debug)]
pub(super) struct ContractColumn {
    pub column: u32,
    pub target: Target,
    pub which: Which,
}

const START: Target = Target::Field(Kind::Contract, "start");
const END: Target = Target::Field(Kind::Contract, "end");

/// Whether a column tells when a contract runs.
pub(super) fn is_dated(target: Target) -> bool {
    matches!(target, START | END | Target::ContractTerm)
}

/// The columns of the contract in force: of one contract those that do not call it an earlier one; of several those
/// whose dates are the latest in every row. Where that is not plain, of none.
pub(super) fn in_force(sheet: &Sheet, header: &Header, columns: &[ContractColumn]) -> Vec<(u32, Target)> {
    let (dated, undated): (Vec<Vec<ContractColumn>>, Vec<_>) =
        sets(columns).into_iter().partition(|set| set.iter().any(|column| is_dated(column.target)));
    let chosen = match dated.as_slice() {
        [] => None,
        [only] => Some(only).filter(|set| now(set)),
        _ => latest(sheet, header, &dated),
    };
    if chosen.is_none() && !dated.is_empty() {
        return Vec::new();
    }
    let mut taken: BTreeMap<Target, u32> = BTreeMap::new();
    let beside = undated.iter().filter(|set| now(set)).flatten();
    for column in chosen.into_iter().flatten().chain(beside) {
        taken.entry(column.target).or_insert(column.column);
    }
    taken.into_iter().map(|(target, column)| (column, target)).collect()
}

/// The columns that tell when a contract runs and are taken for nothing, where there are several contracts.
pub(super) fn left_open(sheet: &Sheet, header: &Header, mapping: &Mapping) -> Vec<u32> {
    let column = |(column, title): &(u32, String)| {
        let (target, which) = of_contract(&group_title(sheet, header, *column), title)?;
        Some(ContractColumn { column: *column, target, which })
    };
    let columns: Vec<ContractColumn> = header.titles.iter().filter_map(column).collect();
    let dated = |set: &&Vec<ContractColumn>| set.iter().any(|column| is_dated(column.target));
    if sets(&columns).iter().filter(dated).count() < 2 {
        return Vec::new();
    }
    let open = |column: &&ContractColumn| {
        is_dated(column.target) && mapping.columns.get(&column.column) == Some(&Target::Ignore)
    };
    columns.iter().filter(open).map(|column| column.column).collect()
}

/// Whether a contract may be the one in force by what it is called.
fn now(set: &[ContractColumn]) -> bool {
    set.iter().all(|column| matches!(column.which, Which::Unsaid | Which::Present(_)))
}

/// The columns contract by contract: by what tells them apart or, where that is the same, one after another.
fn sets(columns: &[ContractColumn]) -> Vec<Vec<ContractColumn>> {
    let told: BTreeSet<(Target, &Which)> =
        columns.iter().map(|column| (column.target, &column.which)).into_set();
    let mut sets: BTreeMap<(Which, usize), Vec<ContractColumn>> = BTreeMap::new();
    let mut seen: BTreeMap<Target, usize> = BTreeMap::new();
    for column in columns {
        let nth = seen.entry(column.target).or_default();
        let key = if told.len() == columns.len() { (column.which.clone(), 0) } else { (Which::Unsaid, *nth) };
        *nth += 1;
        sets.entry(key).or_default().push(column.clone());
    }
    sets.into_values().collect()
}

fn latest<'a>(
    sheet: &Sheet,
    header: &Header,
    sets: &'a [Vec<ContractColumn>],
) -> Option<&'a Vec<ContractColumn>> {
    let rows: Vec<Vec<Option<NaiveDate>>> = sheet
        .row_numbers()
        .filter(|row| *row > header.last)
        .map(|row| sets.iter().map(|set| runs_until(sheet, row, set)).collect())
        .collect();
    let compared = |one: usize, other: usize| {
        rows.iter().filter_map(move |row| Some((row.get(one).copied()??, row.get(other).copied()??)))
    };
    let present = |at: usize| {
        sets.get(at).is_some_and(|set| {
            matches!(set.as_slice(), [ContractColumn { which: Which::Present(_), .. }, ..])
        })
    };
    let later = |one: usize, other: usize| {
        let never_earlier = compared(one, other).all(|(one, other)| one >= other);
        let once_later = compared(one, other).any(|(one, other)| one > other);
        never_earlier && (once_later || (present(one) && !present(other)))
    };
    let all = 0..sets.len();
    let found = all.clone().find(|one| all.clone().all(|other| other == *one || later(*one, other)))?;
    sets.get(found)
}

/// The last day that the cells of one contract in a row name.
fn runs_until(sheet: &Sheet, row: u32, set: &[ContractColumn]) -> Option<NaiveDate> {
    let day = |target: Target| {
        let column = set.iter().find(|column| column.target == target)?.column;
        let cell = sheet.spread(row, column);
        let shown = cell.shown();
        if target == Target::ContractTerm || shown.contains("固定期限") {
            return last_day_named(&shown);
        }
        let date: PartialDate = repair::date(cell).value?.parse().ok()?;
        Some(date.last_day())
    };
    [END, Target::ContractTerm, START].into_iter().find_map(day)
}
