//! What the register itself holds of a year's money: the sums of this office's pay and contribution sheets.

use std::collections::BTreeSet;

use crate::domain::PaySheet;
use crate::domain::period::Month;
use crate::domain::record::{In as _, Kind};
use crate::ledger::Registry;
use crate::process::contributions::sheets;

/// A sum of a year, and of which months it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// In fen.
    pub fen: u64,
    pub months: BTreeSet<Month>,
}

impl Sum {
    fn add(&mut self, month: Month, fen: u64) {
        self.fen += fen;
        self.months.insert(month);
    }

    fn found(self) -> Option<Self> {
        (!self.months.is_empty()).then_some(self)
    }
}

/// 应发 of everybody, as it is entered, else the sum of its parts.
pub fn pay(registry: &Registry, year: i32) -> Option<Sum> {
    let mut sum = Sum::default();
    for record in registry.of_kind(Kind::PaySheet).filter(|record| registry.own(record.id).is_some()) {
        let Some((sheet, month)) = PaySheet::of(&record.body)
            .and_then(|sheet| Some((sheet, sheet.month?)))
            .filter(|own| own.1.year() == year)
        else {
            continue;
        };
        for (_, row) in sheet.rows.iter().flat_map(|rows| rows.iter()) {
            let parts = [row.base, row.performance, row.allowances].into_iter().flatten();
            sum.add(month, row.gross.map_or_else(|| parts.map(|own| own.fen()).sum(), |gross| gross.fen()));
        }
    }
    sum.found()
}

/// 单位实缴 of everybody, both insurances.
pub fn contributions(registry: &Registry, year: i32) -> Option<Sum> {
    let mut sum = Sum::default();
    for (_, sheet) in sheets::own(registry) {
        let Some(month) = sheet.month.filter(|month| month.year() == year) else { continue };
        for (_, row) in sheet.rows.iter().flat_map(|rows| rows.iter()) {
            sum.add(month, row.paid.map_or(0, |paid| paid.fen()));
        }
    }
    sum.found()
}
