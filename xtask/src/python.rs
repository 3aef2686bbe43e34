//! Programs that come from PyPI, each in a folder of its own under `target/tools/python`.

use crate::browsers::install;
use crate::command::{command, output, run};
use crate::paths;
use anyhow::Result;
use std::path::PathBuf;

/// The Python that has the system's packages.
pub const PYTHON: &str = "/usr/bin/python3";

/// The folder of a package, `NAME==VERSION`, installed there when missing.
pub fn package(wanted: &str) -> Result<PathBuf> {
    let folder = paths::tools().join("python").join(wanted);
    if folder.is_dir() {
        return Ok(folder);
    }
    let pip = output(command(PYTHON).args(["-m", "pip", "--version"]));
    if pip.is_none() {
        install(&["python3-pip"], "packages of PyPI need")?;
    }
    // One that was broken off is no package.
    let coming = paths::tools().join("python").join(format!("{wanted}.coming"));
    run(command(PYTHON)
        .args(["-m", "pip", "install", "--quiet", "--no-deps", "--target"])
        .arg(&coming)
        .arg(wanted))?;
    std::fs::rename(&coming, &folder)?;
    Ok(folder)
}
