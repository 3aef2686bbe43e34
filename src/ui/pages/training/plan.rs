//! 年度计划: the plans of a year, of this office and of the unions below, item by item, with what was carried out of each.

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::value::Value;
use taizhang_core::process::training::item::{Item, Progress};
use taizhang_core::process::training::plan::{Row, Shown, Standing, rows, sum};

use super::plan_entry::{enter, given};
use crate::ui::components::{
    Badge, Button, Column, DataTable, Empty, FieldWidth, LinkButton, SelectField, Tone,
};
use crate::ui::print::PrintButton;
use crate::ui::reactive::memo;
use crate::ui::record::{EditDialog, Editor, Entry, RemoveDialog, Remover};
use crate::ui::route::Route;
use crate::ui::session::use_session;
use crate::ui::t::{borrowed, coded, label, t, ta, tr};

use super::form::Beginning;

/// What can be done with a line.
#[derive(Clone, Copy)]
enum Act {
    Add(Id),
    Hold,
    Change(Id),
    Remove(Id),
}

#[component]
pub fn PlanTab(year: Memo<i32>, making: RwSignal<bool>, from: RwSignal<Option<Beginning>>) -> impl IntoView {
    let session = use_session();
    let own = session.profile().office();
    let (editor, remover) = (Editor::default(), Remover::default());
    let found = memo(move |_| session.read(|registry| rows(registry, year.get(), session.day())));
    let shown = RwSignal::new(Shown::All.code().to_owned());
    let options = Signal::derive(|| {
        let one = |shown: Shown| (shown.code().to_owned(), coded("training-shown-*", shown.code()));
        Shown::ALL.into_iter().map(one).collect::<Vec<_>>()
    });
    let listed = Signal::derive(move || {
        let wanted = shown.with(|code| Shown::from_code(code)).unwrap_or(Shown::All);
        Arc::new(found.with(|rows| rows.iter().filter(|row| row.is(wanted)).cloned().collect::<Vec<_>>()))
    });
    let told = move || {
        let sum = found.with(|rows| sum(rows));
        let counts = [
            ("unions", sum.unions),
            ("without", sum.without),
            ("items", sum.items),
            ("begun", sum.begun),
            ("late", sum.late),
        ];
        let counts = counts.map(|(key, count)| (key, count.to_string()));
        ta("training-plan-sum", &borrowed(&counts))
    };
    let act = Callback::new(move |(act, row): (Act, Row)| match act {
        Act::Add(office) => enter(editor, office, year.get_untracked()),
        Act::Change(record) => editor.show(Entry::Change { record, field: None }),
        Act::Remove(record) => remover.ask(record),
        Act::Hold => {
            from.set(row.item.as_ref().map(|item| Beginning {
                office: if row.ours { row.office } else { own },
                name: item.record.to_string(),
                given: given(item),
            }));
            making.set(true);
        }
    });
    let title = Signal::derive(move || ta("training-plan-title", &[("year", &year.get().to_string())]));
    let add = move |()| enter(editor, own, year.get_untracked());
    let none = || view! { <Empty title=tr("training-plan-none") text=tr("training-plan-text") /> };
    view! {
        <div class="row training-bar">
            <p>{told}</p>
            <div class="row">
                <Button small=true label=tr("training-plan-add") on_press=add />
                <PrintButton table="training-plan" small=true />
            </div>
        </div>
        <div class="row training-bar">
            <p class="quiet">{tr("training-plan-text")}</p>
            <SelectField
                id="training-plan-shown"
                label=tr("training-shown")
                value=shown
                options
                width=FieldWidth::Short
            />
        </div>
        <div class="panel people-table">
            <DataTable
                id="training-plan"
                label=title
                columns=Signal::derive(move || columns(own, act))
                rows=listed
                row_key=Row::key
                empty=none
            />
        </div>
        <EditDialog editor />
        <RemoveDialog remover />
    }
}

/// What an item is called; older ones may have no name.
fn titled(item: &Item) -> String {
    if item.title.is_empty() { t("training-plan-untitled") } else { item.title.clone() }
}

