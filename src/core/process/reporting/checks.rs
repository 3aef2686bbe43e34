//! 审核: what figures must agree, and which are worth a word. Every check is a line of a table; whether what it finds is to be
//! mended (禁止), may stand with an explanation (提示) or is not asked (不查) is the superior's to lay down.

use chrono::NaiveDate;

use super::below::{self, Behind};
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
    /// Not more than a part of another figure, a fifth where nobody has laid down another.
    Part { of: &'static str, whole: &'static str },
    /// Not more than that part up or down against the last report, or against that of a year before.
    Steady { of: &'static str, year: bool },
    /// Not nothing where there was something.
    NotGone { of: &'static str },
    /// The same as [`Self::Steady`], and not nothing where there was something.
    Like { of: &'static str },
    /// Whoever is below has reported.
    Whole,
    /// Whoever has filled it in has not checked it.
    Names,
}

/// One check.
pub struct Check {
    /// In files, by what its explanation is known.
    pub id: &'static str,
    /// The parameter by which it is handled.
    pub handling: Named<setting::Check>,
    pub test: Test,
    /// The usual explanations, as the reading of the guidance has them. Key of the words: `report-usual-CODE`.
    pub usual: &'static [&'static str],
}

impl Check {
    /// The indicator at which it is shown, or what it is about.
    pub const fn at(&self) -> &'static str {
        match self.test {
            Test::Sum { whole, .. } => whole,
            Test::Moves => "active-end",
            Test::Continues { begin, .. } => begin,
            Test::AtMost { of, .. }
            | Test::Part { of, .. }
            | Test::Steady { of, .. }
            | Test::NotGone { of }
            | Test::Like { of } => of,
            Test::Whole => "below",
            Test::Names => "names",
        }
    }
}

const STAFF: &[&str] = &["election", "recruited", "terms-ended", "moved-offices", "late-entry"];
const WORK: &[&str] = &["campaign-now", "campaign", "season", "late-entry", "shifted"];

/// Explanations of more than before, and of less: the others explain both.
const MORE: &[&str] = &["recruited", "campaign-now", "paid-at-once"];
const LESS: &[&str] = &["terms-ended", "campaign", "budget-late", "filled"];

const fn own(handling: Named<setting::Check>, test: Test, usual: &'static [&'static str]) -> Check {
    Check { id: handling.key.id(), handling, test, usual }
}

const fn work(id: &'static str, of: &'static str) -> Check {
    Check { id, handling: named::CHECK_WORK_LAST, test: Test::Like { of }, usual: WORK }
}

impl Check {
    /// The usual explanations of a figure that is more, or less, than what it is held against.
    pub fn fitting(&self, before: u32, now: u32) -> Vec<&'static str> {
        let compares = matches!(self.test, Test::Steady { .. } | Test::NotGone { .. } | Test::Like { .. });
        let other = if now > before { LESS } else { MORE };
        self.usual.iter().copied().filter(|code| !compares || !other.contains(code)).collect()
    }
}

/// Every check, those of the figures themselves first.
pub const ALL: &[Check] = &[
    own(named::CHECK_MOVES, Test::Moves, STAFF),
    own(named::CHECK_CONTINUES, Test::Continues { begin: "active-begin", end: "active-end" }, STAFF),
    own(
        named::CHECK_FILED,
        Test::Sum { parts: &["filed", "not-filed", "undecided"], whole: "active-end" },
        STAFF,
    ),
    own(
        named::CHECK_UNITS,
        Test::Sum { parts: &["units-staffed", "units-empty"], whole: "units-required" },
        &["merged", "counts-late", "late-entry"],
    ),
    own(
        named::CHECK_CERTIFIED,
        Test::AtMost { of: "certified", most: "active-end" },
        &["left-since", "late-entry", "moved-offices"],
    ),
    own(
        named::CHECK_EXCELLENT,
        Test::AtMost { of: "excellent", most: "assessed" },
        &["left-since", "late-entry", "review"],
    ),
    own(named::CHECK_ACTIVE_LAST, Test::Steady { of: "active-end", year: false }, STAFF),
    own(named::CHECK_ACTIVE_YEAR, Test::Steady { of: "active-end", year: true }, STAFF),
    own(
        named::CHECK_LEFT,
        Test::Part { of: "left", whole: "active-begin" },
        &["election", "terms-ended", "moved-offices", "into-posts"],
    ),
    own(
        named::CHECK_TRAINED,
        Test::AtMost { of: "trained", most: "active-end" },
        &["left-since", "several-sessions", "moved-offices"],
    ),
    own(named::CHECK_MEMBERS_LAST, Test::Steady { of: "members_joined", year: false }, WORK),
    own(named::CHECK_MEMBERS_NONE, Test::NotGone { of: "members_joined" }, WORK),
    own(named::CHECK_RIGHTS_NONE, Test::NotGone { of: "rights" }, WORK),
    own(
        named::CHECK_FUNDS_LAST,
        Test::Steady { of: "funds", year: false },
        &["paid-at-once", "recruited", "budget-late", "season", "late-entry"],
    ),
    work("report.check-work-founded", "unions_founded"),
    work("report.check-work-contests", "contests"),
    work("report.check-work-careers", "careers"),
    work("report.check-work-aid", "aid"),
    work("report.check-work-culture", "culture"),
    Check {
        id: "report.check-work-rights",
        handling: named::CHECK_WORK_LAST,
        test: Test::Steady { of: "rights", year: false },
        usual: WORK,
    },
    work("report.check-work-law", "law"),
    work("report.check-work-stability", "stability"),
    work("report.check-work-safety", "safety"),
    own(
        named::CHECK_POSTS_LAST,
        Test::Like { of: "posts-open" },
        &["recruited", "filled", "late-entry", "shifted"],
    ),
    own(named::CHECK_BELOW, Test::Whole, &["reminded", "nothing-there", "merged"]),
    own(named::CHECK_NAMES, Test::Names, &["one-clerk", "deputised", "checked-aloud"]),
];

