//! Which column holds what: by its title, by its content, and by what a person has corrected before.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::contracts::{self, ContractColumn};
use super::header::{Header, group_title, second_panel};
use super::qualifiers::{is_harmless_group, names_nothing, of_another, plain_title};
use super::repair::{looks_like_number, looks_like_phone};
use super::target::{Mapping, Target};
use super::titles::{Reading, of_contract, read, sounds_like_title, study};
use super::workbook::Sheet;
use crate::domain::record::Kind;
use crate::order::Gathered;

use Kind::{Certificate, Person};
use Target::{Field, Ignore, Sequence};

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

/// How sure a claim is, the surest first: what was remembered, a title that is known, one that holds such a title,
/// what the cells look like.
const REMEMBERED: u8 = 0;
const EXACT: u8 = 1;
const HELD: u8 = 2;
const SHOWN: u8 = 3;

/// A column that may be something.
#[derive(Clone, Copy)]
struct Claim {
    rank: u8,
    hidden: bool,
    column: u32,
    target: Target,
}

impl Claim {
    /// A column out of sight stands behind one in view, whatever their titles.
    fn order(&self) -> (bool, bool, u8) {
        (self.rank == SHOWN, self.hidden && self.rank != REMEMBERED, self.rank)
    }
}

/// Takes each column for what was remembered of its title, else for what its title is, else for what a longer title
/// holds, else for what its cells look like. Nothing but 忽略 is taken twice: the surer reason has it wherever it
/// stands; of two alike that say different things, neither.
pub fn guess(sheet: &Sheet, header: &Header, remembered: &Remembered) -> Mapping {
    let mut claims: Vec<Claim> = Vec::new();
    let mut contracts: Vec<ContractColumn> = Vec::new();
    let beside = second_panel(sheet, header).unwrap_or(u32::MAX);
    for (column, title) in header.titles.iter().filter(|(column, _)| *column < beside) {
        let (column, group) = (*column, group_title(sheet, header, *column));
        let claim = match remembered.recall(&group, title) {
            Some(target) => Some((REMEMBERED, target)),
            None => match of_contract(&group, title) {
                Some((target, which)) => {
                    contracts.push(ContractColumn { column, target, which });
                    None
                }
                None => claim(sheet, header, column, title, &group),
            },
        };
        let hidden = sheet.column_is_hidden(column);
        claims.extend(claim.map(|(rank, target)| Claim { rank, hidden, column, target }));
    }
    let present = contracts::in_force(sheet, header, &contracts).into_iter();
    claims.extend(present.map(|(column, target)| Claim {
        rank: EXACT,
        hidden: sheet.column_is_hidden(column),
        column,
        target,
    }));
    let mut mapping =
        Mapping { columns: header.titles.iter().map(|(column, _)| (*column, Ignore)).into_map() };
    let targets: BTreeSet<Target> = claims.iter().map(|claim| claim.target).into_set();
    for target in targets {
        let of_target = || claims.iter().filter(|claim| claim.target == target);
        let Some(first) = of_target().map(Claim::order).min() else { continue };
        let alike: Vec<u32> =
            of_target().filter(|claim| claim.order() == first).map(|claim| claim.column).collect();
        if let Some(column) = one_of(sheet, header, &alike, target) {
            mapping.columns.insert(column, target);
        }
    }
    mapping
}

/// What the columns of another table of the sheet are, where each of its titles stands in the first table too.
pub(super) fn by_first(
    sheet: &Sheet,
    (first, mapping): (&Header, &Mapping),
    other: &Header,
) -> Option<Mapping> {
    let key = |header: &Header, (column, title): &(u32, String)| {
        plain_title(&(group_title(sheet, header, *column) + title))
    };
    let column = |own: &(u32, String)| {
        let same = first.titles.iter().find(|there| key(first, there) == key(other, own))?;
        Some((own.0, mapping.columns.get(&same.0).copied().unwrap_or(Ignore)))
    };
    Some(Mapping {
        columns: other.titles.iter().map(column).collect::<Option<Vec<_>>>()?.into_iter().into_map(),
    })
}

