//! The journal: every change of the register as one chain of entries, each bound to the one before.
//!
//! `hash = H(previous ‖ sequence ‖ meta ‖ body_hash)` and `body_hash = H(salt ‖ body)`, with SHA-256.
//! Personal values stand in the body alone. A lawful deletion (已按期限删除) erases body and salt together:
//! the chain still verifies, and without the salt nobody can confirm a guess of what was deleted.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest as _, Sha256};

use super::pieces::{AtOnce, PIECE_BYTES, Rest, at_once};
use crate::domain::hex::{Digest, Hex};
use crate::domain::issue::Issue;

fn write_hex<S: Serializer>(bytes: &[u8; 16], s: S) -> Result<S::Ok, S::Error> {
    Hex(*bytes).serialize(s)
}

fn hex_array<'de, D: Deserializer<'de>>(d: D) -> Result<[u8; 16], D::Error> {
    Hex::deserialize(d).map(|hex| hex.0)
}

/// So many bytes are hashed in one call.
const CALL_BYTES: usize = 4096;

/// Where a chain has got to: the last entry's sequence and hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Head {
    pub sequence: u64,
    pub hash: Digest,
}

impl Head {
    /// Before the first entry, which has sequence 1.
    pub const fn origin() -> Self {
        Self { sequence: 0, hash: Digest::ZERO }
    }
}

impl Default for Head {
    fn default() -> Self {
        Self::origin()
    }
}

/// One change of the register.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Entry {
    pub sequence: u64,
    /// The hash of the entry before.
    pub previous: Digest,
    /// JSON without personal data: when, who, which office and register, the command's name. Never erased.
    pub meta: String,
    /// Keeps a short body from being guessed out of `body_hash`; all zero once the body is erased.
    #[serde(serialize_with = "write_hex", deserialize_with = "hex_array")]
    #[cfg_attr(feature = "schema", schemars(with = "Hex<16>"))]
    pub salt: [u8; 16],
    /// JSON of the batch; `None` once lawfully erased.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
    pub body_hash: Digest,
    pub hash: Digest,
}

impl Entry {
    /// The entry that follows `head`. `salt` must be fresh random bytes.
    pub fn seal(head: &Head, meta: String, salt: [u8; 16], body: String) -> Self {
        let sequence = head.sequence.saturating_add(1);
        let body_hash = at_once(hash_body(&salt, &body, &mut AtOnce));
        let hash = hash_entry(&head.hash, sequence, &meta, &body_hash);
        Self { sequence, previous: head.hash, meta, salt, body: Some(body), body_hash, hash }
    }

    /// The head of a chain that ends with this entry.
    pub const fn head(&self) -> Head {
        Head { sequence: self.sequence, hash: self.hash }
    }

    /// The same entry after lawful deletion of its personal content.
    #[must_use]
    pub fn erased(mut self) -> Self {
        self.salt = [0; 16];
        self.body = None;
        self
    }

    /// Whether the entry says of itself what is true: its hashes are those of its content.
    async fn is_sound(&self, rest: &mut impl Rest) -> bool {
        if let Some(body) = &self.body
            && hash_body(&self.salt, body, rest).await != self.body_hash
        {
            return false;
        }
        hash_entry(&self.previous, self.sequence, &self.meta, &self.body_hash) == self.hash
    }

    fn follows(&self, head: &Head) -> bool {
        head.sequence.checked_add(1) == Some(self.sequence) && self.previous == head.hash
    }
}

/// Bodies carry personal data; logs must not.
impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Entry")
            .field("sequence", &self.sequence)
            .field("hash", &self.hash)
            .field("erased", &self.body.is_none())
            .finish_non_exhaustive()
    }
}

/// The body of an import is megabytes.
async fn hash_body(salt: &[u8; 16], body: &str, rest: &mut impl Rest) -> Digest {
    let mut hash = Sha256::new().chain_update(salt);
    for piece in body.as_bytes().chunks(PIECE_BYTES) {
        // A browser runs new code slowly until it is called the next time.
        piece.chunks(CALL_BYTES).for_each(|part| hash.update(part));
        rest.rest().await;
    }
    Hex(hash.finalize().into())
}

fn hash_entry(previous: &Digest, sequence: u64, meta: &str, body_hash: &Digest) -> Digest {
    let hash = Sha256::new().chain_update(previous.0).chain_update(sequence.to_be_bytes());
    // The length goes first, so that no text can run over into the field after it.
    let hash = hash.chain_update((meta.len() as u64).to_be_bytes()).chain_update(meta);
    Hex(hash.chain_update(body_hash.0).finalize().into())
}

/// Checks that `entries` continue the chain from `head` and that no byte of them was altered.
/// Returns the new head, or `journal-broken` naming the first sequence at fault.
pub fn verify_chain(head: &Head, entries: &[Entry]) -> Result<Head, Issue> {
    entries.iter().try_fold(*head, |head, entry| at_once(verify_entry(&head, entry, &mut AtOnce)))
}

