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

pub fn note(trainee: &mut Trainee, more: &[(&str, &str)]) {
    let mut facts = fields([("kind", "1"), ("from", "2026-11-01")]);
    facts.extend(more.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())));
    let town = trainee.id("town");
    trainee.edit(vec![new(Kind::StaffingNote, Some(Target::Known(town)), &[], facts)]);
}

#[test]
fn more_than_five_with_a_reason() {
    solved(&play("cap", |own| note(own, &[("reason", "新业态集中"), ("document", "昆工发〔2026〕18号")])));
    // Another wording, in two acts, with a slip that is taken back.
    solved(&play("cap", |own| {
        note(own, &[("reason", "快递外卖企业多。"), ("document", "18 号")]);
        let other = own.registry.of_kind(Kind::Person).next().unwrap().id;
        let was = own.registry.find(other).unwrap().body.get("phone").unwrap();
        own.set(other, &[("phone", "19912345678")]);
        own.set(other, &[("phone", &was)]);
    }));
    missed(&play("cap", |own| note(own, &[("reason", "新业态集中")])), &["document"]);
    // Sending two people away answers the rule, not the task.
    let wrong = play("cap", |own| {
        let town = own.id("town").to_string();
        let there = |record: &&Arc<taizhang_core::domain::record::Record>| {
            record.body.get("union").is_some_and(|union| union.contains(&town))
        };
        let there: Vec<Id> = own.registry.of_kind(Kind::Posting).filter(there).map(|own| own.id).collect();
        for posting in &there[..2] {
            own.set(*posting, &[("to", "2026-11-20")]);
        }
    });
    missed(&wrong, &["reason", "document"]);
    assert_eq!((wrong.marks().needless.len(), wrong.marks().points), (2, 23));
}

pub fn talk(own: &mut Trainee, day: &str, assessment: Id) {
    let (person, link) = (own.id("person"), [("assessment", Target::Known(assessment))]);
    let facts = fields([("date", day), ("interviewer", "分管负责人")]);
    own.edit(vec![new(Kind::Talk, Some(Target::Known(person)), &link, facts)]);
}

pub fn failed(own: &Trainee) -> Id {
    let mut about = own.registry.about(own.id("person"));
    about.find(|record| record.body.get("grade").as_deref() == Some("4")).unwrap().id
}

#[test]
fn a_talk_after_a_failed_year() {
    solved(&play("talk", |own| {
        let day = own.text("day");
        talk(own, &day, failed(own));
    }));
    // First the bare record, then the interviewer: the verdict is what counts.
    solved(&play("talk", |own| {
        let day = own.text("day");
        talk(own, &day, failed(own));
        let record = own.first(own.id("person"), Kind::Talk);
        own.set(record, &[("interviewer", "主席"), ("content", "谈了")]);
    }));
    // A better grade makes the rule silent: that is no talk.
    missed(&play("talk", |own| own.set(failed(own), &[("grade", "2")])), &["talk", "day"]);
    // A day that suits, and not the one on which they talked.
    missed(&play("talk", |own| talk(own, "2026-03-19", failed(own))), &["day"]);
}

pub fn attendance(own: &mut Trainee, key: &str, day: &str) {
    let person = Some(Target::Known(own.id(key)));
    let facts =
        fields([("title", "新招聘人员业务培训"), ("first_day", day), ("counts", "Y"), ("attended", "Y")]);
    own.edit(vec![new(Kind::Attendance, person, &[], facts)]);
}

pub fn session(own: &mut Trainee, day: &str) -> Id {
    let facts = fields([("title", "岗前培训"), ("kind", "1"), ("first_day", day)]);
    let office = Some(Target::Known(own.registry.office().unwrap()));
    let batch = own.edit(vec![new(Kind::TrainingSession, office, &[], facts)]);
    writing::made(&batch).unwrap()
}

pub fn enrol(own: &mut Trainee, session: Id) {
    let edits = writing::enrol(&own.registry, session, &[own.id("newcomer")].into());
    own.edit(edits);
}

