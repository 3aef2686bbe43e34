//! 激励与发展: exams and who has passed, certificates and their registration, hours, talent lists, post levels, candidates
//! with their grounds, rewards and recommendations.

use std::collections::BTreeSet;

use chrono::DateTime;
use taizhang_core::domain::codes::OfficeLevel;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::Kind;
use taizhang_core::ledger::command::Fields;
use taizhang_core::ledger::{Command, Edit, Target};
use taizhang_core::process::development::board::{Board, counts};
use taizhang_core::process::development::exams::{self, passed};
use taizhang_core::process::development::line::{Line, State};
use taizhang_core::process::development::step::Step;
use taizhang_core::process::development::writing::{chosen, doubted, edits, lacks_amount};
use taizhang_core::process::development::{self, certificates};
use taizhang_core::process::grid::place::At;
use taizhang_core::process::grid::row::Entry;
use taizhang_core::process::grid::table::Grid;
use taizhang_core::process::{self, tasks_of};
use taizhang_core::report::forms::development::{forms, groups, headings, row};
use taizhang_core::words::Lang;

use crate::office::{Office, fields, new};
use crate::pay::county;

/// At the end of July 2026: results of the year are out.
fn in_july(people: &[(&str, &str, Option<&str>)]) -> Office {
    let mut office = county(people);
    office.now = DateTime::parse_from_rfc3339("2026-07-31T09:00:00+08:00").unwrap();
    office
}

fn person(office: &Office, name: &str) -> Id {
    let all = office.registry.of_kind(Kind::Person);
    all.filter(|record| record.body.get("name").as_deref() == Some(name))
        .map(|record| record.id)
        .next()
        .unwrap()
}

fn lines(office: &Office, board: Board) -> Vec<Line> {
    board.lines(&office.registry, office.now.date_naive(), Lang::Zh)
}

fn of<'a>(lines: &'a [Line], name: &str) -> &'a Line {
    lines.iter().find(|line| line.named.name == name).unwrap()
}

fn names(lines: &[Line]) -> Vec<&str> {
    lines.iter().map(|line| line.named.name.as_str()).collect()
}

fn all(lines: &[Line]) -> BTreeSet<String> {
    lines.iter().map(|line| line.key.clone()).collect()
}

/// Does a step for everybody of these names and gives what takes it back.
fn take(office: &mut Office, board: Board, step: Step, people: &[&str], typed: Fields) -> Command {
    let lines = lines(office, board);
    let ticked = lines.iter().filter(|line| people.contains(&line.named.name.as_str()));
    let ticked: BTreeSet<String> = ticked.map(|line| line.key.clone()).collect();
    let chosen = chosen(&lines, &ticked, step);
    let edits = edits(&chosen, step, &typed).unwrap();
    assert_eq!(edits.len(), chosen.len());
    let batch = office.edit(edits).unwrap();
    Command::Undo { sequence: office.registry.head.sequence, batch, later: Vec::new() }
}

fn type_into(office: &mut Office, mut grid: Grid, typed: &[(&str, &str, &str)]) {
    for (name, key, text) in typed {
        let row = grid.rows().iter().position(|row| row.name == *name).unwrap();
        let column = grid.columns().iter().position(|column| column.key == *key).unwrap();
        grid.type_into(At::new(row, column), text);
    }
    let levels = exams::levels(&office.registry, &grid);
    grid.fill(levels);
    grid.judge(&office.registry, office.now.date_naive());
    assert_eq!(grid.faults(), []);
    office.edit(grid.edits()).unwrap();
}

fn exam_grid(office: &Office, year: i32) -> Grid {
    exams::grid(&office.registry, year, office.now.date_naive(), Lang::Zh)
}

fn told(grid: &Grid, name: &str, key: &str) -> String {
    let row = grid.rows().iter().find(|row| row.name == name).unwrap();
    let column = grid.columns().iter().position(|column| column.key == key).unwrap();
    row.saved[column].clone().unwrap_or_default()
}

fn certificate(office: &mut Office, name: &str, facts: Fields) {
    let whom = Some(Target::Known(person(office, name)));
    office.edit(vec![new(Kind::Certificate, whom, &[], facts)]).unwrap();
}

fn set(office: &mut Office, name: &str, facts: Fields) {
    let id = person(office, name);
    let body = &office.registry.find(id).unwrap().body;
    let seen = facts.keys().filter_map(|key| Some((key.clone(), body.get(key)?))).collect();
    office.edit(vec![Edit::Change { id, seen, to: facts }]).unwrap();
}

