//! 练习模式: a province that does not exist, on the real divisions, the same whenever it is made from the same
//! seed and day. In reading order: [`random`], [`maker`] (records as they are made), [`names`], [`career`] (ten
//! years of one person), [`county`] (an office and its people), [`faults`] (what is planted), [`book`] (a register
//! as it is written), [`world`] (the registers of the four levels), [`exercises`] (one task on one day), [`class`] (several of
//! them, for many people at once), [`tour`] (what a visitor is shown).

pub mod book;
pub mod career;
pub mod class;
pub mod county;
pub mod exercises;
pub mod faults;
pub mod maker;
pub mod names;
pub mod random;
pub mod tour;
pub mod world;
