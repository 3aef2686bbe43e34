//! 制度与标准: what pay goes by, of this office, of those above as far as it was issued, and of those for which we enter.

use leptos::prelude::*;
use taizhang_core::domain::record::Kind;
use taizhang_core::process::pay::PROCESS;
use taizhang_core::report::records::sections;

use crate::ui::components::SelectField;
use crate::ui::print::PrintButton;
use crate::ui::record::{EditDialog, Editor, OfficeGroup, RemoveDialog, Remover};
use crate::ui::session::use_session;
use crate::ui::t::tr;

#[component]
pub fn StandardsTab() -> impl IntoView {
    let session = use_session();
    let (editor, remover) = (Editor::default(), Remover::default());
    let chosen = RwSignal::new(session.profile().office().to_string());
    // A sheet is no form: it is the table beside this tab.
    let kinds = || PROCESS.keeps.kinds.iter().copied().filter(|kind| kind.rows().is_none());
    let options = Signal::derive(move || {
        let holders = session.read(|registry| sections::holders(registry, &kinds().collect::<Vec<_>>()));
        holders.into_iter().map(|(office, name)| (office.to_string(), name)).collect::<Vec<_>>()
    });
    let groups = move || {
        let office = chosen.get().parse().unwrap_or(session.profile().office());
        let group = |kind: Kind| view! { <OfficeGroup office kind editor remover /> };
        kinds().map(group).collect_view()
    };
    view! {
        <div class="worksheet-head-form">
            <SelectField id="pay-standards-office" label=tr("pay-standards-office") value=chosen options />
            <PrintButton small=true />
        </div>
        <div class="stack">{groups}</div>
        <EditDialog editor />
        <RemoveDialog remover />
    }
}
