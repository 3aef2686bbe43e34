//! The browser the tests drive, from the system's packages: no registry carries a current one.

use crate::command::{command, output, run};
use anyhow::{Result, bail};
use std::env;
use std::ffi::OsString;
use std::path::Path;

/// The Debian packages that are missing. The font gives screenshots their Chinese; `pdftotext` reads what was printed.
fn missing() -> Vec<&'static str> {
    let font = !cfg!(target_os = "linux") || Path::new("/usr/share/fonts/opentype/noto").is_dir();
    let found = [
        ("chromium", answers(chromium())),
        ("chromium-driver", answers(chromedriver())),
        ("fonts-noto-cjk", font),
        ("poppler-utils", output(command("pdftotext").arg("-v")).is_some()),
    ];
    found.into_iter().filter(|(_, there)| !there).map(|(package, _)| package).collect()
}

/// The browser: `$CHROMIUM`, or Debian's.
pub fn chromium() -> OsString {
    env::var_os("CHROMIUM").unwrap_or_else(|| "/usr/bin/chromium".into())
}

/// Its driver: `$CHROMEDRIVER`, or Debian's.
pub fn chromedriver() -> OsString {
    env::var_os("CHROMEDRIVER").unwrap_or_else(|| "/usr/bin/chromedriver".into())
}

fn answers(program: OsString) -> bool {
    output(command(program).arg("--version")).is_some()
}

/// Installs what is missing where this user may, and otherwise says what to install.
pub fn installed() -> Result<()> {
    install(&missing(), "the browser tests need CHROMIUM and CHROMEDRIVER in the environment, or")
}

/// Installs packages of the system where this user may; otherwise says, after `need`, what to install.
pub fn install(missing: &[&str], need: &str) -> Result<()> {
    if missing.is_empty() {
        return Ok(());
    }
    let Some(rights) = rights() else {
        bail!("{need} {0}. On Debian or Ubuntu: `sudo apt-get install {0}`", missing.join(" "));
    };
    let apt = || {
        let mut words = rights.iter().copied().chain(["apt-get"]);
        let mut apt = command(words.next().unwrap_or("apt-get"));
        apt.args(words).env("DEBIAN_FRONTEND", "noninteractive");
        apt
    };
    run(apt().arg("update"))?;
    run(apt().args(["install", "--yes", "--no-install-recommends"]).args(missing))
}

/// The words before `apt-get` with which this user may install, if any.
fn rights() -> Option<&'static [&'static str]> {
    output(command("apt-get").arg("--version"))?;
    if output(command("id").arg("-u"))?.trim() == "0" {
        return Some(&[]);
    }
    output(command("sudo").args(["-n", "true"])).map(|_| ["sudo", "-n"].as_slice())
}
