//! Reports of a period as a liar states them.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use taizhang_core::domain::codes::OfficeLevel;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::period_report::ReportLines;
use taizhang_core::domain::record::Record;
use taizhang_core::domain::value::Value;
use taizhang_core::ledger::Edit;
use taizhang_core::policy::parameters::Parameters;
use taizhang_core::process::reporting::owed::{self, State};
use taizhang_core::process::reporting::said;
use taizhang_core::report::forms::period as paper;
use taizhang_core::report::period::table;

use crate::forge::pieces;
use crate::line::Line;
use crate::office::{Office, fields};
use crate::period_report::{Q1, adopt, answer, filed, period};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// More lines than a report can have are no report: comparing each with each would take hours.
#[test]
fn a_report_has_no_more_lines_than_there_are_figures() {
    let text = |lines: usize| (0..lines).map(|n| format!("of-{n} - 1 - -")).collect::<Vec<_>>().join("\n");
    assert!(ReportLines::parse(&text(400)).is_ok());
    let code = ReportLines::parse(&text(401)).err().map(|issue| issue.code);
    assert_eq!(code.as_deref(), Some("text-long"));
}

/// Who signed stands in the code on the cover: another name under the same figures is another paper.
#[test]
fn the_code_of_a_report_stands_for_its_signatures_too() {
    let mut line = filed();
    let own = line.county.id();
    let code = |office: &Office| {
        let shown = table::of(&office.registry, own, period(Q1), office.now.date_naive()).unwrap();
        paper::digest(&shown)
    };
    let before = code(&line.county);
    let report = said::find(&line.county.registry, own, period(Q1)).unwrap().report;
    for (key, name) in [("checked_by", "顶替"), ("filled_by", "冒名")] {
        let seen = fields([(key, &*report.body.get(key).unwrap())]);
        line.county.edit(vec![Edit::Change { id: report.id, seen, to: fields([(key, name)]) }]).unwrap();
        assert_ne!(code(&line.county), before, "{key}");
    }
}

/// What waits for the superior's word can be given one: a line that the sheet does not show would wait for ever.
#[test]
fn nothing_waits_that_cannot_be_answered() {
    let mut line = filed();
    let county = line.county.id();
    let report = said::find(&line.county.registry, county, period(Q1)).unwrap().report;
    let mut lie = Record::clone(&report);
    let more = |key: &str, text: &str| format!("{}\n{text}", lie.body.get(key).unwrap());
    let rows = more("rows", "assessed 1 2 - - 季报没有的\nnonsense 1 2 - - 不知所云");
    let explanations =
        more("explanations", "report.check-left 30 40 election -\nreport.check-of-nothing 1 2 - - 空");
    lie.body.set("rows", Some(&rows)).unwrap();
    lie.body.set("explanations", Some(&explanations)).unwrap();
    let text = line.county.stating(&[lie]);
    line.city.take(&text).unwrap();
    let of = |office: &Office| said::find(&office.registry, county, period(Q1)).unwrap();
    assert_eq!(of(&line.city).waiting(None), 2, "the two explanations of checks");
    let shown = table::of(&line.city.registry, county, period(Q1), day("2026-04-01")).unwrap();
    let left = shown.findings.iter().find(|own| own.found.id == "report.check-left").unwrap();
    assert_eq!((left.found.before, left.found.now, left.code()), (30, 40, Some("election")), "as stated");
    let rows = shown.rows.iter().map(|row| row.id);
    let ids: BTreeSet<&str> = rows.chain(shown.findings.iter().map(|own| own.found.id)).collect();
    let entries: Vec<(&str, &str, &str)> = ids.iter().map(|id| (*id, "accepted", "")).collect();
    answer(&mut line.city, county, Q1, &entries).unwrap();
    assert_eq!(of(&line.city).waiting(None), 0);
}

/// A day without names under it is no signature, whatever a file says: the report is not given.
#[test]
fn a_report_that_nobody_signed_is_not_given() {
    let mut line = filed();
    let county = line.county.id();
    let on = day("2026-04-20");
    let state = |line: &Line| {
        let registry = &line.city.registry;
        let asked = Parameters::of(registry);
        let all = owed::of_office(registry, &asked, (county, OfficeLevel::County), on);
        let own = all.into_iter().find(|own| own.period == period(Q1)).unwrap();
        (own.state, own.overdue(on))
    };
    adopt(&mut line.city);
    assert_eq!(state(&line), (State::Given, 0));
    let report = said::find(&line.county.registry, county, period(Q1)).unwrap().report;
    for key in ["filled_by", "checked_by"] {
        let mut lie = Record::clone(&report);
        lie.body.set(key, None).unwrap();
        let text = line.county.stating(&[lie]);
        line.city.take(&text).unwrap();
        assert_eq!(state(&line), (State::Begun, 5), "{key}");
    }
}

/// What the city has answered nobody below it says, in whatever words, nor does anybody say it to a third.
#[test]
fn a_citys_answer_is_said_by_the_city_alone() {
    let mut line = filed();
    let (county, city) = (line.county.id(), line.city.id());
    answer(&mut line.city, county, Q1, &[("funds", "returned", "与预算执行表不符")]).unwrap();
    let genuine = line.city.downward(county);
    line.county.take(&genuine).unwrap();
    let told = said::find(&line.county.registry, county, period(Q1)).unwrap().answer.unwrap();
    assert!(!line.county.upward(&[]).contains("与预算执行表不符"), "it stays where it was told");
    let mut lie = Record::clone(&told);
    let lines = lie.body.get("lines").unwrap().replace("returned", "accepted");
    lie.body.set("lines", Some(&lines)).unwrap();
    for id in [lie.id, Id::from_u128(999)] {
        let lie = Record { id, ..lie.clone() };
        let text = line.county.stating(&[lie]);
        assert!(line.city.take(&text).is_err());
    }
    let own = said::find(&line.city.registry, county, period(Q1)).unwrap();
    assert_eq!((own.returned(), own.answer.unwrap().owner), (1, city));
}

/// Figures and words beyond their bounds, or of no kind, refuse the file; markup is text.
#[test]
fn a_report_beyond_bounds_is_refused() {
    for (from, to, taken) in [
        ("30000", "99999999", true),
        ("30000", "100000000", false),
        ("30000", "-1", false),
        ("30000", "1.5", false),
        ("公开招聘六人", "<img src=x onerror=alert(1)>", true),
        ("公开招聘六人", &*"长".repeat(10_000), false),
        ("公开招聘六人", &*"长".repeat(200), true),
        ("\"month\":\"2026-03\"", "\"month\":\"1900-00\"", false),
    ] {
        let mut line = filed();
        let key = line.county.key.clone();
        let mut forged = pieces(&line.county.upward(&[]));
        let whole = forged.parts["province"].clone();
        assert!(whole.contains(from), "{from}");
        forged.parts.insert("province".to_owned(), whole.replace(from, to));
        let result = line.city.take(&forged.signed(&key));
        assert_eq!(result.is_ok(), taken, "{from} {}", to.chars().take(9).collect::<String>());
    }
}
