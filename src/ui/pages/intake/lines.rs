//! The table of the sheet's rows.

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::intake::workbook::Aside;
use taizhang_core::report::intake::{self, Group, Line};

use super::state::Intake;
use super::words::{cause, group_label, target_label, tone};
use crate::ui::components::{Badge, Column, DataTable, Empty};
use crate::ui::reactive::memo;
use crate::ui::t::{t, ta, tr};

/// The rows of one group.
#[component]
pub fn Lines(intake: Intake, #[prop(into)] group: Signal<Group>) -> impl IntoView {
    let rows = memo(move |_| {
        let group = group.get();
        Arc::new(
            intake.plan.with(|plan| plan.as_ref().map(|plan| intake::lines(plan, group))).unwrap_or_default(),
        )
    });
    let several =
        memo(move |_| intake.plan.with(|plan| plan.as_ref().is_some_and(|plan| plan.parts.len() > 1)));
    let columns = Signal::derive(move || {
        let mut columns = columns(intake);
        // One sheet needs no name in every row.
        if several.get() {
            columns.insert(1, sheet_column());
        }
        columns
    });
    view! {
        <DataTable
            id="import"
            label=tr("import-lines")
            columns
            rows
            row_key=|line: &Line| line.row.to_string()
            tall=true
            on_open=move |line: Line| intake.row.set(Some(line.row))
            empty=|| view! { <Empty title=tr("import-lines-none") /> }
        />
    }
}

fn columns(intake: Intake) -> Vec<Column<Line>> {
    vec![
        Column::new("name", tr("field-person-name"), 6.0, move |line: &Line| {
            let row = line.row;
            let here = move || intake.row.get() == Some(row);
            let name = if line.name.is_empty() { t("import-nameless") } else { line.name.clone() };
            view! { <span class="import-name" class:import-here=here title=name.clone()>{name.clone()}</span> }
                .into_any()
        }),
        Column::new("row", tr("import-line-row"), 3.2, |line: &Line| {
            view! { <span>{line.number}</span> }.into_any()
        })
        .number(),
        Column::new("state", tr("import-line-state"), 6.2, |line: &Line| {
            let group = line.group;
            view! { <Badge text=Signal::derive(move || group_label(group)) tone=tone(group) /> }.into_any()
        }),
        Column::new("what", tr("import-line-what"), 16.0, |line: &Line| {
            let text = what(line);
            view! { <span class="quiet" title=text.clone()>{text.clone()}</span> }.into_any()
        }),
    ]
}

fn sheet_column() -> Column<Line> {
    Column::new("sheet", tr("import-sheet"), 5.0, |line: &Line| {
        let sheet = line.sheet.clone().unwrap_or_default();
        view! { <span class="quiet" title=sheet.clone()>{sheet.clone()}</span> }.into_any()
    })
}

/// The one thing most worth saying about a row.
fn what(line: &Line) -> String {
    if let Some(fault) = &line.fault {
        let more = ta("import-line-more", &[("count", &line.faults.to_string())]);
        let first = cause(fault);
        return if line.faults > 1 { format!("{first}{more}") } else { first };
    }
    let repairs = ta("import-line-repairs", &[("count", &line.repairs.to_string())]);
    match line.group {
        Group::Skipped if line.aside == Some(Aside::Hidden) => t("import-line-hidden"),
        Group::Skipped if line.aside == Some(Aside::Struck) => t("import-line-struck"),
        Group::Skipped => t("import-line-skipped"),
        Group::Same => t("import-line-same"),
        Group::Changed => {
            let labels: Vec<String> = line.changed.iter().copied().map(target_label).collect();
            let fields = labels.join(&t("import-comma"));
            ta("import-line-changes", &[("count", &line.changed.len().to_string()), ("fields", &fields)])
        }
        Group::All | Group::New | Group::Asks | Group::Refused | Group::Repaired if line.repairs > 0 => {
            repairs
        }
        Group::All | Group::New | Group::Asks | Group::Refused | Group::Repaired => t("import-line-fine"),
    }
}
