//! The pieces of a pasted line: which are names, and which say the unit of one. No piece is dropped but numbers and the
//! words of a head: what is no name and no unit is handed on as it stands, so that it is named to whoever pasted it.

use std::collections::BTreeSet;

/// What stands between people, or about what is said of one.
const BETWEEN: [char; 21] = [
    '\t', '、', '，', ',', '；', ';', '/', '／', '\\', '|', '｜', '：', ':', '（', '）', '(', ')', '【',
    '】', '[', ']',
];
/// What the head of a list says.
const HEADS: [&str; 19] = [
    "序号",
    "编号",
    "姓名",
    "名字",
    "名单",
    "参训人员",
    "到课名单",
    "签到",
    "签名",
    "单位",
    "工作单位",
    "实际用人单位",
    "部门",
    "性别",
    "电话",
    "手机",
    "联系电话",
    "备注",
    "Name",
];
/// How a unit ends, where it is none that we know.
const UNITS: [&str; 14] = [
    "工会",
    "总工会",
    "委员会",
    "街道",
    "公司",
    "中心",
    "园区",
    "社区",
    "镇",
    "乡",
    "局",
    "村",
    "县",
    "医院",
];
/// More characters than a name of ours has without a dot.
const LONG: usize = 5;
/// Of so many words a name is put together at the most.
const WORDS_MAX: usize = 4;

/// One name with the units that stand beside it.
pub(super) struct Entry {
    pub text: String,
    pub name: String,
    pub beside: Vec<String>,
}

/// What is known: names and units as [`key`] writes them.
pub(super) struct Known<'a> {
    pub names: BTreeSet<&'a str>,
    pub units: BTreeSet<&'a str>,
}

/// A text without what people type for looks: spaces between two characters of a name, and the several dots of a name
/// of two parts.
pub(super) fn key(text: &str) -> String {
    let plain = text.chars().filter(|c| !c.is_whitespace());
    plain.map(|c| if matches!(c, '•' | '・' | '‧' | '．') { '·' } else { c }).collect()
}

/// Whether two units are written for one: one says the other with more or fewer words.
pub(super) fn is_alike(one: &str, other: &str) -> bool {
    let stem = |text: &str| {
        let ends = ["委员会", "工会", "总"];
        ends.iter().fold(text.to_owned(), |text, end| text.strip_suffix(end).unwrap_or(&text).to_owned())
    };
    let (one, other) = (stem(one), stem(other));
    let long = |text: &str| text.chars().count() >= 2;
    long(&one) && long(&other) && (one.contains(&other) || other.contains(&one))
}

/// Everybody of one line.
pub(super) fn entries(line: &str, known: &Known<'_>) -> Vec<Entry> {
    let pieces: Vec<String> = line
        .split(BETWEEN)
        .flat_map(|part| words(part, known))
        .filter(|piece| !piece.is_empty() && !HEADS.contains(&piece.as_str()))
        .collect();
    let is_unit = |piece: &String| known.is_unit(piece);
    let units_first = pieces.first().is_some_and(is_unit);
    let of_one = {
        let mut people = pieces.iter().filter(|piece| !is_unit(piece));
        let mut named = pieces.iter().filter(|piece| known.names.contains(piece.as_str()));
        // The row of a sheet is one person's, whatever else it says.
        let row = line.contains('\t').then(|| named.next()).flatten().filter(|_| named.next().is_none());
        row.or_else(|| people.next().filter(|_| people.next().is_none()))
    };
    let entry = |name: &String, beside: Vec<String>| {
        let text = std::iter::once(name).chain(&beside).map(String::as_str).collect::<Vec<_>>().join(" ");
        Entry { text, name: name.clone(), beside }
    };
    let mut found: Vec<Entry> = Vec::new();
    let mut before: Vec<String> = Vec::new();
    let mut after_name = false;
    for piece in &pieces {
        if !is_unit(piece) {
            let beside = match of_one {
                Some(one) if one == piece => pieces.iter().filter(|piece| is_unit(piece)).cloned().collect(),
                Some(_) => Vec::new(),
                None => before.clone(),
            };
            found.push(entry(piece, beside));
            after_name = true;
        } else if of_one.is_none() {
            match found.last_mut().filter(|_| !units_first) {
                Some(last) => {
                    let beside = [last.beside.as_slice(), std::slice::from_ref(piece)].concat();
                    *last = entry(&last.name, beside);
                }
                None => {
                    if std::mem::take(&mut after_name) {
                        before.clear();
                    }
                    before.push(piece.clone());
                }
            }
        }
    }
    if found.is_empty() { pieces.iter().map(|piece| entry(piece, Vec::new())).collect() } else { found }
}

impl Known<'_> {
    fn is_name(&self, text: &str) -> bool {
        self.names.contains(bare(text).as_str())
    }

    fn is_unit(&self, piece: &str) -> bool {
        if self.names.contains(piece) {
            return false;
        }
        let count = piece.chars().count();
        self.units.iter().any(|unit| is_alike(unit, piece))
            || (count > 2 && UNITS.iter().any(|end| piece.ends_with(end)))
            || (count >= LONG && !piece.contains('·'))
    }
}

/// The words of a part. Those that are a name together are one, and so are single characters side by side.
fn words(part: &str, known: &Known<'_>) -> Vec<String> {
    let whole = key(part);
    if known.names.contains(whole.as_str()) {
        return vec![whole];
    }
    let words: Vec<&str> = part.split_whitespace().collect();
    let mut rest = words.as_slice();
    let mut found = Vec::new();
    while let Some(first) = rest.first() {
        let single = |word: &&&str| bare(word).chars().count() == 1;
        let singles = rest.iter().take_while(single).count();
        let joined = |count: &usize| rest.get(..*count).is_some_and(|some| known.is_name(&some.concat()));
        let together = (1..=WORDS_MAX).rev().find(joined).unwrap_or(match singles {
            0 | 1 => 1,
            3 => 3,
            _ => 2,
        });
        let (some, left) = rest.split_at_checked(together).unwrap_or((std::slice::from_ref(first), &[]));
        found.push(bare(&some.concat()));
        rest = left;
    }
    found
}

/// Without the number before a name and the stop after it.
fn bare(text: &str) -> String {
    key(text).trim_matches(|c: char| !c.is_alphabetic()).to_owned()
}
