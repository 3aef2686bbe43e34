//! What a liar with a true key, or a workbook made to do harm, tries against sheets, training and the table.

use std::io::{Cursor, Write as _};

use taizhang_core::domain::id::Id;
use taizhang_core::domain::issue::Issue;
use taizhang_core::domain::record::{Kind, Record};
use taizhang_core::domain::rows::{cell_key, row_id, sheet_id};
use taizhang_core::intake::clipboard::block;
use taizhang_core::intake::workbook::{self, Book};
use taizhang_core::ledger::command::Fields;
use taizhang_core::ledger::scope::own_name;
use taizhang_core::ledger::{Command, Edit, Target};
use taizhang_core::process::training::item::Progress;
use taizhang_core::process::training::{plan, session};

use crate::forge::record;
use crate::line::{Line, line};
use crate::office::{Office, fields, hire, new};

fn own(office: &Office, kind: Kind) -> Record {
    let record = office.registry.own_records().find(|record| record.kind() == kind && !record.draft).unwrap();
    Record::clone(record)
}

fn texts(pairs: &[(&str, &str)]) -> Fields {
    pairs.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())).collect()
}

fn pay(person: Id, engagement: Id, month: &str, base: &str) -> Edit {
    let links = [("engagement", Target::Known(engagement))];
    let facts = fields([("month", month), ("base", base), ("performance", "1800")]);
    new(Kind::MonthlyPay, Some(Target::Known(person)), &links, facts)
}

fn raise(row: Id, from: &str, to: &str) -> Edit {
    Edit::Change { id: row, seen: texts(&[("base", from)]), to: texts(&[("base", to)]) }
}

fn sheet_of(county: Id, month: &str) -> Id {
    let mut told = Kind::PaySheet.empty();
    told.set("month", Some(month)).unwrap();
    sheet_id(county, &told)
}

fn base(office: &Office, sheet: Id, engagement: Id) -> Option<String> {
    office.registry.own(sheet)?.body.get(&cell_key("rows", engagement, "base"))
}

/// A county with one person of its own.
fn with_somebody() -> (Line, Id, Id) {
    let mut line = line();
    line.county.edit(hire("沈秋", 1, "玉山镇工会")).unwrap();
    let engagement = own(&line.county, Kind::Engagement);
    (line, engagement.subject, engagement.id)
}

/// Anybody who knows a person's engagement can reckon by which id the row of a month is asked for.
#[test]
fn a_record_under_the_id_of_a_row_keeps_nobody_from_the_row() {
    let (mut line, person, engagement) = with_somebody();
    let sheet = sheet_of(line.county.id(), "2026-02");
    let row = row_id(sheet, engagement);
    let township = line.township.id();
    let lie = record(row.as_u128(), township, township, Kind::HeadCount, &[("as_of", "2026-02-01")]);
    line.county.take(&line.township.stating(&[lie])).unwrap();
    assert_eq!(line.county.registry.find(row).unwrap().kind(), Kind::HeadCount);

    line.county.edit(vec![pay(person, engagement, "2026-02", "4200")]).unwrap();
    assert_eq!(line.county.registry.look_up(row).unwrap().kind(), Kind::MonthlyPay);
    line.county.edit(vec![raise(row, "4200.00", "4300")]).unwrap();
    assert_eq!(base(&line.county, sheet, engagement).as_deref(), Some("4300.00"));
    line.county.edit(vec![Edit::Remove { id: row }]).unwrap();
    assert_eq!(base(&line.county, sheet, engagement), None);
}

