//! The screens. Pages read memos, compose components and send commands; they hold no logic of the trade.
//!
//! - [`app`]: what is mounted: loading, start page, or the open office.
//! - [`session`]: the one handle through which screens reach the register and the browser.
//! - [`route`]: which screen, as a fragment of the address. [`t`]: words in the chosen language.
//! - [`components`]: parts without domain; [`record_form`]: forms and facts of any record kind.
//! - [`clock`]: the question about a clock set back; [`backup_form`], [`losses`]: a backup made, and what is missing in a damaged one.
//! - [`file_opening`]: a file chosen, unlocked and read, wherever one is asked for.
//! - [`unverified`]: the mark of what an office wrote whose key nobody has compared.
//! - [`as_of`]: another day than today; [`practice`]: the band of 练习模式.
//! - [`publish`]: the button of 下发文件. [`print`]: paper, made of the lists on screen.
//! - [`pages`]: one screen a folder.

pub mod app;
pub mod as_of;
mod backup_form;
pub mod clock;
pub mod components;
mod file_opening;
mod file_words;
mod losses;
pub mod pages;
pub mod practice;
pub mod print;
mod publish;
pub mod record_form;
pub mod route;
pub mod session;
pub mod t;
mod unverified;
