//! Totals of figures whose records stay below (`exchange.md`, "How far a record travels": figures as totals). The machine
//! makes them when an office files; they name nobody.

use serde::{Deserialize, Deserializer, Serialize};

use super::id::Id;
use super::issue::{Issue, require};
use super::period::Month;
use super::record::record;
use super::value::{Count, Input, Text, Value, read_back};
use chrono::NaiveDate;

record! {
    /// 上报汇总数: what an office counted, on the day it filed, of what its superiors cannot count themselves. One a month:
    /// a later file of the month tells it anew.
    FigureTotals of Office said by Alone, moves Stays, reach Line, issued Nowhere, made Filing;
    day day, begins Day, needs [month], named [day];
    section Elsewhere, front All {
        /// 月份.
        month: Month = Must Province Plain Kept;
        /// 统计时点.
        day: NaiveDate = Must Province Plain Kept, Past first;
        /// 指标.
        figures: TotalRows = Must Province Plain Kept;
        /// Of whom pay was told in the month, so that the next one does not tell what one of them is paid. They stay where
        /// they are.
        members: Members = Optional County Personal Kept;
    }
}

/// One figure in sum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TotalRow {
    pub figure: Text<40>,
    /// In what it is told, so that a figure that changes its unit is not added to another.
    pub unit: Text<20>,
    /// The month that it speaks of, where that is not the day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Month>,
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 9_007_199_254_740_991_i64)))]
    pub numerator: i64,
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 9_007_199_254_740_991_i64)))]
    pub denominator: i64,
    #[cfg_attr(feature = "schema", schemars(range(max = 99_999_999)))]
    pub missing: u32,
    /// How many people or offices stand in the denominator.
    #[cfg_attr(feature = "schema", schemars(range(max = 99_999_999)))]
    pub known: u32,
    /// The numerator in its parts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub by: Vec<(Text<20>, i64)>,
    /// Not told: it would tell what one person is paid. The numbers are 0 then.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub withheld: bool,
}

/// Figures in sum.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct TotalRows(pub Vec<TotalRow>);

/// People, by id: a group after the other, parted by [`Members::PARTED`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Members(pub Vec<Id>);

impl Members {
    /// Nobody's id.
    const PARTED: Id = Id::from_u128(0);

    /// Group by group.
    pub fn groups(&self) -> impl Iterator<Item = &[Id]> {
        self.0.split(|id| *id == Self::PARTED).filter(|group| !group.is_empty())
    }

    /// One more group.
    pub fn push(&mut self, group: impl IntoIterator<Item = Id>) {
        if !self.0.is_empty() {
            self.0.push(Self::PARTED);
        }
        self.0.extend(group);
    }
}

/// More rows than there are figures, and more parts than a figure has.
const MOST: usize = 400;
/// What a sum may come to: whole numbers that every reader of JSON keeps. Nothing that is counted is less than nothing.
const LARGEST: i64 = (1 << 53) - 1;

impl TotalRow {
    fn is_sound(&self) -> bool {
        let within = |number: i64| (0..=LARGEST).contains(&number);
        within(self.numerator)
            && within(self.denominator)
            && self.missing <= Count::MAX
            && self.known <= Count::MAX
            && self.by.len() <= MOST
            && self.by.iter().all(|(_, number)| within(*number))
    }
}

impl Value for TotalRows {
    const INPUT: Input = Input::Own;

    fn read<'de, D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        read_back(d)
    }

    fn parse(text: &str) -> Result<Self, Issue> {
        let rows: Self = serde_json::from_str(text).map_err(|_| Issue::new("field-format"))?;
        let sound = rows.0.len() <= MOST && rows.0.iter().all(TotalRow::is_sound);
        require(sound, || Issue::new("field-format"))?;
        Ok(rows)
    }

    fn text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

impl Value for Members {
    const INPUT: Input = Input::Own;

    fn parse(text: &str) -> Result<Self, Issue> {
        serde_json::from_str(text).map_err(|_| Issue::new("field-format"))
    }

    fn text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}
