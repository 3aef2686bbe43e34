//! Workbooks written: a table as seen on screen, the roster, its template, and a clerk's own workbook with its
//! problems marked. Every text is written as text: nothing in it is ever a formula.

mod marked;
mod roster;
pub(super) mod spoken;
mod template;
mod writing;

pub use marked::marked;
pub use roster::roster;
pub use template::template;
pub use writing::{Sheet, formula_like, sheets, table, to_fill_in};
