//! One line for people with whom the same is wrong, and the way to mend it.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::report::roster::Filter;

use crate::ui::components::{Behind, Tone, WorkItem};
use crate::ui::pages::people::narrow_to;
use crate::ui::record_form::people as count_words;
use crate::ui::route::Route;
use crate::ui::t::{t, ta};

/// What is wrong with these people: leads to the person where it is one, else to the list narrowed to `state`.
/// `mend` names the link by whom it is about.
pub fn people_item(
    badge: Signal<String>,
    tone: Signal<Tone>,
    note: String,
    what: &str,
    people: Vec<(Id, String)>,
    state: &'static str,
    mend: impl Fn(&str) -> String,
) -> AnyView {
    let (to, who) = match people.as_slice() {
        [(id, name)] => (Route::Person(*id), name.clone()),
        several => (Route::People, count_words(several.len())),
    };
    let several = people.len() > 1;
    let names: Vec<(String, String)> =
        people.into_iter().map(|(id, name)| (name, Route::Person(id).href())).collect();
    let mend = mend(&who);
    let action = move || {
        let mend = mend.clone();
        let narrow = move |_| {
            if several {
                narrow_to(&Filter { state: state.to_owned(), ..Filter::default() });
            }
        };
        view! {
            <a class="btn btn-small" href=to.href() aria-label=mend on:click=narrow>
                {t("filing-mend")}
            </a>
        }
    };
    let sentence = ta("filing-held-back-line", &[("what", what), ("who", &who)]);
    let behind = several.then(|| Behind::of(&sentence, Callback::new(move |()| names.clone())));
    view! { <WorkItem badge tone note action behind>{sentence}</WorkItem> }.into_any()
}
