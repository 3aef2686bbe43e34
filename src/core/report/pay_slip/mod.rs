//! 薪酬估算: what the scheme that the office has published lays down for a worker in a month, as a pay slip, and how it
//! would run if something came to pass (clauses 44–46). It is reckoned as the office's own run of the month is
//! ([`scheme`](crate::process::pay::scheme)), never a second time; without a scheme nothing is estimated.
//!
//! In reading order: [`slip`] (one month), [`said`] (what each line of it rests on, in words), [`supposed`] (what is
//! supposed), [`course`] (the months to come).

pub mod course;
pub mod said;
pub mod slip;
pub mod supposed;