/// The same by a draft, which becomes a record of the county's own when it is accepted.
#[test]
fn a_draft_under_the_id_of_a_row_keeps_nobody_from_the_row() {
    let (mut line, person, engagement) = with_somebody();
    let sheet = sheet_of(line.county.id(), "2026-02");
    let row = row_id(sheet, engagement);
    let (liar, somebody) = (line.township.id(), Id::from_u128(901));
    let drafted = [
        record(901, liar, somebody, Kind::Person, &[("name", "谎称")]),
        record(row.as_u128(), liar, somebody, Kind::Certificate, &[("level", "3")]),
    ];
    line.county.take(&line.township.drafting(somebody, drafted)).unwrap();
    let waiting = line.county.registry.proposals.keys().copied().collect();
    line.county.command(&Command::Accept { proposals: waiting }).unwrap();
    line.county.edit(vec![pay(person, engagement, "2026-02", "4200")]).unwrap();
    assert_eq!(line.county.registry.look_up(row).unwrap().kind(), Kind::MonthlyPay);
    line.county.edit(vec![raise(row, "4200.00", "4300")]).unwrap();
    assert_eq!(base(&line.county, sheet, engagement).as_deref(), Some("4300.00"));
}

/// A township that drafts somebody chooses the id of the engagement: so that the row of one month would be that of
/// another person in another.
#[test]
fn a_row_is_never_taken_for_the_row_of_somebody_else() {
    let (mut line, person, engagement) = with_somebody();
    let [first, second] = ["2026-01", "2026-02"].map(|month| sheet_of(line.county.id(), month));
    let chosen = first.as_u128() ^ second.as_u128() ^ engagement.as_u128();
    let (liar, somebody) = (line.township.id(), Id::from_u128(901));
    let drafted = [
        record(901, liar, somebody, Kind::Person, &[("name", "谎称")]),
        record(chosen, liar, somebody, Kind::Engagement, &[("hired", "2024-03")]),
    ];
    line.county.take(&line.township.drafting(somebody, drafted)).unwrap();
    let waiting = line.county.registry.proposals.keys().copied().collect();
    line.county.command(&Command::Accept { proposals: waiting }).unwrap();
    let other = Id::from_u128(chosen);
    assert!(line.county.registry.own(other).is_some());
    line.county.edit(vec![pay(person, engagement, "2026-01", "4200")]).unwrap();
    line.county.edit(vec![pay(somebody, other, "2026-02", "4200")]).unwrap();
    line.county.edit(vec![raise(row_id(second, other), "4200.00", "9999")]).unwrap();
    assert_eq!(base(&line.county, first, engagement).as_deref(), Some("4200.00"), "not the other one's");
    assert_eq!(base(&line.county, second, other).as_deref(), Some("9999.00"));
    line.county.edit(vec![Edit::Remove { id: row_id(second, other) }]).unwrap();
    assert_eq!(base(&line.county, first, engagement).as_deref(), Some("4200.00"));
    assert_eq!(base(&line.county, second, other), None);
    // Nor the other way round.
    line.county.edit(vec![pay(somebody, other, "2026-02", "4200")]).unwrap();
    line.county.edit(vec![raise(row_id(first, engagement), "4200.00", "4300")]).unwrap();
    assert_eq!(base(&line.county, first, engagement).as_deref(), Some("4300.00"));
    assert_eq!(base(&line.county, second, other).as_deref(), Some("4200.00"));
}

/// Rows of which two would be called alike here.
#[test]
fn a_sheet_whose_rows_fall_together_does_not_keep_the_register_shut() {
    let (mut line, person, engagement) = with_somebody();
    let liar = line.township.id();
    let mine = [
        record(person.as_u128(), liar, person, Kind::Person, &[("name", "谎称")]),
        record(engagement.as_u128(), liar, person, Kind::Engagement, &[("hired", "2024-03")]),
    ];
    let again = own_name(liar, engagement);
    let (one, two) = (engagement.to_string(), again.to_string());
    let (one, two) = if one < two { (one, two) } else { (two, one) };
    let rows = format!("{{\"{one}\":{{\"base\":420000}},\"{two}\":{{\"base\":1}}}}");
    let sheet = record(950, liar, liar, Kind::PaySheet, &[("month", "2026-01"), ("rows", &rows)]);
    let text = line.township.stating(&[mine[0].clone(), mine[1].clone(), sheet]);
    let before = line.county.registry.clone();
    if line.county.take(&text).is_err() {
        assert!(line.county.registry == before, "refused, and nothing has changed");
        return;
    }
    assert!(line.county.replayed() == line.county.registry);
    line.county.save_snapshot();
    let held = line.county.registry.clone();
    line.county.reload();
    assert!(line.county.registry == held);
}

