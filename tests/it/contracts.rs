//! Contracts: those that end, renewed in one batch, and what must not be renewed silently.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::{Kind, Record};
use taizhang_core::ledger::command::Fields;
use taizhang_core::ledger::{Command, Edit, Target};
use taizhang_core::policy::engine;
use taizhang_core::policy::outcome::Verdict;
use taizhang_core::process::contracts::expiring::{Concern, Line, Unknown, expiring, renewed, unknown};
use taizhang_core::process::contracts::listed::{Told, listed};
use taizhang_core::process::contracts::renewal::{Term, Terms, edits, next, signed_late, why};
use taizhang_core::report::forms::contracts::approval;
use taizhang_core::words::Lang;

use crate::line::line;
use crate::office::{Office, fields, hire, new};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// On 2 March 2026: people at work since 2023, each with a contract of three years that ends on a day.
pub(crate) fn county(people: &[(&str, &str, &str)]) -> Office {
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

pub(crate) fn lines(office: &Office) -> Vec<Line> {
    expiring(&office.registry, office.now.date_naive())
}

pub(crate) fn of(office: &Office, name: &str) -> Line {
    lines(office).into_iter().find(|line| line.named.name == name).unwrap()
}

pub(crate) fn records(office: &Office, person: Id, kind: Kind) -> Vec<Record> {
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
pub(crate) fn confirmed(lines: &[Line], term: Term) -> Terms {
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
    office.command(&Command::Undo { sequence, batch, later: Vec::new() }).unwrap();
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
        county(&["合格", "复核", "不符", "旧年", "答复", "今年"].map(|name| (name, start, "2026-03-10")));
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
        ("今年", fields([("year", "2026"), ("grade", "2"), ("decided", "2026-03-01")])),
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
    assert_eq!(asks("今年"), (true, vec![]), "a newer result stands in its place");
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
