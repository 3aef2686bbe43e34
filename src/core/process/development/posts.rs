//! 岗位等级 (clauses 24, 77, 82, 91): what level each posting has, whether the office's own table knows it, and whether the
//! post is one of those mainly meant (R-POST). Another post is allowed; another level is told. Beside it stands the last change of
//! duty, up or down.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::line::{Line, State};
use super::people::{at_work, of};
use super::step::Step;
use crate::domain::id::Id;
use crate::domain::record::{In as _, Kind};
use crate::domain::value::Text;
use crate::domain::{DutyChange, PostLevel, Posting};
use crate::ledger::Registry;
use crate::ledger::command::Fields;
use crate::order::Ordered as _;
use crate::policy::engine;
use crate::policy::outcome::Verdict;
use crate::policy::rules::post;
use crate::process::contributions::people::unit;
use crate::words::{Lang, label, words};

pub(super) const HEADINGS: &[(&str, f64)] = &[
    ("field-posting-union", 10.0),
    ("field-posting-post", 7.0),
    ("field-posting-post-level", 6.0),
    ("field-post-level-conditions", 9.0),
    ("development-post-meant", 8.5),
    ("development-duty", 10.0),
];

/// The office's own table of levels as it runs on a day.
fn table(registry: &Registry, on: NaiveDate) -> Vec<&PostLevel> {
    let own = registry.of_kind(Kind::PostLevel).filter(|record| Some(record.subject) == registry.office());
    let facts = own.filter_map(|record| PostLevel::of(&record.body));
    facts.filter(|own| own.from.is_none_or(|from| from <= on) && own.to.is_none_or(|to| to >= on)).collect()
}

/// The last change of duty up to a day.
fn last_duty(registry: &Registry, person: Id, on: NaiveDate, lang: Lang) -> String {
    let all = of::<DutyChange>(registry, person).filter(|(_, own)| own.date.is_some_and(|day| day <= on));
    let Some((_, own)) = all.max_by_key(|(record, own)| (own.date, record.id)) else { return String::new() };
    let to = own.to.as_ref().map(Text::as_str).unwrap_or_default();
    let way = own.way.map(|way| label(lang, way));
    [Some(to.to_owned()), way, own.date.map(|day| day.to_string())]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}

/// The postings that run, those without a level on top.
pub(super) fn lines(registry: &Registry, on: NaiveDate, lang: Lang) -> Vec<Line> {
    let people = at_work(registry, on);
    let subjects: Vec<Id> = people.iter().map(|(_, named)| named.person).collect();
    let verdicts = engine::of_rules(registry, &[post::RULE.id], &subjects, on);
    let levels = table(registry, on);
    let mut found = Vec::new();
    for (_, named) in people {
        let duty = last_duty(registry, named.person, on, lang);
        for (record, facts) in of::<Posting>(registry, named.person) {
            let is_over = facts.to.is_some_and(|to| to.last_day() < on);
            if is_over || facts.engagement != Some(named.engagement) {
                continue;
            }
            let level = facts.post_level.as_ref().map(|own| own.as_str().to_owned());
            // A level goes by its number or by its name.
            let known = levels.iter().find(|own| {
                let names = [own.level.as_ref().map(Text::as_str), own.name.as_ref().map(Text::as_str)];
                level.is_some() && names.contains(&level.as_deref())
            });
            let state = match (&level, known) {
                (None, _) => State::NoLevel,
                (Some(_), None) if !levels.is_empty() => State::OtherLevel,
                (Some(_), _) => State::Levelled,
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
                known
                    .and_then(|own| own.conditions.as_ref())
                    .map(|own| own.as_str().to_owned())
                    .unwrap_or_default(),
                words(lang, meant, &[]),
                duty.clone(),
            ];
            line = line.makes(Step::Duty, BTreeMap::new(), Fields::new());
            if registry.own(record.id).is_some() {
                line = line.changes(Step::Level, record);
            }
            found.push(line);
        }
    }
    found.order_by_key(|line| line.state == State::Levelled);
    found
}
