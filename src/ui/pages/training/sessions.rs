//! The sessions of a year, one row each.

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::process::training::session::{Row, Stage, of_year};

use crate::ui::components::{Badge, Button, ButtonKind, Column, DataTable, Empty, Tone};
use crate::ui::print::PrintButton;
use crate::ui::reactive::memo;
use crate::ui::route::Route;
use crate::ui::session::use_session;
use crate::ui::t::{label, t, tr};

#[component]
pub fn SessionsTab(year: Memo<i32>, #[prop(into)] make: Callback<()>) -> impl IntoView {
    let session = use_session();
    let rows = memo(move |_| session.read(|registry| Arc::new(of_year(registry, year.get(), session.day()))));
    let none = move || {
        view! {
            <Empty title=tr("training-none") text=tr("training-none-text")>
                <Button label=tr("training-new") kind=ButtonKind::Primary on_press=make />
            </Empty>
        }
    };
    view! {
        <div class="row training-bar training-bar-end"><PrintButton table="training-sessions" small=true /></div>
        <div class="panel people-table">
            <DataTable
                id="training-sessions"
                label=tr("training-tab-sessions")
                columns=Signal::derive(columns)
                rows
                row_key=|row: &Row| row.id.to_string()
                on_open=|row: Row| Route::TrainingSession(row.id).go()
                empty=none
            />
        </div>
    }
}

fn text(said: String) -> AnyView {
    view! { <span title=said.clone()>{said.clone()}</span> }.into_any()
}

fn columns() -> Vec<Column<Row>> {
    vec![
        Column::new("title", tr("training-column-title"), 16.0, |row: &Row| {
            let title = row.title.clone();
            view! { <a href=Route::TrainingSession(row.id).href() title=title.clone()>{title.clone()}</a> }
                .into_any()
        }),
        Column::new("day", tr("training-column-day"), 8.0, |row: &Row| text(row.first_day.to_string())),
        Column::new("enrolled", tr("training-column-enrolled"), 4.5, |row: &Row| {
            text(row.enrolled.to_string())
        })
        .number(),
        Column::new("attended", tr("training-column-attended"), 4.5, |row: &Row| {
            text(row.attended.to_string())
        })
        .number(),
        Column::new("stage", tr("training-column-stage"), 7.5, |row: &Row| {
            view! { <StageBadge stage=row.stage /> }.into_any()
        }),
        Column::new("kind", tr("training-column-kind"), 7.0, |row: &Row| {
            text(row.kind.map(label).unwrap_or_default())
        }),
        Column::new("form", tr("training-column-form"), 6.0, |row: &Row| {
            text(row.form.map(label).unwrap_or_default())
        }),
        Column::new("tier", tr("training-column-tier"), 6.0, |row: &Row| {
            text(row.tier.map(label).unwrap_or_default())
        }),
        Column::new("class", tr("training-column-class"), 7.0, |row: &Row| text(row.class.clone())),
        Column::new("organiser", tr("training-certificate-organiser-head"), 8.0, |row: &Row| {
            text(row.organiser.clone())
        }),
        Column::new("hours", tr("training-column-hours"), 4.5, |row: &Row| {
            text(row.hours.map(|hours| hours.to_string()).unwrap_or_default())
        })
        .number(),
    ]
}

/// How far a session has come.
#[component]
pub fn StageBadge(stage: Stage) -> impl IntoView {
    let (tone, words) = match stage {
        Stage::Ahead => (Tone::Neutral, "training-stage-ahead"),
        Stage::ToRecord => (Tone::Due, "training-stage-to-record"),
        Stage::Recorded => (Tone::Met, "training-stage-recorded"),
    };
    view! { <Badge tone text=Signal::derive(move || t(words)) /> }
}
