//! What must hold whatever happens (`exchange.md`, "What must hold").

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use futures_lite::future::block_on;
use taizhang_core::domain::PackageKind;
use taizhang_core::domain::codes::{FilingOutcome, OfficeLevel};
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::{Body, Kind, Part, Record};
use taizhang_core::exchange::names::{Names, outward, stated_outward};
use taizhang_core::exchange::parts;
use taizhang_core::exchange::wire::{self, Package, Reader};
use taizhang_core::ledger::journal::{Head, verify_chain};
use taizhang_core::ledger::store::Store;
use taizhang_core::ledger::{Change, Registry, filed};
use taizhang_core::report::filing::{self, Counter};
use taizhang_core::report::presence;

use super::world::{Own, World};
use crate::office::Office;

/// Cheap ones, at the office that has just acted.
pub fn after_step(world: &World, at: usize) {
    let member = &world.members[at];
    let registry = &member.office.registry;
    let own: Own = registry.own_records().map(|record| (record.id, record.clone())).collect();
    let missing: Vec<_> = member.own.keys().filter(|id| !own.contains_key(*id)).collect();
    assert!(missing.is_empty(), "lost: {missing:?}");
    assert!(own == member.own, "the office holds something else than what was written");
    let today = member.office.now.date_naive();
    let counters = filing::counters(registry, today);
    // A liar's lies come back into its own book with its own files: what they count there is its own affair.
    let sums = counters.in_scope() as usize == active_in_scope(registry, today);
    assert!(sums || (world.liar == Some(at) && member.restored), "counters sum to the people");
    // What a liar has in its own book, its lies given back among it, is its own affair.
    if world.liar == Some(at) {
        return;
    }
    one_owner(world, registry);
    super::moves::nobody_is_moved_by_another(world, registry, today);
    if let Some(liar) = world.liar {
        nobody_speaks_for_another(world, registry, world.members[liar].office.id());
    }
}

/// Property 6: what a liar says is said of its own people, and no filing is recorded that the province did not record.
fn nobody_speaks_for_another(world: &World, registry: &Registry, liar: Id) {
    for record in registry.records().filter(|record| record.owner == liar && !record.draft) {
        if record.kind().speaks_of_office() || record.kind() == Kind::FilingResult {
            continue;
        }
        // A draft of ours stands beside what the superior has made of it; what we accepted of a liar it states itself too.
        let person = registry.find(record.subject).filter(|person| !person.draft);
        let person = person.filter(|person| {
            !registry.held[&liar].records.contains_key(&person.id) || Some(person.owner) != registry.office()
        });
        assert!(
            person.is_none_or(|person| person.owner == liar),
            "{} speaks of another office's person",
            record.id
        );
    }
    let province = &world.members[0].office.registry;
    if province.office() == Some(liar) || world.members[0].restored {
        return;
    }
    let recorded_by_province: BTreeSet<Id> = province
        .own_records()
        .filter_map(|record| match &record.body {
            Body::FilingResult(result) if result.outcome == Some(FilingOutcome::Recorded) => result.request,
            _ => None,
        })
        .collect();
    for record in registry.of_kind(Kind::FilingRequest).filter(|record| record.owner != liar) {
        let word = filed::result_of(registry, record).filter(|_| filed::claim(registry, record).is_none());
        if word.is_some_and(|result| result.outcome == Some(FilingOutcome::Recorded)) {
            let original = registry.original(record.owner, record.id);
            let said = province.known_as(record.owner, original);
            assert!(recorded_by_province.contains(&said), "recorded without the province: {}", record.id);
        }
    }
}

