//! 办理进度: where each inspection stands, what is next, who must act and what is late; 督查反馈 as letters.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::date::PartialDate;
use taizhang_core::domain::id::Id;
use taizhang_core::order::Gathered as _;
use taizhang_core::process::inspection::stage::Stage;
use taizhang_core::process::inspection::steps::{Step, take};
use taizhang_core::process::inspection::year::{Line, of};
use taizhang_core::report::forms::inspection::feedback;

use crate::ui::components::{
    Badge, Button, ButtonKind, Column, DataTable, DateField, Empty, LinkButton, Selection, Tone,
};
use crate::ui::print::{LettersButton, PrintButton};
use crate::ui::reactive::{effect, memo};
use crate::ui::record::{EditDialog, Editor, Entry, LastDone, RemoveDialog, Remover, Submission, UndoLine};
use crate::ui::session::use_session;
use crate::ui::shell::IssueNotice;
use crate::ui::t::{coded, coded_with, lang, t, ta, tr};

#[component]
pub fn ProgressTab(year: Memo<i32>, last: LastDone) -> impl IntoView {
    let session = use_session();
    let submission = Submission::default();
    let (editor, remover) = (Editor::default(), Remover::default());
    let keys = RwSignal::new(BTreeSet::<String>::new());
    let date = RwSignal::new(session.today().to_string());
    let rows = memo(move |_| session.read(|registry| Arc::new(of(registry, year.get(), session.today()))));
    effect(move |_| {
        year.track();
        keys.set(BTreeSet::new());
    });
    let ticked = move || -> BTreeSet<Id> {
        keys.with_untracked(|keys| keys.iter().filter_map(|key| key.parse().ok()).into_set())
    };
    let write = move |step: Step| {
        let day = date.get_untracked();
        let day = PartialDate::parse_typed(&day).map_or(day, |day| day.to_string());
        match rows.with_untracked(|rows| take(rows, &ticked(), step, &day)) {
            Err(issue) => submission.refuse(vec![issue]),
            Ok(edits) => {
                let count = edits.len().to_string();
                submission.run(session.take_roster(edits, t("inspection-why")), move |sequence| {
                    let text = coded_with("inspection-did-*", step.code(), &[("count", &count)]);
                    last.keep(sequence, text);
                    keys.try_set(BTreeSet::new());
                });
            }
        }
    };
    let step = move |step: &Step| {
        let step = *step;
        let chosen = move || {
            let fits = |line: &&Line| {
                step.is_for(line) && keys.with(|keys| keys.contains(&line.record.id.to_string()))
            };
            rows.with(|rows| rows.iter().filter(fits).count())
        };
        let words = move || coded_with("inspection-do-*", step.code(), &[("count", &chosen().to_string())]);
        view! {
            <Button
                small=true
                kind=ButtonKind::Primary
                label=Signal::derive(words)
                disabled=Signal::derive(move || chosen() == 0)
                busy=submission.busy
                on_press=move |()| write(step)
            />
        }
    };
    let letters = Callback::new(move |()| {
        let ticked = ticked();
        let meant = |line: &&Line| line.ours && (ticked.is_empty() || ticked.contains(&line.record.id));
        let lines: Vec<Line> = rows.with_untracked(|rows| rows.iter().filter(meant).cloned().collect());
        feedback(&lines, lang())
    });
    let nothing = Signal::derive(move || {
        !rows.with(|rows| rows.iter().any(|line| line.ours && line.stage != Stage::Planned))
    });
    let selection = Selection::new(keys, tr("inspection-tick-all"), |own: &Line| {
        ta("inspection-tick", &[("name", &own.name)])
    });
    let none = || view! { <Empty title=tr("inspection-none") text=tr("inspection-none-text") /> };
    view! {
        <div class="stack-tight">
        <p class="quiet">{tr("inspection-road")}</p>
        <IssueNotice issues=submission.issues />
        <UndoLine last />
        <div class="worksheet-head-form">
            <DateField id="inspection-day" label=tr("inspection-day") value=date />
            {Step::ALL.iter().map(step).collect_view()}
            <LettersButton label=tr("inspection-letters") letters disabled=nothing />
            <PrintButton table="inspections" small=true />
        </div>
        <div class="panel people-table">
            <DataTable
                id="inspections"
                label=tr("inspection-tab-progress")
                columns=Signal::derive(move || columns(editor, remover))
                rows
                row_key=|line: &Line| line.record.id.to_string()
                selection
                tall=true
                empty=none
            />
        </div>
        </div>
        <EditDialog editor />
        <RemoveDialog remover />
    }
}

fn columns(editor: Editor, remover: Remover) -> Vec<Column<Line>> {
    let text = |key, width, said: fn(&Line) -> String| {
        Column::new(key, tr(key), width, move |own: &Line| {
            let text = said(own);
            view! { <span title=text.clone()>{text.clone()}</span> }.into_any()
        })
    };
    vec![
        text("inspection-office", 8.0, |own| own.name.clone()),
        text("inspection-stage", 5.0, |own| coded("inspection-stage-*", own.stage.code())),
        text("inspection-next", 9.6, |own| coded("inspection-next-*", own.stage.code())),
        // Who must act: whoever looks, or who was looked into.
        text("inspection-actor", 8.0, |own| match own.stage {
            Stage::Closed => String::new(),
            Stage::Mending => own.name.clone(),
            Stage::Planned | Stage::Looked | Stage::Mended => own.by.clone(),
        }),
        Column::new("inspection-until", tr("inspection-until"), 7.4, |own: &Line| {
            if own.is_late() {
                let days = own.days_left.unwrap_or_default().unsigned_abs().to_string();
                return view! { <Badge text=ta("inspection-late", &[("days", &days)]) tone=Tone::Breached /> }
                    .into_any();
            }
            let day = own.until.map(|day| day.to_string()).unwrap_or_default();
            view! { <span>{day}</span> }.into_any()
        }),
        text("field-inspection-findings", 13.0, |own| own.record.body.get("findings").unwrap_or_default()),
        Column::new("inspection-act", tr("inspection-act"), 6.3, move |own: &Line| {
            if !own.ours {
                return ().into_any();
            }
            let record = own.record.id;
            let named = |key: &str| Signal::stored(ta(key, &[("name", &own.name)]));
            let (edit, away) = (named("inspection-edit-of"), named("inspection-remove-of"));
            let change = move |()| editor.show(Entry::Change { record, field: None });
            view! {
                <div class="row">
                    <LinkButton label=tr("inspection-edit") name=edit on_press=change />
                    <LinkButton label=tr("inspection-remove") name=away on_press=move |()| remover.ask(record) />
                </div>
            }
            .into_any()
        })
        .controls(),
    ]
}
