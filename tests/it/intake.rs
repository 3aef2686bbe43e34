//! Rosters as offices have them: what is found in each equals what a careful importer must find.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use chrono::NaiveDate;
use serde_json::Value as Json;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::{Body, Kind};
use taizhang_core::intake::mapping::{self, Remembered};
use taizhang_core::intake::plan::{BatchKind, Choices, Decision, RosterPlan, RowState};
use taizhang_core::intake::planning::plan;
use taizhang_core::intake::{extract, header, target as sheet, workbook};
use taizhang_core::ledger::command::Fields;
use taizhang_core::ledger::{Command, Edit, Target};
use taizhang_core::words::{Lang, has_words, words};

use crate::line::line;
use crate::office::Office;

pub fn sample(name: &str) -> Vec<u8> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/rosters");
    fs::read(folder.join(name)).unwrap()
}

fn expected(name: &str) -> Json {
    serde_json::from_slice(&sample(name)).unwrap()
}

fn check(file: &str, expectation: &str) {
    let (found, expected) = (extract::json(&sample(file), file), expected(expectation));
    let keys = ["row", "name", "id_number", "birth", "sex", "hired", "post"];
    let cut = |person: &Json| keys.map(|key| (key, person[key].clone()));
    let people = |json: &Json| json["people"].as_array().unwrap().iter().map(cut).collect::<Vec<_>>();
    for (found, expected) in people(&found).iter().zip(people(&expected)) {
        assert_eq!(*found, expected, "{file}");
    }
    assert_eq!(people(&found).len(), people(&expected).len(), "{file}");
    let pairs = |list: &Json, code: &str| -> Vec<(u64, String)> {
        let pair = |fault: &Json| (fault["row"].as_u64().unwrap(), fault[code].as_str().unwrap().to_owned());
        list.as_array().unwrap().iter().map(pair).collect()
    };
    assert_eq!(pairs(&found["issues"], "code"), pairs(&expected["faults"], "fault"), "{file}");
    for issue in found["issues"].as_array().unwrap() {
        assert!(issue["message"].as_str().unwrap().chars().count() > 10, "{issue}");
        assert!(!issue["cell"].as_str().unwrap().is_empty(), "{issue}");
    }
}

#[test]
fn each_sample_holds_what_is_expected_of_it() {
    check("messy-320583.xlsx", "messy-320583.expected.json");
    check("tidy-320102.xlsx", "tidy-320102.expected.json");
    check("legacy-320925.xls", "legacy-320925.expected.json");
    check("legacy-320925.csv", "legacy-320925.expected.json");
}

/// A sheet whose columns bear the names that the screens use: none is left out.
#[test]
fn a_roster_titled_as_the_screens_are_is_read_whole() {
    let field = |target: sheet::Target| match target {
        sheet::Target::Field(kind, key) => Some((target, kind, key)),
        _ => None,
    };
    let fields: Vec<_> = sheet::Target::all().into_iter().filter_map(field).collect();
    let name = |kind: Kind, key: &str| {
        words(Lang::Zh, &format!("field-{}-{}", kind.code(), key.replace('_', "-")), &[])
    };
    let titles: Vec<String> = fields.iter().map(|(_, kind, key)| name(*kind, key)).collect();
    let cells = |key: &str| match key {
        "name" => "甲某",
        "id_number" => "320102199003071511",
        _ => "",
    };
    let row: Vec<&str> = fields.iter().map(|(_, _, key)| cells(key)).collect();
    let text = format!("{}\n{}\n", titles.join(","), row.join(","));
    let book = workbook::read(text.as_bytes(), "花名册.csv").unwrap();
    let own = &book.sheets[0];
    let header = header::find(own).unwrap();
    let mapping = mapping::guess(own, &header, &Remembered::default());
    let lost: Vec<&String> = (0..)
        .zip(fields.iter().zip(&titles))
        .filter(|(column, ((target, ..), _))| mapping.columns.get(column) != Some(target))
        .map(|(_, (_, title))| title)
        .collect();
    assert!(lost.is_empty() && fields.len() > 40, "{lost:?}");
    assert!(titles.contains(&"定岗起始".to_owned()));
}

