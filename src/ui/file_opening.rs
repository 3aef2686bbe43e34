//! A file chosen, unlocked and read, wherever one is asked for. What happens to it is decided by [`Opening`]; here it is
//! read, the browser gets its turn, and the state is shown.

use std::rc::Rc;

use leptos::prelude::*;
use taizhang_core::domain::issue::Issue;
use taizhang_core::domain::package_kind::PackageKind;
use taizhang_core::exchange::opening::{self, Event, Opening, State, Turn, Wanted};
use taizhang_core::exchange::stored_data::is_stored_data;
use taizhang_core::exchange::wire::{Envelope, Reader, inspect_in_pieces};
use web_sys::File;

use crate::platform::idle::{self, Pieces};
use crate::ui::components::{
    Button, ButtonKind, Fact, Facts, FileDrop, Form, FormActions, Notice, NoticeKind, PasswordField,
    Progress, focus_by_id,
};
use crate::ui::file_words::{file_kind, number, when};
use crate::ui::reactive::{effect, memo};
use crate::ui::session::package_bytes;
use crate::ui::stored_file::StoredFile;
use crate::ui::t::{coded, sentence, t, ta, tr};

/// The file at hand. The person may leave the page at any moment: then nothing is left to say.
pub struct FileOpening<T: 'static> {
    opening: RwSignal<Opening<T>, LocalStorage>,
    passphrase: RwSignal<String>,
    /// A 现存数据文件 was given where a backup is asked for: it becomes one first.
    stored: RwSignal<Option<Rc<Vec<u8>>>, LocalStorage>,
}

impl<T> Clone for FileOpening<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for FileOpening<T> {}

/// What is to be seen of a file.
#[derive(Clone, PartialEq, Eq)]
pub enum Face {
    Nothing,
    Working,
    /// Its passphrase is asked for, or being tried.
    Locked,
    Open,
    Refused {
        name: String,
        issue: Issue,
    },
}

impl<T: Clone + 'static> FileOpening<T> {
    pub fn new(wanted: &'static Wanted<T>) -> Self {
        let opening = RwSignal::new_local(Opening::new(wanted));
        Self { opening, passphrase: RwSignal::new(String::new()), stored: RwSignal::new_local(None) }
    }

    /// Reads a file that a person chose. Returns what is in it, unless its passphrase is to be asked for first, it is
    /// refused, or another one was chosen meanwhile.
    pub async fn give(self, file: File) -> Option<T> {
        let turn = self.step(Event::Chosen(file.name()))?;
        let _ = self.passphrase.try_set(String::new());
        let _ = self.stored.try_set(None);
        let found = match package_bytes(&file).await {
            Ok(bytes) if is_stored_data(&bytes) => {
                match self.opening.try_with_untracked(|opening| opening.unwanted(PackageKind::Backup))? {
                    Some(issue) => Err(issue),
                    None => {
                        if self.opening.try_with_untracked(Opening::turn)? == turn {
                            self.step(Event::Left);
                            let _ = self.stored.try_set(Some(Rc::new(bytes)));
                        }
                        return None;
                    }
                }
            }
            Ok(bytes) => inspect_in_pieces(bytes, Reader::Outer, &mut Pieces::begin()).await,
            Err(issue) => Err(issue),
        };
        self.step(Event::Read(turn, found))?;
        self.unpack(turn).await
    }

    /// Reads what was made of a file here: goes on as if it had been chosen.
    async fn go_on(self, name: String, bytes: Vec<u8>) -> Option<T> {
        let turn = self.step(Event::Chosen(name))?;
        let _ = self.stored.try_set(None);
        let found = inspect_in_pieces(bytes, Reader::Outer, &mut Pieces::begin()).await;
        self.step(Event::Read(turn, found))?;
        self.unpack(turn).await
    }

    /// Tries the passphrase typed. Returns what is in the file where it is the right one.
    pub async fn unlock(self) -> Option<T> {
        let turn = self.step(Event::Typed(self.passphrase.try_get_untracked()?))?;
        self.unpack(turn).await
    }

    async fn unpack(self, turn: Turn) -> Option<T> {
        let due = || self.opening.try_with_untracked(|opening| opening.unpacking(turn))?;
        let (inspected, passphrase) = due()?;
        if passphrase.is_some() {
            // The key of a seal is made at one go and holds the page up: what is being done must have been drawn before.
            idle::drawn().await;
            due()?;
        }
        let unpacked = opening::unpack(&inspected, passphrase.as_deref(), &mut Pieces::begin()).await;
        if self.step(Event::Unpacked(turn, unpacked))? != turn {
            return None;
        }
        let opened = self.opening.try_with_untracked(opened)??;
        let _ = self.passphrase.try_set(String::new());
        Some(opened)
    }

    /// What the file says is of no use here.
    pub fn refuse(self, issue: Issue) {
        self.step(Event::Refused(issue));
    }

    /// No file is at hand any more.
    pub fn leave(self) {
        self.step(Event::Left);
    }

    /// What was opened; follows every change.
    pub fn opened(self) -> Option<T> {
        self.opening.with(opened)
    }

    /// The name of the file at hand.
    pub fn name(self) -> String {
        self.opening.try_with_untracked(|opening| opening.name().to_owned()).unwrap_or_default()
    }

    /// What is to be seen; follows every change of it.
    pub fn face(self) -> Memo<Face> {
        memo(move |_| self.opening.with(face))
    }

    fn step(self, event: Event) -> Option<Turn> {
        self.opening.try_update(|opening| {
            opening.on(event);
            opening.turn()
        })
    }
}

