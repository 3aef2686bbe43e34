//! One record of the file: its facts, what is missing, and what can be done with it.

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::{Field, Kind, Need, Privacy, Record};
use taizhang_core::domain::value::Input;
use taizhang_core::ledger::Command;
use taizhang_core::process::facts::knowable;
use taizhang_core::report::filing::moves::keeper;
use taizhang_core::report::self_check;

use super::dialog::{Editor, Entry};
use super::remove::Remover;
use super::{SaidButton, Submission, layout, link_name, record_name, show, show_open};
use crate::ui::components::{Button, ButtonKind, Fact, Facts, Tag};
use crate::ui::session::use_session;
use crate::ui::t::{field_label, t, ta, tr};

/// The id of a record's place on the page, for whoever leads there.
pub fn record_place(record: Id) -> String {
    format!("record-{record}")
}

/// The facts of a record. Where `editable`, each can be filled in or changed.
#[component]
pub fn RecordView(record: Arc<Record>, editable: bool, editor: Editor, remover: Remover) -> impl IntoView {
    let kind = record.kind();
    let id = record.id;
    let session = use_session();
    let known_here = |field: &Field| session.peek(|registry| knowable(registry, &record, field));
    let facts = layout::all(kind)
        .into_iter()
        .filter_map(|key| kind.field(key))
        .map(|field| (field, record.body.get(field.key)))
        .filter(|(field, value)| value.is_some() || (field.need == Need::Must && known_here(field)))
        .map(|(field, value)| view! { <FieldFact record=id kind field value editable editor /> })
        .collect_view();
    let name = {
        let record = record.clone();
        Signal::derive(move || record_name(&record))
    };
    let earlier = session.peek(|registry| keeper(registry, &record)).map(|by| {
        view! { <p class="record-earlier"><Tag text=Signal::derive(move || ta("record-earlier", &[("by", &by)])) /></p> }
    });
    let actions = editable.then(|| view! { <RecordActions record=id name editor remover /> });
    view! {
        <div class="record" role="group" aria-label=name id=record_place(id) tabindex="-1">
            {earlier}
            <Facts>{facts}</Facts>
            {actions}
        </div>
    }
}

/// What can be done with a record.
#[component]
pub fn RecordActions(record: Id, name: Signal<String>, editor: Editor, remover: Remover) -> impl IntoView {
    let session = use_session();
    let named = move |key: &'static str| Signal::derive(move || ta(key, &[("name", &name.get())]));
    let removable = session.peek(|registry| self_check::may_remove(registry, record));
    view! {
        <div class="row record-actions">
            <Button
                small=true
                label=tr("record-edit")
                name=named("record-edit-name")
                on_press=move |()| editor.show(Entry::Change { record, field: None })
            />
            {removable
                .then(|| {
                    view! {
                        <Button
                            small=true
                            kind=ButtonKind::Text
                            label=tr("record-remove")
                            name=named("record-remove-name")
                            on_press=move |()| remover.ask(record)
                        />
                    }
                })}
        </div>
    }
}

#[component]
fn FieldFact(
    record: Id,
    kind: Kind,
    field: &'static Field,
    value: Option<String>,
    editable: bool,
    editor: Editor,
) -> impl IntoView {
    let label = Signal::derive(move || field_label(kind.code(), field.key));
    let missing = value.is_none();
    let content = field_value(record, kind, field, value, editable, editor);
    view! { <Fact label missing>{content}</Fact> }
}

/// What stands in a field: masked where it is restricted, with the way to fill it in where it must stand and may be
/// filled in here.
pub fn field_value(
    record: Id,
    kind: Kind,
    field: &'static Field,
    value: Option<String>,
    editable: bool,
    editor: Editor,
) -> AnyView {
    let label = Signal::derive(move || field_label(kind.code(), field.key));
    match value {
        Some(value) if field.privacy == Privacy::Restricted => {
            view! { <Restricted record field value label /> }.into_any()
        }
        Some(value) if matches!(field.input, Input::Link) => {
            let name = link_name(&value).unwrap_or_else(|| t("record-blank"));
            view! { <span>{name}</span> }.into_any()
        }
        Some(value) => {
            let lines = matches!(field.input, Input::Long { .. });
            view! { <span class:pre-line=lines>{move || show(field, &value)}</span> }.into_any()
        }
        None if editable => {
            let name = Signal::derive(move || ta("record-fill-name", &[("field", &label.get())]));
            let fill = move |()| editor.show(Entry::Change { record, field: Some(field.key.to_owned()) });
            view! {
                {tr("record-blank")}
                " "
                <SaidButton label=tr("record-fill") name on_press=fill />
            }
            .into_any()
        }
        None => view! { {tr("record-blank")} }.into_any(),
    }
}

/// A masked value with the button that shows it; the showing is journaled first.
#[component]
pub fn Restricted(
    record: Id,
    field: &'static Field,
    value: String,
    label: Signal<String>,
    /// Tells the button's name from the one of the same field elsewhere on the page.
    #[prop(optional)]
    in_head: bool,
) -> impl IntoView {
    let session = use_session();
    let submission = Submission::default();
    let open = RwSignal::new(false);
    let press = move |()| {
        if open.get_untracked() {
            open.set(false);
            return;
        }
        let command = Command::Reveal { record, field: field.key.to_owned() };
        submission.send(session, command, move |_| {
            open.try_set(true);
        });
    };
    let text = move || if open.get() { show_open(field, &value) } else { show(field, &value) };
    let button = Signal::derive(move || t(if open.get() { "hide" } else { "show" }));
    let name = Signal::derive(move || {
        let key = match (open.get(), in_head) {
            (true, true) => "record-hide-name-head",
            (true, false) => "record-hide-name",
            (false, true) => "record-show-name-head",
            (false, false) => "record-show-name",
        };
        ta(key, &[("field", &label.get())])
    });
    view! {
        <span class="code">{text}</span>
        " "
        <SaidButton label=button name on_press=press />
    }
}
