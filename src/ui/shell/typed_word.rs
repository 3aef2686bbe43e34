//! The word a person types before something goes for ever.

use leptos::prelude::*;
use taizhang_core::domain::issue::Issue;

use super::IssueNotice;
use crate::ui::components::{Button, ButtonKind, FieldWidth, Form, TextField};
use crate::ui::t::tr;

/// A form in a dialog that goes on only once the word was typed.
#[component]
pub fn TypedWord(
    open: RwSignal<bool>,
    id: &'static str,
    #[prop(into)] title: Signal<String>,
    #[prop(into)] word: Signal<String>,
    /// What asks for the word.
    #[prop(into)]
    asks: Signal<String>,
    /// What is said where it is another one.
    #[prop(into)]
    wrong: Signal<String>,
    /// The button that goes on.
    #[prop(into)]
    act: Signal<String>,
    issues: RwSignal<Vec<Issue>>,
    #[prop(optional, into)] busy: Signal<bool>,
    #[prop(into)] on_typed: Callback<()>,
    children: Children,
) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let differs = RwSignal::new(false);
    let submit = move |()| {
        let same = word.with_untracked(|word| word.trim() == typed.get_untracked().trim());
        differs.set(!same);
        if same {
            on_typed.run(());
        }
    };
    let error = Signal::derive(move || differs.get().then(|| wrong.get()));
    view! {
        <Form on_submit=submit label=title>
            {children()}
            <IssueNotice issues />
            <TextField id label=asks value=typed error width=FieldWidth::Full required=true />
            <div class="row row-end">
                <Button label=tr("cancel") on_press=move |()| open.set(false) />
                <Button label=act kind=ButtonKind::Danger submit=true busy />
            </div>
        </Form>
    }
}
