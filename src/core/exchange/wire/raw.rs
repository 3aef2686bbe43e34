//! The file as slices of its own text: nothing is parsed and written again, so nothing can change.

use std::ops::Range;
use std::sync::Arc;

use super::strict::{self, Scanned};
use crate::domain::issue::{Issue, require};
use crate::ledger::pieces::Rest;

/// 200 MB: some 80,000 people. Above that the page could run out of memory on a small computer.
pub const PACKAGE_BYTES_MAX: usize = 200_000_000;
/// The one member of a sealed payload; no part may be called so.
pub const SEALED: &str = "sealed";
/// Characters of a part's name.
pub const PART_NAME_MAX: usize = 64;

/// # Errors
/// `package-large` where a file has more bytes than a reader takes.
pub fn fits(bytes: usize) -> Result<(), Issue> {
    let large = || Issue::new("package-large").with("max", PACKAGE_BYTES_MAX / 1_000_000);
    require(bytes <= PACKAGE_BYTES_MAX, large)
}

/// The text of a file and where its pieces stand.
#[derive(Clone)]
pub struct Raw {
    text: Arc<String>,
    envelope: Range<usize>,
    payload: Range<usize>,
    signature: Range<usize>,
    /// Name and value of each member of the payload.
    parts: Vec<(Range<usize>, Range<usize>)>,
    hidden: Option<Issue>,
}

impl Raw {
    /// Checks everything that can be said without knowing what the envelope means.
    pub async fn split(bytes: Vec<u8>, rest: &mut impl Rest) -> Result<Self, Issue> {
        fits(bytes.len())?;
        first_look(&bytes)?;
        let text = String::from_utf8(bytes).map_err(|error| not_utf8(error.utf8_error()))?;
        let scanned = strict::scan(&text, rest).await?;
        Self::locate(text, scanned)
    }

    fn locate(text: String, scanned: Scanned) -> Result<Self, Issue> {
        let shape = || Issue::new("package-shape");
        let Scanned { members, hidden } = scanned;
        let name_of = |member: &strict::Member| text.get(member.name.clone()).unwrap_or_default();
        let (mut envelope, mut payload, mut signature) = (None, None, None);
        let mut parts = vec![];
        for member in members {
            if member.level == 1 {
                let slot = match name_of(&member) {
                    "envelope" => &mut envelope,
                    "payload" => &mut payload,
                    "signature" => &mut signature,
                    _ => return Err(shape()),
                };
                *slot = Some(member.value);
            } else if payload.as_ref().is_some_and(|p: &Range<usize>| p.contains(&member.name.start)) {
                parts.push((member.name, member.value));
            }
        }
        let (Some(envelope), Some(payload), Some(signature)) = (envelope, payload, signature) else {
            return Err(shape());
        };
        let raw = Self { text: Arc::new(text), envelope, payload, signature, parts, hidden };
        // Rebuilt from its pieces the file must be the same: no other order, no unknown member.
        let inner: Vec<_> = raw.parts().collect();
        require(same(raw.text(), &frame(raw.envelope(), &[raw.payload()], raw.signature())), shape)?;
        require(same(raw.payload(), &payload_pieces(&inner)), || shape().at("payload"))?;
        // The signature covers the digests by name, so the order must not be free either.
        let ascending = inner.windows(2).all(|pair| matches!(pair, [(a, _), (b, _)] if a < b));
        let named = inner.iter().all(|(name, _)| is_part_name(name));
        require(ascending && named, || shape().at("payload"))?;
        Ok(raw)
    }

    /// The refusal of a text in which something stands that nobody sees.
    pub fn hidden(&self) -> Option<&Issue> {
        self.hidden.as_ref()
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    pub fn shared(&self) -> Arc<String> {
        Arc::clone(&self.text)
    }

    pub fn envelope(&self) -> &str {
        self.slice(&self.envelope)
    }

    pub fn payload(&self) -> &str {
        self.slice(&self.payload)
    }

    pub fn signature(&self) -> &str {
        self.slice(&self.signature)
    }

    pub fn parts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.parts.iter().map(|(name, value)| (self.slice(name), self.slice(value)))
    }

