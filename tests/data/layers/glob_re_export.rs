//! The root re-exports the exchange whole, and the domain takes a name that seems to be the root's own.

//@ core lib.rs
pub use exchange::*;

//@ core domain/planted.rs
use crate::plan::Plan;

pub fn forks(plan: &Plan) -> usize {
    plan.forks().count()
}