/// Another county says that a session of its own carries out the plan of this one.
#[test]
fn nobody_carries_out_the_plan_of_a_neighbour() {
    let mut line = line();
    let (county, liar) = (line.county.id(), line.other.id());
    let facts = fields([("year", "2026"), ("included", "Y"), ("title", "年度培训"), ("until", "2026-02")]);
    line.county.edit(vec![new(Kind::TrainingPlan, Some(Target::Known(county)), &[], facts)]).unwrap();
    let item = own(&line.county, Kind::TrainingPlan).id;
    line.city.take(&line.county.upward(&[])).unwrap();
    let id = item.to_string();
    let facts = [("title", "谎称"), ("kind", "1"), ("first_day", "2026-01-05"), ("plan", &*id)];
    let lie = record(901, liar, liar, Kind::TrainingSession, &facts);
    let _ = line.city.take(&line.other.stating(&[lie]));
    let on = line.city.now.date_naive();
    let rows = plan::rows(&line.city.registry, 2026, on);
    let told = rows.iter().filter_map(|row| row.item.as_ref()).find(|own| own.record == item).unwrap();
    assert_eq!((told.progress, told.sessions.len()), (Progress::Late, 0));
}

/// Another county says of its own people that they came to a session of this one.
#[test]
fn nobody_fills_the_session_of_a_neighbour() {
    let mut line = line();
    let county = line.county.id();
    let facts = fields([("title", "维权业务培训"), ("kind", "1"), ("first_day", "2026-01-05")]);
    line.county.edit(vec![new(Kind::TrainingSession, Some(Target::Known(county)), &[], facts)]).unwrap();
    line.city.take(&line.county.upward(&[])).unwrap();
    line.other.edit(hire("李明", 2, "太仓市总工会")).unwrap();
    let (person, held) = (own(&line.other, Kind::Person).id, own(&line.county, Kind::TrainingSession).id);
    let id = held.to_string();
    let facts = [("session", &*id), ("first_day", "2026-01-05"), ("attended", "N")];
    let lie = record(901, line.other.id(), person, Kind::Attendance, &facts);
    let _ = line.city.take(&line.other.stating(&[lie]));
    let on = line.city.now.date_naive();
    let seen = session::one(&line.city.registry, held, on).unwrap();
    assert_eq!((seen.enrolled, seen.attended), (0, 0));
}

/// A sheet of more rows than an office has people, and the next one of quite other rows.
#[test]
fn a_sheet_of_a_hundred_thousand_rows_is_taken_in_and_counts_for_nobody() {
    let (mut line, person, engagement) = with_somebody();
    let liar = line.township.id();
    let sheet = |from: u128| {
        let row = |n: u128| format!("\"{}\":{{\"base\":1}}", Id::from_u128(from + n));
        let rows: Vec<String> = (0..100_000).map(row).collect();
        let rows = format!("{{{}}}", rows.join(","));
        record(950, liar, liar, Kind::PaySheet, &[("month", "2026-01"), ("rows", &rows)])
    };
    for from in [1 << 80, 1 << 60, 1 << 90] {
        line.county.take(&line.township.stating(&[sheet(from)])).unwrap();
    }
    line.county.edit(vec![pay(person, engagement, "2026-01", "4200")]).unwrap();
    assert_eq!(line.county.registry.rows_of(person).len(), 1);
}

fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        archive.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

const RELATIONS: &str = "<Relationships><Relationship Id=\"r1\" Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";
const OF_BOOK: &str = "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>\
     <Relationship Id=\"r2\" Type=\"x/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>";
