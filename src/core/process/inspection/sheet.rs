//! The inspections of a year in one table: what was found in each, until when it is to be mended, and what came of it.

use chrono::NaiveDate;

use super::year::{self, Line};
use crate::domain::record::{Field, Kind};
use crate::ledger::Registry;
use crate::process::grid::column::Column;
use crate::process::grid::row::{Entry, Row, Whom};
use crate::process::grid::table::Grid;

const KIND: Kind = Kind::Inspection;

/// What is typed of each, and what lists of cities call it.
const FIELDS: [(&str, &[&str]); 8] = [
    ("findings", &["问题", "存在问题", "发现问题", "主要问题"]),
    ("mend_by", &["整改时限", "整改期限", "限期"]),
    ("mending", &["整改落实情况", "整改措施", "整改结果"]),
    ("closed", &["办结", "销号日期", "办结时间"]),
    ("date", &["督查时间", "检查日期", "检查时间"]),
    ("planned", &["计划时间", "拟督查日期"]),
    ("scope", &["督查事项", "督查重点", "检查内容"]),
    ("departments", &["参加部门", "联合单位"]),
];

/// The table of a year: of this office's own inspections.
pub fn grid(registry: &Registry, year: i32, on: NaiveDate) -> Grid {
    let fields = FIELDS.iter().filter_map(|(key, also)| Some((KIND.field(key)?, *also)));
    let column =
        |(field, also): (&'static Field, &'static [&'static str])| Column::of(KIND, field).called(also);
    let columns: Vec<Column> = fields.map(column).collect();
    let row = |line: Line| Row {
        key: line.record.id.to_string(),
        saved: columns.iter().map(|column| line.record.body.get(column.key)).collect(),
        name: line.name,
        whom: Whom::default(),
        record: Entry::Known(line.record.id),
    };
    let lines = year::of(registry, year, on).into_iter().filter(|line| line.ours);
    let rows = lines.map(row).collect();
    Grid::new(columns, rows)
}
