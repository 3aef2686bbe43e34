//! 增减员表 of a month.

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::value::Value;
use taizhang_core::process::contributions::changes::{Line, Moved, changes};

use super::months::{ChooseMonth, Chosen};
use crate::ui::components::{Column, DataTable, Empty};
use crate::ui::print::PrintButton;
use crate::ui::reactive::memo;
use crate::ui::route::Route;
use crate::ui::session::use_session;
use crate::ui::t::{label, t, ta, tr};

#[component]
pub fn ChangesTab(chosen: Chosen) -> impl IntoView {
    let session = use_session();
    let found = memo(move |_| {
        let month = chosen.month();
        session.read(|registry| Arc::new(month.map(|month| changes(registry, month)).unwrap_or_default()))
    });
    let named = move |key: &str| {
        let month = chosen.month().map(|month| month.text()).unwrap_or_default();
        ta(key, &[("month", &month)])
    };
    let none = move || {
        let title = Signal::derive(move || named("contributions-changes-none"));
        view! { <Empty title text=tr("contributions-changes-none-text") /> }
    };
    view! {
        <div class="worksheet-head-form contributions-bar">
            <ChooseMonth chosen />
            <PrintButton table="contributions-changes" small=true />
        </div>
        <div class="panel people-table contributions-table">
            <DataTable
                id="contributions-changes"
                label=Signal::derive(move || named("contributions-changes-title"))
                columns=Signal::derive(columns)
                rows=found
                row_key=|line: &Line| format!("{}.{}", line.named.engagement, line.moved.is_in())
                on_open=|line: Line| Route::Person(line.named.person).go()
                empty=none
            />
        </div>
    }
}

fn columns() -> Vec<Column<Line>> {
    vec![
        Column::new("moved", tr("contributions-column-moved"), 7.4, |line: &Line| lines(&moved(&line.moved))),
        Column::new("name", tr("contributions-column-name"), 5.0, |line: &Line| person(line)),
        Column::new("number", tr("contributions-column-number"), 9.9, |line: &Line| {
            view! { <span class="code">{line.id_masked.clone()}</span> }.into_any()
        }),
        Column::new("unit", tr("contributions-column-unit"), 7.5, |line: &Line| lines(&line.named.unit)),
        Column::new("signer", tr("contributions-column-signer"), 8.8, |line: &Line| lines(&line.signer)),
        Column::new("day", tr("contributions-column-day"), 6.7, |line: &Line| text(&line.moved.day())),
        Column::new("social", tr("contributions-column-social"), 6.7, |line: &Line| {
            let [social, _] = line.registered;
            text(&social.map(|day| day.to_string()).unwrap_or_default())
        }),
        Column::new("fund", tr("contributions-column-fund"), 7.0, |line: &Line| {
            let [_, fund] = line.registered;
            text(&fund.map(|day| day.to_string()).unwrap_or_default())
        }),
    ]
}

/// Came, or left and how.
fn moved(moved: &Moved) -> String {
    match moved {
        Moved::In(_) => t("contributions-in"),
        Moved::Out(_, None) => t("contributions-out"),
        Moved::Out(_, Some(kind)) => ta("contributions-out-how", &[("how", &label(*kind))]),
    }
}

fn person(line: &Line) -> AnyView {
    let name = line.named.name.clone();
    view! { <a href=Route::Person(line.named.person).href() title=name.clone()>{name.clone()}</a> }.into_any()
}

/// A text that may be longer than its cell.
pub(super) fn text(text: &str) -> AnyView {
    spelt(text, false)
}

/// The same in two lines.
pub(super) fn lines(text: &str) -> AnyView {
    spelt(text, true)
}

fn spelt(text: &str, in_lines: bool) -> AnyView {
    let text = text.to_owned();
    view! { <span class:contributions-lines=in_lines title=text.clone()>{text.clone()}</span> }.into_any()
}
