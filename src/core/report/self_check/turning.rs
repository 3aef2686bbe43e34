//! 什么会改变它: the single fact that would turn a verdict soonest. Each of a few candidates is supposed, and the verdict
//! asked for again; nothing is written. What holds turns with the days alone: then the day is told.

use std::collections::BTreeMap;

use chrono::{Duration, Months, NaiveDate};

use crate::domain::Engagement;
use crate::domain::id::Id;
use crate::domain::record::{In as _, Kind};
use crate::domain::value::Input;
use crate::exchange::kinds::self_report::may_say;
use crate::ledger::command::{Fields, Target};
use crate::ledger::{Edit, Registry};
use crate::order::Gathered;
use crate::policy::grounds::{Explained, Place, Remedy};
use crate::policy::outcome::{Fact, Outcome, Verdict};
use crate::report::self_check::engagement;
use crate::report::verdicts::asked::Asked;
use crate::report::verdicts::own_copy::{judged, person};
use crate::report::verdicts::prospect::{self, Prospect};

/// What would turn a verdict.
#[derive(Clone, Debug, PartialEq)]
pub enum Turning {
    /// One fact, were it so: nothing would be asked any more, or something else.
    Fact { fact: Fact, value: String, new: bool, then: Option<Box<Outcome>> },
    /// A fact has to be known first, whatever it is.
    Known(Fact),
    /// The worker can put a fact right, or enter it: what it is, nobody guesses.
    Put(Fact),
    /// A further record, whatever it says.
    Enter(Kind),
    /// The days alone: what it says from that day on.
    Day { from: NaiveDate, then: Box<Outcome> },
    /// Nothing that may come: only that one of these facts is not so.
    Wrong(Vec<Fact>),
}

/// Months ahead in which a day is looked for.
const AHEAD: u32 = 36;

/// What would turn each of these verdicts soonest; none where nothing is found that would.
pub fn turnings(registry: &Registry, outcomes: &[Explained], on: NaiveDate) -> Vec<Option<Turning>> {
    let Some(person) = person(registry) else { return outcomes.iter().map(|_| None).collect() };
    // What holds is looked at month by month, once for all of them.
    let holds = outcomes.iter().any(|outcome| outcome.verdict == Verdict::Met);
    let ahead = if holds { months(registry, person, on) } else { Vec::new() };
    outcomes
        .iter()
        .map(|outcome| match &outcome.verdict {
            Verdict::Met => turns_on(registry, person, outcome, &ahead).or_else(|| rests_on(outcome)),
            Verdict::NotApplicable => None,
            Verdict::Due { .. } | Verdict::Breached { .. } | Verdict::Undecidable { .. } | Verdict::Open => {
                turned_by(registry, person, outcome, on)
            }
        })
        .collect()
}

type Day = (NaiveDate, Vec<Explained>);

fn judged_on(registry: &Registry, person: Id, day: NaiveDate) -> Day {
    (day, judged(&registry.as_of(day), person, day))
}

fn months(registry: &Registry, person: Id, on: NaiveDate) -> Vec<Day> {
    let days = (0..=AHEAD).filter_map(|months| on.checked_add_months(Months::new(months)));
    days.map(|day| judged_on(registry, person, day)).collect()
}

/// What the same question is answered on a day, where something is due by then or should have been done. What only has to
/// be recorded by then turns nothing.
fn otherwise(asked: Asked, (_, found): &Day) -> Option<Outcome> {
    let found = found.iter().find(|own| Asked::of(own) == asked)?;
    let turned = matches!(found.verdict, Verdict::Due { .. } | Verdict::Breached { .. });
    turned.then(|| found.outcome.clone())
}

/// So many facts are named.
const NAMED: usize = 3;

fn rests_on(outcome: &Explained) -> Option<Turning> {
    let mut facts: Vec<Fact> = Vec::new();
    for used in
        outcome.grounds.facts.iter().filter(|used| used.value.is_some() && used.fact.kind != Kind::Books)
    {
        if !facts.contains(&used.fact) && facts.len() < NAMED {
            facts.push(used.fact);
        }
    }
    (!facts.is_empty()).then_some(Turning::Wrong(facts))
}

/// The first day on which what holds holds no more.
fn turns_on(registry: &Registry, person: Id, outcome: &Explained, ahead: &[Day]) -> Option<Turning> {
    let asked = Asked::of(outcome);
    let first = ahead.iter().position(|day| otherwise(asked, day).is_some())?;
    let (mut held, mut turned) = (ahead.get(first.checked_sub(1)?)?.0, ahead.get(first)?.clone());
    // Between the two, halving.
    while (turned.0 - held).num_days() > 1 {
        let middle = held + Duration::days((turned.0 - held).num_days() / 2);
        let day = judged_on(registry, person, middle);
        match otherwise(asked, &day) {
            Some(_) => turned = day,
            None => held = middle,
        }
    }
    Some(Turning::Day { from: turned.0, then: Box::new(otherwise(asked, &turned)?) })
}

