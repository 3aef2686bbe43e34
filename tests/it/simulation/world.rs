//! Offices that file to each other, and what the test itself remembers of all they wrote.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use futures_lite::future::block_on;
use taizhang_core::domain::codes::OfficeLevel;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::issue::Issue;
use taizhang_core::domain::record::{Body, Kind, Record};
use taizhang_core::exchange::codes::fingerprint;
use taizhang_core::exchange::making::Outgoing;
use taizhang_core::exchange::plan::{Consent, FilePlan, KeyAsked, OriginPlan};
use taizhang_core::ledger::batch::{Batch, Change};
use taizhang_core::ledger::command::Command;
use taizhang_core::ledger::memory::Fault;
use taizhang_core::ledger::scope::renamed;
use taizhang_core::ledger::store::{BlobKey, Store, StoreError};

use super::random::Random;
use crate::office::{self, Office, Written};

/// What an office owns, as the test itself keeps it.
pub type Own = BTreeMap<Id, Arc<Record>>;

/// A file under way.
#[derive(Clone)]
pub struct Mail {
    pub from: usize,
    pub to: usize,
    pub text: String,
}

/// A file an office has made, and what it owned then.
#[derive(Clone)]
pub struct Made {
    pub digest: String,
    pub own: Own,
}

/// A copy on a memory stick.
#[derive(Clone)]
pub struct Copy {
    pub text: String,
    pub own: Own,
    pub taken: BTreeSet<String>,
}

/// An office and what the test knows of it.
pub struct Member {
    pub office: Office,
    pub superior: Option<usize>,
    pub children: Vec<usize>,
    pub own: Own,
    pub made: Vec<Made>,
    pub copies: Vec<Copy>,
    /// Files of subordinates taken in by this life of the register.
    pub taken: BTreeSet<String>,
    pub restored: bool,
}

pub struct World {
    pub random: Random,
    pub members: Vec<Member>,
    /// An office that says whatever it likes, under its own key.
    pub liar: Option<usize>,
    /// Nobody is telephoned who need not be: a 核对码 is typed only where something waits for it.
    pub silent: bool,
    /// One township and all above it: most of what happens, happens there.
    pub focus: Vec<usize>,
    pub mail: Vec<Mail>,
    pub schedule: Vec<String>,
    /// Every text that anybody ever wrote into a field.
    written: BTreeMap<(Id, String), BTreeSet<String>>,
    /// The versions of drafted records that a superior has accepted as they were.
    pub accepted: BTreeMap<Id, Vec<Body>>,
    pub count: u32,
    /// Keys that the liar is about to vouch for: office and key.
    pub vouched: Vec<(String, String)>,
}

impl World {
    /// One province, one or two cities, two counties, three townships.
    pub fn new(seed: u64) -> Self {
        let mut random = Random::new(seed);
        let cities = 1 + random.below(2);
        let mut plan: Vec<(OfficeLevel, Option<usize>)> = vec![(OfficeLevel::Province, None)];
        for _ in 0..cities {
            plan.push((OfficeLevel::City, Some(0)));
        }
        for n in 0..2 {
            plan.push((OfficeLevel::County, Some(1 + n % cities)));
        }
        for n in 0..3 {
            plan.push((OfficeLevel::Grassroots, Some(1 + cities + n % 2)));
        }
        let parties: Vec<_> = plan
            .iter()
            .enumerate()
            .map(|(n, (level, _))| office::party(n as u128 + 1, &format!("第{n}工会"), *level))
            .collect();
        let mut world = Self {
            random,
            members: Vec::new(),
            focus: Vec::new(),
            liar: None,
            silent: false,
            mail: Vec::new(),
            schedule: Vec::new(),
            written: BTreeMap::new(),
            accepted: BTreeMap::new(),
            count: 0,
            vouched: Vec::new(),
        };
        for (n, (_, superior)) in plan.iter().enumerate() {
            let mut above = Vec::new();
            let mut up = *superior;
            while let Some(at) = up {
                above.push(parties[at].clone());
                up = plan[at].1;
            }
            let office = Office::new(&parties[n], &above);
            let children = (0..plan.len()).filter(|child| plan[*child].1 == Some(n)).collect();
            world.members.push(Member {
                office,
                superior: *superior,
                children,
                own: Own::new(),
                made: Vec::new(),
                copies: Vec::new(),
                taken: BTreeSet::new(),
                restored: false,
            });
        }
        world.silent = world.random.chance(30);
        world.liar = world.random.chance(50).then(|| world.random.below(plan.len()));
        let mut up = Some(plan.len() - 1 - world.random.below(3));
        while let Some(at) = up {
            world.focus.push(at);
            up = plan[at].1;
        }
        world
    }

