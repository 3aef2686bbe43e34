//! 实名档案: the records of a person, group by group.

use leptos::prelude::*;
use taizhang_core::domain::record::Kind;
use taizhang_core::report::person::{GROUPS, PersonFile};

use super::edit::{Editor, Entry};
use super::record::RecordView;
use super::remove::Remover;
use super::words::group_title;
use crate::ui::components::{Button, Panel};
use crate::ui::record_form::kind_label;
use crate::ui::t::{t, ta};

/// The groups, each a panel.
#[component]
pub fn FileView(file: Memo<Option<PersonFile>>, editor: Editor, remover: Remover) -> impl IntoView {
    move || {
        file.get().map(|file| {
            let groups = GROUPS
                .into_iter()
                // Nobody has an exit until there is one: it is registered by the button in the head.
                .filter(|kind| *kind != Kind::Exit || !file.group(Kind::Exit).is_empty())
                .map(|kind| view! { <Group kind file=file.clone() editor remover /> })
                .collect_view();
            view! { <div class="stack">{groups}</div> }
        })
    }
}

#[component]
fn Group(kind: Kind, file: PersonFile, editor: Editor, remover: Remover) -> impl IntoView {
    let records = file.group(kind);
    let (person, engagement, ours) = (file.row.person, file.row.engagement, file.ours);
    let hangs = matches!(kind, Kind::Posting | Kind::Contract | Kind::Exit);
    let may_add = ours && !matches!(kind, Kind::Person | Kind::Exit) && (!hangs || engagement.is_some());
    let add_label = Signal::derive(move || ta("people-add", &[("kind", &kind_label(kind))]));
    let actions = move || {
        may_add.then(|| {
            let add = move |()| editor.show(Entry::New { kind, person, engagement });
            view! { <Button small=true label=add_label on_press=add /> }
        })
    };
    let empty = records.is_empty();
    let wants_engagement = hangs && engagement.is_none();
    let note =
        move || t(if wants_engagement { "people-group-wants-engagement" } else { "people-group-empty" });
    let list = records
        .into_iter()
        .map(|record| {
            let editable = ours && !matches!(record.kind(), Kind::FilingRequest | Kind::FilingResult);
            view! { <RecordView record editable editor remover /> }
        })
        .collect_view();
    view! {
        <Panel title=Signal::derive(move || group_title(kind)) actions>
            {empty.then(|| view! { <p class="quiet">{note}</p> })}
            {list}
        </Panel>
    }
}
