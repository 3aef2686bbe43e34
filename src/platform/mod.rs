//! The shell: the only code that touches the browser. The core gets its answers as arguments.
//!
//! - [`indexed_db`]: the store of one office's register, held to `tests/store_suite.rs`;
//!   [`stored`]: what its transactions read; [`migrations`]: one file per storage version; [`remains`]: what a database
//!   still holds that cannot be opened.
//! - [`keeping`]: that store, or the memory of the page, for what nobody has kept yet.
//! - [`registers`]: the registers there are, and how one begins; [`directory`]: the offices listed in this browser;
//!   [`sentinel`]: notices that a register was lost.
//! - [`lock`]: 加锁, under which all of it is sealed ([`lock_watch`] shuts it): [`codec`] how a record is written, [`relock`] how a database is
//!   written anew.
//! - [`folder`]: a folder that the person chose, where copies go (自动备份); [`folders`] which one was chosen, [`copy_note`]
//!   what was copied last, [`one_window`] that one window copies at a time.
//! - [`machine`]: what the PC and the browser can do.
//! - [`made`]: which copy of the program this is.
//! - [`prefs`], [`drafts`]: how a person likes the screens, and what they had begun to type; [`classes`]: the class that
//!   somebody sits in or teaches.
//! - [`web_crypto`]: unseals what the page saved without the program.
//! - [`clock`], [`code_pages`], [`random`], [`files`], [`pictures`], [`tabs`], [`idle`], [`leaving`], [`pressing`]: one browser service
//!   each.

pub mod classes;
pub mod clock;
pub mod code_pages;
mod codec;
pub mod copy_note;
pub mod directory;
pub mod drafts;
pub mod exercise_place;
pub mod files;
pub mod folder;
pub mod folders;
pub mod idle;
pub mod indexed_db;
pub mod keeping;
pub mod leaving;
mod local;
pub mod local_name;
pub mod lock;
pub mod lock_watch;
pub mod machine;
pub mod made;
pub mod migrations;
pub mod one_window;
pub mod page_script;
pub mod pictures;
pub mod prefs;
pub mod pressing;
pub mod random;
pub mod registers;
mod relock;
mod remains;
pub mod sentinel;
pub mod space;
pub mod stopped;
mod stored;
pub mod tabs;
pub mod web_crypto;
