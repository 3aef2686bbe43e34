//! Whom the rules judge: a person, an office, or everything in view. Whoever lists, counts or compares asks for the
//! verdicts alone ([`each`]); their grounds are made for whoever looks at them ([`of_subjects`]).

use chrono::NaiveDate;
use smallvec::SmallVec;

use super::draft::Draft;
use super::grounds::Explained;
use super::look::Lookups;
use super::named::{WORK_AHEAD, WORK_SOON};
use super::outcome::Outcome;
use super::parameters::Parameters;
use super::rule::{Rule, Scope};
use super::rules::{ALL, OF_SCOPE};
use super::subject::Subject;
use super::view::{RuleContext, in_scope};
use crate::domain::Engagement;
use crate::domain::id::Id;
use crate::domain::record::{Kind, Record};
use crate::ledger::Registry;

/// Every verdict in view on a day with its grounds, by the parameters that this office goes by.
pub fn evaluate(registry: &Registry, on: NaiveDate) -> Vec<Explained> {
    evaluate_with(registry, on, &Parameters::of(registry))
}

/// The same by other parameters.
pub fn evaluate_with(registry: &Registry, on: NaiveDate, parameters: &Parameters) -> Vec<Explained> {
    explained(registry, &subjects(registry), on, parameters, &|_| true)
}

/// Whom the rules judge: the people in view, then this office and those of the tree.
pub fn subjects(registry: &Registry) -> Vec<Id> {
    let people = registry.of_kind(Kind::Person).map(|record| record.id);
    people.chain(offices(registry)).collect()
}

/// The verdicts on these with their grounds: one look at the register serves them all.
pub fn of_subjects(registry: &Registry, subjects: &[Id], on: NaiveDate) -> Vec<Explained> {
    explained(registry, subjects, on, &Parameters::of(registry), &|_| true)
}

/// Those of one rule on one of them.
pub fn of_rule(registry: &Registry, rule: &str, subject: Id, on: NaiveDate) -> Vec<Explained> {
    explained(registry, &[subject], on, &Parameters::of(registry), &|own| own.id == rule)
}

/// Those of some rules on several: one look at the register serves them all.
pub fn of_rules(registry: &Registry, rules: &[&str], subjects: &[Id], on: NaiveDate) -> Vec<Explained> {
    explained(registry, subjects, on, &Parameters::of(registry), &|own| rules.contains(&own.id))
}

/// The verdicts on one person with their grounds.
pub fn of_person(registry: &Registry, person: Id, on: NaiveDate) -> Vec<Explained> {
    of_subjects(registry, &[person], on)
}

/// The verdicts on these, one after the other. What an earlier piece of the work has gathered over everybody serves this
/// one too.
pub fn each(
    registry: &Registry,
    subjects: &[Id],
    on: NaiveDate,
    parameters: &Parameters,
    look: &mut Lookups,
    mut heard: impl FnMut(&Outcome),
) {
    let view = RuleContext::new(registry, on, parameters, look);
    judge(&view, subjects, &|_| true, &mut |told| told.iter().for_each(|draft| heard(draft)));
}

/// The same by the parameters that this office goes by, at once.
pub fn verdicts(registry: &Registry, subjects: &[Id], on: NaiveDate) -> Vec<Outcome> {
    let mut found = Vec::new();
    let (parameters, mut look) = (Parameters::of(registry), Lookups::default());
    each(registry, subjects, on, &parameters, &mut look, |outcome| found.push(outcome.clone()));
    found
}

/// The verdicts of one rule on these.
pub fn verdicts_of(registry: &Registry, rule: &str, subjects: &[Id], on: NaiveDate) -> Vec<Outcome> {
    let (parameters, mut look) = (Parameters::of(registry), Lookups::default());
    let view = RuleContext::new(registry, on, &parameters, &mut look);
    let mut found = Vec::new();
    judge(&view, subjects, &|own| own.id == rule, &mut |told| {
        found.extend(told.drain(..).map(Draft::outcome));
    });
    found
}