/// One supposition: the fact that is told, and the edit that would make it so.
struct Supposed {
    fact: Fact,
    value: String,
    new: bool,
    edit: Edit,
}

/// Records that may be supposed where a verdict wants one: the fact that is told, and what else stands in it.
const ACTS: [(Kind, &str, Others); 3] = [
    (Kind::Attendance, "first_day", &[("title", "—"), ("counts", "Y"), ("attended", "Y")]),
    (Kind::ContinuingEducation, "hours", &[("date", TODAY)]),
    (Kind::Contract, "start", &[("kind", "1"), ("end", LATER), ("signed", TODAY)]),
];

/// Fields with what stands in them.
type Others = &'static [(&'static str, &'static str)];

/// Stand for the day looked at, and for three years after it.
const TODAY: &str = "today";
const LATER: &str = "later";

fn turned_by(registry: &Registry, person: Id, outcome: &Explained, on: NaiveDate) -> Option<Turning> {
    let asked = Asked::of(outcome);
    let mut second = None;
    for one in suppositions(registry, person, outcome, on) {
        let Ok(then) = prospect::of_edits(registry, asked, vec![one.edit], on) else { continue };
        let turning = |then| Turning::Fact { fact: one.fact, value: one.value.clone(), new: one.new, then };
        match then {
            Prospect::Settled => return Some(turning(None)),
            Prospect::Open(then) | Prospect::Explained(then) => {
                if second.is_none() && then.verdict.code() != outcome.verdict.code() {
                    second = Some(turning(Some(Box::new(then.outcome))));
                }
            }
        }
    }
    second.or_else(|| match &outcome.verdict {
        Verdict::Undecidable { missing } => missing.first().copied().map(Turning::Known),
        _ => own_act(registry, outcome).or_else(|| rests_on(outcome)),
    })
}

/// What the worker is asked for, where no value of it could be supposed.
fn own_act(registry: &Registry, outcome: &Explained) -> Option<Turning> {
    match &outcome.grounds.remedy {
        Remedy::Act { place: Place::Edit { record, keys }, .. } => {
            let kind = registry.find(*record)?.kind();
            let key = keys.iter().find(|key| may_say(kind, key))?;
            Some(Turning::Put(Fact { kind, key }))
        }
        Remedy::Act { place: Place::Add { kind, .. }, .. } if kind.is_own() => Some(Turning::Enter(*kind)),
        _ => None,
    }
}

/// The candidates, the nearest first: what is missing, the act that is asked for, and, of what is recorded, what the worker
/// may correct.
fn suppositions(registry: &Registry, person: Id, outcome: &Explained, on: NaiveDate) -> Vec<Supposed> {
    let days = days(registry, outcome, on);
    let mut found = Vec::new();
    let missing = match &outcome.verdict {
        Verdict::Undecidable { missing } => missing.as_slice(),
        _ => &[],
    };
    for fact in missing {
        let mut used = outcome.grounds.facts.iter().filter(|used| used.fact.kind == fact.kind);
        let of = used.find_map(|used| used.record).or(outcome.about).or(Some(person));
        found.extend(of.into_iter().flat_map(|record| changes(registry, record, *fact, &days)));
    }
    let place = match &outcome.grounds.remedy {
        Remedy::Act { place, .. } | Remedy::TooLate(place) => Some(place),
        Remedy::None => None,
    };
    match place {
        Some(Place::Edit { record, keys }) => {
            if let Some(kind) = registry.find(*record).map(|record| record.kind()) {
                let facts = keys.iter().map(|key| Fact { kind, key });
                found.extend(facts.flat_map(|fact| changes(registry, *record, fact, &days)));
            }
        }
        Some(Place::Add { kind, engagement, .. }) => {
            found.extend(added(outcome, person, *kind, *engagement, &days));
        }
        Some(Place::Post { .. } | Place::Filing) | None => {}
    }
    // Days that are past are never set anew: they are right, or they are corrected.
    for used in outcome.grounds.facts.iter().filter(|used| !is_day(&used.fact)) {
        found.extend(used.record.into_iter().flat_map(|record| changes(registry, record, used.fact, &days)));
    }
    // Where a day has to be known, none is guessed.
    let guessed = |one: &Supposed| {
        matches!(&one.edit, Edit::Change { seen, .. } if seen.is_empty()) && is_day(&one.fact)
    };
    found.retain(|one| missing.is_empty() || !guessed(one));
    found
}

