//! 练习题: each begins as it says, and is marked by the journal and the verdicts, whichever lawful way it was solved.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, Duration, FixedOffset};
use ed25519_dalek::SigningKey;
use taizhang_core::domain::codes::Insurance;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::issue::Issue;
use taizhang_core::domain::period::Month;
use taizhang_core::domain::record::Kind;
use taizhang_core::domain::value::Value;
use taizhang_core::exchange::kinds::{directive, filing as upward, receipt, statement};
use taizhang_core::exchange::making::{Making, Originals};
use taizhang_core::exchange::plan::{Consent, FilePlan};
use taizhang_core::exchange::take_in;
use taizhang_core::exchange::wire::{self, Reader};
use taizhang_core::intake::mapping::{self, Remembered};
use taizhang_core::intake::plan::Choices;
use taizhang_core::intake::planning::plan;
use taizhang_core::intake::{header, workbook};
use taizhang_core::ledger::command::{FilingAnswer, Judgement};
use taizhang_core::ledger::journal::Entry;
use taizhang_core::ledger::{Batch, Change, Command, Context, Edit, Registry, Target, decide};
use taizhang_core::policy::engine;
use taizhang_core::policy::outcome::Verdict;
use taizhang_core::practice::exercises::exercise::{Beginning, Exercise};
use taizhang_core::practice::exercises::marking::{self, Harm, Marks};
use taizhang_core::practice::exercises::{ALL, find, morning_of, of_register};
use taizhang_core::process::contributions::grid::grid;
use taizhang_core::process::grid::place::At;
use taizhang_core::process::training::writing;
use taizhang_core::process::{filing, monthly_report, reporting};
use taizhang_core::report::period::counting::counts;
use taizhang_core::report::policy::packs;
use taizhang_core::words::{Lang, words};

use crate::office::{fields, new};

mod attacked;
mod city;
mod county;
mod ends;
mod roster;

use city::send_back;
use county::{answer, attendance, enrol, failed, file_again, note, paid, receive, report, session, talk};
use ends::{adopt, pack};
use roster::bearing;

/// A trainee: the register of an exercise, its clock, and the journal from its beginning on.
pub struct Trainee {
    exercise: &'static Exercise,
    beginning: Beginning,
    pub registry: Registry,
    key: SigningKey,
    now: DateTime<FixedOffset>,
    entries: Vec<Entry>,
    originals: Originals,
    seeds: u128,
}

impl Trainee {
    pub fn new(id: &str) -> Self {
        let exercise = find(id).unwrap();
        let beginning = exercise.begin().unwrap();
        let registry = beginning.register.registry.clone();
        let now = morning_of(&beginning.register.profile).unwrap();
        let originals = beginning.register.originals.iter().cloned().collect();
        let key = SigningKey::from_bytes(&beginning.register.key);
        Self { exercise, beginning, registry, key, now, entries: Vec::new(), originals, seeds: 1 << 70 }
    }

    pub fn context(&mut self) -> Context {
        self.seeds += 1;
        self.now += Duration::seconds(90);
        Context { now: self.now, actor: "学员".to_owned(), seed: self.seeds.to_be_bytes() }
    }

    pub fn write(&mut self, batch: &Batch, originals: &[(String, Arc<String>)]) {
        let context = self.context();
        let entry = batch.seal(&self.registry, &context, &self.registry.head, context.seed);
        self.registry.apply(batch, entry.head());
        self.entries.push(entry);
        self.originals.extend(originals.iter().map(|(key, text)| (key.clone(), text.to_string())));
    }

    pub fn command(&mut self, command: &Command) -> Batch {
        let context = self.context();
        let batch = decide(&self.registry, command, &context).unwrap();
        self.write(&batch, &[]);
        batch
    }

    pub fn edit(&mut self, edits: Vec<Edit>) -> Batch {
        self.command(&Command::Write { edits, why: String::new() })
    }

    pub fn id(&self, key: &str) -> Id {
        self.beginning.id(key).unwrap()
    }

