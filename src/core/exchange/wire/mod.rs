//! A file between offices as bytes: `{"envelope":E,"payload":P,"signature":S}`, and nothing else.
//!
//! `P` holds named parts; `E` holds the digest of each part; `S` is Ed25519 over the bytes of `E`. So a
//! forwarder may leave whole parts out ([`Package::keep_parts`]) and the rest is still its origin's.
//! Whoever reads at first hand ([`Reader::Outer`]) requires all parts, so nothing can go missing on the way.
//!
//! Who the key belongs to, what number in the row comes next and whom a file is for is not judged here.

mod raw;
mod strict;
mod v0;

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, OnceLock};

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use serde::de::DeserializeOwned;
use sha2::{Digest as _, Sha256};

use self::raw::Raw;
use super::seal;
use crate::domain::issue::{Issue, require};
use crate::domain::package_kind::PackageKind;
use crate::domain::record::Record;
use crate::ledger::pieces::{AtOnce, PIECE_BYTES, Rest, at_once};
use crate::order::Gathered;

pub use crate::domain::hex::{Digest, Hex, Key, NotHex};

pub use self::raw::{PACKAGE_BYTES_MAX, PART_NAME_MAX, SEALED};
pub use self::strict::{DEPTH_MAX, INTEGER_MAX};
pub use self::v0::{Chain, Envelope, FORMAT, Head, MIN_READER, Made, VERSION};

/// How a file comes to us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// From its origin: every part the envelope names must be there.
    Outer,
    /// Inside another file, whose sender may have left out parts not meant for us.
    Nested,
}

/// A file that is what its signer wrote.
#[derive(Clone)]
pub struct Package {
    /// Who sent what to whom.
    pub envelope: Envelope,
    /// SHA-256 of the envelope as written: the identity of the file, sealed or not, reduced or not.
    pub digest: Digest,
    /// Whether it came sealed.
    pub sealed: bool,
    raw: Arc<Raw>,
    /// The records it states, once they were read.
    pub(super) stated: Arc<OnceLock<Vec<Arc<Record>>>>,
    /// The files inside a part, once they were opened.
    nested: Arc<BTreeMap<String, OnceLock<Vec<Package>>>>,
}

impl fmt::Debug for Package {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Package").field("kind", &self.envelope.kind).field("digest", &self.digest).finish()
    }
}

impl Package {
    /// A part's JSON as its origin wrote it.
    pub fn part(&self, name: &str) -> Option<&str> {
        self.parts().find(|(each, _)| *each == name).map(|(_, json)| json)
    }

    /// A part as the type that wrote it; none where the file has none.
    ///
    /// # Errors
    /// `record-format` at the part.
    pub(super) fn told<T: DeserializeOwned>(&self, part: &str) -> Result<Option<T>, Issue> {
        let read = |text| serde_json::from_str(text).map_err(|_| Issue::new("record-format").at(part));
        self.part(part).map(read).transpose()
    }

    /// The same of a part without which the file says nothing.
    pub(super) fn must_tell<T: DeserializeOwned>(&self, part: &str) -> Result<T, Issue> {
        self.told(part)?.ok_or_else(|| Issue::new("record-format").at(part))
    }

