//! 问答核对: what a worker without a file is asked, one question a page, in the order in which it is asked. An answer is a
//! record like any other: the same edit that a form would make, and the same verdicts from it.

use std::sync::Arc;

use crate::domain::codes::{CertLevel, Coded, EntryMode, Sex, YesNo};
use crate::domain::id::Id;
use crate::domain::record::{Kind, Record};
use crate::ledger::command::{Fields, Target};
use crate::ledger::{Edit, Registry};
use crate::order::Gathered;
use crate::report::verdicts::own_copy::person;

/// One question. Its words are `self-ask-ID`, why it is asked `self-ask-why-ID`.
pub struct Question {
    pub id: &'static str,
    /// Of which record the answer is a part.
    pub kind: Kind,
    /// The fields that are the answer.
    pub fields: &'static [&'static str],
    /// What else stands in a record that begins with the answer.
    fixed: &'static [(&'static str, &'static str)],
    /// Whether it is asked, as the answers stand.
    asked: fn(&Answers<'_>) -> bool,
}

/// What has been answered.
struct Answers<'a> {
    registry: &'a Registry,
    person: Id,
}

impl Answers<'_> {
    fn of(&self, kind: Kind, key: &str) -> Option<String> {
        record_of(self.registry, self.person, kind)?.body.get(key)
    }

    fn is(&self, kind: Kind, key: &str, code: &str) -> bool {
        self.of(kind, key).as_deref() == Some(code)
    }

    fn has(&self, kind: Kind) -> bool {
        record_of(self.registry, self.person, kind).is_some()
    }

    fn is_registered(&self) -> bool {
        self.of(Kind::Certificate, "first_registered").is_some()
    }
}

const fn ask(id: &'static str, kind: Kind, fields: &'static [&'static str]) -> Question {
    Question { id, kind, fields, fixed: &[], asked: |_| true }
}

const fn ask_if(
    id: &'static str,
    kind: Kind,
    fields: &'static [&'static str],
    asked: fn(&Answers<'_>) -> bool,
) -> Question {
    Question { id, kind, fields, fixed: &[], asked }
}

/// All of them, in their order.
pub static ALL: [Question; 18] = [
    ask("hired", Kind::Engagement, &["hired"]),
    ask("existing", Kind::Engagement, &["existing_staff"]),
    ask("entry", Kind::Engagement, &["entry"]),
    ask_if("continuous", Kind::Engagement, &["continuous_from"], |answers| {
        answers.is(Kind::Engagement, "entry", EntryMode::Transferred.code())
    }),
    ask("unit", Kind::Engagement, &["user"]),
    ask("mode", Kind::Engagement, &["mode"]),
    ask("contracted", Kind::Engagement, &["contracted"]),
    ask_if("contract", Kind::Contract, &["kind", "start", "end", "probation_end"], |answers| {
        // What was said before stays to be looked at.
        answers.has(Kind::Contract) || !answers.is(Kind::Engagement, "contracted", YesNo::No.code())
    }),
    ask("insurance", Kind::Engagement, &["insurance_registered"]),
    ask("fund", Kind::Engagement, &["fund_registered"]),
    Question {
        id: "training",
        kind: Kind::Attendance,
        fields: &["title", "first_day"],
        // A session is entered because somebody was there.
        fixed: &[("counts", "Y"), ("attended", "Y")],
        asked: |answers| !answers.is(Kind::Engagement, "existing_staff", YesNo::Yes.code()),
    },
    ask("certificate", Kind::Certificate, &["level", "obtained"]),
    ask_if("registered", Kind::Certificate, &["first_registered", "registered_until"], |answers| {
        let level = answers.of(Kind::Certificate, "level");
        level.is_some_and(|level| level != CertLevel::None.code())
    }),
    ask_if("hours", Kind::ContinuingEducation, &["date", "hours"], |answers| answers.is_registered()),
    ask("birth", Kind::Person, &["birth"]),
    ask("sex", Kind::Person, &["sex"]),
    ask_if("retirement", Kind::Person, &["original_retirement"], |answers| {
        answers.is(Kind::Person, "sex", Sex::Female.code())
    }),
    ask("document", Kind::Person, &["id_kind", "id_number"]),
];

/// Those that are asked, as the answers stand.
pub fn asked(registry: &Registry) -> Vec<&'static Question> {
    let Some(person) = person(registry) else { return Vec::new() };
    let answers = Answers { registry, person };
    ALL.iter().filter(|question| (question.asked)(&answers)).collect()
}

/// The question that asks for a fact.
pub fn of_fact(kind: Kind, key: &str) -> Option<&'static Question> {
    ALL.iter().find(|question| question.kind == kind && question.fields.contains(&key))
}

/// The record of a kind in which an answer stands: of several the last by its day.
fn record_of(registry: &Registry, person: Id, kind: Kind) -> Option<&Arc<Record>> {
    let day = kind.columns().day;
    let own = registry.about(person).filter(|record| record.kind() == kind);
    own.max_by_key(|record| (record.body.get(day), record.id))
}

impl Question {
    /// The record in which the answer stands; none where there is none yet.
    pub fn record(&self, registry: &Registry) -> Option<Arc<Record>> {
        record_of(registry, person(registry)?, self.kind).cloned()
    }

    /// The answer, field by field, as far as it was given.
    pub fn answer(&self, registry: &Registry) -> Vec<(&'static str, String)> {
        let record = self.record(registry);
        let given = |key: &&'static str| Some((*key, record.as_ref()?.body.get(key)?));
        self.fields.iter().filter_map(given).collect()
    }

    /// What is to be written for an answer; nothing where nothing was said.
    pub fn edit(&self, registry: &Registry, typed: &Fields) -> Option<Edit> {
        let person = person(registry)?;
        let own = |(key, text): (&String, &String)| {
            self.fields.contains(&key.as_str()).then(|| (key.clone(), text.clone()))
        };
        let said: Fields = typed.iter().filter_map(own).into_map();
        if let Some(record) = record_of(registry, person, self.kind) {
            // Taken back is what the record would say nothing without.
            let whole = self.kind.columns().essential.iter().any(|key| self.fields.contains(key));
            if said.is_empty() && whole {
                return Some(Edit::Remove { id: record.id });
            }
            let seen = self.answer(registry).into_iter().map(|(key, text)| (key.to_owned(), text));
            return Some(Edit::Change { id: record.id, seen: seen.into_map(), to: said });
        }
        if said.is_empty() {
            return None;
        }
        let fixed = self.fixed.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned()));
        // Whatever the record hangs on or counts towards is the one there is.
        let on = |key: &'static str, kind: Kind| {
            record_of(registry, person, kind).map(|record| (key.to_owned(), Target::Known(record.id)))
        };
        let hangs = self.kind.hangs().and_then(|field| on(field.key, Kind::Engagement));
        let counts = (self.kind == Kind::ContinuingEducation).then(|| on("certificate", Kind::Certificate));
        Some(Edit::New {
            kind: self.kind,
            subject: Some(Target::Known(person)),
            links: hangs.into_iter().chain(counts.flatten()).into_map(),
            fields: said.into_iter().chain(fixed).into_map(),
        })
    }
}
