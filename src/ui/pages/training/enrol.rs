//! 安排人员: who must come is ticked already, with the reason; anybody else in post can be ticked besides.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::order::Gathered;
use taizhang_core::process::training::wanted::{Candidate, Reason, candidates};
use taizhang_core::process::training::writing;

use crate::ui::components::{Button, ButtonKind, Column, DataTable, Dialog, Empty, FormActions, Selection};
use crate::ui::print::PrintButton;
use crate::ui::record::{LastDone, Submission};
use crate::ui::session::use_session;
use crate::ui::shell::IssueNotice;
use crate::ui::t::{live, t, ta, tr};

#[component]
pub fn EnrolDialog(open: RwSignal<bool>, session: Id, last: LastDone) -> impl IntoView {
    view! {
        <Dialog open title=tr("training-enrol") wide=true close_label=tr("cancel")>
            <Enrol open session last />
        </Dialog>
    }
}

#[component]
fn Enrol(open: RwSignal<bool>, session: Id, last: LastDone) -> impl IntoView {
    let id = session;
    let session = use_session();
    let submission = Submission::default();
    let found = session.peek(|registry| candidates(registry, id));
    let must = found.iter().filter(|own| own.must).map(|own| own.named.person.to_string());
    let keys = RwSignal::new(must.into_set());
    let must_count = keys.with_untracked(BTreeSet::len).to_string();
    let people: Vec<Id> = found.iter().map(|own| own.named.person).collect();
    let rows = Signal::stored(Arc::new(found));
    let selection = Selection::new(keys, tr("training-tick-all"), |own: &Candidate| {
        ta("training-choose", &[("name", &own.named.name)])
    });
    let save = move |()| {
        let chosen: BTreeSet<Id> = keys.with_untracked(|keys| {
            people.iter().copied().filter(|person| keys.contains(&person.to_string())).into_set()
        });
        let edits = session.peek(|registry| writing::enrol(registry, id, &chosen));
        let count = edits.len().to_string();
        submission.run(session.take_roster(edits, t("training-enrolled-why")), move |sequence| {
            last.keep(sequence, ta("training-enrolled", &[("count", &count)]));
            open.try_set(false);
        });
    };
    let words =
        Signal::derive(move || ta("training-enrol-do", &[("count", &keys.with(BTreeSet::len).to_string())]));
    let none = || view! { <Empty title=tr("training-nobody") text=tr("training-enrol-none") /> };
    view! {
        <IssueNotice issues=submission.issues />
        <div class="row training-bar">
        <p>{live(move || ta("training-enrol-text", &[("count", &must_count)]))}</p><PrintButton table="training-candidates" small=true />
        </div>
        <div class="training-choice people-table">
            <DataTable
                id="training-candidates"
                label=tr("training-candidates")
                columns=Signal::derive(columns)
                rows
                row_key=|own: &Candidate| own.named.person.to_string()
                selection
                empty=none
            />
        </div>
        <FormActions>
            <Button label=words kind=ButtonKind::Primary busy=submission.busy on_press=save />
            <Button label=tr("cancel") on_press=move |()| open.set(false) />
        </FormActions>
    }
}

fn columns() -> Vec<Column<Candidate>> {
    vec![
        Column::new("name", tr("training-column-name"), 8.0, |own: &Candidate| {
            let name = own.named.name.clone();
            view! { <span title=name.clone()>{name.clone()}</span> }.into_any()
        }),
        Column::new("unit", tr("training-column-unit"), 12.0, |own: &Candidate| {
            let unit = own.named.unit.clone();
            view! { <span title=unit.clone()>{unit.clone()}</span> }.into_any()
        }),
        Column::new("reason", tr("training-column-reason"), 18.0, |own: &Candidate| {
            let said = own.reasons.iter().map(reason).collect::<Vec<_>>().join("；");
            view! { <span title=said.clone()>{said.clone()}</span> }.into_any()
        }),
    ]
}

/// Why somebody must come.
fn reason(reason: &Reason) -> String {
    match reason {
        Reason::FirstYear { until } => ta("training-reason-year", &[("until", &until.to_string())]),
        Reason::Late => t("training-reason-late"),
        Reason::Hours { until } => ta("training-reason-hours", &[("until", &until.to_string())]),
    }
}
