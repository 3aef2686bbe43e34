//! How rosters come in: bytes → workbook → header → mapping → plan. Nothing here changes anything: the plan is
//! looked at, corrected, and becomes one batch.
//!
//! In reading order: [`workbook`] (what a file is, then [`xlsx`], [`biff`], [`ods`], [`text_table`], [`xml_sheet`]
//! or [`html`] into a [`sheet`]), [`tables`] (which sheets are one roster), [`header`], [`mapping`], [`repair`] (with [`codes`]),
//! [`row`] (one row read), [`plan`] (all rows beside the register), [`known`], [`edits`], [`extract`] (the same
//! without a register, for scripts).

mod biff;
mod biff_strings;
mod codes;
mod dates;
mod edits;
mod encoding;
pub mod extract;
pub mod header;
mod html;
mod kind;
mod known;
pub mod mapping;
mod markup;
mod ods;
pub mod plan;
mod repair;
mod row;
mod sheet;
pub mod tables;
mod text_table;
mod web_archive;
pub mod workbook;
mod xlsx;
mod xml_sheet;
