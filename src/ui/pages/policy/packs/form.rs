//! A pack being written: what it is called, from when it counts, and which open numbers it sets.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::record::{Kind, Record};
use taizhang_core::ledger::command::Target;
use taizhang_core::ledger::{Command, Edit};
use taizhang_core::policy::pack;
use taizhang_core::policy::parameter::Parameter;
use taizhang_core::report::packs;

use super::words;
use crate::ui::components::{Button, ButtonKind, DateField, FieldWidth, Form, TextField};
use crate::ui::record_form::{FormErrors, Submission};
use crate::ui::session::use_session;
use crate::ui::t::{field_label, sentence, t, ta};

/// The facts of the pack itself.
const HEAD: [&str; 4] = ["title", "document", "from", "checked_on"];

#[component]
pub fn PackForm(record: Option<Arc<Record>>, #[prop(into)] done: Callback<()>) -> impl IntoView {
    let session = use_session();
    let own = session.profile().office();
    let submission = Submission::default();
    let seen = record.as_ref().map(|record| packs::texts(record)).unwrap_or_default();
    let today = session.today().to_string();
    let at_first = |key: &str| match seen.get(key) {
        Some(text) => text.clone(),
        None if key == "from" || key == "checked_on" => today.clone(),
        None => String::new(),
    };
    let head: BTreeMap<&'static str, RwSignal<String>> =
        HEAD.into_iter().map(|key| (key, RwSignal::new(at_first(key)))).collect();
    let set = record.as_ref().map(|record| packs::settings(record)).unwrap_or_default();
    let values: Vec<(&'static Parameter, RwSignal<String>)> = pack::open()
        .map(|own| {
            let value = set.iter().find(|(id, _)| *id == own.id).map(|(_, value)| value.clone());
            (own, RwSignal::new(value.unwrap_or_default()))
        })
        .collect();
    let error = move |place: String| {
        Signal::derive(move || {
            submission.issues.with(|issues| issues.iter().find(|issue| issue.place == place).map(sentence))
        })
    };
    let fields = HEAD
        .into_iter()
        .filter_map(|key| Some((key, *head.get(key)?)))
        .map(|(key, value)| {
            let id = format!("pack-{key}");
            let label = Signal::derive(move || field_label("policy-pack", key));
            let error = error(format!("policy-pack.{key}"));
            match key {
                "from" | "checked_on" => {
                    view! { <DateField id label value error hint=Signal::derive(|| t("hint-day")) required=true /> }.into_any()
                }
                _ => view! { <TextField id label value error width=FieldWidth::Full required=true /> }.into_any(),
            }
        })
        .collect_view();
    let settings = values
        .iter()
        .copied()
        .map(|(own, value)| {
            let label = Signal::derive(move || words::name(&own.id));
            let hint = Signal::derive(move || {
                let now = words::value(own);
                match own.unit.as_str() {
                    "choice" => ta("packs-hint-choice", &[("value", &now)]),
                    "date" => ta("packs-hint-date", &[("value", &now)]),
                    "last-day" => ta("packs-hint-day", &[("value", &now)]),
                    _ => ta("packs-hint", &[("value", &now)]),
                }
            });
            view! { <TextField id=format!("pack-{}", own.id.replace('.', "-")) label value hint error=error(own.id.clone()) /> }
        })
        .collect_view();
    let known = record.as_ref().map(|record| record.id);
    let submit = move |()| {
        let typed: Vec<(String, String)> = values
            .iter()
            .map(|(own, value)| (own.id.clone(), value.get_untracked().trim().to_owned()))
            .filter(|(_, value)| !value.is_empty())
            .collect();
        let wrong: Vec<_> = typed.iter().filter_map(|(id, value)| pack::check(id, value).err()).collect();
        if !wrong.is_empty() {
            return submission.refuse(wrong);
        }
        let lines: Vec<String> = typed.into_iter().map(|(id, value)| format!("{id} {value}")).collect();
        let mut to: BTreeMap<String, String> =
            head.iter().map(|(key, value)| ((*key).to_owned(), value.get_untracked())).collect();
        to.insert("settings".to_owned(), lines.join("\n"));
        let edit = match known {
            Some(id) => Edit::Change { id, seen: seen.clone(), to },
            None => Edit::New {
                kind: Kind::PolicyPack,
                subject: Some(Target::Known(own)),
                links: BTreeMap::new(),
                fields: to,
            },
        };
        let command = Command::Write { edits: vec![edit], why: String::new() };
        submission.send(session, command, move |_| {
            done.try_run(());
        });
    };
    view! {
        <Form on_submit=submit label=Signal::derive(|| t("packs-form"))>
            <FormErrors submission />
            {fields}
            <h3>{move || t("packs-settings")}</h3>
            <p class="quiet">{move || t("packs-settings-text")}</p>
            <div class="pack-fields">{settings}</div>
            <div class="form-actions">
                <Button submit=true kind=ButtonKind::Primary label=Signal::derive(|| t("save")) busy=submission.busy />
                <Button label=Signal::derive(|| t("cancel")) on_press=move |()| done.run(()) />
            </div>
        </Form>
    }
}
