//! Bytes flipped, cut, doubled and put elsewhere, in a file of every kind that the program makes and in the rosters of
//! the samples: nothing panics, no altered file is taken for a good one, and whatever is refused has its sentence.
//!
//! `TAIZHANG_MUTATIONS=100000 cargo test -p taizhang-core --test it mutations` tries more, `TAIZHANG_SEED=17` one.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use taizhang_core::exchange::wire::{self, Reader};
use taizhang_core::intake::extract;
use taizhang_core::words::{Lang, has_words, issue_text};

use crate::files::made;
use crate::simulation::random::Random;

const MUTATIONS: u64 = 2_000;

/// What a damaged roster may cost, on a machine that does something else as well (`quality.md`: under two seconds).
const LONGEST: Duration = Duration::from_secs(10);

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

/// The file after one to three of the harms that come to files.
fn harmed(file: &[u8], random: &mut Random) -> Vec<u8> {
    let mut bytes = file.to_vec();
    for _ in 0..=random.below(3) {
        let at = random.below(bytes.len());
        let end = at + random.below((bytes.len() - at).min(400));
        match random.below(6) {
            0 | 1 if !bytes.is_empty() => bytes[at] ^= 1 << random.below(8),
            2 if !bytes.is_empty() => bytes[at] = random.below(256) as u8,
            3 => bytes.truncate(at),
            4 => {
                let again = bytes[at..end].to_vec();
                bytes.splice(at..at, again);
            }
            _ => drop(bytes.drain(at..end)),
        }
    }
    bytes
}

/// What is wrong with how an altered package is met.
fn package(bytes: Vec<u8>) -> Result<(), String> {
    let Err(issue) = wire::read(bytes, Reader::Outer, None) else {
        return Err("an altered file was taken for a good one".to_owned());
    };
    said(&issue.code, &issue_text(Lang::Zh, &issue))
}

/// What is wrong with how an altered roster is read.
fn roster(bytes: &[u8], name: &str) -> Result<(), String> {
    let begin = Instant::now();
    let found = extract::json(bytes, name);
    if begin.elapsed() > LONGEST {
        return Err(format!("took {:?}", begin.elapsed()));
    }
    for issue in found["issues"].as_array().into_iter().flatten() {
        let sentence = issue["message"].as_str().unwrap_or_default();
        if sentence.is_empty() || sentence.contains('⟦') {
            return Err(format!("no sentence: {issue}"));
        }
    }
    Ok(())
}

fn said(code: &str, sentence: &str) -> Result<(), String> {
    match has_words(Lang::Zh, &format!("issue-{code}")) && !sentence.contains('⟦') {
        true => Ok(()),
        false => Err(format!("no sentence for {code}: {sentence}")),
    }
}

struct File {
    name: String,
    bytes: Vec<u8>,
    is_package: bool,
}

/// One of every kind, and the rosters.
fn files() -> Vec<File> {
    let packages = made().into_iter().map(|(name, text)| File {
        name: name.to_owned(),
        bytes: text.into_bytes(),
        is_package: true,
    });
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/rosters");
    let mut rosters: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    rosters.retain(|path| path.extension().is_some_and(|end| end == "csv" || end == "xls" || end == "xlsx"));
    rosters.sort();
    let rosters = rosters.into_iter().map(|path| File {
        name: path.file_name().unwrap().to_string_lossy().into_owned(),
        bytes: fs::read(&path).unwrap(),
        is_package: false,
    });
    packages.chain(rosters).collect()
}

fn run(files: &[File], seed: u64) -> Result<(), String> {
    let mut random = Random::new(seed);
    let file = &files[random.below(files.len())];
    let bytes = harmed(&file.bytes, &mut random);
    if bytes == file.bytes {
        return Ok(());
    }
    let met = catch_unwind(AssertUnwindSafe(|| match file.is_package {
        true => package(bytes),
        false => roster(&bytes, &file.name),
    }));
    let met = met.unwrap_or_else(|_| Err("panicked".to_owned()));
    met.map_err(|what| format!("seed {seed}, {}: {what}", file.name))
}

#[test]
fn no_mutation_of_a_file_is_taken_for_a_good_one_or_ends_the_program() {
    let files = files();
    let seeds: Vec<u64> = match number("TAIZHANG_SEED") {
        Some(seed) => vec![seed],
        None => (0..number("TAIZHANG_MUTATIONS").unwrap_or(MUTATIONS)).collect(),
    };
    let (odd, even): (Vec<u64>, Vec<u64>) = seeds.into_iter().partition(|seed| seed % 2 == 1);
    let run_all =
        |seeds: Vec<u64>| seeds.into_iter().filter_map(|seed| run(&files, seed).err()).collect::<Vec<_>>();
    let failures: Vec<String> = std::thread::scope(|scope| {
        let running = [odd, even].map(|seeds| scope.spawn(|| run_all(seeds)));
        running.into_iter().flat_map(|half| half.join().unwrap()).collect()
    });
    assert!(failures.is_empty(), "{} mutations:\n{}", failures.len(), failures.join("\n"));
}
