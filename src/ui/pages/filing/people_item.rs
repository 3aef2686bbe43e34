//! One line for people with whom the same is wrong, and the way to mend it.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::report::people::roster::Filter;

use crate::ui::components::{Behind, Tone, WorkItem};
use crate::ui::route::Route;
use crate::ui::shell::narrow_to;
use crate::ui::t::{people as count_words, t, ta};

/// What is wrong with these people: leads to the person where it is one, else to the list narrowed to these.
/// `mend` names the link by whom it is about.
pub fn people_item(
    badge: Signal<String>,
    tone: Signal<Tone>,
    note: String,
    what: &str,
    people: Vec<(Id, String)>,
    mend: impl Fn(&str) -> String,
) -> AnyView {
    let (to, who) = match people.as_slice() {
        [(id, name)] => (Route::Person(*id), name.clone()),
        several => (Route::People, count_words(several.len())),
    };
    let several = people.len() > 1;
    let ids: Vec<Id> = people.iter().map(|(id, _)| *id).collect();
    let names: Vec<(String, String)> =
        people.into_iter().map(|(id, name)| (name, Route::Person(id).href())).collect();
    let mend = mend(&who);
    let sentence = ta("filing-held-back-line", &[("what", what), ("who", &who)]);
    let reason = sentence.clone();
    let action = move || {
        let (mend, ids, reason) = (mend.clone(), ids.clone(), reason.clone());
        let narrow = move |_| {
            if several {
                narrow_to(&Filter::among(ids.iter().copied(), reason.clone()));
            }
        };
        view! {
            <a class="btn btn-small" href=to.href() aria-label=mend on:click=narrow>
                {t("filing-mend")}
            </a>
        }
    };
    let behind = several.then(|| Behind::of(&sentence, Callback::new(move |()| names.clone())));
    view! { <WorkItem badge tone note action behind>{sentence}</WorkItem> }.into_any()
}
