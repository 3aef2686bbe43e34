//! The practice province: the same every time, whole, with something to find under every rule and nothing else
//! that the rules call a fault.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use chrono::NaiveDate;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::Kind;
use taizhang_core::ledger::Registry;
use taizhang_core::policy::engine;
use taizhang_core::policy::outcome::Verdict;
use taizhang_core::policy::rules::ALL;
use taizhang_core::practice::world::{Making, PEOPLE, PRACTISED, World};

pub fn today() -> NaiveDate {
    "2026-11-24".parse().unwrap()
}

fn make(seed: u64, today: NaiveDate) -> World {
    let mut making = Making::new(seed, today);
    while making.step() {}
    making.finish().unwrap()
}

pub static WORLD: LazyLock<World> = LazyLock::new(|| make(1, today()));

fn register(level: usize) -> &'static Registry {
    &WORLD.registers[level].registry
}

#[test]
fn the_province_holds_three_thousand_people_on_the_real_divisions() {
    let people = |level: usize| register(level).of_kind(Kind::Person).count();
    assert_eq!(WORLD.refused, []);
    assert_eq!((WORLD.people, people(0)), (PEOPLE as usize, PEOPLE as usize));
    assert!((200..500).contains(&people(1)) && (35..60).contains(&people(2)), "{} {}", people(1), people(2));
    let offices = register(0).of_kind(Kind::Office).count();
    assert_eq!(offices, 13 + 104 + 1_487, "every city, county and township");
    for (register, code) in WORLD.registers.iter().zip(PRACTISED) {
        assert_eq!(register.profile.party.code, code);
        assert!(register.profile.practice);
    }
}

#[test]
fn the_same_seed_and_day_make_the_same_and_others_do_not() {
    let journals = |world: &World| -> Vec<String> {
        let batches = world.registers.iter().flat_map(|register| &register.batches);
        batches.map(|batch| serde_json::to_string(batch).unwrap()).collect()
    };
    assert!(journals(&make(1, today())) == journals(&WORLD));
    assert!(journals(&make(2, today())) != journals(&WORLD));
}

/// 不适用 is a verdict too: no rule is silent on anybody of its scope, at any level.
#[test]
fn every_rule_says_something_of_everybody() {
    for register in &WORLD.registers {
        let registry = &register.registry;
        let judged: BTreeSet<(&str, Id)> = engine::evaluate(registry, today())
            .iter()
            .map(|outcome| (outcome.rule, outcome.subject))
            .collect();
        for subject in engine::subjects(registry) {
            let scope = engine::scope(registry, subject);
            for rule in ALL.iter().filter(|rule| rule.scope == scope) {
                assert!(judged.contains(&(rule.id, subject)), "{} is silent", rule.id);
            }
        }
    }
}

#[test]
fn every_rule_has_something_to_find() {
    let rules: BTreeSet<&str> = ALL.iter().map(|rule| rule.id).collect();
    let planted: BTreeSet<&str> = WORLD.planted.iter().map(|planted| planted.rule).collect();
    assert_eq!(planted, rules);
    let by_level: Vec<_> =
        WORLD.registers.iter().map(|register| engine::evaluate(&register.registry, today())).collect();
    let mut unseen = Vec::new();
    for planted in &WORLD.planted {
        let found = by_level.iter().flatten().any(|outcome| {
            outcome.rule == planted.rule
                && outcome.subject == planted.subject
                && !matches!(outcome.verdict, Verdict::Met | Verdict::NotApplicable)
        });
        if !found {
            unseen.push(planted.rule);
        }
    }
    assert_eq!(unseen, Vec::<&str>::new());
}

#[test]
fn nothing_else_is_a_fault_in_the_practised_county() {
    let planted: BTreeSet<Id> = WORLD.planted.iter().map(|planted| planted.subject).collect();
    let faults = engine::evaluate(register(2), today()).into_iter().filter(|outcome| {
        outcome.listed
            && !matches!(outcome.verdict, Verdict::Met | Verdict::NotApplicable | Verdict::Open)
            && !planted.contains(&outcome.subject)
    });
    let faults: Vec<String> =
        faults.map(|outcome| format!("{} {:?} {}", outcome.rule, outcome.verdict, outcome.subject)).collect();
    assert_eq!(faults, Vec::<String>::new());
}

/// February, the end of a year and a leap day are days like any other.
#[test]
fn any_day_will_do() {
    for day in ["2027-02-28", "2026-12-31", "2028-02-29", "2027-01-01"] {
        let world = make(3, day.parse().unwrap());
        assert_eq!((world.people, world.refused.len()), (PEOPLE as usize, 0), "{day}");
    }
}