    pub fn note(&mut self, at: usize, what: impl std::fmt::Display) {
        let step = self.schedule.len();
        self.schedule.push(format!("{step:3} office {at}: {what}"));
    }

    pub fn office(&mut self, at: usize) -> &mut Office {
        &mut self.members[at].office
    }

    /// What a clerk agrees to who telephones the true office: it reads out its own 核对码 and no other.
    pub fn heard(&self, plan: &FilePlan, forks: &BTreeSet<Id>) -> Consent {
        let true_code = |asked: &KeyAsked| {
            let member = self.members.iter().find(|member| member.office.id() == asked.party.office);
            member.map(|member| fingerprint(&member.office.key.verifying_key().to_bytes()))
        };
        let telephoned = plan.keys.iter().filter(|asked| !self.silent || asked.must || asked.apart);
        let codes = telephoned
            .filter(|asked| true_code(asked).as_ref() == Some(&asked.found))
            .map(|asked| (asked.party.office, asked.found.clone()));
        Consent { codes: codes.collect(), forks: forks.clone(), ..Consent::default() }
    }

    /// Whose file does not continue what was taken and comes all the same from the book that the office keeps now.
    pub fn current(&self, plan: &FilePlan) -> BTreeSet<Id> {
        let current = |origin: &&OriginPlan| {
            let member = self.at(origin.party.office).map(|at| &self.members[at].office.registry);
            member.is_none_or(|registry| registry.incarnation == Some(origin.incarnation))
        };
        plan.forks().filter(current).map(|origin| origin.party.office).collect()
    }

    /// The office and everything above it.
    pub fn line(&self, at: usize) -> Vec<usize> {
        std::iter::successors(Some(at), |at| self.members[*at].superior).collect()
    }

    pub fn at(&self, office: Id) -> Option<usize> {
        self.members.iter().position(|member| member.office.id() == office)
    }

    pub fn own_of(&self, at: usize, kind: Kind) -> Vec<Arc<Record>> {
        self.members[at].own.values().filter(|record| record.kind() == kind).cloned().collect()
    }

    /// Decides and writes a command; whatever stands against it is returned.
    pub fn command(&mut self, at: usize, command: &Command) -> Result<bool, Vec<Issue>> {
        let batch = self.office(at).decide(command)?;
        Ok(self.write(at, &batch, &[]))
    }

    /// Writes a batch on a disk that may be full, in a program that may die just after the write.
    pub fn write(&mut self, at: usize, batch: &Batch, originals: &[(String, Arc<String>)]) -> bool {
        let fate = self.random.below(100);
        let office = &mut self.members[at].office;
        match fate {
            0 | 1 => office.store.fail_next(Fault::Refused(StoreError::Quota)),
            2 | 3 => office.store.fail_next(Fault::Unacknowledged(StoreError::Gone)),
            _ => {}
        }
        let before = office.registry.head;
        match office.write(batch, originals) {
            Written::Done => {}
            Written::Refused(StoreError::Gone) => {
                self.schedule.push(format!("    office {at}: died after the write, opened again"));
                office.reload();
                assert_ne!(office.registry.head, before, "an acknowledged or durable write is there");
            }
            Written::Refused(_) => {
                self.schedule.push(format!("    office {at}: disk full"));
                assert_eq!(office.registry.head, before);
                return false;
            }
        }
        self.follow(at, batch);
        true
    }