#[test]
fn a_roll_entered_late_and_a_newcomer_invited() {
    solved(&play("training", |own| {
        let day = own.text("day");
        attendance(own, "person", &day);
        let ahead = session(own, "2026-12-08");
        enrol(own, ahead);
    }));
    // The session as it was held is kept, and who came is noted in it.
    solved(&play("training", |own| {
        let ahead = session(own, "2026-12-15");
        enrol(own, ahead);
        let day = own.text("day");
        let held = session(own, &day);
        let edits = writing::record(&own.registry, held, &[own.id("person")].into());
        own.edit(edits);
    }));
    // A day that fits the rule and not the roll.
    let wrong = play("training", |own| {
        let day = (own.text("day").parse::<chrono::NaiveDate>().unwrap() + chrono::Days::new(3)).to_string();
        attendance(own, "person", &day);
    });
    missed(&wrong, &["day", "invited"]);
    // 存量人员 need none: the rule no longer asks, and nothing is mended.
    let said = play("training", |own| {
        let engagement = own.first(own.id("person"), Kind::Engagement);
        own.set(engagement, &[("existing_staff", "Y")]);
    });
    missed(&said, &["entered", "day", "invited"]);
}

pub fn paid(own: &mut Trainee, day: &str, more: &[(&str, &str)]) {
    let month = Month::parse(&own.text("month")).unwrap();
    let mut grid = grid(&own.registry, month, Insurance::Social);
    let name = own.text("person");
    let row = grid.rows().iter().position(|row| row.name == name).unwrap();
    let amount = own.text("amount");
    for (key, text) in [("paid", amount.as_str()), ("paid_date", day)].iter().chain(more) {
        let column = grid.columns().iter().position(|column| column.key == *key).unwrap();
        grid.type_into(At::new(row, column), text);
    }
    let on = own.now.date_naive();
    grid.judge(&own.registry, on);
    assert_eq!(grid.faults(), Vec::new());
    own.edit(grid.edits());
}

#[test]
fn a_month_paid_short_is_made_good() {
    solved(&play("arrears", |own| {
        let day = own.text("day");
        paid(own, &day, &[("explanation", "单位账户余额不足")]);
    }));
    solved(&play("arrears", |own| {
        let day = own.text("day");
        paid(own, &day, &[]);
        paid(own, &day, &[("explanation", "漏缴，已补")]);
    }));
    // As if it had been paid in time.
    missed(&play("arrears", |own| paid(own, "2026-09-20", &[])), &["day", "why"]);
}

pub fn file_again(own: &mut Trainee) {
    let engagement = own.first(own.id("person"), Kind::Engagement);
    own.upward(&[engagement]);
}

#[test]
fn a_returned_filing_is_mended_and_made_again() {
    solved(&play("returned", |own| {
        own.take("receipt").unwrap();
        own.set(own.id("person"), &[("party", "01")]);
        file_again(own);
    }));
    // Mended before the receipt is taken in.
    solved(&play("returned", |own| {
        own.set(own.id("person"), &[("party", "01")]);
        own.take("receipt").unwrap();
        file_again(own);
    }));
    missed(
        &play("returned", |own| {
            own.take("receipt").unwrap();
            file_again(own);
        }),
        &["mended", "again"],
    );
    // Made with the fault in it, and mended only here.
    missed(
        &play("returned", |own| {
            own.take("receipt").unwrap();
            file_again(own);
            own.set(own.id("person"), &[("party", "01")]);
        }),
        &["again"],
    );
    missed(&play("returned", |own| own.take("receipt").unwrap()), &["mended", "again"]);
}

pub fn receive(own: &mut Trainee) {
    let offers = own.registry.offers.keys().copied().collect();
    own.command(&Command::Receive { offers, details: false });
}

pub fn answer(own: &mut Trainee) {
    let (context, giver) = (own.context(), own.id("giver"));
    let making = Making { registry: &own.registry, sealed: false, context: &context, key: &own.key };
    let made = receipt::make(making, giver, &Originals::new()).unwrap();
    own.write(&made.batch, &[]);
}

