//! Records section by section, a tab each.

use leptos::prelude::*;
use taizhang_core::report::sections::Section;

use crate::ui::components::{Tab, TabPanel};
use crate::ui::t::coded;

/// The tabs of sections.
pub fn section_tabs(sections: &'static [Section]) -> Vec<Tab> {
    let label = |section: &Section| coded("section-*", section.code);
    sections.iter().map(|section| Tab { key: section.code, label: label(section), count: None }).collect()
}

/// Their panels under the tabs `id`, each with what stands `inside`.
pub fn section_panels<V: IntoView + 'static>(
    id: &'static str,
    sections: &'static [Section],
    selected: RwSignal<String>,
    inside: impl Fn(&'static Section) -> V + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let panel = |section: &'static Section| {
        view! { <TabPanel id key=section.code selected>{inside(section)}</TabPanel> }
    };
    sections.iter().map(panel).collect_view()
}
