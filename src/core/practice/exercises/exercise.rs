//! What an exercise is: a task on one day in one office, as data. The guided tour points at its steps, the trainee
//! works towards its goals, and the suite plays it.

use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::super::book::{Register, register_id};
use super::super::county::Planted;
use super::super::world::PRACTISED;
use crate::domain::FilingResult;
use crate::domain::codes::{FilingOutcome, OfficeLevel};
use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::domain::record::{In as _, Kind};
use crate::ledger::batch::{Change, Export};
use crate::ledger::{Batch, Registry};
use crate::words::{Lang, words};

/// An exercise. Its words: `exercise-ID`, `exercise-ID-story`, `exercise-ID-step-1` with `-why-1` and so on,
/// `exercise-ID-goal-CODE`.
pub struct Exercise {
    pub id: &'static str,
    /// In which of the practised offices.
    pub level: OfficeLevel,
    /// The day on which it is played, whenever it is played.
    pub day: &'static str,
    /// What somebody needs who knows the screens.
    pub minutes: u32,
    /// Makes what it begins with, the same every time.
    pub begin: fn(&Exercise) -> Result<Beginning, Issue>,
    pub steps: &'static [Step],
    pub goals: &'static [Goal],
    /// Kinds of records that the task is about, whomever they speak of. What is written of those whom it names is
    /// needed anyway.
    pub kinds: &'static [Kind],
    /// Whether a file of one's own has to leave the office.
    pub sends: bool,
}

/// Where to go, and the controls to use there.
pub struct Step {
    /// The address of the screen; `{key}` stands for the id of somebody named.
    pub address: &'static str,
    /// By the keys of the words on them, in the order of use: the last that is in sight is pointed at. `{key}` is what
    /// bears the name of somebody named, `words arg=key` has it in its words, `~words` stands among others.
    pub controls: &'static [&'static str],
}

/// A file is chosen among those to take in.
pub const TAKE: &[&str] = &["filing-tab-inbox", "filing-file-choose"];
/// And taken in, once it was looked through.
pub const CONFIRM: &[&str] = &["filing-tab-inbox", "filing-take-confirm"];

/// An answer is taken in, what it names of somebody is put right, and a file is made again.
pub const MEND_AND_SEND: &[Step] = &[
    Step { address: "filing", controls: TAKE },
    Step { address: "filing", controls: CONFIRM },
    Step { address: "people/{person}", controls: &["record-edit"] },
    Step { address: "people/{person}", controls: &["record-edit", "save"] },
    Step { address: "filing", controls: &["filing-tab-upward", "filing-make"] },
    Step { address: "filing", controls: &["filing-tab-upward", "filing-make", "filing-make-now"] },
];

/// What stands on a control.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pointed {
    pub words: String,
    /// It stands among other words.
    pub among: bool,
}

/// What must hold at the end.
pub struct Goal {
    pub code: &'static str,
    /// Of whom, as they are named; of nobody where it is empty.
    pub about: &'static str,
    pub clauses: &'static [u16],
    pub holds: Holds,
}

