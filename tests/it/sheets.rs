//! 工资表 and 缴费表: a month of an office is one record, and each of its rows is one person's.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use futures_lite::future::block_on;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::{Kind, Record};
use taizhang_core::domain::rows::{cell_key, row_id, sheet_id};
use taizhang_core::exchange::kinds::personal;
use taizhang_core::ledger::batch::Change;
use taizhang_core::ledger::command::Fields;
use taizhang_core::ledger::store::Store;
use taizhang_core::ledger::{Batch, Command, Edit, Registry, Target};
use taizhang_core::policy::engine;
use taizhang_core::policy::outcome::{Outcome, Verdict};
use taizhang_core::policy::standing::Concern;
use taizhang_core::report::people::person::file;
use taizhang_core::report::records::changes::{ChangeLog, What};
use taizhang_core::report::self_check;

use crate::line::line;
use crate::office::{Office, Written, fields, hire, new};

const NAMES: [&str; 3] = ["沈秋", "顾敏", "陆远"];

/// A county with three people; answers each with the engagement.
fn county() -> (Office, Vec<(Id, Id)>) {
    let mut office = line().county;
    for (n, name) in (1..).zip(NAMES) {
        office.edit(hire(name, n, "玉山镇工会")).unwrap();
    }
    let people = people(&office.registry);
    (office, people)
}

fn people(registry: &Registry) -> Vec<(Id, Id)> {
    let of = |name: &str| {
        let named = |record: &&std::sync::Arc<Record>| record.body.get("name").as_deref() == Some(name);
        let person = registry.of_kind(Kind::Person).find(named)?.id;
        let hired = registry.about(person).find(|record| record.kind() == Kind::Engagement)?;
        Some((person, hired.id))
    };
    NAMES.into_iter().filter_map(of).collect()
}

fn pay((person, engagement): (Id, Id), month: &str, base: &str) -> Edit {
    let links = [("engagement", Target::Known(engagement))];
    let facts = fields([("month", month), ("base", base), ("performance", "1800")]);
    new(Kind::MonthlyPay, Some(Target::Known(person)), &links, facts)
}

fn paid_in((person, engagement): (Id, Id), month: &str, paid: &str) -> Edit {
    let links = [("engagement", Target::Known(engagement))];
    let facts = fields([
        ("month", month),
        ("insurance", "1"),
        ("due", "1638"),
        ("paid", paid),
        ("due_date", &format!("{month}-25")),
        ("paid_date", &format!("{month}-18")),
    ]);
    new(Kind::Contribution, Some(Target::Known(person)), &links, facts)
}

fn change(id: Id, seen: &[(&str, &str)], to: &[(&str, &str)]) -> Edit {
    let texts = |pairs: &[(&str, &str)]| -> Fields {
        pairs.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())).collect()
    };
    Edit::Change { id, seen: texts(seen), to: texts(to) }
}

