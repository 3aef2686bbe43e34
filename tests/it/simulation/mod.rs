//! Random schedules of edits, files, faults and restores, and what must hold after each of them.
//!
//! `TAIZHANG_SEEDS=10000 cargo test -p taizhang-core simulation` runs more of them, `TAIZHANG_SEED=17` one.

mod liar;
mod moves;
mod properties;
pub mod random;
mod steps;
mod world;

use std::panic::{AssertUnwindSafe, catch_unwind};

use taizhang_core::domain::codes::OfficeLevel;

use self::world::World;

const SEEDS: u64 = 300;

/// Everybody files once more, bottom-up, and everything arrives, in any order; then answers go down.
fn settle(world: &mut World) {
    settle_moves(world);
    let levels = [OfficeLevel::Grassroots, OfficeLevel::County, OfficeLevel::City, OfficeLevel::Province];
    let at_level = |world: &World, level| -> Vec<usize> {
        (0..world.members.len()).filter(|at| world.members[*at].office.level() == level).collect()
    };
    for pair in levels.windows(2) {
        for at in at_level(world, pair[0]) {
            let made = world.members[at].made.len();
            while world.members[at].made.len() == made {
                world.upward(at, false);
            }
        }
        deliver_all(world, &at_level(world, pair[1]));
    }
    for pair in levels.windows(2).rev() {
        for child in at_level(world, pair[0]) {
            let superior = world.members[child].superior.unwrap();
            // A liar whose every file was refused is not known there: nobody answers it.
            let registry = &world.members[superior].office.registry;
            if world.liar == Some(child) && !registry.held.contains_key(&world.members[child].office.id()) {
                continue;
            }
            let waiting = world.mail.len();
            while world.mail.len() == waiting {
                world.answer(superior, child);
            }
        }
        deliver_all(world, &at_level(world, pair[0]));
    }
}

/// Counties tell each other what they offer, decide, and tell each other what came of it.
fn settle_moves(world: &mut World) {
    let counties = world.counties();
    for at in &counties {
        world.send_moves(*at);
    }
    deliver_all(world, &counties);
    for at in &counties {
        while !world.waiting_offers(*at).is_empty() {
            world.decide_offer(*at);
        }
        world.send_moves(*at);
    }
    deliver_all(world, &counties);
}

fn deliver_all(world: &mut World, to: &[usize]) {
    loop {
        let waiting: Vec<usize> = (0..world.mail.len()).filter(|n| to.contains(&world.mail[*n].to)).collect();
        let Some(next) = world.random.pick(&waiting) else { return };
        let mail = world.mail.remove(next);
        world.take(mail, true);
    }
}

fn run(seed: u64) -> Result<(), String> {
    let mut world = World::new(seed);
    let more = if world.liar.is_some() { 25 } else { 0 };
    let steps = 30 + world.random.below(31) + more;
    let ran = catch_unwind(AssertUnwindSafe(|| {
        world.begin();
        for _ in 0..steps {
            world.step();
        }
        settle(&mut world);
        properties::at_rest(&world);
    }));
    if number("TAIZHANG_SEED").is_some() {
        println!("{}", world.schedule.join("\n"));
    }
    ran.map_err(|cause| {
        let what = cause
            .downcast_ref::<String>()
            .cloned()
            .or_else(|| cause.downcast_ref::<&str>().map(|text| (*text).to_owned()))
            .unwrap_or_default();
        format!("seed {seed}: {what}\n{}", world.schedule.join("\n"))
    })
}

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

#[test]
fn random_schedules_keep_every_promise() {
    let seeds: Vec<u64> = match number("TAIZHANG_SEED") {
        Some(seed) => vec![seed],
        None => (0..number("TAIZHANG_SEEDS").unwrap_or(SEEDS)).collect(),
    };
    let (odd, even): (Vec<u64>, Vec<u64>) = seeds.into_iter().partition(|seed| seed % 2 == 1);
    let run_all = |seeds: Vec<u64>| seeds.into_iter().filter_map(|seed| run(seed).err()).collect::<Vec<_>>();
    let failures: Vec<String> = std::thread::scope(|scope| {
        let running = [odd, even].map(|seeds| scope.spawn(move || run_all(seeds)));
        running.into_iter().flat_map(|half| half.join().unwrap()).collect()
    });
    let count = failures.len();
    if let Some(first) = failures.iter().min_by_key(|failure| failure.lines().count()) {
        let all: Vec<&str> = failures.iter().filter_map(|failure| failure.lines().next()).collect();
        panic!("{count} schedules break a promise; the shortest:\n{first}\n\nall:\n{}", all.join("\n"));
    }
}
