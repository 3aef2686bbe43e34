//! The roster: everybody in view, searched, narrowed and sorted.

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::codes::OfficeLevel;
use taizhang_core::report::people::{self, PersonRow, roster};

use super::batch::{Batch, ExportList};
use super::columns::{columns, is_marked, sorted};
use super::filters::PeopleFilters;
use super::on_paper::RosterOnPaper;
use super::table::Table;
use super::views::Views;
use crate::ui::components::{Button, ButtonKind, DataTable, Empty, PageHead, Selection};
use crate::ui::print::PrintButton;
use crate::ui::reactive::memo;
use crate::ui::record::UndoLine;
use crate::ui::route::Route;
use crate::ui::session::use_session;
use crate::ui::shell::counted;
use crate::ui::t::{borrowed, t, ta, tr};

/// 人员.
#[component]
pub fn PeoplePage() -> impl IntoView {
    let session = use_session();
    let profile = session.profile();
    let drafting = profile.drafts_people();
    let owned = profile.level() < OfficeLevel::County;
    let rows = memo(move |_| session.read(|registry| people::rows(registry, session.day())));
    let table = Table::new(session, owned);
    let (narrowing, sort) = (table.narrowing, table.sort);
    // What is typed narrows rows that stand in order already.
    let ordered = memo(move |_| {
        let mut ordered = rows.get();
        sorted(session, &mut ordered, sort.get());
        ordered
    });
    let shown = memo(move |_| {
        let filter = narrowing.get();
        Arc::new(session.read(|registry| ordered.with(|rows| filter.apply(registry, rows))))
    });
    let marked = memo(move |_| shown.with(|rows| rows.iter().any(|row| is_marked(row))));
    let counters = counted(session);
    let sub = Signal::derive(move || {
        let (counters, heads) = (counters.get(), rows.with(|rows| roster::summary(rows)));
        let args = [
            ("registered", heads.registered()),
            ("post", heads.in_post()),
            ("filed", counters.filed),
            ("not", counters.not_filed()),
            ("under", counters.under_way),
            ("returned", counters.returned),
            ("unfiled", counters.unfiled),
            ("undecided", counters.undecided),
            ("awaited", heads.awaited),
            ("left", heads.left),
            ("outside", heads.outside),
            ("moving", heads.moving),
            ("drafts", heads.drafts),
        ]
        .map(|(key, count)| (key, count.to_string()));
        ta("people-sub", &borrowed(&args))
    });
    let new_label = Signal::derive(move || t(if drafting { "people-new-draft" } else { "people-new" }));
    let new = move || {
        session.viewed_on().is_none().then(|| {
            view! { <Button label=new_label kind=ButtonKind::Primary on_press=|()| Route::NewPerson.go() /> }
        })
    };
    let import = move || {
        session.viewed_on().is_none().then(|| {
            view! { <a class="btn" href=Route::Import.href()>{tr("import-open")}</a> }
        })
    };
    let nobody = memo(move |_| rows.with(Vec::is_empty));
    let empty_text =
        Signal::derive(move || t(if drafting { "people-empty-draft" } else { "people-empty-text" }));
    let found = Signal::derive(move || {
        let (shown, all) = (shown.with(|rows| rows.len()), rows.with(Vec::len));
        ta("people-found", &[("shown", &shown.to_string()), ("all", &all.to_string())])
    });
    let none = move || {
        view! {
            <Empty title=tr("people-none") text=tr("people-none-text")>
                <Button label=tr("people-filter-clear-all") on_press=move |()| narrowing.clear() />
            </Empty>
        }
    };
    let selection = Selection::new(table.ticked, tr("people-tick-all"), |row: &Arc<PersonRow>| {
        ta("people-tick", &[("name", &row.name)])
    });
    let open = |row: Arc<PersonRow>| Route::Person(row.person).go();
    let key_of = |row: &Arc<PersonRow>| row.person.to_string();
    view! {
        <PageHead title=tr("nav-people") sub=Signal::derive(move || (!nobody.get()).then(|| sub.get()))>
            {move || {
                (!nobody.get()).then(|| view! { <ExportList table shown /> <RosterOnPaper table shown /> <PrintButton table="people" /> })
            }}
            {move || (!nobody.get()).then(import)}
            {move || (!nobody.get()).then(new)}
        </PageHead>
        <Show
            when=move || !nobody.get()
            fallback=move || {
                view! {
                    <div class="panel">
                        <Empty title=tr("people-empty") text=empty_text>
                            {import()}
                            {new()}
                        </Empty>
                    </div>
                }
            }
        >
            <div class="wide-search">
                <PeopleFilters narrowing rows owned end=move || view! { <Views table /> } />
            </div>
            <UndoLine last=table.last />
            <Batch table shown />
            <div class="panel people-table">
                <DataTable
                    id="people"
                    label=tr("people-table")
                    columns=Signal::derive(move || columns(&table.keys(), marked.get()))
                    rows=shown
                    row_key=key_of
                    sort
                    selection=selection.clone()
                    note=found
                    on_open=open
                    empty=none
                />
            </div>
            <p class="small quiet people-found" role="status">{found}</p>
        </Show>
    }
}
