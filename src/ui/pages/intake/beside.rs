//! What stands beside the rows: units named on lines of their own, and who is in the register and not in the file.

use leptos::prelude::*;
use taizhang_core::intake::plan::UnitRow;
use taizhang_core::report::intake;
use taizhang_core::report::people::PersonRow;

use super::state::Intake;
use crate::ui::reactive::memo;
use crate::ui::route::Route;
use crate::ui::t::{live, ta, tr};

/// Both lists, folded away; nothing where both are empty.
#[component]
pub fn Beside(intake: Intake) -> impl IntoView {
    let units = memo(move |_| {
        intake.plan.with(|plan| plan.as_ref().map(|plan| plan.units.clone()).unwrap_or_default())
    });
    let absent = memo(move |_| {
        intake.plan.with(|plan| {
            let list =
                |registry: &_| plan.as_ref().map(|plan| intake::absent(registry, plan, intake.session.day()));
            intake.session.read(list).unwrap_or_default()
        })
    });
    let unit = |unit: UnitRow| {
        let (row, people) = (unit.row.to_string(), unit.people.to_string());
        let words = ta("import-unit-row", &[("row", &row), ("unit", &unit.unit), ("count", &people)]);
        view! { <li>{words}</li> }
    };
    let person = |person: PersonRow| {
        let words = ta("import-absent-line", &[("unit", &person.unit), ("number", &person.id_masked())]);
        view! { <li><a href=Route::Person(person.person).href()>{person.name}</a> " " <span class="quiet">{words}</span></li> }
    };
    view! {
        <Show when=move || units.with(|units| !units.is_empty())>
            <details class="panel import-fold">
                <summary>{live(move || ta("import-unit-rows", &[("count", &units.with(Vec::len).to_string())]))}</summary>
                <ul role="list">{move || units.get().into_iter().map(unit).collect_view()}</ul>
            </details>
        </Show>
        <Show when=move || absent.with(|absent| !absent.is_empty())>
            <details class="panel import-fold">
                <summary>{live(move || ta("import-absent", &[("count", &absent.with(Vec::len).to_string())]))}</summary>
                <p class="quiet small">{tr("import-absent-text")}</p>
                <ul role="list">{move || absent.get().into_iter().map(person).collect_view()}</ul>
            </details>
        </Show>
    }
}
