//! Named cases as data: records in their wire form, a day, and the verdict that must come out.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use serde::Deserialize;

use super::engine::evaluate_with;
use super::outcome::{Outcome, Verdict};
use super::parameter::Parameter;
use super::parameters::Parameters;
use crate::domain::record::Record;
use crate::ledger::batch::Change;
use crate::ledger::journal::Head;
use crate::ledger::{Batch, Registry};

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
    let outcomes: Vec<Outcome> = evaluate_with(&registry, case.as_of, &parameters)
        .into_iter()
        .filter(|outcome| outcome.rule == case.rule)
        .collect();
    // Of several, the most urgent is the case's.
    let Some(found) = outcomes.iter().min_by_key(|outcome| outcome.verdict.urgency()) else {
        return Err(format!("{} is not judged at all", case.rule));
    };
    let expected = describe(&case.expected, case.missing.clone(), case.until, case.flags.clone());
    let (missing, until) = match &found.verdict {
        Verdict::Undecidable { missing } => (missing.iter().map(|fact| fact.code()).collect(), None),
        Verdict::Due { until, .. } => (Vec::new(), *until),
        Verdict::Breached { since } => (Vec::new(), *since),
        Verdict::Met | Verdict::Open | Verdict::NotApplicable => (Vec::new(), None),
    };
    let flags = found.flags.iter().map(|flag| (*flag).to_owned()).collect();
    let came = describe(
        found.verdict.code(),
        case.missing.as_ref().map(|_| missing),
        until.filter(|_| case.until.is_some()),
        case.flags.as_ref().map(|_| flags),
    );
    if came == expected { Ok(()) } else { Err(format!("expected {expected}, found {came}")) }
}

fn describe(
    verdict: &str,
    missing: Option<Vec<String>>,
    until: Option<NaiveDate>,
    flags: Option<Vec<String>>,
) -> String {
    let mut said = BTreeMap::from([("verdict", verdict.to_owned())]);
    let mut list = |key, list: Option<Vec<String>>| {
        if let Some(mut list) = list {
            list.sort();
            said.insert(key, list.join(" "));
        }
    };
    list("missing", missing);
    list("flags", flags);
    if let Some(until) = until {
        said.insert("until", until.to_string());
    }
    said.iter().map(|(key, value)| format!("{key} [{value}]")).collect::<Vec<_>>().join(", ")
}
