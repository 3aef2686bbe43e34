//! 催报: what is asked of whom, until when, and what is outstanding on either side.

use chrono::NaiveDate;
use taizhang_core::domain::codes::{Coded as _, Cycle, OfficeLevel};
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::Kind;
use taizhang_core::ledger::{Edit, Registry, Target};
use taizhang_core::policy::parameters::Parameters;
use taizhang_core::process::reporting::calendar::{Period, asked};
use taizhang_core::process::reporting::owed::{self, State};
use taizhang_core::process::{reporting, tasks_of};
use taizhang_core::report::period::dunning::{Line, lines, message};
use taizhang_core::words::Lang;

use crate::line::line;
use crate::office::{Office, fields, new};
use crate::period_report::{Q1, answer, calendar, filed, set_clock, sign};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Which period of a cycle has ended when, with its days.
#[test]
fn a_period_ends_with_its_last_day() {
    let check = |cycle: &str, on: &str, expected: (&str, &str, &str, u32)| {
        let period = Period::ended(Cycle::from_code(cycle).unwrap(), day(on)).unwrap();
        let days = (period.first_day().to_string(), period.last_day().to_string());
        assert_eq!((&*period.code(), &*days.0, &*days.1, period.part()), expected, "{cycle} {on}");
        assert_eq!(Period::parse(&period.code()), Some(period));
    };
    check("1", "2024-03-01", ("1.2024-02", "2024-02-01", "2024-02-29", 2));
    check("1", "2024-02-29", ("1.2024-01", "2024-01-01", "2024-01-31", 1));
    check("1", "2026-01-01", ("1.2025-12", "2025-12-01", "2025-12-31", 12));
    check("2", "2026-09-30", ("2.2026-06", "2026-04-01", "2026-06-30", 2));
    check("2", "2026-10-01", ("2.2026-09", "2026-07-01", "2026-09-30", 3));
    check("2", "2026-01-01", ("2.2025-12", "2025-10-01", "2025-12-31", 4));
    check("3", "2026-12-31", ("3.2025-12", "2025-01-01", "2025-12-31", 1));
    check("3", "2027-01-01", ("3.2026-12", "2026-01-01", "2026-12-31", 1));
    let leap = Period::parse("1.2024-02").unwrap();
    assert_eq!(leap.year_before().unwrap().last_day(), day("2023-02-28"));
    assert_eq!(Period::parse("2.2026-03").unwrap().before().unwrap().code(), "2.2025-12");
}

fn asked_of(registry: &Registry, on: &str) -> Vec<(String, String)> {
    let all = asked(registry, &Parameters::of(registry), day(on));
    all.iter().map(|own| (own.period.code(), own.due.to_string())).collect()
}

/// Nothing is asked of a time before the calendar, whether ours or a superior's; a day that falls on a holiday moves where
/// the superior has laid that down.
#[test]
fn a_calendar_counts_from_its_own_day() {
    let city = line().city;
    assert_eq!(asked_of(&city.registry, "2026-11-30"), []);
    let own = |on| asked_of(&city.registry, on);
    let (q4, year) = (("2.2026-12", "2027-01-15"), ("3.2026-12", "2027-02-14"));
    let told = |all: &[(&str, &str)]| -> Vec<(String, String)> {
        all.iter().map(|(code, due)| ((*code).to_owned(), (*due).to_owned())).collect()
    };
    assert_eq!(own("2026-12-31"), []);
    assert_eq!(own("2027-01-01"), told(&[q4, year]));
    let with = |settings: &str| {
        let mut city = line().city;
        calendar(&mut city, settings);
        asked_of(&city.registry, "2026-10-01")
    };
    let quarters = [("2.2026-09", "2026-10-15"), ("2.2026-06", "2026-07-15"), ("2.2026-03", "2026-04-15")];
    assert_eq!(with(""), told(&quarters));
    let sooner = [("2.2026-09", "2026-10-05"), ("2.2026-06", "2026-07-05"), ("2.2026-03", "2026-04-05")];
    assert_eq!(with("report.quarter-days 5"), told(&sooner));
    // 2026-10-05 lies in the week of the National Day, 2026-07-05 is a Sunday, 2026-04-05 the day of Qingming.
    let moved: Vec<String> =
        with("report.quarter-days 5\nperiod.holiday yes").into_iter().map(|(_, due)| due).collect();
    assert_eq!(moved[..2], ["2026-10-08", "2026-07-06"]);
}

fn county_of(line: &[Line]) -> &Line {
    line.iter().find(|own| own.name == "昆山市总工会").unwrap()
}

fn shown(office: &Office) -> Vec<Line> {
    lines(&office.registry, office.now.date_naive())
}

/// The city's counties by their own listing: one that reports, and one that was opened in the middle of a quarter.
fn city() -> (Office, Id) {
    let mut city = line().city;
    let parent = city.id().to_string();
    let mut facts =
        fields([("name", "太仓市总工会"), ("level", "3"), ("office_type", "GOV"), ("reporting", "1")]);
    facts.insert("parent".to_owned(), parent);
    facts.insert("opened".to_owned(), "2026-05-10".to_owned());
    city.edit(vec![new(Kind::Office, None, &[], facts)]).unwrap();
    let id = city.registry.of_kind(Kind::Office).next().unwrap().id;
    calendar(&mut city, "");
    (city, id)
}

