//! 导入花名册 as people read it.

mod columns;
mod rows;

pub use columns::{ColumnLine, Need, choices, columns, kind, lacks, needs, roster_title, sheets, usual_unit};
pub use rows::{
    FieldChange, Group, Line, Totals, begin, cause_key, cells_shown, changes, counted, decisions, group,
    lines, next_open, problems, remedy_key, repair_key,
};
