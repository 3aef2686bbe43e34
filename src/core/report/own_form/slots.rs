//! Places to fill inside a text: `填表日期：　　年　月　日`, `联系电话：＿＿＿＿`, `□男　□女`.

use std::ops::Range;

use super::what::What;
use crate::intake::markup::{Piece, local, placed, plain};
use crate::intake::plain_title;
use crate::order::Ordered as _;

/// Boxes to tick, empty and ticked; each pair is of one font.
const BOXES: [(char, &str); 2] = [('□', "■"), ('☐', "☑")];

/// A text that is filled in here and there is a line or two.
const TEXT_MAX: usize = 600;

/// Where in a cell something is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Place {
    /// The whole of it.
    #[default]
    Cell,
    /// A part of its text, in bytes.
    Part(Range<usize>),
    /// One of these boxes, each with what it stands for.
    Boxes(Vec<(Range<usize>, String)>),
}

/// A place in a text, and the title that stands before it there; none where that is another cell's business.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Slot {
    pub title: String,
    pub place: Place,
}

/// What goes into a cell: a text, or texts in the place of parts of what stands there.
#[derive(Clone, Debug)]
pub(super) enum Put {
    Whole(String),
    Parts(Vec<(Range<usize>, String)>),
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '_' | '＿')
}

fn is_box(c: char) -> bool {
    BOXES.iter().any(|(empty, _)| *empty == c)
}

/// Whether there may be any: most texts have none.
pub(super) fn has_slot(text: &str) -> bool {
    text.contains(is_box) || !slots(text).is_empty()
}

/// The places of a text, from left to right. A long one is read by people, and not filled.
pub(super) fn slots(text: &str) -> Vec<Slot> {
    if text.len() > TEXT_MAX {
        return Vec::new();
    }
    if text.contains(is_box) {
        return boxes(text);
    }
    let titled = |range: Range<usize>| {
        let before = text.get(..range.start)?.trim_end_matches([':', '：', '(', '（']);
        let title = titles(before).find(|title| What::of(title, std::iter::empty()) != What::Leave)?;
        Some(Slot { title: title.to_owned(), place: Place::Part(range) })
    };
    rooms(text).into_iter().filter_map(titled).collect()
}

/// The titles that a text may end with, the longest first: back to what separates, then to a space.
fn titles(before: &str) -> impl Iterator<Item = &str> {
    let after = |separates: fn(char) -> bool| before.rsplit(separates).next().unwrap_or_default().trim();
    [after(|c| matches!(c, ':' | '：' | '；' | ';' | '，' | '。')), after(is_blank)].into_iter()
}

/// Room to write in: around the marks of a day, and lines of at least two strokes.
fn rooms(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> =
        text.match_indices('年').filter_map(|(at, _)| around(text, at)).collect();
    let mut line: Option<(Range<usize>, usize)> = None;
    let mut lines = Vec::new();
    for (at, stroke) in text.match_indices(['_', '＿']) {
        let end = at + stroke.len();
        match &mut line {
            Some((range, strokes)) if text.get(range.end..at).is_some_and(|gap| gap.trim().is_empty()) => {
                (range.end, *strokes) = (end, *strokes + 1);
            }
            _ => lines.extend(line.replace((at..end, 1))),
        }
    }
    let apart = |own: &Range<usize>| found.iter().all(|day| own.end <= day.start || day.end <= own.start);
    let lines = lines.into_iter().chain(line).filter(|(_, strokes)| *strokes > 1);
    let lines: Vec<Range<usize>> = lines.map(|(range, _)| range).filter(apart).collect();
    found.extend(lines);
    found.order_by_key(|range| range.start);
    found
}

/// What stands around a 年 where a day is to be written: nothing but room before it, 月 and 日 behind.
fn around(text: &str, year: usize) -> Option<Range<usize>> {
    let (before, after) = text.split_at_checked(year)?;
    let start = before.trim_end_matches(is_blank);
    let after = after.strip_prefix('年')?.trim_start_matches(is_blank).strip_prefix('月')?;
    let after = after.trim_start_matches(is_blank).strip_prefix('日').unwrap_or(after);
    let open = start.len() < before.len() || start.ends_with([':', '：']);
    open.then_some(start.len()..text.len() - after.len())
}

