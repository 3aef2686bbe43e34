//! 假设推算: something that has not happened is supposed, and the verdicts of a day are compared. Nothing is written.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::Kind;
use taizhang_core::domain::value::Value;
use taizhang_core::ledger::command::Target;
use taizhang_core::report::people::person;
use taizhang_core::report::self_check;
use taizhang_core::report::verdicts::trial::Turned;

use crate::ui::components::{Button, ButtonKind, DateField, Form, FormActions, PageHead, Panel, SelectField};
use crate::ui::reactive::memo;
use crate::ui::record::{FormErrors, RecordForm, RecordSheet, Submission};
use crate::ui::session::use_session;
use crate::ui::t::{coded, live, ta, tr};
use crate::ui::verdict::TurnedTable;

/// What can be supposed; its words are `self-check-if-KIND`.
const SUPPOSED: [Kind; 5] =
    [Kind::Certificate, Kind::Attendance, Kind::ContinuingEducation, Kind::DegreeStudy, Kind::Contract];

#[component]
pub fn WhatIf() -> impl IntoView {
    let person = use_session().self_check()?;
    let chosen = RwSignal::new(Kind::Certificate.code().to_owned());
    let options = Signal::derive(|| {
        let option = |kind: Kind| (kind.code().to_owned(), coded("self-check-if-*", kind.code()));
        SUPPOSED.into_iter().map(option).collect::<Vec<_>>()
    });
    let kind = memo(move |_| {
        SUPPOSED.into_iter().find(|kind| chosen.with(|code| code == kind.code())).unwrap_or(Kind::Certificate)
    });
    Some(view! {
        <PageHead title=tr("self-check-nav-what-if") sub=tr("self-check-sub-what-if") />
        <div class="stack">
            <Panel title=tr("self-check-if")>
                <div class="stack">
                    <SelectField id="what-if-kind" label=tr("self-check-if-what") value=chosen options />
                    {move || view! { <Suppose person kind=kind.get() /> }}
                </div>
            </Panel>
        </div>
    })
}

/// The form of what is supposed, and what comes of it.
#[component]
fn Suppose(person: Id, kind: Kind) -> impl IntoView {
    let session = use_session();
    let submission = Submission::default();
    let form = RecordForm::new(kind, None).about(person);
    if kind == Kind::Attendance {
        for key in ["counts", "attended"] {
            form.value(key).set("Y".to_owned());
        }
    }
    let year = session.today().checked_add_months(chrono::Months::new(12)).unwrap_or(session.today());
    let on = RwSignal::new(year.to_string());
    let found = RwSignal::new(None::<(String, Vec<Turned>)>);
    let supposed = form.clone();
    let submit = move |()| {
        found.set(None);
        let on = match chrono::NaiveDate::parse(&on.get_untracked()) {
            Ok(on) => on,
            Err(issue) => return submission.refuse(vec![issue.at("what-if-day")]),
        };
        let engagement = session.peek(|registry| {
            person::file(registry, person, session.day()).and_then(|file| file.row.engagement)
        });
        let hangs = kind.hangs().zip(engagement);
        let links: Vec<_> = hangs.map(|(field, id)| (field.key, Target::Known(id))).into_iter().collect();
        let edit = supposed.make(Some(Target::Known(person)), &links);
        match session.peek(|registry| self_check::what_if(registry, vec![edit], on)) {
            Ok(turned) => {
                submission.issues.set(Vec::new());
                found.set(Some((on.to_string(), turned)));
            }
            Err(issues) => submission.refuse(issues),
        }
    };
    view! {
        <Form on_submit=submit label=tr("self-check-if")>
            <FormErrors submission />
            <RecordSheet form issues=submission.issues />
            <DateField
                id="what-if-day"
                label=tr("self-check-if-day")
                hint=tr("hint-day")
                value=on
                error=submission.error_at("what-if-day")
                required=true
            />
            <FormActions>
                <Button submit=true kind=ButtonKind::Primary label=tr("self-check-if-do") />
            </FormActions>
        </Form>
        {move || {
            found
                .get()
                .map(|(day, turned)| {
                    let count = turned.len().to_string();
                    view! {
                        <section class="stack-tight" aria-live="polite">
                            <h3>{live(move || ta("self-check-if-found", &[("day", &day), ("count", &count)]))}</h3>
                            <TurnedTable turned one=true heads=["self-check-if-now", "self-check-if-then"] />
                            <p class="quiet small">{tr("self-check-if-note")}</p>
                        </section>
                    }
                })
        }}
    }
}
