//! The columns of the office table.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;
use taizhang_core::domain::HeadCount;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::value::Count;
use taizhang_core::report::office_list::Line;
use taizhang_core::report::staffing::Staffing;

use super::staffing;
use crate::ui::components::{Column, LinkButton, Tag};
use crate::ui::pages::why::Why;
use crate::ui::t::{label, t, ta};

/// The columns. Names open the office through `opened`; the twist folds what is below; verdicts open `why`.
pub fn columns(
    opened: Callback<Id>,
    folded: RwSignal<BTreeSet<Id>>,
    said: Memo<BTreeMap<Id, Staffing>>,
    why: Why,
) -> Vec<Column<Line>> {
    let of = move |line: &Line| {
        said.with_untracked(|said| said.get(&line.row.office).cloned()).unwrap_or_default()
    };
    let title = |key: &'static str| Signal::derive(move || t(key));
    let count = |key: &'static str, title_key: &'static str, of: fn(&HeadCount) -> Option<Count>| {
        Column::new(key, title(title_key), 6.3, move |line: &Line| {
            number(line.row.head_count.as_ref().and_then(|(_, facts)| of(facts)).map(Count::get))
        })
        .number()
    };
    vec![
        Column::new("name", title("field-office-name"), 13.5, move |line: &Line| name(line, opened, folded)),
        Column::new("quota", title("staffing-quota"), 13.5, move |line: &Line| {
            staffing::quota(line, &of(line), why)
        }),
        Column::new("people", title("staffing-people"), 11.6, move |line: &Line| {
            staffing::people(line, &of(line), why)
        })
        .number(),
        Column::new("type", title("field-office-office-type"), 9.6, |line: &Line| {
            let words = line.row.office_type;
            view! { <span title=move || label(words)>{move || label(words)}</span> }.into_any()
        }),
        Column::new("reporting", title("field-office-reporting"), 6.0, |line: &Line| {
            let words = line.row.reporting;
            view! { <span title=move || words.map(label)>{move || words.map(label)}</span> }.into_any()
        }),
        count("separate", "offices-separate", |facts| facts.separate_unions),
        count("all", "offices-all", |facts| facts.all_unions),
        count("workers", "offices-workers", |facts| facts.workers),
        Column::new("as-of", title("field-head-count-as-of"), 6.8, |line: &Line| {
            match line.row.head_count.as_ref().and_then(|(_, facts)| facts.as_of) {
                Some(day) => view! { <span>{day.to_string()}</span> }.into_any(),
                None => blank(),
            }
        }),
    ]
}

/// An empty figure is not 0.
fn number(count: Option<u32>) -> AnyView {
    match count {
        Some(count) => view! { <span>{count}</span> }.into_any(),
        None => blank(),
    }
}

fn blank() -> AnyView {
    view! { <span class="faint">{move || t("record-blank")}</span> }.into_any()
}

fn name(line: &Line, opened: Callback<Id>, folded: RwSignal<BTreeSet<Id>>) -> AnyView {
    let row = line.row.clone();
    let office = row.office;
    let called = row.name.clone();
    let twist = line.open.map(|open| {
        let named = called.clone();
        let label = move || ta(if open { "offices-fold" } else { "offices-unfold" }, &[("name", &named)]);
        let press = move |_| {
            folded.update(|folded| {
                if !folded.remove(&office) {
                    folded.insert(office);
                }
            });
        };
        view! {
            <button
                type="button"
                class="office-twist"
                aria-expanded=open.to_string()
                aria-label=label
                on:click=press
            ></button>
        }
    });
    let closed = row.closed.then(|| view! { " " <Tag text=Signal::derive(|| t("offices-closed-tag")) /> });
    let own = (row.depth == 0).then(|| view! { " " <Tag text=Signal::derive(|| t("offices-own-tag")) /> });
    let text = called.clone();
    view! {
        <span class="office-name" style=format!("--level: {}", row.depth) title=called>
            {twist}
            <LinkButton label=Signal::derive(move || text.clone()) on_press=move |()| opened.run(office) />
            {own}
            {closed}
        </span>
    }
    .into_any()
}
