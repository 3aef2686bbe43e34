//! 手工添加: an office the division list does not know (zones, federations, others).

use leptos::prelude::*;
use taizhang_core::domain::codes::{Coded, OfficeLevel, Reporting};
use taizhang_core::domain::record::Kind;

use crate::ui::components::Dialog;
use crate::ui::record::{RecordEditor, RecordFields, RecordForm, Saving, Submission};
use crate::ui::session::use_session;
use crate::ui::t::{ta, tr};

/// The dialog.
#[component]
pub fn AddDialog(open: RwSignal<bool>) -> impl IntoView {
    let session = use_session();
    let draft = move || format!("{}.new-office", session.register());
    view! {
        <Dialog
            open
            title=tr("offices-add")
            close_label=tr("cancel")
            on_dismiss=move |()| RecordForm::drop_draft(&draft())
        >
            <AddForm open draft=draft() />
        </Dialog>
    }
}

#[component]
fn AddForm(open: RwSignal<bool>, draft: String) -> impl IntoView {
    let session = use_session();
    let submission = Submission::default();
    let form = RecordForm::new(Kind::Office, None);
    form.value("reporting").set(Reporting::Itself.code().to_owned());
    form.value("level").set(below(session.profile().level()).code().to_owned());
    let form = form.keep_draft(draft);
    form.value("parent").set(session.profile().office().to_string());
    // Below a county stands one level only: there is nothing to choose.
    let keys = match session.profile().level() {
        OfficeLevel::Province | OfficeLevel::City => vec!["name", "office_type", "level", "reporting"],
        OfficeLevel::County | OfficeLevel::Grassroots => vec!["name", "office_type", "reporting"],
    };
    let fields = form.clone();
    let typed = form.clone();
    let write = move |()| {
        let name = typed.value("name").get_untracked();
        Saving::edit(typed.make(None, &[]), ta("offices-added", &[("name", name.trim())]))
    };
    view! {
        <RecordEditor
            forms=vec![form]
            submission
            intro=|| view! { <p class="quiet">{tr("offices-add-text")}</p> }
            save=tr("offices-add-do")
            leave=tr("cancel")
            write
            close=move |_| { open.try_set(false); }
        >
            <div class="stack">
                <RecordFields form=fields keys issues=submission.issues />
            </div>
        </RecordEditor>
    }
}

/// The level that usually stands below.
fn below(level: OfficeLevel) -> OfficeLevel {
    match level {
        OfficeLevel::Province => OfficeLevel::City,
        OfficeLevel::City => OfficeLevel::County,
        OfficeLevel::County | OfficeLevel::Grassroots => OfficeLevel::Grassroots,
    }
}
