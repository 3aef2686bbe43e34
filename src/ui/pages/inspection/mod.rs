//! 督查: the plan of a year and who was looked into, how far each inspection is, and the table in which findings are entered.

mod coverage;
mod progress;

use chrono::Datelike as _;
use leptos::prelude::*;
use taizhang_core::process::inspection::{sheet, year};

use self::coverage::CoverageTab;
use self::progress::ProgressTab;
use crate::ui::components::{Empty, PageHead, SelectField, Tab, TabPanel, Tabs};
use crate::ui::grid::EditGrid;
use crate::ui::reactive::memo;
use crate::ui::record::LastDone;
use crate::ui::session::use_session;
use crate::ui::t::{t, tr};

const TABS: &str = "inspection";

#[component]
pub fn InspectionPage() -> impl IntoView {
    let session = use_session();
    let this = session.today().year();
    let chosen = RwSignal::new(this.to_string());
    let year = memo(move |_| chosen.with(|year| year.parse().unwrap_or(this)));
    // The next year is planned before it begins.
    let years = Signal::derive(move || {
        [this + 1, this, this - 1, this - 2].map(|year| (year.to_string(), year.to_string())).to_vec()
    });
    let last = LastDone::of("inspection");
    let selected = RwSignal::new("coverage".to_owned());
    let tabs = Signal::derive(|| {
        let tab = |key: &'static str, label: String| Tab { key, label, count: None };
        vec![
            tab("coverage", t("inspection-tab-coverage")),
            tab("progress", t("inspection-tab-progress")),
            tab("sheet", t("inspection-tab-sheet")),
        ]
    });
    let none = memo(move |_| {
        let year = year.get();
        session.read(|registry| !year::of(registry, year, session.today()).iter().any(|line| line.ours))
    });
    let table = move || {
        let year = year.get();
        if none.get() {
            return view! { <Empty title=tr("inspection-none") text=tr("inspection-none-text") /> }
                .into_any();
        }
        let make =
            Callback::new(move |()| session.peek(|registry| sheet::grid(registry, year, session.today())));
        view! {
            <EditGrid
                id="inspection"
                label=tr("inspection-tab-sheet")
                names=tr("inspection-office")
                make
                draft=format!("{}.inspection.{year}", session.register())
                why=Signal::derive(move || t("inspection-why"))
            />
        }
        .into_any()
    };
    view! {
        <PageHead title=tr("nav-inspection") sub=tr("inspection-sub")>
            <SelectField id="inspection-year" label=tr("field-inspection-year") value=chosen options=years />
        </PageHead>
        <Tabs id=TABS label=tr("nav-inspection") tabs selected />
        <TabPanel id=TABS key="coverage" selected><CoverageTab year last /></TabPanel>
        <TabPanel id=TABS key="progress" selected><ProgressTab year last /></TabPanel>
        <TabPanel id=TABS key="sheet" selected><div class="contributions-sheet texts-sheet">{table}</div></TabPanel>
    }
}
