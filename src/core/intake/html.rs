//! Web pages under the name of a workbook, as many systems hand them out: their tables, each a sheet.

use std::collections::BTreeMap;

use super::encoding::LOST;
use super::markup::{Piece, Tag, page_pieces, plain};
use super::sheet::{COLUMNS_MAX, Merge, ROWS_MAX, Remark, Sheet};
use super::{text_table, web_archive};
use crate::domain::issue::Issue;
use crate::order::Ordered;

/// The tables of a page; none where the text is no page at all.
///
/// # Errors
/// `book-web`: a page without a table that could be read.
pub(super) fn sheets(text: &str) -> Option<Result<Vec<Sheet>, Issue>> {
    if let Some(pages) = web_archive::pages(text) {
        let tables: Result<Vec<Vec<Sheet>>, Issue> = pages.iter().map(|page| tables(page)).collect();
        return Some(tables.and_then(|tables| named(tables.concat())));
    }
    let page = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}').starts_with('<');
    page.then(|| tables(text).and_then(named))
}

fn named(mut sheets: Vec<Sheet>) -> Result<Vec<Sheet>, Issue> {
    sheets.retain(|sheet| !sheet.is_empty());
    if sheets.is_empty() { Err(Issue::new("book-web")) } else { Ok(sheets) }
}

fn tables(page: &str) -> Result<Vec<Sheet>, Issue> {
    let mut reader = Reader { zeros_kept: text_table::october(page), ..Reader::default() };
    for piece in page_pieces(page) {
        match piece {
            Piece::Open(tag) => {
                reader.open(&tag)?;
                if tag.empty {
                    reader.close(&tag.name.to_ascii_lowercase())?;
                }
            }
            Piece::Close(name) => reader.close(&name.to_ascii_lowercase())?,
            Piece::Words(words) => reader.words(words),
        }
    }
    while !reader.open.is_empty() {
        reader.end_table()?;
    }
    reader.done.order_by_key(|(begun, _)| *begun);
    Ok(reader.done.into_iter().map(|(_, sheet)| sheet).collect())
}

/// A table being read. One inside a cell of another, as pages are laid out, is a table of its own.
#[derive(Default)]
struct Table {
    begun: usize,
    sheet: Sheet,
    merged: Vec<Merge>,
    /// Rows begun.
    row: u32,
    hidden: bool,
    column: u32,
    /// Columns that a cell of an earlier row covers, each up to this row.
    covered: BTreeMap<u32, u32>,
    /// Another October shows that zeros at the end were kept.
    zeros_kept: bool,
    cell: Option<Open>,
}

struct Open {
    text: String,
    across: u32,
    down: u32,
    struck: bool,
}

#[derive(Default)]
struct Reader {
    begun: usize,
    open: Vec<Table>,
    done: Vec<(usize, Sheet)>,
    zeros_kept: bool,
    /// How deep in words struck out.
    striking: u32,
}

