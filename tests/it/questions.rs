//! What a cell leaves open: who is asked, what may be answered, and how long the question stands.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use taizhang_core::domain::record::Kind;
use taizhang_core::intake::answers::RememberedAnswers;
use taizhang_core::intake::mapping::{self, Remembered};
use taizhang_core::intake::plan::{Decision, Months, RowState};
use taizhang_core::intake::planning::objection;
use taizhang_core::intake::target::Target;
use taizhang_core::intake::{header, tables, workbook};
use taizhang_core::report::intake::{Totals, answered, distinct, readings};

use crate::intake::Desk;

const HIRED: Target = Target::Field(Kind::Engagement, "hired");
const LEVEL: Target = Target::Field(Kind::Certificate, "level");

/// What the cells of a column became, by their names.
fn taken(desk: &Desk, cells: [&str; 2]) -> [Option<String>; 2] {
    let plan = desk.plan();
    let all = || plan.rows.iter().flat_map(|row| &row.cells);
    cells.map(|name| all().find(|cell| cell.cell == name).unwrap().taken.clone())
}

/// L45 is the number 2026.1, January or October; L51 is the text 2026.1, which is January.
#[test]
fn a_decision_reaches_the_cells_that_ask_and_no_other_that_looks_the_same() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/rosters/messy-320583.xlsx");
    let mut desk = Desk::new("姓名,身份证号\n");
    let book = workbook::read(&fs::read(path).unwrap(), "messy-320583.xlsx").unwrap();
    let tables = tables::of(&book);
    desk.book.sheets = vec![tables[tables::best(&tables).unwrap()].sheet(&book).unwrap()];
    let october = |text: &str| (HIRED, text.to_owned());
    let open = distinct(&desk.plan());
    let value = open.iter().find(|value| value.seen == "2026.1").unwrap();
    assert_eq!((value.target, value.cells.len()), (HIRED, 1));
    assert_eq!(readings(&value.fault), ["2026-01", "2026-10"]);
    let january = Some("2026-01".to_owned());
    assert_eq!(taken(&desk, ["L45", "L51"]), [Some("2026".to_owned()), january.clone()]);

    desk.choices.answers.insert(october("2026.1"), "2026-10".to_owned());
    assert_eq!(taken(&desk, ["L45", "L51"]), [Some("2026-10".to_owned()), january.clone()]);
    let done = answered(&desk.plan(), &desk.choices);
    assert_eq!(done.iter().map(|done| done.count).collect::<Vec<_>>(), [1], "as many as were asked");

    desk.choices.answers.insert(october("2026.1"), String::new());
    assert_eq!(taken(&desk, ["L45", "L51"]), [None, january], "left empty on purpose");
    assert_eq!(answered(&desk.plan(), &desk.choices)[0].count, 1);
}

#[test]
fn a_word_remembered_from_another_file_replaces_none_that_is_understood() {
    let mut remembered = RememberedAnswers::default();
    for (seen, to) in [("社工员", "无"), ("初级", "无"), ("持证", "不再有的说法")] {
        remembered.learn(LEVEL, seen, Some(to));
    }
    let mut desk = Desk::new(
        "姓名,身份证号,社工证等级\n甲某,320102199003071511,社工员\n乙某,32132219880815101X,初级\n\
         丙某,320583198511200020,持证\n",
    );
    desk.choices.answers = remembered.recall();
    assert_eq!(taken(&desk, ["C2", "C3"]), [Some("0".to_owned()), Some("1".to_owned())]);
    let (plan, done) = (desk.plan(), answered(&desk.plan(), &desk.choices));
    assert_eq!(done.iter().map(|done| (done.seen.as_str(), done.count)).collect::<Vec<_>>(), [("社工员", 1)]);
    assert_eq!(distinct(&plan).len(), 1, "an answer that the field cannot read leaves the question open");
}

