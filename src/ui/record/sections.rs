//! Records section by section, a tab each.

use leptos::prelude::*;
use taizhang_core::domain::record::{About, Section};

use crate::ui::components::{Tab, TabPanel};
use crate::ui::t::coded;

/// The sections of a person's file.
pub fn person_sections() -> Vec<Section> {
    Section::of(About::Person).collect()
}

/// The tabs of some sections of a person or an office.
pub fn section_tabs(sections: &[Section]) -> Vec<Tab> {
    let label = |section: Section| coded("section-*", section.code());
    sections.iter().map(|section| Tab { key: section.code(), label: label(*section), count: None }).collect()
}

/// Their panels under the tabs `id`, each with what stands `inside`.
pub fn section_panels<V: IntoView + 'static>(
    id: &'static str,
    sections: &[Section],
    selected: RwSignal<String>,
    inside: impl Fn(Section) -> V + Clone + Send + Sync + 'static,
) -> Vec<AnyView> {
    let panel = |section: Section| {
        let inside = inside.clone();
        view! { <TabPanel id key=section.code() selected>{inside(section)}</TabPanel> }.into_any()
    };
    sections.iter().copied().map(panel).collect()
}
