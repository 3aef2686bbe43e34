//! A record's whole form: the fields in front, and the rarely known ones folded away.

use leptos::prelude::*;
use taizhang_core::domain::issue::Issue;

use super::{RecordFields, RecordForm, layout};
use crate::ui::reactive::effect;
use crate::ui::t::tr;

/// All fields of the form's kind. The fold opens by itself when something is wrong inside it, or when a field
/// inside is `wanted`.
#[component]
pub fn RecordSheet(
    form: RecordForm,
    issues: RwSignal<Vec<Issue>>,
    #[prop(optional)] wanted: Option<String>,
) -> impl IntoView {
    let kind = form.kind;
    let folded = layout::folded(kind);
    let inside = {
        let folded = folded.clone();
        move |key: &str| folded.contains(&key)
    };
    let filled = {
        let form = form.clone();
        folded.iter().any(|key| !form.value(key).get_untracked().is_empty())
    };
    let open = RwSignal::new(filled || wanted.as_deref().is_some_and(&inside));
    effect(move |_| {
        let wrong = issues.with(|issues| {
            let prefix = format!("{}.", kind.code());
            issues.iter().any(|issue| issue.place.strip_prefix(&prefix).is_some_and(&inside))
        });
        if wrong {
            open.set(true);
        }
    });
    let more = (!folded.is_empty()).then(|| {
        let form = form.clone();
        view! {
            <details
                class="more-fields"
                prop:open=open
                on:toggle=move |event| {
                    let details = event_target::<web_sys::HtmlElement>(&event);
                    open.set(details.has_attribute("open"));
                }
            >
                <summary>{tr("record-more")}</summary>
                <div class="fields record-fields">
                    <RecordFields form keys=folded issues />
                </div>
            </details>
        }
    });
    view! {
        <div class="fields record-fields">
            <RecordFields form=form.clone() keys=layout::front(kind) issues />
        </div>
        {more}
    }
}
