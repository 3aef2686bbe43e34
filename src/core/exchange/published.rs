//! What a union publishes to those below it (下发文件): it says this of everybody, and nothing else in that file.

use crate::domain::record::{Issued, Record};

/// Whether a record is among what its office publishes: about itself, and of such a kind.
pub fn is_published(record: &Record) -> bool {
    record.kind().columns().issued == Issued::Below && record.subject == record.owner
}
