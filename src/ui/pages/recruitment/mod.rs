//! 招聘: the rounds and the yearly plan; and one round with its applicants, its ranking, its texts and the hiring.

mod applicants;
mod hire;
mod plan;
mod ranking;
mod round;
mod texts;

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::record::Kind;
use taizhang_core::process::recruitment::round::{Round, all};

use self::plan::PlanTab;
pub use self::round::RoundPage;
use self::round::stage_badge;
use crate::ui::components::{Button, ButtonKind, Column, DataTable, Empty, PageHead, Tab, TabPanel, Tabs};
use crate::ui::print::PrintButton;
use crate::ui::reactive::memo;
use crate::ui::record::{EditDialog, Editor, Entry, RemoveDialog, Remover};
use crate::ui::route::Route;
use crate::ui::session::use_session;
use crate::ui::t::{t, tr};

const TABS: &str = "recruitment";

#[component]
pub fn RecruitmentPage(first: &'static str) -> impl IntoView {
    let session = use_session();
    let (editor, remover) = (Editor::default(), Remover::default());
    let office = session.profile().office();
    let selected = RwSignal::new(first.to_owned());
    // The new round is then in sight, from whichever tab it was begun.
    let add = move |()| {
        selected.set("rounds".to_owned());
        editor.show(Entry::New { kind: Kind::Recruitment, person: office, engagement: None });
    };
    let rows = memo(move |_| session.read(|registry| Arc::new(all(registry, session.day()))));
    let tabs = Signal::derive(|| {
        let tab = |key: &'static str, label: String| Tab { key, label, count: None };
        vec![tab("rounds", t("recruitment-tab-rounds")), tab("plan", t("recruitment-tab-plan"))]
    });
    let none = move || {
        view! {
            <Empty title=tr("recruitment-none") text=tr("recruitment-none-text")>
                <Button label=tr("recruitment-new") kind=ButtonKind::Primary on_press=add />
            </Empty>
        }
    };
    view! {
        <PageHead title=tr("nav-recruitment") sub=tr("recruitment-sub")>
            <Button label=tr("recruitment-new") kind=ButtonKind::Primary on_press=add />
        </PageHead>
        <Tabs id=TABS label=tr("nav-recruitment") tabs selected />
        <TabPanel id=TABS key="rounds" selected>
            <div class="row training-bar training-bar-end"><PrintButton table="recruitment-rounds" small=true /></div>
            <div class="panel people-table">
                <DataTable
                    id="recruitment-rounds"
                    label=tr("recruitment-tab-rounds")
                    columns=Signal::derive(move || columns(rows.with(|rows| rows.iter().any(|row| !row.ours))))
                    rows
                    row_key=|row: &Round| row.id.to_string()
                    on_open=|row: Round| Route::RecruitmentRound(row.id).go()
                    empty=none
                />
            </div>
        </TabPanel>
        <TabPanel id=TABS key="plan" selected>
            <PlanTab editor remover />
        </TabPanel>
        <EditDialog editor />
        <RemoveDialog remover />
    }
}

fn columns(others: bool) -> Vec<Column<Round>> {
    // What came of another office's round is not known here.
    let count = |row: &Round, count: usize| {
        let text = if row.ours { count.to_string() } else { "—".to_owned() };
        view! { <span>{text}</span> }.into_any()
    };
    let mut columns = vec![
        Column::new("title", tr("field-recruitment-title"), 18.0, |row: &Round| {
            let title = row.title.clone();
            view! { <a href=Route::RecruitmentRound(row.id).href() title=title.clone()>{title.clone()}</a> }
                .into_any()
        }),
        Column::new("stage", tr("recruitment-stage"), 9.0, |row: &Round| stage_badge(row)),
        Column::new("notice", tr("field-recruitment-notice"), 8.0, |row: &Round| {
            let day = row.steps.first().and_then(|own| own.from).map(|day| day.to_string());
            view! { <span>{day}</span> }.into_any()
        }),
        Column::new("applicants", tr("recruitment-applied"), 6.0, move |row: &Round| {
            count(row, row.applicants)
        })
        .number(),
        Column::new("proposed", tr("recruitment-proposed"), 6.0, move |row: &Round| count(row, row.proposed))
            .number(),
        Column::new("hired", tr("recruitment-hired"), 6.0, move |row: &Round| count(row, row.hired)).number(),
    ];
    if others {
        let office = Column::new("office", tr("recruitment-office"), 8.0, |row: &Round| {
            let office = row.office.clone();
            view! { <span title=office.clone()>{office.clone()}</span> }.into_any()
        });
        columns.insert(1, office);
    }
    columns
}
