//! 业务记录: what an office keeps of its own work, section by section, as far as no process has a screen for it.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::{Kind, Section};
use taizhang_core::report::records::sections;

use crate::ui::components::{PageHead, Tabs};
use crate::ui::print::PrintButton;
use crate::ui::record::{
    EditDialog, Editor, OfficeGroup, RemoveDialog, Remover, section_panels, section_tabs,
};
use crate::ui::route::Route;
use crate::ui::session::use_session;
use crate::ui::t::tr;

const TABS: &str = "records";

/// The page of one office's records; those of an office below can be read, and entered where we enter for it.
#[component]
pub fn RecordsPage(office: Id) -> impl IntoView {
    let session = use_session();
    let own = session.profile().office() == office;
    let name = session.peek(|registry| registry.party(office).map(|party| party.name).unwrap_or_default());
    let (editor, remover) = (Editor::default(), Remover::default());
    let kept = session.peek(sections::of_office);
    let shown: Vec<Section> = kept.iter().map(|(section, _)| *section).collect();
    let selected = RwSignal::new(shown.first().map_or("", |section| section.code()).to_owned());
    let panels = section_panels(TABS, &shown, selected, move |section| {
        let kinds = kept.iter().filter(|(own, _)| *own == section).flat_map(|(_, kinds)| kinds.clone());
        let group = |kind: Kind| view! { <OfficeGroup office kind editor remover /> };
        view! { <div class="stack">{kinds.map(group).collect_view()}</div> }
    });
    let tabs = Signal::derive(move || section_tabs(&shown));
    let back = (!own).then(|| {
        view! { <a class="btn" href=Route::Offices.href()>{tr("records-back")}</a> }
    });
    // On another day everything stands here.
    let elsewhere = session.viewed_on().is_none().then(|| {
        view! { <p class="quiet page-note">{tr("records-elsewhere")}</p> }
    });
    view! {
        <PageHead title=tr("nav-records") sub=Signal::stored(name)>
            <PrintButton />
            {back}
        </PageHead>
        {elsewhere}
        <Tabs id=TABS label=tr("records-tabs") tabs selected />
        {panels}
        <EditDialog editor />
        <RemoveDialog remover />
    }
}
