//! Texts as they were written before Unicode. The tables of these writings are a fifteenth of a page that holds them, and
//! every browser has them for its own pages: it lends its reading. Natively, for tests and scripts, a library reads by the
//! same standard (<https://encoding.spec.whatwg.org>).

use std::sync::OnceLock;

/// A writing in which offices have kept their files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodePage {
    Chinese,
    Traditional,
    Korean,
    Japanese,
    Western,
}

impl CodePage {
    /// Its name in the standard.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chinese => "gb18030",
            Self::Traditional => "big5",
            Self::Korean => "euc-kr",
            Self::Japanese => "shift_jis",
            Self::Western => "windows-1252",
        }
    }

    /// The text of these bytes, in which what is no character is U+FFFD.
    pub(super) fn text(self, bytes: &[u8]) -> String {
        let read = READING.get_or_init(|| own);
        read(self, bytes).unwrap_or_else(|| String::from_utf8_lossy(bytes).into_owned())
    }
}

/// How bytes are read; nothing where that is not possible.
pub type Reading = fn(CodePage, &[u8]) -> Option<String>;

static READING: OnceLock<Reading> = OnceLock::new();

/// Lends the reading of a browser. What is lent later does not count.
pub fn lend(reading: Reading) {
    let _ = READING.set(reading);
}

#[cfg(not(target_family = "wasm"))]
fn own(page: CodePage, bytes: &[u8]) -> Option<String> {
    let encoding = encoding_rs::Encoding::for_label(page.name().as_bytes())?;
    Some(encoding.decode_without_bom_handling(bytes).0.into_owned())
}

/// In a page only what the browser lends can be read.
#[cfg(target_family = "wasm")]
fn own(_: CodePage, _: &[u8]) -> Option<String> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_page_is_the_one_that_its_offices_meant() {
        for (page, bytes, text) in [
            (CodePage::Chinese, &b"\xd0\xd5\xc3\xfb\x81\x30\x81\x30\xff"[..], "姓名\u{80}\u{fffd}"),
            (CodePage::Traditional, b"\xa9m\xa6W", "姓名"),
            (CodePage::Korean, b"\xc0\xcc\xb8\xa7", "이름"),
            (CodePage::Japanese, b"\x8e\x81\x96\xbc", "氏名"),
            (CodePage::Western, b"na\xefve", "naïve"),
        ] {
            assert_eq!(page.text(bytes), text);
        }
    }
}
