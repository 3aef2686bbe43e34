//! What is being typed for one record, and the edit it makes.

use std::collections::BTreeMap;

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::{Kind, Need, Record};
use taizhang_core::ledger::Edit;
use taizhang_core::ledger::command::{Fields, Target};
use taizhang_core::order::Gathered;

use super::layout;
use crate::platform::drafts;
use crate::ui::reactive::effect;

/// What is being typed for one record: one text per field.
#[derive(Clone)]
pub struct RecordForm {
    pub kind: Kind,
    values: StoredValue<BTreeMap<&'static str, RwSignal<String>>>,
    /// What the form showed when it was opened; empty for a new record.
    pub(super) seen: StoredValue<Fields>,
    /// The record under change.
    record: Option<Id>,
    /// Whom or what it speaks of, where that is known: fields that name a record offer those of the same person.
    pub(super) subject: Option<Id>,
    /// The field for which the form was opened: what stands in it is to be seen.
    pub(super) wanted: Option<String>,
    /// Under which name what is typed is kept.
    draft: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct Draft {
    values: Fields,
    /// What was shown when the typing began: a change made by others meanwhile is still noticed.
    #[serde(default)]
    seen: Fields,
}

impl RecordForm {
    /// A form for a new record, or for changing one.
    pub fn new(kind: Kind, record: Option<&Record>) -> Self {
        let mut values = BTreeMap::new();
        let mut seen = Fields::new();
        for field in kind.fields() {
            let text = record.and_then(|record| record.body.get(field.key));
            if let Some(text) = &text {
                seen.insert(field.key.to_owned(), text.clone());
            }
            values.insert(field.key, RwSignal::new(text.unwrap_or_default()));
        }
        let subject = record.map(|record| record.subject);
        let record = record.map(|record| record.id);
        Self {
            kind,
            values: StoredValue::new(values),
            seen: StoredValue::new(seen),
            record,
            subject,
            wanted: None,
            draft: None,
        }
    }

    /// The same form, for a new record that speaks of somebody known.
    #[must_use]
    pub fn about(mut self, subject: Id) -> Self {
        self.subject = Some(subject);
        self
    }

    /// The same form, opened for one field.
    #[must_use]
    pub fn at(mut self, key: &str) -> Self {
        self.wanted = Some(key.to_owned());
        self
    }

    /// The record under change.
    pub const fn record(&self) -> Option<Id> {
        self.record
    }

    /// The first field in front that must stand and is empty.
    pub fn first_empty(&self) -> Option<&'static str> {
        let must = |key: &&str| self.kind.field(key).is_some_and(|field| field.need == Need::Must);
        layout::front(self.kind)
            .into_iter()
            .filter(must)
            .find(|key| self.value(key).with_untracked(|text| text.trim().is_empty()))
    }

    /// Follows what is typed.
    pub fn track(&self) {
        self.values.with_value(|values| values.values().for_each(RwSignal::track));
    }

    /// The text of a field; an unknown key is a fault of the page and reads as empty.
    pub fn value(&self, key: &str) -> RwSignal<String> {
        self.values
            .with_value(|values| values.get(key).copied())
            .unwrap_or_else(|| RwSignal::new(String::new()))
    }

    /// The texts as typed, without the empty ones.
    pub fn fields(&self) -> Fields {
        self.values.with_value(|values| {
            let texts = values.iter().map(|(key, value)| ((*key).to_owned(), value.get_untracked()));
            texts.filter(|(_, text)| !text.trim().is_empty()).into_map()
        })
    }

    /// The edit that makes the record.
    pub fn make(&self, subject: Option<Target>, links: &[(&str, Target)]) -> Edit {
        let links = links.iter().map(|(key, target)| ((*key).to_owned(), *target)).into_map();
        Edit::New { kind: self.kind, subject, links, fields: self.fields() }
    }

    /// The edit that changes record `id`.
    pub fn change(&self, id: Id) -> Edit {
        Edit::Change { id, seen: self.seen.get_value(), to: self.fields() }
    }

    /// The edit that changes the record under change, or makes one that speaks of `subject`.
    pub fn edit(&self, subject: Id) -> Edit {
        match self.record {
            Some(id) => self.change(id),
            None => self.make(Some(Target::Known(subject)), &[]),
        }
    }

    /// Takes note of what stands in a field now, after somebody else changed it.
    pub fn take_note(&self, key: &str, now: Option<String>) {
        self.seen.update_value(|seen| {
            match now {
                Some(now) => seen.insert(key.to_owned(), now),
                None => seen.remove(key),
            };
        });
    }

    /// Keeps what is typed under a name, so that a reload loses nothing; brings it back if there is some.
    #[must_use]
    pub fn keep_draft(mut self, name: String) -> Self {
        if let Some(mut draft) = drafts::load::<Draft>(&name) {
            self.values.with_value(|values| {
                for (key, value) in values {
                    // What had been emptied stays empty.
                    value.set(draft.values.remove(*key).unwrap_or_default());
                }
            });
            self.seen.set_value(draft.seen);
        }
        let (form, place) = (self.clone(), name.clone());
        effect(move |previous: Option<()>| {
            form.track();
            if previous.is_some() {
                drafts::save(&place, &Draft { values: form.fields(), seen: form.seen.get_value() });
            }
        });
        self.draft = Some(name);
        self
    }

    /// The name under which what is typed is kept.
    pub fn draft(&self) -> Option<String> {
        self.draft.clone()
    }

    /// Whether something typed is kept under a name.
    pub fn has_draft(name: &str) -> bool {
        drafts::load::<Draft>(name).is_some()
    }

    /// Forgets the draft: the record is written, or thrown away.
    pub fn drop_draft(name: &str) {
        drafts::clear(name);
    }
}
