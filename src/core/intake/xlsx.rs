//! The cells of an `.xlsx`, one after the other, each as its style shows it.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

use calamine::{DataRef, Dimensions, Reader, SheetVisible, Style, Xlsx};

use super::dates::{Calendar, Shows};
use super::marks::Marks;
use super::markup::{Piece, Tag, local, pieces};
use super::sheet::{Cell, Merge, Sheet};
use crate::domain::issue::Issue;

pub(super) fn sheets(bytes: &[u8], marks: &BTreeMap<String, Marks>) -> Result<Vec<Sheet>, Issue> {
    let damaged = || Issue::new("book-damaged");
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|_| damaged())?;
    let listed: Vec<(String, bool)> = book
        .sheets_metadata()
        .iter()
        .map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible))
        .collect();
    let mut found = Vec::new();
    for (name, hidden) in listed {
        let mut sheet = Sheet::new(name, hidden);
        // A chart sheet has no cells.
        let Some(blank) = cells(&mut book, &mut sheet)? else { continue };
        // What a sheet says beside its cells is looked for only where it was seen: each look goes through all of it.
        let part = part_of(bytes, &sheet.name);
        let marks = part.as_ref().and_then(|part| marks.get(part)).copied();
        // A part under a name that is read otherwise may merge cells all the same.
        let marks = marks.unwrap_or(Marks { merged: true, ..Marks::default() });
        if let Some(part) = part.filter(|_| marks.hidden) {
            hide(&mut sheet, &text_of(bytes, &part).unwrap_or_default());
        }
        if marks.formulas {
            unsaved(&mut book, &mut sheet, &blank)?;
        }
        if marks.merged {
            let merged = book.merge_cells_by_sheet_name(&sheet.name).unwrap_or_default();
            sheet.merge(merged.iter().map(merge));
        }
        found.push(sheet);
    }
    if found.is_empty() { Err(damaged()) } else { Ok(found) }
}

fn merge(area: &Dimensions) -> Merge {
    Merge { rows: (area.start.0, area.end.0), columns: (area.start.1, area.end.1) }
}

/// What the reader gives of a style, made once for all its cells.
struct CellStyle {
    shows: Option<Shows>,
    struck: bool,
}

impl CellStyle {
    fn of(style: &Style) -> Self {
        let shows = style.number_format.as_ref().and_then(|format| {
            let builtin = format.format_id.and_then(Shows::builtin);
            builtin.or_else(|| Shows::format(&format.format_code))
        });
        Self { shows, struck: style.font.as_ref().is_some_and(|font| font.has_strikethrough()) }
    }
}

/// Fills a sheet, and gives the cells in which a text of no length is saved; none where it holds no cells by its kind.
fn cells(book: &mut Xlsx<Cursor<&[u8]>>, sheet: &mut Sheet) -> Result<Option<BTreeSet<(u32, u32)>>, Issue> {
    let calendar = if book.has_1904_epoch() { Calendar::Of1904 } else { Calendar::Of1900 };
    let Ok(mut reader) = book.worksheet_cells_reader(&sheet.name) else { return Ok(None) };
    let mut blank = BTreeSet::new();
    let looks: Vec<CellStyle> = reader.styles().iter().map(CellStyle::of).collect();
    while let Some((next, style)) =
        reader.next_cell_with_style_id().map_err(|_| Issue::new("book-damaged"))?
    {
        let (row, column) = next.get_position();
        let look = looks.get(style);
        if matches!(next.get_value(), DataRef::String(text) if text.is_empty())
            || matches!(next.get_value(), DataRef::SharedString(""))
        {
            blank.insert((row, column));
            continue;
        }
        let cell = cell(next.get_value(), look.and_then(|look| look.shows), calendar);
        sheet.put(row.saturating_add(1), column, cell)?;
        if look.is_some_and(|look| look.struck) {
            sheet.strike(row.saturating_add(1), column);
        }
    }
    Ok(Some(blank))
}

