//! What enrolling, noting attendance and changing a session write: each one batch, taken back as one.

use std::collections::BTreeSet;

use super::roll::{Attendee, roll};
use super::wanted::counts;
use crate::domain::codes::{Coded, TrainingKind, YesNo};
use crate::domain::id::Id;
use crate::domain::record::{Body, In, Kind};
use crate::domain::value::Value;
use crate::domain::{Certificate, ContinuingEducation, TrainingSession};
use crate::ledger::Registry;
use crate::ledger::batch::{Batch, Change};
use crate::ledger::command::{Edit, Fields, Target};
use crate::order::Gathered;

/// What an attendance says of its session: a copy that travels with the person.
fn of_session(facts: &TrainingSession) -> Fields {
    let said = [
        ("title", facts.title.as_ref().map(Value::text)),
        ("first_day", facts.first_day.as_ref().map(Value::text)),
        ("organiser", facts.organiser.as_ref().map(Value::text)),
    ];
    let said = said.into_iter().filter_map(|(key, text)| Some((key.to_owned(), text?)));
    let counted = if counts(facts.kind) { YesNo::Yes } else { YesNo::No };
    said.chain([("counts".to_owned(), counted.code().to_owned())]).into_map()
}

/// Enrols people in a session; who is enrolled already is left as it is.
pub fn enrol(registry: &Registry, session: Id, people: &BTreeSet<Id>) -> Vec<Edit> {
    let Some(facts) = session_facts(registry, session) else { return Vec::new() };
    let enrolled: BTreeSet<Id> = roll(registry, session).iter().map(|own| own.named.person).into_set();
    people.difference(&enrolled).map(|person| make(session, *person, of_session(facts))).collect()
}

/// Says of everybody enrolled whether they came, and enrols whoever came besides: with the hours of the session for
/// those who did, and where it is continuing education, as hours towards their registration.
pub fn record(registry: &Registry, session: Id, present: &BTreeSet<Id>) -> Vec<Edit> {
    let Some(facts) = session_facts(registry, session) else { return Vec::new() };
    let hours = facts.hours.as_ref().map(Value::text);
    let attended = |fields: &mut Fields| {
        fields.insert("attended".to_owned(), YesNo::Yes.code().to_owned());
        if let Some(hours) = &hours {
            fields.insert("hours".to_owned(), hours.clone());
        }
    };
    let enrolled = roll(registry, session);
    let mut edits: Vec<Edit> =
        enrolled.iter().filter_map(|own| noted(registry, own, present, &attended)).collect();
    let known: BTreeSet<Id> = enrolled.iter().map(|own| own.named.person).into_set();
    for person in present.difference(&known) {
        let mut fields = of_session(facts);
        attended(&mut fields);
        edits.push(make(session, *person, fields));
    }
    let all = known.union(present);
    edits.extend(all.flat_map(|person| credit(registry, facts, *person, present.contains(person))));
    edits
}

/// The change that one of the enrolled needs, where what stands is something else.
fn noted(
    registry: &Registry,
    own: &Attendee,
    present: &BTreeSet<Id>,
    attended: &dyn Fn(&mut Fields),
) -> Option<Edit> {
    let body = &registry.find(own.record)?.body;
    let seen = fields_of(body, &["attended", "hours"]);
    let mut to = Fields::new();
    if present.contains(&own.named.person) {
        attended(&mut to);
    } else {
        to.insert("attended".to_owned(), YesNo::No.code().to_owned());
    }
    (seen != to).then_some(Edit::Change { id: own.record, seen, to })
}

