//! What a change changes, row by row: the old value and the new one.

use leptos::prelude::*;

/// One changed field. Nothing means that there was, or will be, no value.
#[derive(Clone, PartialEq, Eq)]
pub struct Change {
    pub label: String,
    pub old: Option<String>,
    pub new: Option<String>,
}

/// A table of changes.
#[component]
pub fn DiffList(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] changes: Signal<Vec<Change>>,
    /// Headings of the three columns: field, before, after.
    #[prop(into)]
    headings: Signal<[String; 3]>,
    /// Shown for a value that is not there.
    #[prop(into)]
    none: Signal<String>,
) -> impl IntoView {
    let head =
        move || headings.get().map(|text| view! { <th scope="col">{text}</th> }).into_iter().collect_view();
    let nothing = move || view! { <span class="diff-none">{none}</span> };
    let row = move |change: Change| {
        let old = match change.old {
            Some(text) => view! { <del>{text}</del> }.into_any(),
            None => nothing().into_any(),
        };
        let new = match change.new {
            Some(text) => view! { <ins>{text}</ins> }.into_any(),
            None => nothing().into_any(),
        };
        view! {
            <tr>
                <th scope="row">{change.label}</th>
                <td>{old}</td>
                <td>{new}</td>
            </tr>
        }
    };
    view! {
        <table class="diff" aria-label=label>
            <thead>
                <tr>{head}</tr>
            </thead>
            <tbody>{move || changes.get().into_iter().map(row).collect_view()}</tbody>
        </table>
    }
}