    pub fn text(&self, key: &str) -> String {
        self.beginning.text(key).to_owned()
    }

    fn plan(&mut self, code: &str) -> Result<FilePlan, Issue> {
        let bytes = self.beginning.file(code).unwrap().bytes.clone();
        let package = wire::read(bytes, Reader::Outer, None)?;
        let context = self.context();
        take_in::plan(&self.registry, &package, &context)
    }

    /// Takes a file in, whatever its 核对码 is said to be.
    pub fn take(&mut self, code: &str) -> Result<(), Issue> {
        let plan = self.plan(code)?;
        let consent = Consent { forks: crate::office::forked(&plan), ..Consent::heard(&plan) };
        let batch = plan.accept(&consent)?;
        self.write(&batch, &plan.originals);
        Ok(())
    }

    pub fn set(&mut self, record: Id, to: &[(&str, &str)]) {
        let seen = to
            .iter()
            .filter_map(|(key, _)| Some(((*key).to_owned(), self.registry.find(record)?.body.get(key)?)));
        let seen: BTreeMap<String, String> = seen.collect();
        let to = to.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())).collect();
        self.edit(vec![Edit::Change { id: record, seen, to }]);
    }

    pub fn first(&self, about: Id, kind: Kind) -> Id {
        self.registry.about(about).find(|record| record.kind() == kind).unwrap().id
    }

    pub fn marks(&self) -> Marks {
        let acts = marking::acts(&self.beginning, &self.entries);
        marking::mark(self.exercise, &self.beginning, &self.registry, &acts)
    }

    pub fn missed(&self) -> Vec<&'static str> {
        let marks = self.marks();
        marks.goals.iter().filter(|(_, reached)| !reached).map(|(goal, _)| goal.code).collect()
    }

    pub fn upward(&mut self, engagements: &[Id]) {
        let context = self.context();
        let making = Making { registry: &self.registry, sealed: false, context: &context, key: &self.key };
        let made = upward::make(making, engagements, None, &self.originals).unwrap();
        self.write(&made.batch, &[]);
    }
}

/// Plays an exercise to its end.
pub fn play(id: &str, acts: impl FnOnce(&mut Trainee)) -> Trainee {
    let mut trainee = Trainee::new(id);
    acts(&mut trainee);
    trainee
}

pub fn solved(trainee: &Trainee) {
    let marks = trainee.marks();
    assert_eq!(trainee.missed(), Vec::<&str>::new(), "{}", trainee.exercise.id);
    assert_eq!((marks.harm.clone(), marks.needless.clone(), marks.points), (vec![], vec![], 100));
    assert!(marks.passed() && marks.seconds >= 90);
}

pub fn missed(trainee: &Trainee, codes: &[&str]) {
    assert_eq!(trainee.missed(), codes, "{}", trainee.exercise.id);
    assert!(!trainee.marks().passed() && trainee.marks().points < 100);
}

#[test]
fn each_begins_the_same_every_time_on_its_own_day_and_nothing_is_done_yet() {
    for exercise in ALL.iter().copied() {
        let (one, other) = (exercise.begin().unwrap(), exercise.begin().unwrap());
        let journal = |of: &Beginning| serde_json::to_string(&of.register.batches).unwrap();
        assert!(journal(&one) == journal(&other), "{}", exercise.id);
        let files = |of: &Beginning| of.files.iter().map(|file| file.bytes.clone()).collect::<Vec<_>>();
        assert!(files(&one) == files(&other), "{}", exercise.id);
        let profile = &one.register.profile;
        assert!(profile.practice && profile.register == exercise.register());
        assert_eq!(of_register(profile.register).map(|own| own.id), Some(exercise.id));
        assert_eq!(morning_of(profile).unwrap().date_naive().to_string(), exercise.day);
        // A real register that bore the same id would go by its own clock.
        let real = taizhang_core::ledger::Profile { practice: false, ..profile.clone() };
        assert_eq!(morning_of(&real), None);
        // Left at once: nothing is reached by nothing, but what must not be done.
        let trainee = Trainee::new(exercise.id);
        let marks = trainee.marks();
        assert!(!marks.passed() && marks.seconds == 0, "{}", exercise.id);
        for (goal, reached) in &marks.goals {
            let must_not = matches!(goal.code, "altered" | "forged" | "kept");
            assert_eq!(*reached, must_not, "{} {}", exercise.id, goal.code);
        }
    }
}

