//! 定级与调档: who may be placed in a grade or moved one step up, and on what that rests (clauses 46, 61; reading A32). Only
//! what has come since the last move is told as a reason: nobody is moved twice for one certificate. It is a list to choose
//! from; nothing is moved by itself.

use std::collections::BTreeSet;

use chrono::{Datelike as _, NaiveDate};

use super::scheme::in_force;
use crate::domain::codes::{CertLevel, Coded as _, Grade, PayFactor};
use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::domain::period::Month;
use crate::domain::record::{In, Kind, Record};
use crate::domain::value::{Text, Value as _};
use crate::domain::{Assessment, Certificate, GradeChange, PayScheme};
use crate::ledger::command::Fields;
use crate::ledger::{Edit, Registry, Target};
use crate::order::{Gathered as _, Ordered as _};
use crate::process::month_sheet::{Member, members, told};

/// What has come since the last move.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Has no grade yet.
    Unplaced,
    /// A higher certificate than at the last move (职业水平等级).
    Certificate { level: CertLevel, obtained: NaiveDate },
    /// Assessed as 优秀 for a year (业绩).
    Excellent { year: i32, assessment: Id },
}

/// Somebody who may be placed or moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    pub person: Id,
    pub engagement: Id,
    pub name: String,
    pub unit: String,
    /// The grade now; none before the first placement.
    pub from: Option<String>,
    /// The next step; of who has none the first grade.
    pub to: String,
    /// The day of the last move.
    pub since: Option<NaiveDate>,
    pub reasons: Vec<Reason>,
    /// A move of the day looked at, or of a later one: nobody is moved again for a day not after it.
    pub registered: Option<Registered>,
}

/// A move that is registered already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Registered {
    pub day: NaiveDate,
    pub from: String,
    pub to: String,
    pub factors: Vec<PayFactor>,
}

/// The scheme by whose grades people are placed on a day, and everybody at work who is not in the highest; first those for
/// whom there is a reason. None where no scheme in force has grades.
pub fn proposals(registry: &Registry, on: NaiveDate) -> Option<(Id, Vec<Proposal>)> {
    let month = Month::of(on)?;
    let record = in_force(registry, month)?;
    let grades: Vec<String> =
        PayScheme::of(&record.body)?.grades.as_ref()?.text().lines().map(str::to_owned).collect();
    let people = members(registry, &told(Kind::PaySheet, month, &[]), month).into_iter();
    let mut found: Vec<Proposal> = people
        .filter(|member| member.at_work)
        .filter_map(|member| of(registry, &grades, member, on))
        .collect();
    found.order_by_key(|own| own.reasons.is_empty());
    Some((record.id, found))
}

fn of(registry: &Registry, grades: &[String], member: Member, on: NaiveDate) -> Option<Proposal> {
    let Member { person, engagement, name, unit, .. } = member;
    let moves = registry.about(person).filter_map(|record| GradeChange::of(&record.body));
    let done = moves.filter(|own| own.engagement == Some(engagement) && own.date.is_some());
    let last = done.max_by_key(|own| own.date);
    let registered = last.and_then(|own| {
        let word = |grade: &Option<Text<40>>| {
            grade.as_ref().map(|grade| grade.as_str().to_owned()).unwrap_or_default()
        };
        let day = own.date.filter(|day| *day >= on)?;
        let factors = own.factors.iter().flat_map(|own| own.as_slice().iter().copied()).collect();
        Some(Registered { day, from: word(&own.from), to: word(&own.to), factors })
    });
    let from = last.and_then(|own| own.to.as_ref()).map(|grade| grade.as_str().to_owned());
    let since = last.and_then(|own| own.date);
    let to = match &from {
        None => grades.first()?.clone(),
        // A grade of an older scheme is moved by 套改, not step by step.
        Some(from) => {
            let next = grades.get(grades.iter().position(|grade| grade == from)? + 1).cloned();
            // Who has just reached the highest is still told as registered.
            next.or_else(|| registered.as_ref().map(|_| String::new()))?
        }
    };
    let reasons = if from.is_none() { vec![Reason::Unplaced] } else { reasons(registry, person, since, on) };
    Some(Proposal { person, engagement, name, unit, from, to, since, reasons, registered })
}