fn assessed(office: &mut Office, name: &str, year: &str, grade: &str, outstanding: Option<&str>) {
    let id = person(office, name);
    let mut engagements = office.registry.about(id).filter(|record| record.kind() == Kind::Engagement);
    let engagement = engagements.next().unwrap().id;
    let mut facts = fields([("year", year), ("grade", grade), ("decided", "2026-01-20")]);
    facts.extend(outstanding.map(|text| ("outstanding".to_owned(), text.to_owned())));
    let hung = [("engagement", Target::Known(engagement))];
    office.edit(vec![new(Kind::Assessment, Some(Target::Known(id)), &hung, facts)]).unwrap();
}

/// Years are counted to the end of the exam's year; what the register does not know is told, and nobody is kept out.
#[test]
fn conditions_are_told_from_what_the_register_knows() {
    let mut office = in_july(&[
        ("本科社工", "2026-03-01", None),
        ("本科其他", "2024-12-31", None),
        ("差一天", "2025-01-01", None),
        ("大专未知", "2023-06-01", None),
        ("初中", "2010-01-01", None),
        ("已离职", "2020-01-01", Some("2026-05-31")),
    ]);
    for (name, education, major) in [
        ("本科社工", "21", Some("Y")),
        ("本科其他", "21", Some("N")),
        ("差一天", "21", Some("N")),
        ("大专未知", "31", None),
        ("初中", "71", None),
    ] {
        let mut facts = fields([("education", education)]);
        facts.extend(major.map(|text| ("social_work_major".to_owned(), text.to_owned())));
        set(&mut office, name, facts);
    }
    let grid = exam_grid(&office, 2026);
    assert_eq!(grid.rows().len(), 5, "who has gone and is not entered does not stand in it");
    for (name, expected) in [
        ("本科社工", "够：需 0 年，在册 0 年"),
        ("本科其他", "够：需 2 年，在册 2 年"),
        ("差一天", "需 2 年，在册 1 年，请核以前年限"),
        ("大专未知", "是否社工专业未登记"),
        ("初中", "学历低于高中、中专"),
    ] {
        assert_eq!(told(&grid, name, "may"), expected, "{name}");
    }
    // Somebody who holds the first level would sit the next, of which nothing is known here.
    certificate(&mut office, "初中", fields([("level", "1"), ("obtained", "2020-10")]));
    let grid = exam_grid(&office, 2026);
    assert_eq!(
        (told(&grid, "初中", "held"), told(&grid, "初中", "may")),
        ("助理社会工作师".to_owned(), "见当年报考公告".to_owned())
    );
    assert!(grid.rows().iter().all(|row| matches!(row.record, Entry::New { .. })), "nobody is kept out");
}

/// Results make one batch; who has passed waits for a certificate until one of that level is recorded.
#[test]
fn whoever_passes_gets_a_certificate_in_one_act_for_several() {
    let people = [("甲", "2024-01-01", None), ("乙", "2024-01-01", None), ("丙", "2024-01-01", None)];
    let mut office = in_july(&people);
    let grid = exam_grid(&office, 2026);
    type_into(
        &mut office,
        grid,
        &[("甲", "result", "通过"), ("乙", "result", "合格"), ("丙", "result", "部分合格")],
    );
    let on = office.now.date_naive();
    let check = exams::check(&office.registry, 2026, on);
    assert_eq!((check.entered, check.passed, check.open.len(), check.uncertified.len()), (3, 2, 0, 2));
    assert_eq!(told(&exam_grid(&office, 2027), "丙", "held"), "上年部分科目通过");
    let codes = |office: &Office| -> Vec<&str> {
        let tasks = tasks_of(&[development::PROCESS], &office.registry, on);
        tasks.iter().map(|task| task.sort.code).collect()
    };
    assert_eq!(codes(&office), ["development-certify"]);
    assert!(
        process::keeper(Kind::PostLevel, OfficeLevel::County).is_some(),
        "its table is kept at the screen"
    );
    let undo = take(
        &mut office,
        Board::Registration,
        Step::Certify,
        &["甲", "乙"],
        fields([("obtained", "2026-07-25"), ("issuer", "江苏省人力资源和社会保障厅")]),
    );
    assert_eq!((passed(&office.registry, on), codes(&office)), (Vec::new(), Vec::new()));
    let held = lines(&office, Board::Registration);
    assert_eq!(names(&held), ["乙", "甲"]);
    assert!(held.iter().all(|line| line.state == State::First), "one year to register");
    assert_eq!(held[0].cells, ["助理社会工作师", "截至 2027-07-25", ""]);
    office.command(&undo).unwrap();
    assert_eq!(passed(&office.registry, on).len(), 2);
}

