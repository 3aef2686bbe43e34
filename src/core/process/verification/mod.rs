//! 年度核查: what a county verifies of all its townships at the end of the year (records.md §7).
//!
//! [`counts`] (基数 of all of them on one day, in one table).

pub mod counts;
