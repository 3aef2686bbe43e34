//! The offices below a superior, as it tells everybody in its line (下发结构): who they are, and under whom each stands.
//!
//! What it says of the reader itself, or of the offices between the two, is a proposal: the reader's own name, code and
//! superior change when somebody there agrees.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::parts::json;
use super::wire::Package;
use crate::domain::codes::OfficeLevel;
use crate::domain::id::Id;
use crate::domain::issue::{Issue, require};
use crate::domain::office::Party;
use crate::domain::record::Kind;
use crate::ledger::line::listed;
use crate::ledger::{Line, Profile, Registry};

/// Offices between a superior and one below it at most: four levels, with zones.
const LINE_MAX: usize = 8;

/// One office of the tree.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Listed {
    pub office: Party,
    pub parent: Id,
}

/// The tree below this office as the part `tree` of a file; none where nobody is below.
pub fn write_tree(registry: &Registry) -> Option<String> {
    let own = registry.office()?;
    let parent = |id: Id| listed(registry.find(id)?);
    let below = |id: Id| {
        let mut line = std::iter::successors(parent(id), |at| parent(*at)).take(LINE_MAX);
        line.any(|at| at == own)
    };
    let tree = registry
        .of_kind(Kind::Office)
        .filter(|record| below(record.id))
        .filter_map(|record| Some(Listed { office: registry.party(record.id)?, parent: listed(record)? }));
    let tree: Vec<Listed> = tree.collect();
    (!tree.is_empty()).then(|| json(&tree))
}

/// The offices below the sender that a file lists, by identity.
///
/// # Errors
/// `record-format` where the tree cannot be read; `say-tree` where it speaks of the sender, of somebody above it, or
/// puts an office under one that is not higher: so it goes in no circle.
pub fn read_tree(profile: &Profile, package: &Package) -> Result<BTreeMap<Id, Listed>, Issue> {
    let listed: Vec<Listed> = package.told("tree")?.unwrap_or_default();
    let sender = &package.envelope.from;
    let refused = |n: usize| Issue::new("say-tree").at(format!("tree.{n}")).with("from", &sender.name);
    let mut tree: BTreeMap<Id, Listed> = BTreeMap::new();
    for (n, one) in listed.into_iter().enumerate() {
        // Offices between the two are below the sender.
        let mut higher = profile.above.iter().skip_while(|party| party.office != sender.office);
        let above = higher.any(|party| party.office == one.office.office);
        if above || !one.office.is_bounded() || tree.insert(one.office.office, one).is_some() {
            return Err(refused(n));
        }
    }
    for (n, one) in tree.values().enumerate() {
        let parent = tree.get(&one.parent).map(|parent| &parent.office);
        let parent = parent.or((one.parent == sender.office).then_some(sender));
        // Zones stand under townships, level 4 under level 4.
        let zone = one.office.level == OfficeLevel::Grassroots;
        let lower = parent.is_some_and(|parent| {
            parent.level < one.office.level || (zone && parent.level == one.office.level)
        });
        require(lower && line_to(&tree, one, sender.office).is_some(), || refused(n))?;
    }
    Ok(tree)
}

/// The offices between one of the tree and the sender, nearest first; none where the line leads elsewhere.
fn line_to(tree: &BTreeMap<Id, Listed>, from: &Listed, sender: Id) -> Option<Vec<Party>> {
    let mut line = Vec::new();
    let mut parent = from.parent;
    while parent != sender {
        let next = tree.get(&parent).filter(|_| line.len() < LINE_MAX)?;
        line.push(next.office.clone());
        parent = next.parent;
    }
    Some(line)
}

/// Where the reader stands, if the sender, who stands above it, says otherwise than the reader's own profile. An office
/// changes its name, code and superior, never what it is.
pub fn moved(profile: &Profile, tree: &BTreeMap<Id, Listed>, sender: &Party) -> Option<Line> {
    let own = tree.get(&profile.office()).filter(|own| own.office.level == profile.level())?;
    let mut above = line_to(tree, own, sender.office)?;
    above.push(sender.clone());
    let higher = profile.above.iter().skip_while(|party| party.office != sender.office).skip(1);
    above.extend(higher.cloned());
    let line = Line { party: own.office.clone(), above };
    (line.party != profile.party || line.above != profile.above).then_some(line)
}