/// Counted without the program's own queries.
fn active_in_scope(registry: &Registry, today: chrono::NaiveDate) -> usize {
    let left: BTreeSet<(Id, Id)> = registry
        .records()
        .filter_map(|record| match &record.body {
            // The day of leaving still counts.
            // An exit of somebody else says nothing of it.
            Body::Exit(exit) if exit.date? < today => Some((exit.engagement?, record.subject)),
            _ => None,
        })
        .collect();
    let moved = super::moves::moved_away(registry, today);
    let engaged = registry.records().filter(|record| {
        let flags = ["off_establishment", "full_time", "union_work"];
        // Whoever is drafted for the superior is counted there, once taken in.
        record.kind() == Kind::Engagement
            && !record.draft
            && !record.is_history()
            && !moved.contains(&record.id)
            && flags.iter().all(|key| record.body.get(key).as_deref() == Some("Y"))
            && !left.contains(&(record.id, record.subject))
    });
    engaged.map(|record| record.subject).collect::<BTreeSet<Id>>().len()
}

/// Property 5, in one register.
fn one_owner(world: &World, registry: &Registry) {
    let liar = world.liar.map(|liar| world.members[liar].office.id());
    let office = registry.office().unwrap();
    let mut holders: BTreeMap<Id, Id> = BTreeMap::new();
    assert!(registry.own_records().all(|record| record.owner == office));
    for (origin, held) in &registry.held {
        for record in held.records.values().filter(|record| !held.aside.contains(&record.id)) {
            let other = holders.insert(record.id, *origin);
            assert_eq!(other, None, "{} is held of two offices", record.id);
            // A liar states and drafts the same: accepted, the draft is ours.
            let ours = registry.own(record.id).is_some_and(|own| !own.draft);
            // An office below entered what seemed to file to it, and nobody has compared: our own word stands.
            let entered = world.at(record.owner).is_some_and(|owner| {
                let below = &world.members[owner].office.registry;
                record.kind() == Kind::Office && !below.is_verified(record.id)
            });
            let lied =
                entered || Some(record.owner) == liar || !under_true_key(world, registry, record.owner);
            assert!(!ours || lied, "{} has two owners: {origin} at {office}", record.id);
            assert_ne!(record.owner, office, "{} is ours and stands in a copy", record.id);
        }
    }
}

/// Property 3: a file taken twice.
pub fn twice_is_once(world: &mut World, from: usize, at: usize, text: &str) {
    match world.office(at).plan(text) {
        // What a liar's book links to may have become somebody's by what came inside the same file.
        Err(issue) => assert!(issue.code == "package-taken-already" || world.liar == Some(from), "{issue:?}"),
        // What was left out of it still waits for a call.
        Ok(plan) => {
            let batch = plan.accept(&world.heard(&plan, &world.current(&plan))).unwrap();
            let brings =
                |change: &Change| matches!(change, Change::Took(_) | Change::Held(_) | Change::Put(_));
            let twice: Vec<_> = batch.changes.iter().filter(|change| brings(change)).collect();
            assert!(twice.is_empty(), "a file brings something twice: {twice:?}");
        }
    }
}

pub fn snapshot_and_tail_make_the_whole(world: &World, at: usize) {
    let office = &world.members[at].office;
    let entries = block_on(office.store.since(0)).unwrap();
    assert_eq!(verify_chain(&Head::origin(), &entries), Ok(office.registry.head));
    let clean = |mut registry: Registry| {
        registry.take_dirty_segments();
        registry
    };
    assert!(
        clean(office.replayed()) == clean(office.registry.clone()),
        "snapshot and tail differ from replay"
    );
}