/// Of columns that are as surely the same: the only one; of telephones the one that holds those of people; of columns
/// that never differ the fullest. Of others none: somebody has to say.
fn one_of(sheet: &Sheet, header: &Header, alike: &[u32], target: Target) -> Option<u32> {
    let looks = |column: &&u32| by_content(sheet, header, **column) == Some(target);
    let [first, _, ..] = alike else { return alike.first().copied() };
    if target == Sequence {
        return Some(*first);
    }
    if target == Field(Person, "phone") && alike.iter().filter(looks).count() == 1 {
        return alike.iter().find(looks).copied();
    }
    let rows = || sheet.row_numbers().filter(|row| *row > header.last);
    if target == Field(Certificate, "level") {
        // 是否持证 beside 证书等级 says the same, and less.
        let only_whether = |column: u32| {
            rows().all(|row| {
                matches!(
                    sheet.shown(row, column).trim(),
                    "" | "是" | "否" | "有" | "无" | "√" | "×" | "1" | "0"
                )
            })
        };
        let telling: Vec<u32> = alike.iter().copied().filter(|column| !only_whether(*column)).collect();
        if telling.len() == 1 {
            return telling.first().copied();
        }
    }
    let agree = rows().all(|row| {
        let said: BTreeSet<String> =
            alike.iter().map(|column| sheet.shown(row, *column).trim().to_owned()).into_set();
        said.iter().filter(|text| !text.is_empty()).count() <= 1
    });
    let filled = |column: &&u32| rows().filter(|row| !sheet.at(*row, **column).is_empty()).count();
    alike.iter().rev().max_by_key(filled).copied().filter(|_| agree)
}

/// What a column may be, and how sure that is. What its cells plainly are is believed before a title that they belie,
/// and where the title names nothing; never before a title of which something is not read.
fn claim(sheet: &Sheet, header: &Header, column: u32, title: &str, group: &str) -> Option<(u8, Target)> {
    if of_another(group) {
        return None;
    }
    if let Some(target) = study(title, group) {
        return Some((EXACT, target));
    }
    let content = || by_content(sheet, header, column);
    match read(group, title) {
        Some(Reading { target, exact }) => match content() {
            Some(shown) if belied(target, shown) => Some((SHOWN, shown)),
            _ => Some((if exact { EXACT } else { HELD }, target)),
        },
        None if of_another(title) || !is_harmless_group(group, Field(Person, "name")) => None,
        None if names_nothing(title) => content().map(|target| (SHOWN, target)),
        // The words of a sex or of a certificate are nothing else.
        None if !sounds_like_title(title) => content()
            .filter(|target| matches!(target, Field(Person, "sex") | Field(Certificate, "level")))
            .map(|target| (SHOWN, target)),
        None => None,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::codes::StudyMode;

    #[test]
    fn what_was_corrected_is_remembered_until_it_is_taken_back() {
        let header = Header { first: 1, last: 1, titles: vec![(0, "姓名".into()), (1, "单位".into())] };
        let mut mapping = Mapping::default();
        mapping.columns.insert(0, Field(Person, "name"));
        mapping.columns.insert(1, Field(Kind::Engagement, "hirer"));
        let sheet = sheet("姓名,单位\n甲某,千灯镇\n");
        let mut remembered = Remembered::default();
        remembered.learn(&sheet, &header, &mapping);
        assert_eq!(remembered.0.len(), 1);
        assert_eq!(remembered.recall("", "单 位"), Some(Field(Kind::Engagement, "hirer")));
        mapping.columns.insert(1, Field(Kind::Engagement, "user"));
        remembered.learn(&sheet, &header, &mapping);
        assert_eq!(remembered, Remembered::default());
    }

    fn sheet(csv: &str) -> std::sync::Arc<Sheet> {
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
            &[
                name,
                Target::Study(StudyMode::FullTime, "education"),
                Target::Study(StudyMode::PartTime, "education"),
                number,
            ],
        );
    }
}
