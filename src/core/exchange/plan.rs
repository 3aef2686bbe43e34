//! Taking a file in: the plan says what would change and changes nothing; a person confirms; one batch.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::codes::fingerprint;
use super::export::{Draft, is_published};
use super::order::{Order, order};
use super::wire::{self, Package, Reader};
use super::{receipt, recover, self_report, statement};
use crate::domain::codes::{OfficeLevel, OfficeType, Reporting};
use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::domain::office::{Office, Party};
use crate::domain::package_kind::PackageKind;
use crate::domain::record::{About, Body, Difference, Facts, Kind as RecordKind, Record};
use crate::ledger::batch::{Batch, Change, Decision, HeldChange, Proposal, Taken};
use crate::ledger::{Context, Profile, Registry};

/// A record that a file changes.
#[derive(Clone, Debug)]
pub struct Changed {
    pub record: Arc<Record>,
    pub fields: Vec<Difference>,
}

/// What one origin's statement would change in the copy held of it.
#[derive(Clone, Debug)]
pub struct OriginPlan {
    pub party: Party,
    pub number: u64,
    pub order: Order,
    pub new: Vec<Arc<Record>>,
    pub changed: Vec<Changed>,
    pub unchanged: usize,
    /// 本次未报: held here and not in the file. Kept, and shown as such.
    pub unlisted: Vec<Arc<Record>>,
}

/// A sender whose key is not the one known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyChange {
    pub party: Party,
    /// 核对码 of the key known and of the key in the file, to be compared by telephone.
    pub known: String,
    pub found: String,
}

/// What a file would do.
#[derive(Clone, Debug)]
pub struct Plan {
    pub taken: Taken,
    pub origins: Vec<OriginPlan>,
    pub proposals: Vec<Proposal>,
    pub decisions: Vec<(Id, Decision)>,
    /// Our own file, given back: what it restores.
    pub recovered: Option<recover::Recovered>,
    /// Keys that changed: stop until a person confirms.
    pub keys: Vec<KeyChange>,
    /// Keys seen for the first time, with their 核对码.
    pub first_keys: Vec<(Party, String)>,
    /// Worth knowing, nothing to decide.
    pub notices: Vec<Issue>,
    /// Originals to archive with the batch: digest and text.
    pub originals: Vec<(String, String)>,
    changes: Vec<Change>,
}

/// What the person at the screen has agreed to.
#[derive(Clone, Copy, Debug, Default)]
pub struct Consent {
    pub keys: bool,
    pub forks: bool,
}

impl Plan {
    pub(super) fn of_recovery(
        taken: Taken,
        recovered: recover::Recovered,
        text: String,
        changes: Vec<Change>,
    ) -> Self {
        let originals = vec![(taken.digest.clone(), text)];
        Self { recovered: Some(recovered), originals, changes, ..Self::of(taken) }
    }

    /// A person's own report: it waits for a decision, and belongs to no row of files.
    pub(super) fn of_self_report(taken: Taken, proposal: Proposal) -> Self {
        let changes = vec![Change::Proposed(proposal.clone())];
        Self { proposals: vec![proposal], changes, ..Self::of(taken) }
    }

    fn of(taken: Taken) -> Self {
        Self {
            taken,
            origins: Vec::new(),
            proposals: Vec::new(),
            decisions: Vec::new(),
            recovered: None,
            keys: Vec::new(),
            first_keys: Vec::new(),
            notices: Vec::new(),
            originals: Vec::new(),
            changes: Vec::new(),
        }
    }

    /// Origins whose file does not continue what was taken.
    pub fn forks(&self) -> impl Iterator<Item = &OriginPlan> {
        self.origins.iter().filter(|origin| origin.order == Order::Fork)
    }

