//! 培训: who must attend and why, lists of names, attendance as one batch, and what it adds up to.

use std::collections::BTreeSet;

use taizhang_core::domain::codes::{OfficeLevel, TrainingKind, YesNo};
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::{Body, Kind};
use taizhang_core::ledger::command::Fields;
use taizhang_core::ledger::{Command, Edit, Target};
use taizhang_core::policy::engine;
use taizhang_core::policy::outcome::Verdict;
use taizhang_core::process::training::certificate::{of_session, of_year};
use taizhang_core::process::training::coverage::coverage;
use taizhang_core::process::training::item::Progress;
use taizhang_core::process::training::paste::{self, Answers, Found};
use taizhang_core::process::training::plan::{self, Row, Shown, Standing};
use taizhang_core::process::training::session::{self, Stage};
use taizhang_core::process::training::wanted::{Reason, candidates};
use taizhang_core::process::training::{hours, roll, writing};

use crate::office::{Office, engagement, fields, new, party, person};

fn county() -> Office {
    Office::new(
        &party(3, "昆山市总工会", OfficeLevel::County),
        &[party(2, "苏州市总工会", OfficeLevel::City)],
    )
}

/// Somebody hired on a day at a unit; the person and the engagement.
fn hire(office: &mut Office, name: &str, number: u32, unit: &str, hired: &str) -> (Id, Id) {
    let mut employed = engagement(unit);
    employed.extend(fields([("hired", hired), ("existing_staff", "N")]));
    let edits = vec![
        new(Kind::Person, None, &[], person(name, number)),
        new(Kind::Engagement, Some(Target::New(0)), &[], employed),
    ];
    let batch = office.edit(edits).unwrap();
    let id = |kind| made(&batch, kind);
    (id(Kind::Person), id(Kind::Engagement))
}

fn made(batch: &taizhang_core::ledger::Batch, kind: Kind) -> Id {
    let mut records = batch.changes.iter().filter_map(|change| match change {
        taizhang_core::ledger::batch::Change::Put(record) if record.kind() == kind => Some(record.id),
        _ => None,
    });
    records.next_back().unwrap()
}

fn hold(office: &mut Office, day: &str, kind: &str) -> Id {
    let facts =
        fields([("title", "岗前培训"), ("kind", kind), ("first_day", day), ("hours", "8"), ("form", "1")]);
    let own = office.id();
    let batch = office.edit(vec![new(Kind::TrainingSession, Some(Target::Known(own)), &[], facts)]).unwrap();
    writing::made(&batch).unwrap()
}

fn write(office: &mut Office, edits: impl FnOnce(&Office) -> Vec<Edit>) {
    let edits = edits(office);
    office.edit(edits).unwrap();
}

fn reasons(office: &Office, session: Id, person: Id) -> Option<Vec<Reason>> {
    let found = candidates(&office.registry, session).into_iter();
    found.into_iter().find(|own| own.named.person == person).map(|own| own.reasons)
}

fn first_year(office: &Office, person: Id, on: &str) -> Verdict {
    let found = engine::verdicts_of(&office.registry, "R-TRAIN1Y", &[person], on.parse().unwrap());
    found.first().unwrap().verdict.clone()
}

#[test]
fn the_first_year_is_a_reason_up_to_its_last_day() {
    let mut office = county();
    let (wang, _) = hire(&mut office, "王芳", 1, "玉山镇工会", "2025-02-10");
    let until = "2026-02-10".parse().unwrap();
    for (day, kind, want, must) in [
        ("2026-02-09", "1", vec![Reason::FirstYear { until }], true),
        ("2026-02-10", "1", vec![Reason::FirstYear { until }], true),
        // Continuing education is no job training.
        ("2026-02-10", "4", vec![Reason::FirstYear { until }], false),
        // The day after it can no longer be met; without a 建账日 no rule says that it was missed.
        ("2026-02-11", "1", vec![], false),
        // Before the hiring there is nobody to enrol.
    ] {
        let session = hold(&mut office, day, kind);
        assert_eq!(reasons(&office, session, wang).as_ref(), Some(&want), "{day}");
        let found = candidates(&office.registry, session);
        assert_eq!(found[0].must, must, "{day} {kind}");
    }
    let before = hold(&mut office, "2025-02-09", "1");
    assert_eq!(reasons(&office, before, wang), None);
}

