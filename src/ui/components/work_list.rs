//! The work list: what is wrong, with whom, and the one thing to do next.

use leptos::children::ViewFn;
use leptos::prelude::*;

use super::badge::{Badge, Tone};
use crate::ui::t::{t, ta};

/// The list; `label` names it.
#[component]
pub fn WorkList(#[prop(into)] label: Signal<String>, children: Children) -> impl IntoView {
    view! {
        <ul class="work-list" role="list" aria-label=label>
            {children()}
        </ul>
    }
}

/// Who and what a line of the list speaks of: names with where they lead, looked up when they are asked for.
#[derive(Clone)]
pub struct Behind {
    /// What the button is called where several stand in one list.
    name: String,
    list: Callback<(), Vec<(String, String)>>,
}

impl Behind {
    /// The names behind the line that says `sentence`.
    pub fn of(sentence: &str, list: Callback<(), Vec<(String, String)>>) -> Self {
        Self { name: ta("task-names-of", &[("task", sentence)]), list }
    }
}

/// One piece of work. `children` are the sentence, with links in it; `action` is the one next step.
#[component]
pub fn WorkItem(
    #[prop(into)] badge: Signal<String>,
    #[prop(optional, into)] tone: Signal<Tone>,
    /// The clause behind it, or the cause.
    #[prop(optional, into)]
    note: MaybeProp<String>,
    #[prop(optional, into)] action: ViewFn,
    /// The list behind it, unfolded in place.
    #[prop(optional_no_strip)]
    behind: Option<Behind>,
    children: Children,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let toggle = behind.as_ref().map(|behind| {
        let name = behind.name.clone();
        view! {
            <button
                type="button"
                class="btn btn-text btn-small work-item-unfold"
                aria-expanded=move || open.get().to_string()
                aria-label=name
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {t("task-names")}
            </button>
        }
    });
    let list = move || {
        let behind = behind.clone()?;
        open.get().then(|| {
            let entries = behind.list.run(()).into_iter();
            let entry = |(name, href): (String, String)| view! { <li><a href=href>{name}</a></li> };
            view! { <ul class="work-item-list" role="list">{entries.map(entry).collect_view()}</ul> }
        })
    };
    view! {
        <li class="work-item">
            <div class="work-item-badge">
                <Badge text=badge tone=tone />
            </div>
            <div>
                <p>{children()}</p>
                {move || note.get().filter(|note| !note.is_empty()).map(|note| view! { <p class="work-item-note">{note}</p> })}
            </div>
            <div class="row work-item-acts">{toggle} {action.run()}</div>
            {list}
        </li>
    }
}
