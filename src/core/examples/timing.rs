//! How long the core takes with 3,000 and 30,000 people: `cargo run --release -p taizhang-core --example
//! timing`. Ten times the people should take about ten times as long. Figures to look at, not a test.

#![allow(clippy::disallowed_methods, reason = "what is not shipped need not be small")]

use std::collections::BTreeMap;
use std::hint::black_box;
use std::sync::Arc;
use std::time::Instant;

use chrono::{DateTime, NaiveDate};
use ed25519_dalek::SigningKey;
use taizhang_core::domain::codes::{OfficeLevel, OfficeType};
use taizhang_core::domain::id::Id;
use taizhang_core::domain::office::Party;
use taizhang_core::domain::record::{Kind, Record};
use taizhang_core::exchange::kinds::filing as upward;
use taizhang_core::exchange::making::Making;
use taizhang_core::exchange::plan::Consent;
use taizhang_core::exchange::take_in;
use taizhang_core::exchange::wire::{self, Hex, Reader};
use taizhang_core::ledger::journal::Head;
use taizhang_core::ledger::{Batch, Change, Command, Context, Edit, Profile, Registry, Target, decide};
use taizhang_core::policy::engine;
use taizhang_core::policy::look::Lookups;
use taizhang_core::policy::parameters::Parameters;
use taizhang_core::practice::world;
use taizhang_core::process::{self, filing};
use taizhang_core::report::people;
use taizhang_core::report::statistics::totals;

fn party(n: u128, level: OfficeLevel) -> Party {
    Party { office: Id::from_u128(n), code: String::new(), name: format!("第{n}工会"), level }
}

fn registry(n: u128, level: OfficeLevel, above: Vec<Party>, key: &SigningKey) -> Registry {
    let profile = Profile {
        party: party(n, level),
        office_type: OfficeType::General,
        above,
        register: Id::from_u128(n + 100),
        practice: false,
        key: Hex(key.verifying_key().to_bytes()).to_string(),
    };
    let mut registry = Registry::default();
    let changes = vec![Change::SetUp(profile), Change::Incarnation { id: Id::from_u128(n + 200) }];
    registry.apply(&Batch::new("set-up", "", changes), head(1));
    registry
}

fn head(sequence: u64) -> Head {
    Head { sequence, ..Head::origin() }
}

fn record(owner: Id, kind: Kind, id: u128, subject: u128, fields: &[(&str, &str)]) -> Change {
    let mut body = kind.empty();
    for (key, text) in fields {
        if body.set(key, Some(text)).is_err() {
            eprintln!("{key} = {text} does not parse");
        }
    }
    let (id, subject) = (Id::from_u128(id), Id::from_u128(subject));
    Change::Put(Arc::new(Record { id, owner, subject, draft: false, body }))
}

fn timed<T>(what: &str, act: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let made = black_box(act());
    println!("  {what:<28} {:>9.1} ms", start.elapsed().as_secs_f64() * 1000.0);
    made
}

/// How long something takes: the median of some rounds.
fn median(what: &str, mut act: impl FnMut() -> usize) {
    let mut took: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            black_box(act());
            start.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    took.sort_by(f64::total_cmp);
    let middle = took.get(ROUNDS / 2).copied().unwrap_or_default();
    println!("  {what:<28} {middle:>9.2} ms ({:.2} at least)", took.first().copied().unwrap_or_default());
}

const ROUNDS: usize = 9;

/// The verdicts on everybody, alone and with their grounds, and on one of them.
fn verdicts(who: &str, registry: &Registry, today: NaiveDate) {
    let subjects = engine::subjects(registry);
    let parameters = Parameters::of(registry);
    let alone = |subjects: &[Id], look: &mut Lookups| {
        let mut count = 0;
        engine::each(registry, subjects, today, &parameters, look, |_| count += 1);
        count
    };
    println!("  {} verdicts on {}", alone(&subjects, &mut Lookups::default()), subjects.len());
    median(&format!("verdicts, {who}"), || alone(&subjects, &mut Lookups::default()));
    median(&format!("with grounds, {who}"), || engine::evaluate(registry, today).len());
    let one = registry.of_kind(Kind::Person).map(|record| record.id).nth(1);
    let one: Vec<Id> = one.into_iter().collect();
    median(&format!("one person anew, {who}"), || alone(&one, &mut Lookups::default()));
    let mut look = Lookups::default();
    median(&format!("one person, {who}"), || alone(&one, &mut look));
}

fn practised() {
    let today = "2026-11-24".parse().unwrap_or_default();
    let mut making = world::Making::new(1, today);
    while making.step() {}
    let Ok(world) = making.finish() else { return };
    println!("practice province");
    for register in world.registers.iter().take(3) {
        verdicts(&register.profile.party.name, &register.registry, today);
    }
}

