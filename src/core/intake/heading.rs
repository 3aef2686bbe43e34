//! A row above people that is none of them: what it says of those below.

use super::repair::plausible_name;
use super::sheet::{Cell, Sheet};
use super::target::Target;
use super::titles::by_title;
use crate::domain::record::Kind;
use crate::domain::text::half_width;

/// What a row that holds one text says of the people below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Heading {
    /// Their unit, without numbering and head count.
    Unit(String),
    /// 在岗人员: nothing that is not true of a roster anyway.
    Present,
    /// 以下为已离职人员: they are in the roster no more.
    Leavers,
    /// Something that is not understood: it ends what stood above, and is asked.
    Unread,
}

/// What a row says that holds one text and nothing else but, perhaps, a head count; nothing for any other row.
/// What somebody typed in its place is the name of a unit.
pub(crate) fn heading(sheet: &Sheet, row: u32, typed: Option<&str>) -> Option<Heading> {
    let mut filled = sheet.columns().filter(|column| !sheet.at(row, *column).is_empty());
    let first = sheet.at(row, filled.next()?);
    if !filled.all(|column| is_count(&compact(&sheet.shown(row, column)))) {
        return None;
    }
    let Cell::Text(text) = first else { return None };
    let plain = compact(text);
    let figures = plain.chars().filter(char::is_ascii_digit).count();
    // A name alone is a person of whom nothing else is said; a number or a date is no heading either.
    if plausible_name(text) && unit(&plain).is_none()
        || figures >= 6
        || !plain.chars().any(|c| c.is_alphabetic() && !c.is_ascii())
    {
        return None;
    }
    let typed = typed.map(str::trim).filter(|text| !text.is_empty());
    Some(typed.map_or_else(|| said(&plain), |unit| Heading::Unit(unit.to_owned())))
}

fn said(plain: &str) -> Heading {
    if of_leavers(plain) {
        return Heading::Leavers;
    }
    let bare = bare(plain);
    if PRESENT.iter().any(|word| bare.starts_with(word)) && ROLL.iter().any(|word| bare.ends_with(word)) {
        return Heading::Present;
    }
    unit(plain).map_or(Heading::Unread, Heading::Unit)
}

/// A text in half-width forms without spaces and the colon behind it.
fn compact(text: &str) -> String {
    let text: String = half_width(text).chars().filter(|c| !c.is_whitespace()).collect();
    text.trim_end_matches(':').to_owned()
}

/// Words of those who are in a roster no more, or not counted in it.
const LEAVERS: &[&str] = &[
    "离职",
    "离岗",
    "离任",
    "辞职",
    "解聘",
    "辞退",
    "退休",
    "调出",
    "调离",
    "调走",
    "注销",
    "减员",
    "去世",
    "死亡",
    "不计入",
    "不列入",
    "不含",
    "不在册",
    "已解除",
    "已终止",
    "已退出",
];

/// Whether a heading, or the name of a sheet, is that of people who have left.
pub(super) fn of_leavers(text: &str) -> bool {
    LEAVERS.iter().any(|word| text.contains(word))
}

const PRESENT: &[&str] = &["在岗", "在职", "现有", "现任"];

/// How a list of people is called.
const ROLL: &[&str] = &["人员", "职工", "社工", "工作者", "名单", "花名册"];

/// How the names of units end.
const UNIT_ENDS: &[&str] = &[
    "工会",
    "联合会",
    "联合体",
    "镇",
    "乡",
    "街道",
    "办事处",
    "开发区",
    "园区",
    "高新区",
    "新区",
    "度假区",
    "管委会",
    "县",
    "市",
    "区",
    "局",
    "委员会",
    "中心",
    "公司",
    "集团",
    "协会",
    "社区",
    "服务站",
    "工作站",
    "部",
    "村",
    "机关",
    "医院",
    "卫生院",
    "中学",
    "小学",
    "学校",
    "大学",
    "学院",
    "幼儿园",
    "总厂",
    "商务城",
];

/// Words of a heading that may end like a unit and names none.
const NO_UNIT: &[&str] = &[
    "以下", "以上", "人员", "名单", "借调", "抽调", "调入", "调往", "其他", "其它", "其中", "合计", "同志",
    "派往", "来自", "原属", "拟", "待",
];

