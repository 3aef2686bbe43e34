//! What somebody else changed while a form was open.

use leptos::prelude::*;
use taizhang_core::ledger::decide::changed_meanwhile;

use super::{RecordForm, Submission, show};
use crate::ui::components::{LinkButton, Notice, NoticeKind};
use crate::ui::reactive::effect;
use crate::ui::session::use_session;
use crate::ui::t::{field_label, t, ta, tr};

/// Fields that somebody else changed while this form was open: what stands there now, and the choice. Saving
/// once more writes what is typed; the other way is one press.
#[component]
pub fn Conflicts(form: RecordForm, submission: Submission) -> impl IntoView {
    let session = use_session();
    let kind = form.kind;
    let record = form.record()?;
    let found = RwSignal::new(Vec::<(&'static str, Option<String>)>::new());
    let noted = form.clone();
    effect(move |_| {
        let keys: Vec<&'static str> = submission.issues.with(|issues| {
            let fields = kind.fields().iter().map(|field| field.key);
            fields.filter(|key| issues.contains(&changed_meanwhile(kind, key))).collect()
        });
        let now = |key: &str| session.peek(|registry| registry.look_up(record)?.body.get(key));
        let fields: Vec<_> = keys.into_iter().map(|key| (key, now(key))).collect();
        for (key, now) in &fields {
            noted.take_note(key, now.clone());
        }
        found.set(fields);
    });
    let line = move |(key, now): (&'static str, Option<String>)| {
        let value = form.value(key);
        let label = Signal::derive(move || field_label(kind.code(), key));
        let shown = kind.field(key).zip(now.as_ref()).map(|(field, now)| show(field, now));
        let words = move || {
            let now = shown.clone().unwrap_or_else(|| t("record-blank"));
            ta("people-conflict", &[("field", &label.get()), ("now", &now)])
        };
        let name = Signal::derive(move || ta("people-conflict-take-name", &[("field", &label.get())]));
        let take = move |()| value.set(now.clone().unwrap_or_default());
        view! { <p>{words} " " <LinkButton label=tr("people-conflict-take") name on_press=take /></p> }
    };
    Some(move || {
        let fields = found.get();
        (!fields.is_empty()).then(|| {
            let lines = fields.into_iter().map(line.clone()).collect_view();
            view! { <Notice kind=NoticeKind::Warn title=tr("people-conflict-title")>{lines}</Notice> }
        })
    })
}
