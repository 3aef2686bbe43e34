//! The core, asked from a shell.

use crate::paths;
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::SystemTime;
use taizhang_core::exchange::{refusals, schema};
use taizhang_core::intake::extract;
use taizhang_core::policy::cases::{self, Case};
use taizhang_core::report::verdicts::evaluation;
use taizhang_core::words::{Lang, issue_text};

/// Prints what a roster holds. Faults of the roster are part of the answer; only a file that cannot be opened
/// is an error.
pub fn intake(file: &Path) -> Result<()> {
    let bytes = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let today = chrono::DateTime::<chrono::Utc>::from(SystemTime::now()).date_naive();
    println!("{:#}", extract::json_on(&bytes, &name, today));
    Ok(())
}

/// Runs named cases, says of each failure what came out, and ends with the sums.
pub fn cases(files: &[PathBuf]) -> Result<ExitCode> {
    let (mut passed, mut failed) = (0, 0);
    for file in files {
        let bytes = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
        let list: Vec<Case> = serde_json::from_slice(&bytes)
            .with_context(|| format!("{} is no list of cases", file.display()))?;
        for case in &list {
            match cases::run(case) {
                Ok(()) => passed += 1,
                Err(found) => {
                    failed += 1;
                    println!("{} {}: {found}", case.id, case.title);
                }
            }
        }
    }
    println!("{passed} passed, {failed} failed");
    Ok(if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Writes the schema of files between offices beside the page, and what only the reader can refuse beside the schema.
pub fn write_schema() -> Result<()> {
    let schema = serde_json::to_string_pretty(&schema::schema())? + "\n";
    fs::create_dir_all(paths::dist())?;
    for (name, text) in [(schema::FILE, schema), (schema::READER, refusals::page())] {
        let path = paths::dist().join(name);
        fs::write(&path, &text).with_context(|| format!("cannot write {}", path.display()))?;
        println!("dist/{name}: {} kB", text.len() / 1000);
    }
    Ok(())
}

/// Prints every verdict of a backup or a package on a day; a sealed one is opened by `TAIZHANG_PASSPHRASE`. What
/// refuses the file is said as on the screen, with its code.
pub fn evaluate(file: &Path, as_of: &str) -> Result<ExitCode> {
    let bytes = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    let passphrase = std::env::var("TAIZHANG_PASSPHRASE").ok();
    match evaluation::of_file(bytes, passphrase.as_deref(), as_of) {
        Ok(verdicts) => {
            println!("{verdicts:#}");
            Ok(ExitCode::SUCCESS)
        }
        Err(issue) => {
            eprintln!("{}: {}", issue.code, issue_text(Lang::Zh, &issue));
            Ok(ExitCode::FAILURE)
        }
    }
}
