//! What an exercise is: a task on one day in one office, as data. The guided tour points at its steps, the trainee
//! works towards its goals, and the suite plays it.

use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::super::book::{Register, register_id};
use super::super::county::Planted;
use super::super::world::PRACTISED;
use crate::domain::codes::OfficeLevel;
use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::domain::record::Kind;
use crate::ledger::{Batch, Registry};

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

/// Where to go, and the control to use there.
pub struct Step {
    /// The address of the screen; `{key}` stands for the id of somebody named.
    pub address: &'static str,
    /// Key of the words that stand on the control.
    pub control: &'static str,
}

/// What must hold at the end.
pub struct Goal {
    pub code: &'static str,
    pub clauses: &'static [u8],
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

    /// The text of a field of somebody named.
    pub fn field(&self, key: &str, field: &str) -> Option<String> {
        self.registry.find(self.beginning.id(key)?)?.body.get(field)
    }

    /// Whether an act bears a command's name.
    pub fn did(&self, command: &str) -> bool {
        self.acts.iter().any(|act| act.batch.command == command)
    }
}
