//! Numbers of identity documents and telephones: what dresses them comes off, what is damaged is never made whole.

use super::found::{Asks, Flaw, Reading};
use crate::domain::codes::IdKind;
use crate::domain::id_number::{IdNumber, parse_document};
use crate::domain::text::{bare_number, half_width};
use crate::domain::value::{Phone, Value};
use crate::intake::workbook::Cell;

pub fn looks_like_number(text: &str) -> bool {
    let bare = bare_number(text);
    bare.len() == 18 && bare.bytes().take(17).all(|b| b.is_ascii_digit())
}

pub fn looks_like_phone(text: &str) -> bool {
    Phone::parse(text).is_ok()
}

/// What a cell of document numbers holds, and of which kind it shows itself to be.
pub struct Identity {
    pub found: Reading,
    pub kind: Option<IdKind>,
}

/// A document number beside what the row says of its kind. A number that passes its own check says the kind itself;
/// what is plainly the number of another document is one, and is never measured by eighteen digits.
pub fn identity(cell: &Cell, said: Option<IdKind>) -> Identity {
    let seen = cell.shown();
    if cell.is_empty() {
        return Identity { found: Reading::flawed(Flaw::new("id_missing").blocking()), kind: None };
    }
    if said == Some(IdKind::Other) {
        return Identity { found: other(&seen), kind: said };
    }
    if let Some(form) = other_form(&bare_number(&seen)) {
        return match (said, form) {
            // The card of before 2023 is called by the same name as today's.
            (None, _) | (Some(IdKind::ForeignPermanent), Form::OldForeign) => {
                let found = other(&seen);
                let plain = found.value.clone().unwrap_or_default();
                Identity { found: found.repaired("document_other", &plain), kind: Some(IdKind::Other) }
            }
            (Some(_), _) => {
                Identity { found: Reading::flawed(Flaw::new("id_kind_differs").blocking()), kind: None }
            }
        };
    }
    let found = checked(cell, &seen);
    let kind = found.value.as_deref().and_then(|text| IdNumber::parse(text).ok()).map(|number| number.kind());
    Identity { found, kind }
}

/// Documents whose numbers are told by their form.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// 外国人永久居留证 as issued before 2023: three letters of the country and twelve digits.
    OldForeign,
    /// A passport, or a travel permit of Hong Kong and Macao.
    Travel,
    /// 军官证 and the like: 南字第123456号.
    Service,
}

fn other_form(bare: &str) -> Option<Form> {
    let letters = bare.chars().take_while(char::is_ascii_uppercase).count();
    let digits = bare.chars().skip(letters).filter(char::is_ascii_digit).count();
    let plain = letters + digits == bare.chars().count();
    match (plain, letters, digits) {
        (true, 3, 12) => Some(Form::OldForeign),
        (true, 1..=2, 6..=10) => Some(Form::Travel),
        _ if bare.contains('字') && digits > 0 => Some(Form::Service),
        _ => None,
    }
}

/// A number of another kind of document: free text.
fn other(seen: &str) -> Reading {
    match parse_document(IdKind::Other, seen) {
        Ok(text) => Reading::taken(text),
        Err(issue) => Reading::flawed(Flaw::of(Asks::Value, issue).blocking()),
    }
}

/// An identity number. A cell that holds it as a number has lost its digits: a spreadsheet keeps fifteen.
fn checked(cell: &Cell, seen: &str) -> Reading {
    let scientific = half_width(seen).to_ascii_uppercase().contains("E+");
    if scientific || matches!(cell, Cell::Number(number) if *number >= 1e15) {
        return Reading::flawed(Flaw::new("id_digits_lost").blocking());
    }
    let number = match IdNumber::parse(seen) {
        Ok(number) => number,
        Err(issue) => return Reading::flawed(Flaw::of(Asks::Value, issue).blocking()),
    };
    let plain = number.as_str().to_owned();
    let mut found = Reading::taken(plain.clone());
    if half_width(seen) != seen.replace('\u{3000}', " ") {
        found = found.repaired("full_width", &plain);
    }
    if seen.contains(['x', 'ｘ']) {
        found = found.repaired("lower_x", &plain);
    }
    if seen.contains(|c: char| c.is_whitespace() || matches!(c, '\'' | '`' | '‘' | '’')) {
        found = found.repaired("number_spaces", &plain);
    }
    found
}

