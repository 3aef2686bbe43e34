//! A returned filing as a work list, and what has changed since a filing.

use leptos::prelude::*;
use taizhang_core::domain::record::Difference;
use taizhang_core::process::filing::FilingState;
use taizhang_core::report::people::person::{PersonFile, Returned, filed_differences};

use crate::ui::components::{Change, DiffList, Panel, Tone, WorkItem, WorkList};
use crate::ui::filing_state::{self, RETURNED};
use crate::ui::record::{Cause, Editor, Entry, SaidButton, group_title, show};
use crate::ui::route::Route;
use crate::ui::t::{field_label, t, ta, tr};

/// What stands in the way of each filing of the person.
#[component]
pub fn Unsettled(file: Memo<Option<PersonFile>>, editor: Editor) -> impl IntoView {
    move || {
        let file = file.get()?;
        let ours = file.ours;
        let parts = file
            .filings
            .into_iter()
            .map(|filing| match filing.state {
                FilingState::Returned { on, .. } => {
                    let day = on.map(|day| day.to_string()).unwrap_or_default();
                    view! { <ReturnedPanel day items=filing.returned ours editor /> }.into_any()
                }
                FilingState::Changed { number, fields } => {
                    view! { <ChangedPanel number fields ours /> }.into_any()
                }
                _ => ().into_any(),
            })
            .collect_view();
        Some(parts)
    }
}

#[component]
fn ReturnedPanel(day: String, items: Vec<Returned>, ours: bool, editor: Editor) -> impl IntoView {
    let title = Signal::derive(move || ta("people-returned-title", &[("day", &day)]));
    let list = items.into_iter().map(|item| view! { <ReturnedItem item ours editor /> }).collect_view();
    let next = move || ours.then(|| view! { <a href=Route::Filing.href()>{tr("people-refile")}</a> });
    view! {
        <Panel title actions=next flush=true>
            <p class="panel-note">{tr("people-returned-hint")}</p>
            <WorkList label=title>{list}</WorkList>
        </Panel>
    }
}

#[component]
fn ReturnedItem(item: Returned, ours: bool, editor: Editor) -> impl IntoView {
    let Returned { record, kind, field: key, reason, filed, now, proposed, corrected: answered } = item;
    let field = kind.field(&key);
    let read = move |text: Option<String>| field.zip(text).map(|(field, text)| show(field, &text));
    let badge = Signal::derive(move || t(if answered { "people-corrected" } else { "people-to-correct" }));
    let tone = if answered { Tone::Met } else { filing_state::tone(RETURNED) };
    let (name, said) = (key.clone(), reason.clone());
    let label = Signal::derive(move || {
        let field = field_label(kind.code(), &name);
        ta("people-field-of", &[("group", &group_title(kind)), ("field", &field)])
    });
    let values = move || {
        let blank = || t("record-blank");
        let after = read(now.clone()).unwrap_or_else(blank);
        let before = if answered { read(filed.clone()).unwrap_or_else(blank) } else { after.clone() };
        let text = if answered {
            ta("people-returned-values", &[("before", &before), ("now", &after)])
        } else {
            ta("people-returned-value", &[("before", &before)])
        };
        match read(proposed.clone()) {
            Some(wanted) => format!("{text}{}", ta("people-returned-proposed", &[("value", &wanted)])),
            None => text,
        }
    };
    let action = move || {
        let entry = Entry::Change { record, field: Some(key.clone()) };
        let name = Signal::derive(move || ta("people-correct-name", &[("field", &label.get())]));
        let cause = Cause::Returned { reason: said.clone() };
        let press = move |()| editor.show_for(entry.clone(), cause.clone());
        ours.then(|| view! { <SaidButton boxed=true label=tr("people-correct") name on_press=press /> })
    };
    view! {
        <WorkItem badge tone note=Signal::derive(values) action>
            <strong>{label}</strong>
            {tr("colon")}
            {reason}
        </WorkItem>
    }
}

#[component]
fn ChangedPanel(number: String, fields: Vec<Difference>, ours: bool) -> impl IntoView {
    let title = Signal::derive(move || ta("people-changed-title", &[("number", &number)]));
    let changes = Signal::derive(move || {
        filed_differences(&fields)
            .into_iter()
            .map(|(kind, field, difference)| Change {
                label: ta(
                    "people-field-of",
                    &[("group", &group_title(kind)), ("field", &field_label(kind.code(), field.key))],
                ),
                old: difference.from.as_ref().map(|text| show(field, text)),
                new: difference.to.as_ref().map(|text| show(field, text)),
            })
            .collect::<Vec<_>>()
    });
    let headings = Signal::derive(|| [t("people-diff-field"), t("people-diff-filed"), t("people-diff-now")]);
    let next = move || ours.then(|| view! { <a href=Route::Filing.href()>{tr("people-refile")}</a> });
    view! {
        <Panel title actions=next>
            <DiffList label=title changes headings none=tr("record-blank") />
        </Panel>
    }
}
