//! 考核: the score sheet of a year, how far each is, what follows, and the scheme it goes by.

mod follow;
mod opinion;
mod own_words;
mod progress;
mod scheme;
mod sheet;
mod stages;

use leptos::prelude::*;
use taizhang_core::process::assessment::{given, year};

use crate::ui::components::{PageHead, SelectField, Tab, TabPanel, Tabs};
use crate::ui::reactive::memo;
use crate::ui::record::{EditDialog, Editor};
use crate::ui::session::use_session;
use crate::ui::t::{t, tr};

#[component]
pub fn AssessmentPage() -> impl IntoView {
    let session = use_session();
    let editor = Editor::default();
    let selected = RwSignal::new("sheet".to_owned());
    let usual = year::usual(session.today());
    let chosen = RwSignal::new(usual.to_string());
    let year = memo(move |_| chosen.with(|year| year.parse().unwrap_or(usual)));
    let years = Signal::derive(move || {
        let years = year::years(session.today()).into_iter().map(|year| year.to_string());
        years.map(|year| (year.clone(), year)).collect::<Vec<_>>()
    });
    let tabs = Signal::derive(|| {
        let tab = |key: &'static str, label: String| Tab { key, label, count: None };
        vec![
            tab("sheet", t("assessment-tab-sheet")),
            tab("stages", t("assessment-tab-stages")),
            tab("follow", t("assessment-tab-follow")),
            tab("scheme", t("assessment-tab-scheme")),
        ]
    });
    if session.peek(given::is_unit) {
        return view! { <opinion::OpinionPage chosen years year /> }.into_any();
    }
    let of_a_year = move || selected.with(|tab| tab != "follow");
    view! {
        <PageHead title=tr("nav-assessment") sub=tr("assessment-sub")>
            <div hidden=move || !of_a_year()>
                <SelectField id="assessment-year" label=tr("assessment-year") value=chosen options=years />
            </div>
        </PageHead>
        <Tabs id="assessment" label=tr("nav-assessment") tabs selected />
        <TabPanel id="assessment" key="sheet" selected>
            {move || view! { <sheet::SheetTab year=year.get() /> }}
        </TabPanel>
        <TabPanel id="assessment" key="stages" selected><stages::StagesTab year editor /></TabPanel>
        <TabPanel id="assessment" key="follow" selected><follow::FollowTab editor /></TabPanel>
        <TabPanel id="assessment" key="scheme" selected><scheme::SchemeTab year /></TabPanel>
        <EditDialog editor />
    }
    .into_any()
}
