//! Buttons: things that act, as against links, which lead somewhere.

use leptos::prelude::*;

/// How much a button asks for attention. A screen has at most one `Primary`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum ButtonKind {
    #[default]
    Plain,
    Primary,
    Text,
    Danger,
}

impl ButtonKind {
    fn class(self) -> &'static str {
        match self {
            ButtonKind::Plain => "btn",
            ButtonKind::Primary => "btn btn-primary",
            ButtonKind::Text => "btn btn-text",
            ButtonKind::Danger => "btn btn-danger",
        }
    }
}

/// A button. While `busy` it stays focusable, says so, and does nothing: a disabled button would throw the
/// keyboard focus away in the middle of a task.
#[component]
pub fn Button(
    #[prop(into)] label: Signal<String>,
    #[prop(optional)] kind: ButtonKind,
    /// Submits the form it stands in.
    #[prop(optional)]
    submit: bool,
    #[prop(optional)] small: bool,
    #[prop(optional, into)] busy: Signal<bool>,
    #[prop(optional, into)] disabled: Signal<bool>,
    /// The accessible name where the visible label is too short to stand alone; must begin with the label.
    #[prop(optional, into)]
    name: MaybeProp<String>,
    #[prop(optional, into)] id: MaybeProp<String>,
    /// Takes the focus when the dialog it stands in opens.
    #[prop(optional)]
    autofocus: bool,
    #[prop(optional, into)] on_press: Option<Callback<()>>,
) -> impl IntoView {
    let press = move |event: web_sys::MouseEvent| {
        if busy.get_untracked() {
            event.prevent_default();
        } else if let Some(on_press) = on_press {
            on_press.run(());
        }
    };
    view! {
        <button
            type=if submit { "submit" } else { "button" }
            class=kind.class()
            class:btn-small=small
            id=move || id.get()
            autofocus=autofocus
            disabled=disabled
            aria-label=move || name.get()
            aria-busy=move || busy.get().then_some("true")
            aria-disabled=move || busy.get().then_some("true")
            on:click=press
        >
            {label}
        </button>
    }
}

/// A button that reads as a link, inside a sentence or a table.
#[component]
pub fn LinkButton(
    #[prop(into)] label: Signal<String>,
    #[prop(optional, into)] name: MaybeProp<String>,
    #[prop(into)] on_press: Callback<()>,
) -> impl IntoView {
    view! {
        <button type="button" class="link" aria-label=move || name.get() on:click=move |_| on_press.run(())>
            {label}
        </button>
    }
}
