//! How a record is called where others of its kind stand beside it.

use taizhang_core::domain::record::{Kind, Record};

use super::show;
use crate::ui::t::{coded, ta};

/// What tells a record from others of its kind: its title or name, else its day.
pub fn record_name(record: &Record) -> String {
    let kind = record.kind();
    let label = coded("kind-*", kind.code());
    let key = match kind {
        Kind::Person | Kind::Office => return label,
        Kind::Certificate | Kind::Attendance | Kind::DegreeStudy => kind.essential().first().copied(),
        _ => ["title", "name", "candidate"].into_iter().find(|key| kind.field(key).is_some()),
    };
    let field = kind.field(key.unwrap_or(kind.day()));
    let text = field.and_then(|field| Some(show(field, &record.body.get(field.key)?)));
    match text.filter(|text| !text.is_empty()) {
        Some(detail) => ta("people-record-name", &[("kind", &label), ("detail", &detail)]),
        None => label,
    }
}
