//! One field set for everybody ticked: chosen, said once, looked at, written as one batch with one undo.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::issue::Issue;
use taizhang_core::domain::record::Kind;
use taizhang_core::report::people::set_field::{self, Setting};

use crate::ui::components::{CheckField, Dialog, Form, SelectField};
use crate::ui::reactive::{effect, memo};
use crate::ui::record::{
    FormErrors, LastDone, RecordFields, RecordForm, SendOrCancel, Submission, kind_label,
};
use crate::ui::session::use_session;
use crate::ui::t::{field_label, t, ta, tr};

/// The dialog. `people` are those ticked and seen; `done` is run with what was written.
#[component]
pub fn SetFieldDialog(
    open: RwSignal<bool>,
    #[prop(into)] people: Signal<Vec<Id>>,
    last: LastDone,
    #[prop(into)] done: Callback<()>,
) -> impl IntoView {
    let title =
        Signal::derive(move || ta("people-set-title", &[("count", &people.with(Vec::len).to_string())]));
    view! {
        <Dialog open title close_label=tr("cancel")>
            <SetField open people=people.get_untracked() last done />
        </Dialog>
    }
}

#[component]
fn SetField(open: RwSignal<bool>, people: Vec<Id>, last: LastDone, done: Callback<()>) -> impl IntoView {
    let session = use_session();
    let submission = Submission::default();
    let people = StoredValue::new(people);
    let chosen = RwSignal::new(String::new());
    let gaps_only = RwSignal::new(false);
    let forms = StoredValue::new([Kind::Engagement, Kind::Person].map(|kind| RecordForm::new(kind, None)));
    let field = memo(move |_| {
        let code = chosen.get();
        let (kind, key) = code.split_once('.')?;
        let kind = Kind::by_code(kind)?;
        kind.field(key).map(|field| (kind, field.key))
    });
    let form =
        move |kind: Kind| forms.with_value(|forms| forms.iter().find(|form| form.kind == kind).cloned());
    let setting = move || -> Option<Result<Setting, Issue>> {
        let (kind, key) = field.get()?;
        let text = form(kind)?.value(key).get();
        let gaps_only = gaps_only.get();
        Some(people.with_value(|people| {
            session.read(|registry| {
                set_field::set_field(registry, people, session.day(), (kind, key), &text, gaps_only)
            })
        }))
    };
    // What stands there already is not lost by a default.
    effect(move |_| {
        let Some(field) = field.get() else { return };
        let standing = people.with_value(|people| {
            session.peek(|registry| set_field::standing(registry, people, session.day(), field))
        });
        gaps_only.set(standing > 0);
    });
    let words = move || Some(preview(&setting()?.ok()?, gaps_only.get()));
    let submit = move |()| match untrack(setting) {
        None => submission.refuse(vec![Issue::new("field-missing").at("set.field")]),
        Some(Err(issue)) => submission.refuse(vec![issue]),
        Some(Ok(setting)) if setting.edits.is_empty() => {
            submission.refuse(vec![Issue::new("nothing-to-write")])
        }
        Some(Ok(setting)) => {
            let count = setting.edits.len();
            let label =
                field.get_untracked().map(|(kind, key)| field_label(kind.code(), key)).unwrap_or_default();
            let why = ta("people-set-why", &[("field", &label)]);
            submission.run(session.take_roster(setting.edits, why), move |sequence| {
                open.try_set(false);
                let args = [("field", label.as_str()), ("count", &count.to_string())];
                last.keep(sequence, ta("people-set-done", &args));
                done.run(());
            });
        }
    };
    let options = Signal::derive(|| {
        let of = |(kind, keys): (Kind, Vec<&'static str>)| {
            let line = move |key: &'static str| {
                let label = format!("{} · {}", kind_label(kind), field_label(kind.code(), key));
                (format!("{}.{key}", kind.code()), label)
            };
            keys.into_iter().map(line).collect::<Vec<_>>()
        };
        let all = set_field::fields().into_iter().flat_map(of);
        std::iter::once((String::new(), t("choose"))).chain(all).collect::<Vec<_>>()
    });
    let input = move || {
        let (kind, key) = field.get()?;
        let form = form(kind)?;
        Some(view! { <RecordFields form keys=vec![key] issues=submission.issues /> })
    };
    view! {
        <Form on_submit=submit>
            <div class="stack">
                <FormErrors submission />
                <SelectField
                    id="set-field"
                    label=tr("people-set-field")
                    value=chosen
                    options
                    error=submission.error_at("set.field")
                    required=true
                />
                {input}
                <CheckField id="set-gaps" label=tr("people-set-gaps") value=gaps_only />
                <div role="status">{words}</div>
            </div>
            <SendOrCancel submission label=tr("people-set-do") open />
        </Form>
    }
}

/// What would be done, a line for each kind of people there is.
fn preview(setting: &Setting, gaps_only: bool) -> impl IntoView + use<> {
    let differing = if gaps_only { "people-set-left-alone" } else { "people-set-replaced" };
    let lines = [
        ("people-set-filled", setting.filled),
        (differing, setting.differing),
        ("people-set-same", setting.same),
        ("people-set-left-out", setting.left_out),
    ];
    let line = |(key, count): (&str, usize)| {
        (count > 0).then(|| view! { <li>{ta(key, &[("count", &count.to_string())])}</li> })
    };
    view! { <ul class="people-set-preview" role="list">{lines.map(line)}</ul> }
}
