//! Forms: submitting by button or Enter, and the summary of what is still wrong.

use leptos::html;
use leptos::prelude::*;
use web_sys::{KeyboardEvent, SubmitEvent};

use super::dom::{focus_by_id, fresh_id};
use super::ime::ImeGuard;
use crate::ui::reactive::effect;

/// A form that submits to `on_submit` and nowhere else. An Enter that confirms a pinyin candidate never submits.
#[component]
pub fn Form(
    #[prop(into)] on_submit: Callback<()>,
    #[prop(optional, into)] label: MaybeProp<String>,
    children: Children,
) -> impl IntoView {
    let ime = ImeGuard::default();
    let keydown = move |event: KeyboardEvent| {
        if event.key() == "Enter" && ime.owns(&event) {
            event.prevent_default();
        }
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if !ime.composing() {
            on_submit.run(());
        }
    };
    view! {
        <form
            class="form"
            novalidate
            aria-label=move || label.get()
            on:keydown=keydown
            on:compositionstart=move |_| ime.start()
            on:compositionend=move |_| ime.end()
            on:submit=submit
        >
            {children()}
        </form>
    }
}

/// The buttons at the end of a form, the one that submits first.
#[component]
pub fn FormActions(children: Children) -> impl IntoView {
    view! { <div class="form-actions">{children()}</div> }
}

/// One thing wrong in a form: the id of the field, and the sentence that also stands beside it.
#[derive(Clone, PartialEq, Eq)]
pub struct FieldError {
    pub field: String,
    pub message: String,
}

/// What is wrong, on top of the form. Takes the focus each time `attempt` changes while something is wrong;
/// each line leads to its field.
#[component]
pub fn ErrorSummary(
    #[prop(into)] title: Signal<String>,
    #[prop(into)] errors: Signal<Vec<FieldError>>,
    /// Counts the attempts to submit.
    #[prop(into)]
    attempt: Signal<u32>,
) -> impl IntoView {
    let summary = NodeRef::<html::Div>::new();
    effect(move |before: Option<u32>| {
        let now = attempt.get();
        if before.is_some_and(|before| before != now) && !errors.with_untracked(Vec::is_empty) {
            // The summary may only now be on its way into the page.
            request_animation_frame(move || {
                if let Some(summary) = summary.try_get_untracked().flatten() {
                    // Only a detached element refuses the focus.
                    let _ = summary.focus();
                }
            });
        }
        now
    });
    let heading = fresh_id("errors");
    let line = |error: FieldError| {
        let field = error.field.clone();
        let go = move |event: web_sys::MouseEvent| {
            // The fragment is the address of the screen, so the browser must not follow it here.
            event.prevent_default();
            focus_by_id(&field);
        };
        view! {
            <li>
                <a href=format!("#{}", error.field) on:click=go>{error.message}</a>
            </li>
        }
    };
    view! {
        <Show when=move || !errors.with(Vec::is_empty)>
            <div node_ref=summary class="error-summary" tabindex="-1" role="group" aria-labelledby=heading.clone()>
                <h2 id=heading.clone()>{title}</h2>
                <ul role="list">{move || errors.get().into_iter().map(line).collect_view()}</ul>
            </div>
        </Show>
    }
}
