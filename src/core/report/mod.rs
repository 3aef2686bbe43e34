//! What people read: plain rows for the screens, computed from the registry and a day.

pub mod backup;
pub mod books;
pub mod changes;
pub mod facts;
pub mod filing;
pub mod home;
pub mod import;
pub mod inbox;
pub mod keys;
pub mod names;
pub mod office_list;
pub mod offices;
pub mod outbox;
pub mod people;
pub mod person;
pub mod proposals;
pub mod register_of_files;
pub mod review;
pub mod roster;
pub mod setup;
pub mod staffing;
pub mod verdicts;
pub mod why;
pub mod worklist;
pub mod workbook;
