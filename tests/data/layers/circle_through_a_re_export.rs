//! Two files of one layer import each other, one of them through its parent.

//@ core domain/mod.rs
pub mod planted;
pub mod planted_beside;

pub use planted_beside::Beside;

//@ core domain/planted.rs
use crate::domain::Beside;

pub struct Planted(Beside);

//@ core domain/planted_beside.rs
pub struct Beside;

impl Beside {
    fn of(planted: &super::planted::Planted) -> Self {
        drop(planted);
        Self
    }
}
