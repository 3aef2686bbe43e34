//! The records of one kind of an office, printable, with what may be done with them here.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::Kind;
use taizhang_core::report::records::sections;

use super::dialog::Editor;
use super::group::RecordGroup;
use super::kind_label;
use super::remove::Remover;
use crate::ui::components::PrintedList;
use crate::ui::reactive::memo;
use crate::ui::session::use_session;

#[component]
pub fn OfficeGroup(
    office: Id,
    kind: Kind,
    editor: Editor,
    remover: Remover,
    /// The page has a button of its own that adds one.
    #[prop(optional)]
    adds_elsewhere: bool,
) -> impl IntoView {
    let session = use_session();
    let found = memo(move |_| session.read(|registry| sections::records(registry, office, kind)));
    let may_add = memo(move |_| session.read(|registry| sections::may_add(registry, office, kind)));
    move || {
        let (records, may_add) = (found.get(), may_add.get());
        // Nobody sees an empty group that is not theirs to fill.
        (may_add || !records.is_empty()).then(|| {
            view! {
                <PrintedList id=kind.code() label=Signal::derive(move || kind_label(kind))>
                    <RecordGroup
                        kind
                        subject=office
                        engagement=None
                        records
                        ours=may_add
                        may_add=may_add && !adds_elsewhere
                        editor
                        remover
                    />
                </PrintedList>
            }
        })
    }
}
