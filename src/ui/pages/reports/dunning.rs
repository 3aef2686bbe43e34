//! 催报: per office below what is outstanding, and the message for it.

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::report::period::dunning::{self, Line, lines, message, messages};
use taizhang_core::report::period::{calendar, name};
use taizhang_core::report::policy::packs;

use crate::ui::components::{Badge, Button, Column, DataTable, Empty, LinkButton, Notice, NoticeKind, Tone};
use crate::ui::print::PrintButton;
use crate::ui::reactive::memo;
use crate::ui::route::Route;
use crate::ui::session::use_session;
use crate::ui::shell::CopiedText;
use crate::ui::t::{lang, t, ta, tr};

#[component]
pub fn DunningTab() -> impl IntoView {
    let session = use_session();
    let rows = memo(move |_| session.read(|registry| Arc::new(lines(registry, session.day()))));
    // The message that is open: of one office, or of all that are late.
    let open = RwSignal::new(None::<Option<Id>>);
    let calendar = move || {
        let (is_set, text) = session.read(|registry| calendar::standing(lang(), registry, session.day()));
        let link = session.read(packs::may_issue).then(|| {
            view! { <a class="link" href=Route::Packs.href()>{t("calendar-link")}</a> }
        });
        let kind = if is_set { NoticeKind::Info } else { NoticeKind::Warn };
        view! { <Notice kind text>{link}</Notice> }
    };
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
        let (from, today) = (session.profile().party.name, session.today());
        let (text, whose) = rows.with(|rows| match office {
            Some(office) => {
                let line = rows.iter().find(|line| line.office == office)?;
                Some((message(lang(), line, &from, today), line.name.clone()))
            }
            None => Some((messages(lang(), rows, &from, today), t("dunning-everybody"))),
        })?;
        let label = Signal::stored(ta("dunning-message", &[("name", &whose)]));
        let name = Signal::stored(ta("dunning-copy", &[("name", &whose)]));
        Some(view! { <CopiedText text=Signal::stored(text) label name rows=6 /> })
    };
    let none = || view! { <Empty title=tr("report-nobody") /> };
    view! {
        <div class="stack">
            {calendar}
            <p role="status">{said}</p>
            <div class="row">
                <PrintButton table="dunning" small=true />
                <Show when=move || rows.with(|rows| rows.iter().filter(|line| line.is_late()).count() > 1)>
                    <Button small=true label=tr("dunning-write-all") on_press=move |()| open.set(Some(None)) />
                </Show>
            </div>
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

fn columns(open: RwSignal<Option<Option<Id>>>) -> Vec<Column<dunning::Line>> {
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
        text("dunning-office", 8.0, |line| line.name.clone()),
        Column::new("dunning-last", tr("dunning-last"), 10.4, move |line: &Line| {
            let Some((number, day)) = line.last else {
                return view! { {t("dunning-never-sent")} }.into_any();
            };
            let text =
                ta("dunning-last-file", &[("number", &format!("{number:03}")), ("day", &day.to_string())]);
            let unverified =
                (!line.verified).then(|| view! { <Badge text=t("dunning-unverified") tone=Tone::Unknown /> });
            view! { <span title=text.clone()>{unverified} {text.clone()}</span> }.into_any()
        }),
        // The one that is due first is the one that is late longest.
        Column::new("dunning-open", tr("dunning-open"), 9.6, move |line: &Line| {
            let names: Vec<String> = line.open.iter().map(|own| name(lang(), own.period)).collect();
            let text = match names.as_slice() {
                [first, _, ..] => {
                    ta("dunning-open-more", &[("first", first), ("count", &names.len().to_string())])
                }
                _ => names.concat(),
            };
            view! { <span title=names.join(&t("list-separator"))>{text}</span> }.into_any()
        }),
        badge("dunning-until", 8.6, |line| {
            let due = line.due()?.to_string();
            Some(match line.overdue {
                0 => (due, Tone::Neutral),
                days => {
                    (ta("dunning-overdue", &[("due", &due), ("days", &days.to_string())]), Tone::Breached)
                }
            })
        }),
        text("dunning-theirs", 4.0, |line| line.theirs.to_string()).number(),
        text("dunning-ours", 6.6, |line| {
            let count = |key, own: usize| (own > 0).then(|| ta(key, &[("count", &own.to_string())]));
            let receipt = line.receipt.then(|| t("dunning-ours-receipt"));
            let all = [
                receipt,
                count("dunning-ours-proposals", line.proposals),
                count("dunning-ours-explanations", line.explanations),
            ];
            all.into_iter().flatten().collect::<Vec<_>>().join(&t("list-separator"))
        }),
        Column::new("dunning-write", tr("dunning-write"), 5.6, move |line: &Line| {
            if !line.is_asked() && line.last.is_some() {
                return ().into_any();
            }
            let (office, name) =
                (line.office, Signal::stored(ta("dunning-write-to", &[("name", &line.name)])));
            view! {
                <LinkButton label=tr("dunning-write") name on_press=move |()| open.set(Some(Some(office))) />
            }
            .into_any()
        })
        .controls(),
    ]
}