/// What its words name is there, and every address and control of its steps is.
#[test]
fn the_words_of_each_find_whom_they_name() {
    for exercise in ALL.iter().copied() {
        let beginning = exercise.begin().unwrap();
        for lang in Lang::ALL {
            let parts = (1..=exercise.steps.len()).map(|at| format!("-step-{at}"));
            for part in parts.chain(["-story".to_owned(), String::new()]) {
                let text = words(lang, &format!("exercise-{}{part}", exercise.id), &beginning.args());
                assert!(!text.contains(['{', '⟦']), "{text}");
            }
        }
        for step in exercise.steps {
            assert!(!beginning.address(step).contains('{'), "{}", step.address);
            for lang in Lang::ALL {
                let pointed = beginning.pointed(lang, step);
                assert_eq!(pointed.len(), step.controls.len());
                for control in pointed {
                    let words = &control.words;
                    assert!(!words.is_empty() && !words.contains(['{', '⟦']), "{words}");
                }
            }
        }
    }
}

/// Whoever begins finds what is planted and no other fault.
#[test]
fn nothing_but_what_is_planted_is_amiss() {
    for exercise in ALL.iter().copied() {
        let beginning = exercise.begin().unwrap();
        let named: Vec<Id> = beginning.named.iter().filter_map(|named| named.id).collect();
        let registry = &beginning.register.registry;
        let told = engine::verdicts(registry, &engine::subjects(registry), exercise.on());
        let found: Vec<_> = told
            .iter()
            .filter(|outcome| matches!(outcome.verdict, Verdict::Breached { .. }))
            .filter(|outcome| {
                !named.contains(&outcome.subject)
                    && !beginning.planted.iter().any(|own| own.subject == outcome.subject)
            })
            .map(|outcome| outcome.rule)
            .collect();
        assert_eq!(found, Vec::<&str>::new(), "{}", exercise.id);
    }
}

/// How somebody of a class leaves an exercise.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Left {
    Solved,
    Half,
    Wrong,
    Untouched,
}

/// The exercises that a class plays here, each as it is left.
pub fn sat(id: &str, left: Left) -> Trainee {
    play(id, |own| match (id, left) {
        (_, Left::Untouched) => {}
        ("cap", Left::Solved) => note(own, &[("reason", "新业态集中"), ("document", "18 号")]),
        ("cap", Left::Half) => note(own, &[("reason", "新业态集中")]),
        ("talk", Left::Solved | Left::Half) => {
            let day = own.text("day");
            talk(own, &day, failed(own));
        }
        ("talk", Left::Wrong) => own.set(failed(own), &[("grade", "2")]),
        ("returned", Left::Half) => own.take("receipt").unwrap(),
        ("returned", Left::Solved) => {
            own.take("receipt").unwrap();
            own.set(own.id("person"), &[("party", "01")]);
            file_again(own);
        }
        // Somebody who is not asked about is changed.
        (_, Left::Wrong) => {
            let other = own.registry.of_kind(Kind::Person).last().unwrap().id;
            own.set(other, &[("phone", "19912345678")]);
        }
        _ => panic!("{id} is not played so"),
    })
}

impl Trainee {
    /// As a class hands it in: marked from its journal alone.
    pub fn work(&self) -> taizhang_core::practice::class::result::Work {
        let registry = marking::replayed(&self.beginning, &self.entries);
        let acts = marking::acts(&self.beginning, &self.entries);
        let marks = marking::mark(self.exercise, &self.beginning, &registry, &acts);
        taizhang_core::practice::class::result::Work { exercise: self.exercise, marks, head: registry.head }
    }
}
