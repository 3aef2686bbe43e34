//! 我的资料: the own file by section. What is the person's to say can be corrected and added to; the rest is read.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::{About, Kind, Section};
use taizhang_core::report::{person, self_check};

use super::Head;
use crate::ui::components::{Tab, TabPanel, Tabs};
use crate::ui::pages::people::{EditDialog, Editor, RecordGroup, RemoveDialog, Remover};
use crate::ui::route::Part;
use crate::ui::session::use_session;
use crate::ui::t::t;

const TABS: &str = "own";

#[component]
pub fn OwnFacts(person: Id) -> impl IntoView {
    let (editor, remover) = (Editor::default(), Remover::default());
    let selected = RwSignal::new("file".to_owned());
    let tabs = Signal::derive(|| {
        let tab = |section: Section| Tab {
            key: section.code(),
            label: t(&format!("section-{}", section.code())),
            count: None,
        };
        Section::of(About::Person).map(tab).collect::<Vec<_>>()
    });
    let panel = |section: Section| {
        view! {
            <TabPanel id=TABS key=section.code() selected>
                <SectionView person section editor remover />
            </TabPanel>
        }
    };
    view! {
        <Head part=Part::Facts />
        <Tabs id=TABS label=Signal::derive(|| t("people-tabs")) tabs selected />
        {Section::of(About::Person).map(panel).collect_view()}
        <EditDialog editor />
        <RemoveDialog remover />
    }
}

#[component]
fn SectionView(person: Id, section: Section, editor: Editor, remover: Remover) -> impl IntoView {
    let session = use_session();
    let file = Memo::new(move |_| session.read(|registry| person::file(registry, person, session.day())));
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
