//! A workbook comes into the table, whoever laid it out: title rows, merged heads, sums between and below, notes, several
//! sheets. What it would do is a [`Paste`](super::paste::Paste) that is looked at first and taken as one act; what is in
//! doubt is asked, and what finds no row is listed, once each.
//!
//! In reading order: [`role`] (what a column of the sheet holds), [`bearers`] (which row a name or a number means),
//! [`guess`] (where its titles stand), [`memory`] (what was corrected before), [`lines`] (what each row of the sheet is),
//! [`matching`] (which row of the table it falls on, or what is asked), [`apart`] (several people of one name), [`table`] (which sheet), [`sums`] (the sheet's own totals
//! beside what would be taken), [`month`] (of which month it says it is), [`taking`] (all of it together), [`template`] (what is handed out to be filled in).

mod apart;
mod bearers;
mod guess;
mod lines;
mod matching;
pub mod memory;
mod month;
pub mod role;
mod sums;
pub mod table;
pub mod taking;
pub mod template;

pub use guess::titles;
pub use lines::Seen;
pub use matching::{Answers, Choice, Question, Why};
pub use sums::{Compared, Sum};
