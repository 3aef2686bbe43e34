//! What a file is by its first bytes and its parts, so that one that is no workbook is called by its name.

use crate::domain::issue::{Issue, require};

/// What is to be read, or what the file is instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Archive,
    Compound,
    /// Records of an old workbook without the file around them, as some programs write them.
    Records,
    Text,
    /// Code of the issue that says what it is.
    Other(&'static str),
}

/// First bytes of files that are no workbooks.
const OTHERS: &[(&[u8], &str)] = &[
    (b"%PDF", "book-print"),
    (b"\x89PNG", "book-picture"),
    (b"\xff\xd8\xff", "book-picture"),
    (b"GIF8", "book-picture"),
    (b"II*\0", "book-picture"),
    (b"MM\0*", "book-picture"),
    // Workbooks from before there were sheets in them.
    (b"\x09\0\x04\0", "book-old"),
    (b"\x09\0\x06\0", "book-old"),
    (b"\x09\x02\x06\0", "book-old"),
    (b"\x09\x04\x06\0", "book-old"),
    (b"PK\x05\x06", "book-archive"),
    (b"Rar!", "book-archive"),
    (b"7z\xbc\xaf\x27\x1c", "book-archive"),
    (b"\x1f\x8b", "book-archive"),
    (b"{\\rtf", "book-document"),
];

/// Marks of the picture containers, each behind four bytes of their own.
const PICTURES: &[&[u8]] =
    &[b"ftypheic", b"ftypheix", b"ftypheif", b"ftypmif1", b"ftypmsf1", b"ftypavif", b"ftyphevc"];

pub(super) fn of(bytes: &[u8]) -> Kind {
    let held = |at: usize, mark: &[u8]| bytes.get(at..).is_some_and(|rest| rest.starts_with(mark));
    if held(0, b"PK\x03\x04") {
        return Kind::Archive;
    }
    if held(0, &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) {
        return Kind::Compound;
    }
    if held(0, &[0x09, 0x08, 0x08, 0]) || held(0, &[0x09, 0x08, 0x10, 0]) {
        return Kind::Records;
    }
    if let Some((_, code)) = OTHERS.iter().find(|(mark, _)| held(0, mark)) {
        return Kind::Other(code);
    }
    // A text may begin with BM: a picture says its own size next, and never writes it in letters.
    let size = bytes.get(2..6).and_then(|size| size.try_into().ok()).map(u32::from_le_bytes);
    let bitmap = held(0, b"BM") && size.is_some_and(|size| size as usize == bytes.len());
    let webp = held(0, b"RIFF") && held(8, b"WEBP");
    if bitmap || webp || PICTURES.iter().any(|mark| held(4, mark)) {
        return Kind::Other("book-picture");
    }
    Kind::Text
}

/// What an archive is, by the names of its parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Package {
    Xlsx,
    Ods,
}

/// # Errors
/// The issue that says what else the archive is.
pub(super) fn package(parts: &[String]) -> Result<Package, Issue> {
    let has = |wanted: &str| parts.iter().any(|part| part.eq_ignore_ascii_case(wanted));
    let within = |folder: &str| parts.iter().any(|part| part.starts_with(folder));
    require(!has("xl/workbook.bin"), || Issue::new("book-binary"))?;
    if has("xl/workbook.xml") {
        return Ok(Package::Xlsx);
    }
    require(!within("word/") && !within("ppt/"), || Issue::new("book-document"))?;
    require(!has("OFD.xml"), || Issue::new("book-print"))?;
    if has("mimetype") && has("content.xml") {
        return Ok(Package::Ods);
    }
    // A workbook whose list is called otherwise is still one.
    if within("xl/") { Ok(Package::Xlsx) } else { Err(Issue::new("book-archive")) }
}
