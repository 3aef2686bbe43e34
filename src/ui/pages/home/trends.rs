//! How it goes: four figures with a small line each, and one chart for the level.

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::report::overview::{Place, Trend, below, built, home_figures, home_plate, trends};

use crate::ui::components::{ChartView, Panel, plain_table};
use crate::ui::reactive::memo;
use crate::ui::route::Route;
use crate::ui::session::use_session;
use crate::ui::shell::{Census, FigureList};
use crate::ui::t::{key, lang, t, ta, tr};

/// Counts what both parts show.
pub fn counted() -> Census {
    let session = use_session();
    let level = session.profile().level();
    let figures = memo(move |_| FigureList(home_figures(level)));
    Census::watch(session, figures, figures, false)
}

/// The four figures, beside the work.
#[component]
pub fn Four(counted: Census) -> impl IntoView {
    let level = use_session().profile().level();
    let four = memo(move |_| counted.seen(None, lang(), |seen| trends(level, seen)).unwrap_or_default());
    let shown = move || four.get().into_iter().map(figure).collect_view();
    let more = || view! { <a href=Route::Statistics.href()>{tr("chart-more")}</a> };
    view! {
        <Panel title=tr("chart-home") actions=more flush=true>
            <dl class="home-four">{shown}</dl>
        </Panel>
    }
}

/// The chart, below it.
#[component]
pub fn LevelChart(counted: Census) -> impl IntoView {
    let level = use_session().profile().level();
    let chart = memo(move |_| {
        let made = counted.seen(None, lang(), |seen| Some(built(home_plate(level)?, seen).chart));
        Arc::new(made.flatten().unwrap_or_default())
    });
    let title = Signal::derive(move || chart.with(|chart| chart.title.clone()));
    let shown = move || {
        (!chart.with(|chart| chart.is_empty())).then(|| {
            view! { <Panel title><ChartView chart hint=tr("chart-hint") /></Panel> }
        })
    };
    view! { <div class="home-chart">{shown}</div> }
}

/// Where to look first, of a province and a city.
#[component]
pub fn Below(counted: Census) -> impl IntoView {
    let level = use_session().profile().level();
    let places = memo(move |_| counted.seen(None, lang(), |seen| below(level, seen)).unwrap_or_default());
    let more = || view! { <a href=Route::Statistics.href()>{tr("chart-more")}</a> };
    let row = |Place { name, people, left, .. }: Place| {
        let left = if left.is_empty() { t("below-none") } else { left.join(&t("list-separator")) };
        Vec::from([name, people, left].map(IntoAny::into_any))
    };
    let shown = move || {
        let places = places.get();
        (!places.is_empty()).then(|| {
            let heads = [key("below-place"), key("below-people"), key("below-left")];
            let table = plain_table(&heads, places.into_iter().map(row).collect());
            view! { <Panel title=tr("below") actions=more flush=true>{table}</Panel> }
        })
    };
    view! { <div class="home-chart home-below">{shown}</div> }
}

fn figure(own: Trend) -> AnyView {
    let note = (!own.line.change.is_empty())
        .then(|| ta("chart-since", &[("change", &own.line.change), ("unit", &own.line.change_unit)]));
    let spark = own.spark.unwrap_or_default();
    view! {
        <div class="figure">
            <dt title=own.line.means>{own.line.name}</dt>
            <dd class="figure-value">
                <span>{own.line.now}</span>
                <span class="spark" inner_html=spark></span>
            </dd>
            <dd class="figure-note">{note}</dd>
        </div>
    }
    .into_any()
}
