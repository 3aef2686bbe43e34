//! Which column holds what: by its title, by its content, and by what a person has corrected before.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::header::Header;
use super::repair::{looks_like_number, looks_like_phone};
use super::titles::{SYNONYMS, exactly, holding, of_another, study};
use super::workbook::{Cell, Sheet};
use crate::domain::codes::StudyMode;
use crate::domain::record::Kind;

pub(super) use super::titles::STUDIED;
pub use super::titles::{by_title, plain_title};

/// What a column is taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    Field(Kind, &'static str),
    /// One of two educations, 全日制 and 在职: what it says of itself, by the field of the person; the higher of the
    /// two is the person's.
    Study(StudyMode, &'static str),
    /// 毕业院校及专业 in one cell, parted by a stroke.
    SchoolAndMajor,
    /// 合同期限: both ends of a contract in one cell.
    ContractTerm,
    /// 序号.
    Sequence,
    /// 参加工会工作时间: the day of hiring only where a person says so.
    RosterDate,
    Ignore,
}

use Kind::{Certificate, Engagement, Person};
use Target::{ContractTerm, Field, Ignore, RosterDate, SchoolAndMajor, Sequence, Study};

impl Target {
    /// Everything a column may be taken for, in the order of the forms.
    pub fn all() -> Vec<Target> {
        let plain = SYNONYMS.iter().map(|(target, _)| *target);
        let modes = [StudyMode::FullTime, StudyMode::PartTime];
        let studies = modes.into_iter().flat_map(|mode| STUDIED.map(|key| Study(mode, key)));
        std::iter::once(Ignore).chain(plain).chain(studies).collect()
    }

    /// Its stable name: `person.name`, `sequence`.
    pub fn code(self) -> String {
        match self {
            Field(kind, key) => format!("{}.{key}", kind.code()),
            Study(StudyMode::FullTime, key) => format!("full-time.{key}"),
            Study(StudyMode::PartTime, key) => format!("part-time.{key}"),
            SchoolAndMajor => "school-and-major".to_owned(),
            ContractTerm => "contract-term".to_owned(),
            Sequence => "sequence".to_owned(),
            RosterDate => "roster-date".to_owned(),
            Ignore => "ignore".to_owned(),
        }
    }

    pub fn parse(code: &str) -> Option<Target> {
        Target::all().into_iter().find(|target| target.code() == code)
    }

    /// The plain Chinese title of a column that is read as this.
    pub fn title(self) -> Option<&'static str> {
        SYNONYMS.iter().find(|(target, _)| *target == self).and_then(|(_, titles)| titles.first().copied())
    }

    /// The field of a record that the column's cells are written like.
    pub fn field(self) -> Option<(Kind, &'static str)> {
        match self {
            Field(kind, key) => Some((kind, key)),
            Study(_, key) => Person.field(key).map(|field| (Person, field.key)),
            RosterDate => Some((Engagement, "hired")),
            SchoolAndMajor | ContractTerm | Sequence | Ignore => None,
        }
    }
}

/// What each column is taken for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    pub columns: BTreeMap<u32, Target>,
}

impl Mapping {
    /// The column read as `target`, the first where two claim it.
    pub fn column(&self, target: Target) -> Option<u32> {
        self.columns.iter().find(|(_, own)| **own == target).map(|(column, _)| *column)
    }
}

/// What a person has corrected before: plain title → [`Target::code`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Remembered(pub BTreeMap<String, String>);

impl Remembered {
    /// Keeps what differs from what the file alone says.
    pub fn learn(&mut self, sheet: &Sheet, header: &Header, mapping: &Mapping) {
        let unaided = guess(sheet, header, &Remembered::default());
        for (column, title) in &header.titles {
            let key = plain_title(&(group_title(sheet, header, *column) + title));
            let chosen = mapping.columns.get(column).copied().unwrap_or(Ignore);
            if unaided.columns.get(column).copied().unwrap_or(Ignore) == chosen {
                self.0.remove(&key);
            } else {
                self.0.insert(key, chosen.code());
            }
        }
    }

    fn recall(&self, group: &str, title: &str) -> Option<Target> {
        self.0.get(&plain_title(&format!("{group}{title}"))).and_then(|code| Target::parse(code))
    }
}

/// Takes each column for what was remembered of its title, else for what its title is, else for what a longer title
/// holds, else for what its cells look like. Nothing but 忽略 is taken twice: the surer reason has it wherever it
/// stands, and of two alike the first.
pub fn guess(sheet: &Sheet, header: &Header, remembered: &Remembered) -> Mapping {
    let mut claims: Vec<(u8, u32, Target)> = Vec::new();
    for (column, title) in &header.titles {
        let group = group_title(sheet, header, *column);
        let claim = match remembered.recall(&group, title) {
            Some(target) => Some((0, target)),
            None => claim(sheet, header, *column, title, &group),
        };
        let (rank, target) = claim.unwrap_or((u8::MAX, Ignore));
        claims.push((rank, *column, target));
    }
    claims.sort_by_key(|(rank, column, _)| (*rank, *column));
    let mut mapping = Mapping::default();
    for (_, column, target) in claims {
        let taken = target != Ignore && mapping.column(target).is_some();
        mapping.columns.insert(column, if taken { Ignore } else { target });
    }
    mapping
}

