//! Plain texts, and what a cell of any kind carries that nobody sees.

use super::{Flaw, Found};
use crate::domain::issue::Issue;
use crate::domain::text::{is_private_use, without_hidden};
use crate::domain::value::Input;
use crate::intake::workbook::Cell;

/// The cell without hidden characters, and without line breaks where the field has one line; with it the codes of
/// what was taken off, and a notice of characters that other computers cannot show.
pub fn undressed(cell: &Cell, input: Option<Input>) -> (Cell, Found) {
    let Cell::Text(seen) = cell else { return (cell.clone(), Found::default()) };
    let mut found = Found::default();
    let lines = seen.replace("\r\n", "\n").replace('\r', "\n");
    let mut plain = without_hidden(&lines);
    if plain != lines {
        found = found.repaired("hidden", plain.trim());
    }
    if matches!(input, Some(Input::Text { .. } | Input::Unit | Input::Code { .. }))
        && plain.trim().contains(['\n', '\t'])
    {
        plain = one_line(plain.trim());
        found = found.repaired("line_breaks", &plain);
    }
    if plain.chars().any(is_private_use) {
        found.faults.push(Flaw::new("private_use"));
    }
    (Cell::Text(plain), found)
}

/// Lines joined: between Latin letters or figures by a space, else without anything.
fn one_line(text: &str) -> String {
    let mut joined = String::new();
    for line in text.split(['\n', '\t']).map(str::trim).filter(|line| !line.is_empty()) {
        let plain = |c: char| c.is_ascii_alphanumeric();
        if joined.ends_with(plain) && line.starts_with(plain) {
            joined.push(' ');
        }
        joined.push_str(line);
    }
    joined
}

/// Any other field: what the field itself reads, with its own fault.
pub fn text(cell: &Cell, parse: impl Fn(&str) -> Result<String, Issue>) -> Found {
    match parse(&cell.shown()) {
        Ok(value) => Found::taken(value),
        Err(issue) => Found::flawed(Flaw::of(issue)),
    }
}

/// 毕业院校及专业: the two parts around a stroke.
pub fn school_and_major(text: &str) -> (String, Option<String>) {
    match text.split_once(['/', '／', '、', '，', ',']) {
        Some((school, major)) => (school.trim().to_owned(), Some(major.trim().to_owned())),
        None => (text.trim().to_owned(), None),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::cell;
    use super::*;

    #[test]
    fn what_nobody_sees_is_taken_off_and_shown() {
        let line = Some(Input::Text { max: 50 });
        for (seen, input, plain, repairs, faults) in [
            ("千灯镇\n总工会", line, "千灯镇总工会", &["line_breaks"][..], &[][..]),
            ("Anna\nLi", line, "Anna Li", &["line_breaks"], &[]),
            ("张\u{200b}三\u{202e}", line, "张三", &["hidden"], &[]),
            ("一\r\n二", Some(Input::Long { max: 500 }), "一\n二", &[], &[]),
            ("葛\u{e0100}\u{fe00}", line, "葛\u{e0100}\u{fe00}", &[], &[]),
            ("张\u{e000}", line, "张\u{e000}", &[], &["private_use"]),
        ] {
            let (cell, found) = undressed(&cell(seen), input);
            let codes: Vec<&str> = found.repairs.iter().map(|(code, _)| *code).collect();
            let flaws: Vec<&str> = found.faults.iter().map(|flaw| flaw.code.as_str()).collect();
            assert_eq!((cell.shown().as_str(), codes.as_slice(), flaws.as_slice()), (plain, repairs, faults));
        }
    }

    #[test]
    fn school_and_major_stand_in_one_cell() {
        assert_eq!(school_and_major("南通大学/法学"), ("南通大学".into(), Some("法学".into())));
    }
}