/// Formulas whose result was not saved: the cell is not empty, and what it holds nobody here can tell.
fn unsaved(
    book: &mut Xlsx<Cursor<&[u8]>>,
    sheet: &mut Sheet,
    blank: &BTreeSet<(u32, u32)>,
) -> Result<(), Issue> {
    let formulas = book.worksheet_formula(&sheet.name).map_err(|_| Issue::new("book-damaged"))?;
    let (top, left) = formulas.start().unwrap_or_default();
    for (row, column, formula) in formulas.used_cells() {
        let at = |offset: usize, start: u32| u32::try_from(offset).ok()?.checked_add(start);
        let (Some(row), Some(column)) = (at(row, top), at(column, left)) else { continue };
        if !formula.is_empty()
            && !blank.contains(&(row, column))
            && sheet.at(row.saturating_add(1), column).is_empty()
        {
            sheet.put(row.saturating_add(1), column, Cell::Fault(format!("={formula}")))?;
        }
    }
    Ok(())
}

fn cell(data: &DataRef, shows: Option<Shows>, calendar: Calendar) -> Cell {
    match data {
        DataRef::Empty => Cell::Empty,
        DataRef::String(text) | DataRef::DurationIso(text) => Cell::Text(text.clone()),
        DataRef::SharedString(text) => Cell::Text((*text).to_owned()),
        DataRef::Int(number) => calendar.cell(*number as f64, shows),
        DataRef::Float(number) => calendar.cell(*number, shows),
        DataRef::Bool(flag) => Cell::Flag(*flag),
        DataRef::DateTime(moment) => calendar.cell(moment.as_f64(), shows),
        DataRef::DateTimeIso(text) => match text.get(..10).and_then(|day| day.parse().ok()) {
            Some(day) => shows.unwrap_or(Shows::Day).cell(day),
            None => Cell::Text(text.clone()),
        },
        DataRef::Error(error) => Cell::Fault(error.to_string()),
    }
}

/// The part that holds a sheet, by the list of the workbook and its relations.
fn part_of(bytes: &[u8], name: &str) -> Option<String> {
    let (book, relations) =
        (text_of(bytes, "xl/workbook.xml")?, text_of(bytes, "xl/_rels/workbook.xml.rels")?);
    let listed = tags(&book, "sheet").find(|tag| tag.attribute("name").as_deref() == Some(name))?;
    let id = listed.attribute("r:id")?;
    let relation = tags(&relations, "Relationship").find(|tag| tag.attribute("Id").as_ref() == Some(&id))?;
    let target = relation.attribute("Target")?;
    Some(target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned))
}

/// The text of a part.
fn text_of(bytes: &[u8], part: &str) -> Option<String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut text = String::new();
    let read = archive.by_name(part).ok()?.read_to_string(&mut text).ok();
    read.map(|_| text)
}

/// The tags of a name, whatever prefix the program gave it.
fn tags<'a>(text: &'a str, name: &'a str) -> impl Iterator<Item = Tag<'a>> {
    pieces(text).filter_map(move |piece| match piece {
        Piece::Open(tag) if local(tag.name) == name => Some(tag),
        Piece::Open(_) | Piece::Close(_) | Piece::Words(_) => None,
    })
}

/// Notes which rows and columns are hidden: a filter hides the rows that it passes over.
fn hide(sheet: &mut Sheet, text: &str) {
    let mut row = 0;
    for piece in pieces(text) {
        let Piece::Open(tag) = piece else { continue };
        match local(tag.name) {
            "row" => {
                row = tag.number("r").unwrap_or(row + 1);
                if tag.says("hidden") {
                    sheet.hide(row);
                }
            }
            "col" if tag.says("hidden") => {
                let (first, last) = (tag.number("min").unwrap_or(1), tag.number("max").unwrap_or(0));
                (first..=last.min(16_384)).for_each(|column| sheet.hide_column(column.saturating_sub(1)));
            }
            _ => {}
        }
    }
}