#[test]
fn somebody_comes_from_another_county() {
    solved(&play("transfer", |own| {
        own.take("transfer").unwrap();
        receive(own);
        answer(own);
    }));
    solved(&play("transfer", |own| {
        own.take("transfer").unwrap();
        own.command(&Command::Receive {
            offers: own.registry.offers.keys().copied().collect(),
            details: true,
        });
        answer(own);
    }));
    missed(
        &play("transfer", |own| {
            own.take("transfer").unwrap();
            let offer = *own.registry.offers.keys().next().unwrap();
            own.command(&Command::Refuse { offer, reason: "编制已满".to_owned() });
            answer(own);
        }),
        &["received"],
    );
    missed(&play("transfer", |own| own.take("transfer").unwrap()), &["received", "answered"]);
}

#[test]
fn a_pack_is_taken_in_and_adopted() {
    let adopt = |own: &mut Trainee| {
        let pack = own.registry.of_kind(Kind::PolicyPack).next().unwrap().id;
        let edit = packs::turn(&own.registry, pack, own.now.date_naive()).unwrap();
        own.edit(vec![edit]);
    };
    solved(&play("pack", |own| {
        own.take("pack").unwrap();
        adopt(own);
    }));
    // Adopted, stopped, and adopted again.
    solved(&play("pack", |own| {
        own.take("pack").unwrap();
        adopt(own);
        adopt(own);
        adopt(own);
    }));
    missed(
        &play("pack", |own| {
            own.take("pack").unwrap();
            adopt(own);
            adopt(own);
        }),
        &["adopted"],
    );
    missed(&play("pack", |own| own.take("pack").unwrap()), &["adopted"]);
}

const Q3: &str = "2.2026-09";

pub fn report(own: &mut Trainee, funds: &str, words: Option<&str>) {
    use taizhang_core::process::reporting::calendar::Period;
    use taizhang_core::process::reporting::steps::{self, Typed};
    use taizhang_core::process::reporting::{checks, said};
    let (office, period) = (own.registry.office().unwrap(), Period::parse(Q3).unwrap());
    if said::find(&own.registry, office, period).is_none() {
        let last = said::find(&own.registry, office, period.before().unwrap());
        let counted = counts(&own.registry, period);
        own.edit(vec![steps::begin(office, period, &counted, last.as_ref())]);
    }
    let judged = |own: &Trainee| {
        let parameters = reporting::parameters(&own.registry, office);
        checks::judge(&own.registry, &parameters, office, period, own.now.date_naive()).unwrap()
    };
    let typed = |value: &str, words: &str| Typed { value: value.to_owned(), words: words.to_owned() };
    let mut entries = BTreeMap::from([("funds".to_owned(), typed(funds, ""))]);
    let (edits, _) = steps::save(period, &judged(own), &entries);
    if !edits.is_empty() {
        own.edit(edits);
    }
    if let Some(words) = words {
        entries = BTreeMap::from([("report.check-funds-last".to_owned(), typed("paid-at-once", words))]);
        let (edits, issues) = steps::save(period, &judged(own), &entries);
        assert_eq!(issues, vec![]);
        own.edit(edits);
    }
    if let Ok((edit, _)) = steps::sign(&judged(own), "周敏", "陈静", own.now.date_naive()) {
        own.edit(vec![edit]);
    }
}

#[test]
fn a_quarter_with_an_explanation() {
    solved(&play("quarter", |own| report(own, "126000", Some("一次性发放奖励"))));
    solved(&play("quarter", |own| {
        report(own, "12600", None);
        report(own, "126000", Some("补发"));
    }));
    // A smaller figure passes every check and is not what was spent.
    missed(&play("quarter", |own| report(own, "42000", None)), &["funds", "explained"]);
    missed(&play("quarter", |own| report(own, "126000", None)), &["explained", "signed"]);
}

#[test]
fn a_register_moves_by_its_backup() {
    solved(&play("backup", |own| drop(own.command(&Command::Reincarnate))));
    solved(&play("backup", |own| {
        own.command(&Command::Reincarnate);
        own.command(&Command::Reincarnate);
    }));
    missed(
        &play("backup", |own| {
            let person = own.registry.of_kind(Kind::Person).next().unwrap().id;
            own.write(&Batch::new("write", "", vec![Change::Remove { id: person }]), &[]);
            own.command(&Command::Reincarnate);
            let marks = own.marks();
            assert!(
                marks.harm.contains(&Harm::Lost { id: person, whom: person }) && marks.needless.len() == 1
            );
        }),
        &["whole"],
    );
    missed(&play("backup", |_| ()), &["restored", "whole"]);
}