/// Numbers of many certificates come in one table; the row of who has passed makes the certificate.
#[test]
fn certificates_stand_in_one_table() {
    let mut office = in_july(&[("甲", "2024-01-01", None), ("乙", "2024-01-01", None)]);
    let grid = exam_grid(&office, 2026);
    type_into(&mut office, grid, &[("甲", "result", "通过")]);
    certificate(&mut office, "乙", fields([("level", "2"), ("obtained", "2020-10")]));
    let on = office.now.date_naive();
    let grid = certificates::grid(&office.registry, on, Lang::Zh);
    let keys: Vec<String> = grid.rows().iter().map(|row| row.key.clone()).collect();
    type_into(
        &mut office,
        grid,
        &[("甲", "number", "2026070001"), ("甲", "obtained", "2026-07-25"), ("乙", "number", "2020100002")],
    );
    let grid = certificates::grid(&office.registry, on, Lang::Zh);
    assert_eq!(grid.rows().iter().map(|row| row.key.clone()).collect::<Vec<_>>(), keys);
    assert_eq!(
        (told(&grid, "甲", "number"), told(&grid, "甲", "held")),
        ("2026070001".to_owned(), "助理社会工作师".to_owned())
    );
    assert_eq!(told(&grid, "乙", "number"), "2020100002");
    let own = of(&lines(&office, Board::Registration), "甲").key.clone();
    let record = office.registry.find(own.parse().unwrap()).unwrap();
    assert_eq!(record.body.get("exam_year").as_deref(), Some("2026"));
}

/// The window of the last three months, its last day and the day after; hours count in halves, for the highest certificate.
#[test]
fn registration_says_what_is_next_and_what_is_late() {
    let people = [("甲", "2020-01-01", None), ("乙", "2020-01-01", None), ("丙", "2020-01-01", None)];
    let mut office = in_july(&people);
    let held = |first: &str| fields([("level", "1"), ("obtained", "2020-10"), ("first_registered", first)]);
    certificate(&mut office, "甲", held("2023-10-31"));
    certificate(&mut office, "乙", held("2023-11-01"));
    certificate(&mut office, "丙", fields([("level", "1"), ("obtained", "2024-10-20")]));
    let all = lines(&office, Board::Registration);
    assert_eq!(names(&all), ["丙", "甲", "乙"], "what is due first stands on top");
    assert_eq!((of(&all, "甲").state, of(&all, "甲").days_left), (State::Renew, Some(92)));
    assert_eq!(of(&all, "甲").cells[1], "2026-07-31 至 2026-10-31");
    assert_ne!(of(&all, "乙").state, State::Renew, "a day before its window");
    assert!(of(&all, "丙").is_late() && of(&all, "丙").state == State::First);
    assert_eq!(of(&all, "丙").cells[1], "截至 2025-10-20，过 284 天");
    assert_eq!(of(&all, "甲").cells[2], "0 / 72");
    let typed = fields([("date", "2026-07-01"), ("hours", "8.5"), ("title", "远程继续教育")]);
    let undo = take(&mut office, Board::Registration, Step::Study, &["甲", "乙", "丙"], typed);
    let after = lines(&office, Board::Registration);
    assert_eq!(
        (of(&after, "甲").cells[2].as_str(), of(&after, "乙").cells[2].as_str()),
        ("8.5 / 72", "8.5 / 72")
    );
    office.command(&undo).unwrap();
    assert_eq!(of(&lines(&office, Board::Registration), "甲").cells[2], "0 / 72");
    // A second, higher certificate takes the hours from then on.
    certificate(
        &mut office,
        "甲",
        fields([("level", "2"), ("obtained", "2026-07-25"), ("first_registered", "2026-07-26")]),
    );
    let typed = fields([("date", "2026-07-30"), ("hours", "4")]);
    take(&mut office, Board::Registration, Step::Study, &["甲"], typed);
    let own: Vec<String> = lines(&office, Board::Registration)
        .iter()
        .filter(|line| line.named.name == "甲")
        .map(|line| line.cells[2].clone())
        .collect();
    assert_eq!(own, ["0 / 72", "4 / 90"]);
    take(&mut office, Board::Registration, Step::Renew, &["甲"], fields([("reregistered", "2026-07-31")]));
    assert!(lines(&office, Board::Registration).iter().all(|line| line.state != State::Renew));
    take(
        &mut office,
        Board::Registration,
        Step::Register,
        &["丙"],
        fields([("first_registered", "2026-07-31")]),
    );
    assert_ne!(of(&lines(&office, Board::Registration), "丙").state, State::First);
}