#[test]
fn a_year_that_went_by_is_made_up_late() {
    let mut office = county();
    let own = office.id();
    let books = fields([("training_from", "2025-01-01")]);
    office.edit(vec![new(Kind::Books, Some(Target::Known(own)), &[], books)]).unwrap();
    let (wang, _) = hire(&mut office, "王芳", 1, "玉山镇工会", "2025-02-10");
    let session = hold(&mut office, "2026-02-11", "1");
    assert_eq!(reasons(&office, session, wang), Some(vec![Reason::Late]));
    write(&mut office, |office| writing::record(&office.registry, session, &BTreeSet::from([wang])));
    let next = hold(&mut office, "2026-02-20", "1");
    assert_eq!(reasons(&office, next, wang), Some(vec![]), "made up once");
}

#[test]
fn who_has_left_before_the_session_is_not_expected() {
    let mut office = county();
    let (wang, engaged) = hire(&mut office, "王芳", 1, "玉山镇工会", "2025-06-01");
    let (li, _) = hire(&mut office, "李明", 2, "玉山镇工会", "2025-06-01");
    let [on_the_day, after] = ["2026-02-01", "2026-02-02"].map(|day| hold(&mut office, day, "1"));
    let all = BTreeSet::from([wang, li]);
    for session in [on_the_day, after] {
        write(&mut office, |office| writing::enrol(&office.registry, session, &all));
    }
    let exit = fields([("date", "2026-02-01"), ("kind", "11")]);
    let edit = new(Kind::Exit, Some(Target::Known(wang)), &[("engagement", Target::Known(engaged))], exit);
    office.edit(vec![edit]).unwrap();
    let expected = |session| roll::expected(&office.registry, session).len();
    assert_eq!((expected(on_the_day), expected(after)), (2, 1), "the day of exit is still in post");
    assert_eq!(roll::roll(&office.registry, after).len(), 2, "who was enrolled stays on the roll");
    let ticked =
        |session: Id| roll::roll(&office.registry, session).iter().filter(|own| roll::ticked(own)).count();
    assert_eq!((ticked(on_the_day), ticked(after)), (2, 1));
    let found = &paste::read(&office.registry, after, "王芳")[0].found;
    assert!(matches!(found, Found::NotInPost(own) if own.person == wang), "{found:?}");
}

#[test]
fn somebody_moved_to_another_unit_signs_with_that_of_the_day() {
    let mut office = county();
    let (wang, engaged) = hire(&mut office, "王芳", 1, "玉山镇工会", "2025-06-01");
    let exit = fields([("date", "2026-01-31"), ("kind", "11")]);
    let mut next = engagement("巴城镇工会");
    next.extend(fields([("hired", "2026-02-01"), ("existing_staff", "N")]));
    office
        .edit(vec![
            new(Kind::Exit, Some(Target::Known(wang)), &[("engagement", Target::Known(engaged))], exit),
            new(Kind::Engagement, Some(Target::Known(wang)), &[], next),
        ])
        .unwrap();
    let unit = |office: &Office, session| candidates(&office.registry, session)[0].named.unit.clone();
    let [before, after] = ["2026-01-15", "2026-02-15"].map(|day| hold(&mut office, day, "1"));
    assert_eq!((unit(&office, before).as_str(), unit(&office, after).as_str()), ("玉山镇工会", "巴城镇工会"));
}

