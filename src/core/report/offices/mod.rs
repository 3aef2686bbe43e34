//! The office tree with head counts and people in post, each with the sum of what is below (clauses 24–29, 95).

pub mod contested;
pub mod list;
pub mod placing;
pub mod plan;
pub mod row;
pub mod staffing;
pub mod sums;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;

use self::row::OfficeRow;
use self::sums::Split;
use crate::domain::Office;
use crate::domain::codes::{OfficeLevel, OfficeType, Reporting};
use crate::domain::id::Id;
use crate::domain::record::{Body, Kind, Record};
use crate::ledger::Registry;
use crate::order::Ordered;
use crate::policy::presence;
use crate::policy::view::head_count;

/// This office and everything below it, in tree order.
pub fn tree(registry: &Registry, on: NaiveDate) -> Vec<OfficeRow> {
    let Some(profile) = &registry.profile else { return Vec::new() };
    let mut children = children(registry);
    for list in children.values_mut() {
        list.order_by_cached_key(|(_, office)| {
            let code = office.code.as_ref().map(|code| code.as_str().to_owned());
            let place =
                (office.position.map_or(u32::MAX, |p| p.get()), code.unwrap_or_else(|| "~".to_owned()));
            (place, office.name.clone())
        });
    }
    let counted =
        |office: Id| head_count(registry, office, on).map(|(record, facts)| (record, facts.clone()));
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
        head_count: counted(profile.office()),
        people: Split::default(),
        below: None,
        closed: false,
        doubt: None,
    }];
    // The next to be shown stands last.
    let mut open: Vec<(&Arc<Record>, &Office, usize)> = Vec::new();
    let mut show_below = |open: &mut Vec<_>, parent: Id, depth: usize| {
        let below = children.remove(&Some(parent)).unwrap_or_default();
        open.extend(below.into_iter().rev().map(|(record, facts)| (record, facts, depth)));
    };
    show_below(&mut open, profile.office(), 1);
    while let Some((record, facts, depth)) = open.pop() {
        rows.push(OfficeRow {
            office: record.id,
            name: facts.name.as_ref().map(|name| name.as_str().to_owned()).unwrap_or_default(),
            code: facts.code.as_ref().map(|code| code.as_str().to_owned()).unwrap_or_default(),
            level: facts.level.unwrap_or(OfficeLevel::Grassroots),
            office_type: facts.office_type.unwrap_or(OfficeType::Other),
            parent: facts.parent,
            depth,
            reporting: facts.reporting,
            ours: !registry.is_view() && record.owner == profile.office(),
            head_count: counted(record.id),
            people: Split::default(),
            below: None,
            closed: facts.closed.is_some_and(|closed| closed <= on),
            doubt: registry.doubt_of(record.id),
        });
        show_below(&mut open, record.id, depth + 1);
    }
    row::fill(&mut rows, &in_post(registry, on));
    rows
}

fn children(registry: &Registry) -> BTreeMap<Option<Id>, Vec<(&Arc<Record>, &Office)>> {
    let mut children: BTreeMap<Option<Id>, Vec<(&Arc<Record>, &Office)>> = BTreeMap::new();
    for record in registry.of_kind(Kind::Office) {
        if let Body::Office(facts) = &record.body {
            children.entry(facts.parent).or_default().push((record, facts));
        }
    }
    children
}

/// An office and everything below it; nothing for this office itself, which is above everybody in view.
pub fn under(registry: &Registry, office: Id) -> Option<BTreeSet<Id>> {
    if registry.office() == Some(office) {
        return None;
    }
    let mut children = children(registry);
    let (mut found, mut open) = (BTreeSet::new(), vec![office]);
    while let Some(office) = open.pop() {
        found.insert(office);
        open.extend(children.remove(&Some(office)).unwrap_or_default().iter().map(|(record, _)| record.id));
    }
    Some(found)
}

/// How many are in post at each office, those among them who only count there told apart.
fn in_post(registry: &Registry, on: NaiveDate) -> BTreeMap<Id, Split> {
    let mut counts: BTreeMap<Id, Split> = BTreeMap::new();
    for (person, stand) in presence::all(registry, on) {
        if let Some(person) = registry.find(person).filter(|_| stand.presence.in_post()) {
            let place = presence::place(registry, person, stand.engagement.as_deref());
            let count = counts.entry(place.office).or_default();
            *(if place.known { &mut count.own } else { &mut count.unplaced }) += 1;
        }
    }
    counts
}
