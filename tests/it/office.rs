//! An office that keeps a register as the shell does: decide, append, apply; files made and taken in.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{DateTime, Duration, FixedOffset};
use ed25519_dalek::SigningKey;
use futures_lite::future::block_on;
use taizhang_core::domain::codes::{OfficeLevel, OfficeType};
use taizhang_core::domain::id::Id;
use taizhang_core::domain::issue::Issue;
use taizhang_core::domain::office::Party;
use taizhang_core::domain::record::Kind;
use taizhang_core::exchange::archive;
use taizhang_core::exchange::kinds::{directive, filing, receipt, transfer};
use taizhang_core::exchange::making::{self, Making, Originals, Outgoing};
use taizhang_core::exchange::plan::{Consent, FilePlan};
use taizhang_core::exchange::take_in;
use taizhang_core::exchange::wire::{self, Hex, Reader};
use taizhang_core::ledger::command::Fields;
use taizhang_core::ledger::journal::Head;
use taizhang_core::ledger::memory::MemoryStore;
use taizhang_core::ledger::store::{BlobKey, Store, StoreError};
use taizhang_core::ledger::{Batch, Command, Context, Edit, Profile, Registry, Target, decide};
use taizhang_core::report::statistics::totals;

/// One office: its register, the store that keeps it, its key and its clock.
pub struct Office {
    pub registry: Registry,
    pub store: MemoryStore,
    pub key: SigningKey,
    pub now: DateTime<FixedOffset>,
    seeds: u128,
}

/// How a write went.
#[derive(Debug, PartialEq)]
pub enum Written {
    Done,
    /// The store refused: nothing has changed.
    Refused(StoreError),
}

pub fn party(n: u128, name: &str, level: OfficeLevel) -> Party {
    Party { office: Id::from_u128(n), code: String::new(), name: name.to_owned(), level }
}

impl Office {
    /// An office set up under the offices `above`, nearest first.
    pub fn new(party: &Party, above: &[Party]) -> Self {
        let seed = party.office.as_u128();
        let [.., low] = seed.to_be_bytes();
        let key = SigningKey::from_bytes(&[low; 32]);
        let profile = Profile {
            party: party.clone(),
            office_type: OfficeType::General,
            above: above.to_vec(),
            register: Id::derive(&seed.to_be_bytes(), 1),
            practice: false,
            key: Hex(key.verifying_key().to_bytes()).to_string(),
        };
        let mut office = Self {
            registry: Registry::default(),
            store: MemoryStore::new(),
            key,
            now: DateTime::parse_from_rfc3339("2026-03-02T09:00:00+08:00").unwrap(),
            seeds: seed << 64,
        };
        office.command(&Command::SetUp(profile)).unwrap();
        office
    }

    pub fn id(&self) -> Id {
        self.registry.office().unwrap()
    }

    pub fn profile(&self) -> &Profile {
        self.registry.profile.as_ref().unwrap()
    }

    pub fn name(&self) -> &str {
        &self.profile().party.name
    }

    pub fn level(&self) -> OfficeLevel {
        self.profile().level()
    }

    pub fn context(&mut self) -> Context {
        self.seeds += 1;
        self.now += Duration::minutes(7);
        Context { now: self.now, actor: "经办人".to_owned(), seed: self.seeds.to_be_bytes() }
    }

    /// Appends a batch to the journal and, once it is there, applies it.
    pub fn write(&mut self, batch: &Batch, originals: &[(String, Arc<String>)]) -> Written {
        let context = self.context();
        let entry = batch.seal(&self.registry, &context, &self.registry.head, context.seed);
        let blobs: Vec<_> =
            originals.iter().map(|(key, text)| (BlobKey(key.clone()), text.as_bytes().to_vec())).collect();
        let head = self.registry.head;
        match block_on(self.store.append(&head, std::slice::from_ref(&entry), &blobs)) {
            Ok(()) => {
                self.registry.apply(batch, entry.head());
                Written::Done
            }
            Err(error) => Written::Refused(error),
        }
    }

    pub fn decide(&mut self, command: &Command) -> Result<Batch, Vec<Issue>> {
        let context = self.context();
        decide(&self.registry, command, &context)
    }

