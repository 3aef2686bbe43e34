//! 自动备份: after every batch that is on disk the folder gets what is new, and nobody waits for it. What could not be copied is
//! caught up with at the next batch, every few minutes, and at the next start.

use leptos::prelude::*;
use taizhang_core::domain::issue::{Issue, Issues};
use taizhang_core::exchange::standing::copying::{Copying, Fault, hand_out};
use taizhang_core::exchange::standing::note::{Chance, Note};
use taizhang_core::exchange::standing::place::PlaceFault;
use taizhang_core::exchange::standing::segment::Maker;
use taizhang_core::ledger::Context;
use taizhang_core::ledger::keyring::Secret;
use taizhang_core::ledger::recovery_code::RecoveryCode;

use super::Session;
use crate::platform::folder::{self, Folder, Permission};
use crate::platform::idle::{self, Pieces};
use crate::platform::indexed_db::database_name;
use crate::platform::sentinel::{self, LastBackup};
use crate::platform::{copy_note, files, folders, one_window, random};

/// What failed is tried again after so many minutes.
const AGAIN_MINUTES: u32 = 3;

/// How the copy of an open register stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CopyState {
    /// None is kept, or files are handed out one by one.
    Off,
    Good,
    Working,
    /// The browser asks the person again: one click goes on.
    Asks,
    /// The folder must be chosen again.
    Choose,
    /// It is tried again later.
    Failed(Issue),
}

/// What is known of the copy in one opening of an office.
#[derive(Clone, Copy)]
pub struct CopyWatch {
    state: RwSignal<CopyState>,
    pub(super) note: RwSignal<Option<Note>>,
    folder: StoredValue<Option<Folder>, LocalStorage>,
    busy: StoredValue<bool>,
    /// Something was written while a file was being made.
    more: StoredValue<bool>,
}

impl CopyWatch {
    pub(super) fn begin() -> Self {
        Self {
            state: RwSignal::new(CopyState::Off),
            note: RwSignal::new(None),
            folder: StoredValue::new_local(None),
            busy: StoredValue::new(false),
            more: StoredValue::new(false),
        }
    }
}

impl Session {
    /// Goes on with the copy that this browser knows of.
    pub(super) fn begin_copying(self) {
        let note = copy_note::load(self.register);
        let has_place = note.as_ref().is_some_and(|note| note.place.is_some());
        self.copying.note.set(note);
        if has_place {
            leptos::task::spawn_local(async move {
                self.copying.folder.set_value(folders::load(self.register).await);
                self.copy_soon(false);
            });
        }
        leptos::task::spawn_local(async move {
            loop {
                idle::minutes(AGAIN_MINUTES).await;
                if matches!(self.copying.state.get_untracked(), CopyState::Failed(_)) {
                    self.copy_soon(false);
                }
            }
        });
    }

    /// What this browser keeps of the copy.
    pub fn copy_note(self) -> Option<Note> {
        self.copying.note.get()
    }

    pub fn copy_state(self) -> CopyState {
        self.copying.state.get()
    }

    /// Whether a copy can be kept of this register: practice is nobody's, and a person's own copy is made of a file.
    pub fn may_copy(self) -> bool {
        self.kept.get() && !self.profile().practice && self.read(|registry| registry.personal.is_none())
    }

    /// Begins a copy that opens with this passphrase and this code. Where it goes is asked next.
    ///
    /// # Errors
    /// `passphrase-…` where the passphrase is weak, `copy-note` where this browser keeps no settings.
    pub async fn begin_copy(
        self,
        passphrase: &str,
        code: &RecoveryCode,
        known: &[&str],
    ) -> Result<(), Issues> {
        idle::drawn().await;
        let secret = Secret::from_bytes(random::bytes()?);
        let chance = Chance { copy: random::bytes()?, secret, keyring: random::bytes()? };
        let note = Note::begin(passphrase, code, known, &chance)?;
        self.copying.folder.set_value(None);
        folders::keep(self.register, None).await;
        self.keep_copy_note(&note)?;
        self.copying.state.set(CopyState::Off);
        Ok(())
    }

    /// Has the person choose where it goes. To be called at a click.
    pub fn choose_copy_folder(self) -> impl Future<Output = Result<(), Issues>> {
        let chosen = folder::choose(true);
        async move {
            let Some(folder) = chosen.await else { return Ok(()) };
            let Some(mut note) = copy_note::load(self.register) else { return Ok(()) };
            // The same folder once more goes on where it was: the files in it tell.
            if note.place.as_deref() != Some(folder.name().as_str()) {
                note.move_to(Some(folder.name()));
            }
            self.keep_copy_note(&note)?;
            // A browser that does not keep it asks for it again at the next start.
            folders::keep(self.register, Some(&folder)).await;
            self.copying.folder.set_value(Some(folder));
            self.copy_soon(false);
            Ok(())
        }
    }

