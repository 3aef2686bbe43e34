//! 接收文件: choose, unlock, read what it would change, agree, done.

use leptos::prelude::*;
use taizhang_core::domain::issue::Issue;

use super::inbox::{Inbox, NextFile, Stage};
use super::inbox_done::DonePanel;
use super::inbox_review::ReviewPanel;
use crate::ui::components::{Button, FileDrop, Notice, NoticeKind, Panel};
use crate::ui::file_opening::{Face, Locked, Working};
use crate::ui::t::{sentence, ta, tr};

/// The tab.
#[component]
pub fn InboxTab(inbox: Inbox) -> impl IntoView {
    let face = inbox.file.face();
    move || match inbox.stage.get() {
        Stage::File => match face.get() {
            Face::Nothing => view! { <Choose inbox /> }.into_any(),
            Face::Working | Face::Open => view! { <Working /> }.into_any(),
            Face::Locked => view! { <LockedFile inbox /> }.into_any(),
            Face::Refused { name, issue } => {
                view! { <div class="stack"><Refused inbox name issue /> <More inbox /></div> }.into_any()
            }
        },
        Stage::Review(opened) => view! { <ReviewPanel inbox opened=*opened /> }.into_any(),
        Stage::Done { view, next } => {
            view! { <div class="stack"><DonePanel inbox file=view next /> <More inbox /></div> }.into_any()
        }
    }
}

#[component]
fn LockedFile(inbox: Inbox) -> impl IntoView {
    view! {
        <Panel title=tr("filing-locked-title")>
            <Locked id="inbox" file=inbox.file words="filing-file" on_submit=Callback::new(move |()| inbox.unlock())>
                <Button label=tr("filing-take-not") on_press=move |()| inbox.next() />
            </Locked>
        </Panel>
    }
}

#[component]
fn Choose(inbox: Inbox) -> impl IntoView {
    view! {
        <Panel title=tr("filing-take-title")>
            <div class="stack">
                <p>{tr("filing-take-text")}</p>
                <FileDrop
                    id="inbox-file"
                    label=tr("filing-file-choose")
                    hint=tr("filing-file-choose-hint")
                    accept=".json"
                    multiple=true
                    on_files=move |files| inbox.give(files)
                />
                <p class="quiet small">{tr("filing-take-calm")}</p>
            </div>
        </Panel>
    }
}

#[component]
fn Refused(inbox: Inbox, name: String, issue: Issue) -> impl IntoView {
    let title = ta("filing-refused", &[("file", &name)]);
    view! {
        <div class="stack">
            <Notice kind=NoticeKind::Error title>
                <div class="filing-notice-more">
                    <p>{move || sentence(&issue)}</p>
                    <p>{tr("filing-nothing-changed")}</p>
                </div>
            </Notice>
            <NextFile inbox />
        </div>
    }
}

/// The choice of files again, unless some wait.
#[component]
fn More(inbox: Inbox) -> impl IntoView {
    view! {
        <Show when=move || inbox.waiting() == 0>
            <Choose inbox />
        </Show>
    }
}
