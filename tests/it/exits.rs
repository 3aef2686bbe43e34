//! Exits: what each kind calls for, what it ends, what is late, and its papers.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use taizhang_core::domain::codes::{Coded, ExitKind};
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::Kind;
use taizhang_core::ledger::command::Fields;
use taizhang_core::ledger::{Command, Edit, Target};
use taizhang_core::process::contracts;
use taizhang_core::process::contracts::exits::{
    Exiting, Told as StepTold, all, edits as take, is_for, recent,
};
use taizhang_core::process::contracts::leaving::{is_protected, register};
use taizhang_core::process::contracts::renewal::{Term, edits, next};
use taizhang_core::process::contracts::steps::{self, Step};
use taizhang_core::process::tasks_of;
use taizhang_core::report::forms::contracts::{handovers, proofs};
use taizhang_core::words::Lang;

use crate::contracts::{confirmed, county, lines, of, records};
use crate::office::{Office, fields, new};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Whoever retires is known of before; nobody dies on a day to come.
#[test]
fn a_death_is_never_registered_ahead() {
    let mut office = county(&[("甲", "2023-03-11", "2026-03-10")]);
    let line = of(&office, "甲");
    let ahead = |office: &Office, kind: &str| {
        let facts = fields([("date", "2026-03-03"), ("kind", kind), ("legal_basis", "第四十四条")]);
        register(&office.registry, line.named.engagement, &facts).unwrap()
    };
    let refused = office.edit(ahead(&office, "32")).unwrap_err();
    assert!(refused.iter().any(|own| own.code == "exit-died-ahead"), "{refused:?}");
    office.edit(ahead(&office, "31")).unwrap();
}

fn leaves(office: &mut Office, name: &str, kind: &str, date: &str) -> Command {
    let person = office
        .registry
        .of_kind(Kind::Person)
        .find(|own| own.body.get("name").as_deref() == Some(name))
        .unwrap()
        .id;
    let engagement = records(office, person, Kind::Engagement)[0].id;
    let basis = ExitKind::from_code(kind).and_then(steps::basis).unwrap_or("协商一致");
    let facts = fields([("date", date), ("kind", kind), ("legal_basis", basis)]);
    let batch = office.edit(register(&office.registry, engagement, &facts).unwrap()).unwrap();
    assert_eq!(register(&office.registry, engagement, &facts).unwrap_err().code, "exit-twice");
    Command::Undo { sequence: office.registry.head.sequence, batch, later: Vec::new() }
}

fn exit_of(office: &Office, name: &str) -> Exiting {
    all(&office.registry, office.now.date_naive()).into_iter().find(|own| own.named.name == name).unwrap()
}

/// Posting, contract and the post beside it end on the day of the exit, in the batch that registers it; taken back, all run
/// on as before.
#[test]
fn an_exit_ends_what_is_open_and_its_undo_opens_it_again() {
    let mut office = county(&[("甲", "2025-01-01", "2027-12-31")]);
    let person = office.registry.of_kind(Kind::Person).next().unwrap().id;
    let engagement = records(&office, person, Kind::Engagement)[0].id;
    let beside = fields([("post", "网格员"), ("unit", "玉山镇政府"), ("from", "2025-05-01")]);
    office
        .edit(vec![new(
            Kind::ConcurrentPost,
            Some(Target::Known(person)),
            &[("engagement", Target::Known(engagement))],
            beside,
        )])
        .unwrap();
    let ends = |office: &Office| {
        [
            (Kind::Posting, "to"),
            (Kind::Contract, "ended"),
            (Kind::Contract, "end"),
            (Kind::ConcurrentPost, "to"),
        ]
        .map(|(kind, key)| records(office, person, kind)[0].body.get(key))
    };
    let undo = leaves(&mut office, "甲", "11", "2026-03-02");
    let on = || Some("2026-03-02".to_owned());
    assert_eq!(ends(&office), [on(), on(), Some("2027-12-31".to_owned()), on()]);
    assert_eq!(exit_of(&office, "甲").open, []);
    office.command(&undo).unwrap();
    assert_eq!(ends(&office), [None, None, Some("2027-12-31".to_owned()), None]);
    // Who goes on to other work may keep the contract.
    leaves(&mut office, "甲", "42", "2026-03-02");
    assert_eq!(ends(&office), [on(), None, Some("2027-12-31".to_owned()), on()]);
}

