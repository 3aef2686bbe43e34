//! The records of one kind as a table with the columns of their kind: one line a record, long text wraps.

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::record::{Field, Kind, Need, Record};
use taizhang_core::domain::value::Input;
use taizhang_core::process::facts::knowable;

use super::dialog::Editor;
use super::remove::Remover;
use super::view::{RecordActions, field_value, record_place};
use super::{layout, record_name};
use crate::ui::session::use_session;
use crate::ui::t::{field_label, live, t};

/// Whether records of a kind are lines of a table: all but the two that are a form of their own, a whole screen high.
pub const fn is_listed(kind: Kind) -> bool {
    !matches!(kind, Kind::Person | Kind::Engagement)
}

/// The columns: what must stand, and what any of the records has.
fn fields(kind: Kind, records: &[Arc<Record>]) -> Vec<&'static Field> {
    let used = |field: &&Field| {
        field.need == Need::Must || records.iter().any(|record| record.body.get(field.key).is_some())
    };
    layout::all(kind).into_iter().filter_map(|key| kind.field(key)).filter(used).collect()
}

/// The style class of a column: numbers stand at the right, long text has room.
const fn class(field: &Field) -> &'static str {
    match field.input {
        Input::Count | Input::Amount => "num",
        Input::Long { .. } => "cell-long",
        Input::Day | Input::Date | Input::Period { .. } => "cell-short",
        Input::Text { .. }
        | Input::Code { .. }
        | Input::Codes { .. }
        | Input::Unit
        | Input::Link
        | Input::Own
        | Input::Rows(_) => "cell-text",
    }
}

#[component]
pub fn RecordTable(
    kind: Kind,
    records: Vec<Arc<Record>>,
    #[prop(into)] label: Signal<String>,
    editable: bool,
    editor: Editor,
    remover: Remover,
) -> impl IntoView {
    let session = use_session();
    let fields = fields(kind, &records);
    let heading = |field: &&'static Field| {
        let key = field.key;
        view! { <th scope="col" class=class(field)>{live(move || field_label(kind.code(), key))}</th> }
    };
    let headings = fields.iter().map(heading).collect_view();
    let acts =
        editable.then(|| view! { <th scope="col"><span class="unseen">{t("record-actions")}</span></th> });
    let line = |record: Arc<Record>| {
        let id = record.id;
        let name = Signal::stored(record_name(&record));
        let cell = |(at, field): (usize, &&'static Field)| {
            let (field, value) = (*field, record.body.get(field.key));
            let known = session.peek(|registry| knowable(registry, &record, field));
            let content = if value.is_some() || (field.need == Need::Must && known) {
                field_value(id, kind, field, value, editable, editor)
            } else {
                ().into_any()
            };
            match at {
                0 => view! { <th scope="row" class=class(field)>{content}</th> }.into_any(),
                _ => view! { <td class=class(field)>{content}</td> }.into_any(),
            }
        };
        let cells = fields.iter().enumerate().map(cell).collect_view();
        let acts = editable
            .then(|| view! { <td class="record-acts"><RecordActions record=id name editor remover /></td> });
        view! {
            <tr id=record_place(id) aria-label=name tabindex="-1">
                {cells}
                {acts}
            </tr>
        }
    };
    let lines = records.iter().cloned().map(line).collect_view();
    view! {
        <div class="table-wrap" role="group" aria-label=label tabindex="0">
            <table class="table record-table" aria-label=label>
                <thead>
                    <tr>{headings} {acts}</tr>
                </thead>
                <tbody>{lines}</tbody>
            </table>
        </div>
    }
}
