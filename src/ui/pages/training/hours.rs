//! 学时: what each person has in a year, by type; printed, it is the list that certifies them.

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::codes::Coded;
use taizhang_core::domain::id::Id;
use taizhang_core::process::training::hours::{KINDS, Row, rows};

use super::certificates::{self, CertificateLink};
use crate::ui::components::{Column, DataTable, Empty};
use crate::ui::print::{LettersButton, PrintButton};
use crate::ui::reactive::memo;
use crate::ui::route::Route;
use crate::ui::session::use_session;
use crate::ui::t::{label, ta, tr};

#[component]
pub fn HoursTab(year: Memo<i32>) -> impl IntoView {
    let session = use_session();
    let found = memo(move |_| session.read(|registry| Arc::new(rows(registry, year.get(), session.day()))));
    let title = Signal::derive(move || ta("training-hours-title", &[("year", &year.get().to_string())]));
    let none = || view! { <Empty title=tr("training-nobody") text=tr("training-nobody-text") /> };
    let letters = move |person: Option<Id>| certificates::of_the_year(session, year.get_untracked(), person);
    let print = certificates::printer();
    let print_one = Callback::new(move |person: Id| print(letters(Some(person))));
    view! {
        <div class="row training-bar">
            <p class="quiet">{tr("training-hours-text")}</p>
            <div class="row">
                <LettersButton label=tr("training-certificates-year") letters=move |()| letters(None) />
                <PrintButton table="training-hours" small=true />
            </div>
        </div>
        <div class="panel people-table">
            <DataTable
                id="training-hours"
                label=title
                columns=Signal::derive(move || columns(print_one))
                rows=found
                row_key=|row: &Row| row.named.person.to_string()
                on_open=|row: Row| Route::Person(row.named.person).go()
                empty=none
            />
        </div>
    }
}

fn columns(print: Callback<Id>) -> Vec<Column<Row>> {
    let number = |text: String| view! { <span>{text}</span> }.into_any();
    let mut columns = vec![
        Column::new("name", tr("training-column-name"), 8.0, |row: &Row| {
            let name = row.named.name.clone();
            view! { <a href=Route::Person(row.named.person).href() title=name.clone()>{name.clone()}</a> }
                .into_any()
        }),
        Column::new("unit", tr("training-column-unit"), 14.0, |row: &Row| {
            let unit = row.named.unit.clone();
            view! { <span title=unit.clone()>{unit.clone()}</span> }.into_any()
        }),
        Column::new("sessions", tr("training-column-sessions"), 6.0, move |row: &Row| {
            number(row.sessions.to_string())
        })
        .number(),
    ];
    let total = move |row: &Row| number(row.total.to_string());
    columns.push(Column::new("total", tr("training-column-total"), 5.0, total).number());
    for kind in KINDS {
        let title = Signal::derive(move || label(kind));
        let cell = move |row: &Row| number(row.of(kind).map(|hours| hours.to_string()).unwrap_or_default());
        columns.push(Column::new(kind.code(), title, 5.5, cell).number());
    }
    let certificate = move |row: &Row| {
        let (name, person) = (row.named.name.clone(), row.named.person);
        let any = row.sessions > 0 || row.total.halves() > 0;
        any.then(|| view! { <CertificateLink name person print /> }).into_any()
    };
    columns.push(Column::new("do", tr("record-actions"), 5.0, certificate).controls());
    columns
}