/// The boxes of a text with what each stands for, under the titles that stand between them.
fn boxes(text: &str) -> Vec<Slot> {
    let mut found: Vec<Slot> = Vec::new();
    let mut from = 0;
    let named = |said: &str| {
        let said = said.trim().strip_suffix([':', '：'])?;
        Some(said.rsplit(is_blank).next().unwrap_or_default().to_owned())
    };
    for (at, c) in text.char_indices().filter(|(_, c)| is_box(*c)) {
        // What stands before it begins with what the last one stands for.
        let title = text.get(from..at).and_then(named);
        from = at + c.len_utf8();
        let label = text.get(from..).unwrap_or_default().trim_start();
        let label = label.split(|c| is_blank(c) || is_box(c) || "、，,；;/／".contains(c)).next();
        let option = (at..from, label.unwrap_or_default().to_owned());
        match found.last_mut() {
            Some(Slot { place: Place::Boxes(options), .. }) if title.is_none() => options.push(option),
            _ => {
                let place = Place::Boxes(vec![option]);
                found.push(Slot { title: title.unwrap_or_default(), place });
            }
        }
    }
    found
}

impl Place {
    /// What is to be put into the cell so that it says a text; nothing where no box stands for it.
    pub fn put(&self, cell: &str, text: String) -> Option<Put> {
        match self {
            Self::Cell => Some(Put::Whole(text)),
            Self::Part(range) => {
                // A day without a place for its date.
                let month = cell.get(range.clone()).is_some_and(|room| room.ends_with('月'));
                let text = match text.split_once('月').filter(|_| month) {
                    Some((month, _)) => format!("{month}月"),
                    None => text,
                };
                Some(Put::Parts(vec![(range.clone(), text)]))
            }
            Self::Boxes(options) => {
                let range = chosen(options, &text)?;
                let empty = cell.get(range.clone())?.chars().next()?;
                let (_, ticked) = BOXES.iter().find(|(own, _)| *own == empty)?;
                Some(Put::Parts(vec![(range, (*ticked).to_owned())]))
            }
        }
    }
}

/// The box that stands for a text: the one that says it, else the one that says most of it.
fn chosen(options: &[(Range<usize>, String)], text: &str) -> Option<Range<usize>> {
    let text = plain_title(text);
    let said = |(_, label): &&(Range<usize>, String)| plain_title(label);
    let exact = options.iter().find(|option| said(option) == text);
    let part = || {
        let inside = |option: &&(Range<usize>, String)| {
            let label = said(option);
            label.chars().count() > 1 && text.contains(&label)
        };
        options.iter().filter(inside).max_by_key(|option| said(option).len())
    };
    exact.or_else(part).map(|(range, _)| range.clone())
}

impl Put {
    pub fn parts(&self) -> Option<&[(Range<usize>, String)]> {
        match self {
            Self::Whole(_) => None,
            Self::Parts(parts) => Some(parts),
        }
    }

    /// Adds what goes into the same cell; a whole text stands.
    pub fn join(&mut self, other: Self) {
        match (self, other) {
            (Self::Parts(parts), Self::Parts(more)) => parts.extend(more),
            (own @ Self::Parts(_), whole) => *own = whole,
            (Self::Whole(_), _) => {}
        }
    }

    /// The whole text of the cell as it will be.
    pub fn text(&self, cell: &str) -> String {
        match self {
            Self::Whole(text) => text.clone(),
            Self::Parts(parts) => {
                let (mut made, mut copied) = (String::new(), 0);
                for (range, text) in parts {
                    made.push_str(cell.get(copied..range.start).unwrap_or_default());
                    made.push_str(text);
                    copied = range.end;
                }
                made.push_str(cell.get(copied..).unwrap_or_default());
                made
            }
        }
    }
}

/// A marked-up text whose words are `cell`, with parts of these changed: each run keeps its look. Nothing where its words are
/// others.
pub(super) fn spliced(xml: &str, cell: &str, parts: &[(Range<usize>, String)]) -> Option<String> {
    let (mut made, mut copied, mut at) = (String::with_capacity(xml.len() + 100), 0, 0);
    let (mut said, mut sounds) = (false, false);
    for (range, piece) in placed(xml) {
        match piece {
            Piece::Open(tag) if local(tag.name) == "rPh" => sounds = !tag.empty,
            Piece::Close(name) if local(name) == "rPh" => sounds = false,
            Piece::Open(tag) => said = local(tag.name) == "t" && !tag.empty && !sounds,
            Piece::Close(_) => said = false,
            Piece::Words(words) if said => {
                let own = plain(words);
                let (from, to) = (at, at + own.len());
                // Words that need no entities end otherwise than they begin.
                if cell.get(from..to) != Some(&own) || range.len() != words.len() {
                    return None;
                }
                at = to;
                let touched = |(part, _): &&(Range<usize>, String)| part.start < to && part.end > from;
                if parts.iter().any(|part| touched(&part)) {
                    made.push_str(xml.get(copied..range.start)?);
                    copied = range.end;
                    let mut next = from;
                    for (part, text) in parts.iter().filter(touched) {
                        made.push_str(&escaped(cell.get(next..part.start.max(next))?));
                        if part.start >= from {
                            made.push_str(&escaped(text));
                        }
                        next = part.end.min(to);
                    }
                    made.push_str(&escaped(cell.get(next..to)?));
                }
            }
            Piece::Words(_) => {}
        }
    }
    made.push_str(xml.get(copied..)?);
    (at == cell.len()).then_some(made)
}

