//! 督查: a city's plan over its counties, what it finds, and who was looked into (clause 71).

use std::collections::BTreeSet;

use chrono::NaiveDate;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::Kind;
use taizhang_core::ledger::command::Fields;
use taizhang_core::ledger::{Batch, Command, Edit, Target};
use taizhang_core::policy::engine;
use taizhang_core::policy::grounds::{Place, Remedy};
use taizhang_core::policy::outcome::Verdict;
use taizhang_core::process;
use taizhang_core::process::grid::place::At;
use taizhang_core::process::inspection::coverage::{Counts, counts, coverage};
use taizhang_core::process::inspection::stage::Stage;
use taizhang_core::process::inspection::steps::{DEPARTMENTS, SCOPE, Step, asked, plan, take};
use taizhang_core::process::inspection::{sheet, year};
use taizhang_core::report::forms::inspection::feedback;
use taizhang_core::report::forms::recruitment::plain;
use taizhang_core::report::records::sections;
use taizhang_core::words::Lang;

use crate::line::line;
use crate::office::{Office, fields, new};

const NAMES: [&str; 4] = ["昆山市总工会", "太仓市总工会", "常熟市总工会", "张家港市总工会"];

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A city with four counties.
fn city() -> (Office, Vec<Id>) {
    let mut city = line().city;
    let own = city.id().to_string();
    let county = |name: &str| {
        let mut facts = fields([("name", name), ("level", "3"), ("office_type", "GOV"), ("reporting", "1")]);
        facts.insert("parent".to_owned(), own.clone());
        new(Kind::Office, None, &[], facts)
    };
    city.edit(NAMES.iter().map(|name| county(name)).collect()).unwrap();
    let id = |name: &str| {
        let mut offices = city.registry.of_kind(Kind::Office);
        offices.find(|record| record.body.get("name").as_deref() == Some(name)).unwrap().id
    };
    let ids = NAMES.iter().map(|name| id(name)).collect();
    (city, ids)
}

fn usual(planned: &str) -> Fields {
    fields([("planned", planned), ("scope", SCOPE), ("departments", DEPARTMENTS)])
}

/// Plans the counties for a day of 2026.
fn planned(city: &mut Office, counties: &[Id], on: &str) -> Batch {
    let chosen: BTreeSet<Id> = counties.iter().copied().collect();
    city.edit(plan(&chosen, 2026, &usual(on)).unwrap()).unwrap()
}

fn stages(city: &Office, on: &str) -> Vec<(String, Stage, bool)> {
    let lines = year::of(&city.registry, 2026, day(on));
    lines.into_iter().map(|line| (line.name.clone(), line.stage, line.is_late())).collect()
}

fn set(city: &mut Office, office: Id, facts: Fields) {
    let record = city.registry.about(office).find(|record| record.kind() == Kind::Inspection).unwrap().id;
    city.edit(vec![Edit::Change { id: record, seen: Fields::new(), to: facts }]).unwrap();
}

/// Several counties are planned in one batch, and one undo takes all of them back.
#[test]
fn a_plan_of_several_counties_is_one_batch() {
    let (mut city, counties) = city();
    let before = city.registry.head.sequence;
    let batch = planned(&mut city, &counties[..3], "2026-05-10");
    let sequence = city.registry.head.sequence;
    assert_eq!(sequence, before + 1);
    assert_eq!(city.registry.of_kind(Kind::Inspection).count(), 3);
    city.command(&Command::Undo { sequence, batch, later: Vec::new() }).unwrap();
    assert_eq!(city.registry.of_kind(Kind::Inspection).count(), 0);
    assert_eq!(plan(&BTreeSet::new(), 2026, &Fields::new()).unwrap_err().code, "inspection-none-chosen");
}

