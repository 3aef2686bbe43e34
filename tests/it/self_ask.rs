//! 问答核对 and the result as a worker reads it: questions, what would turn a verdict, and 这不对.

use std::collections::BTreeSet;

use chrono::{Duration, NaiveDate};
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::Kind;
use taizhang_core::exchange::kinds::self_report::may_say;
use taizhang_core::ledger::command::Fields;
use taizhang_core::ledger::{Edit, Target};
use taizhang_core::policy::grounds::Explained;
use taizhang_core::policy::outcome::Verdict;
use taizhang_core::report::filing::proposals;
use taizhang_core::report::self_check::questions::{self, Question};
use taizhang_core::report::self_check::shelf::{self, Shelf};
use taizhang_core::report::self_check::turning::{Turning, turnings};
use taizhang_core::report::self_check::{What, deadlines, lapsed, not_begun, rests};
use taizhang_core::report::verdicts::own_copy;

use crate::office::{fields, new};
use crate::self_check::{Own, blank, county, day};

fn question(id: &str) -> &'static Question {
    questions::ALL.iter().find(|question| question.id == id).unwrap()
}

fn asked(own: &Own) -> Vec<&'static str> {
    questions::asked(&own.registry).into_iter().map(|question| question.id).collect()
}

/// Answers a question as its page does.
fn answer<const N: usize>(own: &mut Own, id: &str, typed: [(&str, &str); N]) {
    if let Some(edit) = question(id).edit(&own.registry, &fields(typed)) {
        own.edit(vec![edit]);
    }
}

/// What the rules say, without what tells one register's records from another's.
fn said(own: &Own, on: NaiveDate) -> Vec<(&'static str, String)> {
    let found = own_copy::outcomes(&own.registry, on);
    found.iter().map(|own| (own.rule, format!("{:?}", own.verdict))).collect()
}

fn outcome(own: &Own, rule: &str, on: NaiveDate) -> Explained {
    own_copy::outcomes(&own.registry, on).into_iter().find(|own| own.rule == rule).unwrap()
}

/// What would turn the verdict of a rule.
fn turning(own: &Own, rule: &str, on: NaiveDate) -> Option<Turning> {
    turnings(&own.registry, &[outcome(own, rule, on)], on).pop().unwrap()
}

/// The same facts, once as answers and once as the records that forms make.
#[test]
fn answers_give_the_verdicts_of_the_records_typed() {
    let mut answered = blank();
    answer(&mut answered, "hired", [("hired", "2025-09-01")]);
    answer(&mut answered, "existing", [("existing_staff", "N")]);
    answer(&mut answered, "entry", [("entry", "1")]);
    answer(&mut answered, "contracted", [("contracted", "Y")]);
    let contract =
        [("kind", "1"), ("start", "2025-09-01"), ("end", "2027-08-31"), ("probation_end", "2026-05-31")];
    answer(&mut answered, "contract", contract);
    answer(&mut answered, "insurance", [("insurance_registered", "2025-09-10")]);
    answer(&mut answered, "fund", [("fund_registered", "2025-09-12")]);
    answer(&mut answered, "training", [("title", "岗前培训"), ("first_day", "2026-03-02")]);
    answer(&mut answered, "certificate", [("level", "1"), ("obtained", "2024-09")]);
    answer(&mut answered, "registered", [("first_registered", "2024-12-01")]);
    answer(&mut answered, "hours", [("date", "2026-05-01"), ("hours", "24")]);
    answer(&mut answered, "birth", [("birth", "1990-03-07")]);
    answer(&mut answered, "sex", [("sex", "2")]);
    answer(&mut answered, "retirement", [("original_retirement", "55")]);

    let mut typed = blank();
    let (person, engagement) = (typed.record(Kind::Person), typed.record(Kind::Engagement));
    for (key, text) in [
        ("hired", "2025-09-01"),
        ("existing_staff", "N"),
        ("entry", "1"),
        ("contracted", "Y"),
        ("insurance_registered", "2025-09-10"),
        ("fund_registered", "2025-09-12"),
    ] {
        typed.correct(Kind::Engagement, key, text);
    }
    for (key, text) in [("birth", "1990-03-07"), ("sex", "2"), ("original_retirement", "55")] {
        typed.correct(Kind::Person, key, text);
    }
    let hangs = [("engagement", Target::Known(engagement))];
    let mut add = |kind: Kind, links: &[(&str, Target)], facts: Fields| {
        typed.edit(vec![new(kind, Some(Target::Known(person)), links, facts)]);
    };
    add(Kind::Contract, &hangs, fields(contract));
    let session = [("title", "岗前培训"), ("first_day", "2026-03-02"), ("counts", "Y"), ("attended", "Y")];
    add(Kind::Attendance, &[], fields(session));
    let certificate = [("level", "1"), ("obtained", "2024-09"), ("first_registered", "2024-12-01")];
    add(Kind::Certificate, &[], fields(certificate));
    let certificate = typed.record(Kind::Certificate);
    let counts = [("certificate", Target::Known(certificate))];
    let study = new(
        Kind::ContinuingEducation,
        Some(Target::Known(person)),
        &counts,
        fields([("date", "2026-05-01"), ("hours", "24")]),
    );
    typed.edit(vec![study]);
    for on in ["2025-09-20", "2026-11-25", "2027-09-15", "2027-12-10"].map(day) {
        let found = said(&answered, on);
        assert_eq!(found, said(&typed, on), "{on}");
        assert!(found.len() >= 8, "{found:?}");
    }
}

