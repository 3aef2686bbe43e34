//! Taking a file in: the plan says what would change and changes nothing; a person confirms; one batch.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::codes::{fingerprint, is_fingerprint};
use super::export::{Draft, Vouched, is_published};
use super::gate::Gate;
use super::names::Names;
use super::order::{Order, order};
use super::wire::{self, Package, Reader};
use super::{receipt, recover, self_report, statement};
use crate::domain::codes::{OfficeLevel, OfficeType, Reporting};
use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::domain::office::{Office, Party, division_office, hand_added_office};
use crate::domain::package_kind::PackageKind;
use crate::domain::record::{About, Body, Difference, Facts, Kind as RecordKind, Record};
use crate::ledger::batch::{Batch, Change, Decision, HeldChange, Proposal, Taken};
use crate::ledger::journal::Head;
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
    pin: Change,
}

/// What a file would do.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Where the journal stood for which it was made: what a person read is what is written.
    pub head: Head,
    pub taken: Taken,
    pub origins: Vec<OriginPlan>,
    pub proposals: Vec<Proposal>,
    pub decisions: Vec<(Id, Decision)>,
    /// Our own file, given back: what it restores.
    pub recovered: Option<recover::Recovered>,
    /// Keys that are new here, have changed, or were never compared.
    pub keys: Vec<KeyAsked>,
    /// Keys that the sender has compared: they are compared here as soon as the sender's own is.
    vouched: Vec<(Id, String)>,
    /// The sender's key was compared before.
    sender_verified: bool,
    /// Worth knowing, nothing to decide.
    pub notices: Vec<Issue>,
    /// Originals to archive with the batch: digest and text.
    pub originals: Vec<(String, String)>,
    changes: Vec<Change>,
}

/// What the person at the screen has agreed to.
#[derive(Clone, Debug, Default)]
pub struct Consent {
    /// 核对码 by office, as the other side read them out and they were typed here.
    pub codes: BTreeMap<Id, String>,
    pub forks: bool,
}

impl Consent {
    /// Every 核对码 of a file was heard and is right.
    pub fn heard(plan: &Plan) -> Self {
        let code = |asked: &KeyAsked| (asked.party.office, asked.found.clone());
        Self { codes: plan.keys.iter().map(code).collect(), forks: false }
    }
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
            head: Head::origin(),
            taken,
            origins: Vec::new(),
            proposals: Vec::new(),
            decisions: Vec::new(),
            recovered: None,
            keys: Vec::new(),
            vouched: Vec::new(),
            sender_verified: false,
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
    /// `key-code` where a 核对码 typed is not that of the file; `key-changed`, `key-unverified` or `fork` while the
    /// person has not agreed to what must be agreed to.
    pub fn accept(&self, consent: &Consent) -> Result<Batch, Issue> {
        let mut changes = Vec::new();
        for asked in &self.keys {
            let typed = consent.codes.get(&asked.party.office).filter(|typed| !typed.trim().is_empty());
            let with_name = |code: &str| Issue::new(code).with("from", &asked.party.name);
            match typed {
                Some(typed) if is_fingerprint(typed, &asked.found) => {
                    changes.push(asked.pin.clone());
                    changes.push(Change::Verified { office: asked.party.office });
                }
                Some(_) => return Err(with_name("key-code")),
                None if asked.must && asked.known.is_some() => return Err(with_name("key-changed")),
                None if asked.must => return Err(with_name("key-unverified")),
                None => changes.push(asked.pin.clone()),
            }
        }
        let sender = self.taken.from.office;
        let heard = consent.codes.get(&sender).is_some_and(|typed| !typed.trim().is_empty());
        let unverified = !(self.sender_verified || heard);
        let pinned =
            |(office, key): &(Id, String)| Change::Pinned { office: *office, key: key.clone(), unverified };
        changes.extend(self.vouched.iter().map(pinned));
        if self.forks().next().is_some() && !consent.forks {
            return Err(Issue::new("fork"));
        }
        changes.extend(self.changes.iter().cloned());
        Ok(Batch::new("take-in", "", changes))
    }
}

/// Reads what a package would change. Pure: nothing changes.
///
/// # Errors
/// The sentence that refuses the file: wrong addressee, practice, older, taken already, unreadable content.
pub fn plan(registry: &Registry, package: &Package, context: &Context) -> Result<Plan, Issue> {
    Ok(Plan { head: registry.head, ..planned(registry, package, context)? })
}

fn planned(registry: &Registry, package: &Package, context: &Context) -> Result<Plan, Issue> {
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
    let mut planner = Planner::new(registry, profile, taken, context);
    planner.vouched = vouched(package)?;
    planner.first(package)?;
    match envelope.kind {
        PackageKind::Directive => planner.directive(package)?,
        _ if upward => planner.statements(package)?,
        _ => planner.receipts(package)?,
    }
    Ok(planner.finish())
}

