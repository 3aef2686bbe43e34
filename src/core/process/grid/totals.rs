//! The sums below the columns. What is empty or at fault is told, never counted as 0.

use super::place::At;
use super::table::Grid;
use crate::domain::value::Input;

/// The sum of one column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Total {
    /// A whole number; of money and points hundredths.
    pub sum: u64,
    pub is_hundredths: bool,
    /// Cells that are summed.
    pub filled: usize,
    /// Cells that hold nothing.
    pub empty: usize,
    /// Cells whose text the field cannot hold.
    pub faulty: usize,
}

impl Total {
    /// As it is read.
    pub fn text(self) -> String {
        text(self.sum, self.is_hundredths)
    }
}

/// A sum as it is read.
pub fn text(sum: u64, is_hundredths: bool) -> String {
    if is_hundredths { format!("{}.{:02}", sum / 100, sum % 100) } else { sum.to_string() }
}

impl Grid {
    /// The totals in the order of the columns; none where a column is not summed.
    pub fn totals(&self) -> Vec<Option<Total>> {
        (0..self.columns.len()).map(|column| self.total(column)).collect()
    }

    fn total(&self, column: usize) -> Option<Total> {
        let (_, field) = self.columns.get(column).filter(|column| column.summed)?.field?;
        let mut total = Total { is_hundredths: matches!(field.input, Input::Amount), ..Total::default() };
        for row in 0..self.rows.len() {
            let at = At::new(row, column);
            let held = self.typed.get(&at).is_none_or(|typed| typed.issue.is_none());
            match self.text(at).map(|text| number(text, total.is_hundredths)) {
                None => total.empty += 1,
                Some(Some(number)) if held => {
                    total.sum = total.sum.saturating_add(number);
                    total.filled += 1;
                }
                Some(_) => total.faulty += 1,
            }
        }
        Some(total)
    }
}

/// The number of a text in its field's own spelling: `1200`, or `4000.00` as hundredths.
pub(super) fn number(text: &str, is_hundredths: bool) -> Option<u64> {
    if !is_hundredths {
        return text.parse().ok();
    }
    let (whole, part) = text.split_once('.')?;
    let part = part.parse::<u64>().ok().filter(|_| part.len() == 2)?;
    whole.parse::<u64>().ok()?.checked_mul(100)?.checked_add(part)
}
