//! How the register changes: the journal, and where it is kept.

pub mod journal;
pub mod journal_bytes;
pub mod memory;
pub mod store;