#[test]
fn a_pasted_list_is_matched_by_name_and_unit_and_never_guessed() {
    let mut office = county();
    let (wang, _) = hire(&mut office, "王芳", 1, "玉山镇工会", "2025-06-01");
    let (twin, _) = hire(&mut office, "王芳", 2, "巴城镇工会", "2025-06-01");
    let (li, _) = hire(&mut office, "李明", 3, "玉山镇工会", "2025-06-01");
    let (ann, _) = hire(&mut office, "阿依·古丽", 4, "玉山镇工会", "2025-06-01");
    let session = hold(&mut office, "2026-02-01", "1");
    for (text, want) in [
        ("李明", vec!["one"]),
        ("李 明", vec!["one"]),
        ("李明、王芳", vec!["one", "several"]),
        ("李明 阿依•古丽", vec!["one", "one"]),
        ("王芳\t巴城镇工会", vec!["one"]),
        ("王芳 巴城镇工会", vec!["one"]),
        ("王芳\t周市镇工会", vec!["several"]),
        ("序号\t姓名\t单位\n1\t李明\t玉山镇工会\n2\t赵六\t玉山镇工会", vec!["one", "stranger"]),
        ("李明\n李明", vec!["one"]),
        ("\n \n", vec![]),
    ] {
        let lines = paste::read(&office.registry, session, text);
        let codes: Vec<&str> = lines
            .iter()
            .map(|line| match line.found {
                Found::One(_) => "one",
                Found::Several(_) => "several",
                Found::NotInPost(_) => "gone",
                Found::Stranger => "stranger",
            })
            .collect();
        assert_eq!(codes, want, "{text:?}");
    }
    write(&mut office, |office| writing::enrol(&office.registry, session, &BTreeSet::from([li, ann])));
    let reading = paste::reading(&office.registry, session, "王芳\n李明\n赵六");
    assert_eq!((reading.found, reading.away), (1, 1));
    assert_eq!(reading.present(&Answers::new()), BTreeSet::from([li]), "a twin is not taken unasked");
    let answered = Answers::from([("王芳".to_owned(), twin)]);
    assert_eq!(reading.present(&answered), BTreeSet::from([li, twin]));
    let wrong = Answers::from([("王芳".to_owned(), ann)]);
    assert_eq!(reading.present(&wrong), BTreeSet::from([li]), "only one of those asked about");
    assert_ne!(wang, twin);
}

