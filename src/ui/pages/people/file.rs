//! One section of a person's file: its records, group by group.

use leptos::prelude::*;
use taizhang_core::domain::record::{Kind, Section};
use taizhang_core::report::people::person::PersonFile;

use crate::ui::record::{Editor, RecordGroup, Remover};

/// The groups of a section, each a panel.
#[component]
pub fn FileView(
    section: Section,
    file: Memo<Option<PersonFile>>,
    editor: Editor,
    remover: Remover,
) -> impl IntoView {
    move || {
        file.get().map(|file| {
            let group = |kind: Kind| {
                let (subject, engagement) = (file.row.person, file.row.engagement);
                let hangs = kind.hangs_on_engagement();
                let may_add = file.ours
                    && !matches!(kind, Kind::Person | Kind::Exit)
                    && (!hangs || engagement.is_some());
                let records = file.group(kind);
                let ours = file.ours;
                view! { <RecordGroup kind subject engagement records ours may_add editor remover /> }
            };
            let groups = section
                .kinds()
                .into_iter()
                // Nobody has an exit until there is one: it is registered by the button in the head.
                .filter(|kind| *kind != Kind::Exit || !file.group(Kind::Exit).is_empty())
                .map(group)
                .collect_view();
            view! { <div class="stack">{groups}</div> }
        })
    }
}
