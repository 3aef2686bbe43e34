//! The screens, one folder each.

pub mod assessment;
pub mod contracts;
pub mod contributions;
pub mod development;
pub mod filing;
pub mod funding;
pub mod home;
pub mod inspection;
pub mod intake;
pub mod offices;
pub mod pay;
pub mod people;
pub mod policy;
pub mod records;
pub mod recruitment;
pub mod reports;
pub mod rule;
pub mod self_check;
pub mod settings;
pub mod setup;
pub mod statistics;
pub mod training;
pub mod verification;
