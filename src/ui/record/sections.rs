//! Records section by section, a tab each.

use leptos::prelude::*;
use taizhang_core::domain::record::{About, Section};

use crate::ui::components::{Tab, TabPanel};
use crate::ui::t::coded;

/// The tabs of the sections of a person or an office.
pub fn section_tabs(about: About) -> Vec<Tab> {
    let label = |section: Section| coded("section-*", section.code());
    Section::of(about)
        .map(|section| Tab { key: section.code(), label: label(section), count: None })
        .collect()
}

/// Their panels under the tabs `id`, each with what stands `inside`.
pub fn section_panels<V: IntoView + 'static>(
    id: &'static str,
    about: About,
    selected: RwSignal<String>,
    inside: impl Fn(Section) -> V + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let panel = |section: Section| {
        view! { <TabPanel id key=section.code() selected>{inside(section)}</TabPanel> }
    };
    Section::of(about).map(panel).collect_view()
}
