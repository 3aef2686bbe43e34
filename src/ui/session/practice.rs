//! 练习模式: four registers of a province that does not exist, each in a database of its own beside the real ones.

use chrono::{DateTime, FixedOffset};
use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::issue::{Issue, Issues};
use taizhang_core::ledger::Registry;
use taizhang_core::ledger::journal::{Entry, Head};
use taizhang_core::ledger::signing::SigningSeed;
use taizhang_core::ledger::store::{BlobKey, Founding, Store};
use taizhang_core::order::Ordered;
use taizhang_core::practice::book::Register;
use taizhang_core::practice::exercises;
use taizhang_core::practice::exercises::exercise::{Beginning, Exercise, Handout};
use taizhang_core::practice::exercises::marking::{self, Marks};
use taizhang_core::practice::world::Making;

use super::{Session, context_at, remove, stored};
use crate::platform::directory::{self, OfficeEntry};
use crate::platform::idle::Pieces;
use crate::platform::indexed_db::{IndexedDbStore, database_name};
use crate::platform::{clock, exercise_place, files, local_name, random, registers};

/// The same province for everybody, as seen on the day it is made.
const SEED: u64 = 1;
/// Who enters things until a name is given.
const PRACTISING: &str = "练习人员";
/// The practice registers of this browser, the province first.
pub fn practised() -> Vec<OfficeEntry> {
    let mut offices = directory::offices();
    offices.retain(|office| {
        office.practice && !office.self_check && exercises::of_register(office.register).is_none()
    });
    offices.order_by(|one, other| one.level.cmp(&other.level));
    offices
}

/// Makes the practice province anew and answers the register to begin with: the county. `done` follows from 0 to 1.
///
/// # Errors
/// What the store says; what was made until then stays listed.
pub async fn practise(done: RwSignal<f64>) -> Result<Id, Issues> {
    for office in practised() {
        remove(office.register).await?;
    }
    let mut making = Making::new(SEED, clock::today());
    let mut pieces = Pieces::begin();
    while making.step() {
        if pieces.pause().await {
            let (made, all) = making.progress();
            done.set(made as f64 / all as f64 / 2.0);
        }
    }
    let world = making.finish()?;
    let batches: usize = world.registers.iter().map(|register| register.batches.len()).sum();
    let (mut kept, mut county) = (0, None);
    for register in world.registers {
        let profile = register.profile.clone();
        if profile.level() == taizhang_core::domain::codes::OfficeLevel::County {
            county = Some(profile.register);
        }
        keep(register, clock::now(), || {
            kept += 1;
            done.set(0.5 + kept as f64 / batches as f64 / 2.0);
        })
        .await?;
        directory::remember(OfficeEntry::of(&profile, false, clock::now()));
        local_name::save(profile.register, PRACTISING);
    }
    county.ok_or_else(|| taizhang_core::domain::issue::Issue::new("not-set-up").into())
}

/// Begins an exercise, anew where it was begun before, and answers its register.
///
/// # Errors
/// What the store says.
pub async fn begin_exercise(exercise: &'static Exercise) -> Result<Id, Issues> {
    let register = exercise.register();
    remove(register).await?;
    // Somebody else's step and help are none of whoever begins anew.
    exercise_place::save(register, "");
    let made = exercise.begin()?.register;
    let profile = made.profile.clone();
    let morning = exercises::morning_of(&profile).unwrap_or_else(clock::now);
    keep(made, morning, || {}).await?;
    directory::remember(OfficeEntry::of(&profile, false, clock::now()));
    local_name::save(register, PRACTISING);
    Ok(register)
}

/// How far somebody is in an exercise, in the words of its panel.
pub fn exercise_place(exercise: &Exercise) -> String {
    exercise_place::load(exercise.register())
}

/// The points it was last marked with, if it was.
pub fn exercise_points(exercise: &Exercise) -> Option<String> {
    exercise_place(exercise).split(' ').find_map(|word| word.strip_prefix('p').map(str::to_owned))
}

/// Keeps it; with the exercise as the one that is open.
pub fn keep_exercise_place(exercise: &Exercise, words: &str) {
    exercise_place::save(exercise.register(), words);
    exercise_place::set_open(Some(exercise.register()));
}

/// Leaves the exercise that is open.
pub fn leave_exercise() {
    exercise_place::set_open(None);
}

/// The exercise that is open and whose register is on its way to another computer: removed here and not yet restored.
pub fn exercise_on_its_way() -> Option<&'static Exercise> {
    let here = |register: &Id| directory::offices().iter().any(|office| office.register == *register);
    exercise_place::open().filter(|register| !here(register)).and_then(exercises::of_register)
}

/// Hands a file of an exercise to the trainee.
///
/// # Errors
/// `file-not-saved` if the browser refuses.
pub fn hand_out_file(file: &Handout) -> Result<(), Issue> {
    files::download(&file.name, "application/octet-stream", &file.bytes)
}

impl Session {
    /// The exercise to which the register belongs.
    pub fn exercise(self) -> Option<&'static Exercise> {
        exercises::of_register(self.register).filter(|_| self.current(is_practice))
    }

    /// Marks the exercise by the journal and the register.
    ///
    /// # Errors
    /// What the store says.
    pub async fn marks(self, exercise: &'static Exercise, begun: &Beginning) -> Result<Marks, Issues> {
        let (from, to) =
            (begun.register.registry.head.sequence + 1, self.current(|registry| registry.head.sequence) + 1);
        let entries = self.store().entries(from..to).await.map_err(stored)?;
        let acts = marking::acts(begun, &entries);
        Ok(self.current(|registry| marking::mark(exercise, begun, registry, &acts)))
    }
}

fn is_practice(registry: &Registry) -> bool {
    registry.profile.as_ref().is_some_and(|profile| profile.practice)
}

/// Writes one register as it would have come about, in one transaction.
async fn keep(
    register: Register,
    now: DateTime<FixedOffset>,
    mut written: impl FnMut(),
) -> Result<(), Issues> {
    let name = database_name(register.profile.register);
    // What a browser closed half-way may have left.
    IndexedDbStore::delete(&name).await.map_err(stored)?;
    let (mut entries, mut head) = (Vec::with_capacity(register.batches.len()), Head::origin());
    let mut pieces = Pieces::begin();
    for batch in &register.batches {
        let context = context_at(now, PRACTISING)?;
        let salt = random::bytes()?;
        let entry: Entry = batch.seal(&register.registry, &context, &head, salt);
        head = entry.head();
        entries.push(entry);
        written();
        pieces.pause().await;
    }
    let originals = register.originals.into_iter();
    let blobs = originals.map(|(key, text)| (BlobKey(key), text.into_bytes())).collect();
    let key = SigningSeed::from_bytes(register.key);
    // Whoever made the click waits: the first start makes the snapshot in idle time.
    let founding = Founding { entries, blobs, key, segments: Vec::new() };
    registers::begin(register.profile.register, &founding)
        .await
        .map(drop)
        .map_err(|error| stored(error).into())
}
