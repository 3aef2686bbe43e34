//! What a column of a sheet holds, by its title.

use std::collections::BTreeMap;

use crate::domain::record::Kind;
use crate::intake::target::Target;
use crate::intake::{by_title, plain_title};
use crate::order::Ordered;
use crate::process::grid::column::{Column, Of};
use crate::process::grid::table::Grid;
use crate::words::{Lang, words};

/// What a column holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Nothing that the table asks for.
    #[default]
    Ignore,
    /// The name of whom the row is about.
    Name,
    /// Their identity number.
    Number,
    /// Their unit.
    Unit,
    /// A column of the table, by its place.
    Column(usize),
}

/// Roles by the column of the sheet, from 0.
pub type Roles = BTreeMap<u32, Role>;

/// The words of a column that holds identity numbers, and of one that holds units.
pub const NUMBER: &str = "field-person-id-number";
pub const UNIT: &str = "field-engagement-user";

/// How sure a title is: it says what the column is of besides its name; it is, whole, one of those known; it is one but for
/// words that say nothing more; or it ends as one may.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::process::grid) enum Sure {
    Own,
    Exact,
    Like,
    Ends,
}

/// Words around a title that say nothing more of what it counts, and those with which one ends.
const AROUND: &[&str] = &["现有", "现", "实有", "目前", "本月", "当月", "本年", "本期", "辖区", "工会系统"];
const ENDS: &[&str] = &["总人数", "总数", "人数", "数量", "个数", "金额", "数"];

/// With these a title counts something else: a part, or another time.
const PARTS: &[&str] =
    &["女", "其中", "新增", "减少", "上年", "去年", "上月", "同比", "环比", "累计", "目标", "占比", "率"];

impl Grid {
    /// What a column of a sheet may be said to hold, in the order of the table.
    pub fn roles(&self) -> Vec<Role> {
        let mut roles = vec![Role::Ignore, Role::Name];
        roles.extend(self.has_numbers().then_some(Role::Number));
        roles.extend(self.has_units().then_some(Role::Unit));
        roles.extend(self.takes().map(|(at, _)| Role::Column(at)));
        roles
    }

    /// A role as it is kept.
    pub fn role_code(&self, role: Role) -> String {
        match role {
            Role::Ignore => "ignore".to_owned(),
            Role::Name => "name".to_owned(),
            Role::Number => "number".to_owned(),
            Role::Unit => "unit".to_owned(),
            Role::Column(at) => {
                format!("column.{}", self.columns.get(at).map(|column| column.key).unwrap_or_default())
            }
        }
    }

    pub fn role_of_code(&self, code: &str) -> Option<Role> {
        self.roles().into_iter().find(|role| self.role_code(*role) == code)
    }

    /// The columns that are filled in.
    pub(in crate::process::grid) fn takes(&self) -> impl Iterator<Item = (usize, &Column)> {
        self.columns.iter().enumerate().filter(|(_, column)| column.typed_into)
    }

    pub(super) fn has_numbers(&self) -> bool {
        self.rows.iter().any(|row| row.whom.number.is_some())
    }

    pub(super) fn has_units(&self) -> bool {
        self.rows.iter().any(|row| row.whom.unit.is_some())
    }
}

/// The titles of the table as they are looked for, made once for a workbook.
pub(in crate::process::grid) struct Titled<'a> {
    grid: &'a Grid,
    columns: Vec<Known>,
    number: Vec<String>,
    unit: Vec<String>,
}

/// What a column is called, and the same without what says nothing more.
struct Known {
    at: usize,
    of: Of,
    ends: &'static [&'static str],
    titles: Vec<String>,
    stems: Vec<String>,
}

impl<'a> Titled<'a> {
    pub fn of(grid: &'a Grid) -> Self {
        let worded =
            |key: &str| Lang::ALL.iter().map(|lang| plain_title(&words(*lang, key, &[]))).collect::<Vec<_>>();
        let known = |(at, column): (usize, &Column)| {
            let mut titles = worded(&column.title);
            titles.extend(column.also.iter().map(|text| plain_title(text)));
            let stems = titles.iter().filter_map(|title| stem(title)).collect();
            Known { at, of: column.of, ends: column.ends, titles, stems }
        };
        Self { grid, columns: grid.takes().map(known).collect(), number: worded(NUMBER), unit: worded(UNIT) }
    }

