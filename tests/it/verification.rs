//! 年度核查: the sheet of each township says what the register says, comes back signed in one batch, and stays on the desk
//! until the last is back and found right (clauses 24–29, 93–95; records.md §6, §7).

use chrono::NaiveDate;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::Kind;
use taizhang_core::ledger::command::Target;
use taizhang_core::process::grid::place::At;
use taizhang_core::process::tasks_of;
use taizhang_core::process::verification::back::{self, Progress};
use taizhang_core::process::verification::sheet::{Asked, sheets, unplaced};
use taizhang_core::process::verification::{PROCESS, counts};
use taizhang_core::report::forms::verification::form;
use taizhang_core::words::Lang;

use crate::grid::county;
use crate::office::{Office, fields, hire, new};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn townships(county: &Office) -> Vec<Id> {
    back::lines(&county.registry, 2025).iter().map(|line| line.office).collect()
}

/// Three townships; the first with two people, counted in both years; the second counted this year alone.
fn counted() -> Office {
    let mut county = county(&[("玉山镇总工会", true), ("千灯镇总工会", true), ("巴城镇总工会", false)]);
    let offices = townships(&county);
    let count = |office: usize, day: &str, [separate, all, workers]: [&str; 3]| {
        let values = fields([
            ("as_of", day),
            ("separate_unions", separate),
            ("all_unions", all),
            ("workers", workers),
        ]);
        new(Kind::HeadCount, Some(Target::Known(offices[office])), &[], values)
    };
    county
        .edit(vec![
            count(0, "2024-09-30", ["198", "205", "47000"]),
            count(0, "2025-09-30", ["231", "260", "48200"]),
            count(1, "2025-09-30", ["91", "104", "4925"]),
        ])
        .unwrap();
    let user = format!("玉山镇总工会 @{}", offices[0]);
    for (name, number) in [("王芳", 11), ("李敏", 12)] {
        county.edit(hire(name, number, &user)).unwrap();
    }
    county
}

/// The work list of the process on a day: code and count.
fn told(county: &Office, on: &str) -> Vec<(&'static str, String)> {
    let tasks = tasks_of(&[PROCESS], &county.registry, day(on));
    let count = |key: &str, args: &[(&str, taizhang_core::process::task::Value)]| {
        args.iter().find(|(own, _)| *own == key).map(|(_, value)| value.to_string()).unwrap()
    };
    tasks.iter().map(|task| (task.sort.code, count("count", &task.args))).collect()
}

#[test]
fn a_sheet_says_what_the_register_says_of_the_township() {
    let county = counted();
    let all = sheets(&county.registry, 2025, day("2025-11-20"), None);
    let names: Vec<&str> = all.iter().map(|sheet| sheet.name.as_str()).collect();
    assert_eq!(names, ["玉山镇总工会", "千灯镇总工会", "巴城镇总工会"], "each has its sheet, in tree order");
    let paper = form(&all[0], Lang::Zh);
    let line = |at: usize| paper.figures[at].join(" ");
    assert_eq!(line(0), "基数 统计时点 单独基层工会数 工会组织总数 职工数 会员数");
    assert_eq!(line(1), "2025 年 2025-09-30 231 260 48200 未填");
    assert_eq!(line(2), "2024 年 2024-09-30 198 205 47000 未填");
    assert_eq!(line(3), "增减  +33 +55 +1200 ");
    // 48,200 workers are ten times 5,000: more than the cap of five is not suggested.
    assert_eq!(all[0].asked, Asked::Must(5));
    assert_eq!((all[1].asked, all[2].asked), (Asked::May(1), Asked::Unknown));
    assert!(paper.note.contains("应当配备，建议 5 人") && paper.note.contains("在册 2 人"), "{}", paper.note);
    let people: Vec<&str> = paper.rows.iter().map(|row| row[0].as_str()).collect();
    assert_eq!(people, ["李敏", "王芳"]);
    assert!(
        paper.rows.iter().all(|row| row[1].contains("***********")),
        "numbers are masked: {:?}",
        paper.rows
    );
    let other = form(&all[1], Lang::Zh);
    assert!(other.rows.is_empty(), "nobody stands on another township's sheet");
    assert_eq!(other.total.unwrap().concat(), "（无在册人员）");
    assert_eq!(paper.total, None);
    assert_eq!(unplaced(&county.registry, day("2025-11-20")), []);
    let mut county = county;
    county.edit(hire("赵静", 13, "某某公司")).unwrap();
    assert_eq!(unplaced(&county.registry, day("2025-11-20")).len(), 1, "whoever stands on no sheet is told");
    // One alone, for whoever lost theirs.
    let one = sheets(&county.registry, 2025, day("2025-11-20"), Some(all[1].office));
    assert_eq!(one, all[1..2]);
    let words = format!("{:?}", all.iter().map(|sheet| form(sheet, Lang::En)).collect::<Vec<_>>());
    assert!(!words.contains('⟦') && !format!("{paper:?}").contains('⟦'), "{words}");
}