/// Each question is of facts that the worker may say, and is asked where it matters.
#[test]
fn one_is_asked_what_one_can_say_and_what_matters() {
    let ids: BTreeSet<&str> = questions::ALL.iter().map(|question| question.id).collect();
    assert_eq!(ids.len(), questions::ALL.len());
    for question in &questions::ALL {
        for key in question.fields {
            assert!(may_say(question.kind, key), "{} {key}", question.id);
        }
    }
    let mut own = blank();
    let first = asked(&own);
    assert_eq!(first.first(), Some(&"hired"));
    for later in ["continuous", "registered", "hours", "retirement"] {
        assert!(!first.contains(&later), "{later}");
    }
    answer(&mut own, "entry", [("entry", "4")]);
    answer(&mut own, "sex", [("sex", "2")]);
    answer(&mut own, "certificate", [("level", "1")]);
    for now in ["continuous", "registered", "retirement"] {
        assert!(asked(&own).contains(&now), "{now}");
    }
    assert!(!asked(&own).contains(&"hours"), "of a certificate never registered no hours are asked");
    answer(&mut own, "registered", [("first_registered", "2025-01-10")]);
    assert!(asked(&own).contains(&"hours"));
    answer(&mut own, "contracted", [("contracted", "N")]);
    answer(&mut own, "existing", [("existing_staff", "Y")]);
    assert!(!asked(&own).contains(&"contract") && !asked(&own).contains(&"training"));
    // An answer can be changed, and taken back; nothing said makes no record.
    answer(&mut own, "sex", [("sex", "1")]);
    assert!(!asked(&own).contains(&"retirement"));
    answer(&mut own, "certificate", []);
    assert_eq!(question("certificate").answer(&own.registry), []);
    assert!(question("hours").edit(&own.registry, &Fields::new()).is_none());
    assert_eq!(question("sex").answer(&own.registry), [("sex", "1".to_owned())]);
}

/// Hired last September, nothing else known.
fn hired() -> Own {
    let mut own = blank();
    answer(&mut own, "hired", [("hired", "2026-09-01")]);
    answer(&mut own, "existing", [("existing_staff", "N")]);
    answer(&mut own, "entry", [("entry", "1")]);
    own
}

