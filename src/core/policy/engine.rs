//! Whom the rules judge: a person, an office, or everything in view.

use chrono::NaiveDate;

use super::look::Lookups;
use super::named::{WORK_AHEAD, WORK_SOON};
use super::outcome::Outcome;
use super::parameters::Parameters;
use super::rule::Scope;
use super::rules::{ALL, OF_SCOPE};
use super::view::{RuleContext, in_scope};
use crate::domain::Engagement;
use crate::domain::id::Id;
use crate::domain::record::Kind;
use crate::ledger::Registry;

/// Every verdict in view on a day, by the parameters that this office goes by.
pub fn evaluate(registry: &Registry, on: NaiveDate) -> Vec<Outcome> {
    evaluate_with(registry, on, &Parameters::of(registry))
}

/// The same by other parameters.
pub fn evaluate_with(registry: &Registry, on: NaiveDate, parameters: &Parameters) -> Vec<Outcome> {
    of_subjects_again(registry, &subjects(registry), on, parameters, &mut Lookups::default())
}

/// Whom the rules judge: the people in view, then this office and those of the tree.
pub fn subjects(registry: &Registry) -> Vec<Id> {
    let people = registry.of_kind(Kind::Person).map(|record| record.id);
    people.chain(office_ids(registry)).collect()
}

/// The verdicts on these: one look at the register serves them all.
pub fn of_subjects(registry: &Registry, subjects: &[Id], on: NaiveDate) -> Vec<Outcome> {
    of_subjects_again(registry, subjects, on, &Parameters::of(registry), &mut Lookups::default())
}

/// A piece of the work after another: what the earlier one has gathered over everybody serves this one too.
pub fn of_subjects_again(
    registry: &Registry,
    subjects: &[Id],
    on: NaiveDate,
    parameters: &Parameters,
    look: &mut Lookups,
) -> Vec<Outcome> {
    let view = RuleContext::new(registry, on, parameters, look);
    subjects.iter().flat_map(|subject| judge(&view, scope(registry, *subject), *subject)).collect()
}

/// Whether the rules on people or those on offices judge a subject.
pub fn scope(registry: &Registry, subject: Id) -> Scope {
    let person = registry.find(subject).is_some_and(|record| record.kind() == Kind::Person);
    if person { Scope::Person } else { Scope::Office }
}

/// The verdicts on one person.
pub fn of_person(registry: &Registry, person: Id, on: NaiveDate) -> Vec<Outcome> {
    of_subjects(registry, &[person], on)
}

/// The verdicts on every office in view: one look at the people serves them all.
pub fn of_offices(registry: &Registry, on: NaiveDate) -> Vec<Outcome> {
    of_subjects(registry, &office_ids(registry), on)
}

fn judge(view: &RuleContext<'_>, scope: Scope, subject: Id) -> Vec<Outcome> {
    let rules = ALL.iter().filter(|rule| rule.scope == scope);
    let judged = rules.flat_map(|rule| {
        let mut outcomes = (rule.eval)(view, subject);
        // Where there is nothing to judge the rule says so: 不适用 is a verdict too.
        if outcomes.is_empty() {
            outcomes.push(Outcome::new(rule.id, subject, view.on));
        }
        outcomes
    });
    let uncounted = Uncounted::of(view, subject);
    let near = view.parameter(WORK_SOON).zip(view.parameter(WORK_AHEAD));
    let near = near.map(|(soon, ahead)| (soon.value, ahead.value));
    let told = |outcome: Outcome| {
        if outcome.rule != OF_SCOPE && uncounted.is(view, &outcome) {
            return outcome.leave_out();
        }
        let stale = outcome.parameters.iter().any(|parameter| parameter.is_stale(view.on));
        let outcome = if stale { outcome.to_check() } else { outcome };
        Outcome { near, ..outcome }.projected()
    };
    judged.map(told).collect()
}

/// Whom R-SCOPE does not count: the engagements, and whether the person has no other.
struct Uncounted {
    engagements: Vec<Id>,
    wholly: bool,
}

impl Uncounted {
    fn of(view: &RuleContext<'_>, person: Id) -> Self {
        let all = view.engagements(person);
        let out = |facts: &Engagement| in_scope(facts) == Some(false);
        let engagements: Vec<Id> =
            all.iter().filter(|(_, facts)| out(facts)).map(|(record, _)| record.id).collect();
        if engagements.is_empty() {
            return Self { engagements, wholly: false };
        }
        let running = view.running(person);
        let judged = if running.is_empty() { all } else { running };
        let wholly = judged.iter().all(|(_, facts)| out(facts));
        Self { engagements, wholly }
    }

    /// Whether a verdict speaks of one of them.
    fn is(&self, view: &RuleContext<'_>, outcome: &Outcome) -> bool {
        if self.engagements.is_empty() {
            return false;
        }
        let about = outcome.about.and_then(|id| view.registry.find(id));
        let engagement = about.and_then(|record| match record.kind() {
            Kind::Engagement => Some(record.id),
            _ => record.body.engagement(),
        });
        engagement.map_or(self.wholly, |id| self.engagements.contains(&id))
    }
}

/// This office and those of the tree.
fn office_ids(registry: &Registry) -> Vec<Id> {
    let mut ids: Vec<Id> = registry.of_kind(Kind::Office).map(|record| record.id).collect();
    ids.extend(registry.office().filter(|own| !ids.contains(own)));
    ids
}
