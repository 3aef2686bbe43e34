//! The folder for a web host, beside the single file: the same program, which a browser can install and open without the
//! net. The page is the single file with a policy that lets it have a manifest and a worker, and with the script that
//! asks before a new version is taken; the worker knows every other file by its digest.

mod icon;

use crate::paths;
use anyhow::{Context, Result, ensure};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;

/// What the page of the folder has more than the single file.
pub struct Hosted {
    pub head: String,
    pub body: String,
    pub script: &'static str,
    /// Added to the policy. What the page itself fetches stays nothing: the worker fetches, and obeys the policy it is
    /// served with.
    pub policy: &'static str,
    /// The same to the second, stricter one: without it a worker would be asked to be one of the named scripts.
    pub strict: &'static str,
}

const HEAD: &str = include_str!("host/head.html");
const BODY: &str = include_str!("host/body.html");
const SCRIPT: &str = include_str!("host/page.js");
const WORKER: &str = include_str!("host/worker.js");
const ID_PLACE: &str = "HOST_ID";
const BUILD_PLACE: &str = "self.BUILD_PLACE";

const PAGE: &str = "index.html";

/// So much of a digest names a version.
const ID_LENGTH: usize = 16;

/// Writes `dist/host/`: `page` makes the page of what it has more than the single file.
pub fn write(made: &str, page: impl Fn(&Hosted) -> Result<Vec<u8>>) -> Result<()> {
    let folder = paths::dist().join("host");
    // What an older build left there would be given away with it.
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("cannot clear {}", folder.display()))?;
    }
    fs::create_dir_all(&folder)?;
    let mut files = BTreeMap::from([("manifest.webmanifest", ("application/manifest+json", manifest()?))]);
    // A version is named by all that is in it but its own name.
    let id = id(files
        .values()
        .map(|(_, bytes)| bytes.as_slice())
        .chain([page(&hosted(""))?.as_slice(), WORKER.as_bytes()]));
    files.insert(PAGE, ("text/html", page(&hosted(&id))?));
    let worker = worker(&id, made, &files)?;
    for (name, bytes) in
        files.iter().map(|(name, (_, bytes))| (*name, bytes.as_slice())).chain([("sw.js", worker.as_bytes())])
    {
        let path = folder.join(name);
        fs::write(&path, bytes).with_context(|| format!("cannot write {}", path.display()))?;
    }
    println!("dist/host/: version {id}, {} files and the worker of {} kB", files.len(), worker.len() / 1000);
    Ok(())
}

fn hosted(id: &str) -> Hosted {
    Hosted {
        head: HEAD.replace(ID_PLACE, id),
        body: format!("{BODY}<script>{SCRIPT}</script>\n"),
        script: SCRIPT,
        policy: "; manifest-src 'self'; worker-src 'self'",
        strict: "; worker-src 'self'",
    }
}

fn id<'a>(all: impl Iterator<Item = &'a [u8]>) -> String {
    let mut digest = Sha256::new();
    for part in all {
        digest.update(Sha256::digest(part));
    }
    hex(&digest.finalize()).chars().take(ID_LENGTH).collect()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The worker with its list.
fn worker(id: &str, made: &str, files: &BTreeMap<&str, (&str, Vec<u8>)>) -> Result<String> {
    let listed: BTreeMap<&str, Value> = files
        .iter()
        .map(|(name, (kind, bytes))| (*name, json!({ "type": kind, "sha256": hex(&Sha256::digest(bytes)) })))
        .collect();
    let build = serde_json::to_string_pretty(&json!({ "id": id, "made": made, "files": listed }))?;
    ensure!(WORKER.matches(BUILD_PLACE).count() == 1, "worker.js must hold `{BUILD_PLACE}` once");
    Ok(WORKER.replace(BUILD_PLACE, &build))
}

/// The icons stand in it, since the page may load no picture from anywhere.
fn manifest() -> Result<Vec<u8>> {
    let icon = |size: u32, full: bool, purpose: &str| -> Result<Value> {
        let src = format!("data:image/png;base64,{}", STANDARD.encode(icon::png(size, full)?));
        Ok(json!({ "src": src, "sizes": format!("{size}x{size}"), "type": "image/png", "purpose": purpose }))
    };
    let manifest = json!({
        "id": "./",
        "name": "社工台账",
        "short_name": "社工台账",
        "description": "社会化工会工作者实名台账（单机版）",
        "lang": "zh-CN",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "theme_color": "#b8322a",
        "background_color": "#f7f5f1",
        "icons": [
            icon(192, false, "any")?,
            icon(512, false, "any")?,
            icon(512, true, "maskable")?,
        ],
    });
    Ok((serde_json::to_string_pretty(&manifest)? + "\n").into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worker_lists_each_file_by_its_digest_and_does_not_list_itself() {
        let files = BTreeMap::from([("a", ("text/plain", b"abc".to_vec()))]);
        let worker = worker("one", "2026-11-28 23:50:00", &files).unwrap();
        assert!(worker.contains("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        assert!(
            worker.contains("\"id\": \"one\"")
                && !worker.contains(BUILD_PLACE)
                && !worker.contains("\"sw.js\"")
        );
    }

    #[test]
    fn another_page_is_another_version() {
        let of = |page: &[u8]| id([page, b"icon".as_slice()].into_iter());
        assert_ne!(of(b"one"), of(b"two"));
        assert_eq!(of(b"one").len(), ID_LENGTH);
    }
}