fn opened<T: Clone>(opening: &Opening<T>) -> Option<T> {
    match opening.state() {
        State::Open(opened) => Some(opened.clone()),
        State::Nothing
        | State::Reading
        | State::Locked { .. }
        | State::Unpacking { .. }
        | State::Refused(_) => None,
    }
}

fn face<T>(opening: &Opening<T>) -> Face {
    match opening.state() {
        State::Nothing => Face::Nothing,
        State::Reading | State::Unpacking { passphrase: None, .. } => Face::Working,
        State::Locked { .. } | State::Unpacking { passphrase: Some(_), .. } => Face::Locked,
        State::Open(_) => Face::Open,
        State::Refused(issue) => Face::Refused { name: opening.name().to_owned(), issue: issue.clone() },
    }
}

/// A file being read, or about to be.
#[component]
pub fn Working() -> impl IntoView {
    view! { <Progress label=tr("file-reading") value=Signal::stored(None) /> }
}

/// A sealed file: who it comes from can be read, what it says only with the passphrase.
#[component]
pub fn Locked<T: Clone + 'static>(
    /// Prefix of the ids, unique on the page.
    id: &'static str,
    file: FileOpening<T>,
    /// Its words are `WORDS-secret`, `WORDS-secret-hint`, `WORDS-open`.
    words: &'static str,
    /// Tries the passphrase.
    on_submit: Callback<()>,
    /// More buttons.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let field = format!("{id}-passphrase");
    let working = move || file.opening.with(|opening| matches!(opening.state(), State::Unpacking { .. }));
    let error = move || {
        file.opening.with(|opening| match opening.state() {
            State::Locked { fault, .. } => fault.as_ref().map(sentence),
            State::Nothing
            | State::Reading
            | State::Unpacking { .. }
            | State::Open(_)
            | State::Refused(_) => None,
        })
    };
    let to_focus = field.clone();
    effect(move |_| {
        if !working() {
            let field = to_focus.clone();
            request_animation_frame(move || focus_by_id(&field));
        }
    });
    let open = Signal::derive(move || coded("*-open", words));
    let label = Signal::derive(move || if working() { t("file-opening") } else { open.get() });
    let outside = file
        .opening
        .with_untracked(|opening| opening.outside().map(|envelope| outside(opening.name(), envelope)));
    view! {
        <div class="stack">
            {outside}
            <Form on_submit label=open>
                <PasswordField
                    id=field
                    label=Signal::derive(move || coded("*-secret", words))
                    hint=Signal::derive(move || coded("*-secret-hint", words))
                    value=file.passphrase
                    show_label=tr("show")
                    hide_label=tr("hide")
                    error=Signal::derive(error)
                    required=true
                />
                <FormActions>
                    <Button label kind=ButtonKind::Primary submit=true busy=Signal::derive(working) />
                    {children.map(|children| children())}
                </FormActions>
            </Form>
        </div>
    }
}

/// What a sealed file says on its outside.
fn outside(name: &str, envelope: &Envelope) -> impl IntoView + use<> {
    let (name, from, by) = (name.to_owned(), envelope.from.name.clone(), envelope.made.by.clone());
    let (kind, made) = (envelope.kind, when(&envelope.made.at));
    let place = envelope.chain.as_ref().map_or(0, |chain| chain.number);
    view! {
        <Facts>
            <Fact label=tr("filing-file-name") wide=true>{name}</Fact>
            <Fact label=tr("filing-from")>{from}</Fact>
            <Fact label=tr("filing-file-kind")>{move || file_kind(kind)} " " {move || number(place)}</Fact>
            <Fact label=tr("filing-made-at")>{made}</Fact>
            <Fact label=tr("filing-made-by")>{by}</Fact>
        </Facts>
    }
}

/// Chooses one file and opens it. Changes nothing: it serves the restore, the rehearsal and the self-check.
#[component]
pub fn OneFile<T: Clone + 'static>(
    /// Prefix of the ids, unique on the page.
    id: &'static str,
    file: FileOpening<T>,
    /// Its words are `WORDS-choose`, `WORDS-choose-hint`, and those of [`Locked`].
    words: &'static str,
) -> impl IntoView {
    let chosen = move |files: Vec<File>| {
        if let Some(picked) = files.into_iter().next() {
            leptos::task::spawn_local(async move {
                file.give(picked).await;
            });
        }
    };
    let unlock = Callback::new(move |()| {
        leptos::task::spawn_local(async move {
            file.unlock().await;
        });
    });
    let on_backup = Callback::new(move |(name, bytes): (String, Vec<u8>)| {
        leptos::task::spawn_local(async move {
            file.go_on(name, bytes).await;
        });
    });
    let face = file.face();
    let shown = move || match face.get() {
        Face::Nothing | Face::Open => None,
        Face::Working => Some(view! { <Working /> }.into_any()),
        Face::Locked => Some(view! { <Locked id file words on_submit=unlock /> }.into_any()),
        Face::Refused { name, issue } => {
            let title = Signal::derive(move || ta("file-refused", &[("file", &name)]));
            let text = Signal::derive(move || sentence(&issue));
            Some(view! { <Notice kind=NoticeKind::Error title text /> }.into_any())
        }
    };
    view! {
        <div class="stack">
            <FileDrop
                id=format!("{id}-file")
                label=Signal::derive(move || coded("*-choose", words))
                hint=Signal::derive(move || coded("*-choose-hint", words))
                accept=".json,.dat"
                on_files=chosen
            />
            {shown}
            {move || {
                file.stored.get().map(|bytes| view! { <StoredFile id bytes on_backup /> })
            }}
        </div>
    }
}
