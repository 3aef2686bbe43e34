//! `.xlsx`: the parts of its archive, and the sheets that its list names.

use std::collections::BTreeSet;
use std::io::{Cursor, Read};

use super::dates::Calendar;
use super::encoding;
use super::markup::{Piece, Tag, local, pieces};
use super::sheet::{self, Sheet};
use super::xlsx_cells::{self as cells, Shared};
use super::xlsx_styles::looks;
use super::xlsx_text::Runs;
use crate::domain::issue::{Issue, require};

/// Sheets of a workbook; a year of months is twelve.
const SHEETS_MAX: usize = 1_000;

pub(super) fn sheets(bytes: &[u8]) -> Result<Vec<Sheet>, Issue> {
    let (mut parts, text, relations) = opened(bytes)?;
    let mut of_kind = |kind: &str| {
        let part = relations.iter().find(|relation| relation.kind == kind)?;
        parts.text(&part.target)
    };
    let shared = Shared {
        calendar: calendar(&text),
        strings: strings(&of_kind("sharedStrings").unwrap_or_default()),
        looks: looks(&of_kind("styles").unwrap_or_default()),
    };
    let mut found: Vec<Sheet> = Vec::new();
    for listed in listed(&text, &relations)? {
        let mut sheet = Sheet::new(listed.name, listed.hidden);
        // A sheet of a chart has no cells, and one whose part is missing none to be read.
        let Some(text) = parts.text(&listed.part) else { continue };
        if cells::fill(&mut sheet, &text, &shared)? {
            found.push(sheet);
            sheet::require_bounded(&found)?;
        }
    }
    require(!found.is_empty(), || Issue::new("book-damaged"))?;
    Ok(found)
}

/// The parts of a workbook, the text of its list of sheets, and where that leads.
fn opened(bytes: &[u8]) -> Result<(Parts<'_>, String, Vec<Relation>), Issue> {
    let damaged = || Issue::new("book-damaged");
    let archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged())?;
    let mut parts = Parts::of(archive);
    let (folder, book) = parts.book();
    let relations = parts.relations(&folder, &book);
    let text = parts.text(&format!("{folder}{book}")).ok_or_else(damaged)?;
    Ok((parts, text, relations))
}

/// A sheet as the list of sheets names it.
pub(crate) struct Listed {
    pub name: String,
    pub hidden: bool,
    /// The part of the archive that holds it.
    pub part: String,
}

/// The sheets of a workbook in their order, for whoever changes their parts in place.
pub(crate) fn list(bytes: &[u8]) -> Result<Vec<Listed>, Issue> {
    let (_, text, relations) = opened(bytes)?;
    listed(&text, &relations)
}

fn listed(book: &str, relations: &[Relation]) -> Result<Vec<Listed>, Issue> {
    let damaged = || Issue::new("book-damaged");
    let mut found = Vec::new();
    // Each part is one sheet: a list that names one over and over would fill all memory there is.
    let mut read = BTreeSet::new();
    for (n, tag) in tags(book, "sheet").enumerate() {
        require(n < SHEETS_MAX, damaged)?;
        let id = id(&tag).ok_or_else(damaged)?;
        let relation = relations.iter().find(|relation| relation.id == id).ok_or_else(damaged)?;
        let hidden = tag.attribute("state").is_some_and(|state| state != "visible");
        require(read.insert(relation.target.to_ascii_lowercase()), damaged)?;
        let name = tag.attribute("name").unwrap_or_default();
        found.push(Listed { name, hidden, part: relation.target.clone() });
    }
    Ok(found)
}

/// The parts of an archive, which programs call in letters of either size.
struct Parts<'a> {
    archive: zip::ZipArchive<Cursor<&'a [u8]>>,
    names: Vec<String>,
}

impl<'a> Parts<'a> {
    fn of(archive: zip::ZipArchive<Cursor<&'a [u8]>>) -> Self {
        let name = |name: Result<std::borrow::Cow<'_, str>, _>| {
            name.map_or_else(|_| String::new(), |name| name.replace('\\', "/"))
        };
        let names = archive.file_names().map(name).collect();
        Self { archive, names }
    }

    /// The text of a part.
    fn text(&mut self, name: &str) -> Option<String> {
        let at = self.names.iter().position(|own| own.eq_ignore_ascii_case(name))?;
        let mut bytes = Vec::new();
        self.archive.by_index(at).ok()?.read_to_end(&mut bytes).ok()?;
        match String::from_utf8(bytes) {
            Ok(text) => Some(text),
            // In two bytes a character, or in an older writing.
            Err(other) => encoding::text(other.as_bytes()).ok(),
        }
    }

    /// The folder and the name of the list of sheets.
    fn book(&mut self) -> (String, String) {
        let relations = self.relations("", "");
        let target = relations.into_iter().find(|relation| relation.kind == "officeDocument");
        let target = target.map_or_else(|| "xl/workbook.xml".to_owned(), |relation| relation.target);
        let start = target.rfind('/').map_or(0, |at| at + 1);
        let (folder, name) = target.split_at_checked(start).unwrap_or_default();
        (folder.to_owned(), name.to_owned())
    }

    /// What a part in a folder refers to.
    fn relations(&mut self, folder: &str, name: &str) -> Vec<Relation> {
        let text = self.text(&format!("{folder}_rels/{name}.rels")).unwrap_or_default();
        let relation = |tag: Tag<'_>| {
            let target = tag.attribute("Target")?;
            let kind = tag.attribute("Type").unwrap_or_default();
            Some(Relation {
                id: tag.attribute("Id")?,
                kind: kind.rsplit('/').next().unwrap_or_default().to_owned(),
                target: target.strip_prefix('/').map_or_else(|| format!("{folder}{target}"), str::to_owned),
            })
        };
        tags(&text, "Relationship").filter_map(relation).collect()
    }
}

/// A part that another one refers to.
struct Relation {
    id: String,
    /// The last word of its kind.
    kind: String,
    target: String,
}

/// The tags of a name, whatever prefix the program gave it.
fn tags<'a>(text: &'a str, name: &'a str) -> impl Iterator<Item = Tag<'a>> {
    pieces(text).filter_map(move |piece| match piece {
        Piece::Open(tag) if local(tag.name) == name => Some(tag),
        Piece::Open(_) | Piece::Close(_) | Piece::Words(_) => None,
    })
}

/// Which relation a sheet stands in: the one of its numbers that has a prefix.
fn id<'a>(tag: &Tag<'a>) -> Option<&'a str> {
    let mut ids = tag.attributes().filter(|(key, _)| local(key) == "id");
    ids.next().map(|(_, value)| value)
}

fn calendar(book: &str) -> Calendar {
    let old = tags(book, "workbookPr").any(|tag| tag.says("date1904"));
    if old { Calendar::Of1904 } else { Calendar::Of1900 }
}

/// The texts that cells share.
fn strings(text: &str) -> Vec<String> {
    let (mut found, mut runs) = (Vec::new(), Runs::default());
    for piece in pieces(text) {
        match piece {
            Piece::Open(tag) if tag.empty && local(tag.name) == "si" => found.push(String::new()),
            Piece::Open(tag) => runs.open(&tag),
            Piece::Close(name) if local(name) == "si" => found.push(runs.take()),
            Piece::Close(name) => runs.close(local(name)),
            Piece::Words(words) => runs.words(words),
        }
    }
    found
}
