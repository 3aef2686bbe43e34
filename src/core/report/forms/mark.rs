//! What ties a paper to its file: the 文件校验码 that is typed, and the file's digest as a QR code for a scanner, which types it.
//!
//! The code is that of the file's cover ([`digest_code`]): digits in groups of four with a check digit, so that nothing on it
//! looks like something else.

use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};

use crate::exchange::codes::digest_code;

/// The mark of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mark {
    pub code: String,
    /// Lower-case hex.
    pub digest: String,
    /// Key of what the code is called.
    pub word: &'static str,
}

impl Mark {
    /// That of the file with this digest; none where it is no digest.
    pub fn of(digest: &str) -> Option<Self> {
        Some(Self { code: digest_code(&digest.parse().ok()?), digest: digest.to_owned(), word: "paper-code" })
    }
}

/// A QR code as one path of squares, in a field of so many a side, its quiet zone included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    pub side: i32,
    pub path: String,
}

/// Light round the code, in squares (ISO/IEC 18004).
const QUIET: i32 = 4;
/// A digest of 64 characters fits version 4 with a seventh of it stained.
const VERSION: u8 = 4;

/// A text of digits and capital letters; nothing where it is longer than a digest.
pub fn qr(text: &str) -> Option<Qr> {
    if !QrSegment::is_alphanumeric(text) {
        return None;
    }
    let version = Version::new(VERSION);
    // Which of the eight patterns lies over it says the code itself: the choice among them is a matter of looks.
    let mask = Some(Mask::new(2));
    let segments = [QrSegment::make_alphanumeric(text)];
    let code =
        QrCode::encode_segments_advanced(&segments, QrCodeEcc::Medium, version, version, mask, false).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        for x in (0..code.size()).filter(|x| code.get_module(*x, y)) {
            path.push_str(&format!("M{},{}h1v1h-1z", x + QUIET, y + QUIET));
        }
    }
    Some(Qr { side: code.size() + 2 * QUIET, path })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_is_a_code_to_type_and_a_code_to_scan() {
        let digest = "ab".repeat(32);
        let mark = Mark::of(&digest).unwrap();
        assert_eq!((mark.code.len(), mark.digest.as_str()), (19, digest.as_str()));
        assert_eq!(Mark::of("nothing"), None);
        let code = qr(&digest.to_uppercase()).unwrap();
        assert_eq!(code.side, 33 + 8, "version 4 with its quiet zone");
        // The three corners: seven dark squares in a row, and light around.
        assert!(
            (4..11)
                .all(|x| code.path.contains(&format!("M{x},4h")) && code.path.contains(&format!("M{x},10h")))
        );
        assert!(!code.path.contains("M11,4h") && !code.path.contains("M4,11h"));
        assert_eq!(qr(&digest), None, "capitals only: half as long a code");
    }
}
