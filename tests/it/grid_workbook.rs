//! Workbooks of somebody's own layout come into the editable table: who is who, what is asked, what the totals say.

use std::path::PathBuf;

use rust_xlsxwriter::{Format, Workbook, Worksheet};
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::Kind;
use taizhang_core::intake::workbook::{self, Book, Cell};
use taizhang_core::process::grid::column::Column;
use taizhang_core::process::grid::paste::Does;
use taizhang_core::process::grid::place::At;
use taizhang_core::process::grid::row::{Entry, Row, Whom};
use taizhang_core::process::grid::table::Grid;
use taizhang_core::process::grid::workbook::memory::Memory;
use taizhang_core::process::grid::workbook::role::Role;
use taizhang_core::process::grid::workbook::table::{Table, best, first_rows};
use taizhang_core::process::grid::workbook::taking::Taking;
use taizhang_core::process::grid::workbook::{Answers, Choice, Why};
use taizhang_core::report::workbook::to_fill_in;
use taizhang_core::words::Lang;

/// A company's people: name, identity number, unit.
const PEOPLE: [(&str, &str, &str); 5] = [
    ("王芳", "320583198601010027", "千灯镇总工会"),
    ("李强", "320583198702020018", "千灯镇总工会"),
    ("张伟", "320583198803030036", "玉山镇总工会"),
    ("张伟", "320583198904040055", "千灯镇总工会"),
    ("赵敏", "320583199005050024", "玉山镇总工会"),
];

/// Their wages: 基本工资, 业绩考评工资, 补贴.
fn wages() -> Grid {
    let column = |key: &str| Column::of(Kind::MonthlyPay, Kind::MonthlyPay.field(key).unwrap()).summed();
    let columns = vec![
        column("base").called(&["岗位工资"]),
        column("performance").called(&["绩效工资", "绩效"]),
        column("allowances"),
    ];
    let row = |(at, (name, number, unit)): (usize, &(&str, &str, &str))| Row {
        key: format!("person-{at}"),
        name: (*name).to_owned(),
        whom: Whom { person: None, number: Some((*number).to_owned()), unit: Some((*unit).to_owned()) },
        saved: vec![None; 3],
        record: Entry::New {
            kind: Kind::MonthlyPay,
            subject: Id::from_u128(at as u128 + 1),
            links: [].into(),
            fields: [].into(),
        },
    };
    Grid::new(columns, PEOPLE.iter().enumerate().map(row).collect())
}

/// The rows of a company's sheet below its titles: texts, and figures where they are numbers.
type Rows<'a> = &'a [&'a [&'a str]];

fn write(sheet: &mut Worksheet, row: u32, column: u16, text: &str) {
    // An identity number is text; sixteen digits are not kept of a number.
    match text.parse::<f64>() {
        Ok(number) if text.len() < 12 => drop(sheet.write_number(row, column, number).unwrap()),
        _ => drop(sheet.write_string(row, column, text).unwrap()),
    }
}

/// Title, date and unit above; two rows of titles, the upper merged; the rows; notes and signatures below; and another
/// sheet before it.
fn company(titles: &[&str], rows: Rows<'_>) -> Book {
    let mut book = Workbook::new();
    let cover = book.add_worksheet();
    cover.set_name("封面").unwrap();
    cover.write_string(0, 0, "某某人力资源有限公司").unwrap();
    let sheet = book.add_worksheet();
    sheet.set_name("9月工资").unwrap();
    let plain = Format::new();
    let last = u16::try_from(titles.len() - 1).unwrap();
    sheet.merge_range(0, 0, 0, last, "社会化工会工作者工资发放表", &plain).unwrap();
    sheet.write_string(1, 0, "单位：某某人力资源有限公司").unwrap();
    sheet.write_string(1, last, "2026年9月").unwrap();
    for (column, title) in (0..).zip(titles) {
        match title.split_once('/') {
            None => drop(sheet.merge_range(2, column, 3, column, title, &plain).unwrap()),
            Some((_, own)) => drop(sheet.write_string(3, column, own).unwrap()),
        }
    }
    let grouped: Vec<u16> =
        (0..).zip(titles).filter(|(_, title)| title.contains('/')).map(|(column, _)| column).collect();
    if let [first, .., last] = grouped.as_slice() {
        sheet.merge_range(2, *first, 2, *last, "应发项目", &plain).unwrap();
    }
    for (at, row) in (4..).zip(rows) {
        row.iter()
            .enumerate()
            .for_each(|(column, text)| write(sheet, at, u16::try_from(column).unwrap(), text));
    }
    let below = 4 + u32::try_from(rows.len()).unwrap();
    sheet.write_string(below, 0, "注：以上工资已扣除个人应缴部分。").unwrap();
    sheet.write_string(below + 1, 0, "制表：陈某").unwrap();
    sheet.write_string(below + 1, 4, "审核：周某").unwrap();
    workbook::read(&book.save_to_buffer().unwrap(), "工资.xlsx").unwrap()
}

