//! A register of practice as it is written: set up, filled, its files made and taken.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime};
use ed25519_dalek::SigningKey;
use sha2::{Digest as _, Sha256};

use super::maker::Maker;
use crate::domain::division::Division;
use crate::domain::hex::Digest;
use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::domain::office::Party;
use crate::domain::record::{Part, Record};
use crate::exchange::kinds::filing;
use crate::exchange::making::{self, Originals, Outgoing};
use crate::exchange::plan::Consent;
use crate::exchange::take_in;
use crate::exchange::wire::{self, Hex, Reader};
use crate::ledger::batch::{Change, HeldChange, Taken};
use crate::ledger::journal::Head;
use crate::ledger::{Batch, Command, Context, Profile, Registry, decide};
use crate::order::Gathered;
use crate::report::setup::SetUpForm;
use crate::report::statistics::totals;

/// One register, ready to be kept.
pub struct Register {
    pub profile: Profile,
    /// Secret key of its signature.
    pub key: [u8; 32],
    /// What its journal holds, in order.
    pub batches: Vec<Batch>,
    /// Files it has taken or made: digest and text.
    pub originals: Vec<(String, String)>,
    pub registry: Registry,
}

fn drawn(seed: u64, code: &str, what: &str) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(seed.to_be_bytes());
    hash.update(code.as_bytes());
    hash.update(what.as_bytes());
    hash.finalize().into()
}

fn half(seed: u64, code: &str, what: &str) -> [u8; 16] {
    let mut half = [0u8; 16];
    half.iter_mut().zip(drawn(seed, code, what)).for_each(|(to, from)| *to = from);
    half
}

/// The id of the register of a division that is made from a seed.
pub(super) fn register_id(seed: u64, code: &str) -> Id {
    Id::from_u128(u128::from_be_bytes(half(seed, code, "register")))
}

/// A register being written.
pub(super) struct Book {
    pub made: Register,
    pub context: Context,
    pub refused: Vec<Issue>,
}

impl Book {
    pub(super) fn new(seed: u64, today: NaiveDate, division: &Division) -> Result<Self, Issue> {
        let own = Party::of(division);
        let (key, context) = (drawn(seed, division.code, "key"), half(seed, division.code, "context"));
        let register = register_id(seed, division.code);
        let public = Hex(SigningKey::from_bytes(&key).verifying_key().to_bytes()).to_string();
        let above = SetUpForm { place: own.code.clone(), ..SetUpForm::default() }.above();
        let profile = Profile {
            office_type: division.default_type(),
            above,
            register,
            practice: true,
            key: public,
            party: own,
        };
        let context = Context { now: morning(today), actor: "练习".to_owned(), seed: context };
        let batch =
            decide(&Registry::default(), &Command::SetUp(profile.clone()), &context).map_err(first)?;
        let made = Register {
            profile,
            key,
            batches: Vec::new(),
            originals: Vec::new(),
            registry: Registry::default(),
        };
        let mut book = Self { made, context, refused: Vec::new() };
        book.made.write(batch);
        Ok(book)
    }

    pub(super) fn change(&mut self, command: &str, changes: Vec<Change>) {
        self.made.write(Batch::new(command, "", changes));
    }

    pub(super) fn put(&mut self, mut maker: Maker) {
        self.refused.append(&mut maker.refused);
        self.change("write", maker.records().into_iter().map(Change::Put).collect());
    }

    /// The province's answers, as its receipts brought them.
    pub(super) fn hold_results(&mut self, put: Vec<Arc<Record>>) {
        let Some(origin) = self.made.profile.above.last().cloned() else { return };
        self.change("take-in", vec![held(origin, 0, String::new(), put)]);
    }

    pub(super) fn originals(&self) -> Originals {
        let needed =
            self.made.profile.superior().map(|to| making::originals_needed(&self.made.registry, to.office));
        let all: BTreeMap<&String, &String> =
            self.made.originals.iter().map(|(key, text)| (key, text)).into_map();
        let needed = needed.unwrap_or_default();
        needed.into_iter().filter_map(|key| Some((key.clone(), (*all.get(&key)?).clone()))).into_map()
    }

    pub(super) fn making<'a>(&'a self, key: &'a SigningKey) -> making::Making<'a> {
        making::Making { registry: &self.made.registry, sealed: false, context: &self.context, key }
    }

    pub(super) fn upward(&mut self, originals: &Originals) -> Result<(), Issue> {
        let outgoing = self.make_upward(&[], originals)?;
        self.sent(outgoing);
        Ok(())
    }

