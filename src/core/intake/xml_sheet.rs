//! Workbooks as one XML text (`XML 表格 2003`), which many systems hand out under the name of an old workbook.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::dates::{Calendar, Shows};
use super::markup::{Piece, Tag, local, pieces, plain};
use super::sheet::{Cell, Merge, Sheet};
use crate::domain::issue::Issue;

/// The name by which such a text says what it is.
const NAME: &str = "urn:schemas-microsoft-com:office:spreadsheet";

/// The sheets; none where the text is something else.
pub(super) fn sheets(text: &str) -> Option<Result<Vec<Sheet>, Issue>> {
    let head = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let mine = head.starts_with("<?xml") && text.contains(NAME) && text.contains("Workbook");
    mine.then(|| read(text))
}

fn read(text: &str) -> Result<Vec<Sheet>, Issue> {
    let mut reader = Reader::default();
    for piece in pieces(text) {
        match piece {
            Piece::Open(tag) => {
                reader.open(&tag);
                if tag.empty {
                    reader.close(local(tag.name))?;
                }
            }
            Piece::Close(name) => reader.close(local(name))?,
            Piece::Words(words) => reader.words(words),
        }
    }
    if reader.sheets.is_empty() { Err(Issue::new("book-damaged")) } else { Ok(reader.sheets) }
}

#[derive(Clone, Copy, Default)]
struct CellStyle {
    shows: Option<Shows>,
    struck: bool,
}

#[derive(Default)]
struct Reader {
    looks: BTreeMap<String, CellStyle>,
    style: String,
    calendar: Calendar,
    sheets: Vec<Sheet>,
    merged: Vec<Merge>,
    /// From 1.
    row: u32,
    hidden: bool,
    column: u32,
    across: u32,
    look: CellStyle,
    /// The type of the value being read, and its text; notes have values of their own.
    value: Option<(String, String)>,
    noted: bool,
}

impl Reader {
    fn open(&mut self, tag: &Tag<'_>) {
        match local(tag.name) {
            "Style" => {
                self.style = tag.attribute("ss:ID").unwrap_or_default();
                self.looks.entry(self.style.clone()).or_default();
            }
            "NumberFormat" => {
                let code = tag.attribute("ss:Format").unwrap_or_default();
                let shows = if code.ends_with("Date") { Some(Shows::Day) } else { Shows::format(&code) };
                self.looks.entry(self.style.clone()).or_default().shows = shows;
            }
            "Font" if tag.says("ss:StrikeThrough") => {
                self.looks.entry(self.style.clone()).or_default().struck = true;
            }
            "Date1904" => self.calendar = Calendar::Of1904,
            "Worksheet" => {
                self.sheets.push(Sheet::new(tag.attribute("ss:Name").unwrap_or_default(), false));
                self.row = 0;
            }
            "Row" => {
                self.row = tag.number("ss:Index").unwrap_or(self.row.saturating_add(1)).max(1);
                (self.column, self.hidden) = (0, tag.says("ss:Hidden"));
            }
            "Cell" => {
                self.column = tag.number("ss:Index").map_or(self.column, |index| index.saturating_sub(1));
                let named = tag.attribute("ss:StyleID");
                self.look = named.and_then(|name| self.looks.get(&name)).copied().unwrap_or_default();
                let [across, down] =
                    ["ss:MergeAcross", "ss:MergeDown"].map(|key| tag.number(key).unwrap_or_default());
                self.across = across;
                if across > 0 || down > 0 {
                    let top = self.row.saturating_sub(1);
                    self.merged.push(Merge {
                        rows: (top, top.saturating_add(down)),
                        columns: (self.column, self.column.saturating_add(across)),
                    });
                }
            }
            "Comment" => self.noted = true,
            "Data" if !self.noted => {
                self.value = Some((tag.attribute("ss:Type").unwrap_or_default(), String::new()));
            }
            _ => {}
        }
    }

    fn words(&mut self, words: &str) {
        if let Some((_, text)) = &mut self.value {
            text.push_str(&plain(words));
        }
    }

