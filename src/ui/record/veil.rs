//! A restricted value under change: masked until somebody asks to see it, and the asking is journaled.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::Field;
use taizhang_core::ledger::Command;

use super::{SaidButton, Submission, show};
use crate::ui::components::focus_by_id;
use crate::ui::session::use_session;
use crate::ui::t::{sentence, ta, tr};

/// Stands where the field would, until it is `lifted`; at once where the form was opened to correct this very field.
#[component]
pub fn Veil(
    id: String,
    label: Signal<String>,
    record: Id,
    field: &'static Field,
    value: RwSignal<String>,
    lifted: RwSignal<bool>,
    at_once: bool,
) -> impl IntoView {
    let session = use_session();
    let submission = Submission::default();
    let masked = move || value.with(|value| show(field, value));
    let name = move || ta("veil-lift-name", &[("field", &label.get())]);
    let input = id.clone();
    let lift = move |()| {
        let input = input.clone();
        let command = Command::Reveal { record, field: field.key.to_owned() };
        submission.send(session, command, move |_| {
            lifted.try_set(true);
            request_animation_frame(move || focus_by_id(&input));
        });
    };
    if at_once {
        lift(());
    }
    let error = move || submission.issues.with(|issues| issues.first().map(sentence));
    view! {
        <div class="field">
            <span class="field-label">{label}</span>
            {move || error().map(|text| view! { <div class="field-error">{text}</div> })}
            <div class="row veil">
                <span class="code">{masked}</span>
                <SaidButton
                    id=id
                    boxed=true
                    label=tr("veil-lift")
                    name=Signal::derive(name)
                    busy=submission.busy
                    on_press=lift
                />
            </div>
        </div>
    }
}
