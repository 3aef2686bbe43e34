//! Records made, changed and removed by hand.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::rows::{change_row, enter_row, erased_rows, of_cell, of_sheets, row_issues};
use super::sense::sense_issues;
use super::typed::{changed, place};
use crate::domain::codes::IdKind;
use crate::domain::id::Id;
use crate::domain::id_number::IdNumber;
use crate::domain::issue::{Issue, Issues, require};
use crate::domain::office::hand_added_office;
use crate::domain::record::{Body, Difference, In, Kind, Made, Need, Record};
use crate::domain::value::typed;
use crate::domain::{Exit, Person};
use crate::ledger::batch::Change;
use crate::ledger::command::{Edit, Fields, Target};
use crate::ledger::context::Context;
use crate::ledger::line::listed;
use crate::ledger::profile::Profile;
use crate::ledger::registry::Registry;
use crate::ledger::transfers;
use crate::order::Gathered;

pub(super) fn decide(
    registry: &Registry,
    profile: &Profile,
    edits: &[Edit],
    context: &Context,
) -> Result<Vec<Change>, Issues> {
    require(!edits.is_empty(), || Issue::new("nothing-to-write"))?;
    let (mut changes, sheets, refused) = judge(registry, profile, edits, context);
    if !refused.is_empty() {
        return Err(refused.into_iter().map(|(_, issue)| issue).collect());
    }
    changes.extend(of_sheets(registry, sheets.values()));
    Ok(changes)
}

/// What [`super::decide`] would say against edits, each issue with the number of its edit: nothing before the register
/// is set up, when nothing can be written at all.
pub fn refusals(registry: &Registry, edits: &[Edit], context: &Context) -> Vec<(usize, Issue)> {
    let Some(profile) = &registry.profile else { return Vec::new() };
    judge(registry, profile, edits, context).2
}

/// The changes that edits make beside those of sheets, the sheets with the rows entered, and what stands against it, each
/// with the number of its edit. What a sheet changes in is told by whoever writes it: of one cell, all rows are compared.
type Judged = (Vec<Change>, BTreeMap<Id, Record>, Vec<(usize, Issue)>);