fn sheets(registry: &Registry, kind: Kind) -> Vec<Record> {
    registry.of_kind(kind).map(|sheet| Record::clone(sheet)).collect()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn a_month_of_an_office_is_one_record_and_a_cell_one_difference() {
    let (mut office, people) = county();
    let rows = people.iter().map(|own| pay(*own, "2026-01", "4200")).collect();
    let batch = office.edit(rows).unwrap();
    assert!(matches!(&batch.changes[..], [Change::Put(sheet)] if sheet.kind() == Kind::PaySheet));
    let [sheet] = &sheets(&office.registry, Kind::PaySheet)[..] else { panic!("one month, one sheet") };
    assert_eq!((sheet.subject, sheet.owner), (office.id(), office.id()));
    assert_eq!(sheet.body.engagements().count(), 3);

    // Two people in one command: one change of the sheet, a difference a cell.
    let row = |n: usize| row_id(sheet.id, people[n].1);
    let edits = vec![
        change(row(0), &[("base", "4200.00")], &[("base", "4300")]),
        change(row(1), &[("performance", "1800.00")], &[]),
    ];
    let raised = office.edit(edits).unwrap();
    let [Change::Edit { id, fields }] = &raised.changes[..] else { panic!("{raised:?}") };
    assert_eq!(*id, sheet.id);
    let mut keys: Vec<_> = fields.iter().map(|cell| (cell.key.clone(), cell.to.clone())).collect();
    keys.sort();
    let mut expected = vec![
        (cell_key("rows", people[0].1, "base"), Some("4300.00".to_owned())),
        (cell_key("rows", people[1].1, "performance"), None),
    ];
    expected.sort();
    assert_eq!(keys, expected);
    assert_eq!(office.registry.look_up(row(0)).unwrap().body.get("base").as_deref(), Some("4300.00"));
    assert_eq!(office.registry.look_up(row(2)).unwrap().subject, people[2].0);

    // One way back for both, and the journal alone leads to the same.
    let sequence = office.registry.head.sequence;
    office.command(&Command::Undo { sequence, batch: raised, later: Vec::new() }).unwrap();
    assert_eq!(sheets(&office.registry, Kind::PaySheet), vec![sheet.clone()]);
    assert!(office.replayed() == office.registry);
    office.save_snapshot();
    let before = office.registry.clone();
    office.reload();
    assert!(office.registry == before);
}

#[test]
fn what_cannot_stand_in_a_sheet_is_refused_at_its_row() {
    let (mut office, people) = county();
    office.edit(vec![paid_in(people[0], "2026-01", "1638")]).unwrap();
    let sheet = sheets(&office.registry, Kind::ContributionSheet)[0].id;
    let row = row_id(sheet, people[0].1);
    let stranger = (people[1].0, Id::from_u128(77));
    for (edit, code, place) in [
        (paid_in(people[0], "2026-01", "1638"), "row-exists", "contribution.month"),
        (paid_in(stranger, "2026-01", "1638"), "row-unknown", "contribution.due"),
        (change(row, &[], &[("paid", "viel")]), "money-format", "contribution.paid"),
        (change(row, &[("month", "2026-01")], &[("month", "2026-02")]), "row-fixed", "contribution.month"),
        (change(row, &[], &[("paid_date", "2026-03-09")]), "changed-meanwhile", "contribution.paid_date"),
        (
            change(row, &[("paid_date", "2026-01-18")], &[("paid_date", "2026-03-09")]),
            "date-future",
            "contribution.paid_date",
        ),
        (change(row_id(sheet, people[1].1), &[], &[("paid", "1")]), "record-unknown", ""),
        (
            new(
                Kind::ContributionSheet,
                Some(Target::Known(office.id())),
                &[],
                fields([("month", "2026-01"), ("insurance", "1")]),
            ),
            "sheet-exists",
            "contribution-sheet.month",
        ),
    ] {
        let refused = office.edit(vec![edit]).unwrap_err();
        let found: Vec<_> = refused.iter().map(|issue| (issue.code.as_str(), issue.place.as_str())).collect();
        assert_eq!(found, [(code, place)]);
    }
    // A row and the person of it, hired in the same command.
    let mut hired = hire("新来", 9, "玉山镇工会");
    let links = [("engagement", Target::New(1))];
    let facts = fields([("month", "2026-02"), ("insurance", "2"), ("due", "756"), ("paid", "756")]);
    hired.push(new(Kind::Contribution, Some(Target::New(0)), &links, facts));
    office.edit(hired).unwrap();
}

/// The same sheet is begun on two computers of one office.
#[test]
fn a_sheet_has_one_id_wherever_it_is_begun() {
    let (mut office, people) = county();
    let mut other = office.restored();
    office.edit(vec![pay(people[0], "2026-01", "4200")]).unwrap();
    other.edit(vec![pay(people[1], "2026-01", "4200")]).unwrap();
    let one = sheets(&office.registry, Kind::PaySheet)[0].clone();
    assert_eq!(one.id, sheets(&other.registry, Kind::PaySheet)[0].id);
    assert_eq!(one.id, sheet_id(office.id(), &one.body));
    // Another month, another insurance are others.
    office.edit(vec![pay(people[0], "2026-02", "4200"), paid_in(people[0], "2026-01", "1638")]).unwrap();
    assert_eq!(
        office.registry.sheets().map(|sheet| sheet.id).collect::<std::collections::BTreeSet<_>>().len(),
        3
    );
}

#[test]
fn what_was_recorded_person_by_person_becomes_rows_and_is_judged_as_before() {
    let (mut office, people) = county();
    let books = fields([("contributions_from", "2026-01-01"), ("pay_from", "2025-01-01")]);
    let id = office.id();
    office.edit(vec![new(Kind::Books, Some(Target::Known(id)), &[], books)]).unwrap();
    let alone = |n: u128, own: (Id, Id), kind: Kind, facts: &[(&str, &str)]| {
        let mut body = kind.empty();
        body.set("engagement", Some(&own.1.to_string())).unwrap();
        facts.iter().for_each(|(key, text)| body.set(key, Some(text)).unwrap());
        Change::made(Id::from_u128(1000 + n), id, own.0, body)
    };
    let short: &[_] = &[("month", "2026-01"), ("insurance", "1"), ("due", "1638"), ("paid", "1000")];
    let full: &[_] = &[("month", "2026-01"), ("insurance", "1"), ("due", "1638"), ("paid", "1638")];
    let again: &[_] = &[("month", "2026-01"), ("insurance", "1"), ("due", "100"), ("paid", "100")];
    let base: &[_] = &[("month", "2025-12"), ("base", "4200"), ("performance", "0")];
    let written = Batch::new(
        "write",
        "",
        vec![
            alone(1, people[0], Kind::Contribution, short),
            alone(2, people[1], Kind::Contribution, full),
            alone(3, people[1], Kind::Contribution, again),
            alone(4, people[2], Kind::MonthlyPay, base),
        ],
    );
    assert_eq!(office.write(&written, &[]), Written::Done);
    let on = day("2026-03-02");
    let verdicts = |registry: &Registry| -> Vec<_> {
        let of = |own: &(Id, Id)| engine::of_person(registry, own.0, on);
        let told = |own: &Outcome| {
            matches!(own.rule, "R-SI" | "R-PAY2").then(|| (own.subject, own.rule, own.verdict.clone()))
        };
        let mut found: Vec<_> = people.iter().flat_map(of).filter_map(|own| told(&own)).collect();
        found.sort_by_key(|(subject, rule, verdict)| (*subject, *rule, format!("{verdict:?}")));
        found
    };
    let before = verdicts(&office.registry);
    assert!(before.iter().any(|(_, _, verdict)| matches!(verdict, Verdict::Breached { .. })));
    office.command(&Command::Gather).unwrap();
    assert_eq!(verdicts(&office.registry), before);
    // The second record of one month has no row to become: it is read where it stands.
    let left: Vec<Id> = office.registry.of_kind(Kind::Contribution).map(|record| record.id).collect();
    assert_eq!(left, [Id::from_u128(1003)]);
    assert_eq!(office.registry.of_kind(Kind::MonthlyPay).count(), 0);
    assert_eq!(office.registry.sheets().map(|sheet| sheet.body.engagements().count()).sum::<usize>(), 3);
    assert_eq!(office.command(&Command::Gather).unwrap_err()[0].code, "nothing-to-write");
}

/// Of a sheet one person is given the own row alone: no other name, id or amount.
#[test]
fn a_personal_file_and_the_page_of_a_person_hold_that_row_alone() {
    let (mut office, people) = county();
    let rows = people.iter().zip(["4201", "4302", "4403"]).map(|(own, base)| pay(*own, "2026-01", base));
    office.edit(rows.collect()).unwrap();
    let paid = people.iter().zip(["1601", "1602", "1603"]).map(|(own, paid)| paid_in(*own, "2026-01", paid));
    office.edit(paid.collect()).unwrap();
    let (person, engagement) = people[1];
    let context = office.context();
    let filings = self_check::filings(&office.registry, person);
    let made = personal::make(office.making(&context), person, filings).unwrap();
    let text = made.package.text().to_owned();
    assert!(text.contains("430200") && text.contains("160200") && text.contains("顾敏"));
    for (n, own) in people.iter().enumerate().filter(|(n, _)| *n != 1) {
        for other in [NAMES[n].to_owned(), own.0.to_string(), own.1.to_string()] {
            assert!(!text.contains(&other), "{other}");
        }
    }
    for amount in ["420100", "440300", "160100", "160300"] {
        assert!(!text.contains(amount), "{amount}");
    }
    let page = file(&office.registry, person, day("2026-03-02")).unwrap();
    let rows: Vec<_> = page.group(Kind::MonthlyPay);
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].body.get("base").as_deref(), Some("4302.00"));
    assert_eq!(rows[0].body.engagement(), Some(engagement));
    // The log of a person tells of the own cells.
    let sheet = sheets(&office.registry, Kind::PaySheet)[0].id;
    office
        .edit(vec![change(row_id(sheet, people[0].1), &[("base", "4201.00")], &[("base", "9999")])])
        .unwrap();
    office
        .edit(vec![change(row_id(sheet, engagement), &[("base", "4302.00")], &[("base", "4310")])])
        .unwrap();
    let mut log = ChangeLog::of(person);
    block_on(office.store.since(0)).unwrap().iter().for_each(|entry| log.read(entry));
    let rows = log.finish();
    let told = |what: &What| match what {
        What::Made(cells) | What::Changed(cells) => cells.iter().filter_map(|cell| cell.to.clone()).collect(),
        What::Removed | What::Revealed(_) => Vec::new(),
    };
    let of_sheet: Vec<Vec<String>> =
        rows.iter().filter(|row| row.record == sheet).map(|row| told(&row.what)).collect();
    assert_eq!(of_sheet, [vec!["4310.00".to_owned()], vec!["4302.00".to_owned(), "1800.00".to_owned()]]);
}