/// Who holds a certificate stands in both lists until the department has entered them; the paper is of those not entered.
#[test]
fn departments_are_told_of_whom_they_have_not_entered() {
    let people = [("甲", "2020-01-01", None), ("乙", "2020-01-01", None), ("无证", "2020-01-01", None)];
    let mut office = in_july(&people);
    for name in ["甲", "乙"] {
        certificate(&mut office, name, fields([("level", "1"), ("obtained", "2020-10"), ("number", "G1")]));
    }
    let before = lines(&office, Board::Talent);
    assert_eq!(counts(&before), [(State::AtCivil, 2), (State::AtPersonnel, 2)]);
    let both = forms(&office.registry, Board::Talent, &before, &BTreeSet::new(), Lang::Zh);
    assert_eq!(
        both.iter().map(|form| form.rows.len()).collect::<Vec<_>>(),
        [2, 2],
        "one for each department"
    );
    let first: BTreeSet<String> =
        before.iter().filter(|line| line.key.ends_with(".1")).map(|line| line.key.clone()).collect();
    let chosen = chosen(&before, &first, Step::Enter);
    let typed =
        fields([("date", "2026-07-30"), ("department", "昆山市民政局"), ("document", "昆民〔2026〕8号")]);
    office.edit(edits(&chosen, Step::Enter, &typed).unwrap()).unwrap();
    let after = lines(&office, Board::Talent);
    assert_eq!(counts(&after), [(State::AtPersonnel, 2), (State::Listed, 2)]);
    let [paper] =
        forms(&office.registry, Board::Talent, &after, &BTreeSet::new(), Lang::Zh).try_into().unwrap();
    assert_eq!(paper.rows.len(), 2);
    assert!(paper.rows.iter().all(|row| row.contains(&"专业技术人员管理".to_owned())));
    assert!(paper.rows[0][1].contains('*'), "the number is masked");
    assert_eq!(paper.seals.len(), 2);
    let listed =
        after.iter().filter(|line| line.state == State::Listed).map(|line| line.key.clone()).collect();
    assert_eq!(groups(Board::Talent, &after, &listed).count(), 0, "who is entered is on no list any more");
    assert!(
        after.iter().filter(|line| line.state == State::Listed).all(|line| line.act(Step::Enter).is_none())
    );
}

/// Levels are compared with the office's own table as it runs on the day; the kind of post is R-POST's to say.
#[test]
fn post_levels_are_checked_against_the_office_table() {
    let mut office = in_july(&[("甲", "2024-01-01", None), ("乙", "2024-01-01", None)]);
    for (name, level) in [("甲", Some("五级")), ("乙", None)] {
        let id = person(&office, name);
        let engagement = office.registry.about(id).find(|own| own.kind() == Kind::Engagement).unwrap().id;
        let mut facts = fields([("union", "玉山镇工会"), ("from", "2024-01-01")]);
        facts.extend(level.map(|text: &str| ("post_level".to_owned(), text.to_owned())));
        let hung = [("engagement", Target::Known(engagement))];
        office.edit(vec![new(Kind::Posting, Some(Target::Known(id)), &hung, facts)]).unwrap();
    }
    let states = |office: &Office| {
        let all = lines(office, Board::Posts);
        (of(&all, "甲").state, of(&all, "乙").state)
    };
    assert_eq!(states(&office), (State::Levelled, State::NoLevel), "without a table none is wrong");
    let own = Some(Target::Known(office.id()));
    let mut gone = fields([("level", "五级"), ("name", "旧五级"), ("to", "2026-07-30")]);
    office.edit(vec![new(Kind::PostLevel, own, &[], gone.clone())]).unwrap();
    assert_eq!(states(&office), (State::Levelled, State::NoLevel), "a table that has ended is none");
    gone = fields([
        ("level", "一级"),
        ("name", "首席"),
        ("conditions", "持社会工作师证书"),
        ("from", "2026-07-31"),
    ]);
    office.edit(vec![new(Kind::PostLevel, own, &[], gone)]).unwrap();
    assert_eq!(states(&office), (State::OtherLevel, State::NoLevel));
    let undo = take(&mut office, Board::Posts, Step::Level, &["甲", "乙"], fields([("post_level", "首席")]));
    assert_eq!(states(&office), (State::Levelled, State::Levelled));
    assert_eq!(lines(&office, Board::Posts)[0].cells[3], "持社会工作师证书");
    office.command(&undo).unwrap();
    assert_eq!(states(&office), (State::OtherLevel, State::NoLevel));
    let typed = fields([("to", "工会专职副主席"), ("date", "2026-07-30"), ("way", "2")]);
    take(&mut office, Board::Posts, Step::Duty, &["甲"], typed);
    assert_eq!(of(&lines(&office, Board::Posts), "甲").cells[5], "工会专职副主席 选举 2026-07-30");
    assert_eq!(of(&lines(&office, Board::Posts), "乙").cells[5], "");
}

