//! How a file between offices is spoken of, on whatever screen.

use taizhang_core::domain::PackageKind;

use crate::ui::t::{coded, t, ta};

/// `第 003 号`; nothing for a file that stands in no row.
pub fn number(number: u64) -> String {
    if number == 0 {
        return String::new();
    }
    ta("file-number", &[("number", &format!("{number:03}"))])
}

/// Day and minute of an RFC 3339 time, as it was where it was written.
pub fn when(at: &str) -> String {
    at.chars().take(16).map(|c| if c == 'T' { ' ' } else { c }).collect()
}

/// Whose file a person's own one is, as the office is named.
pub fn from_office(name: &str) -> String {
    match name {
        "" => t("self-check-no-office"),
        name => ta("self-check-of-office", &[("office", name)]),
    }
}

/// What kind of file.
pub fn file_kind(kind: PackageKind) -> String {
    coded("file-kind-*", kind.code())
}
