//! 名次: who stands where. Whoever is proposed is ticked already; who is hired, people decide.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::order::Gathered;
use taizhang_core::process::grid::total;
use taizhang_core::process::recruitment::ranking::{Line, Standing, ranking};

use super::hire::HireDialog;
use super::round::LastDone;
use crate::ui::components::{Badge, Button, ButtonKind, Column, DataTable, Empty, Selection, Tone};
use crate::ui::print::PrintButton;
use crate::ui::session::use_session;
use crate::ui::t::{coded, t, ta, tr};

#[component]
pub fn RankingTab(id: Id, ours: bool, last: LastDone) -> impl IntoView {
    let session = use_session();
    let rows = Memo::new(move |_| session.read(|registry| Arc::new(ranking(registry, id, session.day()))));
    let proposed = move || {
        rows.with(|rows| {
            let proposed = rows.iter().filter(|line| line.standing.is_proposed());
            proposed.map(|line| line.application.to_string()).into_set()
        })
    };
    let keys = RwSignal::new(BTreeSet::<String>::new());
    Effect::new(move |_| keys.set(proposed()));
    let selection = Selection::new(keys, tr("training-tick-all"), |line: &Line| {
        ta("recruitment-tick", &[("name", &line.name)])
    });
    // Whoever is hired already is not hired again.
    let chosen = Memo::new(move |_| {
        keys.with(|keys| {
            rows.with(|rows| {
                let open = rows.iter().filter(|line| line.standing != Standing::Hired);
                open.filter(|line| keys.contains(&line.application.to_string())).cloned().collect::<Vec<_>>()
            })
        })
    });
    let hiring = RwSignal::new(false);
    let label =
        Signal::derive(move || ta("recruitment-hire", &[("count", &chosen.with(Vec::len).to_string())]));
    let none = || view! { <Empty title=tr("recruitment-nobody") text=tr("recruitment-nobody-text") /> };
    view! {
        <div class="row training-bar">
            <p class="quiet">{tr("recruitment-ranking-text")}</p>
            <div class="row training-acts">
                <PrintButton table="recruitment-ranking" small=true />
                <Show when=move || ours>
                    <Button
                        label
                        kind=ButtonKind::Primary
                        disabled=Signal::derive(move || chosen.with(Vec::is_empty))
                        on_press=move |()| hiring.set(true)
                    />
                </Show>
            </div>
        </div>
        <div class="panel people-table">
            <DataTable
                id="recruitment-ranking"
                label=tr("recruitment-tab-ranking")
                columns=Signal::derive(columns)
                rows
                row_key=|line: &Line| line.application.to_string()
                selection
                empty=none
            />
        </div>
        <HireDialog open=hiring id chosen last />
    }
}

fn columns() -> Vec<Column<Line>> {
    let text = |said: String| view! { <span title=said.clone()>{said.clone()}</span> }.into_any();
    vec![
        Column::new("rank", tr("recruitment-rank"), 5.0, move |line: &Line| {
            let rank = line.rank.map(|rank| rank.to_string()).unwrap_or_default();
            text(if line.shared { ta("recruitment-rank-shared", &[("rank", &rank)]) } else { rank })
        })
        .number(),
        Column::new("name", tr("field-application-candidate"), 8.0, move |line: &Line| {
            text(line.name.clone())
        }),
        Column::new("post", tr("field-application-post"), 14.0, move |line: &Line| text(line.post.clone())),
        Column::new("total", tr("field-application-total"), 6.0, move |line: &Line| {
            text(line.total.map(|sum| total::text(sum, true)).unwrap_or_default())
        })
        .number(),
        Column::new("certificate", tr("recruitment-certificate"), 9.0, move |line: &Line| {
            text(match line.certificate {
                Some(true) => t("recruitment-held"),
                Some(false) => t("recruitment-not-held"),
                None => t("record-blank"),
            })
        }),
        Column::new("standing", tr("recruitment-standing"), 9.0, |line: &Line| {
            let standing = line.standing;
            let tone = match standing {
                Standing::Hired | Standing::Proposed | Standing::Replaces => Tone::Met,
                Standing::Tied => Tone::Due,
                Standing::Unscored => Tone::Unknown,
                _ => Tone::Neutral,
            };
            let text = Signal::derive(move || coded("recruitment-standing-*", standing.code()));
            view! { <Badge tone text /> }.into_any()
        }),
    ]
}
