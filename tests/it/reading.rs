//! Files as people really have them (`tests/data/field`), and old workbooks that are damaged: what a file says is
//! what is read, what is no roster is called by its name, and reading costs what the file holds.
//!
//! `TAIZHANG_SEEDS=10000 cargo test -p taizhang-core --test it reading` tries more damage.

use std::fs;
use std::io::{Cursor, Write};
use std::path::PathBuf;
use std::sync::Arc;

use chrono::NaiveDate;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};
use serde_json::Value as Json;
use taizhang_core::intake::mapping::{self, Remembered};
use taizhang_core::intake::plan::{Choices, RosterPlan};
use taizhang_core::intake::planning::plan;
use taizhang_core::intake::workbook::{self, Aside, Book, Sheet};
use taizhang_core::intake::{extract, header, tables};
use taizhang_core::ledger::Registry;
use taizhang_core::report::workbook::marked;
use taizhang_core::words::Lang;

const ON: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 1).unwrap();

fn data(path: &str) -> Vec<u8> {
    fs::read(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/data").join(path)).unwrap()
}

fn found(file: &str) -> Json {
    extract::json(&data(&format!("field/{file}")), file)
}

/// One key of every person.
fn each<'a>(json: &'a Json, key: &str) -> Vec<&'a str> {
    json["people"].as_array().unwrap().iter().map(|person| person[key].as_str().unwrap_or("")).collect()
}

/// Code, sheet and cell of every issue.
fn issues(json: &Json) -> Vec<(String, String, String)> {
    let text = |issue: &Json, key: &str| issue[key].as_str().unwrap_or_default().to_owned();
    let issues = json["issues"].as_array().unwrap().iter();
    issues.map(|issue| (text(issue, "code"), text(issue, "sheet"), text(issue, "cell"))).collect()
}

fn codes(json: &Json) -> Vec<String> {
    issues(json).into_iter().map(|(code, _, _)| code).collect()
}

fn best(book: &Book) -> Arc<Sheet> {
    let tables = tables::of(book);
    tables[tables::best(&tables).unwrap()].sheet(book).unwrap()
}

fn planned(sheet: &Sheet, choices: &Choices) -> RosterPlan {
    let header = header::find(sheet).unwrap();
    let mapping = mapping::guess(sheet, &header, &Remembered::default());
    plan(&Registry::default(), sheet, &header, &mapping, choices, ON)
}

#[test]
fn a_date_is_as_exact_as_its_cell_shows_it() {
    for ending in ["xlsx", "xls", "ods"] {
        let json = found(&format!("c01_month_format.{ending}"));
        let months = ["2021-03", "2021-03", "2021-03", "2021-03-01", "2021-03", "2021", "2021-03"];
        assert_eq!(each(&json, "hired"), months, "{ending}");
        let book = workbook::read(&data(&format!("field/c01_month_format.{ending}")), "x").unwrap();
        let again = marked(&book, &planned(&best(&book), &Choices::default()), Lang::Zh).unwrap();
        assert_eq!(each(&extract::json(&again, "x"), "hired"), months, "marked {ending}");
    }
}

/// Formats that a workbook names by number alone.
#[test]
fn a_format_without_words_shows_what_a_chinese_spreadsheet_shows() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, ["姓名", "身份证号", "录用日期"]).unwrap();
    let formats = [
        (14, "2021-03-15"),
        (17, "2021-03"),
        (27, "2021-03"),
        (31, "2021-03-15"),
        (55, "2021-03"),
        (57, "2021-03"),
    ];
    for (row, (format, _)) in (1..).zip(formats) {
        let format = rust_xlsxwriter::Format::new().set_num_format_index(format);
        sheet.write_row(row, 0, ["甲某", "320102199003071511"]).unwrap();
        sheet.write_number_with_format(row, 2, 44_270, &format).unwrap();
    }
    // A month and a day are typed without a year, and the spreadsheet puts in its own.
    let yearless = rust_xlsxwriter::Format::new().set_num_format("m\"月\"d\"日\"");
    sheet.write_number_with_format(7, 2, 44_270, &yearless).unwrap();
    let book = workbook::read(&book.save_to_buffer().unwrap(), "x").unwrap();
    let shown: Vec<String> = (2..8).map(|row| book.sheets[0].shown(row, 2)).collect();
    assert_eq!(shown, formats.map(|(_, shown)| shown));
    assert_eq!(book.sheets[0].at(8, 2), &workbook::Cell::Text("3月15日".to_owned()));
}

