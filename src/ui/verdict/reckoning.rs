//! 计算: the facts a verdict rests on, each leading to its record, and the steps from them to the verdict.

use leptos::prelude::*;
use taizhang_core::policy::grounds::{FactUsed, Grounds};
use taizhang_core::policy::outcome::Fact;

use super::why::Why;
use super::words::step_words;
use crate::ui::components::LinkButton;
use crate::ui::record::show;
use crate::ui::t::{field_label, t, ta, tr};

/// Facts and steps.
#[component]
pub fn Reckoning(grounds: Grounds, why: Why) -> impl IntoView {
    let Grounds { steps, facts, .. } = grounds;
    let no_facts = facts.is_empty();
    let facts = facts.into_iter().map(|fact| view! { <FactLine fact why /> }).collect_view();
    let has_steps = !steps.is_empty();
    let steps = steps
        .into_iter()
        .map(|step| {
            let words = move || step_words(&step);
            view! { <li>{words}</li> }
        })
        .collect_view();
    view! {
        {(!no_facts)
            .then(|| {
                view! {
                    <h3>{tr("why-facts")}</h3>
                    <dl class="why-facts">{facts}</dl>
                }
            })}
        {has_steps
            .then(|| {
                view! {
                    <h3>{tr("why-steps")}</h3>
                    <ol class="why-steps">{steps}</ol>
                }
            })}
    }
}

#[component]
fn FactLine(fact: FactUsed, why: Why) -> impl IntoView {
    let FactUsed { record, fact: Fact { kind, key }, value } = fact;
    let label = Signal::derive(move || field_label(kind.code(), key));
    let missing = value.is_none();
    let text = move || match (&value, kind.field(key)) {
        (Some(value), Some(field)) => show(field, &value.to_string()),
        (Some(value), None) => value.to_string(),
        (None, _) => t("record-blank"),
    };
    let to = record.zip(why.find()).map(|(record, find)| {
        let name = Signal::derive(move || ta("why-find-name", &[("field", &label.get())]));
        view! { <LinkButton label=tr("why-find") name on_press=move |()| find.run(record) /> }
    });
    view! {
        <div class:fact-missing=missing>
            <dt>{label}</dt>
            <dd>{text} " " {to}</dd>
        </div>
    }
}
