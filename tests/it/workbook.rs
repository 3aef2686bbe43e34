//! Workbooks written here: the template and the roster come in again unchanged, a marked workbook holds what the
//! clerk's did.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use chrono::NaiveDate;
use serde_json::Value as Json;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::Kind;
use taizhang_core::intake::mapping::{self, Remembered};
use taizhang_core::intake::plan::{Choices, RosterPlan};
use taizhang_core::intake::planning::plan;
use taizhang_core::intake::target::Target;
use taizhang_core::intake::workbook::{self, Book, Cell, Sheet};
use taizhang_core::intake::{extract, header, tables};
use taizhang_core::ledger::{Command, Registry};
use taizhang_core::report::workbook::{marked, roster, table, template};
use taizhang_core::words::Lang;

use crate::intake::sample;
use crate::lean::asked;
use crate::line::line;
use crate::office::Office;

const ON: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 1).unwrap();

/// Kept for `tests/sheets`, which opens them in other programs.
fn keep(name: &str, bytes: &[u8]) {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../target/sheets");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join(name), bytes).unwrap();
}

fn sheet(book: &Book) -> Arc<Sheet> {
    let tables = tables::of(book);
    tables[tables::best(&tables).unwrap()].sheet(book).unwrap()
}

fn planned(registry: &Registry, book: &Book) -> RosterPlan {
    let sheet = &sheet(book);
    let header = header::find(sheet).unwrap();
    let mapping = mapping::guess(sheet, &header, &Remembered::default());
    plan(registry, sheet, &header, &mapping, &Choices::default(), ON)
}

fn county_with(name: &str) -> Office {
    let mut office = line().county;
    let book = workbook::read(&sample(name), name).unwrap();
    let edits = planned(&office.registry, &book).edits(&office.registry, &Choices::default());
    office.edit(edits).unwrap();
    office
}

fn people(registry: &Registry) -> Vec<Id> {
    registry.of_kind(Kind::Person).map(|record| record.id).collect()
}

#[test]
fn every_column_of_the_template_is_understood() {
    for lang in Lang::ALL {
        let bytes = template(lang).unwrap();
        let book = workbook::read(&bytes, "模板.xlsx").unwrap();
        let sheet = &sheet(&book);
        let header = header::find(sheet).unwrap();
        let mapping = mapping::guess(sheet, &header, &Remembered::default());
        assert_eq!(mapping.columns.len(), header.titles.len());
        assert!(mapping.columns.values().all(|target| *target != Target::Ignore), "{mapping:?}");
        keep("template.xlsx", &bytes);
    }
}

#[test]
fn a_roster_comes_in_again_and_says_nothing_new() {
    for name in ["messy-320583.xlsx", "tidy-320102.xlsx", "legacy-320925.xls"] {
        let office = county_with(name);
        let people = people(&office.registry);
        let bytes = roster(&office.registry, &people, ON).unwrap();
        let counts = planned(&office.registry, &workbook::read(&bytes, "x").unwrap()).counts();
        assert_eq!(
            (counts.same, counts.new, counts.known, counts.refused),
            (people.len(), 0, 0, 0),
            "{name}"
        );
        // In an empty register the same people come in whole.
        let other = planned(&Registry::default(), &workbook::read(&bytes, "x").unwrap()).counts();
        assert_eq!(other.new, people.len());
        keep(&format!("roster-{}.xlsx", &name[..5]), &bytes);
    }
}

#[test]
fn numbers_leave_as_text_and_the_export_is_journaled() {
    let mut office = county_with("tidy-320102.xlsx");
    let people = people(&office.registry);
    let before = office.registry.head.sequence;
    office.command(&Command::Export { people: people.clone() }).unwrap();
    assert_eq!(office.registry.head.sequence, before + 1);
    let book = workbook::read(&roster(&office.registry, &people, ON).unwrap(), "x").unwrap();
    let long =
        |cell: &&Cell| cell.shown().len() == 18 && cell.shown().bytes().take(17).all(|b| b.is_ascii_digit());
    let numbers: Vec<&Cell> = book.sheets[0].cells().map(|(_, _, cell)| cell).filter(long).collect();
    assert_eq!(numbers.len(), people.len());
    assert!(numbers.iter().all(|cell| matches!(cell, Cell::Text(_))));
}

#[test]
fn a_table_is_what_was_seen_and_nothing_in_it_is_a_formula() {
    let headings = ["姓名", "说明"].map(str::to_owned);
    let rows = vec![
        vec!["=cmd|'/C calc'!A0".to_owned(), "+1".to_owned()],
        vec!["<img onerror=1>".to_owned(), String::new()],
    ];
    let bytes = table("人员/当前:列表", &headings, &rows).unwrap();
    let book = workbook::read(&bytes, "x").unwrap();
    let sheet: &Sheet = &book.sheets[0];
    assert_eq!(sheet.name, "人员当前列表");
    assert_eq!(sheet.at(2, 0), &Cell::Text(rows[0][0].clone()));
    assert_eq!(sheet.at(2, 1), &Cell::Text("+1".to_owned()));
    assert_eq!(sheet.at(3, 1), &Cell::Empty);
    keep("table.xlsx", &bytes);
}

#[test]
fn a_marked_workbook_holds_what_the_clerks_did() {
    for name in ["messy-320583.xlsx", "tidy-320102.xlsx", "legacy-320925.xls", "legacy-320925.csv"] {
        let book = workbook::read(&sample(name), name).unwrap();
        let plan = planned(&Registry::default(), &book);
        let bytes = marked(&book, &plan, Lang::Zh).unwrap();
        let (before, after) = (extract::json(&sample(name), name), extract::json(&bytes, name));
        let faults = |json: &Json| -> Vec<(Json, Json)> {
            let list = json["issues"].as_array().unwrap().iter();
            list.map(|issue| (issue["code"].clone(), issue["cell"].clone())).collect()
        };
        assert_eq!(before["people"], after["people"], "{name}");
        assert_eq!(faults(&before), faults(&after), "{name}");
        let again = workbook::read(&bytes, name).unwrap();
        assert_eq!(again.sheets[0].len(), faults(&before).len() + 1, "the list of problems of {name}");
        if name.starts_with("messy") {
            let sheet = again.sheets.iter().find(|sheet| sheet.name == "人员信息").unwrap();
            assert!(sheet.shown(15, 15).contains("文本"), "the row says what to do: {}", sheet.shown(15, 15));
        }
        keep(&format!("marked-{}.xlsx", &name[..5]), &bytes);
    }
}

/// Each text is made once as a sheet is read, none of one sheet alone is copied, and the format of a text is not made
/// for every cell that is written.
#[test]
fn a_cell_asks_for_memory_a_few_times_at_most() {
    let headings = ["姓名", "证件号码", "性别", "备注"].map(str::to_owned);
    let rows: Vec<Vec<String>> =
        (0..500).map(|row| headings.iter().map(|title| format!("{title}{}", row % 7)).collect()).collect();
    let cells = headings.len() * rows.len();
    let mut bytes = Vec::new();
    let written = asked(|| bytes = table("人员", &headings, &rows).unwrap());
    let mut book = None;
    let read = asked(|| book = Some(workbook::read(&bytes, "x").unwrap()));
    assert!(written <= cells * 3 && read <= cells * 2, "{written} and {read} times for {cells} cells");
    let book = book.unwrap();
    let tables = tables::of(&book);
    assert_eq!(asked(|| drop(tables[0].sheet(&book).unwrap())), 0);
}
