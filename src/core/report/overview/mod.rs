//! 统计报表: which charts answer the question of a page, made from the figures of a day, of a year before and of the months
//! between. Counting is `report/statistics`; drawing is `report/chart`.

mod build;
mod table;
mod trend;

use chrono::NaiveDate;

use super::chart::Chart;
use super::statistics::{Census, Figure, Page, Scope, Which, behind, find, of_page};
use crate::domain::coded::coded;
use crate::domain::codes::OfficeLevel;
use crate::domain::id::Id;
use crate::ledger::Registry;
use crate::words::Lang;

pub use self::build::built;
pub use self::table::{Line, lines};
pub use self::trend::Months;

coded! {
    /// What a chart compares. Key of its title: `chart-title-CODE`.
    pub enum How {
        /// Over the ends of the last twelve months.
        Trend "trend",
        /// The offices directly below, each beside itself a year before.
        Offices "offices",
        /// The parts of the whole, beside those a year before.
        Parts "parts",
        /// The parts at each office.
        Shares "shares",
        /// The parts as steps, one after the other.
        Steps "steps",
    }
}

/// One chart of a page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plate {
    pub figure: &'static Figure,
    pub how: How,
}

impl Plate {
    /// A name of its own, for addresses in the page.
    pub fn key(self) -> String {
        format!("{}-{}", self.figure.id, self.how.code())
    }
}

/// The charts of all pages.
const CHOSEN: &[(&str, How)] = &[
    ("active", How::Trend),
    ("active", How::Offices),
    ("joined", How::Parts),
    ("age", How::Parts),
    ("education", How::Shares),
    ("certificate", How::Shares),
    ("employment", How::Parts),
    ("staffed", How::Offices),
    ("unstaffed", How::Offices),
    ("filing", How::Shares),
    ("filed", How::Offices),
    ("filing-days", How::Offices),
    ("pay", How::Offices),
    ("pay-share", How::Offices),
    ("benchmark", How::Offices),
    ("insurance", How::Offices),
    ("trained", How::Offices),
    ("first-year", How::Offices),
    ("hours", How::Offices),
    ("grade", How::Shares),
    ("assessed", How::Offices),
    ("score", How::Offices),
    ("turnover", How::Trend),
    ("turnover", How::Offices),
    ("exits", How::Parts),
    ("funnel", How::Steps),
    ("recruited", How::Offices),
    ("wanted", How::Offices),
    ("exam", How::Parts),
    ("honour", How::Parts),
    ("vice-chair", How::Parts),
    ("exam-passed", How::Offices),
    ("budget", How::Offices),
    ("spent", How::Offices),
    ("subsidy", How::Offices),
    ("inspected", How::Trend),
    ("inspected", How::Offices),
];

/// The figures that a level sees on a page.
pub fn figures(page: Page, level: OfficeLevel) -> Vec<&'static Figure> {
    of_page(page).filter(|figure| figure.levels.contains(&level)).collect()
}

/// The charts of a page at a level.
pub fn plates(page: Page, level: OfficeLevel) -> Vec<Plate> {
    let named = |(id, how): &(&str, How)| Some(Plate { figure: find(id)?, how: *how });
    let is_seen = |plate: &Plate| {
        // Where nobody is below there is nothing to compare.
        let compares = plate.how == How::Offices && level == OfficeLevel::Grassroots;
        plate.figure.page == page && plate.figure.levels.contains(&level) && !compares
    };
    CHOSEN.iter().filter_map(named).filter(is_seen).collect()
}

/// Who or what stands behind a value.
#[derive(Clone, Debug, PartialEq)]
pub struct Ask {
    pub figure: &'static Figure,
    pub scope: Scope,
    pub whom: Whom,
}

/// As [`Which`], to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whom {
    All,
    Counted,
    Missing,
    Part(String),
}

impl Ask {
    /// 反查: the people or offices.
    pub fn found(&self, registry: &Registry, on: NaiveDate) -> Vec<Id> {
        let which = match &self.whom {
            Whom::All => Which::All,
            Whom::Counted => Which::Counted,
            Whom::Missing => Which::Missing,
            Whom::Part(code) => Which::Part(code),
        };
        behind(registry, on, self.figure, self.scope, which)
    }
}

/// A chart with what stands behind its values and its rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Built {
    pub chart: Chart,
    /// By row and series; nothing where nobody can be named.
    pub asks: Vec<Vec<Option<Ask>>>,
    /// The office that a row is, where one can go further down.
    pub offices: Vec<Option<Id>>,
    /// The days of the statements it was added from.
    pub reported: Option<(NaiveDate, NaiveDate)>,
}

impl Built {
    /// What stands behind a mark.
    pub fn ask(&self, (row, series): super::chart::Place) -> Option<&Ask> {
        self.asks.get(row)?.get(series)?.as_ref()
    }
}

/// What a page is made from.
#[derive(Clone, Copy)]
pub struct Seen<'a> {
    pub now: &'a Census,
    /// The same day a year before; nothing while that is being counted.
    pub before: Option<&'a Census>,
    pub months: Option<&'a Months>,
    /// Whom it is about; nothing means this office.
    pub office: Option<Id>,
    pub lang: Lang,
}