/// The days of which something may be true: the one looked at, the last one in time, years before, and the first at work.
fn days(registry: &Registry, outcome: &Explained, on: NaiveDate) -> Vec<String> {
    let last = match &outcome.verdict {
        Verdict::Due { until, .. } => *until,
        Verdict::Breached { since } => since.and_then(|since| since.pred_opt()),
        _ => None,
    };
    let years = [1, 3].into_iter().filter_map(|years| on.checked_sub_months(Months::new(12 * years)));
    let mut days = vec![on];
    let engagement = engagement(registry, on).and_then(|id| registry.find(id));
    let hired =
        engagement.and_then(|record| Engagement::of(&record.body)?.hired).map(|hired| hired.first_day());
    for day in last.into_iter().chain(years).chain(hired) {
        if !days.contains(&day) {
            days.push(day);
        }
    }
    days.into_iter().map(|day| day.to_string()).collect()
}

/// Whether a fact is a day.
pub fn is_day(fact: &Fact) -> bool {
    let input = fact.kind.field(fact.key).map(|field| field.input);
    matches!(input, Some(Input::Day | Input::Date))
}

/// What might stand in a field: a few days, every code of a table, numbers of hours. Of a text nothing is guessed.
fn values(fact: Fact, days: &[String]) -> Vec<String> {
    match fact.kind.field(fact.key).map(|field| field.input) {
        Some(Input::Day | Input::Date) => days.to_vec(),
        Some(Input::Code { options, .. }) => options().into_iter().map(str::to_owned).collect(),
        Some(Input::Amount) => HOURS.map(str::to_owned).to_vec(),
        _ => Vec::new(),
    }
}

/// Hours of continuing education at one go, up to those of a whole period.
const HOURS: [&str; 6] = ["8", "24", "36", "48", "72", "90"];

/// A fact of a record otherwise than it stands, where that is the worker's to say.
fn changes(registry: &Registry, record: Id, fact: Fact, days: &[String]) -> Vec<Supposed> {
    let known = registry.find(record).filter(|known| known.kind() == fact.kind);
    let Some(known) = known.filter(|_| may_say(fact.kind, fact.key)) else { return Vec::new() };
    let now = known.body.get(fact.key);
    let pair = |text: String| (fact.key.to_owned(), text);
    let supposed = |value: String| {
        let seen: Fields = now.clone().map(pair).into_iter().into_map();
        let to: Fields = [pair(value.clone())].into_iter().into_map();
        Supposed { fact, value, new: false, edit: Edit::Change { id: record, seen, to } }
    };
    let others = values(fact, days).into_iter().filter(|value| Some(value) != now.as_ref());
    others.map(supposed).collect()
}

/// A further record, where that is the worker's to add.
fn added(
    outcome: &Explained,
    person: Id,
    kind: Kind,
    engagement: Option<Id>,
    days: &[String],
) -> Vec<Supposed> {
    let act = ACTS.iter().find(|(act, ..)| *act == kind);
    let Some((_, key, others)) = act.filter(|_| kind.is_own()) else { return Vec::new() };
    let Some(fact) = kind.field(key).map(|field| Fact { kind, key: field.key }) else { return Vec::new() };
    let links: BTreeMap<String, Target> = kind
        .hangs()
        .zip(engagement)
        .map(|(field, id)| (field.key.to_owned(), Target::Known(id)))
        .into_iter()
        .into_map();
    let supposed = |value: String| {
        let given = outcome.grounds.given.iter().map(|(key, value)| ((*key).to_owned(), value.to_string()));
        let today = days.first().cloned().unwrap_or_default();
        let others = others.iter().map(|(key, text)| {
            let text = match *text {
                TODAY => today.clone(),
                LATER => later(&value).unwrap_or_default(),
                text => text.to_owned(),
            };
            ((*key).to_owned(), text)
        });
        let own = [((*key).to_owned(), value.clone())];
        let fields: Fields = given.chain(others).chain(own).into_map();
        let edit = Edit::New { kind, subject: Some(Target::Known(person)), links: links.clone(), fields };
        Supposed { fact, value, new: true, edit }
    };
    values(fact, days).into_iter().map(supposed).collect()
}

/// The last day of three years from a day on.
fn later(day: &str) -> Option<String> {
    let day: NaiveDate = day.parse().ok()?;
    Some(day.checked_add_months(Months::new(36))?.pred_opt()?.to_string())
}
