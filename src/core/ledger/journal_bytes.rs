//! An entry as one run of bytes, the form in which a store keeps it.
//!
//! `form (1 byte) ‖ header length (4 bytes, big endian) ‖ header (JSON) ‖ body (UTF-8)`. The body stands
//! outside the JSON, because the body of an import is megabytes and is itself JSON: quoting it would cost
//! more than writing it. Form 1 must be readable for ever; a change of layout is a form 2.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::domain::hex::Digest;
use crate::ledger::journal::Entry;

const FORM: u8 = 1;

#[derive(Serialize, Deserialize)]
struct Header {
    sequence: u64,
    previous: Digest,
    meta: String,
    salt: String,
    body_hash: Digest,
    hash: Digest,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    erased: bool,
}

/// The bytes, which are not an entry in a form this program knows.
#[derive(PartialEq, Eq)]
pub struct NotAnEntry(pub Vec<u8>);

/// Bytes may hold people; logs must not.
impl fmt::Debug for NotAnEntry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("NotAnEntry").field(&self.0.len()).finish()
    }
}

/// The entry as a store keeps it.
pub fn write(entry: &Entry) -> Vec<u8> {
    let (head, body) = parts(entry);
    [head.as_slice(), body].concat()
}

/// The same in two runs of bytes, of which the second one is megabytes and stays where it is.
pub fn parts(entry: &Entry) -> (Vec<u8>, &[u8]) {
    let header = Header {
        sequence: entry.sequence,
        previous: entry.previous,
        meta: entry.meta.clone(),
        salt: hex::encode(entry.salt),
        body_hash: entry.body_hash,
        hash: entry.hash,
        erased: entry.body.is_none(),
    };
    // A struct of numbers and strings has a JSON form; an empty header would be refused on reading.
    let header = serde_json::to_vec(&header).unwrap_or_default();
    let mut bytes = Vec::with_capacity(5 + header.len());
    bytes.push(FORM);
    // Metadata of four gigabytes does not occur; were it so, reading would refuse the entry.
    bytes.extend(u32::try_from(header.len()).unwrap_or(u32::MAX).to_be_bytes());
    bytes.extend(header);
    (bytes, entry.body.as_deref().unwrap_or_default().as_bytes())
}

/// Reads what [`write`] wrote. Whether it is true is for `verify_chain` to say. The body of an import is megabytes: it
/// stays in the memory in which it came.
pub fn read(mut bytes: Vec<u8>) -> Result<Entry, NotAnEntry> {
    let Some((Header { sequence, previous, meta, body_hash, hash, erased, .. }, salt, at)) = header(&bytes)
    else {
        return Err(NotAnEntry(bytes));
    };
    if erased && at < bytes.len() {
        return Err(NotAnEntry(bytes));
    }
    let header: Vec<u8> = bytes.drain(..at).collect();
    match String::from_utf8(bytes) {
        Ok(body) => {
            let body = (!erased).then_some(body);
            Ok(Entry { sequence, previous, meta, salt, body, body_hash, hash })
        }
        Err(error) => Err(NotAnEntry([header, error.into_bytes()].concat())),
    }
}

/// What stands before the body, its salt, and where the body begins.
fn header(bytes: &[u8]) -> Option<(Header, [u8; 16], usize)> {
    let (form, rest) = bytes.split_first()?;
    if *form != FORM {
        return None;
    }
    let (length, rest) = rest.split_first_chunk::<4>()?;
    let (header, body) = rest.split_at_checked(usize::try_from(u32::from_be_bytes(*length)).ok()?)?;
    let header: Header = serde_json::from_slice(header).ok()?;
    let mut salt = [0; 16];
    hex::decode_to_slice(&header.salt, &mut salt).ok()?;
    Some((header, salt, bytes.len() - body.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::journal::{Head, verify_chain};

    fn entry(body: &str) -> Entry {
        Entry::seal(&Head::origin(), "{\"command\":\"改\"}".into(), [7; 16], body.into())
    }

    #[test]
    fn an_entry_comes_back_as_it_was_written() {
        for entry in [entry("[\"工会\"]"), entry(""), entry("[1]").erased()] {
            assert_eq!(read(write(&entry)), Ok(entry));
        }
    }

    #[test]
    fn no_alteration_of_a_byte_or_of_the_length_is_believed() {
        let good = write(&entry("[\"工会\"]"));
        let believed = |bytes: &[u8]| {
            read(bytes.to_vec()).is_ok_and(|entry| verify_chain(&Head::origin(), &[entry]).is_ok())
        };
        assert!(believed(&good));
        for at in 0..good.len() {
            assert!(!believed(&good[..at]), "cut at {at}");
            for bit in 0..8 {
                let mut bad = good.clone();
                bad[at] ^= 1 << bit;
                // A digit of the salt may turn into the same digit in upper case, which means the same.
                match read(bad.clone()) {
                    Ok(same) if read(good.clone()).as_ref() == Ok(&same) => {}
                    Ok(_) => assert!(!believed(&bad), "byte {at} bit {bit}"),
                    // What is no entry is kept as it stands.
                    Err(NotAnEntry(kept)) => assert_eq!(kept, bad, "byte {at} bit {bit}"),
                }
            }
        }
    }
}
