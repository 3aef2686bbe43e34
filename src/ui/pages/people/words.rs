//! How filing states and records are named and coloured on these pages.

use taizhang_core::domain::record::{Kind, Record};
use taizhang_core::report::filing::FilingState;

use crate::ui::components::Tone;
use crate::ui::t::{code_label, t, ta};

/// The state in words, with its number where it has one.
pub fn state_words(state: &FilingState) -> String {
    t(&format!("filing-state-{}", state.code()))
}

pub fn state_tone(state: &FilingState) -> Tone {
    match state {
        FilingState::Unfiled => Tone::Neutral,
        FilingState::Made { .. } | FilingState::Changed { .. } => Tone::Due,
        FilingState::UnderWay { .. } => Tone::Open,
        FilingState::Returned { .. } => Tone::Breached,
        FilingState::Recorded { .. } | FilingState::ExitFiled { .. } => Tone::Met,
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
    t(&format!("people-group-{}", kind.code()))
}

/// What tells a record from others of its group, for the names of its buttons.
pub fn record_name(record: &Record) -> String {
    let kind = t(&format!("kind-{}", record.kind().code()));
    let text = |key: &str| record.body.get(key).filter(|text| !text.is_empty());
    let detail = match record.kind() {
        Kind::Engagement => text("hired"),
        Kind::Posting => text("from"),
        Kind::Contract => text("start"),
        Kind::Certificate => text("level").map(|code| code_label("cert-level", &code)),
        Kind::Exit => text("date"),
        Kind::Attendance => text("title"),
        Kind::Person
        | Kind::Office
        | Kind::HeadCount
        | Kind::Books
        | Kind::StaffingNote
        | Kind::FilingRequest
        | Kind::FilingResult => None,
    };
    match detail {
        Some(detail) => ta("people-record-name", &[("kind", &kind), ("detail", &detail)]),
        None => kind,
    }
}
