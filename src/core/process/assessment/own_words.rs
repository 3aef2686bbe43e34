//! 年度自评: what a person says of the own year, by the indicators of the scheme and of the year as a whole (clauses 60, 64).
//! It comes back with the person's own file and decides nothing; it stands beside the scores, also while nobody has taken it
//! on.

use std::collections::BTreeMap;

use super::scheme::in_force;
use crate::domain::id::Id;
use crate::domain::period::Year;
use crate::domain::record::{In as _, Record};
use crate::domain::{Assessment, AssessmentScheme};
use crate::ledger::Registry;
use crate::order::Gathered as _;

/// Stands between an indicator and what is said of it.
const MARK: char = '｜';

/// One indicator of a scheme, as the person answers to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Dimension and name: what tells it from the others.
    pub indicator: String,
    /// Full points.
    pub points: String,
}

/// What a person says of a year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// Indicator and what is said of it.
    pub evidence: Vec<(String, String)>,
    /// Of the year as a whole.
    pub whole: String,
    /// Nobody has taken it on yet.
    pub waits: bool,
}

/// The indicators of the scheme of a year; none where no scheme is known.
pub fn asked(registry: &Registry, year: i32) -> Vec<Asked> {
    let record = in_force(registry, year);
    let scheme = record.as_ref().and_then(|record| AssessmentScheme::of(&record.body));
    let all = scheme.and_then(|scheme| scheme.indicators.as_ref()).map(|own| own.0.as_slice());
    let asked = |one: &crate::domain::list::Indicator| {
        let (dimension, name) = (one.dimension.word(), one.name.as_str());
        let indicator = if dimension == name { name.to_owned() } else { format!("{dimension} {name}") };
        Asked { indicator: indicator.replace(MARK, " "), points: one.points.to_string() }
    };
    all.unwrap_or_default().iter().map(asked).collect()
}

/// The lines of the field. One that names no indicator is said of none.
pub fn read(text: &str) -> Vec<(String, String)> {
    let line = |line: &str| {
        let (indicator, said) = line.split_once(MARK).unwrap_or(("", line));
        (indicator.trim().to_owned(), said.trim().to_owned())
    };
    text.lines().map(line).filter(|(_, said)| !said.is_empty()).collect()
}

/// The same as the field holds it: one line each, and none of which nothing is said.
pub fn written<'a>(all: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let line = |(indicator, said): (&str, &str)| {
        let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
        (!said.is_empty()).then(|| format!("{indicator}{MARK}{said}"))
    };
    all.into_iter().filter_map(line).collect::<Vec<_>>().join("\n")
}

/// What a record holds of it; none where nothing is said.
pub fn of(record: &Record) -> Option<Said> {
    let facts = Assessment::of(&record.body)?;
    let text = |own: Option<&str>| own.unwrap_or_default().to_owned();
    let evidence = read(&text(facts.evidence.as_ref().map(|own| own.as_str())));
    let whole = text(facts.self_assessment.as_ref().map(|own| own.as_str()));
    (!evidence.is_empty() || !whole.is_empty()).then_some(Said { evidence, whole, waits: false })
}

/// What people have sent of a year, by engagement, and nobody has decided on.
pub fn waiting(registry: &Registry, year: i32) -> BTreeMap<Id, Said> {
    // Who proposes is the person: what units or other offices send is no word of the own.
    let own = registry.proposals.values().filter(|own| own.decision.is_none());
    let own = own.filter(|own| own.from.office == own.person());
    own.flat_map(|proposal| &proposal.records)
        .filter_map(|record| {
            let facts = Assessment::of(&record.body)?;
            let engagement = facts.engagement.filter(|_| facts.year.map(Year::year) == Some(year))?;
            Some((engagement, Said { waits: true, ..of(record)? }))
        })
        .into_map()
}

/// Each indicator of the scheme with what is said of it, then what is said of none of them.
pub fn beside(asked: &[Asked], said: &Said) -> Vec<(Asked, String)> {
    let of = |indicator: &str| {
        let all = said.evidence.iter().filter(|(own, _)| own == indicator);
        all.map(|(_, text)| text.as_str()).collect::<Vec<_>>().join("\n")
    };
    let is_asked = |indicator: &str| asked.iter().any(|own| own.indicator == indicator);
    let more = said
        .evidence
        .iter()
        .filter(|(own, _)| !is_asked(own))
        .map(|(own, text)| (Asked { indicator: own.clone(), points: String::new() }, text.clone()));
    asked.iter().map(|own| (own.clone(), of(&own.indicator))).chain(more).collect()
}

impl Said {
    /// Of how many indicators something is said.
    pub fn answered(&self, asked: &[Asked]) -> usize {
        asked.iter().filter(|own| self.evidence.iter().any(|(said, _)| *said == own.indicator)).count()
    }
}
