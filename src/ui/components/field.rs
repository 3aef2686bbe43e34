//! Labelled inputs after the public-service patterns: the label above, the hint before the input, the error
//! beside it, all tied to the input for a screen reader. The value lives in a signal the page owns.

mod choice;
mod date;
mod password;
mod text;
mod typed;

pub use choice::{CheckField, ChecksField, RadioField, RadioOption, SelectField};
pub use date::DateField;
pub use password::PasswordField;
pub use text::{AreaField, TextField};

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::ui::reactive::effect;

/// How much room the expected answer needs; the width tells what is expected.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum FieldWidth {
    /// A number, a date, a code.
    Short,
    /// A name, an identity number.
    Medium,
    /// As wide as its place.
    #[default]
    Full,
}

impl FieldWidth {
    fn class(self) -> &'static str {
        match self {
            FieldWidth::Short => "input input-short",
            FieldWidth::Medium => "input input-medium",
            FieldWidth::Full => "input",
        }
    }
}

/// What stands around an input: label, hint, error. The input itself is the children.
#[component]
pub(super) fn FieldShell(
    id: String,
    label: Signal<String>,
    hint: MaybeProp<String>,
    error: MaybeProp<String>,
    required: bool,
    children: Children,
) -> impl IntoView {
    view! {
        <div class="field" class:field-wrong=move || error.with(Option::is_some)>
            <label class="field-label" for=id.clone()>
                {label}
                {required.then(required_mark)}
            </label>
            <About id=id hint=hint error=error />
            {children()}
        </div>
    }
}

/// Hint and error, with the ids that [`described_by`] names.
#[component]
pub(super) fn About(id: String, hint: MaybeProp<String>, error: MaybeProp<String>) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    let error_id = format!("{id}-error");
    view! {
        {move || hint.get().map(|hint| view! { <div class="field-hint" id=hint_id.clone()>{hint}</div> })}
        {move || error.get().map(|error| view! { <div class="field-error" id=error_id.clone()>{error}</div> })}
    }
}

/// The mark of a field that must be filled. `aria-required` says the same to a screen reader.
pub(super) fn required_mark() -> impl IntoView {
    view! { <span class="field-required" aria-hidden="true">"*"</span> }
}

/// The value of `aria-describedby`: the hint and the error, where there are any.
pub(super) fn described_by(id: &str, hint: MaybeProp<String>, error: MaybeProp<String>) -> Option<String> {
    let hint = hint.with(Option::is_some).then(|| format!("{id}-hint"));
    let error = error.with(Option::is_some).then(|| format!("{id}-error"));
    match (hint, error) {
        (Some(hint), Some(error)) => Some(format!("{hint} {error}")),
        (hint, error) => hint.or(error),
    }
}

/// The text a person has typed, or nothing while an input method is still composing it: half a pinyin
/// syllable is not a value, and writing it back would break the composition.
pub(super) fn settled_text(event: &web_sys::Event) -> Option<String> {
    let composing = event.dyn_ref::<web_sys::InputEvent>().is_some_and(web_sys::InputEvent::is_composing);
    (!composing).then(|| event_target_value(event))
}

/// Writes the signal's value into the input, but never over the same text: that would move the caret.
pub(super) fn show_value(input: NodeRef<leptos::html::Input>, value: RwSignal<String>) {
    effect(move |_| {
        let text = value.get();
        if let Some(input) = input.get().filter(|input| input.value() != text) {
            input.set_value(&text);
        }
    });
}