fn judge(registry: &Registry, profile: &Profile, edits: &[Edit], context: &Context) -> Judged {
    let ids: Vec<Option<Id>> =
        edits.iter().enumerate().map(|(n, edit)| new_id(registry, profile, n, edit, context)).collect();
    let resolve = |target: Target| match target {
        Target::Known(id) => Some(id),
        Target::New(n) => ids.get(n).copied().flatten(),
    };
    let mut changes = Vec::new();
    let mut issues: Vec<(usize, Issue)> = Vec::new();
    let mut touched = Vec::new();
    let mut edit_of = BTreeMap::new();
    // Rows of one sheet are one change of it.
    let mut sheets: BTreeMap<Id, Record> = BTreeMap::new();
    // Which edit is of which row, by sheet and engagement.
    let mut row_edits: BTreeMap<(Id, Id), usize> = BTreeMap::new();
    let mut made_ids = BTreeSet::new();
    // What hangs on a record that was refused has no fault of its own.
    let mut refused = BTreeSet::new();
    for (at, (edit, new)) in edits.iter().zip(&ids).enumerate() {
        // Only offices and sheets have ids that two edits of one command may share.
        if let (Some(id), Edit::New { kind, .. }) = (*new, edit)
            && !made_ids.insert(id)
        {
            issues.push((at, exists(*kind)));
            continue;
        }
        let made = match edit {
            Edit::New { kind, links, fields, .. } if kind.columns().made == Made::Row => {
                let (row, wrong) = read(*kind, fields, links, &resolve);
                let entered = if wrong.is_empty() {
                    enter_row(registry, profile, &row, &mut sheets)
                } else {
                    Err(wrong)
                };
                entered.map(|row| {
                    row_edits.insert(row, at);
                    (Vec::new(), None)
                })
            }
            Edit::New { kind, subject, links, fields } => {
                let Some(id) = *new else { continue };
                make(registry, profile, *kind, id, fields, links, *subject, &resolve)
                    .map(|record| (vec![Change::Put(Arc::new(record.clone()))], Some(record)))
            }
            // Whoever has used the id of a row for a record keeps nobody from the row.
            Edit::Change { id, .. } | Edit::Remove { id }
                if registry.find(*id).is_none() || registry.sheet_row(*id).is_some() =>
            {
                let row = change_row(registry, profile, *id, edit, &mut sheets);
                row.map(|row| {
                    row_edits.insert(row, at);
                    (Vec::new(), None)
                })
            }
            Edit::Change { id, seen, to } => change(registry, profile, *id, seen, to),
            Edit::Remove { id } => remove(registry, profile, *id).map(|changes| (changes, None)),
        };
        match made {
            Ok((made, record)) => {
                changes.extend(made);
                if let Some(record) = record {
                    edit_of.insert(record.id, at);
                    touched.push(record);
                }
            }
            Err(found) => {
                refused.extend(*new);
                issues.extend(found.into_iter().map(|issue| (at, issue)));
            }
        }
    }
    let number = |id: Id| edit_of.get(&id).copied().unwrap_or_default();
    issues.extend(number_faults(registry, &touched).into_iter().map(|(id, issue)| (number(id), issue)));
    let all = || touched.iter().chain(sheets.values());
    let batch: BTreeMap<Id, &Record> = all().map(|record| (record.id, record)).into_map();
    for record in all() {
        let found = link_issues(registry, profile, record, &batch, &refused).into_iter();
        let found = found.chain(sense_issues(registry, profile, record, &batch, context));
        issues.extend(found.map(|issue| match of_cell(record.kind(), &issue) {
            Some((engagement, place)) => {
                let at = row_edits.get(&(record.id, engagement)).copied();
                (at.unwrap_or_else(|| number(record.id)), Issue { place, ..issue })
            }
            None => (number(record.id), issue),
        }));
    }
    (changes, sheets, issues)
}

/// That a record with an id of its own is there already.
fn exists(kind: Kind) -> Issue {
    let key = kind.essential().first().copied().unwrap_or_default();
    let code = if kind == Kind::Office { "office-exists" } else { "sheet-exists" };
    Issue::new(code).at(place(kind, key))
}

/// Offices of the division list and those added by hand under one superior have the same id in every
/// register, sheets in every register of their office; everything else draws one from the command's seed.
fn new_id(registry: &Registry, profile: &Profile, n: usize, edit: &Edit, context: &Context) -> Option<Id> {
    let Edit::New { kind, fields, .. } = edit else { return None };
    if kind.rows().is_some() {
        let mut body = kind.empty();
        for key in kind.essential() {
            // A text that its field cannot hold is told where the record is made.
            let _ = body.set(key, fields.get(*key).map(String::as_str));
        }
        return registry.own_sheet_id(&body);
    }
    if *kind != Kind::Office {
        return Some(context.id(n));
    }
    let code = fields.get("code").map(|code| typed(code)).filter(|code| !code.is_empty());
    let known = code.as_deref().filter(|code| crate::domain::division::find(code).is_some());
    let id = match known {
        Some(code) => crate::domain::office::division_office(code),
        None => {
            let parent = fields.get("parent").and_then(|parent| parent.parse().ok());
            hand_added_office(parent.unwrap_or(profile.office()), &typed(fields.get("name")?))
        }
    };
    Some(id)
}

