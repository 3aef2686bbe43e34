//! 花名册模板: the columns that the intake reads without a question.

use rust_xlsxwriter::{DataValidation, Note, Workbook, Worksheet, XlsxError};

use super::writing::{heading_format, say, text_format, width, written};
use crate::domain::issue::Issue;
use crate::domain::record::Kind;
use crate::domain::value::Input;
use crate::intake::target::Target;
use crate::words::{Lang, words};

use Kind::{Certificate, Contract, Engagement, Person, Posting};
use Target::Field;

/// The columns of the roster and its template, in the order of the paper.
pub(super) const COLUMNS: &[Target] = &[
    Target::Sequence,
    Field(Person, "name"),
    Field(Person, "sex"),
    Field(Person, "id_kind"),
    Field(Person, "id_number"),
    Field(Person, "birth"),
    Field(Person, "nation"),
    Field(Person, "party"),
    Field(Person, "education"),
    Field(Person, "degree"),
    Field(Person, "school"),
    Field(Person, "major"),
    Field(Person, "graduated"),
    Field(Person, "phone"),
    Field(Engagement, "hired"),
    Field(Engagement, "entry"),
    Field(Engagement, "mode"),
    Field(Engagement, "allocator"),
    Field(Engagement, "hirer"),
    Field(Engagement, "signer"),
    Field(Engagement, "user"),
    Field(Engagement, "off_establishment"),
    Field(Engagement, "full_time"),
    Field(Engagement, "union_work"),
    Field(Engagement, "work_state"),
    Field(Posting, "post"),
    Field(Contract, "kind"),
    Field(Contract, "start"),
    Field(Contract, "end"),
    Field(Certificate, "level"),
    Field(Certificate, "obtained"),
    Field(Certificate, "number"),
    Field(Person, "remark"),
];

/// Rows for which the template checks what is chosen from a list.
const ROWS: u32 = 3000;

/// An empty roster with lists to choose from, and a sheet that says how to fill it in.
///
/// # Errors
/// `workbook-write`.
pub fn template(lang: Lang) -> Result<Vec<u8>, Issue> {
    written(|book| {
        headed(book, "花名册")?;
        let sheet = book.add_worksheet();
        sheet.set_name(say(lang, "workbook-how"))?;
        for (row, key) in
            (0..).zip(["workbook-how-number", "workbook-how-date", "workbook-how-row", "workbook-how-open"])
        {
            sheet.write_string(row, 0, say(lang, key))?;
        }
        sheet.set_column_width(0, 90)?;
        Ok(())
    })
}

/// A sheet with the roster's headings, widths, formats and lists.
pub(super) fn headed<'a>(book: &'a mut Workbook, name: &str) -> Result<&'a mut Worksheet, XlsxError> {
    let sheet = book.add_worksheet();
    sheet.set_name(name)?;
    for (column, target) in (0..).zip(COLUMNS) {
        let title = target.title().unwrap_or_default();
        sheet.write_string_with_format(0, column, title, &heading_format())?;
        sheet.set_column_width(column, width([title.to_owned()].iter()).max(widest(*target)))?;
        sheet.set_column_format(column, &text_format())?;
        if let Some(hint) = hint(*target) {
            sheet.insert_note(0, column, &Note::new(hint).add_author_prefix(false))?;
        }
        let options = options(*target);
        let texts: Vec<&str> = options.iter().map(String::as_str).collect();
        // A list longer than a cell's formula is left out: the nations.
        if !texts.is_empty() && texts.join(",").encode_utf16().count() <= 255 {
            let list = DataValidation::new().allow_list_strings(&texts)?.ignore_blank(true);
            sheet.add_data_validation(1, column, ROWS, column, &list)?;
        }
    }
    sheet.set_freeze_panes(1, 2)?;
    Ok(sheet)
}

fn widest(target: Target) -> f64 {
    match target {
        Field(Person, "id_number") => 22.0,
        Field(Engagement, "allocator" | "hirer" | "signer" | "user") => 24.0,
        _ => 12.0,
    }
}

fn options(target: Target) -> Vec<String> {
    match input(target) {
        Some(Input::Code { table, options }) => {
            options().iter().map(|code| words(Lang::Zh, &format!("code-{table}-{code}"), &[])).collect()
        }
        _ => Vec::new(),
    }
}

fn hint(target: Target) -> Option<String> {
    let key = match (target, input(target)?) {
        (Field(Person, "id_number"), _) => "workbook-how-number",
        (_, Input::Date | Input::Day) => "workbook-how-date",
        _ => return None,
    };
    Some(say(Lang::Zh, key))
}

pub(super) fn input(target: Target) -> Option<Input> {
    let (kind, key) = target.field()?;
    kind.field(key).map(|field| field.input)
}
