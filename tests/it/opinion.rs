//! 用人单位意见: a township says it, it comes up with the next file, the county sees it beside its own scores and takes it on;
//! the scheme's sum while it is typed; the sheet of each person on paper; a review and its end.

use std::collections::BTreeSet;

use chrono::DateTime;
use taizhang_core::domain::codes::OfficeLevel;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::Kind;
use taizhang_core::ledger::{Command, Edit, Target};
use taizhang_core::process::assessment::opinion::{self, Said, said};
use taizhang_core::process::assessment::stage::Stage;
use taizhang_core::process::assessment::steps::{Step, edits};
use taizhang_core::process::assessment::year::{Line as Person, people};
use taizhang_core::process::assessment::{self, given, scheme, sheet};
use taizhang_core::process::drafts::drafts;
use taizhang_core::process::grid::place::At;
use taizhang_core::process::grid::table::Grid;
use taizhang_core::process::tasks_of;
use taizhang_core::report::forms::assessment::registers;
use taizhang_core::words::Lang;

use crate::forge::record;
use crate::line::{Line, line};
use crate::office::{Office, fields, hire, new, party};

const YEAR: i32 = 2026;

/// A county with two people at the township and one elsewhere; the township has been told of its own.
fn told() -> Line {
    let mut line = line();
    let december = DateTime::parse_from_rfc3339("2026-12-10T09:00:00+08:00").unwrap();
    (line.county.now, line.township.now) = (december, december);
    let own = Some(Target::Known(line.county.id()));
    let books = new(Kind::Books, own, &[], fields([("assessment_from", "2026-01-01")]));
    line.county.edit(vec![books]).unwrap();
    let here = format!("玉山镇工会 @{}", line.township.id());
    for (n, (name, user)) in (1..).zip([("甲", here.as_str()), ("乙", &here), ("丙", "千灯镇工会")]) {
        line.county.edit(hire(name, n, user)).unwrap();
    }
    // The county knows the township by its first file.
    let up = line.township.upward(&[]);
    line.county.take(&up).unwrap();
    let down = line.county.downward(line.township.id());
    line.township.take(&down).unwrap();
    line
}

fn lines(office: &Office) -> Vec<Person> {
    people(&office.registry, YEAR, office.now.date_naive()).lines
}

fn of(office: &Office, name: &str) -> Person {
    lines(office).into_iter().find(|own| own.named.name == name).unwrap()
}

fn place(grid: &Grid, name: &str, key: &str) -> At {
    let row = grid.rows().iter().position(|row| row.name == name).unwrap();
    At::new(row, grid.columns().iter().position(|column| column.key == key).unwrap())
}

fn typed(office: &mut Office, mut grid: Grid, cells: &[(&str, &str, &str)]) {
    for (name, key, text) in cells {
        let at = place(&grid, name, key);
        grid.type_into(at, text);
    }
    grid.judge(&office.registry, office.now.date_naive());
    assert_eq!(grid.faults(), []);
    office.edit(grid.edits()).unwrap();
}

fn says(office: &mut Office, cells: &[(&str, &str, &str)]) {
    let grid = opinion::grid(&office.registry, YEAR, office.now.date_naive(), Lang::Zh);
    typed(office, grid, cells);
}

fn scores(office: &mut Office, cells: &[(&str, &str, &str)]) {
    let grid = sheet::grid(&office.registry, YEAR, office.now.date_naive());
    typed(office, grid, cells);
}

/// What takes it back.
fn takes_on(county: &mut Office) -> Command {
    let all = lines(county);
    let command = given::taking_on(all.iter().filter_map(|own| own.given.as_ref())).unwrap();
    let batch = county.command(&command).unwrap();
    Command::Undo { sequence: county.registry.head.sequence, batch, later: Vec::new() }
}

fn codes(office: &Office) -> Vec<&str> {
    let tasks = tasks_of(&[assessment::PROCESS], &office.registry, office.now.date_naive());
    tasks.iter().map(|task| task.sort.code).collect()
}

