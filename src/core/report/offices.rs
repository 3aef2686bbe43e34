//! The office tree with head counts and people posted (clauses 24–29, 95).

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::codes::{OfficeLevel, OfficeType, Reporting};
use crate::domain::id::Id;
use crate::domain::record::{Body, Kind};
use crate::domain::{HeadCount, Office};
use crate::ledger::Registry;

/// One office as the tree shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct OfficeRow {
    pub office: Id,
    pub name: String,
    pub code: String,
    pub level: OfficeLevel,
    pub office_type: OfficeType,
    pub parent: Option<Id>,
    /// Steps below this office.
    pub depth: usize,
    pub reporting: Option<Reporting>,
    /// Whether this office may change its record.
    pub ours: bool,
    /// The latest head count on or before the day, with its record.
    pub head_count: Option<(Id, HeadCount)>,
    /// Active people whose actual user unit it is.
    pub people: u32,
    pub closed: bool,
}

/// This office and everything below it, in tree order.
pub fn tree(registry: &Registry, on: NaiveDate) -> Vec<OfficeRow> {
    let Some(profile) = &registry.profile else { return Vec::new() };
    let mut children: BTreeMap<Option<Id>, Vec<(Id, Office, bool)>> = BTreeMap::new();
    for record in registry.of_kind(Kind::Office) {
        if let Body::Office(facts) = &record.body {
            let ours = !registry.is_view() && record.owner == profile.office();
            children.entry(facts.parent).or_default().push((record.id, facts.clone(), ours));
        }
    }
    for list in children.values_mut() {
        list.sort_by(|(_, a, _), (_, b, _)| {
            let key = |office: &Office| {
                let code = office.code.as_ref().map(|code| code.as_str().to_owned());
                (office.position.map_or(u32::MAX, |p| p.get()), code.unwrap_or_else(|| "~".to_owned()))
            };
            key(a).cmp(&key(b)).then_with(|| a.name.cmp(&b.name))
        });
    }
    let counts = people_by_unit(registry, on);
    let people = |id: Id| counts.get(&id).copied().unwrap_or_default();
    let mut rows = vec![OfficeRow {
        office: profile.office(),
        name: profile.party.name.clone(),
        code: profile.party.code.clone(),
        level: profile.level(),
        office_type: profile.office_type,
        parent: None,
        depth: 0,
        reporting: Some(Reporting::Itself),
        ours: false,
        head_count: head_count(registry, profile.office(), on),
        people: people(profile.office()),
        closed: false,
    }];
    let mut open = vec![(profile.office(), 0usize)];
    while let Some((parent, depth)) = open.pop() {
        let at = rows.iter().position(|row| row.office == parent).map_or(rows.len(), |at| at + 1);
        let mut below = Vec::new();
        for (id, facts, ours) in children.remove(&Some(parent)).unwrap_or_default() {
            below.push(OfficeRow {
                office: id,
                name: facts.name.as_ref().map(|name| name.as_str().to_owned()).unwrap_or_default(),
                code: facts.code.as_ref().map(|code| code.as_str().to_owned()).unwrap_or_default(),
                level: facts.level.unwrap_or(OfficeLevel::Grassroots),
                office_type: facts.office_type.unwrap_or(OfficeType::Other),
                parent: facts.parent,
                depth: depth + 1,
                reporting: facts.reporting,
                ours,
                head_count: head_count(registry, id, on),
                people: people(id),
                closed: facts.closed.is_some_and(|closed| closed <= on),
            });
            open.push((id, depth + 1));
        }
        rows.splice(at..at, below);
    }
    rows
}

/// The latest head count of an office on or before a day (reading A9).
pub fn head_count(registry: &Registry, office: Id, on: NaiveDate) -> Option<(Id, HeadCount)> {
    registry
        .about(office)
        .filter_map(|record| match &record.body {
            Body::HeadCount(facts) if facts.as_of.is_some_and(|day| day <= on) => {
                Some((record.id, facts.clone()))
            }
            _ => None,
        })
        .max_by_key(|(id, facts)| (facts.as_of, *id))
}

fn people_by_unit(registry: &Registry, on: NaiveDate) -> BTreeMap<Id, u32> {
    let mut counts = BTreeMap::new();
    for record in registry.of_kind(Kind::Engagement).filter(|record| registry.is_active(record, on)) {
        if let Body::Engagement(facts) = &record.body
            && let Some(office) = facts.user.as_ref().and_then(|unit| unit.office)
        {
            *counts.entry(office).or_default() += 1;
        }
    }
    counts
}
