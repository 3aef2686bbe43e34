//! 督查反馈: what a city found in a county, as a letter to it (clause 71). It is the road by which the county learns of it.

use super::form::Seal;
use super::letter::Letter;
use crate::domain::value::Value;
use crate::process::inspection::year::Line;
use crate::words::{Lang, words};

/// What is filled in by hand where nothing is recorded.
const BLANK: &str = "________";

fn said<T: Value>(value: Option<&T>) -> String {
    value.map_or_else(|| BLANK.to_owned(), Value::text)
}

/// The letters about those that have been looked into.
pub fn feedback(lines: &[Line], lang: Lang) -> Vec<Letter> {
    lines.iter().filter_map(|line| letter(line, lang)).collect()
}

fn letter(line: &Line, lang: Lang) -> Option<Letter> {
    let facts = line.facts().filter(|facts| facts.date.is_some())?;
    let word = |key: &str| words(lang, key, &[]);
    let found = facts.findings.as_ref().map(|text| text.as_str()).unwrap_or_default();
    let found = found.split(['\n', '；', ';']).map(str::trim).filter(|text| !text.is_empty());
    let rows: Vec<Vec<String>> =
        (1..).zip(found).map(|(n, text): (usize, &str)| vec![n.to_string(), text.to_owned()]).collect();
    let (date, mend_by) = (said(facts.date.as_ref()), said(facts.mend_by.as_ref()));
    let departments = said(facts.departments.as_ref());
    let args = [
        ("office", line.name.as_str()),
        ("by", line.by.as_str()),
        ("year", &line.year.to_string()),
        ("date", &date),
        ("until", &mend_by),
        ("departments", &departments),
    ];
    // Nothing is asked of whoever has nothing to mend.
    let key = if rows.is_empty() { "inspection-letter-none" } else { "inspection-letter-text" };
    let seal = |title: String| Seal { title, lines: Vec::new(), date: word("form-date") };
    Some(Letter {
        title: words(lang, "inspection-letter-title", &args),
        facts: vec![
            (word("inspection-office"), line.name.clone()),
            (word("inspection-letter-document"), String::new()),
            (word("field-inspection-date"), date.clone()),
            (word("field-inspection-departments"), departments.clone()),
            (word("field-inspection-scope"), said(facts.scope.as_ref())),
        ],
        heads: vec![word("inspection-letter-number"), word("field-inspection-findings")],
        rows: if rows.is_empty() {
            vec![vec![String::new(), word("inspection-letter-nothing")]]
        } else {
            rows
        },
        text: words(lang, key, &args),
        seals: vec![seal(line.by.clone()), seal(word("inspection-letter-received"))],
        ..Letter::default()
    })
}