/// Clauses 59, 65: both hold one assessment of a person, the unit's opinion and the county's points in one record.
#[test]
fn a_township_gives_its_opinion_by_file_and_the_county_sees_both() {
    let mut line = told();
    let names = lines(&line.township).iter().map(|own| own.named.name.clone()).collect::<Vec<_>>();
    assert_eq!(names, ["乙", "甲"], "those whom it uses, and nobody else");
    assert_eq!(codes(&line.township), ["assessment-opinion"]);
    assert_eq!(of(&line.township, "甲").until, Some("2027-03-31".parse().unwrap()));

    // The county scores meanwhile.
    scores(&mut line.county, &[("甲", "ethics", "24"), ("甲", "satisfaction", "19")]);
    let opinion = [("甲", "unit_opinion", "同意评为优秀"), ("甲", "unit_signed", "2026-12-09")];
    says(
        &mut line.township,
        &[opinion.as_slice(), &[("甲", "satisfaction", "17"), ("乙", "unit_opinion", "合格")]].concat(),
    );
    let how_far = |office: &Office, name: &str| said(&of(office, name), &drafts(&office.registry));
    assert_eq!(how_far(&line.township, "甲"), Said::Written);
    let up = line.township.upward(&[]);
    assert_eq!(how_far(&line.township, "甲"), Said::Sent);
    line.county.take(&up).unwrap();

    // Beside the county's own, and nothing of it counts yet.
    assert_eq!(codes(&line.county), ["assessment-given"]);
    let grid = sheet::grid(&line.county.registry, YEAR, line.county.now.date_naive());
    let text = |key: &str| grid.text(place(&grid, "甲", key)).map(str::to_owned);
    let some = |text: &str| Some(text.to_owned());
    assert_eq!((text("satisfaction"), text("given_satisfaction")), (some("19.00"), some("17.00")));
    assert_eq!((text("unit_opinion"), text("given_opinion")), (None, some("同意评为优秀")));
    assert_eq!(of(&line.county, "乙").stage, Stage::Own);

    // One step, and one way back.
    let back = takes_on(&mut line.county);
    line.county.command(&back).unwrap();
    assert_eq!(codes(&line.county), ["assessment-given"]);
    assert_eq!(of(&line.county, "甲").record.unwrap().body.get("unit_opinion"), None);
    assert_eq!(of(&line.county, "乙").record, None);
    let back = takes_on(&mut line.county);
    assert_eq!(codes(&line.county), [""; 0]);
    let results = line.county.registry.of_kind(Kind::Assessment);
    assert_eq!(results.filter(|record| !record.draft).count(), 2, "one result for each, not two");
    let own = of(&line.county, "甲");
    let field = |key: &str| own.record.as_ref().unwrap().body.get(key);
    assert_eq!((field("unit_opinion"), field("unit_signed")), (some("同意评为优秀"), some("2026-12-09")));
    assert_eq!(
        (field("satisfaction"), field("ethics")),
        (some("19.00"), some("24.00")),
        "the county's points stand"
    );
    assert_eq!(
        of(&line.county, "乙").until,
        Some("2027-03-31".parse().unwrap()),
        "begun, and due on the rule's day"
    );

    // What was begun and has no result is late on the day after, as whoever has not been begun with is.
    let late = |name: &str, day: &str| {
        let found = people(&line.county.registry, YEAR, day.parse().unwrap()).lines;
        found.iter().any(|own| own.named.name == name && own.is_late())
    };
    assert_eq!(
        (late("乙", "2027-03-31"), late("乙", "2027-04-01"), late("丙", "2027-04-01")),
        (false, true, true)
    );

    // The township hears of it: its drafts are gone, and nothing is sent a second time.
    let down = line.county.downward(line.township.id());
    assert_eq!(line.county.command(&back).unwrap_err()[0].code, "undo-answered");
    line.township.take(&down).unwrap();
    assert_eq!(drafts(&line.township.registry), []);
    assert_eq!(how_far(&line.township, "甲"), Said::Taken);
    // Nothing that never leaves the county has come down.
    let held = of(&line.township, "甲").record.unwrap();
    assert_eq!((held.body.get("ethics"), held.body.get("unit_opinion")), (None, None));

    // It signs later, for somebody whose opinion the county has: the day comes into the same record.
    says(&mut line.township, &[("乙", "unit_signed", "2026-12-10")]);
    let up = line.township.upward(&[]);
    line.county.take(&up).unwrap();
    takes_on(&mut line.county);
    let own = of(&line.county, "乙").record.unwrap();
    assert_eq!(
        (own.body.get("unit_opinion"), own.body.get("unit_signed")),
        (some("合格"), some("2026-12-10"))
    );
}