    /// The file for the superior, that asks to file some.
    pub(super) fn make_upward(&self, engagements: &[Id], originals: &Originals) -> Result<Outgoing, Issue> {
        let key = SigningKey::from_bytes(&self.made.key);
        let totals = totals::of(&self.made.registry, self.context.today());
        filing::make(self.making(&key), engagements, totals, originals).map_err(first)
    }

    /// Takes a file in, as a person would who found nothing against it.
    pub(super) fn take(&mut self, text: &str) -> Result<(), Issue> {
        take(&mut self.made, text, &self.context)
    }

    /// What follows is done on another day.
    pub(super) fn turn_to(&mut self, day: NaiveDate) {
        self.context.now = morning(day);
        let [.., last] = &mut self.context.seed;
        *last = last.wrapping_add(1);
    }

    /// Does what a person would ask for.
    pub(super) fn command(&mut self, command: &Command) -> Result<Batch, Issue> {
        self.turn_to(self.context.today());
        let batch = decide(&self.made.registry, command, &self.context).map_err(first)?;
        self.made.write(batch.clone());
        Ok(batch)
    }

    pub(super) fn sent(&mut self, outgoing: Outgoing) {
        let mut batch = outgoing.batch;
        batch.changes.push(Change::Sent { package: outgoing.export.package });
        self.made.write(batch);
        self.made.originals.push((outgoing.export.digest, outgoing.package.text().to_owned()));
    }

    /// What a statement of an office leaves, that came in the file of `via`, as far as the province sees.
    pub(super) fn arrived(&self, from: &Party, via: &Party, records: &[Arc<Record>]) -> [Change; 2] {
        let seen = records.iter().map(|record| {
            let Record { id, owner, subject, draft, .. } = **record;
            Arc::new(Record { id, owner, subject, draft, body: record.body.within(&[Part::Province]) })
        });
        let digest = Digest::of(from.code.as_bytes()).to_string();
        let to = if from == via { self.made.profile.party.office } else { via.office };
        let id = |n: u64| Id::derive(&from.office.as_u128().to_be_bytes(), n);
        let at = self.context.now.to_rfc3339();
        let taken = Taken {
            from: from.clone(),
            kind: crate::domain::PackageKind::Filing,
            register: id(11),
            incarnation: id(12),
            to,
            number: 1,
            digest: digest.clone(),
            package: id(13),
            at: at.clone(),
            made_at: at,
            made_by: "练习".to_owned(),
            key: String::new(),
            via: via.office,
        };
        [held(from.clone(), 1, digest, seen.collect()), Change::Took(taken)]
    }
}

/// What an origin has stated.
pub(super) fn held(origin: Party, number: u64, digest: String, put: Vec<Arc<Record>>) -> Change {
    let (unlisted, receipt, aside) = (Vec::new(), None, Vec::new());
    Change::Held(Arc::new(HeldChange { origin, number, digest, put, unlisted, receipt, aside }))
}

impl Register {
    pub(super) fn write(&mut self, batch: Batch) {
        if !batch.changes.is_empty() {
            let sequence = self.registry.head.sequence + 1;
            self.registry.apply(&batch, Head { sequence, ..Head::origin() });
            self.batches.push(batch);
        }
    }
}

/// Takes a file in, as a person would who found nothing against it.
pub(super) fn take(register: &mut Register, text: &str, context: &Context) -> Result<(), Issue> {
    let package = wire::read(text.as_bytes().to_vec(), Reader::Outer, None)?;
    let plan = take_in::plan(&register.registry, &package, context)?;
    register.write(plan.accept(&Consent::heard(&plan))?);
    register.originals.extend(plan.originals.into_iter().map(|(digest, text)| (digest, text.to_string())));
    Ok(())
}

pub(super) fn first(issues: Vec<Issue>) -> Issue {
    issues.into_iter().next().unwrap_or_else(|| Issue::new("not-set-up"))
}

/// Nine o'clock of a day, in China.
pub(super) fn morning(day: NaiveDate) -> DateTime<FixedOffset> {
    let offset = FixedOffset::east_opt(8 * 3600).unwrap_or_else(|| chrono::Offset::fix(&chrono::Utc));
    let nine = NaiveTime::from_hms_opt(9, 0, 0).unwrap_or_default();
    DateTime::from_naive_utc_and_offset(day.and_time(nine) - offset, offset)
}
