//! 登记: who must still be registered, until when.

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::codes::Insurance;
use taizhang_core::process::contributions::judged::Judged;
use taizhang_core::process::contributions::months::kept_from;
use taizhang_core::process::contributions::watch::{Line, watch};

use super::changes::{lines, text};
use crate::ui::components::{Badge, Column, DataTable, Empty, LinkButton, Notice, NoticeKind, Tone};
use crate::ui::print::PrintButton;
use crate::ui::reactive::memo;
use crate::ui::record::{Editor, Entry};
use crate::ui::route::Route;
use crate::ui::session::use_session;
use crate::ui::t::{label, t, ta, tr};

#[component]
pub fn WatchTab(editor: Editor) -> impl IntoView {
    let session = use_session();
    let found = memo(move |_| {
        let today = session.today();
        session.read(|registry| Arc::new(watch(registry, &Judged::on(registry, today), today)))
    });
    let unknown = memo(move |_| session.read(|registry| kept_from(registry).is_none()));
    let no_books = move || {
        unknown
            .get()
            .then(|| view! { <Notice kind=NoticeKind::Info text=t("contributions-watch-no-books") /> })
    };
    // What cannot be told is not "nobody".
    let title = Signal::derive(move || {
        t(if unknown.get() { "contributions-watch-unknown" } else { "contributions-watch-none" })
    });
    let none = move || view! { <Empty title text=tr("contributions-watch-none-text") /> };
    view! {
        {no_books}
        <div class="row contributions-bar-end"><PrintButton table="contributions-watch" small=true /></div>
        <div class="panel people-table contributions-table">
            <DataTable
                id="contributions-watch"
                label=tr("contributions-watch-title")
                columns=Signal::derive(move || columns(editor))
                rows=found
                row_key=|line: &Line| format!("{}.{:?}", line.named.engagement, line.insurance)
                on_open=move |line: Line| register(editor, &line)
                empty=none
            />
        </div>
    }
}

/// Where it is said when somebody was registered.
fn register(editor: Editor, line: &Line) {
    let field = match line.insurance {
        Insurance::Social => "insurance_registered",
        Insurance::Fund => "fund_registered",
    };
    editor.show(Entry::Change { record: line.named.engagement, field: Some(field.to_owned()) });
}

fn left(line: &Line) -> AnyView {
    let (words, tone) = match line.days_left {
        None => (t("contributions-left-unknown"), Tone::Unknown),
        Some(days) => {
            let key = if line.is_overdue() { "contributions-left-over" } else { "contributions-left" };
            let tone = if line.is_overdue() { Tone::Breached } else { Tone::Due };
            (ta(key, &[("days", &days.unsigned_abs().to_string())]), tone)
        }
    };
    view! { <Badge text=words tone=tone /> }.into_any()
}

fn columns(editor: Editor) -> Vec<Column<Line>> {
    let day = |day: Option<chrono::NaiveDate>| text(&day.map(|day| day.to_string()).unwrap_or_default());
    vec![
        Column::new("name", tr("contributions-column-name"), 5.0, |line: &Line| {
            let name = line.named.name.clone();
            view! { <a href=Route::Person(line.named.person).href()>{name}</a> }.into_any()
        }),
        Column::new("unit", tr("contributions-column-unit"), 9.5, |line: &Line| lines(&line.named.unit)),
        Column::new("signer", tr("contributions-column-signer"), 10.0, |line: &Line| lines(&line.signer)),
        Column::new("insurance", tr("contributions-column-insurance"), 6.5, |line: &Line| {
            lines(&label(line.insurance))
        }),
        Column::new("from", tr("contributions-column-from"), 7.2, move |line: &Line| day(line.from)),
        Column::new("until", tr("contributions-column-until"), 7.2, move |line: &Line| day(line.until)),
        Column::new("left", tr("contributions-column-left"), 8.0, left),
        Column::new("register", tr("contributions-register"), 5.0, move |line: &Line| {
            let insurance = label(line.insurance);
            let args = [("name", line.named.name.as_str()), ("insurance", &insurance)];
            let name = Signal::stored(ta("contributions-register-name", &args));
            let line = line.clone();
            view! {
                <LinkButton label=tr("contributions-register") name on_press=move |()| register(editor, &line) />
            }
            .into_any()
        })
        .controls(),
    ]
}
