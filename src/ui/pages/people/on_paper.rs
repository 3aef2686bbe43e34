//! 花名册 on paper: those shown with the columns chosen, by unit and by strokes, with subtotals.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::report::forms::form::Heading;
use taizhang_core::report::forms::roster::{Entry, form};
use taizhang_core::report::people::PersonRow;

use super::columns::{said, title};
use super::table::Table;
use crate::ui::components::{Button, Dialog, PrintedForm};
use crate::ui::print::{PrintButton, WholeNumbers};
use crate::ui::t::{lang, t, tr};

/// The button, and what is asked before it is printed.
#[component]
pub fn RosterOnPaper(table: Table, shown: Memo<Arc<Vec<Arc<PersonRow>>>>) -> impl IntoView {
    let session = table.session;
    let open = RwSignal::new(false);
    let whole = RwSignal::new(BTreeSet::<Id>::new());
    let people = Callback::new(move |()| {
        shown.with_untracked(|rows| rows.iter().map(|row| row.person).collect::<Vec<Id>>())
    });
    let forms = Callback::new(move |()| {
        let keys = table.keys();
        let cell = |row: &PersonRow, key: &str| match &row.number {
            Some(number) if key == "number" && whole.with_untracked(|whole| whole.contains(&row.person)) => {
                number.as_str().to_owned()
            }
            _ => said(session, row, key),
        };
        let entry = |row: &Arc<PersonRow>| Entry {
            person: row.person,
            name: row.name.clone(),
            unit: row.unit.clone(),
            cells: keys.iter().map(|key| cell(row, key)).collect(),
            presence: row.presence,
        };
        let all = shown.with_untracked(|rows| rows.iter().map(entry).collect());
        let columns = keys.iter().map(|key| Heading::text(title(key))).collect();
        vec![session.peek(|registry| form(registry, columns, all, session.day(), lang()))]
    });
    view! {
        <Button label=tr("paper-print-roster") on_press=move |()| open.set(true) />
        <Dialog open title=tr("paper-roster") close_label=t("close")>
            <div class="stack">
                <p class="quiet">{tr("paper-roster-text")}</p>
                {move || open.get().then(|| view! { <WholeNumbers id="roster-whole" whole people /> })}
                <div class="row">
                    <PrintButton table="people-roster" />
                    <PrintedForm id="people-roster" forms />
                </div>
            </div>
        </Dialog>
    }
}
