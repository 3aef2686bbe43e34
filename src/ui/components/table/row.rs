//! One row of the table.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};

use super::column::{Column, Selection};

/// Which row it is.
#[derive(Clone)]
pub struct Place {
    /// Id of its element.
    pub id: String,
    /// Its place among all rows, from 0.
    pub at: usize,
    /// Its stable name.
    pub key: String,
}

/// Draws a row. `open`, when there is one, is called with the row's place.
#[component]
pub fn Row<R: Clone + Send + Sync + 'static>(
    place: Place,
    row: R,
    columns: Signal<Vec<Column<R>>>,
    selection: Option<Selection<R>>,
    active: RwSignal<usize>,
    height: Signal<f64>,
    open: Option<Callback<usize>>,
    /// Ticks the row; with `true` all from the one ticked last.
    pick: Callback<(usize, bool)>,
) -> impl IntoView {
    let at = place.at;
    let press = move |event: MouseEvent| {
        if !on_control(&event) {
            active.set(at);
            if let Some(open) = open {
                open.run(at);
            }
        }
    };
    let keys = selection.as_ref().map(|selection| selection.keys);
    let own = place.key.clone();
    let ticked = move || keys.map(|keys| keys.with(|keys| keys.contains(&own)));
    let tick = selection.map(|selection| {
        let label = (selection.row_label)(&row);
        let ticked = ticked.clone();
        view! {
            <td class="grid-tick">
                <label>
                    <input
                        type="checkbox"
                        aria-label=label
                        prop:checked=move || ticked() == Some(true)
                        on:click=move |event: MouseEvent| pick.run((at, event.shift_key()))
                    />
                </label>
            </td>
        }
    });
    // Untracked: other columns make another edition of the table, which draws every row anew.
    let cells = columns.with_untracked(|columns| {
        columns
            .iter()
            .enumerate()
            .map(|(index, column)| {
                let first = index == 0;
                let class = column.class(first);
                let cell = column.draw(&row);
                if first {
                    view! { <th scope="row" class=class>{cell}</th> }.into_any()
                } else {
                    view! { <td class=class>{cell}</td> }.into_any()
                }
            })
            .collect_view()
    });
    view! {
        <tr
            id=place.id
            // The heading is row 1.
            aria-rowindex=at + 2
            aria-selected=move || ticked().map(|ticked| ticked.to_string())
            data-active=move || (active.get() == at).then_some("true")
            style=move || format!("height: {}px", height.get())
            on:click=press
        >
            {tick}
            {cells}
        </tr>
    }
}

/// Whether the click was on something in the row that has a meaning of its own.
fn on_control(event: &MouseEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|element| {
        element.closest("a, button, input, label, select").is_ok_and(|control| control.is_some())
    })
}
