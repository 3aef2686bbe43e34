//! 合同与退出: renewing several contracts in one batch, what an exit of each kind calls for, and what it ends.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use taizhang_core::domain::codes::{Coded, ExitKind};
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::{Kind, Record};
use taizhang_core::ledger::command::Fields;
use taizhang_core::ledger::{Command, Edit, Target};
use taizhang_core::policy::engine;
use taizhang_core::policy::outcome::Verdict;
use taizhang_core::process::contracts::exits::{
    Exiting, Told as StepTold, all, edits as take, is_for, recent,
};
use taizhang_core::process::contracts::expiring::{Concern, Line, Unknown, expiring, renewed, unknown};
use taizhang_core::process::contracts::leaving::{is_protected, register};
use taizhang_core::process::contracts::listed::{Told, listed};
use taizhang_core::process::contracts::renewal::{Term, Terms, edits, next, signed_late, why};
use taizhang_core::process::contracts::steps::{self, Step};
use taizhang_core::process::contracts::{self};
use taizhang_core::process::tasks_of;
use taizhang_core::report::forms::contracts::{approval, handovers, proofs};
use taizhang_core::words::Lang;

use crate::line::line;
use crate::office::{Office, fields, hire, new};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// On 2 March 2026: people at work since 2023, each with a contract of three years that ends on a day.
fn county(people: &[(&str, &str, &str)]) -> Office {
    let mut office = line().county;
    for (n, (name, start, end)) in (1..).zip(people) {
        let mut made = hire(name, n, "玉山镇工会");
        made.push(contract("1", start, Some(end)));
        made.push(new(
            Kind::Posting,
            Some(Target::New(0)),
            &[("engagement", Target::New(1))],
            fields([("union", "玉山镇工会"), ("from", "2023-03-11"), ("post", "专职工会干事")]),
        ));
        for edit in &mut made {
            if let Edit::New { kind: Kind::Engagement, fields, .. } = edit {
                fields.insert("hired".to_owned(), "2023-03-11".to_owned());
                fields.insert("mode".to_owned(), "1".to_owned());
                fields.insert("signer".to_owned(), "昆山市总工会".to_owned());
                fields.remove("work_began");
            }
        }
        office.edit(made).unwrap();
    }
    office
}

fn contract(kind: &str, start: &str, end: Option<&str>) -> Edit {
    let mut facts =
        fields([("kind", kind), ("start", start), ("signed", start), ("employer", "昆山市总工会")]);
    facts.extend(end.map(|end| ("end".to_owned(), end.to_owned())));
    new(Kind::Contract, Some(Target::New(0)), &[("engagement", Target::New(1))], facts)
}

fn lines(office: &Office) -> Vec<Line> {
    expiring(&office.registry, office.now.date_naive())
}

fn of(office: &Office, name: &str) -> Line {
    lines(office).into_iter().find(|line| line.named.name == name).unwrap()
}

fn records(office: &Office, person: Id, kind: Kind) -> Vec<Record> {
    office.registry.about(person).filter(|own| own.kind() == kind).map(|own| Record::clone(own)).collect()
}

fn about(office: &mut Office, line: &Line, kind: Kind, facts: Fields) {
    let hung = [("engagement", Target::Known(line.named.engagement))];
    office.edit(vec![new(kind, Some(Target::Known(line.named.person)), &hung, facts)]).unwrap();
}

fn assessed(office: &mut Office, name: &str, results: &[(&str, &str)]) {
    for (year, grade) in results {
        let line = of(office, name);
        let decided = format!("{year}-12-31");
        about(
            office,
            &line,
            Kind::Assessment,
            fields([("year", year), ("grade", grade), ("decided", &decided)]),
        );
    }
}

fn terms(term: Term) -> Terms {
    Terms { term, signed: day("2026-03-02"), confirmed: BTreeSet::new(), asked_fixed: BTreeSet::new() }
}

/// The same, with a word for everybody.
fn confirmed(lines: &[Line], term: Term) -> Terms {
    Terms { confirmed: lines.iter().map(|own| own.contract).collect(), ..terms(term) }
}

fn verdict(office: &Office, rule: &str, person: Id) -> Verdict {
    let found = engine::of_rule(&office.registry, rule, person, office.now.date_naive());
    found.first().unwrap().verdict.clone()
}

