//! 合同与退出: contracts that end, renewed for several at once; what was renewed of late; exits with their steps; whose
//! records need not be kept any more.

mod erasure;
mod exits;
mod expiring;
mod listed;
mod renew;

use leptos::prelude::*;
use taizhang_core::process::contracts::expiring::renewed;

use self::erasure::ErasureTab;
use self::exits::ExitsTab;
use self::expiring::ExpiringTab;
use crate::ui::components::{Empty, PageHead, PrintedList, Tab, TabPanel, Tabs, plain_table};
use crate::ui::print::PrintButton;
use crate::ui::record::{LastDone, LeaveDialog, Leaving, UndoLine};
use crate::ui::session::use_session;
use crate::ui::t::{label, t, tr};

const TABS: &str = "contracts";

#[component]
pub fn ContractsPage(
    /// The tab it opens at.
    first: &'static str,
) -> impl IntoView {
    let selected = RwSignal::new(first.to_owned());
    let last = LastDone::of("contracts");
    let leaving = Leaving::default();
    let tabs = Signal::derive(|| {
        let tab = |key: &'static str, label: String| Tab { key, label, count: None };
        vec![
            tab("expiring", t("contracts-tab-expiring")),
            tab("renewed", t("contracts-tab-renewed")),
            tab("exits", t("contracts-tab-exits")),
            tab("erasure", t("contracts-tab-erasure")),
        ]
    });
    view! {
        <PageHead title=tr("nav-contracts") sub=tr("contracts-sub") />
        <Tabs id=TABS label=tr("nav-contracts") tabs selected />
        <div class="stack">
        <UndoLine last />
        <TabPanel id=TABS key="expiring" selected><ExpiringTab last leaving /></TabPanel>
        <TabPanel id=TABS key="renewed" selected><RenewedTab /></TabPanel>
        <TabPanel id=TABS key="exits" selected><ExitsTab last leaving /></TabPanel>
        <TabPanel id=TABS key="erasure" selected><ErasureTab /></TabPanel>
        </div>
        <LeaveDialog leaving last />
    }
}

/// What was signed of late: looked at when all is done.
#[component]
fn RenewedTab() -> impl IntoView {
    let session = use_session();
    let rows = move || {
        let found = session.read(|registry| renewed(registry, session.today()));
        let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string());
        let row = |own: taizhang_core::process::contracts::expiring::Renewed| {
            let end = day(own.end).unwrap_or_else(|| t("contracts-renew-no-end"));
            [
                own.named.name,
                own.named.unit,
                own.kind.map(label).unwrap_or_default(),
                day(own.start).unwrap_or_default(),
                end,
                day(own.signed).unwrap_or_default(),
            ]
        };
        found.into_iter().map(row).collect::<Vec<_>>()
    };
    let heads = [
        "contracts-person",
        "contracts-unit",
        "contracts-kind",
        "contracts-renew-start",
        "contracts-renew-end",
        "contracts-signed",
    ];
    let table = move || {
        let rows = rows();
        if rows.is_empty() {
            return view! { <Empty title=tr("contracts-renewed-none") text=tr("contracts-none-text") /> }
                .into_any();
        }
        plain_table(&heads, rows.into_iter().map(|row| row.map(IntoAny::into_any).into()).collect())
    };
    view! {
        <div class="row training-bar training-bar-end"><PrintButton table="contracts-renewed" small=true /></div>
        <PrintedList id="contracts-renewed" label=tr("contracts-tab-renewed")>
            <div class="panel table-wrap">{table}</div>
        </PrintedList>
    }
}
