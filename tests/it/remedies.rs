//! 补齐以下事项即可符合: doing what a remedy says turns the verdict to met, and judging the parts is judging the whole.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use taizhang_core::domain::codes::OfficeLevel;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::Kind;
use taizhang_core::ledger::command::Fields;
use taizhang_core::ledger::{Edit, Target};
use taizhang_core::policy::engine::{evaluate, of_office, of_person};
use taizhang_core::policy::outcome::{Outcome, Place, Remedy, Verdict};

use crate::office::{Office, party};

const ON: NaiveDate = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();

fn fields(pairs: &[(&str, &str)]) -> Fields {
    pairs.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())).collect()
}

fn new(kind: Kind, subject: Option<Target>, engagement: Option<Target>, pairs: &[(&str, &str)]) -> Edit {
    let links = engagement.map(|id| ("engagement".to_owned(), id)).into_iter().collect::<BTreeMap<_, _>>();
    Edit::New { kind, subject, links, fields: fields(pairs) }
}

/// A county with a township that must have somebody, and a person hired a year ago of whom little is known.
fn county() -> (Office, Id, Id) {
    let above =
        [party(2, "苏州市总工会", OfficeLevel::City), party(1, "江苏省总工会", OfficeLevel::Province)];
    let mut office = Office::new(&party(3, "昆山市总工会", OfficeLevel::County), &above);
    let own = office.id().to_string();
    let town = [
        ("name", "千灯镇总工会"),
        ("level", "4"),
        ("office_type", "TOWN"),
        ("parent", own.as_str()),
        ("reporting", "2"),
    ];
    office.edit(vec![new(Kind::Office, None, None, &town)]).unwrap();
    let town = office.registry.of_kind(Kind::Office).next().unwrap().id;
    let count = [("as_of", "2025-09-30"), ("separate_unions", "200"), ("workers", "4999")];
    office.edit(vec![new(Kind::HeadCount, Some(Target::Known(town)), None, &count)]).unwrap();
    let person = Some(Target::New(0));
    let hired = [("hired", "2025-06-01"), ("entry", "1"), ("existing_staff", "N")];
    office
        .edit(vec![
            new(Kind::Person, None, None, &[("name", "甲某"), ("id_kind", "1")]),
            new(Kind::Engagement, person, None, &hired),
        ])
        .unwrap();
    let person = office.registry.of_kind(Kind::Person).next().unwrap().id;
    (office, town, person)
}

fn outcome(office: &Office, rule: &str, subject: Id) -> Outcome {
    let all = [of_person(&office.registry, subject, ON), of_office(&office.registry, subject, ON)].concat();
    all.into_iter().find(|outcome| outcome.rule == rule).unwrap()
}

/// What a person would answer at the place a remedy leads to.
fn act(office: &mut Office, place: &Place, person: Id) {
    let answer = |key: &str| match key {
        "id_number" => "320102199003071511",
        "off_establishment" | "full_time" | "union_work" => "Y",
        _ => "昆山市总工会",
    };
    let engagement = office.registry.of_kind(Kind::Engagement).next().unwrap().id;
    let edit = match place {
        Place::Edit { record, keys } => {
            let to = keys.iter().map(|key| ((*key).to_owned(), answer(key).to_owned())).collect();
            Edit::Change { id: *record, seen: Fields::new(), to }
        }
        Place::Add { kind: Kind::Attendance, subject, .. } => {
            let session =
                [("title", "业务培训班"), ("first_day", "2026-02-10"), ("counts", "Y"), ("attended", "Y")];
            new(Kind::Attendance, Some(Target::Known(*subject)), None, &session)
        }
        Place::Post { office: town } => {
            let union = format!("千灯镇总工会 @{town}");
            let post = [("union", union.as_str()), ("from", "2025-06-01")];
            new(Kind::Posting, Some(Target::Known(person)), Some(Target::Known(engagement)), &post)
        }
        Place::Add { .. } | Place::Filing => panic!("no answer is prepared for {place:?}"),
    };
    office.edit(vec![edit]).unwrap();
}

#[test]
fn what_a_remedy_says_mends_the_verdict() {
    let (mut office, town, person) = county();
    for (rule, subject) in
        [("R-ID", person), ("R-SCOPE", person), ("R-UNIT", person), ("R-TRAIN1Y", person), ("R-QUOTA", town)]
    {
        let before = outcome(&office, rule, subject);
        assert_ne!(before.verdict, Verdict::Met, "{rule}");
        let Remedy::Act { place, .. } = &before.remedy else { panic!("{rule} offers {:?}", before.remedy) };
        act(&mut office, place, person);
        assert_eq!(outcome(&office, rule, subject).verdict, Verdict::Met, "{rule}");
    }
}

#[test]
fn the_parts_make_the_whole() {
    let (office, ..) = county();
    let people = office.registry.of_kind(Kind::Person).flat_map(|r| of_person(&office.registry, r.id, ON));
    let mut offices: Vec<Id> = office.registry.of_kind(Kind::Office).map(|record| record.id).collect();
    offices.push(office.id());
    let offices = offices.into_iter().flat_map(|id| of_office(&office.registry, id, ON));
    let parts: Vec<Outcome> = people.chain(offices).collect();
    assert_eq!(evaluate(&office.registry, ON), parts);
    assert!(parts.len() >= 8);
}
