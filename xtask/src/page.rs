//! The single file: `index.html` with style, script and module put in, and a policy that lets it do nothing
//! but run them.

mod text;

use crate::build::{self, App, Kind};
use crate::host::{self, Hosted};
use crate::paths;
use crate::pieces::Piece;
use anyhow::{Context, Result, bail, ensure};
use base64::{Engine, engine::general_purpose::STANDARD};
use chrono::{DateTime, FixedOffset, Utc};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::PathBuf;
use std::time::SystemTime;
use taizhang_container::{Effort, apart, pack};

const START: &str = include_str!("start.js");

/// The shipped file may weigh so many bytes: two hundredths more than it did when this was last set. The bar is 2,500,000
/// (`docs/performance.md` says what holds the file above it). Whoever makes it heavier looks at the pieces that `dist`
/// prints first.
const BUDGET: usize = 2_940_000;

/// So many pieces of the module are told.
const TOLD: usize = 20;

/// What `index.html` holds in the places that are filled; Trunk fills the two links itself.
const CHARSET_PLACE: &str = "<meta charset=\"utf-8\">";
const POLICY_PLACE: &str = "<!-- policy: xtask puts the content security policy here -->";
const STYLE_PLACE: &str = "<link data-trunk rel=\"inline\" type=\"css\" href=\"target/style.css\">";
const APP_PLACE: &str = "<link data-trunk rel=\"rust\" data-bin=\"taizhang\" data-wasm-opt=\"0\">";
const MADE_PLACE: &str = "<!-- made: xtask says here when this copy was made -->";
/// Only the folder for a web host has something there.
const HOST_HEAD_PLACE: &str = "<!-- host head: xtask puts the manifest here -->";
const HOST_BODY_PLACE: &str = "<!-- host body: xtask puts the question about a new version here -->";

/// A copy says when it was made by the clock of those who use it.
const OFFICES_EAST_S: i32 = 8 * 3600;

/// These come first, and stand in the page as they are for whoever is refused; print rules last, components between
/// them by name.
const STYLE_FIRST: [&str; 2] = ["tokens.css", "base.css"];
const STYLE_LAST: &str = "print.css";

/// What a page is made of.
struct Parts<'a> {
    template: &'a str,
    /// The part of the style sheet that stands in the page as it is.
    style: &'a str,
    made: &'a str,
    script: String,
    decoder: &'a [u8],
    /// The rest of the style sheet, the script and the module.
    stream: Vec<u8>,
    /// What unpacks them must know of them.
    data: String,
}

/// Builds the app and writes the shipped file, and the folder for a web host beside it; returns the path of the file.
pub fn write(kind: Kind) -> Result<PathBuf> {
    let app = build::app(kind)?;
    let decoder = build::decoder()?;
    let template = fs::read_to_string(paths::root().join("index.html")).context("cannot read index.html")?;
    let (template, styles, made) = (template.replace("\r\n", "\n"), styles()?, made()?);
    let parts = parts(&template, &styles, &app, &decoder, &made, kind)?;
    let page = fill(&parts, None)?;
    let path = paths::shipped_file();
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(&path, &page).with_context(|| format!("cannot write {}", path.display()))?;
    println!(
        "dist/taizhang.html: {} kB; before packing: WebAssembly {} kB, script {} kB; {} kB unpack it",
        page.len() / 1000,
        app.module.len() / 1000,
        app.script.len() / 1000,
        decoder.len() / 1000,
    );
    if kind == Kind::Shipped {
        tell(&app.pieces);
        within_budget(page.len())?;
    }
    host::write(&made, |hosted| fill(&parts, Some(hosted)))?;
    Ok(path)
}

/// When this copy is made: now, or the time of `SOURCE_DATE_EPOCH` for whoever would make the very same file.
fn made() -> Result<String> {
    let now = match std::env::var("SOURCE_DATE_EPOCH") {
        Ok(seconds) => DateTime::from_timestamp(seconds.parse()?, 0).context("no such time")?,
        Err(_) => DateTime::<Utc>::from(SystemTime::now()),
    };
    let there = FixedOffset::east_opt(OFFICES_EAST_S).context("no such time zone")?;
    Ok(now.with_timezone(&there).format("%Y-%m-%d %H:%M:%S").to_string())
}

fn tell(pieces: &[Piece]) {
    println!("the largest pieces of the module before packing, in bytes:");
    for piece in pieces.iter().take(TOLD) {
        println!("{:>9}  {}", piece.bytes, piece.name);
    }
}

fn within_budget(bytes: usize) -> Result<()> {
    ensure!(
        bytes <= BUDGET,
        "the file has {bytes} bytes and may have {BUDGET} (`BUDGET` in xtask/src/page.rs)"
    );
    Ok(())
}