#[test]
fn who_is_removed_leaves_no_row_behind() {
    let (mut office, people) = county();
    office.edit(people.iter().map(|own| pay(*own, "2026-01", "4200")).collect()).unwrap();
    let sheet = sheets(&office.registry, Kind::PaySheet)[0].clone();
    office.edit(vec![Edit::Remove { id: people[0].0 }]).unwrap();
    let now = office.registry.find(sheet.id).unwrap();
    let left: Vec<Id> = now.body.engagements().collect();
    assert_eq!(left.len(), 2);
    assert!(!left.contains(&people[0].1));
    // A row alone is taken out in the same way.
    office.edit(vec![Edit::Remove { id: row_id(sheet.id, people[1].1) }]).unwrap();
    let now = office.registry.find(sheet.id).unwrap();
    assert_eq!(now.body.engagements().collect::<Vec<_>>(), [people[2].1]);
}

#[test]
fn another_day_shows_neither_a_month_to_come_nor_what_was_paid_later() {
    let (mut office, people) = county();
    office.edit(vec![paid_in(people[0], "2026-01", "1638"), paid_in(people[0], "2026-02", "1638")]).unwrap();
    let paid = |on: &str| -> BTreeMap<String, Option<String>> {
        let view = office.registry.as_of(day(on));
        let rows = view.rows_of(people[0].0).into_iter();
        rows.map(|row| (row.body.get("month").unwrap(), row.body.get("paid"))).collect()
    };
    let (january, february) = ("2026-01".to_owned(), "2026-02".to_owned());
    let full = Some("1638.00".to_owned());
    assert_eq!(paid("2026-01-10"), [(january.clone(), None)].into());
    assert_eq!(paid("2026-01-20"), [(january.clone(), full.clone())].into());
    assert_eq!(paid("2026-02-20"), [(january, full.clone()), (february, full)].into());
}