    /// The batch, once agreed to.
    ///
    /// # Errors
    /// `key-changed` or `fork` while the person has not agreed to take the file in spite of it.
    pub fn accept(&self, consent: Consent) -> Result<Batch, Issue> {
        if !self.keys.is_empty() && !consent.keys {
            return Err(Issue::new("key-changed"));
        }
        if self.forks().next().is_some() && !consent.forks {
            return Err(Issue::new("fork"));
        }
        Ok(Batch::new("take-in", "", self.changes.clone()))
    }
}

/// Reads what a package would change. Pure: nothing changes.
///
/// # Errors
/// The sentence that refuses the file: wrong addressee, practice, older, taken already, unreadable content.
pub fn plan(registry: &Registry, package: &Package, context: &Context) -> Result<Plan, Issue> {
    let profile = registry.profile.as_ref().ok_or_else(|| Issue::new("not-set-up"))?;
    let envelope = &package.envelope;
    if envelope.kind == PackageKind::Backup {
        return Err(Issue::new("package-backup").at("envelope.kind"));
    }
    if envelope.kind == PackageKind::Personal {
        return Err(Issue::new("package-personal").at("envelope.kind"));
    }
    if envelope.practice != profile.practice {
        let code = if envelope.practice { "package-practice" } else { "package-real" };
        return Err(Issue::new(code).at("envelope.practice"));
    }
    if envelope.kind == PackageKind::Directive && envelope.from.office == profile.office() {
        return Err(Issue::new("directive-own").at("envelope.from"));
    }
    if envelope.from.office == profile.office() {
        return recover::plan(registry, profile, package, context);
    }
    // What a superior publishes is for everybody below it.
    let to = if envelope.kind == PackageKind::Directive { envelope.from.office } else { profile.office() };
    if envelope.to.as_ref().map(|to| to.office) != Some(to) {
        let to = envelope.to.as_ref().map(|to| to.name.clone()).unwrap_or_default();
        return Err(Issue::new("package-receiver").at("envelope.to").with("to", to));
    }
    let upward = match envelope.kind {
        PackageKind::Filing | PackageKind::Draft => true,
        PackageKind::Receipt | PackageKind::Directive => false,
        PackageKind::SelfReport => return self_report::plan(registry, profile, package, context),
        PackageKind::Transfer | PackageKind::Personal | PackageKind::Statement | PackageKind::Backup => {
            return Err(Issue::new("package-kind").at("envelope.kind"));
        }
    };
    check_sender(registry, profile, &envelope.from, upward)?;
    let taken = taken(package, envelope.from.office, context)?;
    let mut planner = Planner::new(registry, taken, context);
    planner.first(package)?;
    match envelope.kind {
        PackageKind::Directive => planner.directive(package)?,
        _ if upward => planner.statements(package)?,
        _ => planner.receipts(profile, package)?,
    }
    Ok(planner.finish())
}

/// Statements come from below, receipts from above.
fn check_sender(registry: &Registry, profile: &Profile, from: &Party, upward: bool) -> Result<(), Issue> {
    let refused = || Issue::new("package-sender").at("envelope.from").with("from", &from.name);
    if upward {
        let zone = from.level == profile.level() && profile.level() == OfficeLevel::Grassroots;
        let known = registry.party(from.office).is_some_and(|party| party.level > profile.level());
        if from.level > profile.level() || zone || known { Ok(()) } else { Err(refused()) }
    } else if profile.above.iter().any(|above| above.office == from.office) {
        Ok(())
    } else {
        Err(refused())
    }
}

/// Where the sender's chain stands once this file is taken.
pub(super) fn taken(package: &Package, via: Id, context: &Context) -> Result<Taken, Issue> {
    let envelope = &package.envelope;
    let chain = envelope.chain.as_ref().ok_or_else(|| Issue::new("package-shape").at("envelope.chain"))?;
    Ok(Taken {
        from: envelope.from.clone(),
        kind: envelope.kind,
        register: chain.register,
        incarnation: chain.incarnation,
        to: chain.to,
        number: chain.number,
        digest: package.digest.to_string(),
        package: envelope.id,
        at: context.now.to_rfc3339(),
        made_at: envelope.made.at.clone(),
        made_by: envelope.made.by.clone(),
        via,
    })
}

