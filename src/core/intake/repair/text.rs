//! Plain texts, and what a cell of any kind carries that nobody sees.

use super::found::{Asks, Flaw, Reading};
use crate::domain::issue::Issue;
use crate::domain::text::{is_private_use, without_hidden};
use crate::domain::value::Input;
use crate::intake::workbook::Cell;

/// The cell without hidden characters, and without line breaks where the field has one line; with it the codes of
/// what was taken off, and a notice of characters that other computers cannot show.
pub fn undressed(cell: &Cell, input: Option<Input>) -> (Cell, Reading) {
    let Cell::Text(seen) = cell else { return (cell.clone(), Reading::default()) };
    let mut found = Reading::default();
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
        found.faults.push(Flaw::asking(Asks::Nothing, "private_use"));
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
pub fn text(cell: &Cell, parse: impl Fn(&str) -> Result<String, Issue>) -> Reading {
    match parse(&cell.shown()) {
        Ok(value) => Reading::taken(value),
        Err(issue) => Reading::flawed(Flaw::of(Asks::Word, issue)),
    }
}

/// How the names of schools end.
const SCHOOLS: &[&str] = &[
    "大学", "学院", "学校", "党校", "中学", "小学", "分校", "电大", "函大", "夜大", "师范", "技校", "职校",
    "卫校", "中专", "职高", "高中", "学堂",
];

/// Where a school has several seats of one name, the seat stands in brackets.
const SEATS: &[&str] =
    &["北京", "武汉", "华东", "徐州", "保定", "威海", "深圳", "珠海", "苏州", "南京", "上海"];

fn is_school(text: &str) -> bool {
    SCHOOLS.iter().any(|end| text.ends_with(end))
        || SEATS.iter().any(|seat| {
            [format!("({seat})"), format!("（{seat}）")]
                .iter()
                .any(|end| text.strip_suffix(end.as_str()).is_some_and(is_school))
        })
}

/// 毕业院校及专业: the school, and the subject where that is parted from it; nothing where it is not plain which is
/// which.
pub fn school_and_major(text: &str) -> Option<(String, Option<String>)> {
    const MARKS: &[char] = &['/', '／', '、', '，', ',', '—', '–', '-', '－', ';', '；', ':', '：'];
    let text = text.trim();
    let mark = |c: char| c.is_whitespace() || MARKS.contains(&c);
    if is_school(text) && !text.contains(mark) {
        return Some((text.to_owned(), None));
    }
    let parts: Vec<&str> = text.split(mark).filter(|part| !part.is_empty()).collect();
    let (school, major) = match parts.as_slice() {
        [school, major] => ((*school).to_owned(), (*major).to_owned()),
        // 苏州大学（法学）
        [one] => {
            let (school, inside) = one.split_once(['(', '（'])?;
            (school.to_owned(), inside.strip_suffix([')', '）'])?.to_owned())
        }
        _ => return None,
    };
    let nested = parts.len() == 1 && major.contains(['(', '（', ')', '）']);
    let plain = is_school(&school) && !(nested || major.is_empty() || is_school(&major));
    plain.then_some((school, Some(major)))
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
            ("一\r\n二", Some(Input::Long { max: 500, hint: None }), "一\n二", &[], &[]),
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
        for text in ["南通大学/法学", "南通大学 法学", "南通大学\n法学", "南通大学—法学", "南通大学（法学）"]
        {
            assert_eq!(school_and_major(text), Some(("南通大学".into(), Some("法学".into()))), "{text}");
        }
        assert_eq!(school_and_major("南京大学"), Some(("南京大学".into(), None)));
        let seat = Some(("华北电力大学（保定）".into(), Some("法学".into())));
        assert_eq!(school_and_major("华北电力大学（保定） 法学"), seat);
        for text in
            ["南京大学社会学专业", "江苏省委党校 经济管理/法学", "法学/南京大学", "法学", "南京大学 苏州大学"]
        {
            assert_eq!(school_and_major(text), None, "{text}");
        }
    }
}
