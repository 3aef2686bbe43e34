//! The shipped file beside what a user would take instead, measured in one run: a table to look at, no test.

use super::journeys;
use crate::command::{command, run};
use crate::{browsers, paths, tools};
use anyhow::{Context, Result};

/// Measures every row, or `only` one, with an office of so many people.
pub fn compare(people: u16, rounds: u16, only: Option<&str>) -> Result<()> {
    journeys::ready()?;
    let folder = paths::root().join("tests/bench");
    tools::packages(&folder)?;
    let mut node = command("node");
    node.arg(folder.join("bench.mjs"));
    node.args(["--people", &people.to_string(), "--rounds", &rounds.to_string()]);
    node.args(only.iter().flat_map(|row| ["--only", row]));
    // The bench asks for three years of pay, which nobody enters by hand.
    node.env("XTASK", std::env::current_exe().context("nobody knows where this program lies")?);
    run(node.env("CHROMIUM", browsers::chromium()))
}
