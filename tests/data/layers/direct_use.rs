//! The domain reaches up to the ledger, in the plainest way.

//@ core domain/planted.rs
use crate::ledger::Registry;

pub fn count(registry: &Registry) -> usize {
    registry.own_records().count()
}