#[test]
fn an_altered_file_is_refused_and_the_genuine_one_taken() {
    solved(&play("altered", |own| own.take("genuine").unwrap()));
    solved(&play("altered", |own| {
        assert!(own.take("altered").is_err());
        own.take("genuine").unwrap();
    }));
    missed(&play("altered", |own| drop(own.take("altered"))), &["genuine"]);
}

fn ask(own: &mut Trainee) {
    let context = own.context();
    let making = Making { registry: &own.registry, sealed: false, context: &context, key: &own.key };
    let county =
        statement::neighbours(&own.registry).into_iter().find(|party| party.code == "320583").unwrap();
    let made = statement::make(making, county.office).unwrap();
    own.write(&made.batch, &[]);
}

#[test]
fn files_out_of_order_and_one_missing() {
    solved(&play("order", |own| {
        own.take("first").unwrap();
        ask(own);
        own.take("second").unwrap();
        own.take("third").unwrap();
    }));
    // Asked only at the end.
    solved(&play("order", |own| {
        own.take("first").unwrap();
        own.take("second").unwrap();
        own.take("third").unwrap();
        ask(own);
    }));
    let skipped = play("order", |own| {
        own.take("first").unwrap();
        drop(own.take("third"));
    });
    assert!(skipped.missed().contains(&"asked") && skipped.missed().contains(&"second"));
    missed(&play("order", |own| own.take("first").unwrap()), &["asked", "second", "third"]);
}

#[test]
fn a_file_under_anothers_name_is_left_out() {
    solved(&play("liar", |own| own.take("genuine").unwrap()));
    // Looked at first, and not agreed to.
    solved(&play("liar", |own| {
        let looked = own.plan("forged");
        if let Ok(plan) = looked {
            assert!(plan.accept(&Consent::default()).is_err(), "it asks for the telephone");
        }
        own.take("genuine").unwrap();
    }));
    let wrong = play("liar", |own| own.take("forged").unwrap());
    missed(&wrong, &["forged", "genuine"]);
}

pub fn send_back(own: &mut Trainee, key: &str) {
    let person = own.id(key);
    let waiting =
        filing::waiting(&own.registry).into_iter().find(|waiting| waiting.person == person).unwrap();
    let reasons = vec![(person, "person.id_number".to_owned(), "号码抄错行".to_owned())];
    let outcome = FilingAnswer::Return { reasons };
    own.command(&Command::Judge(vec![Judgement { request: waiting.request, outcome }]));
}

#[test]
fn one_number_from_two_counties() {
    solved(&play("duplicate", |own| {
        own.take("one").unwrap();
        own.take("other").unwrap();
        send_back(own, "wrong");
    }));
    solved(&play("duplicate", |own| {
        own.take("other").unwrap();
        send_back(own, "wrong");
        own.take("one").unwrap();
    }));
    missed(
        &play("duplicate", |own| {
            own.take("one").unwrap();
            own.take("other").unwrap();
            send_back(own, "right");
        }),
        &["returned", "kept"],
    );
    missed(&play("duplicate", |own| own.take("one").unwrap()), &["other", "returned"]);
}

fn report_month(own: &mut Trainee, done: &[u32], but: usize) {
    let month = [("month".to_owned(), "2026-11".to_owned())].into_iter();
    let counts = monthly_report::COUNTS.iter().zip(done).take(10 - but);
    let facts = month.chain(counts.map(|(key, done)| ((*key).to_owned(), done.to_string()))).collect();
    let office = Some(Target::Known(own.registry.office().unwrap()));
    own.edit(vec![new(Kind::MonthlyReport, office, &[], facts)]);
}

const MONTH: [u32; 10] = [1, 26, 2, 14, 5, 1, 3, 2, 0, 1];

