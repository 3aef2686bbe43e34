//! 考核: who is to be assessed, the score sheet, the steps for many at once, what follows.

use std::collections::BTreeSet;

use chrono::DateTime;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::Kind;
use taizhang_core::ledger::{Command, Edit, Target};
use taizhang_core::process::assessment::check::check;
use taizhang_core::process::assessment::follow::{Act, Sort, follow};
use taizhang_core::process::assessment::stage::Stage;
use taizhang_core::process::assessment::steps::{Step, edits};
use taizhang_core::process::assessment::year::{Line, at, people, usual};
use taizhang_core::process::assessment::{self, sheet};
use taizhang_core::process::grid::place::At;
use taizhang_core::process::tasks_of;
use taizhang_core::report::forms::assessment::{notices, talk};
use taizhang_core::words::Lang;

use crate::office::{Office, fields, new};
use crate::pay::county;

/// In December 2026, with books of assessment from that year on.
fn in_december(people: &[(&str, &str, Option<&str>)]) -> Office {
    let mut office = county(people);
    office.now = DateTime::parse_from_rfc3339("2026-12-20T09:00:00+08:00").unwrap();
    let own = Some(Target::Known(office.id()));
    office.edit(vec![new(Kind::Books, own, &[], fields([("assessment_from", "2026-01-01")]))]).unwrap();
    office
}

fn scheme(office: &mut Office, more: &[(&'static str, &'static str)]) {
    let own = Some(Target::Known(office.id()));
    let indicators = "职业操守 25 遵纪守法\n实务能力 25 组建工会\n工作业绩 30 服务职工\n职工满意度 20 测评";
    let mut facts = fields([
        ("title", "考核办法"),
        ("from", "2026-01-01"),
        ("full_score", "100"),
        ("indicators", indicators),
    ]);
    facts.extend(more.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())));
    office.edit(vec![new(Kind::AssessmentScheme, own, &[], facts)]).unwrap();
}

const LINES: [(&str, &str); 3] = [("excellent_from", "90"), ("qualified_from", "75"), ("basic_from", "60")];

fn lines(office: &Office, year: i32) -> Vec<Line> {
    people(&office.registry, year, office.now.date_naive()).lines
}

/// Points of the dimensions are typed, totals and grades filled, all saved as one batch.
fn score(office: &mut Office, year: i32, typed: &[(&str, [&str; 4])]) {
    let on = office.now.date_naive();
    let mut grid = sheet::grid(&office.registry, year, on);
    for (name, points) in typed {
        let row = grid.rows().iter().position(|row| row.name == *name).unwrap();
        for (column, text) in (1..).zip(points) {
            grid.type_into(At::new(row, column), text);
        }
    }
    let totals = sheet::added_up(&grid);
    grid.fill(totals);
    let grades = sheet::graded(&office.registry, year, &grid);
    grid.fill(grades);
    grid.judge(&office.registry, on);
    assert_eq!(grid.faults(), []);
    office.edit(grid.edits()).unwrap();
}

fn ticked(lines: &[Line]) -> BTreeSet<Id> {
    lines.iter().map(|line| line.named.engagement).collect()
}

/// What takes it back.
fn step(office: &mut Office, year: i32, step: Step, day: &str) -> Command {
    let all = lines(office, year);
    let edits = edits(&all, &ticked(&all), step, day).unwrap();
    let batch = office.edit(edits).unwrap();
    Command::Undo { sequence: office.registry.head.sequence, batch }
}

/// Six months of the year make somebody be assessed; who came too late, or left long ago, is told and not listed.
#[test]
fn whoever_worked_long_enough_in_the_year_stands_in_the_score_sheet() {
    let office = in_december(&[
        ("一直在", "2025-01-01", None),
        ("正好半年", "2026-07-01", None),
        ("晚到一天", "2026-07-02", None),
        ("早走", "2025-01-01", Some("2026-03-31")),
    ]);
    let found = people(&office.registry, 2026, office.now.date_naive());
    let mut names: Vec<&str> = found.lines.iter().map(|line| line.named.name.as_str()).collect();
    names.sort_unstable();
    assert_eq!(names, ["一直在", "正好半年"]);
    assert_eq!(found.too_short, ["早走", "晚到一天"]);
    assert!(found.lines.iter().all(|line| line.until == Some("2027-03-31".parse().unwrap())));
    assert_eq!((usual("2026-09-30".parse().unwrap()), usual("2026-10-01".parse().unwrap())), (2025, 2026));
}