/// Whatever stands between names: no piece of the text is left without a word.
#[test]
fn every_piece_of_a_pasted_text_is_accounted_for() {
    let mut office = county();
    for (name, number, unit) in [
        ("吴敏", 1, "玉山镇工会"),
        ("吴静", 2, "玉山镇工会"),
        ("孙敏", 3, "玉山镇工会"),
        ("李明", 4, "巴城镇工会"),
        ("李明", 5, "玉山镇工会"),
    ] {
        hire(&mut office, name, number, unit, "2025-06-01");
    }
    let session = hold(&mut office, "2026-02-01", "1");
    let told = |text: &str| {
        let reading = paste::reading(&office.registry, session, text);
        let mut told: Vec<String> = Vec::new();
        for line in &reading.lines {
            told.push(match &line.found {
                Found::One(own) => format!("{}@{}", own.name, own.unit),
                Found::Several(people) => format!("?{} {}", people.len(), line.text),
                Found::NotInPost(own) => format!("-{}", own.name),
                Found::Stranger => format!("!{}", line.text),
            });
        }
        (reading.total, told.join("，"))
    };
    let three = "吴敏@玉山镇工会，吴静@玉山镇工会，孙敏@玉山镇工会";
    for text in [
        "吴敏\t吴静\t孙敏",
        "吴敏 吴静 孙敏",
        "吴 敏 吴静　孙敏",
        "吴 敏 吴 静 孙 敏",
        "吴敏/吴静／孙敏",
        "吴敏、吴静,孙敏",
        "吴敏，吴静；孙敏。",
        "1.吴敏 2.吴静 3、孙敏",
        "1\t吴敏\n2\t吴静\n3\t孙敏",
        "名单：吴敏|吴静|孙敏",
        "玉山镇工会：吴敏、吴静、孙敏",
    ] {
        assert_eq!(told(text), (3, three.to_owned()), "{text:?}");
    }
    for (text, total, want) in [
        ("孙敏（玉山镇）", 1, "孙敏@玉山镇工会"),
        ("玉山镇工会\t孙敏", 1, "孙敏@玉山镇工会"),
        ("李明（巴城）、吴敏", 2, "李明@巴城镇工会，吴敏@玉山镇工会"),
        ("孙敏\t周市镇工会", 1, "?1 孙敏 周市镇工会"),
        ("吴敏\t赵六\t孙敏", 3, "吴敏@玉山镇工会，!赵六，孙敏@玉山镇工会"),
        ("钱 七 吴敏", 2, "!钱七，吴敏@玉山镇工会"),
        ("吴敏\t玉山镇工会\t科员", 2, "吴敏@玉山镇工会，!科员"),
        ("赵六\t玉山镇工会", 1, "!赵六 玉山镇工会"),
        ("吴敏吴静孙敏", 1, "!吴敏吴静孙敏"),
        ("李明、李明、李明", 3, "?2 李明，?2 李明 (2)"),
        ("吴敏、吴敏", 2, "吴敏@玉山镇工会"),
        ("序号\t姓名\t单位", 0, ""),
    ] {
        assert_eq!(told(text), (total, want.to_owned()), "{text:?}");
    }
    let long = "吴敏\n".repeat(paste::LINES_MAX + 3);
    let reading = paste::reading(&office.registry, session, &long);
    assert_eq!((reading.found, reading.again, reading.unread), (1, paste::LINES_MAX - 1, 3));
}

#[test]
fn attendance_is_one_batch_meets_the_first_year_and_is_taken_back_as_one() {
    let mut office = county();
    let people: Vec<Id> = ["王芳", "李明", "赵静"]
        .into_iter()
        .zip(1..)
        .map(|(name, number)| hire(&mut office, name, number, "玉山镇工会", "2025-06-01").0)
        .collect();
    let session = hold(&mut office, "2026-03-01", "1");
    let (came, away, besides) = (people[0], people[1], people[2]);
    let stage = |office: &Office| session::one(&office.registry, session, office.now.date_naive()).unwrap();
    assert_eq!(stage(&office).stage, Stage::ToRecord, "held, and nobody is enrolled");
    write(&mut office, |office| writing::enrol(&office.registry, session, &BTreeSet::from([came, away])));
    assert!(writing::enrol(&office.registry, session, &BTreeSet::from([came])).is_empty(), "once");
    assert_eq!(stage(&office).stage, Stage::ToRecord);
    assert!(crate::process::told(&office).contains(&("attendance", 1)));

    let edits = writing::record(&office.registry, session, &BTreeSet::from([came, besides]));
    let batch = office.edit(edits).unwrap();
    let sequence = office.registry.head.sequence;
    let row = stage(&office);
    assert_eq!((row.stage, row.enrolled, row.attended), (Stage::Recorded, 3, 2));
    assert!(!crate::process::told(&office).iter().any(|(code, _)| *code == "attendance"));
    let said = |person| {
        let all = roll::roll(&office.registry, session);
        let own = all.into_iter().find(|own| own.named.person == person).unwrap();
        (own.attended, own.hours.map(|hours| hours.to_string()))
    };
    assert_eq!(said(came), (Some(YesNo::Yes), Some("8".to_owned())));
    assert_eq!(said(away), (Some(YesNo::No), None));
    assert_eq!(first_year(&office, came, "2026-03-02"), Verdict::Met);
    assert!(matches!(first_year(&office, away, "2026-03-02"), Verdict::Due { .. }));
    let again = writing::record(&office.registry, session, &BTreeSet::from([came, besides]));
    assert!(again.is_empty(), "what stands is not written again");

    let today = office.now.date_naive();
    let found = hours::rows(&office.registry, 2026, today);
    let of = |person| found.iter().find(|row| row.named.person == person).unwrap();
    assert_eq!(of(came).of(TrainingKind::Job).unwrap().to_string(), "8");
    assert_eq!((of(away).sessions, of(away).total.halves()), (0, 0));
    let reached = coverage(&office.registry, 2026, today);
    assert_eq!((reached.reached.len(), reached.unreached), (2, vec![away]));
    assert_eq!(reached.rows[0].people.len(), 2);
    assert_eq!(coverage(&office.registry, 2025, today).reached, vec![], "another year");

    office.command(&Command::Undo { sequence, batch, later: Vec::new() }).unwrap();
    let row = stage(&office);
    assert_eq!((row.stage, row.enrolled, row.attended), (Stage::ToRecord, 2, 0));
}

