//! The screens. Pages read memos, compose components and send commands; they hold no logic of the trade.
//!
//! From the ground up: each of these knows only those before it.
//!
//! - [`t`]: words in the chosen language. [`reactive`]: memos and effects. [`components`]: parts without domain.
//! - [`session`]: the one handle through which screens reach the register and the browser.
//! - [`screens`]: the table of screens. [`route`]: which one, as a fragment of the address.
//! - [`shell`]: what every screen shares: what the page shows, the bands across it, what failed.
//! - [`record`]: the one editor of a record, and records as they are read. [`verdict`]: why a verdict is what it is.
//! - [`file_opening`]: a file chosen, unlocked and read, wherever one is asked for; [`seal`]: how one leaves;
//!   [`stored_file`]: what the page saved without the program;
//!   [`file_words`], [`filing_state`]: how they are spoken of; [`publish`]: the button of 下发文件.
//! - [`backup_form`], [`backup_inside`], [`losses`]: a backup made, what is in one, and what is missing in a damaged one.
//! - [`compatibility`]: 兼容性检查单, from the settings and from the start page.
//! - [`doubtful`]: the mark of what an office wrote whose key nobody has compared, or was declared stolen.
//! - [`grid`]: the one editable table.
//! - [`print`]: paper, made of the lists on screen. [`help`]: what a screen is for, beside it; [`gloss`]: the English of a clause.
//! - [`pages`]: one screen a folder; none knows another.
//! - [`app`]: what is mounted: loading, start page, or the open office. Nobody knows it.

pub mod app;
mod backup_form;
mod backup_inside;
mod compatibility;
pub mod components;
mod doubtful;
mod file_opening;
mod file_words;
mod filing_state;
mod gloss;
mod grid;
mod help;
mod losses;
pub mod pages;
pub mod print;
mod publish;
mod reactive;
pub mod record;
pub mod route;
mod screens;
mod seal;
pub mod session;
mod shell;
mod standing_copy;
mod stored_file;
pub mod t;
mod verdict;
