//! A form: a list that is signed. Everything on it is text; how it lies on paper is the printer's.

use super::mark::Mark;
use crate::domain::id::Id;

/// A form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Form {
    pub title: String,
    /// What the head says beside the office and the day.
    pub note: String,
    /// Figures above the list, a line each; the first are their headings.
    pub figures: Vec<Vec<String>>,
    pub columns: Vec<Heading>,
    /// One with a single text is a line across all columns, such as a subtotal, and is not counted.
    pub rows: Vec<Vec<String>>,
    /// What stands below the last row, in the order of the columns.
    pub total: Option<Vec<String>>,
    /// Who signs at the foot of every sheet.
    pub signs: Vec<String>,
    /// Boxes after the last row.
    pub seals: Vec<Seal>,
    /// Whose identity numbers stand on it: whole ones are journaled before they are printed.
    pub people: Vec<Id>,
    /// The file that it belongs to.
    pub mark: Option<Mark>,
}

/// The heading of a column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heading {
    pub title: String,
    /// Numbers stand at the right.
    pub is_number: bool,
    /// Empty, with room to write in.
    pub is_blank: bool,
}

impl Heading {
    pub fn text(title: String) -> Self {
        Self { title, ..Self::default() }
    }

    /// A column that is filled in by hand.
    pub fn blank(title: String) -> Self {
        Self { is_blank: true, ..Self::text(title) }
    }
}

/// A box with room for an opinion, a signature and a stamp.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seal {
    pub title: String,
    pub lines: Vec<String>,
    /// Where the day is written; empty where none is asked for.
    pub date: String,
}
