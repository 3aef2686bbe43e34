//! Who stands behind the sums of a report, in words: beside each figure, and above the whole.

use super::label;
use super::table::{Row, Table};
use crate::process::reporting::below::{Behind, is_summed};
use crate::process::reporting::said::Standing;
use crate::words::{Lang, words};

fn joined(lang: Lang, names: &[&str]) -> String {
    names.join(&words(lang, "list-separator", &[]))
}

/// Beside a figure: how many of those below are in it, whose was returned, and who has others than are recorded.
pub fn beside(lang: Lang, table: &Table, row: &Row) -> Option<String> {
    let behind = table.judged.behind.as_ref()?;
    let mut said = Vec::new();
    if is_summed(row.id) && (row.counted.is_some() || behind.sums.contains_key(row.id)) {
        said.push(counted(lang, "report-behind-given", behind));
    }
    let whose = behind.returned.iter().filter(|(of, _)| of == row.id).map(|(_, name)| name.as_str());
    let whose: Vec<&str> = whose.collect();
    if !whose.is_empty() {
        said.push(words(lang, "report-behind-returned", &[("names", &joined(lang, &whose))]));
    }
    if row.id == "active-end" {
        said.extend(behind.others.iter().map(|own| {
            let (reported, counted) = (own.reported.to_string(), own.counted.to_string());
            let why = if own.words.is_empty() { String::new() } else { format!("（{}）", own.words) };
            let args =
                [("name", own.name.as_str()), ("reported", &reported), ("counted", &counted), ("why", &why)];
            words(lang, "report-behind-other", &args)
        }));
    }
    (!said.is_empty()).then(|| said.join(&words(lang, "clause-separator", &[])))
}

fn counted(lang: Lang, key: &str, behind: &Behind) -> String {
    let (given, asked) = (behind.given().to_string(), behind.asked.to_string());
    let missing: Vec<&str> = behind.missing.iter().map(String::as_str).collect();
    words(lang, key, &[("given", &given), ("asked", &asked), ("names", &joined(lang, &missing))])
}

/// Above the whole: who has not reported, and whether what those below have reported is another sum by now.
pub fn above(lang: Lang, table: &Table) -> Vec<String> {
    let Some(behind) = &table.judged.behind else { return Vec::new() };
    let missing = (!behind.missing.is_empty()).then(|| counted(lang, "report-behind-missing", behind));
    let now = |row: &Row| behind.sums.get(row.id).copied();
    let is_other = |row: &&Row| is_summed(row.id) && row.counted != now(row);
    let stale = table.rows.iter().any(|row| is_other(&row)).then(|| words(lang, "report-behind-stale", &[]));
    missing.into_iter().chain(stale).collect()
}

/// The fields that the superior has returned, each with its reason.
pub fn returned(lang: Lang, table: &Table) -> Vec<String> {
    let rows = table.rows.iter().map(|row| (row.id, &row.standing));
    let found = table.findings.iter().map(|own| (own.found.at, &own.standing));
    let all = rows.chain(found).filter_map(|(id, standing)| match standing {
        Standing::Returned(why) => {
            Some(words(lang, "report-returned-field", &[("name", &label(lang, id)), ("why", why)]))
        }
        Standing::Open | Standing::Accepted => None,
    });
    all.collect()
}