/// What a person asks to be reviewed is open until it is answered; who asked once does not ask again.
#[test]
fn a_review_has_a_day_on_which_it_is_asked_for_and_an_end() {
    let mut county = told().county;
    scores(&mut county, &[("甲", "grade", "合格"), ("乙", "grade", "不合格")]);
    let step = |county: &mut Office, names: &[&str], step: Step| {
        let all = lines(county);
        let ticked: BTreeSet<Id> = all
            .iter()
            .filter(|own| names.contains(&own.named.name.as_str()))
            .map(|own| own.named.engagement)
            .collect();
        let edits = edits(&all, &ticked, step, "2026-12-10").map_err(|issue| issue.code)?;
        let batch = county.edit(edits).unwrap();
        Ok::<Command, String>(Command::Undo {
            sequence: county.registry.head.sequence,
            batch,
            later: Vec::new(),
        })
    };
    assert_eq!(step(&mut county, &["乙"], Step::Ask).unwrap_err(), "assessment-not-yet");
    for own in [Step::Decide, Step::Notify] {
        step(&mut county, &["甲", "乙"], own).unwrap();
    }
    let back = step(&mut county, &["乙"], Step::Ask).unwrap();
    assert_eq!((of(&county, "乙").stage, of(&county, "甲").stage), (Stage::Review, Stage::Apply));
    county.command(&back).unwrap();
    assert_eq!(of(&county, "乙").stage, Stage::Apply);
    step(&mut county, &["乙"], Step::Ask).unwrap();
    let id = of(&county, "乙").record.unwrap().id;
    let to = fields([("review", "维持原结果"), ("review_ended", "2026-12-10")]);
    county.edit(vec![Edit::Change { id, seen: fields([]), to }]).unwrap();
    assert_eq!(of(&county, "乙").stage, Stage::Apply);
    assert_eq!(step(&mut county, &["乙"], Step::Ask).unwrap_err(), "assessment-not-yet");
}

/// One sheet a person, with what is known and room for what is not.
#[test]
fn the_sheet_of_each_person_says_what_is_known_and_leaves_room_for_the_rest() {
    let mut line = told();
    scores(&mut line.county, &[("甲", "ethics", "24"), ("甲", "total", "24"), ("甲", "grade", "合格")]);
    says(&mut line.township, &[("甲", "unit_opinion", "同意"), ("甲", "unit_signed", "2026-12-09")]);
    let up = line.township.upward(&[]);
    line.county.take(&up).unwrap();
    let all = lines(&line.county);
    let letters = registers(&line.county.registry, YEAR, &all.iter().collect::<Vec<_>>(), Lang::Zh);
    assert_eq!(letters.len(), 3);
    let own = letters.iter().find(|own| own.facts[0].1 == "甲").unwrap();
    assert!(own.facts[1].1.contains('*'), "the number is masked");
    let said = |n: usize| own.rows[n][1].as_str();
    assert!(own.rows.len() == 6 && said(0).starts_with("\n\n\n") && said(0).contains("本人（签字）"));
    assert!(said(1).contains("职业操守 24.00") && said(1).contains("总分 24.00"), "{}", said(1));
    assert!(
        said(2).starts_with("同意") && said(2).contains("2026-12-09"),
        "waiting, and on the sheet all the same"
    );
    assert!(said(3).contains("合格") && !said(4).contains("合格"), "the county has not decided");
}

