//! The one handle through which screens reach the register and the browser.
//!
//! Reading is reactive: [`Session::read`] inside a memo or view follows every change, of this tab or
//! another. Writing is one path: decide, append to the journal in one strict transaction that compares its
//! head, and only then apply. When another tab wrote first, its entries are followed and the command is
//! decided anew, so no update is lost.
//!
//! One file for each thing it does: [`opening`], [`writing`], [`days`] (another day looked at), [`snapshots`],
//! [`integrity`], [`keeping`] (what nobody has kept yet), [`erasure`] (已按期限删除), [`backups`], [`exchange`], [`rosters`],
//! [`self_check`], [`practice`], [`class`], [`locking`] (加锁), [`pc`] (what this computer can do), [`space`] (how much still
//! fits), [`standing`] and [`standing_found`] (自动备份), [`strays`] (registers the list has lost sight of).

mod backups;
mod class;
mod clock_watch;
mod copies;
mod days;
mod erasure;
mod exchange;
mod integrity;
mod keeping;
mod keys;
mod locking;
mod opening;
mod pc;
mod practice;
mod rosters;
mod self_check;
mod snapshots;
mod space;
mod standing;
mod standing_found;
mod strays;
mod writing;

use std::rc::Rc;

use chrono::{DateTime, FixedOffset, NaiveDate};
use ed25519_dalek::SigningKey;
use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::issue::{Issue, Issues};
use taizhang_core::domain::value::typed;
use taizhang_core::ledger::store::StoreError;
use taizhang_core::ledger::tail::Tail;
use taizhang_core::ledger::{Context, Profile, Registry};
use taizhang_core::policy::concerns::Concerns;
use taizhang_core::policy::standing::Concern;
use taizhang_core::report::settings::space::Space;

use crate::platform::directory::{self, OfficeEntry};
use crate::platform::indexed_db::{IndexedDbStore, database_name};
use crate::platform::keeping::Keeping;
use crate::platform::tabs::Tabs;
use crate::platform::{clock, copy_note, drafts, folders, local_name, random, sentinel};

pub use backups::{MadeBackup, is_sealed, rescue, stored_backup, unseal_stored};
pub use class::{
    Seat, class_file, class_inside, end_taught, hand_out_task, help_for, is_class_copy, is_of_class,
    keep_taught, make_class, save_copy, seat, taught,
};
pub use clock_watch::{clock_behind, minute};
pub use copies::{is_file, made};
pub use erasure::ErasedNow;
pub use exchange::{Taken, package_bytes};
pub use keys::read_key_file;
pub use locking::{
    change_passphrase, fresh_code, give_up, is_open, is_shut, is_unfinished, save_sealed, sealed_count, shut,
    turn_off, turn_on, unlock, watch_lock,
};
pub use opening::Trouble;
pub use pc::{hand_out_slip, hand_out_slips, look_at_pc, read_slips};
pub use practice::{
    begin_exercise, exercise_on_its_way, exercise_place, exercise_points, hand_out_file, keep_exercise_place,
    leave_exercise, practise, practised,
};
pub use rosters::{hand_out_picture, hand_out_workbook, read_form, read_workbook};
pub use self_check::self_checks;
pub use standing::CopyState;
pub use standing_found::{
    KnownFolder, can_choose_folder, known_folders, look_into_files, look_into_folder, open_copy,
};
pub use strays::{Found, Stray, is_held, look_around, office_name, when_free};

struct Inner {
    store: Rc<Keeping>,
    registry: Registry,
    /// The register as of another day, while that is looked at.
    viewed: Option<Registry>,
    /// Counts the days asked for: only the last one asked for is shown.
    day_asked: u64,
    key: SigningKey,
    tabs: Option<Tabs>,
    /// What the last snapshot does not hold.
    tail: Tail,
    /// No snapshot is stored yet: the next one must be whole.
    whole: bool,
    /// Whom changes have concerned.
    concerns: Concerns,
    /// One snapshot at a time: two would take each other's changes for written.
    saving: bool,
}