/// What an exit registered in the person's file has left open is ended from the desk, all at once.
#[test]
fn what_an_exit_left_open_is_ended_afterwards() {
    let mut office = county(&[("甲", "2025-01-01", "2027-12-31"), ("乙", "2025-01-01", "2027-12-31")]);
    let people: Vec<Id> = office.registry.of_kind(Kind::Person).map(|own| own.id).collect();
    for person in &people {
        let engagement = records(&office, *person, Kind::Engagement)[0].id;
        let facts = fields([("date", "2026-03-01"), ("kind", "12")]);
        office
            .edit(vec![new(
                Kind::Exit,
                Some(Target::Known(*person)),
                &[("engagement", Target::Known(engagement))],
                facts,
            )])
            .unwrap();
    }
    let on = office.now.date_naive();
    let found = recent(&office.registry, on);
    assert!(found.iter().all(|own| own.open.len() == 2 && is_for(Step::Close, own)));
    let ticked = found.iter().map(|own| own.exit).collect();
    office.edit(take(&found, &ticked, Step::Close, "2026-03-02").unwrap()).unwrap();
    assert!(recent(&office.registry, on).iter().all(|own| own.open.is_empty()));
    let posting = &records(&office, people[0], Kind::Posting)[0];
    assert_eq!(posting.body.get("to").as_deref(), Some("2026-03-01"), "on the day of the exit, not today");
}

/// 劳动合同法 43: the union is told where the employer ends it; 50: the proof on the day, the transfer within fifteen days.
#[test]
fn each_kind_of_exit_has_its_own_steps() {
    let names = ["辞职", "三十九", "四十", "期满", "退休", "死亡"];
    let people: Vec<(&str, &str, &str)> =
        names.iter().map(|name| (*name, "2025-01-01", "2027-12-31")).collect();
    let mut office = county(&people);
    for (name, kind) in names.iter().zip(["11", "13", "14", "21", "31", "32"]) {
        leaves(&mut office, name, kind, "2026-03-02");
    }
    let steps = |name: &str| exit_of(&office, name).steps.iter().map(|own| own.step).collect::<Vec<_>>();
    for name in names {
        let by_employer = ["三十九", "四十"].contains(&name);
        assert_eq!(steps(name).contains(&Step::Union), by_employer, "{name}");
        assert_eq!(steps(name).contains(&Step::Proof), name != "死亡", "{name}");
        assert_eq!(steps(name).contains(&Step::Notice), ["辞职", "四十"].contains(&name), "{name}");
        assert_eq!(steps(name).contains(&Step::Pay), ["四十", "期满"].contains(&name), "{name}");
    }
    let until =
        |step: Step| exit_of(&office, "辞职").steps.iter().find(|own| own.step == step).unwrap().until;
    assert_eq!(
        (until(Step::Proof), until(Step::Transfer)),
        (Some(day("2026-03-02")), Some(day("2026-03-17")))
    );
    // 2026-03-08 and fifteen days are a Monday; a last day on a Sunday moves to it (民法典 203).
    leaves_on_sunday();
}

fn leaves_on_sunday() {
    let mut office = county(&[("甲", "2025-01-01", "2027-12-31")]);
    leaves(&mut office, "甲", "11", "2026-03-07");
    let own = exit_of(&office, "甲");
    let transfer = own.steps.iter().find(|own| own.step == Step::Transfer).unwrap();
    assert_eq!(transfer.until, Some(day("2026-03-23")));
}

