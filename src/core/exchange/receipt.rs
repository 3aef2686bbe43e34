//! A receipt: what a superior has taken in, its results, and its decisions on drafts.
//!
//! Each addressee's share is a part of its own, `for:OFFICE`, so that whoever passes a receipt on drops
//! what is not meant for the next office and the signature still holds. Like a statement it is complete:
//! a lost one costs nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::wire::{Digest, Package};
use crate::domain::codes::OfficeLevel;
use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::domain::record::{Body, Kind, Part, Record};
use crate::ledger::Registry;
use crate::ledger::batch::{Acknowledged, Decision};

/// One addressee's share.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Share {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acknowledged: Option<Acknowledged>,
    /// Results; for a township also the county's records of its people.
    pub records: Vec<Arc<Record>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub decisions: Vec<DecisionOn>,
}

/// What became of a draft.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DecisionOn {
    pub proposal: Id,
    pub decision: Decision,
    /// The drafted records as they were decided on: one mended since is not meant.
    pub of: BTreeMap<Id, Digest>,
}

/// SHA-256 of a drafted record as it stands.
pub fn version(record: &Record) -> Digest {
    Digest::of(super::statement::json(record).as_bytes())
}

/// Name of an office's part.
pub fn part_name(office: Id) -> String {
    format!("for:{office}")
}

/// The office's share in a receipt, with the results in the shares of the offices below it: whoever passes
/// an answer on sees it.
///
/// # Errors
/// `record-format` with the part when one cannot be read.
pub fn read(package: &Package, office: Id) -> Result<Share, Issue> {
    let own = part_name(office);
    let mut share = Share::default();
    for (name, text) in package.parts().filter(|(name, _)| name.starts_with("for:")) {
        let found: Share = serde_json::from_str(text).map_err(|_| Issue::new("record-format").at(name))?;
        if name == own {
            share.acknowledged = found.acknowledged;
            share.decisions = found.decisions;
            share.records.extend(found.records);
        } else {
            let results = found.records.into_iter().filter(|record| record.kind() == Kind::FilingResult);
            share.records.extend(results);
        }
    }
    Ok(share)
}

/// Origins whose statements reach us inside `child`'s files, and `child` itself.
pub fn origins_through(registry: &Registry, child: Id) -> BTreeSet<Id> {
    let passed = registry.taken.values().filter(|taken| taken.via == child).map(|taken| taken.from.office);
    passed.chain([child]).collect()
}

/// The shares of `child` and of the offices behind it.
pub fn write(registry: &Registry, child: Id) -> BTreeMap<String, String> {
    let origins = origins_through(registry, child);
    let mut results = results_by_asker(registry);
    let mut parts = BTreeMap::new();
    for origin in origins {
        let share = share(registry, origin, results.remove(&origin).unwrap_or_default());
        if origin == child || share != Share::default() {
            parts.insert(part_name(origin), super::statement::json(&share));
        }
    }
    parts
}

/// How many people the shares name with their numbers: only a township is told of its people.
pub fn people(registry: &Registry, child: Id) -> usize {
    let townships =
        origins_through(registry, child).into_iter().filter(|origin| is_township(registry, *origin));
    townships
        .flat_map(|township| people_of(registry, township))
        .filter(|record| record.kind() == Kind::Person)
        .count()
}

fn is_township(registry: &Registry, office: Id) -> bool {
    registry.party(office).is_some_and(|party| party.level == OfficeLevel::Grassroots)
}

/// Our results by the office whose request they answer.
fn results_by_asker(registry: &Registry) -> BTreeMap<Id, Vec<Arc<Record>>> {
    let mut found: BTreeMap<Id, Vec<Arc<Record>>> = BTreeMap::new();
    for record in registry.own_records() {
        let Body::FilingResult(result) = &record.body else { continue };
        if let Some(request) = result.request.and_then(|request| registry.find(request)) {
            found.entry(request.owner).or_default().push(record.clone());
        }
    }
    found
}

fn share(registry: &Registry, origin: Id, mut records: Vec<Arc<Record>>) -> Share {
    if is_township(registry, origin) {
        records.extend(people_of(registry, origin));
    }
    let decisions = registry
        .proposals
        .values()
        .filter(|proposal| proposal.from.office == origin)
        .filter_map(|proposal| {
            let of = || proposal.records.iter().map(|record| (record.id, version(record))).collect();
            let decision = proposal.decision.clone()?;
            Some(DecisionOn { proposal: proposal.id, decision, of: of() })
        })
        .collect();
    Share { acknowledged: acknowledged(registry, origin), records, decisions }
}

fn acknowledged(registry: &Registry, origin: Id) -> Option<Acknowledged> {
    let number = registry.held.get(&origin).map(|held| held.number).or_else(|| {
        let taken = registry.taken.values().filter(|taken| taken.from.office == origin);
        taken.map(|taken| taken.number).max()
    })?;
    let below = registry.exports.iter().flat_map(|export| &export.below);
    let forwarded = below.filter(|(office, _)| *office == origin).map(|(_, number)| *number).max();
    Some(Acknowledged { number, forwarded: forwarded.unwrap_or(0) })
}

/// What a township may see of its people: the county's records of those it drafted, uses or is posted.
fn people_of(registry: &Registry, township: Id) -> Vec<Arc<Record>> {
    let concerns = |record: &Record| match &record.body {
        Body::Engagement(facts) => facts.user.as_ref().and_then(|unit| unit.office) == Some(township),
        Body::Posting(facts) => facts.union.as_ref().and_then(|unit| unit.office) == Some(township),
        _ => false,
    };
    let mut people: BTreeSet<Id> =
        registry.own_records().filter(|record| concerns(record)).map(|record| record.subject).collect();
    let drafted = registry.proposals.values().filter(|proposal| proposal.from.office == township);
    people.extend(drafted.filter(|p| p.decision == Some(Decision::Accepted)).map(|proposal| proposal.id));
    people
        .into_iter()
        .flat_map(|person| registry.about(person))
        .filter(|record| !record.draft && !record.kind().speaks_of_office())
        .map(|record| {
            let Record { id, owner, subject, draft, .. } = **record;
            let body = record.body.within(&[Part::Province, Part::City]);
            Arc::new(Record { id, owner, subject, draft, body })
        })
        .collect()
}
