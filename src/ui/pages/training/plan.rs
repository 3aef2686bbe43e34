//! 年度培训计划 of this office, its items one by one.

use leptos::prelude::*;
use taizhang_core::domain::record::Kind;
use taizhang_core::report::records::sections;

use crate::ui::components::PrintedList;
use crate::ui::print::PrintButton;
use crate::ui::record::{EditDialog, Editor, RecordGroup, RemoveDialog, Remover, kind_label};
use crate::ui::session::use_session;
use crate::ui::t::t;

const KIND: Kind = Kind::TrainingPlan;

#[component]
pub fn PlanTab() -> impl IntoView {
    let session = use_session();
    let office = session.profile().office();
    let (editor, remover) = (Editor::default(), Remover::default());
    let found = Memo::new(move |_| session.read(|registry| sections::records(registry, office, KIND)));
    let may_add = Memo::new(move |_| session.read(|registry| sections::may_add(registry, office, KIND)));
    view! {
        <div class="row training-bar">
            <p class="quiet">{move || t("training-plan-text")}</p>
            <PrintButton table="training-plan" small=true />
        </div>
        {move || {
            let (records, may_add) = (found.get(), may_add.get());
            view! {
                <PrintedList id="training-plan" label=Signal::derive(|| kind_label(KIND))>
                    <RecordGroup kind=KIND subject=office engagement=None records ours=may_add may_add editor remover />
                </PrintedList>
            }
        }}
        <EditDialog editor />
        <RemoveDialog remover />
    }
}
