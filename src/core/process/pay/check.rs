//! What is to be looked at before the pay of a month is confirmed. It hinders nobody: who looks decides.

use std::sync::Arc;

use super::run::{GROSS, PARTS, check_fen, told};
use super::{minimum, scheme};
use crate::domain::amount::Money;
use crate::domain::period::Month;
use crate::domain::record::{In, Record};
use crate::domain::value::Value as _;
use crate::domain::{MinimumWage, PayScheme};
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
    /// The minimum wage of the month, where one is entered.
    pub minimum: Option<Arc<Record>>,
    /// Worked the whole month and are to be paid less than that.
    pub below_minimum: Vec<String>,
    /// Have another amount than the scheme in force lays down for their grade or certificate.
    pub scheme_differs: Vec<String>,
}

impl Check {
    pub fn is_clean(&self) -> bool {
        self.paid > 0 && self.findings() == 0
    }

    /// How much there is to be looked at: each finding of each person.
    pub fn findings(&self) -> usize {
        let all = [
            &self.missing,
            &self.left,
            &self.without_performance,
            &self.sum_differs,
            &self.below_minimum,
            &self.scheme_differs,
        ];
        all.into_iter().map(Vec::len).sum()
    }
}

/// What a month's sheet is found to be.
///
/// Against the minimum wage stands 应发 as the sheet has it, else the sum of its parts. The law takes overtime, allowances
/// for hardship and welfare out first (最低工资规定 art. 12), which a sheet of this kind does not tell apart: whoever is named
/// is below it in any case, and whoever is not named may still be below. The standard is that of a whole month, so nobody
/// is named who began or left within it; what illness or leave change is for a person to judge.
pub fn check(registry: &Registry, month: Month) -> Check {
    let minimum = minimum::in_force(registry, month);
    let least = minimum.as_ref().and_then(|own| MinimumWage::of(&own.body)?.monthly).map(|own| own.fen());
    let mut check = Check { minimum, ..Check::default() };
    let scheme = scheme::in_force(registry, month);
    let scheme = scheme.as_ref().and_then(|record| PayScheme::of(&record.body));
    for Member { person, engagement, name, row, at_work, whole, .. } in members(registry, &told(month), month)
    {
        let Some((_, body)) = row else {
            check.missing.push(name);
            continue;
        };
        check.paid += 1;
        let fen = |key: &str| body.get(key).and_then(|text| check_fen(&text));
        let told = PARTS.into_iter().chain([GROSS]).any(|key| body.has(key));
        let parts = PARTS.into_iter().filter_map(fen).sum::<u64>();
        let due = fen(GROSS).unwrap_or(parts);
        check.gross += due;
        if whole && told && least.is_some_and(|least| due < least) {
            check.below_minimum.push(name.clone());
        }
        let laid = scheme.map(|scheme| scheme::amounts(registry, scheme, (person, engagement), month));
        let differs = |(key, amount): (&str, Option<Money>)| {
            body.has(key) && amount.is_some_and(|amount| body.get(key) != Some(amount.text()))
        };
        // An empty cell is not another amount, and who began or left within the month is paid a part of it.
        if whole && laid.into_iter().flatten().any(differs) {
            check.scheme_differs.push(name.clone());
        }
        if !at_work {
            check.left.push(name.clone());
        }
        if fen("performance").unwrap_or_default() == 0 {
            check.without_performance.push(name.clone());
        }
        if fen(GROSS).is_some_and(|gross| gross != parts) {
            check.sum_differs.push(name);
        }
    }
    check
}
