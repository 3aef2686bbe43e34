//! Dialogs: one question that must be answered before going on.

use leptos::children::ViewFn;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

use super::button::{Button, ButtonKind};
use super::dom::{ends, focused, fresh_id};
use crate::ui::reactive::effect;

/// What stands at the head of every dialog, because what says it on the page is out of reach meanwhile: the task of an
/// exercise.
#[derive(Clone, Copy)]
pub struct DialogNote(pub RwSignal<String>);

/// A modal dialog. The rest of the page is out of reach while it is open, Escape closes it, and the focus goes
/// back to where it was. The content exists only while the dialog is open.
#[component]
pub fn Dialog(
    open: RwSignal<bool>,
    #[prop(into)] title: Signal<String>,
    /// Name of the cross in the corner.
    #[prop(into)]
    close_label: Signal<String>,
    #[prop(optional)] wide: bool,
    /// The person left without an answer (Escape or the cross).
    #[prop(optional, into)]
    on_dismiss: Option<Callback<()>>,
    #[prop(optional, into)] actions: Option<ViewFn>,
    children: ChildrenFn,
) -> impl IntoView {
    let before = StoredValue::new_local(None::<HtmlElement>);
    effect(move |was: Option<bool>| {
        let is = open.get();
        if was == Some(true) && !is {
            // While the dialog is still in the page, nothing outside it can take the focus.
            request_animation_frame(move || {
                if let Some(element) = before.try_get_value().flatten() {
                    // An element that has left the page refuses the focus, and there is no better one.
                    let _ = element.focus();
                }
            });
        }
        is
    });
    let dismiss = Callback::new(move |()| {
        open.set(false);
        if let Some(on_dismiss) = on_dismiss {
            on_dismiss.run(());
        }
    });
    let modal = move || {
        let (children, actions) = (children.clone(), actions.clone());
        view! {
            <Modal
                before=before
                title=title
                close_label=close_label
                wide=wide
                dismiss=dismiss
                actions=actions
                content=children
            />
        }
    };
    view! { <Show when=move || open.get()>{modal.clone()()}</Show> }
}

#[component]
fn Modal(
    before: StoredValue<Option<HtmlElement>, LocalStorage>,
    title: Signal<String>,
    close_label: Signal<String>,
    wide: bool,
    dismiss: Callback<()>,
    actions: Option<ViewFn>,
    content: ChildrenFn,
) -> impl IntoView {
    before.set_value(focused());
    let dialog = NodeRef::<html::Dialog>::new();
    effect(move |_| {
        if let Some(dialog) = dialog.get().filter(|dialog| !dialog.open()) {
            // Refused only for a dialog outside the document, which cannot be seen either.
            let _ = dialog.show_modal();
            start(&dialog);
        }
    });
    // The browser would let Tab wander to its own buttons, and old ones lose it there.
    let keydown = move |event: KeyboardEvent| {
        if event.key() != "Tab" {
            return;
        }
        let Some((first, last)) = dialog.get_untracked().and_then(|dialog| ends(&dialog)) else { return };
        let (from, to) = if event.shift_key() { (first, last) } else { (last, first) };
        if focused().as_ref() == Some(&from) {
            event.prevent_default();
            // It has just been found in the open dialog, so it takes the focus.
            let _ = to.focus();
        }
    };
    let id = fresh_id("dialog");
    let heading = id.clone();
    let note = use_context::<DialogNote>()
        .map(|DialogNote(note)| view! { <p class="dialog-note" hidden=move || note.with(String::is_empty)>{note}</p> });
    view! {
        <dialog
            node_ref=dialog
            class="dialog"
            class:dialog-wide=wide
            aria-labelledby=heading
            aria-modal="true"
            on:keydown=keydown
            on:cancel=move |event: web_sys::Event| {
                event.prevent_default();
                dismiss.run(());
            }
        >
            <div class="dialog-head">
                <h2 id=id>{title}</h2>
                <button
                    type="button"
                    class="close"
                    aria-label=close_label
                    on:click=move |_| dismiss.run(())
                ></button>
            </div>
            {note}
            <div class="dialog-body" tabindex="-1">
                {content()}
            </div>
            {actions.map(|actions| view! { <div class="dialog-actions">{actions.run()}</div> })}
        </dialog>
    }
}

/// The browser starts at the cross; people start at the first thing to fill in, where there is one.
fn start(dialog: &HtmlElement) {
    let chosen = dialog.query_selector("[autofocus]").ok().flatten();
    let fields = ["input", "select", "textarea"].map(|tag| format!(".dialog-body {tag}:not(:disabled)"));
    let field = dialog.query_selector(&fields.join(", ")).ok().flatten();
    if let (None, Some(field)) = (chosen, field.and_then(|field| field.dyn_into::<HtmlElement>().ok())) {
        // It stands in the open dialog, so it takes the focus.
        let _ = field.focus();
    }
}

/// Asks before doing something. The way back has the focus at first, so that a stray Enter does no harm.
#[component]
pub fn ConfirmDialog(
    open: RwSignal<bool>,
    #[prop(into)] title: Signal<String>,
    #[prop(into)] confirm_label: Signal<String>,
    #[prop(into)] cancel_label: Signal<String>,
    /// What cannot be undone is drawn in red.
    #[prop(optional)]
    danger: bool,
    #[prop(into)] on_confirm: Callback<()>,
    children: ChildrenFn,
) -> impl IntoView {
    let kind = if danger { ButtonKind::Danger } else { ButtonKind::Primary };
    let confirm = Callback::new(move |()| {
        open.set(false);
        on_confirm.run(());
    });
    let actions = move || {
        view! {
            <Button label=cancel_label autofocus=true on_press=move |()| open.set(false) />
            <Button label=confirm_label kind=kind on_press=confirm />
        }
    };
    view! {
        <Dialog open=open title=title close_label=cancel_label actions=actions>
            {children()}
        </Dialog>
    }
}
