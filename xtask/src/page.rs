//! The single file: `index.html` with style, script and module put in, and a policy that lets it do nothing
//! but run them.

use crate::build::{self, App, Kind};
use crate::paths;
use anyhow::{Context, Result, bail, ensure};
use base64::{Engine, engine::general_purpose::STANDARD};
use flate2::{Compression, write::GzEncoder};
use sha2::{Digest, Sha256};
use std::fs;
use std::io::Write;
use std::path::PathBuf;

const START: &str = include_str!("start.js");

/// What `index.html` holds in the places that are filled; Trunk fills the two links itself.
const POLICY_PLACE: &str = "<!-- policy: xtask puts the content security policy here -->";
const STYLE_PLACE: &str = "<link data-trunk rel=\"inline\" type=\"css\" href=\"target/style.css\">";
const APP_PLACE: &str = "<link data-trunk rel=\"rust\" data-bin=\"taizhang\" data-wasm-opt=\"0\">";

/// These come first, print rules last, components between them by name.
const STYLE_FIRST: [&str; 2] = ["tokens.css", "base.css"];
const STYLE_LAST: &str = "print.css";

/// Builds the app and writes the shipped file; returns its path.
pub fn write(kind: Kind) -> Result<PathBuf> {
    let app = build::app(kind)?;
    let template = fs::read_to_string(paths::root().join("index.html")).context("cannot read index.html")?;
    let page = fill(&template.replace("\r\n", "\n"), &style()?, &app, kind)?;
    let path = paths::shipped_file();
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(&path, &page).with_context(|| format!("cannot write {}", path.display()))?;
    println!(
        "dist/taizhang.html: {} kB ({} kB gzipped); WebAssembly {} kB, script {} kB",
        page.len() / 1000,
        gzip(page.as_bytes(), Kind::Dev)?.len() / 1000,
        app.module.len() / 1000,
        app.script.len() / 1000,
    );
    Ok(path)
}

/// Writes the joined style sheet for Trunk, which inlines one file.
pub fn write_style() -> Result<PathBuf> {
    let path = paths::target().join("style.css");
    fs::create_dir_all(paths::target())?;
    fs::write(&path, style()?)?;
    Ok(path)
}

fn style() -> Result<String> {
    let folder = paths::root().join("style");
    let mut names = Vec::new();
    for entry in fs::read_dir(&folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".css") {
            names.push(name);
        }
    }
    sort_styles(&mut names);
    let sheets = names.iter().map(|name| fs::read_to_string(folder.join(name)).context(name.clone()));
    Ok(sheets.collect::<Result<Vec<_>>>()?.join("\n"))
}

fn sort_styles(names: &mut [String]) {
    names.sort_by_key(|name| {
        let first = STYLE_FIRST.iter().position(|first| first == name).unwrap_or(STYLE_FIRST.len());
        (first, name == STYLE_LAST, name.clone())
    });
}

fn fill(template: &str, style: &str, app: &App, kind: Kind) -> Result<String> {
    let script = format!("\n{}\n{}", without_remarks(&app.script), without_remarks(START));
    for (what, text, end) in [("script", script.as_str(), "</script"), ("style", style, "</style")] {
        ensure!(!text.to_ascii_lowercase().contains(end), "the {what} would end its own element");
    }
    let first = between(template, "<script>", "</script>").context("index.html has no first script")?;
    let (first, second) = (hash(first), hash(&script));
    let shared = "default-src 'none'; connect-src 'none'; form-action 'none'; base-uri 'none'; \
                  style-src 'unsafe-inline'; img-src data: blob:";
    let policy = format!(
        "<meta http-equiv=\"Content-Security-Policy\" \
         content=\"{shared}; script-src {first} {second} 'unsafe-eval'\">\n\
         <meta name=\"strict-policy\" content=\"script-src {second} 'wasm-unsafe-eval'\">"
    );
    let module = STANDARD.encode(gzip(&app.module, kind)?);
    let app = format!(
        "<script type=\"text/plain\" id=\"taizhang-module\">{module}</script>\n<script>{script}</script>"
    );
    let page = put(template, POLICY_PLACE, &policy)?;
    let page = put(&page, STYLE_PLACE, &format!("<style>\n{style}</style>"))?;
    put(&page, APP_PLACE, &app)
}

/// A script without its lines of remark: generated ones name addresses, and the shipped file holds none.
fn without_remarks(script: &str) -> String {
    script
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .map(|line| format!("{line}\n"))
        .collect()
}

fn put(page: &str, place: &str, text: &str) -> Result<String> {
    match page.split(place).collect::<Vec<_>>().as_slice() {
        [before, after] => Ok([before, text, after].concat()),
        parts => bail!("index.html must hold `{place}` once, and holds it {} times", parts.len() - 1),
    }
}

fn between<'a>(text: &'a str, open: &str, close: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(open)?;
    Some(rest.split_once(close)?.0)
}

/// A policy names an inline script by the digest of its text.
fn hash(script: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(script)))
}

fn gzip(bytes: &[u8], kind: Kind) -> Result<Vec<u8>> {
    let level = match kind {
        Kind::Shipped => Compression::best(),
        Kind::Dev => Compression::fast(),
    };
    let mut encoder = GzEncoder::new(Vec::new(), level);
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn template() -> String {
        format!("<head>{POLICY_PLACE}{STYLE_PLACE}<script>first()</script></head><body>{APP_PLACE}</body>")
    }

    fn app(script: &str) -> App {
        App { module: vec![0; 100], script: script.into() }
    }

    #[test]
    fn the_policy_names_the_very_scripts_that_stand_in_the_page() {
        let page = fill(&template(), "a{}", &app("go()"), Kind::Dev).unwrap();
        let scripts: Vec<&str> =
            page.split("<script>").skip(1).filter_map(|rest| Some(rest.split_once("</script>")?.0)).collect();
        assert_eq!(scripts.len(), 2);
        let policy = between(&page, "http-equiv=\"Content-Security-Policy\" content=\"", "\"").unwrap();
        assert!(scripts.iter().all(|script| policy.contains(&hash(script))));
        let strict = between(&page, "name=\"strict-policy\" content=\"", "\"").unwrap();
        assert!(strict.contains(&hash(scripts[1])) && !strict.contains("'unsafe-eval'"));
    }

    #[test]
    fn a_page_that_could_not_be_filled_is_not_written() {
        assert!(fill("<script></script>", "", &app(""), Kind::Dev).is_err());
        assert!(fill(&template(), "</STYLE >", &app(""), Kind::Dev).is_err());
        assert!(fill(&template(), "", &app("'</script>'"), Kind::Dev).is_err());
        assert!(fill(&template().repeat(2), "", &app(""), Kind::Dev).is_err());
    }

    #[test]
    fn tokens_stand_before_what_uses_them_and_print_overrides_all() {
        let mut names: Vec<String> =
            ["table.css", "print.css", "base.css", "field.css", "tokens.css"].map(String::from).into();
        sort_styles(&mut names);
        assert_eq!(names, ["tokens.css", "base.css", "field.css", "table.css", "print.css"]);
    }
}