#[test]
fn repairs_are_shown_with_what_stood_there() {
    let found = extract::json(&sample("messy-320583.xlsx"), "x");
    let repairs = found["repairs"].as_array().unwrap();
    let codes: BTreeSet<&str> = repairs.iter().map(|repair| repair["code"].as_str().unwrap()).collect();
    for code in [
        "spaces",
        "full_width",
        "number_spaces",
        "short_form",
        "phone_marks",
        "merged_cell",
        "birth_by_number",
    ] {
        assert!(codes.contains(code), "{code} among {codes:?}");
    }
    let name = repairs.iter().find(|repair| repair["cell"] == "B6").unwrap();
    assert_eq!((name["from"].as_str(), name["to"].as_str()), (Some("曹\u{3000}远"), Some("曹远")));
    let remark = found["people"].as_array().unwrap().iter().find(|person| person["row"] == 11).unwrap();
    assert_eq!(remark["remark"], "产假");
}

#[test]
fn text_tables_come_in_every_writing() {
    let plain =
        "序号,姓名,身份证号,手机\n1,甲某,320102199003071511,13812345678\n\n2,乙某,32132219880815101X,\n";
    let (gb, _, _) = encoding(plain);
    let wide: Vec<u8> =
        format!("\u{feff}{}", plain.replace(',', "\t")).encode_utf16().flat_map(u16::to_le_bytes).collect();
    let semicolons = plain.replace(',', ";").into_bytes();
    let marked = [b"\xef\xbb\xbf", plain.as_bytes()].concat();
    for bytes in [plain.as_bytes().to_vec(), marked, gb, wide, semicolons] {
        let found = extract::json(&bytes, "名单.csv");
        let rows: Vec<u64> = found["people"]
            .as_array()
            .unwrap()
            .iter()
            .map(|person| person["row"].as_u64().unwrap())
            .collect();
        assert_eq!(rows, [2, 4], "the blank line counts: {found}");
    }
    for (bytes, code) in [
        (&b""[..], "book-empty"),
        (b"<html><table>", "book-web"),
        (b"PK\x03\x04 nothing", "book-damaged"),
        (&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 1], "book-damaged"),
        (b"\x00\x01\x02", "book-unknown"),
        ("甲,乙\n1,2\n".as_bytes(), "book-no-people"),
    ] {
        let found = extract::json(bytes, "x");
        assert_eq!(found["issues"][0]["code"], code);
        assert!(found["issues"][0]["message"].as_str().unwrap().chars().count() > 10);
    }
}

fn encoding(text: &str) -> (Vec<u8>, &'static str, bool) {
    let (bytes, name, unmappable) = encoding_rs::GB18030.encode(text);
    (bytes.into_owned(), name.name(), unmappable)
}

/// Damage at any place gives people, or an issue with its sentence; never a panic.
#[test]
fn damaged_workbooks_are_refused_or_read() {
    for name in ["messy-320583.xlsx", "legacy-320925.xls", "legacy-320925.csv", "ods"] {
        let whole = if name == "ods" { ods() } else { sample(name) };
        // An old workbook has no checksum that would find the damage before its records are read.
        let steps = if name.ends_with(".xls") { 300 } else { 60 };
        for step in 0..steps {
            let at = whole.len() * step / steps;
            let mut flipped = whole.clone();
            flipped[at] ^= 0x41;
            for bytes in [&whole[..at], &flipped] {
                let found = extract::json(bytes, name);
                let silent = found["people"].as_array().unwrap().is_empty()
                    && found["issues"].as_array().unwrap().is_empty();
                assert!(!silent, "{name} damaged at {at} is silently empty");
            }
        }
    }
}