#[test]
fn the_training_of_a_first_year_would_settle_its_duty() {
    let (mut own, on) = (hired(), day("2026-11-25"));
    let duty = outcome(&own, "R-TRAIN1Y", on);
    assert_eq!(Shelf::of(&duty), Some(Shelf::Due));
    let Some(Turning::Fact { fact, value, new: true, then: None }) = turning(&own, "R-TRAIN1Y", on) else {
        panic!("{:?}", turning(&own, "R-TRAIN1Y", on));
    };
    assert_eq!((fact.code().as_str(), value.as_str()), ("attendance.first_day", "2026-11-25"));
    // Nothing was written; written, it does what was said.
    assert_eq!(own.registry.of_kind(Kind::Attendance).count(), 0);
    answer(&mut own, "training", [("title", "岗前培训"), ("first_day", &value)]);
    assert_eq!(Shelf::of(&outcome(&own, "R-TRAIN1Y", on)), Some(Shelf::Right));
}

/// What is missing is supposed value by value: the one is told after which nothing more is asked.
#[test]
fn a_missing_fact_is_told_with_the_value_that_would_decide() {
    let mut own = blank();
    answer(&mut own, "hired", [("hired", "2026-09-01")]);
    let on = day("2026-11-25");
    let open = outcome(&own, "R-TRAIN1Y", on);
    assert_eq!(Shelf::of(&open), Some(Shelf::Unclear));
    assert_eq!(shelf::may_answer(&open).map(|question| question.id), Some("existing"));
    let Some(Turning::Fact { fact, value, new: false, then: None }) = turning(&own, "R-TRAIN1Y", on) else {
        panic!("{:?}", turning(&own, "R-TRAIN1Y", on));
    };
    assert_eq!((fact.code().as_str(), value.as_str()), ("engagement.existing_staff", "Y"));
    // Neither a text nor a day is guessed: that it has to be known is all that is said.
    let number = turning(&own, "R-ID", on);
    assert!(matches!(number, Some(Turning::Known(fact)) if fact.key == "id_number"), "{number:?}");
    let nothing = blank();
    let insured = turning(&nothing, "R-SI", on);
    assert!(matches!(insured, Some(Turning::Known(fact)) if fact.key == "hired"), "{insured:?}");
}

/// What holds for good is turned only by a fact that is not so; that a month to come is not recorded yet turns nothing.
#[test]
fn what_holds_for_good_names_the_facts_it_stands_on() {
    let (mut office, person, _) = county();
    let engagement = office.registry.about(person).find(|r| r.kind() == Kind::Engagement).unwrap().id;
    let books = fields([("training_from", "2024-01-01"), ("contributions_from", "2024-01-01")]);
    let own_office = office.id();
    office.edit(vec![new(Kind::Books, Some(Target::Known(own_office)), &[], books)]).unwrap();
    let paid = fields([("month", "2026-10"), ("insurance", "1"), ("due", "900"), ("paid", "900")]);
    let link = [("engagement", Target::Known(engagement))];
    office.edit(vec![new(Kind::Contribution, Some(Target::Known(person)), &link, paid)]).unwrap();
    let own = Own::of(&mut office, person);
    let on = day("2026-11-25");
    let held: Vec<_> = own_copy::outcomes(&own.registry, on)
        .into_iter()
        .filter(|outcome| matches!(outcome.rule, "R-SI" | "R-HF") && outcome.verdict == Verdict::Met)
        .collect();
    assert!(!held.is_empty());
    for turning in turnings(&own.registry, &held, on) {
        let Some(Turning::Wrong(facts)) = turning else { panic!("{turning:?}") };
        assert!(!facts.is_empty() && facts.iter().all(|fact| fact.kind != Kind::Books), "{facts:?}");
    }
}

