//! 登记与学时 (clauses 53, 73): who has passed and holds no certificate, the windows of registration and the hours that
//! re-registration asks for, as R-REG1, R-REG2 and R-CE say them.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::certificates::known;
use super::exams::{held, passed};
use super::line::{Line, State};
use super::people::{at_work, of};
use super::step::Step;
use crate::domain::Certificate;
use crate::domain::codes::CertLevel;
use crate::domain::id::Id;
use crate::domain::record::Record;
use crate::ledger::Registry;
use crate::ledger::command::{Fields, Target};
use crate::order::{Gathered as _, Ordered as _};
use crate::policy::engine;
use crate::policy::grounds::Explained;
use crate::policy::outcome::Verdict;
use crate::policy::rules::{ce, reg1, reg2};
use crate::process::contributions::people::Named;
use crate::words::{Lang, label, words};

pub(super) const HEADINGS: &[(&str, f64)] =
    &[("development-level", 8.5), ("development-window", 14.0), ("development-hours", 6.2)];

/// The lines, what is due first on top.
pub(super) fn lines(registry: &Registry, on: NaiveDate, lang: Lang) -> Vec<Line> {
    let people = at_work(registry, on);
    let subjects: Vec<Id> = people.iter().map(|(_, named)| named.person).collect();
    let rules = [reg1::RULE.id, reg2::RULE.id, ce::RULE.id];
    let verdicts = engine::of_rules(registry, &rules, &subjects, on);
    let mut found: Vec<Line> = passed(registry, on)
        .into_iter()
        .map(|own| {
            let state = if own.level == CertLevel::Senior { State::Review } else { State::Passed };
            let line = Line::new(own.exam.to_string(), own.named, state);
            let cells = vec![label(lang, own.level), String::new(), String::new()];
            let line = Line { cells, ..line };
            line.makes(Step::Certify, BTreeMap::new(), known(own.level, own.year))
        })
        .collect();
    for (_, named) in &people {
        for (record, facts) in of::<Certificate>(registry, named.person) {
            let of_record: Vec<&Explained> =
                verdicts.iter().filter(|own| own.about == Some(record.id)).collect();
            found.extend(line(registry, named, (record, facts), &of_record, lang));
        }
    }
    let order = |line: &Line| (line.state == State::Registered, line.days_left.unwrap_or(i64::MAX));
    found.order_by(|a, b| (order(a), a.named.order(), &a.key).cmp(&(order(b), b.named.order(), &b.key)));
    found
}

fn line(
    registry: &Registry,
    named: &Named,
    (record, facts): (&Record, &Certificate),
    verdicts: &[&Explained],
    lang: Lang,
) -> Option<Line> {
    let level = facts.level.filter(|level| *level != CertLevel::None)?;
    let of = |rule: &str| verdicts.iter().find(|own| own.rule == rule).copied();
    let due = |own: Option<&Explained>| match own?.verdict {
        Verdict::Due { days_left, .. } => Some(days_left),
        _ => None,
    };
    let (first, again, hours) = (of(reg1::RULE.id), of(reg2::RULE.id), of(ce::RULE.id));
    let is_registered = first.is_some_and(|own| own.verdict == Verdict::Met);
    let short = hours.filter(|own| own.listed).and_then(|own| due(Some(own)));
    let (state, days_left) = if let Some(days) = due(first) {
        (State::First, days)
    } else if !is_registered {
        (State::Unsaid, None)
    } else if let Some(days) = due(again) {
        (State::Renew, days)
    } else if let Some(days) = short {
        (State::Hours, days)
    } else {
        (State::Registered, None)
    };
    let until = match first.map(|own| &own.verdict) {
        Some(Verdict::Due { until: Some(until), .. }) => {
            Some(words(lang, "development-until", &[("until", &until.to_string())]))
        }
        _ => again
            .and_then(|own| said(own, "reg2-window", ["from", "until"]))
            .map(|[from, until]| words(lang, "development-window-of", &[("from", &from), ("until", &until)])),
    };
    let counted = hours.and_then(|own| said(own, "ce-hours", ["hours", "wanted"]));
    let counted = counted.map(|[hours, wanted]| format!("{hours} / {wanted}"));
    let mut line = Line::new(record.id.to_string(), named.clone(), state);
    line.days_left = days_left;
    // A term that is past says how long.
    let past = days_left
        .filter(|days| *days < 0)
        .map(|days| words(lang, "development-past", &[("days", &days.unsigned_abs().to_string())]));
    line.cells =
        vec![label(lang, level), until.into_iter().chain(past).collect(), counted.unwrap_or_default()];
    if registry.own(record.id).is_none() {
        return Some(line);
    }
    line = match state {
        State::First | State::Unsaid => line.changes(Step::Register, record),
        State::Renew => line.changes(Step::Renew, record),
        _ => line,
    };
    // Hours count for one certificate: the highest.
    let is_highest = held(registry, named.person).is_some_and(|(own, _)| own.id == record.id);
    if is_highest {
        let link = [("certificate".to_owned(), Target::Known(record.id))].into_iter().into_map();
        line = line.makes(Step::Study, link, Fields::new());
    }
    Some(line)
}

/// What a step of the computation says.
fn said(own: &Explained, code: &str, keys: [&str; 2]) -> Option<[String; 2]> {
    let step = own.grounds.steps.iter().find(|step| step.code == code)?;
    let text = |key: &str| step.texts().find(|(own, _)| *own == key).map(|(_, text)| text);
    let [one, other] = keys.map(text);
    Some([one?, other?])
}
