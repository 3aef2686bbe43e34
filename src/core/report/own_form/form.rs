//! A form as read: its tables, its blanks, and what is asked for in each.

use std::collections::BTreeSet;
use std::ops::Range;

use super::blanks::{Blank, List, blanks, list};
use super::table::Table;
use super::what::What;
use super::{document, sheet};
use crate::domain::issue::{Issue, require};
use crate::intake::mapping::Remembered;
use crate::intake::workbook::{self, BYTES_MAX};
use crate::intake::xlsx;
use crate::order::Gathered as _;
use crate::report::archive;

/// What the file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Workbook,
    Document,
}

/// A form, with the bytes of the file as it was given.
#[derive(Clone, Debug)]
pub struct Form {
    pub name: String,
    pub kind: Kind,
    pub(super) bytes: Vec<u8>,
    pub(super) parts: Vec<Page>,
    /// The texts that the sheets of a workbook share.
    pub(super) strings: String,
}

/// A part of the file that holds blanks.
#[derive(Clone, Debug)]
pub(super) struct Page {
    pub part: String,
    pub text: String,
    pub tables: Vec<Asking>,
}

/// A table with what it asks for.
#[derive(Clone, Debug)]
pub(super) struct Asking {
    pub table: Table,
    pub blanks: Vec<Blank>,
    pub list: Option<List>,
}

/// A title with blanks, and what they are taken for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    pub key: String,
    pub title: String,
    pub what: What,
    /// How many blanks it has; people of a list are counted as one.
    pub blanks: usize,
}

/// Different titles on a form; nobody looks through more.
const TITLES_MAX: usize = 400;

/// Reads a form.
///
/// # Errors
/// What the file is instead of a workbook or a document, `own-form-old` for those of before 2007, `own-form-none` where
/// no title with an empty cell beside it is found, `own-form-wide` where there are far too many.
pub fn read(bytes: &[u8], name: &str) -> Result<Form, Issue> {
    require(bytes.len() <= BYTES_MAX, || Issue::new("book-large").with("max", BYTES_MAX / 1024 / 1024))?;
    let zipped = bytes.starts_with(b"PK\x03\x04");
    let names = if zipped { archive::names(bytes)? } else { Vec::new() };
    let document = names.iter().find(|name| name.starts_with("word/document") && name.ends_with(".xml"));
    let (kind, pages, strings) = match document {
        Some(part) => (Kind::Document, vec![of_document(bytes, part)?], String::new()),
        None => {
            // Whatever is no workbook at all is called by its name there.
            let book = match workbook::read(bytes, name) {
                Ok(book) => book,
                Err(issue) if issue.code == "book-document" || issue.code == "book-old" => {
                    return Err(Issue::new("own-form-old"));
                }
                Err(issue) => return Err(issue),
            };
            require(names.iter().any(|name| name.starts_with("xl/")), || Issue::new("own-form-old"))?;
            let shared = names.iter().find(|name| name.eq_ignore_ascii_case("xl/sharedStrings.xml"));
            let strings = shared.map(|part| archive::text(bytes, part)).transpose()?.unwrap_or_default();
            (Kind::Workbook, of_workbook(bytes, &names, &book, &sheet::shared(&strings))?, strings)
        }
    };
    let form = Form { name: name.to_owned(), kind, bytes: bytes.to_vec(), parts: pages, strings };
    let titles: BTreeSet<&str> = form.titles().map(|blank| blank.key.as_str()).into_set();
    require(!titles.is_empty(), || Issue::new("own-form-none"))?;
    require(titles.len() <= TITLES_MAX, || Issue::new("own-form-wide").with("max", TITLES_MAX))?;
    Ok(form)
}

fn of_document(bytes: &[u8], part: &str) -> Result<Page, Issue> {
    let text = archive::text(bytes, part)?;
    let tables = document::tables(&text).into_iter().map(asking).collect();
    Ok(Page { part: part.to_owned(), text, tables })
}

fn of_workbook(
    bytes: &[u8],
    names: &[String],
    book: &workbook::Book,
    shared: &[Range<usize>],
) -> Result<Vec<Page>, Issue> {
    let mut pages = Vec::new();
    for listed in xlsx::list(bytes)?.into_iter().filter(|listed| !listed.hidden) {
        let Some(part) = names.iter().find(|name| name.eq_ignore_ascii_case(&listed.part)) else { continue };
        let text = archive::text(bytes, part)?;
        let read = book.sheets.iter().find(|sheet| sheet.name == listed.name);
        let table = sheet::table(&text, read.map(AsRef::as_ref), shared);
        pages.push(Page { part: part.clone(), text, tables: vec![asking(table)] });
    }
    Ok(pages)
}

fn asking(table: Table) -> Asking {
    let list = list(&table);
    let blanks = blanks(&table, list.as_ref());
    Asking { table, blanks, list }
}

impl Form {
    /// Whether it is a list of people: it has one, and no blank of its own for a person's name.
    pub fn is_list(&self) -> bool {
        let tables = || self.parts.iter().flat_map(|page| &page.tables);
        let single = tables().flat_map(|own| &own.blanks).any(|blank| blank.guess.names_people());
        !single && tables().any(|own| own.list.is_some())
    }

    /// What one copy costs to make, in bytes.
    pub(super) fn weight(&self) -> usize {
        self.bytes.len() + self.parts.iter().map(|page| page.text.len()).sum::<usize>()
    }

    /// How many people one copy of it takes; none where it takes as many as there are.
    pub fn room(&self) -> Option<usize> {
        if !self.is_list() {
            return Some(1);
        }
        let lists = self.parts.iter().flat_map(|page| &page.tables).filter_map(|own| own.list.as_ref());
        let rows = lists
            .map(|list| list.rows.map(|rows| rows as usize))
            .min_by_key(|rows| rows.unwrap_or(usize::MAX));
        rows.flatten()
    }

    /// The blanks, each with the table and the part it stands in. Of a list what is asked once for everybody stands beside it.
    pub(super) fn titles(&self) -> impl Iterator<Item = &Blank> {
        let is_list = self.is_list();
        let tables = self.parts.iter().flat_map(|page| &page.tables);
        tables.flat_map(move |own| {
            let listed = own.list.iter().filter(move |_| is_list).flat_map(|list| &list.columns);
            own.blanks.iter().filter(move |blank| !is_list || !blank.guess.is_personal()).chain(listed)
        })
    }

    /// Each title once, in the order of the form, with what it is taken for: what somebody said of it before, else what
    /// the title says.
    pub fn asked(&self, remembered: &Remembered) -> Vec<Asked> {
        let mut found: Vec<Asked> = Vec::new();
        for blank in self.titles() {
            match found.iter_mut().find(|asked| asked.key == blank.key) {
                Some(asked) => asked.blanks += 1,
                None => {
                    let said = remembered.0.get(&blank.key).and_then(|code| What::parse(code));
                    let title = blank.title.split_whitespace().collect::<Vec<_>>().join(" ");
                    found.push(Asked {
                        what: said.unwrap_or(blank.guess),
                        key: blank.key.clone(),
                        title,
                        blanks: 1,
                    });
                }
            }
        }
        found
    }

    /// Keeps what somebody says differently from what the titles say.
    pub fn learn(&self, asked: &[Asked], remembered: &mut Remembered) {
        for (own, unaided) in asked.iter().zip(self.asked(&Remembered::default())) {
            if own.what == unaided.what {
                remembered.0.remove(&own.key);
            } else {
                remembered.0.insert(own.key.clone(), own.what.code());
            }
        }
    }
}