/// Whoever is not in a changed row is not judged anew.
#[test]
fn a_changed_row_concerns_its_person_alone() {
    let (mut office, people) = county();
    office.edit(people.iter().map(|own| pay(*own, "2026-01", "4200")).collect()).unwrap();
    let sheet = sheets(&office.registry, Kind::PaySheet)[0].id;
    let edit = change(row_id(sheet, people[1].1), &[("base", "4200.00")], &[("base", "4300")]);
    let batch = office.decide(&Command::Write { edits: vec![edit], why: String::new() }).unwrap();
    let all: Vec<Id> = people.iter().map(|(person, _)| *person).collect();
    assert_eq!(Concern::before(&office.registry, &batch).among(&all), [people[1].0]);
}

/// What is paid stays in the county, and a township pays nobody: whom it drafts the county keeps.
#[test]
fn a_sheet_does_not_leave_the_county_and_holds_nobody_who_is_merely_drafted() {
    let mut line = line();
    line.county.edit(hire("沈秋", 1, "玉山镇工会")).unwrap();
    let own = people(&line.county.registry)[0];
    line.county.edit(vec![paid_in(own, "2026-01", "1234.56")]).unwrap();
    let upward = line.county.upward(&[]);
    assert!(!upward.contains("123456"), "no amount leaves the county");
    line.city.take(&upward).unwrap();
    assert_eq!(line.city.registry.rows_of(own.0), []);

    line.township.edit(hire("沈秋", 1, "玉山镇工会")).unwrap();
    let drafted = people(&line.township.registry)[0];
    let refused = line.township.edit(vec![paid_in(drafted, "2026-01", "1638")]).unwrap_err();
    assert_eq!(refused[0].code, "row-unknown");
}