/// Checks the same of the next entry, in pieces.
pub async fn verify_entry(head: &Head, entry: &Entry, rest: &mut impl Rest) -> Result<Head, Issue> {
    let sound = entry.follows(head) && entry.is_sound(rest).await;
    if sound { Ok(entry.head()) } else { Err(broken_after(head)) }
}

/// Checks only that `entries` continue the chain from `head`: for entries just sealed by this program,
/// whose bodies need no second hashing before they are stored.
pub fn verify_links(head: &Head, entries: &[Entry]) -> Result<Head, Issue> {
    let next = |head: Head, entry: &Entry| {
        if entry.follows(&head) { Ok(entry.head()) } else { Err(broken_after(&head)) }
    };
    entries.iter().try_fold(*head, next)
}

/// Names the place in the chain, not what the entry claims: a forged number must not name another.
fn broken_after(head: &Head) -> Issue {
    Issue::new("journal-broken").with("sequence", head.sequence.saturating_add(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chain(count: u8) -> Vec<Entry> {
        let mut head = Head::origin();
        (1..=count)
            .map(|n| {
                let entry = Entry::seal(
                    &head,
                    format!("{{\"command\":\"edit-{n}\"}}"),
                    [n; 16],
                    format!("[\"value {n}\"]"),
                );
                head = entry.head();
                entry
            })
            .collect()
    }

    fn fault(entries: &[Entry]) -> Option<String> {
        let issue = verify_chain(&Head::origin(), entries).err()?;
        assert_eq!(issue.code, "journal-broken");
        issue.args.get("sequence").cloned()
    }

    #[test]
    fn any_alteration_is_found_at_its_sequence() {
        let good = chain(4);
        assert_eq!(verify_chain(&Head::origin(), &good), Ok(good[3].head()));
        type Alteration = (&'static str, fn(&mut Vec<Entry>), &'static str);
        let alterations: &[Alteration] = &[
            ("body", |e| e[2].body = Some("[]".into()), "3"),
            ("meta", |e| e[1].meta.push(' '), "2"),
            ("salt", |e| e[0].salt[0] ^= 1, "1"),
            ("body hash", |e| e[1].body_hash = Digest::ZERO, "2"),
            ("hash", |e| e[3].hash = Digest::ZERO, "4"),
            ("sequence", |e| e[2].sequence = 9, "3"),
            ("an entry left out", |e| drop(e.remove(1)), "2"),
            ("two entries swapped", |e| e.swap(1, 2), "2"),
            ("an entry twice", |e| e.insert(1, e[0].clone()), "2"),
        ];
        for (what, alter, at) in alterations {
            let mut entries = good.clone();
            alter(&mut entries);
            assert_eq!(fault(&entries).as_deref(), Some(*at), "{what}");
        }
    }

    #[test]
    fn resealing_an_altered_entry_breaks_the_next_one() {
        let mut entries = chain(3);
        let forged = Entry::seal(&entries[0].head(), entries[1].meta.clone(), [9; 16], "[\"forged\"]".into());
        entries[1] = forged;
        assert_eq!(fault(&entries).as_deref(), Some("3"));
    }

    #[test]
    fn lawful_deletion_keeps_the_chain_and_leaves_nothing_to_guess_from() {
        let mut entries = chain(3);
        entries[1] = entries[1].clone().erased();
        assert_eq!(fault(&entries), None);
        assert_eq!((entries[1].body.as_ref(), entries[1].salt), (None, [0; 16]));
        // A body put back without its salt is not believed.
        entries[1].body = Some("[\"value 2\"]".into());
        assert_eq!(fault(&entries).as_deref(), Some("2"));
    }

    #[test]
    fn meta_cannot_be_moved_into_the_body_hash() {
        let a = hash_entry(&Digest::ZERO, 1, "ab", &Digest::ZERO);
        let b = hash_entry(&Digest::ZERO, 1, "a", &Digest::ZERO);
        assert_ne!(a, b);
    }

    #[test]
    fn the_written_form_reads_back_and_is_lower_case_hex() {
        for entry in [chain(1).remove(0), chain(1).remove(0).erased()] {
            let text = serde_json::to_string(&entry).unwrap();
            assert_eq!(serde_json::from_str::<Entry>(&text).unwrap(), entry);
            let loud = text.replace(&entry.hash.to_string(), &entry.hash.to_string().to_uppercase());
            assert!(serde_json::from_str::<Entry>(&loud).is_err());
        }
        assert_eq!(
            serde_json::to_value(Head::origin()).unwrap(),
            serde_json::json!({ "sequence": 0, "hash": "0".repeat(64) })
        );
    }

    #[test]
    fn debug_prints_no_content() {
        let shown = format!("{:?}", chain(1));
        assert!(!shown.contains("value") && !shown.contains("edit"), "{shown}");
    }
}
