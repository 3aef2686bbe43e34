//! The table of figures: a file for each question a leader asks, or for two that are short.

mod size;
mod structure;

use super::figure::Figure;

/// Page by page.
pub const ALL: &[&[Figure]] = &[size::FIGURES, structure::FIGURES];
