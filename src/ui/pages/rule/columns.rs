//! The columns of the table of one rule.

use leptos::prelude::*;
use taizhang_core::report::verdicts::Line;
use taizhang_core::report::verdicts::asked::Asked;

use crate::ui::components::{Column, LinkButton};
use crate::ui::route::Route;
use crate::ui::t::{t, ta, tr};
use crate::ui::verdict::{VerdictBadge, Why, step_words, told_words};

/// Whom it speaks of, where they stand, the verdict, and the way to its grounds.
pub fn columns(why: Why) -> Vec<Column<Line>> {
    vec![
        Column::new("name", tr("rule-column-name"), 10.0, |line: &Line| {
            let name = if line.name.is_empty() { t("people-no-name") } else { line.name.clone() };
            let to = if line.person { Route::Person(line.outcome.subject) } else { Route::Offices };
            view! { <a href=to.href() title=name.clone()>{name.clone()}</a> }.into_any()
        }),
        Column::new("unit", tr("rule-column-unit"), 16.0, |line: &Line| {
            let part = line.outcome.part.said().map(|step| step_words(&step));
            let told = part.or_else(|| line.told.as_ref().map(told_words));
            let unit = [Some(line.unit.clone()).filter(|unit| !unit.is_empty()), told];
            let unit = unit.into_iter().flatten().collect::<Vec<_>>().join(" · ");
            view! { <span title=unit.clone()>{unit.clone()}</span> }.into_any()
        }),
        Column::new("verdict", tr("rule-column-verdict"), 22.0, |line: &Line| {
            view! { <VerdictBadge outcome=line.outcome.clone() /> }.into_any()
        }),
        Column::new("why", tr("why-grounds"), 5.0, move |line: &Line| {
            let asked = Asked::of(&line.outcome);
            let named = line.name.clone();
            let name = Signal::derive(move || ta("why-grounds-of", &[("name", &named)]));
            view! {
                <LinkButton label=tr("why-grounds") name on_press=move |()| why.ask(asked) />
            }
            .into_any()
        })
        .controls(),
    ]
}