    /// What a title says below the title of its group, and how surely. A group that speaks of a part, or of another time,
    /// makes its titles say nothing.
    pub fn role_of(&self, group: &str, title: &str) -> Option<(Role, Sure)> {
        let plain = plain_title(title);
        if plain.is_empty() || is_part(group) {
            return None;
        }
        let whole = plain_title(&format!("{group}{title}"));
        let says = |all: &[&str]| all.iter().any(|word| whole.contains(word));
        let texts = [whole.clone(), plain];
        // Columns that are of something else than the title says are none of them.
        let one = |fits: &dyn Fn(&Known) -> bool| {
            self.one(|known| (says(known.of.own) || !says(known.of.others)) && fits(known))
        };
        let sure = |sure: Sure| move |at: usize| (Role::Column(at), sure);
        let own = one(&|known| {
            let bare =
                |text: &String| known.of.own.iter().fold(text.clone(), |text, own| text.replace(own, ""));
            let is = |text: &String| known.titles.contains(text) || known.titles.contains(&bare(text));
            says(known.of.own) && texts.iter().any(is)
        });
        let exact = || one(&|known| texts.iter().any(|text| known.titles.contains(text)));
        let like = || {
            let stems: Vec<String> = texts.iter().filter_map(|text| stem(text)).collect();
            one(&|known| stems.iter().any(|stem| known.stems.contains(stem))).filter(|_| !is_part(title))
        };
        let ends = || {
            let is_less = is_part(title) || title.contains('扣');
            one(&|known| !is_less && known.ends.iter().any(|end| whole.ends_with(end)))
        };
        (own.map(sure(Sure::Own)))
            .or_else(|| exact().map(sure(Sure::Exact)))
            .or_else(|| self.of_rows(title))
            .or_else(|| like().map(sure(Sure::Like)))
            .or_else(|| ends().map(sure(Sure::Ends)))
    }

    /// The one column of which a title fits.
    fn one(&self, fits: impl Fn(&Known) -> bool) -> Option<usize> {
        let mut found = self.columns.iter().filter(|known| fits(known));
        let known = found.next()?;
        found.next().is_none().then_some(known.at)
    }

    /// What a title says of whom the row is about. Of offices the unit is the name.
    fn of_rows(&self, title: &str) -> Option<(Role, Sure)> {
        let plain = plain_title(title);
        let role = match by_title(title).and_then(Target::field) {
            Some((Kind::Person, "name")) => Role::Name,
            Some((Kind::Person, "id_number")) => Role::Number,
            Some((Kind::Engagement, "user" | "hirer" | "signer") | (Kind::Posting, "union")) => Role::Unit,
            _ if self.number.contains(&plain) => Role::Number,
            _ if self.unit.contains(&plain) => Role::Unit,
            _ => return None,
        };
        let role = match role {
            Role::Number if !self.grid.has_numbers() => return None,
            Role::Unit if !self.grid.has_units() => (!self.grid.has_numbers()).then_some(Role::Name)?,
            role => role,
        };
        Some((role, Sure::Exact))
    }
}

fn is_part(text: &str) -> bool {
    PARTS.iter().any(|word| text.contains(word))
}

/// A plain title without what says nothing more; none where nothing is left.
fn stem(plain: &str) -> Option<String> {
    let mut text = plain.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '年' | '月' | '日'));
    let mut around = AROUND.to_vec();
    around.order_by_key(|word| std::cmp::Reverse(word.len()));
    while let Some(rest) = around.iter().find_map(|word| text.strip_prefix(word)) {
        text = rest;
    }
    let text = ENDS.iter().find_map(|end| text.strip_suffix(end)).unwrap_or(text);
    (text.chars().count() > 1).then(|| text.to_owned())
}
