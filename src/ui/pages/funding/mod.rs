//! 经费与服务: budget and execution year by year, service contracts, and an organisation's own list beside the register.

mod money;
mod roster;
mod services;

use leptos::prelude::*;

use self::money::MoneyTab;
use self::roster::RosterTab;
use self::services::ServicesTab;
use crate::ui::components::{PageHead, Tab, TabPanel, Tabs};
use crate::ui::record::{EditDialog, Editor, RemoveDialog, Remover};
use crate::ui::t::{t, tr};

const TABS: &str = "funding";

#[component]
pub fn FundingPage() -> impl IntoView {
    let (editor, remover) = (Editor::default(), Remover::default());
    let selected = RwSignal::new("money".to_owned());
    let tabs = Signal::derive(|| {
        let tab = |key: &'static str, label: String| Tab { key, label, count: None };
        vec![
            tab("money", t("funding-tab-money")),
            tab("services", t("funding-tab-services")),
            tab("roster", t("funding-tab-roster")),
        ]
    });
    view! {
        <PageHead title=tr("nav-funding") sub=tr("funding-sub") />
        <Tabs id=TABS label=tr("nav-funding") tabs selected />
        <TabPanel id=TABS key="money" selected><MoneyTab editor remover /></TabPanel>
        <TabPanel id=TABS key="services" selected><ServicesTab editor remover /></TabPanel>
        <TabPanel id=TABS key="roster" selected><RosterTab /></TabPanel>
        <EditDialog editor />
        <RemoveDialog remover />
    }
}
