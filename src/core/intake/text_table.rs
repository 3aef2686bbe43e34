//! Tables as text: separated values.

use super::encoding::LOST;
use super::sheet::{Cell, Remark, Sheet};
use crate::domain::issue::Issue;

pub(super) fn separated(text: &str) -> Result<Sheet, Issue> {
    table(text, separator)
}

/// The same where the separator is known: spreadsheets put tabs on the clipboard.
pub(super) fn tabbed(text: &str) -> Result<Sheet, Issue> {
    table(text, |_| '\t')
}

fn table(text: &str, separator: impl FnOnce(&[&str]) -> char) -> Result<Sheet, Issue> {
    let text = text.trim_end_matches('\u{1a}').replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<&str> = text.split('\n').collect();
    let separator = separator(&lines);
    let widest = lines.iter().take(20).map(|line| line.split(separator).count()).max().unwrap_or_default();
    let table = Lines { separator, widest };
    let zeros_kept = october(&text);
    let mut sheet = Sheet::new("CSV", false);
    // A line break inside a cell begins no row; a blank line is one.
    let (mut row, mut rest) = (0, lines.as_slice());
    while let Some((line, below)) = rest.split_first() {
        row += 1;
        let record = table.record(line, below);
        rest = below.get(record.more..).unwrap_or_default();
        for (column, field) in (0..).zip(&record.fields) {
            if field.contains(LOST) {
                sheet.remark_on(row, column, Remark::BadBytes);
            }
            sheet.put(row, column, cell(field, zeros_kept))?;
        }
        if let Some((column, rows)) = record.open {
            sheet.remark_on(row, column, Remark::OpenQuote { rows });
        }
    }
    Ok(sheet)
}

/// How the lines of a table come apart.
struct Lines {
    separator: char,
    /// Fields of the widest of the first lines.
    widest: usize,
}

#[derive(Default)]
struct Record {
    fields: Vec<String>,
    /// How many further lines belong to it.
    more: usize,
    /// Column of a quotation mark without its other half, and how many rows it would have swallowed.
    open: Option<(u32, u32)>,
}

impl Lines {
    /// The record that begins with a line. A quoted field may go on below, unless what it would take with it are
    /// rows of their own: then its mark is a mark that somebody forgot.
    fn record(&self, line: &str, below: &[&str]) -> Record {
        let mut fields = Fields::default();
        let mut open = fields.take(line, self.separator, |_| true);
        let mut more = 0;
        let mut rows = 0;
        while open && let Some(next) = below.get(more) {
            rows += u32::from(self.is_row(next));
            more += 1;
            open = fields.take(next, self.separator, |_| true);
        }
        if !open && rows == 0 {
            return Record { fields: fields.done, more, open: None };
        }
        let mut alone = Fields::default();
        alone.take(line, self.separator, |rest| closes(rest, self.separator));
        let column = alone.unclosed.unwrap_or_default();
        Record { fields: alone.done, more: 0, open: Some((column, rows)) }
    }

    /// Whether a line is whole by itself. Of two columns a remark may hold as many as well.
    fn is_row(&self, line: &str) -> bool {
        let fields = line.split(self.separator);
        let number = |field: &str| field.chars().filter(char::is_ascii_digit).count() >= 15;
        fields.clone().count() >= self.widest && (self.widest > 2 || fields.clone().any(number))
    }
}

/// Whether a quoted field ends in this line, with a separator or the line's end behind it.
fn closes(rest: &str, separator: char) -> bool {
    let mut marks = rest.match_indices('"').map(|(at, _)| at);
    while let Some(at) = marks.next() {
        match rest.get(at + 1..).and_then(|after| after.chars().next()) {
            Some('"') => drop(marks.next()),
            next => return next.is_none_or(|next| next == separator || next.is_whitespace()),
        }
    }
    false
}

/// The fields of a record as its lines are read.
#[derive(Default)]
struct Fields {
    done: Vec<String>,
    field: String,
    quoted: bool,
    unclosed: Option<u32>,
}

