//! A workbook as bytes → its sheets as cells, whatever program wrote it.
//!
//! The kind is told by content, never by the name: offices rename files at will.

use std::io::{Cursor, Read};
use std::sync::Arc;

use super::kind::{self, Kind, Package};
pub use super::sheet::{Aside, Cell, Merge, Part, Place, Remark, Sheet, cell_name, column_name};
use super::{biff, encoding, html, ods, text_table, xlsx, xml_sheet};
use crate::domain::issue::{Issue, require};

/// Larger rosters than this are not rosters.
pub const BYTES_MAX: usize = 40 * 1024 * 1024;
/// A file of sheets.
#[derive(Clone, Debug, PartialEq)]
pub struct Book {
    pub name: String,
    /// Each shared with whoever reads it as a table.
    pub sheets: Vec<Arc<Sheet>>,
}

/// Reads `.xlsx`, `.xls`, `.ods` by content, anything else that is text as a web page's tables or a table of
/// separated values.
///
/// # Errors
/// `book-empty`, `book-large`, `book-locked` (a password), `book-damaged`, `book-rows`, `book-cells`; and what the
/// file is instead: `book-web` (a web page without a table), `book-binary`, `book-old`, `book-document`, `book-print`,
/// `book-picture`, `book-archive`, `book-unknown`.
pub fn read(bytes: &[u8], file_name: &str) -> Result<Book, Issue> {
    require(!bytes.is_empty(), || Issue::new("book-empty"))?;
    require(bytes.len() <= BYTES_MAX, || Issue::new("book-large").with("max", BYTES_MAX / 1024 / 1024))?;
    let mut sheets = match kind::of(bytes) {
        Kind::Archive => zipped(bytes)?,
        Kind::Compound => compound(bytes)?,
        Kind::Records => biff::sheets(bytes)?,
        Kind::Text => text(bytes)?,
        Kind::Other(code) => return Err(Issue::new(code)),
    };
    require(!sheets.iter().all(Sheet::is_empty), || Issue::new("book-empty"))?;
    for (index, sheet) in sheets.iter_mut().enumerate() {
        sheet.set_index(index);
    }
    Ok(Book { name: file_name.to_owned(), sheets: sheets.into_iter().map(Arc::new).collect() })
}

fn damaged<E>(_: E) -> Issue {
    Issue::new("book-damaged")
}

/// `.xlsx` and `.ods` are both archives, as are documents and what somebody packed.
fn zipped(bytes: &[u8]) -> Result<Vec<Sheet>, Issue> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let parts: Result<Vec<String>, _> =
        archive.file_names().map(|name| name.map(|name| name.into_owned())).collect();
    let package = kind::package(&parts.map_err(damaged)?)?;
    unpack(&mut archive)?;
    match package {
        Package::Xlsx => xlsx::sheets(bytes),
        Package::Ods => ods::sheets(bytes),
    }
}

/// Most bytes an archive may unpack to.
const UNPACKED_MAX: u64 = 400 * 1024 * 1024;

/// Unpacks every part once, so that each one's checksum is compared: a reader of cells trusts what it is given,
/// and a damaged number of a row could ask for all memory there is.
fn unpack(archive: &mut zip::ZipArchive<Cursor<&[u8]>>) -> Result<(), Issue> {
    let mut unpacked = 0;
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).map_err(damaged)?;
        require(!entry.encrypted(), || Issue::new("book-locked"))?;
        unpacked += entry.size();
        require(unpacked <= UNPACKED_MAX, || Issue::new("book-large").with("max", BYTES_MAX / 1024 / 1024))?;
        std::io::copy(&mut entry, &mut std::io::sink()).map_err(damaged)?;
    }
    Ok(())
}

/// Separated values, or a workbook in XML or a web page's tables under another name.
fn text(bytes: &[u8]) -> Result<Vec<Sheet>, Issue> {
    let text = encoding::text(bytes)?;
    if let Some(sheets) = xml_sheet::sheets(&text).or_else(|| html::sheets(&text)) {
        return sheets;
    }
    Ok(vec![text_table::separated(&text)?])
}

/// `.xls`, an `.xlsx` under a password, or a document of the same make: all are compound files.
fn compound(bytes: &[u8]) -> Result<Vec<Sheet>, Issue> {
    let mut file = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(damaged)?;
    let streams: Vec<_> =
        file.walk().filter(|entry| entry.is_stream()).map(|entry| entry.path().to_owned()).collect();
    let named = |name: &str| streams.iter().find(|path| path.ends_with(name));
    require(named("EncryptedPackage").is_none(), || Issue::new("book-locked"))?;
    let Some(path) = named("Workbook").or_else(|| named("Book")) else {
        let document = named("WordDocument").or_else(|| named("PowerPoint Document"));
        return Err(Issue::new(if document.is_some() { "book-document" } else { "book-unknown" }));
    };
    let mut stream = Vec::new();
    file.open_stream(path).and_then(|mut held| held.read_to_end(&mut stream)).map_err(damaged)?;
    biff::sheets(&stream)
}