#[test]
fn a_session_changed_or_removed_takes_its_attendance_along() {
    let mut office = county();
    let (wang, _) = hire(&mut office, "王芳", 1, "玉山镇工会", "2025-06-01");
    let session = hold(&mut office, "2026-03-01", "1");
    write(&mut office, |office| writing::record(&office.registry, session, &BTreeSet::from([wang])));
    let seen = {
        let body = &office.registry.find(session).unwrap().body;
        let keys = ["title", "kind", "first_day", "hours", "form"];
        keys.into_iter()
            .filter_map(|key| Some((key.to_owned(), body.get(key)?)))
            .collect::<std::collections::BTreeMap<_, _>>()
    };
    let mut to = seen.clone();
    to.insert("first_day".to_owned(), "2026-02-20".to_owned());
    to.insert("kind".to_owned(), "4".to_owned());
    write(&mut office, |office| {
        writing::change(&office.registry, session, Edit::Change { id: session, seen, to })
    });
    let own = |office: &Office| {
        let found = office.registry.about(wang).find(|record| record.kind() == Kind::Attendance);
        found.map(|record| match &record.body {
            Body::Attendance(facts) => (facts.first_day.unwrap().to_string(), facts.counts, facts.attended),
            _ => unreachable!(),
        })
    };
    assert_eq!(own(&office), Some(("2026-02-20".to_owned(), Some(YesNo::No), Some(YesNo::Yes))));
    write(&mut office, |office| writing::remove(&office.registry, session));
    assert_eq!((own(&office), office.registry.find(session).is_none()), (None, true));
}

#[test]
fn hours_of_continuing_education_go_to_the_certificate_and_back() {
    let mut office = county();
    let (wang, _) = hire(&mut office, "王芳", 1, "玉山镇工会", "2024-06-01");
    let certificate = fields([
        ("level", "1"),
        ("obtained", "2024-08"),
        ("first_registered", "2025-01-10"),
        ("number", "A1"),
    ]);
    office.edit(vec![new(Kind::Certificate, Some(Target::Known(wang)), &[], certificate)]).unwrap();
    let session = hold(&mut office, "2026-03-01", "4");
    let found = candidates(&office.registry, session);
    assert!(found[0].must, "{:?}", found[0].reasons);
    assert!(matches!(found[0].reasons.last(), Some(Reason::Hours { .. })), "{:?}", found[0].reasons);
    let credited = |office: &Office| {
        office.registry.about(wang).filter(|record| record.kind() == Kind::ContinuingEducation).count()
    };
    write(&mut office, |office| writing::record(&office.registry, session, &BTreeSet::from([wang])));
    assert_eq!(credited(&office), 1);
    let found = hours::rows(&office.registry, 2026, office.now.date_naive());
    assert_eq!(found[0].total.to_string(), "8", "one session counts once");
    write(&mut office, |office| writing::record(&office.registry, session, &BTreeSet::new()));
    assert_eq!(credited(&office), 0);
}