/// Grounds stand beside every name and order the list; nobody is left out, and nothing is written before somebody ticks.
#[test]
fn candidates_are_ranked_with_their_grounds_and_never_chosen() {
    let people = [
        ("新来", "2026-01-01", None),
        ("优秀", "2022-01-01", None),
        ("突出", "2024-01-01", None),
        ("荣誉", "2024-01-01", None),
    ];
    let mut office = in_july(&people);
    assessed(&mut office, "优秀", "2025", "1", None);
    assessed(&mut office, "突出", "2025", "1", Some("Y"));
    assessed(&mut office, "荣誉", "2025", "2", None);
    let honour = fields([
        ("kind", "2"),
        ("basis", "9"),
        ("year", "2025"),
        ("honour", "2"),
        ("level", "3"),
        ("date", "2026-02-01"),
    ]);
    let whom = Some(Target::Known(person(&office, "荣誉")));
    office.edit(vec![new(Kind::Reward, whom, &[], honour)]).unwrap();
    let before = office.registry.head.sequence;
    let all = lines(&office, Board::Candidates);
    assert_eq!(names(&all), ["突出", "优秀", "荣誉", "新来"]);
    assert_eq!(
        all.iter().map(|line| line.state).collect::<Vec<_>>(),
        [State::Preferred, State::Grounded, State::Grounded, State::Plain]
    );
    assert_eq!(of(&all, "突出").cells[0], "2025 优秀、实绩突出");
    assert_eq!(of(&all, "荣誉").cells[1], "市最美社工");
    assert_eq!(of(&all, "优秀").cells[3], "4");
    assert_eq!(office.registry.head.sequence, before);
    let none =
        edits(&chosen(&all, &BTreeSet::new(), Step::Nominate), Step::Nominate, &fields([("kind", "4")]));
    assert_eq!(none.unwrap_err().code, "nothing-chosen");
}

/// A recommendation is on its way until somebody says what came of it; meanwhile nobody is recommended for the same twice.
#[test]
fn a_nomination_goes_from_the_recommendation_to_its_outcome() {
    let mut office = in_july(&[("甲", "2022-01-01", None), ("乙", "2022-01-01", None)]);
    let finest = || fields([("kind", "4"), ("level", "3"), ("date", "2026-07-01")]);
    take(&mut office, Board::Candidates, Step::Nominate, &["甲", "乙"], finest());
    let all = lines(&office, Board::Given);
    assert_eq!(counts(&all), [(State::Pending, 2)]);
    let tasks = tasks_of(&[development::PROCESS], &office.registry, office.now.date_naive());
    assert_eq!(tasks.iter().map(|task| task.sort.code).collect::<Vec<_>>(), ["development-outcome"]);
    let candidates = lines(&office, Board::Candidates);
    assert_eq!(of(&candidates, "甲").cells[5], "最美社工（推荐中）");
    let again = chosen(&candidates, &self::all(&candidates), Step::Nominate);
    assert_eq!(edits(&again, Step::Nominate, &finest()).unwrap_err().code, "nomination-under-way");
    assert!(edits(&again, Step::Nominate, &fields([("kind", "1"), ("date", "2026-07-02")])).is_ok());
    let typed = fields([("status", "2"), ("settled", "2026-07-30")]);
    let undo = take(&mut office, Board::Given, Step::Settle, &["甲"], typed);
    assert_eq!(counts(&lines(&office, Board::Given)), [(State::Pending, 1), (State::Chosen, 1)]);
    office.command(&undo).unwrap();
    assert_eq!(counts(&lines(&office, Board::Given)), [(State::Pending, 2)]);
}

