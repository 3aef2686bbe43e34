//! The input that each field of a record asks for, with what is wrong in it beside it.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::issue::Issue;
use taizhang_core::domain::list::Indicators;
use taizhang_core::domain::record::{Field, Kind, Need, Privacy};
use taizhang_core::domain::text::is_private_use;
use taizhang_core::domain::value::Input;

use super::form::RecordForm;
use super::indicators::IndicatorsField;
use super::issues::issue_at;
use super::link::LinkField;
use super::unit::UnitField;
use super::veil::Veil;
use crate::ui::components::{AreaField, ChecksField, DateField, SelectField, TextField};
use crate::ui::reactive::effect;
use crate::ui::t::{code_label, field_label, t, ta, tr};

/// Id of a field's input in the page.
pub fn field_id(kind: Kind, key: &str) -> String {
    format!("{}-{}", kind.code(), key.replace('_', "-"))
}

/// The fields `keys` of a form, in that order, with their errors.
#[component]
pub fn RecordFields(
    form: RecordForm,
    keys: Vec<&'static str>,
    issues: RwSignal<Vec<Issue>>,
    /// Nothing must be said here, whatever a record needs in the end.
    #[prop(optional)]
    free: bool,
    /// Tells the inputs of one form from those of another for the same kind on the page, from 1.
    #[prop(optional)]
    apart: usize,
) -> impl IntoView {
    keys.into_iter()
        .filter_map(|key| form.kind.field(key))
        .map(|field| view! { <RecordField form=form.clone() field issues free apart /> })
        .collect_view()
}

#[component]
fn RecordField(
    form: RecordForm,
    field: &'static Field,
    issues: RwSignal<Vec<Issue>>,
    free: bool,
    apart: usize,
) -> impl IntoView {
    let kind = form.kind;
    let id = field_id(kind, field.key);
    let id = if apart > 0 { format!("{id}-{apart}") } else { id };
    let value = form.value(field.key);
    let label = Signal::derive(move || field_label(kind.code(), field.key));
    let place = format!("{}.{}", kind.code(), field.key);
    let own = place.clone();
    let error = Signal::derive(move || issues.with(|issues| issue_at(issues, &own)));
    // What was wrong is being mended: the next attempt judges anew.
    effect(move |before: Option<()>| {
        value.track();
        if before.is_some() && issues.with_untracked(|issues| issue_at(issues, &place).is_some()) {
            issues.update(|issues| issues.retain(|issue| issue.place != place));
        }
    });
    let veiled = form.record().filter(|_| {
        field.privacy == Privacy::Restricted && form.seen.with_value(|seen| seen.contains_key(field.key))
    });
    let required = field.need == Need::Must && !free;
    if matches!(field.input, Input::Long { hint: Some(Indicators::HINT), .. }) {
        let full = form.value("full_score");
        return view! { <IndicatorsField id label value full error /> }.into_any();
    }
    let Some(record) = veiled else {
        return view! { <OpenField subject=form.subject id label value error field required /> }.into_any();
    };
    let lifted = RwSignal::new(false);
    let at_once = form.wanted.as_deref() == Some(field.key);
    let input = id.clone();
    view! {
        <Show
            when=move || lifted.get()
            fallback=move || view! { <Veil id=id.clone() label record field value lifted at_once /> }
        >
            <OpenField subject=form.subject id=input.clone() label value error field required />
        </Show>
    }
    .into_any()
}

/// The input that a field's value asks for.
#[component]
fn OpenField(
    subject: Option<Id>,
    id: String,
    label: Signal<String>,
    value: RwSignal<String>,
    error: Signal<Option<String>>,
    field: &'static Field,
    required: bool,
) -> impl IntoView {
    match field.input {
        Input::Text { .. } => {
            let hint = MaybeProp::derive(move || value.with(|value| own_characters(value)));
            view! { <TextField id label value error hint required /> }.into_any()
        }
        Input::Count => view! { <TextField id label value error required inputmode="numeric" /> }.into_any(),
        Input::Amount => view! { <TextField id label value error required inputmode="decimal" /> }.into_any(),
        Input::Period { hint } => {
            let hint = tr(hint);
            view! { <TextField id label value error hint required inputmode="numeric" /> }.into_any()
        }
        Input::Codes { table, options } => {
            let options = Signal::derive(move || {
                options()
                    .into_iter()
                    .map(|code| (code.to_owned(), code_label(table, code)))
                    .collect::<Vec<_>>()
            });
            view! { <div class="field-wide"><ChecksField id label value options error /></div> }.into_any()
        }
        Input::Long { hint, .. } => {
            let own = move || value.with(|value| own_characters(value));
            let hint = MaybeProp::derive(move || own().or_else(|| hint.map(t)));
            view! { <div class="field-wide"><AreaField id label value error hint required /></div> }
                .into_any()
        }
        Input::Day | Input::Date => {
            let exact = matches!(field.input, Input::Day);
            let hint = Signal::derive(move || t(if exact { "hint-day" } else { "hint-date" }));
            view! { <DateField id label value error hint required /> }.into_any()
        }
        Input::Code { table, options } => {
            let options = Signal::derive(move || {
                let blank = (String::new(), t("choose"));
                let mut codes = options();
                // A code kept as it arrived, though forms offer it no more, is not lost by looking at it.
                let kept = value.with_untracked(|value| value.clone());
                let kept = (!kept.is_empty() && !codes.contains(&kept.as_str())).then_some(kept);
                codes.extend(kept.as_deref());
                let all = codes.into_iter().map(|code| (code.to_owned(), code_label(table, code)));
                std::iter::once(blank).chain(all).collect::<Vec<_>>()
            });
            view! { <SelectField id label value options error required /> }.into_any()
        }
        Input::Unit => view! { <UnitField id label value error required /> }.into_any(),
        Input::Link => match field.link() {
            Some(linked) => view! { <LinkField linked subject id label value error required /> }.into_any(),
            None => ().into_any(),
        },
        Input::Own | Input::Rows(_) => ().into_any(),
    }
}

/// Says of characters that this computer alone can show that they are such.
fn own_characters(value: &str) -> Option<String> {
    let found: String = value.chars().filter(|c| is_private_use(*c)).collect();
    (!found.is_empty()).then(|| ta("hint-private-use", &[("text", &found)]))
}
