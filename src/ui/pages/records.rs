//! 业务记录: what an office keeps of its own work, section by section: documents, recruitment, schemes, training,
//! assessing, support.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::{About, Kind, Section};
use taizhang_core::report::records::sections;

use crate::ui::components::{PageHead, PrintedList, Tabs};
use crate::ui::print::PrintButton;
use crate::ui::record::{
    EditDialog, Editor, RecordGroup, RemoveDialog, Remover, kind_label, section_panels, section_tabs,
};
use crate::ui::route::Route;
use crate::ui::session::use_session;
use crate::ui::t::{t, tr};

const TABS: &str = "records";

/// The page of one office's records; those of an office below can be read, and entered where we enter for it.
#[component]
pub fn RecordsPage(office: Id) -> impl IntoView {
    let session = use_session();
    let own = session.profile().office() == office;
    let name = session.peek(|registry| registry.party(office).map(|party| party.name).unwrap_or_default());
    let (editor, remover) = (Editor::default(), Remover::default());
    let selected = RwSignal::new(Section::of(About::Office).next().map_or("", Section::code).to_owned());
    let tabs = Signal::derive(|| section_tabs(About::Office));
    let back = (!own).then(|| {
        view! { <a class="btn" href=Route::Offices.href()>{move || t("records-back")}</a> }
    });
    let panels = section_panels(TABS, About::Office, selected, move |section| {
        view! { <OfficeSection office section editor remover /> }
    });
    view! {
        <PageHead title=tr("nav-records") sub=Signal::stored(name)>
            <PrintButton />
            {back}
        </PageHead>
        <Tabs id=TABS label=tr("records-tabs") tabs selected />
        {panels}
        <EditDialog editor />
        <RemoveDialog remover />
    }
}

#[component]
fn OfficeSection(office: Id, section: Section, editor: Editor, remover: Remover) -> impl IntoView {
    let group = |kind: Kind| view! { <OfficeGroup office kind editor remover /> };
    view! { <div class="stack">{section.kinds().into_iter().map(group).collect_view()}</div> }
}

#[component]
fn OfficeGroup(office: Id, kind: Kind, editor: Editor, remover: Remover) -> impl IntoView {
    let session = use_session();
    let found = Memo::new(move |_| session.read(|registry| sections::records(registry, office, kind)));
    let may_add = Memo::new(move |_| session.read(|registry| sections::may_add(registry, office, kind)));
    move || {
        let (records, may_add) = (found.get(), may_add.get());
        // Nobody sees an empty group that is not theirs to fill.
        (may_add || !records.is_empty()).then(|| {
            view! {
                <PrintedList id=kind.code() label=Signal::derive(move || kind_label(kind))>
                    <RecordGroup kind subject=office engagement=None records ours=may_add may_add editor remover />
                </PrintedList>
            }
        })
    }
}
