//! Names: one person, one name, as it stands on the identity card.

use super::found::{Asks, Flaw, Reading};
use super::surnames::{begins_with_surname, is_double_surname};
use crate::domain::text::{half_width, is_private_use};
use crate::intake::workbook::Cell;

/// What offices put between the parts of a minority name; the register keeps one.
const DOTS: &[char] = &['·', '•', '‧', '・', '･', '∙', '⋅', '●', '◦', '.', '．', '﹒', '。'];

/// A name. Spaces between Han characters only fill the column; a dot between them is U+00B7. What cannot be one
/// name (a masked one, two at once, a figure before it, words about somebody) is asked.
pub fn name(cell: &Cell) -> Reading {
    let seen = cell.shown();
    let trimmed = half_width(&seen).trim().to_owned();
    if trimmed.is_empty() {
        return Reading::flawed(Flaw::new("name_missing").blocking());
    }
    let han = trimmed.chars().all(|c| c.is_whitespace() || !c.is_ascii() || DOTS.contains(&c));
    let unclear = || Reading::flawed(Flaw::new("name_unclear").blocking());
    let spaceless: String = if han {
        let parts: Vec<&str> = seen.split_whitespace().collect();
        match parted(&parts) {
            Parted::One => parts.concat(),
            Parted::Marked => parts.join("·"),
            Parted::Several => return unclear(),
        }
    } else {
        seen.trim().to_owned()
    };
    let plain = dotted(&spaceless);
    // A figure behind a name tells two people of one name apart: kept, and told.
    if !one_name(plain.trim_end_matches(figure)) || says_more(&plain) {
        return unclear();
    }
    let mut found = Reading::taken(plain.clone());
    if plain.ends_with(figure) {
        found.faults.push(Flaw::asking(Asks::Nothing, "name_figure"));
    }
    if spaceless != seen && !spaceless.contains('·') || spaceless.chars().count() < seen.chars().count() {
        found = found.repaired("spaces", &plain);
    }
    if plain != spaceless || spaceless.contains('·') && !seen.contains('·') {
        found = found.repaired("name_dot", &plain);
    }
    found
}

/// What the parts of a text of Han characters are, between which spaces or breaks stand.
enum Parted {
    /// One name, drawn out to fill the column.
    One,
    /// The parts of a minority name.
    Marked,
    /// Perhaps more than one name.
    Several,
}

fn parted(parts: &[&str]) -> Parted {
    let length = |text: &str| text.chars().filter(|c| is_han(*c)).count();
    let [first, rest @ ..] = parts else { return Parted::One };
    let marked = |text: &&&str| text.starts_with(DOTS) || text.ends_with(DOTS);
    if rest.is_empty() || is_double_surname(first) || parts.iter().any(|part| marked(&part)) {
        return Parted::One;
    }
    let whole = |part: &&str| length(part) >= 2 && begins_with_surname(part);
    match parts.iter().map(|part| length(part)).sum::<usize>() {
        5.. if begins_with_surname(first) => Parted::Several,
        5.. => Parted::Marked,
        _ if parts.iter().all(whole) => Parted::Several,
        _ => Parted::One,
    }
}

/// Words that are no name, or stand beside one.
const NO_NAME: &[&str] = &[
    "家属", "离职", "离岗", "辞职", "退休", "调出", "调离", "空缺", "空岗", "空编", "缺编", "待招", "待聘",
    "待定", "同上", "合计", "小计", "总计", "暂无", "借调", "实习", "同志", "先生", "女士", "代班", "顶岗",
];

/// Whether a text says something beside a name, or two names: 张三已离职, 张三和李四.
fn says_more(text: &str) -> bool {
    let second = |(at, c): (usize, char)| {
        let (before, after) = text.split_at(at);
        let after = after.strip_prefix(c).unwrap_or(after);
        let whole = |text: &str| text.chars().count() >= 2 && begins_with_surname(text);
        matches!(c, '和' | '与' | '及') && whole(before) && whole(after)
    };
    matches!(text, "无" | "空" | "缺" | "姓名")
        || NO_NAME.iter().any(|word| text.contains(word))
        || text.char_indices().any(second)
}

/// Whether a text by itself is plainly the name of somebody.
pub fn plausible_name(text: &str) -> bool {
    let found = name(&Cell::Text(text.to_owned()));
    let length = |name: &str| name.chars().count();
    found.value.is_some_and(|name| name.contains('·') || length(&name) <= 4 && begins_with_surname(&name))
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
        check(name(&cell("买买提 艾力")), Some("买买提·艾力"), &["name_dot"], &[]);
        check(name(&cell("欧阳 明")), Some("欧阳明"), &["spaces"], &[]);
        check(name(&cell("张 某 某")), Some("张某某"), &["spaces"], &[]);
        for whole in ["李和平", "张与李", "程及时", "吴无为"] {
            check(name(&cell(whole)), Some(whole), &[], &[]);
        }
        for unclear in
            ["张*三", "张三/李四", "-", "1张三", "7", "张三、李四", "张三（借调）", "张某某A", "某·", "***"]
        {
            check(name(&cell(unclear)), None, &[], &["name_unclear"]);
            assert!(name(&cell(unclear)).faults[0].blocks, "{unclear}");
        }
    }

    #[test]
    fn two_names_and_words_about_somebody_are_asked() {
        for unclear in [
            "张三 李四",
            "张三\n李四",
            "张三\u{3000}李四",
            "张三 李小四",
            "张三和李四",
            "张三与李四",
            "张三及家属",
            "张三已离职",
            "离职",
            "空缺",
            "无",
            "同上",
            "待招",
        ] {
            check(name(&cell(unclear)), None, &[], &["name_unclear"]);
            assert!(name(&cell(unclear)).faults[0].blocks, "{unclear}");
        }
    }
}
