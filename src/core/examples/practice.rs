//! How long the practice province takes to make, and how large its registers are: run with `--release`.

use std::time::Instant;

use taizhang_core::policy::engine;
use taizhang_core::training::world::Making;

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
}
