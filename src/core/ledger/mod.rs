//! How the register changes: a command is decided into a batch, the batch is chained into the journal,
//! and applied to the registry. One write path, one owner per record.

pub mod as_of;
pub mod batch;
pub mod bridge;
pub mod buckets;
pub mod clock;
pub mod command;
pub mod context;
pub mod decide;
pub mod filed;
pub mod history;
mod holding;
pub mod journal;
pub mod journal_bytes;
pub mod keyring;
pub mod line;
mod listed;
pub mod memory;
pub mod names;
mod naming;
mod news;
mod offers;
pub mod pieces;
pub mod profile;
pub mod recovery_code;
pub mod registry;
mod repaired;
mod replaying;
pub mod salvage;
pub mod salvaged;
pub mod scope;
mod sealing;
pub mod segments;
mod sheets;
pub mod signing;
pub mod store;
pub mod tail;
pub mod transfers;
pub mod unit_names;
pub mod vault;

pub use batch::{Batch, Change};
pub use command::{Command, Edit, Target};
pub use context::Context;
pub use decide::decide;
pub use profile::{Line, Profile};
pub use registry::Registry;
