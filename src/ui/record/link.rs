//! A field that names another record: chosen from those of the same person, or of the offices in view.

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::{Kind, Record};
use taizhang_core::ledger::{Registry, names};
use taizhang_core::report::records::sections;

use super::record_name;
use crate::ui::components::SelectField;
use crate::ui::session::use_session;
use crate::ui::t::t;

#[component]
pub fn LinkField(
    linked: Kind,
    subject: Option<Id>,
    id: String,
    label: Signal<String>,
    value: RwSignal<String>,
    error: Signal<Option<String>>,
    required: bool,
) -> impl IntoView {
    let session = use_session();
    let options = Signal::derive(move || {
        let found = session.read(|registry| {
            let one = |record: Arc<Record>| (record.id.to_string(), name_beside_others(registry, &record));
            sections::candidates(registry, linked, subject).into_iter().map(one).collect::<Vec<_>>()
        });
        std::iter::once((String::new(), t("choose"))).chain(found).collect::<Vec<_>>()
    });
    view! { <SelectField id label value options error required /> }
}

/// The name of the record that a field names.
pub fn link_name(text: &str) -> Option<String> {
    let id: Id = text.parse().ok()?;
    use_session().peek(|registry| registry.find(id).map(|record| name_beside_others(registry, record)))
}

/// The plans of other offices are told from the own ones by whose they are.
fn name_beside_others(registry: &Registry, record: &Record) -> String {
    let name = record_name(record);
    let own = registry.profile.as_ref().is_none_or(|profile| profile.office() == record.subject);
    match own || !record.kind().speaks_of_office() {
        true => name,
        false => format!("{name} · {}", names::known(registry, record.subject)),
    }
}
