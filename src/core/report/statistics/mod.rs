//! 统计指标: every figure a leader asks for (`rules.md`, *Statistics*; clauses 6–9), as data.
//!
//! In reading order: [`measure`] and [`figure`] (what a figure is), [`pages`] (the table of all, a file for each question a leader asks),
//! [`counted`] (what a figure came to, and how it is written), [`day`] (what a figure is counted from), [`census`] (all of a
//! day, by office), [`series`] (over days, and a year before), [`totals`] and [`reported`] (what travels of figures whose records stay below),
//! [`withhold`] (what is not told of pay), [`notes`](notes()) (what is said beside a figure).
//!
//! A figure is counted person by person or office by office, each at one place of the tree, so that the sum of an office
//! is the sum of what stands below it. Unknown is not "no": who lacks the fact is counted as missing.

pub mod census;
pub mod counted;
pub mod day;
pub mod figure;
pub mod measure;
pub mod notes;
pub mod pages;
pub mod reported;
pub mod series;
pub mod totals;
pub mod withhold;

pub use self::census::{Census, Child, Scope, Span, Which, behind};
pub use self::counted::Counted;
pub use self::figure::{Figure, Page};
pub use self::measure::{Divided, Measure};
pub use self::notes::notes;
pub use self::pages::{all, find, of_page};
pub use self::series::{Point, Series, census_on};
