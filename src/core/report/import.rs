//! 导入花名册 as people read it.

mod columns;
mod rows;
mod tables;

pub use columns::{ColumnLine, Need, choices, columns, kind, lacks, needs, roster_title, usual_unit};
pub use rows::{
    AsideLine, FieldChange, Group, Line, Totals, asides, begin, cause_key, cells_shown, changes, counted,
    decisions, group, lines, next_open, problems, remedy_key, repair_key,
};
pub use tables::{ElsewhereLine, TableLine, elsewhere, tables};
