//! 政策依据: the guidance word for word, each clause beside what serves it, and the table of clauses.

mod clause;
mod packs;
mod served;
mod table;
mod text;

use leptos::prelude::*;
use taizhang_core::report::policy;

use crate::ui::components::{Button, PageHead, Tab, TabPanel, Tabs, TextField};
use crate::ui::reactive::memo;
use crate::ui::session::use_session;
use crate::ui::t::{t, ta, tr};

const TABS: &str = "policy";

/// The page.
#[component]
pub fn PolicyPage(
    /// The tab it opens at.
    first: &'static str,
    /// The clause it opens at.
    #[prop(optional)]
    clause: u16,
) -> impl IntoView {
    let session = use_session();
    let query = RwSignal::new(String::new());
    let selected = RwSignal::new(first.to_owned());
    let counts = memo(move |_| session.read(|registry| policy::counts(registry, session.day())));
    let found = memo(move |_| {
        query.with(|query| policy::find(query)).into_iter().map(|clause| clause.id).collect::<Vec<u16>>()
    });
    let sub = Signal::derive(|| {
        let (all, served, outside) = policy::totals();
        let args = [all.to_string(), served.to_string(), outside.to_string()];
        let [all, served, outside] = &args;
        ta("policy-title-sub", &[("clauses", all), ("served", served), ("outside", outside)])
    });
    let tabs = Signal::derive(|| {
        let tab = |key: &'static str, label: &str| Tab { key, label: t(label), count: None };
        vec![
            tab("text", "policy-tab-text"),
            tab("table", "policy-tab-table"),
            tab("packs", "policy-tab-packs"),
        ]
    });
    let print = move |()| session.print();
    let in_packs = move || selected.with(|tab| tab == "packs");
    let printed = move || match selected.with(|tab| tab == "text") {
        true => t("policy-print"),
        false => t("policy-print-table"),
    };
    view! {
        <PageHead title=tr("nav-policy") sub>
            <Button label=Signal::derive(printed) on_press=print />
        </PageHead>
        // Parameters are a short table: the search looks into the guidance.
        <div class="policy-search" hidden=in_packs>
            <TextField
                id="policy-query"
                label=tr("policy-search")
                hint=tr("policy-search-hint")
                value=query
            />
        </div>
        <Tabs id=TABS label=tr("policy-tabs") tabs selected />
        <TabPanel id=TABS key="text" selected>
            <text::Guidance query found counts clause />
        </TabPanel>
        <TabPanel id=TABS key="table" selected>
            <table::Clauses found />
        </TabPanel>
        <TabPanel id=TABS key="packs" selected>
            <packs::Packs />
        </TabPanel>
    }
}
