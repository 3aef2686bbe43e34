use super::{Alone, FileKind, gives_nothing, not_taken, nothing_next};
use crate::domain::package_kind::PackageKind;

pub static STATEMENT: FileKind = FileKind {
    kind: PackageKind::Statement,
    plan: not_taken,
    given: gives_nothing,
    alone: Alone::SaysNothing,
    next: nothing_next,
};