/// An `.ods` as LibreOffice writes it: one merged unit beside two people, and a row repeated to the sheet's end.
fn ods() -> Vec<u8> {
    let cell = |text: &str| {
        format!(r#"<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>"#)
    };
    let row = |cells: String| format!("<table:table-row>{cells}</table:table-row>");
    let unit = r#"<table:table-cell table:number-columns-spanned="1" table:number-rows-spanned="2" office:value-type="string"><text:p>千灯镇</text:p></table:table-cell>"#;
    let rows = [
        row(["姓名", "身份证号", "单位"].map(cell).concat()),
        row(cell("甲某") + &cell("320102199003071511") + unit),
        row(cell("乙某") + &cell("32132219880815101X") + "<table:covered-table-cell/>"),
        r#"<table:table-row table:number-rows-repeated="1048573"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>"#.to_owned(),
    ];
    let content = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="花名册">{}</table:table></office:spreadsheet></office:body></office:document-content>"#,
        rows.concat()
    );
    let kind = "application/vnd.oasis.opendocument.spreadsheet";
    let manifest = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/></manifest:manifest>"#
    );
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let stored = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, text) in
        [("mimetype", kind.to_owned()), ("META-INF/manifest.xml", manifest), ("content.xml", content)]
    {
        archive.start_file(name, stored).unwrap();
        std::io::Write::write_all(&mut archive, text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

#[test]
fn open_documents_keep_their_merged_units() {
    let found = extract::json(&ods(), "花名册.ods");
    let posts: Vec<&str> =
        found["people"].as_array().unwrap().iter().filter_map(|person| person["post"].as_str()).collect();
    assert_eq!(posts, ["千灯镇", "千灯镇"], "{found}");
    assert_eq!(found["repairs"][0]["code"], "merged_cell");
}

/// A slip of the mouse leaves a space or a word in the last row or column of a sheet.
#[test]
fn a_stray_cell_far_away_is_passed_over_or_named() {
    let book = |row, column, text| {
        let mut book = rust_xlsxwriter::Workbook::new();
        let sheet = book.add_worksheet();
        for (at, cells) in [["姓名", "身份证号"], ["甲某", "320102199003071511"]].iter().enumerate() {
            sheet.write(at as u32, 0, cells[0]).unwrap().write(at as u32, 1, cells[1]).unwrap();
        }
        sheet.write(row, column, text).unwrap();
        book.save_to_buffer().unwrap()
    };
    for (row, column, text, people, code) in [
        (1, 16_383, "x", 1, None),
        (1_048_575, 16_383, "x", 1, None),
        (1_048_575, 0, " ", 1, None),
        (1_048_575, 0, "x", 0, Some("book-rows")),
    ] {
        let found = extract::json(&book(row, column, text), "x.xlsx");
        assert_eq!(found["people"].as_array().unwrap().len(), people, "{row} {column}: {found}");
        assert_eq!(found["issues"][0]["code"].as_str(), code);
    }
}

#[test]
fn rows_without_a_person_are_left_out() {
    let desk = Desk::new(
        "序号,姓名,身份证号,手机\n1,甲某,320102199003071511,/\n2,,,\n序号,姓名,身份证号,手机\n\
         3,乙某,32132219880815101X,\n注意：本表一式两份,,,\n合计,2人,,\n填表人：,,审核人：甲 13812345678,\n",
    );
    let plan = desk.plan();
    let rows: Vec<u32> = plan.rows.iter().map(|row| row.row).collect();
    assert_eq!((rows, plan.blank, plan.totals.clone()), (vec![2, 5], 1, vec![4, 6, 7, 8]));
    assert_eq!(plan.counts().new, 2, "a telephone that was struck out is none: {:?}", plan.rows);
}

/// A program that saves a table of values writes the number 2021.10 as 2021.1.
#[test]
fn a_saved_table_may_have_lost_the_zero_of_october() {
    let rows = |dates: [&str; 2]| {
        let [first, second] = dates;
        format!("姓名,身份证号,入职时间\n甲某,320102199003071511,{first}\n乙某,32132219880815101X,{second}\n")
    };
    for (dates, hired, issues) in [
        (["2021.1", "2021.3"], "2021", 1),
        (["2021.1", "2021.10"], "2021-01", 0),
        (["2021.01", "2021.3"], "2021-01", 0),
        (["2021.1", "2019.10.2"], "2021", 1),
    ] {
        let found = extract::json(rows(dates).as_bytes(), "x.csv");
        assert_eq!(found["people"][0]["hired"], hired, "{dates:?}");
        assert_eq!(found["issues"].as_array().unwrap().len(), issues, "{dates:?}");
    }
}

#[test]
fn a_formula_that_lost_its_cell_is_no_name() {
    let mut desk = Desk::new("姓名,身份证号,民族\n甲某,320102199003071511,汉\n");
    Arc::make_mut(&mut desk.book.sheets[0]).put(2, 0, workbook::Cell::Fault("#REF!".to_owned())).unwrap();
    let plan = desk.plan();
    let faults: Vec<&str> = plan.rows[0].faults.iter().map(|fault| fault.code.as_str()).collect();
    assert_eq!((faults.as_slice(), &plan.rows[0].state), (["cell_error"].as_slice(), &RowState::Refused));
}

#[test]
fn the_day_of_hiring_stands_above_the_day_of_the_roster() {
    for titles in ["录用日期,参加工会工作时间", "参加工会工作时间,录用日期"] {
        let (hired, roster) = ("2021-03-01", "2019-01-01");
        let dates = if titles.starts_with("录") { [hired, roster] } else { [roster, hired] };
        let rows = format!("姓名,身份证号,{titles}\n甲某,320102199003071511,{}\n", dates.join(","));
        let mut desk = Desk::new(&rows);
        desk.choices.roster_date_is_hired = true;
        desk.take();
        assert_eq!(desk.bodies(Kind::Engagement)[0].get("hired").as_deref(), Some(hired), "{titles}");
    }
}

#[test]
fn every_fault_and_repair_has_its_words() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("intake");
    let mut asked = BTreeSet::new();
    let files = [folder.clone(), folder.join("repair")].map(|folder| fs::read_dir(folder).unwrap());
    for path in files.into_iter().flatten().map(|entry| entry.unwrap().path()).filter(|path| path.is_file()) {
        let code = fs::read_to_string(path).unwrap();
        for (call, word) in [
            ("Flaw::new(", "fault"),
            (".repaired(", "repair"),
            ("repairs.push((", "repair"),
            (".repair(", "repair"),
            ("Repair { code: ", "repair"),
        ] {
            for rest in code.split(call).skip(1).filter_map(|rest| rest.strip_prefix('"')) {
                let name = rest.split('"').next().unwrap().replace('_', "-");
                asked.insert(format!("{word}-{name}"));
                if word == "fault" {
                    asked.insert(format!("{word}-{name}-remedy"));
                }
            }
        }
    }
    assert!(asked.len() > 30, "{asked:?}");
    let missing: Vec<&String> =
        asked.iter().filter(|key| Lang::ALL.into_iter().any(|lang| !has_words(lang, key))).collect();
    assert_eq!(missing, Vec::<&String>::new());
}

pub struct Desk {
    pub office: Office,
    pub book: workbook::Book,
    pub choices: Choices,
}

pub const ON: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 1).unwrap();

