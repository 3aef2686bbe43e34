//! A field that names another record: chosen from those of the same person, or of the offices in view.

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::{Kind, Record};
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
        let found = session.read(|registry| sections::candidates(registry, linked, subject));
        let one = |record: &Arc<Record>| (record.id.to_string(), record_name(record));
        std::iter::once((String::new(), t("choose"))).chain(found.iter().map(one)).collect::<Vec<_>>()
    });
    view! { <SelectField id label value options error required /> }
}

/// The name of the record that a field names.
pub fn link_name(text: &str) -> Option<String> {
    let id: Id = text.parse().ok()?;
    use_session().peek(|registry| registry.find(id).map(|record| record_name(record)))
}
