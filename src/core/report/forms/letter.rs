//! A paper of the trade: a table of parts that is handed to somebody, upright. Everything on it is text; how it lies on paper
//! is the printer's. Parts that are empty are not there.

use super::form::Seal;
use super::mark::Mark;

/// A paper, its parts from top to bottom.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Letter {
    pub title: String,
    /// 文号, below the title.
    pub document: String,
    /// To whom.
    pub to: String,
    /// What it begins with.
    pub opening: String,
    /// Label and value, two of them a line.
    pub facts: Vec<(String, String)>,
    /// Small tables with what each is called; the first line of each are its headings.
    pub figures: Vec<(String, Vec<Vec<String>>)>,
    pub heads: Vec<String>,
    /// Go on on the next sheet, below the same headings.
    pub rows: Vec<Vec<String>>,
    /// Below the table.
    pub text: String,
    /// Who signs or seals, each with a place. One alone is the office that issues it, with the day of issue.
    pub seals: Vec<Seal>,
    /// The file that it belongs to.
    pub mark: Option<Mark>,
    /// On a sheet of its own; others share one, to be cut apart.
    pub whole: bool,
    /// Whether it goes on from the sheet before.
    pub continued: bool,
}