/// A body of what was typed, and what stands against it.
fn read(
    kind: Kind,
    fields: &Fields,
    links: &BTreeMap<String, Target>,
    resolve: &dyn Fn(Target) -> Option<Id>,
) -> (Body, Vec<Issue>) {
    let mut body = kind.empty();
    let mut issues = Vec::new();
    for (key, text) in fields.iter().filter(|(_, text)| !typed(text).is_empty()) {
        if let Err(issue) = body.set(key, Some(text)) {
            issues.push(issue.at(place(kind, key)));
        }
    }
    for (key, target) in links {
        let Some(id) = resolve(*target) else {
            issues.push(Issue::new("link-unknown").at(place(kind, key)));
            continue;
        };
        if let Err(issue) = body.set(key, Some(&id.to_string())) {
            issues.push(issue.at(place(kind, key)));
        }
    }
    let failed: BTreeSet<String> = issues.iter().map(|issue| issue.place.clone()).into_set();
    for key in kind.essential() {
        if body.get(key).is_none() && !failed.contains(&place(kind, key)) {
            issues.push(Issue::new("field-missing").at(place(kind, key)));
        }
    }
    (body, issues)
}

#[expect(clippy::too_many_arguments, reason = "one edit taken apart")]
fn make(
    registry: &Registry,
    profile: &Profile,
    kind: Kind,
    id: Id,
    fields: &Fields,
    links: &BTreeMap<String, Target>,
    subject: Option<Target>,
    resolve: &dyn Fn(Target) -> Option<Id>,
) -> Result<Record, Issues> {
    by_form(kind)?;
    let (body, mut issues) = read(kind, fields, links, resolve);
    if (kind == Kind::Office || kind.rows().is_some()) && registry.find(id).is_some() {
        issues.push(exists(kind));
    }
    let subject = match subject {
        None => Some(id),
        Some(target) => resolve(target),
    };
    let draft = profile.drafts_people() && !kind.speaks_of_office();
    match subject {
        Some(subject) if issues.is_empty() => {
            Ok(Record { id, owner: profile.office(), subject, draft, body })
        }
        Some(_) => Err(issues),
        None => {
            issues.push(Issue::new("link-unknown"));
            Err(issues)
        }
    }
}

/// What is made by filing and answering, by giving and taking on, is never edited: states are events.
fn by_form(kind: Kind) -> Result<(), Issue> {
    match kind.columns().made {
        Made::Move => Err(Issue::new("transfer-fixed")),
        Made::Filing => Err(Issue::new("filing-fixed")),
        Made::Form | Made::Alone | Made::Below | Made::Row => Ok(()),
    }
}

/// The exit of somebody who was taken on elsewhere: that the person works there is no longer ours to say.
fn moved_stands(registry: &Registry, record: &Record) -> Result<(), Issue> {
    let Body::Exit(exit) = &record.body else { return Ok(()) };
    let moves = transfers::of_person(registry, record.subject);
    let moved = moves.iter().any(|found| Some(found.engagement) == exit.engagement && found.is_taken());
    require(!moved, || Issue::new("transfer-fixed"))
}

type Changed = (Vec<Change>, Option<Record>);

fn change(
    registry: &Registry,
    profile: &Profile,
    id: Id,
    seen: &Fields,
    to: &Fields,
) -> Result<Changed, Issues> {
    let before = ours(registry, profile, id)?;
    let kind = before.kind();
    by_form(kind)?;
    pack_stands(registry, before)?;
    let after = Record { body: changed(&before.body, seen, to)?, ..Record::clone(before) };
    let fields = before.body.differences(&after.body);
    if fields.is_empty() {
        return Ok((Vec::new(), None));
    }
    Ok((vec![Change::Edit { id, fields }], Some(after)))
}

