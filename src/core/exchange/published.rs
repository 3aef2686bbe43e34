//! What a union says downward: of itself to everybody below it (下发文件), and of one of them to that one alone (接收回执).

use crate::domain::record::{Issued, Record};

/// Whether a record is among what its office publishes: about itself, and of such a kind.
pub fn is_published(record: &Record) -> bool {
    record.kind().columns().issued == Issued::Below && record.subject == record.owner
}

/// Whether a record is what its office says of another one, and tells that one.
pub fn is_told(record: &Record) -> bool {
    record.kind().is_told() && record.subject != record.owner
}