/// The window of R-RENEW, its last day included; what has ended stays until it is renewed.
#[test]
fn contracts_that_end_within_ninety_days_or_have_ended_stand_in_the_list() {
    let office = county(&[
        ("九十天", "2023-06-01", "2026-05-31"),
        ("九十一天", "2023-06-02", "2026-06-01"),
        ("已到期", "2023-02-10", "2026-02-09"),
    ]);
    let found = lines(&office);
    let found: Vec<(&str, i64)> = found.iter().map(|own| (own.named.name.as_str(), own.days_left)).collect();
    assert_eq!(found, [("已到期", -21), ("九十天", 90)]);
}

/// Twelve are renewed in one batch, each from the day after the old end for as long as the last; one undo takes all back.
#[test]
fn several_are_renewed_in_one_batch_and_taken_back_in_one() {
    let names: Vec<String> = (1..=12).map(|n| format!("王{n}")).collect();
    let people: Vec<(&str, &str, &str)> =
        names.iter().map(|name| (name.as_str(), "2023-04-01", "2026-03-31")).collect();
    let mut office = county(&people);
    for name in &names {
        assessed(&mut office, name, &[("2025", "2")]);
    }
    let own = terms(Term::Same);
    let found = next(&lines(&office), &own);
    assert_eq!(found.len(), 12);
    let batch = office.edit(edits(&office.registry, &found, &own).unwrap()).unwrap();
    assert_eq!(batch.changes.len(), 12);
    // Pressed a second time with what was on the screen before.
    let twice = edits(&office.registry, &found, &own).unwrap_err();
    assert_eq!(twice.code, "renewal-twice");
    assert!(names.contains(twice.args.get("name").unwrap()));
    assert_eq!(lines(&office), []);
    let on = office.now.date_naive();
    let after = renewed(&office.registry, on);
    assert_eq!(after.len(), 12);
    assert!(
        after.iter().all(|own| (own.start, own.end) == (Some(day("2026-04-01")), Some(day("2029-03-31"))))
    );
    for own in &after {
        assert_eq!(verdict(&office, "R-RENEW", own.named.person), Verdict::Met);
    }
    let sequence = office.registry.head.sequence;
    office.command(&Command::Undo { sequence, batch }).unwrap();
    assert_eq!((lines(&office).len(), renewed(&office.registry, on).len()), (12, 0));
}

#[test]
fn the_new_term_is_what_was_chosen() {
    let office = county(&[("甲", "2023-03-11", "2026-03-10"), ("乙", "2024-01-15", "2026-02-28")]);
    let ends = |term: Term| {
        let found = next(&lines(&office), &confirmed(&lines(&office), term));
        found
            .iter()
            .map(|own| (own.start.to_string(), own.end.map(|end| end.to_string())))
            .collect::<Vec<_>>()
    };
    let two = |one: (&str, Option<&str>), other: (&str, Option<&str>)| {
        [one, other].map(|(start, end)| (start.to_owned(), end.map(str::to_owned))).to_vec()
    };
    // 45 days beyond two years are no number of months: as many days.
    assert_eq!(ends(Term::Same), two(("2026-03-01", Some("2028-04-14")), ("2026-03-11", Some("2029-03-10"))));
    assert_eq!(
        ends(Term::Years(1)),
        two(("2026-03-01", Some("2027-02-28")), ("2026-03-11", Some("2027-03-10")))
    );
    let until = Term::Until(day("2027-12-31"));
    assert_eq!(ends(until), two(("2026-03-01", Some("2027-12-31")), ("2026-03-11", Some("2027-12-31"))));
    assert_eq!(ends(Term::Open), two(("2026-03-01", None), ("2026-03-11", None)));
    let early = confirmed(&lines(&office), Term::Until(day("2026-03-05")));
    let refused = edits(&office.registry, &next(&lines(&office), &early), &early).unwrap_err();
    assert_eq!(
        (refused.code.as_str(), refused.args.get("name").map(String::as_str)),
        ("renewal-no-end", Some("甲"))
    );
}

