//! The office table with what can be added to it.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::codes::OfficeLevel;
use taizhang_core::domain::id::Id;
use taizhang_core::ledger::names;
use taizhang_core::order::Gathered;
use taizhang_core::report::offices;
use taizhang_core::report::offices::list::{self, Line};
use taizhang_core::report::offices::staffing::{self, Only};

use super::add::AddDialog;
use super::add_listed::AddListedDialog;
use super::columns::columns;
use super::contested::ContestedOffices;
use super::judged::judged;
use super::office::OfficeDialog;
use super::placing::PlacingNotice;
use super::staffing::Links;
use crate::ui::components::{
    Button, ButtonKind, Chip, DataTable, Empty, FilterBar, Notice, NoticeKind, PageHead, Pick, Picks,
    TextField,
};
use crate::ui::print::PrintButton;
use crate::ui::publish::PublishButton;
use crate::ui::reactive::memo;
use crate::ui::record::Editor;
use crate::ui::session::use_session;
use crate::ui::t::{borrowed, coded, ta, tr};
use crate::ui::verdict::{Why, WhyPanel};

/// Above this many lines a tree begins folded below its second level.
const FOLDED_FROM: usize = 150;

/// 机构与配备.
#[component]
pub fn OfficesPage() -> impl IntoView {
    let session = use_session();
    let profile = session.profile();
    let (own, level) = (profile.office(), profile.level());
    let rows = memo(move |_| session.read(|registry| offices::tree(registry, session.day())));
    let shown = RwSignal::new(None::<Id>);
    let office_open = RwSignal::new(false);
    let show_office = Callback::new(move |office: Id| {
        shown.set(Some(office));
        office_open.set(true);
    });
    let query = RwSignal::new(String::new());
    let folded = RwSignal::new(rows.with_untracked(|rows| folded_at_first(rows)));
    let said = judged(session, rows);
    let only = RwSignal::new(Only::All.code().to_owned());
    // One office and what is below it, where a sum was followed.
    let within = RwSignal::new(None::<Id>);
    let kept = memo(move |_| {
        let only = only.with(|only| Only::parse(only));
        rows.with(|rows| said.with(|said| staffing::only(staffing::within(rows, within.get()), said, only)))
    });
    let follow = Callback::new(move |(office, kind): (Id, Only)| {
        query.set(String::new());
        within.set(Some(office));
        only.set(kind.code().to_owned());
    });
    let leads = Links { office: show_office, below: follow };
    let lines = memo(move |_| {
        // A verdict that changes redraws its line.
        said.track();
        let found = session.read(|registry| {
            kept.with(|rows| folded.with(|folded| list::lines(registry, rows, &query.get(), folded)))
        });
        Arc::new(found)
    });
    let picks = Signal::derive(move || {
        let counts =
            rows.with(|rows| said.with(|said| staffing::counts(staffing::within(rows, within.get()), said)));
        let pick = |(only, count): (Only, usize)| Pick {
            value: only.code(),
            label: coded("staffing-only-*", only.code()),
            count,
            disabled: count == 0,
        };
        counts.into_iter().map(pick).collect::<Vec<_>>()
    });
    let summary = memo(move |_| rows.with(|rows| list::summary(rows)));
    let unplaced =
        memo(move |_| rows.with(|rows| rows.first().is_some_and(|top| top.people.unplaced_in_all() > 0)));
    let addable = memo(move |_| session.read(|registry| list::addable(registry).len()));
    let why = Why::beside(Editor::default()).finding(move |record| {
        // A head count, a note and an office are all seen in the dialog of their office.
        let office = session.peek(|registry| registry.find(record).map(|found| found.subject));
        if let Some(office) = office {
            show_office.run(office);
        }
    });
    let (listing, adding) = (RwSignal::new(false), RwSignal::new(false));
    let grassroots = level == OfficeLevel::Grassroots;
    let uncounted = memo(move |_| rows.with(|rows| rows.first().is_some_and(|row| row.head_count.is_none())));
    let sub = Signal::derive(move || {
        let summary = summary.get();
        let args = [("below", summary.below.to_string()), ("uncounted", summary.uncounted.to_string())];
        ta("offices-sub", &borrowed(&args))
    });
    let lonely = memo(move |_| summary.with(|summary| summary.below == 0));
    let adders = move |kind: ButtonKind| {
        if session.viewed_on().is_some() {
            return ().into_any();
        }
        let label = tr("offices-add-listed");
        let listed = (addable.get() > 0).then(|| {
            view! { <Button kind label on_press=move |()| listing.set(true) /> }
        });
        view! {
            <Button label=tr("offices-add") on_press=move |()| adding.set(true) />
            {listed}
        }
        .into_any()
    };
    // Below nobody reads it, and another day is only looked at.
    let issues_tree = Signal::derive(move || !grassroots && !lonely.get() && session.viewed_on().is_none());
    // With nothing below yet, the first step stands in the middle of the page.
    let beginning = Signal::derive(move || !grassroots && lonely.get());
    let buttons = move || {
        let count = (grassroots && session.viewed_on().is_none()).then(|| {
            let label = tr("offices-own-count");
            view! { <Button kind=ButtonKind::Primary label on_press=move |()| show_office.run(own) /> }
        });
        let kind = if grassroots { ButtonKind::Plain } else { ButtonKind::Primary };
        view! {
            {(!beginning.get()).then(|| adders(kind))}
            {count}
        }
    };
    let reminder = move || {
        (grassroots && uncounted.get()).then(|| {
            view! {
                <Notice
                    kind=NoticeKind::Warn
                    title=tr("offices-count-first")
                    text=tr("offices-count-first-text")
                />
            }
        })
    };
    let first_step = move || {
        beginning.get().then(|| {
            let title = if level == OfficeLevel::County { "offices-first-county" } else { "offices-first" };
            let text = tr("offices-first-text");
            view! {
                <div class="panel">
                    <Empty title=tr(title) text>
                        {adders(ButtonKind::Primary)}
                    </Empty>
                </div>
            }
        })
    };
    let inside = move || {
        let office = within.get()?;
        let name = session.peek(|registry| names::known(registry, office));
        let words = ta("offices-within", &[("name", &name)]);
        let remove = move |()| within.set(None);
        Some(view! { <Chip text=words remove_label=tr("offices-within-all") on_remove=remove /> })
    };
    let none = || {
        view! { <Empty title=tr("offices-none") text=tr("offices-none-text") /> }
    };
    view! {
        <PageHead title=tr("nav-offices") sub>
            {move || (!beginning.get()).then(|| view! { <PrintButton table="offices" /> })}
            {move || issues_tree.get().then(|| view! { <PublishButton label="offices-publish" /> })}
            {buttons}
        </PageHead>
        <div class="stack">
            {reminder}
            <ContestedOffices />
            <PlacingNotice />
            {first_step}
            <Show when=move || !lonely.get()>
                <div class="wide-search">
                <FilterBar label=tr("offices-filters")>
                    <TextField
                        id="offices-query"
                        label=tr("offices-search")
                        value=query
                        placeholder=tr("offices-search-hint")
                    />
                </FilterBar>
                </div>
                <div class="row">
                    <Picks label=tr("staffing-only") picks selected=only />
                    {inside}
                </div>
            </Show>
            <Show when=move || !beginning.get()>
                <div class="panel offices-table">
                    <DataTable
                        id="offices"
                        label=tr("offices-table")
                        columns=Signal::derive(move || columns(leads, folded, said, why, unplaced.get()))
                        rows=lines
                        row_key=|line: &Line| line.row.office.to_string()
                        on_open=move |line: Line| show_office.run(line.row.office)
                        empty=none
                    />
                </div>
            </Show>
        </div>
        <OfficeDialog open=office_open office=shown why />
        <AddListedDialog open=listing />
        <AddDialog open=adding />
        <WhyPanel why with_dialog=true />
    }
}

fn folded_at_first(rows: &[offices::row::OfficeRow]) -> BTreeSet<Id> {
    if rows.len() < FOLDED_FROM {
        return BTreeSet::new();
    }
    rows.iter().filter(|row| row.depth == 1).map(|row| row.office).into_set()
}
