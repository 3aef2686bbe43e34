//! One session: what it is, its roll, and what can be done with it.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::process::training::session::{self as training, Row};

use super::enrol::EnrolDialog;
use super::form::SessionDialog;
use super::pasted::PastedDialog;
use super::removing::RemoveSession;
use super::roll::RollTab;
use super::sessions::StageBadge;
use super::sign_in::SignInTab;
use crate::ui::components::{Button, ButtonKind, Empty, Fact, Facts, PageHead, Tab, TabPanel, Tabs};
use crate::ui::reactive::memo;
use crate::ui::record::{LastDone, UndoLine};
use crate::ui::route::Route;
use crate::ui::session::use_session;
use crate::ui::t::{label, t, ta, tr};

#[component]
pub fn SessionPage(session: Id) -> impl IntoView {
    let id = session;
    let session = use_session();
    let row = memo(move |_| session.read(|registry| training::one(registry, id, session.day())));
    let back = Signal::derive(|| Some((t("training-back"), Route::Training.href())));
    // The page stays while the session changes; it is made anew only when it comes or goes.
    let known = memo(move |_| row.with(Option::is_some));
    let ours = memo(move |_| row.with(|row| row.as_ref().is_some_and(|row| row.ours)));
    move || {
        if !known.get() {
            return view! {
                <PageHead title=tr("nav-training") back />
                <Empty title=tr("training-gone") text=tr("training-gone-text") />
            }
            .into_any();
        }
        if ours.get() {
            return view! { <Known id row back /> }.into_any();
        }
        view! { <Theirs row back /> }.into_any()
    }
}

#[component]
fn Known(id: Id, row: Memo<Option<Row>>, back: Signal<Option<(String, String)>>) -> impl IntoView {
    let [enrolling, pasting, changing, removing] = [(); 4].map(|()| RwSignal::new(false));
    let last = LastDone::of(&format!("training.{id}"));
    let selected = RwSignal::new("roll".to_owned());
    let title = Signal::derive(move || row.get().map(|row| row.title).unwrap_or_default());
    let tabs = Signal::derive(|| {
        let tab = |key: &'static str, label: String| Tab { key, label, count: None };
        vec![tab("roll", t("training-tab-roll")), tab("sign-in", t("training-tab-sign-in"))]
    });
    view! {
        <PageHead title back>
            <Button kind=ButtonKind::Text label=tr("training-remove") on_press=move |()| removing.set(true) />
            <Button label=tr("training-edit") on_press=move |()| changing.set(true) />
            <Button label=tr("training-paste") on_press=move |()| pasting.set(true) />
            <Button label=tr("training-enrol") kind=ButtonKind::Primary on_press=move |()| enrolling.set(true) />
        </PageHead>
        {move || row.get().map(|row| view! { <Said row /> })}
        <UndoLine last />
        <Tabs id="session" label=tr("training-session-tabs") tabs selected />
        <TabPanel id="session" key="roll" selected><RollTab id row enrolling last /></TabPanel>
        <TabPanel id="session" key="sign-in" selected><SignInTab id row /></TabPanel>
        <EnrolDialog open=enrolling session=id last />
        <PastedDialog open=pasting session=id last />
        <SessionDialog open=changing session=Some(id) />
        <RemoveSession open=removing session=id row />
    }
}

/// A session that another office keeps: it is read, and nothing is done with it here.
#[component]
fn Theirs(row: Memo<Option<Row>>, back: Signal<Option<(String, String)>>) -> impl IntoView {
    let title = Signal::derive(move || row.get().map(|row| row.title).unwrap_or_default());
    view! {
        <PageHead title back />
        {move || row.get().map(|row| view! { <Said row /> })}
        <p class="quiet">{tr("training-theirs")}</p>
    }
}

/// What the session is.
#[component]
fn Said(row: Row) -> impl IntoView {
    let fact = |key: &'static str, text: String| {
        (!text.is_empty()).then(|| view! { <Fact label=tr(key)>{text}</Fact> })
    };
    let days = match row.last_day.filter(|day| *day != row.first_day) {
        Some(last) => ta("training-days", &[("from", &row.first_day.to_string()), ("to", &last.to_string())]),
        None => row.first_day.to_string(),
    };
    let hours = row.hours.map(|hours| hours.to_string()).unwrap_or_default();
    view! {
        <div class="panel training-facts">
            <Facts>
                <Fact label=tr("training-column-stage")><StageBadge stage=row.stage /></Fact>
                {fact("training-column-day", days)}
                {fact("training-column-kind", row.kind.map(label).unwrap_or_default())}
                {fact("training-column-form", row.form.map(label).unwrap_or_default())}
                {fact("training-column-hours", hours)}
                {fact("training-column-enrolled", row.enrolled.to_string())}
                {fact("training-column-attended", row.attended.to_string())}
            </Facts>
        </div>
    }
}
