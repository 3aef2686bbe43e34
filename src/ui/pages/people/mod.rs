//! 人员: the roster, a new person, and one person's file.

mod batch;
mod by_hand;
mod columns;
mod create;
mod file;
mod filing;
mod filters;
mod give;
mod head;
mod list;
mod log;
mod moving;
mod on_paper;
mod own_file;
mod own_form;
mod person;
mod returned;
mod set_field;
mod table;
mod views;

pub use create::NewPersonPage;
pub use list::PeoplePage;
pub use person::PersonPage;
