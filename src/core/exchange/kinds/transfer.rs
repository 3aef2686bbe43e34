use super::{Alone, FileKind, gives_nothing, not_taken, nothing_next};
use crate::domain::package_kind::PackageKind;

pub static TRANSFER: FileKind = FileKind {
    kind: PackageKind::Transfer,
    plan: not_taken,
    given: gives_nothing,
    alone: Alone::SaysNothing,
    next: nothing_next,
};
