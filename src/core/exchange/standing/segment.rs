//! One file of a copy: a line of JSON that anybody may read, and behind it the sealed package.
//!
//! The line names office, copy, number and time, and carries the keyring; never a person. Its digest goes into the seal, so
//! it cannot be changed.

use chrono::{DateTime, FixedOffset};
use ed25519_dalek::SigningKey;
use serde::{Deserialize, Serialize};

use super::sealed::{self, NotOurs};
use crate::domain::hex::{Hex, Key};
use crate::domain::issue::{Issue, require};
use crate::exchange::kinds::backup::{Content, Part, part, write_content};
use crate::exchange::parts::json;
use crate::exchange::wire::{self, Reader};
use crate::ledger::journal::Head;
use crate::ledger::keyring::{Keyring, Secret};
use crate::ledger::pieces::Rest;
use crate::ledger::{Context, Profile};

const FORMAT: &str = "taizhang.copy";
const BEGINNING: &[u8] = b"{\"format\":\"taizhang.copy\"";
const VERSION: u32 = 1;
/// The line is some thousand bytes long; a folder may hold anything.
const LINE_MAX: usize = 16 * 1024;
/// What stands in every name, and how it ends.
pub const WORD: &str = "自动备份";
const ENDING: &str = ".tz";
/// So many letters of the copy's id stand in a name.
const SHORT: usize = 8;
const OFFICE_MAX: usize = 40;

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The whole register.
    Full,
    /// What came after the file before.
    Following,
}

/// The line: what anybody may read of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outside {
    format: String,
    version: u32,
    pub office: String,
    /// One row of files from one browser: several of them share a folder.
    pub copy: Hex<16>,
    pub number: u64,
    pub kind: Kind,
    pub made: DateTime<FixedOffset>,
    /// Where the journal stood before the first entry in it, and where it stands after the last.
    pub after: Head,
    pub through: Head,
    /// How many sealed bytes there are.
    bytes: usize,
    once: Key,
    pub keyring: Keyring,
}

/// What a file is of.
#[derive(Clone, Copy)]
pub struct Of<'a> {
    pub copy: Hex<16>,
    pub number: u64,
    pub kind: Kind,
    pub after: Head,
    pub keyring: &'a Keyring,
    pub to: &'a Key,
}

/// By whom it is made: whose register it is, by which key it is signed, and when.
#[derive(Clone, Copy)]
pub struct Maker<'a> {
    pub profile: &'a Profile,
    pub key: &'a SigningKey,
    pub context: &'a Context,
}

/// Writes one file.
///
/// # Errors
/// What the package writer refuses.
pub async fn write(
    of: Of<'_>,
    content: Content<'_>,
    maker: Maker<'_>,
    once: &Secret,
    rest: &mut impl Rest,
) -> Result<Vec<u8>, Issue> {
    let Maker { profile, key, context } = maker;
    let through = content.head.ok_or_else(|| Issue::new("not-set-up"))?;
    let package = write_content(profile, content, context, key, rest).await?;
    let plain = package.text().as_bytes();
    let outside = Outside {
        format: FORMAT.to_owned(),
        version: VERSION,
        office: profile.party.name.clone(),
        copy: of.copy,
        number: of.number,
        kind: of.kind,
        made: context.now,
        after: of.after,
        through,
        bytes: sealed::sealed_len(plain.len()),
        once: sealed::public(once),
        keyring: of.keyring.clone(),
    };
    let line = json(&outside);
    let failed = |NotOurs| Issue::new("package-seal-failed");
    let sealed = sealed::seal(of.to, once, &line, plain, rest).await.map_err(failed)?;
    Ok([line.as_bytes(), b"\n", &sealed].concat())
}