    /// Keeps the test's own account of what a batch has done.
    fn follow(&mut self, at: usize, batch: &Batch) {
        // A liar is given back its lies.
        let taking = batch.command == "take-in" && self.liar != Some(at);
        for change in &batch.changes {
            match change {
                Change::Put(record) => {
                    for field in record.kind().fields() {
                        if let Some(text) = record.body.get(field.key) {
                            // The exit of somebody who has moved is made when the answer comes.
                            let made = matches!(record.kind(), Kind::Office | Kind::Exit);
                            self.wrote(record.id, field.key, text, taking && !made);
                        }
                    }
                    self.members[at].own.insert(record.id, record.clone());
                    if batch.command == "accept" {
                        self.accepted.entry(record.id).or_default().push(record.body.clone());
                    }
                }
                Change::Edit { id, fields } => {
                    let Some(record) = self.members[at].own.get(id) else { panic!("edit of nothing: {id}") };
                    let mut record = Record::clone(record);
                    for field in fields {
                        record.body.set(&field.key, field.to.as_deref()).unwrap();
                        if let Some(text) = &field.to {
                            let office = matches!(record.kind(), Kind::Office | Kind::Transfer);
                            self.wrote(*id, &field.key, text.clone(), taking && !office);
                        }
                    }
                    if batch.command == "accept" {
                        self.accepted.entry(*id).or_default().push(record.body.clone());
                    }
                    self.members[at].own.insert(*id, Arc::new(record));
                }
                Change::Remove { id } => {
                    let gone = self.members[at].own.remove(id);
                    // What stood in the tree by a false file goes with it.
                    let gone = gone.filter(|gone| gone.kind() != Kind::Office);
                    if taking && let Some(gone) = gone {
                        self.went_over(at, &gone);
                    }
                }
                Change::SetUp(_)
                | Change::Exported(_)
                | Change::Sent { .. }
                | Change::Took(_)
                | Change::Held(_)
                | Change::Pinned { .. }
                | Change::Verified { .. }
                | Change::Forgotten { .. }
                | Change::Named { .. }
                | Change::Believed { .. }
                | Change::Proposed(_)
                | Change::Decided { .. }
                | Change::Offered(_)
                | Change::Answered { .. }
                | Change::Revealed { .. }
                | Change::HandedOut { .. }
                | Change::Incarnation { .. }
                | Change::SelfCheck(_)
                | Change::Rekeyed { .. }
                | Change::Stolen(_)
                | Change::KeyCopied { .. }
                | Change::Line(_)
                | Change::Salvaged(_)
                | Change::Erased(_) => {}
            }
        }
    }

    fn wrote(&mut self, id: Id, key: &str, text: String, known: bool) {
        let texts = self.written.entry((id, key.to_owned())).or_default();
        // What comes in with a file was written by its owner before.
        assert!(!known || texts.contains(&text), "a file brought {key} of {id} that nobody wrote");
        texts.insert(text);
    }

    /// A draft leaves its office only once every fact in it stands at the superior.
    fn went_over(&self, at: usize, draft: &Record) {
        assert!(draft.draft, "taking a file in removed a record of the office itself");
        let superior = &self.members[self.members[at].superior.unwrap()];
        // Where somebody else had used its id there, it was accepted under a name of its own.
        let owner = self.members[at].office.id();
        let named = renamed(draft, |_, id| superior.office.registry.known_as(owner, id));
        let versions = [draft.id, named.id].map(|id| self.accepted.get(&id));
        let versions: Vec<&Body> = versions.into_iter().flatten().flatten().collect();
        let stands = draft.body.kind().fields().iter().all(|field| {
            let drafted = [draft.body.get(field.key), named.body.get(field.key)];
            let there = |version: &&Body| drafted.contains(&version.get(field.key));
            drafted[0].is_none() || versions.iter().any(there)
        });
        let stands = stands && !versions.is_empty();
        assert!(
            stands || superior.restored,
            "a draft was taken away before its facts were accepted: {}",
            draft.id
        );
    }

    /// Whether somebody wrote this text into this field.
    pub fn was_written(&self, id: Id, key: &str, text: &str) -> bool {
        self.written.get(&(id, key.to_owned())).is_some_and(|texts| texts.contains(text))
    }

    /// Writes a file made by an office and puts it on its way.
    pub fn send(&mut self, at: usize, to: usize, outgoing: Outgoing) -> bool {
        let text = outgoing.package.text().to_owned();
        let archived = [(outgoing.export.digest.clone(), Arc::new(text.clone()))];
        if !self.write(at, &outgoing.batch, &archived) {
            return false;
        }
        let own = self.members[at].own.clone();
        self.members[at].made.push(Made { digest: outgoing.export.digest.clone(), own });
        self.mail.push(Mail { from: at, to, text });
        true
    }

    /// The last files of `at` that its neighbours took, out of their archives: what they can give back.
    pub fn given_back(&self, at: usize) -> Vec<String> {
        let member = &self.members[at];
        let neighbours = member.superior.iter().chain(&member.children);
        let last = |neighbour: &usize| {
            let other = &self.members[*neighbour].office;
            let profile = member.office.profile();
            let row = (profile.register, other.id(), profile.key.clone());
            let taken = other.registry.taken.get(&row)?;
            let bytes = block_on(other.store.blob(&BlobKey(taken.digest.clone()))).unwrap()?;
            Some(String::from_utf8(bytes).unwrap())
        };
        neighbours.filter_map(last).collect()
    }
}
