//! The sums below the columns, kept up as cells change.

use super::column::Column;
use super::place::{Area, At};
use super::table::Grid;
use super::total::{Total, number};
use crate::domain::value::Input;

impl Grid {
    /// The totals in the order of the columns; none where a column is not summed.
    pub fn totals(&self) -> &[Option<Total>] {
        &self.totals
    }

    /// Sums up every cell, once.
    pub(super) fn add_up(&mut self) {
        let begun = |column: &Column| {
            let (_, field) = column.field.filter(|_| column.summed)?;
            Some(Total { is_hundredths: matches!(field.input, Input::Amount), ..Total::default() })
        };
        self.totals = self.columns.iter().map(begun).collect();
        for at in self.all().into_iter().flat_map(Area::cells) {
            self.count(at, Total::with);
        }
    }

    /// Counts a cell, as it stands now, into the total of its column or out of it.
    pub(super) fn count(&mut self, at: At, counted: fn(Total, Total) -> Total) {
        let Some(Some(total)) = self.totals.get(at.column).copied() else { return };
        let held = self.typed.get(&at).is_none_or(|typed| typed.issue.is_none());
        let own = match self.text(at).map(|text| number(text, total.is_hundredths)) {
            None => Total { empty: 1, ..Total::default() },
            Some(Some(sum)) if held => Total { sum, filled: 1, ..Total::default() },
            Some(_) => Total { faulty: 1, ..Total::default() },
        };
        if let Some(kept) = self.totals.get_mut(at.column) {
            *kept = Some(counted(total, own));
        }
    }
}
