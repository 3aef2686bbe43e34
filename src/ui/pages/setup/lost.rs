//! A register that cannot be opened: what is known of it, and the ways on.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::issue::Issue;

use super::rescue::{NewKey, Rescue, RescueSteps, ReturnKey};
use super::start_frame::StartFrame;
use crate::platform::directory;
use crate::platform::sentinel::Sentinel;
use crate::ui::components::{Button, ButtonKind, Fact, Facts, Notice, NoticeKind, PageHead, Panel};
use crate::ui::session::{Trouble, office_name};
use crate::ui::shell::{CurrentPhase, Phase, Remove};
use crate::ui::t::{coded, live, sentence, t, ta, tr};

/// Instead of the office: the browser lost it, or something stands in the way.
#[component]
pub fn LostPage(trouble: Trouble, register: Id) -> impl IntoView {
    let office = RwSignal::new(register.to_string());
    leptos::task::spawn_local(async move {
        if let Some(name) = office_name(register).await {
            let _ = office.try_set(name);
        }
    });
    let shown = expect_context::<CurrentPhase>();
    let to_start = move |()| {
        directory::set_current(None);
        shown.0.set(Phase::Start);
    };
    let kind = if matches!(trouble, Trouble::Lost(_)) { ButtonKind::Primary } else { ButtonKind::Plain };
    view! {
        <StartFrame>
            {match trouble {
                Trouble::Lost(note) => view! { <Lost office note key="lost" /> }.into_any(),
                Trouble::Behind(note) => {
                    view! {
                        <Lost office note key="behind" />
                        <Ways register />
                    }
                    .into_any()
                }
                Trouble::Keyless => view! { <Keyless office register /> }.into_any(),
                Trouble::Damaged(issue) => view! { <Damaged office issue register /> }.into_any(),
                Trouble::Empty => view! { <Failed office issue=Issue::new("store-empty")>""</Failed> }.into_any(),
                Trouble::Failed(issue) => {
                    view! {
                        <Failed office issue>
                            <p>{tr("failed-text")}</p>
                            <Rescue register />
                        </Failed>
                    }
                    .into_any()
                }
            }}
            <div class="row start-ways">
                <Button label=tr("back-to-start") kind=kind on_press=to_start />
                <Remove register office />
            </div>
        </StartFrame>
    }
}

/// The browser emptied its storage, or part of it: the last known counts and the last backup.
#[component]
fn Lost(
    office: RwSignal<String>,
    note: Sentinel,
    /// Beginning of the keys of its words.
    key: &'static str,
) -> impl IntoView {
    let people = note.people.to_string();
    let backup = note.backup;
    let with_backup = backup.is_some();
    let last = move || match &backup {
        Some(backup) => {
            let at = backup.at.format("%Y-%m-%d %H:%M").to_string();
            view! { <span>{at}<br /><span class="quiet">{backup.name.clone()}</span></span> }.into_any()
        }
        None => view! { <span>{t("lost-no-backup")}</span> }.into_any(),
    };
    view! {
        <PageHead title=Signal::derive(move || coded("*-title", key)) sub=office />
        <div class="stack">
            <Notice kind=NoticeKind::Error text=Signal::derive(move || coded("*-text", key)) />
            <Panel title=tr("lost-known")>
                <Facts>
                    <Fact label=tr("backup-people")>
                        {live(move || ta("n-people", &[("count", &people)]))}
                    </Fact>
                    <Fact label=tr("backup-entries")>{note.entries}</Fact>
                    <Fact label=tr("last-backup") wide=true>{last}</Fact>
                </Facts>
            </Panel>
            <p>{move || if with_backup { coded("*-next", key) } else { coded("*-next-none", key) }}</p>
        </div>
    }
}

/// The data that are there can be carried away, and restored here or elsewhere.
#[component]
fn Ways(register: Id) -> impl IntoView {
    view! {
        <div class="stack start-ways">
            <Rescue register />
        </div>
    }
}

/// The key is missing and everything else is there.
#[component]
fn Keyless(office: RwSignal<String>, register: Id) -> impl IntoView {
    view! {
        <PageHead title=tr("keyless-title") sub=office />
        <div class="stack">
            <Notice kind=NoticeKind::Error text=tr("keyless-text") />
            <ReturnKey register />
            <NewKey register />
            <Rescue register />
        </div>
    }
}

/// The journal does not hold together, or cannot be read.
#[component]
fn Damaged(office: RwSignal<String>, issue: Issue, register: Id) -> impl IntoView {
    view! {
        <PageHead title=tr("damaged-title") sub=office />
        <div class="stack">
            <Notice kind=NoticeKind::Error text=Signal::derive(move || sentence(&issue)) />
            <div>
                <p>{tr("damaged-text")}</p>
                <RescueSteps />
            </div>
            <Rescue register />
        </div>
    }
}

/// Too new, broken otherwise or not there: the sentence, and what can be done.
#[component]
fn Failed(office: RwSignal<String>, issue: Issue, children: Children) -> impl IntoView {
    view! {
        <PageHead title=tr("failed-title") sub=office />
        <div class="stack">
            <Notice kind=NoticeKind::Error text=Signal::derive(move || sentence(&issue)) />
            {children()}
        </div>
    }
}