    pub fn command(&mut self, command: &Command) -> Result<Batch, Vec<Issue>> {
        let batch = self.decide(command)?;
        assert_eq!(self.write(&batch, &[]), Written::Done);
        Ok(batch)
    }

    pub fn edit(&mut self, edits: Vec<Edit>) -> Result<Batch, Vec<Issue>> {
        self.command(&Command::Write { edits, why: String::new() })
    }

    fn originals(&self, to: Id) -> Originals {
        let needed = making::originals_needed(&self.registry, to).into_iter();
        let found = needed.filter_map(|key| {
            let bytes = block_on(self.store.blob(&BlobKey(key.clone()))).unwrap()?;
            Some((key, String::from_utf8(bytes).unwrap()))
        });
        found.collect()
    }

    /// What a file made here in the clear is made from.
    pub fn making<'a>(&'a self, context: &'a Context) -> Making<'a> {
        Making { registry: &self.registry, sealed: false, context, key: &self.key }
    }

    pub fn make_upward(&mut self, engagements: &[Id]) -> Result<Outgoing, Vec<Issue>> {
        let (context, to) = (self.context(), self.profile().superior().map(|party| party.office));
        let originals = to.map(|to| self.originals(to)).unwrap_or_default();
        let totals = totals::of(&self.registry, context.today());
        filing::make(self.making(&context), engagements, totals, &originals)
    }

    pub fn make_downward(&mut self, child: Id) -> Result<Outgoing, Vec<Issue>> {
        let (context, originals) = (self.context(), self.originals(child));
        receipt::make(self.making(&context), child, &originals)
    }

    /// 调动文件 for another county.
    pub fn transfer(&mut self, to: Id) -> String {
        let context = self.context();
        let made = transfer::make(self.making(&context), to).unwrap();
        self.send(made)
    }

    /// 下发文件 for everybody below.
    pub fn issue(&mut self) -> String {
        let context = self.context();
        let made = directive::make(self.making(&context)).unwrap();
        self.send(made)
    }

    /// Writes a file made here, and hands it out.
    pub fn send(&mut self, outgoing: Outgoing) -> String {
        let text = outgoing.package.text().to_owned();
        let archived = [(outgoing.export.digest.clone(), Arc::new(text.clone()))];
        assert_eq!(self.write(&outgoing.batch, &archived), Written::Done);
        text
    }

    pub fn upward(&mut self, engagements: &[Id]) -> String {
        let outgoing = self.make_upward(engagements).unwrap();
        self.send(outgoing)
    }

    pub fn downward(&mut self, child: Id) -> String {
        let outgoing = self.make_downward(child).unwrap();
        self.send(outgoing)
    }

    pub fn plan(&mut self, text: &str) -> Result<FilePlan, Issue> {
        let package = wire::read(text.as_bytes().to_vec(), Reader::Outer, None)?;
        let context = self.context();
        take_in::plan(&self.registry, &package, &context)
    }

    /// Takes a file in, agreeing to everything: every 核对码 was heard by telephone.
    pub fn take(&mut self, text: &str) -> Result<FilePlan, Issue> {
        let agreed = |plan: &FilePlan| Consent { forks: forked(plan), ..Consent::heard(plan) };
        Ok(self.take_with(text, agreed)?.0)
    }

    /// Takes a file in, agreeing to nothing: no 核对码 was heard.
    pub fn take_unheard(&mut self, text: &str) -> Batch {
        self.take_with(text, |_| Consent::default()).unwrap().1
    }

    /// Takes a file in with what the clerk agrees to.
    pub fn take_with(
        &mut self,
        text: &str,
        consent: impl FnOnce(&FilePlan) -> Consent,
    ) -> Result<(FilePlan, Batch), Issue> {
        let plan = self.plan(text)?;
        let batch = plan.accept(&consent(&plan))?;
        assert_eq!(self.write(&batch, &plan.originals), Written::Done);
        Ok((plan, batch))
    }

    /// Drops the archived originals that are needed no more, as the shell does it in idle time; how many went.
    pub fn prune(&self) -> usize {
        let kept = archive::kept(&self.registry);
        let mut gone = block_on(self.store.blob_keys()).unwrap();
        gone.retain(|key| !kept.contains(key));
        block_on(self.store.prune(&self.registry.head, &gone)).unwrap();
        gone.len()
    }

