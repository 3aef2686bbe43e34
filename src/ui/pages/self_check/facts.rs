//! 我的资料: the own file by section. What is the person's to say can be corrected and added to; the rest is read.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::{Kind, Section};
use taizhang_core::report::people::person;
use taizhang_core::report::self_check;

use crate::ui::components::{PageHead, Tabs};
use crate::ui::reactive::memo;
use crate::ui::record::{
    EditDialog, Editor, RecordGroup, RemoveDialog, Remover, person_sections, section_panels, section_tabs,
};
use crate::ui::session::use_session;
use crate::ui::t::{t, tr};

const TABS: &str = "own";

#[component]
pub fn OwnFacts() -> impl IntoView {
    let session = use_session();
    let person = session.self_check()?;
    let sub = if session.is_from_office() { "self-check-sub-facts" } else { "self-check-sub-facts-own" };
    let (editor, remover) = (Editor::default(), Remover::default());
    let selected = RwSignal::new("file".to_owned());
    let tabs = Signal::derive(|| section_tabs(&person_sections()));
    let panels = section_panels(TABS, &person_sections(), selected, move |section| {
        view! { <SectionView person section editor remover /> }
    });
    Some(view! {
        <PageHead title=tr("self-check-nav-facts") sub=tr(sub) />
        <Tabs id=TABS label=tr("people-tabs") tabs selected />
        {panels}
        <EditDialog editor />
        <RemoveDialog remover />
    })
}

#[component]
fn SectionView(person: Id, section: Section, editor: Editor, remover: Remover) -> impl IntoView {
    let session = use_session();
    let file = memo(move |_| session.read(|registry| person::file(registry, person, session.day())));
    move || {
        let file = file.get()?;
        let group = |kind: Kind| {
            let engagement = file.row.engagement;
            let ours = file.ours && kind.is_own();
            let may_add = ours && self_check::addable(engagement).any(|own| own == kind);
            let records = file.group(kind);
            view! { <RecordGroup kind subject=person engagement records ours may_add editor remover /> }
        };
        let shown = section.kinds().into_iter().filter(|kind| kind.is_given());
        // What is only read says nothing where nothing is recorded.
        let shown = shown.filter(|kind| kind.is_own() || !file.group(*kind).is_empty());
        let groups: Vec<_> = shown.map(group).collect();
        let note = groups.is_empty().then(|| view! { <p class="quiet">{t("self-check-section-empty")}</p> });
        Some(view! { <div class="stack">{groups} {note}</div> })
    }
}