impl Desk {
    pub fn new(csv: &str) -> Self {
        Self {
            office: line().county,
            book: workbook::read(csv.as_bytes(), "x.csv").unwrap(),
            choices: Choices::default(),
        }
    }

    pub fn plan(&self) -> RosterPlan {
        let sheet = &self.book.sheets[0];
        let header = header::find(sheet).unwrap();
        let mapping = mapping::guess(sheet, &header, &Remembered::default());
        plan(&self.office.registry, sheet, &header, &mapping, &self.choices, ON)
    }

    pub fn take(&mut self) -> (u64, taizhang_core::ledger::Batch) {
        let edits = self.plan().edits(&self.office.registry, &self.choices);
        let batch = self.office.edit(edits).unwrap();
        (self.office.registry.head.sequence, batch)
    }

    pub fn count(&self, kind: Kind) -> usize {
        self.office.registry.of_kind(kind).count()
    }

    pub fn bodies(&self, kind: Kind) -> Vec<Body> {
        self.office.registry.of_kind(kind).map(|record| record.body.clone()).collect()
    }
}

pub const TWO: &str = "姓名,性别,身份证号,学历,用人单位,入职时间,合同期限,社工证等级,手机\n\
    甲某,男,320102199003071511,本科,千灯镇,2021.3,2021.3.1-2024.2.29,初级,13812345678\n\
    乙某,男,320583198511200020,大专,周市镇,2022.5.6,,无,13912345678\n";

