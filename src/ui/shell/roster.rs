//! What the roster of people is narrowed to. The tab remembers it, so that coming back from a person finds the same rows,
//! and the numbers of other screens lead to exactly the people they count.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::report::people::roster::Filter;

use crate::platform::drafts;
use crate::ui::route::Route;

/// Narrows the roster before it is shown.
pub fn narrow_to(filter: &Filter) {
    drafts::save(drafts::NARROWED, filter);
}

/// What it was narrowed to last.
pub fn narrowed() -> Option<Filter> {
    drafts::load(drafts::NARROWED)
}

/// So many people, and the way to them: the roster narrowed to these, with the reason above it.
#[component]
pub fn PeopleLink(people: Vec<Id>, reason: String, words: String) -> impl IntoView {
    if people.is_empty() {
        return view! { <span>{words}</span> }.into_any();
    }
    let narrow = move |_| narrow_to(&Filter::among(people.iter().copied(), reason.clone()));
    view! { <a href=Route::People.href() on:click=narrow>{words}</a> }.into_any()
}