/// Registered on 1 December 2024 for three years: the window opens in its last three months, and not a day before.
#[test]
fn what_holds_turns_on_the_first_day_on_which_it_does() {
    let (mut office, person, _) = county();
    let own = Own::of(&mut office, person);
    let on = day("2026-11-25");
    let Some(Turning::Day { from, then }) = turning(&own, "R-REG2", on) else {
        panic!("{:?}", turning(&own, "R-REG2", on));
    };
    assert_eq!(from, day("2027-09-01"));
    assert!(matches!(then.verdict, Verdict::Due { .. }), "{:?}", then.verdict);
    let holds = |on| outcome(&own, "R-REG2", on).verdict == Verdict::Met;
    assert!(holds(from - Duration::days(1)) && !holds(from));
    // The line of days tells when it opens, and the last day.
    let days = deadlines(&own.registry, on);
    let opens = days.iter().find(|day| matches!(day.what, What::Opens(_))).unwrap();
    assert_eq!((opens.until, opens.what.rule()), (day("2027-09-01"), Some("R-REG2")));
    // Hours at one go: the fewest that are enough for the assistant level.
    let Some(Turning::Fact { fact, value, new: true, then: None }) = turning(&own, "R-CE", on) else {
        panic!("{:?}", turning(&own, "R-CE", on));
    };
    assert_eq!((fact.code().as_str(), value.as_str()), ("continuing-education.hours", "72"));
}

/// 这不对: from the verdict to the fact, from the fact to the office.
#[test]
fn a_disputed_verdict_leads_to_its_fact_and_the_correction_to_the_office() {
    let (mut office, person, _) = county();
    let mut own = Own::of(&mut office, person);
    let on = day("2026-11-25");
    let rests = rests::of(&own.registry, &outcome(&own, "R-REG2", on));
    let [rest] = &rests[..] else { panic!("{rests:?}") };
    assert_eq!(rest.value.as_deref(), Some("2024-12-01"));
    let record: Id = rest.correct.unwrap();
    let seen = fields([(rest.fact.key, "2024-12-01")]);
    own.edit(vec![Edit::Change { id: record, seen, to: fields([(rest.fact.key, "2025-12-01")]) }]);
    office.take(&own.report("").unwrap()).unwrap();
    let rows = proposals::rows(&office.registry, on);
    let changed = &rows[0].changes[0].fields[0];
    let from_to = (changed.key.as_str(), changed.from.as_deref(), changed.to.as_deref());
    assert_eq!(from_to, ("first_registered", Some("2024-12-01"), Some("2025-12-01")));
}

/// What the office alone says is shown and not offered for correction; its books are no fact of the worker's.
#[test]
fn what_is_the_offices_to_say_is_not_corrected_here() {
    let (mut office, person, _) = county();
    let engagement = office.registry.about(person).find(|r| r.kind() == Kind::Engagement).unwrap().id;
    let books = fields([("training_from", "2024-01-01"), ("contributions_from", "2024-01-01")]);
    let own_office = office.id();
    office.edit(vec![new(Kind::Books, Some(Target::Known(own_office)), &[], books)]).unwrap();
    let paid = fields([("month", "2026-10"), ("insurance", "1"), ("due", "900"), ("paid", "300")]);
    let link = [("engagement", Target::Known(engagement))];
    office.edit(vec![new(Kind::Contribution, Some(Target::Known(person)), &link, paid)]).unwrap();
    let own = Own::of(&mut office, person);
    let on = day("2026-11-25");
    let short = own_copy::outcomes(&own.registry, on);
    let short = short.iter().find(|own| matches!(own.verdict, Verdict::Breached { .. })).unwrap();
    let rests = rests::of(&own.registry, short);
    assert!(!rests.is_empty() && rests.iter().all(|rest| rest.correct.is_none()), "{rests:?}");
    for outcome in own_copy::outcomes(&own.registry, on) {
        let rests = rests::of(&own.registry, &outcome);
        assert!(rests.iter().all(|rest| rest.fact.kind != Kind::Books));
    }
}

