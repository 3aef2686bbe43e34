//! 缴费表: one insurance of one month, everybody in one table.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use leptos::prelude::*;
use taizhang_core::domain::codes::{Coded, Insurance};
use taizhang_core::domain::period::Month;
use taizhang_core::domain::value::Value;
use taizhang_core::process::contributions::arrears::yuan;
use taizhang_core::process::contributions::judged::Judged;
use taizhang_core::process::contributions::months::{State, state};
use taizhang_core::process::contributions::{fills, grid};
use taizhang_core::report::forms::month as paper;

use super::confirm::Confirm;
use super::months::{ChooseInsurance, ChooseMonth, Chosen};
use crate::ui::components::{Button, DateField, Empty, PrintedForm};
use crate::ui::grid::{EditGrid, Filling, Unsaved};
use crate::ui::print::WholeNumbers;
use crate::ui::reactive::memo;
use crate::ui::route::Route;
use crate::ui::session::use_session;
use crate::ui::t::{label, lang, sentence, ta, tr};

#[component]
pub fn SheetTab(chosen: Chosen) -> impl IntoView {
    let session = use_session();
    let unsaved = Unsaved::new(0);
    let asked = memo(move |_| chosen.month().map(|month| (month, chosen.insurance())));
    let found = memo(move |_| {
        let Some((month, insurance)) = asked.get() else { return State::default() };
        session.read(|registry| {
            let judged = Judged::on(registry, session.today());
            state(registry, &judged, month, insurance)
        })
    });
    let is_empty = memo(move |_| found.with(|found| found.people == 0 && found.rows == 0));
    let table = move || {
        let Some((month, insurance)) = asked.get() else { return ().into_any() };
        if is_empty.get() {
            let text = ta("contributions-nobody", &[("month", &month.text())]);
            return view! {
                <Empty title=Signal::stored(text) text=tr("contributions-nobody-text")>
                    <a class="btn btn-primary" href=Route::People.href()>{tr("contributions-nobody-do")}</a>
                </Empty>
            }
            .into_any();
        }
        view! { <Table month insurance paid_on=chosen.paid_on unsaved /> }.into_any()
    };
    view! {
        <div class="worksheet-head-form">
            <ChooseMonth chosen with_states=true />
            <ChooseInsurance chosen />
            <div class="worksheet-progress contributions-state">
                {move || said(&found.get())} <Confirm asked found unsaved />
            </div>
        </div>
        <div class="contributions-sheet">{table}</div>
    }
}

/// How far it is, and what is wrong with it.
fn said(state: &State) -> impl IntoView + use<> {
    let text = |count: usize| count.to_string();
    let (people, rows, without, exempt) =
        (text(state.people), text(state.rows), text(state.without_row), text(state.exempt));
    let args = [("people", &*people), ("rows", &rows), ("without", &without), ("exempt", &exempt)];
    let fault = |words: String| view! { <strong class="contributions-faults">{words}</strong> };
    let short = (state.short > 0).then(|| {
        let (count, owed) = (text(state.short), yuan(state.owed));
        fault(ta("contributions-state-short", &[("short", &count), ("owed", &owed)]))
    });
    let late =
        (state.late > 0).then(|| fault(ta("contributions-state-late", &[("late", &text(state.late))])));
    view! {
        <span>{ta("contributions-state", &args)}</span>
        {short}
        {late}
    }
}

#[component]
fn Table(month: Month, insurance: Insurance, paid_on: RwSignal<String>, unsaved: Unsaved) -> impl IntoView {
    let session = use_session();
    let make = Callback::new(move |()| session.peek(|registry| grid::grid(registry, month, insurance)));
    let named = move |key: &str| ta(key, &[("month", &month.text()), ("insurance", &label(insurance))]);
    let read = memo(move |_| paid_on.with(|day| NaiveDate::parse(day)));
    let error = Signal::derive(move || read.with(|read| read.as_ref().err().map(sentence)));
    let whole = RwSignal::new(BTreeSet::new());
    let form = move || {
        session.peek(|registry| {
            paper::contribution(registry, (month, insurance), &whole.get_untracked(), lang())
        })
    };
    let forms = Callback::new(move |()| vec![form()]);
    let people = Callback::new(move |()| form().people);
    let fills = Callback::new(move |filling: Filling| {
        let last = move |()| {
            filling.fill(|grid| {
                session.peek(|registry| fills::like_last_month(registry, month, insurance, grid))
            });
        };
        let paid = move |()| {
            if let Ok(day) = read.get_untracked() {
                filling.fill(|grid| fills::paid_in_full(grid, day));
            }
        };
        view! {
            <Button label=tr("contributions-fill-last") on_press=last />
            <DateField id="contributions-day" label=tr("contributions-fill-day") value=paid_on error />
            <Button label=tr("contributions-fill-paid") on_press=paid />
            <WholeNumbers id="contributions-whole" whole people />
        }
        .into_any()
    });
    view! {
        <PrintedForm id="contribution-sheet" forms>
            <EditGrid
                id="contributions"
                label=Signal::derive(move || named("contributions-table"))
                names=tr("contributions-person")
                make
                draft=format!("{}.contributions.{}.{}", session.register(), month.text(), insurance.code())
                why=Signal::derive(move || named("contributions-why"))
                fills
                unsaved
            />
        </PrintedForm>
    }
}