/// Where each stands is read off its record: planned, looked into, to be mended, said to be mended, closed.
#[test]
fn each_inspection_stands_where_its_record_says() {
    let (mut city, counties) = city();
    planned(&mut city, &counties[..3], "2026-03-10");
    let on = "2026-03-11";
    assert!(stages(&city, on).iter().all(|(_, stage, late)| *stage == Stage::Planned && *late));
    assert!(
        stages(&city, "2026-03-10").iter().all(|(_, _, late)| !late),
        "the planned day itself is in time"
    );

    // The day is put into all of those ticked at once; in a county for which it is no step nothing is written.
    city.now += chrono::Duration::days(10);
    let lines = year::of(&city.registry, 2026, day(on));
    let ticked: BTreeSet<Id> = lines.iter().take(2).map(|line| line.record.id).collect();
    city.edit(take(&lines, &ticked, Step::Look, "2026-03-10").unwrap()).unwrap();
    let lines = year::of(&city.registry, 2026, day(on));
    assert_eq!(take(&lines, &ticked, Step::Look, "2026-03-10").unwrap_err().code, "inspection-none-chosen");
    let name =
        |at: usize| lines.iter().filter(|line| ticked.contains(&line.record.id)).nth(at).unwrap().office;
    let (one, other) = (name(0), name(1));

    set(&mut city, one, fields([("findings", "两人未签合同；未备案一人"), ("mend_by", "2026-03-31")]));
    let of = |city: &Office, office: Id, on: &str| {
        let line =
            year::of(&city.registry, 2026, day(on)).into_iter().find(|line| line.office == office).unwrap();
        (line.stage, line.is_late())
    };
    assert_eq!(of(&city, one, "2026-03-31"), (Stage::Mending, false));
    assert_eq!(of(&city, one, "2026-04-01"), (Stage::Mending, true), "late the day after");
    assert_eq!(of(&city, other, "2026-04-01"), (Stage::Looked, false), "nothing is said of what was found");
    set(&mut city, one, fields([("mending", "合同已签，已补报备案")]));
    assert_eq!(of(&city, one, "2026-03-31"), (Stage::Mended, false));
    let lines = year::of(&city.registry, 2026, day(on));
    let all: BTreeSet<Id> = lines.iter().map(|line| line.record.id).collect();
    // Closing speaks of those that were looked into, and not of what is only planned.
    assert_eq!(take(&lines, &all, Step::Close, "2026-03-12").unwrap().len(), 2);
    city.edit(take(&lines, &all, Step::Close, "2026-03-12").unwrap()).unwrap();
    assert_eq!(of(&city, one, "2026-05-01"), (Stage::Closed, false), "nothing closed is late");
}

/// Counties of the year, of the last two years, and of neither.
#[test]
fn coverage_counts_whoever_was_looked_into() {
    let (mut city, counties) = city();
    planned(&mut city, &counties[..3], "2026-03-01");
    let last = fields([("year", "2025"), ("date", "2025-11-20")]);
    city.edit(vec![new(Kind::Inspection, Some(Target::Known(counties[2])), &[], last)]).unwrap();
    set(&mut city, counties[0], fields([("date", "2026-03-01")]));
    let rows = coverage(&city.registry, 2026, day("2026-03-02"));
    assert_eq!(counts(&rows), Counts { offices: 4, looked: 1, in_two: 2, planned: 2 });
    let missed: Vec<&str> = rows.iter().filter(|own| own.is_missed()).map(|own| own.name.as_str()).collect();
    assert_eq!(missed.len(), 2);
    assert!(missed.contains(&NAMES[1]) && missed.contains(&NAMES[3]), "{missed:?}: a plan is no look");
    let verdict = |at: usize| {
        rows.iter().find(|own| own.office == counties[at]).unwrap().verdict.clone().unwrap().verdict
    };
    assert_eq!(verdict(0), Verdict::Met);
    assert!(matches!(verdict(1), Verdict::Due { .. }));
    // Of a year to come the rule says nothing yet.
    assert!(coverage(&city.registry, 2027, day("2026-03-02")).iter().all(|own| own.verdict.is_none()));
}