const TITLES: [&str; 8] =
    ["序号", "姓名", "身份证号", "派驻单位", "收入/岗位工资", "收入/绩效", "收入/补贴", "备注"];

fn table(grid: &Grid, book: &Book) -> Table {
    let tables = grid.tables(book, &Memory::default());
    tables[best(&tables)].clone()
}

fn looked(grid: &Grid, book: &Book, answers: &Answers) -> Taking {
    grid.look(&table(grid, book), answers)
}

fn texts(grid: &Grid, row: usize) -> [String; 3] {
    [0, 1, 2].map(|column| grid.text(At::new(row, column)).unwrap_or_default().to_owned())
}

fn wanted(texts: [&str; 3]) -> [String; 3] {
    texts.map(str::to_owned)
}

pub(crate) fn fixture(name: &str) -> Book {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/grid");
    workbook::read(&std::fs::read(folder.join(name)).unwrap(), name).unwrap()
}

#[test]
fn a_companys_sheet_is_read_as_it_is_laid_out() {
    let mut grid = wages();
    let book = company(
        &TITLES,
        &[
            &["1", "赵 敏", "320583199005050024", "玉山镇", "4200", "1000", "", ""],
            &["2", "王芳", "320583198601010027", "千灯镇", "4000", "1200.5", "300", ""],
            &["3", "李强", " 320583198702020018", "千灯镇", "4100", "-", "200", "试用"],
            &["", "合计", "", "", "12300", "2200.5", "500", ""],
        ],
    );
    let read = table(&grid, &book);
    assert_eq!((read.names.as_slice(), read.found), (&["9月工资".to_owned()][..], 3));
    let head = read.head.as_ref().unwrap();
    assert_eq!((head.first, head.last), (3, 4));
    assert_eq!(
        read.roles.values().copied().collect::<Vec<_>>(),
        [
            Role::Ignore,
            Role::Name,
            Role::Number,
            Role::Unit,
            Role::Column(0),
            Role::Column(1),
            Role::Column(2),
            Role::Ignore
        ]
    );
    let looked = grid.look(&read, &Answers::default());
    assert_eq!((looked.questions.len(), looked.unknown.len(), looked.rows), (0, 0, 3));
    assert_eq!((looked.paste.changes(), looked.paste.left_out().count()), (7, 0));
    assert_eq!(looked.sums.len(), 1);
    assert!(!looked.sums[0].differs(), "{:?}", looked.sums);
    assert_eq!(looked.missing, [2, 3]);
    grid.take(&looked.paste);
    assert_eq!(texts(&grid, 0), wanted(["4000.00", "1200.50", "300.00"]));
    assert_eq!(texts(&grid, 1), wanted(["4100.00", "", "200.00"]));
    assert_eq!(texts(&grid, 4), wanted(["4200.00", "1000.00", ""]));
    // One act, one undo.
    grid.undo();
    assert_eq!(grid.changed(), 0);
}

