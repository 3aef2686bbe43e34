//! 法定续延 (劳动合同法 42, 45): a contract whose term is over goes on while a ground in law lasts. R-CONTRACT and R-RENEW
//! look at it.

use chrono::NaiveDate;

use crate::domain::Engagement;
use crate::policy::outcome::{Fact, fact};

/// How the law extends a contract whose term is over (劳动合同法 42, 45).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Extended {
    No,
    /// A ground is recorded, and not from when.
    Unclear(Fact),
    /// To the day on which the ground ended.
    Until(NaiveDate),
    /// The ground goes on.
    Lasting,
}

/// Whether a ground was there when the term was over, and outlasts it.
pub(super) fn extended(facts: &Engagement, end: NaiveDate) -> Extended {
    let recorded =
        facts.extension.is_some() || facts.extension_from.is_some() || facts.extension_to.is_some();
    match (facts.extension_from, facts.extension_to) {
        _ if !recorded => Extended::No,
        (_, Some(to)) if to <= end => Extended::No,
        (Some(from), _) if from > end => Extended::No,
        (None, _) => Extended::Unclear(fact!(Engagement.extension_from)),
        (Some(_), Some(to)) => Extended::Until(to),
        (Some(_), None) => Extended::Lasting,
    }
}

/// Whether a ground lasts beyond a day, or may.
pub fn protects(facts: &Engagement, on: NaiveDate) -> bool {
    extended(facts, on) != Extended::No
}
