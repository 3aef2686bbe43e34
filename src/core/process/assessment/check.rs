//! What is to be looked at in a year's scores before the county decides. It hinders nobody: who looks decides.

use chrono::NaiveDate;

use super::scheme::{full, in_force, proposed};
use super::year::people;
use crate::domain::amount::Score;
use crate::domain::codes::{Dimension, Grade};
use crate::domain::record::In as _;
use crate::domain::{Assessment, AssessmentScheme};
use crate::ledger::Registry;

/// Findings of a year, each with the names of whom it speaks of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Check {
    pub people: usize,
    /// Of which a grade is put down.
    pub graded: usize,
    /// The mean of the totals, in hundredths; none where there is no total.
    pub mean: Option<u64>,
    pub excellent: usize,
    /// The most that the scheme allows to be 优秀, in hundredths of a percent, where more are.
    pub too_many: Option<u64>,
    /// Have no grade yet.
    pub missing: Vec<String>,
    /// The total is not the sum of the points.
    pub sum_differs: Vec<String>,
    /// More points than the scheme has for a dimension, or in all.
    pub over_full: Vec<String>,
    /// Another grade than the scheme's lines would give the total.
    pub grade_differs: Vec<String>,
    /// Worked too short a time in the year.
    pub too_short: Vec<String>,
    /// Nobody has said since when they work.
    pub undated: Vec<String>,
}

/// What a year's score sheet is found to be.
pub fn check(registry: &Registry, year: i32, on: NaiveDate) -> Check {
    let record = in_force(registry, year);
    let scheme = record.as_ref().and_then(|record| AssessmentScheme::of(&record.body));
    let found = people(registry, year, on);
    let mut check = Check {
        people: found.lines.len(),
        too_short: found.too_short,
        undated: found.undated,
        ..Check::default()
    };
    let mut totals = Vec::new();
    for line in &found.lines {
        let name = || line.named.name.clone();
        let Some(facts) = line.facts() else {
            check.missing.push(name());
            continue;
        };
        match facts.grade {
            Some(grade) => {
                check.graded += 1;
                check.excellent += usize::from(grade == Grade::Excellent);
            }
            None => check.missing.push(name()),
        }
        let known = points(facts);
        let total = facts.total.map(Score::hundredths);
        totals.extend(total);
        if sum_differs(facts) {
            check.sum_differs.push(name());
        }
        let Some(scheme) = scheme else { continue };
        let over = |(own, points): &(Dimension, u64)| full(scheme, *own).is_some_and(|full| *points > full);
        let most = scheme.full_score.map(Score::hundredths);
        if known.iter().any(over) || total.zip(most).is_some_and(|(total, most)| total > most) {
            check.over_full.push(name());
        }
        let wanted = total.and_then(|total| proposed(scheme, total));
        let decided = facts.grade.filter(|grade| *grade != Grade::Ungraded);
        if decided.zip(wanted).is_some_and(|(own, wanted)| own != wanted) {
            check.grade_differs.push(name());
        }
    }
    let count = u64::try_from(totals.len()).unwrap_or_default();
    let half = count / 2;
    check.mean = (totals.iter().sum::<u64>() + half).checked_div(count);
    let most = scheme.and_then(|scheme| scheme.excellent_most).map(Score::hundredths);
    let [excellent, people] =
        [check.excellent, check.people].map(|own| u64::try_from(own).unwrap_or_default());
    // The share is that of all who are assessed; without a limit of the office's own nothing is said.
    check.too_many = most.filter(|most| excellent * 10_000 > most * people);
    check
}

/// The points that are put down, by dimension.
fn points(facts: &Assessment) -> Vec<(Dimension, u64)> {
    let parts = [
        (Dimension::Ethics, facts.ethics),
        (Dimension::Ability, facts.ability),
        (Dimension::Results, facts.results),
        (Dimension::Satisfaction, facts.satisfaction),
        (Dimension::Other, facts.others),
    ];
    parts.into_iter().filter_map(|(own, points)| Some((own, points?.hundredths()))).collect()
}

/// Whether the total is something else than the sum of its points.
pub fn sum_differs(facts: &Assessment) -> bool {
    let known = points(facts);
    let sum: u64 = known.iter().map(|(_, points)| points).sum();
    !known.is_empty() && facts.total.is_some_and(|total| total.hundredths() != sum)
}
