//! Records made, changed and removed by hand.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::require;
use crate::domain::codes::{IdKind, OfficeLevel, Reporting};
use crate::domain::id::Id;
use crate::domain::id_number::IdNumber;
use crate::domain::issue::Issue;
use crate::domain::office::hand_added_office;
use crate::domain::record::{Body, Kind, Record};
use crate::domain::{Contract, Exit, HeadCount, Office, Person};
use crate::ledger::batch::Change;
use crate::ledger::command::{Context, Edit, Fields, Target};
use crate::ledger::profile::Profile;
use crate::ledger::registry::Registry;

/// Fields without which a record of the kind says nothing; other missing facts are tasks, not errors.
const fn essential(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Office => &["name", "level", "office_type", "parent"],
        Kind::HeadCount => &["as_of"],
        Kind::Person => &["name"],
        Kind::Engagement => &[],
        Kind::Posting => &["engagement", "union"],
        Kind::Contract => &["engagement"],
        Kind::Certificate => &["level"],
        Kind::Exit => &["engagement", "date", "kind"],
        Kind::FilingRequest => &["engagement"],
        Kind::FilingResult => &["request"],
    }
}

/// Where an issue of a field stands: `KIND.FIELD`.
fn place(kind: Kind, key: &str) -> String {
    format!("{}.{key}", kind.code())
}

pub(super) fn decide(
    registry: &Registry,
    profile: &Profile,
    edits: &[Edit],
    context: &Context,
) -> Result<Vec<Change>, Vec<Issue>> {
    require(!edits.is_empty(), || Issue::new("nothing-to-write"))?;
    let ids: Vec<Option<Id>> =
        edits.iter().enumerate().map(|(n, edit)| new_id(registry, profile, n, edit, context)).collect();
    let resolve = |target: Target| match target {
        Target::Known(id) => Some(id),
        Target::New(n) => ids.get(n).copied().flatten(),
    };
    let mut changes = Vec::new();
    let mut issues = Vec::new();
    let mut touched = Vec::new();
    for (edit, new) in edits.iter().zip(&ids) {
        let made = match edit {
            Edit::New { kind, subject, links, fields } => {
                let Some(id) = *new else { continue };
                make(registry, profile, *kind, id, fields, links, *subject, &resolve)
                    .map(|record| (vec![Change::Put(Arc::new(record.clone()))], Some(record)))
            }
            Edit::Change { id, seen, to } => change(registry, profile, *id, seen, to),
            Edit::Remove { id } => remove(registry, profile, *id).map(|changes| (changes, None)),
        };
        match made {
            Ok((made, record)) => {
                changes.extend(made);
                touched.extend(record);
            }
            Err(found) => issues.extend(found),
        }
    }
    issues.extend(people_issues(registry, &touched));
    for record in &touched {
        issues.extend(sense_issues(registry, profile, record, &touched, context));
    }
    if issues.is_empty() { Ok(changes) } else { Err(issues) }
}