/// The same two people, of whom nothing is in doubt.
pub fn two_clear() -> String {
    TWO.replace("乙某,男", "乙某,女")
}

#[test]
fn a_batch_makes_whole_people_and_one_undo_takes_them_back() {
    let mut desk = Desk::new(TWO);
    desk.choices.common.insert("allocator", "昆山市总工会".to_owned());
    let counts = desk.plan().counts();
    assert_eq!((counts.new, counts.asks, counts.refused), (1, 1, 0), "乙某's sex contradicts the number");
    let (sequence, batch) = desk.take();
    let made =
        [Kind::Person, Kind::Engagement, Kind::Contract, Kind::Certificate].map(|kind| desk.count(kind));
    assert_eq!(made, [2, 2, 1, 1]);
    let engagement = desk.bodies(Kind::Engagement);
    let says = |key: &str| engagement.iter().filter_map(|body| body.get(key)).collect::<BTreeSet<_>>();
    assert_eq!(says("hired"), BTreeSet::from(["2021-03".to_owned(), "2022-05-06".to_owned()]));
    assert_eq!(says("existing_staff"), BTreeSet::from(["Y".to_owned()]));
    assert_eq!(says("off_establishment"), BTreeSet::new(), "what nobody says stays open");
    desk.office.command(&Command::Undo { sequence, batch, later: Vec::new() }).unwrap();
    assert_eq!(desk.count(Kind::Person) + desk.count(Kind::Engagement) + desk.count(Kind::Contract), 0);
}

#[test]
fn what_was_touched_since_is_not_undone() {
    let mut desk = Desk::new(TWO);
    let (sequence, batch) = desk.take();
    let person = desk.office.registry.of_kind(Kind::Person).next().unwrap().id;
    let remark = Fields::from([("remark".to_owned(), "已核".to_owned())]);
    desk.office.edit(vec![Edit::Change { id: person, seen: Fields::new(), to: remark }]).unwrap();
    let issues = desk.office.command(&Command::Undo { sequence, batch, later: Vec::new() }).unwrap_err();
    assert_eq!((issues[0].code.as_str(), issues[0].args["count"].as_str()), ("undo-changed", "1"));
    assert_eq!(desk.count(Kind::Person), 2);
}

#[test]
fn what_hangs_on_a_batch_keeps_it() {
    let mut desk = Desk::new(TWO);
    let (sequence, batch) = desk.take();
    let engagement = desk.office.registry.of_kind(Kind::Engagement).next().unwrap().clone();
    desk.office
        .edit(vec![Edit::New {
            kind: Kind::Contract,
            subject: Some(Target::Known(engagement.subject)),
            links: BTreeMap::from([("engagement".to_owned(), Target::Known(engagement.id))]),
            fields: Fields::from([("number".to_owned(), "甲-1".to_owned())]),
        }])
        .unwrap();
    let issues = desk.office.command(&Command::Undo { sequence, batch, later: Vec::new() }).unwrap_err();
    assert_eq!(issues[0].code, "undo-changed");
    let (profile, of) =
        (desk.office.decide(&Command::Reincarnate).unwrap(), desk.office.registry.head.sequence);
    let issues =
        desk.office.command(&Command::Undo { sequence: of, batch: profile, later: Vec::new() }).unwrap_err();
    assert_eq!(issues[0].code, "undo-nothing");
}

