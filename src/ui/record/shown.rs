//! What stands in a record, as a person reads it.

use taizhang_core::domain::list::Indicators;
use taizhang_core::domain::record::{Field, Kind, Privacy};
use taizhang_core::domain::value::{Input, Phone, Value};
use taizhang_core::process::assessment::scheme::shown as indicators;

use super::unit::unit_name;
use crate::ui::t::{code_label, coded, t};

/// A field's value as a person reads it; restricted values are masked.
pub fn show(field: &Field, text: &str) -> String {
    match Phone::parse(text) {
        _ if field.privacy != Privacy::Restricted => show_open(field, text),
        Ok(phone) if field.key == "phone" => phone.masked(),
        _ => taizhang_core::domain::id_number::mask(text),
    }
}

/// A field's value as a person reads it, unmasked.
pub fn show_open(field: &Field, text: &str) -> String {
    match field.input {
        Input::Code { table, .. } => code_label(table, text),
        Input::Unit => unit_name(text),
        Input::Codes { table, .. } => {
            text.split(',').map(|code| code_label(table, code)).collect::<Vec<_>>().join(&t("list-separator"))
        }
        Input::Long { hint: Some(Indicators::HINT), .. } => indicators(text),
        Input::Text { .. }
        | Input::Long { .. }
        | Input::Day
        | Input::Date
        | Input::Count
        | Input::Amount
        | Input::Period { .. } => text.to_owned(),
        Input::Link | Input::Own | Input::Rows(_) => String::new(),
    }
}

/// The heading of a record kind.
pub fn kind_label(kind: Kind) -> String {
    coded("kind-*", kind.code())
}

/// The title of a group of records.
pub fn group_title(kind: Kind) -> String {
    match kind {
        Kind::Person => t("people-group-person"),
        Kind::Certificate => t("people-group-certificate"),
        _ => kind_label(kind),
    }
}
