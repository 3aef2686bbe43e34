//! A short list that stands whole on the page.

use leptos::prelude::*;

use crate::ui::t::t;

/// A plain table.
pub fn plain_table(heads: &[&'static str], rows: Vec<Vec<AnyView>>) -> AnyView {
    let heads = heads.iter().map(|key| view! { <th scope="col">{t(key)}</th> }).collect_view();
    let row = |cells: Vec<AnyView>| {
        let cells = cells.into_iter().map(|cell| view! { <td>{cell}</td> }).collect_view();
        view! { <tr>{cells}</tr> }
    };
    view! {
        <table class="table">
            <thead>
                <tr>{heads}</tr>
            </thead>
            <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
    .into_any()
}
