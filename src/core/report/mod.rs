//! What people read: plain rows for the screens, computed from the registry and a day.

mod archive;
pub mod chart;
pub mod compatibility;
pub mod filing;
pub mod forms;
pub mod help;
pub mod home;
pub mod intake;
pub mod offices;
pub mod overview;
pub mod own_form;
pub mod pay_slip;
pub mod people;
pub mod period;
pub mod policy;
pub mod records;
pub mod self_assessment;
pub mod self_check;
pub mod settings;
pub mod setup;
pub mod statistics;
pub mod takeout;
pub mod verdicts;
pub mod workbook;
