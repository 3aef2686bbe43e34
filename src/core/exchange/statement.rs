//! A statement: everything an office owns, split by how far each field travels.
//!
//! Part `province` holds every record with its provincial fields; `city` and `county` add theirs to the
//! same ids. Dropping a part loses fields, never records.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::wire::Package;
use crate::domain::codes::OfficeLevel;
use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::domain::record::{Body, Part, Record};
use crate::ledger::Registry;

#[derive(Serialize, Deserialize)]
struct Content<R> {
    records: Vec<R>,
}

/// The parts an office of this level may read (`exchange.md`, "How far a record travels").
pub fn parts_for(level: OfficeLevel) -> &'static [Part] {
    match level {
        OfficeLevel::Province => &[Part::Province],
        OfficeLevel::City => &[Part::Province, Part::City],
        OfficeLevel::County | OfficeLevel::Grassroots => &Part::ALL,
    }
}

/// This office's statement for a receiver of the given level: part name to JSON.
pub fn write(registry: &Registry, to: OfficeLevel) -> BTreeMap<String, String> {
    let records: Vec<&Arc<Record>> = registry.own_records().filter(|record| !record.draft).collect();
    split(&records, parts_for(to))
}

/// Records as parts.
pub fn split(records: &[&Arc<Record>], parts: &[Part]) -> BTreeMap<String, String> {
    parts
        .iter()
        .map(|part| {
            let kept = records.iter().filter_map(|record| {
                let body = record.body.within(&[*part]);
                let says_something = *part == Part::Province || body != record.kind().empty();
                says_something.then(|| Record { body, ..Record::clone(record) })
            });
            (part.name().to_owned(), json(&Content { records: kept.collect() }))
        })
        .collect()
}

/// The records a package states.
///
/// # Errors
/// `record-format`, `record-duplicate`, `record-owner`, `record-parts` with the JSON path; nothing is taken.
pub fn read(package: &Package) -> Result<Vec<Arc<Record>>, Issue> {
    let owner = package.envelope.from.office;
    let province = Part::Province.name();
    if package.part(province).is_none() {
        // Every statement has it; read as empty, it would say that nobody is left.
        return Err(Issue::new("package-part-missing").at("payload.province").with("part", province));
    }
    let mut found: BTreeMap<Id, Record> = BTreeMap::new();
    for part in Part::ALL {
        let Some(text) = package.part(part.name()) else { continue };
        for (n, record) in records(part.name(), text)?.into_iter().enumerate() {
            let place = format!("{}.records.{n}", part.name());
            if record.owner != owner || record.draft {
                return Err(Issue::new("record-owner").at(place));
            }
            if record.body.within(&[part]) != record.body {
                return Err(Issue::new("record-parts").at(place));
            }
            if part == Part::Province {
                if found.insert(record.id, record).is_some() {
                    return Err(Issue::new("record-duplicate").at(place));
                }
                continue;
            }
            let base = found.get_mut(&record.id).filter(|base| base.kind() == record.kind());
            let Some(base) = base else { return Err(Issue::new("record-parts").at(place)) };
            merge(&mut base.body, &record.body, part);
        }
    }
    Ok(found.into_values().map(Arc::new).collect())
}

fn merge(base: &mut Body, more: &Body, part: Part) {
    for field in more.kind().fields().iter().filter(|field| field.part == part) {
        if let Some(text) = more.get(field.key) {
            // The text was written by the same type that reads it.
            let _ = base.set(field.key, Some(&text));
        }
    }
}

/// The records of one part; on failure says which field is at fault.
pub fn records(part: &str, text: &str) -> Result<Vec<Record>, Issue> {
    match serde_json::from_str::<Content<Record>>(text) {
        Ok(content) => Ok(content.records),
        Err(_) => Err(fault(part, text)),
    }
}

/// Finds the first record, and the first field of it, that cannot be read.
fn fault(part: &str, text: &str) -> Issue {
    let Ok(content) = serde_json::from_str::<Content<serde_json::Value>>(text) else {
        return Issue::new("record-format").at(part);
    };
    for (n, value) in content.records.iter().enumerate() {
        if serde_json::from_value::<Record>(value.clone()).is_ok() {
            continue;
        }
        let place = format!("{part}.records.{n}");
        let body =
            value.get("body").and_then(serde_json::Value::as_object).and_then(|body| body.iter().next());
        let Some((kind, serde_json::Value::Object(fields))) = body else {
            return Issue::new("record-format").at(place);
        };
        for (key, field) in fields {
            let alone = serde_json::json!({ kind.as_str(): { key.as_str(): field } });
            if let Err(error) = serde_json::from_value::<Body>(alone) {
                return Issue::new("record-field")
                    .at(format!("{place}.{kind}.{key}"))
                    .with("cause", cause(&error.to_string()));
            }
        }
        return Issue::new("record-format").at(place);
    }
    Issue::new("record-format").at(part)
}

/// The stable code inside a deserialiser's message; anything else could hold content.
fn cause(message: &str) -> String {
    let code: String = message.chars().take_while(|c| c.is_ascii_lowercase() || *c == '-').collect();
    if code.contains('-') { code } else { "field-format".to_owned() }
}

/// JSON of values whose maps have string keys: writing them cannot fail.
pub(super) fn json<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
