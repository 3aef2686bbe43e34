//! A letter of the trade: what is handed to one person, on paper upright. Everything on it is text; how it lies on paper is
//! the printer's.

use super::form::Seal;

/// A letter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Letter {
    pub title: String,
    /// Label and value, two of them a line.
    pub facts: Vec<(String, String)>,
    pub heads: Vec<String>,
    pub rows: Vec<Vec<String>>,
    /// Below the table.
    pub text: String,
    /// Who signs or seals, each with a place.
    pub seals: Vec<Seal>,
    /// Whether it goes on from the sheet before.
    pub continued: bool,
}
