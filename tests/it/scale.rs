//! What is done in pieces, or without looking everything up, comes to the same as the whole: on the practice province.

use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::{Kind, Record};
use taizhang_core::exchange::kinds::receipt;
use taizhang_core::ledger::Registry;
use taizhang_core::ledger::as_of::Viewing;
use taizhang_core::ledger::segments::Rebuild;
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
        assert!(viewing.finish() == city().as_of(day), "{day}");
    }
    let then = city().as_of("2021-06-30".parse().unwrap());
    let (then, now) = (then.of_kind(Kind::Person).count(), city().of_kind(Kind::Person).count());
    assert!(0 < then && then < now, "{then} of {now}");
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
    assert!(rebuild.finish().unwrap() == before);
    let lost = Rebuild::begin(before.head, &segments).unwrap();
    assert_eq!(lost.finish().unwrap_err().code, "snapshot-broken");
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
