//! The step that opens our workbooks in other programs, and takes in what those programs save.

use super::counts::Counts;
use crate::browsers::install;
use crate::command::{cargo, command, output, run, watch};
use anyhow::Result;

/// Native tests leave the workbooks in `target/sheets`; the script beside the samples does the rest.
pub fn elsewhere() -> Result<Counts> {
    installed()?;
    run(cargo().args(["test", "--quiet", "--package", "taizhang-core", "--test", "it", "workbook::"]))?;
    let xtask = std::env::current_exe()?;
    let (success, lines) = watch(command("/usr/bin/python3").arg("tests/sheets/check.py").arg(xtask))?;
    Ok(Counts::of_lines(success, &lines))
}

/// LibreOffice and openpyxl, from the system's packages.
fn installed() -> Result<()> {
    let found = [
        ("libreoffice-calc", output(command("soffice").arg("--version")).is_some()),
        ("python3-openpyxl", output(command("/usr/bin/python3").args(["-c", "import openpyxl"])).is_some()),
    ];
    let missing: Vec<&str> =
        found.into_iter().filter(|(_, there)| !there).map(|(package, _)| package).collect();
    install(&missing, "the tests of spreadsheets need")
}
