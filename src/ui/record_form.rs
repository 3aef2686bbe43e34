//! Forms and facts of any record kind, read off its field table: one way to ask for a value, one way to
//! show it.

use std::collections::BTreeMap;

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use taizhang_core::domain::id::Id;
use taizhang_core::domain::issue::Issue;
use taizhang_core::domain::record::{Field, Kind, Need, Privacy, Record};
use taizhang_core::domain::text::is_private_use;
use taizhang_core::domain::value::{Input, Phone, Value};
use taizhang_core::ledger::Edit;
use taizhang_core::ledger::command::{Fields, Target};

use super::components::{
    AreaField, ChecksField, Choice, Combobox, DateField, FieldError, SelectField, TextField,
};
use super::session::use_session;
use super::t::{code_label, field_label, sentence, t, ta};
use crate::platform::drafts;

pub mod layout;
mod link;
mod name;
mod said;
mod sheet;
mod submit;
mod veil;

use link::LinkField;
pub use link::link_name;
pub use name::record_name;
pub use said::SaidButton;
pub use sheet::RecordSheet;
pub use submit::{FormErrors, Submission};
use veil::Veil;

/// How many offices a unit field offers at once.
const OFFERED: usize = 50;

/// What is being typed for one record: one text per field.
#[derive(Clone)]
pub struct RecordForm {
    pub kind: Kind,
    values: StoredValue<BTreeMap<&'static str, RwSignal<String>>>,
    /// What the form showed when it was opened; empty for a new record.
    seen: StoredValue<Fields>,
    /// The record under change.
    record: Option<Id>,
    /// Whom or what it speaks of, where that is known: fields that name a record offer those of the same person.
    subject: Option<Id>,
    /// The field for which the form was opened: what stands in it is to be seen.
    wanted: Option<String>,
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
            texts.filter(|(_, text)| !text.trim().is_empty()).collect()
        })
    }

    /// Whether anything has been typed that differs from what was shown.
    pub fn is_dirty(&self) -> bool {
        self.fields() != self.seen.get_value()
    }

    /// The edit that makes the record.
    pub fn make(&self, subject: Option<Target>, links: &[(&str, Target)]) -> Edit {
        let links = links.iter().map(|(key, target)| ((*key).to_owned(), *target)).collect();
        Edit::New { kind: self.kind, subject, links, fields: self.fields() }
    }

    /// The edit that changes record `id`.
    pub fn change(&self, id: Id) -> Edit {
        Edit::Change { id, seen: self.seen.get_value(), to: self.fields() }
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
    pub fn keep_draft(&self, name: &str) {
        if let Some(mut draft) = drafts::load::<Draft>(name) {
            self.values.with_value(|values| {
                for (key, value) in values {
                    // What had been emptied stays empty.
                    value.set(draft.values.remove(*key).unwrap_or_default());
                }
            });
            self.seen.set_value(draft.seen);
        }
        let (form, name) = (self.clone(), name.to_owned());
        Effect::new(move |previous: Option<()>| {
            form.track();
            if previous.is_some() {
                drafts::save(&name, &Draft { values: form.fields(), seen: form.seen.get_value() });
            }
        });
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

/// Id of a field's input in the page.
pub fn field_id(kind: Kind, key: &str) -> String {
    format!("{}-{}", kind.code(), key.replace('_', "-"))
}

/// The sentence beside the field at one place of a form, whose label stands there already.
fn issue_at(issues: &[Issue], place: &str) -> Option<String> {
    let found = issues.iter().find(|issue| issue.place == place)?;
    Some(sentence(&Issue { place: String::new(), ..found.clone() }))
}

/// Issues as the error summary shows them: each leads to its field.
pub fn field_errors(issues: &[Issue]) -> Vec<FieldError> {
    issues
        .iter()
        .map(|issue| {
            let field = issue.place.replace(['.', '_'], "-");
            FieldError { field, message: sentence(issue) }
        })
        .collect()
}

/// The fields `keys` of a form, in that order, with their errors.
#[component]
pub fn RecordFields(
    form: RecordForm,
    keys: Vec<&'static str>,
    issues: RwSignal<Vec<Issue>>,
    /// Nothing must be said here, whatever a record needs in the end.
    #[prop(optional)]
    free: bool,
) -> impl IntoView {
    keys.into_iter()
        .filter_map(|key| form.kind.field(key))
        .map(|field| view! { <RecordField form=form.clone() field issues free /> })
        .collect_view()
}

#[component]
fn RecordField(
    form: RecordForm,
    field: &'static Field,
    issues: RwSignal<Vec<Issue>>,
    free: bool,
) -> impl IntoView {
    let kind = form.kind;
    let id = field_id(kind, field.key);
    let value = form.value(field.key);
    let label = Signal::derive(move || field_label(kind.code(), field.key));
    let place = format!("{}.{}", kind.code(), field.key);
    let own = place.clone();
    let error = Signal::derive(move || issues.with(|issues| issue_at(issues, &own)));
    // What was wrong is being mended: the next attempt judges anew.
    Effect::new(move |before: Option<()>| {
        value.track();
        if before.is_some() && issues.with_untracked(|issues| issue_at(issues, &place).is_some()) {
            issues.update(|issues| issues.retain(|issue| issue.place != place));
        }
    });
    let veiled = form.record.filter(|_| {
        field.privacy == Privacy::Restricted && form.seen.with_value(|seen| seen.contains_key(field.key))
    });
    let required = field.need == Need::Must && !free;
    let Some(record) = veiled else {
        return view! { <OpenField subject=form.subject id label value error field required /> }.into_any();
    };
    let lifted = RwSignal::new(false);
    let at_once = form.wanted.as_deref() == Some(field.key);
    let input = id.clone();
    view! {
        <Show
            when=move || lifted.get()
            fallback=move || view! { <Veil id=id.clone() label record field value lifted at_once /> }
        >
            <OpenField subject=form.subject id=input.clone() label value error field required />
        </Show>
    }
    .into_any()
}

/// The input that a field's value asks for.
#[component]
fn OpenField(
    subject: Option<Id>,
    id: String,
    label: Signal<String>,
    value: RwSignal<String>,
    error: Signal<Option<String>>,
    field: &'static Field,
    required: bool,
) -> impl IntoView {
    match field.input {
        Input::Text { .. } => {
            let hint = MaybeProp::derive(move || value.with(|value| own_characters(value)));
            view! { <TextField id label value error hint required /> }.into_any()
        }
        Input::Count => view! { <TextField id label value error required inputmode="numeric" /> }.into_any(),
        Input::Amount => view! { <TextField id label value error required inputmode="decimal" /> }.into_any(),
        Input::Period { hint } => {
            let hint = Signal::derive(move || t(hint));
            view! { <TextField id label value error hint required inputmode="numeric" /> }.into_any()
        }
        Input::Codes { table, options } => {
            let options = Signal::derive(move || {
                options()
                    .into_iter()
                    .map(|code| (code.to_owned(), code_label(table, code)))
                    .collect::<Vec<_>>()
            });
            view! { <div class="field-wide"><ChecksField id label value options error /></div> }.into_any()
        }
        Input::Long { hint, .. } => {
            let own = move || value.with(|value| own_characters(value));
            let hint = MaybeProp::derive(move || own().or_else(|| hint.map(t)));
            view! { <div class="field-wide"><AreaField id label value error hint required /></div> }
                .into_any()
        }
        Input::Day | Input::Date => {
            let exact = matches!(field.input, Input::Day);
            let hint = Signal::derive(move || t(if exact { "hint-day" } else { "hint-date" }));
            view! { <DateField id label value error hint required /> }.into_any()
        }
        Input::Code { table, options } => {
            let options = Signal::derive(move || {
                let blank = (String::new(), t("choose"));
                let mut codes = options();
                // A code kept as it arrived, though forms offer it no more, is not lost by looking at it.
                let kept = value.with_untracked(|value| value.clone());
                let kept = (!kept.is_empty() && !codes.contains(&kept.as_str())).then_some(kept);
                codes.extend(kept.as_deref());
                let all = codes.into_iter().map(|code| (code.to_owned(), code_label(table, code)));
                std::iter::once(blank).chain(all).collect::<Vec<_>>()
            });
            view! { <SelectField id label value options error required /> }.into_any()
        }
        Input::Unit => view! { <UnitField id label value error required /> }.into_any(),
        Input::Link => match field.link() {
            Some(linked) => view! { <LinkField linked subject id label value error required /> }.into_any(),
            None => ().into_any(),
        },
        Input::Own => ().into_any(),
    }
}

/// Says of characters that this computer alone can show that they are such.
fn own_characters(value: &str) -> Option<String> {
    let found: String = value.chars().filter(|c| is_private_use(*c)).collect();
    (!found.is_empty()).then(|| ta("hint-private-use", &[("text", &found)]))
}

/// A unit: an office of the tree, one above, or the name of another unit as typed.
#[component]
pub fn UnitField(
    #[prop(into)] id: String,
    #[prop(into)] label: Signal<String>,
    value: RwSignal<String>,
    #[prop(into)] error: Signal<Option<String>>,
    #[prop(optional)] required: bool,
) -> impl IntoView {
    let session = use_session();
    let outside = StoredValue::new(t("unit-outside"));
    let search = move |typed: &str| {
        let typed = typed.trim().to_owned();
        let mut offices = session.peek(|registry| {
            let tree = taizhang_core::report::offices::tree(registry, session.day());
            let mut list: Vec<(Id, String)> = tree.into_iter().map(|row| (row.office, row.name)).collect();
            if let Some(profile) = &registry.profile {
                list.extend(profile.above.iter().map(|party| (party.office, party.name.clone())));
            }
            list
        });
        offices.retain(|(_, name)| name.contains(&typed));
        let exact = offices.iter().any(|(_, name)| *name == typed);
        let mut choices: Vec<Choice> = offices
            .into_iter()
            .take(OFFERED)
            .map(|(office, name)| Choice { value: format!("{name} @{office}"), label: name, detail: None })
            .collect();
        if !typed.is_empty() && !exact {
            choices.push(Choice { value: typed.clone(), label: typed, detail: Some(outside.get_value()) });
        }
        choices
    };
    let none_text = Signal::derive(|| t("unit-none"));
    let more_text = Signal::derive(|| t("unit-more"));
    view! {
        <Combobox id label value search label_of=unit_name none_text more_text error required />
    }
}

/// The name inside a unit's text.
pub fn unit_name(text: &str) -> String {
    match text.rsplit_once(" @") {
        Some((name, id)) if id.parse::<Id>().is_ok() => name.to_owned(),
        _ => text.to_owned(),
    }
}

/// A field's value as a person reads it; restricted values are masked.
pub fn show(field: &Field, text: &str) -> String {
    match Phone::parse(text) {
        _ if field.privacy != Privacy::Restricted => show_open(field, text),
        Ok(phone) if field.key == "phone" => phone.masked(),
        _ => taizhang_core::domain::id_number::mask(text),
    }
}

/// A field's value as a person reads it, unmasked.
pub fn show_open(field: &Field, text: &str) -> String {
    match field.input {
        Input::Code { table, .. } => code_label(table, text),
        Input::Unit => unit_name(text),
        Input::Codes { table, .. } => {
            text.split(',').map(|code| code_label(table, code)).collect::<Vec<_>>().join(&t("list-separator"))
        }
        Input::Text { .. }
        | Input::Long { .. }
        | Input::Day
        | Input::Date
        | Input::Count
        | Input::Amount
        | Input::Period { .. } => text.to_owned(),
        Input::Link | Input::Own => String::new(),
    }
}

/// The heading of a record kind.
pub fn kind_label(kind: Kind) -> String {
    t(&format!("kind-{}", kind.code()))
}

/// A count with its unit: `3 人`.
pub fn people(count: impl ToString) -> String {
    ta("n-people", &[("count", &count.to_string())])
}