/// The points of sixty people are more than anybody's may be: the sheet's own total is compared all the same.
#[test]
fn a_total_beyond_one_cells_bounds_is_compared() {
    let mut grid = wages();
    let total = Column::of(Kind::Assessment, Kind::Assessment.field("total").unwrap()).summed();
    grid = Grid::new(vec![total.called(&["岗位工资"])], grid.rows().to_vec());
    let rows: Vec<[String; 6]> = (1..)
        .zip(&PEOPLE)
        .map(|(at, (name, number, unit))| {
            [&at.to_string(), *name, *number, *unit, "300", ""].map(str::to_owned)
        })
        .collect();
    let total = ["", "合计", "", "", "1600", ""].map(str::to_owned);
    let rows: Vec<Vec<&str>> =
        rows.iter().chain([&total]).map(|row| row.iter().map(String::as_str).collect()).collect();
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    let looked = looked(&grid, &company(&TITLES[..6], &rows), &Answers::default());
    let [sum] = looked.sums.as_slice() else { panic!("{:?}", looked.sums) };
    assert_eq!((sum.columns[0].said, sum.columns[0].taken), (160_000, 150_000));
}

/// Two who do not match, one of them twice; a doubled row; a leaver; a total that differs.
const DOUBTFUL: Rows<'static> = &[
    &["1", "王芳", "320583198601010027", "千灯镇", "4000", "1000", "100", ""],
    &["2", "李强", "320583198702020018", "千灯镇", "4100", "1100", "100", ""],
    &["", "千灯镇小计", "", "", "8100", "2100", "200", ""],
    &["3", "赵敏", "320583199005050024", "玉山镇", "4200", "1200", "100", ""],
    &["4", "赵敏", "320583199005050024", "玉山镇", "500", "", "", "补发"],
    // Left the office in June.
    &["5", "钱进", "320583198012120033", "玉山镇", "3900", "900", "100", ""],
    &["6", "孙丽", "320583198111110041", "玉山镇", "3800", "800", "100", ""],
    &["7", "孙丽", "320583198111110041", "玉山镇", "10", "", "", ""],
    &["", "玉山镇小计", "", "", "12410", "2900", "300", ""],
    &["", "总计", "", "", "20600", "5000", "500", ""],
];

#[test]
fn what_is_in_doubt_is_asked_and_what_finds_no_row_is_listed_once() {
    let mut grid = wages();
    let book = company(&TITLES, DOUBTFUL);
    let read = table(&grid, &book);
    let mut answers = Answers::default();
    let looked = grid.look(&read, &answers);
    let unknown: Vec<(&str, &[u32])> =
        looked.unknown.iter().map(|unknown| (unknown.seen.name.as_str(), unknown.lines.as_slice())).collect();
    assert_eq!(unknown, [("钱进", &[10][..]), ("孙丽", &[11, 12])]);
    let [question] = looked.questions.as_slice() else { panic!("{:?}", looked.questions) };
    assert_eq!((question.why, question.lines.as_slice(), question.row), (Why::Doubled, &[8, 9][..], Some(4)));
    assert_eq!(question.choices, [Choice::Line(8), Choice::Line(9), Choice::Nothing]);
    // Nothing of what is asked is taken before it is answered.
    assert_eq!((looked.rows, looked.open()), (2, 1));
    let base = |at: usize| {
        let column = looked.sums[at].columns[0];
        (column.said, column.taken, column.left, column.is_explained())
    };
    assert_eq!(base(0), (810_000, 810_000, 0, true), "the part that is taken whole");
    assert_eq!(base(1), (1_241_000, 0, 1_241_000, true), "nothing of this part is taken yet");
    assert_eq!(base(2), (2_060_000, 810_000, 1_241_000, false), "the sheet's total is 90 too high");
    answers.say(&grid, question, Some(&Choice::Line(8)));
    let looked = grid.look(&read, &answers);
    assert_eq!((looked.rows, looked.open(), looked.questions[0].answer), (3, 0, Some(0)));
    let whole = looked.sums[2].columns[0];
    assert_eq!((whole.taken, whole.left), (1_230_000, 821_000));
    grid.take(&looked.paste);
    assert_eq!(texts(&grid, 4), wanted(["4200.00", "1200.00", "100.00"]));
    assert_eq!(grid.changed(), 9);
    // Who was listed can be said to be somebody.
    answers.mean(&grid, &looked.unknown[0].seen, Some(&Choice::Row(2)));
    let looked = grid.look(&read, &answers);
    assert_eq!((looked.rows, looked.unknown[0].row), (4, Some(2)));
    answers.mean(&grid, &looked.unknown[0].seen, None);
    assert_eq!(grid.look(&read, &answers).rows, 3);
}