impl Fields {
    /// Takes a line; true where a quoted field goes on in the next one. `counts` says of what stands behind a
    /// quotation mark at the beginning of a field whether the mark is one.
    fn take(&mut self, line: &str, separator: char, counts: impl Fn(&str) -> bool) -> bool {
        let mut begins = !self.quoted;
        if self.quoted {
            self.field.push('\n');
        }
        let mut rest = line;
        while let Some(c) = rest.chars().next() {
            rest = rest.get(c.len_utf8()..).unwrap_or_default();
            match c {
                '"' if begins => {
                    if counts(rest) {
                        self.quoted = true;
                    } else {
                        self.unclosed = u32::try_from(self.done.len()).ok();
                    }
                }
                '"' if self.quoted => match rest.strip_prefix('"') {
                    Some(after) => {
                        self.field.push('"');
                        rest = after;
                    }
                    None => self.quoted = false,
                },
                c if c == separator && !self.quoted => {
                    self.done.push(std::mem::take(&mut self.field));
                    begins = true;
                    continue;
                }
                c => self.field.push(c),
            }
            begins = false;
        }
        if !self.quoted {
            self.done.push(std::mem::take(&mut self.field));
        }
        self.quoted
    }
}

/// In a saved table 2021.1 may have been a number: January, or October with its zero lost. It is read as that
/// number unless the zero of another October was kept.
pub(super) fn cell(text: &str, zeros_kept: bool) -> Cell {
    let first_month = text.trim().strip_suffix(".1");
    let year = first_month.filter(|year| year.len() == 4).and_then(|year| year.parse::<u16>().ok());
    match year {
        Some(year) if !zeros_kept => Cell::Number(f64::from(year) + 0.1),
        _ => Cell::Text(text.to_owned()),
    }
}

/// Whether a month stands as `2021.10` anywhere.
pub(super) fn october(text: &str) -> bool {
    let alone = |c: Option<char>| c.is_none_or(|c| !c.is_ascii_digit() && c != '.');
    text.match_indices(".10").any(|(at, found)| {
        let before = text.get(..at).unwrap_or_default().chars().rev();
        let digits = before.clone().take_while(char::is_ascii_digit).count();
        digits == 4
            && alone(before.clone().nth(4))
            && alone(text.get(at + found.len()..).unwrap_or_default().chars().next())
    })
}

/// The separator the first lines use most.
fn separator(lines: &[&str]) -> char {
    let count = |mark: char| lines.iter().take(20).map(|line| line.matches(mark).count()).sum::<usize>();
    let (mut best, mut most) = (',', count(','));
    for mark in ['\t', ';', '，'] {
        if count(mark) > most {
            (best, most) = (mark, count(mark));
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Vec<String>> {
        let sheet = separated(text).unwrap();
        let columns = sheet.columns();
        let row = |row: u32| columns.clone().map(|column| sheet.shown(row, column)).collect();
        sheet.row_numbers().map(row).collect()
    }

    #[test]
    fn quoted_fields_hold_separators_marks_and_line_breaks() {
        let text = "姓名,备注,号\n甲,\"优秀\"员工,1\n乙,\"一,二\n三\"\"四\"\"\",2\n丙,\"\",3";
        let expected = [
            ["姓名", "备注", "号"],
            ["甲", "优秀员工", "1"],
            ["乙", "一,二\n三\"四\"", "2"],
            ["丙", "", "3"],
        ];
        assert_eq!(rows(text), expected);
        let sheet = separated(text).unwrap();
        assert_eq!(
            sheet.row_numbers().collect::<Vec<_>>(),
            [1, 2, 3, 4],
            "a break inside a cell begins no row"
        );
    }

    #[test]
    fn a_quotation_mark_without_its_other_half_swallows_nothing() {
        let head = "姓名,身份证号,备注\n";
        for (line, text) in [("甲,1,\"优秀员工", "优秀员工"), ("甲,\"1\",\"优秀员工", "优秀员工")]
        {
            // The next mark stands in another row, or nowhere.
            for last in ["丙,3,\"好\"", "丙,3,"] {
                let sheet = separated(&format!("{head}{line}\n乙,2,\n{last}\n")).unwrap();
                assert_eq!((sheet.len(), sheet.shown(2, 2), sheet.shown(2, 1)), (4, text.into(), "1".into()));
                assert_eq!(sheet.remark(2, 2), Some(&Remark::OpenQuote { rows: 2 }), "{line} {last}");
                assert_eq!(sheet.shown(3, 0), "乙");
            }
        }
    }
}
