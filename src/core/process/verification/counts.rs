//! 基数 of all townships below on one 统计时点, in one table (clauses 24–29; records.md §6).

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::year;
use crate::domain::codes::{OfficeLevel, Reporting};
use crate::domain::id::Id;
use crate::domain::issue::{Issue, require};
use crate::domain::record::{Body, Facts as _, Field, In, Kind, Need, Record};
use crate::domain::value::Value as _;
use crate::domain::{HeadCount, Office};
use crate::ledger::Registry;
use crate::order::Ordered;
use crate::process::grid::column::Column;
use crate::process::grid::row::{Entry, Row, Whom};
use crate::process::grid::table::Grid;

/// The levels whose work it is: a county enters for its townships.
pub const LEVELS: &[OfficeLevel] = &[OfficeLevel::County];

/// 单独基层工会数, 工会组织总数, 职工数.
const FIGURES: [&str; 3] = ["separate_unions", "all_unions", "workers"];
/// 会员数 is asked where the office wants it.
const MEMBERS: &str = "members";

/// The figures of the year before, as far as they stand beside: what each is called.
const BEFORE: [(&str, &str, &str); 3] = [
    ("separate_unions", "separate_unions_before", "verification-before-separate-unions"),
    ("all_unions", "all_unions_before", "verification-before-all-unions"),
    ("workers", "workers_before", "verification-before-workers"),
];

/// What counties call the figures in their own sheets.
fn called(key: &str) -> &'static [&'static str] {
    match key {
        "separate_unions" => &["单独基层工会", "单建工会数", "单建基层工会数", "单独建会数"],
        "all_unions" => &["工会组织数", "工会总数", "工会数", "建会总数", "基层工会总数"],
        "workers" => &["职工人数", "职工总数", "在职职工数", "从业人员数"],
        MEMBERS => &["会员人数", "工会会员数", "会员总数"],
        _ => &[],
    }
}

/// The day for which head counts are verified: the one for which most offices have been counted in the year that is under
/// way; before anybody has, its 30 September.
pub fn usual_day(registry: &Registry, today: NaiveDate) -> NaiveDate {
    let year = year::of(today);
    let mut days: BTreeMap<NaiveDate, usize> = BTreeMap::new();
    for (office, _) in offices(registry, today) {
        if let Some((day, _)) = of_year(registry, office.id, year).filter(|(day, _)| *day <= today) {
            *days.entry(day).or_default() += 1;
        }
    }
    let most = days.into_iter().max_by_key(|(_, count)| *count).map(|(day, _)| day);
    most.or_else(|| year::begins(year)).unwrap_or(today)
}

/// The day as typed.
///
/// # Errors
/// What [`NaiveDate`]'s own reader says, or `date-future`: nobody has been counted on a day to come.
pub fn day(text: &str, today: NaiveDate) -> Result<NaiveDate, Issue> {
    let day = NaiveDate::parse(text)?;
    require(day <= today, || Issue::new("date-future"))?;
    Ok(day)
}

/// How far the table is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    pub offices: usize,
    /// Of which what must be said is said.
    pub given: usize,
    /// That report themselves: only read here.
    pub theirs: usize,
}

pub fn progress(grid: &Grid) -> Progress {
    let must: Vec<usize> = grid
        .columns()
        .iter()
        .enumerate()
        .filter(|(_, column)| {
            column.typed_into && column.field.is_some_and(|(_, field)| field.need == Need::Must)
        })
        .map(|(at, _)| at)
        .collect();
    let given = |row: &&Row| must.iter().all(|at| row.saved.get(*at).is_some_and(Option::is_some));
    Progress {
        offices: grid.rows().len(),
        given: grid.rows().iter().filter(given).count(),
        theirs: grid.rows().iter().filter(|row| !row.is_open()).count(),
    }
}

