//! 年度核查: what the office verifies of all below it at the end of the year.

mod counts;

pub use counts::VerificationPage;
