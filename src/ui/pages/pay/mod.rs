//! 薪酬: the month's run of pay in one table.

mod found;
mod grades;
mod standards;

use std::collections::BTreeSet;

use leptos::prelude::*;
use taizhang_core::domain::period::Month;
use taizhang_core::domain::value::Value;
use taizhang_core::process::monthly_report;
use taizhang_core::process::pay::{self, run, scheme};
use taizhang_core::report::forms::month as paper;

use found::{Confirmation, Found};
use grades::GradesTab;
use standards::StandardsTab;

use crate::ui::components::{Button, Empty, PageHead, PrintedForm, SelectField, Tab, TabPanel, Tabs};
use crate::ui::grid::{EditGrid, Filling, Unsaved};
use crate::ui::print::WholeNumbers;
use crate::ui::reactive::memo;
use crate::ui::route::Route;
use crate::ui::session::use_session;
use crate::ui::t::{lang, t, ta, tr};

#[component]
pub fn PayPage() -> impl IntoView {
    let session = use_session();
    let asked = pay::asked(session.day()).map(|month| month.text()).unwrap_or_default();
    let chosen = RwSignal::new(asked);
    let options = Signal::derive(move || {
        let months = monthly_report::months(session.day());
        months.into_iter().map(|month| (month.text(), month.text())).collect::<Vec<_>>()
    });
    let selected = RwSignal::new("run".to_owned());
    let tabs = Signal::derive(|| {
        let tab = |key: &'static str, label: String| Tab { key, label, count: None };
        vec![
            tab("run", t("pay-tab-run")),
            tab("grades", t("pay-tab-grades")),
            tab("standards", t("pay-tab-standards")),
        ]
    });
    let month = memo(move |_| chosen.with(|month| Month::parse(month)).ok());
    let unsaved = Unsaved::new(0);
    let table = move || month.get().map(|month| view! { <MonthTable month unsaved /> });
    view! {
        <PageHead title=tr("nav-pay") sub=tr("pay-sub") />
        <Tabs id="pay-desk" label=tr("nav-pay") tabs selected />
        <TabPanel id="pay-desk" key="run" selected>
            <div class="worksheet-head-form">
                <SelectField id="pay-month" label=tr("pay-month") value=chosen options />
                {move || month.get().map(|month| view! { <Confirmation month unsaved /> })}
            </div>
            {table}
        </TabPanel>
        <TabPanel id="pay-desk" key="grades" selected><GradesTab /></TabPanel>
        <TabPanel id="pay-desk" key="standards" selected><StandardsTab /></TabPanel>
    }
}

#[component]
fn MonthTable(month: Month, unsaved: Unsaved) -> impl IntoView {
    let session = use_session();
    let is_empty = memo(move |_| session.read(|registry| run::grid(registry, month).rows().is_empty()));
    let make = Callback::new(move |()| session.peek(|registry| run::grid(registry, month)));
    let why = Signal::derive(move || ta("pay-why", &[("month", &month.text())]));
    let whole = RwSignal::new(BTreeSet::new());
    let form = move || session.peek(|registry| paper::pay(registry, month, &whole.get_untracked(), lang()));
    let forms = Callback::new(move |()| vec![form()]);
    let people = Callback::new(move |()| form().people);
    let fills = Callback::new(move |filling: Filling| {
        let last = move |()| {
            let like = |grid: &_| session.peek(|registry| run::like_last_month(registry, month, grid));
            filling.fill(like);
        };
        let laid_down = move |()| {
            filling.fill(|grid| session.peek(|registry| scheme::laid_down(registry, month, grid)));
        };
        view! {
            <Button label=tr("pay-like-last") on_press=last />
            <Button label=tr("pay-by-scheme") on_press=laid_down />
            <Button label=tr("pay-add-up") on_press=move |()| filling.overwrite(run::added_up) />
            <WholeNumbers id="pay-whole" whole people />
        }
        .into_any()
    });
    move || {
        if is_empty.get() {
            return view! {
                <Empty title=tr("pay-none") text=tr("pay-none-text")>
                    <a class="btn btn-primary" href=Route::People.href()>{tr("pay-none-do")}</a>
                </Empty>
            }
            .into_any();
        }
        view! {
            <Found month />
            <PrintedForm id="pay-sheet" forms>
                <EditGrid
                    id="pay"
                    label=tr("pay-table")
                    names=tr("pay-person")
                    make
                    draft=format!("{}.pay.{}", session.register(), month.text())
                    why
                    fills
                    unsaved
                />
            </PrintedForm>
        }
        .into_any()
    }
}