struct Planner<'a> {
    registry: &'a Registry,
    context: &'a Context,
    /// Records that statements of this file list so far.
    planned: BTreeSet<Id>,
    plan: Plan,
}

impl<'a> Planner<'a> {
    fn new(registry: &'a Registry, taken: Taken, context: &'a Context) -> Self {
        Self { registry, context, planned: BTreeSet::new(), plan: Plan::of(taken) }
    }

    /// The outer file's own place in its row.
    fn first(&mut self, package: &Package) -> Result<(), Issue> {
        let last = |number: u64| {
            let known = self.registry.taken.get(&(self.plan.taken.register, self.plan.taken.to));
            Issue::new("package-older").with("number", number).with("last", known.map_or(0, |t| t.number))
        };
        match self.judge(package)? {
            Order::Same => {
                return Err(Issue::new("package-taken-already").with("number", self.plan.taken.number));
            }
            Order::Older => return Err(last(self.plan.taken.number)),
            Order::Gap { missing } => {
                self.plan.notices.push(Issue::new("notice-gap").with("missing", missing))
            }
            Order::Moved => self.plan.notices.push(Issue::new("notice-moved")),
            Order::First | Order::Next | Order::Fork => {}
        }
        Ok(())
    }

    fn judge(&self, package: &Package) -> Result<Order, Issue> {
        let chain = package
            .envelope
            .chain
            .as_ref()
            .ok_or_else(|| Issue::new("package-shape").at("envelope.chain"))?;
        Ok(order(self.registry, chain, &package.digest.to_string()))
    }

    /// The sender's statement, its drafts, and the statements of offices below it.
    fn statements(&mut self, package: &Package) -> Result<(), Issue> {
        self.statement(package)?;
        if let Some(text) = package.part("proposals") {
            self.proposals(package, text)?;
        }
        for (n, nested) in nested(package, "below")?.into_iter().enumerate() {
            let below = nested.envelope.from.level > self.plan.taken.from.level || is_zone(&nested, package);
            self.check_nested(package, &nested, below, &format!("below.{n}"))?;
            self.statement(&nested)?;
        }
        Ok(())
    }

    /// One origin's statement. An older or known one inside a late file changes nothing.
    fn statement(&mut self, package: &Package) -> Result<(), Issue> {
        let order = self.judge(package)?;
        let records = statement::read(package)?;
        if matches!(order, Order::Same | Order::Older) {
            return Ok(());
        }
        self.pin(package);
        self.adopt_office(&package.envelope.from);
        self.hold(package, order, records, None)
    }

    fn receipts(&mut self, profile: &Profile, package: &Package) -> Result<(), Issue> {
        self.receipt(profile, package)?;
        for (n, nested) in nested(package, "above")?.into_iter().enumerate() {
            let above = self.registry.is_above(nested.envelope.from.office);
            self.check_nested(package, &nested, above, &format!("above.{n}"))?;
            self.receipt(profile, &nested)?;
        }
        Ok(())
    }

    /// What a superior publishes: held as its own, beside its answers.
    fn directive(&mut self, package: &Package) -> Result<(), Issue> {
        let order = self.judge(package)?;
        let records = statement::read(package)?;
        if let Some(other) = records.iter().find(|record| !is_published(record)) {
            return Err(Issue::new("record-owner").at(other.id.to_string()));
        }
        self.pin(package);
        self.hold(package, order, records, None)
    }