    /// The text inside the quotes of `{"sealed":"…"}`; none for a plain payload.
    pub fn sealed(&self) -> Option<&str> {
        match self.parts.as_slice() {
            [(name, value)] if self.slice(name) == SEALED => {
                self.slice(value).strip_prefix('"').and_then(|text| text.strip_suffix('"'))
            }
            _ => None,
        }
    }

    fn slice(&self, range: &Range<usize>) -> &str {
        self.text.get(range.clone()).unwrap_or_default()
    }
}

/// The pieces of a whole file, in order.
pub fn frame<'a>(envelope: &'a str, payload: &[&'a str], signature: &'a str) -> Vec<&'a str> {
    [&["{\"envelope\":", envelope, ",\"payload\":"], payload, &[",\"signature\":", signature, "}"]].concat()
}

/// The pieces of a payload, in order.
pub fn payload_pieces<'a>(parts: &[(&'a str, &'a str)]) -> Vec<&'a str> {
    let mut pieces = vec!["{"];
    for (index, (name, value)) in parts.iter().enumerate() {
        pieces.extend([if index == 0 { "\"" } else { ",\"" }, name, "\":", value]);
    }
    pieces.push("}");
    pieces
}

/// Names a part may have: `province`, `below`, `for:<office uuid>`.
pub fn is_part_name(name: &str) -> bool {
    !name.is_empty()
        && name.len() <= PART_NAME_MAX
        && name.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b':' | b'-'))
}

fn same(text: &str, pieces: &[&str]) -> bool {
    pieces.iter().try_fold(text, |rest, piece| without(rest, piece)).is_some_and(str::is_empty)
}

/// What follows a piece at the beginning of a text. A piece that was cut out right there need not be compared with itself.
fn without<'a>(text: &'a str, piece: &str) -> Option<&'a str> {
    if text.as_ptr() == piece.as_ptr() { text.get(piece.len()..) } else { text.strip_prefix(piece) }
}

/// Tells a wrong choice of file from a damaged one.
fn first_look(bytes: &[u8]) -> Result<(), Issue> {
    match bytes {
        [] => Err(Issue::new("package-empty")),
        [b'{', ..] => Ok(()),
        // A byte order mark or blank lines in front: saved again by a text editor.
        [0xef, 0xbb, 0xbf, ..] | [b' ' | b'\t' | b'\r' | b'\n', ..] => Err(Issue::new("package-spacing")),
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => Err(Issue::new("package-utf8").at("@0")),
        _ => Err(Issue::new("package-type").with("seems", seems(bytes))),
    }
}

/// What a file that is no JSON object seems to be, by its first bytes.
fn seems(bytes: &[u8]) -> &'static str {
    let near = |word: &[u8]| bytes.windows(word.len()).take(4096).any(|w| w == word);
    match bytes {
        [b'P', b'K', 3 | 5, ..] if near(b"xl/") => "xlsx",
        [b'P', b'K', 3 | 5, ..] if near(b"word/") => "docx",
        [b'P', b'K', 3 | 5, ..] => "zip",
        [0xd0, 0xcf, 0x11, 0xe0, ..] => "xls",
        [b'%', b'P', b'D', b'F', ..] => "pdf",
        [0x89, b'P', b'N', b'G', ..]
        | [0xff, 0xd8, 0xff, ..]
        | [b'G', b'I', b'F', b'8', ..]
        | [b'B', b'M', ..] => "image",
        [b'R', b'a', b'r', b'!', ..] | [b'7', b'z', 0xbc, 0xaf, ..] | [0x1f, 0x8b, ..] => "zip",
        [b'<', ..] => "html",
        [0, ..] if bytes.iter().take(4096).all(|b| *b == 0) => "blank",
        _ => "other",
    }
}

/// Bytes that stop inside a character are a cut file; others were saved in another encoding.
fn not_utf8(error: std::str::Utf8Error) -> Issue {
    let code = if error.error_len().is_none() { "package-truncated" } else { "package-utf8" };
    Issue::new(code).at(format!("@{}", error.valid_up_to()))
}