/// A text as it may stand between tags.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\n' | '\t' => out.push(c),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(text: &str) -> Vec<(String, String)> {
        let told = |slot: Slot| match slot.place {
            Place::Part(range) => (slot.title, text[range].to_owned()),
            other => panic!("{other:?}"),
        };
        slots(text).into_iter().map(told).collect()
    }

    fn pair(one: &str, other: &str) -> (String, String) {
        (one.to_owned(), other.to_owned())
    }

    #[test]
    fn room_in_a_text_belongs_to_the_title_before_it() {
        for (text, found) in [
            ("填表日期：    年   月   日", vec![pair("填表日期", "    年   月   日")]),
            ("填表日期:年月日", vec![pair("填表日期", "年月日")]),
            ("填表人：　　　填表日期：　　年　月　日", vec![pair("填表日期", "　　年　月　日")]),
            ("填表 时间： ____年__月__日（盖章）", vec![pair("填表 时间", " ____年__月__日")]),
            ("入党时间：　　年　　月", vec![pair("入党时间", "　　年　　月")]),
            ("联系电话：________ 籍贯：＿＿＿", vec![pair("联系电话", "________"), pair("籍贯", "＿＿＿")]),
            ("出生年月", vec![]),
            ("（盖章）　　年　　月　　日", vec![]),
            ("填表日期：2026年  月  日", vec![]),
            ("2025年度 ____", vec![]),
            ("snake_case", vec![]),
            ("年年年年", vec![]),
        ] {
            assert_eq!(part(text), found, "{text}");
        }
    }

    #[test]
    fn boxes_stand_for_what_follows_them() {
        let told = |text: &str| -> Vec<(String, Vec<String>)> {
            let labels = |place| match place {
                Place::Boxes(options) => options.into_iter().map(|(_, label)| label).collect(),
                other => panic!("{other:?}"),
            };
            slots(text).into_iter().map(|slot| (slot.title, labels(slot.place))).collect()
        };
        let own = |title: &str, labels: &[&str]| {
            (title.to_owned(), labels.iter().map(|own| (*own).to_owned()).collect::<Vec<_>>())
        };
        assert_eq!(told("□男  □女"), [own("", &["男", "女"])]);
        assert_eq!(told("□男□女"), [own("", &["男", "女"])]);
        assert_eq!(
            told("性别：☐ 男 / ☐ 女　　政治面貌：☐中共党员 ☐群众"),
            [own("性别", &["男", "女"]), own("政治面貌", &["中共党员", "群众"])]
        );
        let ticked = |text: &str, value: &str| {
            let slot = slots(text).remove(0);
            slot.place.put(text, value.to_owned()).map(|put| put.text(text))
        };
        assert_eq!(ticked("□男  □女", "女").as_deref(), Some("□男  ■女"));
        assert_eq!(ticked("☐是 ☐否", "是").as_deref(), Some("☑是 ☐否"));
        assert_eq!(ticked("□专科 □本科 □研究生", "大学本科毕业").as_deref(), Some("□专科 ■本科 □研究生"));
        assert_eq!(ticked("□党员 □预备党员 □群众", "中共预备党员").as_deref(), Some("□党员 ■预备党员 □群众"));
        assert_eq!(ticked("□有 □无", "助理社会工作师"), None, "no box stands for it");
    }

    #[test]
    fn a_run_keeps_its_look_where_a_part_of_it_changes() {
        let xml = "<r><b/><t>填表</t></r><r><t>日期：  &#24180;</t></r><r><t> 月 日 &amp;</t></r><rPh><t>x</t></rPh>";
        let cell = "填表日期：  年 月 日 &";
        let slot = slots(cell).remove(0);
        let Some(Put::Parts(parts)) = slot.place.put(cell, "2026年<1>日".to_owned()) else { panic!() };
        let made = spliced(xml, cell, &parts).unwrap();
        assert_eq!(
            made,
            "<r><b/><t>填表</t></r><r><t>日期：2026年&lt;1&gt;日</t></r><r><t> &amp;</t></r><rPh><t>x</t></rPh>"
        );
        assert_eq!(spliced(xml, "填表日期：", &parts), None);
        assert_eq!(spliced("<t><![CDATA[□男]]></t>", "□男", &[(0..3, "■".to_owned())]), None);
    }
}
