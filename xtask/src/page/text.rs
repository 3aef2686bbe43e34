//! Bytes as the text of a page, one a character.
//!
//! Base64 would add a third; read as windows-1252 a page holds any byte but those that the HTML parser changes, which
//! adds a sixtieth. A page says so in its first kilobyte, so no browser guesses; line ends that a mail or a copy turned
//! are turned back by the parser; whatever else happened on the way, the sum of the packed program tells.

/// The character set whose characters are bytes.
pub const CHARSET: &str = "windows-1252";

/// Stands before a byte that HTML would not give back, which is then written as another.
const ESCAPE: u8 = b'=';
const CHANGED: [u8; 4] = [b'\0', b'\r', b'<', ESCAPE];
const MASK: u8 = 64;

/// Bytes as the characters of [`CHARSET`] that `start.js` reads back.
pub fn of(bytes: &[u8]) -> Vec<u8> {
    let mut text = Vec::with_capacity(bytes.len() + bytes.len() / 60);
    for byte in bytes {
        if CHANGED.contains(byte) {
            text.extend([ESCAPE, byte ^ MASK]);
        } else {
            text.push(*byte);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_byte_that_html_changes_is_written_and_each_comes_back() {
        let all: Vec<u8> = (0..=255).collect();
        let text = of(&all);
        assert!(!text.iter().any(|byte| b"\0\r<".contains(byte)));
        let mut bytes = text.iter();
        let mut back = Vec::new();
        while let Some(byte) = bytes.next() {
            back.push(if *byte == ESCAPE { bytes.next().unwrap() ^ MASK } else { *byte });
        }
        assert_eq!((back, text.len()), (all, 260));
    }
}