pub fn phone(cell: &Cell) -> Reading {
    let seen = cell.shown();
    let bare = bare_number(&seen);
    // The country's own prefix says nothing new.
    let national = bare.strip_prefix("+86").or_else(|| bare.strip_prefix("0086")).unwrap_or(&seen);
    match Phone::parse(national) {
        Ok(phone) => {
            let plain = phone.text();
            let found = Reading::taken(plain.clone());
            if plain == seen { found } else { found.repaired("phone_marks", &plain) }
        }
        Err(_) => Reading::flawed(Flaw::asking(Asks::Word, "phone_format")),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{cell, check};
    use super::*;

    fn id_number(cell: &Cell) -> Reading {
        identity(cell, None).found
    }

    #[test]
    fn numbers_lose_their_dress_and_are_never_made_whole() {
        let good = Some("32132219880815101X");
        check(id_number(&cell("32132219880815101X")), good, &[], &[]);
        check(id_number(&cell("'321322 19880815 101x")), good, &["lower_x", "number_spaces"], &[]);
        check(id_number(&cell("３２１３２２１９８８０８１５１０１Ｘ")), good, &["full_width"], &[]);
        check(id_number(&Cell::Number(3.20583199108190e17)), None, &[], &["id_digits_lost"]);
        check(id_number(&cell("3.20583E+17")), None, &[], &["id_digits_lost"]);
        check(id_number(&cell("320102199003071512")), None, &[], &["id_check"]);
        check(id_number(&cell("320102900307151")), None, &[], &["id_old_15"]);
        check(id_number(&Cell::Empty), None, &[], &["id_missing"]);
        let flaw = id_number(&cell("320102199003071512")).faults.remove(0);
        assert_eq!((flaw.args.get("expected").map(String::as_str), flaw.blocks), (Some("1"), true));
    }

    #[test]
    fn a_number_says_of_which_document_it_is() {
        let (resident, permit, foreign, other) = (
            Some(IdKind::Resident),
            Some(IdKind::HongKongMacaoTaiwan),
            Some(IdKind::ForeignPermanent),
            Some(IdKind::Other),
        );
        for (seen, said, kind, faults) in [
            ("810000199001011011", resident, permit, &[][..]),
            ("830000199102021036", None, permit, &[]),
            ("932014198803031025", None, foreign, &[]),
            ("710000199102021055", None, resident, &[]),
            ("USA320088030312", foreign, other, &[]),
            ("usa 3200 8803 0312", None, other, &[]),
            ("E12345678", other, other, &[]),
            ("EA1234567", None, other, &[]),
            ("H1234567890", None, other, &[]),
            ("01234567", other, other, &[]),
            ("南字第123456号", None, other, &[]),
            ("E12345678", resident, None, &["id_kind_differs"]),
            ("01234567", None, None, &["id_length"]),
        ] {
            let identity = identity(&cell(seen), said);
            let flaws: Vec<&str> = identity.found.faults.iter().map(|flaw| flaw.code.as_str()).collect();
            assert_eq!((identity.kind, flaws.as_slice()), (kind, faults), "{seen}");
        }
    }

    #[test]
    fn telephones_lose_their_marks() {
        check(phone(&cell("138-6080-0662")), Some("13860800662"), &["phone_marks"], &[]);
        check(phone(&cell("+86 138 6080 0662")), Some("13860800662"), &["phone_marks"], &[]);
        check(phone(&cell("0086 13860800662")), Some("13860800662"), &["phone_marks"], &[]);
        check(phone(&Cell::Number(13276635133.0)), Some("13276635133"), &[], &[]);
        check(phone(&cell("0512-5555")), None, &[], &["phone_format"]);
    }
}
