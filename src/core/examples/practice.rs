//! How long the practice province takes to make, and how large its registers are: run with `--release`.

use std::time::Instant;

use chrono::{Days, NaiveDate};
use taizhang_core::domain::record::Kind;
use taizhang_core::ledger::Registry;
use taizhang_core::policy::engine;
use taizhang_core::practice::world::Making;
use taizhang_core::process::{self, filing};
use taizhang_core::report::filing::{outbox, review};
use taizhang_core::report::{home, offices, people};

fn main() {
    let today = "2026-11-24".parse().unwrap_or_default();
    let began = Instant::now();
    let mut making = Making::new(1, today);
    let mut longest = std::time::Duration::ZERO;
    loop {
        let step = Instant::now();
        if !making.step() {
            break;
        }
        longest = longest.max(step.elapsed());
    }
    let Ok(world) = making.finish() else { return };
    println!("made {:?}, longest step {longest:?}", began.elapsed());
    for register in &world.registers {
        let size: usize = register
            .batches
            .iter()
            .map(|batch| serde_json::to_string(batch).map_or(0, |text| text.len()))
            .sum();
        let judged = Instant::now();
        let outcomes = engine::evaluate(&register.registry, today).len();
        println!(
            "{}: {} batches, {} kB, {} records, {outcomes} verdicts in {:?}",
            register.profile.party.name,
            register.batches.len(),
            size / 1000,
            register.registry.records().count(),
            judged.elapsed(),
        );
    }
    if let Some(province) = world.registers.first() {
        looked_at(&province.registry, today);
    }
}

/// What the screens of the province ask of its register.
fn looked_at(registry: &Registry, today: NaiveDate) {
    let mut copy = registry.clone();
    timed("clone", || registry.clone().head.sequence as usize);
    timed("as of another day", || registry.as_of(today - Days::new(1_000)).records().count());
    timed("people rows", || people::rows(registry, today).len());
    timed("counters", || filing::counters(registry, today).filed as usize);
    timed("work list", || process::tasks(registry, today).len());
    timed("overview", || home::overview(registry, today).offices);
    timed("first steps", || home::first_steps(registry, today, false).len());
    timed("offices", || offices::tree(registry, today).len());
    timed("verdicts on offices", || engine::verdicts(registry, &engine::offices(registry), today).len());
    timed("verdicts on one person", || {
        let person = registry.of_kind(Kind::Person).next().map(|record| record.id);
        person.map_or(0, |person| engine::of_person(registry, person, today).len())
    });
    timed("review", || review::rows(registry).len());
    timed("answers", || outbox::answers(registry).len());
    timed("all segments", || copy.all_segments().len());
    let segments = registry.clone().all_segments();
    timed("from segments", || {
        Registry::from_segments(registry.head, &segments).map_or(0, |r| r.records().count())
    });
}

fn timed(what: &str, act: impl FnOnce() -> usize) {
    let begun = Instant::now();
    let count = std::hint::black_box(act());
    println!("  {what:<24} {count:>6} in {:.1?}", begun.elapsed());
}