/// The desk goes from step to step; what is late is told, stands in the work list, and goes when it is done.
#[test]
fn what_is_late_stands_in_the_work_list_until_it_is_done() {
    let mut office = county(&[("甲", "2025-01-01", "2027-12-31"), ("乙", "2025-01-01", "2027-12-31")]);
    leaves(&mut office, "甲", "14", "2026-02-10");
    leaves(&mut office, "乙", "11", "2026-03-02");
    let codes = |office: &Office| {
        let tasks = tasks_of(&[contracts::PROCESS], &office.registry, office.now.date_naive());
        tasks
            .into_iter()
            .map(|task| (task.sort.code, task.named.into_iter().map(|own| own.name).collect::<Vec<_>>()))
            .collect::<Vec<_>>()
    };
    let one = |name: &str| vec![name.to_owned()];
    assert_eq!(codes(&office), [("exits-late", one("甲")), ("exits-open", one("乙"))]);
    let own = exit_of(&office, "甲");
    assert!(own.is_late());
    let late: Vec<Step> = own.steps.iter().filter(|own| own.late).map(|own| own.step).collect();
    assert_eq!(late, [Step::Union, Step::Handover, Step::Proof, Step::Transfer]);
    let on = office.now.date_naive();
    for step in [Step::Notice, Step::Union, Step::Handover, Step::Proof, Step::Transfer] {
        let found = recent(&office.registry, on);
        let ticked = found.iter().filter(|own| own.named.name == "甲").map(|own| own.exit).collect();
        let day = if step == Step::Notice { "2026-01-20" } else { "2026-03-02" };
        office.edit(take(&found, &ticked, step, day).unwrap()).unwrap();
        assert_eq!(
            take(&recent(&office.registry, on), &ticked, step, day).unwrap_err().code,
            "nothing-chosen"
        );
    }
    let own = exit_of(&office, "甲");
    let told = |step: Step| own.steps.iter().find(|own| own.step == step).unwrap().told;
    assert_eq!((told(Step::Notice), told(Step::Proof)), (Some(StepTold::ShortPaid), Some(StepTold::After)));
    // Done, and not as the law asks for it: it is not shown as if it were.
    let notice = own.steps.iter().find(|own| own.step == Step::Notice).unwrap();
    assert!(notice.done && !notice.is_in_time() && own.is_untimely());
    assert_eq!(own.next().map(|own| own.step), Some(Step::Pay), "the filing is last");
    // What is left of it is no longer late.
    assert_eq!(codes(&office).first().map(|(code, _)| *code), Some("exits-open"));
}

/// An exit from before the last year is looked at by whoever wants to, and nags nobody.
#[test]
fn old_exits_are_not_called_late() {
    let mut office = county(&[("甲", "2023-03-11", "2027-12-31")]);
    leaves(&mut office, "甲", "11", "2024-05-31");
    let on = office.now.date_naive();
    assert_eq!((recent(&office.registry, on).len(), all(&office.registry, on).len()), (0, 1));
    assert!(!exit_of(&office, "甲").is_late());
    assert!(tasks_of(&[contracts::PROCESS], &office.registry, on).is_empty());
}