/// What is planned is carried out in its own record: the rule leads there, not to a second one.
#[test]
fn the_rule_leads_to_what_is_planned() {
    let (mut city, counties) = city();
    planned(&mut city, &counties[..1], "2026-05-10");
    let own = city.registry.of_kind(Kind::Inspection).next().unwrap().id;
    let place = |office: Id| {
        let told = engine::of_rule(&city.registry, "R-INSPECT", office, day("2026-10-10"));
        match &told[0].grounds.remedy {
            Remedy::Act { place, .. } => place.clone(),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(place(counties[0]), Place::Edit { record: own, keys: vec!["date"] });
    assert!(matches!(place(counties[1]), Place::Add { kind: Kind::Inspection, .. }));
}

/// Findings of several counties are typed in one table and saved in one batch.
#[test]
fn findings_are_entered_in_one_table() {
    let (mut city, counties) = city();
    planned(&mut city, &counties[..3], "2026-03-01");
    let on = city.now.date_naive();
    let mut grid = sheet::grid(&city.registry, 2026, on);
    let column = |key: &str| grid.columns().iter().position(|column| column.key == key).unwrap();
    let (findings, date, by) = (column("findings"), column("date"), column("mend_by"));
    for row in 0..3 {
        grid.type_into(At::new(row, date), "2026.3.1");
        grid.type_into(At::new(row, findings), "未备案一人");
        grid.type_into(At::new(row, by), "2026-04-01");
    }
    grid.judge(&city.registry, on);
    assert_eq!(grid.faults(), []);
    city.edit(grid.edits()).unwrap();
    assert!(stages(&city, "2026-03-02").iter().all(|(_, stage, _)| *stage == Stage::Mending));
}

/// What was found goes to the county as a letter, since no file carries it down or up.
#[test]
fn the_county_learns_of_it_by_letter() {
    let (mut city, counties) = city();
    planned(&mut city, &counties[..2], "2026-03-01");
    set(
        &mut city,
        counties[0],
        fields([("date", "2026-03-01"), ("findings", "两人未签合同；未备案一人"), ("mend_by", "2026-04-01")]),
    );
    let lines = year::of(&city.registry, 2026, day("2026-03-02"));
    let letters = feedback(&lines, Lang::Zh);
    assert_eq!(letters.len(), 1, "of what is only planned nothing is said");
    let text = plain(&letters[0]);
    for said in [NAMES[0], "1\t两人未签合同", "2\t未备案一人", "2026-04-01", "苏州市总工会"]
    {
        assert!(text.contains(said), "{said}: {text}");
    }
    set(&mut city, counties[1], fields([("date", "2026-03-01"), ("closed", "2026-03-01")]));
    let lines = year::of(&city.registry, 2026, day("2026-03-02"));
    let none = feedback(&lines, Lang::Zh).into_iter().find(|letter| letter.text.contains(NAMES[1])).unwrap();
    assert!(
        none.text.contains("未发现需要整改的问题") && !none.text.contains("________ 前"),
        "{}",
        none.text
    );
    assert!(!city.issue().contains("两人未签合同"), "it is not issued to those below");
    assert!(!city.upward(&[]).contains("两人未签合同"), "nor is it the province's to read");
}

/// Whoever is late stands in the work list with what is to be done.
#[test]
fn what_is_late_is_a_task() {
    let (mut city, counties) = city();
    planned(&mut city, &counties[..2], "2026-03-01");
    let codes = |city: &Office, on: &str| -> Vec<&'static str> {
        let own = process::tasks_of(&[process::inspection::PROCESS], &city.registry, day(on));
        own.iter().map(|task| task.sort.code).collect()
    };
    assert!(codes(&city, "2026-03-01").is_empty());
    assert_eq!(codes(&city, "2026-03-02"), ["inspection-late"]);
    set(
        &mut city,
        counties[0],
        fields([("date", "2026-03-01"), ("findings", "未备案一人"), ("mend_by", "2026-03-10")]),
    );
    assert_eq!(codes(&city, "2026-03-11"), ["inspection-late", "inspection-unmended"]);
    set(&mut city, counties[0], fields([("mending", "已备案")]));
    assert_eq!(codes(&city, "2026-03-11"), ["inspection-late", "inspection-close"]);
}

/// A province looks into its cities, and into no county.
#[test]
fn a_province_looks_into_its_cities() {
    let mut province = line().province;
    let own = province.id().to_string();
    let office = |name: &str, level: &str, parent: &str| {
        let facts = [
            ("name", name),
            ("level", level),
            ("office_type", "GOV"),
            ("reporting", "1"),
            ("parent", parent),
        ];
        new(Kind::Office, None, &[], fields(facts))
    };
    province.edit(vec![office("无锡市总工会", "2", &own)]).unwrap();
    let city = province.registry.of_kind(Kind::Office).next().unwrap().id;
    province.edit(vec![office("江阴市总工会", "3", &city.to_string())]).unwrap();
    let on = day("2026-03-02");
    let rows = coverage(&province.registry, 2026, on);
    assert_eq!(rows.iter().map(|own| own.office).collect::<Vec<_>>(), [city]);
    province.edit(plan(&[city].into(), 2026, &usual("2026-06-01")).unwrap()).unwrap();
    let lines = year::of(&province.registry, 2026, on);
    assert_eq!(lines.iter().map(|line| (line.office, line.ours)).collect::<Vec<_>>(), [(city, true)]);
    assert!(sections::may_add(&province.registry, city, Kind::Inspection));
}

/// Who was looked into is closed on that day or after it, and what was found not before it is said what came of it.
#[test]
fn nothing_is_closed_before_the_look_or_with_findings_unanswered() {
    let (mut city, counties) = city();
    planned(&mut city, &counties[..2], "2026-03-01");
    city.now += chrono::Duration::days(30);
    let record = |city: &Office, office: Id| {
        city.registry.about(office).find(|record| record.kind() == Kind::Inspection).unwrap().id
    };
    let refused = |city: &mut Office, facts: &[(&str, &str)]| -> Vec<(String, String)> {
        let id = record(city, counties[0]);
        let mut to = Fields::new();
        to.extend(facts.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())));
        let body = &city.registry.own(id).unwrap().body;
        let known = facts.iter().filter_map(|(key, _)| Some(((*key).to_owned(), body.get(key)?)));
        let mut seen = Fields::new();
        seen.extend(known);
        let result = city.edit(vec![Edit::Change { id, seen, to }]);
        let issues = result.err().unwrap_or_default();
        for issue in &issues {
            let office = issue.args.get("office").map(String::as_str);
            assert_eq!(office, Some(NAMES[0]), "it says of whom: {issue:?}");
        }
        issues.into_iter().map(|issue| (issue.code, issue.place)).collect()
    };
    let fault = |code: &str, key: &str| vec![(code.to_owned(), format!("inspection.{key}"))];
    assert_eq!(refused(&mut city, &[("closed", "2026-03-02")]), fault("inspection-close-unlooked", "closed"));
    assert_eq!(refused(&mut city, &[("planned", "2024-01-05")]), fault("inspection-plan-year", "planned"));
    assert_eq!(
        refused(&mut city, &[("date", "2026-03-01"), ("mend_by", "2026-02-01")]),
        fault("inspection-mend-early", "mend_by")
    );
    assert!(refused(&mut city, &[("date", "2026-03-01")]).is_empty());
    assert_eq!(refused(&mut city, &[("closed", "2026-02-28")]), fault("inspection-close-early", "closed"));
    assert!(refused(&mut city, &[("findings", "未备案一人"), ("mend_by", "2026-03-01")]).is_empty());

    // The button for many says the same of each.
    let lines = year::of(&city.registry, 2026, city.now.date_naive());
    let all: BTreeSet<Id> = lines.iter().map(|line| line.record.id).collect();
    let issues = city.edit(take(&lines, &all, Step::Close, "2026-03-02").unwrap()).unwrap_err();
    let codes: Vec<String> = issues.into_iter().map(|issue| issue.code).collect();
    assert_eq!(codes, ["inspection-close-unmended"]);
    // A word is enough, and the day of the look itself will do.
    assert!(refused(&mut city, &[("mending", "无需整改"), ("closed", "2026-03-01")]).is_empty());
}

