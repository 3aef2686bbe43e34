//! A file as an archive: one part read, some parts put in the place of others, all else copied byte for byte; or made anew.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use zip::ZipArchive;
use zip::write::{SimpleFileOptions, ZipWriter};

use crate::domain::issue::{Issue, require};

/// What a part may unpack to: a form is a page or two.
const PART_MAX: u64 = 32 * 1024 * 1024;
/// Parts of an archive.
const PARTS_MAX: usize = 5_000;

fn damaged<E>(_: E) -> Issue {
    Issue::new("book-damaged")
}

fn open(bytes: &[u8]) -> Result<ZipArchive<Cursor<&[u8]>>, Issue> {
    let archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    require(archive.len() <= PARTS_MAX, || Issue::new("book-damaged"))?;
    Ok(archive)
}

/// The names of its parts, as they stand in it.
pub(in crate::report) fn names(bytes: &[u8]) -> Result<Vec<String>, Issue> {
    let archive = open(bytes)?;
    let names: Result<Vec<String>, _> =
        archive.file_names().map(|name| name.map(|name| name.into_owned())).collect();
    names.map_err(damaged)
}

/// The text of a part.
pub(in crate::report) fn text(bytes: &[u8], name: &str) -> Result<String, Issue> {
    let mut archive = open(bytes)?;
    let mut part = archive.by_name(name).map_err(damaged)?;
    require(part.size() <= PART_MAX, || Issue::new("book-large").with("max", PART_MAX / 1024 / 1024))?;
    let mut text = String::new();
    part.by_ref().take(PART_MAX).read_to_string(&mut text).map_err(damaged)?;
    Ok(text)
}

/// The same archive with these parts in the place of those of their names.
pub(in crate::report) fn replaced(bytes: &[u8], parts: &BTreeMap<&str, String>) -> Result<Vec<u8>, Issue> {
    let mut archive = open(bytes)?;
    let mut made = ZipWriter::new(Cursor::new(Vec::with_capacity(bytes.len())));
    for at in 0..archive.len() {
        let part = archive.by_index_raw(at).map_err(damaged)?;
        let name = part.name().map_err(damaged)?.into_owned();
        match parts.get(name.as_str()) {
            Some(text) => {
                drop(part);
                add(&mut made, &name, text.as_bytes())?;
            }
            None => made.raw_copy_file(part).map_err(damaged)?,
        }
    }
    Ok(made.finish().map_err(damaged)?.into_inner())
}

/// An archive of these files.
///
/// # Errors
/// `workbook-write`.
pub(in crate::report) fn packed(files: &[(String, Vec<u8>)]) -> Result<Vec<u8>, Issue> {
    let mut made = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        add(&mut made, name, bytes)?;
    }
    made.finish().map(Cursor::into_inner).map_err(|_| Issue::new("workbook-write"))
}

/// A part that names no clock.
fn add(made: &mut ZipWriter<Cursor<Vec<u8>>>, name: &str, bytes: &[u8]) -> Result<(), Issue> {
    let failed = |()| Issue::new("workbook-write");
    made.start_file(name, SimpleFileOptions::default()).map_err(|_| failed(()))?;
    made.write_all(bytes).map_err(|_| failed(()))
}
