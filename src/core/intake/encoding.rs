//! Bytes of a text → the text, in whichever way it was written down. A byte that is no character stays in sight
//! as U+FFFD: it costs its own cell and no other.

use super::code_page::CodePage;
use crate::domain::issue::Issue;

/// What stands where a byte was no character.
pub(super) const LOST: char = '\u{fffd}';

/// Of so many characters beyond ASCII one may be lost: in a text that was surely meant to be read so, and in
/// one that is a text at all.
const MEANT: usize = 20;
const ANY: usize = 4;

/// How Unicode is written: byte by byte, or in two bytes a character, of which the lower or the higher comes first.
#[derive(Clone, Copy)]
enum Writing {
    Bytes,
    Little,
    Big,
}

impl Writing {
    fn text(self, bytes: &[u8]) -> String {
        let unit = match self {
            Self::Bytes => return String::from_utf8_lossy(bytes).into_owned(),
            Self::Little => u16::from_le_bytes,
            Self::Big => u16::from_be_bytes,
        };
        let (pairs, half) = bytes.as_chunks::<2>();
        let read = char::decode_utf16(pairs.iter().map(|pair| unit(*pair)));
        let lost = half.iter().map(|_| LOST);
        read.map(|c| c.unwrap_or(LOST)).chain(lost).collect()
    }
}

/// The text without a mark of its order.
///
/// # Errors
/// `book-unknown`: no text in any writing.
pub(super) fn text(bytes: &[u8]) -> Result<String, Issue> {
    let marked: [(&[u8], Writing); 3] =
        [(b"\xef\xbb\xbf", Writing::Bytes), (&[0xff, 0xfe], Writing::Little), (&[0xfe, 0xff], Writing::Big)];
    let by_mark = marked.iter().find_map(|(mark, writing)| Some((bytes.strip_prefix(*mark)?, *writing)));
    let text = match by_mark.or_else(|| Some((bytes, wide(bytes)?))) {
        Some((bytes, writing)) => writing.text(bytes),
        None => {
            let unicode = Writing::Bytes.text(bytes);
            if lost(&unicode, MEANT) { CodePage::Chinese.text(bytes) } else { unicode }
        }
    };
    let control = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    // A stray mark at the end of a file is what old systems ended files with.
    let strange = text.trim_end_matches('\u{1a}').chars().take(4096).any(control);
    if strange || lost(&text, ANY) { Err(Issue::new("book-unknown")) } else { Ok(text) }
}

/// Whether more is lost of a text than one character in so many.
fn lost(text: &str, of: usize) -> bool {
    let (mut lost, mut beyond) = (0, 0);
    for c in text.chars().filter(|c| !c.is_ascii()) {
        beyond += 1;
        lost += usize::from(c == LOST);
    }
    // One alone may be lost of a short text too.
    lost * of > beyond && (lost > 1 || beyond == 1)
}

/// Two bytes a character without a mark: digits, separators and line ends have an empty half, always the same.
fn wide(bytes: &[u8]) -> Option<Writing> {
    let start = bytes.get(..bytes.len().min(4096))?;
    let empty = |half: usize| start.iter().skip(half).step_by(2).filter(|byte| **byte == 0).count();
    match (empty(0), empty(1)) {
        _ if !bytes.len().is_multiple_of(2) => None,
        (0, high) if high > 1 => Some(Writing::Little),
        (low, 0) if low > 1 => Some(Writing::Big),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use encoding_rs::GB18030;

    use super::*;

    const TABLE: &str = "姓名,身份证号\r\n甲某,320102199003071511\r\n";

    #[test]
    fn a_table_reads_in_every_writing_with_a_mark_and_without() {
        let gb = GB18030.encode(TABLE).0.into_owned();
        let [little, big] = [u16::to_le_bytes, u16::to_be_bytes]
            .map(|bytes| TABLE.encode_utf16().flat_map(bytes).collect::<Vec<u8>>());
        let marked = |mark: &[u8], bytes: &[u8]| [mark, bytes].concat();
        for bytes in [
            TABLE.as_bytes().to_vec(),
            marked(b"\xef\xbb\xbf", TABLE.as_bytes()),
            gb,
            marked(&[0xff, 0xfe], &little),
            marked(&[0xfe, 0xff], &big),
            little,
            big,
        ] {
            assert_eq!(text(&bytes).as_deref(), Ok(TABLE));
        }
        for bytes in [&b"\x00\x01\x02"[..], &[0xff; 40], b"a\0b\0\0c"] {
            assert_eq!(text(bytes).unwrap_err().code, "book-unknown");
        }
    }

    #[test]
    fn a_byte_that_is_no_character_costs_one() {
        let long = TABLE.repeat(20);
        for mut bytes in [long.as_bytes().to_vec(), GB18030.encode(&long).0.into_owned()] {
            bytes[1] = 0xff;
            let read = text(&bytes).unwrap();
            assert!(read.contains(LOST) && read.matches("甲某").count() == 20, "{read}");
        }
        assert_eq!(
            text("甲某,\u{1a}".as_bytes()).as_deref(),
            Ok("甲某,\u{1a}"),
            "how old systems end a file"
        );
        let short = [b"\xb8\xca,1\n".as_slice(), b"\xff\n"].concat();
        assert_eq!(text(&short).unwrap(), "甘,1\n\u{fffd}\n", "of a short text one may be lost too");
    }
}
