//! 接收文件: choose, unlock, read what it would change, agree, done. Nothing is kept before the person agrees.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::issue::Issue;
use taizhang_core::exchange::codes::digest_code;
use taizhang_core::exchange::next_step::NextStep;
use taizhang_core::exchange::opening::TO_TAKE_IN;
use taizhang_core::exchange::plan::{Consent, Plan};
use taizhang_core::exchange::wire::Package;
use taizhang_core::report::inbox::{FileView, next_step, view};
use taizhang_core::report::inbox_changes::{Differing, differing};
use web_sys::File;

use super::inbox_done::DonePanel;
use super::inbox_review::ReviewPanel;
use super::words::tr;
use crate::platform::idle;
use crate::ui::components::{Button, FileDrop, Notice, NoticeKind, Panel, focus_by_id};
use crate::ui::file_opening::{Face, FileOpening, Locked, Working};
use crate::ui::session::{Session, use_session};
use crate::ui::t::{sentence, t, ta};

/// A file opened and planned.
#[derive(Clone)]
pub struct Opened {
    pub name: String,
    pub code: String,
    pub package: Package,
    pub plan: Arc<Plan>,
    pub view: Arc<FileView>,
    pub before: Option<Before>,
}

/// The same file as it was read before the register was written to elsewhere.
#[derive(Clone)]
pub struct Before {
    /// What differs now.
    pub differing: Arc<Vec<Differing>>,
    /// 核对码 that were typed already.
    pub codes: BTreeMap<Id, String>,
}

/// How far the file at hand has come.
#[derive(Clone)]
enum Stage {
    /// It is being chosen, opened or planned, or was refused.
    File,
    Review(Box<Opened>),
    Done {
        view: Arc<FileView>,
        next: NextStep,
    },
}

/// The files being taken in; stays while one looks at another tab.
#[derive(Clone, Copy)]
pub struct Inbox {
    session: Session,
    file: FileOpening<Package>,
    stage: RwSignal<Stage>,
    queue: RwSignal<Vec<File>, LocalStorage>,
    pub busy: RwSignal<bool>,
    pub issues: RwSignal<Vec<Issue>>,
}

impl Inbox {
    pub fn new() -> Self {
        Self {
            session: use_session(),
            file: FileOpening::new(&TO_TAKE_IN),
            stage: RwSignal::new(Stage::File),
            queue: RwSignal::new_local(Vec::new()),
            busy: RwSignal::new(false),
            issues: RwSignal::new(Vec::new()),
        }
    }

    fn give(self, mut files: Vec<File>) {
        files.reverse();
        self.queue.set(files);
        self.next();
    }

    /// How many files wait behind the one at hand.
    pub fn waiting(self) -> usize {
        self.queue.with(Vec::len)
    }

    /// The next file, or the choice of files. The one at hand leaves no trace.
    pub fn next(self) {
        self.issues.set(Vec::new());
        let mut next = None;
        self.queue.update(|queue| next = queue.pop());
        self.stage.set(Stage::File);
        let Some(file) = next else {
            self.file.leave();
            return;
        };
        leptos::task::spawn_local(async move {
            if let Some(package) = self.file.give(file).await {
                self.show(package, None).await;
            }
        });
    }

    fn unlock(self) {
        leptos::task::spawn_local(async move {
            if let Some(package) = self.file.unlock().await {
                self.show(package, None).await;
            }
        });
    }

    /// Lists what the file would change; where it was `read` before and 核对码 were typed, with what differs since.
    async fn show(self, package: Package, read: Option<(Arc<FileView>, BTreeMap<Id, String>)>) {
        // Opening and planning are two pieces of work.
        idle::turn().await;
        match self.session.plan(&package) {
            Err(issue) => {
                self.file.refuse(issue);
                self.stage.set(Stage::File);
            }
            Ok(plan) => {
                let view = self.session.peek(|registry| view(registry, &plan));
                let (name, code) = (self.file.name(), digest_code(&package.digest));
                let before = read.map(|(read, codes)| {
                    let differing = Arc::new(differing(&read, &view));
                    Before { differing, codes }
                });
                let (plan, view) = (Arc::new(plan), Arc::new(view));
                let opened = Opened { name, code, package, plan, view, before };
                self.stage.set(Stage::Review(Box::new(opened)));
                request_animation_frame(|| focus_by_id("inbox-review"));
            }
        }
    }

    /// Takes the file in, whole.
    pub fn take(self, opened: Opened, consent: Consent) {
        self.busy.set(true);
        self.issues.set(Vec::new());
        leptos::task::spawn_local(async move {
            let codes = consent.codes.clone();
            let done = self.session.take_in(opened.plan.clone(), consent).await;
            self.busy.set(false);
            match done {
                Ok(()) => {
                    let next = next_step(self.session.profile().level(), &opened.view);
                    self.stage.set(Stage::Done { view: opened.view, next });
                    request_animation_frame(|| focus_by_id("inbox-done"));
                }
                // To be read again, with what differs now.
                Err(found) if found.iter().any(|issue| issue.code == "plan-stale") => {
                    self.show(opened.package, Some((opened.view, codes))).await;
                }
                Err(found) => self.issues.set(found),
            }
        });
    }
}

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
                <p>{move || t("filing-take-text")}</p>
                <FileDrop
                    id="inbox-file"
                    label=tr("filing-file-choose")
                    hint=tr("filing-file-choose-hint")
                    accept=".json"
                    multiple=true
                    on_files=move |files| inbox.give(files)
                />
                <p class="quiet small">{move || t("filing-take-calm")}</p>
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
                    <p>{move || t("filing-nothing-changed")}</p>
                </div>
            </Notice>
            <NextFile inbox />
        </div>
    }
}

/// The next file that waits behind the one at hand.
#[component]
pub fn NextFile(inbox: Inbox) -> impl IntoView {
    let label = Signal::derive(move || ta("filing-take-next", &[("count", &inbox.waiting().to_string())]));
    view! {
        <Show when=move || { inbox.waiting() > 0 }>
            <div>
                <Button label on_press=move |()| inbox.next() />
            </div>
        </Show>
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