/// Statements come from below, receipts from above.
fn check_sender(registry: &Registry, profile: &Profile, from: &Party, upward: bool) -> Result<(), Issue> {
    let refused = || Issue::new("package-sender").at("envelope.from").with("from", &from.name);
    if upward {
        // Of an office that we know, what we know of it goes before what it says of itself.
        let level = registry.party(from.office).map_or(from.level, |known| known.level);
        let zone = level == profile.level() && level == OfficeLevel::Grassroots;
        let below = level > profile.level() || zone;
        if below && !registry.is_above(from.office) { Ok(()) } else { Err(refused()) }
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
        key: envelope.key.to_string(),
        made_at: envelope.made.at.clone(),
        made_by: envelope.made.by.clone(),
        via,
    })
}

struct Planner<'a> {
    registry: &'a Registry,
    profile: &'a Profile,
    context: &'a Context,
    names: Names<'a>,
    /// Keys that the sender has compared itself.
    vouched: Vec<Vouched>,
    plan: Plan,
}

impl<'a> Planner<'a> {
    fn new(registry: &'a Registry, profile: &'a Profile, taken: Taken, context: &'a Context) -> Self {
        let names = Names::new(registry);
        Self { registry, profile, context, names, vouched: Vec::new(), plan: Plan::of(taken) }
    }

