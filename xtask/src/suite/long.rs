//! The tests that draw, as often as the tables of reliability and security ask (`quality.md`), and the other tests of
//! those tables: what was reached is printed row by row, by the names of the tests.

use super::counts::Counts;
use super::journeys;
use crate::browsers;
use crate::command::{cargo, command, watch};
use anyhow::Result;
use std::process::ExitCode;
use std::time::Instant;

/// Which tests hold a row.
enum Tests {
    /// Native ones of `tests/it`, by the beginning of their names.
    Native(&'static str),
    /// A file below `tests/e2e`.
    Browser(&'static str),
}
use Tests::{Browser, Native};

struct Row {
    /// What may happen.
    fault: &'static str,
    tests: Tests,
    /// The variable that says how often, and how often.
    times: Option<(&'static str, u32)>,
}

const fn row(fault: &'static str, tests: Tests) -> Row {
    Row { fault, tests, times: None }
}

const fn drawn(fault: &'static str, tests: Tests, variable: &'static str, times: u32) -> Row {
    Row { fault, tests, times: Some((variable, times)) }
}

const RELIABILITY: &[Row] = &[
    drawn("mutated packages and rosters", Native("mutations::"), "TAIZHANG_MUTATIONS", 100_000),
    drawn("a damaged old workbook", Native("reading::a_damaged_old_workbook"), "TAIZHANG_SEEDS", 10_000),
    drawn(
        "random schedules of the exchange, a liar among them",
        Native("simulation::"),
        "TAIZHANG_SEEDS",
        10_000,
    ),
    row("any byte of a filing altered", Native("bad_files::no_altered_byte")),
    row("a bad file has its sentence and changes nothing", Native("bad_files::every_bad_file")),
    row("quota exceeded in the middle of a commit", Native("store::a_full_disk")),
    row("a lying office with its own true key", Native("entitlement::")),
    row("a workbook whose numbers claim a million rows", Native("harm::")),
    row("files and registers of earlier programs", Native("golden::")),
    drawn("browser killed while it writes", Browser("journeys/kill.spec.mjs"), "TAIZHANG_KILLS", 100),
    row("two tabs, interleaved edits", Browser("journeys/tabs.spec.mjs")),
    row("storage damaged, emptied, of a newer program", Browser("journeys/damage.spec.mjs")),
    row("restore of an old backup, then filing again", Browser("journeys/restore.spec.mjs")),
    drawn(
        "random acts of four offices through the file",
        Browser("fuzz/fuzz.spec.mjs"),
        "TAIZHANG_ACTS",
        20_000,
    ),
];

const SECURITY: &[Row] = &[
    row("no connection is opened", Browser("closed/connections.spec.mjs")),
    row("no address is held", Browser("closed/addresses.spec.mjs")),
    row("no word of a locked register is found by another page", Browser("journeys/lock.spec.mjs")),
    row("what is saved without the program is sealed", Browser("journeys/rescue.spec.mjs")),
    row("a stolen key, and who may say so", Native("keys::")),
    row("nothing is left of who was erased", Native("erasure::")),
    row("no content in the errors of the store", Native("store::errors_name_no_content")),
    row("markup in a name is text", Native("bad_files::a_name_of_markup")),
    row("no name and no number in an export unless asked for", Browser("journeys/takeout.spec.mjs")),
];

/// Runs every row and prints both tables; what failed keeps no other from running.
pub fn run() -> Result<ExitCode> {
    let mut tables = Vec::new();
    let mut sum = Counts::default();
    for (title, rows) in [("Reliability", RELIABILITY), ("Security", SECURITY)] {
        let mut lines = Vec::new();
        for row in rows {
            println!("\n── {} ──", row.fault);
            let begin = Instant::now();
            let counts = counted(row).unwrap_or_else(|error| Counts::of_check(Err(error)));
            sum = sum + counts;
            lines.push(line(row, counts, begin.elapsed().as_secs()));
        }
        tables.push((title, lines));
    }
    for (title, lines) in tables {
        println!("\n{title}\n\n| fault | test | figure | outcome |\n| --- | --- | --- | --- |");
        lines.iter().for_each(|line| println!("{line}"));
    }
    println!("\n{sum}");
    Ok(if sum.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn line(row: &Row, counts: Counts, seconds: u64) -> String {
    let (Native(test) | Browser(test)) = row.tests;
    let figure = row.times.map_or(String::new(), |(_, times)| times.to_string());
    format!("| {} | `{test}` | {figure} | {counts} ({seconds} s) |", row.fault)
}

fn counted(row: &Row) -> Result<Counts> {
    let mut program = match row.tests {
        Native(names) => {
            let mut cargo = cargo();
            cargo.args(["test", "--package", "taizhang-core", "--test", "it", "--", names]);
            cargo
        }
        Browser(file) => {
            let mut node = command("node");
            node.args(["--test", "--test-reporter=spec"]).arg(journeys::ready()?.join(file));
            node.env("CHROMIUM", browsers::chromium());
            node
        }
    };
    program.envs(row.times.map(|(variable, times)| (variable, times.to_string())));
    let (success, lines) = watch(&mut program)?;
    Ok(match row.tests {
        Native(_) => Counts::of_rust(success, &lines),
        Browser(_) => Counts::of_node(success, &lines),
    })
}
