//! 考核: who is to be assessed, the score sheet, the steps for many at once, what follows.

use std::collections::BTreeSet;

use chrono::DateTime;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::Kind;
use taizhang_core::ledger::{Batch, Command, Edit, Target};
use taizhang_core::process::assessment::check::check;
use taizhang_core::process::assessment::follow::{self, Act, Sort, follow};
use taizhang_core::process::assessment::stage::Stage;
use taizhang_core::process::assessment::steps::{Step, before_it_ends, edits};
use taizhang_core::process::assessment::year::{Line, at, narrowed, people, usual};
use taizhang_core::process::assessment::{self, sheet};
use taizhang_core::process::grid::place::At;
use taizhang_core::process::grid::table::Grid;
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
    Command::Undo { sequence: office.registry.head.sequence, batch, later: Vec::new() }
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

/// A step whose next one was itself taken back stands as it stood: it can be taken back too. One that was built on cannot.
#[test]
fn the_step_before_one_that_was_taken_back_can_be_taken_back_too() {
    let mut office = in_december(&[("甲", "2025-01-01", None), ("乙", "2025-01-01", None)]);
    scheme(&mut office, &LINES);
    score(&mut office, 2026, &[("甲", ["24", "24", "28", "19"]), ("乙", ["15", "15", "15", "10"])]);
    let Command::Undo { sequence, batch: decided, .. } = step(&mut office, 2026, Step::Decide, "2026-12-20")
    else {
        panic!()
    };
    let notified = step(&mut office, 2026, Step::Notify, "2026-12-20");
    let Command::Undo { batch: told, .. } = &notified else { panic!() };
    let mut later = vec![(sequence + 1, told.clone())];
    let undo =
        |later: &[(u64, Batch)]| Command::Undo { sequence, batch: decided.clone(), later: later.to_vec() };
    assert_eq!(office.command(&undo(&later)).unwrap_err()[0].code, "undo-changed");
    let back = office.command(&notified).unwrap();
    later.push((sequence + 2, back));
    assert_eq!(office.command(&undo(&[])).unwrap_err()[0].code, "undo-changed", "nobody has looked");
    office.command(&undo(&later)).unwrap();
    assert_eq!(at(&lines(&office, 2026), Stage::Decide), 2);
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

/// Scored and graded, 甲 优秀 and 乙 不合格.
fn two_graded() -> Office {
    let mut office = in_december(&[("甲", "2025-01-01", None), ("乙", "2025-01-01", None)]);
    scheme(&mut office, &LINES);
    score(&mut office, 2026, &[("甲", ["24", "24", "28", "19"]), ("乙", ["15", "15", "15", "10"])]);
    office
}

fn of(office: &Office, name: &str) -> Line {
    lines(office, 2026).into_iter().find(|line| line.named.name == name).unwrap()
}

/// A list narrowed to those to be decided shows everybody again once all are decided, as its filter says.
#[test]
fn a_list_narrowed_to_a_stage_is_not_left_empty_by_the_step_that_empties_the_stage() {
    let mut office = two_graded();
    assert_eq!(narrowed(&lines(&office, 2026), "decide"), Some(Stage::Decide));
    step(&mut office, 2026, Step::Decide, "2026-12-20");
    assert_eq!(narrowed(&lines(&office, 2026), "decide"), None);
    let on = office.now.date_naive();
    let open = follow(&office.registry, on);
    assert_eq!(follow::narrowed(&open, "talk"), Some(Sort::Talk));
    assert_eq!(follow::narrowed(&open, "mend"), None, "nothing has been laid on anybody");
}

/// A step is taken for those whose next it is: whoever else is ticked hinders nobody and is not written.
#[test]
fn a_step_leaves_out_whom_it_is_not_for() {
    let mut office = two_graded();
    let all = lines(&office, 2026);
    let one: BTreeSet<Id> = [of(&office, "甲").named.engagement].into();
    office.edit(edits(&all, &one, Step::Decide, "2026-12-20").unwrap()).unwrap();
    let all = lines(&office, 2026);
    assert_eq!(edits(&all, &ticked(&all), Step::Decide, "2026-12-20").unwrap().len(), 1);
    assert_eq!(edits(&all, &one, Step::Decide, "2026-12-20").unwrap_err().code, "assessment-not-yet");
}

/// A day that is in no calendar, or before the year, is refused once for all; one before the year ends is said.
#[test]
fn a_wrong_day_of_a_step_is_refused_once_for_everybody() {
    let mut office = two_graded();
    let all = lines(&office, 2026);
    let refused = |step: Step, day: &str| edits(&all, &ticked(&all), step, day).unwrap_err().code;
    assert_eq!(refused(Step::Decide, "2026-11-40"), "date-impossible");
    assert_eq!(refused(Step::Decide, "2025-11-01"), "assessment-decide-early");
    assert_eq!(refused(Step::Sign, "2025-12-31"), "assessment-decide-early");
    let ends = Some("2026-12-31".parse().unwrap());
    assert_eq!(before_it_ends(&all, 2026, "2026-12-20"), ends);
    assert_eq!(before_it_ends(&all, 2026, "2026-12-31"), None);
    step(&mut office, 2026, Step::Decide, "2026-12-20");
    let all = lines(&office, 2026);
    assert_eq!(before_it_ends(&all, 2026, "2026-12-20"), None, "nobody is to be decided of");
    let early = edits(&all, &ticked(&all), Step::Notify, "2026-12-19").unwrap_err();
    assert_eq!((early.code.as_str(), early.args["count"].as_str()), ("assessment-notify-early", "2"));
}

/// The same wherever the days are entered: nothing of a result stands before what it rests on.
#[test]
fn days_of_a_result_and_its_talk_stand_in_their_order() {
    let mut office = two_graded();
    let record = of(&office, "乙").record.unwrap().id;
    let mut set = |facts: &[(&'static str, &'static str)]| {
        let mut to = fields([]);
        to.extend(facts.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())));
        let written = office.edit(vec![Edit::Change { id: record, seen: fields([]), to }]);
        written.map_err(|issues| issues[0].code.clone()).err()
    };
    let code = |code: &str| Some(code.to_owned());
    assert_eq!(set(&[("county_decided", "2025-11-01")]), code("result-before-year"));
    assert_eq!(set(&[("county_decided", "2026-12-10"), ("decided", "2026-12-10")]), None);
    assert_eq!(set(&[("notified", "2026-12-09")]), code("notified-before-decided"));
    assert_eq!(set(&[("notified", "2026-12-10")]), None);
    assert_eq!(
        set(&[("review_asked", "2026-12-12"), ("review_ended", "2026-12-11")]),
        code("review-before-asked")
    );
    let person = Some(Target::Known(of(&office, "乙").named.person));
    let mut talk = |date: &'static str, mend_by: &'static str| {
        let facts = fields([("date", date), ("interviewer", "主席"), ("mend_by", mend_by)]);
        let link = [("assessment", Target::Known(record))];
        office
            .edit(vec![new(Kind::Talk, person, &link, facts)])
            .map_err(|issues| issues[0].code.clone())
            .err()
    };
    assert_eq!(talk("2026-12-09", "2027-03-01"), code("talk-before-result"));
    assert_eq!(talk("2026-12-11", "2026-12-01"), code("mend-before-talk"));
    assert_eq!(talk("2026-12-11", "2026-12-11"), None);
    let mut moved = |day: &'static str| {
        let (seen, to) = (fields([("decided", "2026-12-10")]), fields([("decided", day)]));
        let written = office.edit(vec![Edit::Change { id: record, seen, to }]);
        written.map_err(|issues| issues[0].code.clone()).err()
    };
    assert_eq!(moved("2026-12-12"), code("result-after-talk"), "nor is the result put behind its talk");
    assert_eq!(moved("2026-12-11"), None);
}

