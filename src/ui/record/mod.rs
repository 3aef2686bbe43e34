//! One way to ask for a record of any kind and one way to show it, read off its field table.

mod changed;
mod conflicts;
mod demand;
mod dialog;
mod editor;
mod fields;
mod form;
mod group;
pub mod layout;
mod link;
mod name;
mod remove;
mod said;
mod sheet;
mod shown;
mod submit;
mod table;
mod unit;
mod veil;
mod view;

pub use changed::{ChangedLines, Moved, diff_headings};
pub use demand::{Demand, EditNow};
pub use dialog::{Cause, EditDialog, Editor, Entry, is_drafted};
pub use editor::{RecordEditor, Saving};
pub use fields::{RecordFields, field_errors, field_id};
pub use form::RecordForm;
pub use group::RecordGroup;
pub use link::link_name;
pub use name::record_name;
pub use remove::{RemoveDialog, Remover};
pub use said::SaidButton;
pub use sheet::RecordSheet;
pub use shown::{group_title, kind_label, show, show_open};
pub use submit::{FormErrors, Submission};
pub use unit::{UnitField, unit_name};
pub use view::{Restricted, record_place};
