//! How filing states and records are named and coloured on these pages.

use taizhang_core::domain::record::Kind;
use taizhang_core::report::filing::FilingState;

use crate::ui::components::Tone;
use crate::ui::record_form::kind_label;
use crate::ui::t::t;

/// The state in words, with its number where it has one.
pub fn state_words(state: &FilingState) -> String {
    t(&format!("filing-state-{}", state.code()))
}

pub fn state_tone(state: &FilingState) -> Tone {
    code_tone(state.code())
}

/// The same of a state of which only the code is known, as a person's own file tells it.
pub fn code_tone(code: &str) -> Tone {
    match code {
        "recorded" | "exit-filed" => Tone::Met,
        "returned" => Tone::Breached,
        "made" | "changed" => Tone::Due,
        "at-county" | "at-city" | "at-province" => Tone::Open,
        _ => Tone::Neutral,
    }
}

/// The codes of the states a table can be narrowed to.
pub const STATES: [&str; 9] = [
    "unfiled",
    "made",
    "at-county",
    "at-city",
    "at-province",
    "returned",
    "recorded",
    "changed",
    "exit-filed",
];

/// The title of a group of the file.
pub fn group_title(kind: Kind) -> String {
    match kind {
        Kind::Person | Kind::Certificate => t(&format!("people-group-{}", kind.code())),
        _ => kind_label(kind),
    }
}
