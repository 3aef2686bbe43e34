//! One field set for everybody ticked: chosen, said once, looked at, written as one batch with one undo.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::issue::Issue;
use taizhang_core::domain::record::Kind;
use taizhang_core::report::set_field::{self, Setting};

use crate::ui::components::{
    Button, ButtonKind, CheckField, Dialog, Form, NoticeKind, SelectField, Toasts, use_toasts,
};
use crate::ui::record_form::{FormErrors, RecordFields, RecordForm, Submission, kind_label};
use crate::ui::session::{Session, use_session};
use crate::ui::t::{field_label, sentence, t, ta};

/// The dialog. `people` are those ticked and seen; `done` is run once it is written.
#[component]
pub fn SetFieldDialog(
    open: RwSignal<bool>,
    #[prop(into)] people: Signal<Vec<Id>>,
    #[prop(into)] done: Callback<()>,
) -> impl IntoView {
    let title =
        Signal::derive(move || ta("people-set-title", &[("count", &people.with(Vec::len).to_string())]));
    view! {
        <Dialog open title close_label=Signal::derive(|| t("cancel"))>
            <SetField open people=people.get_untracked() done />
        </Dialog>
    }
}

#[component]
fn SetField(open: RwSignal<bool>, people: Vec<Id>, done: Callback<()>) -> impl IntoView {
    let session = use_session();
    let toasts = use_toasts();
    let submission = Submission::default();
    let people = StoredValue::new(people);
    let chosen = RwSignal::new(String::new());
    let gaps_only = RwSignal::new(false);
    let forms = StoredValue::new([Kind::Engagement, Kind::Person].map(|kind| RecordForm::new(kind, None)));
    let field = Memo::new(move |_| {
        let code = chosen.get();
        let (kind, key) = code.split_once('.')?;
        let kind = Kind::ALL.iter().copied().find(|own| own.code() == kind)?;
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
    let words = move || setting()?.ok().map(|setting| preview(&setting, gaps_only.get()));
    let submit = move |()| match untrack(setting) {
        None => submission.refuse(vec![Issue::new("field-missing").at("set.field")]),
        Some(Err(issue)) => submission.refuse(vec![issue]),
        Some(Ok(setting)) if setting.edits.is_empty() => {
            submission.refuse(vec![Issue::new("nothing-to-write")])
        }
        Some(Ok(setting)) => {
            let count = setting.edits.len().to_string();
            let label =
                field.get_untracked().map(|(kind, key)| field_label(kind.code(), key)).unwrap_or_default();
            let why = ta("people-set-why", &[("field", &label)]);
            submission.busy.set(true);
            leptos::task::spawn_local(async move {
                let written = session.take_roster(setting.edits, why).await;
                submission.busy.try_set(false);
                match written {
                    Err(issues) => submission.refuse(issues),
                    Ok(sequence) => {
                        open.try_set(false);
                        done.run(());
                        if let Some(toasts) = toasts {
                            let words = ta("people-set-done", &[("field", &label), ("count", &count)]);
                            let undo = move || undo(session, toasts, sequence);
                            toasts.offer(NoticeKind::Success, words, t("people-set-undo"), undo);
                        }
                    }
                }
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
                    label=Signal::derive(|| t("people-set-field"))
                    value=chosen
                    options
                    error=submission.error_at("set.field")
                    required=true
                />
                {input}
                <CheckField
                    id="set-gaps"
                    label=Signal::derive(|| t("people-set-gaps"))
                    value=gaps_only
                />
                <p class="quiet small" role="status">{words}</p>
            </div>
            <div class="form-actions">
                <Button submit=true kind=ButtonKind::Primary label=Signal::derive(|| t("people-set-do")) busy=submission.busy />
                <Button label=Signal::derive(|| t("cancel")) on_press=move |()| open.set(false) />
            </div>
        </Form>
    }
}

/// What would be written, in words.
fn preview(setting: &Setting, gaps_only: bool) -> String {
    let counts = [
        ("filled", setting.filled),
        ("differing", setting.differing),
        ("same", setting.same),
        ("left", setting.left_out),
    ];
    let counts = counts.map(|(key, count)| (key, count.to_string()));
    let args: Vec<(&str, &str)> = counts.iter().map(|(key, count)| (*key, count.as_str())).collect();
    ta(if gaps_only { "people-set-preview-gaps" } else { "people-set-preview" }, &args)
}

/// Takes the batch back.
fn undo(session: Session, toasts: Toasts, sequence: u64) {
    leptos::task::spawn_local(async move {
        let undone = session.undo(sequence).await;
        match undone {
            Ok(_) => toasts.show(NoticeKind::Success, t("people-set-undone")),
            Err(issues) => issues.iter().for_each(|issue| toasts.show(NoticeKind::Error, sentence(issue))),
        }
    });
}
