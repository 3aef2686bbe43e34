//! 待上报: who can be filed now, what the file will carry, and the file itself.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::Direction;
use taizhang_core::domain::id::Id;
use taizhang_core::order::Gathered;
use taizhang_core::process::drafts::{DraftFate, DraftRow};
use taizhang_core::process::filing::{Candidate, HeldBack, candidates, held_back};
use taizhang_core::report::filing::outbox::{Contents, contents};
use taizhang_core::report::period::name;

use super::made::{MadePanel, ToSend};
use super::making::{Made, make_file};
use super::people_item::people_item;
use super::words::{number, obstacle_words};
use crate::ui::components::{
    Badge, Button, ButtonKind, Column, DataTable, Empty, Panel, Selection, Tone, WorkList,
};
use crate::ui::filing_state::{state_tone, state_words};
use crate::ui::print::PrintButton;
use crate::ui::reactive::{effect, memo};
use crate::ui::record::Submission;
use crate::ui::route::Route;
use crate::ui::seal::SealDialog;
use crate::ui::session::use_session;
use crate::ui::t::{borrowed, lang, people, t, ta, tr};

/// What stays while one looks at another tab.
#[derive(Clone, Copy)]
pub struct Upward {
    rows: Memo<Vec<Candidate>>,
    ticked: RwSignal<BTreeSet<String>>,
    made: RwSignal<Option<Made>>,
}

impl Upward {
    /// Everybody who is ready is ticked when first seen.
    pub fn new() -> Self {
        let session = use_session();
        let rows = memo(move |_| session.read(candidates));
        let ticked = RwSignal::new(BTreeSet::new());
        effect(move |seen: Option<BTreeSet<String>>| {
            let ready: BTreeSet<String> = rows.with(|rows| ready(rows).map(key).into_set());
            let seen = seen.unwrap_or_default();
            ticked.update(|ticked| {
                ticked.retain(|key| ready.contains(key));
                ticked.extend(ready.difference(&seen).cloned());
            });
            ready
        });
        Self { rows, ticked, made: RwSignal::new(None) }
    }

    /// How many can be filed now.
    pub fn count(self) -> usize {
        self.rows.with(|rows| ready(rows).count())
    }
}

fn ready(rows: &[Candidate]) -> impl Iterator<Item = &Candidate> {
    rows.iter().filter(|row| row.is_ready())
}

fn key(row: &Candidate) -> String {
    row.engagement.to_string()
}

fn person_link(id: Id, name: &str) -> AnyView {
    view! { <a href=Route::Person(id).href() title=name.to_owned()>{name.to_owned()}</a> }.into_any()
}

/// The tab.
#[component]
pub fn UpwardTab(upward: Upward) -> impl IntoView {
    let session = use_session();
    let contents = memo(move |_| session.read(|registry| contents(registry, session.day())));
    let (open, submission) = (RwSignal::new(false), Submission::default());
    let chosen = memo(move |_| upward.ticked.with(BTreeSet::len));
    let make = make_file(open, submission, upward.made, move |passphrase| {
        let engagements =
            upward.ticked.with_untracked(|ticked| ticked.iter().filter_map(|key| key.parse().ok()).collect());
        Some(session.file_upward(engagements, passphrase))
    });
    let to =
        Signal::derive(move || contents.with(|c| c.as_ref().map(|c| c.to.name.clone()).unwrap_or_default()));
    let identities = Signal::derive(move || contents.with(|c| c.as_ref().map(|c| c.identities)));
    let carries = move || contents.get().map(|c| view! { <Carries contents=c chosen /> });
    let head = move || {
        contents.get().map(|c| {
            let text = ta("filing-upward-next", &[("to", &c.to.name), ("number", &number(c.number))]);
            view! {
                <div class="filing-bar">
                    <p class="grow">{text}</p>
                    <Button
                        label=tr("filing-make")
                        kind=ButtonKind::Primary
                        on_press=move |()| open.set(true)
                    />
                </div>
            }
        })
    };
    let drafts = move || {
        let drafts = contents.with(|c| c.as_ref().map(|c| c.drafts.clone()).unwrap_or_default());
        (!drafts.is_empty()).then(|| view! { <Drafts drafts /> })
    };
    let drafting = session.profile().drafts_people();
    view! {
        <div class="stack">
            <MadePanel made=upward.made />
            <ToSend direction=Direction::Up />
            {head}
            {(!drafting).then(|| view! { <Ready upward /> })}
            {drafts}
            <Show when=move || drafting>
                <HeadCounts contents />
            </Show>
        </div>
        <SealDialog
            id="upward"
            open
            title=tr("filing-make")
            to
            people=identities
            submission
            on_make=make
        >
            {carries}
        </SealDialog>
    }
}

