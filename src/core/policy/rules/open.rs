//! R-OPEN: open recruitment is open: notice, entries, exam and showing, led by the city (clauses 32, 35). The steps and
//! the five days are ours: only recorded facts that contradict openness are a fault.

use crate::domain::codes::EntryMode;
use crate::domain::id::Id;
use crate::domain::record::{Facts, Kind, Record};
use crate::domain::{Application, Engagement, Recruitment};
use crate::policy::outcome::{Fact, Outcome, Place, Verdict};
use crate::policy::parameter::Source;
use crate::policy::rule::{Rule, Scope};
use crate::policy::view::View;

pub const RULE: Rule = Rule {
    id: "R-OPEN",
    scope: Scope::Person,
    clauses: &[32, 35],
    readings: &["A40"],
    parameters: &["open.shown"],
    basis: Source::Ours,
    eval,
};

const STEPS: [&str; 5] = ["notice", "closes", "exam", "shown_from", "shown_to"];

fn eval(view: &View<'_>, subject: Id) -> Vec<Outcome> {
    view.running(subject).into_iter().map(|(record, facts)| judge(view, subject, record, facts)).collect()
}

fn judge(view: &View<'_>, subject: Id, record: &Record, facts: &Engagement) -> Outcome {
    let mut outcome = Outcome::new(RULE.id, subject, view.on).about(record.id);
    let books = view.books(record.owner).and_then(|(_, books)| books.recruitment_from);
    let before = books.zip(facts.hired).is_some_and(|(from, hired)| hired.last_day() < from);
    if facts.entry != Some(EntryMode::Open) || before {
        return outcome.verdict(Verdict::NotApplicable);
    }
    if books
        .zip(facts.hired)
        .is_some_and(|(from, hired)| hired.first_day() < from && from <= hired.last_day())
    {
        // Of some days of the month the rule would not speak.
        let hired = Fact::of(Kind::Engagement, "hired");
        let place = Place::Edit { record: record.id, keys: vec![hired.key] };
        let undecidable = Verdict::Undecidable { missing: vec![hired] };
        return outcome.verdict(undecidable).remedy("train-say", place, None);
    }
    let link = Fact::of(Kind::Engagement, "recruitment");
    let Some((round, own)) = view.named::<Recruitment>(facts.recruitment) else {
        let place = Place::Edit { record: record.id, keys: vec!["recruitment", "application"] };
        let undecidable = Verdict::Undecidable { missing: vec![link] };
        // Where rounds are not kept at all, nobody is asked person by person.
        return outcome
            .fact(Some(record.id), link, None)
            .verdict(undecidable)
            .listed(books.is_some())
            .remedy("open-link", place, None);
    };
    let fact = |key| Fact::of(Kind::Recruitment, key);
    let explain = || Place::Edit { record: record.id, keys: vec!["explanation"] };
    outcome = outcome.fact(Some(round.id), fact("notice"), own.notice.map(|day| day.to_string()));
    if own.notice.zip(facts.hired).is_some_and(|(notice, hired)| hired.last_day() < notice) {
        return outcome
            .step("open-before", &[])
            .verdict(Verdict::Breached { since: own.notice })
            .too_late_at(explain());
    }
    if let Some((other, application)) = view.named::<Application>(facts.application)
        && application.recruitment != Some(round.id)
    {
        let outcome = outcome.fact(Some(other.id), Fact::of(Kind::Application, "recruitment"), None);
        return outcome
            .step("open-elsewhere", &[])
            .verdict(Verdict::Breached { since: None })
            .too_late_at(explain());
    }
    let due = Verdict::Due { days_left: None, until: None };
    let mut wanted: Vec<&'static str> = STEPS.into_iter().filter(|key| own.get(key).is_none()).collect();
    if own.opinion_document.is_none() {
        wanted.push("opinion_document");
    }
    if let (Some(from), Some(to), Some(shown)) = (own.shown_from, own.shown_to, view.parameter("open.shown"))
    {
        let days = (to - from).num_days() + 1;
        outcome = outcome.by(shown).step("open-shown", &[("days", days.to_string())]);
        if days < i64::from(shown.number().unwrap_or_default()) {
            outcome = outcome.flag("shown-short");
            wanted.push("shown_to");
        }
    }
    if wanted.is_empty() {
        return outcome.verdict(Verdict::Met);
    }
    for key in &wanted {
        outcome = outcome.fact(Some(round.id), fact(key), own.get(key));
    }
    let place = Place::Edit { record: round.id, keys: wanted };
    outcome.verdict(due).listed(true).remedy("open-fill", place, None)
}
