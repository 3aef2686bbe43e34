//! 覆盖: whom the sessions of a year reached, by form, tier and class; every figure leads to the people behind it.

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::process::training::coverage::{Group, Row, coverage};

use crate::ui::components::{Column, DataTable, Empty};
use crate::ui::print::PrintButton;
use crate::ui::reactive::memo;
use crate::ui::session::use_session;
use crate::ui::shell::PeopleLink;
use crate::ui::t::{label, people as people_words, t, ta, tr};

#[component]
pub fn CoverageTab(year: Memo<i32>) -> impl IntoView {
    let session = use_session();
    let found = memo(move |_| session.read(|registry| coverage(registry, year.get(), session.day())));
    let rows = Signal::derive(move || found.with(|found| Arc::new(found.rows.clone())));
    let named = move |key: &'static str| ta(key, &[("year", &year.get().to_string())]);
    let figures = move || {
        let (reached, unreached) = found.with(|found| (found.reached.clone(), found.unreached.clone()));
        view! {
            <p class="row training-bar">
                {counted(reached, named("training-reached"))}
                {counted(unreached, named("training-unreached"))}
            </p>
        }
    };
    let columns = Signal::derive(move || {
        vec![
            Column::new("group", tr("training-column-group"), 14.0, |row: &Row| {
                let said = said(&row.group);
                view! { <span title=said.clone()>{said.clone()}</span> }.into_any()
            }),
            Column::new("sessions", tr("training-tab-sessions"), 6.0, |row: &Row| {
                view! { <span>{row.sessions}</span> }.into_any()
            })
            .number(),
            Column::new("people", tr("training-column-people"), 12.0, move |row: &Row| {
                let reason = format!("{} · {}", year.get_untracked(), said(&row.group));
                view! { <PeopleLink people=row.people.clone() reason words=people_words(row.people.len()) /> }
                    .into_any()
            }),
        ]
    });
    let none = || view! { <Empty title=tr("training-none") text=tr("training-none-text") /> };
    view! {
        {figures}
        <div class="row training-bar training-bar-end"><PrintButton table="training-coverage" small=true /></div>
        <div class="panel people-table">
            <DataTable
                id="training-coverage"
                label=tr("training-tab-coverage")
                columns
                rows
                row_key=|row: &Row| format!("{:?}", row.group)
                empty=none
            />
        </div>
    }
}

/// What is counted, with its people.
fn counted(people: Vec<Id>, what: String) -> impl IntoView {
    let words = ta("training-people", &[("what", &what), ("count", &people.len().to_string())]);
    view! { <PeopleLink people reason=what words /> }
}

/// By what, and what the sessions say of it.
fn said(group: &Group) -> String {
    let (key, value) = match group {
        Group::Form(form) => ("training-by-form", form.map(label)),
        Group::Tier(tier) => ("training-by-tier", tier.map(label)),
        Group::Class(class) => ("training-by-class", class.clone()),
    };
    ta(key, &[("value", &value.unwrap_or_else(|| t("record-blank")))])
}
