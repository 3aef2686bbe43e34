//! The text of a document: how the cells of its tables lie, and texts put into them.

use std::collections::BTreeMap;
use std::ops::Range;

use super::slots::{Put, escaped, spliced};
use super::table::{Cell, Spot, Table};
use crate::intake::markup::{Piece, Tag, local, placed, plain};

/// Every table of the part, those inside another one too.
pub(super) fn tables(part: &str) -> Vec<Table> {
    let mut open: Vec<Reading> = Vec::new();
    let mut done = Vec::new();
    let mut said = false;
    for (range, piece) in placed(part) {
        match piece {
            Piece::Open(tag) if local(tag.name) == "tbl" && !tag.empty => {
                // A cell that holds a table is none to be filled.
                if let Some(cell) = open.last_mut().and_then(|outer| outer.cell.as_mut()) {
                    cell.fixed = true;
                }
                open.push(Reading::default());
            }
            Piece::Open(tag) => {
                said = local(tag.name) == "t" && !tag.empty;
                if let Some(own) = open.last_mut() {
                    own.opened(&tag, range.start);
                }
            }
            Piece::Words(words) if said => {
                if let Some(cell) = open.last_mut().and_then(|own| own.cell.as_mut()) {
                    cell.text.push_str(&plain(words));
                }
            }
            Piece::Close(name) => {
                said = false;
                match local(name) {
                    "tbl" => done.extend(open.pop().map(Reading::finish)),
                    name => {
                        if let Some(own) = open.last_mut() {
                            own.closed(name, range.end);
                        }
                    }
                }
            }
            Piece::Words(_) => {}
        }
    }
    done
}

/// A table as it is read.
#[derive(Default)]
struct Reading {
    table: Table,
    /// The row that is read, from 1; none has begun at 0.
    row: u32,
    column: u32,
    cell: Option<Cell>,
    /// The cell continues the one above.
    goes_on: bool,
    /// By column, where a cell that is merged down begins.
    down: BTreeMap<u32, Spot>,
}

impl Reading {
    fn opened(&mut self, tag: &Tag<'_>, start: usize) {
        let value = |key: &str| tag.attributes().find(|(name, _)| local(name) == key).map(|(_, value)| value);
        match local(tag.name) {
            "tr" => {
                self.row += 1;
                self.column = 0;
            }
            "gridBefore" => {
                self.column += value("val").and_then(|text| text.parse().ok()).unwrap_or(0).min(500)
            }
            "tc" => {
                self.cell = Some(Cell { size: (1, 1), range: start..start, ..Cell::default() });
                self.goes_on = false;
            }
            "gridSpan" => {
                let wide = value("val").and_then(|text| text.parse().ok()).unwrap_or(1_u32).clamp(1, 500);
                self.cell.iter_mut().for_each(|cell| cell.size.1 = wide);
            }
            "vMerge" => {
                self.goes_on = value("val") != Some("restart");
                if !self.goes_on {
                    self.down.insert(self.column, (self.row.saturating_sub(1), self.column));
                }
            }
            // Several paragraphs of a title are one: 家庭主要成员 over 及重要社会关系.
            "drawing" | "pict" | "object" | "fldChar" | "fldSimple" => {
                self.cell.iter_mut().for_each(|cell| cell.fixed = true);
            }
            _ => {}
        }
    }

    fn closed(&mut self, name: &str, end: usize) {
        if name != "tc" {
            return;
        }
        let Some(mut cell) = self.cell.take() else { return };
        cell.range.end = end;
        let (row, wide) = (self.row.saturating_sub(1), cell.size.1);
        match self.down.get(&self.column).copied().filter(|_| self.goes_on) {
            Some(top) => self.table.merge(top, (row - top.0 + 1, wide)),
            None => {
                let spot = (row, self.column);
                self.table.put(spot, cell);
                if wide > 1 {
                    self.table.merge(spot, (1, wide));
                }
            }
        }
        self.column += wide;
    }

    fn finish(self) -> Table {
        self.table
    }
}

/// The same part with these texts in the cells that stand there.
pub(super) fn edited(part: &str, texts: &BTreeMap<usize, (&Cell, Put)>) -> String {
    let (mut made, mut copied) = (String::with_capacity(part.len() + 200 * texts.len()), 0);
    for (cell, put) in texts.values() {
        made.push_str(part.get(copied..cell.range.start).unwrap_or_default());
        let own = part.get(cell.range.clone()).unwrap_or_default();
        let runs = put.parts().and_then(|parts| spliced(own, &cell.text, parts));
        made.push_str(&runs.unwrap_or_else(|| filled(own, &put.text(&cell.text))));
        copied = cell.range.end;
    }
    made.push_str(part.get(copied..).unwrap_or_default());
    made
}

/// A cell with a text: in the place of what is written around a day, else in its first paragraph, in the look that
/// the paragraph has.
fn filled(cell: &str, text: &str) -> String {
    let mut held: Vec<Range<usize>> = Vec::new();
    let mut paragraph: Option<(Range<usize>, bool, String)> = None;
    let (mut end, mut depth, mut look) = (None, 0_u32, None::<Range<usize>>);
    let mut inside = None;
    for (range, piece) in placed(cell) {
        match piece {
            Piece::Open(tag) => match local(tag.name) {
                "p" if paragraph.is_none() => {
                    let prefix = tag.name.strip_suffix('p').unwrap_or_default().to_owned();
                    paragraph = Some((range, tag.empty, prefix));
                }
                "pPr" if end.is_none() && !tag.empty => depth += 1,
                "rPr" if depth > 0 && look.is_none() && !tag.empty => look = Some(range.start..range.start),
                "t" => {
                    held.push(range.clone());
                    inside = (!tag.empty).then_some(());
                }
                _ => {}
            },
            Piece::Close(name) => match local(name) {
                "pPr" => depth = depth.saturating_sub(1),
                "rPr" => look
                    .iter_mut()
                    .filter(|look| look.start == look.end)
                    .for_each(|look| look.end = range.end),
                "p" if end.is_none() => end = Some(range.start),
                "t" if inside.take().is_some() => {
                    held.last_mut().into_iter().for_each(|held| held.end = range.end);
                }
                _ => {}
            },
            Piece::Words(_) => {}
        }
    }
    let Some((start, empty, prefix)) = paragraph else { return cell.to_owned() };
    let words = |text: &str| format!("<{prefix}t xml:space=\"preserve\">{}</{prefix}t>", escaped(text));
    let mut made = String::with_capacity(cell.len() + text.len() + 100);
    let mut copied = 0;
    let mut upto = |made: &mut String, end: usize, next: usize| {
        made.push_str(cell.get(copied..end).unwrap_or_default());
        copied = next;
    };
    if held.is_empty() {
        let look = look.and_then(|look| cell.get(look)).unwrap_or_default();
        let run = format!("<{prefix}r>{look}{}</{prefix}r>", words(text));
        if empty {
            upto(&mut made, start.start, start.end);
            made.push_str(cell.get(start).unwrap_or_default().trim_end_matches(['>', '/', ' ']));
            made.push_str(&format!(">{run}</{prefix}p>"));
        } else {
            let end = end.unwrap_or(start.end);
            upto(&mut made, end, end);
            made.push_str(&run);
        }
    } else {
        for (at, range) in held.into_iter().enumerate() {
            upto(&mut made, range.start, range.end);
            made.push_str(&words(if at == 0 { text } else { "" }));
        }
    }
    upto(&mut made, cell.len(), cell.len());
    made
}
