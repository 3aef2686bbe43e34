//! The second step: which sheet, what each column is, and what holds for the whole batch.

use leptos::prelude::*;
use taizhang_core::intake::target::Target;
use taizhang_core::report::intake::{self, ColumnLine, Need};

use super::batch::{BatchFields, batch_errors};
use super::file::FilePanel;
use super::state::Intake;
use super::words::{seen, target_group, target_label};
use crate::platform::idle;
use crate::ui::components::{
    Button, ButtonKind, ErrorSummary, FieldError, Form, FormActions, Notice, NoticeKind, Panel, Tag,
};
use crate::ui::reactive::memo;
use crate::ui::t::{t, ta, tr};

/// More columns than a screen shows at once.
const FIRST: usize = 16;

/// Sheet, columns and batch.
#[component]
pub fn ColumnsStep(intake: Intake) -> impl IntoView {
    let attempt = RwSignal::new(0_u32);
    let wrong = memo(move |_| {
        let mut errors = needs(intake);
        errors.extend(batch_errors(intake));
        errors
    });
    // What is wrong is said once somebody has tried to go on, and follows what is mended then.
    let shown = Signal::derive(move || if attempt.get() > 0 { wrong.get() } else { Vec::new() });
    let next = move |()| {
        attempt.update(|attempt| *attempt += 1);
        intake.said.issues.set(intake::common(&intake.said.form().fields()).err().unwrap_or_default());
        if wrong.with_untracked(Vec::is_empty) {
            intake.review();
        }
    };
    let has_header = memo(move |_| intake.header.with(Option::is_some));
    view! {
        <Form on_submit=next label=tr("import-columns")>
            <ErrorSummary
                title=Signal::derive(move || ta("form-errors", &[("count", &shown.with(Vec::len).to_string())]))
                errors=shown
                attempt
            />
            <FilePanel intake />
            <Show
                when=move || has_header.get()
                fallback=|| view! { <Notice kind=NoticeKind::Warn text=tr("import-header-missing") /> }
            >
                <Panel title=tr("import-columns") flush=true>
                    <p class="panel-note">{tr("import-columns-text")}</p>
                    <ColumnTable intake />
                </Panel>
                <BatchFields intake errors=shown />
            </Show>
            <FormActions>
                <Show when=move || has_header.get()>
                    <Button submit=true kind=ButtonKind::Primary label=tr("import-next") />
                </Show>
                <Button label=tr("import-other-file") on_press=move |()| intake.again() />
                <span class="quiet small">{tr("import-lost")}</span>
            </FormActions>
        </Form>
    }
}

/// What the columns lack, each leading to the table.
fn needs(intake: Intake) -> Vec<FieldError> {
    let needs = intake.mapping.with(intake::needs);
    let line = |need: Need| {
        let (key, target, column) = match need {
            Need::Column(target) => ("import-need", target, 0),
            Need::OnlyOne(target, column) => ("import-clash", target, column),
        };
        FieldError { field: column_id(column), message: ta(key, &[("field", &target_label(target))]) }
    };
    needs.into_iter().map(line).collect()
}

/// Id of the select of a column.
fn column_id(column: u32) -> String {
    format!("import-column-{column}")
}

/// One line a column: where it stands, what is in it, what it is taken for.
#[component]
fn ColumnTable(intake: Intake) -> impl IntoView {
    let lines = memo(move |_| {
        intake.sheet.track();
        intake.with_sheet(intake::columns).unwrap_or_default()
    });
    // Who waits for the columns sees the first of them; the rest follows once these are painted.
    let most = RwSignal::new(FIRST);
    leptos::task::spawn_local(async move {
        idle::drawn().await;
        most.try_set(usize::MAX);
    });
    view! {
        <div class="table-wrap">
            <table class="table import-columns" aria-label=move || t("import-columns-table")>
                <thead>
                    <tr>
                        <th scope="col">{tr("import-column")}</th>
                        <th scope="col">{tr("import-column-sample")}</th>
                        <th scope="col">{tr("import-column-target")}</th>
                    </tr>
                </thead>
                <tbody>
                    <For
                        each=move || lines.get().into_iter().take(most.get())
                        key=|line| line.clone()
                        children=move |line| view! { <ColumnRow intake line /> }
                    />
                </tbody>
            </table>
        </div>
    }
}

#[component]
fn ColumnRow(intake: Intake, line: ColumnLine) -> impl IntoView {
    let column = line.column;
    let target = memo(move |_| {
        intake.mapping.with(|mapping| mapping.columns.get(&column).copied().unwrap_or(Target::Ignore))
    });
    let title = line.title.clone();
    let shown = move || if title.is_empty() { t("import-column-untitled") } else { title.clone() };
    let (letter, named) = (line.letter.clone(), shown.clone());
    let name = move || ta("import-column-target-name", &[("column", &letter), ("title", &named())]);
    let samples = line.samples;
    let sample = move || {
        let target = target.get();
        let shown: Vec<String> = samples.iter().map(|text| seen(target, text)).collect();
        shown.join(&t("import-comma"))
    };
    // Dozens of options in each of forty columns take longer than all the rest of the page, and most columns are right
    // as they are: a select has them all from when somebody turns to it, before it opens.
    let turned_to = RwSignal::new(false);
    let turn = move || {
        if !turned_to.get_untracked() {
            turned_to.set(true);
        }
    };
    let choose = move |event: web_sys::Event| {
        if let Some(chosen) = Target::parse(&event_target_value(&event)) {
            intake.mapping.update(|mapping| {
                mapping.columns.insert(column, chosen);
            });
        }
    };
    view! {
        <tr class:import-column-off=move || target.get() == Target::Ignore>
            <th scope="row">
                <span class="import-letter" aria-hidden="true">{line.letter}</span>
                {shown}
                {line.hidden.then(|| view! { " " <Tag text=tr("import-column-hidden") /> })}
            </th>
            <td class="import-sample">{sample}</td>
            <td>
                <select
                    class="input"
                    id=column_id(column)
                    aria-label=name
                    on:pointerdown=move |_| turn()
                    on:focus=move |_| turn()
                    on:change=choose
                >
                    {move || if turned_to.get() { options(target.get()).into_any() } else { option(target.get(), target.get()).into_any() }}
                </select>
            </td>
        </tr>
    }
}

fn option(target: Target, now: Target) -> impl IntoView {
    view! {
        <option value=target.code() selected=target == now>
            {target_label(target)}
        </option>
    }
}

/// What a column may be taken for, gathered by record; the one it is taken for is chosen.
fn options(now: Target) -> impl IntoView {
    let plain = |targets: &[Target]| targets.iter().copied().map(|target| option(target, now)).collect_view();
    intake::choices()
        .into_iter()
        .map(|targets| match targets.first().copied().and_then(target_group) {
            Some(group) => view! { <optgroup label=group>{plain(&targets)}</optgroup> }.into_any(),
            None => plain(&targets).into_any(),
        })
        .collect_view()
}