    /// A file inside a file comes from the right side, is of the same sort, and is there once.
    fn check_nested(&self, outer: &Package, nested: &Package, in_line: bool, at: &str) -> Result<(), Issue> {
        let from = &nested.envelope.from;
        if !in_line {
            return Err(Issue::new("package-sender").at(at).with("from", &from.name));
        }
        let upward = |kind| matches!(kind, PackageKind::Filing | PackageKind::Draft);
        let (inner, outer) = (&nested.envelope, &outer.envelope);
        let again = self.plan.origins.iter().any(|origin| origin.party.office == from.office);
        if upward(inner.kind) != upward(outer.kind) || inner.practice != outer.practice || again {
            return Err(Issue::new("package-nested").at(at));
        }
        Ok(())
    }

    fn receipt(&mut self, profile: &Profile, package: &Package) -> Result<(), Issue> {
        let order = self.judge(package)?;
        // Shares of offices below us stay inside the original, and are passed on from there.
        let share = receipt::read(package, profile.office())?;
        if matches!(order, Order::Same | Order::Older) {
            return Ok(());
        }
        self.pin(package);
        for decision in &share.decisions {
            self.decision(decision);
        }
        self.hold(package, order, share.records, share.acknowledged)
    }

    /// What of a draft of ours was accepted is the superior's from now on: our copy goes. What was written
    /// into the draft since it was sent stays, and is proposed with the next file.
    fn decision(&mut self, decision: &receipt::DecisionOn) {
        let id = decision.proposal;
        let drafts: Vec<&Arc<Record>> = self
            .registry
            .about(id)
            .filter(|record| record.draft && self.registry.own(record.id).is_some())
            .collect();
        let meant = |record: &&&Arc<Record>| decision.of.get(&record.id) == Some(&receipt::version(record));
        let meant: Vec<Id> = drafts.iter().filter(meant).map(|record| record.id).collect();
        match &decision.decision {
            Decision::Accepted if !meant.is_empty() => {
                self.plan.changes.extend(meant.into_iter().map(|id| Change::Remove { id }));
            }
            Decision::Declined { .. } if !meant.is_empty() && meant.len() == drafts.len() => {
                if self.registry.decision_on(id) == Some(&decision.decision) {
                    return;
                }
            }
            Decision::Accepted | Decision::Declined { .. } => return,
        }
        self.plan.changes.push(Change::Decided { proposal: id, decision: decision.decision.clone() });
        self.plan.decisions.push((id, decision.decision.clone()));
    }

    fn proposals(&mut self, package: &Package, text: &str) -> Result<(), Issue> {
        let drafts: Vec<Draft> =
            serde_json::from_str(text).map_err(|_| Issue::new("record-format").at("proposals"))?;
        let from = &package.envelope.from;
        for (n, draft) in drafts.into_iter().enumerate() {
            let known = self.registry.proposals.get(&draft.id);
            let at = || format!("proposals.{n}");
            if !draft.records.iter().all(|record| self.may_propose(from.office, draft.id, record)) {
                return Err(Issue::new("record-owner").at(at()));
            }
            let ids: BTreeSet<Id> = draft.records.iter().map(|record| record.id).collect();
            if ids.len() != draft.records.len() {
                return Err(Issue::new("record-duplicate").at(at()));
            }
            // Decided already, and sent again as it was: what was accepted, or is still declined.
            let same = |known: &Proposal| match &known.decision {
                Some(Decision::Accepted) => draft.records.iter().all(|record| known.records.contains(record)),
                Some(Decision::Declined { .. }) | None => known.records == draft.records,
            };
            if known.is_some_and(same) {
                continue;
            }
            let proposal = Proposal {
                id: draft.id,
                from: from.clone(),
                records: draft.records,
                base: known.map(accepted_before).unwrap_or_default(),
                note: None,
                received: self.context.now.to_rfc3339(),
                decision: None,
            };
            self.plan.changes.push(Change::Proposed(proposal.clone()));
            self.plan.proposals.push(proposal);
        }
        Ok(())
    }

    /// An office states what it owns; one above us also passes on the answers of those above it.
    fn may_state(&self, party: &Party, record: &Record) -> bool {
        record.owner == party.office
            || (self.registry.is_above(party.office)
                && self.registry.is_above(record.owner)
                && record.kind() == RecordKind::FilingResult)
    }

