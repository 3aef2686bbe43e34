//! How the register changes: a command is decided into a batch, the batch is chained into the journal,
//! and applied to the registry. One write path, one owner per record.

pub mod as_of;
pub mod batch;
pub mod bridge;
pub mod clock;
pub mod command;
pub mod decide;
pub mod filed;
pub mod history;
pub mod journal;
pub mod journal_bytes;
pub mod line;
pub mod memory;
pub mod names;
mod offers;
pub mod profile;
pub mod registry;
mod repaired;
pub mod salvage;
pub mod scope;
pub mod segments;
pub mod signing;
pub mod store;
pub mod transfers;

pub use batch::{Batch, Change};
pub use command::{Command, Context, Edit, Target};
pub use decide::decide;
pub use profile::{Line, Profile};
pub use registry::Registry;
