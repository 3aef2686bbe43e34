//! The indicators of an assessment scheme as a small table: dimension, points, name, and the sum while they are typed.

use leptos::prelude::*;
use taizhang_core::domain::codes::{Coded as _, Dimension};
use taizhang_core::process::assessment::scheme::{sum_typed, typed, written};
use taizhang_core::process::grid::total;

use crate::ui::components::{Button, FieldWidth, LinkButton, SelectField, TextField};
use crate::ui::reactive::effect;
use crate::ui::t::{code_label, t, ta, tr};

/// A line under hand: its number on the page, and its three texts.
type Line = (usize, [RwSignal<String>; 3]);

#[component]
pub fn IndicatorsField(
    id: String,
    label: Signal<String>,
    value: RwSignal<String>,
    /// What the points must come to.
    full: RwSignal<String>,
    error: Signal<Option<String>>,
) -> impl IntoView {
    let next = StoredValue::new(0_usize);
    let line = move |[dimension, points, name]: [String; 3]| -> Line {
        let at = next.get_value();
        next.set_value(at + 1);
        (at, [dimension, points, name].map(RwSignal::new))
    };
    let blank = |dimension: Dimension| [dimension.word().to_owned(), String::new(), String::new()];
    // A new scheme begins with the four parts that the guidance names (clause 60).
    let begun = move |text: &str| {
        let mut lines: Vec<Line> = typed(text).into_iter().map(line).collect();
        if lines.is_empty() {
            let four = [Dimension::Ethics, Dimension::Ability, Dimension::Results, Dimension::Satisfaction];
            lines = four.map(blank).map(line).into();
        }
        lines
    };
    let lines = RwSignal::new(value.with_untracked(|text| begun(text)));
    let now = move || {
        let texts = |(_, own): &Line| own.map(|part| part.get());
        written(&lines.with(|lines| lines.iter().map(texts).collect::<Vec<_>>()))
    };
    effect(move |before: Option<()>| {
        let text = now();
        if before.is_some() && value.with_untracked(|value| *value != text) {
            value.set(text);
        }
    });
    // What comes from elsewhere, a draft or another window, is shown.
    effect(move |_| {
        let text = value.get();
        if untrack(now) != written(&typed(&text)) {
            lines.set(begun(&text));
        }
    });
    let dimensions = Signal::derive(|| {
        let option = |own: &Dimension| (own.word().to_owned(), code_label("dimension", own.code()));
        Dimension::ALL.iter().map(option).collect::<Vec<_>>()
    });
    let own_id = StoredValue::new(id.clone());
    let at = move |number: usize| {
        lines
            .with(|lines| lines.iter().position(|(own, _)| *own == number).unwrap_or_default() + 1)
            .to_string()
    };
    let row = move |(number, [dimension, points, name]): Line| {
        let called = move |part: &'static str| {
            Signal::derive(move || ta("indicator-at", &[("at", &at(number)), ("part", &t(part))]))
        };
        // The first input has the id of the field: there the page leads to it.
        let is_first = lines.with_untracked(|lines| lines.first().is_some_and(|(own, _)| *own == number));
        let id = own_id.get_value();
        let part = |part: &str| {
            if is_first && part == "dimension" { id.clone() } else { format!("{id}-{part}-{number}") }
        };
        let remove = move |()| lines.update(|lines| lines.retain(|(own, _)| *own != number));
        let remove_name = Signal::derive(move || ta("indicator-remove-at", &[("at", &at(number))]));
        view! {
            <tr>
                <td>
                    <SelectField id=part("dimension") label=called("indicator-dimension") value=dimension options=dimensions />
                </td>
                <td>
                    <TextField
                        id=part("points")
                        label=called("indicator-points")
                        value=points
                        inputmode="decimal"
                        width=FieldWidth::Short
                    />
                </td>
                <td>
                    <TextField id=part("name") label=called("indicator-name") value=name />
                </td>
                <td>
                    <LinkButton label=tr("indicator-remove") name=remove_name on_press=remove />
                </td>
            </tr>
        }
    };
    let sum = move || {
        let (sum, is_right) = sum_typed(&now(), &full.get());
        let sum = total::text(sum, true);
        let args = [("sum", sum.as_str()), ("full", &full.get())];
        let key = match is_right {
            Some(true) => "indicator-sum-right",
            Some(false) => "indicator-sum-differs",
            None => "indicator-sum",
        };
        let wrong = is_right == Some(false);
        view! { <span class:field-error=wrong>{ta(key, &args)}</span> }
    };
    let add = move |()| {
        let last =
            lines.with_untracked(|lines| lines.last().map(|(_, own)| own.map(|part| part.get_untracked())));
        let [dimension, ..] = last.unwrap_or_else(|| blank(Dimension::Ethics));
        let new = line([dimension, String::new(), String::new()]);
        lines.update(|lines| lines.push(new));
    };
    view! {
        <div class="field field-wide indicators" role="group" aria-label=label class:field-wrong=move || error.with(Option::is_some)>
            <span class="field-label">{label} <span class="field-required" aria-hidden="true">"*"</span></span>
            <div class="field-hint">{tr("hint-indicators")}</div>
            {move || error.get().map(|error| view! { <div class="field-error" id=format!("{id}-error")>{error}</div> })}
            <table class="table">
                <thead>
                    <tr>
                        <th>{tr("indicator-dimension")}</th>
                        <th>{tr("indicator-points")}</th>
                        <th>{tr("indicator-name")}</th>
                        <th></th>
                    </tr>
                </thead>
                <tbody>
                    <For each=move || lines.get() key=|(number, _)| *number children=row />
                </tbody>
            </table>
            <div class="row">
                <Button small=true label=tr("indicator-add") on_press=add />
                <span role="status">{sum}</span>
            </div>
        </div>
    }
}
