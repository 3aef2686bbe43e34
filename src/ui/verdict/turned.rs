//! Verdicts that would be others: who, under which clause, from what to what.

use leptos::prelude::*;
use taizhang_core::policy::outcome::Outcome;
use taizhang_core::report::verdicts::trial::Turned;

use super::words::{outcome_title, tone, verdict_words};
use crate::ui::components::{Badge, Tone};
use crate::ui::t::{live, t, ta, tr};

/// More lines than these nobody reads.
const SHOWN: usize = 200;

#[component]
pub fn TurnedTable(
    turned: Vec<Turned>,
    /// All of them speak of one person, who need not be named.
    #[prop(optional)]
    one: bool,
    /// What stands over the verdict before and the one after.
    #[prop(default = ["trial-col-before", "trial-col-after"])]
    heads: [&'static str; 2],
) -> impl IntoView {
    let [before, after] = heads;
    if turned.is_empty() {
        return view! { <p class="quiet">{tr("trial-none")}</p> }.into_any();
    }
    let more = turned.len().saturating_sub(SHOWN);
    let rows = turned.into_iter().take(SHOWN).map(|turned| row(turned, one)).collect_view();
    let head = |key: &'static str| view! { <th scope="col">{live(move || t(key))}</th> };
    view! {
        <div class="policy-table">
            <table>
                <thead>
                    <tr>
                        {(!one).then(|| head("trial-col-who"))} {head("trial-col-rule")} {head(before)} {head(after)}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        {(more > 0).then(|| view! { <p class="quiet">{live(move || ta("trial-more", &[("count", &more.to_string())]))}</p> })}
    }
    .into_any()
}

fn row(turned: Turned, one: bool) -> impl IntoView {
    let clause = turned.clause;
    let titled = turned.after.clone().or_else(|| turned.before.clone());
    let clause = move || clause.map(|clause| ta("policy-clause", &[("id", &clause.to_string())]));
    view! {
        <tr>
            {(!one).then(|| view! { <th scope="row">{turned.name}</th> })}
            <td>{move || titled.as_ref().map(outcome_title)} " " <span class="quiet small">{clause}</span></td>
            <td>{said(turned.before)}</td>
            <td>{said(turned.after)}</td>
        </tr>
    }
}

fn said(outcome: Option<Outcome>) -> impl IntoView {
    match outcome {
        Some(outcome) => {
            let tone = tone(&outcome.verdict);
            let until = match outcome.verdict {
                taizhang_core::policy::outcome::Verdict::Due { until, .. } => until,
                _ => None,
            };
            view! {
                <Badge tone text=Signal::derive(move || verdict_words(&outcome)) />
                {until.map(|day| view! { " " <span class="quiet small nowrap">{live(move || ta("remedy-latest", &[("day", &day.to_string())]))}</span> })}
            }
            .into_any()
        }
        None => view! { <Badge tone=Tone::Neutral text=tr("trial-not-judged") /> }.into_any(),
    }
}
