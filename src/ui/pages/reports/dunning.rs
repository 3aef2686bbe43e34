//! 催报: per office below what is outstanding, and the message for it.

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::report::period::dunning::{self, Line, lines, message};
use taizhang_core::report::period::name;

use crate::ui::components::{Badge, Column, DataTable, Empty, LinkButton, Tone};
use crate::ui::print::PrintButton;
use crate::ui::session::use_session;
use crate::ui::shell::CopiedText;
use crate::ui::t::{lang, t, ta, tr};

#[component]
pub fn DunningTab() -> impl IntoView {
    let session = use_session();
    let rows = Memo::new(move |_| session.read(|registry| Arc::new(lines(registry, session.day()))));
    let open = RwSignal::new(None::<Id>);
    let said = move || {
        rows.with(|rows| {
            if !rows.iter().any(|line| line.is_late() || line.is_owed()) {
                return t("dunning-none");
            }
            let count = |is: &dyn Fn(&Line) -> bool| rows.iter().filter(|line| is(line)).count().to_string();
            let late = count(&|line| line.overdue > 0);
            let (asked, owed) = (count(&Line::is_asked), count(&Line::is_owed));
            ta("dunning-summary", &[("late", &late), ("asked", &asked), ("owed", &owed)])
        })
    };
    let written = move || {
        let office = open.get()?;
        let line = rows.with(|rows| rows.iter().find(|line| line.office == office).cloned())?;
        let from = session.profile().party.name;
        let text = message(lang(), &line, &from, session.today());
        let label = Signal::stored(ta("dunning-message", &[("name", &line.name)]));
        let name = Signal::stored(ta("dunning-copy", &[("name", &line.name)]));
        Some(view! { <CopiedText text=Signal::stored(text) label name rows=6 /> })
    };
    let none = || view! { <Empty title=tr("report-nobody") /> };
    view! {
        <div class="stack">
            <p role="status">{said}</p>
            <div class="row"><PrintButton table="dunning" small=true /></div>
            {written}
            <div class="panel people-table">
                <DataTable
                    id="dunning"
                    label=tr("reports-tab-dunning")
                    columns=Signal::derive(move || columns(open))
                    rows
                    row_key=|line: &Line| line.office.to_string()
                    tall=true
                    empty=none
                />
            </div>
        </div>
    }
}

fn columns(open: RwSignal<Option<Id>>) -> Vec<Column<dunning::Line>> {
    let text = |key, width, said: fn(&Line) -> String| {
        Column::new(key, tr(key), width, move |line: &Line| {
            let text = said(line);
            view! { <span title=text.clone()>{text.clone()}</span> }.into_any()
        })
    };
    let badge = |key, width, said: fn(&Line) -> Option<(String, Tone)>| {
        Column::new(key, tr(key), width, move |line: &Line| match said(line) {
            Some((text, tone)) => view! { <Badge text tone /> }.into_any(),
            None => ().into_any(),
        })
    };
    vec![
        text("dunning-office", 9.0, |line| line.name.clone()),
        text("dunning-last", 8.0, |line| match line.last {
            Some((number, day)) => {
                ta("dunning-last-file", &[("number", &format!("{number:03}")), ("day", &day.to_string())])
            }
            None => t("dunning-never-sent"),
        }),
        badge("dunning-key", 5.0, |line| {
            line.last?;
            let (key, tone) = if line.verified {
                ("dunning-verified", Tone::Met)
            } else {
                ("dunning-unverified", Tone::Unknown)
            };
            Some((t(key), tone))
        }),
        text("dunning-open", 11.0, |line| {
            let names: Vec<String> = line.open.iter().map(|own| name(lang(), own.period)).collect();
            names.join(&t("list-separator"))
        }),
        text("dunning-until", 6.6, |line| line.due().map(|day| day.to_string()).unwrap_or_default()),
        badge("dunning-late-by", 6.0, |line| {
            (line.overdue > 0)
                .then(|| (ta("dunning-overdue", &[("days", &line.overdue.to_string())]), Tone::Breached))
        }),
        text("dunning-theirs", 4.6, |line| line.theirs.to_string()).number(),
        text("dunning-ours", 9.0, |line| {
            let count = |key, own: usize| (own > 0).then(|| ta(key, &[("count", &own.to_string())]));
            let receipt = line.receipt.then(|| t("dunning-ours-receipt"));
            let all = [
                receipt,
                count("dunning-ours-proposals", line.proposals),
                count("dunning-ours-explanations", line.explanations),
            ];
            all.into_iter().flatten().collect::<Vec<_>>().join(&t("list-separator"))
        }),
        Column::new("dunning-write", tr("dunning-write"), 5.0, move |line: &Line| {
            if !line.is_asked() && line.last.is_some() {
                return ().into_any();
            }
            let (office, name) =
                (line.office, Signal::stored(ta("dunning-write-to", &[("name", &line.name)])));
            view! {
                <LinkButton label=tr("dunning-write") name on_press=move |()| open.set(Some(office)) />
            }
            .into_any()
        })
        .controls(),
    ]
}
