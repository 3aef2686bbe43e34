//! One cell. The cell of the cursor holds the one input of the table, with all of its text selected, so that typing
//! replaces it and an input method works from its first key on.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;
use taizhang_core::process::grid::place::At;
use web_sys::MouseEvent;

use super::held::{Held, Typing};
use super::keys;
use crate::ui::components::ImeGuard;
use crate::ui::reactive::{effect, memo};
use crate::ui::t::sentence;

/// What is drawn of a cell.
#[derive(Clone, PartialEq)]
struct Look {
    text: String,
    is_changed: bool,
    fault: Option<String>,
    is_open: bool,
    is_number: bool,
}

fn look(held: Held, at: At) -> Look {
    held.grid.with(|grid| {
        let cell = grid.cell(at);
        Look {
            text: cell.text.map(|text| held.shown(at.column, text)).unwrap_or_default(),
            is_changed: cell.is_changed,
            fault: cell.issue.map(sentence),
            is_open: cell.is_open,
            is_number: grid.columns().get(at.column).is_some_and(|column| column.is_number()),
        }
    })
}

#[component]
pub fn GridCell(held: Held, at: At, note: Arc<str>, page: Signal<usize>) -> impl IntoView {
    let look = memo(move |_| look(held, at));
    let is_cursor = memo(move |_| held.cursor.get() == at);
    let is_selected = memo(move |_| held.area().contains(at));
    let is_wrong = move || look.with(|look| look.fault.is_some());
    let down = move |event: MouseEvent| {
        if event.button() != 0 {
            return;
        }
        if event.shift_key() {
            event.prevent_default();
            held.stretch(at);
        } else if !is_cursor.get_untracked() || held.typing.with_untracked(Option::is_none) {
            // The browser would put the focus elsewhere, or a caret into the text.
            event.prevent_default();
            held.go(at);
        }
    };
    let over = move |event: MouseEvent| {
        if event.buttons() == 1 && held.typing.with_untracked(Option::is_none) {
            held.stretch(at);
        }
    };
    let content = move || {
        if is_cursor.get() {
            return view! { <Entry held at look note=Arc::clone(&note) page /> }.into_any();
        }
        view! { <span class="worksheet-text">{move || look.with(|look| look.text.clone())}</span> }.into_any()
    };
    view! {
        <div
            role="gridcell"
            class="worksheet-cell"
            class:worksheet-number=move || look.with(|look| look.is_number)
            class:worksheet-changed=move || look.with(|look| look.is_changed)
            class:worksheet-wrong=is_wrong
            class:worksheet-closed=move || look.with(|look| !look.is_open)
            class:worksheet-selected=is_selected
            class:worksheet-cursor=is_cursor
            aria-colindex=at.column + 2
            aria-selected=move || if is_selected.get() { "true" } else { "false" }
            aria-readonly=move || look.with(|look| (!look.is_open).then_some("true"))
            aria-invalid=move || is_wrong().then_some("true")
            title=move || look.with(|look| look.fault.clone().unwrap_or_else(|| look.text.clone()))
            on:mousedown=down
            on:mouseover=over
            on:dblclick=move |_| keys::begin(held, false)
        >
            {content}
        </div>
    }
}

/// The input in the cell of the cursor.
#[component]
fn Entry(held: Held, at: At, look: Memo<Look>, note: Arc<str>, page: Signal<usize>) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let ime = ImeGuard::default();
    // All is selected while nothing is being typed; within a text the caret stands at its end.
    let within = memo(move |_| held.typing.with(|typing| typing.as_ref().map(|typing| typing.within)));
    let value = move || match held.typing.get() {
        Some(typing) => typing.text,
        None => look.with(|look| look.text.clone()),
    };
    // The text first: a text that is set later would take the selection away.
    effect(move |_| {
        let Some(input) = input.get() else { return };
        let text = value();
        if input.value() != text {
            input.set_value(&text);
        }
        held.cursor.track();
        if held.takes_focus.get_value() {
            held.takes_focus.set_value(false);
            // It has just been put into the page, so it takes the focus.
            let _ = input.focus();
        }
        if within.get().is_none() {
            input.select();
        }
    });
    effect(move |_| {
        if let (Some(true), Some(input)) = (within.get(), input.get_untracked()) {
            let end = u32::try_from(input.value().encode_utf16().count()).unwrap_or(u32::MAX);
            // An input of text has a caret.
            let _ = input.set_selection_range(end, end);
        }
    });
    let focused = move |_| {
        held.has_focus.set_value(true);
        if let (None, Some(input)) = (within.get_untracked(), input.get_untracked()) {
            input.select();
        }
    };
    let typed = move |event: web_sys::Event| {
        let text = event_target_value(&event);
        let within = held.typing.with_untracked(|typing| typing.as_ref().is_some_and(|typing| typing.within));
        held.typing.set(Some(Typing { text, within }));
    };
    let keydown = move |event: web_sys::KeyboardEvent| {
        if !ime.owns(&event) {
            keys::press(held, &event, page.get_untracked());
        }
    };
    view! {
        <input
            node_ref=input
            type="text"
            class="worksheet-input"
            class:worksheet-typing=move || within.get().is_some()
            autocomplete="off"
            spellcheck="false"
            aria-label=held.name(at)
            aria-invalid=move || look.with(|look| look.fault.is_some()).then_some("true")
            aria-describedby=note.to_string()
            readonly=move || look.with(|look| !look.is_open)
            on:input=typed
            on:keydown=keydown
            on:focus=focused
            on:blur=move |_| {
                held.has_focus.set_value(false);
                held.finish();
            }
            on:compositionstart=move |_| ime.start()
            on:compositionend=move |_| ime.end()
        />
    }
}