/// Offices of the division list and those added by hand under one superior have the same id in every
/// register; everything else draws one from the command's seed.
fn new_id(registry: &Registry, profile: &Profile, n: usize, edit: &Edit, context: &Context) -> Option<Id> {
    let Edit::New { kind, fields, .. } = edit else { return None };
    if *kind != Kind::Office {
        return Some(context.id(n));
    }
    let code = fields.get("code").map(|code| code.trim()).filter(|code| !code.is_empty());
    let known = code.filter(|code| crate::domain::division::find(code).is_some());
    let id = match known {
        Some(code) => crate::domain::office::division_office(code),
        None => {
            let parent = fields.get("parent").and_then(|parent| parent.parse().ok());
            hand_added_office(parent.unwrap_or(profile.office()), fields.get("name")?.trim())
        }
    };
    // A second office of the same name under the same superior is refused in `make`.
    let _ = registry;
    Some(id)
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
) -> Result<Record, Vec<Issue>> {
    let mut body = kind.empty();
    let mut issues = Vec::new();
    for (key, text) in fields.iter().filter(|(_, text)| !text.trim().is_empty()) {
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
    let failed: BTreeSet<String> = issues.iter().map(|issue| issue.place.clone()).collect();
    for key in essential(kind) {
        if body.get(key).is_none() && !failed.contains(&place(kind, key)) {
            issues.push(Issue::new("field-missing").at(place(kind, key)));
        }
    }
    if kind == Kind::Office && registry.find(id).is_some() {
        issues.push(Issue::new("office-exists").at(place(kind, "name")));
    }
    let subject = match subject {
        None => Some(id),
        Some(target) => resolve(target),
    };
    let draft = profile.drafts_people() && !matches!(kind, Kind::Office | Kind::HeadCount);
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

type Changed = (Vec<Change>, Option<Record>);

fn change(
    registry: &Registry,
    profile: &Profile,
    id: Id,
    seen: &Fields,
    to: &Fields,
) -> Result<Changed, Vec<Issue>> {
    let before = ours(registry, profile, id)?;
    let kind = before.kind();
    let mut after = Record::clone(before);
    let mut issues = Vec::new();
    let keys: BTreeSet<&String> = seen.keys().chain(to.keys()).collect();
    for key in keys {
        let shown = seen.get(key).map(String::as_str).filter(|text| !text.is_empty());
        let wanted = to.get(key).map(|text| text.trim()).filter(|text| !text.is_empty());
        if shown == wanted {
            continue;
        }
        if let Err(issue) = after.body.set(key, wanted) {
            issues.push(issue.at(place(kind, key)));
            continue;
        }
        let (now, next) = (before.body.get(key), after.body.get(key));
        // Somebody else changed the field while the form was open, and to something else than is wanted.
        if now.as_deref() != shown && now != next {
            issues.push(Issue::new("changed-meanwhile").at(place(kind, key)));
        }
    }
    for key in essential(kind) {
        if after.body.get(key).is_none() && before.body.get(key).is_some() {
            issues.push(Issue::new("field-missing").at(place(kind, key)));
        }
    }
    if !issues.is_empty() {
        return Err(issues);
    }
    let fields = before.body.differences(&after.body);
    if fields.is_empty() {
        return Ok((Vec::new(), None));
    }
    Ok((vec![Change::Edit { id, fields }], Some(after)))
}

fn remove(registry: &Registry, profile: &Profile, id: Id) -> Result<Vec<Change>, Vec<Issue>> {
    let record = ours(registry, profile, id)?;
    let hanging: Vec<Id> = if record.subject == id {
        registry.own_records().filter(|other| other.subject == id).map(|other| other.id).collect()
    } else {
        registry.own_records().filter(|other| other.id == id || links_to(other, id)).map(|o| o.id).collect()
    };
    // A filing is a fact towards others: what was filed ends by an exit, not by removal.
    let filed = hanging.iter().filter_map(|id| registry.own(*id)).any(|r| r.kind() == Kind::FilingRequest);
    require(!filed, || Issue::new("remove-filed"))?;
    Ok(hanging.into_iter().map(|id| Change::Remove { id }).collect())
}

fn links_to(record: &Record, id: Id) -> bool {
    record.body.get("engagement").as_deref() == Some(&id.to_string())
}

/// The record, if this office owns it: only the owner changes a record.
fn ours<'a>(registry: &'a Registry, profile: &Profile, id: Id) -> Result<&'a Arc<Record>, Vec<Issue>> {
    match registry.own(id) {
        Some(record) if record.owner == profile.office() => Ok(record),
        Some(_) => Err(vec![Issue::new("owner-other")]),
        None if registry.find(id).is_some() => Err(vec![Issue::new("owner-other")]),
        None => Err(vec![Issue::new("record-unknown")]),
    }
}

/// What is wrong with people entered here: their numbers, and the same number twice among the active.
pub(super) fn people_issues(registry: &Registry, records: &[Record]) -> Vec<Issue> {
    let mut issues = Vec::new();
    for record in records {
        let Body::Person(person) = &record.body else { continue };
        issues.extend(number_issues(person));
        if let Some(number) = &person.id_number {
            let same = |other: &Record| match &other.body {
                Body::Person(facts) => other.id != record.id && facts.id_number.as_ref() == Some(number),
                _ => false,
            };
            let known = registry.own_records().any(|other| same(other) && !has_left(registry, other.id));
            if known || records.iter().any(same) {
                issues.push(Issue::new("id-duplicate").at(place(Kind::Person, "id_number")));
            }
        }
    }
    issues
}