/// Whether the rules on people or those on offices judge a subject.
pub fn scope(registry: &Registry, subject: Id) -> Scope {
    scope_of(registry.find(subject).map(AsRef::as_ref))
}

/// The same of the record of the person or the office itself.
fn scope_of(record: Option<&Record>) -> Scope {
    let person = record.is_some_and(|record| record.kind() == Kind::Person);
    if person { Scope::Person } else { Scope::Office }
}

fn explained(
    registry: &Registry,
    subjects: &[Id],
    on: NaiveDate,
    parameters: &Parameters,
    wanted: &dyn Fn(&Rule) -> bool,
) -> Vec<Explained> {
    let view = RuleContext::new(registry, on, parameters, &mut Lookups::default()).explaining();
    let mut found = Vec::new();
    judge(&view, subjects, wanted, &mut |told| found.extend(told.drain(..).map(Draft::explained)));
    found
}

fn judge(
    view: &RuleContext<'_>,
    subjects: &[Id],
    wanted: &dyn Fn(&Rule) -> bool,
    heard: &mut dyn FnMut(&mut Vec<Draft>),
) {
    let near = view.parameter(WORK_SOON).zip(view.parameter(WORK_AHEAD));
    let days = |days: i64| i32::try_from(days).unwrap_or(i32::MAX);
    let near = near.map(|(soon, ahead)| (days(soon.value), days(ahead.value)));
    let of = |scope| -> Vec<&Rule> {
        ALL.iter().copied().filter(|rule| rule.scope == scope && wanted(rule)).collect()
    };
    let (of_people, of_offices) = (of(Scope::Person), of(Scope::Office));
    let (mut subject, mut told) = (Subject::nobody(view), Vec::new());
    for id in subjects {
        subject.read(view, *id);
        let rules = match scope_of(subject.record) {
            Scope::Person => &of_people,
            Scope::Office => &of_offices,
        };
        for rule in rules {
            let before = told.len();
            (rule.eval)(view, &subject, &mut told);
            // Where there is nothing to judge the rule says so: 不适用 is a verdict too.
            if told.len() == before {
                told.push(view.draft(rule.id, *id));
            }
        }
        let uncounted = Uncounted::of(&subject);
        for draft in &mut told {
            if uncounted.is(view, draft) {
                draft.leave_out();
            } else {
                draft.made(near);
            }
        }
        heard(&mut told);
        view.drafts.take_back(&mut told);
    }
}

/// Whom R-SCOPE does not count: the engagements, and whether the person has no other.
struct Uncounted {
    engagements: SmallVec<[Id; 1]>,
    wholly: bool,
}

impl Uncounted {
    fn of(person: &Subject<'_>) -> Self {
        let out = |facts: &Engagement| in_scope(facts) == Some(false);
        let engagements: SmallVec<[Id; 1]> =
            person.engagements().filter(|(_, facts)| out(facts)).map(|(record, _)| record.id).collect();
        let wholly = match person.is_at_work() {
            true => person.running().all(|(_, facts)| out(facts)),
            false => person.engagements().all(|(_, facts)| out(facts)),
        };
        Self { wholly: wholly && !engagements.is_empty(), engagements }
    }

    /// Whether a verdict speaks of one of them; R-SCOPE itself says why.
    fn is(&self, view: &RuleContext<'_>, outcome: &Outcome) -> bool {
        if self.engagements.is_empty() || outcome.rule == OF_SCOPE {
            return false;
        }
        let about = outcome.about.and_then(|id| view.registry.look_up(id));
        let engagement = about.and_then(|record| match record.kind() {
            Kind::Engagement => Some(record.id),
            _ => record.body.engagement(),
        });
        engagement.map_or(self.wholly, |id| self.engagements.contains(&id))
    }
}

/// This office and those of the tree.
pub fn offices(registry: &Registry) -> Vec<Id> {
    let mut ids: Vec<Id> = registry.of_kind(Kind::Office).map(|record| record.id).collect();
    ids.extend(registry.office().filter(|own| !ids.contains(own)));
    ids
}
