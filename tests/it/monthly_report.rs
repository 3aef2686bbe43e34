//! 月报: a union reports a month once, its county reads all together, and nobody above hears of it (records.md §6, §7).

use chrono::NaiveDate;
use taizhang_core::domain::codes::OfficeLevel;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::office::{Party, division_office};
use taizhang_core::domain::period::Month;
use taizhang_core::domain::record::Kind;
use taizhang_core::domain::value::Value;
use taizhang_core::ledger::command::Target;
use taizhang_core::ledger::{Batch, Edit};
use taizhang_core::process::monthly_report::{self, COUNTS, Sum};
use taizhang_core::process::tasks_of;

use crate::office::{Office, fields, hire, new, party};

const TOWN: &str = "320583100";

fn above() -> [Party; 2] {
    [party(3, "昆山市总工会", OfficeLevel::County), party(2, "苏州市总工会", OfficeLevel::City)]
}

/// A county with a township that keeps a register of its own, and one that it fills in for.
fn county() -> (Office, Id, Id) {
    let [own, city] = above();
    let mut county = Office::new(&own, &[city]);
    let office = |name, code, reporting| {
        let mut values =
            fields([("name", name), ("level", "4"), ("office_type", "TOWN"), ("reporting", reporting)]);
        values.insert("code".to_owned(), code);
        values.insert("parent".to_owned(), own.office.to_string());
        new(Kind::Office, None, &[], values)
    };
    let batch = county
        .edit(vec![office("玉山镇工会", TOWN.to_owned(), "1"), office("周市镇工会", String::new(), "2")]);
    let made = offices(&batch.unwrap());
    assert_eq!(made[0], division_office(TOWN));
    (county, made[0], made[1])
}

fn offices(batch: &Batch) -> Vec<Id> {
    use taizhang_core::ledger::Change;
    let made = |change: &Change| match change {
        Change::Put(record) if record.kind() == Kind::Office => Some(record.id),
        _ => None,
    };
    batch.changes.iter().filter_map(made).collect()
}

fn township() -> Office {
    let own = Party { office: division_office(TOWN), ..party(0, "玉山镇工会", OfficeLevel::Grassroots) };
    Office::new(&own, &above())
}

fn report(office: Id, month: &str, founded: &str) -> Vec<Edit> {
    let mut values: taizhang_core::ledger::command::Fields =
        COUNTS.iter().map(|key| ((*key).to_owned(), "3".to_owned())).collect();
    values.extend(fields([("month", month), ("unions_founded", founded)]));
    vec![new(Kind::MonthlyReport, Some(Target::Known(office)), &[], values)]
}

fn month(text: &str) -> Month {
    Month::parse(text).unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn sum(lines: &[monthly_report::Line], key: &str) -> Sum {
    let sums = monthly_report::sums(lines);
    sums[COUNTS.iter().position(|own| *own == key).unwrap()]
}

/// What is to be done about reports, by code, with how many unions it speaks of.
fn due(office: &Office, on: &str) -> Vec<&'static str> {
    let tasks = tasks_of(&[monthly_report::PROCESS], &office.registry, day(on));
    tasks.iter().map(|task| task.sort.code).collect()
}

#[test]
fn a_month_is_asked_for_from_its_25th() {
    for (on, asked) in [
        ("2026-03-24", "2026-02"),
        ("2026-03-25", "2026-03"),
        ("2026-01-01", "2025-12"),
        ("2026-12-31", "2026-12"),
    ] {
        assert_eq!(monthly_report::asked(day(on)), Some(month(asked)), "{on}");
    }
    let months = monthly_report::months(day("2026-03-31"));
    assert_eq!(
        (months.len(), months[0], months[1], months[11]),
        (12, month("2026-03"), month("2026-02"), month("2025-04"))
    );
}