#[test]
fn a_name_alone_is_no_proof_of_whom_it_means() {
    let check = |row: [&str; 3], expected: Result<usize, (Why, &[usize])>| {
        let grid = wages();
        let [name, number, unit] = row;
        let book = company(&TITLES, &[&["1", name, number, unit, "4000", "", "", ""]]);
        let looked = looked(&grid, &book, &Answers::default());
        let asked = looked.questions.first().map(|question| {
            let row = |choice: &Choice| if let Choice::Row(row) = choice { Some(*row) } else { None };
            (question.why, question.choices.iter().filter_map(row).collect::<Vec<_>>())
        });
        let fell = looked.paste.cells.first().map(|cell| cell.at.row);
        match expected {
            Ok(row) => assert_eq!((fell, asked), (Some(row), None), "{name} {number} {unit}"),
            Err((why, rows)) => {
                assert_eq!((fell, asked), (None, Some((why, rows.to_vec()))), "{name} {number} {unit}")
            }
        }
    };
    check(["王芳", "320583198601010027", ""], Ok(0));
    check(["", "320583198601010027", ""], Ok(0));
    check(["王芳", "", ""], Ok(0));
    check(["王芳", "", "千灯镇工会"], Ok(0));
    check(["张伟", "", "昆山市玉山镇总工会"], Ok(2));
    check(["张伟", "320583198904040055", "玉山镇"], Ok(3));
    check(["张伟", "", ""], Err((Why::Several, &[2, 3])));
    check(["张伟", "", "巴城镇"], Err((Why::Several, &[2, 3])));
    check(["王芳", "", "玉山镇"], Err((Why::OtherUnit, &[0])));
    check(["王芳", "320583198601010999", "千灯镇"], Err((Why::OtherNumber, &[0])));
    check(["王方", "320583198601010027", "千灯镇"], Err((Why::OtherName, &[0])));
    check(["李强", "320583198601010027", "千灯镇"], Err((Why::OtherName, &[0, 1])));
}

#[test]
fn an_answer_holds_for_everybody_of_that_name_and_can_be_taken_back() {
    let grid = wages();
    let book = company(&TITLES, &[&["1", "张伟", "", "", "4000", "", "", ""]]);
    let read = table(&grid, &book);
    let mut answers = Answers::default();
    let question = grid.look(&read, &answers).questions[0].clone();
    answers.say(&grid, &question, Some(&Choice::Row(3)));
    let looked = grid.look(&read, &answers);
    assert_eq!((looked.paste.cells[0].at, looked.questions[0].answer), (At::new(3, 0), Some(1)));
    answers.say(&grid, &question, Some(&Choice::Nothing));
    assert_eq!((grid.look(&read, &answers).rows, grid.look(&read, &answers).open()), (0, 0));
    answers.say(&grid, &question, None);
    assert_eq!(grid.look(&read, &answers).open(), 1);
}

