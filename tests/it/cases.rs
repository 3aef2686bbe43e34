//! The named cases: at least six a rule, each with a name of its own, all as expected.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use taizhang_core::policy::cases::{Case, registry, run};
use taizhang_core::policy::engine::{evaluate, of_subjects, subjects};
use taizhang_core::policy::outcome::{Outcome, Remedy};
use taizhang_core::policy::rules::ALL;
use taizhang_core::report::verdicts::Asked;
use taizhang_core::words::{Lang, has_words};

pub fn cases() -> Vec<Case> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/cases");
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    let read = |path: &PathBuf| -> Vec<Case> {
        serde_json::from_slice(&fs::read(path).unwrap()).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
    };
    files.iter().flat_map(read).collect()
}

#[test]
fn every_case_comes_out_as_expected() {
    let failed: Vec<String> = cases()
        .iter()
        .filter_map(|case| run(case).err().map(|found| format!("{} {}: {found}", case.id, case.title)))
        .collect();
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

#[test]
fn every_rule_has_six_cases_and_every_case_its_name() {
    let cases = cases();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for case in &cases {
        *counts.entry(case.rule.as_str()).or_default() += 1;
    }
    for rule in ALL {
        assert!(counts.get(rule.id).copied().unwrap_or_default() >= 6, "{}", rule.id);
    }
    let ids: BTreeSet<&str> = cases.iter().map(|case| case.id.as_str()).collect();
    assert_eq!(ids.len(), cases.len());
}

/// Keys of everything that the panel says of an outcome.
fn said(outcome: &Outcome) -> Vec<String> {
    let mut keys: Vec<String> = outcome.flags.iter().map(|flag| format!("flag-{flag}")).collect();
    keys.extend(outcome.steps.iter().map(|step| format!("policy-step-{}", step.code)));
    keys.extend(
        outcome
            .facts
            .iter()
            .map(|used| format!("field-{}-{}", used.fact.kind.code(), used.fact.key.replace('_', "-"))),
    );
    for parameter in &outcome.parameters {
        keys.push(format!("parameter-{}", parameter.id.replace('.', "-")));
        keys.push(format!("unit-{}", parameter.unit));
    }
    if let Remedy::Act { code, .. } = &outcome.remedy {
        keys.push(format!("remedy-{code}"));
    }
    keys
}

#[test]
fn whatever_a_verdict_says_has_its_words() {
    let mut missing = BTreeSet::new();
    for case in cases() {
        for outcome in evaluate(&registry(&case), case.as_of) {
            let keys = said(&outcome).into_iter();
            missing.extend(keys.filter(|key| Lang::ALL.iter().any(|lang| !has_words(*lang, key))));
        }
    }
    assert!(missing.is_empty(), "{missing:?}");
}

/// A line of the work list leads to the verdict it speaks of: no two are asked for in the same way.
#[test]
fn every_verdict_can_be_told_from_the_others() {
    for case in cases() {
        let outcomes = evaluate(&registry(&case), case.as_of);
        let asked: BTreeSet<Asked> = outcomes.iter().map(Asked::of).collect();
        assert_eq!(asked.len(), outcomes.len(), "{}", case.id);
    }
}

/// Judging one after the other is judging everybody.
#[test]
fn the_parts_make_the_whole() {
    for case in cases() {
        let registry = registry(&case);
        let one_by_one = |id| of_subjects(&registry, &[id], case.as_of);
        let parts: Vec<Outcome> = subjects(&registry).into_iter().flat_map(one_by_one).collect();
        assert_eq!(evaluate(&registry, case.as_of), parts, "{}", case.id);
    }
}