/// A township of the county, for which the county enters where `reporting` is 2.
fn town(office: &mut Office, name: &str, reporting: &str) -> Id {
    let parent = office.id().to_string();
    let facts = fields([
        ("name", name),
        ("level", "4"),
        ("office_type", "TOWN"),
        ("reporting", reporting),
        ("parent", &parent),
    ]);
    let batch = office.edit(vec![new(Kind::Office, None, &[], facts)]).unwrap();
    made(&batch, Kind::Office)
}

/// An item of a plan of 2026.
fn planned(office: &mut Office, of: Id, title: &str, more: &[(&str, &str)]) -> Id {
    let mut facts = fields([("year", "2026"), ("included", "Y"), ("title", title)]);
    facts.extend(more.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())));
    let batch = office.edit(vec![new(Kind::TrainingPlan, Some(Target::Known(of)), &[], facts)]).unwrap();
    made(&batch, Kind::TrainingPlan)
}

/// A session that carries out an item.
fn carry_out(office: &mut Office, item: Id, day: &str) -> Id {
    let facts = fields([("title", "维权业务培训"), ("kind", "1"), ("first_day", day), ("hours", "8")]);
    let links = [("plan", Target::Known(item))];
    let own = office.id();
    let batch =
        office.edit(vec![new(Kind::TrainingSession, Some(Target::Known(own)), &links, facts)]).unwrap();
    writing::made(&batch).unwrap()
}

fn progress(rows: &[Row], item: Id) -> Progress {
    let mut items = rows.iter().filter_map(|row| row.item.as_ref());
    items.find(|own| own.record == item).unwrap().progress
}

/// Clause 55, reading A55: each union as R-TPLAN says it, whether it has a plan or not.
#[test]
fn the_plans_of_a_year_name_each_union_and_who_has_none() {
    let mut office = county();
    let on = office.now.date_naive();
    let own = office.id();
    let [yushan, bacheng] =
        [("玉山镇工会", "1"), ("巴城镇工会", "2")].map(|(name, by)| town(&mut office, name, by));
    let empty = town(&mut office, "周市镇工会", "1");
    for (name, number, unit) in [("王芳", 1, "玉山镇工会"), ("李明", 2, "巴城镇工会")] {
        let (person, engaged) = hire(&mut office, name, number, unit, "2025-06-01");
        let union = if number == 1 { yushan } else { bacheng };
        let posting = fields([("union", &format!("{unit} @{union}")), ("from", "2025-06-01")]);
        let hung = [("engagement", Target::Known(engaged))];
        office.edit(vec![new(Kind::Posting, Some(Target::Known(person)), &hung, posting)]).unwrap();
    }
    let standing = |office: &Office, of: Id| {
        let rows = plan::rows(&office.registry, 2026, on);
        rows.iter().find(|row| row.office == of).map(|row| (row.standing, row.ours))
    };
    assert_eq!(standing(&office, own), Some((Standing::Missing, true)));
    assert_eq!(standing(&office, yushan), Some((Standing::Missing, false)));
    assert_eq!(standing(&office, bacheng), Some((Standing::Missing, true)), "it is entered for");
    assert_eq!(standing(&office, empty), None, "nobody works there: nobody is to be planned for");
    let rows = plan::rows(&office.registry, 2026, on);
    assert_eq!((plan::sum(&rows).unions, plan::sum(&rows).without), (3, 3));
    assert_eq!(rows.iter().filter(|row| row.is(Shown::Without)).count(), 3);

    // The county's plan serves its unions; one that has its own says so.
    planned(&mut office, own, "全员轮训", &[]);
    assert_eq!(standing(&office, own), Some((Standing::Planned, true)));
    assert_eq!(standing(&office, yushan), Some((Standing::Covered, false)));
    planned(&mut office, bacheng, "镇级例会培训", &[]);
    assert_eq!(standing(&office, bacheng), Some((Standing::Planned, true)));
    let rows = plan::rows(&office.registry, 2026, on);
    let names: Vec<(&str, Option<&str>)> = rows
        .iter()
        .map(|row| (row.union.as_str(), row.item.as_ref().map(|item| item.title.as_str())))
        .collect();
    assert_eq!(names.first(), Some(&("昆山市总工会", Some("全员轮训"))), "this office stands first");
    assert_eq!((names.len(), plan::sum(&rows).without), (3, 0));
    // What is recorded as left out is told, and is no item.
    let left_out = fields([("year", "2025"), ("included", "N")]);
    office.edit(vec![new(Kind::TrainingPlan, Some(Target::Known(own)), &[], left_out)]).unwrap();
    let rows = plan::rows(&office.registry, 2025, on);
    assert_eq!((rows[0].standing, plan::sum(&rows).items), (Standing::Excluded, 0));
}

