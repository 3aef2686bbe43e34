//! One row of the table.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};

use super::column::Ticks;
use super::lines::Lines;

/// What all rows of a table share.
#[derive(Clone)]
pub struct Body {
    pub id: &'static str,
    pub lines: Arc<dyn Lines>,
    pub ticks: Option<Ticks>,
    pub active: RwSignal<usize>,
    pub height: Signal<f64>,
    /// A click opens the row.
    pub opens: bool,
}

/// Draws the row at a place among all rows, from 0.
#[component]
pub fn Row(body: Body, at: usize) -> impl IntoView {
    let Body { id, lines, ticks, active, height, opens } = body;
    let drawn = lines.cells(at);
    let label = lines.tick_label(at);
    let key = lines.key(at).unwrap_or_default();
    let picked = Arc::clone(&lines);
    let press = move |event: MouseEvent| {
        if !on_control(&event) {
            active.set(at);
            if opens {
                lines.open(at);
            }
        }
    };
    let ticked = move || ticks.map(|ticks| ticks.keys.with(|keys| keys.contains(&key)));
    let tick = ticks.map(|ticks| {
        let ticked = ticked.clone();
        view! {
            <td class="grid-tick">
                <label>
                    <input
                        type="checkbox"
                        aria-label=label
                        prop:checked=move || ticked() == Some(true)
                        on:click=move |event: MouseEvent| ticks.pick(&*picked, at, event.shift_key())
                    />
                </label>
            </td>
        }
    });
    let cells = drawn
        .into_iter()
        .enumerate()
        .map(|(index, (head, cell))| {
            let first = index == 0;
            let class = head.class(first);
            if first {
                view! { <th scope="row" class=class>{cell}</th> }.into_any()
            } else {
                view! { <td class=class>{cell}</td> }.into_any()
            }
        })
        .collect_view();
    view! {
        <tr
            id=format!("{id}-row-{at}")
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