/// A change of the grade that is decided and to come stands among the days.
#[test]
fn a_pay_step_to_come_is_among_the_days() {
    let (mut office, person, _) = county();
    let engagement = office.registry.about(person).find(|r| r.kind() == Kind::Engagement).unwrap().id;
    let link = [("engagement", Target::Known(engagement))];
    for (date, to) in [("2026-01-01", "二档"), ("2027-01-01", "三档")] {
        let step = fields([("date", date), ("to", to)]);
        office.edit(vec![new(Kind::GradeChange, Some(Target::Known(person)), &link, step)]).unwrap();
    }
    let own = Own::of(&mut office, person);
    let found = deadlines(&own.registry, day("2026-11-25"));
    let steps: Vec<_> = found.iter().filter(|day| matches!(day.what, What::PayStep(_))).collect();
    let [step] = &steps[..] else { panic!("{steps:?}") };
    assert_eq!((step.until, &step.what), (day("2027-01-01"), &What::PayStep(Some("三档".to_owned()))));
}

/// Without a file the worker's own word on the day of registration decides, and no month is asked for.
#[test]
fn a_registration_is_judged_by_what_the_worker_says() {
    let mut own = blank();
    answer(&mut own, "hired", [("hired", "2026-03-02")]);
    let on = day("2026-11-25");
    let open = outcome(&own, "R-SI", on);
    assert_eq!(shelf::may_answer(&open).map(|question| question.id), Some("insurance"), "{:?}", open.verdict);
    answer(&mut own, "insurance", [("insurance_registered", "2026-04-01")]);
    assert_eq!(outcome(&own, "R-SI", on).verdict, Verdict::Met);
    answer(&mut own, "insurance", [("insurance_registered", "2026-05-01")]);
    assert!(matches!(outcome(&own, "R-SI", on).verdict, Verdict::Breached { .. }));
    let fund = outcome(&own, "R-HF", on);
    assert_eq!(shelf::may_answer(&fund).map(|question| question.id), Some("fund"));
}

/// What is not known to have been done has its last day, and a day of hiring to come is told.
#[test]
fn a_last_day_gone_by_and_a_first_day_to_come_are_told() {
    let mut own = blank();
    let on = day("2026-11-29");
    answer(&mut own, "hired", [("hired", "2025-11-28")]);
    answer(&mut own, "existing", [("existing_staff", "N")]);
    answer(&mut own, "entry", [("entry", "1")]);
    assert_eq!(Shelf::of(&outcome(&own, "R-TRAIN1Y", on)), Some(Shelf::Unclear));
    let lapsed: Vec<_> =
        lapsed(&own.registry, on).into_iter().filter(|(_, own)| own.rule == "R-TRAIN1Y").collect();
    assert_eq!(lapsed.iter().map(|(day, _)| *day).collect::<Vec<_>>(), [day("2026-11-28")]);
    // Days that are past are not set anew by what would turn it.
    let turned = turning(&own, "R-TRAIN1Y", on);
    assert!(!matches!(&turned, Some(Turning::Fact { fact, .. }) if fact.key == "hired"), "{turned:?}");
    assert_eq!(not_begun(&own.registry, on), None);
    answer(&mut own, "hired", [("hired", "2030-01-01")]);
    assert_eq!(not_begun(&own.registry, on), Some(day("2030-01-01")));
}

/// Signed at last, it was signed too late: a contract entered now does not make everything right.
#[test]
fn a_contract_signed_too_late_settles_nothing() {
    let mut own = blank();
    let on = day("2026-11-29");
    answer(&mut own, "hired", [("hired", "2026-03-02")]);
    answer(&mut own, "existing", [("existing_staff", "N")]);
    answer(&mut own, "contracted", [("contracted", "N")]);
    let turned = turning(&own, "R-CONTRACT", on);
    assert!(!matches!(&turned, Some(Turning::Fact { then: None, .. })), "{turned:?}");
    assert!(!asked(&own).contains(&"contract"));
    let engagement = own.record(Kind::Engagement);
    let contract =
        fields([("kind", "1"), ("start", "2026-11-29"), ("end", "2028-11-28"), ("signed", "2026-11-29")]);
    let person = own.record(Kind::Person);
    own.edit(vec![new(
        Kind::Contract,
        Some(Target::Known(person)),
        &[("engagement", Target::Known(engagement))],
        contract,
    )]);
    assert!(asked(&own).contains(&"contract"), "what was entered can be changed where it was asked");
}