#[test]
fn a_roster_hires_nobody_a_second_time() {
    let mut desk = Desk::new(&two_clear());
    desk.take();
    for engagement in desk.office.registry.of_kind(Kind::Engagement).cloned().collect::<Vec<_>>() {
        let exit = [("date", "2026-01-05"), ("kind", "11")];
        desk.office
            .edit(vec![Edit::New {
                kind: Kind::Exit,
                subject: Some(Target::Known(engagement.subject)),
                links: BTreeMap::from([("engagement".to_owned(), Target::Known(engagement.id))]),
                fields: exit.map(|(key, text)| (key.to_owned(), text.to_owned())).into(),
            }])
            .unwrap();
    }
    assert_eq!(desk.plan().counts().same, 2, "the roster of before they left");
    desk.book =
        workbook::read(two_clear().replace("2021.3,2021.3.1-2024.2.29", "2026.3,").as_bytes(), "x").unwrap();
    let counts = desk.plan().counts();
    assert_eq!((counts.known, counts.same), (1, 1), "甲某 has come back");
    desk.take();
    assert_eq!((desk.count(Kind::Engagement), desk.count(Kind::Certificate)), (3, 1));
}

#[test]
fn known_people_are_shown_field_by_field_and_change_back() {
    let mut desk = Desk::new(&two_clear());
    desk.take();
    let same = desk.plan().counts();
    assert_eq!(
        (same.same, same.known, same.new, same.asks),
        (2, 0, 0, 0),
        "the same file again says nothing new"
    );
    desk.book = workbook::read(
        two_clear()
            .replace("2021.3,", "2021.3.15,")
            .replace("本科", "研究生")
            .replace("13912345678", "")
            .as_bytes(),
        "x",
    )
    .unwrap();
    let plan = desk.plan();
    let RowState::Known { changes, .. } = &plan.rows[0].state else { panic!("{:?}", plan.rows[0].state) };
    let mut keys: Vec<&str> = changes.iter().map(|(_, change)| change.key.as_str()).collect();
    keys.sort_unstable();
    assert_eq!(keys, ["education", "hired"]);
    assert!(matches!(plan.rows[1].state, RowState::Same { .. }), "an empty cell clears nothing");
    let (sequence, batch) = desk.take();
    assert!(desk.bodies(Kind::Person).iter().any(|body| body.get("education").as_deref() == Some("10")));
    desk.office.command(&Command::Undo { sequence, batch, later: Vec::new() }).unwrap();
    assert!(desk.bodies(Kind::Person).iter().any(|body| body.get("education").as_deref() == Some("21")));
    assert_eq!(desk.plan().counts().known, 1);
}

#[test]
fn a_coarser_date_changes_nothing() {
    let mut desk = Desk::new(&two_clear().replace("2021.3,", "2021.3.15,"));
    desk.take();
    desk.book = workbook::read(two_clear().as_bytes(), "x").unwrap();
    assert_eq!(desk.plan().counts().same, 2);
}