/// Lines upside down would give nobody the grade between them.
#[test]
fn lines_of_grades_are_not_upside_down() {
    let mut office = in_december(&[]);
    let own = Some(Target::Known(office.id()));
    let mut refused = |lines: &[(&'static str, &'static str)]| {
        let mut facts = fields([("title", "考核办法"), ("from", "2026-01-01")]);
        facts.extend(lines.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())));
        let written = office.edit(vec![new(Kind::AssessmentScheme, own, &[], facts)]);
        written.err().map(|issues| (issues[0].code.clone(), issues[0].place.clone()))
    };
    let at = |key: &str| Some(("grade-lines-order".to_owned(), format!("assessment-scheme.{key}")));
    assert_eq!(refused(&[("excellent_from", "80"), ("qualified_from", "90")]), at("excellent_from"));
    assert_eq!(
        refused(&[("excellent_from", "90"), ("qualified_from", "60"), ("basic_from", "75")]),
        at("qualified_from")
    );
    assert_eq!(refused(&[("excellent_from", "50"), ("basic_from", "60")]), at("excellent_from"));
    assert_eq!(refused(&LINES), None);
    let full = Some(("grade-line-over-full".to_owned(), "assessment-scheme.excellent_from".to_owned()));
    assert_eq!(refused(&[("full_score", "90"), ("excellent_from", "95")]), full);
    let share = Some(("share-over-whole".to_owned(), "assessment-scheme.excellent_most".to_owned()));
    assert_eq!(refused(&[("excellent_most", "150")]), share);
}

