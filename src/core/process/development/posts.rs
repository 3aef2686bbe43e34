//! 岗位等级 (clauses 24, 77): what level each posting has, whether the office's own table of grades knows it, and whether the
//! post is one of those mainly meant (R-POST). Another post is allowed; another level is told.

use chrono::NaiveDate;

use super::line::{Line, State};
use super::people::{at_work, of};
use super::step::Step;
use crate::domain::id::Id;
use crate::domain::period::Month;
use crate::domain::record::In as _;
use crate::domain::value::Value as _;
use crate::domain::{PayScheme, Posting};
use crate::ledger::Registry;
use crate::order::Ordered as _;
use crate::policy::engine;
use crate::policy::outcome::Verdict;
use crate::policy::rules::post;
use crate::process::contributions::people::unit;
use crate::process::pay::scheme::in_force;
use crate::words::{Lang, words};

pub(super) const HEADINGS: &[(&str, f64)] = &[
    ("field-posting-union", 12.0),
    ("field-posting-post", 8.0),
    ("field-posting-post-level", 7.0),
    ("development-post-meant", 10.0),
];

/// The grades of the table in force; none where the office has none.
pub fn table(registry: &Registry, on: NaiveDate) -> Vec<String> {
    let record = Month::of(on).and_then(|month| in_force(registry, month));
    let grades = record.as_ref().and_then(|record| PayScheme::of(&record.body)?.grades.as_ref());
    grades.map(|grades| grades.text().lines().map(str::to_owned).collect()).unwrap_or_default()
}

/// The postings that run, those without a level on top.
pub(super) fn lines(registry: &Registry, on: NaiveDate, lang: Lang) -> Vec<Line> {
    let people = at_work(registry, on);
    let subjects: Vec<Id> = people.iter().map(|(_, named)| named.person).collect();
    let verdicts = engine::of_rules(registry, &[post::RULE.id], &subjects, on);
    let levels = table(registry, on);
    let mut found = Vec::new();
    for (_, named) in people {
        for (record, facts) in of::<Posting>(registry, named.person) {
            let is_over = facts.to.is_some_and(|to| to.last_day() < on);
            if is_over || facts.engagement != Some(named.engagement) {
                continue;
            }
            let level = facts.post_level.as_ref().map(|own| own.as_str().to_owned());
            let state = match &level {
                None => State::NoLevel,
                Some(own) if !levels.is_empty() && !levels.contains(own) => State::OtherLevel,
                Some(_) => State::Levelled,
            };
            let meant = match verdicts.iter().find(|own| own.about == Some(record.id)).map(|own| &own.verdict)
            {
                Some(Verdict::Met) => "development-post-main",
                Some(Verdict::Open) => "flag-post-other",
                _ => "development-post-unknown",
            };
            let mut line = Line::new(record.id.to_string(), named.clone(), state);
            line.cells = vec![
                unit(facts.union.as_ref()),
                facts.post.as_ref().map(|own| own.as_str().to_owned()).unwrap_or_default(),
                level.unwrap_or_default(),
                words(lang, meant, &[]),
            ];
            if registry.own(record.id).is_some() {
                line = line.changes(Step::Level, record);
            }
            found.push(line);
        }
    }
    found.order_by_key(|line| line.state == State::Levelled);
    found
}