/// An open office.
#[derive(Clone, Copy)]
pub struct Session {
    inner: StoredValue<Inner, LocalStorage>,
    version: RwSignal<u64>,
    /// The day looked at, where it is not today.
    viewed_on: RwSignal<Option<NaiveDate>>,
    actor: RwSignal<String>,
    /// When another tab of this office wrote last, for the notice.
    elsewhere: RwSignal<Option<String>>,
    clock: clock_watch::ClockWatch,
    copying: standing::CopyWatch,
    /// What does not hold together in the journal.
    broken: RwSignal<Option<Issue>>,
    /// The saved state told otherwise than the journal.
    mended: RwSignal<bool>,
    /// Whether it outlives the page.
    kept: RwSignal<bool>,
    /// What the browser may still keep.
    space: RwSignal<Option<Space>>,
    register: Id,
}

/// The session of the open office.
#[expect(clippy::expect_used, reason = "every page is mounted below an open office")]
pub fn use_session() -> Session {
    use_context().expect("pages are mounted below an open office")
}

impl Session {
    /// Lists the office in this browser's directory and makes it this tab's.
    pub fn remember(self) {
        if !self.kept.get_untracked() {
            return;
        }
        if let Some(profile) = self.current(|registry| registry.profile.clone()) {
            let self_check = self.current(|registry| registry.personal.is_some());
            directory::remember(OfficeEntry::of(&profile, self_check, clock::now()));
        }
        local_name::save(self.register, &self.actor.get_untracked());
        directory::set_current(Some(self.register));
    }

    /// Reads the registry and follows its changes.
    pub fn read<T>(self, f: impl FnOnce(&Registry) -> T) -> T {
        self.version.track();
        self.peek(f)
    }

    /// Reads the registry once.
    pub fn peek<T>(self, f: impl FnOnce(&Registry) -> T) -> T {
        self.inner.with_value(|inner| f(inner.viewed.as_ref().unwrap_or(&inner.registry)))
    }

    /// The register itself, whatever day is looked at.
    fn current<T>(self, f: impl FnOnce(&Registry) -> T) -> T {
        self.inner.with_value(|inner| f(&inner.registry))
    }

    /// The office's profile; there is one in every open register.
    #[expect(clippy::expect_used, reason = "set-up is the first entry of every journal")]
    pub fn profile(self) -> Profile {
        self.read(|registry| registry.profile.clone()).expect("an open register is set up")
    }

    /// Whom changes have concerned since a version, and the version that stands now; 0 has seen none.
    pub fn concern_since(self, seen: u64) -> (Concern, u64) {
        self.inner.with_value(|inner| inner.concerns.since(seen))
    }

    /// The print dialog, for the page as it stands.
    pub fn print(self) {
        print();
    }

    pub fn register(self) -> Id {
        self.register
    }

    /// The name of the person at the keyboard.
    pub fn actor(self) -> RwSignal<String> {
        self.actor
    }

    /// The time at which another tab of this office last wrote.
    pub fn elsewhere(self) -> RwSignal<Option<String>> {
        self.elsewhere
    }

    /// What the outside world lends to a decision of this register.
    fn context(self) -> Result<Context, Issue> {
        context_at(self.clock.now(), &self.actor.get_untracked())
    }

    fn store(self) -> Rc<Keeping> {
        self.inner.with_value(|inner| inner.store.clone())
    }

    /// Changes the name of the person at the keyboard, here and in this browser's memory.
    pub fn rename_actor(self, name: &str) {
        let name = typed(name);
        local_name::save(self.register, &name);
        self.actor.set(name);
    }
}

/// The print dialog, for the page as it stands.
pub fn print() {
    crate::platform::files::print();
}

/// Removes a register from this browser with everything in it: after it was lost, or was restored elsewhere.
///
/// # Errors
/// What the store says; the register stays listed then.
pub async fn remove(register: Id) -> Result<(), Issues> {
    IndexedDbStore::delete(&database_name(register)).await.map_err(|error| error.issue())?;
    sentinel::clear(register);
    local_name::clear(register);
    copy_note::clear(register);
    folders::keep(register, None).await;
    drafts::clear_register(register);
    directory::forget(register);
    if directory::current() == Some(register) {
        directory::set_current(None);
    }
    Ok(())
}

fn context(actor: &str) -> Result<Context, Issue> {
    context_at(clock::now(), actor)
}

fn context_at(now: DateTime<FixedOffset>, actor: &str) -> Result<Context, Issue> {
    Ok(Context { now, actor: typed(actor), seed: random::bytes()? })
}

fn stored(error: StoreError) -> Issue {
    error.issue()
}
