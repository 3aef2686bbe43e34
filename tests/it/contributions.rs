//! 社保公积金: whose month it is, what fills it, what is short or late and whom it is asked of, who must be registered.

use chrono::{DateTime, NaiveDate};
use taizhang_core::domain::codes::{Insurance, OfficeLevel};
use taizhang_core::domain::id::Id;
use taizhang_core::domain::period::Month;
use taizhang_core::domain::record::Kind;
use taizhang_core::domain::value::Value;
use taizhang_core::intake::workbook;
use taizhang_core::ledger::{Change, Edit, Target};
use taizhang_core::process::contributions::arrears::{by_signer, yuan};
use taizhang_core::process::contributions::changes::changes;
use taizhang_core::process::contributions::grid::grid;
use taizhang_core::process::contributions::judged::Judged;
use taizhang_core::process::contributions::months::{bare, months, state};
use taizhang_core::process::contributions::watch::watch;
use taizhang_core::process::contributions::{self, fills};
use taizhang_core::process::grid::place::At;
use taizhang_core::process::grid::table::Grid;
use taizhang_core::process::grid::workbook::Answers;
use taizhang_core::process::grid::workbook::memory::Memory;
use taizhang_core::process::grid::workbook::table::best;
use taizhang_core::process::tasks_of;
use taizhang_core::words::Lang;

use crate::office::{Office, engagement, fields, new, party, person};

const UNIT: &str = "玉山镇工会";
const SIGNER: &str = "昆山某人力资源公司";

/// A county whose books are kept from September 2026, in the last days of November.
fn county() -> Office {
    let mut county = Office::new(&party(1, "昆山市总工会", OfficeLevel::County), &[]);
    county.now = DateTime::parse_from_rfc3339("2026-11-28T09:00:00+08:00").unwrap();
    county
}

fn books(county: &mut Office, from: &str) {
    let own = Target::Known(county.id());
    county.edit(vec![new(Kind::Books, Some(own), &[], fields([("contributions_from", from)]))]).unwrap();
}

/// Somebody hired on a day, with further facts of the engagement. An empty text leaves one out.
fn hired(county: &mut Office, name: &str, day: &str, more: &[(&str, &str)]) -> (Id, Id) {
    let number = u32::try_from(county.registry.of_kind(Kind::Person).count()).unwrap();
    let mut facts = engagement(UNIT);
    facts.insert("hired".to_owned(), day.to_owned());
    for key in ["insurance_registered", "fund_registered"] {
        facts.insert(key.to_owned(), day.to_owned());
    }
    for (key, text) in more {
        facts.insert((*key).to_owned(), (*text).to_owned());
    }
    facts.retain(|_, text| !text.is_empty());
    let edits = vec![
        new(Kind::Person, None, &[], person(name, number)),
        new(Kind::Engagement, Some(Target::New(0)), &[], facts),
    ];
    let batch = county.edit(edits).unwrap();
    let made = |kind: Kind| {
        let id = |change: &Change| match change {
            Change::Put(record) if record.kind() == kind => Some(record.id),
            _ => None,
        };
        batch.changes.iter().find_map(id).unwrap()
    };
    (made(Kind::Person), made(Kind::Engagement))
}

fn left(county: &mut Office, (person, engagement): (Id, Id), day: &str) {
    let link = [("engagement", Target::Known(engagement))];
    let facts = fields([("date", day), ("kind", "11")]);
    county.edit(vec![new(Kind::Exit, Some(Target::Known(person)), &link, facts)]).unwrap();
}

