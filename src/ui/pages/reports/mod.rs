//! 报表: what this office reports of a period, what those below have reported, the 月报 of unions, and who has not reported.

mod below;
mod demand;
mod dunning;
mod head;
mod monthly;
mod own;
mod sheet;
mod table;

use leptos::prelude::*;
use taizhang_core::domain::codes::OfficeLevel;

use self::below::BelowTab;
use self::dunning::DunningTab;
use self::monthly::MonthlyTab;
use self::own::OwnTab;
use crate::ui::components::{PageHead, Tab, TabPanel, Tabs};
use crate::ui::session::use_session;
use crate::ui::t::{t, tr};

const TABS: &str = "reports";

/// 报表; `first` is the tab at which it opens, where that is not the first of the level.
#[component]
pub fn ReportsPage(#[prop(optional)] first: Option<&'static str>) -> impl IntoView {
    let keys: &[&'static str] = match use_session().profile().level() {
        OfficeLevel::Grassroots => &["monthly"],
        OfficeLevel::County => &["own", "monthly", "dunning"],
        OfficeLevel::City => &["own", "below", "dunning"],
        OfficeLevel::Province => &["below", "dunning"],
    };
    let first = first.filter(|key| keys.contains(key)).or(keys.first().copied()).unwrap_or("monthly");
    let selected = RwSignal::new(first.to_owned());
    let tabs = Signal::derive(move || {
        let label = |key: &str| match key {
            "own" => t("reports-tab-own"),
            "below" => t("reports-tab-below"),
            "dunning" => t("reports-tab-dunning"),
            _ => t("reports-monthly"),
        };
        keys.iter().map(|key| Tab { key, label: label(key), count: None }).collect::<Vec<_>>()
    });
    if keys.len() < 2 {
        return view! {
            <PageHead title=tr("nav-reports") sub=tr("reports-sub-own") />
            <MonthlyTab />
        }
        .into_any();
    }
    view! {
        <PageHead title=tr("nav-reports") sub=tr("reports-sub") />
        <Tabs id=TABS label=tr("nav-reports") tabs selected />
        <TabPanel id=TABS key="own" selected><OwnTab /></TabPanel>
        <TabPanel id=TABS key="below" selected><BelowTab /></TabPanel>
        <TabPanel id=TABS key="monthly" selected><MonthlyTab /></TabPanel>
        <TabPanel id=TABS key="dunning" selected><DunningTab /></TabPanel>
    }
    .into_any()
}
