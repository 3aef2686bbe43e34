//! Storage version 1.
//!
//! | object store | key | value |
//! | --- | --- | --- |
//! | `meta` | `"head"` | the journal's head, as JSON text |
//! | `meta` | `"signing-key"` | the 32 bytes of the office's Ed25519 seed |
//! | `journal` | sequence | the entry, as bytes of `ledger::journal_bytes` |
//! | `segments` | number of the segment | its bytes |
//! | `segments` | `"through"` | the head the segments are good through, as JSON text |
//! | `blobs` | hex digest | the archived original |
//!
//! `through` stands beside the segments and not in `meta`, so that writing a large snapshot locks no store
//! that an append needs.

use indexed_db_futures::database::Database;
use indexed_db_futures::prelude::*;

pub fn run(db: &Database) -> indexed_db_futures::Result<()> {
    for store in ["meta", "journal", "segments", "blobs"] {
        db.create_object_store(store).build()?;
    }
    Ok(())
}
