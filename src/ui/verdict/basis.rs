//! 依据: the clauses word for word, the reading taken of them, and the parameters with their dates.

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::policy::parameter::Parameter;
use taizhang_core::policy::rule::Rule;
use taizhang_core::policy::text::{clause, reading};

use super::words::{parameter_source, parameter_value};
use crate::ui::gloss::gloss;
use crate::ui::t::{coded, live, ta, tr};

/// Clauses, readings and parameters of a verdict.
#[component]
pub fn Basis(parameters: Vec<Arc<Parameter>>, rule: &'static Rule) -> impl IntoView {
    let clauses = rule
        .clauses
        .iter()
        .filter_map(|id| clause(*id))
        .map(|clause| {
            let number = clause.id.to_string();
            view! {
                <figure class="clause">
                    <blockquote lang="zh-CN">{clause.quote.as_str()}</blockquote>
                    <figcaption class="small">
                        {live(move || ta("why-clause", &[("section", &clause.section), ("number", &number)]))}
                    </figcaption>
                    {gloss(clause)}
                </figure>
            }
        })
        .collect_view();
    let readings: Vec<_> = rule.readings.iter().filter_map(|id| reading(id)).collect();
    let has_readings = !readings.is_empty();
    let readings = readings
        .into_iter()
        .map(|reading| {
            view! {
                <div>
                    <dt>{live(move || ta("why-reading-id", &[("id", &reading.id)]))}</dt>
                    <dd>{live(move || coded("reading-*", reading.id.to_lowercase()))}</dd>
                </div>
            }
        })
        .collect_view();
    view! {
        {(!rule.clauses.is_empty())
            .then(|| view! { <h3>{tr("why-clauses")}</h3> {clauses} })}
        {has_readings
            .then(|| {
                view! {
                    <h3>{tr("why-readings")}</h3>
                    <dl class="why-readings">{readings}</dl>
                }
            })}
        {(!parameters.is_empty())
            .then(|| {
                let lines = parameters.into_iter().map(parameter_line).collect_view();
                view! {
                    <h3>{tr("why-parameters")}</h3>
                    <ul class="why-parameters" role="list">{lines}</ul>
                }
            })}
    }
}

/// Name, value, from when, and whose number it is.
fn parameter_line(parameter: Arc<Parameter>) -> impl IntoView {
    let id = parameter.id.clone();
    let source = parameter.clone();
    view! {
        <li>
            <span>{live(move || coded("parameter-*", &id))}</span>
            <strong>{move || parameter_value(&parameter.unit, &parameter.value)}</strong>
            <span class="quiet small why-parameter-source">{move || parameter_source(&source)}</span>
        </li>
    }
}