    /// All parts present, by name ascending.
    pub fn parts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.raw.parts()
    }

    /// The files inside a part, each checked like any other.
    ///
    /// # Errors
    /// `package-shape` where the part is no list; what refuses one of them, with its place.
    pub(super) fn nested(&self, part: &str) -> Result<Vec<Package>, Issue> {
        at_once(self.nested_in_pieces(part, &mut AtOnce))
    }

    /// The same of a large file. What was opened once is known from then on.
    pub(super) async fn nested_in_pieces(
        &self,
        part: &str,
        rest: &mut impl Rest,
    ) -> Result<Vec<Package>, Issue> {
        let Some((text, known)) = self.part(part).zip(self.nested.get(part)) else { return Ok(Vec::new()) };
        if let Some(known) = known.get() {
            return Ok(known.clone());
        }
        let raw: Vec<&serde_json::value::RawValue> =
            serde_json::from_str(text).map_err(|_| Issue::new("package-shape").at(part))?;
        let mut found = Vec::new();
        for (n, raw) in raw.into_iter().enumerate() {
            let read = read_in_pieces(raw.get().as_bytes().to_vec(), Reader::Nested, None, rest).await;
            found
                .push(read.map_err(|issue| Issue { place: format!("{part}.{n}.{}", issue.place), ..issue })?);
        }
        Ok(known.get_or_init(|| found).clone())
    }

    /// The whole file, unsealed: what goes into the archive.
    pub fn text(&self) -> &str {
        self.raw.text()
    }

    /// The same, shared: a large file is there once, however many keep it.
    pub fn archived(&self) -> Arc<String> {
        self.raw.shared()
    }

    /// The file with only the parts named: envelope, signature and kept parts byte for byte.
    #[must_use]
    pub fn keep_parts(&self, keep: impl Fn(&str, &str) -> bool) -> String {
        let kept: Vec<_> = self.parts().filter(|(name, text)| keep(name, text)).collect();
        around(&self.raw, &raw::payload_pieces(&kept))
    }
}

/// A file checked as far as can be without its passphrase.
#[derive(Clone)]
pub struct Inspected {
    pub envelope: Envelope,
    pub digest: Digest,
    pub sealed: bool,
    reader: Reader,
    raw: Arc<Raw>,
}

impl fmt::Debug for Inspected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Inspected").field("kind", &self.envelope.kind).field("sealed", &self.sealed).finish()
    }
}

/// Why a file that was found whole does not open.
#[derive(Debug)]
pub enum NotOpened {
    /// The passphrase is another one, or a byte of the seal was altered: another may be tried.
    Passphrase(Issue),
    /// What is inside is refused.
    Refused(Issue),
}

impl From<Issue> for NotOpened {
    fn from(issue: Issue) -> Self {
        Self::Refused(issue)
    }
}

impl From<NotOpened> for Issue {
    fn from(fault: NotOpened) -> Self {
        match fault {
            NotOpened::Passphrase(issue) | NotOpened::Refused(issue) => issue,
        }
    }
}

impl Inspected {
    /// The file itself. May be called again after a wrong passphrase; a plain file needs none.
    ///
    /// # Errors
    /// Whether another passphrase may be tried, or the file is refused.
    pub fn open(&self, passphrase: Option<&str>) -> Result<Package, NotOpened> {
        at_once(self.open_in_pieces(passphrase, &mut AtOnce))
    }

    /// The same of a large file.
    ///
    /// # Errors
    /// The same.
    pub async fn open_in_pieces(
        &self,
        passphrase: Option<&str>,
        rest: &mut impl Rest,
    ) -> Result<Package, NotOpened> {
        let raw = match (self.raw.sealed(), passphrase) {
            (None, _) => Arc::clone(&self.raw),
            (Some(_), None) => return Err(Issue::new("package-sealed").at("payload").into()),
            (Some(sealed), Some(passphrase)) => {
                let payload = seal::unseal_payload(sealed, passphrase, rest).await;
                let payload = payload.map_err(NotOpened::Passphrase)?;
                let raw = Raw::split(around(&self.raw, &[&payload]).into_bytes(), rest).await?;
                // A seal holds parts, never another seal.
                require(raw.sealed().is_none(), || Issue::new("package-shape").at("payload"))?;
                check_parts(&raw, &self.envelope, self.reader, rest).await?;
                check_seen(&raw, &self.envelope)?;
                Arc::new(raw)
            }
        };
        let nested = raw.parts().map(|(name, _)| (name.to_owned(), OnceLock::new())).into_map();
        Ok(Package {
            envelope: self.envelope.clone(),
            digest: self.digest,
            sealed: self.sealed,
            raw,
            stated: Arc::default(),
            nested: Arc::new(nested),
        })
    }
}

