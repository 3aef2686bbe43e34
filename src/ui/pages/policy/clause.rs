//! One clause: readings, rules with the verdicts of today, what serves it, or why it is outside software.

use leptos::prelude::*;
use taizhang_core::policy::guidance::{Serves, serves};
use taizhang_core::report::policy::{self, Counts};

use super::served::served_name;
use crate::ui::components::Panel;
use crate::ui::gloss::gloss;
use crate::ui::route::Route;
use crate::ui::t::{coded, live, t, ta};

#[component]
pub fn ClausePanel(clause: u16, counts: Memo<Counts>) -> impl IntoView {
    let title = Signal::derive(move || ta("policy-clause", &[("id", &clause.to_string())]));
    let own = taizhang_core::policy::text::clause(clause);
    let quote = own.map(|clause| clause.quote.as_str());
    let rules = policy::rules_of(clause);
    let readings = policy::readings_of(clause);
    let rule = move |rule: &'static taizhang_core::policy::rule::Rule| {
        let said = move || {
            let found = counts.with(|counts| counts.get(rule.id).cloned().unwrap_or_default());
            let part = |(verdict, count): (&str, usize)| {
                let verdict = coded("verdict-*", verdict);
                ta("policy-count", &[("verdict", &verdict), ("count", &count.to_string())])
            };
            let parts: Vec<String> = found.into_iter().map(part).collect();
            if parts.is_empty() { t("policy-no-count") } else { parts.join(&t("list-separator")) }
        };
        view! {
            <li>
                <a href=Route::Rule(rule.id).href()>{live(move || t(&rule.title_key()))}</a>
                <div class="quiet">{said}</div>
            </li>
        }
    };
    let others: Vec<Serves> =
        serves(clause).iter().copied().filter(|serves| !matches!(serves, Serves::Rule(_))).collect();
    let heading = |key: &'static str| view! { <h3 class="policy-part">{live(move || t(key))}</h3> };
    view! {
        <Panel title>
            <p lang="zh-CN" class="policy-quote">{quote}</p>
            {own.map(gloss)}
            {(!readings.is_empty()).then(|| {
                let lines = readings.iter().map(|reading| {
                    let id = reading.id.as_str();
                    view! { <li><span class="code">{id}</span> " " {live(move || coded("reading-*", id.to_lowercase()))}</li> }
                });
                view! { {heading("policy-readings")} <ul class="policy-list">{lines.collect_view()}</ul> }
            })}
            {(!rules.is_empty()).then(|| {
                let lines = rules.iter().map(|own| rule(own)).collect_view();
                view! { {heading("policy-rules")} <ul class="policy-list">{lines}</ul> }
            })}
            {(!others.is_empty()).then(|| {
                let lines = others.iter().map(|serves| {
                    let serves = *serves;
                    view! { <li>{move || served_name(serves)}</li> }
                });
                view! { {heading("policy-served-by")} <ul class="policy-list">{lines.collect_view()}</ul> }
            })}
            {serves(clause).is_empty().then(|| {
                view! { {heading("policy-outside")} <p>{live(move || coded("clause-outside-*", clause))}</p> }
            })}
        </Panel>
    }
}
