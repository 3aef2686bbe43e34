//! The roll, ticked: who came. Everybody expected is ticked until it is said otherwise, so that only those away are unticked.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::codes::YesNo;
use taizhang_core::domain::id::Id;
use taizhang_core::order::Gathered;
use taizhang_core::process::training::roll::{Attendee, roll, ticked};
use taizhang_core::process::training::session::{Row, Stage};
use taizhang_core::process::training::writing;

use super::certificates::{self, CertificateLink};
use crate::ui::components::{Button, ButtonKind, Column, DataTable, Empty, LinkButton, Selection};
use crate::ui::print::{LettersButton, PrintButton};
use crate::ui::reactive::{effect, memo};
use crate::ui::record::{LastDone, Submission};
use crate::ui::route::Route;
use crate::ui::session::use_session;
use crate::ui::shell::IssueNotice;
use crate::ui::t::{coded, label, t, ta, tr};

#[component]
pub fn RollTab(id: Id, row: Memo<Option<Row>>, enrolling: RwSignal<bool>, last: LastDone) -> impl IntoView {
    let session = use_session();
    let submission = Submission::default();
    let rows = memo(move |_| session.read(|registry| Arc::new(roll(registry, id))));
    let keys = RwSignal::new(BTreeSet::<String>::new());
    // What is ticked and not yet saved stays; who is new, or of whom something else is said now, is set anew.
    let seen = StoredValue::new(BTreeMap::<Id, Option<YesNo>>::new());
    effect(move |_| {
        rows.with(|rows| {
            let before = seen.get_value();
            keys.update(|keys| {
                for own in rows.iter().filter(|own| before.get(&own.named.person) != Some(&own.attended)) {
                    let key = own.named.person.to_string();
                    if ticked(own) {
                        keys.insert(key);
                    } else {
                        keys.remove(&key);
                    }
                }
            });
            seen.set_value(rows.iter().map(|own| (own.named.person, own.attended)).into_map());
        });
    });
    let present = move || -> BTreeSet<Id> {
        keys.with(|keys| {
            rows.with(|rows| {
                let people = rows.iter().map(|own| own.named.person);
                people.filter(|person| keys.contains(&person.to_string())).into_set()
            })
        })
    };
    let selection = Selection::new(keys, tr("training-tick-all"), |own: &Attendee| {
        ta("training-tick", &[("name", &own.named.name)])
    });
    let save = move |()| {
        let present = untrack(present);
        let edits = session.peek(|registry| writing::record(registry, id, &present));
        let count = present.len().to_string();
        submission.run(session.take_roster(edits, t("training-recorded-why")), move |sequence| {
            last.keep(sequence, ta("training-recorded", &[("count", &count)]));
        });
    };
    let dismiss = Callback::new(move |(person, name): (Id, String)| {
        let edits = session.peek(|registry| writing::dismiss(registry, id, &[person].into_iter().into_set()));
        submission.run(session.take_roster(edits, t("training-dismissed-why")), move |sequence| {
            last.keep(sequence, ta("training-dismissed", &[("name", &name)]));
        });
    });
    let none = move || {
        view! {
            <Empty title=tr("training-roll-none") text=tr("training-roll-none-text")>
                <Button label=tr("training-enrol-open") on_press=move |()| enrolling.set(true) />
            </Empty>
        }
    };
    let any = move || rows.with(|rows| !rows.is_empty());
    let certificates =
        move |person: Option<Id>| certificates::of_those_present(session, row.get_untracked(), person);
    let print = certificates::printer();
    let print_one = Callback::new(move |person: Id| print(certificates(Some(person))));
    let nobody_yet = Signal::derive(move || row.with(|row| row.as_ref().is_none_or(|row| row.attended == 0)));
    let ahead = move || row.with(|row| row.as_ref().is_some_and(|row| row.stage == Stage::Ahead));
    let bar = move || {
        if !any() {
            return None;
        }
        if ahead() {
            return Some(view! { <p class="quiet">{tr("training-ahead-text")}</p> }.into_any());
        }
        let count = move || {
            let (here, all) = (present().len(), rows.with(|rows| rows.len()));
            ta("training-ticked", &[("here", &here.to_string()), ("away", &(all - here).to_string())])
        };
        Some(view! {
            <p role="status">{count}</p>
            <Button label=tr("training-record") kind=ButtonKind::Primary busy=submission.busy on_press=save />
        }
        .into_any())
    };
    view! {
        <IssueNotice issues=submission.issues />
        <div class="row training-bar">
            {bar}
            <div class="row training-acts">
                <LettersButton label=tr("training-certificates") disabled=nobody_yet letters=move |()| certificates(None) />
                <PrintButton table="training-roll" small=true />
            </div>
        </div>
        <div class="panel people-table">
            <DataTable
                id="training-roll"
                label=tr("training-tab-roll")
                columns=Signal::derive(move || columns(dismiss, print_one))
                rows
                row_key=|own: &Attendee| own.named.person.to_string()
                selection
                empty=none
            />
        </div>
    }
}

fn columns(dismiss: Callback<(Id, String)>, print: Callback<Id>) -> Vec<Column<Attendee>> {
    vec![
        Column::new("name", tr("training-column-name"), 8.0, |own: &Attendee| {
            let name = own.named.name.clone();
            view! { <a href=Route::Person(own.named.person).href() title=name.clone()>{name.clone()}</a> }.into_any()
        }),
        Column::new("unit", tr("training-column-unit"), 14.0, |own: &Attendee| {
            let unit = own.named.unit.clone();
            view! { <span title=unit.clone()>{unit.clone()}</span> }.into_any()
        }),
        Column::new("attended", tr("training-column-came"), 6.0, |own: &Attendee| {
            let said = own.attended.map_or_else(|| t("training-unsaid"), label);
            view! { <span>{said}</span> }.into_any()
        }),
        Column::new("hours", tr("training-column-hours"), 5.0, |own: &Attendee| {
            view! { <span>{own.hours.map(|hours| hours.to_string())}</span> }.into_any()
        })
        .number(),
        Column::new("note", tr("training-column-note"), 8.0, |own: &Attendee| {
            let away = !own.presence.in_post();
            view! { <span>{away.then(|| coded("presence-*", own.presence.code()))}</span> }.into_any()
        }),
        Column::new("do", tr("record-actions"), 9.0, move |own: &Attendee| {
            let (person, name) = (own.named.person, own.named.name.clone());
            let certificate = (own.attended == Some(YesNo::Yes)).then(|| {
                view! { <CertificateLink name=name.clone() person print /> }
            });
            let spoken = name.clone();
            let named = Signal::derive(move || ta("training-dismiss-name", &[("name", &spoken)]));
            view! {
                <LinkButton label=tr("training-dismiss") name=named on_press=move |()| dismiss.run((person, name.clone())) />
                " "
                {certificate}
            }
            .into_any()
        })
        .controls(),
    ]
}
