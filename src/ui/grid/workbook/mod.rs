//! A workbook for the table: chosen in its bar, looked at in a dialog, and filled in as one act.
//!
//! [`incoming`] is the workbook at hand; [`dialog`] shows what it would do, with [`columns`] (sheet, titles, columns),
//! [`asked`] (what a person has to say), [`unknown`] (who is not in the table) and [`sums`] (the sheet's own totals).

mod asked;
mod columns;
mod dialog;
mod incoming;
mod sums;
mod unknown;
mod words;

pub use dialog::WorkbookDialog;
pub use incoming::{Incoming, WorkbookButtons};