fn remove(registry: &Registry, profile: &Profile, id: Id) -> Result<Vec<Change>, Issues> {
    let record = ours(registry, profile, id)?;
    by_form(record.kind())?;
    pack_stands(registry, record)?;
    moved_stands(registry, record)?;
    if record.kind() == Kind::Office {
        let has_below = registry.of_kind(Kind::Office).any(|other| listed(other) == Some(id));
        require(!has_below && !registry.held.contains_key(&id), || Issue::new("office-in-use"))?;
    }
    let about = registry.about(record.subject).filter(|other| registry.own(other.id).is_some());
    let hangs = |other: &Record| record.subject == id || other.id == id || leans_on(other, id);
    let hanging: Vec<Id> = about.filter(|other| hangs(other)).map(|other| other.id).collect();
    // Facts towards others: what was filed ends by an exit, who moved by moving on, not by removal.
    let ours = |other: &&Arc<Record>| other.kind().is_fixed() && registry.own(other.id).is_some();
    let about = registry.about(record.subject).filter(ours);
    let mut fixed = about.filter(|other| hanging.iter().any(|id| *id == other.id || links_to(other, *id)));
    if let Some(fixed) = fixed.next() {
        let code = if fixed.kind().columns().made == Made::Move { "remove-moved" } else { "remove-filed" };
        return Err(Issue::new(code).into());
    }
    let mut changes = erased_rows(registry, &hanging);
    changes.extend(cut(registry, record.subject, &hanging));
    changes.extend(hanging.into_iter().map(|id| Change::Remove { id }));
    Ok(changes)
}

/// A pack by which this office goes, or that others may go by, stays as it is: days past were judged by it.
fn pack_stands(registry: &Registry, record: &Record) -> Result<(), Issue> {
    if record.kind() != Kind::PolicyPack {
        return Ok(());
    }
    let adopted = registry
        .own_records()
        .any(|own| matches!(&own.body, Body::Adoption(own) if own.pack == Some(record.id)));
    require(!adopted, || Issue::new("pack-adopted"))?;
    require(!registry.is_issued(record.id), || Issue::new("pack-issued"))
}

fn links_to(record: &Record, id: Id) -> bool {
    record.body.links().any(|(_, _, linked)| linked == id)
}

/// Whether a record says nothing without the other one: it names it in a field that must stand.
fn leans_on(record: &Record, id: Id) -> bool {
    record.body.links().any(|(field, _, linked)| linked == id && field.need == Need::Must)
}

/// Records of the same subject that only may name what is removed stay, and name it no longer.
fn cut(registry: &Registry, subject: Id, gone: &[Id]) -> Vec<Change> {
    let stays = |other: &&Arc<Record>| registry.own(other.id).is_some() && !gone.contains(&other.id);
    let parted = |other: &Arc<Record>| {
        let links = other.body.links().filter(|(_, _, linked)| gone.contains(linked));
        let fields: Vec<Difference> = links
            .map(|(field, _, linked)| Difference {
                key: field.key.to_owned(),
                from: Some(linked.to_string()),
                to: None,
            })
            .collect();
        (!fields.is_empty()).then_some(Change::Edit { id: other.id, fields })
    };
    registry.about(subject).filter(stays).filter_map(parted).collect()
}

/// Whom a record speaks of and what it hangs on must exist, belong together, and be ours to speak of: a
/// township alone drafts what concerns another office's people. What it hangs on may have been `refused` in the same
/// command: that is told of the other record.
fn link_issues(
    registry: &Registry,
    profile: &Profile,
    record: &Record,
    batch: &BTreeMap<Id, &Record>,
    refused: &BTreeSet<Id>,
) -> Vec<Issue> {
    let find = |id: Id| batch.get(&id).copied().or_else(|| registry.find(id).map(Arc::as_ref));
    let mut issues = Vec::new();
    if record.subject != record.id && record.subject != profile.office() {
        match find(record.subject) {
            None if refused.contains(&record.subject) => {}
            None => issues.push(Issue::new("link-unknown")),
            Some(subject) => {
                let fits = (subject.kind() == Kind::Office) == record.kind().speaks_of_office()
                    && matches!(subject.kind(), Kind::Office | Kind::Person);
                if !fits {
                    issues.push(Issue::new("link-unknown"));
                } else if subject.owner != profile.office() && !record.draft && subject.kind() == Kind::Person
                {
                    issues.push(Issue::new("owner-other"));
                }
            }
        }
    }
    for (field, kind, id) in record.body.links() {
        // What speaks of a person hangs on records of that person, or on one of an office: a round, a scheme.
        let fits = |found: &Record| {
            found.kind() == kind && (kind.speaks_of_office() || found.subject == record.subject)
        };
        // A link that stood before is no fault of this edit.
        let stood = registry.own(record.id).is_some_and(|before| before.body.named(field) == Some(id));
        if !stood && !refused.contains(&id) && !find(id).is_some_and(fits) {
            issues.push(Issue::new("link-unknown").at(place(record.kind(), field.key)));
        }
    }
    issues.extend(row_issues(registry, profile, record, batch));
    issues
}

