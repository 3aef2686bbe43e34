//! A file listed anew, because the register was written to in another window while it was read: what differs.

use leptos::prelude::*;
use taizhang_core::domain::issue::Issue;
use taizhang_core::ledger::names::Subject;
use taizhang_core::report::filing::inbox_changes::{Differing, Line};

use super::inbox_origin::Subjects;
use crate::ui::components::{Notice, NoticeKind};
use crate::ui::t::{coded, coded_with, live, sentence, t, ta, tr};

/// More names of one list are counted instead: they are marked where they stand.
const NAMES_MAX: usize = 12;

/// Stands above the new listing.
#[component]
pub fn Stale(differing: Vec<Differing>) -> impl IntoView {
    let text = if differing.is_empty() { "filing-stale-same" } else { "filing-stale-text" };
    view! {
        <Notice kind=NoticeKind::Warn title=tr("filing-stale-title")>
            <div class="filing-notice-more">
                <p>{live(move || t(text))}</p>
                {differing.into_iter().map(|differing| view! { <Part differing /> }).collect_view()}
            </div>
        </Notice>
    }
}

/// Lines of one list that differ alike.
#[component]
fn Part(differing: Differing) -> impl IntoView {
    let Differing { list, origin, how, lines } = differing;
    let place = move || {
        let list = coded("filing-list-*", list.code());
        if origin.is_empty() {
            list
        } else {
            ta("filing-differs-place", &[("office", &origin), ("list", &list)])
        }
    };
    let count = lines.len().to_string();
    let heading =
        move || coded_with("filing-differs-*", how.code(), &[("place", &place()), ("count", &count)]);
    let (subjects, said) =
        lines.into_iter().fold((Vec::new(), Vec::new()), |(mut subjects, mut said), line| {
            match line {
                Line::Of(subject) => subjects.push(subject),
                Line::Said(issue) => said.push(issue),
            }
            (subjects, said)
        });
    let subjects: Vec<Subject> = subjects;
    let sentences = |issue: Issue| view! { <li>{move || sentence(&issue)}</li> };
    view! {
        <div>
            <p>
                <strong>{heading}</strong>
            </p>
            {(!subjects.is_empty()).then(|| view! { <Subjects subjects max=NAMES_MAX /> })}
            {(!said.is_empty()).then(|| view! { <ul class="filing-names">{said.into_iter().map(sentences).collect_view()}</ul> })}
        </div>
    }
}