/// Without lines of the office's own no grade is proposed; with them totals become grades, in cells that are empty.
#[test]
fn grades_are_proposed_by_the_lines_of_the_scheme_alone() {
    let mut office = in_december(&[("甲", "2025-01-01", None), ("乙", "2025-01-01", None)]);
    scheme(&mut office, &[]);
    score(&mut office, 2026, &[("甲", ["24", "24", "28", "19"]), ("乙", ["15", "15", "15", "10"])]);
    assert!(lines(&office, 2026).iter().all(|line| line.facts().unwrap().grade.is_none()));
    let mut office = in_december(&[("甲", "2025-01-01", None), ("乙", "2025-01-01", None)]);
    scheme(&mut office, &LINES);
    score(&mut office, 2026, &[("甲", ["24", "24", "28", "14"]), ("乙", ["15", "15", "15", "10"])]);
    let grade = |name: &str| {
        let all = lines(&office, 2026);
        let line = all.iter().find(|line| line.named.name == name).unwrap().record.clone().unwrap();
        (line.body.get("total"), line.body.get("grade"))
    };
    let text = |text: &str| Some(text.to_owned());
    assert_eq!(grade("甲"), (text("90.00"), text("1")), "the line itself is reached");
    assert_eq!(grade("乙"), (text("55.00"), text("4")));
}

/// The share of 优秀 is warned of only where the office has set one.
#[test]
fn the_sheet_is_looked_through() {
    let people = [("甲", "2025-01-01", None), ("乙", "2025-01-01", None), ("丙", "2025-01-01", None)];
    let points = [
        ("甲", ["25", "25", "30", "20"]),
        ("乙", ["25", "25", "30", "15"]),
        ("丙", ["26", "10", "10", "10"]),
    ];
    let mut office = in_december(&people);
    scheme(&mut office, &LINES);
    score(&mut office, 2026, &points);
    let on = office.now.date_naive();
    let found = check(&office.registry, 2026, on);
    assert_eq!((found.people, found.graded, found.excellent, found.too_many), (3, 3, 2, None));
    assert_eq!((found.mean, found.over_full), (Some(8367), vec!["丙".to_owned()]));
    for (most, warned) in [("66", Some(6600)), ("66.67", None)] {
        let mut office = in_december(&people);
        scheme(&mut office, &[LINES.as_slice(), &[("excellent_most", most)]].concat());
        score(&mut office, 2026, &points);
        assert_eq!(check(&office.registry, 2026, on).too_many, warned, "{most}");
    }
}

/// 审定 and 通知 are one batch each; taken back, everybody stands where they stood.
#[test]
fn the_year_goes_from_step_to_step_and_each_can_be_taken_back() {
    let mut office = in_december(&[("甲", "2025-01-01", None), ("乙", "2025-01-01", None)]);
    scheme(&mut office, &LINES);
    assert_eq!(at(&lines(&office, 2026), Stage::Own), 2);
    let all = lines(&office, 2026);
    let early = edits(&all, &ticked(&all), Step::Decide, "2026-12-20").unwrap_err();
    assert_eq!(early.code, "assessment-not-yet");
    assert_eq!(edits(&all, &BTreeSet::new(), Step::Decide, "2026-12-20").unwrap_err().code, "nothing-chosen");
    score(&mut office, 2026, &[("甲", ["24", "24", "28", "19"]), ("乙", ["15", "15", "15", "10"])]);
    let codes = |office: &Office| -> Vec<&str> {
        let tasks = tasks_of(&[assessment::PROCESS], &office.registry, office.now.date_naive());
        tasks.iter().map(|task| task.sort.code).collect()
    };
    assert_eq!((at(&lines(&office, 2026), Stage::Decide), codes(&office)), (2, vec!["assessment-decide"]));
    assert!(lines(&office, 2026).iter().all(|line| line.unsigned), "the user unit has not signed");
    step(&mut office, 2026, Step::Sign, "2026-12-18");
    let decided = step(&mut office, 2026, Step::Decide, "2026-12-20");
    office.command(&decided).unwrap();
    assert_eq!(at(&lines(&office, 2026), Stage::Decide), 2);
    step(&mut office, 2026, Step::Decide, "2026-12-20");
    assert_eq!((at(&lines(&office, 2026), Stage::Notify), codes(&office)), (2, vec!["assessment-notify"]));
    let held = lines(&office, 2026);
    assert!(held.iter().all(|line| line.facts().unwrap().decided == line.facts().unwrap().county_decided));
    let letters = notices(&office.registry, 2026, &held.iter().collect::<Vec<_>>(), Lang::Zh);
    assert_eq!(letters.len(), 2);
    let own = letters.iter().find(|letter| letter.facts[0].1 == "甲").unwrap();
    assert!(own.text.contains("2026-12-20") && own.text.contains("优秀") && own.text.contains("复核"));
    assert!(own.facts[1].1.contains('*'), "{}: the number is masked", own.facts[1].1);
    let notified = step(&mut office, 2026, Step::Notify, "2026-12-20");
    assert_eq!((at(&lines(&office, 2026), Stage::Apply), codes(&office)), (2, Vec::new()));
    office.command(&notified).unwrap();
    assert_eq!(at(&lines(&office, 2026), Stage::Notify), 2);
}