#[test]
fn a_correction_is_remembered_for_the_layout_of_that_sender() {
    let grid = wages();
    let titles = ["序号", "姓名", "身份证号", "甲项", "乙项", "基本工资"];
    let rows: Rows<'_> = &[&["1", "王芳", "320583198601010027", "900", "50", "4000"]];
    let book = company(&titles, rows);
    let mut read = table(&grid, &book);
    assert_eq!((read.roles[&3], read.roles[&5]), (Role::Ignore, Role::Column(0)));
    read.roles.insert(3, Role::Column(1));
    let mut memory = Memory::default();
    memory.learn(&grid, &read.sheet, read.head.as_ref().unwrap(), &read.roles);
    let again = |memory: &Memory, titles: &[&str]| {
        let tables = grid.tables(&company(titles, rows), memory);
        tables[best(&tables)].roles[&3]
    };
    assert_eq!(again(&memory, &titles), Role::Column(1));
    let other = ["序号", "姓名", "身份证号", "甲项", "丙项", "基本工资"];
    assert_eq!(again(&memory, &other), Role::Ignore, "another company's 甲项 may be anything");
    // Nobody who stands in the sheet is kept.
    let kept = serde_json::to_string(&memory).unwrap();
    assert!(kept.contains("甲项") && !kept.contains("王芳"), "{kept}");
    let (people, roles) = (read.sheet.clone(), read.roles.clone());
    let row = grid.headed(&read, 5, &Memory::default());
    memory.learn(&grid, &people, row.head.as_ref().unwrap(), &roles);
    assert!(!serde_json::to_string(&memory).unwrap().contains("王芳"));
    // What the titles say by themselves again is forgotten.
    read.roles.insert(3, Role::Ignore);
    memory.learn(&grid, &read.sheet, read.head.as_ref().unwrap(), &read.roles);
    assert_eq!(memory, Memory::default());
}

#[test]
fn titles_are_found_by_what_they_say_and_not_by_a_part_of_it() {
    let check = |title: &str, expected: Role| {
        let grid = wages();
        let book = company(
            &["序号", "姓名", "身份证号", title, "备注"],
            &[&["1", "王芳", "320583198601010027", "900", ""]],
        );
        let tables = grid.tables(&book, &Memory::default());
        let found = tables[best(&tables)].roles.get(&3).copied().unwrap_or_default();
        assert_eq!(found, expected, "{title}");
    };
    for (title, column) in [
        ("基本工资", 0),
        ("基本工资（元）", 0),
        ("基 本 工 资", 0),
        ("岗位工资", 0),
        ("本月岗位工资", 0),
        ("绩效工资金额", 1),
        ("补贴", 2),
        ("Allowances", 2),
    ] {
        check(title, Role::Column(column));
    }
    for title in ["上年基本工资", "工资", "补贴减少", "基本工资累计"] {
        check(title, Role::Ignore);
    }
}

#[test]
fn cells_that_hold_no_figure_are_told_and_never_guessed() {
    let mut grid = wages();
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, title) in (0..).zip(["姓名", "基本工资", "绩效", "补贴"]) {
        sheet.write_string(0, column, title).unwrap();
    }
    sheet.write_string(1, 0, "王芳").unwrap();
    sheet.write_formula(1, 1, rust_xlsxwriter::Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
    sheet.write_number(1, 2, 1000.0 / 3.0).unwrap();
    sheet.write_string(1, 3, "约三百").unwrap();
    sheet.write_string(2, 0, "赵敏").unwrap();
    sheet.write_number(2, 1, 0.1 + 0.2).unwrap();
    let book = workbook::read(&book.save_to_buffer().unwrap(), "x.xlsx").unwrap();
    let looked = looked(&grid, &book, &Answers::default());
    let refused: Vec<&str> = looked
        .paste
        .left_out()
        .map(|cell| if let Does::Refused(issue) = &cell.does { issue.code.as_str() } else { "" })
        .collect();
    assert_eq!(refused, ["grid-cell-fault", "money-format"]);
    assert_eq!(looked.rounded, 1);
    grid.take(&looked.paste);
    assert_eq!(texts(&grid, 0), wanted(["", "333.33", ""]));
    assert_eq!(texts(&grid, 4), wanted(["0.30", "", ""]));
}

