//! What a figure is: one line of a table. Its words are `statistic-ID` (name) and `statistic-ID-means` (指标解释: what it
//! means and how it is counted).

use super::counted::Counted;
use super::day::{Day, One};
use super::measure::{Divided, Measure};
use crate::domain::coded::coded;
use crate::domain::codes::OfficeLevel;
use crate::domain::record::Part;
use crate::report::offices::row::OfficeRow;
use crate::words::{Lang, words};

coded! {
    /// The questions a leader asks. Key of its words: `statistics-page-CODE`.
    pub enum Page {
        /// 规模与进度.
        Size "size",
        /// 结构.
        Structure "structure",
        /// 配备.
        Staffing "staffing",
        /// 备案.
        Filing "filing",
        /// 薪酬保障.
        Pay "pay",
        /// 培训.
        Training "training",
        /// 考核.
        Assessment "assessment",
        /// 流动.
        Turnover "turnover",
        /// 招聘.
        Recruitment "recruitment",
        /// 激励.
        Incentives "incentives",
        /// 经费.
        Funding "funding",
        /// 督查.
        Inspection "inspection",
    }
}

/// Of whom a figure is counted, one after the other.
#[derive(Clone, Copy)]
pub enum Count {
    /// Of everybody in view, whoever counts at the office or once did.
    People(fn(&Day<'_>, &One<'_>, &mut Counted)),
    /// Of the offices in view.
    Offices(fn(&Day<'_>, &OfficeRow, &mut Counted)),
    /// Of people, against what an office has set itself.
    Both(fn(&Day<'_>, &One<'_>, &mut Counted), fn(&Day<'_>, &OfficeRow, &mut Counted)),
}

/// One figure.
pub struct Figure {
    /// Stable: it stands in files.
    pub id: &'static str,
    pub page: Page,
    pub measure: Measure,
    pub divided: Divided,
    /// The lowest level of the facts it is counted from: how far they travel. An office above that reads them no more, and
    /// adds what the offices below have stated.
    pub part: Part,
    /// The levels that see it.
    pub levels: &'static [OfficeLevel],
    /// The lowest level of the offices that can have anything of it: those below are not compared in it.
    pub down_to: OfficeLevel,
    pub clauses: &'static [u16],
    /// Whether a group of few would tell what one person is paid.
    pub guarded: bool,
    pub count: Count,
}

impl Figure {
    /// Whether people stand behind it, or offices.
    pub const fn is_of_people(&self) -> bool {
        matches!(self.count, Count::People(_) | Count::Both(_, _))
    }

    pub fn name(&self, lang: Lang) -> String {
        words(lang, &format!("statistic-{}", self.id), &[])
    }

    /// 指标解释.
    pub fn means(&self, lang: Lang) -> String {
        words(lang, &format!("statistic-{}-means", self.id), &[])
    }

    pub fn unit(&self, lang: Lang) -> String {
        words(lang, &format!("measure-{}", self.measure.code()), &[])
    }
}

impl std::fmt::Debug for Figure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.id)
    }
}

impl PartialEq for Figure {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

/// Every level.
pub const EVERY: &[OfficeLevel] =
    &[OfficeLevel::Province, OfficeLevel::City, OfficeLevel::County, OfficeLevel::Grassroots];

/// Those that keep people and answer for others.
pub const ABOVE: &[OfficeLevel] = &[OfficeLevel::Province, OfficeLevel::City, OfficeLevel::County];
