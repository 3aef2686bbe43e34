//! The fields of a row that other fields are read beside.

use crate::domain::record::Kind;

/// A field of a record kind.
pub(super) type Key = (Kind, &'static str);

pub(super) const NAME: Key = (Kind::Person, "name");
pub(super) const NUMBER: Key = (Kind::Person, "id_number");
pub(super) const ID_KIND: Key = (Kind::Person, "id_kind");
pub(super) const SEX: Key = (Kind::Person, "sex");
pub(super) const BIRTH: Key = (Kind::Person, "birth");
pub(super) const HIRED: Key = (Kind::Engagement, "hired");
pub(super) const USER: Key = (Kind::Engagement, "user");
