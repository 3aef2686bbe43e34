//! The records of one kind that speak of a person or an office, with the button that adds one.

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::{Kind, Record};

use super::dialog::{Editor, Entry};
use super::remove::Remover;
use super::table::{RecordTable, is_listed};
use super::view::RecordView;
use super::{group_title, kind_label};
use crate::ui::components::{Button, Panel};
use crate::ui::t::{t, ta};

#[component]
pub fn RecordGroup(
    kind: Kind,
    /// The person or the office.
    subject: Id,
    /// On which new records hang, where their kind does.
    engagement: Option<Id>,
    records: Vec<Arc<Record>>,
    /// Whether this office may change them.
    ours: bool,
    may_add: bool,
    editor: Editor,
    remover: Remover,
) -> impl IntoView {
    let add_label = Signal::derive(move || ta("people-add", &[("kind", &kind_label(kind))]));
    let actions = move || {
        may_add.then(|| {
            let add = move |()| editor.show(Entry::New { kind, person: subject, engagement });
            view! { <Button small=true label=add_label on_press=add /> }
        })
    };
    let empty = records.is_empty();
    let wants_engagement = ours && kind.hangs_on_engagement() && engagement.is_none();
    let note =
        move || t(if wants_engagement { "people-group-wants-engagement" } else { "people-group-empty" });
    let title = Signal::derive(move || group_title(kind));
    if !empty && is_listed(kind) {
        return view! {
            <Panel title actions flush=true>
                <RecordTable kind records label=title editable=ours editor remover />
            </Panel>
        }
        .into_any();
    }
    let list = records
        .into_iter()
        .map(|record| view! { <RecordView record editable=ours editor remover /> })
        .collect_view();
    view! {
        <Panel title actions>
            {empty.then(|| view! { <p class="quiet">{note}</p> })}
            {list}
        </Panel>
    }
    .into_any()
}
