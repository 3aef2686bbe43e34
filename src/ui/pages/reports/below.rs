//! 下级报表: the report of an office below, and what this one says of its fields.

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::process::reporting::calendar::Period;
use taizhang_core::process::reporting::steps::{self, Entries};
use taizhang_core::report::forms::period as paper;
use taizhang_core::report::period::{dunning, table};

use super::own::ChoosePeriod;
use super::sheet::{Filling, Part, Sheet};
use crate::ui::components::{Button, ButtonKind, Empty, PrintedForm, SelectField};
use crate::ui::print::PrintButton;
use crate::ui::reactive::{effect, memo};
use crate::ui::record::{FormErrors, LastDone, Submission, UndoLine};
use crate::ui::session::use_session;
use crate::ui::t::{lang, t, tr};

#[component]
pub fn BelowTab() -> impl IntoView {
    let session = use_session();
    let looks = session.viewed_on().is_some();
    let submission = Submission::default();
    let last = LastDone::of("reports-below");
    let entries = RwSignal::new(Entries::new());
    let first = session.peek(|registry| table::periods(registry, None, session.day()).1);
    let chosen = RwSignal::new(first.map(Period::code).unwrap_or_default());
    let offices = memo(move |_| {
        let period = chosen.with(|code| Period::parse(code));
        session.read(|registry| dunning::offices(lang(), registry, period, session.day()))
    });
    let whose = RwSignal::new(
        offices.with_untracked(|all| all.first().map(|(id, _)| id.clone()).unwrap_or_default()),
    );
    let asked = memo(move |_| {
        let office: Option<Id> = whose.with(|id| id.parse().ok());
        office.zip(chosen.with(|code| Period::parse(code)))
    });
    let shown = memo(move |_| {
        let (office, period) = asked.get()?;
        session.read(|registry| table::of(registry, office, period, session.day())).map(Arc::new)
    });
    effect(move |_| {
        asked.track();
        entries.set(Entries::new());
        submission.issues.set(Vec::new());
    });
    let whose_name = move || {
        let office = whose.with_untracked(|id| id.parse::<Id>().ok())?;
        session.peek(|registry| registry.party(office).map(|party| party.name))
    };
    let filling = Filling { entries, issues: submission.issues };
    let answer = move |all: Entries| {
        let Some(((office, period), shown)) = asked.get_untracked().zip(shown.get_untracked()) else {
            return;
        };
        match steps::answer(office, period, &shown.judged.said, &all, session.today()) {
            Err(issue) => submission.refuse(vec![issue]),
            Ok(edit) => {
                submission.run(session.take_roster(vec![edit], t("report-why")), move |sequence| {
                    last.keep(sequence, t("report-answered"));
                    filling.sent(&all, |_| false);
                });
            }
        }
    };
    let save = move |()| answer(entries.get_untracked());
    let accept = move |()| {
        let Some(shown) = shown.get_untracked() else { return };
        let judged = &shown.judged;
        answer(entries.with_untracked(|all| steps::accept_all(&judged.said, judged.last.as_ref(), all)));
    };
    let forms = Callback::new(move |()| {
        let name = whose_name().unwrap_or_default();
        shown.get_untracked().map(|shown| paper::list(&shown, Some(&name), lang())).into_iter().collect()
    });
    let body = move || match shown.get() {
        None => {
            let key = if offices.with(Vec::is_empty) { "report-nobody" } else { "report-none-below" };
            view! { <Empty title=tr(key) /> }.into_any()
        }
        Some(table) => {
            let part = if looks || table.signed.is_none() { Part::Reads } else { Part::Answers };
            let act = (part == Part::Answers).then(|| {
                view! {
                    <div class="row">
                        <Button
                            small=true
                            kind=ButtonKind::Primary
                            label=tr("report-answer")
                            busy=submission.busy
                            on_press=save
                        />
                        <Button small=true label=tr("report-accept-all") busy=submission.busy on_press=accept />
                    </div>
                }
            });
            view! { <div class="stack">{act}<Sheet table filling part /></div> }.into_any()
        }
    };
    view! {
        <div class="stack">
            <div class="worksheet-head-form">
                <ChoosePeriod chosen below=true />
                <SelectField id="report-office" label=tr("report-office") value=whose options=offices />
                <PrintButton table="period-report-below" label="report-print" small=true />
            </div>
            <FormErrors submission />
            <UndoLine last />
            <PrintedForm id="period-report-below" forms>{body}</PrintedForm>
        </div>
    }
}