/// What a column may be, and how sure that is: the lower the surer. What its cells plainly are is believed before a
/// title that they belie.
fn claim(sheet: &Sheet, header: &Header, column: u32, title: &str, group: &str) -> Option<(u8, Target)> {
    if of_another(group) {
        return None;
    }
    if let Some(target) = study(title, group) {
        return Some((1, target));
    }
    let (exact, whole) = (exactly(title), exactly(&format!("{group}{title}")));
    if exact.is_none() && whole.is_none() && of_another(title) {
        return None;
    }
    let content = by_content(sheet, header, column);
    let titled = whole.or(exact).map(|target| (1, target)).or_else(|| Some((2, holding(title)?)));
    match (titled, content) {
        (Some((_, said)), Some(shown)) if belied(said, shown) => Some((3, shown)),
        (Some(titled), _) => Some(titled),
        (None, content) => content.map(|target| (3, target)),
    }
}

/// Whether cells of one plain form cannot be what the title says.
fn belied(said: Target, shown: Target) -> bool {
    let plain = |target: Target| match target {
        Field(Person, key @ ("id_number" | "phone" | "sex" | "name")) => key,
        Sequence => "sequence",
        _ => "",
    };
    let (said, shown) = (plain(said), plain(shown));
    !said.is_empty() && !shown.is_empty() && said != shown
}

/// Identity numbers, telephones, sexes and words of certificates show themselves without a title that is known.
/// A date does not: it says nothing of what happened on it.
fn by_content(sheet: &Sheet, header: &Header, column: u32) -> Option<Target> {
    let cells: Vec<String> = sheet
        .row_numbers()
        .skip_while(|row| *row <= header.last)
        .map(|row| sheet.shown(row, column))
        .filter(|text| !text.trim().is_empty())
        .take(20)
        .collect();
    let most = |looks: fn(&str) -> bool| {
        let count = cells.iter().filter(|text| looks(text)).count();
        count > 0 && count * 5 >= cells.len() * 4
    };
    if most(looks_like_number) {
        Some(Field(Person, "id_number"))
    } else if most(looks_like_phone) {
        Some(Field(Person, "phone"))
    } else if most(|text| matches!(text.trim(), "男" | "女")) {
        Some(Field(Person, "sex"))
    } else if most(|text| text.contains("社会工作师") || text.contains("社工师")) {
        Some(Field(Certificate, "level"))
    } else {
        None
    }
}

/// The title above a column's own, where a group of columns has one: 在职教育 above 学历.
fn group_title(sheet: &Sheet, header: &Header, column: u32) -> String {
    match sheet.spread(header.first, column) {
        Cell::Text(text) if header.first < header.last && !sheet.at(header.last, column).is_empty() => {
            text.trim().to_owned()
        }
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_target_reads_back_and_every_synonym_names_one() {
        for target in Target::all() {
            assert_eq!(Target::parse(&target.code()), Some(target));
            if let Field(kind, key) = target {
                assert!(kind.field(key).is_some(), "{}", target.code());
            }
        }
        let mut titles: Vec<&str> = SYNONYMS.iter().flat_map(|(_, titles)| titles.iter().copied()).collect();
        let count = titles.len();
        titles.sort_unstable();
        titles.dedup();
        assert_eq!(titles.len(), count, "no title has two meanings");
        assert!(titles.iter().all(|title| plain_title(title) == *title));
    }

    #[test]
    fn what_was_corrected_is_remembered_until_it_is_taken_back() {
        let header = Header { first: 1, last: 1, titles: vec![(0, "姓名".into()), (1, "单位".into())] };
        let mut mapping = Mapping::default();
        mapping.columns.insert(0, Field(Person, "name"));
        mapping.columns.insert(1, Field(Engagement, "hirer"));
        let sheet = sheet("姓名,单位\n甲某,千灯镇\n");
        let mut remembered = Remembered::default();
        remembered.learn(&sheet, &header, &mapping);
        assert_eq!(remembered.0.len(), 1);
        assert_eq!(remembered.recall("", "单 位"), Some(Field(Engagement, "hirer")));
        mapping.columns.insert(1, Field(Engagement, "user"));
        remembered.learn(&sheet, &header, &mapping);
        assert_eq!(remembered, Remembered::default());
    }

    fn sheet(csv: &str) -> Sheet {
        super::super::workbook::read(csv.as_bytes(), "x.csv").unwrap().sheets.remove(0)
    }

    #[test]
    fn the_exact_title_has_the_field_wherever_it_stands() {
        let check = |csv: &str, expected: &[Target]| {
            let sheet = sheet(csv);
            let header = super::super::header::find(&sheet).unwrap();
            let mapping = guess(&sheet, &header, &Remembered::default());
            assert_eq!(mapping.columns.values().copied().collect::<Vec<_>>(), expected, "{csv}");
        };
        let (name, number) = (Field(Person, "name"), Field(Person, "id_number"));
        let phone = Field(Person, "phone");
        check("本人公民身份号码,姓名,身份证号\n1,甲,2\n", &[Ignore, name, number]);
        check(
            "姓名,法人身份证号,身份证号码\n甲某,320581196001011017,320581198001011016\n",
            &[name, Ignore, number],
        );
        // Cells belie the title over them.
        check(
            "姓名,手机,身份证号\n甲某,320102199003071511,13812345678\n乙某,320583198511200020,13912345678\n",
            &[name, number, phone],
        );
        check("编号,姓名\n320102199003071511,甲某\n320583198511200020,乙某\n", &[number, name]);
        check(
            "姓名,全日制学历,在职学历,身份证号\n甲某,大专,本科,320102199003071511\n",
            &[name, Study(StudyMode::FullTime, "education"), Study(StudyMode::PartTime, "education"), number],
        );
    }
}