/// A second plan in a year and one without a day may be right: they are asked about, and others are not.
#[test]
fn a_second_plan_and_one_without_a_day_are_asked_about() {
    let (mut city, counties) = city();
    planned(&mut city, &counties[..1], "2026-03-01");
    let done = fields([("year", "2026"), ("date", "2026-02-20")]);
    city.edit(vec![new(Kind::Inspection, Some(Target::Known(counties[1])), &[], done)]).unwrap();
    let rows = coverage(&city.registry, 2026, day("2026-03-02"));
    let all: BTreeSet<Id> = counties.iter().copied().collect();
    let mut again = asked(&rows, &all, &usual("2026-06-01"));
    again.again.sort_unstable();
    let mut names = NAMES[..2].to_vec();
    names.sort_unstable();
    assert_eq!((again.again, again.undated), (names.into_iter().map(str::to_owned).collect(), false));
    let elsewhere = plan(&all, 2026, &usual("2024-01-05")).unwrap_err();
    assert_eq!(elsewhere.code, "inspection-plan-day", "once, however many are ticked");
    let fresh: BTreeSet<Id> = counties[2..].iter().copied().collect();
    assert!(asked(&rows, &fresh, &usual("2026-06-01")).is_nothing());
    assert!(asked(&rows, &fresh, &fields([("scope", SCOPE)])).undated);
}
