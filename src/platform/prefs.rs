//! How a person likes the screens. Kept for all offices of this browser; none of it is about people.

use serde::{Deserialize, Serialize};
use taizhang_core::domain::id::Id;
use taizhang_core::intake::answers::RememberedAnswers;
use taizhang_core::intake::mapping::Remembered;
use taizhang_core::process::grid::workbook::memory::Memory;

use crate::platform::local::{Kept, Lasting};

const PREFS: &str = "prefs";
const TOUR: &str = "tour";
const COLUMNS: &str = "roster-columns";
const TITLES: &str = "grid-titles";
const VALUES: &str = "roster-values";
const FORMS: &str = "own-forms";

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    /// As the operating system is set.
    #[default]
    System,
    Light,
    Dark,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TypeSize {
    #[default]
    Normal,
    Large,
}

/// How high the rows of tables are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Density {
    #[default]
    Normal,
    Compact,
}

/// After how long with nobody at it the lock (加锁) shuts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LockAfter {
    Soon,
    #[default]
    Quarter,
    Half,
    Hour,
}

impl LockAfter {
    pub const ALL: [Self; 4] = [Self::Soon, Self::Quarter, Self::Half, Self::Hour];

    pub const fn minutes(self) -> i64 {
        match self {
            Self::Soon => 5,
            Self::Quarter => 15,
            Self::Half => 30,
            Self::Hour => 60,
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Language {
    #[default]
    #[serde(rename = "zh-CN")]
    Chinese,
    #[serde(rename = "en")]
    English,
}

/// An unknown field or value, from another version of the program, gives the defaults.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Prefs {
    pub theme: Theme,
    pub language: Language,
    pub type_size: TypeSize,
    pub density: Density,
    pub lock_after: LockAfter,
}

/// What columns were taken for before. Titles only: nothing about people.
pub fn load_columns() -> Remembered {
    Lasting::get(COLUMNS).unwrap_or_default()
}

pub fn save_columns(columns: &Remembered) {
    Lasting::set(COLUMNS, columns);
}

/// What the titles of an office's own forms were taken for. Titles only: nothing about people.
pub fn load_forms() -> Remembered {
    Lasting::get(FORMS).unwrap_or_default()
}

pub fn save_forms(titles: &Remembered) {
    Lasting::set(FORMS, titles);
}

/// What the titles of workbooks were taken for in an editable table. Titles only: nothing about people.
pub fn load_titles(table: &str) -> Memory {
    Lasting::get(&format!("{TITLES}.{table}")).unwrap_or_default()
}

pub fn save_titles(table: &str, titles: &Memory) {
    Lasting::set(&format!("{TITLES}.{table}"), titles);
}

/// What an office has decided of words that were not understood. Words of code tables only: nothing about people.
pub fn load_answers(register: Id) -> RememberedAnswers {
    load_roster(register, VALUES).unwrap_or_default()
}

pub fn save_answers(register: Id, answers: &RememberedAnswers) {
    save_roster(register, VALUES, answers);
}

/// How the roster of an office is arranged, and the views kept of it.
pub fn load_roster<T: serde::de::DeserializeOwned>(register: Id, what: &str) -> Option<T> {
    Lasting::get(&format!("{what}.{register}"))
}

pub fn save_roster(register: Id, what: &str, value: &impl Serialize) {
    Lasting::set(&format!("{what}.{register}"), value);
}

/// The stop of the tour at which it was left.
pub fn load_tour() -> Option<usize> {
    Lasting::get(TOUR).flatten()
}

pub fn save_tour(at: Option<usize>) {
    Lasting::set(TOUR, &at);
}

pub fn load() -> Prefs {
    Lasting::get(PREFS).unwrap_or_default()
}

pub fn save(prefs: &Prefs) {
    Lasting::set(PREFS, prefs);
}