    /// The person lets the browser write there again. To be called at a click.
    pub fn go_on_copying(self) {
        let asked = self.copying.folder.with_value(|folder| folder.as_ref().map(|folder| folder.ask(true)));
        leptos::task::spawn_local(async move {
            if let Some(asked) = asked {
                asked.await;
            }
            self.copy_soon(false);
        });
    }

    /// Forgets the copy. The files stay where they are.
    pub fn stop_copying(self) {
        copy_note::clear(self.register);
        self.copying.note.set(None);
        self.copying.state.set(CopyState::Off);
        self.copying.folder.set_value(None);
        leptos::task::spawn_local(async move {
            folders::keep(self.register, None).await;
        });
    }

    /// Copies what is new when the page has nothing else to do; with `full` the whole register.
    pub fn copy_soon(self, full: bool) {
        let here =
            self.copying.note.with_untracked(|note| note.as_ref().is_some_and(|note| note.place.is_some()));
        if !here {
            return;
        }
        if self.copying.busy.get_value() {
            return self.copying.more.set_value(true);
        }
        self.copying.busy.set_value(true);
        leptos::task::spawn_local(async move {
            idle::idle().await;
            let mut full = full;
            loop {
                self.copying.more.set_value(false);
                let state = self.copy(full).await;
                let good = state == CopyState::Good;
                self.copying.state.set(state);
                full = false;
                if !good || !self.copying.more.get_value() {
                    break;
                }
            }
            self.copying.busy.set_value(false);
        });
    }

    /// One turn: everything that is not in a file yet.
    async fn copy(self, full: bool) -> CopyState {
        let _turn = one_window::take(&format!("{}.copy", database_name(self.register))).await;
        // Another window may have copied meanwhile.
        let Some(mut note) = copy_note::load(self.register) else { return CopyState::Off };
        if note.place.is_none() {
            return CopyState::Off;
        }
        let Some(folder) = self.copying.folder.get_value() else { return CopyState::Choose };
        match folder.permission(true).await {
            Permission::Granted => {}
            Permission::Asks => return CopyState::Asks,
            Permission::Denied => return CopyState::Choose,
        }
        self.copying.state.set(CopyState::Working);
        match self.catch_up(&folder, &mut note, full).await {
            Ok(()) => CopyState::Good,
            Err(Fault::Place(PlaceFault::Refused)) => CopyState::Asks,
            Err(fault) => CopyState::Failed(fault.issue()),
        }
    }

    async fn catch_up(self, folder: &Folder, note: &mut Note, full: bool) -> Result<(), Fault> {
        let (context, store) = (self.context()?, self.store());
        let (profile, key) =
            self.inner.with_value(|inner| (inner.registry.profile.clone(), inner.key.clone()));
        let profile = profile.ok_or_else(|| Issue::new("not-set-up"))?;
        let copying = Copying {
            place: folder,
            store: &*store,
            maker: Maker { profile: &profile, key: &key, context: &context },
            chance: || random::bytes().map(Secret::from_bytes),
            // What a browser does not keep is found out anew from the folder.
            keep: |note: &Note| {
                // It may have been stopped meanwhile.
                if copy_note::load(self.register).is_some_and(|known| known.copy == note.copy) {
                    let _ = self.keep_copy_note(note);
                }
            },
        };
        copying.catch_up(note, full, &mut Pieces::begin()).await.map(drop)
    }

    /// Makes one file of the whole register for whoever keeps files themselves, and hands it out. Returns its name.
    ///
    /// # Errors
    /// What stands against it.
    pub async fn hand_out_copy(self) -> Result<String, Issues> {
        idle::drawn().await;
        let Some(mut note) = copy_note::load(self.register) else {
            return Err(Issue::new("copy-none").into());
        };
        let (context, store): (Context, _) = (self.context()?, self.store());
        let (profile, key) =
            self.inner.with_value(|inner| (inner.registry.profile.clone(), inner.key.clone()));
        let profile = profile.ok_or_else(|| Issue::new("not-set-up"))?;
        let maker = Maker { profile: &profile, key: &key, context: &context };
        let once = random::bytes().map(Secret::from_bytes)?;
        let (name, bytes) = hand_out(&mut note, &*store, maker, &once, &mut Pieces::begin()).await?;
        files::download(&name, "application/octet-stream", &bytes)?;
        self.keep_copy_note(&note)?;
        Ok(name)
    }

    /// Keeps the note, and tells the start that there is a newer copy outside this browser.
    fn keep_copy_note(self, note: &Note) -> Result<(), Issue> {
        let kept = copy_note::save(self.register, note);
        self.copying.note.set(Some(note.clone()));
        if let (Some(last), Some(mut known)) = (&note.last, sentinel::load(self.register)) {
            let (name, sequence) = (last.file.name.clone(), Some(last.through.sequence));
            known.backup = Some(LastBackup { at: last.at, name, sequence });
            sentinel::save(self.register, &known);
        }
        if kept { Ok(()) } else { Err(Issue::new("copy-note")) }
    }
}
