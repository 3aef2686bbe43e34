//! The desk of training: one year, seen four ways.

use chrono::Datelike;
use leptos::prelude::*;
use taizhang_core::process::training::session as training;

use super::coverage::CoverageTab;
use super::form::{Beginning, SessionDialog};
use super::hours::HoursTab;
use super::plan::PlanTab;
use super::sessions::SessionsTab;
use crate::ui::components::{Button, ButtonKind, FieldWidth, PageHead, SelectField, Tab, TabPanel, Tabs};
use crate::ui::reactive::memo;
use crate::ui::session::use_session;
use crate::ui::t::{t, tr};

#[component]
pub fn TrainingPage(
    /// The tab it is opened at.
    at: &'static str,
) -> impl IntoView {
    let session = use_session();
    let making = RwSignal::new(false);
    let from = RwSignal::new(None::<Beginning>);
    let make = move |()| {
        from.set(None);
        making.set(true);
    };
    let selected = RwSignal::new(at.to_owned());
    let chosen = RwSignal::new(session.day().year().to_string());
    let year = memo(move |_| chosen.with(|year| year.parse().unwrap_or(session.day().year())));
    let years = Signal::derive(move || {
        let years = session.read(|registry| training::years(registry, session.day()));
        years.into_iter().map(|year| (year.to_string(), year.to_string())).collect::<Vec<_>>()
    });
    let tabs = Signal::derive(|| {
        let tab = |key: &'static str, label: String| Tab { key, label, count: None };
        vec![
            tab("sessions", t("training-tab-sessions")),
            tab("plan", t("training-tab-plan")),
            tab("hours", t("training-tab-hours")),
            tab("coverage", t("training-tab-coverage")),
        ]
    });
    view! {
        <PageHead title=tr("nav-training") sub=tr("training-sub")>
            <Button label=tr("training-new") kind=ButtonKind::Primary on_press=make />
        </PageHead>
        <div class="training-year">
            <SelectField
                id="training-year"
                label=tr("training-year")
                value=chosen
                options=years
                width=FieldWidth::Short
            />
        </div>
        <Tabs id="training" label=tr("training-tabs") tabs selected />
        <TabPanel id="training" key="sessions" selected><SessionsTab year make /></TabPanel>
        <TabPanel id="training" key="plan" selected><PlanTab year making from /></TabPanel>
        <TabPanel id="training" key="hours" selected><HoursTab year /></TabPanel>
        <TabPanel id="training" key="coverage" selected><CoverageTab year /></TabPanel>
        <SessionDialog open=making session=None from />
    }
}
