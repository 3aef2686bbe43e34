//! 上课, from the start page: the class that somebody sits in, and the one that somebody teaches.

mod asked;
mod check;
mod results;
mod trainee;
mod trainer;

pub use trainee::{ClassPage, OpenTask};
pub use trainer::TeachPage;
