//! 个人信息核对与自评: one person looks through the own file, sees what the rules say of it, tries what would be otherwise,
//! and hands corrections back.

mod ask;
mod assess;
mod dispute;
mod facts;
mod keep;
mod leave;
mod paper;
mod report;
mod results;
mod slip;
mod standing;
mod type_size;
mod unsaved;
mod what_if;

pub use ask::{Ask, Asking};
pub use facts::OwnFacts;
pub use keep::Unkept;
pub use leave::Leave;
pub use report::Report;
pub use results::Results;
pub use slip::PaySlip;
pub use type_size::TypeSizeButton;
pub use what_if::WhatIf;
