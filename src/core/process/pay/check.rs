//! What is to be looked at before the pay of a month is confirmed. It hinders nobody: who looks decides.

use super::run::{check_fen, told};
use crate::domain::period::Month;
use crate::ledger::Registry;
use crate::process::month_sheet::{Member, members};

/// Findings of a month, each with the names of whom it speaks of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Check {
    /// People with a row.
    pub paid: usize,
    /// All that is due to them, in fen.
    pub gross: u64,
    /// Worked in the month and have no row.
    pub missing: Vec<String>,
    /// Have a row and did not work in the month any more.
    pub left: Vec<String>,
    /// Have no 业绩考评工资 (clause 45).
    pub without_performance: Vec<String>,
    /// 应发 is not the sum of its parts.
    pub sum_differs: Vec<String>,
}

impl Check {
    pub fn is_clean(&self) -> bool {
        self.paid > 0
            && [&self.missing, &self.left, &self.without_performance, &self.sum_differs]
                .into_iter()
                .all(Vec::is_empty)
    }
}

/// What a month's sheet is found to be.
pub fn check(registry: &Registry, month: Month) -> Check {
    let mut check = Check::default();
    for Member { name, row, at_work, .. } in members(registry, &told(month), month) {
        let Some((_, body)) = row else {
            check.missing.push(name);
            continue;
        };
        check.paid += 1;
        let fen = |key: &str| body.get(key).and_then(|text| check_fen(&text));
        let parts = ["base", "performance", "allowances"].into_iter().filter_map(fen).sum::<u64>();
        check.gross += fen("gross").unwrap_or(parts);
        if !at_work {
            check.left.push(name.clone());
        }
        if fen("performance").unwrap_or_default() == 0 {
            check.without_performance.push(name.clone());
        }
        if fen("gross").is_some_and(|gross| gross != parts) {
            check.sum_differs.push(name);
        }
    }
    check
}
