//! What taking a file in would change. A person confirms; one batch.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::codes::is_fingerprint;
use super::order::Order;
use super::rows::Check;
use super::wire::Package;
use crate::domain::id::Id;
use crate::domain::issue::{Issue, require};
use crate::domain::office::Party;
use crate::domain::record::{Difference, Record};
use crate::ledger::batch::{Batch, Change, Decision, Offer, Proposal, Taken};
use crate::ledger::journal::Head;
use crate::ledger::stolen::{Standing, Stolen};
use crate::ledger::{Context, Line, Profile, Registry};
use crate::order::Gathered;

/// A record that a file changes.
#[derive(Clone, Debug)]
pub struct Changed {
    pub record: Arc<Record>,
    pub fields: Vec<Difference>,
}

/// What a file of ours restores.
#[derive(Clone, Debug, Default)]
pub struct Recovered {
    pub missing: Vec<Arc<Record>>,
    pub changed: Vec<Changed>,
    /// Edited here since the restore: kept as they are.
    pub kept: Vec<Arc<Record>>,
}

/// What one origin's statement would change in the copy held of it.
#[derive(Clone, Debug)]
pub struct OriginPlan {
    pub party: Party,
    pub number: u64,
    /// The life of its register that the file comes from.
    pub incarnation: Id,
    /// When it was made, as its envelope says.
    pub made_at: String,
    pub order: Order,
    pub new: Vec<Arc<Record>>,
    pub changed: Vec<Changed>,
    pub unchanged: usize,
    /// 本次未报: held here and not in the file. Kept, and shown as such.
    pub unlisted: Vec<Arc<Record>>,
}

impl OriginPlan {
    /// One that brings nothing yet.
    pub(super) fn of(taken: &Taken, order: Order) -> Self {
        let (new, changed, unlisted) = Default::default();
        let Taken { from: party, number, incarnation, made_at, .. } = taken.clone();
        Self { party, number, incarnation, made_at, order, new, changed, unchanged: 0, unlisted }
    }
}

/// A key of which a person at this office must or may hear the 核对码 by telephone.
#[derive(Clone, Debug)]
pub struct KeyAsked {
    pub party: Party,
    /// 核对码 of the key in the file: for the refusal alone, never shown beside the box it is typed into.
    pub found: String,
    /// 核对码 of the key known until now, where it changed.
    pub known: Option<String>,
    /// Nothing of the file counts before it is compared: the key has changed, or the file decides about us.
    pub must: bool,
    /// What this office says inside another one's file is left out before it is compared; the rest is taken in.
    pub apart: bool,
    /// It is declared stolen: it counts for nothing, whoever reads out its 核对码.
    pub stolen: bool,
    /// The key known until now is declared stolen: whoever holds that one may have sent this one.
    pub after_stolen: bool,
    pub(super) pin: Change,
}

/// What a file declares of a key, and whether its own was compared before.
#[derive(Clone, Debug)]
pub(super) struct Told {
    pub compared: bool,
    pub stolen: Stolen,
}

/// What a file would do.
#[derive(Clone, Debug)]
pub struct FilePlan {
    /// Where the journal stood for which it was made: what a person read is what is written.
    pub head: Head,
    pub taken: Taken,
    pub origins: Vec<OriginPlan>,
    pub proposals: Vec<Proposal>,
    pub decisions: Vec<(Id, Decision)>,
    /// People offered to us (调入).
    pub offers: Vec<Offer>,
    /// Answers to offers of ours, by the transfer record.
    pub answers: Vec<(Id, Decision)>,
    /// Our own file, given back: what it restores.
    pub recovered: Option<Recovered>,
    /// Where the rows of files between the two offices do not agree: to be looked at, nothing to take in.
    pub check: Option<Check>,
    /// Where we stand as the superior has it: a proposal that a person here agrees to or not.
    pub line: Option<Line>,
    /// Keys that are new here, have changed, or were never compared.
    pub keys: Vec<KeyAsked>,
    /// Keys that the sender has compared: they are compared here as soon as the sender's own is.
    pub(super) vouched: Vec<(Id, String)>,
    /// Offices of the line whose keys are told.
    pub told: Vec<Party>,
    /// Keys that the file declares stolen.
    pub(super) stolen: Vec<Told>,
    /// The sender's key was compared before.
    pub(super) sender_verified: bool,
    /// Worth knowing, nothing to decide.
    pub notices: Vec<Issue>,
    /// Originals to archive with the batch: digest and text.
    pub originals: Vec<(String, Arc<String>)>,
    pub(super) changes: Vec<Change>,
    /// What offices say inside the file, one by one: each is left out by itself where a person has not agreed to it.
    pub(super) apart: Vec<(Id, Vec<Change>)>,
}

