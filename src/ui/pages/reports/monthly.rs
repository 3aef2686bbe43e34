//! 月报: what unions did in a month. A grassroots union sees its own months, a county the unions below it in one month.

use leptos::prelude::*;
use taizhang_core::domain::codes::OfficeLevel;
use taizhang_core::domain::period::Month;
use taizhang_core::domain::value::Value;
use taizhang_core::process::monthly_report;

use super::head::{ChooseMonth, Missing, ReportNow};
use super::table::ReportTable;
use crate::ui::print::PrintButton;
use crate::ui::reactive::memo;
use crate::ui::record::{EditDialog, Editor};
use crate::ui::session::use_session;
use crate::ui::t::tr;

#[component]
pub fn MonthlyTab() -> impl IntoView {
    let session = use_session();
    let editor = Editor::default();
    let own = session.profile().level() == OfficeLevel::Grassroots;
    let first = monthly_report::asked(session.day()).map(|month| month.text()).unwrap_or_default();
    let chosen = RwSignal::new(first);
    let lines = memo(move |_| {
        session.read(|registry| {
            if own {
                let months = monthly_report::months(session.day());
                return monthly_report::of_office(registry, session.profile().office(), &months);
            }
            let month = chosen.with(|month| Month::parse(month));
            month.map(|month| monthly_report::of_month(registry, month)).unwrap_or_default()
        })
    });
    view! {
        <div class="stack">
            {(!own).then(|| view! { <p class="quiet">{tr("reports-sub-below")}</p> })}
            <div class="worksheet-head-form">
                {(!own).then(|| view! { <ChooseMonth chosen /> })}
                {own.then(|| view! { <ReportNow lines editor /> })}
                <PrintButton table="monthly-reports" small=true />
            </div>
            {(!own).then(|| view! { <Missing lines /> })}
            <ReportTable lines own chosen editor />
        </div>
        <EditDialog editor />
    }
}
