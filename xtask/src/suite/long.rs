//! The tests that draw, as often as the tables of reliability and security ask (`quality.md`), and the other tests of
//! those tables: what was reached is printed row by row, by the names of the tests.

use super::counts::Counts;
use super::{journeys, rust};
use crate::browsers;
use crate::command::{cargo, command, watch};
use anyhow::{Result, ensure};
use std::process::ExitCode;
use std::time::Instant;

/// Which tests hold a row.
enum Tests {
    /// Native ones of `tests/it`, by the beginning of their names.
    Native(&'static str),
    /// Native ones beside the code, by the beginning of their names.
    Unit(&'static str),
    /// Those of `tests/web.rs`, in a real browser, by their names.
    Web(&'static str),
    /// A file below `tests/e2e`.
    Journey(&'static str),
}
use Tests::{Journey, Native, Unit, Web};

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
    drawn("browser killed while it writes", Journey("journeys/kill.spec.mjs"), "TAIZHANG_KILLS", 100),
    row("a beginning that was killed", Web("a_beginning_that")),
    drawn("mutated packages and rosters", Native("mutations::"), "TAIZHANG_MUTATIONS", 100_000),
    drawn("a damaged old workbook", Native("reading::a_damaged_old_workbook"), "TAIZHANG_SEEDS", 10_000),
    row("any byte of a filing altered", Native("bad_files::no_altered_byte")),
    row("any byte of a package altered, cut, doubled, lost", Unit("exchange::wire::")),
    row("a bad file has its sentence and changes nothing", Native("bad_files::every_bad_file")),
    row("a bad file has its sentence on screen", Journey("journeys/refused.spec.mjs")),
    row("two tabs, ten interleaved edits each", Journey("journeys/tabs.spec.mjs")),
    row("two tabs, one of which was first", Web("two_tabs_lose_no_update")),
    row("quota exceeded in the middle of a commit", Native("store::a_full_disk")),
    row("a failure in the middle of a write", Web("a_failure_in_the_middle_of_a_write")),
    row("storage evicted or emptied", Web("an_emptied_database_is_noticed")),
    row("storage emptied, damaged, of a newer program, as it is seen", Journey("journeys/damage.spec.mjs")),
    row("every damage gives back what is sound", Native("salvage::")),
    row("an older program opens newer data", Web("a_newer_program_closes_us")),
    row("restore of an old backup, then filing again", Journey("journeys/restore.spec.mjs")),
    row("the same, by answers and requests", Native("filing::")),
    row("two PCs of an office write", Native("rows::a_file_on_its_way_is_no_fault_and_an_old_backup_is_one")),
    row("files and registers of earlier programs", Native("golden::")),
    row("storage of earlier programs", Web("a_database_of_storage_version_1")),
    row("a lying office with its own true key", Native("entitlement::")),
    row("figures of a lying office", Native("statistics_lies::")),
    row("reports of a lying office", Native("period_report_lies::")),
    row("a workbook whose numbers claim a million rows", Native("harm::")),
    drawn(
        "random schedules of the exchange, a liar among them",
        Native("simulation::"),
        "TAIZHANG_SEEDS",
        10_000,
    ),
    drawn(
        "random acts of four offices through the file",
        Journey("fuzz/fuzz.spec.mjs"),
        "TAIZHANG_ACTS",
        20_000,
    ),
    row("a passphrase forgotten", Journey("journeys/lock.spec.mjs")),
    row("a lock turned on half-way", Web("the_lock_of_this_browser")),
    row("a migration that broke off", Web("a_migration_that_broke_off")),
    row("a copy's folder gone, full, torn, of several PCs", Native("standing_copy::")),
    row("the standing copy, and a blank start that finds it", Journey("journeys/standing.spec.mjs")),
    row("a disk nearly full", Journey("journeys/space.spec.mjs")),
    row("a clock set back or forward", Journey("journeys/clock.spec.mjs")),
    row("a page left with something typed", Journey("journeys/leaving.spec.mjs")),
];

const SECURITY: &[Row] = &[
    row("no connection is opened", Journey("closed/connections.spec.mjs")),
    row("no address is held", Journey("closed/addresses.spec.mjs")),
    row("a locked register is read by no other page", Web("another_page_finds_no_word")),
    row("the same through the file; weak passphrases", Journey("journeys/lock.spec.mjs")),
    row("a window from before the lock", Web("a_window_from_before_the_lock")),
    row("what is saved without the program is sealed", Journey("journeys/rescue.spec.mjs")),
    row("a stolen key, and who may say so", Native("keys::")),
    row("the key's copy and replacement, as they are seen", Journey("journeys/keys.spec.mjs")),
    row("what other pages put beside the lock", Web("the_lock_of_this_browser")),
    row("nothing is left of who was erased", Native("erasure::")),
    row("nor for another page of this computer", Journey("journeys/erasure.spec.mjs")),
    row("no content in the errors of the store", Native("store::errors_name_no_content")),
    row("no content of a file in what is printed for a programmer", Unit("nothing_personal_in_debug_output")),
    row("no content of the journal there either", Unit("debug_prints_no_content")),
    row("markup in a name is text", Native("bad_files::a_name_of_markup")),
    row("a formula in a name is text in a workbook", Native("workbook::a_table_is_what_was_seen")),
    row("the same in tables for others", Native("takeout::with_names_it_is_whole_and_safe")),
    row("a text of 10,000 characters on paper", Unit("report::forms::paper::")),
    row("an export of numbers is journaled", Native("workbook::numbers_leave_as_text")),
    row("a look at a number is journaled", Native("ledger::the_change_log_tells")),
    row("a print with whole numbers is journaled", Journey("journeys/print.spec.mjs")),
    row("no name and no number in an export unless asked for", Journey("journeys/takeout.spec.mjs")),
];

/// Runs every row, or those whose test is called so, and prints both tables; what failed keeps no other from running.
pub fn run(only: Option<&str>) -> Result<ExitCode> {
    let mut tables = Vec::new();
    let mut sum = Counts::default();
    let chosen = |row: &&Row| only.is_none_or(|only| row.tests.called().contains(only));
    let tabled = [("Reliability", RELIABILITY), ("Security", SECURITY)];
    ensure!(
        tabled.iter().any(|(_, rows)| rows.iter().any(|row| chosen(&row))),
        "no row has a test of that name"
    );
    for (title, rows) in tabled {
        let mut lines = Vec::new();
        for row in rows.iter().filter(chosen) {
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

impl Tests {
    const fn called(&self) -> &'static str {
        let (Native(test) | Unit(test) | Web(test) | Journey(test)) = self;
        test
    }
}

impl Row {
    /// How often: as the variable says where somebody has set it, so that a part of the run can be looked at.
    fn figure(&self) -> Option<(&'static str, String)> {
        let (variable, times) = self.times?;
        Some((variable, std::env::var(variable).unwrap_or_else(|_| times.to_string())))
    }
}

fn line(row: &Row, counts: Counts, seconds: u64) -> String {
    let figure = row.figure().map_or(String::new(), |(_, times)| times);
    format!("| {} | `{}` | {figure} | {counts} ({seconds} s) |", row.fault, row.tests.called())
}

fn counted(row: &Row) -> Result<Counts> {
    let mut program = match row.tests {
        Native(names) => {
            let mut cargo = cargo();
            cargo.args(["test", "--package", "taizhang-core", "--test", "it", "--", names]);
            cargo
        }
        Unit(names) => {
            let mut cargo = cargo();
            cargo.args(["test", "--package", "taizhang-core", "--lib", "--", names]);
            cargo
        }
        Web(names) => {
            let mut cargo = rust::browser_tests()?;
            cargo.args(["--", names]);
            cargo
        }
        Journey(file) => {
            let mut node = command("node");
            node.args(["--test", "--test-reporter=spec"]).arg(journeys::ready()?.join(file));
            node.env("CHROMIUM", browsers::chromium());
            node
        }
    };
    program.envs(row.figure());
    let (success, lines) = watch(&mut program)?;
    Ok(match row.tests {
        Native(_) | Unit(_) | Web(_) => Counts::of_rust(success, &lines),
        Journey(_) => Counts::of_node(success, &lines),
    })
}