impl Reader {
    fn open(&mut self, tag: &Tag<'_>) -> Result<(), Issue> {
        match tag.name.to_ascii_lowercase().as_str() {
            "table" => {
                self.begun += 1;
                let sheet = Sheet::new(format!("HTML {}", self.begun), false);
                let (begun, zeros_kept) = (self.begun, self.zeros_kept);
                self.open.push(Table { begun, sheet, zeros_kept, ..Table::default() });
            }
            // The next row or cell ends the one before it, where the page does not.
            "tr" => {
                if let Some(table) = self.open.last_mut() {
                    table.end_cell()?;
                    (table.row, table.column) = (table.row.saturating_add(1), 0);
                    table.hidden = unseen(tag);
                }
            }
            "td" | "th" => {
                if let Some(table) = self.open.last_mut() {
                    table.end_cell()?;
                    table.begin_cell(tag, self.striking > 0 || struck(tag));
                }
            }
            "br" | "p" | "div" => self.put('\n'),
            "s" | "strike" | "del" => {
                self.striking += 1;
                if let Some(cell) = self.cell() {
                    cell.struck = true;
                }
            }
            "span" | "font" if struck(tag) => {
                if let Some(cell) = self.cell() {
                    cell.struck = true;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), Issue> {
        match name {
            "table" => self.end_table(),
            "tr" | "td" | "th" => self.open.last_mut().map_or(Ok(()), Table::end_cell),
            "s" | "strike" | "del" => {
                self.striking = self.striking.saturating_sub(1);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn cell(&mut self) -> Option<&mut Open> {
        self.open.last_mut()?.cell.as_mut()
    }

    fn put(&mut self, c: char) {
        if let Some(cell) = self.cell() {
            cell.text.push(c);
        }
    }

    /// Words as a page shows them: breaks and runs of spaces in its source are one space.
    fn words(&mut self, words: &str) {
        let Some(cell) = self.cell() else { return };
        for c in words.chars() {
            if !c.is_ascii_whitespace() {
                cell.text.push(c);
            } else if !cell.text.ends_with([' ', '\n']) {
                cell.text.push(' ');
            }
        }
    }

    fn end_table(&mut self) -> Result<(), Issue> {
        let Some(mut table) = self.open.pop() else { return Ok(()) };
        table.end_cell()?;
        table.sheet.merge(table.merged);
        self.done.push((table.begun, table.sheet));
        Ok(())
    }
}

impl Table {
    fn begin_cell(&mut self, tag: &Tag<'_>, struck: bool) {
        self.row = self.row.max(1);
        while self.covered.get(&self.column).is_some_and(|until| *until >= self.row) {
            self.column += 1;
        }
        let span = |key: &str, most: usize| tag.number(key).unwrap_or(1).clamp(1, most as u32);
        let (across, down) = (span("colspan", COLUMNS_MAX), span("rowspan", ROWS_MAX));
        self.cell = Some(Open { text: String::new(), across, down, struck });
    }

    fn end_cell(&mut self) -> Result<(), Issue> {
        let Some(open) = self.cell.take() else { return Ok(()) };
        let (row, column) = (self.row, self.column);
        self.column = column.saturating_add(open.across);
        if open.down > 1 {
            let until = row.saturating_add(open.down - 1);
            let covered = column..self.column.min(COLUMNS_MAX as u32);
            self.covered.extend(covered.map(|column| (column, until)));
        }
        if open.down > 1 || open.across > 1 {
            let top = row.saturating_sub(1);
            self.merged.push(Merge {
                rows: (top, top.saturating_add(open.down - 1)),
                columns: (column, column.saturating_add(open.across - 1)),
            });
        }
        let text = plain(&open.text).trim().to_owned();
        if text.contains(LOST) {
            self.sheet.remark_on(row, column, Remark::BadBytes);
        }
        self.sheet.put(row, column, text_table::cell(&text, self.zeros_kept))?;
        if open.struck {
            self.sheet.strike(row, column);
        }
        if self.hidden {
            self.sheet.hide(row);
        }
        Ok(())
    }
}

fn style(tag: &Tag<'_>) -> String {
    tag.attribute("style").unwrap_or_default().to_ascii_lowercase().replace(' ', "")
}

fn unseen(tag: &Tag<'_>) -> bool {
    style(tag).contains("display:none") || style(tag).contains("visibility:hidden")
}

fn struck(tag: &Tag<'_>) -> bool {
    style(tag).contains("line-through")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::sheet::Cell;

    fn first(page: &str) -> Sheet {
        sheets(page).unwrap().unwrap().remove(0)
    }

    #[test]
    fn a_table_is_read_however_its_page_begins() {
        let table =
            "<table border=1><tr><td>姓名<td>身份证号<tr><td>甲&#x4e00;</td><td>3205</td></tr></table>";
        for begin in [
            "",
            "\u{feff} \n",
            "<meta charset=gb2312>",
            "<style>td{a:b>c}</style>",
            "<div>",
            "<!-- a -->",
            "<html><body>",
            "<?xml version=\"1.0\"?><html>",
            "<!DOCTYPE html>",
        ] {
            let sheet = first(&format!("{begin}{table}"));
            assert_eq!((sheet.shown(1, 1), sheet.shown(2, 0)), ("身份证号".into(), "甲一".into()), "{begin}");
        }
        assert!(sheets("姓名,号\n甲,1").is_none());
        assert_eq!(sheets("<p>没有表").unwrap().unwrap_err().code, "book-web");
    }

    #[test]
    fn cells_that_reach_over_others_are_merged() {
        let sheet = first(
            "<TABLE><TR><TD colspan=3>名单</TD></TR><TR><TD rowspan='2'>千灯镇</TD><TD>甲</TD><TD>1</TD></TR>\
             <TR style='display: none'><TD>乙<br>二</TD><TD><s>2</s></TD></TR></TABLE>",
        );
        assert_eq!([sheet.shown(3, 1), sheet.shown(3, 2)], ["乙\n二", "2"]);
        assert_eq!(sheet.spread(3, 0), &Cell::Text("千灯镇".to_owned()));
        assert_eq!(sheet.merged().len(), 2);
        use crate::intake::sheet::Aside;
        assert_eq!([sheet.aside(2, &[1]), sheet.aside(3, &[2])], [None, Some(Aside::Hidden)]);
    }

    #[test]
    fn what_a_page_strikes_out_or_hides_stands_aside() {
        use crate::intake::sheet::Aside;
        for (row, aside) in [
            ("<tr><td>乙</td></tr>", None),
            ("<tr><td><del>乙</del></td></tr>", Some(Aside::Struck)),
            ("<tr><s><td>乙</td></s></tr>", Some(Aside::Struck)),
            ("<tr><td style='text-decoration: line-through'>乙</td></tr>", Some(Aside::Struck)),
            ("<tr><td><span style='text-decoration:line-through'>乙</span></td></tr>", Some(Aside::Struck)),
            ("<tr style='visibility: hidden'><td>乙</td></tr>", Some(Aside::Hidden)),
        ] {
            let sheet = first(&format!("<table><tr><td>姓名</td></tr>{row}</table>"));
            assert_eq!((sheet.shown(2, 0).as_str(), sheet.aside(2, &[0])), ("乙", aside), "{row}");
        }
    }

    #[test]
    fn words_are_read_as_the_page_shows_them_and_a_lost_byte_is_told() {
        let sheet = first("<table><tr><td>Anna  \n  Li</td><td>甲\u{fffd}</td></tr></table>");
        assert_eq!(sheet.shown(1, 0), "Anna Li");
        assert_eq!([sheet.remark(1, 0), sheet.remark(1, 1)], [None, Some(&Remark::BadBytes)]);
    }

    #[test]
    fn a_table_that_lays_out_the_page_is_not_the_roster() {
        let page = "<table><tr><td>菜单<table><tr><td>姓名</td><td>号</td></tr></table></td></tr></table>";
        let found = sheets(page).unwrap().unwrap();
        let shown: Vec<String> = found.iter().map(|sheet| sheet.shown(1, 0)).collect();
        assert_eq!(shown, ["菜单", "姓名"]);
    }
}
