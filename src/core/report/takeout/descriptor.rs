//! `datapackage.json`: what each file and column holds, for programs that know Frictionless data packages.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde_json::{Value as Json, json};

use super::column::{Column, Type, say};
use super::table::Table;
use crate::order::Gathered as _;
use crate::policy::guidance::{Serves, serves};
use crate::policy::text::clauses;

/// The description of all tables.
pub(super) fn descriptor(tables: &[Table], office: &str, on: NaiveDate, whole: bool) -> Json {
    json!({
        "profile": "tabular-data-package",
        "name": "taizhang",
        "title": say("takeout"),
        "description": say(if whole { "takeout-described-whole" } else { "takeout-described" }),
        "office": office,
        "day": on.to_string(),
        "named": whole,
        "records": "records.ndjson",
        "resources": tables.iter().map(|table| resource(table, tables)).collect::<Vec<_>>(),
    })
}

fn resource(table: &Table, tables: &[Table]) -> Json {
    let fields: Vec<Json> = table.columns.iter().map(field).collect();
    let foreign: Vec<Json> =
        (0..).zip(&table.columns).filter_map(|(at, column)| reference(table, at, column, tables)).collect();
    let first = table.columns.first().map(|column| column.name.as_str());
    json!({
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": table.title,
        "path": format!("data/{}.csv", table.name),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "clauses": of_clauses(|serves| match serves {
            Serves::Record(kind) | Serves::Field(kind, _) => table.kind == Some(kind),
            Serves::Rule(_) | Serves::Screen(_) | Serves::Figure(_) => false,
        }),
        "schema": {
            "fields": fields,
            "missingValues": [""],
            "primaryKey": first,
            "foreignKeys": foreign,
        },
    })
}

/// Where every number of a column leads to a row of the table it names, it is said so: a key that led nowhere, to a record
/// of another office, would make the whole package wrong.
fn reference(table: &Table, at: usize, column: &Column, tables: &[Table]) -> Option<Json> {
    let Type::Key(Some(to)) = column.kind else { return None };
    let there = tables.iter().find(|table| table.name == to)?;
    let key = there.columns.first()?;
    let known: BTreeSet<&String> = there.rows.iter().filter_map(|row| row.first()).into_set();
    let mut used = table.rows.iter().filter_map(|row| row.get(at)).filter(|text| !text.is_empty());
    let resource = if table.name == to { "" } else { to };
    used.all(|text| known.contains(text))
        .then(|| json!({ "fields": column.name, "reference": { "resource": resource, "fields": key.name } }))
}

fn field(column: &Column) -> Json {
    let mut made = json!({ "name": column.name, "title": column.title });
    let (kind, more) = match &column.kind {
        Type::Key(_) | Type::Text => ("string", json!({})),
        Type::Code(table, codes) => {
            let labels = codes.iter().map(|code| ((*code).to_owned(), Json::from(label(table, code))));
            (
                "string",
                json!({ "constraints": { "enum": codes }, "labels": labels.collect::<serde_json::Map<_, _>>() }),
            )
        }
        Type::Codes(table) => ("string", json!({ "codes": table, "separator": "," })),
        Type::Day => ("date", json!({})),
        Type::Month => ("yearmonth", json!({})),
        Type::Date => ("string", json!({ "constraints": { "pattern": r"\d{4}(-\d{2}(-\d{2})?)?" } })),
        Type::Rough => ("string", json!({ "constraints": { "pattern": r"\d{4}(-\d{2})?" } })),
        Type::Count => ("integer", json!({})),
        Type::Amount(unit) => ("number", json!({ "unit": unit })),
        Type::Flag => ("boolean", json!({})),
    };
    if let (Json::Object(made), Json::Object(more)) = (&mut made, more) {
        made.insert("type".to_owned(), kind.into());
        made.extend(more);
        if column.must {
            let constraints = made.entry("constraints").or_insert_with(|| json!({}));
            if let Json::Object(constraints) = constraints {
                constraints.insert("required".to_owned(), true.into());
            }
        }
        if let Some((kind, key)) = column.field {
            let own = of_clauses(|serves| serves == Serves::Field(kind, key));
            if !own.is_empty() {
                made.insert("clauses".to_owned(), own.into());
            }
        }
    }
    made
}

/// The word of a code. What counts as what has its words elsewhere than the codes of records.
fn label(table: &str, code: &str) -> String {
    match table {
        "presence" | "takeout-filing" => say(&format!("{table}-{code}")),
        _ => say(&format!("code-{table}-{code}")),
    }
}

/// The clauses of the guidance that something serves which is meant.
fn of_clauses(meant: impl Fn(Serves) -> bool) -> Vec<u16> {
    let served = |clause: u16| serves(clause).iter().any(|serves| meant(*serves));
    clauses().iter().map(|clause| clause.id).filter(|clause| served(*clause)).collect()
}
