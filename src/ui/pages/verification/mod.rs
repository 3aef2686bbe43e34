//! 年度核查: what the office verifies of all below it at the end of the year.

mod counts;
mod sheets;

use leptos::prelude::*;

use self::counts::CountsTab;
use self::sheets::SheetsTab;
use crate::ui::components::{PageHead, Tab, TabPanel, Tabs};
use crate::ui::t::{t, tr};

const TABS: &str = "verification-desk";

#[component]
pub fn VerificationPage(
    /// The tab it opens at.
    first: &'static str,
) -> impl IntoView {
    let selected = RwSignal::new(first.to_owned());
    let tabs = Signal::derive(|| {
        let tab = |key: &'static str, label: String| Tab { key, label, count: None };
        vec![tab("counts", t("verification-tab-counts")), tab("sheets", t("verification-tab-sheets"))]
    });
    view! {
        <PageHead title=tr("nav-verification") sub=tr("verification-sub") />
        <Tabs id=TABS label=tr("nav-verification") tabs selected />
        <TabPanel id=TABS key="counts" selected><CountsTab /></TabPanel>
        <TabPanel id=TABS key="sheets" selected><SheetsTab /></TabPanel>
    }
}
