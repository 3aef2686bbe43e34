//! 招聘计划: begun from what the register knows, and what the city says of it, by file.

use std::collections::BTreeMap;

use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::{Kind, Record};
use taizhang_core::ledger::Target;
use taizhang_core::ledger::command::Edit;
use taizhang_core::policy::engine;
use taizhang_core::process::recruitment;
use taizhang_core::process::recruitment::plan::{plans, waiting};
use taizhang_core::process::recruitment::round::one;
use taizhang_core::process::tasks_of;
use taizhang_core::report::offices::plan::known;
use taizhang_core::words::Lang;

use crate::forge::record;
use crate::line::{Line, line};
use crate::office::{Office, fields, new, person};

fn about(office: &Office, kind: Kind, facts: &[(&'static str, &'static str)]) -> Edit {
    let facts = facts.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())).collect();
    new(kind, Some(Target::Known(office.id())), &[], facts)
}

const PLAN: [(&str, &str); 7] = [
    ("year", "2026"),
    ("planned", "4"),
    ("economy", "工业园区较多"),
    ("gap", "3"),
    ("enterprises", "2140"),
    ("workers", "96000"),
    ("funding", "列入预算"),
];

/// The county has planned and filed it; a round of it is under way.
fn planned() -> (Line, Id) {
    let mut line = line();
    let round = [("title", "2026年公开招聘"), ("notice", "2026-02-05"), ("closes", "2026-02-20")];
    let edits = vec![
        about(&line.county, Kind::RecruitmentPlan, &PLAN),
        about(&line.county, Kind::Recruitment, &round),
    ];
    line.county.edit(edits).unwrap();
    line.city.take(&line.county.upward(&[])).unwrap();
    let round = line.county.registry.of_kind(Kind::Recruitment).next().unwrap().id;
    (line, round)
}

fn asked(office: &Office) -> Option<usize> {
    let tasks = tasks_of(&[recruitment::PROCESS], &office.registry, office.now.date_naive());
    tasks.iter().find(|task| task.sort.code == "recruitment-opinion").map(|task| task.named.len())
}

const OPINION: [(&str, &str); 5] = [
    ("year", "2026"),
    ("document", "苏工办〔2026〕8号"),
    ("date", "2026-03-01"),
    ("planned", "3"),
    ("opinion", "同意招聘 3 人"),
];

fn give(line: &mut Line) {
    let county = line.county.id();
    let facts = OPINION.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())).collect();
    line.city.edit(vec![new(Kind::PlanOpinion, Some(Target::Known(county)), &[], facts)]).unwrap();
}

/// The plan goes up with the county's file, the city is asked for its opinion, and that goes down with the receipt: to this
/// county and to nobody else.
#[test]
fn the_citys_opinion_comes_back_with_the_receipt() {
    let (mut line, round) = planned();
    let on = line.city.now.date_naive();
    assert_eq!(asked(&line.city), Some(1));
    assert_eq!(waiting(&line.city.registry, on)[0].name, "昆山市总工会");
    assert!(!one(&line.county.registry, round, on).unwrap().opinion);
    line.city.downward(line.county.id());
    assert!(!line.city.registry.has_news_for(line.county.id()));
    give(&mut line);
    assert_eq!(asked(&line.city), None);
    assert!(line.city.registry.has_news_for(line.county.id()), "the county waits for a receipt");
    let receipt = line.city.downward(line.county.id());
    line.city.take(&line.other.upward(&[])).unwrap();
    let other = line.city.downward(line.other.id());
    assert!(!other.contains("苏工办〔2026〕8号"), "what is said of a county is told that county alone");

    line.county.take(&receipt).unwrap();
    let found = plans(&line.county.registry, on);
    assert_eq!(found[0].opinion.as_deref(), Some("苏工办〔2026〕8号"));
    assert!(one(&line.county.registry, round, on).unwrap().opinion);
    let said =
        line.county.registry.about(line.county.id()).find(|own| own.kind() == Kind::PlanOpinion).unwrap();
    assert_eq!(said.owner, line.city.id(), "it stays the city's word");
    // Twice is once; what the city takes back is gone for the county too.
    let again = line.city.downward(line.county.id());
    line.county.take(&again).unwrap();
    assert_eq!(line.county.registry.of_kind(Kind::PlanOpinion).count(), 1);
    let own = line.city.registry.of_kind(Kind::PlanOpinion).next().unwrap().id;
    line.city.edit(vec![Edit::Remove { id: own }]).unwrap();
    assert!(line.city.registry.has_news_for(line.county.id()));
    let gone = line.city.downward(line.county.id());
    line.county.take(&gone).unwrap();
    assert_eq!(plans(&line.county.registry, on)[0].opinion, None);
}

