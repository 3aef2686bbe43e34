//! 表格录入: the one editable table of the processes, without a screen.
//!
//! A process says which [`column`]s and [`row`]s there are; a person types, fills, pastes and undoes; and what was
//! typed becomes one batch of edits, with one undo in the ledger. What a key does to cells is here; where the cursor
//! stands is the screen's.
//!
//! In reading order: [`place`] (a cell and a rectangle of cells), [`column`], [`row`], [`table`] (what is saved, what
//! was typed over it, and what stands against that), [`typing`] (type, clear, fill down, undo, redo), [`paste`] (looked
//! at first, then taken; of a block with names [`named`] says where it falls, by [`texts`] as they are compared), [`copy`], [`total`] and [`totals`], [`draft`] (what survives a reload), [`edits`] (what is written),
//! [`newcomers`] (rows that a person adds);
//! [`workbook`] (a file of somebody's own layout, looked at like a paste).

pub mod column;
pub mod copy;
pub mod draft;
pub mod edits;
mod named;
pub mod newcomers;
pub mod paste;
pub mod place;
pub mod row;
pub mod table;
pub(super) mod texts;
pub mod total;
pub mod totals;
pub mod typing;
pub mod workbook;