/// The sum is told while the points are typed, of lines that are not whole yet too.
#[test]
fn the_points_of_a_scheme_are_added_up_while_they_are_typed() {
    let text = "职业操守 25 遵纪守法\n实务能力  组建工会\n工作业绩 75.5 服务";
    assert_eq!(scheme::sum_typed(text, ""), (10050, None));
    assert_eq!(scheme::sum_typed(text, "100"), (10050, Some(false)));
    assert_eq!(scheme::sum_typed(text, "100.50"), (10050, Some(true)));
    let lines = scheme::typed(text);
    assert_eq!(lines[1], ["实务能力", "", "组建工会"]);
    assert_eq!(scheme::written(&lines), text);
    assert_eq!(scheme::typed("2 25 组建 工会")[0], ["实务能力", "25", "组建 工会"]);
    let read = scheme::shown("职业操守 20.00 职业操守\n实务能力 25.00 组建 工会");
    assert_eq!(read, "职业操守 20.00\n实务能力 25.00 组建 工会", "no name is said twice");
}

/// What comes with something else is not taken on along with it: whoever decides looks at both.
#[test]
fn an_opinion_that_comes_with_another_change_is_not_taken_on_unseen() {
    let mut line = told();
    says(&mut line.township, &[("甲", "unit_opinion", "同意"), ("乙", "unit_opinion", "同意")]);
    let person = of(&line.township, "甲").named.person;
    let other = new(Kind::Certificate, Some(Target::Known(person)), &[], fields([("level", "1")]));
    line.township.edit(vec![other]).unwrap();
    let up = line.township.upward(&[]);
    line.county.take(&up).unwrap();
    let waits = |name: &str| of(&line.county, name).given.unwrap().proposal.is_some();
    assert_eq!((waits("甲"), waits("乙")), (false, true));
    takes_on(&mut line.county);
    assert_eq!(of(&line.county, "甲").record, None);
    let certificates = line.county.registry.of_kind(Kind::Certificate).filter(|own| !own.draft);
    assert_eq!(certificates.count(), 0);
    assert!(of(&line.county, "乙").record.is_some());
}

/// Clause 65: it is the user unit that says its opinion. Whoever else proposes one takes its place nowhere, and is decided
/// on where everything is shown.
#[test]
fn an_opinion_is_the_user_units_alone() {
    for liar in [6, 7, 8, 9] {
        let mut line = told();
        says(&mut line.township, &[("甲", "unit_opinion", "同意")]);
        let up = line.township.upward(&[]);
        line.county.take(&up).unwrap();
        let own = of(&line.county, "甲").named;
        let above = [line.county.profile().party.clone(), line.city.profile().party.clone()];
        let mut other = Office::new(&party(liar, "千灯镇工会", OfficeLevel::Grassroots), &above);
        let engagement = own.engagement.to_string();
        let facts = [("engagement", engagement.as_str()), ("year", "2026"), ("unit_opinion", "不合格")];
        let lie = record(900 + liar, other.id(), own.person, Kind::Assessment, &facts);
        let file = other.drafting(own.person, [lie]);
        line.county.take(&file).unwrap();
        assert_eq!(line.county.registry.proposals.len(), 2, "it waits to be decided on");
        let given = of(&line.county, "甲").given.unwrap();
        assert_eq!(given.from, "玉山镇工会");
        takes_on(&mut line.county);
        let own = of(&line.county, "甲").record.unwrap();
        assert_eq!(own.body.get("unit_opinion").as_deref(), Some("同意"));
    }
}

/// Points, grade and the county's own days are not the user unit's to say: what brings them is not taken on unseen.
#[test]
fn an_opinion_that_brings_a_grade_is_not_taken_on_unseen() {
    let mut line = told();
    scores(&mut line.county, &[("甲", "ethics", "24")]);
    let own = of(&line.county, "甲").named;
    let engagement = own.engagement.to_string();
    let facts = [
        ("engagement", engagement.as_str()),
        ("year", "2026"),
        ("unit_opinion", "同意"),
        ("grade", "1"),
        ("total", "99"),
        ("county_decided", "2026-12-01"),
        ("notified", "2026-12-01"),
    ];
    let lie = record(900, line.township.id(), own.person, Kind::Assessment, &facts);
    let file = line.township.drafting(own.person, [lie]);
    line.county.take(&file).unwrap();
    let waits = of(&line.county, "甲").given.unwrap();
    assert_eq!(waits.proposal, None, "the sheet shows the opinion and not the grade");
    let all = lines(&line.county);
    assert!(given::taking_on(all.iter().filter_map(|own| own.given.as_ref())).is_none());
}