#[test]
fn a_person_corrects_decides_and_skips() {
    let rows = "姓名,性别,身份证号,入职时间\n\
        甲某,男,320102199003071512,2021.3\n\
        乙某,男,320583198511200020,2021.3\n\
        丙某,男,32132219880815101X,2021.3\n\
        丙某,男,32132219880815101X,2022.3\n";
    let mut desk = Desk::new(rows);
    let states = |desk: &Desk| -> Vec<String> {
        let name = |state: &RowState| format!("{state:?}").split(' ').next().unwrap().to_owned();
        desk.plan().rows.iter().map(|row| name(&row.state)).collect()
    };
    assert_eq!(states(&desk), ["Refused", "Asks", "New", "Refused"]);
    desk.choices.corrections.insert((2, 2), "320102199003071511".to_owned());
    desk.choices.decisions.insert(3, Decision::SexByNumber);
    desk.choices.decisions.insert(5, Decision::TakeThis);
    assert_eq!(states(&desk), ["New", "New", "Skipped", "New"]);
    desk.choices.decisions.insert(5, Decision::KeepFirst);
    desk.choices.skipped.insert(2);
    desk.choices.batch = BatchKind::NewlyHired;
    desk.choices.in_scope = true;
    assert_eq!(states(&desk), ["Skipped", "New", "New", "Skipped"]);
    desk.take();
    assert_eq!(desk.count(Kind::Person), 2);
    let existing = desk
        .bodies(Kind::Engagement)
        .iter()
        .filter_map(|body| body.get("existing_staff"))
        .collect::<Vec<_>>();
    assert_eq!(existing, ["N", "N"]);
    for key in ["off_establishment", "full_time", "union_work"] {
        let said =
            desk.bodies(Kind::Engagement).iter().filter(|body| body.get(key).as_deref() == Some("Y")).count();
        assert_eq!(said, 2, "{key} is said once for all");
    }
}

#[test]
fn a_known_unit_becomes_its_union_and_a_posting() {
    let mut desk = Desk::new(&two_clear());
    let town = Fields::from([
        ("name".to_owned(), "千灯镇总工会".to_owned()),
        ("level".to_owned(), "4".to_owned()),
        ("office_type".to_owned(), "TOWN".to_owned()),
        ("parent".to_owned(), Id::from_u128(3).to_string()),
    ]);
    desk.office
        .edit(vec![Edit::New { kind: Kind::Office, subject: None, links: Default::default(), fields: town }])
        .unwrap();
    desk.take();
    let posting = &desk.bodies(Kind::Posting)[0];
    assert!(posting.get("union").unwrap().starts_with("千灯镇总工会 @"));
    assert_eq!(posting.get("from").as_deref(), Some("2021-03"));
    assert_eq!(desk.count(Kind::Posting), 1, "周市镇 is no union of the tree yet");
    assert_eq!(desk.plan().counts().same, 2);
}

#[test]
fn titles_in_two_rows_and_merged_cells() {
    let found = extract::json(&sample("messy-320583.xlsx"), "x");
    let posts: BTreeSet<&str> =
        found["people"].as_array().unwrap().iter().filter_map(|person| person["post"].as_str()).collect();
    assert!(posts.contains("千灯镇") && posts.contains("陆家镇"));
}

#[test]
fn three_thousand_rows_are_one_batch() {
    let mut csv = "姓名,身份证号,用人单位,入职时间\n".to_owned();
    let mut number = 0_u32;
    let mut made = 0;
    while made < 3000 {
        number += 1;
        let body = format!("3205831990{:02}{:02}{:03}", 1 + number % 12, 1 + number % 28, number % 1000);
        let Some(whole) = (0..=10)
            .map(|check| format!("{body}{}", if check == 10 { "X".to_owned() } else { check.to_string() }))
            .find(|text| taizhang_core::domain::id_number::IdNumber::parse(text).is_ok())
        else {
            continue;
        };
        made += 1;
        csv.push_str(&format!("人{made},{whole},千灯镇,2020-{}\n", 1 + made % 9));
    }
    let mut desk = Desk::new(&csv);
    let before = desk.office.registry.head.sequence;
    let counts = desk.plan().counts();
    assert_eq!(counts.new + counts.refused, 3000);
    desk.take();
    assert_eq!(desk.office.registry.head.sequence, before + 1);
    assert_eq!(desk.count(Kind::Person), counts.new);
}
