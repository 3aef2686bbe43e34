//! 审核: what figures must agree, and which are worth a word. Every check is a line of a table; whether what it finds is to be
//! mended (禁止), may stand with an explanation (提示) or is not asked (不查) is the superior's to lay down.

use chrono::NaiveDate;

use super::calendar::Period;
use super::indicators;
use super::said::{self, Said};
use crate::domain::id::Id;
use crate::domain::period_report::ReportLine;
use crate::domain::value::{Count, Text, Value as _};
use crate::ledger::Registry;
use crate::policy::named::{self, Named};
use crate::policy::parameters::Parameters;
use crate::policy::setting::{self, Handling};

/// What is asked of figures. None of a figure that is not there: what is missing is asked for by itself.
#[derive(Debug)]
pub enum Test {
    /// The parts make the whole.
    Sum { parts: &'static [&'static str], whole: &'static str },
    /// 期初 + 新进 − 退出 = 期末.
    Moves,
    /// It begins where the last report ended.
    Continues { begin: &'static str, end: &'static str },
    /// Not more than another figure.
    AtMost { of: &'static str, most: &'static str },
    /// Not more than a fifth of another figure.
    Fifth { of: &'static str, whole: &'static str },
    /// Not more than a fifth up or down against the last report, or against that of a year before.
    Steady { of: &'static str, year: bool },
    /// Not nothing where there was something.
    NotGone { of: &'static str },
}

/// One check.
pub struct Check {
    /// The parameter by which it is handled; its id is the check's.
    pub handling: Named<setting::Check>,
    pub test: Test,
    /// The usual explanations, as the reading of the guidance has them. Key of the words: `report-usual-CODE`.
    pub usual: &'static [&'static str],
}

impl Check {
    pub const fn id(&self) -> &'static str {
        self.handling.key.id()
    }

    /// The indicator at which it is shown.
    pub const fn at(&self) -> &'static str {
        match self.test {
            Test::Sum { whole, .. } => whole,
            Test::Moves => "active-end",
            Test::Continues { begin, .. } => begin,
            Test::AtMost { of, .. }
            | Test::Fifth { of, .. }
            | Test::Steady { of, .. }
            | Test::NotGone { of } => of,
        }
    }
}

const STAFF: &[&str] = &["election", "recruited", "terms-ended", "moved-offices", "late-entry"];
const WORK: &[&str] = &["campaign", "season", "late-entry", "shifted"];

/// Every check, those of the figures themselves first.
pub const ALL: &[Check] = &[
    Check { handling: named::CHECK_MOVES, test: Test::Moves, usual: STAFF },
    Check {
        handling: named::CHECK_CONTINUES,
        test: Test::Continues { begin: "active-begin", end: "active-end" },
        usual: STAFF,
    },
    Check {
        handling: named::CHECK_FILED,
        test: Test::Sum { parts: &["filed", "not-filed", "undecided"], whole: "active-end" },
        usual: STAFF,
    },
    Check {
        handling: named::CHECK_UNITS,
        test: Test::Sum { parts: &["units-staffed", "units-empty"], whole: "units-required" },
        usual: &["merged", "counts-late", "late-entry"],
    },
    Check {
        handling: named::CHECK_CERTIFIED,
        test: Test::AtMost { of: "certified", most: "active-end" },
        usual: &["left-since", "late-entry", "moved-offices"],
    },
    Check {
        handling: named::CHECK_EXCELLENT,
        test: Test::AtMost { of: "excellent", most: "assessed" },
        usual: &["left-since", "late-entry", "review"],
    },
    Check {
        handling: named::CHECK_ACTIVE_LAST,
        test: Test::Steady { of: "active-end", year: false },
        usual: STAFF,
    },
    Check {
        handling: named::CHECK_ACTIVE_YEAR,
        test: Test::Steady { of: "active-end", year: true },
        usual: STAFF,
    },
    Check {
        handling: named::CHECK_LEFT,
        test: Test::Fifth { of: "left", whole: "active-begin" },
        usual: &["election", "terms-ended", "moved-offices", "into-posts"],
    },
    Check {
        handling: named::CHECK_TRAINED,
        test: Test::AtMost { of: "trained", most: "active-end" },
        usual: &["left-since", "several-sessions", "moved-offices"],
    },
    Check {
        handling: named::CHECK_MEMBERS_LAST,
        test: Test::Steady { of: "members_joined", year: false },
        usual: WORK,
    },
    Check { handling: named::CHECK_MEMBERS_NONE, test: Test::NotGone { of: "members_joined" }, usual: WORK },
    Check { handling: named::CHECK_RIGHTS_NONE, test: Test::NotGone { of: "rights" }, usual: WORK },
    Check {
        handling: named::CHECK_FUNDS_LAST,
        test: Test::Steady { of: "funds", year: false },
        usual: &["paid-at-once", "budget-late", "season", "recruited"],
    },
];

pub fn find(id: &str) -> Option<&'static Check> {
    ALL.iter().find(|check| check.id() == id)
}

/// Of small figures a fifth is nothing: one more of four is not worth a word.
const LEAST: u32 = 2;

fn is_swing(before: u32, now: u32) -> bool {
    let by = before.abs_diff(now);
    by >= LEAST && u64::from(by) * 5 > u64::from(before)
}

/// The figures of a report and of those before it.
#[derive(Clone, Copy)]
pub struct Figures<'a> {
    pub now: &'a Said,
    pub last: Option<&'a Said>,
    pub year: Option<&'a Said>,
}