/// The line of a file as it stands, and what it says.
///
/// # Errors
/// `copy-format` where it is no such file, `copy-newer`, `copy-cut` where its end is missing.
pub fn outside(bytes: &[u8]) -> Result<(&str, Outside), Issue> {
    let format = || Issue::new("copy-format");
    require(bytes.starts_with(BEGINNING), format)?;
    let head = bytes.get(..LINE_MAX.min(bytes.len())).unwrap_or_default();
    let end = head.iter().position(|byte| *byte == b'\n').ok_or_else(|| Issue::new("copy-cut"))?;
    let line = std::str::from_utf8(head.get(..end).unwrap_or_default()).map_err(|_| format())?;
    let era: Era = serde_json::from_str(line).map_err(|_| format())?;
    require(era.version <= VERSION, || Issue::new("copy-newer"))?;
    let outside: Outside = serde_json::from_str(line).map_err(|_| format())?;
    require(bytes.len() == end + 1 + outside.bytes, || Issue::new("copy-cut"))?;
    Ok((line, outside))
}

#[derive(Deserialize)]
struct Era {
    version: u32,
}

/// What stands in a file.
///
/// # Errors
/// As [`outside`]; `copy-damaged` where it is not as it was sealed.
pub(super) async fn open(bytes: &[u8], secret: &Secret, rest: &mut impl Rest) -> Result<Part, Issue> {
    let (line, outside) = outside(bytes)?;
    let damaged = || Issue::new("copy-damaged");
    let sealed = bytes.get(line.len() + 1..).unwrap_or_default();
    let plain = sealed::open(secret, &outside.once, line, sealed, rest).await.map_err(|NotOurs| damaged())?;
    let package = wire::read_in_pieces(plain, Reader::Outer, None, rest).await?;
    let found = part(&package, rest).await?;
    require(found.journal.head == Some(outside.through), damaged)?;
    Ok(found)
}

/// `昆山市总工会-自动备份-3f2a91c0-000007.tz`: office and number only, never a person.
pub fn name(office: &str, copy: &Hex<16>, number: u64) -> String {
    let office: String = office.chars().filter(|c| c.is_alphanumeric()).take(OFFICE_MAX).collect();
    format!("{office}-{WORD}-{}-{number:06}{ENDING}", short(copy))
}

/// The same of a file that somebody keeps: the day tells which is newer.
pub fn dated(office: &str, copy: &Hex<16>, number: u64, at: DateTime<FixedOffset>) -> String {
    let name = name(office, copy, number);
    format!("{}-{}{ENDING}", name.trim_end_matches(ENDING), at.format("%Y%m%d-%H%M"))
}

/// By how much of its id a copy is named.
pub fn short(copy: &Hex<16>) -> String {
    copy.to_string().chars().take(SHORT).collect()
}

/// Copy and number as a name tells them; a browser that saves a second file of one name puts something behind.
pub fn named(name: &str) -> Option<(&str, u64)> {
    let (_, rest) = name.split_once(WORD)?;
    let (copy, number) = rest.strip_prefix('-')?.split_once('-')?;
    let digits = number.split_once(|c: char| !c.is_ascii_digit()).map_or(number, |(digits, _)| digits);
    let sound = copy.len() == SHORT && copy.bytes().all(|b| b.is_ascii_hexdigit());
    sound.then_some((copy, digits.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_tells_copy_and_number_and_no_more_than_the_office() {
        let copy = Hex([0x3f; 16]);
        let made = name("昆山市/总工会", &copy, 7);
        assert_eq!(made, "昆山市总工会-自动备份-3f3f3f3f-000007.tz");
        assert_eq!(named(&made), Some(("3f3f3f3f", 7)));
        assert_eq!(named("昆山市总工会-自动备份-3f3f3f3f-000007 (1).tz"), Some(("3f3f3f3f", 7)));
        assert_eq!(named("昆山市总工会-自动备份-3f3f3f3f-000007-20261129-1010.tz"), Some(("3f3f3f3f", 7)));
        for other in ["昆山市总工会-备份-20261129-1010.json", "自动备份.txt", "自动备份-3f-000001.tz", ""]
        {
            assert_eq!(named(other), None, "{other}");
        }
    }
}