    /// A draft is its sender's, speaks of the person it is listed under, and is of a kind that may be
    /// drafted: nobody drafts an answer to a filing, nor takes the place of another record.
    fn may_propose(&self, from: Id, person: Id, record: &Record) -> bool {
        let answers = matches!(record.kind(), RecordKind::FilingRequest | RecordKind::FilingResult);
        let kind = record.kind().about() == About::Person
            && !answers
            && (record.kind() == RecordKind::Person) == (record.id == person);
        let known = self.registry.find(record.id);
        let place =
            known.is_none_or(|known| known.kind() == record.kind() && known.subject == record.subject);
        kind && place && record.draft && record.owner == from && record.subject == person
    }

    /// The difference to the copy held of the origin.
    fn hold(
        &mut self,
        package: &Package,
        order: Order,
        records: Vec<Arc<Record>>,
        receipt: Option<crate::ledger::batch::Acknowledged>,
    ) -> Result<(), Issue> {
        let party = package.envelope.from.clone();
        let empty = BTreeMap::new();
        let held = self.registry.held.get(&party.office);
        let known = held.map_or(&empty, |held| &held.records);
        let mut origin = OriginPlan {
            party: party.clone(),
            number: 0,
            order,
            new: Vec::new(),
            changed: Vec::new(),
            unchanged: 0,
            unlisted: Vec::new(),
        };
        let mut put = Vec::new();
        let mut listed = BTreeSet::new();
        for record in records {
            if !listed.insert(record.id) {
                return Err(Issue::new("record-duplicate").at(format!("{}", record.id)));
            }
            // One owner per record: nobody states what this office owns, or what is held of another.
            let ours = self.registry.own(record.id).is_some_and(|own| !own.draft);
            let others = self.registry.holder(record.id).is_some_and(|holder| holder != party.office);
            if ours || others || self.planned.contains(&record.id) || !self.may_state(&party, &record) {
                return Err(Issue::new("record-owner").at(format!("{}", record.id)));
            }
            let relisted = held.is_some_and(|held| held.unlisted.contains(&record.id));
            match known.get(&record.id) {
                None => origin.new.push(record.clone()),
                Some(before) if **before == *record && !relisted => {
                    origin.unchanged += 1;
                    continue;
                }
                Some(before) => origin
                    .changed
                    .push(Changed { record: record.clone(), fields: before.body.differences(&record.body) }),
            }
            put.push(record);
        }
        self.planned.extend(listed.iter().copied());
        // Answers and what is published come in files of their own: neither says that the other is gone.
        let directive = package.envelope.kind == PackageKind::Directive;
        let above = self.registry.is_above(party.office);
        let same_sort = |record: &Record| !above || is_published(record) == directive;
        let gone = known.values().filter(|record| same_sort(record) && !listed.contains(&record.id));
        let gone = gone.filter(|record| held.is_some_and(|held| !held.unlisted.contains(&record.id)));
        origin.unlisted = gone.cloned().collect();
        let taken = taken(package, self.plan.taken.from.office, self.context)?;
        origin.number = taken.number;
        // The number and original of the last answer stay known beside what is published.
        let kept = held.filter(|_| directive).map(|held| (held.number, held.digest.clone()));
        let (number, digest) = kept.unwrap_or((taken.number, taken.digest.clone()));
        self.plan.changes.push(Change::Held(HeldChange {
            origin: party,
            number,
            digest,
            put,
            unlisted: origin.unlisted.iter().map(|record| record.id).collect(),
            receipt,
        }));
        self.plan.originals.push((taken.digest.clone(), package.text().to_owned()));
        self.plan.changes.push(Change::Took(taken));
        self.plan.origins.push(origin);
        Ok(())
    }