/// What the person at the screen has agreed to.
#[derive(Clone, Debug, Default)]
pub struct Consent {
    /// 核对码 by office, as the other side read them out and they were typed here.
    pub codes: BTreeMap<Id, String>,
    /// Offices whose file is taken in although it does not continue what was taken: each was asked.
    pub forks: BTreeSet<Id>,
    /// What the superior says of our own name, code and superior is right.
    pub line: bool,
}

impl Consent {
    /// Every 核对码 of a file was heard and is right.
    pub fn heard(plan: &FilePlan) -> Self {
        let code = |asked: &KeyAsked| (asked.party.office, asked.found.clone());
        Self { codes: plan.keys.iter().map(code).into_map(), ..Self::default() }
    }
}

impl FilePlan {
    pub(super) fn of(taken: Taken) -> Self {
        Self {
            head: Head::origin(),
            taken,
            origins: Vec::new(),
            proposals: Vec::new(),
            decisions: Vec::new(),
            offers: Vec::new(),
            answers: Vec::new(),
            recovered: None,
            check: None,
            line: None,
            keys: Vec::new(),
            vouched: Vec::new(),
            stolen: Vec::new(),
            told: Vec::new(),
            sender_verified: false,
            notices: Vec::new(),
            originals: Vec::new(),
            changes: Vec::new(),
            apart: Vec::new(),
        }
    }

    /// Origins whose file does not continue what was taken.
    pub fn forks(&self) -> impl Iterator<Item = &OriginPlan> {
        self.origins.iter().filter(|origin| origin.order == Order::Fork)
    }

    /// Whether the sender's own file does not continue what was taken: nothing is taken in then unless agreed to.
    pub fn is_forked(&self) -> bool {
        self.forks().any(|origin| origin.party.office == self.taken.from.office)
    }

    /// The batch, once agreed to.
    ///
    /// # Errors
    /// `key-code` where a 核对码 typed is not that of the file; `key-changed`, `key-unverified` or `fork` while the
    /// person has not agreed to what must be agreed to.
    pub fn accept(&self, consent: &Consent) -> Result<Batch, Issue> {
        let mut changes = Vec::new();
        let mut left_out = BTreeSet::new();
        for asked in &self.keys {
            let typed = consent.codes.get(&asked.party.office).filter(|typed| !typed.trim().is_empty());
            let with_name = |code: &str| Issue::new(code).with("from", &asked.party.name);
            if asked.stolen && asked.apart {
                left_out.insert(asked.party.office);
                continue;
            }
            require(!(asked.stolen && asked.must), || with_name("key-stolen"))?;
            match typed {
                Some(typed) if is_fingerprint(typed, &asked.found) => {
                    changes.push(asked.pin.clone());
                    changes.push(Change::Verified { office: asked.party.office });
                }
                Some(_) => return Err(with_name("key-code")),
                None if asked.must && asked.known.is_some() => return Err(with_name("key-changed")),
                None if asked.must => return Err(with_name("key-unverified")),
                None if asked.apart => drop(left_out.insert(asked.party.office)),
                None => changes.push(asked.pin.clone()),
            }
        }
        let sender = self.taken.from.office;
        let heard = consent.codes.get(&sender).is_some_and(|typed| !typed.trim().is_empty());
        let unverified = !(self.sender_verified || heard);
        let pinned =
            |(office, key): &(Id, String)| Change::Pinned { office: *office, key: key.clone(), unverified };
        changes.extend(self.vouched.iter().map(pinned));
        let refused = self.forks().map(|origin| origin.party.office);
        left_out.extend(refused.filter(|office| !consent.forks.contains(office)));
        require(!self.is_forked() || !left_out.contains(&sender), || Issue::new("fork"))?;
        changes.extend(self.changes.iter().cloned());
        let taken = self.apart.iter().filter(|(office, _)| !left_out.contains(office));
        changes.extend(taken.flat_map(|(_, of_it)| of_it.iter().cloned()));
        let told = self.stolen.iter().filter(|told| !left_out.contains(&told.stolen.by));
        changes.extend(told.map(|told| {
            let heard = consent.codes.get(&told.stolen.by).is_some_and(|typed| !typed.trim().is_empty());
            let standing = if told.compared || heard { told.stolen.standing } else { Standing::Warned };
            Change::Stolen(Stolen { standing, ..told.stolen.clone() })
        }));
        changes.extend(self.line.clone().filter(|_| consent.line).map(Change::Line));
        Ok(Batch::new("take-in", "", changes))
    }
}

/// A file that has come in: what it says, who reads it and when.
#[derive(Clone, Copy)]
pub struct Incoming<'a> {
    pub registry: &'a Registry,
    pub profile: &'a Profile,
    pub package: &'a Package,
    pub context: &'a Context,
}
