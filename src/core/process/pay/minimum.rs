//! 最低工资标准: which one a month is held against. The program knows no amount: the office enters what its government has
//! published, or has it from its superior.

use std::sync::Arc;

use crate::domain::MinimumWage;
use crate::domain::period::Month;
use crate::domain::record::{In, Kind, Record};
use crate::ledger::Registry;

/// The standard of a month: that of its first day, so that a rise within the month is held against nobody before the
/// next one. The office's own goes before one issued to it, since the amount differs by class of area; of several the
/// newest.
pub fn in_force(registry: &Registry, month: Month) -> Option<Arc<Record>> {
    let own = |record: &Record| Some(record.owner) == registry.office();
    let since = |record: &Record| MinimumWage::of(&record.body).and_then(|own| own.from);
    let said = |record: &&Arc<Record>| {
        let ours = own(record) || registry.is_above(record.owner);
        ours && record.body.has("monthly") && since(record).is_some_and(|from| from <= month.first_day())
    };
    let all = registry.of_kind(Kind::MinimumWage).filter(said);
    all.max_by_key(|record| (own(record), since(record), record.id)).cloned()
}
