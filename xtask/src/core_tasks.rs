//! The core, asked from a shell.

use anyhow::{Context, Result};
use std::fs;
use std::path::Path;
use taizhang_core::intake::extract;

/// Prints what a roster holds. Faults of the roster are part of the answer; only a file that cannot be opened
/// is an error.
pub fn intake(file: &Path) -> Result<()> {
    let bytes = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    println!("{:#}", extract::json(&bytes, &name));
    Ok(())
}