#[test]
fn the_county_reads_what_its_unions_report_and_nobody_above_does() {
    let (mut county, reporting, filled) = county();
    let mut town = township();
    town.edit(report(reporting, "2026-02", "4")).unwrap();
    county.take(&town.upward(&[])).unwrap();

    let lines = monthly_report::of_month(&county.registry, month("2026-02"));
    let seen: Vec<_> =
        lines.iter().map(|line| (line.office, line.count("unions_founded"), line.ours)).collect();
    assert_eq!(seen, [(reporting, Some(4), false), (filled, None, true)]);
    assert_eq!(sum(&lines, "unions_founded"), Sum { total: 4, given: 1 });
    assert_eq!(sum(&lines, "culture"), Sum { total: 3, given: 1 }, "what nobody has counted is not 0");
    assert_eq!(due(&county, "2026-03-02"), ["report-below"]);

    // The county fills in for the other; what a union says itself is that union's.
    county.edit(report(filled, "2026-02", "1")).unwrap();
    let refused = county.edit(report(reporting, "2026-01", "9")).unwrap_err();
    assert_eq!(refused[0].code, "office-reports-itself");
    let lines = monthly_report::of_month(&county.registry, month("2026-02"));
    assert_eq!(sum(&lines, "unions_founded"), Sum { total: 5, given: 2 });
    assert_eq!(due(&county, "2026-03-02"), [""; 0]);
    assert_eq!(due(&county, "2026-03-25"), ["report-below"], "the next month is asked for");

    let mut city = Office::new(&above()[1], &[]);
    city.take(&county.upward(&[])).unwrap();
    let told = city.registry.of_kind(Kind::MonthlyReport).any(|report| report.body.says_something());
    assert!(!told, "a report stays in the county");
}

#[test]
fn a_month_is_reported_once() {
    let mut town = township();
    let own = town.id();
    town.edit(report(own, "2026-02", "4")).unwrap();
    for twice in
        [report(own, "2026-02", "5"), [report(own, "2026-01", "1"), report(own, "2026-01", "1")].concat()]
    {
        let refused = town.edit(twice).unwrap_err();
        let issue = refused.first().unwrap();
        assert_eq!((issue.code.as_str(), issue.place.as_str()), ("report-twice", "monthly-report.month"));
    }
    town.edit(report(own, "2026-01", "1")).unwrap();
    let lines = monthly_report::of_office(&town.registry, own, &monthly_report::months(day("2026-03-02")));
    let reported = lines.iter().filter(|line| line.report.is_some()).map(|line| line.month.text());
    assert_eq!(reported.collect::<Vec<_>>(), ["2026-02", "2026-01"]);
}

#[test]
fn a_union_is_reminded_once_somebody_works_there() {
    let mut town = township();
    assert_eq!(due(&town, "2026-03-02"), [""; 0]);
    town.edit(hire("王芳", 1, "玉山镇工会")).unwrap();
    assert_eq!(due(&town, "2026-03-02"), ["report-own"]);
    let own = town.id();
    town.edit(report(own, "2026-02", "0")).unwrap();
    assert_eq!((due(&town, "2026-03-24"), due(&town, "2026-03-25")), (vec![], vec!["report-own"]));
}

/// A form may be kept half filled; it is asked for until every count stands in it.
#[test]
fn a_report_with_a_count_left_empty_is_not_reported() {
    let mut town = township();
    town.edit(hire("王芳", 1, "玉山镇工会")).unwrap();
    let own = town.id();
    let values = fields([("month", "2026-02"), ("unions_founded", "4"), ("rights", "3")]);
    town.edit(vec![new(Kind::MonthlyReport, Some(Target::Known(own)), &[], values)]).unwrap();
    let lines = monthly_report::of_office(&town.registry, own, &[month("2026-02"), month("2026-01")]);
    let told: Vec<_> = lines.iter().map(|line| (line.report.is_some(), line.is_reported())).collect();
    assert_eq!(told, [(true, false), (false, false)]);
    assert_eq!(sum(&lines, "culture"), Sum { total: 0, given: 0 }, "what nobody has counted is not 0");
    assert_eq!(due(&town, "2026-03-02"), ["report-own"]);
    let mut whole = town;
    let seen = fields([]);
    let id = lines[0].report.as_ref().unwrap().id;
    let to = COUNTS.iter().filter(|key| !matches!(**key, "unions_founded" | "rights"));
    let to = to.map(|key| ((*key).to_owned(), "0".to_owned())).collect();
    whole.edit(vec![Edit::Change { id, seen, to }]).unwrap();
    assert_eq!(due(&whole, "2026-03-02"), [""; 0]);
}