#[test]
fn a_bare_number_counts_days_in_the_calendar_of_its_workbook() {
    for ending in ["xlsx", "xls", "ods"] {
        let json = found(&format!("c03_1904.{ending}"));
        assert_eq!(each(&json, "hired"), ["2021-03-01"; 4], "{ending}");
        let cells: Vec<&str> = json["repairs"]
            .as_array()
            .unwrap()
            .iter()
            .map(|repair| repair["cell"].as_str().unwrap())
            .collect();
        assert_eq!(cells, ["E4", "E5"], "{ending}: a bare number is put right in sight");
        assert_eq!(json["repairs"][0]["from"], "42794");
        // The marked workbook counts from another year and says the same.
        let book = workbook::read(&data(&format!("field/c03_1904.{ending}")), "x").unwrap();
        let again = marked(&book, &planned(&best(&book), &Choices::default()), Lang::Zh).unwrap();
        assert_eq!(each(&extract::json(&again, "x"), "hired"), ["2021-03-01"; 4], "marked {ending}");
    }
}

#[test]
fn rows_out_of_sight_are_asked_once_and_one_act_takes_them() {
    for ending in ["xlsx", "xls", "ods"] {
        let file = format!("c04_hidden_rows.{ending}");
        let json = found(&file);
        assert_eq!(each(&json, "name"), ["顾一鸣", "唐果儿"], "{ending}");
        assert_eq!(codes(&json), ["rows_hidden", "rows_struck"], "{ending}");
        assert_eq!(json["issues"][0]["rows"], serde_json::json!([3, 4]));
        assert!(json["issues"][0]["message"].as_str().unwrap().contains("2 行"), "{json}");

        let book = workbook::read(&data(&format!("field/{file}")), "x").unwrap();
        let sheet = best(&book);
        let mut choices = Choices::default();
        let before = planned(&sheet, &choices);
        assert_eq!((before.counts().new, before.counts().skipped), (2, 3));
        for aside in Aside::ALL {
            before.aside(aside).iter().for_each(|row| choices.leave(*row, Some(aside), false));
        }
        assert_eq!(planned(&sheet, &choices).counts().new, 5);
        choices.leave(4, Some(Aside::Hidden), true);
        assert_eq!(planned(&sheet, &choices).counts().new, 4);
        // What was out of sight stays so in the marked workbook.
        let again = extract::json(&marked(&book, &before, Lang::Zh).unwrap(), "x");
        assert_eq!(each(&again, "name"), ["顾一鸣", "唐果儿"], "marked {ending}");
    }
}

#[test]
fn a_hidden_row_is_no_first_of_two() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in
        (0..).zip([["姓名", "身份证号"], ["甲某", "320102199003071511"], ["甲某", "320102199003071511"]])
    {
        sheet.write_row(row, 0, cells).unwrap();
    }
    sheet.set_row_hidden(1).unwrap().set_column_hidden(1).unwrap();
    let json = extract::json(&book.save_to_buffer().unwrap(), "x");
    assert_eq!((each(&json, "id_number").len(), codes(&json)), (1, vec!["rows_hidden".to_owned()]));
    assert_eq!(json["people"][0]["row"], 3, "a hidden column still holds its numbers");
    let book = workbook::read(&book.save_to_buffer().unwrap(), "x").unwrap();
    assert_eq!([0, 1].map(|column| book.sheets[0].column_is_hidden(column)), [false, true]);
}

#[test]
fn sheets_with_the_same_titles_come_in_together() {
    let json = found("c05_sheets_per_town.xlsx");
    assert_eq!(each(&json, "name").len(), 9);
    let sheets = each(&json, "sheet");
    assert_eq!([sheets[0], sheets[3], sheets[8]], ["千灯镇", "巴城镇", "周市镇"]);
    assert_eq!(json["people"][3]["row"], 2);
    assert!(codes(&json).is_empty(), "{json}");
}

