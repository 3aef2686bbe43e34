//! The table of figures: a file for each question a leader asks, or for several that are short.

mod base;
mod growth;
pub(super) mod pay;
mod size;
mod structure;
mod support;
mod work;

use super::figure::{Figure, Page};

pub use self::size::TARGET;

/// Page by page.
pub const ALL: &[&[Figure]] = &[
    size::FIGURES,
    structure::FIGURES,
    size::STAFFING,
    size::FILING,
    pay::FIGURES,
    work::TRAINING,
    work::ASSESSMENT,
    growth::TURNOVER,
    growth::RECRUITMENT,
    growth::INCENTIVES,
    support::FUNDING,
    support::INSPECTION,
];

/// Every figure, in the order of the pages.
pub fn all() -> impl Iterator<Item = &'static Figure> {
    ALL.iter().flat_map(|page| page.iter())
}

/// The figures of a page, in its order.
pub fn of_page(page: Page) -> impl Iterator<Item = &'static Figure> {
    all().filter(move |figure| figure.page == page)
}

/// A figure by its id.
pub fn find(id: &str) -> Option<&'static Figure> {
    all().find(|figure| figure.id == id)
}
