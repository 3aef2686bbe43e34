//! The steps that open the shipped file as a person would.

use super::counts::Counts;
use crate::command::{command, run, watch};
use crate::{browsers, paths, tools};
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::PathBuf;

/// The shipped file reaches nobody but by the ways that are said to be open, and holds no address that it could open.
pub fn closed() -> Result<Counts> {
    specs("closed")
}

/// A person's journeys in a current Chromium.
pub fn current() -> Result<Counts> {
    specs("journeys")
}

/// Four offices that act at random, against a model kept outside.
pub fn at_random() -> Result<Counts> {
    specs("fuzz")
}

/// The first steps of an office in Chromium 86 and 109, which npm carries.
pub fn old() -> Result<Counts> {
    specs("old")
}

/// How long the shipped file takes with the practice province: a table to look at.
pub fn scale(rounds: u16) -> Result<()> {
    let e2e = ready()?;
    let mut node = command("node");
    node.arg(e2e.join("scale.mjs")).arg(rounds.to_string()).env("CHROMIUM", browsers::chromium());
    run(&mut node)
}

/// The folder of what opens the shipped file, once the file, a browser and what drives it are there.
pub(super) fn ready() -> Result<PathBuf> {
    browsers::installed()?;
    ensure!(paths::shipped_file().is_file(), "dist/taizhang.html is not there: run `cargo xtask dist`");
    let e2e = paths::root().join("tests/e2e");
    tools::packages(&e2e)?;
    Ok(e2e)
}

/// Every `*.spec.mjs` in a folder of `tests/e2e`.
fn specs(folder: &str) -> Result<Counts> {
    let e2e = ready()?;
    let mut files: Vec<PathBuf> = fs::read_dir(e2e.join(folder))
        .with_context(|| format!("cannot read tests/e2e/{folder}"))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.to_string_lossy().ends_with(".spec.mjs"))
        .collect();
    files.sort();
    let (success, lines) = watch(
        command("node")
            .args(["--test", "--test-reporter=spec"])
            .args(files)
            .env("CHROMIUM", browsers::chromium()),
    )?;
    Ok(Counts::of_node(success, &lines))
}