/// Rewards for several are one batch; the basis is compared with the year's assessment and nobody is hindered by it.
#[test]
fn rewards_stand_with_their_basis_as_the_rule_judges_it() {
    let mut office =
        in_july(&[("甲", "2022-01-01", None), ("乙", "2022-01-01", None), ("丙", "2022-01-01", None)]);
    assessed(&mut office, "甲", "2025", "1", Some("Y"));
    assessed(&mut office, "乙", "2025", "2", Some("Y"));
    let typed = || {
        let pairs =
            [("kind", "1"), ("basis", "1"), ("year", "2025"), ("amount", "2000"), ("date", "2026-07-20")];
        fields(pairs)
    };
    let candidates = lines(&office, Board::Candidates);
    let everybody = chosen(&candidates, &all(&candidates), Step::Reward);
    let mut doubts = doubted(&office.registry, &everybody, &typed());
    doubts.sort();
    assert_eq!(doubts, ["丙", "乙"]);
    // Money without a sum is asked about; an honour has none.
    let without = |kind: &str| {
        let mut facts = typed();
        facts.remove("amount");
        facts.insert("kind".to_owned(), kind.to_owned());
        lacks_amount(Step::Reward, &facts)
    };
    assert_eq!((without("1"), without("2"), lacks_amount(Step::Reward, &typed())), (true, false, false));
    let mut other = typed();
    other.insert("basis".to_owned(), "9".to_owned());
    assert_eq!(doubted(&office.registry, &everybody, &other), Vec::<String>::new());
    let undo = take(&mut office, Board::Candidates, Step::Reward, &["甲", "乙", "丙"], typed());
    let given = lines(&office, Board::Given);
    assert_eq!(
        ["甲", "乙", "丙"].map(|name| of(&given, name).state),
        [State::Rewarded, State::Basis, State::BasisOpen]
    );
    assert_eq!(of(&given, "甲").cells[..4], ["物质奖励", "", "2000.00", "2025 三（四）"]);
    let [paper] =
        forms(&office.registry, Board::Given, &given, &BTreeSet::new(), Lang::Zh).try_into().unwrap();
    assert_eq!((paper.rows.len(), paper.signs.len()), (3, 2));
    let corrected = take(&mut office, Board::Given, Step::Rebase, &["甲", "乙"], fields([("basis", "9")]));
    let after = lines(&office, Board::Given);
    assert_eq!(of(&after, "乙").state, State::Rewarded);
    assert_eq!(of(&after, "甲").cells[3], "2025 三（四）", "one that fits is not corrected");
    // What something was built on is not taken back any more; what stands alone is.
    assert_eq!(office.command(&undo).unwrap_err()[0].code, "undo-changed");
    office.command(&corrected).unwrap();
    assert_eq!(of(&lines(&office, Board::Given), "乙").state, State::Basis);
    let again = take(&mut office, Board::Candidates, Step::Reward, &["甲", "乙"], typed());
    assert_eq!(lines(&office, Board::Given).len(), 5);
    office.command(&again).unwrap();
    assert_eq!(lines(&office, Board::Given).len(), 3);
}

/// Nothing is written without what it is about.
#[test]
fn a_step_asks_for_what_it_is_nothing_without() {
    let office = in_july(&[("甲", "2022-01-01", None)]);
    let candidates = lines(&office, Board::Candidates);
    let ticked = chosen(&candidates, &all(&candidates), Step::Reward);
    let issue = edits(&ticked, Step::Reward, &fields([("basis", "9")])).unwrap_err();
    assert_eq!((issue.code.as_str(), issue.place.as_str()), ("field-missing", "reward.kind"));
}

/// Every list has the words of its headings in both languages, and as many cells as headings.
#[test]
fn every_list_has_its_words() {
    let mut office = in_july(&[("甲", "2022-01-01", None)]);
    certificate(&mut office, "甲", fields([("level", "1"), ("obtained", "2020-10")]));
    for board in Board::ALL {
        for lang in Lang::ALL {
            let heads = headings(board, lang);
            assert!(heads.iter().all(|head| !head.contains('⟦')), "{heads:?}");
            for line in board.lines(&office.registry, office.now.date_naive(), lang) {
                let row = row(&line, lang);
                assert_eq!(row.len(), heads.len(), "{}", board.code());
                assert!(row.iter().all(|cell| !cell.contains('⟦')), "{row:?}");
            }
        }
    }
}
