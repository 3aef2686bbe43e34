//! How a filing state is named and coloured, on whatever screen: the one table of both.

use leptos::prelude::*;
use taizhang_core::process::filing::FilingState;

use super::components::{Badge, Tone};
use super::t::{key, t};

/// Each state: its code, its words, the colour that repeats them.
const STATES: [(&str, &str, Tone); 9] = [
    // Nothing has been asked for yet: no fault and no hurry.
    ("unfiled", key("filing-state-unfiled"), Tone::Neutral),
    // The next step is ours: a file to be carried, a change to be stated.
    ("made", key("filing-state-made"), Tone::Due),
    // The next step is another's.
    ("at-county", key("filing-state-at-county"), Tone::Open),
    ("at-city", key("filing-state-at-city"), Tone::Open),
    ("at-province", key("filing-state-at-province"), Tone::Open),
    // Refused until it is corrected.
    (RETURNED, key("filing-state-returned"), Tone::Breached),
    ("recorded", key("filing-state-recorded"), Tone::Met),
    ("changed", key("filing-state-changed"), Tone::Due),
    ("exit-filed", key("filing-state-exit-filed"), Tone::Met),
];

/// 已退回.
pub const RETURNED: &str = "returned";

/// The codes of all states, in the order in which a filing goes through them.
pub fn codes() -> impl Iterator<Item = &'static str> {
    STATES.into_iter().map(|(code, _, _)| code)
}

/// The words of a state of which the code is known. A later version may have written another: it stands as it is.
pub fn words(code: &str) -> String {
    let found = STATES.into_iter().find(|(own, _, _)| *own == code);
    found.map_or_else(|| code.to_owned(), |(_, key, _)| t(key))
}

/// Its colour.
pub fn tone(code: &str) -> Tone {
    let found = STATES.into_iter().find(|(own, _, _)| *own == code);
    found.map_or(Tone::Neutral, |(_, _, tone)| tone)
}

/// A state as a badge.
#[component]
pub fn FilingBadge(#[prop(into)] code: String) -> impl IntoView {
    let tone = tone(&code);
    view! { <Badge text=Signal::derive(move || words(&code)) tone /> }
}

/// The words of a state.
pub fn state_words(state: &FilingState) -> String {
    words(state.code())
}

/// The colour of a state.
pub fn state_tone(state: &FilingState) -> Tone {
    tone(state.code())
}
