//! The cells of a row, each as it stands in the sheet and as the register would take it, to be corrected in
//! place.

use leptos::prelude::*;
use taizhang_core::intake::plan::{CellPlan, Repair, RowPlan};
use taizhang_core::intake::target::Target;
use taizhang_core::report::intake;
use web_sys::KeyboardEvent;

use super::state::Intake;
use super::words::{fault_sentence, seen, taken, target_label};
use crate::ui::components::{Button, Form, LinkButton, Tag, TextField, focus_in_place};
use crate::ui::reactive::effect;
use crate::ui::t::{t, ta, tr};

/// The table of cells.
#[component]
pub fn Cells(intake: Intake, row: RowPlan) -> impl IntoView {
    let repairs = row.repairs;
    let line = move |cell: CellPlan| {
        let own = |repair: &&Repair| repair.column == cell.column && repair.row == cell.row;
        let repair = repairs.iter().rfind(own).cloned();
        view! { <Cell intake cell repair /> }
    };
    let cells = intake::cells_shown(row.cells);
    view! {
        <h3>{tr("import-cells")}</h3>
        <table class="table import-cells" aria-label=move || t("import-cells")>
            <thead>
                <tr>
                    <th scope="col">{tr("import-change-field")}</th>
                    <th scope="col">{tr("import-cell-seen")}</th>
                    <th scope="col">{tr("import-cell-taken")}</th>
                    <th scope="col" class="import-cell-act">{tr("record-actions")}</th>
                </tr>
            </thead>
            <tbody>{cells.into_iter().map(line).collect_view()}</tbody>
        </table>
    }
}

#[component]
fn Cell(intake: Intake, cell: CellPlan, repair: Option<Repair>) -> impl IntoView {
    let target = cell.target;
    let at = cell.cell.clone();
    let place = (cell.row, cell.column);
    let confirmed = intake.choices.with_untracked(|choices| choices.confirmed.contains(&place));
    let correction = Correction::new(intake, &cell, "cell");
    let blank = cell.seen.is_empty();
    let read = move || {
        let cell = cell.clone();
        let words = repair.as_ref().map(intake::repair_key);
        let value = match &cell.taken {
            Some(text) => view! { <span>{taken(target, text)}</span> }.into_any(),
            None => view! { <span class="faint">{t("import-cell-not-taken")}</span> }.into_any(),
        };
        view! {
            <td class:faint=blank>{if blank { t("import-cell-blank") } else { seen(target, &cell.seen) }}</td>
            <td>
                {value}
                {words.map(|words| view! { <span class="import-repair">{t(&words)}</span> })}
                {correction.corrected.then(|| view! { <Corrected correction /> })}
                {confirmed.then(|| view! { <Confirmed intake place target /> })}
            </td>
            <td class="import-cell-act">
                <LinkButton
                    label=tr("import-cell-correct")
                    name=correction.named("import-cell-correct-name")
                    on_press=move |()| correction.begin()
                />
            </td>
        }
    };
    let write = move || view! { <td colspan="3"><Editor correction /></td> };
    view! {
        <tr>
            <th scope="row">{move || target_label(target)} " " <span class="import-letter">{at}</span></th>
            {move || if correction.typing.get() { write().into_any() } else { read().into_any() }}
        </tr>
    }
}

/// Correcting one cell in place. What is typed stands for the cell from then on; the sheet stays as it is.
#[derive(Clone, Copy)]
pub struct Correction {
    intake: Intake,
    row: u32,
    column: u32,
    target: Target,
    /// Where on the page it is offered: the same cell may stand in two places.
    place: &'static str,
    corrected: bool,
    value: RwSignal<String>,
    typing: RwSignal<bool>,
}

impl Correction {
    pub fn new(intake: Intake, cell: &CellPlan, place: &'static str) -> Self {
        let at = (cell.row, cell.column);
        let given = intake.choices.with_untracked(|choices| choices.corrections.get(&at).cloned());
        Self {
            intake,
            row: cell.row,
            column: cell.column,
            target: cell.target,
            place,
            corrected: given.is_some(),
            // What is masked on the page is shown to whoever asks to correct it: the file is theirs.
            value: RwSignal::new(given.unwrap_or_else(|| cell.seen.clone())),
            typing: RwSignal::new(false),
        }
    }

    fn input(self) -> String {
        format!("import-correct-{}-{}-{}", self.place, self.row, self.column)
    }

    fn begin(self) {
        self.typing.set(true);
        request_animation_frame(move || focus_in_place(&self.input()));
    }

    fn done(self, text: Option<String>) {
        self.intake.correct(self.row, self.column, text);
    }

    /// Words with the field's name in them.
    fn named(self, key: &'static str) -> Signal<String> {
        Signal::derive(move || ta(key, &[("field", &target_label(self.target))]))
    }
}

/// The buttons beside a fault, or the field once it is being corrected.
#[component]
pub fn Correct(correction: Correction) -> impl IntoView {
    let button = move || {
        view! {
            <div>
                <Button
                    small=true
                    label=tr("import-cell-correct")
                    name=correction.named("import-cell-correct-name")
                    on_press=move |()| correction.begin()
                />
            </div>
        }
    };
    view! {
        <Show when=move || correction.typing.get() fallback=button>
            <Editor correction />
        </Show>
    }
}

/// A cell that was corrected, and the way back.
#[component]
fn Corrected(correction: Correction) -> impl IntoView {
    view! {
        <span class="import-corrected">
            <Tag text=tr("import-cell-corrected") />
            <LinkButton
                label=tr("import-cell-undo")
                name=correction.named("import-cell-undo-name")
                on_press=move |()| correction.done(None)
            />
        </span>
    }
}

/// A cell that looked unlikely and was confirmed, and the way back.
#[component]
fn Confirmed(intake: Intake, place: (u32, u32), target: Target) -> impl IntoView {
    let name = Signal::derive(move || ta("import-confirm-undo-name", &[("field", &target_label(target))]));
    view! {
        <span class="import-corrected">
            <Tag text=tr("import-confirmed") />
            <LinkButton
                label=tr("import-undecide")
                name
                on_press=move |()| intake.confirm(place.0, place.1, false)
            />
        </span>
    }
}

#[component]
fn Editor(correction: Correction) -> impl IntoView {
    let escape = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            correction.typing.set(false);
        }
    };
    let error = RwSignal::new(None::<String>);
    // What is said against a text is no longer true of the next.
    effect(move |_| {
        correction.value.track();
        error.set(None);
    });
    let submit = move |()| {
        let text = correction.value.get_untracked();
        let against = if text.trim().is_empty() {
            Some(t("import-value-empty"))
        } else {
            correction
                .intake
                .objection((correction.row, correction.column), &text)
                .as_ref()
                .map(fault_sentence)
        };
        match against {
            None => correction.done(Some(text)),
            Some(against) => {
                error.set(Some(against));
                focus_in_place(&correction.input());
            }
        }
    };
    view! {
        <div class="import-correct" on:keydown=escape>
            <Form on_submit=submit>
                <TextField
                    id=correction.input()
                    label=correction.named("import-cell-value")
                    value=correction.value
                    error
                />
                <div class="row">
                    <Button small=true submit=true label=tr("import-cell-use") />
                    {intake::may_be_blank(correction.target).then(|| view! {
                        <Button
                            small=true
                            label=tr("import-value-blank")
                            name=correction.named("import-cell-blank-name")
                            on_press=move |()| correction.done(Some(String::new()))
                        />
                    })}
                    <Button small=true label=tr("cancel") on_press=move |()| correction.typing.set(false) />
                </div>
            </Form>
        </div>
    }
}
