//! Names: one person, one name, as it stands on the identity card.

use super::{Flaw, Found};
use crate::domain::text::{half_width, is_private_use};
use crate::intake::workbook::Cell;

/// What offices put between the parts of a minority name; the register keeps one.
const DOTS: &[char] = &['·', '•', '‧', '・', '･', '∙', '⋅', '●', '◦', '.', '．', '﹒', '。'];

/// A name. Spaces between Han characters only fill the column; a dot between them is U+00B7. What cannot be one
/// name (a masked one, two at once, a figure before it) is asked.
pub fn name(cell: &Cell) -> Found {
    let seen = cell.shown();
    let trimmed = half_width(&seen).trim().to_owned();
    let han = trimmed.chars().all(|c| c.is_whitespace() || !c.is_ascii() || DOTS.contains(&c));
    let spaceless: String =
        if han { seen.chars().filter(|c| !c.is_whitespace()).collect() } else { seen.trim().to_owned() };
    if spaceless.is_empty() {
        return Found::flawed(Flaw::new("name_missing").blocking());
    }
    let plain = dotted(&spaceless);
    // A figure behind a name tells two people of one name apart: kept, and told.
    if !one_name(plain.trim_end_matches(figure)) {
        return Found::flawed(Flaw::new("name_unclear").blocking());
    }
    let mut found = Found::taken(plain.clone());
    if plain.ends_with(figure) {
        found.faults.push(Flaw::new("name_figure"));
    }
    if spaceless != seen {
        found = found.repaired("spaces", &plain);
    }
    if plain != spaceless {
        found = found.repaired("name_dot", &plain);
    }
    found
}

fn figure(c: char) -> bool {
    c.is_ascii_digit()
}

/// Any dot between two Han characters becomes the one dot.
fn dotted(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let han_at = |at: Option<usize>| at.and_then(|at| chars.get(at)).is_some_and(|c| is_han(*c));
    let one = |(at, c): (usize, &char)| {
        let between = DOTS.contains(c) && han_at(at.checked_sub(1)) && han_at(Some(at + 1));
        if between { '·' } else { *c }
    };
    chars.iter().enumerate().map(one).collect()
}

/// Han characters with dots between them, or the letters of another script with what parts their words.
fn one_name(text: &str) -> bool {
    let han = text.split('·').all(|part| !part.is_empty() && part.chars().all(is_han));
    let letters = text.starts_with(char::is_alphabetic)
        && text.chars().all(|c| {
            !is_han(c) && (c.is_alphabetic() || matches!(c, ' ' | '\'' | '’' | '-' | '.' | ',' | '·'))
        });
    han || letters
}

/// A character of the Han script, its variants and the forms that offices made for themselves among them.
fn is_han(c: char) -> bool {
    matches!(c,
        '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3fffd}'
        | '々' | '〇' | '\u{2e80}'..='\u{2fdf}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
        || is_private_use(c)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{cell, check};
    use super::*;

    #[test]
    fn names_are_one_name() {
        check(name(&cell("曹\u{3000}远")), Some("曹远"), &["spaces"], &[]);
        check(name(&cell("𠮷野·买买提")), Some("𠮷野·买买提"), &[], &[]);
        check(name(&cell("Anna Li")), Some("Anna Li"), &[], &[]);
        check(name(&cell("Jean-Luc d'Été")), Some("Jean-Luc d'Été"), &[], &[]);
        check(name(&cell("葛\u{e0100}某")), Some("葛\u{e0100}某"), &[], &[]);
        check(name(&cell("  ")), None, &[], &["name_missing"]);
        for dot in ["•", "‧", "・", "･", "∙", ".", "．", "⋅"] {
            let seen = format!("买买提{dot}艾力");
            check(name(&cell(&seen)), Some("买买提·艾力"), &["name_dot"], &[]);
        }
        check(name(&cell("张三2")), Some("张三2"), &[], &["name_figure"]);
        check(name(&cell("买买提 · 艾力")), Some("买买提·艾力"), &["spaces"], &[]);
        for unclear in
            ["张*三", "张三/李四", "-", "1张三", "7", "张三、李四", "张三（借调）", "张某某A", "某·", "***"]
        {
            check(name(&cell(unclear)), None, &[], &["name_unclear"]);
            assert!(name(&cell(unclear)).faults[0].blocks, "{unclear}");
        }
    }
}