/// By what it is seen that a goal is reached.
pub enum Holds {
    /// What was planted under a rule is put right: the rule says 符合, not that it no longer asks.
    Mended(&'static str),
    /// A file handed out was taken in.
    Taken(&'static str),
    /// A file handed out was not.
    LeftOut(&'static str),
    /// The register was restored from its backup.
    Restored,
    When(fn(&Seen<'_>) -> bool),
}

/// What an exercise begins with.
pub struct Beginning {
    pub register: Register,
    /// Files that the trainee is given.
    pub files: Vec<Handout>,
    pub planted: Vec<Planted>,
    /// Of whom and what its words speak.
    pub named: Vec<Named>,
}

/// Something that the words name: a person, an office, a day.
pub struct Named {
    pub key: &'static str,
    pub id: Option<Id>,
    pub text: String,
}

/// A file handed to the trainee.
pub struct Handout {
    pub code: &'static str,
    pub name: String,
    pub bytes: Vec<u8>,
    /// As the journal names it once it is taken in.
    pub digest: String,
}

/// An act: an entry of the journal that was written since the beginning.
pub struct Act {
    pub sequence: u64,
    pub at: Option<DateTime<FixedOffset>>,
    pub batch: Batch,
}

/// What marking looks at: the register, the journal and nothing else.
pub struct Seen<'a> {
    pub on: NaiveDate,
    pub registry: &'a Registry,
    pub beginning: &'a Beginning,
    pub acts: &'a [Act],
}

impl Exercise {
    /// The day on which it is played.
    pub fn on(&self) -> NaiveDate {
        self.day.parse().unwrap_or_default()
    }

    /// From which everything drawn follows.
    pub fn seed(&self) -> u64 {
        let mix = |seed: u64, byte: u8| (seed ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        self.id.bytes().fold(0xcbf2_9ce4_8422_2325, mix)
    }

    /// The division of its office.
    pub fn code(&self) -> &'static str {
        let [province, city, county, grassroots] = PRACTISED;
        match self.level {
            OfficeLevel::Province => province,
            OfficeLevel::City => city,
            OfficeLevel::County => county,
            OfficeLevel::Grassroots => grassroots,
        }
    }

    /// Its register, known without making it: no register that an office or 练习模式 begins bears this id.
    pub fn register(&self) -> Id {
        register_id(self.seed(), self.code())
    }

    /// Makes what it begins with.
    ///
    /// # Errors
    /// What the program itself refused of what was made.
    pub fn begin(&self) -> Result<Beginning, Issue> {
        (self.begin)(self)
    }
}

impl Beginning {
    /// The id of somebody named.
    pub fn id(&self, key: &str) -> Option<Id> {
        self.named.iter().find(|named| named.key == key)?.id
    }

    /// The text under which something is named.
    pub fn text(&self, key: &str) -> &str {
        self.named.iter().find(|named| named.key == key).map(|named| named.text.as_str()).unwrap_or_default()
    }

    /// The name of somebody who was there at the beginning.
    pub fn called(&self, id: Id) -> String {
        crate::ledger::names::known(&self.register.registry, id)
    }

    /// What is put into its words.
    pub fn args(&self) -> Vec<(&str, &str)> {
        self.named.iter().map(|named| (named.key, named.text.as_str())).collect()
    }

    /// The address of a step.
    pub fn address(&self, step: &Step) -> String {
        let ids = self.named.iter().filter_map(|named| Some((named.key, named.id?)));
        ids.fold(step.address.to_owned(), |address, (key, id)| {
            address.replace(&format!("{{{key}}}"), &id.to_string())
        })
    }

    /// What stands on the controls of a step, in a language.
    pub fn pointed(&self, lang: Lang, step: &Step) -> Vec<Pointed> {
        let pointed = |control: &&str| {
            let (among, control) = match control.strip_prefix('~') {
                Some(control) => (true, control),
                None => (false, *control),
            };
            let named = control.strip_prefix('{').and_then(|key| key.strip_suffix('}'));
            let (key, arg) = control.split_once(' ').unwrap_or((control, ""));
            let words = match (named, arg.split_once('=')) {
                (Some(key), _) => self.text(key).to_owned(),
                (None, Some((arg, value))) => words(lang, key, &[(arg, &self.said(lang, value))]),
                (None, None) => words(lang, key, &self.args()),
            };
            Pointed { words, among }
        };
        step.controls.iter().map(pointed).collect()
    }

    /// What an argument says: the name of somebody, a number, or other words.
    fn said(&self, lang: Lang, value: &str) -> String {
        match self.text(value) {
            "" if value.starts_with(|first: char| first.is_ascii_digit()) => value.to_owned(),
            "" => words(lang, value, &[]),
            name => name.to_owned(),
        }
    }

    pub fn file(&self, code: &str) -> Option<&Handout> {
        self.files.iter().find(|file| file.code == code)
    }

    /// Whom or what was planted under a rule.
    pub fn planted(&self, rule: &str) -> impl Iterator<Item = Id> {
        self.planted.iter().filter(move |planted| planted.rule == rule).map(|planted| planted.subject)
    }
}

impl Seen<'_> {
    /// Records of a kind about somebody named, that were not there at the beginning.
    pub fn new_about<'s>(
        &'s self,
        key: &str,
        kind: Kind,
    ) -> impl Iterator<Item = &'s Arc<crate::domain::record::Record>> {
        let about = self.beginning.id(key).into_iter().flat_map(|id| self.registry.about(id));
        about.filter(move |record| {
            record.kind() == kind && self.beginning.register.registry.find(record.id).is_none()
        })
    }

    /// Whether there are new records of a kind about somebody named, and all of them are so: one that is right does not make
    /// up for another that is false.
    pub fn all_new(
        &self,
        key: &str,
        kind: Kind,
        is: impl Fn(&crate::domain::record::Record) -> bool,
    ) -> bool {
        let mut new = self.new_about(key, kind).peekable();
        new.peek().is_some() && new.all(|record| is(record))
    }

    /// The text of a field of somebody named.
    pub fn field(&self, key: &str, field: &str) -> Option<String> {
        self.registry.find(self.beginning.id(key)?)?.body.get(field)
    }

    /// Whether the register was restored from its backup.
    pub fn is_restored(&self) -> bool {
        let mut changes = self.acts.iter().flat_map(|act| &act.batch.changes);
        changes.any(|change| matches!(change, Change::Incarnation { .. }))
    }

    /// What this office has answered to the requests about somebody named.
    pub fn answers(&self, key: &str) -> impl Iterator<Item = &FilingResult> {
        self.new_about(key, Kind::FilingResult).filter_map(|record| FilingResult::of(&record.body))
    }

    /// Whether it returned one of them, and for such a field.
    pub fn returned(&self, key: &str, field: fn(&str) -> bool) -> bool {
        self.answers(key).any(|own| {
            let mut reasons = own.reasons.iter().flat_map(|reasons| &reasons.0);
            own.outcome == Some(FilingOutcome::Returned) && reasons.any(|reason| field(&reason.key))
        })
    }

    /// Files that were made, in order, with the place in the journal.
    pub fn made(&self) -> impl DoubleEndedIterator<Item = (u64, &Export)> {
        self.acts.iter().flat_map(|act| {
            act.batch.changes.iter().filter_map(|change| match change {
                Change::Exported(export) => Some((act.sequence, export)),
                _ => None,
            })
        })
    }

    /// Whether an act bears a command's name.
    pub fn did(&self, command: &str) -> bool {
        self.acts.iter().any(|act| act.batch.command == command)
    }
}
