//! What the charts of a page are made of.

use chrono::NaiveDate;

use super::months::Months;
use crate::domain::coded::coded;
use crate::domain::id::Id;
use crate::ledger::Registry;
use crate::report::chart::{Chart, Place};
use crate::report::statistics::reported::is_readable;
use crate::report::statistics::{Census, Child, Figure, Measure, Scope, Which, behind};
use crate::words::Lang;

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
    /// Who stands behind a whole figure: of a mean or a sum all whom it asks.
    pub fn whole(figure: &'static Figure, scope: Scope) -> Ask {
        let sums = !matches!(figure.measure, Measure::People | Measure::Offices | Measure::Percent);
        Ask { figure, scope, whom: if sums { Whom::All } else { Whom::Counted } }
    }

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

    /// Where a figure is added from statements, the offices that have made them, each with what it stated; nothing where it
    /// is counted here.
    pub fn stated(
        &self,
        registry: &Registry,
        on: NaiveDate,
    ) -> Option<Vec<(String, String, Option<NaiveDate>)>> {
        if is_readable(registry, self.figure) {
            return None;
        }
        let census = Census::take(registry, on, &[self.figure]);
        let children = census.children(self.figure, self.scope.office).into_iter();
        let told = children.filter(|child| child.counted.reported.is_some() || child.counted.withheld);
        let said = |child: Child| {
            let last = child.counted.reported.map(|(_, last)| last);
            (child.name, child.counted.text(self.figure.measure), last)
        };
        Some(told.map(said).collect())
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
    pub fn ask(&self, (row, series): Place) -> Option<&Ask> {
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