/// Property 2, for an office that was given its last file back.
pub fn nobody_is_lost(world: &World, at: usize, text: &str, before: &Own) {
    // What a liar's file says is not what it has.
    if world.liar == Some(at) {
        return;
    }
    let package = wire::read(text.as_bytes().to_vec(), Reader::Outer, None).unwrap();
    let member = &world.members[at];
    let registry = &member.office.registry;
    let made = member.made.iter().find(|made| made.digest == package.digest.to_string()).unwrap();
    // Whatever the file mentions of its maker's records; a statement mentions all of them.
    let told = made.own.values().filter(|record| text.contains(&format!("\"id\":\"{}\"", record.id)));
    let mut count = 0;
    for filed in told {
        count += 1;
        let Some(now) = registry.own(filed.id) else {
            let accepted = filed.draft && registry.find(filed.id).is_some();
            let gone = goes_with_removed(registry, &made.own, filed);
            assert!(accepted || gone, "{} was filed, given back, and is lost", filed.id);
            continue;
        };
        let parts = parts_of(&package, filed);
        for field in filed.kind().fields().iter().filter(|field| parts.contains(&field.part)) {
            let (filed_text, now) = (filed.body.get(field.key), now.body.get(field.key));
            let ours = before.get(&filed.id).and_then(|record| record.body.get(field.key));
            let edited = registry.touched(filed.id) > registry.incarnated_at && now == ours;
            assert!(now == filed_text || edited, "{} of {} was given back and is lost", field.key, filed.id);
        }
    }
    let none = member.superior.is_none() || package.part("province").is_none();
    assert!(none || count == made.own.len());
}

/// Removed since the restore, or hanging on what was.
fn goes_with_removed(registry: &Registry, own: &Own, record: &Record) -> bool {
    let links = record.kind().fields().iter().filter_map(|field| {
        record.kind().linked(field.key).filter(|kind| !kind.speaks_of_office())?;
        record.body.link(field.key)
    });
    registry.removed(record.id) > registry.incarnated_at
        || [record.subject].into_iter().chain(links).filter(|id| *id != record.id).any(|id| {
            registry.own(id).is_none()
                && own.get(&id).is_some_and(|other| goes_with_removed(registry, own, other))
        })
}

fn parts_of(package: &Package, record: &Record) -> Vec<Part> {
    match package.envelope.kind {
        PackageKind::Receipt => vec![Part::Province, Part::City],
        // A draft travels whole.
        _ if record.draft => Part::ALL.to_vec(),
        _ => Part::ALL.into_iter().filter(|part| package.part(part.name()).is_some()).collect(),
    }
}

/// Everything, once all offices have filed bottom-up and all has arrived.
pub fn at_rest(world: &World) {
    for at in 0..world.members.len() {
        after_step(world, at);
        snapshot_and_tail_make_the_whole(world, at);
        if world.liar != Some(at) {
            nothing_unwritten(world, at);
        }
        // What a liar's files said before is not what it has.
        if world.liar != Some(at) {
            nobody_lies_about_an_office(world, at);
            superior_keeps_what_it_took(world, at);
            superiors_see_what_is(world, at);
        }
    }
    owned_once(world);
    answers_agree(world);
    super::moves::counted_once(world);
}

/// Property 6: a liar's people count at itself or below it; an office that files to us stands in our tree; nobody's key
/// is verified that is not its own.
fn nobody_lies_about_an_office(world: &World, at: usize) {
    let office = &world.members[at].office;
    let (registry, today) = (&office.registry, office.now.date_naive());
    for (other, key) in registry.pins.iter().filter(|(other, _)| registry.is_verified(**other)) {
        let true_key = world.at(*other).map(|other| &world.members[other].office.profile().key);
        assert_eq!(true_key, Some(key), "a false key of {other} is verified at {at}");
    }
    for child in world.members[at].children.iter().filter(|child| world.liar != Some(**child)) {
        let id = world.members[*child].office.id();
        assert!(registry.own(id).is_some_and(|own| own.kind() == Kind::Office), "{id} is not in the tree");
        assert_eq!(registry.answered_through(id), Some(id));
    }
    let Some(liar) = world.liar else { return };
    let id = world.members[liar].office.id();
    // Whoever files through honest offices alone is called here what it calls itself.
    for other in world.members.iter().filter(|other| registry.held.contains_key(&other.office.id())) {
        let party = &other.office.profile().party;
        let through = world.line(world.at(party.office).unwrap());
        let below = through.contains(&at) && through[0] != at;
        let lied = through.iter().take_while(|between| **between != at).any(|between| *between == liar);
        if below && !lied && !is_mistaken(world, registry, &other.office) {
            assert_eq!(
                registry.party(party.office).as_ref(),
                Some(party),
                "what an office is called at {at}"
            );
        }
    }
    for (person, stand) in presence::all(registry, today) {
        let Some(person) = registry.find(person).filter(|person| person.owner == id) else { continue };
        let place = presence::place(registry, person, stand.engagement.as_deref());
        // Of an office that nobody else knows here, it says what it likes; a file that it brings in that office's name
        // under another key is its own word too.
        if registry.known_parent(place.office).is_none() || !under_true_key(world, registry, place.office) {
            continue;
        }
        let below = world.at(place.office).is_some_and(|at| world.line(at).contains(&liar));
        assert!(below, "a liar's people count at {}", place.office);
    }
    for (other, member) in world.members.iter().enumerate() {
        let (other_id, above) = (member.office.id(), world.line(other).contains(&liar));
        if above || !registry.held.contains_key(&other_id) {
            continue;
        }
        let said = registry.said_of(other_id).find(|record| record.owner == id && record.id != other_id);
        assert!(said.is_none(), "a liar's word counts of {other}");
    }
}

