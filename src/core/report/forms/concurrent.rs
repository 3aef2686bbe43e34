//! 兼职审批表: a post beside the own one goes to the body that hired (clause 30, reading A26).

use super::form::Seal;
use super::letter::Letter;
use crate::domain::ConcurrentPost;
use crate::domain::id::Id;
use crate::domain::record::In as _;
use crate::domain::value::Value;
use crate::ledger::{Registry, names};
use crate::process::contributions::people::person;
use crate::report::people;
use crate::words::{Lang, words};

/// One for each concurrent post of somebody.
pub fn approvals(registry: &Registry, id: Id, on: chrono::NaiveDate, lang: Lang) -> Vec<Letter> {
    let word = |key: &str| words(lang, key, &[]);
    let Some(row) = people::row(registry, id, on) else { return Vec::new() };
    let number = person(registry, id).and_then(|own| own.id_number.as_ref()).map(|own| own.masked());
    let text = |value: Option<String>| value.unwrap_or_default();
    let letter = |own: &ConcurrentPost| {
        let unit = own.unit.as_ref().map(|unit| unit.name.as_str().to_owned());
        let facts = [
            ("field-person-name", names::known(registry, id)),
            ("field-person-id-number", text(number.clone())),
            ("field-engagement-user", row.unit.clone()),
            ("field-concurrent-post-unit", text(unit)),
            ("field-concurrent-post-post", text(own.post.as_ref().map(Value::text))),
            ("field-concurrent-post-document", text(own.document.as_ref().map(Value::text))),
            ("field-concurrent-post-from", text(own.from.map(|day| day.to_string()))),
            ("field-concurrent-post-to", text(own.to.map(|day| day.to_string()))),
        ];
        let seal = |key: &str| Seal {
            title: word(key),
            lines: vec![String::new(), word("form-signed-stamped")],
            date: word("form-date"),
        };
        Letter {
            title: word("paper-concurrent"),
            facts: facts.map(|(key, text)| (word(key), text)).into(),
            heads: vec![word("assessment-talk-item"), word("assessment-talk-said")],
            rows: ["paper-concurrent-duties", "paper-concurrent-reason"]
                .map(|key| vec![word(key), "\n\n\n\n".to_owned()])
                .into(),
            text: word("paper-concurrent-text"),
            seals: ["form-opinion-user", "paper-concurrent-other", "form-opinion-hirer"].map(seal).into(),
            whole: true,
            ..Letter::default()
        }
    };
    registry.about(id).filter_map(|record| ConcurrentPost::of(&record.body)).map(letter).collect()
}
