//! The whole of it as one archive.

use csv::Writer;
use serde_json::{Map, Value as Json};
use sha2::{Digest, Sha256};

use super::column::Type;
use super::descriptor::descriptor;
use super::pseudonym::Pseudonyms;
use super::standing;
use super::table::{Table, tables};
use crate::domain::issue::Issue;
use crate::ledger::{Context, Registry};
use crate::report::archive::packed;
use crate::report::workbook::formula_like;
use chrono::NaiveDate;

/// A package that has been made; whoever hands it out journals it first ([`crate::ledger::Command::HandOut`]; with names
/// [`crate::ledger::Command::Export`] too).
#[derive(Clone, Debug)]
pub struct Package {
    pub bytes: Vec<u8>,
    /// The digest by which the journal knows it.
    pub digest: String,
    pub people: usize,
}

/// What the register holds on a day; `whole` with names, numbers, telephones and free text. The context is that of this
/// package alone: from its seed everybody's number is drawn.
///
/// # Errors
/// `workbook-write`.
pub fn package(registry: &Registry, on: NaiveDate, context: &Context, whole: bool) -> Result<Package, Issue> {
    let mut names = Pseudonyms::new(context);
    let mut told = tables(registry, &mut names, whole);
    told.push(standing::table(registry, &mut names, on));
    let office = registry.profile.as_ref().map(|own| own.party.name.clone()).unwrap_or_default();
    let described = descriptor(&told, &office, on, whole);
    let mut files = vec![("datapackage.json".to_owned(), format!("{described:#}\n").into_bytes())];
    let mut lines = Vec::new();
    for table in &told {
        files.push((format!("data/{}.csv", table.name), separated(table)?));
        if table.kind.is_some() {
            lines_of(table, &mut lines);
        }
    }
    files.push(("records.ndjson".to_owned(), lines));
    let bytes = packed(&files)?;
    let digest = hex::encode(Sha256::digest(&bytes));
    let people = told.iter().find(|table| table.name == "person").map_or(0, |table| table.rows.len());
    Ok(Package { bytes, digest, people })
}

/// A table of separated values. What a spreadsheet would take for a formula begins with an apostrophe.
fn separated(table: &Table) -> Result<Vec<u8>, Issue> {
    let failed = |_| Issue::new("workbook-write");
    let mut out = Writer::from_writer(Vec::new());
    out.write_record(table.columns.iter().map(|column| &column.name)).map_err(failed)?;
    for row in &table.rows {
        let cells = row.iter().zip(&table.columns).map(|(text, column)| {
            let guarded = column.kind == Type::Text && formula_like(text);
            if guarded { format!("'{text}") } else { text.clone() }
        });
        out.write_record(cells.collect::<Vec<_>>()).map_err(failed)?;
    }
    out.into_inner().map_err(|_| Issue::new("workbook-write"))
}

/// Each row as a record of its own, without what is not known.
fn lines_of(table: &Table, lines: &mut Vec<u8>) {
    for row in &table.rows {
        let mut line = Map::new();
        line.insert("table".to_owned(), table.name.into());
        for (text, column) in row.iter().zip(&table.columns).filter(|(text, _)| !text.is_empty()) {
            let value = match column.kind {
                Type::Count | Type::Amount(_) | Type::Flag => {
                    serde_json::from_str(text).unwrap_or_else(|_| Json::from(text.as_str()))
                }
                Type::Codes(_) => text.split(',').collect::<Vec<_>>().into(),
                Type::Key(_)
                | Type::Text
                | Type::Code(..)
                | Type::Day
                | Type::Month
                | Type::Date
                | Type::Rough => Json::from(text.as_str()),
            };
            line.insert(column.name.clone(), value);
        }
        lines.extend_from_slice(Json::Object(line).to_string().as_bytes());
        lines.push(b'\n');
    }
}
