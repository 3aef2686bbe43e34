//! 报表 as people read them: what the register counts of each indicator ([`counting`]), the table of a report ([`table`]), and
//! who has not reported ([`dunning`]), who stands behind its sums ([`behind`]), what is asked
//! next ([`calendar`]).

pub mod behind;
pub mod calendar;
pub mod counting;
pub mod dunning;
pub mod table;

use crate::domain::codes::Coded as _;
use crate::process::reporting::calendar::Period;
use crate::process::reporting::checks::Found;
use crate::words::{Lang, words};

/// 2026年第3季度季报.
pub fn name(lang: Lang, period: Period) -> String {
    let (year, part) = (period.year().to_string(), period.part().to_string());
    words(lang, "report-name", &[("cycle", period.cycle.code()), ("year", &year), ("part", &part)])
}

/// What an indicator is called.
pub fn label(lang: Lang, id: &str) -> String {
    words(lang, &format!("field-indicator-{}", id.replace('_', "-")), &[])
}

/// The words of what a check has found: those of the months' works share one sentence.
pub fn found_key(id: &str) -> String {
    match id.starts_with("report.check-work-") {
        true => "report-found-like".to_owned(),
        false => id.replace("report.check-", "report-found-"),
    }
}

/// What a check has found, in a sentence.
pub fn finding(lang: Lang, found: &Found) -> String {
    let (before, now, by) = (found.before.to_string(), found.now.to_string(), found.by.to_string());
    let name = label(lang, found.at);
    words(lang, &found_key(found.id), &[("before", &before), ("now", &now), ("by", &by), ("name", &name)])
}
