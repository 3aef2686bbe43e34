//! What the charts of a page are made of.

use chrono::NaiveDate;

use super::cells::cell;
use super::months::Months;
use crate::domain::coded::coded;
use crate::domain::id::Id;
use crate::ledger::Registry;
use crate::report::chart::{Chart, Place, with_unit};
use crate::report::statistics::reported::is_readable;
use crate::report::statistics::{Census, Child, Counted, Figure, Measure, Scope, Which, behind};
use crate::words::{Lang, words};

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
    Rest,
    Missing,
    Part(String),
}

impl Ask {
    /// Who stands behind a whole figure: of a mean or a sum all whom it asks.
    pub fn whole(figure: &'static Figure, scope: Scope) -> Ask {
        use Measure::{Offices, People, Percent, Times};
        let sums = !matches!(figure.measure, People | Offices | Times | Percent);
        Ask { figure, scope, whom: if sums { Whom::All } else { Whom::Counted } }
    }

    /// The column of the roster that says what people were counted by.
    pub fn column(&self) -> Option<&'static str> {
        const COLUMNS: &[(&str, &[&str])] = &[
            ("birth", &["age", "age-mean", "young"]),
            ("education", &["education", "bachelor"]),
            ("mode", &["employment"]),
            ("entry", &["joined"]),
            ("sex", &["sex"]),
            ("party", &["party"]),
        ];
        let found = COLUMNS.iter().find(|(_, figures)| figures.contains(&self.figure.id));
        found.map(|(column, _)| *column)
    }

    /// 反查: the people or offices.
    pub fn found(&self, registry: &Registry, on: NaiveDate) -> Vec<Id> {
        let which = match &self.whom {
            Whom::All => Which::All,
            Whom::Counted => Which::Counted,
            Whom::Rest => Which::Rest,
            Whom::Missing => Which::Missing,
            Whom::Part(code) => Which::Part(code),
        };
        behind(registry, on, self.figure, self.scope, which)
    }

    /// Where a figure is added from statements, a line for each office below: what it stated, or of how many nothing is
    /// known; nothing where it is counted here.
    pub fn stated(&self, registry: &Registry, on: NaiveDate, lang: Lang) -> Option<Vec<String>> {
        if is_readable(registry, self.figure) {
            return None;
        }
        let census = Census::take(registry, on, &[self.figure]);
        let children = census.children(self.figure, self.scope.office).into_iter();
        let said = |child: Child| {
            let Counted { missing, reported, withheld, .. } = child.counted;
            let day = reported.map(|(_, last)| last.to_string());
            let value = match self.whom {
                Whom::Missing => {
                    let key = if self.figure.is_of_people() { "n-people" } else { "n-offices" };
                    let missing = Some(missing).filter(|missing| *missing > 0)?;
                    words(lang, key, &[("count", &missing.to_string())])
                }
                _ if day.is_none() && !withheld => return None,
                _ => {
                    let own = cell(self.figure, &child.counted);
                    if own.size.is_some() { with_unit(&own.text, &self.figure.unit(lang)) } else { own.text }
                }
            };
            let args =
                [("office", &*child.name), ("value", &*value), ("day", day.as_deref().unwrap_or_default())];
            let key = match (&self.whom, &day) {
                (Whom::Missing, None) => "chart-stated-nothing",
                (Whom::Missing, Some(_)) => "chart-stated-missing",
                _ => "chart-stated",
            };
            Some(words(lang, key, &args))
        };
        Some(children.filter_map(said).collect())
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
