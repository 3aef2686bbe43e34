//! Sealing: a payload behind a passphrase told by telephone, in the age format.
//!
//! The one place in the core that draws randomness: `age` takes file key, salt and nonce from the operating
//! system itself and offers no way to hand them in. Nothing is decided by them.

use std::io::{Read, Write};
use std::iter;

use age::secrecy::SecretString;
use age::{Decryptor, Encryptor, scrypt};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::domain::issue::{Issue, require};
use crate::ledger::pieces::{PIECE_BYTES, Rest};

/// scrypt with N = 2^15, r = 8: 32 MB of memory for every guess of a passphrase, and for every honest
/// opening about a tenth of a second on a present computer, a second or so in a browser on a ten-year-old
/// one. Fixed, because measuring the machine (what `age` does by default) would make files from fast
/// computers unopenable on slow ones.
pub const WORK_FACTOR: u8 = 15;
/// The most work a file may ask of its reader (128 MB): room for a later [`WORK_FACTOR`], and no file can
/// freeze the page for hours.
pub const WORK_FACTOR_MAX: u8 = 17;
/// The four lines in front of the ciphertext of a file with one passphrase.
const HEADER_LINES: [&str; 4] = ["age-encryption.org/v1", "-> scrypt ", "", "--- "];
/// Those lines are 150 bytes; more would be other recipients.
const HEADER_BYTES_MAX: usize = 256;

/// Base64 of an age file holding `payload`. The key is one piece of its own: nothing can be done of it in between.
pub(super) async fn seal_payload(
    payload: &str,
    passphrase: &str,
    work_factor: u8,
    rest: &mut impl Rest,
) -> Result<String, Issue> {
    require(!passphrase.is_empty(), || Issue::new("package-passphrase-empty"))?;
    let mut recipient = scrypt::Recipient::new(SecretString::from(passphrase));
    recipient.set_work_factor(work_factor);
    let failed = || Issue::new("package-seal-failed");
    let encryptor =
        Encryptor::with_recipients(iter::once(&recipient as &dyn age::Recipient)).map_err(|_| failed())?;
    let mut sealed = Vec::with_capacity(payload.len() + payload.len() / 4096 + HEADER_BYTES_MAX);
    let mut writer = encryptor.wrap_output(&mut sealed).map_err(|_| failed())?;
    for piece in payload.as_bytes().chunks(PIECE_BYTES) {
        rest.rest().await;
        writer.write_all(piece).map_err(|_| failed())?;
    }
    writer.finish().map_err(|_| failed())?;
    let mut text = String::with_capacity(sealed.len() / 3 * 4 + 4);
    // Three bytes make four letters, and a piece has no bytes left over.
    for piece in sealed.chunks(PIECE_BYTES) {
        rest.rest().await;
        STANDARD.encode_string(piece, &mut text);
    }
    Ok(text)
}

/// The payload inside `sealed`. A wrong passphrase and an altered byte cannot be told apart.
pub(super) async fn unseal_payload(
    sealed: &str,
    passphrase: &str,
    rest: &mut impl Rest,
) -> Result<String, Issue> {
    let refused = || Issue::new("package-passphrase").at("payload.sealed");
    // The standard alphabet with padding, canonical only: every payload has one text.
    let mut bytes = Vec::with_capacity(sealed.len() / 4 * 3);
    let mut pieces = sealed.as_bytes().chunks(PIECE_BYTES).peekable();
    while let Some(piece) = pieces.next() {
        STANDARD.decode_vec(piece, &mut bytes).map_err(|_| refused())?;
        // Padding stands at the end alone.
        require(pieces.peek().is_none() || bytes.len() % 3 == 0, refused)?;
        rest.rest().await;
    }
    require(has_one_passphrase(&bytes), refused)?;
    let mut identity = scrypt::Identity::new(SecretString::from(passphrase));
    identity.set_max_work_factor(WORK_FACTOR_MAX);
    let decryptor = Decryptor::new_buffered(bytes.as_slice()).map_err(|_| refused())?;
    let mut reader = decryptor.decrypt(iter::once(&identity as &dyn age::Identity)).map_err(|_| refused())?;
    let (mut payload, mut piece) = (Vec::with_capacity(bytes.len()), vec![0; PIECE_BYTES]);
    loop {
        rest.rest().await;
        let read = reader.read(&mut piece).map_err(|_| refused())?;
        match piece.get(..read).unwrap_or_default() {
            [] => break,
            found => payload.extend_from_slice(found),
        }
    }
    String::from_utf8(payload).map_err(|_| refused())
}

/// Whether the header has exactly the four lines we write. Looked at first, because a header of a million
/// recipients would keep the parser busy for hours.
fn has_one_passphrase(bytes: &[u8]) -> bool {
    let head = bytes.get(..HEADER_BYTES_MAX.min(bytes.len())).unwrap_or_default();
    let mut lines = head.split(|byte| *byte == b'\n');
    HEADER_LINES.iter().all(|start| lines.next().is_some_and(|line| line.starts_with(start.as_bytes())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::pieces::{AtOnce, at_once};

    fn seal_payload(payload: &str, passphrase: &str, work_factor: u8) -> Result<String, Issue> {
        at_once(super::seal_payload(payload, passphrase, work_factor, &mut AtOnce))
    }

    fn unseal_payload(sealed: &str, passphrase: &str) -> Result<String, Issue> {
        at_once(super::unseal_payload(sealed, passphrase, &mut AtOnce))
    }

    fn code(result: Result<String, Issue>) -> Option<String> {
        result.err().map(|issue| issue.code)
    }

    #[test]
    fn opens_with_its_passphrase_only() {
        let sealed = seal_payload(r#"{"county":1}"#, "松柏 2026", WORK_FACTOR).unwrap();
        assert_eq!(unseal_payload(&sealed, "松柏 2026"), Ok(r#"{"county":1}"#.to_owned()));
        assert_eq!(code(unseal_payload(&sealed, "松柏 2027")).as_deref(), Some("package-passphrase"));
        assert_eq!(code(unseal_payload(&sealed, "")).as_deref(), Some("package-passphrase"));
    }

    #[test]
    fn no_file_is_sealed_with_nothing() {
        assert_eq!(code(seal_payload("{}", "", 1)).as_deref(), Some("package-passphrase-empty"));
    }

    #[test]
    fn equal_payloads_look_different() {
        assert_ne!(seal_payload("{}", "p", 1), seal_payload("{}", "p", 1));
    }

    /// The text is compared, not timed: the header is refused before any work is done for it.
    #[test]
    fn refuses_more_work_than_the_maximum_and_more_recipients_than_one() {
        let age = |text: &str| STANDARD.encode(text);
        let salt = "AAAAAAAAAAAAAAAAAAAAAA";
        let body = "A".repeat(43);
        let heavy = format!("age-encryption.org/v1\n-> scrypt {salt} 40\n{body}\n--- {body}\n");
        assert_eq!(code(unseal_payload(&age(&heavy), "p")).as_deref(), Some("package-passphrase"));
        let many = format!("age-encryption.org/v1\n{}", format!("-> scrypt {salt} 1\n{body}\n").repeat(1000));
        assert!(!has_one_passphrase(many.as_bytes()));
    }
}