/// Whether a register has of an office what an impostor said: under its key, or in a tree given back after a restore, to
/// which the office itself is new.
pub fn is_mistaken(world: &World, registry: &Registry, office: &Office) -> bool {
    let at = registry.office().and_then(|id| world.at(id));
    let restored = at.is_some_and(|at| world.members[at].restored);
    let known = registry.party(office.id());
    // Heard at last, it is called as it is with the next file.
    let keys = registry.history.iter().filter(|taken| taken.from.office == office.id());
    let other = keys.map(|taken| &taken.key).any(|key| *key != office.profile().key);
    other
        || !under_true_key(world, registry, office.id())
        || (restored && known.as_ref() != Some(&office.profile().party))
}

/// What came in somebody's name under a false key is marked 未核对 until that office itself is heard.
pub fn under_true_key(world: &World, registry: &Registry, owner: Id) -> bool {
    world.at(owner).is_none_or(|owner| {
        let office = &world.members[owner].office;
        registry.pins.get(&office.id()).is_none_or(|key| *key == office.profile().key)
    })
}

/// Property 2: no fact that nobody wrote.
fn nothing_unwritten(world: &World, at: usize) {
    let registry = &world.members[at].office.registry;
    let liar = world.liar.map(|liar| world.members[liar].office.id());
    let unwritten =
        |record: &&Arc<Record>| Some(record.owner) != liar && under_true_key(world, registry, record.owner);
    for record in registry.records().filter(unwritten).filter(|record| !record.draft) {
        let record = outward(registry, record.owner, record);
        for field in record.kind().fields() {
            // Where a liar drafts under ids of others, what is accepted of it has names of its own.
            if liar.is_some() && (record.kind().linked(field.key).is_some() || field.key == "reasons") {
                continue;
            }
            if let Some(text) = record.body.get(field.key) {
                assert!(world.was_written(record.id, field.key, &text), "{} of {}", field.key, record.id);
            }
        }
    }
}

/// Property 2: what a superior took stays in view, listed or 本次未报.
fn superior_keeps_what_it_took(world: &World, at: usize) {
    let member = &world.members[at];
    let Some(superior) = member.superior else { return };
    let superior = &world.members[superior];
    let held = superior.office.registry.held.get(&member.office.id());
    for made in member.made.iter().filter(|made| superior.taken.contains(&made.digest)) {
        for record in made.own.values().filter(|record| !record.draft) {
            let held = held.unwrap();
            // Offices have one id everywhere.
            let id = match record.kind() {
                Kind::Office => record.id,
                _ => superior.office.registry.known_as(member.office.id(), record.id),
            };
            assert!(held.records.contains_key(&id), "{} was filed and is gone", record.id);
            let listed = member.own.contains_key(&record.id);
            assert_eq!(held.unlisted.contains(&id), !listed, "{} 本次未报", record.id);
        }
    }
}