/// What was taken on is not taken back once the unit has let go of it, though it has proposed something else since.
#[test]
fn what_the_unit_has_let_go_of_is_not_taken_back() {
    let mut line = told();
    says(&mut line.township, &[("甲", "unit_opinion", "同意")]);
    let up = line.township.upward(&[]);
    line.county.take(&up).unwrap();
    let back = takes_on(&mut line.county);
    let down = line.county.downward(line.township.id());
    line.township.take(&down).unwrap();
    says(&mut line.township, &[("甲", "unit_signed", "2026-12-10")]);
    let up = line.township.upward(&[]);
    line.county.take(&up).unwrap();
    assert!(line.county.command(&back).is_err(), "nobody else has the opinion any more");
    assert_eq!(of(&line.county, "甲").record.unwrap().body.get("unit_opinion").as_deref(), Some("同意"));
}

/// Taken back while something newer of the same unit waits: taken on again, nothing of either is missing.
#[test]
fn an_opinion_taken_back_is_not_lost_behind_a_newer_one() {
    let mut line = told();
    scores(&mut line.county, &[("甲", "ethics", "24")]);
    says(&mut line.township, &[("甲", "unit_opinion", "同意")]);
    let up = line.township.upward(&[]);
    line.county.take(&up).unwrap();
    let back = takes_on(&mut line.county);
    says(&mut line.township, &[("甲", "unit_signed", "2026-12-10")]);
    let up = line.township.upward(&[]);
    line.county.take(&up).unwrap();
    let _ = line.county.command(&back);
    takes_on(&mut line.county);
    let own = of(&line.county, "甲").record.unwrap();
    assert_eq!(own.body.get("unit_opinion").as_deref(), Some("同意"));
    assert_eq!(own.body.get("unit_signed").as_deref(), Some("2026-12-10"));
}

/// The scheme that lays down points and lines is the office's own or one from above: what a unit below says is no scheme
/// here.
#[test]
fn nobody_below_lays_down_the_scheme() {
    let mut line = told();
    let (township, county) = (line.township.id(), line.county.id());
    let facts =
        [("title", "本镇考核办法"), ("from", "2026-01-01"), ("full_score", "100"), ("excellent_from", "1")];
    let lie = record(901, township, township, Kind::AssessmentScheme, &facts);
    let file = line.township.stating(&[lie]);
    line.county.take(&file).unwrap();
    assert_eq!(scheme::in_force(&line.county.registry, YEAR), None);
    let own = fields([("title", "考核办法"), ("from", "2026-01-01"), ("full_score", "100")]);
    line.county.edit(vec![new(Kind::AssessmentScheme, Some(Target::Known(county)), &[], own)]).unwrap();
    assert_eq!(scheme::in_force(&line.county.registry, YEAR).unwrap().owner, county);
    assert_eq!(scheme::in_force(&line.township.registry, YEAR), None);
}

/// A result that stands is not moved to another year by what a unit says of that year.
#[test]
fn an_opinion_on_another_year_moves_no_result() {
    let mut line = told();
    let own = of(&line.county, "甲").named;
    let engagement = own.engagement.to_string();
    let says = |line: &mut Line, year: &str| {
        let facts = [("engagement", engagement.as_str()), ("year", year), ("unit_opinion", "同意")];
        let said = record(900, line.township.id(), own.person, Kind::Assessment, &facts);
        let file = line.township.drafting(own.person, [said]);
        line.county.take(&file).unwrap();
    };
    says(&mut line, "2026");
    takes_on(&mut line.county);
    scores(&mut line.county, &[("甲", "grade", "合格")]);
    says(&mut line, "2025");
    let found = given::given(&line.county.registry, 2025);
    assert!(
        given::taking_on(found.values()).is_none(),
        "it is decided on where the change of the year is shown"
    );
    assert!(of(&line.county, "甲").record.unwrap().body.has("grade"));
}