/// After two fixed terms the next is open-ended, unless the worker has asked otherwise; the log says who has.
#[test]
fn a_third_fixed_term_is_not_written_silently() {
    let mut office = county(&[("甲", "2023-03-11", "2024-03-10"), ("乙", "2023-03-11", "2026-03-10")]);
    let first = office.registry.of_kind(Kind::Contract).min_by_key(|own| own.id).unwrap().clone();
    let engagement = first.body.engagement().unwrap();
    let facts = fields([
        ("kind", "1"),
        ("start", "2024-03-11"),
        ("end", "2026-03-10"),
        ("signed", "2024-03-11"),
        ("employer", "昆山市总工会"),
    ]);
    office
        .edit(vec![new(
            Kind::Contract,
            Some(Target::Known(first.subject)),
            &[("engagement", Target::Known(engagement))],
            facts,
        )])
        .unwrap();
    let all = lines(&office);
    assert_eq!(all.iter().map(|own| own.has(Concern::OpenEnded)).filter(|own| *own).count(), 1);
    let third = all.iter().find(|own| own.has(Concern::OpenEnded)).unwrap().clone();
    let kinds = |terms: &Terms| {
        let found = next(&all, terms);
        let own = found.iter().find(|own| own.line.contract == third.contract).unwrap();
        (own.is_open, own.end.map(|end| end.to_string()), why(&found, terms, Lang::Zh))
    };
    let given = confirmed(&all, Term::Years(3));
    let (is_open, end, said) = kinds(&given);
    assert!(is_open && end.is_none() && !said.contains("订立固定期限"), "{said}");
    let asked = Terms { asked_fixed: [third.contract].into(), ..given.clone() };
    let (is_open, end, said) = kinds(&asked);
    assert_eq!((is_open, end.as_deref()), (false, Some("2029-03-10")));
    assert!(said.contains(&format!("订立固定期限：{}", third.named.name)), "{said}");
    let found = next(&all, &given);
    office.edit(edits(&office.registry, &found, &given).unwrap()).unwrap();
    let written = records(&office, third.named.person, Kind::Contract);
    let last = written.iter().max_by_key(|own| own.body.get("start")).unwrap();
    assert_eq!((last.body.get("kind").as_deref(), last.body.get("end")), (Some("2"), None));
}

/// 不合格, twice 不合格 and a doubled number wait for a word of their own; whoever has an exit is not renewed at all.
#[test]
fn who_must_not_be_renewed_silently_is_not() {
    let mut office = county(&[
        ("合格", "2023-03-11", "2026-03-10"),
        ("两年", "2023-03-11", "2026-03-10"),
        ("一年", "2023-03-11", "2026-03-10"),
        ("要走", "2023-03-11", "2026-03-10"),
        ("已走", "2023-03-11", "2026-03-10"),
        ("重登", "2023-03-11", "2026-03-10"),
        ("未考", "2023-03-11", "2026-03-10"),
    ]);
    assessed(&mut office, "合格", &[("2025", "2")]);
    assessed(&mut office, "两年", &[("2024", "4"), ("2025", "4")]);
    assessed(&mut office, "一年", &[("2024", "2"), ("2025", "4")]);
    for (name, date) in [("要走", "2026-03-05"), ("已走", "2026-02-27")] {
        let line = of(&office, name);
        about(&mut office, &line, Kind::Exit, fields([("date", date), ("kind", "11")]));
    }
    let twice = of(&office, "重登");
    about(
        &mut office,
        &twice,
        Kind::Contract,
        fields([("kind", "1"), ("start", "2023-03-11"), ("end", "2026-03-10"), ("employer", "昆山市总工会")]),
    );
    let all = lines(&office);
    assert!(all.iter().all(|own| own.named.name != "已走"));
    let concerns = |name: &str| {
        let own = all.iter().find(|own| own.named.name == name).unwrap();
        own.concerns.iter().copied().filter(|own| own.forbids() || own.asks()).collect::<Vec<_>>()
    };
    assert_eq!(concerns("两年"), [Concern::Twice]);
    assert_eq!(
        (concerns("一年"), concerns("要走")),
        (vec![Concern::Failed], vec![Concern::Leaving, Concern::NoResult])
    );
    assert_eq!(concerns("重登"), [Concern::Doubled, Concern::NoResult]);
    assert_eq!(concerns("未考"), [Concern::NoResult]);
    let names = |terms: &Terms| {
        let mut found: Vec<String> = next(&all, terms).into_iter().map(|own| own.line.named.name).collect();
        found.sort();
        found
    };
    assert_eq!(names(&terms(Term::Same)), ["合格"]);
    // The paper on which it is decided tells both sides what stands against whom.
    let form = approval(&all, Lang::Zh);
    let of = |name: &str| {
        form.rows.iter().find(|row| row.first().is_some_and(|own| own == name)).unwrap().join(" ")
    };
    assert_eq!((form.rows.len(), form.seals.len()), (all.len(), 3));
    assert!(
        of("两年").contains("2025 年度不合格") && of("两年").contains("连续两年不合格"),
        "{}",
        of("两年")
    );
    // Confirmed one by one: the log names them; an exit cannot be confirmed away.
    let confirmed = all.iter().map(|own| own.contract).collect();
    let own = Terms { confirmed, ..terms(Term::Same) };
    assert!(!names(&own).contains(&"要走".to_owned()) && names(&own).contains(&"两年".to_owned()));
    let said = why(&next(&all, &own), &own, Lang::Zh);
    assert!(said.contains("两年") && said.contains("一年") && !said.contains("合格、"), "{said}");
}

