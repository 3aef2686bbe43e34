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

/// Base64 of an age file holding `payload`.
pub(super) fn seal_payload(payload: &str, passphrase: &str, work_factor: u8) -> Result<String, Issue> {
    require(!passphrase.is_empty(), || Issue::new("package-passphrase-empty"))?;
    let mut recipient = scrypt::Recipient::new(SecretString::from(passphrase));
    recipient.set_work_factor(work_factor);
    let failed = || Issue::new("package-seal-failed");
    let encryptor =
        Encryptor::with_recipients(iter::once(&recipient as &dyn age::Recipient)).map_err(|_| failed())?;
    let mut sealed = Vec::with_capacity(payload.len() + payload.len() / 4096 + HEADER_BYTES_MAX);
    let mut writer = encryptor.wrap_output(&mut sealed).map_err(|_| failed())?;
    writer.write_all(payload.as_bytes()).map_err(|_| failed())?;
    writer.finish().map_err(|_| failed())?;
    Ok(STANDARD.encode(sealed))
}

/// The payload inside `sealed`. A wrong passphrase and an altered byte cannot be told apart.
pub(super) fn unseal_payload(sealed: &str, passphrase: &str) -> Result<String, Issue> {
    let refused = || Issue::new("package-passphrase").at("payload.sealed");
    // The standard alphabet with padding, canonical only: every payload has one text.
    let bytes = STANDARD.decode(sealed).map_err(|_| refused())?;
    require(has_one_passphrase(&bytes), refused)?;
    let mut identity = scrypt::Identity::new(SecretString::from(passphrase));
    identity.set_max_work_factor(WORK_FACTOR_MAX);
    let decryptor = Decryptor::new_buffered(bytes.as_slice()).map_err(|_| refused())?;
    let mut reader = decryptor.decrypt(iter::once(&identity as &dyn age::Identity)).map_err(|_| refused())?;
    let mut payload = Vec::with_capacity(bytes.len());
    reader.read_to_end(&mut payload).map_err(|_| refused())?;
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