/// Checks everything that needs no passphrase: text, shape, version, signature and, unless the file is
/// sealed, the digest of every part.
pub fn inspect(bytes: Vec<u8>, reader: Reader) -> Result<Inspected, Issue> {
    at_once(inspect_in_pieces(bytes, reader, &mut AtOnce))
}

/// The same of a large file.
pub async fn inspect_in_pieces(
    bytes: Vec<u8>,
    reader: Reader,
    rest: &mut impl Rest,
) -> Result<Inspected, Issue> {
    let raw = Raw::split(bytes, rest).await?;
    let envelope = read_envelope(raw.envelope())?;
    check_signature(&raw, &envelope)?;
    let sealed = raw.sealed().is_some();
    if !sealed {
        check_parts(&raw, &envelope, reader, rest).await?;
    }
    check_seen(&raw, &envelope)?;
    check_parties(&envelope)?;
    let digest = Digest::of(raw.envelope().as_bytes());
    Ok(Inspected { envelope, digest, sealed, reader, raw: Arc::new(raw) })
}

/// [`inspect`] and [`Inspected::open`] in one step.
pub fn read(bytes: Vec<u8>, reader: Reader, passphrase: Option<&str>) -> Result<Package, Issue> {
    at_once(read_in_pieces(bytes, reader, passphrase, &mut AtOnce))
}

/// The same of a large file.
pub async fn read_in_pieces(
    bytes: Vec<u8>,
    reader: Reader,
    passphrase: Option<&str>,
    rest: &mut impl Rest,
) -> Result<Package, Issue> {
    let inspected = inspect_in_pieces(bytes, reader, rest).await?;
    Ok(inspected.open_in_pieces(passphrase, rest).await?)
}

/// Writes and signs a file, and reads it once as its reader will. `parts` maps names to JSON without white space
/// outside strings; what this program's own reader would refuse (a float, a file too large) is refused here already.
pub fn package(head: Head, parts: &BTreeMap<String, String>, key: &SigningKey) -> Result<Package, Issue> {
    at_once(package_in_pieces(head, parts, key, &mut AtOnce))
}

/// The same of a large file.
pub async fn package_in_pieces(
    head: Head,
    parts: &BTreeMap<String, String>,
    key: &SigningKey,
    rest: &mut impl Rest,
) -> Result<Package, Issue> {
    if let Some(name) = parts.keys().find(|name| *name == raw::SEALED || !raw::is_part_name(name)) {
        return Err(Issue::new("package-shape").at(format!("payload.{}", name.escape_default())));
    }
    let mut digests = BTreeMap::new();
    for (name, json) in parts {
        digests.insert(name.clone(), digest(json, rest).await);
    }
    let envelope = Envelope::new(head, digests, Hex(key.verifying_key().to_bytes()));
    let envelope =
        serde_json::to_string(&envelope).map_err(|_| Issue::new("package-shape").at("envelope"))?;
    let signature = format!("\"{}\"", Hex(key.sign(envelope.as_bytes()).to_bytes()));
    let parts: Vec<_> = parts.iter().map(|(name, json)| (name.as_str(), json.as_str())).collect();
    let text = raw::frame(&envelope, &raw::payload_pieces(&parts), &signature).concat();
    read_in_pieces(text.into_bytes(), Reader::Outer, None, rest).await
}

/// The same file with its payload replaced by a seal that only `passphrase` opens.
pub fn seal(package: &Package, passphrase: &str) -> Result<String, Issue> {
    at_once(seal_in_pieces(package, passphrase, &mut AtOnce))
}

/// The same of a large file.
pub async fn seal_in_pieces(
    package: &Package,
    passphrase: &str,
    rest: &mut impl Rest,
) -> Result<String, Issue> {
    seal_with(package, passphrase, seal::WORK_FACTOR, rest).await
}