#[test]
fn hidden_rows_stay_out_until_somebody_says_otherwise() {
    let grid = wages();
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, title) in (0..).zip(["姓名", "基本工资"]) {
        sheet.write_string(0, column, title).unwrap();
    }
    for (row, name) in (1..).zip(["王芳", "李强"]) {
        sheet.write_string(row, 0, name).unwrap();
        sheet.write_number(row, 1, 4000).unwrap();
    }
    sheet.set_row_hidden(2).unwrap();
    let book = workbook::read(&book.save_to_buffer().unwrap(), "x.xlsx").unwrap();
    let looked_at = |asides: bool| {
        let mut answers = Answers::default();
        answers.asides = asides;
        looked(&grid, &book, &answers)
    };
    assert_eq!((looked_at(false).rows, looked_at(false).aside), (1, vec![3]));
    assert_eq!((looked_at(true).rows, looked_at(true).aside), (2, vec![3]));
}

/// A sheet for each town is one table; a sheet for each month is a choice.
#[test]
fn sheets_of_the_same_titles_are_read_as_one_where_they_speak_of_different_people() {
    let grid = wages();
    let made = |sheets: &[(&str, &[&str])]| {
        let mut book = Workbook::new();
        for (name, people) in sheets {
            let sheet = book.add_worksheet();
            sheet.set_name(*name).unwrap();
            for (column, title) in (0..).zip(["姓名", "基本工资"]) {
                sheet.write_string(0, column, title).unwrap();
            }
            for (row, person) in (1..).zip(*people) {
                sheet.write_string(row, 0, *person).unwrap();
                sheet.write_number(row, 1, 4000).unwrap();
            }
            sheet.write_string(9, 0, "合计").unwrap();
            sheet.write_number(9, 1, 4000.0 * people.len() as f64).unwrap();
        }
        workbook::read(&book.save_to_buffer().unwrap(), "x.xlsx").unwrap()
    };
    let towns = made(&[("千灯", &["王芳", "李强"]), ("玉山", &["赵敏"])]);
    let read = table(&grid, &towns);
    assert_eq!((read.names.as_slice(), read.found), (&["千灯".to_owned(), "玉山".to_owned()][..], 3));
    let looked = grid.look(&read, &Answers::default());
    assert_eq!((looked.rows, looked.sums.len()), (3, 2));
    assert!(looked.sums.iter().all(|sum| !sum.differs()), "{:?}", looked.sums);
    assert_eq!(read.sheet.place(looked.sums[1].row).sheet, "玉山");
    let months = made(&[("8月", &["王芳", "李强"]), ("9月", &["王芳", "李强", "赵敏"])]);
    assert_eq!(table(&grid, &months).names, ["9月"]);
    assert_eq!(grid.tables(&months, &Memory::default()).len(), 2);
}

#[test]
fn a_template_comes_in_again_unchanged() {
    let filled = || {
        let mut grid = wages();
        grid.type_into(At::new(0, 0), "4000");
        grid.type_into(At::new(3, 1), "1234.5");
        grid.type_into(At::new(4, 2), "0");
        grid
    };
    for lang in [Lang::Zh, Lang::En] {
        let grid = filled();
        let template = grid.template("姓名", lang);
        let bytes = to_fill_in("工资", &template.headings, &template.numbers, &template.rows).unwrap();
        let book = workbook::read(&bytes, "模板.xlsx").unwrap();
        let looked = looked(&grid, &book, &Answers::default());
        assert_eq!((looked.rows, looked.questions.len(), looked.unknown.len()), (5, 0, 0), "{lang:?}");
        assert_eq!((looked.paste.changes(), looked.paste.left_out().count()), (0, 0), "{lang:?}");
        // What was filled in by somebody else is all there.
        let mut other = wages();
        let looked = self::looked(&other, &book, &Answers::default());
        other.take(&looked.paste);
        assert_eq!(other.copy(other.all().unwrap(), lang), grid.copy(grid.all().unwrap(), lang));
    }
}

#[test]
fn nothing_is_made_of_a_sheet_without_a_title_that_is_known() {
    let grid = wages();
    let book = company(&["序号", "姓名", "身份证号", "金额甲"], &[&["1", "王芳", "320583198601010027", "1"]]);
    let read = table(&grid, &book);
    assert!(!read.is_ready());
    assert_eq!(grid.look(&read, &Answers::default()), Taking::default());
    // Somebody says where the titles stand and what is what.
    let mut read = grid.headed(&read, 3, &Memory::default());
    read.roles.insert(3, Role::Column(2));
    assert!(read.is_ready());
    assert_eq!(grid.look(&read, &Answers::default()).paste.changes(), 1);
}

