//! 查询时点: another day shows what was there, and only that; nothing can be decided on it.

use chrono::NaiveDate;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::Kind;
use taizhang_core::ledger::Registry;
use taizhang_core::policy::engine;
use taizhang_core::policy::grounds::Explained;
use taizhang_core::policy::outcome::Verdict;
use taizhang_core::process;
use taizhang_core::report::people;
use taizhang_core::report::records::sections;

use crate::office::{Office, hire, party};
use crate::practice::{WORLD, today};
use taizhang_core::domain::codes::OfficeLevel;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn county() -> &'static Registry {
    &WORLD.registers[2].registry
}

fn planted(rule: &str) -> Id {
    WORLD.planted.iter().find(|planted| planted.rule == rule).unwrap().subject
}

fn verdicts(registry: &Registry, rule: &str, subject: Id, on: NaiveDate) -> Vec<Verdict> {
    let found = engine::of_subjects(registry, &[subject], on);
    found.into_iter().filter(|outcome| outcome.rule == rule).map(|found| found.outcome.verdict).collect()
}

/// What the view of today says is what the register says.
#[test]
fn today_is_like_the_register() {
    for register in &WORLD.registers[1..] {
        let view = register.registry.as_of(today());
        let by = |registry: &Registry| -> Vec<Explained> {
            let mut found = engine::evaluate(registry, today());
            found
                .sort_by_key(|outcome| (outcome.rule, outcome.subject, outcome.about, outcome.part.number()));
            found
        };
        assert!(by(&view) == by(&register.registry), "{}", register.profile.party.name);
    }
}

#[test]
fn who_was_hired_later_is_not_there_and_who_has_left_still_is() {
    let on_post = |text: &str| {
        let on = day(text);
        people::rows(&county().as_of(on), on).iter().filter(|row| row.presence.in_post()).count()
    };
    let numbers: Vec<usize> =
        ["2015-01-01", "2020-01-01", "2022-01-01", "2024-01-01", "2026-11-24"].map(on_post).to_vec();
    assert_eq!(numbers[0], 0);
    assert!(numbers.windows(2).all(|pair| pair[0] < pair[1]), "{numbers:?}");
    // Everybody's days are known here: nobody stands in the register before the day of hiring.
    let on = day("2021-01-01");
    let view = county().as_of(on);
    for record in view.of_kind(Kind::Engagement) {
        assert!(record.body.get("hired").unwrap().as_str() <= "2021-01-01");
    }
    assert_eq!(people::rows(&view, on).len(), view.of_kind(Kind::Engagement).count());
}

#[test]
fn the_exit_day_still_counts() {
    let exit = county().of_kind(Kind::Exit).next().unwrap();
    let left = day(&exit.body.get("date").unwrap());
    let active = |on: NaiveDate| {
        let view = county().as_of(on);
        view.about(exit.subject).any(|record| record.kind() == Kind::Engagement && view.is_active(record, on))
    };
    assert_eq!([active(left), active(left.succ_opt().unwrap())], [true, false]);
}

/// What a record came to later is not known to an earlier day: registration, filing, payment, verification.
#[test]
fn what_came_later_is_not_there_yet() {
    let certificate = county()
        .of_kind(Kind::Certificate)
        .find(|record| {
            let registered = record.body.get("first_registered");
            // Somebody who was there by then.
            registered.is_some_and(|registered| {
                let before = day(&registered).pred_opt().unwrap();
                county().about(record.subject).any(|own| county().is_active(own, before))
            })
        })
        .unwrap();
    let registered = day(&certificate.body.get("first_registered").unwrap());
    let before = registered.pred_opt().unwrap();
    let reg1 = |on: NaiveDate| verdicts(&county().as_of(on), "R-REG1", certificate.subject, on);
    assert!(matches!(reg1(before)[..], [Verdict::Due { .. }]), "{:?}", reg1(before));
    assert_eq!(reg1(registered), [Verdict::Met]);

    let result = county().of_kind(Kind::FilingResult).next().unwrap();
    let recorded = day(&result.body.get("date").unwrap());
    let file = |on: NaiveDate| verdicts(&county().as_of(on), "R-FILE", result.subject, on);
    assert!(matches!(file(recorded.pred_opt().unwrap())[0], Verdict::Due { .. }));
    assert_eq!(file(recorded)[0], Verdict::Met);
}

/// The practised contract ends 45 days from today: the day before its window it is in order.
#[test]
fn a_day_to_come_shows_what_falls_due() {
    let person = planted("R-STALE");
    let verified = county().find(person).unwrap().body.get("verified_on").unwrap();
    let due = |on: NaiveDate| {
        let view = county().as_of(on);
        verdicts(&view, "R-STALE", person, on)
    };
    assert_eq!(due(day(&verified)), [Verdict::Met]);
    let healthy = county()
        .of_kind(Kind::Person)
        .find(|record| verdicts(county(), "R-STALE", record.id, today()) == [Verdict::Met]);
    let later = today() + chrono::Days::new(400);
    assert!(matches!(
        verdicts(&county().as_of(later), "R-STALE", healthy.unwrap().id, later)[..],
        [Verdict::Due { .. }]
    ));
}

#[test]
fn nothing_is_offered_to_be_done_on_another_day() {
    let view = county().as_of(day("2026-06-30"));
    assert!(sections::may_add(county(), county().office().unwrap(), Kind::Document));
    assert!(!sections::may_add(&view, view.office().unwrap(), Kind::Document));
    assert!(process::tasks(&view, day("2026-06-30")).is_empty());
    let person = view.of_kind(Kind::Person).next().unwrap().id;
    assert!(taizhang_core::report::people::person::file(county(), person, today()).unwrap().ours);
    assert!(!taizhang_core::report::people::person::file(&view, person, day("2026-06-30")).unwrap().ours);
}

/// A day known to the month alone begins with the month.
#[test]
fn dates_known_to_the_month_begin_with_it() {
    let city = party(2, "苏州市总工会", OfficeLevel::City);
    let mut office = Office::new(&party(3, "昆山市总工会", OfficeLevel::County), &[city]);
    let mut edits = hire("沈秋", 1, "玉山镇工会");
    for edit in &mut edits {
        if let taizhang_core::ledger::Edit::New { kind: Kind::Engagement, fields, .. } = edit {
            fields.insert("hired".to_owned(), "2021.3".to_owned());
        }
    }
    office.edit(edits).unwrap();
    let rows = |text: &str| people::rows(&office.registry.as_of(day(text)), day(text)).len();
    assert_eq!([rows("2021-02-28"), rows("2021-03-01")], [0, 1]);
}
