//! 人员: the roster, a new person, and one person's file.

mod batch;
mod by_hand;
mod columns;
mod create;
mod edit;
mod file;
mod filing;
mod filters;
mod give;
mod group;
mod head;
mod list;
mod log;
mod moving;
mod own_file;
mod person;
mod record;
mod record_table;
mod remove;
mod returned;
mod set_field;
mod table;
mod undo;
mod verdicts;
mod views;
mod words;

pub use create::NewPersonPage;
pub use edit::{Cause, EditDialog, Editor, Entry, is_drafted};
pub use filters::narrow_to;
pub use group::RecordGroup;
pub use list::PeoplePage;
pub use person::PersonPage;
pub use remove::{RemoveDialog, Remover};
pub use verdicts::Verdicts;
pub use words::{code_tone, state_tone};