    fn close(&mut self, name: &str) -> Result<(), Issue> {
        match name {
            "Data" => {
                let Some((kind, text)) = self.value.take() else { return Ok(()) };
                let cell = self.cell(&kind, text);
                let Some(sheet) = self.sheets.last_mut() else { return Ok(()) };
                sheet.put(self.row, self.column, cell)?;
                if self.look.struck {
                    sheet.strike(self.row, self.column);
                }
            }
            "Comment" => self.noted = false,
            "Cell" => self.column = self.column.saturating_add(1 + self.across),
            "Row" if self.hidden => {
                if let Some(sheet) = self.sheets.last_mut() {
                    sheet.hide(self.row);
                }
            }
            "Table" => {
                let merged = std::mem::take(&mut self.merged);
                if let Some(sheet) = self.sheets.last_mut() {
                    sheet.merge(merged);
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn cell(&self, kind: &str, text: String) -> Cell {
        match kind {
            "Number" => match text.trim().parse::<f64>() {
                Ok(number) if number.is_finite() => self.calendar.cell(number, self.look.shows),
                _ => Cell::Text(text),
            },
            "DateTime" => match text.get(..10).and_then(|day| day.parse::<NaiveDate>().ok()) {
                Some(day) => self.look.shows.unwrap_or(Shows::Day).cell(day),
                None => Cell::Text(text),
            },
            "Boolean" => Cell::Flag(text.trim() == "1"),
            "Error" => Cell::Fault(text),
            _ => Cell::Text(text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::sheet::Aside;

    #[test]
    fn a_workbook_in_one_text_is_read_as_its_cells_show() {
        let text = r#"<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
            <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
            <Styles><Style ss:ID="m"><NumberFormat ss:Format="yyyy/m"/></Style>
            <Style ss:ID="s"><Font ss:StrikeThrough="1"/></Style></Styles>
            <Worksheet ss:Name="名单"><Table><Row><Cell><Data ss:Type="String">姓名</Data></Cell>
            <Cell ss:MergeDown="1"><Data ss:Type="String">千灯镇</Data><Comment><ss:Data>注</ss:Data></Comment></Cell></Row>
            <Row ss:Index="4" ss:Hidden="1"><Cell ss:StyleID="s"><Data ss:Type="String">甲&amp;乙</Data></Cell>
            <Cell ss:Index="3" ss:StyleID="m"><Data ss:Type="DateTime">2021-03-01T00:00:00.000</Data></Cell></Row>
            </Table></Worksheet></Workbook>"#;
        let found = sheets(text).unwrap().unwrap().remove(0);
        assert_eq!([found.shown(4, 0), found.shown(4, 2), found.shown(1, 1)], ["甲&乙", "2021-03", "千灯镇"]);
        assert_eq!((found.name.as_str(), found.merged().len()), ("名单", 1));
        assert_eq!((found.aside(4, &[0]), found.is_struck(4, 0)), (Some(Aside::Hidden), true));
        assert!(sheets("<html><table></table></html>").is_none());
    }

    #[test]
    fn days_flags_and_merged_cells_are_those_of_the_workbook() {
        let text = |calendar: &str| {
            format!(
                r#"<?xml version="1.0"?><Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
                <ExcelWorkbook>{calendar}</ExcelWorkbook>
                <Styles><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style></Styles>
                <Worksheet ss:Name="名单"><Table><Row><Cell ss:MergeAcross="1"><Data ss:Type="String">甲</Data></Cell>
                <Cell><Data ss:Type="Boolean">0</Data></Cell><Cell><Data ss:Type="Boolean">1</Data></Cell>
                <Cell ss:StyleID="d"><Data ss:Type="Number">42794</Data></Cell></Row></Table></Worksheet></Workbook>"#
            )
        };
        for (calendar, day) in [("", "2017-02-28"), ("<Date1904/>", "2021-03-01")] {
            let found = sheets(&text(calendar)).unwrap().unwrap().remove(0);
            let shown: Vec<String> = (0..5).map(|column| found.shown(1, column)).collect();
            assert_eq!(shown, ["甲", "", "FALSE", "TRUE", day], "{calendar}");
        }
    }
}