/// The proof says what it must and nothing of the reason; numbers are masked unless they are to be whole.
#[test]
fn the_papers_of_an_exit() {
    let mut office = county(&[("甲", "2025-01-01", "2027-12-31"), ("乙", "2025-01-01", "2027-12-31")]);
    leaves(&mut office, "甲", "13", "2026-03-02");
    leaves(&mut office, "乙", "32", "2026-03-02");
    let found = recent(&office.registry, office.now.date_naive());
    let exits: Vec<&Exiting> = found.iter().collect();
    let number = |whole: &BTreeSet<Id>| {
        let letters = proofs(&office.registry, &exits, whole, Lang::Zh);
        assert_eq!(letters.len(), 1, "who has died is given no proof");
        letters[0].clone()
    };
    let letter = number(&BTreeSet::new());
    let fact = |label: &str| letter.facts.iter().find(|(own, _)| own == label).map(|(_, text)| text.as_str());
    assert_eq!(letter.title, "解除劳动合同证明书");
    assert_eq!(fact("劳动合同期限"), Some("2025-01-01 至 2027-12-31"));
    assert_eq!(fact("解除日期"), Some("2026-03-02"));
    assert_eq!((fact("工作岗位"), fact("实际用人单位")), (Some("专职工会干事"), Some("玉山镇工会")));
    // A person signs, and seals nothing.
    let received = letter.seals.iter().find(|own| own.title == "本人签收").unwrap();
    assert!(!format!("{received:?}").contains("盖章") && received.date.contains("签字"), "{received:?}");
    assert_eq!(fact("在本单位工作年限"), Some("2 年 11 个月"));
    assert!(fact("证件号码").unwrap().contains('*'));
    let all = format!("{letter:?}");
    assert!(!all.contains("三十九") && !all.contains("严重"), "{all}");
    let person = exits.iter().find(|own| own.named.name == "甲").unwrap().named.person;
    let whole = number(&[person].into());
    assert!(whole.facts.iter().any(|(_, text)| text.len() == 18 && !text.contains('*')));
    let lists = handovers(&office.registry, &exits, Lang::Zh);
    assert_eq!((lists.len(), lists[0].rows.len()), (2, 8));
    assert!(lists.iter().flat_map(|own| &own.seals).all(|seal| !format!("{seal:?}").contains("盖章")));
    assert!(lists[0].facts.contains(&("工作岗位".to_owned(), "专职工会干事".to_owned())));
}

/// What was agreed for a time ends on the day of the exit all the same: a later end that stood there refuses nothing.
#[test]
fn an_exit_ends_what_was_to_end_later() {
    let mut office = county(&[("甲", "2025-01-01", "2027-12-31")]);
    let person = office.registry.of_kind(Kind::Person).next().unwrap().id;
    let posting = records(&office, person, Kind::Posting)[0].id;
    let to = fields([("to", "2026-12-31")]);
    office.edit(vec![Edit::Change { id: posting, seen: Fields::new(), to }]).unwrap();
    let undo = leaves(&mut office, "甲", "11", "2026-03-02");
    let ends = |office: &Office| records(office, person, Kind::Posting)[0].body.get("to");
    assert_eq!(ends(&office).as_deref(), Some("2026-03-02"));
    office.command(&undo).unwrap();
    assert_eq!(ends(&office).as_deref(), Some("2026-12-31"));
    // The day of an exit that is moved forward is that of the contract too.
    leaves(&mut office, "甲", "11", "2026-03-20");
    let exit = records(&office, person, Kind::Exit)[0].id;
    let (seen, to) = (fields([("date", "2026-03-20")]), fields([("date", "2026-03-10")]));
    office.edit(vec![Edit::Change { id: exit, seen, to }]).unwrap();
    let found = recent(&office.registry, office.now.date_naive());
    let ticked = found.iter().map(|own| own.exit).collect();
    office.edit(take(&found, &ticked, Step::Close, "2026-03-02").unwrap()).unwrap();
    assert_eq!(records(&office, person, Kind::Contract)[0].body.get("ended").as_deref(), Some("2026-03-10"));
}

/// 劳动合同法实施条例 24: the proof says the term of the contract that ends, not of one signed for the time after it.
#[test]
fn the_proof_names_the_contract_that_ends() {
    let mut office = county(&[("甲", "2023-04-01", "2026-03-31")]);
    let own = confirmed(&lines(&office), Term::Years(3));
    let found = next(&lines(&office), &own);
    office.edit(edits(&office.registry, &found, &own).unwrap()).unwrap();
    leaves(&mut office, "甲", "11", "2026-03-20");
    let exit = exit_of(&office, "甲");
    let paper = proofs(&office.registry, &[&exit], &BTreeSet::new(), Lang::Zh).remove(0);
    let said = |text: &str| paper.facts.iter().any(|(_, fact)| fact.contains(text));
    assert!(said("2026-03-31") && !said("2029"), "{:?}", paper.facts);
}