fn reasons(registry: &Registry, person: Id, since: Option<NaiveDate>, on: NaiveDate) -> Vec<Reason> {
    let after = |day: NaiveDate| since.is_none_or(|since| day > since) && day <= on;
    let held: Vec<(CertLevel, NaiveDate)> = registry
        .about(person)
        .filter_map(|record| Certificate::of(&record.body))
        .filter_map(|own| Some((own.level?, own.obtained?.first_day())))
        .collect();
    let before = held.iter().filter(|(_, day)| !after(*day)).map(|(level, _)| *level).max();
    let higher = held.iter().filter(|(level, day)| after(*day) && Some(*level) > before);
    let higher = higher.max_by_key(|(level, _)| *level);
    let certificate =
        higher.map(|(level, obtained)| Reason::Certificate { level: *level, obtained: *obtained });
    let assessed = registry.about(person).filter_map(|record: &std::sync::Arc<Record>| {
        let own = Assessment::of(&record.body).filter(|own| own.grade == Some(Grade::Excellent))?;
        let year = own.year?;
        // A year is assessed once it is over.
        after(year.last_day())
            .then(|| Reason::Excellent { year: year.first_day().year(), assessment: record.id })
    });
    let mut assessed: Vec<Reason> = assessed.collect();
    assessed.order_by_key(|own| match own {
        Reason::Excellent { year, .. } => *year,
        Reason::Unplaced | Reason::Certificate { .. } => 0,
    });
    certificate.into_iter().chain(assessed).collect()
}

/// Why these people cannot be moved on a day: it is before the scheme begins, or not after the last move of somebody.
pub fn refused(
    registry: &Registry,
    proposals: &[Proposal],
    scheme: Id,
    people: &BTreeSet<Id>,
    day: NaiveDate,
) -> Option<Issue> {
    let issue = |code: &'static str| Issue::new(code).at("grade-change.date");
    let from = registry.find(scheme).and_then(|record| PayScheme::of(&record.body)?.from);
    if let Some(from) = from.filter(|from| day < *from) {
        return Some(issue("grade-before-scheme").with("day", from));
    }
    let chosen = proposals.iter().filter(|own| people.contains(&own.person));
    let late = chosen.filter(|own| own.to.is_empty() || own.since.is_some_and(|since| day <= since));
    let count = late.count();
    (count > 0).then(|| issue("grade-not-after").with("count", count))
}

/// What is written when these people are placed or moved on a day: by their reasons, and by `factor` where there is none.
pub fn moved(
    proposals: &[Proposal],
    scheme: Id,
    people: &BTreeSet<Id>,
    (date, document, factor): (&str, &str, Option<PayFactor>),
) -> Vec<Edit> {
    let edit = |own: &Proposal| {
        let placed = own.reasons.contains(&Reason::Unplaced);
        let mut factors: BTreeSet<PayFactor> = BTreeSet::new();
        let mut links = vec![("engagement", own.engagement), ("scheme", scheme)];
        for reason in &own.reasons {
            match reason {
                Reason::Unplaced => {}
                Reason::Certificate { .. } => drop(factors.insert(PayFactor::Certificate)),
                Reason::Excellent { assessment, .. } => {
                    factors.insert(PayFactor::Results);
                    links.push(("assessment", *assessment));
                }
            }
        }
        if factors.is_empty() && !placed {
            factors.extend(factor);
        }
        let factors = factors.iter().map(|factor| factor.code()).collect::<Vec<_>>().join(",");
        let from = own.from.clone().unwrap_or_else(|| own.to.clone());
        let fields: Fields = [
            ("date", date.to_owned()),
            ("from", from),
            ("to", own.to.clone()),
            ("factors", factors),
            ("document", document.to_owned()),
        ]
        .into_iter()
        .map(|(key, text)| (key.to_owned(), text))
        .into_map();
        let links = links.into_iter().map(|(key, id)| (key.to_owned(), Target::Known(id))).into_map();
        Edit::New { kind: Kind::GradeChange, subject: Some(Target::Known(own.person)), links, fields }
    };
    proposals.iter().filter(|own| people.contains(&own.person) && !own.to.is_empty()).map(edit).collect()
}