#[test]
fn the_head_counts_of_the_year_before_stand_beside_and_cannot_be_typed_into() {
    let county = counted();
    let grid = counts::grid(&county.registry, day("2025-09-30"), false);
    let row = |at: usize| -> Vec<&str> {
        (0..grid.columns().len()).map(|column| grid.text(At::new(at, column)).unwrap_or("-")).collect()
    };
    assert_eq!(row(0), ["231", "260", "48200", "198", "205", "47000"]);
    assert_eq!(row(1), ["91", "104", "4925", "-", "-", "-"], "what is not known is no 0");
    assert!((3..6).all(|column| !grid.is_open(At::new(0, column))));
    assert_eq!(grid.totals()[3].unwrap().sum, 198);
    // Where nothing is known of the year before there is no column of it.
    assert_eq!(counts::grid(&county.registry, day("2024-09-30"), false).columns().len(), 3);
    assert_eq!(counts::progress(&grid).given, 2, "the year before says nothing of this one");
}

#[test]
fn the_table_opens_on_the_day_for_which_most_are_counted() {
    let mut county = county(&[("玉山镇总工会", true), ("千灯镇总工会", true), ("巴城镇总工会", true)]);
    let usual = |county: &Office| counts::usual_day(&county.registry, day("2025-11-20")).to_string();
    assert_eq!(usual(&county), "2025-09-30");
    for (office, day) in townships(&county).into_iter().zip(["2025-10-31", "2025-10-31", "2025-11-15"]) {
        let values = fields([("as_of", day), ("workers", "900")]);
        county.edit(vec![new(Kind::HeadCount, Some(Target::Known(office)), &[], values)]).unwrap();
    }
    assert_eq!(usual(&county), "2025-10-31");
    assert_eq!(counts::usual_day(&county.registry, day("2025-09-29")).to_string(), "2024-09-30");
}

#[test]
fn sheets_come_back_in_one_batch_and_the_task_stays_until_all_are_found_right() {
    let mut county = counted();
    assert_eq!(told(&county, "2025-09-29"), [], "before 30 September nothing of the new year is asked for");
    assert_eq!(told(&county, "2025-11-20"), [("verification-open", "3".to_owned())]);
    assert_eq!(told(&county, "2026-02-01"), [], "who has not begun by the end of the year is not reminded");

    let table = |county: &Office| back::grid(&county.registry, 2025, Lang::Zh);
    let stages = |county: &Office| -> Vec<String> {
        let grid = table(county);
        (0..grid.rows().len()).map(|row| grid.text(At::new(row, 0)).unwrap().to_owned()).collect()
    };
    assert_eq!(stages(&county), ["待签回", "待签回", "基数未填"]);
    let mut grid = table(&county);
    for (row, name) in [(0, "周洁"), (1, "吴强")] {
        grid.type_into(At::new(row, 1), name);
    }
    grid.type_into(At::new(1, 4), "职工数应为 5925");
    let signed = back::signed(&grid, day("2025-11-18"));
    assert_eq!(grid.fill(signed), 4, "a day and an answer for each that somebody signed");
    grid.judge(&county.registry, day("2025-11-20"));
    assert_eq!(grid.faults(), []);
    let before = county.registry.head.sequence;
    county.edit(grid.edits()).unwrap();
    assert_eq!(county.registry.head.sequence, before + 1, "one batch");
    assert_eq!(stages(&county), ["已签回", "有差异", "基数未填"]);
    let progress = back::progress(&back::lines(&county.registry, 2025));
    assert_eq!(progress, Progress { offices: 3, back: 2, differs: 1, unexplained: 0, uncounted: 1 });
    let one = |code| (code, "1".to_owned());
    assert_eq!(told(&county, "2025-11-20"), [one("verification-open"), one("verification-differs")]);
    assert_eq!(told(&county, "2026-02-01"), [one("verification-late"), one("verification-differs")]);

    // The register is put right, the sheet found right; the last comes back: nothing is left to do.
    let mut grid = table(&county);
    grid.type_into(At::new(1, 3), "是");
    grid.type_into(At::new(2, 1), "徐敏");
    let signed = back::signed(&grid, day("2025-12-30"));
    grid.fill(signed);
    county.edit(grid.edits()).unwrap();
    assert_eq!(told(&county, "2026-02-01"), []);
    assert_eq!(stages(&county), ["已签回", "已签回", "已签回"]);
    // Another year has sheets of its own.
    assert!(back::lines(&county.registry, 2024).iter().all(|line| line.record.is_none()));
}

#[test]
fn a_signature_lies_in_no_day_to_come() {
    let county = counted();
    let mut grid = back::grid(&county.registry, 2025, Lang::Zh);
    grid.type_into(At::new(0, 1), "周洁");
    grid.type_into(At::new(0, 2), "2099-01-01");
    grid.judge(&county.registry, day("2025-11-20"));
    let faults: Vec<(At, String)> =
        grid.faults().iter().map(|(at, issue)| (*at, issue.code.clone())).collect();
    assert_eq!(faults, [(At::new(0, 2), "date-future".to_owned())]);
}
