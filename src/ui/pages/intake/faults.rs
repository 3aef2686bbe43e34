//! What is wrong with a row: cause, place and remedy, and what the person can decide.

use leptos::prelude::*;
use taizhang_core::intake::plan::{CellPlan, Decision, Fault, RowPlan};
use taizhang_core::report::intake;

use super::cell::{Correct, Correction};
use super::state::Intake;
use super::words::{cause, month_words, remedy};
use crate::ui::components::{Button, LinkButton, RadioField, RadioOption};
use crate::ui::reactive::effect;
use crate::ui::t::{coded, t, ta, tr};

/// The faults of a row.
#[component]
pub fn Faults(intake: Intake, row: RowPlan) -> impl IntoView {
    let number = row.row;
    let decided = intake.choices.with_untracked(|choices| choices.decisions.get(&number).copied());
    let decided = decided.map(|decision| {
        let words = move || ta("import-decided", &[("decision", &decision_label(decision))]);
        view! {
            <p class="import-decided">
                {words} " "
                <LinkButton label=tr("import-undecide") on_press=move |()| intake.decide(number, None) />
            </p>
        }
    });
    if row.faults.is_empty() {
        return decided.into_any();
    }
    let place = intake.plan.with_untracked(|plan| {
        plan.as_ref().map(|plan| (plan.place(number).sheet.to_owned(), plan.place(number).row))
    });
    let (sheet, at) = place.unwrap_or_default();
    let line = {
        let row = row.clone();
        move |fault: &Fault| view! { <Line intake row=row.clone() fault=fault.clone() sheet=sheet.clone() at /> }
    };
    view! {
        {decided}
        <ul class="import-faults" role="list" aria-label=move || t("import-faults")>
            {row.faults.iter().map(line).collect_view()}
        </ul>
    }
    .into_any()
}

#[component]
fn Line(intake: Intake, row: RowPlan, fault: Fault, sheet: String, at: u32) -> impl IntoView {
    let place = match fault.column {
        Some(_) => ta("import-fault-at", &[("sheet", &sheet), ("cell", &fault.cell)]),
        None => ta("import-fault-row", &[("sheet", &sheet), ("row", &at.to_string())]),
    };
    let (why, remedy) = (cause(&fault), remedy(&fault));
    let own = |cell: &&CellPlan| Some(cell.column) == fault.column && cell.row == fault.row;
    let cell = row.cells.iter().find(own);
    let correction = cell.map(|cell| Correction::new(intake, cell, "fault"));
    let confirm = cell.filter(|_| intake::confirmable(&fault)).map(|cell| (cell.row, cell.column));
    let decisions = intake::decisions(&fault);
    let readings = cell.map(|cell| (cell.row, cell.column)).map(|(row, column)| {
        let reading = move |to: &String| {
            let (label, to) = (month_words(to), to.clone());
            let press = move |()| intake.correct(row, column, Some(to.clone()));
            view! { <Button small=true label=Signal::stored(label) on_press=press /> }
        };
        let readings = intake::readings(&fault);
        (!readings.is_empty()).then(|| {
            view! { <div class="row import-readings">{readings.iter().map(reading).collect_view()}</div> }
        })
    });
    view! {
        <li class="import-fault" class:import-fault-blocks=fault.blocks>
            <p class="import-fault-place">{place}</p>
            <p><strong>{why}</strong></p>
            <p>{remedy}</p>
            {readings}
            {correction.map(|correction| view! { <Correct correction /> })}
            {confirm.map(|(row, column)| view! {
                <div>
                    <Button
                        small=true
                        label=tr("import-confirm")
                        on_press=move |()| intake.confirm(row, column, true)
                    />
                </div>
            })}
            {(!decisions.is_empty()).then(|| view! { <Decide intake row=row.row decisions /> })}
        </li>
    }
}

fn decision_label(decision: Decision) -> String {
    coded("import-decision-*", decision.code())
}

/// A question only the person can answer.
#[component]
fn Decide(intake: Intake, row: u32, decisions: Vec<Decision>) -> impl IntoView {
    let now = intake.choices.with_untracked(|choices| choices.decisions.get(&row).copied());
    let value = RwSignal::new(now.map(|decision| decision.code().to_owned()).unwrap_or_default());
    let options = decisions.clone();
    let options = Signal::derive(move || {
        let option = |decision: &Decision| RadioOption {
            value: decision.code().to_owned(),
            label: decision_label(*decision),
            detail: None,
        };
        options.iter().map(option).collect::<Vec<_>>()
    });
    effect(move |before: Option<String>| {
        let answer = value.get();
        if before.is_some_and(|before| before != answer)
            && let Some(decision) = decisions.iter().find(|decision| decision.code() == answer)
        {
            intake.decide(row, Some(*decision));
        }
        answer
    });
    view! { <RadioField id=format!("import-decide-{row}") label=tr("import-decide") value options /> }
}
