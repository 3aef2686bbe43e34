//! 超配说明: why a union has more people than the guidance names, or none, to be sealed (clauses 25, 28).

use chrono::NaiveDate;

use super::filing::{issued, numbered};
use super::letter::Letter;
use crate::domain::StaffingNote;
use crate::domain::id::Id;
use crate::domain::record::In as _;
use crate::domain::value::Value;
use crate::ledger::{Registry, names};
use crate::report::offices::list::line_of;
use crate::report::offices::staffing::notes;
use crate::words::{Lang, label, words};

/// One for each note of an office, the newest first.
pub fn notices(registry: &Registry, office: Id, on: NaiveDate, lang: Lang) -> Vec<Letter> {
    let word = |key: &str| words(lang, key, &[]);
    let name = names::known(registry, office);
    let Some(profile) = &registry.profile else { return Vec::new() };
    let to = profile.superior().unwrap_or(&profile.party).name.clone();
    let line = line_of(registry, office, on);
    let people = line.as_ref().map(|line| line.row.people.total().to_string()).unwrap_or_default();
    let figures = line.and_then(|line| line.row.head_count).map(|(_, facts)| facts).unwrap_or_default();
    let count = |own: Option<crate::domain::value::Count>| own.map(|own| own.text()).unwrap_or_default();
    let letter = |own: &StaffingNote| {
        let text = |value: Option<String>| value.unwrap_or_default();
        let facts = [
            ("paper-staffing-office", name.clone()),
            ("paper-staffing-people", people.clone()),
            ("field-head-count-separate-unions", count(figures.separate_unions)),
            ("field-head-count-workers", count(figures.workers)),
            ("field-staffing-note-kind", text(own.kind.map(|kind| label(lang, kind)))),
            ("field-staffing-note-document", text(own.document.as_ref().map(Value::text))),
            ("field-staffing-note-from", text(own.from.map(|day| day.to_string()))),
            ("field-staffing-note-to", text(own.to.map(|day| day.to_string()))),
        ];
        Letter {
            title: words(lang, "paper-staffing", &[("office", &name)]),
            document: numbered(on, lang),
            to: words(lang, "paper-to", &[("office", &to)]),
            facts: facts.map(|(key, text)| (word(key), text)).into(),
            heads: vec![word("assessment-talk-item"), word("assessment-talk-said")],
            rows: vec![vec![
                word("field-staffing-note-reason"),
                text(own.reason.as_ref().map(Value::text)) + "\n\n\n",
            ]],
            seals: issued(&profile.party.name, on, lang),
            whole: true,
            ..Letter::default()
        }
    };
    notes(registry, office).iter().filter_map(|record| StaffingNote::of(&record.body)).map(letter).collect()
}