/// The unit that a text names and nothing else: `千灯镇总工会`, `二、玉山镇工会（5人）`, `单位：千灯镇`.
fn unit(plain: &str) -> Option<String> {
    let text = bare(plain);
    let text = match text.split_once(':') {
        Some((title, unit)) if by_title(title) == Some(Target::Field(Kind::Engagement, "user")) => unit,
        _ => text,
    };
    let sentence = text.contains(['。', ',', ';', '、', ':', '(', '[', '【', '/']);
    let named = UNIT_ENDS.iter().any(|end| text.ends_with(end)) && !text.chars().any(|c| c.is_ascii_digit());
    let other = text.starts_with('原') || NO_UNIT.iter().any(|word| text.contains(word));
    let length = text.chars().count();
    (named && !sentence && !other && (3..=40).contains(&length)).then(|| text.to_owned())
}

/// A heading without numbering and head count.
fn bare(plain: &str) -> &str {
    let text = unnumbered(plain);
    match text.rsplit_once(['(', '[', '【']) {
        Some((before, inside)) if counts(inside.trim_end_matches([')', ']', '】'])) => before,
        _ => without_count(text),
    }
}

const NUMERALS: &str = "一二三四五六七八九十";

/// `二、玉山镇`, `（二）玉山镇`, `2.玉山镇`: the text behind its number.
fn unnumbered(text: &str) -> &str {
    let numeral = |c: char| c.is_ascii_digit() || NUMERALS.contains(c);
    let inside = text.strip_prefix('(').unwrap_or(text);
    let rest = inside.trim_start_matches(numeral);
    let marks: &[char] = if inside.len() < text.len() { &[')'] } else { &['、', '.', ')', ','] };
    match rest.strip_prefix(marks) {
        Some(rest) if inside.starts_with(numeral) => rest,
        _ => text,
    }
}

/// `共5人`, `3人,其中女2人`: nothing but heads counted.
fn counts(text: &str) -> bool {
    let heads = |c: char| c.is_ascii_digit() || "共计合人名:,、其中男女在岗".contains(c);
    text.contains(|c: char| c.is_ascii_digit()) && text.contains(['人', '名']) && text.chars().all(heads)
}

/// A cell beside a heading that only counts: `5人`, `5`.
fn is_count(text: &str) -> bool {
    counts(text) || (!text.is_empty() && text.len() <= 4 && text.bytes().all(|b| b.is_ascii_digit()))
}

/// `玉山镇工会5人`, `玉山镇工会共5人`, `玉山镇:3人`.
fn without_count(text: &str) -> &str {
    match text.strip_suffix(['人', '名']) {
        Some(rest) if rest.ends_with(|c: char| c.is_ascii_digit()) => {
            rest.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end_matches(['共', '计', ':', ','])
        }
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(text: &str) -> Option<Heading> {
        let mut sheet = Sheet::new("x", false);
        sheet.put(1, 0, Cell::Text(text.to_owned())).unwrap();
        heading(&sheet, 1, None)
    }

    #[test]
    fn a_unit_is_named_whole_or_not_at_all() {
        for (text, unit) in [
            ("千灯镇总工会", "千灯镇总工会"),
            ("二、玉山镇工会（5人）：", "玉山镇工会"),
            ("玉山镇（3人，其中女2人）", "玉山镇"),
            ("（二）人民医院", "人民医院"),
            ("花桥国际商务城", "花桥国际商务城"),
            ("昆山经济技术开发区综合保税区工会工作站", "昆山经济技术开发区综合保税区工会工作站"),
            ("三、巴城镇：3人", "巴城镇"),
            ("三山镇", "三山镇"),
            ("锦溪镇 总工会", "锦溪镇总工会"),
            ("乡镇街道：玉山镇", "玉山镇"),
        ] {
            assert_eq!(one(text), Some(Heading::Unit(unit.to_owned())), "{text}");
        }
        for text in [
            "单位：千灯镇总工会    联系人：王某",
            "千灯镇（北片）",
            "以下人员派往玉山镇",
            "原周庄镇总工会",
            "编外人员名单",
            "一车间",
        ] {
            assert_eq!(one(text), Some(Heading::Unread), "{text}");
        }
    }

    #[test]
    fn headings_of_those_who_left_or_are_there() {
        for text in ["以下为已离职人员：", "二、离职人员", "退休返聘人员（不计入）"]
        {
            assert_eq!(one(text), Some(Heading::Leavers), "{text}");
        }
        assert_eq!(one("一、在岗人员（3人）"), Some(Heading::Present));
        for text in ["张三", "2021年3月1日", "12", "320583198001011016号"] {
            assert_eq!(one(text), None, "{text} is no heading");
        }
    }
}