fn run(people: u128) {
    println!("{people} people");
    let keys = [SigningKey::from_bytes(&[1; 32]), SigningKey::from_bytes(&[2; 32])];
    let (province, city) = (party(1, OfficeLevel::Province), party(2, OfficeLevel::City));
    let mut below = registry(3, OfficeLevel::County, vec![city.clone(), province.clone()], &keys[0]);
    let mut above = registry(2, OfficeLevel::City, vec![province], &keys[1]);
    let owner = Id::from_u128(3);
    let mut changes = Vec::new();
    let person = [("id_kind", "1"), ("sex", "2"), ("birth", "1990-03-07"), ("nation", "01"), ("party", "13")];
    for n in 0..people {
        let id = 1_000_000 + n * 10;
        let (name, number) = (format!("人员{n}"), format!("X{n:08}"));
        let fields = [&person[..], &[("name", &name), ("id_number", &number), ("education", "21")]].concat();
        changes.push(record(owner, Kind::Person, id, id, &fields));
        let units = [("allocator", "甲"), ("hirer", "乙"), ("signer", "丙"), ("user", "丁")];
        let rest = [("hired", "2024-03"), ("entry", "1"), ("mode", "2")];
        let flags = [("off_establishment", "Y"), ("full_time", "Y"), ("union_work", "Y")];
        let fields = [&units[..], &rest, &flags].concat();
        changes.push(record(owner, Kind::Engagement, id + 1, id, &fields));
        let link = Id::from_u128(id + 1).to_string();
        let fields = [("engagement", link.as_str()), ("union", "丁"), ("from", "2024-04")];
        changes.push(record(owner, Kind::Posting, id + 2, id, &fields));
        let fields =
            [("engagement", link.as_str()), ("kind", "1"), ("start", "2024-03-01"), ("employer", "丙")];
        changes.push(record(owner, Kind::Contract, id + 3, id, &fields));
        changes.push(record(owner, Kind::Certificate, id + 4, id, &[("level", "2"), ("obtained", "2021")]));
    }
    let batch = Batch::new("write", "", changes);
    timed("apply", || below.apply(&batch, head(2)));
    let now = DateTime::parse_from_rfc3339("2026-03-02T09:00:00+08:00").unwrap_or_default();
    let context = |seed: u8| Context { now, actor: "经办人".to_owned(), seed: [seed; 16] };
    let today = context(0).today();
    let edits = (0..people).flat_map(|n| {
        let fields = [("name", "新人"), ("id_number", &format!("Y{n}"))];
        let fields = fields.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())).collect();
        let subject = Some(Target::New(usize::try_from(n * 2).unwrap_or_default()));
        let person = Edit::New { kind: Kind::Person, subject: None, links: BTreeMap::new(), fields };
        let links = BTreeMap::new();
        [person, Edit::New { kind: Kind::Engagement, subject, links, fields: BTreeMap::new() }]
    });
    let command = Command::Write { edits: edits.collect(), why: String::new() };
    timed("decide (all anew)", || decide(&below, &command, &context(1)).is_ok());
    let one = vec![Edit::Remove { id: Id::from_u128(1_000_000) }];
    let command = Command::Write { edits: one, why: String::new() };
    timed("decide (one edit)", || decide(&below, &command, &context(1)).is_ok());
    let fileable = timed("fileable", || filing::fileable(&below));
    let outgoing = timed("export, all asking", || {
        let making = Making { registry: &below, sealed: false, context: &context(2), key: &keys[0] };
        upward::make(making, &fileable, totals::of(&below, today), &BTreeMap::new())
    });
    let Ok(outgoing) = outgoing else { return println!("  nothing exported") };
    below.apply(&outgoing.batch, head(3));
    let bytes = outgoing.package.text().as_bytes().to_vec();
    println!("  {} MB", bytes.len() / 1_000_000);
    let Ok(package) = timed("read", || wire::read(bytes, Reader::Outer, None)) else { return };
    let Ok(plan) = timed("plan", || take_in::plan(&above, &package, &context(3))) else { return };
    let Ok(batch) = plan.accept(&Consent::heard(&plan)) else { return };
    timed("take in", || above.apply(&batch, head(2)));
    for (who, registry) in [("county", &below), ("city", &above)] {
        verdicts(who, registry, today);
        timed(&format!("counters, {who}"), || filing::counters(registry, today));
        timed(&format!("work list, {who}"), || process::tasks(registry, today));
        timed(&format!("rows, {who}"), || people::rows(registry, today));
    }
    let segments = timed("segments", || below.take_dirty_segments());
    timed("load", || Registry::from_segments(below.head, &segments).is_ok());
}

fn main() {
    practised();
    run(3_000);
    run(30_000);
}
