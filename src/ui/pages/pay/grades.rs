//! 定级与调档: who may be placed or moved a step, ticked and written as one batch; the list is what is approved on paper.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::codes::{Coded, PayFactor};
use taizhang_core::domain::date::PartialDate;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::issue::Issue;
use taizhang_core::order::Gathered as _;
use taizhang_core::process::pay::grades::{Proposal, moved, proposals, refused};
use taizhang_core::report::forms::grades::{Said, form, meant, told};

use crate::ui::components::{
    Button, ButtonKind, Column, DataTable, DateField, Empty, FormActions, PrintedForm, SelectField,
    Selection, TextField,
};
use crate::ui::print::PrintButton;
use crate::ui::reactive::memo;
use crate::ui::record::{LastDone, Submission, UndoLine};
use crate::ui::session::use_session;
use crate::ui::shell::IssueNotice;
use crate::ui::t::{code_label, lang, t, ta, tr};

#[component]
pub fn GradesTab() -> impl IntoView {
    let session = use_session();
    let found = memo(move |_| session.read(|registry| proposals(registry, session.day())));
    let has_scheme = memo(move |_| found.with(Option::is_some));
    move || {
        if has_scheme.get() {
            return view! { <Proposals found /> }.into_any();
        }
        view! { <Empty title=tr("pay-no-grades") text=tr("pay-no-grades-text") /> }.into_any()
    }
}

#[component]
fn Proposals(found: Memo<Option<(Id, Vec<Proposal>)>>) -> impl IntoView {
    let session = use_session();
    let submission = Submission::default();
    let keys = RwSignal::new(BTreeSet::<String>::new());
    let date = RwSignal::new(session.today().to_string());
    let document = RwSignal::new(String::new());
    let factor = RwSignal::new(String::new());
    let done = LastDone::of("grades");
    let rows = Signal::derive(move || {
        Arc::new(found.with(|found| found.as_ref().map(|(_, list)| list.clone()).unwrap_or_default()))
    });
    let selection =
        Selection::new(keys, tr("pay-tick-all"), |own: &Proposal| ta("pay-tick", &[("name", &own.name)]));
    let factors = Signal::derive(move || {
        let blank = (String::new(), t("pay-factor-none"));
        let all = PayFactor::ALL.iter().map(|factor| factor.code());
        let all = all.map(|code| (code.to_owned(), code_label(PayFactor::TABLE, code)));
        std::iter::once(blank).chain(all).collect::<Vec<_>>()
    });
    let forms = Callback::new(move |()| {
        let ticked = keys.with_untracked(|keys| keys.iter().filter_map(|key| key.parse().ok()).into_set());
        let (date, document) = (date.get_untracked(), document.get_untracked());
        let factor = PayFactor::from_code(&factor.get_untracked());
        let said = Said { date: &date, document: &document, factor };
        vec![form(&rows.get_untracked(), &ticked, said, lang())]
    });
    // With nobody to stand on it the form is not offered.
    let on_paper = memo(move |_| {
        let ticked = keys.with(|keys| keys.iter().filter_map(|key| key.parse().ok()).into_set());
        rows.with(|rows| date.with(|date| meant(rows, &ticked, date).next().is_some()))
    });
    let save = move |()| {
        let list = rows.get_untracked();
        let Some(scheme) = found.with_untracked(|found| found.as_ref().map(|(scheme, _)| *scheme)) else {
            return;
        };
        let ticked = |own: &&Proposal| keys.with_untracked(|keys| keys.contains(&own.person.to_string()));
        let chosen: Vec<&Proposal> = list.iter().filter(ticked).collect();
        let people: BTreeSet<Id> = {
            let mut people = BTreeSet::new();
            chosen.iter().for_each(|own| _ = people.insert(own.person));
            people
        };
        if people.is_empty() {
            return submission.refuse(vec![Issue::new("nothing-chosen")]);
        }
        let factor = PayFactor::from_code(&factor.get_untracked());
        if factor.is_none() && chosen.iter().any(|own| own.reasons.is_empty()) {
            return submission.refuse(vec![Issue::new("field-missing").at("grade-change.factors")]);
        }
        let read = PartialDate::parse_typed(&date.get_untracked()).map(PartialDate::first_day);
        let against =
            read.ok().and_then(|day| session.peek(|registry| refused(registry, &list, scheme, &people, day)));
        if let Some(issue) = against {
            return submission.refuse(vec![issue]);
        }
        // A day as a person writes it.
        let day = date.get_untracked();
        let day = PartialDate::parse_typed(&day).map_or(day, |day| day.to_string());
        let edits = moved(&list, scheme, &people, (&day, &document.get_untracked(), factor));
        let count = people.len().to_string();
        submission.run(session.take_roster(edits, t("pay-grades-why")), move |sequence| {
            done.keep(sequence, ta("pay-grades-done", &[("count", &count)]));
            keys.try_set(BTreeSet::new());
        });
    };
    let words =
        Signal::derive(move || ta("pay-grades-do", &[("count", &keys.with(BTreeSet::len).to_string())]));
    let none = || view! { <Empty title=tr("pay-grades-nobody") text=tr("pay-grades-nobody-text") /> };
    view! {
        <div class="stack">
        <IssueNotice issues=submission.issues />
        <UndoLine last=done />
        <div class="worksheet-head-form">
            <DateField id="grades-date" label=tr("pay-grades-date") value=date error=submission.error_at("grade-change.date") />
            <TextField id="grades-document" label=tr("pay-grades-document") value=document />
            <SelectField
                id="grades-factor"
                label=tr("pay-factor")
                value=factor
                options=factors
                error=submission.error_at("grade-change.factors")
            />
            <PrintButton table="pay-grades" small=true />
            {move || on_paper.get().then(|| {
                view! { <PrintButton table="pay-grades-form" label="pay-print-grades" small=true /> }
            })}
        </div>
        <PrintedForm id="pay-grades-form" forms />
        <DataTable
            id="pay-grades"
            label=tr("pay-grades")
            columns=Signal::derive(columns)
            rows
            row_key=|own: &Proposal| own.person.to_string()
            selection
            empty=none
        />
        <FormActions>
            <Button label=words kind=ButtonKind::Primary busy=submission.busy on_press=save />
        </FormActions>
        </div>
    }
}

fn columns() -> Vec<Column<Proposal>> {
    let text = |key, title, width, text: fn(&Proposal) -> String| {
        Column::new(key, tr(title), width, move |own: &Proposal| {
            let text = text(own);
            view! { <span title=text.clone()>{text.clone()}</span> }.into_any()
        })
    };
    vec![
        text("name", "pay-person", 7.0, |own| own.name.clone()),
        text("unit", "pay-unit", 11.0, |own| own.unit.clone()),
        text("from", "pay-grade-now", 7.0, |own| own.from.clone().unwrap_or_else(|| t("pay-grade-none"))),
        text("since", "pay-grade-since", 7.0, |own| own.since.map(|day| day.to_string()).unwrap_or_default()),
        text("to", "pay-grade-next", 7.0, |own| own.to.clone()),
        text("reason", "pay-grade-reason", 16.0, |own| {
            let registered = own
                .registered
                .iter()
                .map(|own| ta("pay-registered", &[("day", &own.day.to_string()), ("grade", &own.to)]));
            let told = registered.chain(own.reasons.iter().map(|own| told(own, lang())));
            told.collect::<Vec<_>>().join(&t("list-separator"))
        }),
    ]
}
