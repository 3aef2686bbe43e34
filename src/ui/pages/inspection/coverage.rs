//! 计划与覆盖: who was looked into in the year and the last, and the plan for those ticked, in one batch.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::date::PartialDate;
use taizhang_core::domain::id::Id;
use taizhang_core::ledger::command::Fields;
use taizhang_core::order::Gathered as _;
use taizhang_core::process::inspection::coverage::{Covered, counts, coverage};
use taizhang_core::process::inspection::steps::{Asked, DEPARTMENTS, SCOPE, asked, plan};

use crate::ui::components::{
    Button, ButtonKind, Column, ConfirmDialog, DataTable, DateField, Empty, FieldWidth, Selection, TextField,
};
use crate::ui::print::PrintButton;
use crate::ui::reactive::memo;
use crate::ui::record::{LastDone, Submission, UndoLine};
use crate::ui::route::Route;
use crate::ui::session::use_session;
use crate::ui::shell::IssueNotice;
use crate::ui::t::{some_names, t, ta, tr};
use crate::ui::verdict::VerdictBadge;

#[component]
pub fn CoverageTab(year: Memo<i32>, last: LastDone) -> impl IntoView {
    let session = use_session();
    let submission = Submission::default();
    let keys = RwSignal::new(BTreeSet::<String>::new());
    let (day, scope, departments) = (
        RwSignal::new(String::new()),
        RwSignal::new(SCOPE.to_owned()),
        RwSignal::new(DEPARTMENTS.to_owned()),
    );
    let rows =
        memo(move |_| session.read(|registry| Arc::new(coverage(registry, year.get(), session.today()))));
    let ticked = move |keys: &BTreeSet<String>| -> BTreeSet<Id> {
        rows.with(|rows| {
            let own = rows.iter().filter(|own| keys.contains(&own.office.to_string()));
            own.map(|own| own.office).into_set()
        })
    };
    let count = memo(move |_| keys.with(ticked).len());
    let said_of_all = move || -> Fields {
        let day = day.get_untracked();
        let day = PartialDate::parse_typed(&day).map_or(day, |day| day.to_string());
        let said = [
            ("planned", day),
            ("scope", scope.get_untracked()),
            ("departments", departments.get_untracked()),
        ];
        let said = said.into_iter().filter(|(_, text)| !text.trim().is_empty());
        said.map(|(key, text)| (key.to_owned(), text)).into_map()
    };
    let write = move |()| {
        let offices = untrack(|| keys.with(ticked));
        let count = offices.len().to_string();
        match plan(&offices, year.get_untracked(), &said_of_all()) {
            Err(issue) => submission.refuse(vec![issue]),
            Ok(edits) => {
                submission.run(session.take_roster(edits, t("inspection-plan-why")), move |sequence| {
                    last.keep(sequence, ta("inspection-planned-done", &[("count", &count)]));
                    keys.try_set(BTreeSet::new());
                })
            }
        }
    };
    // A second plan, or one without a day, may be right: asked about once, and people decide.
    let (asking, question) = (RwSignal::new(false), RwSignal::new(Asked::default()));
    let press = move |()| {
        let all = rows.with_untracked(|rows| asked(rows, &untrack(|| keys.with(ticked)), &said_of_all()));
        if all.is_nothing() {
            return write(());
        }
        question.set(all);
        asking.set(true);
    };
    let lines = move || {
        let Asked { again, undated } = question.get();
        let year = year.get().to_string();
        let again = (!again.is_empty())
            .then(|| ta("inspection-again", &[("names", &some_names(&again)), ("year", &year)]));
        let undated = undated.then(|| t("inspection-undated-text"));
        again.into_iter().chain(undated).map(|text| view! { <p>{text}</p> }).collect_view()
    };
    let said = move || {
        rows.with(|rows| {
            let all = counts(rows);
            let args = [
                ("year", year.get().to_string()),
                ("count", all.offices.to_string()),
                ("looked", all.looked.to_string()),
                ("two", all.in_two.to_string()),
                ("planned", all.planned.to_string()),
            ];
            ta("inspection-covered", &args.each_ref().map(|(key, text)| (*key, text.as_str())))
        })
    };
    let selection = Selection::new(keys, tr("inspection-tick-all"), |own: &Covered| {
        ta("inspection-tick", &[("name", &own.name)])
    });
    let none = || view! { <Empty title=tr("inspection-nobody") text=tr("inspection-nobody-text") /> };
    let label = Signal::derive(move || ta("inspection-plan", &[("count", &count.get().to_string())]));
    view! {
        <div class="stack-tight">
        <p role="status">{said}</p>
        <IssueNotice issues=submission.issues />
        <UndoLine last />
        <div class="worksheet-head-form">
            <DateField id="inspection-planned" label=tr("field-inspection-planned") value=day />
            <TextField id="inspection-scope" label=tr("field-inspection-scope") value=scope />
            <TextField
                id="inspection-departments"
                label=tr("field-inspection-departments")
                value=departments
                width=FieldWidth::Medium
            />
            <Button
                small=true
                kind=ButtonKind::Primary
                label
                disabled=Signal::derive(move || count.get() == 0)
                busy=submission.busy
                on_press=press
            />
            <PrintButton table="inspection-coverage" small=true />
        </div>
        <div class="panel people-table">
            <DataTable
                id="inspection-coverage"
                label=tr("inspection-tab-coverage")
                columns=Signal::derive(columns)
                rows
                row_key=|own: &Covered| own.office.to_string()
                selection
                empty=none
            />
        </div>
        </div>
        <ConfirmDialog
            open=asking
            title=tr("inspection-plan-why")
            confirm_label=tr("inspection-plan-anyway")
            cancel_label=tr("cancel")
            on_confirm=write
        >
            {lines}
        </ConfirmDialog>
    }
}

fn columns() -> Vec<Column<Covered>> {
    let text = |key, width, said: fn(&Covered) -> String| {
        Column::new(key, tr(key), width, move |own: &Covered| {
            let text = said(own);
            view! { <span title=text.clone()>{text.clone()}</span> }.into_any()
        })
    };
    let day = |own: &Covered, at: usize| {
        own.days.get(at).copied().flatten().map(|day| day.to_string()).unwrap_or_default()
    };
    let two = move |own: &Covered| match own.is_missed() {
        true => t("inspection-missed"),
        false => day(own, 1),
    };
    vec![
        text("inspection-office", 10.0, |own| own.name.clone()),
        Column::new("inspection-this-year", tr("inspection-this-year"), 6.6, move |own: &Covered| {
            let text = day(own, 0);
            view! { <span>{text}</span> }.into_any()
        }),
        text("inspection-plan-column", 8.5, |own| match own.planned {
            Some(Some(day)) => day.to_string(),
            Some(None) => t("inspection-undated"),
            None => String::new(),
        }),
        Column::new("inspection-last-year", tr("inspection-last-year"), 6.6, move |own: &Covered| {
            let text = two(own);
            view! { <span>{text}</span> }.into_any()
        }),
        text("inspection-open", 5.0, |own| own.open.to_string()).number(),
        Column::new("inspection-verdict", tr("inspection-verdict"), 12.0, |own: &Covered| {
            let Some(outcome) = own.verdict.clone() else { return ().into_any() };
            let href = Route::Rule(outcome.rule).href();
            view! {
                <span class="row">
                    <VerdictBadge outcome />
                    <a href=href>{t("inspection-grounds")}</a>
                </span>
            }
            .into_any()
        }),
    ]
}
