//! The sheets of contributions: one a month and insurance.

use crate::domain::ContributionSheet;
use crate::domain::codes::{Coded, Insurance};
use crate::domain::period::Month;
use crate::domain::record::{Body, In, Kind, Record};
use crate::ledger::Registry;
use crate::process::month_sheet;

/// Both, in the order in which they are shown.
pub const INSURANCES: [Insurance; 2] = [Insurance::Social, Insurance::Fund];

/// The sheets of this office.
pub fn own(registry: &Registry) -> impl Iterator<Item = (&Record, &ContributionSheet)> {
    let own = registry.of_kind(Kind::ContributionSheet).filter(|record| registry.own(record.id).is_some());
    own.filter_map(|record| Some((&**record, ContributionSheet::of(&record.body)?)))
}

/// What tells the sheet of a month from others.
pub fn told(month: Month, insurance: Insurance) -> Body {
    month_sheet::told(Kind::ContributionSheet, month, &[("insurance", insurance.code())])
}

/// The sheet of a month, if it has been begun.
pub fn sheet(
    registry: &Registry,
    month: Month,
    insurance: Insurance,
) -> Option<(&Record, &ContributionSheet)> {
    let record = registry.own(registry.own_sheet_id(&told(month, insurance))?)?;
    Some((record, ContributionSheet::of(&record.body)?))
}