/// The rule on openness hears the city as well as the document that the county notes in the round.
#[test]
fn whoever_is_hired_openly_is_not_asked_for_an_opinion_that_was_given() {
    let (mut line, round) = planned();
    let mut facts = crate::office::engagement("玉山镇工会");
    for (key, text) in [("hired", "2026-03-01"), ("recruitment", &*round.to_string())] {
        facts.insert(key.to_owned(), text.to_owned());
    }
    let edits = vec![
        new(Kind::Person, None, &[], person("张三", 1)),
        new(Kind::Engagement, Some(Target::New(0)), &[], facts),
    ];
    line.county.edit(edits).unwrap();
    assert!(line.county.registry.of_kind(Kind::Engagement).all(|own| own.body.get("recruitment").is_some()));
    let lacks = |office: &Office| {
        let person = office.registry.of_kind(Kind::Person).next().unwrap().id;
        let found = engine::of_rules(&office.registry, &["R-OPEN"], &[person], office.now.date_naive());
        format!("{found:?}").contains("opinion_document")
    };
    assert!(lacks(&line.county));
    give(&mut line);
    let receipt = line.city.downward(line.county.id());
    line.county.take(&receipt).unwrap();
    assert!(!lacks(&line.county));
}

fn opinion(owner: Id, about: Id) -> Record {
    record(900, owner, about, Kind::PlanOpinion, &OPINION)
}

/// The opinion is the city's to say, of counties below it: nobody says it of themselves, nor of a neighbour's county.
#[test]
fn nobody_gives_an_opinion_on_their_own_plan() {
    let (mut line, _) = planned();
    let (county, other, city) = (line.county.id(), line.other.id(), line.city.id());
    for about in [county, other] {
        let lie = line.county.stating(&[opinion(county, about)]);
        assert_eq!(line.city.take(&lie).unwrap_err().code, "say-office");
    }
    // In an answer only of whom it answers, and only in its own name.
    for (owner, about) in [(city, other), (Id::from_u128(1), county), (county, county)] {
        let lie = line.city.sharing(county, &[opinion(owner, about)]);
        assert_eq!(line.county.take(&lie).unwrap_err().code, "say-receipt", "{owner} {about}");
    }
    let told = line.city.sharing(county, &[opinion(city, county)]);
    line.county.take(&told).unwrap();
}

/// What the register knows stands in a new plan, and nothing that it does not know.
#[test]
fn a_plan_begins_from_what_is_recorded() {
    let mut county = line().county;
    let on = county.now.date_naive();
    let known_now = |office: &Office| -> BTreeMap<&str, String> {
        known(&office.registry, on, Lang::Zh).into_iter().collect()
    };
    assert_eq!(known_now(&county).into_iter().collect::<Vec<_>>(), [("year", "2026".to_owned())]);
    let own = county.id();
    let town = |name: &str, code: &str| {
        let parent = own.to_string();
        let facts = fields([
            ("name", name),
            ("code", code),
            ("level", "4"),
            ("office_type", "TOWN"),
            ("parent", &parent),
            ("reporting", "2"),
        ]);
        new(Kind::Office, None, &[], facts)
    };
    county.edit(vec![town("玉山镇工会", ""), town("周庄镇工会", "")]).unwrap();
    let towns: Vec<Id> = county.registry.of_kind(Kind::Office).map(|record| record.id).collect();
    let count = |office: Id, unions: &str, workers: &str| {
        let facts = fields([("as_of", "2026-01-31"), ("separate_unions", unions), ("workers", workers)]);
        new(Kind::HeadCount, Some(Target::Known(office)), &[], facts)
    };
    county.edit(vec![count(towns[0], "230", "48200")]).unwrap();
    // One township has not reported: the sum would be too little.
    assert!(!known_now(&county).contains_key("workers"));
    assert!(known_now(&county)["gap"].parse::<u32>().unwrap() > 0);
    let budget = [("year", "2026"), ("included", "Y"), ("amount", "1860000")];
    let edits = vec![count(towns[1], "18", "2260"), about(&county, Kind::Budget, &budget)];
    county.edit(edits).unwrap();
    let known = known_now(&county);
    assert_eq!(known["workers"], "50460");
    assert!(known["funding"].contains("1860000.00"), "{}", known["funding"]);
    assert!(!known.contains_key("enterprises") && !known.contains_key("economy"));
    // The plan that stands is not begun again.
    county.edit(vec![about(&county, Kind::RecruitmentPlan, &PLAN)]).unwrap();
    assert_eq!(known_now(&county)["year"], "2027");
}
