//! Texts of old workbooks: in the code page of their office before 1997, in wide or narrow characters since.

use super::code_page::CodePage;
use super::encoding::LOST;

/// How a workbook writes its texts.
#[derive(Clone, Copy, Debug, Default)]
pub(super) enum Writing {
    #[default]
    Unicode,
    Page(CodePage),
}

/// The version since which texts are Unicode.
const UNICODE: u16 = 0x0600;

impl Writing {
    /// A code page that says nothing of a Chinese text is taken for the one that Chinese programs write.
    pub fn of(version: u16, code_page: u16) -> Self {
        match (version, code_page) {
            (UNICODE, _) => Self::Unicode,
            (_, 932) => Self::Page(CodePage::Japanese),
            (_, 949) => Self::Page(CodePage::Korean),
            (_, 950) => Self::Page(CodePage::Traditional),
            _ => Self::Page(CodePage::Chinese),
        }
    }

    /// A text behind its length in one byte.
    pub fn short(self, bytes: &[u8]) -> Option<String> {
        let (length, rest) = bytes.split_first()?;
        match self {
            Self::Unicode => text(&[rest], usize::from(*length)),
            Self::Page(page) => Some(decoded(page, rest.get(..usize::from(*length))?)),
        }
    }

    /// A text behind its length in two bytes, perhaps going on in further blocks.
    pub fn long(self, blocks: &[&[u8]]) -> Option<String> {
        let (first, more) = blocks.split_first()?;
        let (length, rest) = first.split_at_checked(2)?;
        let length = usize::from(u16::from_le_bytes(length.try_into().ok()?));
        match self {
            Self::Unicode if length == 0 => Some(String::new()),
            Self::Unicode => text(&[&[rest], more].concat(), length),
            Self::Page(page) => Some(decoded(page, rest.get(..length)?)),
        }
    }

    /// The text of a format.
    pub fn format(self, bytes: &[u8]) -> Option<String> {
        match self {
            Self::Unicode => self.long(&[bytes]),
            Self::Page(_) => self.short(bytes),
        }
    }
}

/// What a Western page wrote in its upper half is no Chinese: then it is read as that page.
fn decoded(page: CodePage, bytes: &[u8]) -> String {
    let text = page.text(bytes);
    if text.contains(LOST) { CodePage::Western.text(bytes) } else { text }
}

fn text(blocks: &[&[u8]], length: usize) -> Option<String> {
    let mut reader = Blocks::of(blocks)?;
    let flags = *reader.take(1)?.first()?;
    // Runs and readings follow the characters in this record and are nobody's text.
    let head = if flags & 0x8 != 0 { 2 } else { 0 } + if flags & 0x4 != 0 { 4 } else { 0 };
    reader.take(head)?;
    reader.characters(length, flags & 1 != 0)
}

/// The strings that cells share, through all their blocks to the last byte.
pub(super) fn shared(blocks: &[&[u8]]) -> Option<Vec<String>> {
    let mut reader = Blocks::of(blocks)?;
    // Two counts, which nobody needs to believe.
    reader.take(8)?;
    let mut strings = Vec::new();
    while !reader.block.is_empty() || reader.next() {
        if !reader.block.is_empty() {
            strings.push(reader.string()?);
        }
    }
    Some(strings)
}

struct Blocks<'a> {
    block: &'a [u8],
    rest: &'a [&'a [u8]],
}

impl<'a> Blocks<'a> {
    fn of(blocks: &'a [&'a [u8]]) -> Option<Self> {
        let (block, rest) = blocks.split_first()?;
        Some(Self { block, rest })
    }

    fn next(&mut self) -> bool {
        let Some((next, rest)) = self.rest.split_first() else { return false };
        (self.block, self.rest) = (next, rest);
        true
    }

    /// A number in front must stand in one block.
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.block.split_at_checked(count)?;
        self.block = rest;
        Some(taken)
    }

    fn word(&mut self) -> Option<usize> {
        Some(usize::from(u16::from_le_bytes(self.take(2)?.try_into().ok()?)))
    }

    /// One string: length, flags, two lengths of what follows it, characters, and that.
    fn string(&mut self) -> Option<String> {
        let length = self.word()?;
        let flags = *self.take(1)?.first()?;
        let mut after = 0;
        if flags & 0x8 != 0 {
            after += 4 * self.word()?;
        }
        if flags & 0x4 != 0 {
            after += self.word()? | self.word()? << 16;
        }
        let text = self.characters(length, flags & 1 != 0)?;
        while after > 0 {
            let here = self.block.len().min(after);
            self.take(here)?;
            after -= here;
            if after > 0 && !self.next() {
                return None;
            }
        }
        Some(text)
    }

    /// So many characters, two bytes each or one; the next block says anew how wide they are.
    fn characters(&mut self, mut length: usize, mut wide: bool) -> Option<String> {
        let mut units: Vec<u16> = Vec::new();
        while length > 0 {
            let width = if wide { 2 } else { 1 };
            let here = (self.block.len() / width).min(length);
            let bytes = self.take(here * width)?;
            units.extend(bytes.chunks(width).map(|bytes| match *bytes {
                [low, high] => u16::from_le_bytes([low, high]),
                _ => u16::from(bytes.first().copied().unwrap_or_default()),
            }));
            length -= here;
            if length > 0 {
                let ended = self.block.is_empty() && self.next();
                wide = self.take(1).filter(|_| ended)?.first()? & 1 != 0;
            }
        }
        Some(String::from_utf16_lossy(&units))
    }
}
