//! `docs/clauses.md`: each clause of parts three and four stands there once, beside tests that are there.

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// `41–43, 50` as its numbers.
fn numbers(text: &str) -> Vec<u16> {
    let range = |part: &str| {
        let (first, last) = part.split_once('–').unwrap_or((part, part));
        first.trim().parse::<u16>().unwrap()..=last.trim().parse().unwrap()
    };
    text.split(',').flat_map(range).collect()
}

#[test]
fn every_clause_of_parts_three_and_four_stands_beside_its_test() {
    let text = fs::read_to_string(root().join("docs/clauses.md")).unwrap();
    let mut found = Vec::new();
    for line in text.lines().filter(|line| line.starts_with('|')) {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let [_, clauses, _, what, tests, _] = cells[..] else { panic!("{line}") };
        if !clauses.starts_with(|first: char| first.is_ascii_digit()) {
            continue;
        }
        found.extend(numbers(clauses));
        let named: Vec<&str> = tests.split('`').skip(1).step_by(2).collect();
        assert_eq!(named.is_empty(), what.starts_with("outside software"), "{line}");
        for name in named {
            let folder = if name.ends_with(".mjs") { "tests/e2e/journeys" } else { "tests/it" };
            assert!(root().join(folder).join(name).exists(), "{name}");
        }
    }
    found.sort_unstable();
    assert_eq!(found, (31..=107).collect::<Vec<u16>>());
}