/// An item is late after the month it was planned for, or after the year; a session that carries it out settles it.
#[test]
fn an_item_is_carried_out_by_its_sessions_or_late() {
    let mut office = county();
    let own = office.id();
    let [early, late, open] =
        [("一季度", "2026-02"), ("二季度", "2026-06"), ("全年", "")].map(|(title, until)| {
            let more = [("until", until)];
            planned(&mut office, own, title, if until.is_empty() { &[] } else { &more })
        });
    let at = |office: &Office, on: &str, item| {
        progress(&plan::rows(&office.registry, 2026, on.parse().unwrap()), item)
    };
    assert_eq!(at(&office, "2026-02-28", early), Progress::Open, "the last day of the month is in time");
    assert_eq!(at(&office, "2026-03-01", early), Progress::Late);
    assert_eq!(at(&office, "2026-03-01", late), Progress::Open);
    assert_eq!(
        (at(&office, "2026-12-31", open), at(&office, "2027-01-01", open)),
        (Progress::Open, Progress::Late)
    );
    assert!(crate::process::told(&office).contains(&("plan-late", 1)));

    let session = carry_out(&mut office, early, "2026-03-01");
    assert_eq!(at(&office, "2026-02-28", early), Progress::Arranged);
    assert_eq!(at(&office, "2026-03-01", early), Progress::Begun);
    assert!(!crate::process::told(&office).iter().any(|(code, _)| *code == "plan-late"));
    let (wang, _) = hire(&mut office, "王芳", 1, "玉山镇工会", "2025-06-01");
    write(&mut office, |office| writing::record(&office.registry, session, &BTreeSet::from([wang])));
    let rows = plan::rows(&office.registry, 2026, "2026-03-02".parse().unwrap());
    let item = rows.iter().filter_map(|row| row.item.as_ref()).find(|own| own.record == early).unwrap();
    assert_eq!((item.sessions.len(), item.attended), (1, 1));
    assert_eq!((plan::sum(&rows).items, plan::sum(&rows).begun, plan::sum(&rows).late), (3, 1, 0));
}

/// A session stays when the item that it carried out is taken away, and names it no longer.
#[test]
fn an_item_taken_away_leaves_its_sessions() {
    let mut office = county();
    let own = office.id();
    let item = planned(&mut office, own, "全员轮训", &[]);
    let session = carry_out(&mut office, item, "2026-03-01");
    let link = |office: &Office| office.registry.find(session).map(|record| record.body.get("plan"));
    office.edit(vec![Edit::Remove { id: item }]).unwrap();
    assert_eq!((link(&office), office.registry.find(item)), (Some(None), None));
    assert!(office.replayed().tells_the_same(&office.registry));
}