/// Writes the joined style sheet for Trunk, which inlines one file.
pub fn write_style() -> Result<PathBuf> {
    let path = paths::target().join("style.css");
    fs::create_dir_all(paths::target())?;
    fs::write(&path, styles()?.concat())?;
    Ok(path)
}

/// The style sheet in two parts, [`STYLE_FIRST`] and the rest.
fn styles() -> Result<[String; 2]> {
    let folder = paths::root().join("style");
    let mut names = Vec::new();
    for entry in fs::read_dir(&folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".css") {
            names.push(name);
        }
    }
    sort_styles(&mut names);
    let mut parts = [String::new(), String::new()];
    let [first, rest] = &mut parts;
    for name in names {
        let part = if STYLE_FIRST.contains(&name.as_str()) { &mut *first } else { &mut *rest };
        part.push_str(&fs::read_to_string(folder.join(&name)).context(name)?);
        part.push('\n');
    }
    Ok(parts)
}

fn sort_styles(names: &mut [String]) {
    names.sort_by_key(|name| {
        let first = STYLE_FIRST.iter().position(|first| first == name).unwrap_or(STYLE_FIRST.len());
        (first, name == STYLE_LAST, name.clone())
    });
}

/// Packs what a page holds, which takes longer than all the rest.
fn parts<'a>(
    template: &'a str,
    styles: &'a [String; 2],
    app: &App,
    decoder: &'a [u8],
    made: &'a str,
    kind: Kind,
) -> Result<Parts<'a>> {
    let [style, packed_style] = styles;
    let script = without_remarks(&app.script);
    let apart = apart(&app.module).context("the code of the module cannot be taken apart")?;
    let packed = [packed_style.as_bytes(), script.as_bytes(), &apart];
    let ([of_style, of_script, of_apart], of_module) = (packed.map(<[u8]>::len), app.module.len());
    let effort = match kind {
        Kind::Shipped => Effort::Full,
        Kind::Dev => Effort::Quick,
    };
    let (stream, sum) = pack(&packed, effort)?;
    let data = format!(
        "data-style=\"{of_style}\" data-script=\"{of_script}\" data-apart=\"{of_apart}\" data-module=\"{of_module}\" \
         data-sum=\"{sum}\""
    );
    Ok(Parts { template, style, made, script, decoder, stream, data })
}