    /// Pins a key at first sight; a changed one stops the import until a person confirms.
    fn pin(&mut self, package: &Package) {
        let party = package.envelope.from.clone();
        let key = package.envelope.key;
        let pin = Change::Pinned { office: party.office, key: key.to_string() };
        match self.registry.pins.get(&party.office) {
            Some(known) if *known == key.to_string() => {}
            Some(known) => {
                let known = known.parse::<wire::Key>().map(|known| fingerprint(&known.0));
                let known = known.unwrap_or_default();
                self.plan.keys.push(KeyChange { party, known, found: fingerprint(&key.0) });
                self.plan.changes.push(pin);
            }
            None => {
                self.plan.first_keys.push((party, fingerprint(&key.0)));
                self.plan.changes.push(pin);
            }
        }
    }

    /// An office that files to us and is not in our tree is entered there (records.md §6); one that we
    /// entered for so far (代填) reports itself from now on.
    fn adopt_office(&mut self, party: &Party) {
        let Some(profile) = &self.registry.profile else { return };
        if party.office == profile.office() || self.registry.held.contains_key(&party.office) {
            return;
        }
        match self.registry.own(party.office) {
            Some(record) if record.body.get("reporting").as_deref() != Some("1") => {
                let field = Difference {
                    key: "reporting".to_owned(),
                    from: record.body.get("reporting"),
                    to: Some("1".to_owned()),
                };
                self.plan.changes.push(Change::Edit { id: party.office, fields: vec![field] });
            }
            Some(_) => {}
            // Only those directly below us are ours to enter.
            None if self.plan.taken.from.office == party.office
                && self.registry.find(party.office).is_none() =>
            {
                self.plan.notices.push(Issue::new("notice-new-office").with("from", &party.name));
                if let Ok(record) = office_record(profile, party) {
                    self.plan.changes.push(Change::Put(Arc::new(record)));
                }
            }
            None => {}
        }
    }

    fn finish(self) -> Plan {
        self.plan
    }
}

/// What was accepted of a person: the versions last decided on, and those before that.
fn accepted_before(known: &Proposal) -> Vec<Arc<Record>> {
    let mut base: BTreeMap<Id, Arc<Record>> =
        known.base.iter().map(|record| (record.id, record.clone())).collect();
    if known.decision == Some(Decision::Accepted) {
        base.extend(known.records.iter().map(|record| (record.id, record.clone())));
    }
    base.into_values().collect()
}

fn is_zone(nested: &Package, outer: &Package) -> bool {
    nested.envelope.from.level == outer.envelope.from.level
        && outer.envelope.from.level == OfficeLevel::Grassroots
}

fn office_record(profile: &Profile, party: &Party) -> Result<Record, Issue> {
    let mut office = Office {
        level: Some(party.level),
        office_type: Some(match party.level {
            OfficeLevel::Grassroots => crate::domain::division::default_type(&party.code),
            OfficeLevel::Province | OfficeLevel::City | OfficeLevel::County => OfficeType::General,
        }),
        parent: Some(profile.office()),
        reporting: Some(Reporting::Itself),
        ..Office::default()
    };
    office.set("name", Some(&party.name))?;
    if !party.code.is_empty() {
        office.set("code", Some(&party.code))?;
    }
    let (id, owner) = (party.office, profile.office());
    Ok(Record { id, owner, subject: id, draft: false, body: Body::Office(office) })
}

/// The packages inside a part.
pub(super) fn nested(package: &Package, part: &str) -> Result<Vec<Package>, Issue> {
    let Some(text) = package.part(part) else { return Ok(Vec::new()) };
    let raw: Vec<Box<serde_json::value::RawValue>> =
        serde_json::from_str(text).map_err(|_| Issue::new("package-shape").at(part))?;
    raw.iter()
        .enumerate()
        .map(|(n, raw)| {
            wire::read(raw.get().as_bytes().to_vec(), Reader::Nested, None)
                .map_err(|issue| Issue { place: format!("{part}.{n}.{}", issue.place), ..issue })
        })
        .collect()
}
