//! 统计指标: every figure a leader asks for (`rules.md`, *Statistics*; clauses 6–9), as data.
//!
//! In reading order: [`figure`] (what a figure is), [`pages`] (the table of all, a file for each question a leader asks),
//! [`counted`] (what a figure came to, and how it is written), [`day`] (what a figure is counted from), [`census`] (all of a
//! day, by office), [`series`] (over days, and a year before).
//!
//! A figure is counted person by person or office by office, each at one place of the tree, so that the sum of an office
//! is the sum of what stands below it. Unknown is not "no": who lacks the fact is counted as missing.

pub mod census;
pub mod counted;
pub mod day;
pub mod figure;
pub mod pages;
pub mod series;

pub use self::census::{Census, Child, Scope, Which, behind};
pub use self::counted::Counted;
pub use self::figure::{Divided, Figure, Measure, Page};
pub use self::series::{Point, Series};

/// Every figure, in the order of the pages.
pub fn all() -> impl Iterator<Item = &'static Figure> {
    pages::ALL.iter().flat_map(|page| page.iter())
}

/// The figures of a page, in its order.
pub fn of_page(page: Page) -> impl Iterator<Item = &'static Figure> {
    all().filter(move |figure| figure.page == page)
}

/// A figure by its id.
pub fn find(id: &str) -> Option<&'static Figure> {
    all().find(|figure| figure.id == id)
}