/// The table: every township and grassroots office below that is open on the day, in tree order. What an office reports
/// itself is only read here (records.md §6). Behind it the figures of the year before, where any are known.
pub fn grid(registry: &Registry, as_of: NaiveDate, with_members: bool) -> Grid {
    let keys = FIGURES.into_iter().chain(with_members.then_some(MEMBERS));
    let fields = keys.filter_map(|key| Kind::HeadCount.field(key));
    let column =
        |field: &'static Field| Column::of(Kind::HeadCount, field).summed().called(called(field.key));
    let mut columns: Vec<Column> = fields.map(column).collect();
    let offices = offices(registry, as_of);
    let last = year::of(as_of) - 1;
    let before: Vec<Option<&HeadCount>> = offices
        .iter()
        .map(|(record, _)| of_year(registry, record.id, last).map(|(_, count)| count))
        .collect();
    let row = |(record, office): &(&Record, &Office)| row(registry, record, office, as_of, &columns);
    let mut rows: Vec<Row> = offices.iter().map(row).collect();
    if before.iter().any(Option::is_some) {
        for (row, count) in rows.iter_mut().zip(before) {
            row.saved.extend(BEFORE.map(|(key, ..)| count.and_then(|count| count.get(key))));
        }
        let told = |(key, told, title): &(&str, &'static str, &str)| {
            let column = Column::of(Kind::HeadCount, Kind::HeadCount.field(key)?);
            Some(column.summed().read_only().named(told, title))
        };
        columns.extend(BEFORE.iter().filter_map(told));
    }
    Grid::new(columns, rows)
}

/// What counts of an office's head counts in a year: the latest.
pub(super) fn of_year(registry: &Registry, office: Id, year: i32) -> Option<(NaiveDate, &HeadCount)> {
    let span = year::span(year)?;
    let counts = registry.said_of(office).filter_map(|record| {
        let own = HeadCount::of(&record.body)?;
        let day = own.as_of.filter(|day| span.contains(day))?;
        Some((day, Some(record.owner) == registry.office(), record.id, own))
    });
    let last = counts.max_by_key(|(day, is_ours, id, _)| (*day, *is_ours, *id));
    last.map(|(day, _, _, own)| (day, own))
}

fn row(registry: &Registry, record: &Record, office: &Office, as_of: NaiveDate, columns: &[Column]) -> Row {
    let on_day = |record: &Record| HeadCount::of(&record.body).is_some_and(|own| own.as_of == Some(as_of));
    let said = || registry.said_of(record.id).filter(|record| on_day(record));
    let ours = said().filter(|count| Some(count.owner) == registry.office()).max_by_key(|count| count.id);
    let fills_in = Some(record.owner) == registry.office() && office.reporting == Some(Reporting::BySuperior);
    let count = ours.or_else(|| said().max_by_key(|count| count.id));
    let entry = match count {
        Some(count) if fills_in && Some(count.owner) == registry.office() => Entry::Known(count.id),
        None if fills_in => Entry::New {
            kind: Kind::HeadCount,
            subject: record.id,
            links: BTreeMap::new(),
            fields: [("as_of".to_owned(), as_of.to_string())].into(),
        },
        Some(_) | None => Entry::Closed,
    };
    Row {
        key: record.id.to_string(),
        name: office.name.as_ref().map(|name| name.as_str().to_owned()).unwrap_or_default(),
        whom: Whom::default(),
        saved: columns.iter().map(|column| count.and_then(|count| count.body.get(column.key))).collect(),
        record: entry,
    }
}

/// The grassroots offices below this one, in tree order.
pub(super) fn offices(registry: &Registry, on: NaiveDate) -> Vec<(&Record, &Office)> {
    below(registry, on, &[OfficeLevel::Grassroots])
}

/// The offices of some levels below this one that are open on the day, in tree order.
pub(in crate::process) fn below<'a>(
    registry: &'a Registry,
    on: NaiveDate,
    levels: &[OfficeLevel],
) -> Vec<(&'a Record, &'a Office)> {
    let mut below: BTreeMap<Id, Vec<(&Record, &Office)>> = BTreeMap::new();
    for record in registry.of_kind(Kind::Office) {
        if let Body::Office(office) = &record.body
            && let Some(parent) = office.parent
        {
            below.entry(parent).or_default().push((record, office));
        }
    }
    for list in below.values_mut() {
        // The first to be shown stands last.
        list.order_by_cached_key(|(_, office)| {
            let code = office.code.as_ref().map(|code| code.as_str().to_owned());
            let place = office.position.map_or(u32::MAX, |place| place.get());
            std::cmp::Reverse((place, code.unwrap_or_else(|| "~".to_owned()), office.name.clone()))
        });
    }
    let mut found = Vec::new();
    let mut open = registry.office().and_then(|own| below.remove(&own)).unwrap_or_default();
    while let Some((record, office)) = open.pop() {
        open.extend(below.remove(&record.id).unwrap_or_default());
        let in_use = office.opened.is_none_or(|day| day <= on) && office.closed.is_none_or(|day| day > on);
        if in_use && office.level.is_some_and(|level| levels.contains(&level)) {
            found.push((record, office));
        }
    }
    found
}
