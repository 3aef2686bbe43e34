//! The text in reading order; what carries clauses can be chosen, and opens beside it.

use leptos::prelude::*;
use taizhang_core::policy::guidance::{Segment, segments};
use taizhang_core::report::policy::Counts;

use super::clause::ClausePanel;
use crate::ui::components::{Empty, show_by_id};
use crate::ui::reactive::effect;
use crate::ui::t::{ta, tr};

/// The segments of the title, and those up to the first sentence: the title in two lines, who issues it, a blank.
const TITLE: usize = 2;
const HEAD: usize = 4;

/// The id of a segment's place on the page. A sentence is no button of a browser: that one would not break over
/// lines.
fn segment_place(segment: &Segment) -> String {
    segment.clauses.first().map(|clause| format!("clause-{clause}")).unwrap_or_default()
}

#[component]
pub fn Guidance(
    query: RwSignal<String>,
    found: Memo<Vec<u16>>,
    counts: Memo<Counts>,
    /// What is open at first; none where there is no such clause.
    clause: u16,
) -> impl IntoView {
    let first = taizhang_core::report::policy::segment_of(clause);
    let chosen = RwSignal::new(first);
    if let Some(first) = first {
        // Once it is drawn.
        request_animation_frame(move || show_by_id(&segment_place(first)));
    }
    let searching = move || query.with(|query| !query.trim().is_empty());
    // The first hit opens by itself.
    effect(move |_| {
        let first = found.with(|found| found.first().copied());
        if searching() {
            let first = first.and_then(taizhang_core::report::policy::segment_of);
            chosen.set(first);
            if let Some(segment) = first {
                show_by_id(&segment_place(segment));
            }
        }
    });
    let hit = move |segment: &Segment| {
        found.with(|found| segment.clauses.iter().any(|clause| found.contains(clause)))
    };
    let piece = move |(at, segment): (usize, &'static Segment)| {
        if at < HEAD {
            return view! { <span class="policy-head" class:policy-title=at < TITLE>{segment.text.as_str()}</span> }
                .into_any();
        }
        if segment.clauses.is_empty() {
            let heading = segment.text.chars().count() < 24;
            return view! { <span class:policy-heading=heading>{segment.text.as_str()}</span> }.into_any();
        }
        let numbers: Vec<String> = segment.clauses.iter().map(ToString::to_string).collect();
        let label = numbers.join("、");
        let name = ta("policy-clause", &[("id", &label)]);
        let open = move || chosen.get().is_some_and(|own| std::ptr::eq(own, segment));
        view! {
            <span
                role="button"
                tabindex="0"
                id=segment_place(segment)
                class="policy-segment"
                class:policy-hit=move || searching() && hit(segment)
                class:policy-dim=move || searching() && !hit(segment)
                aria-pressed=move || if open() { "true" } else { "false" }
                on:click=move |_| chosen.set(Some(segment))
                on:keydown=move |event| {
                    if matches!(event.key().as_str(), "Enter" | " ") {
                        event.prevent_default();
                        chosen.set(Some(segment));
                    }
                }
            >
                {segment.text.as_str()}
                <span class="policy-number" title=name>{label}</span>
            </span>
        }
        .into_any()
    };
    let none = move || {
        (searching() && found.with(Vec::is_empty)).then(|| {
            let title = tr("policy-none");
            view! { <Empty title text=tr("policy-search-hint") /> }
        })
    };
    let beside = move || match chosen.get() {
        None => view! { <p class="quiet">{tr("policy-pick")}</p> }.into_any(),
        Some(segment) => {
            let clauses = segment.clauses.iter();
            clauses.map(|clause| view! { <ClausePanel clause=*clause counts /> }).collect_view().into_any()
        }
    };
    view! {
        {none}
        <div class="policy-cols">
            <div class="panel policy-text" lang="zh-CN">{segments().iter().enumerate().map(piece).collect_view()}</div>
            <div class="stack policy-side" aria-live="polite">{beside}</div>
        </div>
    }
}
