//! 欠缴: by who signed, with the sentence that asks for it; then line by line.

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::value::Value;
use taizhang_core::process::contributions::arrears::{Line, Signer, by_signer, yuan};
use taizhang_core::process::contributions::judged::Judged;

use super::changes::{lines, text};
use super::letter::Letter;
use crate::ui::components::{Column, DataTable, Empty, LinkButton};
use crate::ui::print::PrintButton;
use crate::ui::reactive::memo;
use crate::ui::record::{Editor, Entry};
use crate::ui::route::Route;
use crate::ui::session::use_session;
use crate::ui::t::{label, t, ta, tr};

/// A line with who signed.
type Row = (String, Line);

#[component]
pub fn ArrearsTab(editor: Editor) -> impl IntoView {
    let session = use_session();
    let signers =
        memo(move |_| session.read(|registry| by_signer(registry, &Judged::on(registry, session.today()))));
    let rows = memo(move |_| {
        let of = |signer: Signer| {
            let name = if signer.name.is_empty() { t("contributions-no-signer") } else { signer.name };
            signer.lines.into_iter().map(move |line| (name.clone(), line))
        };
        Arc::new(signers.get().into_iter().flat_map(of).collect::<Vec<Row>>())
    });
    let letters = move || {
        let all = signers.get();
        let all = all.into_iter().map(|signer| view! { <Letter signer /> }).collect_view();
        view! { <ul class="contributions-signers">{all}</ul> }
    };
    let open = move |(_, line): Row| explain(editor, &line);
    let none = || {
        view! {
            <Empty title=tr("contributions-arrears-none") text=tr("contributions-arrears-none-text") />
        }
    };
    view! {
        {letters}
        <div class="row contributions-bar-end"><PrintButton table="contributions-arrears" small=true /></div>
        <div class="panel people-table contributions-table">
            <DataTable
                id="contributions-arrears"
                label=tr("contributions-lines")
                columns=Signal::derive(move || columns(editor))
                rows
                row_key=|(_, line): &Row| line.row.to_string()
                on_open=open
                empty=none
            />
        </div>
    }
}

/// Why it is short or late: what the row says of it.
fn explain(editor: Editor, line: &Line) {
    editor.show(Entry::Change { record: line.row, field: Some("explanation".to_owned()) });
}

/// Short by how much, or late alone.
fn fault(line: &Line) -> String {
    if line.is_short { yuan(line.owed()) } else { t("contributions-late") }
}

fn columns(editor: Editor) -> Vec<Column<Row>> {
    let sum = |fen: u64| view! { <span>{yuan(fen)}</span> }.into_any();
    vec![
        Column::new("signer", tr("contributions-column-signer"), 7.0, |(signer, _): &Row| lines(signer)),
        Column::new("name", tr("contributions-column-name"), 4.6, |(_, line): &Row| {
            let name = line.named.name.clone();
            view! { <a href=Route::Person(line.named.person).href()>{name}</a> }.into_any()
        }),
        Column::new("month", tr("contributions-column-month"), 5.6, |(_, line): &Row| text(&line.month.text())),
        Column::new("insurance", tr("contributions-column-insurance"), 6.2, |(_, line): &Row| {
            lines(&label(line.insurance))
        }),
        Column::new("due", tr("contributions-column-due"), 6.1, move |(_, line): &Row| sum(line.due)).number(),
        Column::new("paid", tr("contributions-column-paid"), 6.1, move |(_, line): &Row| sum(line.paid)).number(),
        Column::new("fault", tr("contributions-column-fault"), 6.1, |(_, line): &Row| text(&fault(line))).number(),
        Column::new("paid-date", tr("contributions-column-paid-date"), 7.2, |(_, line): &Row| {
            text(&line.paid_date.map(|day| day.to_string()).unwrap_or_default())
        }),
        Column::new("explanation", tr("contributions-column-explanation"), 5.2, |(_, line): &Row| {
            lines(&line.explanation)
        }),
        Column::new("explain", tr("contributions-explain"), 4.6, move |(_, line): &Row| {
            let (month, insurance) = (line.month.text(), label(line.insurance));
            let args = [("name", line.named.name.as_str()), ("month", &month), ("insurance", &insurance)];
            let name = Signal::stored(ta("contributions-explain-name", &args));
            let line = line.clone();
            view! {
                <LinkButton label=tr("contributions-explain") name on_press=move |()| explain(editor, &line) />
            }
            .into_any()
        })
        .controls(),
    ]
}
