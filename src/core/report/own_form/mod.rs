//! 自带表样: a form that an office already has, a workbook or a document, filled from the register with its look
//! untouched. Only the parts of the file that hold the blanks are changed, in place; every other byte stays.
//!
//! In reading order: [`table`] (cells and how they lie, read by [`sheet`] or
//! [`document`]), [`what`] (what a blank asks for, by the titles beside it), [`slots`] (blanks inside a text), [`blanks`] (where they are), [`form`] (the
//! file as read), [`facts`] (what stands there for a person), [`filled`] (the files that come back).

mod blanks;
mod document;
mod facts;
mod filled;
mod form;
mod sheet;
mod slots;
mod table;
mod what;

pub use filled::{Filling, Made, Media, filled};
pub use form::{Asked, Form, read};
pub use what::What;
