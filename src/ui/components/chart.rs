//! A chart: the text of a picture put into the page. The tab key stops at it once, arrow keys go from mark to mark, each
//! of which says its value; Enter or a click asks for what is behind it.

use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;
use taizhang_core::report::chart::{Chart, Place, Use, drawing as shapes, svg};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::dom::fresh_id;
use crate::ui::reactive::memo;

/// One chart with its sentence.
#[component]
pub fn ChartView(
    #[prop(into)] chart: Signal<Arc<Chart>>,
    /// What a person hears who comes to it by keyboard.
    #[prop(into)]
    hint: Signal<String>,
    #[prop(optional, into)] on_mark: Option<Callback<Place>>,
) -> impl IntoView {
    let id = fresh_id("chart");
    let (name, hinted) = (id.clone(), format!("{id}-hint"));
    let drawing = memo(move |_| chart.with(|chart| Arc::new(shapes(chart))));
    let picture = move || {
        let title = chart.with(|chart| chart.title.clone());
        drawing.with(|drawing| svg(drawing, &title, Use::Screen(&name)))
    };
    let pressed = move |mark: &Element| {
        let number = number(mark)?;
        let place = drawing.with_untracked(|drawing| {
            drawing.shapes.iter().filter_map(|shape| shape.mark.as_ref()).nth(number).map(|(place, _)| *place)
        })?;
        on_mark?.run(place);
        Some(())
    };
    let keydown = move |event: ev::KeyboardEvent| {
        let Some(mark) = mark_of(event.target()) else { return };
        let step: i64 = match event.key().as_str() {
            "ArrowRight" | "ArrowDown" => 1,
            "ArrowLeft" | "ArrowUp" => -1,
            "Enter" | " " => {
                event.prevent_default();
                pressed(&mark);
                return;
            }
            _ => return,
        };
        event.prevent_default();
        let next = number(&mark).and_then(|number| i64::try_from(number).ok()).map(|number| number + step);
        let found = next.and_then(|next| {
            let room = mark.closest("svg").ok().flatten()?;
            room.query_selector(&format!("[data-mark=\"{next}\"]")).ok().flatten()
        });
        if let Some(next) = found {
            let _ = mark.set_attribute("tabindex", "-1");
            let _ = next.set_attribute("tabindex", "0");
            // A shape takes the focus as any element does.
            let _ = next.unchecked_into::<HtmlElement>().focus();
        }
    };
    let click = move |event: ev::MouseEvent| {
        if let Some(mark) = mark_of(event.target()) {
            pressed(&mark);
        }
    };
    let says = move || chart.with(|chart| chart.says.clone());
    view! {
        <figure class="chart-figure">
            <p class="unseen" id=hinted>{hint}</p>
            <div
                class="chart-room"
                class:chart-leads=on_mark.is_some()
                inner_html=picture
                on:keydown=keydown
                on:click=click
            ></div>
            <figcaption class="chart-says">{says}</figcaption>
        </figure>
    }
}

/// The mark in which something happened.
fn mark_of(target: Option<web_sys::EventTarget>) -> Option<Element> {
    target?.dyn_into::<Element>().ok()?.closest("[data-mark]").ok().flatten()
}

fn number(mark: &Element) -> Option<usize> {
    mark.get_attribute("data-mark")?.parse().ok()
}
