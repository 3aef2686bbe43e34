//! 交回单位: what was corrected, the year's self-assessment, a word beside it, and the file for the office.

use std::collections::BTreeMap;

use chrono::Datelike;
use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::issue::Issue;
use taizhang_core::domain::record::{Body, Kind};
use taizhang_core::ledger::command::{Fields, Target};
use taizhang_core::ledger::{Command, Edit};
use taizhang_core::report::{person, self_check};

use super::Head;
use crate::platform::drafts;
use crate::ui::components::{
    AreaField, Button, ButtonKind, FieldWidth, Form, FormActions, Notice, NoticeKind, Panel, TextField,
    use_toasts,
};
use crate::ui::pages::filing::{ChangedLines, SealDialog};
use crate::ui::record_form::{FormErrors, Submission};
use crate::ui::route::Part;
use crate::ui::session::use_session;
use crate::ui::t::{field_label, t, ta};

#[component]
pub fn Report(person: Id) -> impl IntoView {
    let session = use_session();
    let with_file =
        session.peek(|registry| registry.personal.as_ref().is_some_and(|file| file.made_at.is_some()));
    let corrections = Memo::new(move |_| session.read(self_check::corrections));
    let corrected = move || {
        let lines = corrections.get();
        match lines.is_empty() {
            true => view! { <p class="quiet">{move || t("self-check-corrected-none")}</p> }.into_any(),
            false => view! { <ChangedLines changed=lines /> }.into_any(),
        }
    };
    view! {
        <Head part=Part::Report />
        <div class="stack">
            <Panel title=Signal::derive(|| t("self-check-corrected"))>{corrected}</Panel>
            {match with_file {
                true => view! { <SelfAssessment person /> <HandIn /> }.into_any(),
                false => {
                    view! { <Notice kind=NoticeKind::Info text=Signal::derive(|| t("self-check-no-file")) /> }.into_any()
                }
            }}
        </div>
    }
}

/// 年度自评: the person's own words on a year, beside the result that others decide.
#[component]
fn SelfAssessment(person: Id) -> impl IntoView {
    let session = use_session();
    let toasts = use_toasts();
    let submission = Submission::default();
    // At the turn of a year one looks back.
    let today = session.today();
    let year = RwSignal::new((if today.month() <= 6 { today.year() - 1 } else { today.year() }).to_string());
    let text = RwSignal::new(String::new());
    let known = move || {
        let year = year.get();
        session.peek(|registry| {
            let mut about = registry.about(person);
            about
                .find(|record| {
                    matches!(&record.body, Body::Assessment(_))
                        && record.body.get("year").as_deref() == Some(year.trim())
                })
                .cloned()
        })
    };
    Effect::new(move |_| {
        text.set(known().and_then(|record| record.body.get("self_assessment")).unwrap_or_default())
    });
    let submit = move |()| {
        let said = text.get_untracked();
        let to = BTreeMap::from([("self_assessment".to_owned(), said)]);
        let edit = match untrack(known) {
            Some(record) => {
                let before = record.body.get("self_assessment");
                let seen: Fields =
                    before.into_iter().map(|text| ("self_assessment".to_owned(), text)).collect();
                Edit::Change { id: record.id, seen, to }
            }
            None => {
                let engagement = session.peek(|registry| {
                    person::file(registry, person, session.day()).and_then(|file| file.row.engagement)
                });
                let link = engagement.map(|id| ("engagement".to_owned(), Target::Known(id)));
                let mut fields = to;
                fields.insert("year".to_owned(), year.get_untracked());
                Edit::New {
                    kind: Kind::Assessment,
                    subject: Some(Target::Known(person)),
                    links: link.into_iter().collect(),
                    fields,
                }
            }
        };
        let command = Command::Write { edits: vec![edit], why: String::new() };
        submission.send(session, command, move |_| {
            if let Some(toasts) = toasts {
                toasts.show(NoticeKind::Success, t("people-saved"));
            }
        });
    };
    view! {
        <Panel title=Signal::derive(|| t("self-check-assess"))>
            <Form on_submit=submit label=Signal::derive(|| t("self-check-assess"))>
                <FormErrors submission />
                <TextField
                    id="assessment-year"
                    label=Signal::derive(|| field_label("assessment", "year"))
                    value=year
                    error=submission.error_at("assessment.year")
                    width=FieldWidth::Short
                    inputmode="numeric"
                    required=true
                />
                <AreaField
                    id="assessment-self-assessment"
                    label=Signal::derive(|| field_label("assessment", "self_assessment"))
                    hint=Signal::derive(|| t("self-check-assess-hint"))
                    value=text
                    error=submission.error_at("assessment.self_assessment")
                    rows=6
                />
                <FormActions>
                    <Button submit=true label=Signal::derive(|| t("self-check-assess-save")) busy=submission.busy />
                </FormActions>
            </Form>
        </Panel>
    }
}

/// The file for the office.
#[component]
fn HandIn() -> impl IntoView {
    let session = use_session();
    let office = session.profile().party.name;
    let draft = format!("{}.note", session.register());
    let note = RwSignal::new(drafts::load::<String>(&draft).unwrap_or_default());
    Effect::new(move |before: Option<()>| {
        let text = note.get();
        if before.is_some() {
            drafts::save(&draft, &text);
        }
    });
    let open = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let issues = RwSignal::new(Vec::<Issue>::new());
    let made = RwSignal::new(None::<String>);
    let to = office.clone();
    let make = Callback::new(move |passphrase: Option<String>| {
        busy.set(true);
        leptos::task::spawn_local(async move {
            let done = session.report_back(&note.get_untracked(), passphrase).await;
            let _ = busy.try_set(false);
            match done {
                Ok(name) => {
                    let _ = open.try_set(false);
                    made.try_set(Some(name));
                }
                Err(found) => drop(issues.try_set(found)),
            }
        });
    });
    let done = move || {
        made.get().map(|file| {
            let text = ta("self-check-made-text", &[("file", &file), ("office", &office)]);
            view! { <Notice kind=NoticeKind::Success title=t("self-check-made") text /> }
        })
    };
    view! {
        <Panel title=Signal::derive(|| t("self-check-hand-in"))>
            <div class="stack">
                <AreaField
                    id="self-check-note"
                    label=Signal::derive(|| t("self-check-note"))
                    hint=Signal::derive(|| t("self-check-note-hint"))
                    value=note
                />
                {done}
                <div>
                    <Button
                        kind=ButtonKind::Primary
                        label=Signal::derive(|| t("self-check-make"))
                        on_press=move |()| open.set(true)
                    />
                </div>
            </div>
        </Panel>
        <SealDialog
            id="self-report"
            open
            title=Signal::derive(|| t("self-check-make"))
            to
            people=Signal::stored(Some(1))
            make_label=Signal::derive(|| t("filing-make-now"))
            busy
            issues
            on_make=make
        >
            <p>{move || t("self-check-make-text")}</p>
        </SealDialog>
    }
}
