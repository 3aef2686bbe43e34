//! An office at work on a fixed day, with fixed seeds: the same register, journal and files at every run.

use anyhow::{Result, anyhow};
use chrono::{DateTime, Duration, FixedOffset, NaiveDate};
use std::sync::Arc;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::issue::Issue;
use taizhang_core::exchange::kinds::backup::Backup;
use taizhang_core::exchange::making::{self, Handed, Making, Originals, Outgoing};
use taizhang_core::exchange::plan::{Consent, FilePlan};
use taizhang_core::exchange::take_in;
use taizhang_core::exchange::wire::{self, Reader};
use taizhang_core::ledger::journal::{Entry, Head};
use taizhang_core::ledger::salvage::Salvaged;
use taizhang_core::ledger::signing::SigningSeed;
use taizhang_core::ledger::{Batch, Command, Context, Registry, decide};
use taizhang_core::practice::book::Register;

/// The day on which everything is looked at.
pub const DAY: NaiveDate = match NaiveDate::from_ymd_opt(2026, 11, 24) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// Who does everything here.
const ACTOR: &str = "经办人";

#[derive(Clone)]
pub struct Desk {
    /// The folder of what it says.
    pub name: String,
    pub registry: Registry,
    pub entries: Vec<Entry>,
    pub key: SigningSeed,
    pub originals: Originals,
    /// Commands so far: each has an hour and a seed of its own.
    turns: u32,
}

impl Desk {
    /// A desk without a register.
    pub fn empty(name: &str, key: [u8; 32]) -> Self {
        Self {
            name: name.to_owned(),
            registry: Registry::default(),
            entries: Vec::new(),
            key: SigningSeed::from_bytes(key),
            originals: Originals::new(),
            turns: 0,
        }
    }

    /// A practice register, with the journal that makes it.
    pub fn of(register: Register, name: &str) -> Result<Self> {
        let mut desk = Self::empty(name, register.key);
        desk.originals.extend(register.originals);
        for batch in &register.batches {
            desk.write(batch)?;
        }
        Ok(desk)
    }

    /// Goes on where a backup left off.
    pub fn restored(backup: Backup) -> Result<Self> {
        let key = backup.key.ok_or_else(|| anyhow!("a backup without its key"))?;
        let Salvaged { entries, registry, .. } = backup.salvaged;
        let originals = backup.originals.into_iter().collect();
        Ok(Self { name: String::new(), registry, entries, key, originals, turns: 0 })
    }

    /// A file of its register, in clear.
    pub fn makes<T>(&self, make: impl FnOnce(Making<'_>) -> T) -> T {
        let (context, key) = (self.context(), self.key.key());
        make(Making { registry: &self.registry, sealed: false, context: &context, key: &key })
    }

    pub fn today(&self) -> NaiveDate {
        DAY
    }

    /// Nine o'clock of the day and some hours, in China; ids by the place of the command and the key of the office.
    pub fn context(&self) -> Context {
        let nine = DAY.and_hms_opt(1, 0, 0).unwrap_or_default() + Duration::minutes(self.turns.into());
        let east = FixedOffset::east_opt(8 * 3600);
        let now: DateTime<FixedOffset> = match east {
            Some(east) => DateTime::from_naive_utc_and_offset(nine, east),
            None => nine.and_utc().fixed_offset(),
        };
        let mut seed = [0; 16];
        let bytes = self.turns.to_be_bytes().into_iter().chain(self.key.as_bytes().iter().copied());
        seed.iter_mut().zip(bytes).for_each(|(to, from)| *to = from);
        Context { now, actor: ACTOR.to_owned(), seed }
    }

    /// Appends a batch to the journal and applies what stands there.
    pub fn write(&mut self, batch: &Batch) -> Result<()> {
        self.turns += 1;
        let context = self.context();
        let head = self.entries.last().map_or(Head::origin(), Entry::head);
        let entry = batch.seal(&self.registry, &context, &head, context.seed);
        self.registry.apply_entry(&entry).map_err(|issue| anyhow!("{issue:?}"))?;
        self.entries.push(entry);
        Ok(())
    }

    /// Decides and writes.
    ///
    /// # Errors
    /// What the program says against it.
    pub fn command(&mut self, command: &Command) -> Result<Batch, Vec<Issue>> {
        self.turns += 1;
        let batch = decide(&self.registry, command, &self.context())?;
        self.write(&batch).map_err(|_| vec![Issue::new("journal-body")])?;
        Ok(batch)
    }

    /// The archived files that a file for `to` carries inside.
    pub fn originals_for(&self, to: Id) -> Originals {
        let needed = making::originals_needed(&self.registry, to).into_iter();
        needed
            .filter_map(|digest| self.originals.get_key_value(&digest))
            .map(|(k, v)| (k.clone(), v.clone()))
            .collect()
    }

    /// Notes a file made here; answers its text.
    pub fn send(&mut self, made: &Outgoing) -> Result<String> {
        let text = made.package.text().to_owned();
        self.write(&made.batch)?;
        self.originals.insert(made.export.digest.clone(), text.clone());
        Ok(text)
    }

    /// Notes a file that stands in no row; answers its text.
    pub fn hand(&mut self, made: &Handed) -> Result<String> {
        self.write(&made.batch)?;
        Ok(made.package.text().to_owned())
    }

    /// What a file would change here.
    pub fn plan(&self, text: &str) -> Result<FilePlan, Issue> {
        let package = wire::read(text.as_bytes().to_vec(), Reader::Outer, None)?;
        take_in::plan(&self.registry, &package, &self.context())
    }

    /// Takes a file in, every 核对码 heard.
    pub fn take(&mut self, plan: &FilePlan) -> Result<(), Issue> {
        let forks = plan.forks().map(|origin| origin.party.office).collect();
        let batch = plan.accept(&Consent { forks, ..Consent::heard(plan) })?;
        self.write(&batch).map_err(|_| Issue::new("journal-body"))?;
        let originals = plan.originals.iter();
        self.originals.extend(
            originals.map(|(digest, text): &(String, Arc<String>)| (digest.clone(), text.to_string())),
        );
        Ok(())
    }
}