pub fn find(id: &str) -> Option<&'static Check> {
    ALL.iter().find(|check| check.id == id)
}

/// Of small figures a part is nothing: one more of four is not worth a word.
const LEAST: u32 = 2;

fn is_more(part: u32, whole: u32, percent: u32) -> bool {
    part >= LEAST && u64::from(part) * 100 > u64::from(whole) * u64::from(percent)
}

/// The figures of a report and of those before it.
#[derive(Clone, Copy)]
pub struct Figures<'a> {
    pub now: &'a Said,
    pub last: Option<&'a Said>,
    pub year: Option<&'a Said>,
    pub behind: Option<&'a Behind>,
    /// The part that is worth a word, of a hundred.
    pub swing: u32,
}

impl Test {
    /// What it was held against and what it is, where it does not agree.
    pub fn fails(&self, figures: Figures<'_>) -> Option<(u32, u32)> {
        let now = |id: &str| figures.now.value(id);
        let of_last = |id: &str| figures.last.filter(|last| last.is_signed())?.value(id);
        let swings = |before: u32, now: u32| is_more(before.abs_diff(now), before, figures.swing);
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
            Test::Part { of, whole } => {
                let (of, whole) = (now(of)?, now(whole)?);
                (whole, of, !is_more(of, whole, figures.swing))
            }
            Test::Steady { of, year } => {
                let before =
                    if year { figures.year.filter(|own| own.is_signed())?.value(of)? } else { of_last(of)? };
                let own = now(of)?;
                // From nothing to something, and the reverse, are other questions.
                (before, own, before == 0 || own == 0 || !swings(before, own))
            }
            Test::NotGone { of } => {
                let (before, own) = (of_last(of)?, now(of)?);
                (before, own, before == 0 || own > 0)
            }
            Test::Like { of } => {
                let (before, own) = (of_last(of)?, now(of)?);
                (before, own, before == 0 || !swings(before, own))
            }
            Test::Whole => match figures.behind {
                Some(behind) => {
                    let (asked, whole) = (Count::of(behind.asked).get(), Count::of(behind.whole()).get());
                    (asked, whole, asked == whole)
                }
                // What is behind the report of another office only that office sees: it has said so.
                None => {
                    let said = figures
                        .now
                        .explanations()
                        .find(|own| own.of.as_str() == named::CHECK_BELOW.key.id())?;
                    (said.counted?.get(), said.typed?.get(), false)
                }
            },
            Test::Names => {
                let facts = figures.now.facts()?;
                let (filled, checked) = (facts.filled_by.as_ref()?, facts.checked_by.as_ref()?);
                (1, 1, filled != checked)
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
    /// The part that was worth a word, of a hundred.
    pub by: u32,
    /// The usual explanations that fit.
    pub usual: Vec<&'static str>,
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
    /// Who stands behind its sums.
    pub behind: Option<Behind>,
    /// The part that is worth a word, of a hundred.
    pub swing: u32,
    pub found: Vec<Found>,
    /// Whether it is asked that another person has checked it.
    pub asks_names: bool,
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
    let behind = below::behind(registry, office, period);
    let swing = parameters.row(named::REPORT_SWING.key, period.last_day(), on);
    let swing = swing.and_then(|row| named::REPORT_SWING.read(row)).map_or(0, |set| set.value);
    let figures =
        Figures { now: &said, last: last.as_ref(), year: year.as_ref(), behind: behind.as_ref(), swing };
    let handling = |check: Named<setting::Check>| {
        let row = parameters.row(check.key, period.last_day(), on);
        row.and_then(|row| check.read(row)).map(|set| set.value)
    };
    let found = ALL.iter().filter_map(|check| {
        let handling = handling(check.handling)?;
        let (before, now) = check.test.fails(figures)?;
        let must = match handling {
            Handling::Forbid => true,
            Handling::Explain => false,
            Handling::Off => return None,
        };
        let mut found = Found {
            id: check.id,
            at: check.at(),
            must,
            before,
            now,
            by: swing,
            usual: check.fitting(before, now),
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
    let asks_names = handling(named::CHECK_NAMES).is_some_and(|own| own != Handling::Off);
    let missing =
        indicators::of(period.cycle).map(|own| own.id).filter(|id| said.value(id).is_none()).collect();
    Some(Judged { found, missing, last, year, said, behind, swing, asks_names })
}

/// A usual explanation, where it is one of those of a check.
pub fn usual(check: &Check, code: &str) -> Option<Text<40>> {
    check.usual.contains(&code).then(|| Text::parse(code).ok()).flatten()
}
