//! 报表: begun from the last one, checked, explained, signed; filed upward, answered field by field, mended.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate};
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::{Kind, Record};
use taizhang_core::ledger::{Command, Edit, Target};
use taizhang_core::process::reporting::calendar::Period;
use taizhang_core::process::reporting::checks::{Judged, judge};
use taizhang_core::process::reporting::said::{self, Standing};
use taizhang_core::process::reporting::steps::{self, Counts, Entries, Typed};
use taizhang_core::process::{reporting, tasks_of};
use taizhang_core::report::filing::outbox;
use taizhang_core::report::forms::period as paper;
use taizhang_core::report::period::counting::counts;
use taizhang_core::report::period::table;
use taizhang_core::words::Lang;

use crate::forge::record;
use crate::line::{Line, line};
use crate::office::{Office, fields, hire, new};

pub const Q1: &str = "2.2026-03";
const Q2: &str = "2.2026-06";

pub fn period(code: &str) -> Period {
    Period::parse(code).unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn set_clock(office: &mut Office, on: &str) {
    office.now = DateTime::parse_from_rfc3339(&format!("{on}T09:00:00+08:00")).unwrap();
}

/// What the register counts; duties and the rest are as given.
fn counted(active: [u32; 4], more: &[(&'static str, u32)]) -> Counts {
    let [begin, entered, left, end] = active;
    let is_typed = |id: &str| TYPED.iter().any(|own| own.0 == id);
    let known = reporting::indicators::ALL.iter().filter(|own| !is_typed(own.id));
    let mut all: Counts = known.map(|own| (own.id, 0)).collect();
    all.extend([("active-begin", begin), ("entered", entered), ("left", left), ("active-end", end)]);
    all.extend([("not-filed", end)]);
    all.extend(more.iter().copied());
    all
}

fn typed(entries: &[(&str, &str, &str)]) -> Entries {
    let own = |(id, value, words): &(&str, &str, &str)| {
        ((*id).to_owned(), Typed { value: (*value).to_owned(), words: (*words).to_owned() })
    };
    entries.iter().map(own).collect()
}

pub fn begin(office: &mut Office, code: &str, counts: &Counts) {
    let (own, period) = (office.id(), period(code));
    let last = period.before().and_then(|before| said::find(&office.registry, own, before));
    office.edit(vec![steps::begin(own, period, counts, last.as_ref())]).unwrap();
}

pub fn judged(office: &Office, of: Id, code: &str) -> Judged {
    let parameters = reporting::parameters(&office.registry, of);
    judge(&office.registry, &parameters, of, period(code), office.now.date_naive()).unwrap()
}

pub fn save(office: &mut Office, code: &str, entries: &[(&str, &str, &str)]) -> Result<(), Vec<String>> {
    let judged = judged(office, office.id(), code);
    let (edits, issues) = steps::save(period(code), &judged, &typed(entries));
    if !edits.is_empty() {
        office.edit(edits).unwrap();
    }
    if issues.is_empty() { Ok(()) } else { Err(issues.into_iter().map(|own| own.code.clone()).collect()) }
}

pub fn sign(office: &mut Office, code: &str) -> Result<(), String> {
    sign_as(office, code, "周敏", "陈静").map(|signed| assert!(signed))
}

pub fn sign_as(office: &mut Office, code: &str, filled: &str, checked: &str) -> Result<bool, String> {
    let judged = judged(office, office.id(), code);
    let edit = steps::sign(&judged, filled, checked, office.now.date_naive());
    let (edit, signed) = edit.map_err(|issue| issue.code.clone())?;
    office.edit(vec![edit]).unwrap();
    Ok(signed)
}

fn found(judged: &Judged) -> Vec<(&'static str, bool)> {
    judged.found.iter().map(|own| (own.id, own.is_open())).collect()
}

/// The two figures that nobody counts.
pub const TYPED: [(&str, &str, &str); 2] = [("posts-open", "1", ""), ("funds", "30000", "")];

/// A county on the first day of the second quarter, whose first quarter is begun.
fn county(active: [u32; 4]) -> Office {
    let mut county = line().county;
    set_clock(&mut county, "2026-04-01");
    begin(&mut county, Q1, &counted(active, &[]));
    county
}

/// What is missing, then what does not agree, stands in the way of signing; both names are wanted.
#[test]
fn a_report_is_signed_once_every_figure_is_there_and_agrees() {
    let mut county = county([10, 2, 1, 12]);
    assert_eq!(sign(&mut county, Q1).unwrap_err(), "report-missing");
    save(&mut county, Q1, &TYPED).unwrap();
    let own = county.id();
    assert_eq!(found(&judged(&county, own, Q1)), [("report.check-moves", true)]);
    assert_eq!(sign(&mut county, Q1).unwrap_err(), "report-open");
    // A figure other than the one counted asks for a reason, and both are kept.
    assert_eq!(save(&mut county, Q1, &[("entered", "3", "")]).unwrap_err(), ["report-reason"]);
    save(&mut county, Q1, &[("entered", "3", "补录一人")]).unwrap();
    let said = said::find(&county.registry, own, period(Q1)).unwrap();
    let row = said.row("entered").unwrap();
    assert_eq!((row.counted.map(|own| own.get()), row.value()), (Some(2), Some(3)));
    let judged_now = judged(&county, own, Q1);
    let nobody = steps::sign(&judged_now, "周敏", " ", day("2026-04-01")).unwrap_err();
    assert_eq!(nobody.code, "report-unsigned");
    sign(&mut county, Q1).unwrap();
    assert!(said::find(&county.registry, own, period(Q1)).unwrap().is_signed());
    // Another figure is signed again; what is saved as it stands changes nothing.
    save(&mut county, Q1, &[("funds", "30000", "")]).unwrap();
    assert!(said::find(&county.registry, own, period(Q1)).unwrap().is_signed());
    save(&mut county, Q1, &[("funds", "31000", "")]).unwrap();
    assert!(!said::find(&county.registry, own, period(Q1)).unwrap().is_signed());
}

/// No hand can sign past the checks of names and periods, nor make a second report of a period.
#[test]
fn the_ledger_refuses_what_cannot_be_a_report() {
    let mut county = county([10, 0, 0, 10]);
    let own = Some(Target::Known(county.id()));
    let other = fields([("cycle", "2"), ("month", "2026-03"), ("rows", "funds - 1 - -")]);
    let refused = |county: &mut Office, edit: Edit| county.edit(vec![edit]).unwrap_err()[0].code.clone();
    assert_eq!(refused(&mut county, new(Kind::PeriodReport, own, &[], other)), "report-twice");
    let odd = fields([("cycle", "2"), ("month", "2026-02"), ("rows", "funds - 1 - -")]);
    assert_eq!(refused(&mut county, new(Kind::PeriodReport, own, &[], odd)), "report-period");
    let id = said::find(&county.registry, county.id(), period(Q1)).unwrap().report.id;
    let signed = Edit::Change { id, seen: BTreeMap::new(), to: fields([("signed", "2026-04-01")]) };
    assert_eq!(refused(&mut county, signed), "report-unsigned");
}

/// A fifth is not worth a word, more than a fifth is; the explanation stands for the next period while the figure stays on
/// the same side.
#[test]
fn an_explanation_carries_on_until_the_facts_change() {
    let check = |last: u32, now: u32| {
        let mut county = county([last, 0, 0, last]);
        save(&mut county, Q1, &TYPED).unwrap();
        sign(&mut county, Q1).unwrap();
        set_clock(&mut county, "2026-07-01");
        let (more, less) = (now.saturating_sub(last), last.saturating_sub(now));
        begin(&mut county, Q2, &counted([last, more, less, now], &[]));
        save(&mut county, Q2, &TYPED[1..]).unwrap();
        let own = county.id();
        let found = found(&judged(&county, own, Q2));
        (county, found)
    };
    let swing = ("report.check-active-last", true);
    for (last, now, expected) in [
        (20, 24, vec![]),
        (20, 25, vec![swing]),
        (20, 16, vec![]),
        // Fewer by more than a fifth, and more than a fifth of the beginning has left.
        (20, 15, vec![swing, ("report.check-left", true)]),
        // One more of four is a fourth, and nothing.
        (4, 5, vec![]),
        (0, 6, vec![]),
    ] {
        assert_eq!(check(last, now).1, expected, "{last} {now}");
    }
    // 提取上期数: what is so at the end of a period begins with the last figure, what happens in one does not.
    let (mut county, _) = check(20, 25);
    let own = county.id();
    let said = said::find(&county.registry, own, period(Q2)).unwrap();
    assert_eq!((said.value("posts-open"), said.value("active-begin")), (Some(1), Some(20)));
    assert_eq!(said.facts().unwrap().filled_by.as_ref().unwrap().as_str(), "周敏");
    save(&mut county, Q2, &[("report.check-active-last", "recruited", "三月公开招聘")]).unwrap();
    sign(&mut county, Q2).unwrap();
    for (now, open, carried) in [(32, false, true), (18, true, false)] {
        let q3 = "2.2026-09";
        let mut county = county.restored();
        set_clock(&mut county, "2026-10-01");
        let (more, less) = (now.max(25) - 25, 25 - now.min(25));
        begin(&mut county, q3, &counted([25, more, less, now], &[]));
        save(&mut county, q3, &TYPED[1..]).unwrap();
        let judged = judged(&county, own, q3);
        let found = judged.found.iter().find(|own| own.id == "report.check-active-last").unwrap();
        assert_eq!((found.is_open(), found.carried), (open, carried), "{now}");
        if carried {
            // Signed, it is this report's own word, that of these figures.
            sign(&mut county, q3).unwrap();
            let said = said::find(&county.registry, own, period(q3)).unwrap();
            let line = said.explanations().next().unwrap();
            assert_eq!(line.typed.map(|own| own.get()), Some(now));
            assert_eq!(line.code.as_ref().unwrap().as_str(), "recruited");
        }
    }
}

/// Each check of the table finds what it is there for, and nothing where the figures agree.
#[test]
fn every_check_finds_what_it_is_there_for() {
    let agreed = counted(
        [20, 2, 1, 21],
        &[
            ("filed", 21),
            ("not-filed", 0),
            ("units-required", 4),
            ("units-staffed", 3),
            ("units-empty", 1),
            ("certified", 21),
            ("trained", 21),
            ("members_joined", 100),
            ("rights", 5),
        ],
    );
    let check = |more: &[(&'static str, u32)], funds: &str| {
        let mut county = line().county;
        set_clock(&mut county, "2026-04-01");
        let last = counted([20, 0, 0, 20], &[("members_joined", 100), ("rights", 5)]);
        begin(&mut county, "2.2025-12", &last);
        save(&mut county, "2.2025-12", &TYPED).unwrap();
        sign(&mut county, "2.2025-12").unwrap();
        let mut counts = agreed.clone();
        counts.extend(more.iter().copied());
        begin(&mut county, Q1, &counts);
        save(&mut county, Q1, &[("funds", funds, "")]).unwrap();
        let own = county.id();
        judged(&county, own, Q1)
            .found
            .iter()
            .map(|own| own.id.replace("report.check-", ""))
            .collect::<Vec<_>>()
    };
    assert_eq!(check(&[], "30000"), Vec::<String>::new());
    for (more, funds, id) in [
        (&[("entered", 3)][..], "30000", "moves"),
        (&[("not-filed", 1)], "30000", "filed"),
        (&[("units-empty", 2)], "30000", "units"),
        (&[("certified", 22)], "30000", "certified"),
        (&[("trained", 22)], "30000", "trained"),
        (&[("members_joined", 121)], "30000", "members-last"),
        (&[("members_joined", 0)], "30000", "members-none"),
        (&[("rights", 0)], "30000", "rights-none"),
        (&[], "36001", "funds-last"),
        (&[("entered", 6), ("left", 5)], "30000", "left"),
    ] {
        assert_eq!(check(more, funds), [id], "{more:?} {funds}");
    }
    // The beginning is the last end, whatever is counted today.
    let mut county = county([10, 0, 0, 10]);
    save(&mut county, Q1, &TYPED).unwrap();
    sign(&mut county, Q1).unwrap();
    set_clock(&mut county, "2026-07-01");
    begin(&mut county, Q2, &counted([11, 0, 1, 10], &[]));
    save(&mut county, Q2, &[TYPED[1], ("active-begin", "11", "补录")]).unwrap();
    let own = county.id();
    assert!(found(&judged(&county, own, Q2)).contains(&("report.check-continues", true)));
}

/// What a superior lays down: a check is forbidden, noted or off.
pub fn pack(office: &mut Office, settings: &str) {
    let own = office.id();
    let facts = fields([
        ("title", "报送口径"),
        ("document", "苏工办〔2026〕1号"),
        ("from", "2026-01-01"),
        ("checked_on", "2026-01-01"),
        ("settings", settings),
    ]);
    office.edit(vec![new(Kind::PolicyPack, Some(Target::Known(own)), &[], facts)]).unwrap();
    adopt_of(office, own);
}

pub fn adopt(office: &mut Office) {
    let by = office.registry.of_kind(Kind::PolicyPack).next().unwrap().owner;
    adopt_of(office, by);
}

fn adopt_of(office: &mut Office, by: Id) {
    let own = office.id();
    let pack = office.registry.of_kind(Kind::PolicyPack).find(|pack| pack.owner == by).unwrap().id;
    let facts = fields([("decided", "2026-01-01"), ("pack", &pack.to_string())]);
    office.edit(vec![new(Kind::Adoption, Some(Target::Known(own)), &[], facts)]).unwrap();
}

/// The city's calendar: quarters from 2026 on, fifteen days after their end.
pub fn calendar(city: &mut Office, more: &str) -> String {
    pack(city, &format!("report.quarter yes\n{more}"));
    city.issue()
}

#[test]
fn the_superior_lays_down_how_a_check_is_handled() {
    let handled = |setting: &str| {
        let mut county = county([20, 0, 0, 20]);
        let mut city = line().city;
        pack(&mut city, setting);
        county.take(&city.issue()).unwrap();
        // What an office lays down for itself is no answer to its superior's checks.
        pack(&mut county, "report.check-active-last off");
        adopt_of(&mut county, city.id());
        save(&mut county, Q1, &TYPED).unwrap();
        sign(&mut county, Q1).unwrap();
        set_clock(&mut county, "2026-07-01");
        begin(&mut county, Q2, &counted([20, 10, 0, 30], &[]));
        let explained = ("report.check-active-last", "recruited", "");
        save(&mut county, Q2, &[TYPED[1], explained]).unwrap();
        save(&mut county, Q2, &[explained]).unwrap();
        let own = county.id();
        found(&judged(&county, own, Q2))
    };
    let open = |is| vec![("report.check-active-last", is)];
    assert_eq!(handled("report.check-active-last explain"), open(false));
    assert_eq!(handled("report.check-active-last forbid"), open(true));
    assert_eq!(handled("report.check-active-last off"), []);
}

fn due(office: &Office) -> Vec<&'static str> {
    let tasks = tasks_of(&[reporting::PROCESS], &office.registry, office.now.date_naive());
    tasks.iter().map(|task| task.sort.code).collect()
}

/// A city with its county below, in April; the county has signed its first quarter, with one explained check, and filed.
pub fn filed() -> Line {
    let mut line = line();
    for office in [&mut line.city, &mut line.county, &mut line.other, &mut line.province] {
        set_clock(office, "2026-04-01");
    }
    let directive = calendar(&mut line.city, "");
    line.county.take(&directive).unwrap();
    adopt(&mut line.county);
    begin(&mut line.county, "2.2025-12", &counted([20, 0, 0, 20], &[]));
    save(&mut line.county, "2.2025-12", &TYPED).unwrap();
    sign(&mut line.county, "2.2025-12").unwrap();
    begin(&mut line.county, Q1, &counted([20, 6, 0, 26], &[]));
    save(&mut line.county, Q1, &[TYPED[1]]).unwrap();
    save(&mut line.county, Q1, &[("report.check-active-last", "recruited", "公开招聘六人")]).unwrap();
    sign(&mut line.county, Q1).unwrap();
    let file = line.county.upward(&[]);
    line.city.take(&file).unwrap();
    line
}

pub fn answer(
    city: &mut Office,
    county: Id,
    code: &str,
    entries: &[(&str, &str, &str)],
) -> Result<(), String> {
    let said = said::find(&city.registry, county, period(code)).unwrap();
    let edit = steps::answer(county, period(code), &said, &typed(entries), city.now.date_naive());
    city.edit(vec![edit.map_err(|issue| issue.code)?]).unwrap();
    Ok(())
}

/// The explanation arrives signed; the city accepts it and returns a figure, the county alone is told, mends it, and the
/// return falls with the figure it spoke of.
#[test]
fn a_field_is_returned_mended_and_stands() {
    let mut line = filed();
    let county = line.county.id();
    assert_eq!(due(&line.city), ["reports-look"]);
    let said = said::find(&line.city.registry, county, period(Q1)).unwrap();
    assert!(said.is_signed());
    assert_eq!(said.reasons().map(|line| line.of.as_str()).collect::<Vec<_>>(), ["report.check-active-last"]);
    assert_eq!(
        answer(&mut line.city, county, Q1, &[("funds", "returned", " ")]).unwrap_err(),
        "report-return-why"
    );
    assert_eq!(
        answer(&mut line.city, county, Q1, &[("funds", "", "")]).unwrap_err(),
        "report-answer-nothing"
    );
    let entries = [("report.check-active-last", "accepted", ""), ("funds", "returned", "与预算执行表不符")];
    answer(&mut line.city, county, Q1, &entries).unwrap();
    assert_eq!(due(&line.city), Vec::<&str>::new());
    assert!(line.city.registry.has_news_for(county), "the county waits for a receipt");
    let receipt = line.city.downward(county);
    let file = line.other.upward(&[]);
    line.city.take(&file).unwrap();
    let other = line.city.downward(line.other.id());
    assert!(!other.contains("与预算执行表不符"), "what is said of a county is told that county alone");
    line.county.take(&receipt).unwrap();
    assert_eq!(due(&line.county), ["period-report-returned"]);
    let own = said::find(&line.county.registry, county, period(Q1)).unwrap();
    assert_eq!(own.answer.as_ref().unwrap().owner, line.city.id(), "it stays the city's word");
    assert_eq!(own.standing(own.row("funds").unwrap()), Standing::Returned("与预算执行表不符".to_owned()));
    // Mended: another version of the figure; what was accepted stays accepted.
    save(&mut line.county, Q1, &[("funds", "28000", "")]).unwrap();
    sign(&mut line.county, Q1).unwrap();
    assert_eq!(due(&line.county), Vec::<&str>::new());
    let file = line.county.upward(&[]);
    line.city.take(&file).unwrap();
    let said = said::find(&line.city.registry, county, period(Q1)).unwrap();
    assert_eq!((said.returned(), said.waiting(None)), (0, 0));
    assert_eq!(due(&line.city), Vec::<&str>::new());
    // The province reads the county's report and the city's word of it.
    let file = line.city.upward(&[]);
    line.province.take(&file).unwrap();
    let read = said::find(&line.province.registry, county, period(Q1)).unwrap();
    assert_eq!(read.value("funds"), Some(28000));
}

/// What was accepted and is so again need not be accepted again.
#[test]
fn an_accepted_explanation_is_accepted_while_it_is_so() {
    let mut line = filed();
    let county = line.county.id();
    answer(&mut line.city, county, Q1, &[("report.check-active-last", "accepted", "")]).unwrap();
    for office in [&mut line.city, &mut line.county] {
        set_clock(office, "2026-07-01");
    }
    begin(&mut line.county, Q2, &counted([26, 8, 0, 34], &[]));
    save(&mut line.county, Q2, &[TYPED[1]]).unwrap();
    sign(&mut line.county, Q2).unwrap();
    let file = line.county.upward(&[]);
    line.city.take(&file).unwrap();
    let last = said::find(&line.city.registry, county, period(Q1));
    let said = said::find(&line.city.registry, county, period(Q2)).unwrap();
    assert_eq!(said.explanations().count(), 1);
    assert_eq!((said.waiting(None), said.waiting(last.as_ref())), (1, 0));
    assert_eq!(due(&line.city), Vec::<&str>::new());
}

fn answered(owner: Id, about: Id) -> Record {
    let lines = "funds - 30000 accepted - ";
    let facts = [("cycle", "2"), ("month", "2026-03"), ("date", "2026-04-02"), ("lines", lines.trim())];
    record(900, owner, about, Kind::ReportAnswer, &facts)
}

/// An answer is the word of the office to which the report is addressed: nobody else's, and of no other report.
#[test]
fn an_answer_of_whoever_is_not_the_superior_is_refused_at_the_gate() {
    let mut line = filed();
    let (county, other, city) = (line.county.id(), line.other.id(), line.city.id());
    let province = line.province.id();
    // Upward: a county answers neither its own report nor a neighbour's.
    for about in [county, other] {
        let lie = line.county.stating(&[answered(county, about)]);
        assert_eq!(line.city.take(&lie).unwrap_err().code, "say-office", "{about}");
    }
    // Downward: in its own name, of whom it answers.
    for (owner, about) in [(city, other), (province, county), (county, county)] {
        let lie = line.city.sharing(county, &[answered(owner, about)]);
        assert_eq!(line.county.take(&lie).unwrap_err().code, "say-receipt", "{owner} {about}");
    }
    let told = line.city.sharing(county, &[answered(city, county)]);
    line.county.take(&told).unwrap();
    assert!(said::find(&line.county.registry, county, period(Q1)).unwrap().answer.is_some());
}

/// The province stands above the county, and the county's report was not addressed to it.
#[test]
fn an_answer_from_above_the_addressee_is_refused_at_the_gate() {
    let mut line = filed();
    let county = line.county.id();
    let file = line.city.upward(&[]);
    line.province.take(&file).unwrap();
    let province = line.province.id();
    let lie = line.province.sharing(line.city.id(), &[]);
    line.city.take(&lie).unwrap();
    let part = taizhang_core::exchange::kinds::receipt::part_name(county);
    let share = serde_json::json!({ "records": [answered(province, county)] }).to_string();
    let next = line.province.downward(line.city.id());
    let forged = crate::forge::pieces(&next).with_part(&part, |_| share.clone()).signed(&line.province.key);
    // The city passes bytes on; the county refuses the word.
    line.city.take(&forged).unwrap();
    let down = line.city.downward(county);
    assert!(down.contains(&province.to_string()));
    let taken = line.county.take(&down).unwrap();
    assert!(taken.notices.iter().any(|own| own.code == "notice-said-aside"), "left out, and said so");
    assert_eq!(line.county.registry.of_kind(Kind::ReportAnswer).count(), 0);
}

/// A report is an office's word about itself.
#[test]
fn a_report_about_another_office_is_refused() {
    let mut line = filed();
    let (county, other) = (line.county.id(), line.other.id());
    let facts = [("cycle", "2"), ("month", "2026-03"), ("rows", "funds - 1 - -")];
    let lie = line.county.stating(&[record(901, county, other, Kind::PeriodReport, &facts)]);
    assert_eq!(line.city.take(&lie).unwrap_err().code, "say-office");
    assert!(said::find(&line.city.registry, other, period(Q1)).is_none());
}

/// What the register counts: who was there before, who came, who went.
#[test]
fn the_register_counts_what_it_knows() {
    let mut county = line().county;
    set_clock(&mut county, "2026-04-01");
    for (n, name) in ["张三", "李四", "王五"].into_iter().enumerate() {
        county.edit(hire(name, u32::try_from(n).unwrap() + 1, "玉山镇工会")).unwrap();
    }
    let of = |county: &Office, name: &str| {
        let mut people = county.registry.of_kind(Kind::Person);
        people.find(|own| own.body.get("name").as_deref() == Some(name)).unwrap().id
    };
    let engagement = |county: &Office, person: Id| {
        county.registry.about(person).find(|own| own.kind() == Kind::Engagement).unwrap().id
    };
    let came = engagement(&county, of(&county, "李四"));
    let seen = fields([("hired", "2024-03"), ("insurance_registered", "2024-03-20")]);
    let to = fields([("hired", "2026-02-01"), ("insurance_registered", "2026-02-20")]);
    county.edit(vec![Edit::Change { id: came, seen, to }]).unwrap();
    let gone = of(&county, "王五");
    let left = engagement(&county, gone);
    let exit = fields([("date", "2026-03-10"), ("kind", "11")]);
    county
        .edit(vec![new(Kind::Exit, Some(Target::Known(gone)), &[("engagement", Target::Known(left))], exit)])
        .unwrap();
    let trained = of(&county, "张三");
    for date in ["2026-03-01", "2026-03-20", "2026-04-01"] {
        let facts = fields([("title", "业务培训"), ("first_day", date), ("counts", "Y"), ("attended", "Y")]);
        county.edit(vec![new(Kind::Attendance, Some(Target::Known(trained)), &[], facts)]).unwrap();
    }
    let found = counts(&county.registry, period(Q1));
    let figure = |id: &str| found.get(id).copied();
    let active = ["active-begin", "entered", "left", "active-end"].map(figure);
    assert_eq!(active, [Some(2), Some(1), Some(1), Some(2)]);
    assert_eq!([figure("filed"), figure("not-filed"), figure("undecided")], [Some(0), Some(2), Some(0)]);
    assert_eq!(figure("trained"), Some(1));
    // What nobody has reported is not nothing.
    assert_eq!(figure("members_joined"), None);
    begin(&mut county, Q1, &found);
    let own = county.id();
    assert!(!judged(&county, own, Q1).found.iter().any(|own| own.must));
}

/// The cover names who signed and has a code that is another one for other figures; the table has every indicator.
#[test]
fn the_paper_says_what_the_report_says() {
    let mut line = filed();
    let own = line.county.id();
    let shown =
        |office: &Office| table::of(&office.registry, own, period(Q1), office.now.date_naive()).unwrap();
    let first = shown(&line.county);
    let cover = paper::cover(&first, "昆山市总工会", Some("苏州市总工会"), Lang::Zh);
    assert_eq!(cover.title, "2026年第1季度季报");
    let fact = |label: &str| cover.facts.iter().find(|(own, _)| own == label).unwrap().1.clone();
    assert_eq!([fact("填表人"), fact("审核人"), fact("签报日期")], ["周敏", "陈静", "2026-04-01"]);
    let places: Vec<&str> = cover.seals.iter().map(|own| own.title.as_str()).collect();
    assert_eq!(places, ["昆山市总工会", "苏州市总工会"], "that it is a place to seal stands below, once");
    assert!(cover.seals.iter().all(|own| own.date.contains("（盖章）")));
    assert!(cover.rows.contains(&vec!["期末在岗人数".to_owned(), "26".to_owned(), "20".to_owned()]));
    let list = paper::list(&first, None, Lang::Zh);
    assert_eq!(list.note, format!("报表校验码 {}", paper::digest(&first)), "the head of the sheet names us");
    assert!(paper::list(&first, Some("昆山市总工会"), Lang::Zh).note.starts_with("昆山市总工会　"));
    // Then a line across all columns says how many were found, and one what: these are no indicators.
    assert_eq!(list.rows.len(), first.rows.len() + 2);
    assert!(list.rows[first.rows.len()..].iter().all(|row| row.len() == 1));
    assert!(cover.text.contains("审核发现 1 项，已说明 1 项，未处理 0 项"), "{}", cover.text);
    assert!(list.rows.last().unwrap().last().unwrap().contains("公开招聘六人"));
    let code = paper::digest(&first);
    assert!(list.note.contains(&code) && fact("报表校验码") == code);
    // At the city the same report has the same code.
    assert_eq!(paper::digest(&shown(&line.city)), code);
    // What goes with the next file is told: a report that is signed, and that another is not.
    let going =
        |office: &Office| outbox::contents(&office.registry, office.now.date_naive()).unwrap().reports;
    let before = (period("2.2025-12"), true);
    assert_eq!(going(&line.county), [(period(Q1), true), before]);
    save(&mut line.county, Q1, &[("funds", "1", "")]).unwrap();
    assert_eq!(going(&line.county), [(period(Q1), false), before]);
    let changed = shown(&line.county);
    assert_ne!(paper::digest(&changed), code);
    let title = paper::cover(&changed, "昆山市总工会", None, Lang::Zh).title;
    assert_eq!(title, "2026年第1季度季报（草稿，未签报）", "what is changed is to be signed again");
}

/// Every step is one batch, and is taken back as one.
#[test]
fn every_step_can_be_taken_back() {
    let mut county = county([10, 0, 0, 10]);
    save(&mut county, Q1, &TYPED).unwrap();
    let own = county.id();
    let before = said::find(&county.registry, own, period(Q1)).unwrap();
    let judged = judged(&county, own, Q1);
    let (edit, _) = steps::sign(&judged, "周敏", "陈静", day("2026-04-01")).unwrap();
    let sequence = county.registry.head.sequence + 1;
    let batch = county.edit(vec![edit]).unwrap();
    county.command(&Command::Undo { sequence, batch, later: Vec::new() }).unwrap();
    let after = said::find(&county.registry, own, period(Q1)).unwrap();
    assert_eq!(after.report.body, before.report.body);
}