    const fn gate<'p>(&self, from: &'p Party) -> Gate<'p>
    where
        'a: 'p,
    {
        Gate { registry: self.registry, profile: self.profile, from }
    }

    /// The outer file's own place in its row.
    fn first(&mut self, package: &Package) -> Result<(), Issue> {
        let last = |number: u64| {
            let taken = &self.plan.taken;
            let known = self.registry.taken.get(&(taken.register, taken.to, taken.key.clone()));
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
            // A row that does not begin with its first file: numbers do not jump without a word.
            Order::First if self.plan.taken.number > 1 => {
                self.plan.notices.push(Issue::new("notice-gap").with("missing", self.plan.taken.number - 1))
            }
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
        Ok(order(self.registry, chain, &package.envelope.key.to_string(), &package.digest.to_string()))
    }

    /// The sender's statement, its drafts, and the statements of offices below it.
    fn statements(&mut self, package: &Package) -> Result<(), Issue> {
        self.statement(package)?;
        if let Some(text) = package.part("proposals") {
            self.proposals(package, text)?;
        }
        for (n, nested) in nested(package, "below")?.into_iter().enumerate() {
            let from = nested.envelope.from.office;
            let below = nested.envelope.from.level > self.plan.taken.from.level || is_zone(&nested, package);
            let ours = from == self.profile.office() || self.registry.is_above(from);
            let in_line = below && !ours && self.may_stand_below(from, self.plan.taken.from.office);
            let taken = self.check_nested(package, &nested, in_line, &format!("below.{n}"));
            let taken = taken.and_then(|()| self.statement(&nested));
            self.or_aside(&nested, taken)?;
        }
        Ok(())
    }

    /// One origin's statement. An older or known one inside a late file changes nothing.
    fn statement(&mut self, package: &Package) -> Result<(), Issue> {
        let order = self.judge(package)?;
        let records = statement::read(package)?;
        let from = &package.envelope.from;
        self.gate(from).statement(&records)?;
        if matches!(order, Order::Same | Order::Older) {
            return Ok(());
        }
        self.key(package, false);
        self.adopt_office(from);
        let records = self.names.stated(from.office, records);
        self.hold(package, order, records, None)
    }

    fn receipts(&mut self, package: &Package) -> Result<(), Issue> {
        self.receipt(package)?;
        for (n, nested) in nested(package, "above")?.into_iter().enumerate() {
            let above = self.registry.is_above(nested.envelope.from.office);
            let taken = self.check_nested(package, &nested, above, &format!("above.{n}"));
            let taken = taken.and_then(|()| self.receipt(&nested));
            self.or_aside(&nested, taken)?;
        }
        Ok(())
    }

    /// What somebody else said without being entitled to is left out, with a word: whoever carried it may file all the
    /// same.
    fn or_aside(&mut self, nested: &Package, taken: Result<(), Issue>) -> Result<(), Issue> {
        match taken {
            Err(issue) if issue.code.starts_with("say-") || issue.code == "package-sender" => {
                let notice = Issue::new("notice-said-aside").with("from", &nested.envelope.from.name);
                self.plan.notices.push(notice);
                Ok(())
            }
            taken => taken,
        }
    }

    /// What a superior publishes: held as its own, beside its answers.
    fn directive(&mut self, package: &Package) -> Result<(), Issue> {
        let order = self.judge(package)?;
        let records = statement::read(package)?;
        let from = &package.envelope.from;
        self.gate(from).published(&records)?;
        self.key(package, true);
        let records = self.names.stated(from.office, records);
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
        // What is issued goes to everybody by itself: it is carried in no receipt.
        let fits = if upward(outer.kind) { upward(inner.kind) } else { inner.kind == PackageKind::Receipt };
        if !fits || inner.practice != outer.practice || again {
            return Err(Issue::new("package-nested").at(at));
        }
        Ok(())
    }

    /// Whether an office may stand below the sender, as far as this register knows the tree.
    fn may_stand_below(&self, office: Id, sender: Id) -> bool {
        let parent = |id: Id| match &self.registry.find(id)?.body {
            Body::Office(office) => office.parent,
            _ => None,
        };
        let mut line = std::iter::successors(parent(office), |at| parent(*at)).take(LINE_MAX).peekable();
        line.peek().is_none() || line.any(|at| at == sender)
    }

    fn receipt(&mut self, package: &Package) -> Result<(), Issue> {
        let order = self.judge(package)?;
        // Shares of offices below us stay inside the original, and are passed on from there.
        let answers = receipt::read(package, self.profile.office())?;
        let from = &package.envelope.from;
        let mut records = Vec::new();
        for (asker, said) in answers.records {
            self.gate(from).answer(asker, &said)?;
            let (results, told): (Vec<_>, Vec<_>) =
                said.into_iter().partition(|record| record.kind() == RecordKind::FilingResult);
            for record in results {
                // A township is told of its superior's requests.
                let relayed =
                    asker == self.profile.office() && self.profile.level() == OfficeLevel::Grassroots;
                let asker = if relayed { from.office } else { asker };
                self.names.bring(from.office, record.id);
                records.push(self.names.answer(from.office, Some(asker), record));
            }
            records.extend(self.names.stated(from.office, told));
        }
        if matches!(order, Order::Same | Order::Older) {
            return Ok(());
        }
        self.key(package, true);
        for decision in &answers.decisions {
            self.decision(decision);
        }
        self.hold(package, order, records, answers.acknowledged)
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
        let registry = self.registry;
        for (n, draft) in drafts.into_iter().enumerate() {
            let at = || format!("proposals.{n}");
            let person = draft.id;
            let listed: BTreeSet<Id> = draft.records.iter().map(|record| record.id).collect();
            let here = registry.own(person).is_some_and(|own| own.kind() == RecordKind::Person && !own.draft);
            // It was told of the person, or says something more of one that we have.
            let told = here
                && (registry.drafter(person) == Some(from.office)
                    || receipt::concerns(registry, from.office, person)
                    || !listed.contains(&person));
            if !told && !listed.contains(&person) {
                self.plan.notices.push(Issue::new("notice-proposal-nobody").with("from", &from.name));
                continue;
            }
            let own = |id: Id| registry.own(id).is_some_and(|own| own.subject == person && !own.draft);
            if !draft.records.iter().all(|record| may_propose(from.office, person, record)) {
                return Err(Issue::new("record-owner").at(at()));
            }
            // What hangs on a record that is not here says nothing.
            let here = |id: Id| listed.contains(&id) || (told && own(id));
            if !draft.records.iter().all(|record| people_named(record).all(here)) {
                self.plan.notices.push(Issue::new("notice-proposal-nobody").with("from", &from.name));
                continue;
            }
            let told = |id: Id| told && id == person;
            let records = self.names.drafted(from.office, told, draft.records);
            let id = if told(draft.id) { draft.id } else { self.names.known(from.office, draft.id) };
            let draft = Draft { id, records };
            let known = self.registry.proposals.get(&draft.id);
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
        let mut aside = Vec::new();
        let mut listed = BTreeSet::new();
        for record in records {
            if !listed.insert(record.id) {
                return Err(Issue::new("record-duplicate").at(format!("{}", record.id)));
            }
            if record.kind() == RecordKind::Office && self.stands_aside(&party, &record) {
                if known.get(&record.id).is_none_or(|before| **before != *record) {
                    aside.push(record.id);
                    put.push(record);
                }
                continue;
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
        // Answers and what is published come in files of their own: neither says that the other is gone.
        let directive = package.envelope.kind == PackageKind::Directive;
        let above = self.registry.is_above(party.office);
        let same_sort = |record: &Record| !above || is_published(record) == directive;
        let gone = known.values().filter(|record| same_sort(record) && !listed.contains(&record.id));
        let gone = gone.filter(|record| {
            held.is_some_and(|held| !held.unlisted.contains(&record.id) && !held.aside.contains(&record.id))
        });
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
            aside,
            receipt,
        }));
        self.plan.originals.push((taken.digest.clone(), package.text().to_owned()));
        self.plan.changes.push(Change::Took(taken));
        self.plan.origins.push(origin);
        Ok(())
    }

    /// Whether an office is another one's already: that one's word stands, unless only this one can be right.
    fn stands_aside(&mut self, party: &Party, record: &Record) -> bool {
        let known = self.registry.find(record.id);
        let Some(known) = known.filter(|known| known.owner != party.office) else { return false };
        let believed = self.registry.own(record.id).is_none()
            && has_proof(self.registry, record, Some(party))
            && !has_proof(self.registry, known, None);
        if !believed
            && self.registry.held.get(&party.office).is_none_or(|held| !held.aside.contains(&record.id))
        {
            self.plan.notices.push(Issue::new("notice-office-contested").with("from", &party.name));
        }
        !believed
    }

    /// Asks for the 核对码 of a key that is new, has changed or, where the file decides about us (`decides`), was never
    /// compared. A key that a sender we know has compared is taken on its word; it never replaces another one.
    fn key(&mut self, package: &Package, decides: bool) {
        let party = package.envelope.from.clone();
        let key = package.envelope.key;
        let (office, text) = (party.office, key.to_string());
        let known = self.registry.pins.get(&office);
        let sender = self.plan.taken.from.office;
        if office == sender {
            self.plan.sender_verified = known == Some(&text) && self.registry.is_verified(office);
        }
        let vouched =
            office != sender && self.vouched.iter().any(|other| other.office == office && other.key == key);
        let asked = |known: Option<String>, must| KeyAsked {
            party: party.clone(),
            found: fingerprint(&key.0),
            known,
            must,
            pin: Change::Pinned { office, key: text.clone(), unverified: true },
        };
        match known {
            Some(known) if *known != text => {
                let known = known.parse::<wire::Key>().map(|known| fingerprint(&known.0));
                self.plan.keys.push(asked(Some(known.unwrap_or_default()), true));
            }
            Some(_) if self.registry.is_verified(office) => {}
            Some(_) | None if vouched => self.plan.vouched.push((office, text)),
            Some(_) if !decides => {}
            Some(_) | None => self.plan.keys.push(asked(None, decides)),
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

    /// What was named anew stands first: everything else speaks of it.
    fn finish(mut self) -> Plan {
        let named = self.names.changes().collect();
        let changes = std::mem::replace(&mut self.plan.changes, named);
        self.plan.changes.extend(changes);
        self.plan
    }
}

/// Offices above one another at most: four levels, with zones.
const LINE_MAX: usize = 16;

/// The keys that the sender has compared itself.
fn vouched(package: &Package) -> Result<Vec<Vouched>, Issue> {
    let Some(text) = package.part("keys") else { return Ok(Vec::new()) };
    serde_json::from_str(text).map_err(|_| Issue::new("record-format").at("keys"))
}

/// A draft is its sender's, speaks of the person it is listed under, and is of a kind that may be drafted: nobody drafts
/// an answer to a filing.
fn may_propose(from: Id, person: Id, record: &Record) -> bool {
    let answers = matches!(record.kind(), RecordKind::FilingRequest | RecordKind::FilingResult);
    let kind = record.kind().about() == About::Person
        && !answers
        && (record.kind() == RecordKind::Person) == (record.id == person);
    kind && record.draft && record.owner == from && record.subject == person
}

/// The records about people that a record names: they must be the same person's.
fn people_named(record: &Record) -> impl Iterator<Item = Id> {
    let named = |key| record.kind().linked(key).filter(|kind| !kind.speaks_of_office());
    record.kind().fields().iter().filter_map(move |field| named(field.key).and(record.body.link(field.key)))
}

/// Whether the identity of an office itself says whose it is: it follows from the division that its parent's holds, or
/// from the parent that entered it by name.
fn has_proof(registry: &Registry, record: &Record, writer: Option<&Party>) -> bool {
    let Body::Office(office) = &record.body else { return false };
    let code = office.code.as_ref().map(|code| code.as_str()).unwrap_or_default();
    // What this register says of the parent goes before what the parent says of itself.
    let parent =
        registry.party(record.owner).or_else(|| writer.cloned()).map(|party| party.code).unwrap_or_default();
    let of_division = record.id == division_office(code) && !parent.is_empty() && code.starts_with(&parent);
    let by_name =
        office.name.as_ref().is_some_and(|name| record.id == hand_added_office(record.owner, name.as_str()));
    of_division || by_name
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