/// Without a title that is known, the row above the first name is that of the titles.
#[test]
fn titles_nobody_knows_stand_above_the_names() {
    let grid = wages();
    let book = workbook::read("某公司\n人,甲\n王芳,4000\n".as_bytes(), "x.csv").unwrap();
    let read = table(&grid, &book);
    assert_eq!(read.head.as_ref().map(|head| head.last), Some(2));
    assert_eq!((read.roles[&0], read.roles[&1], read.is_ready()), (Role::Name, Role::Ignore, false));
}

mod counts {
    use super::*;
    use crate::grid::{county, grid};

    const TOWNSHIPS: [&str; 12] = [
        "玉山镇",
        "巴城镇",
        "周市镇",
        "陆家镇",
        "花桥镇",
        "淀山湖镇",
        "张浦镇",
        "周庄镇",
        "千灯镇",
        "锦溪镇",
        "城南镇",
        "城北镇",
    ];

    fn twelve() -> Grid {
        let names = TOWNSHIPS.map(|name| format!("{name}总工会"));
        let townships: Vec<(&str, bool)> = names.iter().map(|name| (name.as_str(), true)).collect();
        grid(&county(&townships))
    }

    #[test]
    fn head_counts_come_from_the_countys_own_sheet() {
        let mut grid = twelve();
        let looked = looked(&grid, &fixture("counts.xlsx"), &Answers::default());
        assert_eq!((looked.rows, looked.questions.len(), looked.unknown.len()), (12, 0, 0));
        assert_eq!((looked.paste.changes(), looked.missing.len(), looked.sums.len()), (36, 0, 3));
        assert!(looked.sums.iter().all(|sum| !sum.differs() && sum.columns.len() == 3), "{:?}", looked.sums);
        grid.take(&looked.paste);
        let sums: Vec<u64> = grid.totals().iter().flatten().map(|total| total.sum).collect();
        assert_eq!(sums, [905, 1057, 164_390]);
    }

    #[test]
    fn doubts_of_a_countys_sheet_are_asked() {
        let grid = twelve();
        let looked = looked(&grid, &fixture("counts-in-doubt.xlsx"), &Answers::default());
        let unknown: Vec<&str> = looked.unknown.iter().map(|unknown| unknown.seen.name.as_str()).collect();
        assert_eq!(unknown, ["亭林镇"]);
        assert_eq!(looked.questions.iter().map(|question| question.why).collect::<Vec<_>>(), [Why::Doubled]);
        let whole = looked.sums.last().unwrap().columns[2];
        assert!(whole.differs() && !whole.is_explained());
    }
}

/// A company's workbook holds wages on one sheet and insurance on another, of the same people: each table finds its own.
#[test]
fn of_two_sheets_of_the_same_people_the_one_with_the_columns_is_read() {
    let find = |kind: Kind, keys: &[&str], title: &'static [&'static str]| {
        let columns =
            keys.iter().map(|key| Column::of(kind, kind.field(key).unwrap()).called(title)).collect();
        let whom = Whom {
            person: None,
            number: Some("320583199003070017".to_owned()),
            unit: Some("玉山镇工会".to_owned()),
        };
        let record = Entry::Closed;
        let row = Row { key: "1".to_owned(), name: "何敏".to_owned(), whom, saved: vec![None], record };
        let grid = Grid::new(columns, vec![row]);
        let read = table(&grid, &fixture("company-month.xlsx"));
        read.sheet.name.clone()
    };
    assert_eq!(find(Kind::MonthlyPay, &["base"], &["岗位工资"]), "工资");
    assert_eq!(find(Kind::Contribution, &["due"], &["单位应缴"]), "社保");
}

