//! A field that names a unit.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;

use crate::ui::components::{Choice, Combobox};
use crate::ui::session::use_session;
use crate::ui::t::{t, tr};

/// How many offices a unit field offers at once.
const OFFERED: usize = 50;
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
    let none_text = tr("unit-none");
    let more_text = tr("unit-more");
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
