//! The table of a month: everybody who worked in it, what each is paid, and what fills it at once.

use std::collections::BTreeMap;

use crate::domain::amount::Money;
use crate::domain::period::Month;
use crate::domain::record::{Body, Field, Kind};
use crate::domain::value::Value as _;
use crate::ledger::Registry;
use crate::order::Gathered;
use crate::process::grid::column::Column;
use crate::process::grid::place::At;
use crate::process::grid::table::Grid;
use crate::process::month_sheet::{self, before, grid_row, members};

pub const SHEET: Kind = Kind::PaySheet;
const ROW: Kind = Kind::MonthlyPay;
/// What is added up to 应发.
pub(super) const PARTS: [&str; 3] = ["base", "performance", "allowances"];
pub(super) const GROSS: &str = "gross";

/// What companies call the columns.
fn called(key: &str) -> &'static [&'static str] {
    match key {
        "base" => &["基本工资", "岗位工资", "基础工资", "固定工资"],
        "performance" => &["业绩考评工资", "绩效工资", "绩效", "业绩工资", "考核工资"],
        "allowances" => &["补贴", "津贴", "津贴补贴", "补助"],
        GROSS => &["应发", "应发工资", "应发合计", "应发金额"],
        _ => &[],
    }
}

/// The sheet of a month without its rows.
pub fn told(month: Month) -> Body {
    month_sheet::told(SHEET, month, &[])
}

/// The table of a month.
pub fn grid(registry: &Registry, month: Month) -> Grid {
    let unit = Column::told("unit", "pay-unit");
    let fields = PARTS.into_iter().chain([GROSS]).filter_map(|key| ROW.field(key));
    let ends: fn(&str) -> &'static [&'static str] =
        |key| if key == "allowances" { &["补贴", "津贴", "补助"] } else { &[] };
    let column = |field: &'static Field| {
        Column::of(ROW, field).summed().called(called(field.key)).ending(ends(field.key))
    };
    let columns: Vec<Column> = [unit].into_iter().chain(fields.map(column)).collect();
    let told = told(month);
    let rows = members(registry, &told, month).into_iter();
    let rows = rows.map(|member| grid_row(member, &told, ROW, &columns)).collect();
    Grid::new(columns, rows).of_month(month)
}

/// What the month before says, in the cells of the same people.
pub fn like_last_month(registry: &Registry, month: Month, grid: &Grid) -> Vec<(At, String)> {
    let Some(last) = before(month) else { return Vec::new() };
    let last: BTreeMap<String, Body> = members(registry, &told(last), last)
        .into_iter()
        .filter_map(|member| Some((member.engagement.to_string(), member.row?.1)))
        .into_map();
    let mut texts = Vec::new();
    for (at, row) in grid.rows().iter().enumerate() {
        let Some(body) = last.get(&row.key) else { continue };
        for (column, of) in grid.columns().iter().enumerate().filter(|(_, column)| column.typed_into) {
            texts.extend(body.get(of.key).map(|text| (At::new(at, column), text)));
        }
    }
    texts
}

/// 应发 of everybody as the sum of its parts; of nobody one of whose parts is no amount.
pub fn added_up(grid: &Grid) -> Vec<(At, String)> {
    let place = |key: &str| grid.columns().iter().position(|column| column.key == key);
    let Some(gross) = place(GROSS) else { return Vec::new() };
    let parts: Vec<usize> = PARTS.into_iter().filter_map(place).collect();
    let sum = |row: usize| {
        let texts = parts.iter().filter_map(|column| grid.text(At::new(row, *column)));
        let fen: Vec<u64> = texts.map(check_fen).collect::<Option<_>>()?;
        (!fen.is_empty()).then(|| fen.iter().sum::<u64>())
    };
    let text = |row: usize| Some((At::new(row, gross), written(sum(row)?)));
    (0..grid.rows().len()).filter_map(text).collect()
}

/// Fen of a sum; none of what the field cannot hold.
pub(super) fn check_fen(text: &str) -> Option<u64> {
    Money::parse(text).ok().map(Money::fen)
}

fn written(fen: u64) -> String {
    format!("{}.{:02}", fen / 100, fen % 100)
}