    /// What an opening of the program finds in the store.
    pub fn reload(&mut self) {
        let stored = block_on(self.store.load()).unwrap();
        let mut registry = match &stored.snapshot {
            Some(snapshot) => Registry::from_segments(snapshot.through, &snapshot.segments).unwrap(),
            None => Registry::default(),
        };
        for entry in &stored.entries {
            registry.apply_entry(entry).unwrap();
        }
        self.registry = registry;
    }

    pub fn save_snapshot(&mut self) {
        let segments = self.registry.take_dirty_segments();
        block_on(self.store.save_snapshot(&self.registry.head, &segments, false)).unwrap();
    }

    /// The office as it is set up again from a copy made now.
    pub fn restored(&self) -> Office {
        let entries = block_on(self.store.since(0)).unwrap();
        let mut again = Office::new(&self.profile().party, &self.profile().above);
        again.store = MemoryStore::new();
        block_on(again.store.append(&Head::origin(), &entries, &[])).unwrap();
        again.registry = self.replayed();
        again.now = self.now;
        again.key = self.key.clone();
        again
    }

    /// The registry as its whole journal tells it.
    pub fn replayed(&self) -> Registry {
        Registry::replay(&block_on(self.store.since(0)).unwrap()).unwrap()
    }
}

pub fn fields<const N: usize>(pairs: [(&str, &str); N]) -> Fields {
    pairs.into_iter().map(|(key, text)| (key.to_owned(), text.to_owned())).collect()
}

/// A resident identity number of a woman born in 1990, with its check character.
pub fn id_number(n: u32) -> String {
    let body = format!("32058319900307{:02}{}", n / 5 % 100, (n % 5) * 2);
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    // 500 numbers a day of birth are enough for one county; the day moves on after that.
    let body = body.replacen("0307", &format!("03{:02}", 7 + n / 500), 1);
    let sum: u32 = body.chars().zip(weights).map(|(c, weight)| c.to_digit(10).unwrap() * weight).sum();
    let check = char::from_digit((12 - sum % 11) % 11, 11).unwrap();
    format!("{body}{}", if check == 'a' { 'X' } else { check })
}

/// A person of whom everything that must stand is known.
pub fn person(name: &str, number: u32) -> Fields {
    let number = id_number(number);
    let birth = format!("{}-{}-{}", &number[6..10], &number[10..12], &number[12..14]);
    let mut fields = fields([
        ("name", name),
        ("id_kind", "1"),
        ("sex", "2"),
        ("nation", "01"),
        ("party", "13"),
        ("education", "21"),
        ("school", "苏州大学"),
        ("phone", "13812345678"),
        ("address", "玉山镇前进路1号"),
    ]);
    fields.insert("id_number".to_owned(), number);
    fields.insert("birth".to_owned(), birth);
    fields
}

/// An engagement in scope, used by the unit given (`name` or `name @office`).
pub fn engagement(user: &str) -> Fields {
    let mut fields = fields([
        ("hired", "2024-03"),
        ("entry", "1"),
        ("allocator", "苏州市总工会"),
        ("hirer", "昆山市总工会"),
        ("signer", "昆山某人力资源公司"),
        ("mode", "2"),
        ("off_establishment", "Y"),
        ("full_time", "Y"),
        ("union_work", "Y"),
        ("insurance_registered", "2024-03-20"),
    ]);
    fields.insert("user".to_owned(), user.to_owned());
    fields
}

pub fn new(kind: Kind, subject: Option<Target>, links: &[(&str, Target)], fields: Fields) -> Edit {
    let links: BTreeMap<String, Target> = links.iter().map(|(key, to)| ((*key).to_owned(), *to)).collect();
    Edit::New { kind, subject, links, fields }
}

/// The edits that enter a person with an engagement.
pub fn hire(name: &str, number: u32, user: &str) -> Vec<Edit> {
    vec![
        new(Kind::Person, None, &[], person(name, number)),
        new(Kind::Engagement, Some(Target::New(0)), &[], engagement(user)),
    ]
}

/// The offices whose file does not continue what was taken.
pub fn forked(plan: &FilePlan) -> BTreeSet<Id> {
    plan.forks().map(|origin| origin.party.office).collect()
}
