//! How rosters come in: bytes → workbook → header → mapping → plan. Nothing here changes anything: the plan is
//! looked at, corrected, and becomes one batch.
//!
//! In reading order: [`workbook`] (what a file is, then [`xlsx`], [`biff`], [`ods`], [`text_table`], [`xml_sheet`]
//! or [`html`] into a [`sheet`]), [`tables`] (which sheets are one roster), [`header`], [`mapping`] (to a [`target`], with [`titles`],
//! their [`qualifiers`] and [`contracts`]), [`repair`] (with [`codes`]), [`layout`] (what each row is, with
//! [`heading`]), [`sections`] (what one says of those below), [`row`] (one row read, by [`cell`], each beside what
//! stands [`around`] it), [`sense`] (its values beside each other, with what is [`plausible`]), [`planning`] (all rows
//! beside the register: the [`plan`], by what was said as [`choices`]), [`known`], [`edits`], [`answers`], [`extract`] (the same without a
//! register, for scripts). [`clipboard`] is what is pasted into a table, [`code_page`] how texts were written before Unicode.

pub mod answers;
mod around;
mod biff;
mod biff_strings;
mod cell;
mod choices;
pub mod clipboard;
pub mod code_page;
mod codes;
mod contracts;
mod dates;
mod edits;
mod encoding;
pub mod extract;
mod formula;
pub mod header;
pub(crate) mod heading;
mod html;
mod keys;
mod kind;
mod known;
pub(crate) mod layout;
pub mod mapping;
pub(crate) mod markup;
mod ods;
pub mod plan;
pub mod planning;
mod plausible;
mod qualifiers;
mod repair;
mod row;
mod sections;
mod sense;
mod sheet;
pub mod tables;
pub mod target;
mod text_table;
mod titles;
mod web_archive;
pub mod workbook;
pub(crate) mod xlsx;
pub(crate) mod xlsx_cells;
mod xlsx_styles;
mod xlsx_text;
mod xml_sheet;

pub(crate) use codes::spelt;
pub(crate) use qualifiers::plain_title;
pub(crate) use repair::looks_like_number;
pub use row::without_numbers;
pub(crate) use titles::{by_title, on_form};
