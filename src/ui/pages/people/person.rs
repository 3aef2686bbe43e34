//! One person: the file, the filing, and the change log.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::report::people::person;
use taizhang_core::report::verdicts;

use super::file::FileView;
use super::filing::FilingView;
use super::head::PersonHead;
use super::log::ChangeLog;
use super::moving::Moving;
use super::returned::Unsettled;
use crate::ui::components::{Empty, Tab, TabPanel, Tabs, focus_by_id};
use crate::ui::reactive::memo;
use crate::ui::record::{
    EditDialog, Editor, RemoveDialog, Remover, person_sections, record_place, section_panels, section_tabs,
};
use crate::ui::route::Route;
use crate::ui::session::use_session;
use crate::ui::t::{t, tr};
use crate::ui::verdict::{Verdicts, Why, WhyPanel};

const TABS: &str = "person";

/// The page of a person.
#[component]
pub fn PersonPage(person: Id) -> impl IntoView {
    let session = use_session();
    let file = memo(move |_| session.read(|registry| person::file(registry, person, session.day())));
    let known = memo(move |_| file.with(Option::is_some));
    let outcomes =
        memo(move |_| session.read(|registry| verdicts::of_subject(registry, person, session.day())));
    let (editor, remover) = (Editor::default(), Remover::default());
    let selected = RwSignal::new("file".to_owned());
    let why = Why::beside(editor).finding(move |record| {
        let kind = session.peek(|registry| registry.find(record).map(|record| record.kind()));
        let section =
            kind.and_then(|kind| kind.columns().section).map_or("file", |(section, _)| section.code());
        selected.set(section.to_owned());
        // After the tab has been drawn.
        request_animation_frame(move || focus_by_id(&record_place(record)));
    });
    let tabs = Signal::derive(|| {
        let mut tabs = section_tabs(&person_sections());
        let rest = [("filing", t("people-tab-filing")), ("log", t("people-tab-log"))];
        tabs.extend(rest.map(|(key, label)| Tab { key, label, count: None }));
        tabs
    });
    view! {
        <Show when=move || known.get() fallback=|| view! { <Unknown /> }>
            <PersonHead person file />
            <div class="stack person-body">
                <Moving person />
                <Unsettled file editor />
                <Verdicts outcomes why />
                <div>
                    <Tabs id=TABS label=tr("people-tabs") tabs selected />
                    {section_panels(TABS, &person_sections(), selected, move |section| {
                        view! { <FileView section file editor remover /> }
                    })}
                    <TabPanel id=TABS key="filing" selected>
                        <FilingView file />
                    </TabPanel>
                    <TabPanel id=TABS key="log" selected>
                        <ChangeLog person />
                    </TabPanel>
                </div>
            </div>
            <EditDialog editor />
            <WhyPanel why />
            <RemoveDialog remover />
        </Show>
    }
}

/// An address that leads to nobody: removed, or not of this register.
#[component]
fn Unknown() -> impl IntoView {
    view! {
        <div class="panel">
            <Empty title=tr("people-unknown") text=tr("people-unknown-text")>
                <a class="btn" href=Route::People.href()>{tr("people-back")}</a>
            </Empty>
        </div>
    }
}
