//! The files that come back: one for a person, several in an archive, or a list of as many people as it has rows.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::blanks::Blank;
use super::facts::{Facts, file_part};
use super::form::{Asked, Form, Kind, Page};
use super::slots::Put;
use super::table::Spot;
use super::what::What;
use super::{document, sheet};
use crate::domain::id::Id;
use crate::domain::issue::{Issue, require};
use crate::intake::target::Target;
use crate::ledger::Registry;
use crate::order::Gathered;
use crate::report::archive;

/// Whom a form is filled for, and how.
#[derive(Clone, Copy, Debug)]
pub struct Filling<'a> {
    pub registry: &'a Registry,
    pub people: &'a [Id],
    pub on: NaiveDate,
    /// Identity numbers and telephones whole. Whoever asks for it journals it first
    /// ([`crate::ledger::Command::Export`]).
    pub whole: bool,
}

/// What a file is to the browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Media {
    Workbook,
    Document,
    Archive,
}

/// A file that comes back.
#[derive(Clone, Debug)]
pub struct Made {
    pub name: String,
    pub media: Media,
    pub bytes: Vec<u8>,
    /// What is asked for and left empty, because nobody knows it: the title, and of how many people.
    pub lacking: Vec<(String, usize)>,
}

/// What all copies together may take, unpacked.
const MADE_MAX: usize = 1024 * 1024 * 1024;

/// Fills a form: one copy a person, or a list in as many copies as it takes; several copies come in one archive.
///
/// # Errors
/// `own-form-nobody`, `own-form-empty` where every blank is left, `own-form-much` for more than memory holds, or the file cannot be written.
pub fn filled(form: &Form, asked: &[Asked], filling: Filling<'_>) -> Result<Made, Issue> {
    require(!filling.people.is_empty(), || Issue::new("own-form-nobody"))?;
    require(asked.iter().any(|asked| asked.what != What::Leave), || Issue::new("own-form-empty"))?;
    let chosen = asked.iter().map(|asked| (asked.key.clone(), asked.what)).into_map();
    let room = form.room().unwrap_or(filling.people.len()).max(1);
    let copies = filling.people.len().div_ceil(room);
    let most = MADE_MAX / form.weight().max(1);
    require(copies <= most.max(1), || Issue::new("own-form-much").with("max", (most * room).max(1)))?;
    let (stem, ending) = form.name.rsplit_once('.').unwrap_or((&form.name, ""));
    let ending = match form.kind {
        Kind::Workbook if ending.eq_ignore_ascii_case("xlsm") => "xlsm",
        Kind::Workbook => "xlsx",
        Kind::Document => "docx",
    };
    let stem = file_part(stem);
    let (mut taken, mut lacking) = (BTreeSet::new(), BTreeSet::new());
    let mut files = Vec::new();
    for (n, people) in filling.people.chunks(room).enumerate() {
        let whose = match (form.is_list(), people) {
            (false, [person]) => file_part(&person_name(filling.registry, *person)),
            _ => (n + 1).to_string(),
        };
        let mut name = format!("{stem}-{whose}.{ending}");
        let mut again = 1;
        while !taken.insert(name.clone()) {
            again += 1;
            name = format!("{stem}-{whose}-{again}.{ending}");
        }
        files.push((name, copy(form, &chosen, &Filling { people, ..filling }, n * room, &mut lacking)?));
    }
    let count = |asked: &Asked| lacking.iter().filter(|(key, _)| *key == asked.key).count();
    let told = asked.iter().map(|asked| (asked.title.clone(), count(asked)));
    let lacking: Vec<(String, usize)> = told.filter(|(_, count)| *count > 0).collect();
    match <[(String, Vec<u8>); 1]>::try_from(files) {
        Ok([(name, bytes)]) => {
            let media = match form.kind {
                Kind::Workbook => Media::Workbook,
                Kind::Document => Media::Document,
            };
            Ok(Made { name, media, bytes, lacking })
        }
        Err(files) => {
            let bytes = archive::packed(&files)?;
            let name = format!("{stem}-{}.zip", filling.people.len());
            Ok(Made { name, media: Media::Archive, bytes, lacking })
        }
    }
}

fn person_name(registry: &Registry, person: Id) -> String {
    registry.find(person).and_then(|record| record.body.get("name")).unwrap_or_default()
}

/// One copy, for these people; `before` of them stand in earlier ones. What is asked of somebody and not known is `lacking`.
fn copy(
    form: &Form,
    chosen: &BTreeMap<String, What>,
    filling: &Filling<'_>,
    before: usize,
    lacking: &mut BTreeSet<(String, usize)>,
) -> Result<Vec<u8>, Issue> {
    let Filling { registry, people, on, whole } = *filling;
    let facts: Vec<Facts<'_>> = people.iter().map(|person| Facts::of(registry, *person, on, whole)).collect();
    let is_list = form.is_list();
    let mut parts = BTreeMap::new();
    for page in &form.parts {
        let mut texts: BTreeMap<(usize, Spot), Put> = BTreeMap::new();
        for (at, own) in page.tables.iter().enumerate() {
            let mut put = |spot: Spot, blank: &Blank, facts: Option<&Facts<'_>>, n: usize| {
                let what = chosen.get(&blank.key).copied().unwrap_or(What::Leave);
                let cell = own.table.get(spot);
                // A number that stands there already is not counted anew.
                let numbered =
                    what == What::Fact(Target::Sequence) && cell.is_some_and(|cell| !cell.is_blank());
                if what == What::Leave || numbered {
                    return;
                }
                let text = facts.map(|facts| facts.text(what, &blank.title, n)).unwrap_or_default();
                let held = cell.map(|cell| cell.text.as_str()).unwrap_or_default();
                match Some(text).filter(|text| !text.is_empty()).and_then(|text| blank.place.put(held, text))
                {
                    Some(put) => match texts.entry((at, spot)) {
                        Entry::Vacant(empty) => drop(empty.insert(put)),
                        Entry::Occupied(mut own) => own.get_mut().join(put),
                    },
                    None => drop(lacking.insert((blank.key.clone(), if is_list { n } else { before + n }))),
                }
            };
            for blank in own.blanks.iter().filter(|blank| !is_list || !blank.guess.is_personal()) {
                put(blank.spot, blank, facts.first(), 1);
            }
            for list in own.list.iter().filter(|_| is_list) {
                for (n, facts) in facts.iter().enumerate() {
                    let row = list.first + u32::try_from(n).unwrap_or(u32::MAX);
                    for column in &list.columns {
                        put((row, column.spot.1), column, Some(facts), before + n + 1);
                    }
                }
            }
        }
        if !texts.is_empty() {
            parts.insert(page.part.as_str(), written(form, page, texts));
        }
    }
    archive::replaced(&form.bytes, &parts)
}

fn written(form: &Form, page: &Page, texts: BTreeMap<(usize, Spot), Put>) -> String {
    let cell = |at: usize, spot: Spot| page.tables.get(at)?.table.get(spot);
    match form.kind {
        Kind::Workbook => {
            let text = |((at, spot), put): ((usize, Spot), Put)| {
                let cell = cell(at, spot).cloned().unwrap_or_default();
                (spot, sheet::inside(&put, &cell.text, &form.strings, cell.range))
            };
            sheet::edited(&page.text, &texts.into_iter().map(text).into_map())
        }
        Kind::Document => {
            let place = |((at, spot), put): ((usize, Spot), Put)| {
                let cell = cell(at, spot)?;
                Some((cell.range.start, (cell, put)))
            };
            document::edited(&page.text, &texts.into_iter().filter_map(place).into_map())
        }
    }
}
