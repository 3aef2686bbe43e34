//! One list: narrowed by its states, ticked, and a step taken for those ticked; on paper and as a workbook.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::process::development::board::{Board, counts};
use taizhang_core::process::development::line::{Line, State};
use taizhang_core::process::development::step::Step;
use taizhang_core::process::development::writing::chosen;
use taizhang_core::report::forms::development::{forms, groups, headings, row};
use taizhang_core::report::workbook;

use super::step::StepDialog;
use crate::ui::components::{
    Badge, Button, ButtonKind, Column, DataTable, Empty, NoticeKind, PrintedForm, SelectField, Selection,
    Tone, use_toasts,
};
use crate::ui::print::PrintButton;
use crate::ui::reactive::{effect, memo};
use crate::ui::record::{LastDone, UndoLine};
use crate::ui::route::Route;
use crate::ui::session::{hand_out_workbook, use_session};
use crate::ui::t::{coded, coded_with, lang, sentence, ta, tr};

#[component]
pub fn BoardTab(board: Board) -> impl IntoView {
    let session = use_session();
    let toasts = use_toasts();
    let keys = RwSignal::new(BTreeSet::<String>::new());
    let wanted = RwSignal::new(String::new());
    let done = LastDone::of("development");
    let asked = RwSignal::new(board.steps().first().copied().unwrap_or(Step::Study));
    let open = RwSignal::new(false);
    let all = memo(move |_| session.read(|registry| board.lines(registry, session.today(), lang())));
    let rows = Signal::derive(move || {
        let wanted = wanted.with(|code| State::from_code(code));
        let is_wanted = |line: &&Line| wanted.is_none_or(|own| own == line.state);
        Arc::new(all.with(|all| all.iter().filter(is_wanted).cloned().collect::<Vec<Line>>()))
    });
    // Only what is in sight can be ticked.
    effect(move |_| {
        wanted.track();
        keys.set(BTreeSet::new());
    });
    // A state at which nobody stands any more is none to narrow by.
    effect(move |_| {
        let stands =
            |code: &String| code.is_empty() || all.with(|all| all.iter().any(|own| own.state.code() == code));
        if !wanted.with(stands) {
            wanted.set(String::new());
        }
    });
    let states = Signal::derive(move || {
        all.with(|all| {
            let everything = ta("development-all", &[("count", &all.len().to_string())]);
            let each = counts(all).into_iter().map(|(state, count)| {
                let name = coded("development-state-*", state.code());
                let args = [("state", &*name), ("count", &count.to_string())];
                (state.code().to_owned(), ta("development-at", &args))
            });
            std::iter::once((String::new(), everything)).chain(each).collect::<Vec<_>>()
        })
    });
    let step = move |step: Step| {
        let count = memo(move |_| rows.with(|rows| keys.with(|keys| chosen(rows, keys, step).len())));
        let label = Signal::derive(move || {
            coded_with("development-do-*", step.code(), &[("count", &count.get().to_string())])
        });
        let ask = move |()| {
            asked.set(step);
            open.set(true);
        };
        view! {
            <Button
                small=true
                kind=ButtonKind::Primary
                label
                disabled=Signal::derive(move || count.get() == 0)
                on_press=ask
            />
        }
    };
    let title = Signal::derive(move || coded("development-paper-*", board.code()));
    let on_paper = Callback::new(move |()| {
        let (rows, ticked) = (rows.get_untracked(), keys.get_untracked());
        session.peek(|registry| forms(registry, board, &rows, &ticked, lang()))
    });
    // With nobody to stand on it the form is not offered.
    let offered =
        memo(move |_| rows.with(|rows| keys.with(|ticked| groups(board, rows, ticked).next().is_some())));
    let export = move |()| {
        let (title, lang) = (title.get_untracked(), lang());
        let table: Vec<Vec<String>> =
            rows.with_untracked(|rows| rows.iter().map(|line| row(line, lang)).collect());
        let day = session.today().to_string();
        let name = ta("development-export-name", &[("title", &title), ("day", &day)]);
        let made = workbook::table(&title, &headings(board, lang), &table);
        if let Err(issue) = made.and_then(|bytes| hand_out_workbook(&name, &bytes)) {
            toasts.show(NoticeKind::Error, sentence(&issue));
        }
    };
    let selection = Selection::new(keys, tr("development-tick-all"), |own: &Line| {
        let about = own.cells.first().cloned().unwrap_or_default();
        ta("development-tick", &[("name", &own.named.name), ("about", &about)])
    });
    let none = || view! { <Empty title=tr("development-none") text=tr("development-none-text") /> };
    let quiet = move || coded("development-text-*", board.code());
    view! {
        <div class="stack">
            <UndoLine last=done /> <p class="quiet">{quiet}</p>
            <div class="worksheet-head-form">
                <SelectField id="development-state" label=tr("development-state") value=wanted options=states />
                {board.steps().iter().map(|own| step(*own)).collect_view()}
                <Button small=true label=tr("development-export") on_press=export />
                <PrintButton table="development-list" small=true />
                {move || offered.get().then(|| {
                    view! { <PrintButton table="development-form" label="development-print-paper" small=true /> }
                })}
            </div>
        </div>
        <PrintedForm id="development-form" forms=on_paper />
        <div class="panel people-table">
            <DataTable
                id="development-list"
                label=title
                columns=Signal::derive(move || columns(board))
                rows
                row_key=|line: &Line| line.key.clone()
                selection
                empty=none
            />
        </div>
        <StepDialog open step=asked lines=rows keys done />
    }
}

fn columns(board: Board) -> Vec<Column<Line>> {
    let (state_width, next_width) = board.widths();
    let text = |key: &'static str, title, width, text: fn(&Line, usize) -> String, at: usize| {
        Column::new(key, title, width, move |own: &Line| {
            let text = text(own, at);
            view! { <span title=text.clone()>{text.clone()}</span> }.into_any()
        })
    };
    let mut columns = vec![
        Column::new("name", tr("assessment-person"), 4.5, |own: &Line| {
            let name = own.named.name.clone();
            view! { <a href=Route::Person(own.named.person).href()>{name}</a> }.into_any()
        }),
        text("unit", tr("assessment-unit"), 7.5, |own, _| own.named.unit.clone(), 0),
        Column::new("state", tr("development-state"), state_width, |own: &Line| {
            let state = coded("development-state-*", own.state.code());
            if own.is_late() {
                return view! { <Badge text=state tone=Tone::Due /> }.into_any();
            }
            view! { <span title=state.clone()>{state.clone()}</span> }.into_any()
        }),
    ];
    let own = board.headings().iter().enumerate();
    columns.extend(own.map(|(at, (key, width))| {
        text(key, tr(key), *width, |own, at| own.cells.get(at).cloned().unwrap_or_default(), at)
    }));
    columns.extend(next_width.map(|width| {
        let next = |own: &Line, _| coded("development-next-*", own.state.code());
        text("next", tr("development-next"), width, next, 0)
    }));
    columns
}