/// Grades that the lines would have otherwise are corrected in one act; 不确定等次 is a person's word and stays.
#[test]
fn grades_that_differ_from_the_lines_are_corrected_in_one_act() {
    let office = two_graded();
    let mut grid = sheet::grid(&office.registry, 2026, office.now.date_naive());
    let place = |grid: &Grid, name: &str, key: &str| {
        let row = grid.rows().iter().position(|row| row.name == name).unwrap();
        At::new(row, grid.columns().iter().position(|column| column.key == key).unwrap())
    };
    assert_eq!(sheet::corrected(&office.registry, 2026, &grid), []);
    let (first, second) = (place(&grid, "甲", "grade"), place(&grid, "乙", "grade"));
    grid.type_into(first, "合格");
    grid.type_into(second, "不确定等次");
    assert_eq!(grid.fill(sheet::graded(&office.registry, 2026, &grid)), 0, "what was put down stays");
    let texts = sheet::corrected(&office.registry, 2026, &grid);
    assert_eq!(texts, [(first, "1".to_owned())]);
    assert_eq!(grid.overwrite(texts), 1);
}

/// What the county has decided is changed knowingly: who it is of, and who has been told, is known before it is saved.
#[test]
fn a_result_changed_after_the_decision_is_told_before_it_is_saved() {
    let mut office = two_graded();
    step(&mut office, 2026, Step::Decide, "2026-12-20");
    let one: BTreeSet<Id> = [of(&office, "乙").named.engagement].into();
    let told = edits(&lines(&office, 2026), &one, Step::Notify, "2026-12-20").unwrap();
    office.edit(told).unwrap();
    let mut grid = sheet::grid(&office.registry, 2026, office.now.date_naive());
    let column = |key: &str| grid.columns().iter().position(|column| column.key == key).unwrap();
    let (ethics, opinion) = (column("ethics"), column("unit_opinion"));
    for row in 0..2 {
        grid.type_into(At::new(row, opinion), "同意");
    }
    let none = (Vec::new(), Vec::new());
    assert_eq!(sheet::settled(&office.registry, &grid), none, "an opinion is no result");
    for row in 0..2 {
        grid.type_into(At::new(row, ethics), "20");
    }
    let (mut decided, told) = sheet::settled(&office.registry, &grid);
    decided.sort_unstable();
    assert_eq!((decided, told), (vec!["乙".to_owned(), "甲".to_owned()], vec!["乙".to_owned()]));
}
