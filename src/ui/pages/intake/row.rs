//! The row in hand: what is wrong, what must be decided, what would change, and cell by cell what becomes
//! of it.

use leptos::prelude::*;
use taizhang_core::intake::plan::{RowPlan, RowState};
use taizhang_core::report::intake;

use super::cell::Cells;
use super::faults::Faults;
use super::state::Intake;
use super::words::{group_label, taken, target_label, tone};
use crate::ui::components::{Badge, Button, Change, DiffList, LinkButton, focus_in_place};
use crate::ui::reactive::memo;
use crate::ui::route::Route;
use crate::ui::t::{t, ta, tr};

/// The row, or what to do to see one.
#[component]
pub fn RowPanel(intake: Intake) -> impl IntoView {
    let row = memo(move |_| {
        let at = intake.row.get()?;
        intake.plan.with(|plan| plan.as_ref()?.rows.iter().find(|row| row.row == at).cloned())
    });
    view! {
        <section class="panel import-row" aria-labelledby="import-row">
            {move || match row.get() {
                Some(row) => view! { <Row intake row /> }.into_any(),
                None => {
                    view! { <p id="import-row" class="import-row-none quiet">{tr("import-row-none")}</p> }
                        .into_any()
                }
            }}
        </section>
    }
}

#[component]
fn Row(intake: Intake, row: RowPlan) -> impl IntoView {
    let number = row.row;
    let group = intake::group(&row);
    let name = if row.name.is_empty() { t("import-nameless") } else { row.name.clone() };
    let title = move || {
        intake.plan.with_untracked(|plan| {
            let plan = plan.as_ref()?;
            let (place, several) = (plan.place(number), plan.parts.len() > 1);
            let key = if several { "import-row-of" } else { "import-row" };
            let row = place.row.to_string();
            Some(ta(key, &[("sheet", place.sheet), ("row", &row), ("name", &name)]))
        })
    };
    let next =
        intake.plan.with_untracked(|plan| plan.as_ref().and_then(|plan| intake::next_open(plan, number)));
    let aside = row.aside;
    let skipped = intake.choices.with_untracked(|choices| choices.leaves(number, aside));
    let skip_label = tr(if skipped { "import-row-unskip" } else { "import-row-skip" });
    let person = match row.state {
        RowState::Known { person, .. } | RowState::Same { person } => Some(person),
        RowState::Asks { person, .. } => person,
        RowState::New | RowState::Refused | RowState::Skipped => None,
    };
    let go = move |to: u32| {
        intake.row.set(Some(to));
        request_animation_frame(|| focus_in_place("import-row"));
    };
    view! {
        <header class="import-row-head">
            <h2 id="import-row" tabindex="-1">{title}</h2>
            <Badge text=Signal::derive(move || group_label(group)) tone=tone(group) />
            <div class="row import-row-acts">
                <Button small=true label=skip_label on_press=move |()| intake.skip(number, aside, !skipped) />
                {next.map(|next| view! { <LinkButton label=tr("import-row-next") on_press=move |()| go(next) /> })}
                {person
                    .map(|person| {
                        view! { <a href=Route::Person(person).href()>{tr("import-row-person")}</a> }
                    })}
            </div>
        </header>
        <div class="import-row-body">
            <Faults intake row=row.clone() />
            <Changes row=row.clone() />
            <Cells intake row />
        </div>
    }
}

/// What would change of somebody known, field by field.
#[component]
fn Changes(row: RowPlan) -> impl IntoView {
    let (RowState::Known { changes, .. } | RowState::Asks { person: Some(_), changes }) = row.state else {
        return ().into_any();
    };
    if changes.is_empty() {
        return ().into_any();
    }
    let changes = Signal::derive(move || {
        intake::changes(&changes)
            .into_iter()
            .map(|change| Change {
                label: target_label(change.target),
                old: change.old.as_deref().map(|text| taken(change.target, text)),
                new: change.new.as_deref().map(|text| taken(change.target, text)),
            })
            .collect::<Vec<_>>()
    });
    let headings =
        Signal::derive(|| ["import-change-field", "import-change-old", "import-change-new"].map(t));
    view! {
        <h3>{tr("import-changes")}</h3>
        <DiffList label=tr("import-changes") changes headings none=tr("import-change-none") />
    }
    .into_any()
}