#[test]
fn a_union_counts_its_month_and_files_it() {
    solved(&play("monthly", |own| {
        report_month(own, &MONTH, 0);
        own.upward(&[]);
    }));
    // First a wrong figure, filed, then the right one, filed again.
    solved(&play("monthly", |own| {
        report_month(own, &[1, 62, 2, 14, 5, 1, 3, 2, 0, 1], 0);
        own.upward(&[]);
        let report = own.registry.of_kind(Kind::MonthlyReport).next().unwrap().id;
        own.set(report, &[("members_joined", "26")]);
        own.upward(&[]);
    }));
    // Filed as it was, mended at home only; rounder figures; nine of ten; never filed.
    missed(
        &play("monthly", |own| {
            report_month(own, &[1, 62, 2, 14, 5, 1, 3, 2, 0, 1], 0);
            own.upward(&[]);
            let report = own.registry.of_kind(Kind::MonthlyReport).next().unwrap().id;
            own.set(report, &[("members_joined", "26")]);
        }),
        &["filed"],
    );
    missed(
        &play("monthly", |own| {
            report_month(own, &[1, 30, 2, 15, 5, 1, 3, 2, 0, 1], 0);
            own.upward(&[]);
        }),
        &["right"],
    );
    missed(&play("monthly", |own| report_month(own, &MONTH, 1)), &["whole", "right", "filed"]);
}

#[test]
fn a_proposal_not_taken_is_mended_and_sent_again() {
    let mend = |own: &mut Trainee| own.set(own.id("person"), &[("phone", "19900000128")]);
    solved(&play("declined", |own| {
        own.take("receipt").unwrap();
        mend(own);
        own.upward(&[]);
    }));
    solved(&play("declined", |own| {
        mend(own);
        own.take("receipt").unwrap();
        own.upward(&[]);
    }));
    missed(
        &play("declined", |own| {
            own.take("receipt").unwrap();
            own.upward(&[]);
            mend(own);
        }),
        &["again"],
    );
    // Taken out and begun anew: another person, and the one of before is lost.
    let anew = play("declined", |own| {
        own.take("receipt").unwrap();
        let person = own.id("person");
        own.edit(vec![Edit::Remove { id: person }]);
        let facts = fields([("name", "沈佳宁"), ("phone", "19900000128")]);
        own.edit(vec![new(Kind::Person, None, &[], facts)]);
        own.upward(&[]);
    });
    assert_eq!(anew.missed(), ["mended", "again"]);
    assert!(!anew.marks().harm.is_empty());
}

pub fn pack(own: &mut Trainee, days: &str, from: &str, document: &str) -> Id {
    let settings = format!("file.limit {days}");
    let facts = fields([
        ("title", "关于备案期限的通知"),
        ("document", document),
        ("from", from),
        ("checked_on", &own.now.date_naive().to_string()),
        ("settings", &settings),
    ]);
    let office = Some(Target::Known(own.registry.office().unwrap()));
    let batch = own.edit(vec![new(Kind::PolicyPack, office, &[], facts)]);
    batch.changes[0].record().unwrap()
}

pub fn adopt(own: &mut Trainee, pack: Id) {
    let edit = packs::turn(&own.registry, pack, own.now.date_naive()).unwrap();
    own.edit(vec![edit]);
}

fn issue(own: &mut Trainee) {
    let context = own.context();
    let making = Making { registry: &own.registry, sealed: false, context: &context, key: &own.key };
    let made = directive::make(making).unwrap();
    own.write(&made.batch, &[]);
}

#[test]
fn a_number_for_the_whole_province() {
    solved(&play("publish", |own| {
        let made = pack(own, "20", "2027-01-01", "苏工办发〔2026〕46号");
        adopt(own, made);
        issue(own);
    }));
    // Issued first, under a shorter number of the document, and gone by afterwards.
    solved(&play("publish", |own| {
        let made = pack(own, "20", "2027-01-01", "46 号");
        issue(own);
        adopt(own, made);
    }));
    missed(
        &play("publish", |own| {
            let made = pack(own, "30", "2027-01-01", "苏工办发〔2026〕46号");
            adopt(own, made);
            issue(own);
        }),
        &["said", "adopted", "issued"],
    );
    missed(
        &play("publish", |own| {
            pack(own, "20", "2027-01-01", "46号");
        }),
        &["adopted", "issued"],
    );
}

fn record(own: &mut Trainee, key: &str) {
    let person = own.id(key);
    let waiting =
        filing::waiting(&own.registry).into_iter().find(|waiting| waiting.person == person).unwrap();
    let outcome = FilingAnswer::Record { number: "苏工社备2026001".to_owned(), again: true };
    own.command(&Command::Judge(vec![Judgement { request: waiting.request, outcome }]));
}