/// The id of a month's sheet can be reckoned by anybody. A township that uses it first blocks nobody and loses nothing.
#[test]
fn whoever_uses_the_id_of_a_sheet_first_blocks_nobody() {
    let mut line = line();
    line.county.edit(hire("沈秋", 1, "玉山镇工会")).unwrap();
    let own = people(&line.county.registry)[0];
    let mut told = Kind::PaySheet.empty();
    told.set("month", Some("2026-02")).unwrap();
    let reckoned = sheet_id(line.county.id(), &told);
    let township = line.township.id();
    let mut counted = Kind::HeadCount.empty();
    counted.set("as_of", Some("2026-02-01")).unwrap();
    let foreign = Change::made(reckoned, township, township, counted);
    assert_eq!(line.township.write(&Batch::new("write", "", vec![foreign]), &[]), Written::Done);
    let filed = line.township.upward(&[]);
    line.county.take(&filed).unwrap();
    assert_eq!(line.county.registry.find(reckoned).unwrap().owner, township);

    line.county.edit(vec![pay(own, "2026-02", "4200")]).unwrap();
    let registry = &line.county.registry;
    let [sheet] = &sheets(registry, Kind::PaySheet)[..] else { panic!("one sheet") };
    assert_ne!(sheet.id, reckoned);
    assert_eq!(registry.own_sheet_id(&told), Some(sheet.id));
    assert_eq!(registry.find(reckoned).unwrap().kind(), Kind::HeadCount);
    assert_eq!(registry.rows_of(own.0).len(), 1);
    // The same sheet goes on, also when the township's record is there no more.
    line.county
        .edit(vec![change(row_id(sheet.id, own.1), &[("base", "4200.00")], &[("base", "4300")])])
        .unwrap();
    let again = line.county.edit(vec![pay(own, "2026-02", "1")]).unwrap_err();
    assert_eq!(again[0].code, "row-exists");
    assert!(line.county.replayed() == line.county.registry);
}