/// The record, if this office owns it: only the owner changes a record.
fn ours<'a>(registry: &'a Registry, profile: &Profile, id: Id) -> Result<&'a Arc<Record>, Issues> {
    match registry.own(id) {
        Some(record) if record.owner == profile.office() => Ok(record),
        Some(_) => Err(Issue::new("owner-other").into()),
        None if registry.find(id).is_some() => Err(Issue::new("owner-other").into()),
        None => Err(Issue::new("record-unknown").into()),
    }
}

/// What is wrong with people entered here: their numbers, and the same number twice among the active.
pub(super) fn people_issues(registry: &Registry, records: &[Record]) -> Vec<Issue> {
    number_faults(registry, records).into_iter().map(|(_, issue)| issue).collect()
}

/// The same, each beside the person it is said of.
fn number_faults(registry: &Registry, records: &[Record]) -> Vec<(Id, Issue)> {
    let people: Vec<(Id, &Person)> = records.iter().filter_map(person_of).collect();
    let entered: BTreeSet<Id> = people.iter().map(|(id, _)| *id).into_set();
    let mut together: BTreeMap<&str, BTreeSet<Id>> = BTreeMap::new();
    for (id, person) in &people {
        let number = person.id_number.as_ref().map(|number| number.as_str());
        together.entry(number.unwrap_or_default()).or_default().insert(*id);
    }
    let works_here = |other: &Id| {
        registry.own(*other).is_some() && !entered.contains(other) && !has_left(registry, *other)
    };
    let mut issues = Vec::new();
    for (id, person) in &people {
        issues.extend(number_issues(person).into_iter().map(|issue| (*id, issue)));
        let Some(number) = person.id_number.as_ref().map(|number| number.as_str()) else { continue };
        if together.get(number).is_some_and(|bearers| bearers.len() > 1)
            || registry.bearers(number).iter().any(works_here)
        {
            issues.push((*id, Issue::new("id-duplicate").at(place(Kind::Person, "id_number"))));
        }
    }
    issues
}

fn person_of(record: &Record) -> Option<(Id, &Person)> {
    Some((record.id, Person::of(&record.body)?))
}

/// Whether every engagement of a person has ended, or is kept elsewhere.
pub(super) fn has_left(registry: &Registry, person: Id) -> bool {
    let exits = registry.about(person).filter_map(|record| Exit::of(&record.body));
    let ended: BTreeSet<Option<Id>> = exits.map(|exit| exit.engagement).into_set();
    let mut engagements = registry.about(person).filter(|r| r.kind() == Kind::Engagement).peekable();
    let over = |engagement: &Record| engagement.is_history() || ended.contains(&Some(engagement.id));
    engagements.peek().is_some() && engagements.all(|engagement| over(engagement))
}

/// Kinds 1–3 follow GB 11643; birth and sex may not contradict the number (R-ID).
fn number_issues(person: &Person) -> Vec<Issue> {
    let (Some(kind), Some(number)) = (person.id_kind, &person.id_number) else { return Vec::new() };
    if kind == IdKind::Other {
        return Vec::new();
    }
    let number = match IdNumber::parse(number.as_str()) {
        Ok(number) => number,
        Err(issue) => return vec![issue.at(place(Kind::Person, "id_number"))],
    };
    let mut issues = Vec::new();
    if person.birth.is_some_and(|birth| birth != number.birth()) {
        issues.push(Issue::new("birth-differs").at(place(Kind::Person, "birth")));
    }
    if person.sex.is_some_and(|sex| sex != number.sex()) {
        issues.push(Issue::new("sex-differs").at(place(Kind::Person, "sex")));
    }
    issues
}