/// Whether every engagement of a person has ended.
fn has_left(registry: &Registry, person: Id) -> bool {
    let ended: BTreeSet<Option<Id>> = registry
        .about(person)
        .filter_map(|record| match &record.body {
            Body::Exit(exit) => Some(exit.engagement),
            _ => None,
        })
        .collect();
    let mut engagements = registry.about(person).filter(|r| r.kind() == Kind::Engagement).peekable();
    engagements.peek().is_some() && engagements.all(|engagement| ended.contains(&Some(engagement.id)))
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

/// What cannot be true of the other records.
fn sense_issues(
    registry: &Registry,
    profile: &Profile,
    record: &Record,
    batch: &[Record],
    context: &Context,
) -> Vec<Issue> {
    let at = |key: &str| place(record.kind(), key);
    match &record.body {
        Body::Contract(Contract { start: Some(start), end: Some(end), .. }) if end < start => {
            vec![Issue::new("end-before-start").at(at("end"))]
        }
        Body::Exit(Exit { engagement: Some(engagement), date: Some(date), .. }) => {
            let hired = registry
                .find(*engagement)
                .map(|record| record.body.clone())
                .or_else(|| batch.iter().find(|r| r.id == *engagement).map(|r| r.body.clone()));
            match hired {
                Some(Body::Engagement(facts)) if facts.hired.is_some_and(|h| h.first_day() > *date) => {
                    vec![Issue::new("exit-before-hire").at(at("date"))]
                }
                Some(_) => Vec::new(),
                None => vec![Issue::new("link-unknown").at(at("engagement"))],
            }
        }
        Body::HeadCount(facts) => head_count_issues(registry, profile, record.subject, facts, context),
        Body::Office(office) => office_issues(registry, profile, record.id, office),
        Body::Posting(facts) => match (facts.from, facts.to) {
            (Some(from), Some(to)) if to.last_day() < from.first_day() => {
                vec![Issue::new("end-before-start").at(at("to"))]
            }
            _ => Vec::new(),
        },
        Body::Contract(_)
        | Body::Exit(_)
        | Body::Person(_)
        | Body::Engagement(_)
        | Body::Certificate(_)
        | Body::FilingRequest(_)
        | Body::FilingResult(_) => Vec::new(),
    }
}

fn head_count_issues(
    registry: &Registry,
    profile: &Profile,
    office: Id,
    facts: &HeadCount,
    context: &Context,
) -> Vec<Issue> {
    let at = |key: &str| place(Kind::HeadCount, key);
    let mut issues = Vec::new();
    if facts.as_of.is_some_and(|day| day > context.today()) {
        issues.push(Issue::new("date-future").at(at("as_of")));
    }
    if let (Some(separate), Some(all)) = (facts.separate_unions, facts.all_unions)
        && separate > all
    {
        issues.push(Issue::new("unions-exceed").at(at("separate_unions")));
    }
    if office != profile.office() {
        let reports_itself = match registry.find(office).map(|record| &record.body) {
            Some(Body::Office(office)) => office.reporting != Some(Reporting::BySuperior),
            _ => true,
        };
        // The superior returns, never alters (records.md §6): figures are entered for 代填 offices only.
        if reports_itself {
            issues.push(Issue::new("office-reports-itself").at(at("as_of")));
        }
    }
    issues
}

fn office_issues(registry: &Registry, profile: &Profile, id: Id, office: &Office) -> Vec<Issue> {
    let at = |key: &str| place(Kind::Office, key);
    let mut issues = Vec::new();
    let (Some(parent), Some(level)) = (office.parent, office.level) else { return issues };
    match registry.party(parent) {
        Some(party) if party.level < level => {}
        // Zones hang on zones, federations on townships: level 4 may stand below level 4.
        Some(party) if party.level == level && level == OfficeLevel::Grassroots => {}
        Some(_) => issues.push(Issue::new("superior-level").at(at("parent"))),
        None => issues.push(Issue::new("link-unknown").at(at("parent"))),
    }
    if id == profile.office() || parent == id {
        issues.push(Issue::new("office-exists").at(at("name")));
    }
    issues
}
