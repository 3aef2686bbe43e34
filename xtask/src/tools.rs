//! What the build needs beyond rustup and Node, installed under `target/` when missing.
//!
//! A program on `PATH` counts only when its version is exactly the one wanted: wasm-bindgen's generated
//! script and module must match to the digit, and another wasm-opt may produce a module that does not start.

use crate::command::{cargo, command, npm, output, run};
use crate::paths;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};

pub const WASM: &str = "wasm32-unknown-unknown";

/// The oldest Node whose test runner and WebAssembly support the build relies on.
const NODE_MAJOR: u32 = 20;

/// Adds the precompiled standard library for browsers to the toolchain in use.
pub fn wasm_target() -> Result<()> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let libdir = output(command(rustc).args(["--print", "target-libdir", "--target", WASM]));
    if libdir.is_some_and(|path| Path::new(path.trim()).is_dir()) {
        return Ok(());
    }
    run(command("rustup").args(["target", "add", WASM]))
}

/// Adds `rustfmt` and `clippy`, which a minimal toolchain leaves out.
pub fn lint_components() -> Result<()> {
    for (subcommand, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if output(cargo().args([subcommand, "--version"])).is_none() {
            run(command("rustup").args(["component", "add", component]))?;
        }
    }
    Ok(())
}

/// Says what to do where Node is missing or too old.
pub fn node() -> Result<()> {
    let version = output(command("node").arg("--version")).unwrap_or_default();
    let version = version.trim();
    let major: Option<u32> =
        version.trim_start_matches('v').split('.').next().and_then(|text| text.parse().ok());
    match major {
        Some(major) if major >= NODE_MAJOR => Ok(()),
        Some(_) => bail!("Node {NODE_MAJOR} or newer is needed; found {version}"),
        None => bail!("Node {NODE_MAJOR} or newer is needed (with npm); `node --version` did not answer"),
    }
}

/// `wasm-bindgen` or `wasm-bindgen-test-runner` in the version that `Cargo.lock` names.
pub fn bindgen(name: &str) -> Result<PathBuf> {
    let lock = fs::read_to_string(paths::root().join("Cargo.lock")).context("cannot read Cargo.lock")?;
    let wanted = locked_version(&lock, "wasm-bindgen").context("Cargo.lock names no wasm-bindgen")?;
    let own = paths::tools().join("bin").join(paths::program(name));
    for candidate in [own.clone(), PathBuf::from(name)] {
        let answer = output(command(&candidate).arg("--version")).unwrap_or_default();
        if answer.split_whitespace().nth(1) == Some(wanted) {
            return Ok(candidate);
        }
    }
    // Without --locked: the lock file shipped with 0.2.130 names a dependency that was withdrawn.
    run(cargo()
        .args(["install", "wasm-bindgen-cli", "--version", wanted, "--debug", "--force", "--root"])
        .arg(paths::tools())
        .arg("--target-dir")
        .arg(paths::tools().join("build")))?;
    Ok(own)
}

/// The script of npm's `binaryen` that Node runs as wasm-opt; Debian's 108 breaks the module.
pub fn wasm_opt() -> Result<PathBuf> {
    let folder = paths::tools().join("npm");
    let source = paths::root().join("xtask/npm");
    fs::create_dir_all(&folder)?;
    for name in ["package.json", "package-lock.json", ".npmrc"] {
        fs::copy(source.join(name), folder.join(name)).with_context(|| format!("cannot copy {name}"))?;
    }
    packages(&folder)?;
    Ok(folder.join("node_modules/binaryen/bin/wasm-opt"))
}

/// `npm ci` in `folder`, unless its lock file is the one installed last.
pub fn packages(folder: &Path) -> Result<()> {
    node()?;
    let lock = fs::read(folder.join("package-lock.json")).context("cannot read package-lock.json")?;
    let installed = folder.join("node_modules/.taizhang-lock.json");
    if fs::read(&installed).is_ok_and(|last| last == lock) {
        return Ok(());
    }
    run(npm().arg("ci").current_dir(folder))?;
    fs::write(installed, lock).context("cannot note what npm installed")
}

/// The version of package `name` in the text of a `Cargo.lock`.
fn locked_version<'a>(lock: &'a str, name: &str) -> Option<&'a str> {
    let mut lines = lock.lines();
    let heading = format!("name = \"{name}\"");
    lines.find(|line| *line == heading)?;
    lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_locked_version_is_that_of_the_package_and_not_of_a_longer_name() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.1\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(lock, "bindgen"), None);
    }
}
