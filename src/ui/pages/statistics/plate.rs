//! One chart with what can be done with it, and the table behind it.

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::report::chart::Place;
use taizhang_core::report::overview::{Built, How, Plate, Seen, built};

use super::asking::Asking;
use super::counting_now;
use super::saving::save_picture;
use crate::ui::components::{Button, ChartView, Empty, LinkButton, Panel, use_toasts};
use crate::ui::reactive::memo;
use crate::ui::session::use_session;
use crate::ui::shell::Census;
use crate::ui::t::{lang, live, t, ta, tr};

/// The chart of a plate as things are counted; none while the months that it shows are not.
pub fn chart_of(plate: Plate, found: Census, office: Option<Id>) -> Option<Built> {
    let is_counted = |seen: &Seen<'_>| plate.how != How::Trend || seen.months.is_some();
    found.seen(office, lang(), |seen| is_counted(&seen).then(|| built(plate, seen))).flatten()
}

#[component]
pub fn PlatePanel(
    plate: Plate,
    found: Census,
    office: RwSignal<Option<Id>>,
    asking: Asking,
) -> impl IntoView {
    let session = use_session();
    let toasts = use_toasts();
    let made = memo(move |_| chart_of(plate, found, office.get()).map(Arc::new));
    let title = Signal::derive(move || {
        made.with(|made| {
            made.as_ref().map_or_else(|| plate.figure.name(lang()), |made| made.chart.title.clone())
        })
    });
    let chart = Signal::derive(move || {
        made.with(|made| Arc::new(made.as_ref().map(|made| made.chart.clone()).unwrap_or_default()))
    });
    let press = Callback::new(move |place: Place| {
        let ask = made.with_untracked(|made| made.as_ref().and_then(|made| made.ask(place).cloned()));
        if let Some(ask) = ask {
            asking.ask(ask, chart.with_untracked(|chart| chart.said(place)));
        }
    });
    let has = memo(move |_| made.with(|made| made.as_ref().map(|made| !made.chart.is_empty())));
    let body = move || match has.get() {
        None => counting_now(),
        Some(false) => {
            let says = chart.with_untracked(|chart| chart.says.clone());
            // Either nothing is known, and the sentence says why, or nobody was counted: that is an answer.
            let none = says.starts_with(&t("chart-says-nothing"));
            let (title, text) = match none {
                true => (tr("chart-none"), Signal::stored(says)),
                false => (Signal::stored(says), tr("chart-zero-text")),
            };
            view! { <Empty title text /> }.into_any()
        }
        Some(true) => view! { <ChartView chart hint=tr("chart-hint") on_mark=press /> }.into_any(),
    };
    let save = move |()| save_picture(session, toasts, chart.get_untracked(), office.get_untracked());
    let none = Signal::derive(move || has.get() != Some(true));
    let picture = move || {
        let name = Signal::derive(move || format!("{} {}", t("chart-save-picture"), title.get()));
        view! { <Button small=true label=tr("chart-save-picture") name disabled=none on_press=save /> }
    };
    view! {
        <Panel title actions=picture>
            {body}
            <details class="plate-table">
                <summary>{live(move || ta("chart-table", &[("title", &title.get())]))}</summary>
                {move || made.with(|made| made.as_ref().map(|made| table(made, office, asking)))}
            </details>
        </Panel>
    }
}

/// The table behind a chart: an office leads further down, a number to who stands behind it.
fn table(made: &Built, office: RwSignal<Option<Id>>, asking: Asking) -> AnyView {
    let chart = &made.chart;
    let heads = chart.heads().into_iter().enumerate().map(|(at, head)| {
        view! { <th scope="col" class:num={at > 0}>{head}</th> }
    });
    let heads = heads.collect_view();
    let rows = chart.rows.iter().chain(&chart.total).enumerate().map(|(at, row)| {
        let label = row.label.clone();
        let label = match made.offices.get(at).copied().flatten() {
            Some(id) => {
                let name = ta("chart-go-down", &[("office", &label)]);
                let down = move |()| office.set(Some(id));
                view! { <LinkButton label=Signal::stored(label) name=Signal::stored(name) on_press=down /> }
                    .into_any()
            }
            None => view! { <span>{label}</span> }.into_any(),
        };
        let cells = row.cells.iter().enumerate().map(|(series, cell)| {
            let place = (at, series);
            let text = cell.text.clone();
            let inner = match made.ask(place).filter(|_| cell.size.is_some_and(|size| size != 0.0)) {
                Some(ask) => {
                    let (ask, said) = (ask.clone(), chart.said(place));
                    let name = Signal::stored(format!("{text} {said}"));
                    let press = move |()| asking.ask(ask.clone(), said.clone());
                    view! { <LinkButton label=Signal::stored(text) name on_press=press /> }.into_any()
                }
                None => view! { <span>{text}</span> }.into_any(),
            };
            view! { <td class="num">{inner}</td> }
        });
        view! {
            <tr>
                <th scope="row">{label}</th>
                {cells.collect_view()}
            </tr>
        }
    });
    view! {
        <div class="table-wrap" tabindex="0" role="group" aria-label=chart.title.clone()>
            <table class="table" aria-label=chart.title.clone()>
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
