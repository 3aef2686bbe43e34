//! 建账日 of this office.

use std::sync::Arc;

use crate::domain::record::{Kind, Record};
use crate::ledger::Registry;

/// The record of this office's own books, if there is one.
pub fn books(registry: &Registry) -> Option<Arc<Record>> {
    let own = registry.office()?;
    registry.about(own).find(|record| record.kind() == Kind::Books && record.owner == own).cloned()
}
