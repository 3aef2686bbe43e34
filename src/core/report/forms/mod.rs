//! What is printed.

pub mod paper;