/// Whose result is under review, does not add up, or is of an earlier year is renewed only after a word of its own (clause 62).
#[test]
fn a_result_that_is_not_settled_asks_for_a_word() {
    let start = "2023-03-11";
    let mut office =
        county(&["合格", "复核", "不符", "旧年", "答复"].map(|name| (name, start, "2026-03-10")));
    let result = |more: &[(&str, &str)]| {
        let mut facts =
            fields([("year", "2025"), ("grade", "2"), ("decided", "2025-12-31"), ("total", "85")]);
        facts.extend(more.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())));
        facts
    };
    let reviewed = [("notified", "2026-01-05"), ("review_asked", "2026-01-06")];
    let answered = [reviewed[0], reviewed[1], ("review", "维持"), ("review_ended", "2026-01-20")];
    for (name, facts) in [
        ("合格", result(&[("ethics", "40"), ("ability", "45")])),
        ("复核", result(&reviewed)),
        ("不符", result(&[("ethics", "40"), ("ability", "40")])),
        ("旧年", fields([("year", "2024"), ("grade", "2"), ("decided", "2024-12-31")])),
        ("答复", result(&answered)),
    ] {
        let line = of(&office, name);
        about(&mut office, &line, Kind::Assessment, facts);
    }
    let asks = |name: &str| {
        let line = of(&office, name);
        (line.is_clear(), line.concerns.into_iter().filter(|own| own.asks()).collect::<Vec<_>>())
    };
    assert_eq!(asks("合格"), (true, vec![]));
    assert_eq!(asks("答复"), (true, vec![]));
    assert_eq!(asks("复核"), (false, vec![Concern::Review]));
    assert_eq!(asks("不符"), (false, vec![Concern::Sum]));
    assert_eq!(asks("旧年"), (false, vec![Concern::LastYear]));
}

/// Whom the list can never show is counted: no contract, or a fixed term without an end.
#[test]
fn who_has_no_contract_or_no_end_is_counted() {
    let mut office = county(&[("有", "2023-03-11", "2026-12-31")]);
    let mut none = hire("没有", 7, "玉山镇工会");
    office.edit(none.clone()).unwrap();
    none = hire("没填", 8, "玉山镇工会");
    none.push(contract("1", "2023-03-11", None));
    office.edit(none).unwrap();
    let mut open = hire("无固定", 9, "玉山镇工会");
    open.push(contract("2", "2023-03-11", None));
    office.edit(open).unwrap();
    let on = office.now.date_naive();
    assert_eq!(unknown(&office.registry, on), Unknown { none: 1, no_end: 1 });
}

