//! The proof that a record kind is one table and its registration: in a copy of the sources one more is added, as
//! `docs/adding.md` says it is done, and every test of the core must hold there, with the new kind in it.

use super::counts::Counts;
use crate::command::{cargo, watch};
use crate::paths;
use anyhow::{Result, ensure};
use std::fs;
use std::path::Path;

/// What no test reads: what was built or fetched.
const LEFT_OUT: [&str; 4] = [".git", "target", "dist", "node_modules"];

/// Into which file, after which of its words, what goes.
const REGISTERED: [(&str, &str, &str); 3] = [
    // What was built of the copy is told from what is built here by the version alone: both have one target folder.
    ("Cargo.toml", concat!("[workspace.package]\nversion = \"", env!("CARGO_PKG_VERSION")), "+kind"),
    ("src/core/domain/mod.rs", "pub mod value;", "\npub mod visit;\npub use visit::Visit;"),
    ("src/core/domain/record.rs", "Arrival \"arrival\",", "\n    Visit \"visit\","),
];

pub fn added() -> Result<Counts> {
    let copy = paths::target().join("kind");
    if copy.exists() {
        fs::remove_dir_all(&copy)?;
    }
    copy_folder(&paths::root(), &copy)?;
    let new = paths::root().join("tests/data/kind");
    fs::copy(new.join("visit.rs"), copy.join("src/core/domain/visit.rs"))?;
    for (file, after, more) in REGISTERED {
        let path = copy.join(file);
        let text = fs::read_to_string(&path)?;
        ensure!(text.contains(after), "{file}: no {after:?}");
        fs::write(&path, text.replacen(after, &format!("{after}{more}"), 1))?;
    }
    for lang in ["zh-CN", "en"] {
        let words = copy.join("locales").join(lang).join("fields.ftl");
        let more = fs::read_to_string(new.join(format!("{lang}.ftl")))?;
        fs::write(&words, fs::read_to_string(&words)? + &more)?;
    }
    let (success, lines) = watch(
        cargo()
            .args(["test", "--no-fail-fast", "--package", "taizhang-core", "--test", "it"])
            .env("CARGO_TARGET_DIR", paths::target())
            .env("TAIZHANG_KIND", "visit")
            .current_dir(&copy),
    )?;
    Ok(Counts::of_rust(success, &lines))
}

fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let (path, name) = entry.map(|entry| (entry.path(), entry.file_name()))?;
        if LEFT_OUT.iter().any(|left| name == *left) {
            continue;
        }
        if path.is_dir() {
            copy_folder(&path, &to.join(name))?;
        } else {
            fs::copy(&path, to.join(name))?;
        }
    }
    Ok(())
}
