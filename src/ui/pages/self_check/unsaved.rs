//! Forms in which somebody began to type before the page was left: nothing of them is in the file until they are saved.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::report::self_check;

use crate::ui::components::{LinkButton, Notice, NoticeKind};
use crate::ui::reactive::memo;
use crate::ui::record::{EditDialog, Editor, Entry, is_drafted, kind_label, record_name};
use crate::ui::session::{Session, use_session};
use crate::ui::t::{ta, tr};

/// Each form with its name.
fn begun(session: Session, person: Id) -> Vec<(Entry, String)> {
    session.peek(|registry| {
        let changed = self_check::correctable(registry).into_iter().map(|record| {
            (
                Entry::Change { record: record.id, field: None },
                ta("people-edit-title", &[("name", &record_name(record))]),
            )
        });
        let engagement = self_check::engagement(registry, session.today());
        let added = self_check::addable(engagement).map(|kind| {
            (Entry::New { kind, person, engagement }, ta("people-add-title", &[("kind", &kind_label(kind))]))
        });
        changed.chain(added).filter(|(entry, _)| is_drafted(session, entry)).collect()
    })
}

#[component]
pub fn Unsaved(person: Id) -> impl IntoView {
    let session = use_session();
    let editor = Editor::default();
    let forms = memo(move |_| {
        // Looked for again when the dialog closes.
        editor.open.track();
        begun(session, person)
    });
    let told = move || {
        let forms = forms.get();
        (!forms.is_empty()).then(|| {
            let line = |(entry, name): (Entry, String)| {
                let label = Signal::derive(move || ta("self-check-unsaved-open", &[("name", &name)]));
                view! { <li><LinkButton label on_press=move |()| editor.show(entry.clone()) /></li> }
            };
            let lines = forms.into_iter().map(line).collect_view();
            view! {
                <Notice kind=NoticeKind::Warn title=tr("self-check-unsaved")>
                    <p>{tr("self-check-unsaved-text")}</p>
                    <ul>{lines}</ul>
                </Notice>
            }
        })
    };
    view! {
        {told}
        <EditDialog editor />
    }
}