/// The single file, or the page of the folder for a web host.
fn fill(parts: &Parts, hosted: Option<&Hosted>) -> Result<Vec<u8>> {
    let Parts { template, style, made, script, decoder, stream, data } = parts;
    let start = without_remarks(START);
    for (what, text, end) in [("script", start.as_str(), "</script"), ("style", style, "</style")] {
        ensure!(!text.to_ascii_lowercase().contains(end), "the {what} would end its own element");
    }
    let first = between(template, "<script>", "</script>").context("index.html has no first script")?;
    let (first, start_hash, mut script_hash) = (hash(first), hash(&start), hash(script));
    let [mut head, mut body, mut more, mut strict] = [""; 4];
    if let Some(hosted) = hosted {
        script_hash = format!("{script_hash} {}", hash(hosted.script));
        [head, body, more, strict] = [&hosted.head, &hosted.body, hosted.policy, hosted.strict];
    }
    let shared = "default-src 'none'; connect-src 'none'; form-action 'none'; base-uri 'none'; \
                  style-src 'unsafe-inline'; img-src data: blob:";
    let policy = format!(
        "<meta http-equiv=\"Content-Security-Policy\" \
         content=\"{shared}{more}; script-src {first} {start_hash} {script_hash} 'unsafe-eval'\">\n\
         <meta name=\"strict-policy\" content=\"script-src {start_hash} {script_hash} 'wasm-unsafe-eval'{strict}\">"
    );
    // The file says by its first bytes what it is written in.
    let page = put(template, CHARSET_PLACE, "")?;
    let page = put(&page, POLICY_PLACE, &policy)?;
    let page = put(&page, MADE_PLACE, &format!("<meta name=\"made\" content=\"{made}\">"))?;
    let page = put(&page, HOST_HEAD_PLACE, head)?;
    let page = put(&page, HOST_BODY_PLACE, body)?;
    let page = put(&page, STYLE_PLACE, &format!("<style>\n{style}</style>"))?;
    let page = put(&page, APP_PLACE, &format!("{APP_PLACE}<script>{start}</script>"))?;
    let Some((before, after)) = page.split_once(APP_PLACE) else {
        bail!("a script of index.html holds `{APP_PLACE}`")
    };

    let mut whole: Vec<u16> = before.encode_utf16().collect();
    for (id, data, bytes) in [("taizhang-decoder", "", *decoder), ("taizhang-packed", data.as_str(), stream)]
    {
        let size = bytes.len();
        let element = format!("<script type=\"text/plain\" id=\"{id}\" data-size=\"{size}\" {data}>");
        whole.extend(element.encode_utf16());
        whole.extend(text::of(bytes));
        whole.extend("</script>\n".encode_utf16());
    }
    whole.extend(after.encode_utf16());
    Ok(text::file(&whole))
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

#[cfg(test)]
mod tests {
    use super::*;

    fn template() -> String {
        format!(
            "{CHARSET_PLACE}<head>{POLICY_PLACE}{MADE_PLACE}{HOST_HEAD_PLACE}{STYLE_PLACE}<script>first()</script></head>\
             <body>{HOST_BODY_PLACE}\u{53f0}{APP_PLACE}</body>"
        )
    }

    fn filled(template: &str, style: &str) -> Result<String> {
        filled_for(template, style, None)
    }

    fn filled_for(template: &str, style: &str, hosted: Option<&Hosted>) -> Result<String> {
        // No function, which is the least that a module says of its code.
        let module = b"\0asm\x01\0\0\0\x0a\x01\0".to_vec();
        let app = App { module, script: "go()".into(), pieces: Vec::new() };
        let styles = [style.into(), "\u{2713}".into()];
        let parts = parts(template, &styles, &app, &[1, 2, 3], "2026-11-28 23:50:00", Kind::Dev)?;
        let page = fill(&parts, hosted)?;
        let units: Vec<u16> = page.chunks(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
        Ok(String::from_utf16(&units)?)
    }

    #[test]
    fn the_policy_names_the_very_scripts_that_run() {
        let page = filled(&template(), "a{}").unwrap();
        let scripts: Vec<&str> =
            page.split("<script>").skip(1).filter_map(|rest| Some(rest.split_once("</script>")?.0)).collect();
        assert_eq!(scripts.len(), 2);
        let policy = between(&page, "http-equiv=\"Content-Security-Policy\" content=\"", "\"").unwrap();
        assert!(scripts.iter().all(|script| policy.contains(&hash(script))));
        let strict = between(&page, "name=\"strict-policy\" content=\"", "\"").unwrap();
        assert!(strict.contains(&hash(scripts[1])) && !strict.contains("'unsafe-eval'"));
        let packed = hash("go()\n");
        assert!(policy.contains(&packed) && strict.contains(&packed));
    }

    #[test]
    fn the_page_says_what_it_is_written_in_and_nothing_else_of_it() {
        let page = filled(&template(), "a{}").unwrap();
        assert!(page.starts_with('\u{feff}') && page.contains('\u{53f0}') && !page.contains("charset"));
    }

    #[test]
    fn only_the_page_for_a_host_may_have_a_worker_and_still_connects_to_nothing() {
        let hosted = Hosted {
            head: "<link rel=\"manifest\">".into(),
            body: "<script>ask()</script>".into(),
            script: "ask()",
            policy: "; worker-src 'self'",
            strict: "; worker-src 'self'",
        };
        let page = filled_for(&template(), "a{}", Some(&hosted)).unwrap();
        let policy = between(&page, "http-equiv=\"Content-Security-Policy\" content=\"", "\"").unwrap();
        let strict = between(&page, "name=\"strict-policy\" content=\"", "\"").unwrap();
        assert!(policy.contains("worker-src 'self'") && policy.contains("connect-src 'none'"));
        assert!(strict.contains("worker-src 'self'"), "else the scripts it allows are the workers it allows");
        assert!(policy.contains(&hash("ask()")) && strict.contains(&hash("ask()")));
        assert!(page.contains("rel=\"manifest\"") && page.contains("<script>ask()</script>"));
        let single = filled(&template(), "a{}").unwrap();
        assert!(!single.contains("worker-src") && !single.contains("manifest") && !single.contains("ask()"));
        assert!(single.contains("<meta name=\"made\" content=\"2026-11-28 23:50:00\">"));
    }

    #[test]
    fn a_page_that_could_not_be_filled_is_not_written() {
        assert!(filled("<script></script>", "").is_err());
        assert!(filled(&template(), "</STYLE >").is_err());
        assert!(filled(&template().repeat(2), "").is_err());
    }

    #[test]
    fn a_file_over_its_budget_is_refused() {
        assert!(within_budget(BUDGET).is_ok());
        assert!(within_budget(BUDGET + 1).unwrap_err().to_string().contains("xtask/src/page.rs"));
    }

    #[test]
    fn tokens_stand_before_what_uses_them_and_print_overrides_all() {
        let mut names: Vec<String> =
            ["table.css", "print.css", "base.css", "field.css", "tokens.css"].map(String::from).into();
        sort_styles(&mut names);
        assert_eq!(names, ["tokens.css", "base.css", "field.css", "table.css", "print.css"]);
    }
}