/// Two towns, a problem in the second, and a third sheet with other titles.
fn towns() -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let good = ["320102199003071511", "32132219880815101X"];
    for (name, titles, people) in [
        ("千灯镇", ["姓名", "身份证号"], vec![["甲 某", good[0]], ["丁某", "320102199003071512"]]),
        ("巴城镇", ["姓名", "身份证号"], vec![["乙某", "3201021990030715"], ["丙某", good[0]]]),
        ("待定", ["身份证号", "姓名"], vec![[good[1], "戊某"]]),
    ] {
        let sheet = book.add_worksheet();
        sheet.set_name(name).unwrap();
        sheet.write_row(0, 0, titles).unwrap();
        for (row, cells) in (1..).zip(people) {
            sheet.write_row(row, 0, cells).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

#[test]
fn what_is_wrong_is_told_in_its_own_sheet() {
    let bytes = towns();
    let json = extract::json(&bytes, "x");
    let expected = [
        ("id_check", "千灯镇", "B3"),
        ("id_length", "巴城镇", "B2"),
        ("duplicate_id", "巴城镇", "B3"),
        ("sheet_left_out", "待定", ""),
    ];
    let expected = expected.map(|(code, sheet, cell)| (code.into(), sheet.into(), cell.into()));
    assert_eq!(issues(&json), expected);
    assert!(json["issues"][2]["message"].as_str().unwrap().contains("工作表“千灯镇”第 2 行"), "{json}");
    assert!(json["issues"][3]["message"].as_str().unwrap().contains("1 人"), "{json}");
    assert_eq!(json["repairs"][0]["sheet"], "千灯镇");
    let book = workbook::read(&bytes, "x").unwrap();
    let again = marked(&book, &planned(&best(&book), &Choices::default()), Lang::Zh).unwrap();
    assert_eq!(issues(&extract::json(&again, "x")), expected, "each mark stands in its own sheet");
}

#[test]
fn text_around_a_number_is_taken_off_in_sight() {
    let json = found("c14_formula_text.csv");
    let numbers = each(&json, "id_number");
    assert_eq!(numbers.len(), 6, "{json}");
    assert!(numbers.iter().all(|number| number.len() == 18));
    let repairs = json["repairs"].as_array().unwrap();
    let dressed = |repair: &&Json| repair["code"] == "formula_text";
    let cells: Vec<&str> =
        repairs.iter().filter(dressed).map(|repair| repair["cell"].as_str().unwrap()).collect();
    assert_eq!(cells, ["B2", "C2", "B3", "C3", "B4"]);
    assert_eq!(repairs[0]["from"], "=\"320581198001011016\"");
}

#[test]
fn an_open_quotation_mark_keeps_to_its_own_line() {
    let json = found("c16_open_quote.csv");
    assert_eq!(each(&json, "name").len(), 8, "{json}");
    assert_eq!(issues(&json), [("open_quote".into(), "CSV".into(), "C3".into())]);
    assert_eq!(json["people"][1]["remark"], "优秀员工");
    let message = json["issues"][0]["message"].as_str().unwrap();
    assert!(message.contains("6 行") && !message.contains("3205"), "{message}");
}

#[test]
fn a_web_page_under_another_name_is_its_table() {
    let json = found("c21_table.xls");
    assert_eq!(each(&json, "name"), ["顾一鸣", "钱小满"]);
    let table = String::from_utf8(data("field/c21_table.xls")).unwrap();
    let (gb, _, _) = encoding_rs::GB18030.encode(&table);
    for begin in
        ["", "<meta charset=gbk>", "<style>a{}</style>", "<div>", "<!-- 表 -->", "\r\n<html xmlns:x='x'>"]
    {
        let json = extract::json(&[begin.as_bytes(), &gb].concat(), "x.xls");
        assert_eq!(each(&json, "id_number").len(), 2, "{begin}");
    }
    let archive = format!("MIME-Version: 1.0\nContent-Type: text/html\n\n{table}");
    assert_eq!(each(&extract::json(archive.as_bytes(), "x.mht"), "id_number").len(), 2);
}

#[test]
fn one_bad_byte_costs_one_cell() {
    let table = "姓名,身份证号,民族\n甲某,320102199003071511,汉族\n乙某,32132219880815101X,汉族\n";
    let (gb, _, _) = encoding_rs::GB18030.encode(table);
    let at = |text: &str| {
        let (before, _, _) = encoding_rs::GB18030.encode(&table[..table.find(text).unwrap()]);
        before.len()
    };
    for (text, code, people) in [("汉族", "bytes_unreadable", 2), ("乙某", "bytes_unreadable", 1)] {
        let mut damaged = gb.clone().into_owned();
        damaged[at(text)] = 0xff;
        let json = extract::json(&damaged, "x.csv");
        assert_eq!((codes(&json), each(&json, "name").len()), (vec![code.to_owned()], people), "{json}");
    }
}

fn archive(parts: &[&str]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for part in parts {
        archive.start_file(*part, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(b"<x/>").unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// A compound file with one stream.
fn compound(stream: &str, bytes: &[u8]) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    file.create_stream(stream).unwrap().write_all(bytes).unwrap();
    file.flush().unwrap();
    file.into_inner().into_inner()
}

fn record(kind: u16, body: &[u8]) -> Vec<u8> {
    [&kind.to_le_bytes(), &(body.len() as u16).to_le_bytes(), body].concat()
}

const BEGIN: u16 = 0x0809;

#[test]
fn what_is_no_workbook_is_called_by_its_name() {
    let begin = record(BEGIN, &[0, 6, 5, 0, 0, 0, 0, 0]);
    let locked = [begin, record(0x002F, &[1, 0, 1, 0]), record(0x0085, &[0x77; 40])].concat();
    let picture = |mark: &[u8]| [mark, &[0; 60]].concat();
    for (bytes, code) in [
        (archive(&["[Content_Types].xml", "word/document.xml"]), "book-document"),
        (archive(&["[Content_Types].xml", "ppt/presentation.xml"]), "book-document"),
        (archive(&["xl/workbook.bin"]), "book-binary"),
        (archive(&["名单.xlsx", "说明.txt"]), "book-archive"),
        (archive(&["OFD.xml"]), "book-print"),
        (b"\x09\x04\x06\0\0\0\x10\0".to_vec(), "book-old"),
        (b"Rar!\x1a\x07\0".to_vec(), "book-archive"),
        (b"%PDF-1.7\n%\xe2\xe3".to_vec(), "book-print"),
        (picture(b"\x89PNG\r\n\x1a\n"), "book-picture"),
        (picture(b"\xff\xd8\xff\xe0"), "book-picture"),
        (picture(b"GIF89a"), "book-picture"),
        (picture(b"BM\x42\0\0\0"), "book-picture"),
        (picture(b"RIFF\x10\0\0\0WEBPVP8 "), "book-picture"),
        (picture(b"\0\0\0\x18ftypheic"), "book-picture"),
        (compound("WordDocument", &[1; 600]), "book-document"),
        (compound("别的", &[1; 600]), "book-unknown"),
        (compound("Workbook", &locked), "book-locked"),
    ] {
        let json = extract::json(&bytes, "名单.xls");
        assert_eq!(codes(&json), [code], "{:?}", &bytes[..8]);
    }
    let table = "BM,姓名,身份证号\n1,甲某,320102199003071511\n";
    assert_eq!(
        each(&extract::json(table.as_bytes(), "x.csv"), "name"),
        ["甲某"],
        "a text may begin like a picture"
    );
}

/// Workbooks of 1995 say in which page their texts are; those of Chinese programs often do not.
#[test]
fn an_old_workbook_without_a_code_page_is_read_as_chinese_programs_write() {
    let (name, _, _) = encoding_rs::GB18030.encode("甲某");
    let label = |row: u8, column: u8, text: &[u8]| {
        record(0x0204, &[&[row, 0, column, 0, 0, 0, text.len() as u8, 0], text].concat())
    };
    let titles = ["姓名", "身份证号"].map(|title| encoding_rs::GB18030.encode(title).0.into_owned());
    let cells = [
        label(0, 0, &titles[0]),
        label(0, 1, &titles[1]),
        label(1, 0, &name),
        label(1, 1, b"320102199003071511"),
    ]
    .concat();
    let end = record(0x000A, &[]);
    let whole = |page: &[u8]| {
        let globals = [record(BEGIN, &[0, 5, 5, 0, 0, 0, 0, 0]), page.to_vec()].concat();
        let at = (globals.len() + 4 + 10 + end.len()) as u32;
        let sheet = record(0x0085, &[&at.to_le_bytes()[..], &[0, 0, 3], b"abc"].concat());
        let begin = record(BEGIN, &[0, 5, 0x10, 0, 0, 0, 0, 0]);
        [globals, sheet, end.clone(), begin, cells.clone(), end.clone()].concat()
    };
    let western = record(0x0042, &1252_u16.to_le_bytes());
    let alone = [record(BEGIN, &[0, 0, 0x10, 0, 0, 0, 0, 0]), cells.clone(), end.clone()].concat();
    for bytes in [compound("Book", &whole(&[])), compound("Book", &whole(&western)), alone] {
        let json = extract::json(&bytes, "x.xls");
        assert_eq!(each(&json, "name"), ["甲某"], "{json}");
    }
}

/// An old sheet alone, of these records.
fn old_sheet(records: &[Vec<u8>]) -> Vec<u8> {
    let begin = record(BEGIN, &[0, 6, 0x10, 0, 0, 0, 0, 0]);
    [begin, records.concat(), record(0x000A, &[])].concat()
}

/// A text in a cell of the first row.
fn old_label(column: u8, text: &str) -> Vec<u8> {
    record(0x0204, &[&[0, 0, column, 0, 0, 0, text.len() as u8, 0, 0], text.as_bytes()].concat())
}

#[test]
fn an_old_sheet_is_read_record_by_record() {
    let style = |format: u8| record(0x00E0, &[0, 0, format, 0]);
    let short = |number: u32| (number << 2 | 2).to_le_bytes();
    let numbers = [&[0, 0, 2, 0, 0, 0][..], &short(7), &[1, 0], &short(44_256), &[3, 0]].concat();
    let formula = [&[0, 0, 1, 0, 0, 0][..], &[0, 0, 0, 0, 0, 0, 0xff, 0xff], &[0; 6]].concat();
    let chart = [record(BEGIN, &[0, 6, 0x20, 0]), old_label(0, "chart"), record(0x000A, &[])].concat();
    let bytes = old_sheet(&[
        style(0),
        style(14),
        record(0x007D, &[3, 0, 3, 0, 0, 8, 0, 0, 1, 0, 0, 0]),
        old_label(0, "name"),
        record(0x0006, &formula),
        record(0x0207, b"\x04\0\0text"),
        record(0x00BD, &numbers),
        chart,
    ]);
    let sheet = workbook::read(&bytes, "x.xls").unwrap().sheets.remove(0);
    let shown: Vec<String> = (0..4).map(|column| sheet.shown(1, column)).collect();
    assert_eq!(shown, ["name", "text", "7", "2021-03-01"], "each by its style, and nothing of the chart");
    assert_eq!([2, 3].map(|column| sheet.column_is_hidden(column)), [false, true]);
}

/// A damaged list may name one sheet many times: its records are gone through once.
#[test]
fn no_two_sheets_are_made_of_the_same_records() {
    let (begin, end) = (record(BEGIN, &[0, 6, 5, 0, 0, 0, 0, 0]), record(0x000A, &[]));
    let listed = |at: usize| record(0x0085, &[&(at as u32).to_le_bytes()[..], &[0, 0, 1, 0, b'a']].concat());
    let book = |times: usize| {
        let at = begin.len() + times * listed(0).len() + end.len();
        let globals = [begin.clone(), (0..times).flat_map(|_| listed(at)).collect(), end.clone()].concat();
        let cells: Vec<Vec<u8>> = (0..40).map(|column| old_label(column, "x")).collect();
        compound("Workbook", &[globals, old_sheet(&cells)].concat())
    };
    assert_eq!(workbook::read(&book(1), "x").unwrap().sheets[0].cells().count(), 40);
    assert_eq!(workbook::read(&book(3), "x").unwrap_err().code, "book-damaged");
}

/// Numbers of repeated rows and of the size of a sheet are claims: what a file holds is read.
#[test]
fn what_a_file_claims_beyond_what_it_holds_costs_nothing() {
    let row = |repeated: &str, text: &str| {
        format!(
            r#"<table:table-row {repeated}><table:table-cell table:number-columns-repeated="99999999" office:value-type="string"><text:p>{text}</text:p></table:table-cell></table:table-row>"#
        )
    };
    let open = |rows: &str| {
        let content = format!(
            r#"<office:document-content><office:body><table:table table:name="一">{rows}</table:table></office:body></office:document-content>"#
        );
        let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in [("mimetype", "x"), ("content.xml", content.as_str())] {
            archive.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
            archive.write_all(text.as_bytes()).unwrap();
        }
        archive.finish().unwrap().into_inner()
    };
    let many = r#"table:number-rows-repeated="4000000000""#;
    let book = workbook::read(&open(&[row("", "姓名"), row(many, ""), row("", "甲")].concat()), "x");
    assert_eq!(book.unwrap_err().code, "book-rows", "a row so far down is none of a roster");
    let book = workbook::read(&open(&[row("", "姓名"), row(many, "甲")].concat()), "x");
    assert!(book.is_err_and(|issue| matches!(issue.code.as_str(), "book-rows" | "book-cells")));
    let book = workbook::read(&open(&[row("", "姓名"), row(many, "")].concat()), "x").unwrap();
    assert_eq!((book.sheets[0].len(), book.sheets[0].columns()), (1, 0..300));

    // The sheet of an `.xlsx` claims to be as large as can be.
    let mut made = rust_xlsxwriter::Workbook::new();
    made.add_worksheet().write_row(0, 0, ["姓名", "身份证号"]).unwrap();
    let bytes = made.save_to_buffer().unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut lying = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).unwrap();
        let mut text = String::new();
        std::io::Read::read_to_string(&mut entry, &mut text).unwrap();
        let text = text.replace(r#"<dimension ref="A1:B1"/>"#, r#"<dimension ref="A1:XFD1048576"/>"#);
        lying.start_file(entry.name().unwrap(), zip::write::SimpleFileOptions::default()).unwrap();
        lying.write_all(text.as_bytes()).unwrap();
    }
    let bytes = lying.finish().unwrap().into_inner();
    assert_eq!(workbook::read(&bytes, "x").unwrap().sheets[0].cells().count(), 2);
}

/// One of the ways in which a file is damaged: bytes, and the numbers of rows and columns that they make up.
fn damage(bytes: &mut [u8], random: &mut ChaCha8Rng) {
    let mut at = |length: usize| random.next_u64() as usize % length;
    for _ in 0..=at(3) {
        let place = at(bytes.len() - 4);
        match at(4) {
            0 => bytes[place] ^= 1 << at(8),
            1 => bytes[place] = at(256) as u8,
            2 => bytes[place..place + 2].copy_from_slice(&58_375_u16.to_le_bytes()),
            _ => bytes[place..place + 4].copy_from_slice(&[0xff; 4]),
        }
    }
}

/// Cells and rows of all sheets, and the cells that the merged rectangles cover.
fn size(book: &Book) -> (usize, usize, u64) {
    let area = |sheet: &Arc<Sheet>| -> u64 {
        let of = |(from, to): (u32, u32)| u64::from(to - from + 1);
        sheet.merged().iter().map(|merge| of(merge.rows) * of(merge.columns)).sum()
    };
    let cells = book.sheets.iter().map(|sheet| sheet.cells().count()).sum();
    (cells, book.sheets.iter().map(|sheet| sheet.len()).sum(), book.sheets.iter().map(area).sum())
}

/// A damaged number of a row once made tens of thousands of rows of nothing: what is read, and what is gone
/// through after it, is no more than the file holds.
#[test]
fn a_damaged_old_workbook_costs_no_more_than_it_holds() {
    let seeds = std::env::var("TAIZHANG_SEEDS").ok().and_then(|text| text.parse().ok()).unwrap_or(300);
    let whole = data("rosters/legacy-320925.xls");
    // The least that a cell takes is six bytes, among numbers side by side.
    let most = whole.len() / 6;
    let mut read = 0;
    for seed in 0..seeds {
        let mut bytes = whole.clone();
        damage(&mut bytes, &mut ChaCha8Rng::seed_from_u64(seed));
        let Ok(book) = workbook::read(&bytes, "x.xls") else { continue };
        let (cells, rows, area) = size(&book);
        assert!(cells <= most && rows <= cells && area <= 200_000, "seed {seed}: {cells} {rows} {area}");
        let tables = tables::of(&book);
        if let Some(table) = tables::best(&tables).and_then(|at| tables.get(at)) {
            let plan = planned(&table.sheet(&book).unwrap(), &Choices::default());
            let gone_through = plan.rows.len() + plan.totals.len();
            assert!(gone_through <= rows, "seed {seed}: {gone_through} of {rows} rows");
            read += 1;
        }
    }
    assert!(read * 4 > seeds, "much damage leaves a roster: {read} of {seeds}");
}
