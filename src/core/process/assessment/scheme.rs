//! What the 考核办法 lays down that ran at the end of a year (clauses 60, 64): full points of each dimension, from how many
//! points on a grade is proposed, how many may be 优秀. What it does not say is nobody's to guess.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::AssessmentScheme;
use crate::domain::amount::Score;
use crate::domain::codes::{Dimension, Grade};
use crate::domain::record::{In, Kind, Record};
use crate::domain::value::Value as _;
use crate::ledger::Registry;

/// The scheme in force at the end of a year: the office's own, else one issued to it; the newest.
pub fn in_force(registry: &Registry, year: i32) -> Option<Arc<Record>> {
    let day = NaiveDate::from_ymd_opt(year, 12, 31)?;
    let runs = |record: &&Arc<Record>| {
        AssessmentScheme::of(&record.body)
            .is_some_and(|own| own.from.is_some_and(|from| from <= day) && own.to.is_none_or(|to| to >= day))
    };
    let own = |record: &Record| Some(record.owner) == registry.office();
    // What an office below lays down for itself is no scheme here.
    let binds = |record: &&Arc<Record>| own(record) || registry.is_above(record.owner);
    let all = registry.of_kind(Kind::AssessmentScheme).filter(runs).filter(binds);
    all.max_by_key(|record| (own(record), record.body.day().map(|day| day.first_day()), record.id)).cloned()
}

/// Full points of a dimension, in hundredths; none where the scheme has no indicator of it.
pub fn full(scheme: &AssessmentScheme, dimension: Dimension) -> Option<u64> {
    let all = scheme.indicators.as_ref()?.0.iter().filter(|one| one.dimension == dimension);
    let points: Vec<u64> = all.map(|one| one.points.hundredths()).collect();
    (!points.is_empty()).then(|| points.iter().sum())
}

/// The points by dimension, the sum of all and the full score that they must come to, in hundredths.
pub fn sums(scheme: &AssessmentScheme) -> (Vec<(Dimension, u64)>, u64, Option<u64>) {
    let dimensions = [
        Dimension::Ethics,
        Dimension::Ability,
        Dimension::Results,
        Dimension::Satisfaction,
        Dimension::Other,
    ];
    let each: Vec<(Dimension, u64)> =
        dimensions.into_iter().filter_map(|own| Some((own, full(scheme, own)?))).collect();
    let sum = each.iter().map(|(_, points)| points).sum();
    (each, sum, scheme.full_score.map(Score::hundredths))
}

/// The grade that a total would have by the scheme's own lines; none where these do not say it.
pub fn proposed(scheme: &AssessmentScheme, total: u64) -> Option<Grade> {
    let reaches = |line: Option<Score>| line.map(|line| total >= line.hundredths());
    if reaches(scheme.excellent_from)? {
        return Some(Grade::Excellent);
    }
    if reaches(scheme.qualified_from)? {
        return Some(Grade::Qualified);
    }
    // A scheme may know no 基本合格.
    if reaches(scheme.basic_from) == Some(true) { Some(Grade::Basic) } else { Some(Grade::Failed) }
}

/// The lines of a scheme's indicators as they are typed, whether right or not: dimension by its word, points, name.
pub fn typed(text: &str) -> Vec<[String; 3]> {
    let part = |own: Option<&str>| own.unwrap_or_default().to_owned();
    let line = |line: &str| {
        let mut parts = line.splitn(3, |c: char| c.is_whitespace());
        let [dimension, points, name] = [parts.next(), parts.next(), parts.next()].map(part);
        // A code means its word.
        let word = Dimension::named(&dimension).map(|own| own.word().to_owned());
        [word.unwrap_or(dimension), points, name]
    };
    text.lines().filter(|line| !line.trim().is_empty()).map(line).collect()
}

/// The lines as they are read: an indicator that is called as its dimension says so once.
pub fn shown(text: &str) -> String {
    let line = |[dimension, points, name]: [String; 3]| match name.trim() == dimension {
        true => format!("{dimension} {points}"),
        false => format!("{dimension} {points} {name}"),
    };
    typed(text).into_iter().map(line).collect::<Vec<_>>().join("\n")
}

/// The text of such lines, as the field holds it.
pub fn written(lines: &[[String; 3]]) -> String {
    // A dimension alone says nothing yet.
    let is_said = |[_, points, name]: &&[String; 3]| !points.trim().is_empty() || !name.trim().is_empty();
    let text = |line: &[String; 3]| line.each_ref().map(|part| part.trim()).join(" ");
    lines.iter().filter(is_said).map(text).collect::<Vec<_>>().join("\n")
}

/// The sum of points while they are typed, and whether it is the full score; none where that is not said.
pub fn sum_typed(text: &str, full: &str) -> (u64, Option<bool>) {
    let points = |text: &str| Score::parse(text).ok().map(Score::hundredths);
    let sum: u64 = typed(text).iter().filter_map(|[_, own, _]| points(own)).sum();
    (sum, points(full).map(|full| full == sum))
}
