//! 个人信息核对与自评: one person looks through the own file, sees what the rules say of it, tries what would be otherwise,
//! and hands corrections back.

mod assess;
mod facts;
mod leave;
mod paper;
mod report;
mod results;
mod slip;
mod unsaved;
mod what_if;

pub use facts::OwnFacts;
pub use leave::Leave;
pub use report::Report;
pub use results::Results;
pub use slip::PaySlip;
pub use what_if::WhatIf;
