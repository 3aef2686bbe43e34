//! The named cases: at least six a rule, each with a name of its own, all as expected.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use taizhang_core::policy::cases::{Case, run};
use taizhang_core::policy::rules::ALL;

fn cases() -> Vec<Case> {
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
