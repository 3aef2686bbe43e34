//! Where things stand. Everything installed or built lies under `target/`, but for the shipped file.

use std::path::PathBuf;

/// The folder of the workspace, wherever xtask was started from.
pub fn root() -> PathBuf {
    let here = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    let mut path = PathBuf::from(here);
    path.pop();
    path
}

pub fn target() -> PathBuf {
    root().join("target")
}

/// Programs of this project alone: nothing is installed into the user's own folders.
pub fn tools() -> PathBuf {
    target().join("tools")
}

pub fn shipped_file() -> PathBuf {
    dist().join("taizhang.html")
}

/// What is given away: the page, and beside it what other programs need to know of its files.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// `name` as the platform spells a program.
pub fn program(name: &str) -> String {
    format!("{name}{}", std::env::consts::EXE_SUFFIX)
}
