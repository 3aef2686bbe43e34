//! 表格录入 on the screen: the one editable table ([`taizhang_core::process::grid`]), with its keys, its clipboard and its
//! bar. What was weighed against a kept component stands in `docs/grid.md`.
//!
//! [`held`] is the table in somebody's hands: the cursor, what is being typed, what was just said. [`sheet`] draws it,
//! [`cell`] a cell of it; [`keys`] and [`clipboard`] are what hands do; [`paste`] is the look before a paste, [`bar`] what
//! stands below: how much is unsaved, what is at fault, 保存; [`keeper`] keeps it for a reload, [`confirming`] is 核定 of what is saved. [`filling`] is what a process may put above it, [`workbook`]
//! takes in a file and hands out a template.

mod bar;
mod cell;
mod clipboard;
mod confirming;
mod filling;
mod held;
mod keeper;
mod keys;
mod paste;
mod sheet;
mod workbook;

pub use confirming::{ConfirmButton, Unsaved, UnsavedNote};
pub use filling::Filling;
pub use sheet::EditGrid;
