//! The step that opens our workbooks, filled forms and data packages in other programs, and takes in what those programs
//! save.

use super::counts::Counts;
use crate::browsers::install;
use crate::command::{cargo, command, output, run, watch};
use crate::python::{self, PYTHON};
use anyhow::Result;

/// Native tests leave the workbooks in `target/sheets`; the script beside the samples does the rest.
pub fn elsewhere() -> Result<Counts> {
    installed()?;
    let analysts = python::package(DUCKDB)?;
    let written = ["--", "workbook::", "own_form::", "takeout::"];
    run(cargo().args(["test", "--quiet", "--package", "taizhang-core", "--test", "it"]).args(written))?;
    let xtask = std::env::current_exe()?;
    let mut check = command(PYTHON);
    check.arg("tests/sheets/check.py").arg(xtask).env("PYTHONPATH", analysts);
    let (success, lines) = watch(&mut check)?;
    Ok(Counts::of_lines(success, &lines))
}

/// The engine that loads the data package (SQLite is Python's own), from its registry into a folder of this project.
const DUCKDB: &str = "duckdb==2.0.1";

/// What of LibreOffice opens documents.
const WRITER: &str =
    "ls /usr/lib*/libreoffice/program/libswlo.so /opt/libreoffice*/program/libswlo.so 2>/dev/null | grep .";

/// LibreOffice for sheets and documents, and openpyxl, from the system's packages.
fn installed() -> Result<()> {
    let found = [
        ("libreoffice-calc", output(command("soffice").arg("--version")).is_some()),
        ("libreoffice-writer", output(command("sh").args(["-c", WRITER])).is_some()),
        ("python3-openpyxl", output(command(PYTHON).args(["-c", "import openpyxl"])).is_some()),
    ];
    let missing: Vec<&str> =
        found.into_iter().filter(|(_, there)| !there).map(|(package, _)| package).collect();
    install(&missing, "the tests of spreadsheets need")
}
