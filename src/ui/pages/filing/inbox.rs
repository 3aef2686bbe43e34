//! The files being taken in: how far each has come. Nothing is kept before the person agrees.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::issue::Issue;
use taizhang_core::exchange::codes::digest_code;
use taizhang_core::exchange::next_step::NextStep;
use taizhang_core::exchange::opening::TO_TAKE_IN;
use taizhang_core::exchange::plan::{Consent, FilePlan};
use taizhang_core::exchange::wire::Package;
use taizhang_core::report::filing::inbox::{FileView, next_step, view};
use taizhang_core::report::filing::inbox_changes::{Differing, differing};
use web_sys::File;

use crate::platform::idle;
use crate::ui::components::{Button, focus_by_id};
use crate::ui::file_opening::FileOpening;
use crate::ui::session::{Session, Taken, use_session};
use crate::ui::t::ta;

/// A file opened and planned.
#[derive(Clone)]
pub struct Opened {
    pub name: String,
    pub code: String,
    pub package: Package,
    pub plan: Arc<FilePlan>,
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
pub(super) enum Stage {
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
    pub(super) file: FileOpening<Package>,
    pub(super) stage: RwSignal<Stage>,
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

    pub(super) fn give(self, mut files: Vec<File>) {
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

    pub(super) fn unlock(self) {
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
                Ok(Taken::Whole) => {
                    let next = next_step(self.session.profile().level(), &opened.view);
                    self.stage.set(Stage::Done { view: opened.view, next });
                    request_animation_frame(|| focus_by_id("inbox-done"));
                }
                // To be read again, with what differs now.
                Ok(Taken::Stale) => {
                    self.show(opened.package, Some((opened.view, codes))).await;
                }
                Err(found) => self.issues.set(found),
            }
        });
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
