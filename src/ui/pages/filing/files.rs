//! 往来记录: every file made and taken in, each to be had again.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::report::filing::register_of_files::{FileRow, FileState, authors_of, rows};

use super::made::AgainDialog;
use super::paper_check::PaperCheck;
use super::papers::{PapersDialog, has_papers};
use super::row_check::AskRows;
use super::words::{file_kind, number, when};
use crate::ui::components::{Badge, Column, DataTable, Empty, LinkButton, Panel, Tone};
use crate::ui::doubtful::Doubtful;
use crate::ui::print::PrintButton;
use crate::ui::reactive::{effect, memo};
use crate::ui::session::use_session;
use crate::ui::t::{coded, t, ta, tr};

fn file_tone(state: FileState) -> Tone {
    match state {
        FileState::Made => Tone::Due,
        FileState::Sent => Tone::Open,
        FileState::Received | FileState::Taken => Tone::Met,
    }
}

/// The tab.
#[component]
pub fn FilesTab() -> impl IntoView {
    let session = use_session();
    let again = RwSignal::new(None::<FileRow>);
    let papers = RwSignal::new(None::<FileRow>);
    let rows = memo(move |_| session.read(rows));
    // Who made our own files stands in the journal, which is on disk.
    let authors = RwSignal::new(BTreeMap::<Id, String>::new());
    effect(move |_| {
        rows.track();
        leptos::task::spawn_local(async move {
            // Without the journal the column stays empty; everything else is in the register.
            let mut found = BTreeMap::new();
            if session.read_told(|entry| found.extend(authors_of(&entry))).await.is_ok() {
                let _ = authors.try_set(found);
            }
        });
    });
    let all = Signal::derive(move || Arc::new(rows.get()));
    let columns = Signal::stored(vec![
        Column::new("number", tr("filing-file-number"), 6.0, |row: &FileRow| number(row.number).into_any()),
        Column::new("way", tr("filing-direction"), 4.0, |row: &FileRow| {
            tr(if row.outward { "filing-out" } else { "filing-in" }).into_any()
        }),
        Column::new("kind", tr("filing-file-kind"), 11.0, |row: &FileRow| {
            let kind = row.kind;
            view! { {move || file_kind(kind)} }.into_any()
        }),
        Column::new("office", tr("filing-other-office"), 10.0, |row: &FileRow| {
            let (office, via) = (row.office.clone(), row.via.clone());
            let text = move || match &via {
                Some(via) => ta("filing-via", &[("office", &office), ("via", via)]),
                None => office.clone(),
            };
            view! { {text} <Doubtful doubt=row.doubt /> }.into_any()
        }),
        Column::new("at", tr("filing-at"), 9.5, |row: &FileRow| when(&row.at).into_any()),
        Column::new("by", tr("filing-made-by"), 5.5, move |row: &FileRow| {
            let own = row.made.as_ref().map(|(_, by)| by.clone());
            let package = row.package;
            let by = move || own.clone().or_else(|| authors.with(|authors| authors.get(&package).cloned()));
            view! { {by} }.into_any()
        }),
        Column::new("people", tr("filing-people"), 4.0, |row: &FileRow| {
            row.people.map(|count| count.to_string()).unwrap_or_default().into_any()
        })
        .number(),
        Column::new("sealed", tr("filing-seal"), 4.0, |row: &FileRow| {
            let sealed = row.sealed;
            view! { {move || sealed.map(|sealed| t(if sealed { "filing-seal-yes" } else { "filing-seal-no" }))} }
                .into_any()
        }),
        Column::new("state", tr("filing-file-state"), 7.5, |row: &FileRow| {
            let state = row.state;
            let text = Signal::derive(move || coded("filing-file-*", state.code()));
            view! { <Badge text tone=Signal::stored(file_tone(state)) /> }.into_any()
        }),
        Column::new("act", tr("filing-act"), 11.0, move |row: &FileRow| {
            let (wanted, own) = (row.clone(), row.clone());
            let papers_name =
                ta("paper-open-name", &[("number", &number(row.number)), ("office", &row.office)]);
            let papers = has_papers(row.kind).then(|| {
                view! {
                    <LinkButton
                        label=tr("paper-open")
                        name=papers_name
                        on_press=move |()| papers.set(Some(own.clone()))
                    />
                }
            });
            let name =
                ta("filing-original-name", &[("number", &number(row.number)), ("office", &row.office)]);
            view! {
                <span class="filing-acts">
                    <LinkButton
                        label=tr("filing-original")
                        name
                        on_press=move |()| again.set(Some(wanted.clone()))
                    />
                    {papers}
                </span>
            }
            .into_any()
        })
        .controls(),
    ]);
    let nothing = || view! { <Empty title=tr("filing-no-files") text=tr("filing-no-files-text") /> };
    let row_key = |row: &FileRow| format!("{}{}{}", row.digest, row.at, row.outward);
    view! {
        <div class="stack">
        <Panel title=tr("filing-tab-files") flush=true actions=|| {
            view! {
                <AskRows />
                <PrintButton table="files" small=true />
            }
        }>
            <DataTable id="files" label=tr("filing-tab-files") columns rows=all row_key empty=nothing />
        </Panel>
        <PaperCheck />
        </div>
        <AgainDialog file=again />
        <PapersDialog file=papers />
    }
}
