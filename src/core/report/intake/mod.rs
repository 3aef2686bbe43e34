//! 导入花名册 as people read it.

mod absent;
mod batch;
mod columns;
mod next;
mod rows;
mod tables;
mod values;

pub use absent::absent;
pub use batch::{Common, common, common_fields};
pub use columns::{ColumnLine, Need, choices, columns, kind, needs, roster_title, usual_unit};
pub use next::{Next, next};
pub use rows::{
    AsideLine, FieldChange, Group, Line, Totals, asides, begin, cells_shown, changes, confirmable, counted,
    decisions, group, lines, may_be_blank, next_open, problems, readings, repair_key,
};
pub use tables::{ElsewhereLine, TableLine, elsewhere, tables};
pub use values::{Answered, Distinct, answered, distinct, month_only, table};