/// What the file will hold.
#[component]
fn Carries(contents: Contents, chosen: Memo<usize>) -> impl IntoView {
    let count = |key: &str, n: usize| ta(key, &[("count", &n.to_string())]);
    let heads = contents.heads;
    let args = [
        ("count", contents.people.to_string()),
        ("registered", heads.registered().to_string()),
        ("left", heads.left.to_string()),
        ("outside", heads.outside.to_string()),
        ("moving", heads.moving.to_string()),
    ];
    let mut lines = vec![
        ta("filing-carries-people", &borrowed(&args)),
        count("filing-carries-requests", chosen.get_untracked()),
    ];
    let more = [
        ("filing-carries-open", contents.open_requests),
        ("filing-carries-drafts", contents.drafts.len()),
        ("filing-carries-head-counts", contents.head_counts.len()),
        ("filing-carries-below", contents.below.len()),
    ];
    lines.extend(more.into_iter().filter(|(_, n)| *n > 0).map(|(key, n)| count(key, n)));
    for (signed, key) in [(true, "filing-carries-reports"), (false, "filing-carries-unsigned")] {
        let names = contents.reports.iter().filter(|own| own.1 == signed).map(|own| name(lang(), own.0));
        let names: Vec<String> = names.collect();
        if let Some(last) = names.first() {
            lines.push(ta(key, &[("count", &names.len().to_string()), ("last", last)]));
        }
    }
    let below = contents.below.iter().map(|(name, n)| format!("{name} {}", number(*n)));
    let below: Vec<String> = below.collect();
    view! {
        <p>
            {t("filing-to")} <strong>{contents.to.name.clone()}</strong>
            " " {number(contents.number)}
        </p>
        <ul class="filing-carries">
            {lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}
        </ul>
        {(!below.is_empty()).then(|| view! { <p class="quiet small">{below.join(&t("filing-comma"))}</p> })}
    }
}

/// People ready to be filed, to be ticked, and those something stands against.
#[component]
fn Ready(upward: Upward) -> impl IntoView {
    let rows =
        Signal::derive(move || Arc::new(upward.rows.with(|rows| ready(rows).cloned().collect::<Vec<_>>())));
    let held = memo(move |_| upward.rows.with(|rows| held_back(rows)));
    let waiting = memo(move |_| held.with(|held| held.iter().map(|group| group.people.len()).sum::<usize>()));
    let columns = Signal::stored(vec![
        Column::new("name", tr("field-person-name"), 11.0, |row: &Candidate| {
            person_link(row.person, &row.name)
        }),
        Column::new("unit", tr("field-engagement-user"), 18.0, |row: &Candidate| row.unit.clone().into_any()),
        Column::new("state", tr("filing-why"), 14.0, |row: &Candidate| {
            let state = row.state.clone();
            let tone = state_tone(&state);
            view! { <Badge text=Signal::derive(move || state_words(&state)) tone=Signal::stored(tone) /> }
                .into_any()
        }),
    ]);
    let selection = Selection::new(upward.ticked, tr("filing-tick-all"), |row: &Candidate| {
        ta("filing-tick", &[("name", &row.name)])
    });
    let title = Signal::derive(move || {
        let chosen = upward.ticked.with(BTreeSet::len).to_string();
        let all = rows.with(|rows| rows.len()).to_string();
        ta("filing-ready", &[("chosen", &chosen), ("all", &all)])
    });
    let nobody = move || {
        view! { <Empty title=tr("filing-nobody") text=tr("filing-nobody-text") /> }
    };
    let line = |group: HeldBack| view! { <HeldBackLine group /> };
    view! {
        <Panel title flush=true actions=|| view! { <PrintButton table="upward" small=true /> }>
            <DataTable
                id="upward"
                label=tr("filing-ready-table")
                columns
                rows
                row_key=key
                selection
                empty=nobody
            />
        </Panel>
        <Show when=move || { waiting.get() > 0 }>
            <Panel
                title=Signal::derive(move || {
                    ta("filing-held-back", &[("people", &people(waiting.get()))])
                })
                flush=true
            >
                <WorkList label=tr("filing-held-back-list")>
                    {move || held.get().into_iter().map(line).collect_view()}
                </WorkList>
            </Panel>
        </Show>
    }
}

/// What holds people back, in one line with all of them: the person where there is one, else those with missing facts.
#[component]
fn HeldBackLine(group: HeldBack) -> impl IntoView {
    let text = group.against.iter().map(obstacle_words).collect::<Vec<_>>().join(&t("filing-semicolon"));
    let (badge, tone) = (tr("filing-incomplete"), Signal::stored(Tone::Unknown));
    let mend = |who: &str| ta("filing-mend-what", &[("who", who), ("what", &text)]);
    people_item(badge, tone, String::new(), &text, group.people, mend)
}

/// People drafted here, and how far each has come.
#[component]
pub fn Drafts(drafts: Vec<DraftRow>) -> impl IntoView {
    let line = |draft: DraftRow| {
        let fate = match draft.fate {
            DraftFate::New => t("filing-draft-new"),
            DraftFate::Sent { number: n } => ta("filing-draft-sent", &[("number", &number(n))]),
            DraftFate::Received { number: n } => ta("filing-draft-received", &[("number", &number(n))]),
            DraftFate::Declined { reason } => ta("filing-proposal-declined", &[("reason", &reason)]),
        };
        view! {
            <li class="filing-line">
                <span class="grow">{person_link(draft.person, &draft.name)}</span>
                <span class="quiet">{fate}</span>
            </li>
        }
    };
    view! {
        <Panel title=tr("filing-drafts") flush=true>
            <ul class="filing-lines" role="list">{drafts.into_iter().map(line).collect_view()}</ul>
        </Panel>
    }
}

/// Our own head counts, which travel with the file.
#[component]
fn HeadCounts(contents: Memo<Option<Contents>>) -> impl IntoView {
    let days = move || contents.with(|c| c.as_ref().map(|c| c.head_counts.clone()).unwrap_or_default());
    let text = move || match days().last() {
        Some(day) => ta("filing-head-count", &[("day", &day.to_string())]),
        None => t("filing-head-count-none"),
    };
    view! {
        <Panel title=tr("kind-head-count")>
            <p>{text} " " <a href=Route::Offices.href()>{tr("filing-head-count-link")}</a></p>
        </Panel>
    }
}
