//! Named cases as data: records in their wire form, a day, and the verdict that must come out.

use std::sync::Arc;

use chrono::NaiveDate;
use serde::Deserialize;

use super::engine::evaluate_with;
use super::outcome::Verdict;
use super::parameter::Parameter;
use super::parameters::Parameters;
use crate::domain::record::Record;
use crate::ledger::batch::Change;
use crate::ledger::journal::Head;
use crate::ledger::{Batch, Registry};
use crate::order::Ordered;

/// One case. See `tests/data/cases/README.md`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    pub id: String,
    pub title: String,
    pub rule: String,
    pub as_of: NaiveDate,
    pub records: Vec<Record>,
    /// Adopted values beside those of the program.
    #[serde(default)]
    pub parameters: Vec<Parameter>,
    /// Code of the verdict.
    pub expected: String,
    /// Facts that an undecidable verdict must name, such as `engagement.hired`.
    #[serde(default)]
    pub missing: Option<Vec<String>>,
    /// The last day of a due duty, or the day since which it is breached.
    #[serde(default)]
    pub until: Option<NaiveDate>,
    #[serde(default)]
    pub flags: Option<Vec<String>>,
}

/// The register that a case's records make.
pub fn registry(case: &Case) -> Registry {
    let put = case.records.iter().cloned().map(|record| Change::Put(Arc::new(record))).collect();
    let mut registry = Registry::default();
    registry.apply(&Batch::new("case", &case.title, put), Head::default());
    registry
}

/// Runs a case; the error says what was found instead.
///
/// # Errors
/// What was expected and what came out, in one line.
pub fn run(case: &Case) -> Result<(), String> {
    let registry = registry(case);
    let parameters = Parameters::shipped().with(case.parameters.clone());
    let outcomes = evaluate_with(&registry, case.as_of, &parameters);
    let own = outcomes.iter().filter(|outcome| outcome.rule == case.rule);
    // Of several, the most urgent is the case's.
    let Some(found) = own.min_by_key(|outcome| outcome.verdict.urgency()) else {
        return Err(format!("{} is not judged at all", case.rule));
    };
    let (missing, until) = match &found.verdict {
        Verdict::Undecidable { missing } => (missing.iter().map(|fact| fact.code()).collect(), None),
        Verdict::Due { until, .. } => (Vec::new(), *until),
        Verdict::Breached { since } => (Vec::new(), *since),
        Verdict::Met | Verdict::Open | Verdict::NotApplicable => (Vec::new(), None),
    };
    let flags: Vec<String> = found.flags.iter().map(|flag| (*flag).to_owned()).collect();
    let sorted = |mut list: Vec<String>| {
        list.order();
        list
    };
    let expected = Said {
        verdict: &case.expected,
        missing: case.missing.clone().map(sorted),
        until: case.until,
        flags: case.flags.clone().map(sorted),
    };
    let came = Said {
        verdict: found.verdict.code(),
        missing: case.missing.as_ref().map(|_| sorted(missing)),
        until: until.filter(|_| case.until.is_some()),
        flags: case.flags.as_ref().map(|_| sorted(flags)),
    };
    if came == expected { Ok(()) } else { Err(format!("expected {expected:?}, found {came:?}")) }
}

/// What a case says of a verdict: of what it does not speak, nothing is compared.
#[derive(Debug, PartialEq)]
struct Said<'a> {
    verdict: &'a str,
    missing: Option<Vec<String>>,
    until: Option<NaiveDate>,
    flags: Option<Vec<String>>,
}