#[test]
fn a_text_that_its_field_cannot_hold_is_refused_before_it_stands() {
    let long = "长".repeat(51);
    let desk = Desk::new(
        "姓名,身份证号,录用日期,手机,合同期限,毕业院校,社工证等级,合同起始日期\n\
         甲某,320102199003071511,去年,1,三年,,社工员,2024.3\n",
    );
    let sheet = &desk.book.sheets[0];
    let mapping = mapping::guess(sheet, &header::find(sheet).unwrap(), &Remembered::default());
    for (column, text, against) in [
        (2, "十月", Some("date_unreadable")),
        (2, "2021.2.30", Some("date_impossible")),
        (2, "1021-2-3", Some("date_range")),
        (2, "2026-10", None),
        (3, "0512-5555", Some("phone_format")),
        (3, "138 1234 5678", None),
        (4, "2024.1-2026.12", Some("term_days_missing")),
        (4, "2024.1.1-2026.12.31", None),
        (0, long.as_str(), Some("name_long")),
        (0, "张三/李四", Some("name_unclear")),
        // Told, and taken as it stands.
        (0, "张三2", None),
        (1, "320102199003071512", Some("id_check")),
        (6, "社工员证", Some("code_unknown")),
        (6, "无", None),
        (7, "2024.3", Some("contract_day_missing")),
    ] {
        let found = objection(sheet, &mapping, &desk.choices, (2, column), text);
        assert_eq!(found.map(|fault| fault.code).as_deref(), against, "{text}");
    }
}

#[test]
fn an_open_question_keeps_a_row_open_when_the_file_comes_again() {
    let rows = "姓名,性别,身份证号,录用日期,社工证等级,合同期限\n\
        甲某,男,320102199003071511,2021-3-1,社工员,\n\
        乙某,女,320583198511200020,2021-3-1,,2024.1-2026.12\n\
        丙某,男,32132219880815101X,2021-3-1,无,2024.1.1-2026.12.31\n";
    let mut desk = Desk::new(rows);
    desk.take();
    let counts = |desk: &Desk| desk.plan().counts();
    let again = counts(&desk);
    assert_eq!((again.same, again.asks, again.asks_same), (1, 2, 2), "neither stands in the register");
    let totals = Totals::of(&again);
    assert_eq!((totals.take, totals.leave, totals.waiting, totals.unfinished()), (0, 3, 2, 2));
    assert!(desk.plan().edits(&desk.office.registry, &desk.choices).is_empty());

    // What the file brings besides is taken, and the question stays.
    let text = rows.replace("甲某,男,320102199003071511,2021-3-1", "甲某,男,320102199003071511,2021-4-1");
    desk.book = workbook::read(text.as_bytes(), "x.csv").unwrap();
    let changed = counts(&desk);
    assert_eq!((changed.asks, changed.asks_known, Totals::of(&changed).changed), (2, 1, 1));
    let RowState::Asks { person: Some(_), changes } = &desk.plan().rows[0].state else { panic!() };
    assert_eq!(changes.iter().map(|(_, change)| change.key.as_str()).collect::<Vec<_>>(), ["hired"]);
    desk.take();
    assert_eq!((counts(&desk).asks, desk.count(Kind::Contract)), (2, 1));

    // Answered, the contract is known; the very same file has nothing more to ask about it.
    desk.choices.months = Months::WholeMonths;
    assert_eq!((counts(&desk).asks, counts(&desk).known), (1, 1));
    desk.take();
    desk.choices.months = Months::Ask;
    assert_eq!((counts(&desk).asks, counts(&desk).same, desk.count(Kind::Contract)), (1, 2, 2));
}

/// Two numbers that may be January or October, a sex that contradicts the number, two months of a contract.
#[test]
fn what_the_register_has_answered_is_not_asked_again() {
    let rows = "姓名,性别,身份证号,录用日期,合同起始日期,合同终止日期\n\
        甲某,女,320102199003071511,,2024.3,2026.12\n";
    let mut desk = Desk::new(rows);
    Arc::make_mut(&mut desk.book.sheets[0]).put(2, 3, workbook::Cell::Number(2021.1)).unwrap();
    assert_eq!(desk.plan().rows[0].faults.len(), 4);
    let choices = desk.choices.clone();
    desk.choices.answers.insert((HIRED, "2021.1".to_owned()), "2021-10".to_owned());
    desk.choices.months = Months::WholeMonths;
    desk.choices.decisions.insert(2, Decision::SexByNumber);
    desk.take();
    desk.choices = choices;
    let plan = desk.plan();
    assert!(matches!(plan.rows[0].state, RowState::Same { .. }), "{:?}", plan.rows[0]);
    assert_eq!(plan.rows[0].faults, []);
}
