//! Copying out and pasting in. While a text is being typed, the clipboard is the text's.

use leptos::ev::ClipboardEvent;
use leptos::prelude::*;
use taizhang_core::intake::clipboard::block;

use super::held::Held;
use crate::ui::t::{lang, sentence, t};

/// Puts what is selected on the clipboard, and empties it where it is cut.
pub fn copy(held: Held, event: &ClipboardEvent, cuts: bool) {
    let Some(data) = event.clipboard_data().filter(|_| is_idle(held)) else { return };
    event.prevent_default();
    let area = held.area_untracked();
    let text = held.grid.with_untracked(|grid| grid.copy(area, lang()));
    if data.set_data("text/plain", &text).is_ok() && cuts {
        held.act(|grid| grid.clear(area));
    }
}

/// One cell is pasted at once and can be taken back; several are looked at first.
pub fn paste(held: Held, event: &ClipboardEvent) {
    let Some(data) = event.clipboard_data().filter(|_| is_idle(held)) else { return };
    event.prevent_default();
    let read = |form: &str| data.get_data(form).unwrap_or_default();
    let block = match block(&read("text/html"), &read("text/plain")) {
        Ok(block) if block.is_empty() => return held.said.set(t("grid-paste-none")),
        Ok(block) => block,
        Err(issue) => return held.said.set(sentence(&issue)),
    };
    let area = held.area_untracked();
    let found = held.grid.with_untracked(|grid| grid.paste(&block, area));
    let is_one = block.len() == 1 && block.iter().all(|row| row.len() == 1);
    if is_one && found.left_out().next().is_none() {
        held.act(|grid| grid.take(&found));
    } else {
        held.pasting.set(Some(found));
    }
}

fn is_idle(held: Held) -> bool {
    held.typing.with_untracked(Option::is_none)
}
