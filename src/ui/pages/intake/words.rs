//! How columns, values and results are named on these pages.

use leptos::prelude::*;
use taizhang_core::domain::codes::Coded;
use taizhang_core::domain::record::{Field, Privacy};
use taizhang_core::intake::target::Target;
use taizhang_core::intake::without_numbers;
use taizhang_core::report::import::{self, Group};

use crate::ui::components::Tone;
use crate::ui::record_form::{kind_label, show};
use crate::ui::t::{code_label, field_label, t, ta};

/// Words that never change but for the language.
pub fn tr(key: &'static str) -> Signal<String> {
    Signal::derive(move || t(key))
}

/// What a column is taken for.
pub fn target_label(target: Target) -> String {
    match target {
        Target::Field(kind, key) => field_label(kind.code(), key),
        Target::Study(mode, key) => {
            let own = match key {
                "school_and_major" => t("import-target-school-and-major"),
                key => field_label("person", key),
            };
            ta("import-target-study", &[("mode", &code_label("study-mode", mode.code())), ("field", &own)])
        }
        Target::SchoolAndMajor => t("import-target-school-and-major"),
        Target::ContractTerm => t("import-target-contract-term"),
        Target::Sequence => t("import-target-sequence"),
        Target::RosterDate => t("import-target-roster-date"),
        Target::Ignore => t("import-target-ignore"),
    }
}

/// The record a column speaks of; nothing for one that is kept nowhere.
pub fn target_group(target: Target) -> Option<String> {
    import::kind(target).map(kind_label)
}

/// The field behind a column, where there is one.
fn field(target: Target) -> Option<&'static Field> {
    let (kind, key) = target.field()?;
    kind.field(key)
}

/// A cell as it stands in the sheet; what the register masks is masked here too.
pub fn seen(target: Target, text: &str) -> String {
    match field(target) {
        Some(field) if field.privacy == Privacy::Restricted => show(field, text),
        Some(_) => text.to_owned(),
        // What is not taken may be a number all the same.
        None => without_numbers(text),
    }
}

/// A cell's value as the register would show it.
pub fn taken(target: Target, text: &str) -> String {
    field(target).map_or_else(|| text.to_owned(), |field| show(field, text))
}

/// A month that a cell may mean.
pub fn month_words(text: &str) -> String {
    let Some((year, month)) = text.split_once('-') else { return text.to_owned() };
    ta("import-reading-month", &[("year", year), ("month", month.trim_start_matches('0'))])
}

pub fn group_label(group: Group) -> String {
    t(&format!("import-group-{}", group.code()))
}

/// The tone of a row's result.
pub fn tone(group: Group) -> Tone {
    match group {
        Group::New => Tone::Met,
        Group::Changed => Tone::Open,
        Group::Asks => Tone::Due,
        Group::Refused => Tone::Breached,
        Group::All | Group::Same | Group::Skipped | Group::Repaired => Tone::Neutral,
    }
}
