//! A pack being written: what it is called, from when it counts, and which open numbers it sets.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::record::{Kind, Record};
use taizhang_core::ledger::command::Target;
use taizhang_core::ledger::{Command, Edit};
use taizhang_core::order::Gathered;
use taizhang_core::policy::pack::{self, choices};
use taizhang_core::policy::parameter::Parameter;
use taizhang_core::report::policy::packs;

use super::words;
use crate::ui::components::{Button, ButtonKind, DateField, FieldWidth, Form, SelectField, TextField};
use crate::ui::record::{FormErrors, Submission, issue_at};
use crate::ui::session::use_session;
use crate::ui::t::{coded, field_label, t, ta, tr};
use crate::ui::verdict::parameter_value;

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
        HEAD.into_iter().map(|key| (key, RwSignal::new(at_first(key)))).into_map();
    let set = record.as_ref().map(|record| packs::settings(record)).unwrap_or_default();
    let values: Vec<(&'static Parameter, RwSignal<String>)> = pack::open()
        .map(|own| {
            let value = set.iter().find(|(id, _)| *id == own.id).map(|(_, value)| value.clone());
            (own, RwSignal::new(value.unwrap_or_default()))
        })
        .collect();
    // Beside its field an error needs no label.
    let error = move |place: String| {
        Signal::derive(move || submission.issues.with(|issues| issue_at(issues, &place)))
    };
    let fields = HEAD
        .into_iter()
        .filter_map(|key| Some((key, *head.get(key)?)))
        .map(|(key, value)| {
            let id = format!("policy-pack-{}", key.replace('_', "-"));
            let label = Signal::derive(move || field_label("policy-pack", key));
            let hint = Signal::derive(move || coded("packs-hint-*", key.replace('_', "-")));
            let error = error(format!("policy-pack.{key}"));
            match key {
                "from" | "checked_on" => {
                    view! { <DateField id label value error hint required=true /> }.into_any()
                }
                _ => view! { <TextField id label value error hint width=FieldWidth::Full required=true /> }
                    .into_any(),
            }
        })
        .collect_view();
    let now = session.read(|registry| packs::in_force(registry, session.today()));
    let setting = {
        let values = values.clone();
        move |now: Arc<Parameter>| {
            let value = values.iter().find(|(own, _)| own.id == now.id).map(|(_, value)| *value)?;
            let error = error(now.id.clone());
            Some(view! { <SettingField now value error /> })
        }
    };
    let settings = words::by_matter(
        now.into_iter().filter(|now| values.iter().any(|(own, _)| own.id == now.id)).collect(),
    )
    .into_iter()
    .map(|(matter, own)| {
        let fields = own.into_iter().filter_map(&setting).collect_view();
        view! {
            <fieldset class="pack-matter-fields">
                <legend>{move || words::title(matter)}</legend>
                <div class="pack-fields">{fields}</div>
            </fieldset>
        }
    })
    .collect_view();
    let known = record.as_ref().map(|record| record.id);
    let submit = move |()| {
        let typed: Vec<(String, String)> = values
            .iter()
            .map(|(own, value)| (own.id.clone(), pack::tidy(&own.unit, &value.get_untracked())))
            .filter(|(_, value)| !value.is_empty())
            .collect();
        let wrong: Vec<_> = typed.iter().filter_map(|(id, value)| pack::check(id, value).err()).collect();
        if !wrong.is_empty() {
            return submission.refuse(wrong);
        }
        let lines: Vec<String> = typed.into_iter().map(|(id, value)| format!("{id} {value}")).collect();
        let mut to: BTreeMap<String, String> =
            head.iter().map(|(key, value)| ((*key).to_owned(), value.get_untracked())).into_map();
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
        <Form on_submit=submit label=tr("packs-form")>
            <FormErrors submission />
            <div class="fields pack-head">{fields}</div>
            <div>
                <h3>{tr("packs-settings")}</h3>
                <p class="quiet">{tr("packs-settings-text")}</p>
            </div>
            <div class="pack-matters">{settings}</div>
            <div class="form-actions dialog-foot">
                <Button submit=true kind=ButtonKind::Primary label=tr("save") busy=submission.busy />
                <Button label=tr("cancel") on_press=move |()| done.run(()) />
            </div>
        </Form>
    }
}

/// One open parameter: chosen where there are choices, else typed in its unit.
#[component]
fn SettingField(
    /// As it is in force today.
    now: Arc<Parameter>,
    value: RwSignal<String>,
    #[prop(into)] error: Signal<Option<String>>,
) -> impl IntoView {
    let id = now.id.replace('.', "-");
    let (named, shown) = (now.clone(), now.clone());
    let current = move || parameter_value(&shown.unit, &shown.value);
    let label = Signal::derive(move || words::name(&named.id));
    let said = current.clone();
    let current_hint = Signal::derive(move || ta("packs-hint", &[("value", &said())]));
    match now.unit.as_str() {
        unit @ ("choice" | "yes-no" | "check") => {
            let unit = unit.to_owned();
            let options = Signal::derive(move || {
                let stays = (String::new(), t("packs-stays"));
                let set = choices(&unit);
                let set = set.iter().map(|choice| ((*choice).to_owned(), parameter_value(&unit, choice)));
                std::iter::once(stays).chain(set).collect::<Vec<_>>()
            });
            view! { <SelectField id label value hint=current_hint options error /> }.into_any()
        }
        unit @ ("date" | "last-day") => {
            let words = if unit == "date" { "packs-hint-date" } else { "packs-hint-day" };
            let hint = Signal::derive(move || ta(words, &[("value", &current())]));
            view! { <TextField id label value hint error width=FieldWidth::Short /> }.into_any()
        }
        "holidays" => {
            let hint = Signal::derive(move || ta("packs-hint-holidays", &[("value", &current())]));
            view! { <TextField id label value hint error width=FieldWidth::Full /> }.into_any()
        }
        unit => {
            let unit = unit.to_owned();
            let label = Signal::derive(move || {
                ta("packs-label", &[("name", &label.get()), ("unit", &coded("packs-unit-*", &unit))])
            });
            view! { <TextField id label value hint=current_hint error width=FieldWidth::Short inputmode="numeric" /> }
                .into_any()
        }
    }
}