/// A day of signing after the first day is told, and whether it is beyond the month of the law (劳动合同法 10, 82).
#[test]
fn a_contract_signed_after_it_begins_is_told() {
    let office = county(&[
        ("刚到", "2023-02-20", "2026-02-19"),
        ("早到", "2023-01-11", "2026-01-10"),
        ("未到", "2023-04-01", "2026-03-31"),
    ]);
    let all = lines(&office);
    let terms = confirmed(&all, Term::Same);
    let late = signed_late(&office.registry, &next(&all, &terms), &terms, office.now.date_naive());
    assert_eq!((late.after, late.beyond), (vec!["刚到".to_owned()], vec!["早到".to_owned()]));
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

/// A company's list, as it holds people who do not match, one twice, and one who has left: no name is lost.
#[test]
fn every_name_of_a_list_is_accounted_for() {
    let mut office = county(&[
        ("王敏", "2023-03-11", "2026-03-10"),
        ("李静", "2023-03-11", "2026-03-10"),
        ("要走", "2023-03-11", "2026-03-10"),
        ("已走", "2023-03-11", "2026-03-10"),
        ("两年", "2023-03-11", "2026-03-10"),
        ("还早", "2025-03-11", "2028-03-10"),
        ("没列", "2023-03-11", "2026-03-10"),
    ]);
    assessed(&mut office, "两年", &[("2024", "4"), ("2025", "4")]);
    for name in ["王敏", "李静"] {
        assessed(&mut office, name, &[("2025", "2")]);
    }
    for (name, date) in [("要走", "2026-03-05"), ("已走", "2026-02-27")] {
        let line = of(&office, name);
        about(&mut office, &line, Kind::Exit, fields([("date", date), ("kind", "11")]));
    }
    let all = lines(&office);
    let text = "王敏\t玉山镇工会\n李静\n李静\n要走\n已走\n两年\n还早\n外来甲\n外来乙\n";
    let found = listed(&office.registry, &all, office.now.date_naive(), text);
    let names = |told: Told| {
        let own = found.told.iter().find(|(own, _)| *own == told).map(|(_, names)| names.join(" "));
        own.unwrap_or_default()
    };
    assert_eq!((found.total, found.again), (9, 1));
    assert!(names(Told::Ticked).contains("王敏") && names(Told::Ticked).contains("李静"));
    let rest =
        [Told::Asks, Told::Leaving, Told::Gone, Told::NotDue, Told::Stranger, Told::Several].map(names);
    assert_eq!(rest, ["两年", "要走", "已走", "还早", "外来甲 外来乙", ""]);
    assert_eq!(found.missing, ["没列"]);
    let ticked: Vec<&str> = all
        .iter()
        .filter(|own| found.ticked.contains(&own.contract))
        .map(|own| own.named.name.as_str())
        .collect();
    assert_eq!((ticked.len(), ticked.contains(&"要走")), (3, false));
}

/// What was agreed stays as it was agreed; what ended early is not in force after it, and is nothing to renew.
#[test]
fn a_contract_ended_early_keeps_its_term_and_is_over() {
    let mut office = county(&[("甲", "2025-01-01", "2027-12-31")]);
    let own = office.registry.of_kind(Kind::Contract).next().unwrap().clone();
    office
        .edit(vec![Edit::Change {
            id: own.id,
            seen: Fields::new(),
            to: fields([("ended", "2026-02-20"), ("probation_end", "2025-06-30")]),
        }])
        .unwrap();
    assert_eq!(
        verdict(&office, "R-PROB", own.subject),
        Verdict::Met,
        "six months are lawful in a term of three years"
    );
    assert!(matches!(verdict(&office, "R-CONTRACT", own.subject), Verdict::Due { .. }));
    assert_eq!(verdict(&office, "R-RENEW", own.subject), Verdict::NotApplicable);
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
    Command::Undo { sequence: office.registry.head.sequence, batch }
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

/// An end before the term agreed cannot lie behind it: the contract is not in force longer than it was agreed.
#[test]
fn a_contract_is_not_in_force_beyond_its_term() {
    let mut office = county(&[("甲", "2023-02-10", "2026-02-09")]);
    let own = office.registry.of_kind(Kind::Contract).next().unwrap().clone();
    let to = fields([("ended", "2027-02-20")]);
    office.edit(vec![Edit::Change { id: own.id, seen: Fields::new(), to }]).unwrap();
    assert!(matches!(verdict(&office, "R-CONTRACT", own.subject), Verdict::Due { .. }));
}

/// Whatever number is typed, nothing falls over.
#[test]
fn a_term_beyond_every_calendar_is_refused() {
    let office = county(&[("甲", "2023-04-01", "2026-03-31")]);
    for years in [i32::MAX, i32::MIN, 200_000_000, 0, -1] {
        let own = terms(Term::Years(years));
        let found = next(&lines(&office), &own);
        let written = edits(&office.registry, &found, &own).map(|edits| {
            let mut office = county(&[("甲", "2023-04-01", "2026-03-31")]);
            office.edit(edits).is_err()
        });
        assert_ne!(written.ok(), Some(false), "{years}");
    }
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