/// Property 1: each superior's view of an origin is that origin's own, within what may travel so far.
fn superiors_see_what_is(world: &World, at: usize) {
    let origin = world.members[at].office.id();
    let mut up = world.members[at].superior;
    while let Some(above) = up {
        // A liar passes on what it likes: withheld is lost.
        if world.liar == Some(above) {
            return;
        }
        let registry = &world.members[above].office.registry;
        let parts = parts::parts_for(world.members[above].office.level());
        let held = registry.held.get(&origin).expect("everybody has filed");
        let seen: BTreeMap<Id, Body> = held
            .records
            .iter()
            .filter(|(id, _)| !held.unlisted.contains(*id))
            .map(|(_, record)| match record.kind() {
                Kind::FilingResult => record.clone(),
                _ => outward(registry, origin, record),
            })
            .map(|record| (record.id, record.body.clone()))
            .collect();
        // An answer names its request by the ids that the asker knows: each register has names of its own for them.
        let own_registry = &world.members[at].office.registry;
        let told = |record: &Arc<Record>| match &record.body {
            Body::FilingResult(result) => {
                let asker = result.asker;
                Names::new(registry).answer(origin, asker, stated_outward(own_registry, record))
            }
            _ => record.clone(),
        };
        let own: BTreeMap<Id, Body> = world.members[at]
            .own
            .values()
            .filter(|record| !record.draft)
            .map(told)
            .map(|record| (record.id, record.body.within(parts)))
            .collect();
        let differ: Vec<_> = seen.keys().chain(own.keys()).filter(|id| seen.get(id) != own.get(id)).collect();
        assert!(differ.is_empty(), "office {above} does not see office {at} as it is: {differ:?}");
        up = world.members[above].superior;
    }
}

/// Property 5, over all registers.
fn owned_once(world: &World) {
    // What is accepted of a liar's drafts may have the id of somebody elsewhere: it is another record.
    if world.liar.is_some() {
        return;
    }
    let mut owners: BTreeMap<Id, usize> = BTreeMap::new();
    for (at, member) in world.members.iter().enumerate() {
        for record in member.own.values().filter(|record| !record.draft) {
            assert_eq!(owners.insert(record.id, at), None, "{} has two owners", record.id);
        }
    }
}

/// Hirer and province tell the same of each filing, unless a book that gave answers was set back.
fn answers_agree(world: &World) {
    let judges = [OfficeLevel::Province, OfficeLevel::City];
    if world.members.iter().any(|m| m.restored && judges.contains(&m.office.level())) {
        return;
    }
    let province = &world.members[0].office.registry;
    for (at, member) in world.members.iter().enumerate() {
        // A liar above may return in its own name, and need not say so below.
        let liar = world.liar.is_some_and(|liar| liar == 0 || liar == at || member.superior == Some(liar));
        if member.office.level() != OfficeLevel::County || liar {
            continue;
        }
        for record in member.own.values().filter(|r| r.kind() == Kind::Engagement) {
            // A request that the hirer's restored book no longer knows stays above, 本次未报.
            let city = &world.members[member.superior.unwrap()].office.registry;
            let forgotten = [province, city].iter().any(|above| {
                let person = above.known_as(member.office.id(), record.subject);
                above.about(person).any(|known| above.is_unlisted(known.id))
            });
            if forgotten {
                continue;
            }
            // What the hirer notes of a paper reply counts in its own figures alone, until the province says it too.
            let noted = |registry: &Registry| {
                let requests = filed::requests(registry, record.id);
                requests.iter().any(|(request, _)| filed::claim(registry, request).is_some())
            };
            let hirer = filing::counter(&member.office.registry, record.id);
            if noted(&member.office.registry) {
                assert_eq!(hirer, Counter::Filed, "a paper reply counts for {}", record.id);
                continue;
            }
            let seen = |registry: &Registry| {
                filing::counter(registry, registry.known_as(member.office.id(), record.id))
            };
            assert_eq!(seen(province), hirer, "filing of {}", record.id);
            assert_eq!(seen(city), hirer, "filing of {} at the city", record.id);
        }
    }
}
