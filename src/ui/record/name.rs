//! How a record is called where others of its kind stand beside it.

use taizhang_core::domain::record::Record;

use super::{kind_label, show};
use crate::ui::t::ta;

/// What tells a record from others of its kind, after its kind.
pub fn record_name(record: &Record) -> String {
    let kind = record.kind();
    let label = kind_label(kind);
    let text =
        |key: &&str| Some(show(kind.field(key)?, &record.body.get(key)?)).filter(|text| !text.is_empty());
    match kind.columns().named.iter().find_map(text) {
        Some(detail) => ta("people-record-name", &[("kind", &label), ("detail", &detail)]),
        None => label,
    }
}
