//! What waits for this office's answer, and the numbers the province would give.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::domain::codes::FilingType;
use crate::domain::id::Id;
use crate::domain::record::{Difference, In, Kind};
use crate::domain::{Engagement, FilingRequest};
use crate::ledger::stolen::Doubt;
use crate::ledger::{Registry, filed, names};
use crate::order::Gathered;
use crate::order::Ordered;
use crate::process::filing::{Waiting, differences, next_place, number, waiting};

/// One filing request, as the reviewing office lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewRow {
    pub request: Id,
    pub person: Id,
    pub engagement: Id,
    pub name: String,
    /// 实际用人单位.
    pub unit: String,
    pub owner: Id,
    pub owner_name: String,
    pub filing_type: Option<FilingType>,
    pub made: Option<NaiveDate>,
    /// A file for the superior has carried it already.
    pub forwarded: bool,
    /// Other offices that list the same identity number: to be settled by transfer or exit there.
    pub also_at: Vec<String>,
    /// It is our own request, which cannot be returned.
    pub own: bool,
    /// 发件单位未核对: nobody has compared the key of the office that asks; or that key was declared stolen.
    pub doubt: Option<Doubt>,
    /// 手工登记·待核对: the number that the asker notes of a paper reply.
    pub claimed: Option<String>,
}

/// Everything that waits, by office, then unit and name.
pub fn rows(registry: &Registry) -> Vec<ReviewRow> {
    let asked = waiting(registry);
    let holders = holders(registry, &asked);
    let forwarded: BTreeSet<Id> =
        registry.exports.iter().flat_map(|export| export.requests.iter().copied()).into_set();
    let mut rows: Vec<ReviewRow> = asked
        .into_iter()
        .map(|asked| {
            let request = registry.find(asked.request);
            let facts = request.and_then(|record| FilingRequest::of(&record.body));
            let engagement = registry.find(asked.engagement);
            let unit = engagement.and_then(|record| Engagement::of(&record.body)?.user.as_ref());
            let also = identity(registry, asked.person).and_then(|number| holders.get(&number));
            let also = also.into_iter().flatten().filter(|owner| **owner != asked.owner);
            ReviewRow {
                request: asked.request,
                person: asked.person,
                engagement: asked.engagement,
                name: names::known(registry, asked.person),
                unit: unit.map(|unit| unit.name.as_str().to_owned()).unwrap_or_default(),
                owner: asked.owner,
                owner_name: names::known(registry, asked.owner),
                filing_type: facts.and_then(|facts| facts.filing_type),
                made: facts.and_then(|facts| facts.made),
                forwarded: forwarded.contains(&asked.request),
                also_at: also.map(|owner| names::known(registry, *owner)).collect(),
                own: Some(asked.owner) == registry.office(),
                doubt: request.and_then(|request| registry.doubt(request)),
                claimed: request
                    .and_then(|request| filed::claim(registry, request))
                    .map(|claim| claim.number.as_ref().map(|n| n.as_str().to_owned()).unwrap_or_default()),
            }
        })
        .collect();
    rows.order_by(|a, b| {
        let key = |row: &ReviewRow| (row.owner_name.clone(), row.unit.clone(), row.name.clone(), row.request);
        key(a).cmp(&key(b))
    });
    rows
}

fn identity(registry: &Registry, person: Id) -> Option<String> {
    registry.find(person)?.body.get("id_number")
}

/// Which offices list the identity numbers that are asked about.
fn holders(registry: &Registry, asked: &[Waiting]) -> BTreeMap<String, BTreeSet<Id>> {
    let mut holders: BTreeMap<String, BTreeSet<Id>> = asked
        .iter()
        .filter_map(|asked| Some((identity(registry, asked.person)?, BTreeSet::new())))
        .into_map();
    for record in registry.of_kind(Kind::Person).filter(|record| !record.draft) {
        if let Some(number) = record.body.get("id_number")
            && let Some(owners) = holders.get_mut(&number)
        {
            owners.insert(record.owner);
        }
    }
    holders
}

/// The filing number each of the chosen requests gets: as typed, else the next free one.
pub fn numbers(
    registry: &Registry,
    year: i32,
    chosen: &[Id],
    typed: &BTreeMap<Id, String>,
) -> Vec<(Id, String)> {
    let used: BTreeSet<&str> =
        chosen.iter().filter_map(|id| typed.get(id)).map(|number| number.trim()).into_set();
    let mut next = next_place(registry, year);
    chosen
        .iter()
        .map(|id| {
            if let Some(number) = typed.get(id) {
                return (*id, number.trim().to_owned());
            }
            loop {
                let number = number(year, next);
                next += 1;
                if !used.contains(number.as_str()) {
                    return (*id, number);
                }
            }
        })
        .collect()
}

/// One fact of a filing that differs from the one recorded before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactChange {
    pub kind: String,
    pub key: String,
    pub from: Option<String>,
    pub to: Option<String>,
}

/// What a request changes against the filing recorded before it; nothing for a first filing.
pub fn changes(registry: &Registry, request: Id) -> Vec<FactChange> {
    let asked = registry.find(request).and_then(|record| FilingRequest::of(&record.body));
    let recorded = |asked: &FilingRequest| filed::recorded(registry, asked.engagement?);
    let Some((asked, (before, _))) = asked.and_then(|asked| Some((asked, recorded(asked)?))) else {
        return Vec::new();
    };
    let before = before.facts.clone().unwrap_or_default().0;
    let after = asked.facts.clone().unwrap_or_default().0;
    let change = |Difference { key, from, to }: Difference| {
        let (kind, key) = key.split_once('.')?;
        Some(FactChange { kind: kind.to_owned(), key: key.to_owned(), from, to })
    };
    differences(&before, &after).into_iter().filter_map(change).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_typed_are_kept_and_never_given_twice() {
        let ids: Vec<Id> = (0..3).map(|n| Id::derive(&[9; 16], n)).collect();
        let typed = BTreeMap::from([(ids[1], " 2026-0001 ".to_owned())]);
        let given = numbers(&Registry::default(), 2026, &ids, &typed);
        let texts: Vec<&str> = given.iter().map(|(_, number)| number.as_str()).collect();
        assert_eq!(texts, ["2026-0002", "2026-0001", "2026-0003"]);
    }
}