/// The hours that somebody's attendance of continuing education is worth to their certificate, written or taken back with
/// it. Where several certificates could be meant nothing is written: whose hours they are is for a person to say.
fn credit(registry: &Registry, session: &TrainingSession, person: Id, came: bool) -> Option<Edit> {
    if session.kind != Some(TrainingKind::Continuing) {
        return None;
    }
    let (day, hours) = (session.last_day.or(session.first_day)?, session.hours?);
    let title = session.title.as_ref()?;
    let mut own = registry.about(person);
    let standing = own.find(|record| {
        ContinuingEducation::of(&record.body)
            .is_some_and(|facts| facts.date == Some(day) && facts.title.as_ref() == Some(title))
    });
    match (standing, came) {
        (Some(record), false) => Some(Edit::Remove { id: record.id }),
        (Some(_), true) | (None, false) => None,
        (None, true) => {
            let about = registry.about(person);
            let registered = about.filter(|record| {
                Certificate::of(&record.body).is_some_and(|facts| facts.first_registered.is_some())
            });
            let registered: Vec<Id> = registered.map(|record| record.id).collect();
            let [certificate] = registered.as_slice() else { return None };
            let said = [("date", day.text()), ("hours", hours.text()), ("title", title.text())];
            Some(Edit::New {
                kind: Kind::ContinuingEducation,
                subject: Some(Target::Known(person)),
                links: [("certificate".to_owned(), Target::Known(*certificate))].into_iter().into_map(),
                fields: said.map(|(key, text)| (key.to_owned(), text)).into(),
            })
        }
    }
}

/// Takes people off the roll.
pub fn dismiss(registry: &Registry, session: Id, people: &BTreeSet<Id>) -> Vec<Edit> {
    let Some(facts) = session_facts(registry, session) else { return Vec::new() };
    let gone = roll(registry, session).into_iter().filter(|own| people.contains(&own.named.person));
    gone.flat_map(|own| {
        let credit = credit(registry, facts, own.named.person, false);
        [Some(Edit::Remove { id: own.record }), credit].into_iter().flatten()
    })
    .collect()
}

/// Takes back a session entered by mistake, with everybody on its roll.
pub fn remove(registry: &Registry, session: Id) -> Vec<Edit> {
    let everybody = roll(registry, session).into_iter().map(|own| own.named.person).into_set();
    let mut edits = dismiss(registry, session, &everybody);
    edits.push(Edit::Remove { id: session });
    edits
}

/// A session changed, and with it what the attendances say of it: title, day, organiser and whether it counts.
pub fn change(registry: &Registry, session: Id, edit: Edit) -> Vec<Edit> {
    let mut edits = Vec::new();
    if let (Edit::Change { to, .. }, Some(before)) = (&edit, registry.find(session)) {
        let mut after = before.body.clone();
        for field in Kind::TrainingSession.fields() {
            // What cannot be read is refused with the session itself.
            let _ = after.set(field.key, to.get(field.key).map(String::as_str));
        }
        let told = (TrainingSession::of(&before.body), TrainingSession::of(&after));
        if let (Some(before), Some(after)) = told {
            let (before, after) = (of_session(before), of_session(after));
            edits.extend(roll(registry, session).into_iter().filter_map(|own| {
                let body = &registry.find(own.record)?.body;
                let seen = fields_of(body, &["title", "first_day", "organiser", "counts"]);
                let mut to = seen.clone();
                for key in ["title", "first_day", "organiser", "counts"] {
                    // Only what the session is changed in: the rest may have been said of this person alone.
                    if before.get(key) != after.get(key) {
                        to.remove(key);
                        to.extend(after.get(key).map(|text| (key.to_owned(), text.clone())));
                    }
                }
                (seen != to).then_some(Edit::Change { id: own.record, seen, to })
            }));
        }
    }
    edits.insert(0, edit);
    edits
}

/// The session that a batch made.
pub fn made(batch: &Batch) -> Option<Id> {
    batch.changes.iter().find_map(|change| match change {
        Change::Put(record) if record.kind() == Kind::TrainingSession => Some(record.id),
        _ => None,
    })
}

fn session_facts(registry: &Registry, session: Id) -> Option<&TrainingSession> {
    registry.find(session).and_then(|record| TrainingSession::of(&record.body))
}

fn make(session: Id, person: Id, fields: Fields) -> Edit {
    Edit::New {
        kind: Kind::Attendance,
        subject: Some(Target::Known(person)),
        links: [("session".to_owned(), Target::Known(session))].into_iter().into_map(),
        fields,
    }
}

fn fields_of(body: &Body, keys: &[&str]) -> Fields {
    keys.iter().filter_map(|key| Some(((*key).to_owned(), body.get(key)?))).into_map()
}