const BOOK: &str = "<workbook><sheets><sheet name=\"一\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";

fn book(workbook: &str, sheet: &str, strings: &str) -> Result<Book, Issue> {
    let bytes = packed(&[
        ("[Content_Types].xml", "<Types/>"),
        ("_rels/.rels", RELATIONS),
        ("xl/workbook.xml", workbook),
        ("xl/_rels/workbook.xml.rels", OF_BOOK),
        ("xl/worksheets/sheet1.xml", sheet),
        ("xl/sharedStrings.xml", strings),
    ]);
    workbook::read(&bytes, "x.xlsx")
}

fn cells(inside: &str, more: &str) -> String {
    format!(
        "<worksheet>{more}<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>姓名</t></is></c></row>{inside}</sheetData></worksheet>"
    )
}

#[test]
fn a_lone_sign_said_without_end_is_read_in_one_go() {
    let signs = "<1".repeat(300_000);
    book(BOOK, &cells(&signs, ""), "").unwrap();
    let _ = block(&format!("<table><tr><td>1</td></tr>{signs}</table>"), "1").unwrap();
    let and = format!("<row r=\"2\"><c r=\"A2\" t=\"str\"><v>{}</v></c></row>", "&".repeat(300_000));
    book(BOOK, &cells(&and, ""), "").unwrap();
    let quotes = "<a \"".repeat(500_000) + &"<1'".repeat(500_001);
    book(BOOK, &cells(&quotes, ""), "").ok();
}

#[test]
fn columns_hidden_without_end_are_hidden_once() {
    let columns = "<col min=\"1\" max=\"16384\" hidden=\"1\"/>".repeat(1_000_000);
    let book = book(BOOK, &cells("", &columns), "").unwrap();
    assert!(book.sheets[0].column_is_hidden(299));
}

#[test]
fn one_sheet_listed_without_end_is_refused() {
    let listed = "<sheet name=\"一\" sheetId=\"1\" r:id=\"r1\"/>".repeat(100_000);
    let row = |n: usize| format!("<row r=\"{n}\"><c r=\"A{n}\"><v>1</v></c><c r=\"B{n}\"><v>2</v></c></row>");
    let rows: String = (2..20_000).map(row).collect();
    let text = cells(&rows, "");
    let read = book(&format!("<workbook><sheets>{listed}</sheets></workbook>"), &text, "");
    assert!(read.is_err_and(|issue| issue.code == "book-cells" || issue.code == "book-damaged"));
}

#[test]
fn a_long_formula_shared_by_all_cells_is_refused() {
    let long = "A1+".repeat(1_000_000);
    let first =
        format!("<row r=\"2\"><c r=\"A2\"><f t=\"shared\" si=\"0\" ref=\"A2:A9999\">{long}1</f></c></row>");
    let row = |n: usize| format!("<row r=\"{n}\"><c r=\"A{n}\"><f t=\"shared\" si=\"0\"/><v>1</v></c></row>");
    let rows: String = (3..20_000).map(row).collect();
    let _ = book(BOOK, &cells(&(first + &rows), ""), "");
}

#[test]
fn a_long_text_shared_by_all_cells_is_refused() {
    let long = format!("<sst><si><t>{}</t></si></sst>", "甲".repeat(3_000_000));
    let row = |n: usize| format!("<row r=\"{n}\"><c r=\"A{n}\" t=\"s\"><v>0</v></c></row>");
    let rows: String = (2..50_000).map(row).collect();
    assert_eq!(book(BOOK, &cells(&rows, ""), &long).unwrap_err().code, "book-cells");
}

#[test]
fn areas_merged_without_end_are_cut() {
    let area = "<mergeCell ref=\"A1:XFD1048576\"/>".repeat(200_000);
    let text = cells("", "").replace("</worksheet>", &format!("<mergeCells>{area}</mergeCells></worksheet>"));
    let book = book(BOOK, &text, "").unwrap();
    assert!(book.sheets[0].merged().len() <= 200_000);
}
