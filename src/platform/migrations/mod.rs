//! The layout of an office's database, one file per storage version. A released file is never edited:
//! the next version is a new file that starts from what the one before it left.

mod v1;

use indexed_db_futures::database::Database;

/// The storage version this program writes.
pub const VERSION: u32 = 1;

/// Brings a database from version `from` (0 when it is new) to [`VERSION`].
pub fn run(db: &Database, from: u32) -> indexed_db_futures::Result<()> {
    if from < 1 {
        v1::run(db)?;
    }
    Ok(())
}