fn month(text: &str) -> Month {
    Month::parse(text).unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn table(county: &Office, of: &str, insurance: Insurance) -> Grid {
    grid(&county.registry, month(of), insurance)
}

fn names(grid: &Grid) -> Vec<&str> {
    grid.rows().iter().map(|row| row.name.as_str()).collect()
}

/// Types into the row of a person, by the keys of the columns.
fn put(grid: &mut Grid, name: &str, cells: &[(&str, &str)]) {
    let row = grid.rows().iter().position(|row| row.name == name).unwrap();
    for (key, text) in cells {
        let column = grid.columns().iter().position(|column| column.key == *key).unwrap();
        grid.type_into(At::new(row, column), text);
    }
}

fn said(grid: &Grid, name: &str, key: &str) -> String {
    let row = grid.rows().iter().position(|row| row.name == name).unwrap();
    let column = grid.columns().iter().position(|column| column.key == key).unwrap();
    grid.text(At::new(row, column)).unwrap_or_default().to_owned()
}

fn save(county: &mut Office, grid: &mut Grid) {
    grid.judge(&county.registry, day("2026-11-28"));
    assert_eq!(grid.faults(), Vec::new());
    county.edit(grid.edits()).unwrap();
}

fn enter(county: &mut Office, of: &str, insurance: Insurance, rows: &[(&str, &[(&str, &str)])]) {
    let mut grid = table(county, of, insurance);
    rows.iter().for_each(|(name, cells)| put(&mut grid, name, cells));
    save(county, &mut grid);
}

const FULL: &[(&str, &str)] =
    &[("due", "1638"), ("paid", "1638"), ("due_date", "2026-10-25"), ("paid_date", "2026-10-25")];
const SHORT: &[(&str, &str)] =
    &[("due", "1638"), ("paid", "1500"), ("due_date", "2026-10-25"), ("paid_date", "2026-10-25")];
const LATE: &[(&str, &str)] =
    &[("due", "1638"), ("paid", "1638"), ("due_date", "2026-10-25"), ("paid_date", "2026-10-26")];

#[test]
fn a_month_is_of_those_at_work_on_some_day_of_it() {
    let mut county = county();
    hired(&mut county, "月末入职", "2026-10-31", &[]);
    hired(&mut county, "次月入职", "2026-11-01", &[]);
    let first = hired(&mut county, "月初退出", "2025-01-06", &[]);
    left(&mut county, first, "2026-10-01");
    let before = hired(&mut county, "上月退出", "2025-01-06", &[]);
    left(&mut county, before, "2026-09-30");
    hired(&mut county, "不在范围", "2025-01-06", &[("full_time", "N")]);
    assert_eq!(names(&table(&county, "2026-10", Insurance::Social)), ["月初退出", "月末入职"]);
    assert_eq!(bare(&county.registry, month("2026-10"), Insurance::Social).without_row, 2);
}

#[test]
fn whoever_left_stays_in_the_sheet_that_speaks_of_them() {
    let mut county = county();
    hired(&mut county, "在岗", "2025-01-06", &[]);
    let gone = hired(&mut county, "退出", "2025-01-06", &[]);
    enter(&mut county, "2026-10", Insurance::Social, &[("退出", FULL)]);
    left(&mut county, gone, "2026-09-30");
    let grid = table(&county, "2026-10", Insurance::Social);
    assert_eq!(names(&grid), ["在岗", "退出"]);
    assert_eq!(said(&grid, "退出", "paid"), "1638.00");
    let state = bare(&county.registry, month("2026-10"), Insurance::Social);
    assert_eq!((state.people, state.rows, state.without_row), (1, 1, 1));
}

#[test]
fn a_month_is_one_record_changed_by_one_batch() {
    let mut county = county();
    for name in ["甲", "乙", "丙"] {
        hired(&mut county, name, "2025-01-06", &[]);
    }
    enter(&mut county, "2026-10", Insurance::Fund, &[("甲", FULL), ("乙", FULL), ("丙", FULL)]);
    assert_eq!(county.registry.of_kind(Kind::ContributionSheet).count(), 1);
    let sheet = bare(&county.registry, month("2026-10"), Insurance::Fund);
    assert_eq!(
        (sheet.rows, yuan(sheet.due), yuan(sheet.paid)),
        (3, "4914.00".to_owned(), "4914.00".to_owned())
    );
    // The other insurance has a sheet of its own.
    assert_eq!(bare(&county.registry, month("2026-10"), Insurance::Social).rows, 0);
    enter(&mut county, "2026-10", Insurance::Fund, &[("乙", &[("paid", "1000")])]);
    let changed = bare(&county.registry, month("2026-10"), Insurance::Fund);
    assert_eq!((changed.sheet, changed.rows, yuan(changed.paid)), (sheet.sheet, 3, "4276.00".to_owned()));
    let confirm = fields([("confirmed", "2026-11-28")]);
    county.edit(vec![Edit::Change { id: sheet.sheet.unwrap(), seen: fields([]), to: confirm }]).unwrap();
    assert_eq!(bare(&county.registry, month("2026-10"), Insurance::Fund).confirmed, Some(day("2026-11-28")));
}

#[test]
fn last_month_and_full_payment_fill_what_is_empty_and_nothing_else() {
    let mut county = county();
    hired(&mut county, "甲", "2025-01-06", &[]);
    hired(&mut county, "乙", "2025-01-06", &[]);
    hired(&mut county, "新人", "2026-10-12", &[]);
    let last: &[(&str, &str)] = &[
        ("base", "6300"),
        ("due", "1638"),
        ("paid", "1500"),
        ("due_date", "2026-08-31"),
        ("explanation", "已说明"),
    ];
    let other: &[(&str, &str)] = &[("base", "7000"), ("due", "1820"), ("due_date", "2026-09-30")];
    enter(&mut county, "2026-09", Insurance::Social, &[("甲", last), ("乙", other)]);
    let mut grid = table(&county, "2026-10", Insurance::Social);
    put(&mut grid, "乙", &[("due", "1900")]);
    let texts = fills::like_last_month(&county.registry, month("2026-10"), Insurance::Social, &grid);
    assert_eq!(grid.fill(texts), 5);
    let row = |grid: &Grid, name| {
        ["base", "due", "due_date", "paid", "explanation"].map(|key| said(grid, name, key))
    };
    // What is no day of the next month is its last; what was paid and explained is a fact of its own month.
    assert_eq!(row(&grid, "甲"), ["6300.00", "1638.00", "2026-09-30", "", ""]);
    assert_eq!(row(&grid, "乙"), ["7000.00", "1900.00", "2026-10-30", "", ""]);
    assert_eq!(row(&grid, "新人"), ["", "", "", "", ""]);
    put(&mut grid, "甲", &[("paid", "1600")]);
    let paid = fills::paid_in_full(&grid, day("2026-10-20"));
    assert_eq!(grid.fill(paid), 2);
    let row = |grid: &Grid, name| ["paid", "paid_date"].map(|key| said(grid, name, key));
    assert_eq!(row(&grid, "乙"), ["1900.00", "2026-10-20"]);
    // Of whom another sum is said, nobody says the day.
    assert_eq!(row(&grid, "甲"), ["1600.00", ""]);
    assert_eq!(row(&grid, "新人"), ["", ""]);
    grid.undo();
    assert_eq!(row(&grid, "乙"), ["", ""]);
    save(&mut county, &mut grid);
    // The first month has none before it.
    let first = table(&county, "2026-08", Insurance::Social);
    assert_eq!(fills::like_last_month(&county.registry, month("2026-08"), Insurance::Social, &first), []);
}

#[test]
fn nothing_is_wanted_of_the_first_month_of_a_first_job_for_the_fund_alone() {
    let mut county = county();
    hired(&mut county, "新人", "2026-10-12", &[("first_job", "Y")]);
    let state = |of, insurance| {
        let state = bare(&county.registry, month(of), insurance);
        (state.people, state.exempt, state.without_row)
    };
    assert_eq!(state("2026-10", Insurance::Fund), (1, 1, 0));
    assert_eq!(state("2026-10", Insurance::Social), (1, 0, 1));
    assert_eq!(state("2026-11", Insurance::Fund), (1, 0, 1));
}

#[test]
fn what_is_short_or_late_is_what_the_rules_say() {
    let mut county = county();
    for name in ["足额", "少缴", "逾期"] {
        hired(&mut county, name, "2025-01-06", &[]);
    }
    enter(&mut county, "2026-10", Insurance::Social, &[("足额", FULL), ("少缴", SHORT), ("逾期", LATE)]);
    let found = |on: &str| {
        let judged = Judged::on(&county.registry, day(on));
        let state = state(&county.registry, &judged, month("2026-10"), Insurance::Social);
        (state.short, yuan(state.owed), state.late)
    };
    assert_eq!(found("2026-11-28"), (1, "138.00".to_owned(), 1));
    // On its day there is still time for the rest.
    assert_eq!(found("2026-10-25"), (0, "0.00".to_owned(), 0));
}

#[test]
fn arrears_stand_by_who_signed_with_a_sentence_that_asks_for_them() {
    let mut county = county();
    hired(&mut county, "少缴", "2025-01-06", &[]);
    hired(&mut county, "逾期", "2025-01-06", &[("signer", "苏州某服务公司")]);
    hired(&mut county, "本级", "2025-01-06", &[("signer", "昆山市总工会")]);
    hired(&mut county, "足额", "2025-01-06", &[]);
    let rows = [("少缴", SHORT), ("逾期", LATE), ("本级", LATE), ("足额", FULL)];
    enter(&mut county, "2026-10", Insurance::Social, &rows);
    enter(&mut county, "2026-09", Insurance::Fund, &[("少缴", SHORT)]);
    let on = day("2026-11-28");
    let signers = by_signer(&county.registry, &Judged::on(&county.registry, on));
    let told: Vec<(&str, usize, String)> =
        signers.iter().map(|own| (own.name.as_str(), own.lines.len(), yuan(own.owed()))).collect();
    let nothing = || "0.00".to_owned();
    assert_eq!(
        told,
        [(SIGNER, 2, "276.00".to_owned()), ("昆山市总工会", 1, nothing()), ("苏州某服务公司", 1, nothing())]
    );
    let sentence = |at: usize, lang| signers[at].sentence(&county.registry, on, lang);
    assert_eq!(
        sentence(0, Lang::Zh).unwrap(),
        "昆山某人力资源公司：截至 2026-11-28，贵单位为我单位 1 名社会化工会工作者缴纳 2026-09、2026-10 社会保险、住房公积金，有 2 笔未足额，合计少缴 276.00 元。请核实补缴，并把缴费凭证送我单位。"
    );
    // Nobody writes to themselves.
    assert_eq!(sentence(1, Lang::Zh), None);
    let late = sentence(2, Lang::Zh).unwrap();
    assert!(late.contains("有 1 笔晚于应缴日") && !late.contains("少缴"), "{late}");
    assert!(sentence(2, Lang::En).unwrap().contains("payments late: 1"));
}

#[test]
fn a_contract_of_the_month_says_who_signed() {
    let mut county = county();
    let (person, engagement) = hired(&mut county, "转签", "2025-01-06", &[]);
    let link = [("engagement", Target::Known(engagement))];
    let contract = |employer, start, end| {
        let facts = fields([("kind", "1"), ("employer", employer), ("start", start), ("end", end)]);
        new(Kind::Contract, Some(Target::Known(person)), &link, facts)
    };
    county
        .edit(vec![
            contract("前一公司", "2025-01-06", "2026-09-30"),
            contract("后一公司", "2026-10-01", "2029-09-30"),
        ])
        .unwrap();
    for of in ["2026-09", "2026-10"] {
        enter(&mut county, of, Insurance::Social, &[("转签", SHORT)]);
    }
    let signers = by_signer(&county.registry, &Judged::on(&county.registry, day("2026-11-28")));
    let told: Vec<(&str, String)> =
        signers.iter().map(|own| (own.name.as_str(), own.lines[0].month.text())).collect();
    assert_eq!(told, [("前一公司", "2026-09".to_owned()), ("后一公司", "2026-10".to_owned())]);
}

#[test]
fn who_came_and_who_went_in_a_month() {
    let mut county = county();
    hired(&mut county, "月初来", "2026-10-01", &[("fund_registered", "")]);
    hired(&mut county, "只知月份", "2026-10", &[("insurance_registered", ""), ("fund_registered", "")]);
    hired(&mut county, "早来", "2026-09-30", &[]);
    let gone = hired(&mut county, "月末走", "2025-01-06", &[]);
    left(&mut county, gone, "2026-10-31");
    let later = hired(&mut county, "下月走", "2025-01-06", &[]);
    left(&mut county, later, "2026-11-01");
    let found = changes(&county.registry, month("2026-10"));
    let told: Vec<(&str, bool, String)> =
        found.iter().map(|line| (line.named.name.as_str(), line.moved.is_in(), line.moved.day())).collect();
    assert_eq!(
        told,
        [
            ("只知月份", true, "2026-10".to_owned()),
            ("月初来", true, "2026-10-01".to_owned()),
            ("月末走", false, "2026-10-31".to_owned()),
        ]
    );
    assert!(found.iter().all(|line| line.id_masked.contains('*')), "identity numbers are masked");
    assert_eq!(found[1].registered, [Some(day("2026-10-01")), None]);
    assert_eq!((found[0].signer.as_str(), found[0].named.unit.as_str()), (SIGNER, UNIT));
}

#[test]
fn who_must_be_registered_and_until_when() {
    let mut county = county();
    let not = [("insurance_registered", ""), ("fund_registered", "")];
    hired(&mut county, "逾期", "2026-10-10", &not);
    hired(&mut county, "将到期", "2026-11-10", &not);
    hired(&mut county, "建账前", "2025-01-06", &not);
    hired(&mut county, "已登记", "2026-10-10", &[]);
    let gone = hired(&mut county, "已退出", "2026-10-10", &not);
    left(&mut county, gone, "2026-10-20");
    let found = |county: &Office| {
        let on = day("2026-11-28");
        let lines = watch(&county.registry, &Judged::on(&county.registry, on), on);
        let social = lines.into_iter().filter(|line| line.insurance == Insurance::Social);
        let told = |line: &contributions::watch::Line| {
            (line.named.name.clone(), line.until.unwrap().to_string(), line.days_left.unwrap())
        };
        social.map(|line| told(&line)).collect::<Vec<_>>()
    };
    let coming = ("将到期".to_owned(), "2026-12-10".to_owned(), 12);
    // What is past its day is told once somebody has said from when the books are kept.
    assert_eq!(found(&county), std::slice::from_ref(&coming));
    books(&mut county, "2026-09-01");
    assert_eq!(found(&county), [("逾期".to_owned(), "2026-11-09".to_owned(), -19), coming]);
}

#[test]
fn months_begin_with_the_books() {
    let mut county = county();
    let all = |county: &Office| {
        let found = months(&county.registry, day("2026-11-28"));
        (found.len(), found.first().unwrap().text(), found.last().unwrap().text())
    };
    assert_eq!(all(&county), (12, "2026-11".to_owned(), "2025-12".to_owned()));
    books(&mut county, "2026-09-30");
    assert_eq!(all(&county), (3, "2026-11".to_owned(), "2026-09".to_owned()));
    hired(&mut county, "甲", "2025-01-06", &[]);
    enter(&mut county, "2026-07", Insurance::Social, &[("甲", FULL)]);
    assert_eq!(all(&county), (4, "2026-11".to_owned(), "2026-07".to_owned()));
}

#[test]
fn sheets_are_asked_for_from_the_25th_where_books_are_kept() {
    let mut county = county();
    hired(&mut county, "甲", "2025-01-06", &[]);
    let due = |county: &Office, on: &str| {
        let tasks = tasks_of(&[contributions::PROCESS], &county.registry, day(on));
        tasks
            .iter()
            .map(|task| task.args.iter().map(|(_, value)| value.to_string()).collect())
            .collect::<Vec<Vec<_>>>()
    };
    assert!(due(&county, "2026-11-28").is_empty(), "where nothing is kept nobody is reminded");
    books(&mut county, "2026-10-15");
    assert!(due(&county, "2026-11-24").is_empty(), "September lies before the books");
    assert_eq!(due(&county, "2026-11-25"), [["2026-10", "2"]]);
    assert_eq!(due(&county, "2026-12-24"), [["2026-10", "2"]]);
    enter(&mut county, "2026-10", Insurance::Social, &[("甲", FULL)]);
    assert_eq!(due(&county, "2026-11-25"), [["2026-10", "1"]]);
    enter(&mut county, "2026-10", Insurance::Fund, &[("甲", FULL)]);
    assert!(due(&county, "2026-11-25").is_empty());
    assert_eq!(due(&county, "2026-12-25"), [["2026-11", "2"]]);
}

/// The fund and the social insurances call their columns alike: each table takes its own.
#[test]
fn the_fund_and_the_social_insurances_take_their_own_columns() {
    let mut county = county();
    books(&mut county, "2026-09-01");
    hired(&mut county, "吴静", "2026-09-01", &[]);
    let check = |insurance: Insurance, titles: &str, figures: &str, expected: &[(&str, &str)]| {
        let mut grid = table(&county, "2026-10", insurance);
        let text = format!("姓名,{titles}\n吴静,{figures}\n");
        let book = workbook::read(text.as_bytes(), "缴存.csv").unwrap();
        let tables = grid.tables(&book, &Memory::default());
        let looked = grid.look(&tables[best(&tables)], &Answers::default());
        grid.take(&looked.paste);
        let found: Vec<(&str, String)> = ["base", "due", "paid", "paid_date"]
            .into_iter()
            .map(|key| (key, said(&grid, "吴静", key)))
            .filter(|(_, text)| !text.is_empty())
            .collect();
        let expected: Vec<(&str, String)> =
            expected.iter().map(|(key, text)| (*key, (*text).to_owned())).collect();
        assert_eq!(found, expected, "{insurance:?} {titles}");
        looked.left_columns
    };
    let both = "缴费基数,单位应缴,公积金基数,公积金单位";
    let figures = "5000,1200,6000,480";
    check(Insurance::Fund, both, figures, &[("base", "6000.00"), ("due", "480.00")]);
    let left = check(Insurance::Social, both, figures, &[("base", "5000.00"), ("due", "1200.00")]);
    assert_eq!(left, ["公积金基数", "公积金单位"]);
    check(Insurance::Social, "公积金缴存基数", "6000", &[]);
    let plain = "公积金缴存基数,单位缴存额,个人缴存额,缴存日期";
    let found = [("base", "6000.00"), ("due", "480.00"), ("paid_date", "2026-10-20")];
    let left = check(Insurance::Fund, plain, "6000,480,480,2026-10-20", &found);
    assert_eq!(left, ["个人缴存额"]);
}