/// What a township reports of itself is seen at the county, with its sessions, and is not the county's to change.
#[test]
fn the_plan_of_a_union_that_reports_itself_comes_with_its_sessions() {
    let mut line = crate::line::line();
    let of = line.township.id();
    let item = planned(&mut line.township, of, "月度例会培训", &[("until", "2026-02")]);
    line.county.take(&line.township.upward(&[])).unwrap();
    let on = line.county.now.date_naive();
    let row = |office: &Office| {
        let rows = plan::rows(&office.registry, 2026, on).into_iter();
        rows.into_iter().find(|row| row.item.as_ref().is_some_and(|own| own.record == item)).unwrap()
    };
    let told = row(&line.county);
    assert_eq!((told.union.as_str(), told.ours), ("玉山镇工会", false));
    assert_eq!(told.item.unwrap().progress, Progress::Late);
    let tasks = crate::process::told(&line.county);
    assert!(!tasks.iter().any(|(code, _)| *code == "plan-late"), "what is late there is theirs to do");
    let session = carry_out(&mut line.township, item, "2026-03-01");
    line.county.take(&line.township.upward(&[])).unwrap();
    assert_eq!(row(&line.county).item.unwrap().progress, Progress::Begun);
    let seen = session::one(&line.county.registry, session, on).unwrap();
    assert!(!seen.ours);
    assert!(!crate::process::told(&line.county).iter().any(|(code, _)| *code == "attendance"));
    // The province is told of the item and of no session: it accuses nobody.
    line.city.take(&line.county.upward(&[])).unwrap();
    line.province.take(&line.city.upward(&[])).unwrap();
    assert_eq!(row(&line.province).item.unwrap().progress, Progress::Unknown);
}

/// A certificate says of each who came what was attended, and the hours of the year as the table of hours has them.
#[test]
fn certificates_are_of_those_who_came_and_agree_with_the_table_of_hours() {
    let mut office = county();
    let on = office.now.date_naive();
    let [wang, li] = [("王芳", 1), ("李明", 2)]
        .map(|(name, number)| hire(&mut office, name, number, "玉山镇工会", "2024-06-01").0);
    let first = hold(&mut office, "2026-01-10", "1");
    let second = hold(&mut office, "2026-02-10", "2");
    let last_year = hold(&mut office, "2025-12-31", "1");
    write(&mut office, |office| writing::record(&office.registry, first, &BTreeSet::from([wang, li])));
    write(&mut office, |office| writing::enrol(&office.registry, second, &BTreeSet::from([wang, li])));
    write(&mut office, |office| writing::record(&office.registry, second, &BTreeSet::from([wang])));
    write(&mut office, |office| writing::record(&office.registry, last_year, &BTreeSet::from([li])));
    let own: Fields = fields([("date", "2026-02-01"), ("hours", "1.5"), ("title", "网络课程")]);
    let certificate = fields([("level", "1"), ("obtained", "2024-08"), ("number", "A1")]);
    let batch =
        office.edit(vec![new(Kind::Certificate, Some(Target::Known(wang)), &[], certificate)]).unwrap();
    let linked = [("certificate", Target::Known(made(&batch, Kind::Certificate)))];
    office.edit(vec![new(Kind::ContinuingEducation, Some(Target::Known(wang)), &linked, own)]).unwrap();

    let found = of_session(&office.registry, second);
    let [one] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!(one.named.name, "王芳", "who was away has nothing to be certified");
    assert_eq!((one.hours.to_string(), one.total.to_string()), ("8".to_owned(), "17.5".to_owned()));
    assert_eq!(one.lines.len(), 1);
    let number = crate::office::id_number(1);
    assert!(!one.id_masked.contains(&number) && one.id_masked.contains('*'), "{}", one.id_masked);

    let year = of_year(&office.registry, 2026, on);
    let lines = |person: Id| {
        let own = year.iter().find(|own| own.named.person == person).unwrap();
        own.lines.iter().map(|line| line.first_day.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(
        lines(wang),
        ["2026-01-10", "2026-02-01", "2026-02-10"],
        "by day, sessions and courses together"
    );
    assert_eq!(lines(li), ["2026-01-10"]);
    for row in hours::rows(&office.registry, 2026, on) {
        let own = year.iter().find(|own| own.named.person == row.named.person).unwrap();
        assert_eq!(own.total, row.total, "one figure");
    }
    assert_eq!(of_year(&office.registry, 2024, on), []);
}
