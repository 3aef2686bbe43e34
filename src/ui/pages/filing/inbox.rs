//! 接收文件: choose, unlock, read what it would change, agree, done. Nothing is kept before the person agrees.

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::issue::Issue;
use taizhang_core::exchange::codes::digest_code;
use taizhang_core::exchange::kinds::NextStep;
use taizhang_core::exchange::plan::{Consent, Plan};
use taizhang_core::exchange::wire::{Inspected, Package};
use taizhang_core::report::inbox::{FileView, next_step, view};
use web_sys::File;

use super::inbox_done::DonePanel;
use super::inbox_review::ReviewPanel;
use super::words::{file_kind, number, tr, when};
use crate::platform::idle;
use crate::ui::components::{
    Button, ButtonKind, Fact, Facts, FileDrop, Form, FormActions, Notice, NoticeKind, Panel, PasswordField,
    Progress, focus_by_id,
};
use crate::ui::session::{Session, inspect, use_session};
use crate::ui::t::{sentence, t, ta};

/// A file opened and planned.
#[derive(Clone)]
pub struct Opened {
    pub name: String,
    pub code: String,
    pub package: Package,
    pub plan: Arc<Plan>,
    pub view: Arc<FileView>,
}

/// How far the file at hand has come.
#[derive(Clone)]
enum Stage {
    Choose,
    /// Key of the words for what is being done.
    Working(&'static str),
    Locked {
        name: String,
        inspected: Box<Inspected>,
        wrong: bool,
    },
    Review(Box<Opened>),
    Refused {
        name: String,
        issues: Vec<Issue>,
    },
    Done {
        view: Arc<FileView>,
        next: NextStep,
    },
}

/// The files being taken in; stays while one looks at another tab.
#[derive(Clone, Copy)]
pub struct Inbox {
    session: Session,
    stage: RwSignal<Stage>,
    queue: RwSignal<Vec<File>, LocalStorage>,
    pub busy: RwSignal<bool>,
    pub issues: RwSignal<Vec<Issue>>,
}

impl Inbox {
    pub fn new() -> Self {
        Self {
            session: use_session(),
            stage: RwSignal::new(Stage::Choose),
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
        let Some(file) = next else {
            self.stage.set(Stage::Choose);
            return;
        };
        self.stage.set(Stage::Working("filing-reading"));
        leptos::task::spawn_local(async move {
            let name = file.name();
            match inspect(&file).await {
                Err(issue) => self.refuse(name, vec![issue]),
                Ok(inspected) if inspected.sealed => {
                    self.stage.set(Stage::Locked { name, inspected: Box::new(inspected), wrong: false });
                }
                Ok(inspected) => match inspected.open(None) {
                    Err(issue) => self.refuse(name, vec![issue]),
                    Ok(package) => self.show(name, package).await,
                },
            }
        });
    }

    fn unlock(self, name: String, inspected: Box<Inspected>, passphrase: String) {
        self.stage.set(Stage::Working("filing-unsealing"));
        leptos::task::spawn_local(async move {
            idle::idle().await;
            match inspected.open(Some(&passphrase)) {
                Ok(package) => self.show(name, package).await,
                Err(issue) if issue.code == "package-passphrase" => {
                    self.stage.set(Stage::Locked { name, inspected, wrong: true });
                }
                Err(issue) => self.refuse(name, vec![issue]),
            }
        });
    }

    async fn show(self, name: String, package: Package) {
        // Opening and planning are two pieces of work.
        idle::turn().await;
        match self.session.plan(&package) {
            Err(issue) => self.refuse(name, vec![issue]),
            Ok(plan) => {
                let view = self.session.peek(|registry| view(registry, &plan));
                let code = digest_code(&package.digest);
                let opened = Opened { name, code, package, plan: Arc::new(plan), view: Arc::new(view) };
                self.stage.set(Stage::Review(Box::new(opened)));
                request_animation_frame(|| focus_by_id("inbox-review"));
            }
        }
    }

    fn refuse(self, name: String, issues: Vec<Issue>) {
        self.stage.set(Stage::Refused { name, issues });
    }

    /// Takes the file in, whole.
    pub fn take(self, opened: Opened, consent: Consent) {
        self.busy.set(true);
        self.issues.set(Vec::new());
        leptos::task::spawn_local(async move {
            let done = self.session.take_in(opened.plan.clone(), consent).await;
            self.busy.set(false);
            match done {
                Ok(()) => {
                    let next = next_step(self.session.profile().level(), &opened.view);
                    self.stage.set(Stage::Done { view: opened.view, next });
                    request_animation_frame(|| focus_by_id("inbox-done"));
                }
                // Read again: what differs now stands in the list.
                Err(found) if found.iter().any(|issue| issue.code == "plan-stale") => {
                    self.show(opened.name, opened.package).await;
                    self.issues.set(found);
                }
                Err(found) => self.issues.set(found),
            }
        });
    }
}

/// The tab.
#[component]
pub fn InboxTab(inbox: Inbox) -> impl IntoView {
    move || match inbox.stage.get() {
        Stage::Choose => view! { <Choose inbox /> }.into_any(),
        Stage::Working(key) => view! { <Progress label=tr(key) value=Signal::stored(None) /> }.into_any(),
        Stage::Locked { name, inspected, wrong } => {
            view! { <Locked inbox name inspected wrong /> }.into_any()
        }
        Stage::Review(opened) => view! { <ReviewPanel inbox opened=*opened /> }.into_any(),
        Stage::Refused { name, issues } => {
            view! { <div class="stack"><Refused inbox name issues /> <More inbox /></div> }.into_any()
        }
        Stage::Done { view, next } => {
            view! { <div class="stack"><DonePanel inbox file=view next /> <More inbox /></div> }.into_any()
        }
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
                    label=tr("filing-take-choose")
                    hint=tr("filing-take-hint")
                    accept=".json"
                    multiple=true
                    on_files=move |files| inbox.give(files)
                />
                <p class="quiet small">{move || t("filing-take-calm")}</p>
            </div>
        </Panel>
    }
}

/// A sealed file: who it comes from can be read, what it says only with the passphrase.
#[component]
fn Locked(inbox: Inbox, name: String, inspected: Box<Inspected>, wrong: bool) -> impl IntoView {
    let passphrase = RwSignal::new(String::new());
    let empty = RwSignal::new(false);
    let from = inspected.envelope.from.name.clone();
    let chain = inspected.envelope.chain.as_ref().map(|chain| number(chain.number)).unwrap_or_default();
    let kind = file_kind(inspected.envelope.kind);
    let made = when(&inspected.envelope.made.at);
    let error = Signal::derive(move || {
        if empty.get() {
            Some(t("filing-passphrase-missing"))
        } else {
            wrong.then(|| sentence(&Issue::new("package-passphrase")))
        }
    });
    let again = name.clone();
    let submit = move |()| {
        let typed = passphrase.get_untracked();
        empty.set(typed.is_empty());
        if !typed.is_empty() {
            inbox.unlock(again.clone(), inspected.clone(), typed);
        }
    };
    request_animation_frame(|| focus_by_id("inbox-passphrase"));
    view! {
        <Panel title=tr("filing-locked-title")>
            <div class="stack">
                <Facts>
                    <Fact label=tr("filing-file-name") wide=true>{name}</Fact>
                    <Fact label=tr("filing-from")>{from}</Fact>
                    <Fact label=tr("filing-file-kind")>{kind} " " {chain}</Fact>
                    <Fact label=tr("filing-made-at")>{made}</Fact>
                </Facts>
                <Form on_submit=submit>
                    <PasswordField
                        id="inbox-passphrase"
                        label=tr("filing-passphrase")
                        value=passphrase
                        show_label=tr("show")
                        hide_label=tr("hide")
                        hint=tr("filing-locked-hint")
                        error
                        required=true
                    />
                    <FormActions>
                        <Button label=tr("filing-unlock") kind=ButtonKind::Primary submit=true />
                        <Button label=tr("filing-take-not") on_press=move |()| inbox.next() />
                    </FormActions>
                </Form>
            </div>
        </Panel>
    }
}

#[component]
fn Refused(inbox: Inbox, name: String, issues: Vec<Issue>) -> impl IntoView {
    let title = ta("filing-refused", &[("file", &name)]);
    let lines = move || issues.iter().map(|issue| view! { <p>{sentence(issue)}</p> }).collect_view();
    view! {
        <div class="stack">
            <Notice kind=NoticeKind::Error title>
                <div class="filing-notice-more">
                    {lines}
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