/// 病假 in every second cell is told once, with where it stands, as people who match nobody are.
#[test]
fn what_is_refused_is_told_once_for_a_text_and_a_reason() {
    let grid = wages();
    let row = |name, number, figures: [&'static str; 3]| -> Vec<&'static str> {
        ["1", name, number, ""].into_iter().chain(figures).collect()
    };
    let [first, second, .., last] = PEOPLE;
    let rows = [
        row(first.0, first.1, ["病假", "病假", "100"]),
        row(second.0, second.1, ["4200", " 病假 ", "约三百"]),
        row(last.0, last.1, ["病假", "1800", "约三百"]),
    ];
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    let looked = looked(&grid, &company(&TITLES[..7], &rows), &Answers::default());
    let told: Vec<(&str, &str, Vec<At>)> = looked
        .paste
        .left_by_text()
        .into_iter()
        .map(|left| match left.why {
            Does::Refused(issue) => (left.text, issue.place.as_str(), left.places),
            _ => panic!("{left:?}"),
        })
        .collect();
    // The column is part of the reason: 病假 is no base for two people, and no performance for two.
    let expected = [
        ("病假", "monthly-pay.base", vec![At::new(0, 0), At::new(4, 0)]),
        ("病假", "monthly-pay.performance", vec![At::new(0, 1), At::new(1, 1)]),
        ("约三百", "monthly-pay.allowances", vec![At::new(1, 2), At::new(4, 2)]),
    ];
    assert_eq!(told, expected);
    assert_eq!(looked.paste.left_out().count(), 6);
}

/// Every column with something in it that goes nowhere is named: those with figures, and the others. What counts rows off
/// or says whom a row is about is none of them, nor is an empty one.
#[test]
fn columns_that_go_nowhere_are_named() {
    let titles = ["序号", "姓名", "身份证号", "派驻单位", "岗位工资", "全勤奖", "考试结果", "备注", ""];
    let grid = wages();
    let row = |name: &'static str, number: &'static str| {
        ["1", name, number, "千灯镇", "4200", "200", "合格", "", "已核"]
    };
    let (one, other) = (row("王芳", "320583198601010027"), row("李强", "320583198702020018"));
    let looked = looked(&grid, &company(&titles, &[&one, &other]), &Answers::default());
    assert_eq!(looked.rows, 2);
    assert_eq!(looked.left_columns, ["全勤奖"]);
    assert_eq!(looked.left_texts, ["考试结果", "I"]);
}

/// Rows among which the titles are chosen show no whole number of anybody.
#[test]
fn rows_to_choose_titles_from_show_no_whole_number() {
    let titles = ["姓名", "身份证号", "电话", "岗位工资"];
    let rows: Rows<'_> = &[&["王芳", "320583198601010027", "13862212345", "4200"]];
    let table = table(&wages(), &company(&titles, rows));
    let texts: Vec<String> = first_rows(&table.sheet).into_iter().map(|(_, texts)| texts).collect();
    assert!(texts.iter().any(|text| text.contains("王芳") && text.contains("4200")), "{texts:?}");
    for number in ["320583198601010027", "13862212345"] {
        assert!(texts.iter().all(|text| !text.contains(number)), "{texts:?}");
    }
}

/// A file that no table program has saved: its formulas are told once with what to do, not a line for each person.
#[test]
fn formulas_without_a_result_are_told_once() {
    let mut grid = wages();
    let text = "姓名,基本工资,绩效\n王芳,3000,\n李强,3100,\n赵敏,3200,\n";
    let mut book = workbook::read(text.as_bytes(), "x.csv").unwrap();
    for row in 2..=4 {
        let formula = Cell::Fault(format!("=B{row}*0.2"));
        std::sync::Arc::make_mut(&mut book.sheets[0]).put(row, 2, formula).unwrap();
    }
    let looked = looked(&grid, &book, &Answers::default());
    assert_eq!((looked.unsaved, looked.paste.left_out().count(), looked.paste.changes()), (3, 0, 3));
    grid.take(&looked.paste);
    assert_eq!(texts(&grid, 0), wanted(["3000.00", "", ""]));
}