/// After 不合格 somebody talks with the person, and what was laid on them is followed until it is said what became of it.
#[test]
fn what_follows_stands_in_one_list_until_it_is_done() {
    let mut office = in_december(&[("甲", "2025-01-01", None), ("乙", "2025-01-01", None)]);
    scheme(&mut office, &LINES);
    score(&mut office, 2026, &[("甲", ["24", "24", "28", "19"]), ("乙", ["15", "15", "15", "10"])]);
    let on = office.now.date_naive();
    step(&mut office, 2026, Step::Decide, "2026-12-20");
    let of = |office: &Office, sort: Sort| {
        let all = follow(&office.registry, on);
        all.into_iter().filter(|line| line.sort == sort).collect::<Vec<_>>()
    };
    assert_eq!(of(&office, Sort::Prefer), [], "实绩突出 has not been said");
    let [wanted] = of(&office, Sort::Talk).try_into().unwrap();
    assert_eq!((wanted.named.name.as_str(), wanted.until), ("乙", Some("2027-01-19".parse().unwrap())));
    let Act::New { kind: Kind::Talk, given, .. } = &wanted.act else { panic!("{:?}", wanted.act) };
    let result = wanted.assessment.unwrap();
    assert_eq!(given, &[("assessment", result.to_string())]);
    let paper = talk(&office.registry, &wanted, Lang::Zh).unwrap();
    assert_eq!(paper.rows[0][1], "2026 年度考核不合格");
    let facts = fields([
        ("date", "2026-12-20"),
        ("interviewer", "主席"),
        ("mend_by", "2027-03-01"),
        ("content", "谈"),
    ]);
    let link = [("assessment", Target::Known(result))];
    office.edit(vec![new(Kind::Talk, Some(Target::Known(wanted.named.person)), &link, facts)]).unwrap();
    assert_eq!(of(&office, Sort::Talk), []);
    let [open] = of(&office, Sort::Mend).try_into().unwrap();
    assert_eq!(open.until, Some("2027-03-01".parse().unwrap()));
    assert_eq!(talk(&office.registry, &open, Lang::Zh).unwrap().rows[1][1], "谈");
    let Act::Change { record, field } = open.act else { panic!() };
    let to = fields([(field, "已按期整改")]);
    office.edit(vec![Edit::Change { id: record, seen: fields([]), to }]).unwrap();
    assert_eq!(of(&office, Sort::Mend), []);
}

/// What no field can hold is a fault of its cell, and no sum is made of it.
#[test]
fn points_that_no_field_holds_are_not_added_up() {
    let mut office = in_december(&[("甲", "2025-01-01", None)]);
    scheme(&mut office, &LINES);
    let on = office.now.date_naive();
    for text in ["184467440737095516.15", "100000000000000000.00", "9999999999999999999999.99", "-5", "1.5.2"]
    {
        let mut grid = sheet::grid(&office.registry, 2026, on);
        for column in 1..=4 {
            grid.type_into(At::new(0, column), text);
        }
        assert_eq!(sheet::added_up(&grid), [], "{text}");
        let _ = sheet::graded(&office.registry, 2026, &grid);
    }
}
