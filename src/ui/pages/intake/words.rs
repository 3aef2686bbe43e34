//! How columns, values and results are named on these pages.

use taizhang_core::domain::record::{Field, Privacy};
use taizhang_core::intake::plan::Fault;
use taizhang_core::intake::target::Target;
use taizhang_core::intake::without_numbers;
use taizhang_core::report::intake::Group;

use crate::ui::components::Tone;
use crate::ui::record::show;
pub use crate::ui::record::{target_group, target_label};
use crate::ui::t::{coded, ta};

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

/// Why a row stands out, without its place.
pub fn cause(fault: &Fault) -> String {
    said(fault, &fault.keys().0)
}

/// What to do about it.
pub fn remedy(fault: &Fault) -> String {
    said(fault, &fault.keys().1)
}

/// Why, and what to do.
pub fn fault_sentence(fault: &Fault) -> String {
    ta("import-fault-whole", &[("cause", &cause(fault)), ("remedy", &remedy(fault))])
}

fn said(fault: &Fault, key: &str) -> String {
    let args: Vec<(&str, &str)> =
        fault.args.iter().map(|(key, value)| (key.as_ref(), value.as_ref())).collect();
    ta(key, &args)
}

/// The words of a group of rows.
pub fn group_label(group: Group) -> String {
    coded("import-group-*", group.code())
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