async fn seal_with(
    package: &Package,
    passphrase: &str,
    work_factor: u8,
    rest: &mut impl Rest,
) -> Result<String, Issue> {
    let sealed = seal::seal_payload(package.raw.payload(), passphrase, work_factor, rest).await?;
    let text = around(&package.raw, &["{\"", raw::SEALED, "\":\"", &sealed, "\"}"]);
    // Base64 makes a file a third larger: what fitted before may not fit now.
    raw::fits(text.len())?;
    Ok(text)
}

/// Another payload between the same envelope and signature.
fn around(raw: &Raw, payload: &[&str]) -> String {
    raw::frame(raw.envelope(), payload, raw.signature()).concat()
}

fn read_envelope(text: &str) -> Result<Envelope, Issue> {
    let shape = || Issue::new("package-shape").at("envelope");
    // A newer envelope may look different in all but these, and is to be named as newer.
    let era: v0::Era = serde_json::from_str(text).map_err(|_| Issue::new("package-format").at("envelope"))?;
    require(era.format == FORMAT, || Issue::new("package-format").at("envelope.format"))?;
    if era.min_reader > VERSION {
        let issue = Issue::new("package-newer").at("envelope.min_reader");
        return Err(issue.with("needed", era.min_reader).with("own", VERSION).with("version", era.version));
    }
    let envelope: Envelope = serde_json::from_str(text).map_err(|_| shape())?;
    let moment = chrono::DateTime::parse_from_rfc3339(&envelope.made.at);
    require(moment.is_ok(), || Issue::new("package-shape").at("envelope.made.at"))?;
    Ok(envelope)
}

fn check_parties(envelope: &Envelope) -> Result<(), Issue> {
    for (party, place) in [(Some(&envelope.from), "from"), (envelope.to.as_ref(), "to")] {
        if party.is_some_and(|party| !party.is_bounded()) {
            return Err(Issue::new("package-party").at(format!("envelope.{place}")));
        }
    }
    Ok(())
}

fn check_signature(raw: &Raw, envelope: &Envelope) -> Result<(), Issue> {
    let issue = || Issue::new("package-signature").at("signature");
    let text = raw.signature().strip_prefix('"').and_then(|text| text.strip_suffix('"')).ok_or_else(issue)?;
    let Hex(bytes) = text.parse::<Hex<64>>().map_err(|NotHex| issue())?;
    let key = VerifyingKey::from_bytes(&envelope.key.0).map_err(|_| issue())?;
    key.verify_strict(raw.envelope().as_bytes(), &Signature::from_bytes(&bytes)).map_err(|_| issue())
}

/// Nothing stands in the file that nobody sees. What is in an office's own backup is put right as it is read: there
/// is nobody who could make it anew.
fn check_seen(raw: &Raw, envelope: &Envelope) -> Result<(), Issue> {
    match raw.hidden() {
        Some(issue) if envelope.kind != PackageKind::Backup => Err(issue.clone()),
        Some(_) | None => Ok(()),
    }
}

async fn digest(text: &str, rest: &mut impl Rest) -> Digest {
    let mut digest = Sha256::new();
    for piece in text.as_bytes().chunks(PIECE_BYTES) {
        digest.update(piece);
        rest.rest().await;
    }
    Hex(digest.finalize().into())
}

async fn check_parts(
    raw: &Raw,
    envelope: &Envelope,
    reader: Reader,
    rest: &mut impl Rest,
) -> Result<(), Issue> {
    let fault = |code: &str, name: &str| Issue::new(code).at(format!("payload.{name}"));
    let mut present = 0;
    for (name, json) in raw.parts() {
        if envelope.digests.get(name) != Some(&digest(json, rest).await) {
            return Err(fault("package-altered", name).with("part", name));
        }
        present += 1;
    }
    if reader == Reader::Outer && present < envelope.digests.len() {
        let missing = envelope.digests.keys().find(|name| raw.parts().all(|(each, _)| each != *name));
        let missing = missing.map(String::as_str).unwrap_or_default();
        return Err(fault("package-part-missing", missing).with("part", missing));
    }
    Ok(())
}

#[cfg(test)]
mod tests;