/// Due is due on its last day, and late on the next; an office reports of the quarter in which it was opened, and not of
/// those before, nor of the one in which it was closed.
#[test]
fn who_was_there_at_the_end_of_a_period_reports_of_it() {
    let (mut city, county) = city();
    let owed = |city: &Office, on: &str| -> Vec<(String, u64)> {
        let parameters = Parameters::of(&city.registry);
        let all = owed::of_office(&city.registry, &parameters, (county, OfficeLevel::County), day(on));
        all.iter().map(|own| (own.period.code(), own.overdue(day(on)))).collect()
    };
    let of = |code: &str, late| vec![(code.to_owned(), late)];
    assert_eq!(owed(&city, "2026-06-30"), []);
    assert_eq!(owed(&city, "2026-07-01"), of("2.2026-06", 0));
    assert_eq!(owed(&city, "2026-07-15"), of("2.2026-06", 0));
    assert_eq!(owed(&city, "2026-07-16"), of("2.2026-06", 1));
    let record = city.registry.find(county).unwrap().clone();
    let to = fields([("closed", "2026-09-30")]);
    city.edit(vec![Edit::Change { id: record.id, seen: fields([]), to }]).unwrap();
    assert_eq!(owed(&city, "2026-10-20"), of("2.2026-06", 97));
    // Closed, it stands in no list of those that are asked.
    assert!(lines(&city.registry, day("2026-10-20")).is_empty());
}

/// The message names every report with its day; who has never filed is told so.
#[test]
fn whoever_is_late_is_written_to() {
    let (mut city, _) = city();
    set_clock(&mut city, "2026-07-20");
    let all = shown(&city);
    let line = &all[0];
    assert_eq!(
        (line.overdue, line.due(), line.last, line.verified),
        (5, Some(day("2026-07-15")), None, false)
    );
    let text = message(Lang::Zh, line, city.name(), day("2026-07-20"));
    assert_eq!(
        text,
        "太仓市总工会：\n2026年第2季度季报应于 2026-07-15 前报送，已逾期 5 天，请尽快报送。\n还没有收到过你单位的上报文件。\n苏州市总工会　2026-07-20"
    );
    let tasks = tasks_of(&[reporting::PROCESS], &city.registry, day("2026-07-20"));
    assert_eq!(tasks.iter().map(|own| own.sort.code).collect::<Vec<_>>(), ["reports-overdue"]);
}

/// What is outstanding on either side, from the file to the answer and back.
#[test]
fn the_list_is_empty_once_everything_is_reported_and_answered() {
    let mut line = filed();
    let county = line.county.id();
    let now = |city: &Office| {
        let all = shown(city);
        let own = county_of(&all);
        (own.is_asked(), own.receipt, own.explanations, own.theirs)
    };
    let all = shown(&line.city);
    assert!(county_of(&all).verified && county_of(&all).last.is_some());
    assert_eq!(now(&line.city), (false, true, 1, 0));
    let entries = [("report.check-active-last", "accepted", ""), ("funds", "returned", "与预算执行表不符")];
    answer(&mut line.city, county, Q1, &entries).unwrap();
    assert_eq!(now(&line.city), (true, true, 0, 1));
    let receipt = line.city.downward(county);
    assert_eq!(now(&line.city), (true, false, 0, 1));
    line.county.take(&receipt).unwrap();
    crate::period_report::save(&mut line.county, Q1, &[("funds", "28000", "")]).unwrap();
    sign(&mut line.county, Q1).unwrap();
    let file = line.county.upward(&[]);
    line.city.take(&file).unwrap();
    let receipt = line.city.downward(county);
    line.county.take(&receipt).unwrap();
    assert_eq!(now(&line.city), (false, false, 0, 0));
    assert!(!shown(&line.city).iter().any(|own| own.is_late() || own.is_owed()));
}

/// Whose key nobody has compared is marked, whatever the file says.
#[test]
fn a_sender_whose_key_nobody_compared_is_marked() {
    let mut line = line();
    let parent = line.city.id().to_string();
    let _ = parent;
    let file = line.county.upward(&[]);
    line.city.take_unheard(&file);
    let all = shown(&line.city);
    let own = county_of(&all);
    assert!(own.last.is_some() && !own.verified);
}

/// Of a union its 月报 is asked, whole and by the calendar of its county.
#[test]
fn a_union_owes_its_monthly_report_alone() {
    let mut county = line().county;
    let own = county.id().to_string();
    let mut facts =
        fields([("name", "玉山镇工会"), ("level", "4"), ("office_type", "TOWN"), ("reporting", "2")]);
    facts.insert("parent".to_owned(), own);
    county.edit(vec![new(Kind::Office, None, &[], facts)]).unwrap();
    let union = county.registry.of_kind(Kind::Office).next().unwrap().id;
    calendar(&mut county, "report.month yes");
    set_clock(&mut county, "2026-03-05");
    let states = |county: &Office| -> Vec<(String, State)> {
        let all = owed::of_office(
            &county.registry,
            &Parameters::of(&county.registry),
            (union, OfficeLevel::Grassroots),
            county.now.date_naive(),
        );
        all.iter().map(|own| (own.period.code(), own.state)).collect()
    };
    let of = |february, january| vec![("1.2026-02".to_owned(), february), ("1.2026-01".to_owned(), january)];
    assert_eq!(states(&county), of(State::Missing, State::Missing));
    let report = |month: &str, whole: bool| {
        let keys = taizhang_core::process::monthly_report::COUNTS;
        let mut facts: taizhang_core::ledger::command::Fields = keys
            .iter()
            .take(if whole { keys.len() } else { 3 })
            .map(|key| ((*key).to_owned(), "1".to_owned()))
            .collect();
        facts.insert("month".to_owned(), month.to_owned());
        vec![new(Kind::MonthlyReport, Some(Target::Known(union)), &[], facts)]
    };
    county.edit(report("2026-02", true)).unwrap();
    county.edit(report("2026-01", false)).unwrap();
    assert_eq!(states(&county), of(State::Given, State::Begun));
    assert_eq!(shown(&county)[0].open.len(), 1);
}