#[test]
fn one_number_from_two_cities() {
    solved(&play("two-cities", |own| {
        own.take("one").unwrap();
        own.take("other").unwrap();
        send_back(own, "wrong");
        record(own, "right");
    }));
    solved(&play("two-cities", |own| {
        own.take("one").unwrap();
        record(own, "right");
        own.take("other").unwrap();
        send_back(own, "wrong");
    }));
    missed(
        &play("two-cities", |own| {
            own.take("one").unwrap();
            own.take("other").unwrap();
            record(own, "wrong");
            send_back(own, "right");
        }),
        &["returned", "recorded", "kept"],
    );
    missed(&play("two-cities", |own| own.take("one").unwrap()), &["other", "returned", "recorded"]);
}

fn roster(own: &mut Trainee, choices: &Choices) {
    let file = own.beginning.file("roster").unwrap();
    let book = workbook::read(&file.bytes, &file.name).unwrap();
    let header = header::find(&book.sheets[0]).unwrap();
    let mapping = mapping::guess(&book.sheets[0], &header, &Remembered::default());
    let on = own.now.date_naive();
    let plan = plan(&own.registry, &book.sheets[0], &header, &mapping, choices, on);
    let edits = plan.edits(&own.registry, choices);
    own.edit(edits);
}

pub fn bearing(own: &Trainee, key: &str) -> Vec<Id> {
    let name = own.text(key);
    let all = own.registry.of_kind(Kind::Person);
    all.filter(|own| own.body.get("name").as_deref() == Some(&*name)).map(|own| own.id).collect()
}

/// Puts right, by the papers, whatever the roster has wrong of the six, whoever was left out of it.
fn by_the_papers(own: &mut Trainee, but: &[&str]) {
    let faults = [
        ("digit", "id_number"),
        ("none", "id_number"),
        ("sex", "sex"),
        ("phone", "phone"),
        ("hired", "hired"),
    ];
    for (key, field) in faults.into_iter().filter(|(key, _)| !but.contains(key)) {
        let right = own.text(&format!("{key}-right"));
        let person = match bearing(own, key)[..] {
            [person] => person,
            _ => {
                let batch = own.edit(vec![
                    new(Kind::Person, None, &[], fields([("name", &*own.text(key)), ("id_kind", "1")])),
                    new(Kind::Engagement, Some(Target::New(0)), &[], fields([("user", "玉山镇工会")])),
                ]);
                batch.changes[0].record().unwrap()
            }
        };
        let record = if field == "hired" { own.first(person, Kind::Engagement) } else { person };
        if own.registry.find(record).unwrap().body.get(field).as_deref() != Some(&*right) {
            own.set(record, &[(field, &right)]);
        }
    }
}

#[test]
fn a_roster_of_forty_with_six_faults() {
    let second = |own: &Trainee| {
        let mut choices = Choices::default();
        let file = own.beginning.file("roster").unwrap();
        let book = workbook::read(&file.bytes, &file.name).unwrap();
        let name = own.text("twice");
        let twice: Vec<u32> = (0..60).filter(|row| book.sheets[0].shown(*row, 1) == name).collect();
        assert_eq!(twice.len(), 2);
        choices.skipped.extend(twice.last().copied());
        choices
    };
    solved(&play("roster", |own| {
        let choices = second(own);
        roster(own, &choices);
        by_the_papers(own, &[]);
    }));
    let half = play("roster", |own| {
        let choices = second(own);
        roster(own, &choices);
        by_the_papers(own, &["phone", "hired"]);
    });
    assert!(half.missed().contains(&"hired") && half.missed().contains(&"phone"), "{:?}", half.missed());
    // Whoever is in doubt is made up.
    let wrong = play("roster", |own| {
        let choices = second(own);
        roster(own, &choices);
        by_the_papers(own, &["none"]);
        for person in bearing(own, "none") {
            own.set(person, &[("id_number", "329900199001010012")]);
        }
    });
    assert!(wrong.missed().contains(&"none"), "{:?}", wrong.missed());
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