/// 劳动合同法 41: where people are dismissed for economic reasons the union is told thirty days before.
#[test]
fn the_union_hears_of_a_redundancy_thirty_days_before() {
    let mut office = county(&[("甲", "2025-01-01", "2027-12-31"), ("乙", "2025-01-01", "2027-12-31")]);
    for (name, kind) in [("甲", "15"), ("乙", "13")] {
        leaves(&mut office, name, kind, "2026-03-10");
        let exit = exit_of(&office, name).exit;
        let to = fields([("union_notified", "2026-03-01")]);
        office.edit(vec![Edit::Change { id: exit, seen: Fields::new(), to }]).unwrap();
    }
    let told = |name: &str| {
        let own = exit_of(&office, name);
        own.steps.iter().find(|own| own.step == Step::Union).unwrap().told
    };
    assert_eq!(told("甲"), Some(StepTold::Short));
    assert_eq!(told("乙"), None, "before it ends, as 43 asks");
}

/// 劳动合同法 37: thirty days before, and three where the contract is on probation.
#[test]
fn whoever_leaves_on_probation_need_not_give_thirty_days() {
    for (probation, told) in [("2026-03-31", None), ("2026-02-28", Some(StepTold::ShortWorker))] {
        let mut office = county(&[("甲", "2026-01-01", "2028-12-31")]);
        let contract = office.registry.of_kind(Kind::Contract).next().unwrap().id;
        let to = fields([("probation_end", probation)]);
        office.edit(vec![Edit::Change { id: contract, seen: Fields::new(), to }]).unwrap();
        leaves(&mut office, "甲", "11", "2026-03-10");
        let exit = exit_of(&office, "甲").exit;
        let to = fields([("notice_given", "2026-03-01")]);
        office.edit(vec![Edit::Change { id: exit, seen: Fields::new(), to }]).unwrap();
        let own = exit_of(&office, "甲");
        let notice = own.steps.iter().find(|own| own.step == Step::Notice).unwrap();
        assert_eq!(notice.told, told, "{probation}");
    }
}

/// 劳动合同法 42, 45: whom the law protects, the employer does not dismiss by notice, as redundant, or because the term is over;
/// for cause, and by the worker, it ends all the same.
#[test]
fn whom_the_law_protects_is_told_before_the_exit() {
    let mut office = county(&[("甲", "2023-04-01", "2026-03-31")]);
    let id = office.registry.of_kind(Kind::Engagement).next().unwrap().id;
    let told = |office: &Office, date: &str| {
        let engagement = office.registry.find(id).unwrap();
        let kinds = ["13", "14", "15", "21", "22", "11"].map(|code| ExitKind::from_code(code).unwrap());
        kinds.map(|kind| is_protected(engagement, day(date), kind))
    };
    assert_eq!(told(&office, "2026-03-31"), [false; 6]);
    let ground =
        fields([("extension", "3"), ("extension_from", "2026-01-10"), ("extension_to", "2026-06-10")]);
    office.edit(vec![Edit::Change { id, seen: Fields::new(), to: ground }]).unwrap();
    assert_eq!(told(&office, "2026-03-31"), [false, true, true, true, false, false]);
    assert_eq!(told(&office, "2026-06-10"), [false; 6], "what is over protects no more");
}

/// Notice that is given after the exit is none.
#[test]
fn notice_is_given_before_the_exit() {
    let mut office = county(&[("甲", "2023-03-11", "2026-12-31")]);
    leaves(&mut office, "甲", "11", "2026-02-20");
    let id = office.registry.of_kind(Kind::Exit).next().unwrap().id;
    let set = |day: &str| vec![Edit::Change { id, seen: fields([]), to: fields([("notice_given", day)]) }];
    assert_eq!(office.edit(set("2026-02-21")).unwrap_err()[0].code, "exit-before-notice");
    office.edit(set("2026-01-20")).unwrap();
}
