//! How it goes: four figures with a small line each, and one chart for the level.

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::report::overview::{Trend, built, home_figures, home_plate, trends};

use crate::ui::components::{ChartView, Panel};
use crate::ui::reactive::memo;
use crate::ui::route::Route;
use crate::ui::session::use_session;
use crate::ui::shell::{Census, FigureList};
use crate::ui::t::{lang, t, ta, tr};

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
    let more = || view! { <a href=Route::Statistics.href()>{move || t("chart-more")}</a> };
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
