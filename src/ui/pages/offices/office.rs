//! One office: its facts, its head counts, and what of both may be changed here.

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::Record;
use taizhang_core::report::offices::list::{self, Line};
use taizhang_core::report::offices::staffing;
use taizhang_core::report::offices::sums::Sum;

use super::counts::{CountForm, CountHistory};
use super::edit::OfficeForm;
use super::notes::{NoteForm, Notes};
use super::staffing::OfficeVerdicts;
use super::sums::grouped;
use crate::ui::components::{Button, ButtonKind, Dialog, Fact, Facts, Notice, NoticeKind};
use crate::ui::reactive::memo;
use crate::ui::route::Route;
use crate::ui::session::use_session;
use crate::ui::t::{borrowed, label, live, t, ta, tr};
use crate::ui::verdict::Why;

/// What the dialog does at the moment.
#[derive(Clone, PartialEq)]
enum Mode {
    Reading,
    /// A head count entered, or the one given corrected.
    Counting(Option<Arc<Record>>),
    Editing(Arc<Record>),
    /// A reason entered, or the one given changed.
    Noting(Option<Arc<Record>>),
}

/// The dialog.
#[component]
pub fn OfficeDialog(open: RwSignal<bool>, office: RwSignal<Option<Id>>, why: Why) -> impl IntoView {
    let session = use_session();
    let line = memo(move |_| {
        let office = office.get()?;
        session.read(|registry| list::line_of(registry, office, session.day()))
    });
    let title = Signal::derive(move || {
        line.with(|line| line.as_ref().map(|l| l.row.name.clone()).unwrap_or_default())
    });
    view! {
        <Dialog open title wide=true close_label=tr("close")>
            {move || office.get().map(|office| view! { <OfficeView office line why open /> })}
        </Dialog>
    }
}

#[component]
fn OfficeView(office: Id, line: Memo<Option<Line>>, why: Why, open: RwSignal<bool>) -> impl IntoView {
    let session = use_session();
    let may_count = memo(move |_| line.with(|line| line.as_ref().is_some_and(|line| line.may_count)));
    let record = memo(move |_| {
        session.read(|registry| list::own_office(registry, office).filter(|_| !registry.is_view()))
    });
    let said = memo(move |_| session.read(|registry| staffing::of_office(registry, office, session.day())));
    let may_note =
        memo(move |_| session.read(|registry| !registry.is_view() && staffing::notes_here(registry, office)));
    // A township opens its own office to enter the figures: the form stands ready while there are none.
    let none_yet = session.peek(|registry| list::head_counts(registry, office).is_empty());
    let mode = RwSignal::new(if none_yet && may_count.get_untracked() {
        Mode::Counting(None)
    } else {
        Mode::Reading
    });
    let done = move |()| mode.set(Mode::Reading);
    let correct = Callback::new(move |record: Arc<Record>| mode.set(Mode::Counting(Some(record))));
    let amend = Callback::new(move |record: Arc<Record>| mode.set(Mode::Noting(Some(record))));
    let reading = move || {
        view! {
            <div class="stack">
                <OfficeFacts line />
                {move || view! { <OfficeVerdicts staffing=said.get() why open /> }}
                <div class="row office-bar">
                    <h3 class="grow">{tr("offices-counts")}</h3>
                    <Show when=move || may_count.get()>
                        <Button
                            small=true
                            kind=ButtonKind::Primary
                            label=tr("offices-count-add")
                            on_press=move |()| mode.set(Mode::Counting(None))
                        />
                    </Show>
                </div>
                <CountHistory
                    office
                    editable=may_count.get()
                    correct
                />
                <Show when=move || may_note.get()>
                    <div class="row office-bar">
                        <h3 class="grow">{tr("kind-staffing-note")}</h3>
                        <Button
                            small=true
                            label=tr("staffing-note-add")
                            on_press=move |()| mode.set(Mode::Noting(None))
                        />
                    </div>
                    <Notes office editable=true change=amend />
                </Show>
                {move || {
                    record.get().map(|record| {
                        let edit = move |()| mode.set(Mode::Editing(record.clone()));
                        view! { <div class="row"><Button small=true label=tr("offices-edit") on_press=edit /></div> }
                    })
                }}
                <div class="row"><a href=Route::Records(office).href()>{tr("records-open")}</a></div>
                <Show when=move || !may_count.get()>
                    <Notice kind=NoticeKind::Info text=tr("offices-count-theirs") />
                </Show>
            </div>
        }
    };
    move || match mode.get() {
        Mode::Reading => reading().into_any(),
        Mode::Counting(record) => view! { <CountForm office record done /> }.into_any(),
        Mode::Editing(record) => view! { <OfficeForm record done /> }.into_any(),
        Mode::Noting(record) => view! { <NoteForm office record done /> }.into_any(),
    }
}

#[component]
fn OfficeFacts(line: Memo<Option<Line>>) -> impl IntoView {
    move || {
        let row = line.get()?.row;
        let (level, kind, reporting) = (row.level, row.office_type, row.reporting);
        let (people, sum) = (row.people, row.below);
        let code = (!row.code.is_empty()).then_some(row.code);
        Some(view! {
            <Facts>
                <Fact label=tr("field-office-level")>{live(move || label(level))}</Fact>
                <Fact label=tr("field-office-office-type")>{live(move || label(kind))}</Fact>
                {code.map(|code| view! { <Fact label=tr("field-office-code")>{code}</Fact> })}
                <Fact label=tr("field-office-reporting") missing=reporting.is_none()>
                    {move || reporting.map_or_else(|| t("record-blank"), label)}
                </Fact>
                <Fact label=tr("offices-people")>
                    {move || {
                        let count = |n: u32| n.to_string();
                        match sum {
                            None => ta("n-people", &[("count", &count(people.total()))]),
                            Some(_) => {
                                let args = [
                                    ("total", count(people.total())),
                                    ("own", count(people.own)),
                                    ("unplaced", count(people.unplaced)),
                                    ("below", count(people.below)),
                                ];
                                ta("offices-people-split", &borrowed(&args))
                            }
                        }
                    }}
                </Fact>
                {sum
                    .map(|sum| {
                        let figure = |label: &'static str, figure: Sum| {
                            let words = move || {
                                let (given, asked) = (figure.given.to_string(), sum.asked.to_string());
                                let said = ta("offices-sum", &[("given", &given), ("asked", &asked)]);
                                let total =
                                    if figure.given == 0 { t("record-blank") } else { grouped(figure.total) };
                                ta("offices-sum-said", &[("total", &total), ("said", &said)])
                            };
                            view! { <Fact label=tr(label)>{words}</Fact> }
                        };
                        view! {
                            {figure("offices-sum-separate", sum.separate_unions)}
                            {figure("offices-sum-all", sum.all_unions)}
                            {figure("offices-sum-workers", sum.workers)}
                        }
                    })}
            </Facts>
        })
    }
}