impl Test {
    /// What it was held against and what it is, where it does not agree.
    pub fn fails(&self, figures: Figures<'_>) -> Option<(u32, u32)> {
        let now = |id: &str| figures.now.value(id);
        let of_last = |id: &str| figures.last.filter(|last| last.is_signed())?.value(id);
        let (before, own, holds) = match *self {
            Test::Sum { parts, whole } => {
                let sum = parts.iter().try_fold(0_u32, |sum, part| Some(sum.saturating_add(now(part)?)))?;
                let whole = now(whole)?;
                (sum, whole, sum == whole)
            }
            Test::Moves => {
                let (begin, more, less) = (now("active-begin")?, now("entered")?, now("left")?);
                let (end, own) = (begin.saturating_add(more).checked_sub(less), now("active-end")?);
                (end.unwrap_or(0), own, end == Some(own))
            }
            Test::Continues { begin, end } => {
                let (end, begin) = (of_last(end)?, now(begin)?);
                (end, begin, end == begin)
            }
            Test::AtMost { of, most } => {
                let (of, most) = (now(of)?, now(most)?);
                (most, of, of <= most)
            }
            Test::Fifth { of, whole } => {
                let (of, whole) = (now(of)?, now(whole)?);
                (whole, of, of < LEAST || u64::from(of) * 5 <= u64::from(whole))
            }
            Test::Steady { of, year } => {
                let before =
                    if year { figures.year.filter(|own| own.is_signed())?.value(of)? } else { of_last(of)? };
                let own = now(of)?;
                // From nothing to something, and the reverse, are other questions.
                (before, own, before == 0 || own == 0 || !is_swing(before, own))
            }
            Test::NotGone { of } => {
                let (before, own) = (of_last(of)?, now(of)?);
                (before, own, before == 0 || own > 0)
            }
        };
        (!holds).then_some((before, own))
    }
}

/// What a check has found in a report.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    pub id: &'static str,
    pub at: &'static str,
    /// Whether it must be mended.
    pub must: bool,
    /// What the figure was held against, and what it is.
    pub before: u32,
    pub now: u32,
    pub usual: &'static [&'static str],
    /// The explanation that stands.
    pub explained: Option<ReportLine>,
    /// Whether that is the last report's.
    pub carried: bool,
}

impl Found {
    /// Whether it stands in the way of signing.
    pub const fn is_open(&self) -> bool {
        self.must || self.explained.is_none()
    }

    /// An explanation of what was found, still without a word.
    pub fn line(&self) -> Option<ReportLine> {
        let figure = |own: u32| Count::parse(&own.to_string()).ok();
        Some(ReportLine { counted: figure(self.before), typed: figure(self.now), ..ReportLine::of(self.id)? })
    }
}

/// A report with all that is asked about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Judged {
    pub said: Said,
    pub last: Option<Said>,
    pub year: Option<Said>,
    pub found: Vec<Found>,
    /// Indicators without a figure.
    pub missing: Vec<&'static str>,
}

impl Judged {
    /// Whether nothing stands in the way of signing it.
    pub fn is_clean(&self) -> bool {
        self.missing.is_empty() && !self.found.iter().any(Found::is_open)
    }
}

/// Asks everything of the report of an office on a period, by the parameters of whoever looks.
pub fn judge(
    registry: &Registry,
    parameters: &Parameters,
    office: Id,
    period: Period,
    on: NaiveDate,
) -> Option<Judged> {
    let said = said::find(registry, office, period)?;
    let of = |period: Option<Period>| said::find(registry, office, period?);
    let (last, year) = (of(period.before()), of(period.year_before()));
    let figures = Figures { now: &said, last: last.as_ref(), year: year.as_ref() };
    let found = ALL.iter().filter_map(|check| {
        let row = parameters.row(check.handling.key, period.last_day(), on);
        let handling = row.and_then(|row| check.handling.read(row)).map(|set| set.value)?;
        let (before, now) = check.test.fails(figures)?;
        let must = match handling {
            Handling::Forbid => true,
            Handling::Explain => false,
            Handling::Off => return None,
        };
        let mut found = Found {
            id: check.id(),
            at: check.at(),
            must,
            before,
            now,
            usual: check.usual,
            explained: None,
            carried: false,
        };
        let line = found.line()?;
        let mut own = said.explanations().filter(|own| own.of == line.of);
        found.explained = own.find(|own| own.is_same_side(&line)).cloned();
        // What was explained the last time need not be explained again while it is so (提取上期数), unless it was returned.
        let before = last.as_ref().filter(|last| last.is_signed()).and_then(|last| {
            let mut theirs = last.explanations().filter(|own| own.of == line.of && own.is_same_side(&line));
            theirs.find(|own| !matches!(last.standing(own), said::Standing::Returned(_))).cloned()
        });
        if let Some(before) = before.filter(|_| found.explained.is_none()) {
            found.explained = Some(ReportLine { code: before.code, words: before.words, ..line });
            found.carried = true;
        }
        Some(found)
    });
    let found = found.collect();
    let missing =
        indicators::of(period.cycle).map(|own| own.id).filter(|id| said.value(id).is_none()).collect();
    Some(Judged { found, missing, last, year, said })
}

/// A usual explanation, where it is one of those of a check.
pub fn usual(check: &Check, code: &str) -> Option<Text<40>> {
    check.usual.contains(&code).then(|| Text::parse(code).ok()).flatten()
}
