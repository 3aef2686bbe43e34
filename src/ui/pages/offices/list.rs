//! The office table with what can be added to it.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::codes::OfficeLevel;
use taizhang_core::domain::id::Id;
use taizhang_core::report::office_list::{self, Line};
use taizhang_core::report::offices;

use super::add::AddDialog;
use super::add_listed::AddListedDialog;
use super::columns::columns;
use super::office::OfficeDialog;
use crate::ui::components::{
    Button, ButtonKind, DataTable, Empty, FilterBar, Notice, NoticeKind, PageHead, TextField,
};
use crate::ui::session::use_session;
use crate::ui::t::{t, ta};

/// Above this many lines a tree begins folded below its second level.
const FOLDED_FROM: usize = 150;

/// 机构与配备.
#[component]
pub fn OfficesPage() -> impl IntoView {
    let session = use_session();
    let profile = session.profile();
    let (own, level) = (profile.office(), profile.level());
    let rows = Memo::new(move |_| session.read(|registry| offices::tree(registry, session.today())));
    let query = RwSignal::new(String::new());
    let folded = RwSignal::new(rows.with_untracked(|rows| folded_at_first(rows)));
    let lines = Memo::new(move |_| {
        let found = session.read(|registry| {
            rows.with(|rows| folded.with(|folded| office_list::lines(registry, rows, &query.get(), folded)))
        });
        Arc::new(found)
    });
    let summary = Memo::new(move |_| rows.with(|rows| office_list::summary(rows)));
    let addable = Memo::new(move |_| session.read(|registry| office_list::addable(registry).len()));
    let shown = RwSignal::new(None::<Id>);
    let office_open = RwSignal::new(false);
    let show_office = Callback::new(move |office: Id| {
        shown.set(Some(office));
        office_open.set(true);
    });
    let (listing, adding) = (RwSignal::new(false), RwSignal::new(false));
    let grassroots = level == OfficeLevel::Grassroots;
    let uncounted =
        Memo::new(move |_| rows.with(|rows| rows.first().is_some_and(|row| row.head_count.is_none())));
    let sub = Signal::derive(move || {
        let summary = summary.get();
        let args = [("below", summary.below.to_string()), ("uncounted", summary.uncounted.to_string())];
        let args: Vec<(&str, &str)> = args.iter().map(|(key, value)| (*key, value.as_str())).collect();
        ta("offices-sub", &args)
    });
    let lonely = Memo::new(move |_| summary.with(|summary| summary.below == 0));
    let buttons = move || {
        let first = lonely.get() && addable.get() > 0;
        view! {
            {grassroots
                .then(|| {
                    let label = Signal::derive(|| t("offices-own-count"));
                    view! { <Button kind=ButtonKind::Primary label on_press=move |()| show_office.run(own) /> }
                })}
            <Button label=Signal::derive(|| t("offices-add")) on_press=move |()| adding.set(true) />
            {(addable.get() > 0)
                .then(|| {
                    let kind = if first || !grassroots { ButtonKind::Primary } else { ButtonKind::Plain };
                    let label = Signal::derive(|| t("offices-add-listed"));
                    view! { <Button kind label on_press=move |()| listing.set(true) /> }
                })}
        }
    };
    let reminder = move || {
        (grassroots && uncounted.get()).then(|| {
            view! {
                <Notice
                    kind=NoticeKind::Warn
                    title=Signal::derive(|| t("offices-count-first"))
                    text=Signal::derive(|| t("offices-count-first-text"))
                />
            }
        })
    };
    let first_step = move || {
        (!grassroots && lonely.get()).then(|| {
            let county = level == OfficeLevel::County;
            let title = if county { "offices-first-county" } else { "offices-first" };
            view! {
                <div class="panel">
                    <Empty title=Signal::derive(move || t(title)) text=Signal::derive(|| t("offices-first-text"))></Empty>
                </div>
            }
        })
    };
    let none = || {
        view! { <Empty title=Signal::derive(|| t("offices-none")) text=Signal::derive(|| t("offices-none-text")) /> }
    };
    view! {
        <PageHead title=Signal::derive(|| t("nav-offices")) sub>
            {buttons}
        </PageHead>
        <div class="stack">
            {reminder}
            {first_step}
            <Show when=move || !lonely.get()>
                <FilterBar label=Signal::derive(|| t("offices-filters"))>
                    <TextField
                        id="offices-query"
                        label=Signal::derive(|| t("offices-search"))
                        value=query
                        placeholder=Signal::derive(|| t("offices-search-hint"))
                    />
                </FilterBar>
            </Show>
            <div class="panel offices-table">
                <DataTable
                    id="offices"
                    label=Signal::derive(|| t("offices-table"))
                    columns=Signal::derive(move || columns(show_office, folded))
                    rows=lines
                    row_key=|line: &Line| line.row.office.to_string()
                    on_open=move |line: Line| show_office.run(line.row.office)
                    empty=none
                />
            </div>
        </div>
        <OfficeDialog open=office_open office=shown />
        <AddListedDialog open=listing />
        <AddDialog open=adding />
    }
}

fn folded_at_first(rows: &[offices::OfficeRow]) -> BTreeSet<Id> {
    if rows.len() < FOLDED_FROM {
        return BTreeSet::new();
    }
    rows.iter().filter(|row| row.depth == 1).map(|row| row.office).collect()
}
