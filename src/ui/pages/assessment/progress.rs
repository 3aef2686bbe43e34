//! A line of 办理进度: where somebody stands, what is next and who must act, and by when.

use leptos::prelude::*;
use taizhang_core::process::assessment::stage::Stage;
use taizhang_core::process::assessment::year::Line;

use crate::ui::components::{Badge, Column, LinkButton, Tone};
use crate::ui::record::{Editor, Entry};
use crate::ui::route::Route;
use crate::ui::t::{coded, label, t, ta, tr};

pub fn columns(editor: Editor, read: Callback<Line>) -> Vec<Column<Line>> {
    let text = |key, title, width, text: fn(&Line) -> String| {
        Column::new(key, tr(title), width, move |own: &Line| {
            let text = text(own);
            view! { <span title=text.clone()>{text.clone()}</span> }.into_any()
        })
    };
    vec![
        Column::new("name", tr("assessment-person"), 5.0, |own: &Line| {
            let name = own.named.name.clone();
            view! { <a href=Route::Person(own.named.person).href()>{name}</a> }.into_any()
        }),
        text("unit", "assessment-unit", 8.5, |own| own.named.unit.clone()),
        Column::new("own", tr("assessment-own"), 5.0, move |own: &Line| said(read, own)).controls(),
        text("stage", "assessment-stage", 7.0, |own| coded("assessment-stage-*", own.stage.code())),
        Column::new("next", tr("assessment-next"), 10.5, move |own: &Line| next(editor, own)).controls(),
        text("actor", "assessment-actor", 6.0, |own| match own.given {
            Some(_) => coded("assessment-actor-*", Stage::Decide.code()),
            None => coded("assessment-actor-*", own.stage.code()),
        }),
        text("total", "assessment-total", 5.0, |own| {
            own.facts().and_then(|own| own.total).map(|total| total.to_string()).unwrap_or_default()
        })
        .number(),
        text("grade", "assessment-grade", 5.5, |own| {
            own.facts().and_then(|own| own.grade).map(label).unwrap_or_default()
        }),
        Column::new("until", tr("assessment-until-signed"), 7.0, |own: &Line| {
            if own.is_late() {
                return late(own.days_left);
            }
            if own.unsigned {
                return view! { <Badge text=t("assessment-unsigned") tone=Tone::Due /> }.into_any();
            }
            let day = own.until.map(|day| day.to_string()).unwrap_or_default();
            view! { <span>{day}</span> }.into_any()
        }),
    ]
}

/// Whether the person has said something of the own year, and the way to read it.
fn said(read: Callback<Line>, own: &Line) -> AnyView {
    let Some(words) = &own.own else { return view! { <span></span> }.into_any() };
    let label = if words.waits { "assessment-own-waits" } else { "assessment-own-read" };
    let name = Signal::stored(ta("assessment-own-of", &[("name", &own.named.name)]));
    let line = own.clone();
    view! { <LinkButton label=tr(label) name on_press=move |()| read.run(line.clone()) /> }.into_any()
}

/// What is to be done next; where that is said in one place, the way there.
fn next(editor: Editor, own: &Line) -> AnyView {
    match (&own.record, own.stage) {
        (Some(record), Stage::Review) => {
            let record = record.id;
            let name = Signal::stored(ta("assessment-review-end-of", &[("name", &own.named.name)]));
            let end = move |()| editor.show(Entry::Change { record, field: Some("review".to_owned()) });
            view! { <LinkButton label=tr("assessment-review-end") name on_press=end /> }.into_any()
        }
        (_, stage) => {
            let text = match own.given {
                Some(_) => t("assessment-given-next"),
                None => coded("assessment-next-*", stage.code()),
            };
            view! { <span title=text.clone()>{text.clone()}</span> }.into_any()
        }
    }
}

/// How many days something is late.
pub fn late(days_left: Option<i64>) -> AnyView {
    let days = days_left.unwrap_or_default().unsigned_abs().to_string();
    let text = ta("assessment-late", &[("days", &days)]);
    view! { <Badge text tone=Tone::Breached /> }.into_any()
}
