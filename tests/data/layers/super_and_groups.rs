//! The ledger reaches the exchange by way of `super`, inside a group, under another name.

//@ core ledger/planted.rs
use super::super::{domain::id::Id, exchange::{order as sequence, seal}};

pub fn order(id: Id) -> bool {
    id == id
}
