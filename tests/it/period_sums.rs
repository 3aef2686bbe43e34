//! A report that is the sum of others: it says who is in it, leaves out what was returned, and asks about who is missing.

use chrono::NaiveDate;
use taizhang_core::domain::codes::{Coded as _, Cycle};
use taizhang_core::domain::record::Kind;
use taizhang_core::ledger::Target;
use taizhang_core::policy::parameters::Parameters;
use taizhang_core::process::reporting::calendar::{asked, next};
use taizhang_core::process::reporting::owed;
use taizhang_core::process::reporting::steps;
use taizhang_core::process::{reporting, tasks_of};
use taizhang_core::report::forms::period as paper;
use taizhang_core::report::period::counting::counts;
use taizhang_core::report::period::table::{self, Table};
use taizhang_core::report::period::{behind, calendar as calendar_words, dunning};
use taizhang_core::words::Lang;

use crate::line::{Line, line};
use crate::office::{Office, fields, new};
use crate::period_report::{
    Q1, TYPED, answer, begin, calendar, judged, period, save, set_clock, sign, sign_as,
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The counts of an office that nobody has told anything, with some figures.
fn figures(office: &Office, more: &[(&'static str, u32)]) -> steps::Counts {
    let mut all = counts(&office.registry, period(Q1));
    all.extend(taizhang_core::process::monthly_report::COUNTS.map(|id| (id, 1)));
    all.extend(more.iter().copied());
    all
}

/// Both counties have filed; only the first has reported of the quarter: 900 new members, one open post, 30000 yuan.
fn one_of_two() -> Line {
    let mut line = line();
    for office in [&mut line.city, &mut line.county, &mut line.other, &mut line.province] {
        set_clock(office, "2026-04-01");
    }
    calendar(&mut line.city, "");
    report(&mut line, 900);
    let file = line.other.upward(&[]);
    line.city.take(&file).unwrap();
    line
}

fn report(line: &mut Line, members: u32) {
    let figures = figures(&line.county, &[("members_joined", members)]);
    begin(&mut line.county, Q1, &figures);
    save(&mut line.county, Q1, &TYPED).unwrap();
    sign(&mut line.county, Q1).unwrap();
    let file = line.county.upward(&[]);
    line.city.take(&file).unwrap();
}

fn shown(office: &Office) -> Table {
    table::of(&office.registry, office.id(), period(Q1), office.now.date_naive()).unwrap()
}

fn said(table: &Table, id: &str) -> String {
    let row = table.rows.iter().find(|row| row.id == id).unwrap();
    behind::beside(Lang::Zh, table, row).unwrap_or_default()
}

fn begun(city: &mut Office) {
    let counted = counts(&city.registry, period(Q1));
    begin(city, Q1, &counted);
}

/// A city that has heard one of two counties takes its figures for what they are: those of one of two. What nobody counts but
/// counties report is summed too.
#[test]
fn a_sum_says_who_is_in_it() {
    let mut line = one_of_two();
    begun(&mut line.city);
    let table = shown(&line.city);
    let value = |id: &str| table.rows.iter().find(|row| row.id == id).unwrap().value();
    assert_eq!(["members_joined", "posts-open", "funds"].map(value), [Some(900), Some(1), Some(30000)]);
    assert_eq!(said(&table, "members_joined"), "下级已报 1 / 共 2");
    assert_eq!(said(&table, "funds"), "下级已报 1 / 共 2");
    assert_eq!(said(&table, "certified"), "", "the register counts it");
    assert_eq!(behind::above(Lang::Zh, &table), ["下级已报 1 / 共 2，未报：太仓市总工会"]);
    // It stands in the way of signing until it is explained; the paper has it.
    let found: Vec<_> =
        table.findings.iter().map(|own| (own.found.id, own.found.before, own.found.now)).collect();
    assert_eq!(found, [("report.check-below", 2, 1)]);
    assert_eq!(sign(&mut line.city, Q1).unwrap_err(), "report-open");
    let list = paper::list(&table, Some(line.city.name()), Lang::Zh);
    assert_eq!(list.rows[0], ["下级已报 1 / 共 2，未报：太仓市总工会"]);
    save(&mut line.city, Q1, &[("report.check-below", "reminded", "")]).unwrap();
    sign(&mut line.city, Q1).unwrap();
    // The province, which may not hold what is behind it, reads it with the city's word.
    let file = line.city.upward(&[]);
    line.province.take(&file).unwrap();
    let read = judged(&line.province, line.city.id(), Q1);
    let below = read.found.iter().find(|own| own.id == "report.check-below").unwrap();
    assert_eq!(below.explained.as_ref().unwrap().code.as_ref().unwrap().as_str(), "reminded");
}

/// What was returned is nobody's figure until it is mended: it is not added, and whose it was is said.
#[test]
fn a_returned_field_is_not_added() {
    let mut line = one_of_two();
    let county = line.county.id();
    answer(&mut line.city, county, Q1, &[("members_joined", "returned", "数字过大")]).unwrap();
    begun(&mut line.city);
    let table = shown(&line.city);
    let row = table.rows.iter().find(|row| row.id == "members_joined").unwrap();
    assert_eq!(row.value(), None);
    assert_eq!(said(&table, "members_joined"), "退回未补正、没有计入：昆山市总工会");
    assert_eq!(said(&table, "funds"), "下级已报 1 / 共 2");
    let below = table.findings.iter().find(|own| own.found.id == "report.check-below").unwrap();
    assert_eq!((below.found.before, below.found.now), (2, 0), "nobody is whole");
    // Mended and filed again, the city is told to count anew, and then has it.
    let receipt = line.city.downward(county);
    line.county.take(&receipt).unwrap();
    save(&mut line.county, Q1, &[("members_joined", "90", "多输一位")]).unwrap();
    sign(&mut line.county, Q1).unwrap();
    let file = line.county.upward(&[]);
    line.city.take(&file).unwrap();
    assert_eq!(
        behind::above(Lang::Zh, &shown(&line.city)).last().unwrap(),
        "取数以后有变化，请“重新取数”后再签报。"
    );
    let before = shown(&line.city);
    let counted = counts(&line.city.registry, period(Q1));
    let edit = steps::recount(period(Q1), &before.judged.said, &counted, None);
    line.city.edit(vec![edit]).unwrap();
    let table = shown(&line.city);
    let row = table.rows.iter().find(|row| row.id == "members_joined").unwrap();
    assert_eq!(row.value(), Some(90));
    assert_eq!(behind::above(Lang::Zh, &table).len(), 1);
}

/// A county whose people are others than the city's register counts is named, with its reason.
#[test]
fn other_people_than_are_recorded_are_said() {
    let mut line = line();
    for office in [&mut line.city, &mut line.county] {
        set_clock(office, "2026-04-01");
    }
    let figures = figures(&line.county, &[]);
    begin(&mut line.county, Q1, &figures);
    let more = [
        TYPED[0],
        TYPED[1],
        ("active-end", "4", "补录"),
        ("entered", "4", "补录"),
        ("not-filed", "4", "补录"),
    ];
    save(&mut line.county, Q1, &more).unwrap();
    sign(&mut line.county, Q1).unwrap();
    let file = line.county.upward(&[]);
    line.city.take(&file).unwrap();
    begun(&mut line.city);
    assert_eq!(said(&shown(&line.city), "active-end"), "昆山市总工会报 4 人，按登记 0 人（补录）");
    // Whole, nobody is missed.
    assert_eq!(behind::above(Lang::Zh, &shown(&line.city)), Vec::<String>::new());
}

/// The same of a county over its unions: a quarter of which only one month is reported is not whole.
#[test]
fn a_county_says_which_unions_are_in_its_sum() {
    let mut county = line().county;
    set_clock(&mut county, "2026-04-01");
    let own = county.id().to_string();
    for name in ["玉山镇工会", "巴城镇工会"] {
        let mut facts = fields([("name", name), ("level", "4"), ("office_type", "TOWN"), ("reporting", "2")]);
        facts.insert("parent".to_owned(), own.clone());
        county.edit(vec![new(Kind::Office, None, &[], facts)]).unwrap();
    }
    let mut unions: Vec<_> = county.registry.of_kind(Kind::Office).cloned().collect();
    let first = unions.remove(0);
    let report = |month: &str| {
        let keys = taizhang_core::process::monthly_report::COUNTS;
        let mut facts: taizhang_core::ledger::command::Fields =
            keys.iter().map(|key| ((*key).to_owned(), "1".to_owned())).collect();
        facts.insert("month".to_owned(), month.to_owned());
        vec![new(Kind::MonthlyReport, Some(Target::Known(first.id)), &[], facts)]
    };
    for month in ["2026-01", "2026-02"] {
        county.edit(report(month)).unwrap();
    }
    begun(&mut county);
    let below = |county: &Office| {
        let behind = judged(county, county.id(), Q1).behind.unwrap();
        (behind.asked, behind.whole(), behind.sums.get("aid").copied())
    };
    assert_eq!(below(&county), (2, 0, Some(2)));
    county.edit(report("2026-03")).unwrap();
    assert_eq!(below(&county), (2, 1, Some(3)));
}

/// A field that was returned is told to the county, whether or not a calendar had asked for the report.
#[test]
fn what_was_returned_unasked_is_told_too() {
    let mut line = line();
    // No pack is adopted, and the program asks for nothing of that time.
    for office in [&mut line.city, &mut line.county] {
        set_clock(office, "2026-11-29");
    }
    assert_eq!(asked(&line.county.registry, &Parameters::of(&line.county.registry), day("2026-11-29")), []);
    report(&mut line, 900_000);
    let county = line.county.id();
    answer(&mut line.city, county, Q1, &[("members_joined", "returned", "数字过大")]).unwrap();
    assert_eq!(dunning::lines(&line.city.registry, day("2026-11-29"))[0].theirs, 1);
    let receipt = line.city.downward(county);
    line.county.take(&receipt).unwrap();
    let tasks = tasks_of(&[reporting::PROCESS], &line.county.registry, day("2026-11-29"));
    assert_eq!(tasks.iter().map(|own| own.sort.code).collect::<Vec<_>>(), ["period-report-returned"]);
    // Its report opens first, and says which field and why.
    let (all, first) = table::periods(&line.county.registry, Some(county), day("2026-11-29"));
    assert_eq!(first, Some(period(Q1)));
    assert!(all.contains(&period(Q1)));
    assert_eq!(behind::returned(Lang::Zh, &shown(&line.county)), ["新发展会员数（数字过大）"]);
    save(&mut line.county, Q1, &[("members_joined", "90", "多输一位")]).unwrap();
    assert_eq!(behind::returned(Lang::Zh, &shown(&line.county)), Vec::<String>::new());
}

/// A calendar whose day is past asks for nothing of the time before it was adopted, and its trial says what it will ask for.
#[test]
fn a_calendar_of_the_past_accuses_nobody() {
    let mut city = line().city;
    set_clock(&mut city, "2026-11-29");
    let own = city.id();
    let facts = fields([
        ("title", "报送日历"),
        ("document", "苏工办〔2026〕9号"),
        ("from", "2026-07-01"),
        ("checked_on", "2026-11-29"),
        ("settings", "report.month yes\nreport.quarter-days 5"),
    ]);
    city.edit(vec![new(Kind::PolicyPack, Some(Target::Known(own)), &[], facts)]).unwrap();
    let pack = city.registry.of_kind(Kind::PolicyPack).next().unwrap().clone();
    let today = day("2026-11-29");
    assert_eq!(
        calendar_words::trial(Lang::Zh, &city.registry, &pack, today, today),
        [
            (false, "报送日历·月报：否 → 是，首期 2026年11月月报，2026-12-10 前".to_owned()),
            (false, "报送日历·季报：期限 2027-01-15 → 2026年第4季度季报，2027-01-05 前".to_owned()),
            (true, "施行日期已经过去：报送日历从采用之日起算，之前结束的报告期不催报、不算逾期。".to_owned()),
        ]
    );
    let unset = "没有设置报送日历，按程序自带的报送。接下来要报：2026年第4季度季报，2027-01-15 前；2026年年报，2027-02-14 前。";
    assert_eq!(calendar_words::standing(Lang::Zh, &city.registry, today), (false, unset.to_owned()));
    let adoption = fields([("decided", "2026-11-29"), ("pack", &pack.id.to_string())]);
    city.edit(vec![new(Kind::Adoption, Some(Target::Known(own)), &[], adoption)]).unwrap();
    let parameters = Parameters::of(&city.registry);
    assert_eq!(asked(&city.registry, &parameters, today), []);
    let codes = |on: &str| -> Vec<String> {
        asked(&city.registry, &parameters, day(on)).iter().map(|own| own.period.code()).collect()
    };
    assert_eq!(codes("2026-12-01"), ["1.2026-11"]);
    let month = Cycle::from_code("1").unwrap();
    assert_eq!(next(&city.registry, &parameters, month, today).map(|own| own.due), Some(day("2026-12-10")));
    assert!(calendar_words::standing(Lang::Zh, &city.registry, today).0);
    assert!(owed::below(&city.registry, today).is_empty());
}

/// One figure that cannot be taken keeps nothing else from being saved.
#[test]
fn one_wrong_figure_keeps_no_other_from_being_saved() {
    let mut county = line().county;
    set_clock(&mut county, "2026-04-01");
    let counted = figures(&county, &[]);
    begin(&mut county, Q1, &counted);
    let typed = [("funds", "120000.50", ""), ("posts-open", "2", ""), ("aid", "7", "")];
    assert_eq!(save(&mut county, Q1, &typed).unwrap_err(), ["report-reason", "count-decimal"]);
    let table = shown(&county);
    let value = |id: &str| table.rows.iter().find(|row| row.id == id).unwrap().value();
    assert_eq!(["funds", "posts-open", "aid"].map(value), [None, Some(2), Some(1)]);
}

/// Whoever fills a report in and checks it alone says why; the superior may forbid it, or not ask.
#[test]
fn one_person_under_both_names_is_asked_about() {
    let start = |handling: &str| {
        let mut line = line();
        for office in [&mut line.city, &mut line.county] {
            set_clock(office, "2026-04-01");
        }
        let directive = calendar(&mut line.city, handling);
        line.county.take(&directive).unwrap();
        crate::period_report::adopt(&mut line.county);
        let counted = figures(&line.county, &[]);
        begin(&mut line.county, Q1, &counted);
        save(&mut line.county, Q1, &TYPED).unwrap();
        line.county
    };
    let mut county = start("");
    assert_eq!(sign_as(&mut county, Q1, "周敏", "周敏"), Ok(false));
    assert_eq!(shown(&county).findings[0].found.id, "report.check-names");
    save(&mut county, Q1, &[("report.check-names", "one-clerk", "")]).unwrap();
    assert_eq!(sign_as(&mut county, Q1, "周敏", "周敏"), Ok(true));
    // Another name needs no word, and leaves none behind.
    assert_eq!(sign_as(&mut county, Q1, "周敏", "陈静"), Ok(true));
    assert!(shown(&county).findings.is_empty());
    assert_eq!(sign_as(&mut start("report.check-names off"), Q1, "周敏", "周敏"), Ok(true));
    let mut strict = start("report.check-names forbid");
    assert_eq!(sign_as(&mut strict, Q1, "周敏", "周敏"), Ok(false));
    save(&mut strict, Q1, &[("report.check-names", "one-clerk", "")]).unwrap();
    assert_eq!(sign_as(&mut strict, Q1, "周敏", "周敏"), Ok(false));
    assert_eq!(sign_as(&mut strict, Q1, "周敏", "陈静"), Ok(true));
}

/// Every figure of work is held against the last one; what is usual of a rise is not offered for a fall.
#[test]
fn every_figure_is_held_against_the_last() {
    let found = |swing: &str, before: u32, now: u32| {
        let mut line = line();
        set_clock(&mut line.city, "2026-01-02");
        set_clock(&mut line.county, "2026-01-02");
        let directive = calendar(&mut line.city, swing);
        line.county.take(&directive).unwrap();
        crate::period_report::adopt(&mut line.county);
        let work = |figure: u32| taizhang_core::process::monthly_report::COUNTS.map(|id| (id, figure));
        let county = &mut line.county;
        let mut counted = figures(county, &work(before));
        begin(county, "2.2025-12", &counted);
        save(
            county,
            "2.2025-12",
            &[("funds", &before.to_string(), ""), ("posts-open", &before.to_string(), "")],
        )
        .unwrap();
        sign(county, "2.2025-12").unwrap();
        set_clock(county, "2026-04-01");
        counted.extend(work(now));
        begin(county, Q1, &counted);
        save(county, Q1, &[("funds", &now.to_string(), ""), ("posts-open", &now.to_string(), "")]).unwrap();
        judged(county, county.id(), Q1).found
    };
    let rise = found("", 10, 1000);
    assert_eq!(rise.len(), 12, "each of the twelve that are typed or summed");
    assert!(rise.iter().all(|own| !own.must && (3..=5).contains(&own.usual.len())));
    assert!(!rise.iter().any(|own| own.usual.contains(&"campaign") || own.usual.contains(&"filled")));
    let fall = found("", 1000, 10);
    assert_eq!(fall.len(), 12);
    assert!(fall.iter().all(|own| (3..=5).contains(&own.usual.len())), "{fall:?}");
    assert!(!fall.iter().any(|own| own.usual.contains(&"campaign-now") || own.usual.contains(&"recruited")));
    // What is worth a word is the superior's to lay down.
    assert_eq!(found("", 100, 120).len(), 0);
    assert_eq!(found("report.swing 10", 100, 120).len(), 12);
}
