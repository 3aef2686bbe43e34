//! The columns of the office table.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::report::offices::list::Line;
use taizhang_core::report::offices::staffing::Staffing;

use super::staffing::{self, Links};
use super::sums::{self, Figure};
use crate::ui::components::{Column, LinkButton, Tag};
use crate::ui::doubtful::Doubtful;
use crate::ui::t::{label, live, ta, tr};
use crate::ui::verdict::Why;

/// The columns; `unplaced` with those who count at an office and work at none that is known. Names open the office; the twist folds what is below; sums lead to what they sum; verdicts open `why`.
pub fn columns(
    leads: Links,
    folded: RwSignal<BTreeSet<Id>>,
    said: ReadSignal<BTreeMap<Id, Staffing>>,
    why: Why,
    unplaced: bool,
) -> Vec<Column<Line>> {
    let of = move |line: &Line| said.with(|said| said.get(&line.row.office).cloned());
    let count = |key: &'static str, title_key: &'static str, figure: Figure| {
        Column::new(key, tr(title_key), 6.6, move |line: &Line| sums::figure(line, figure)).number()
    };
    let mut columns = vec![
        Column::new("name", tr("field-office-name"), 14.5, move |line: &Line| {
            name(line, leads.office, folded)
        }),
        Column::new("quota", tr("staffing-quota"), 17.0, move |line: &Line| {
            let line = line.clone();
            // Judged after the line is drawn, and anew whenever something changes: until then nothing is said of it.
            (move || of(&line).map(|said| staffing::quota(&line, &said, why, leads))).into_any()
        }),
        Column::new("people", tr("staffing-people"), 7.5, staffing::people).number(),
        Column::new("type", tr("field-office-office-type"), 9.6, |line: &Line| {
            let words = line.row.office_type;
            view! { <span title=move || label(words)>{live(move || label(words))}</span> }.into_any()
        }),
        Column::new("reporting", tr("field-office-reporting"), 6.0, |line: &Line| {
            let words = line.row.reporting;
            view! { <span title=move || words.map(label)>{move || words.map(label)}</span> }.into_any()
        }),
        count("separate", "offices-separate", Figure::SEPARATE),
        count("all", "offices-all", Figure::ALL),
        count("workers", "offices-workers", Figure::WORKERS),
        Column::new("as-of", tr("field-head-count-as-of"), 7.4, sums::day),
    ];
    if unplaced {
        let own = Column::new("unplaced", tr("offices-unplaced"), 7.2, staffing::unplaced).number();
        columns.insert(3, own);
    }
    columns
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
    let closed = row.closed.then(|| view! { " " <Tag text=tr("offices-closed-tag") /> });
    let own = (row.depth == 0).then(|| view! { " " <Tag text=tr("offices-own-tag") /> });
    let text = called.clone();
    view! {
        <span class="office-name" style=format!("--level: {}", row.depth) title=called>
            {twist}
            <LinkButton label=Signal::derive(move || text.clone()) on_press=move |()| opened.run(office) />
            {own}
            {closed}
            <Doubtful doubt=row.doubt />
        </span>
    }
    .into_any()
}