fn text(said: String) -> AnyView {
    view! { <span title=said.clone()>{said.clone()}</span> }.into_any()
}

fn columns(own: Id, act: Callback<(Act, Row)>) -> Vec<Column<Row>> {
    let of_item = |key, title, width, said: fn(&Item) -> String| {
        let said = move |row: &Row| text(row.item.as_ref().map(said).unwrap_or_default());
        Column::new(key, tr(title), width, said)
    };
    vec![
        Column::new("union", tr("training-plan-union"), 9.0, |row: &Row| text(row.union.clone())),
        of_item("title", "training-plan-item", 12.0, titled),
        Column::new("progress", tr("training-column-stage"), 6.5, state),
        Column::new("sessions", tr("training-plan-sessions"), 9.0, sessions),
        of_item("attended", "training-plan-attended", 5.5, |item| {
            if item.sessions.is_empty() { String::new() } else { item.attended.to_string() }
        })
        .number(),
        Column::new("do", tr("record-actions"), 10.5, move |row: &Row| controls(row, own, act)).controls(),
        of_item("target", "training-plan-target", 9.0, |item| item.target.clone()),
        of_item("kind", "training-column-kind", 6.0, |item| item.kind.map(label).unwrap_or_default()),
        of_item("schedule", "training-plan-schedule", 9.0, |item| {
            let until = item.until.map(|month| ta("training-plan-until", &[("month", &month.text())]));
            [Some(item.schedule.clone()), until].into_iter().flatten().collect::<Vec<_>>().join(" ")
        }),
    ]
}

/// The sessions that carry an item out, each leading to it.
fn sessions(row: &Row) -> AnyView {
    let all = row.item.iter().flat_map(|item| item.sessions.iter());
    let link = |(at, session): (usize, &taizhang_core::process::training::session::Row)| {
        let words = format!("{} {}", session.first_day, session.title);
        let before = (at > 0).then(|| t("list-separator"));
        view! { {before} <a href=Route::TrainingSession(session.id).href() title=words.clone()>{words.clone()}</a> }
    };
    all.enumerate().map(link).collect_view().into_any()
}

/// How far an item has come; of a union without any, how it stands.
fn state(row: &Row) -> AnyView {
    let (tone, words) = match &row.item {
        Some(item) => {
            let tone = match item.progress {
                Progress::Begun => Tone::Met,
                Progress::Late | Progress::Excluded => Tone::Due,
                Progress::Unknown => Tone::Unknown,
                Progress::Arranged | Progress::Open => Tone::Neutral,
            };
            (tone, coded("training-progress-*", item.progress.code()))
        }
        None => {
            let tone = match row.standing {
                Standing::Planned | Standing::Covered => Tone::Met,
                Standing::Excluded | Standing::Missing => Tone::Due,
                Standing::NotAsked => Tone::Neutral,
            };
            (tone, coded("training-standing-*", row.standing.code()))
        }
    };
    view! { <Badge tone text=Signal::stored(words) /> }.into_any()
}

fn controls(row: &Row, own: Id, act: Callback<(Act, Row)>) -> AnyView {
    let mut acts = Vec::new();
    if let Some(item) = &row.item {
        if item.progress != Progress::Excluded {
            acts.push(("training-plan-hold", Act::Hold));
        }
        if row.ours {
            acts.push(("training-edit", Act::Change(item.record)));
            acts.push(("record-remove", Act::Remove(item.record)));
        }
    }
    // This office's own are added above the table.
    if row.ours && row.office != own {
        acts.push(("training-plan-add-short", Act::Add(row.office)));
    }
    let name = row.item.as_ref().map_or_else(|| row.union.clone(), titled);
    let one = |(words, what): (&'static str, Act)| {
        let (row, name) = (row.clone(), name.clone());
        let named = Signal::derive(move || ta("training-plan-act", &[("act", &t(words)), ("name", &name)]));
        view! { <LinkButton label=tr(words) name=named on_press=move |()| act.run((what, row.clone())) /> " " }
    };
    acts.into_iter().map(one).collect_view().into_any()
}
