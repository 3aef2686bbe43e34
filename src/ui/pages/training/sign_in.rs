//! 签到表: the roll as it is laid on the table at the door, to be signed.

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::process::training::roll::{Attendee, expected};
use taizhang_core::process::training::session::Row;

use crate::ui::components::{Column, DataTable, Empty};
use crate::ui::print::PrintButton;
use crate::ui::reactive::memo;
use crate::ui::session::use_session;
use crate::ui::t::{ta, tr};

#[component]
pub fn SignInTab(id: Id, row: Memo<Option<Row>>) -> impl IntoView {
    let session = use_session();
    let rows = memo(move |_| session.read(|registry| Arc::new(expected(registry, id))));
    let title = Signal::derive(move || {
        let title = row.get().map(|row| row.title).unwrap_or_default();
        ta("training-sign-in-title", &[("title", &title)])
    });
    let note = Signal::derive(move || {
        row.get().map(|row| {
            let day = row.first_day.to_string();
            ta("training-sign-in-note", &[("day", &day), ("organiser", &row.organiser)])
        })
    });
    let columns = Signal::derive(|| {
        let cell = |text: String| view! { <span title=text.clone()>{text.clone()}</span> }.into_any();
        let empty = |_: &Attendee| view! { <span></span> }.into_any();
        vec![
            Column::new("name", tr("training-column-name"), 8.0, move |own: &Attendee| {
                cell(own.named.name.clone())
            }),
            Column::new("unit", tr("training-column-unit"), 14.0, move |own: &Attendee| {
                cell(own.named.unit.clone())
            }),
            Column::new("morning", tr("training-column-morning"), 9.0, empty),
            Column::new("afternoon", tr("training-column-afternoon"), 9.0, empty),
            Column::new("remark", tr("training-column-remark"), 7.0, empty),
        ]
    });
    let none = || view! { <Empty title=tr("training-roll-none") text=tr("training-roll-none-text") /> };
    view! {
        <div class="row training-bar">
            <p class="quiet">{tr("training-sign-in-text")}</p>
            <PrintButton table="training-sign-in" small=true />
        </div>
        <div class="panel people-table">
            <DataTable
                id="training-sign-in"
                label=title
                columns
                rows
                note
                row_key=|own: &Attendee| own.record.to_string()
                empty=none
            />
        </div>
    }
}
