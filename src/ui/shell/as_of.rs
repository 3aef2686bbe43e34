//! 查询时点: choosing the day looked at, and the band that says it is not today.

use chrono::{Datelike, Months, NaiveDate};
use leptos::prelude::*;
use taizhang_core::domain::issue::Issue;
use taizhang_core::domain::value::Value;

use crate::ui::components::{
    Button, ButtonKind, DateField, Dialog, Empty, FieldWidth, Form, Notice, NoticeKind, SelectField,
};
use crate::ui::reactive::effect;
use crate::ui::session::{Session, use_session};
use crate::ui::t::{sentence, t, ta, tr};

/// In the top bar: the day, and the way to another one.
#[component]
pub fn AsOf(session: Session) -> impl IntoView {
    let open = RwSignal::new(false);
    let label = Signal::derive(move || match session.viewed_on() {
        None => ta("top-today", &[("day", &session.today().to_string())]),
        Some(day) => ta("top-day", &[("day", &day.to_string())]),
    });
    view! {
        <Button small=true label on_press=move |()| open.set(true) />
        <Dialog open title=tr("as-of-title") close_label=tr("close")>
            <Choose session open />
        </Dialog>
    }
}

/// Days that are often wanted.
fn usual(today: NaiveDate) -> Vec<(&'static str, NaiveDate)> {
    let end = |year: i32| NaiveDate::from_ymd_opt(year, 12, 31).unwrap_or(today);
    let later = |months| today.checked_add_months(Months::new(months)).unwrap_or(today);
    vec![
        ("as-of-year-ended", end(today.year() - 1)),
        ("as-of-three-months", later(3)),
        ("as-of-year-end", end(today.year())),
        ("as-of-twelve-months", later(12)),
    ]
}

#[component]
fn Choose(session: Session, open: RwSignal<bool>) -> impl IntoView {
    let today = session.today();
    let value = RwSignal::new(session.viewed_on().unwrap_or(today).to_string());
    let picked = RwSignal::new(String::new());
    let error = RwSignal::new(None::<Issue>);
    let busy = RwSignal::new(false);
    // The dialog stays until the day is there: nobody takes what stands behind it for that day.
    let show = move |day: Option<NaiveDate>| {
        busy.set(true);
        session.view_on(day);
    };
    effect(move |before: Option<()>| {
        session.viewed_on();
        if before.is_some() {
            busy.set(false);
            open.set(false);
        }
    });
    let submit = move |()| match NaiveDate::parse(&value.get_untracked()) {
        Ok(day) => show(Some(day)),
        Err(issue) => error.set(Some(issue)),
    };
    let options = Signal::derive(move || {
        let named = usual(today)
            .into_iter()
            .map(|(key, day)| (day.to_string(), ta(key, &[("day", &day.to_string())])));
        std::iter::once((String::new(), t("choose"))).chain(named).collect::<Vec<_>>()
    });
    effect(move |_| {
        let day = picked.get();
        if !day.is_empty() {
            value.set(day);
        }
    });
    view! {
        <Form on_submit=submit label=tr("as-of-title")>
            <p>{tr("as-of-text")}</p>
            <SelectField id="as-of-usual" label=tr("as-of-usual") value=picked options width=FieldWidth::Full />
            <DateField
                id="as-of-day"
                label=tr("as-of-day")
                value
                hint=tr("hint-day")
                error=Signal::derive(move || error.get().map(|issue| sentence(&issue)))
                required=true
            />
            <div class="row row-end">
                <Button label=tr("as-of-today") on_press=move |()| show(None) />
                <Button
                    submit=true
                    kind=ButtonKind::Primary
                    label=Signal::derive(move || t(if busy.get() { "as-of-working" } else { "as-of-show" }))
                    busy
                />
            </div>
        </Form>
    }
}

/// Across the page while another day is looked at.
#[component]
pub fn AsOfBand(session: Session) -> impl IntoView {
    move || {
        session.viewed_on().map(|day| {
            let past = day < session.today();
            let title = ta(if past { "as-of-past" } else { "as-of-future" }, &[("day", &day.to_string())]);
            let text = t(if past { "as-of-past-text" } else { "as-of-future-text" });
            view! {
                <Notice kind=NoticeKind::Info band=true title text>
                    <Button small=true label=tr("as-of-back") on_press=move |()| session.view_on(None) />
                </Notice>
            }
        })
    }
}

/// Instead of a screen on which things are done.
#[component]
pub fn NotOnThisDay() -> impl IntoView {
    let session = use_session();
    view! {
        <Empty title=tr("as-of-not-now") text=tr("as-of-not-now-text")>
            <Button kind=ButtonKind::Primary label=tr("as-of-back") on_press=move |()| session.view_on(None) />
        </Empty>
    }
}
