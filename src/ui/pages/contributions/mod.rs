//! 社保公积金: the sheet of a month, who came and went in it, from whom the rest is to be asked, who must be registered.

mod arrears;
mod changes;
mod confirm;
mod letter;
mod months;
mod sheet;
mod watch;

use leptos::prelude::*;
use taizhang_core::domain::value::Value;

use self::months::{Chosen, first};
use crate::ui::components::{PageHead, Tab, TabPanel, Tabs};
use crate::ui::record::{EditDialog, Editor};
use crate::ui::session::use_session;
use crate::ui::t::{t, tr};

#[component]
pub fn ContributionsPage() -> impl IntoView {
    let session = use_session();
    let editor = Editor::default();
    let selected = RwSignal::new("sheet".to_owned());
    let begins = session.peek(|registry| first(registry, session.today()));
    let chosen = Chosen::new(begins.map(|month| month.text()).unwrap_or_default(), session.today());
    let tabs = Signal::derive(|| {
        let tab = |key: &'static str, label: String| Tab { key, label, count: None };
        vec![
            tab("sheet", t("contributions-tab-sheet")),
            tab("changes", t("contributions-tab-changes")),
            tab("arrears", t("contributions-tab-arrears")),
            tab("watch", t("contributions-tab-watch")),
        ]
    });
    view! {
        <PageHead title=tr("nav-contributions") sub=tr("contributions-sub") />
        <Tabs id="contributions" label=tr("contributions-tabs") tabs selected />
        <TabPanel id="contributions" key="sheet" selected><sheet::SheetTab chosen /></TabPanel>
        <TabPanel id="contributions" key="changes" selected><changes::ChangesTab chosen /></TabPanel>
        <TabPanel id="contributions" key="arrears" selected><arrears::ArrearsTab editor /></TabPanel>
        <TabPanel id="contributions" key="watch" selected><watch::WatchTab editor /></TabPanel>
        <EditDialog editor />
    }
}
