//! What is done in pieces, or without looking everything up, comes to the same as the whole: on the practice province.

use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::{Kind, Record};
use taizhang_core::exchange::kinds::receipt;
use taizhang_core::ledger::as_of::Viewing;
use taizhang_core::ledger::journal::Head;
use taizhang_core::ledger::pieces::{AtOnce, Rest, at_once};
use taizhang_core::ledger::segments::Rebuild;
use taizhang_core::ledger::{Batch, Context, Registry};
use taizhang_core::policy::engine;
use taizhang_core::policy::look::Lookups;
use taizhang_core::policy::parameters::Parameters;
use taizhang_core::report::filing::outbox;
use taizhang_core::report::{home, offices};

use crate::practice::{WORLD, today};

fn city() -> &'static Registry {
    &WORLD.registers[1].registry
}

#[test]
fn records_are_listed_by_subject_and_kind_as_they_stand() {
    for register in &WORLD.registers {
        let registry = &register.registry;
        let mut all: Vec<&Record> = registry.records().map(AsRef::as_ref).collect();
        all.sort_by_key(|record| (record.kind(), record.id));
        let by_kind = Kind::ALL.iter().flat_map(|kind| registry.of_kind(*kind));
        let mut found: Vec<&Record> = by_kind.map(AsRef::as_ref).collect();
        found.sort_by_key(|record| (record.kind(), record.id));
        assert!(found == all, "{}", register.profile.party.name);
        all.sort_by_key(|record| (record.subject, record.id));
        let mut subjects: Vec<Id> = all.iter().map(|record| record.subject).collect();
        subjects.dedup();
        let found: Vec<&Record> =
            subjects.iter().flat_map(|subject| registry.about(*subject)).map(AsRef::as_ref).collect();
        assert!(found == all, "{}", register.profile.party.name);
    }
}

#[test]
fn a_view_of_another_day_is_the_same_in_pieces() {
    for day in ["2021-06-30", "2028-02-29"] {
        let day = day.parse().unwrap();
        let mut viewing = Viewing::begin(city(), day);
        while viewing.step(city(), 7) {}
        assert!(at_once(viewing.finish(&mut AtOnce)) == city().as_of(day), "{day}");
    }
    let then = city().as_of("2021-06-30".parse().unwrap());
    let (then, now) = (then.of_kind(Kind::Person).count(), city().of_kind(Kind::Person).count());
    assert!(0 < then && then < now, "{then} of {now}");
}

/// How often the page can have its turn.
struct Turns(usize);

impl Rest for Turns {
    async fn rest(&mut self) {
        self.0 += 1;
    }
}

#[test]
fn the_page_has_its_turn_while_many_records_are_listed_and_a_large_entry_is_replayed() {
    let mut registry = WORLD.registers[0].registry.clone();
    let count = registry.records().count();
    let segments = registry.all_segments();
    let mut rebuild = Rebuild::begin(registry.head, &segments).unwrap();
    segments.iter().for_each(|segment| rebuild.add(segment).unwrap());
    let mut turns = Turns(0);
    at_once(rebuild.finish(&mut turns)).unwrap();
    assert!(turns.0 > count / 1_000, "{} turns while {count} records are listed", turns.0);
    let length = |batch: &&Batch| serde_json::to_string(batch).unwrap().len();
    let batch = WORLD.registers[0].batches.iter().max_by_key(length).unwrap();
    let now = "2026-11-24T09:00:00+08:00".parse().unwrap();
    let context = Context { now, actor: "经办人".to_owned(), seed: [1; 16] };
    let entry = batch.seal(&registry, &context, &Head::origin(), [2; 16]);
    let (mut turns, pieces) = (Turns(0), length(&batch) / 200_000);
    at_once(Registry::default().replay_entry(&entry, &|_| None, &mut turns)).unwrap();
    // Once while it is hashed, once while it is read.
    assert!(pieces > 3 && turns.0 >= pieces * 2 - 1, "{} turns in {pieces} pieces", turns.0);
}

#[test]
fn a_snapshot_is_cut_at_one_moment_and_put_together_piece_by_piece() {
    let mut registry = city().clone();
    let cut = registry.cut_all();
    let before = registry.clone();
    // What is written while the pieces are is not in them.
    let batch = &WORLD.registers[2].batches[1];
    registry.apply(batch, registry.head);
    let segments: Vec<_> = cut.collect();
    let mut rebuild = Rebuild::begin(before.head, &segments).unwrap();
    segments.iter().for_each(|segment| rebuild.add(segment).unwrap());
    assert!(at_once(rebuild.finish(&mut AtOnce)).unwrap() == before);
    let lost = Rebuild::begin(before.head, &segments).unwrap();
    assert_eq!(at_once(lost.finish(&mut AtOnce)).unwrap_err().code, "snapshot-broken");
}

#[test]
fn one_look_serves_every_piece_until_the_register_changes() {
    let mut registry = WORLD.registers[2].registry.clone();
    let parameters = Parameters::of(&registry);
    let mut look = Lookups::default();
    let mut pieces = |registry: &Registry| -> Vec<_> {
        let subjects = engine::subjects(registry);
        let mut found = Vec::new();
        for some in subjects.chunks(3) {
            engine::each(registry, some, today(), &parameters, &mut look, |outcome| {
                found.push(outcome.clone())
            });
        }
        found
    };
    let whole = |registry: &Registry| engine::verdicts(registry, &engine::subjects(registry), today());
    assert_eq!(pieces(&registry), whole(&registry));
    // Everybody hired leaves the register: nobody is posted anywhere any more.
    let gone = registry.of_kind(Kind::Engagement).map(|record| record.id);
    let changes = gone.map(|id| taizhang_core::ledger::Change::Remove { id }).collect();
    let head = taizhang_core::ledger::journal::Head { sequence: registry.head.sequence + 1, ..registry.head };
    registry.apply(&taizhang_core::ledger::Batch::new("write", "", changes), head);
    assert_eq!(pieces(&registry), whole(&registry));
}

#[test]
fn a_receipt_says_beforehand_how_many_people_it_names() {
    let mut named = 0;
    for register in &WORLD.registers {
        for answer in outbox::answers(&register.registry) {
            let shares = receipt::shares(&register.registry, answer.office);
            let shares = shares.values().map(|text| serde_json::from_str::<receipt::Share>(text).unwrap());
            let people =
                shares.flat_map(|share| share.records).filter(|record| record.kind() == Kind::Person);
            assert_eq!(people.count(), answer.identities, "{}", answer.name);
            named += answer.identities;
        }
    }
    assert!(named > 0, "a county tells a township of its people");
}

#[test]
fn the_offices_below_are_counted_as_the_tree_shows_them() {
    for register in &WORLD.registers {
        let tree = offices::tree(&register.registry, today());
        let below = tree.iter().filter(|row| row.depth == 1 && !row.closed);
        let heard = below.clone().filter(|row| register.registry.held.contains_key(&row.office));
        let found = home::overview(&register.registry, today());
        assert_eq!((found.offices, found.heard), (below.count(), heard.count()));
    }
}
