//! People drafted here, as a file upward carries them.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::domain::id::Id;
use crate::domain::record::Record;
use crate::ledger::Registry;

/// One person drafted here: the record and what hangs on it, whole.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Draft {
    pub id: Id,
    pub records: Vec<Arc<Record>>,
}

pub(super) fn drafts(registry: &Registry) -> Vec<Draft> {
    let mut by_person: BTreeMap<Id, Vec<Arc<Record>>> = BTreeMap::new();
    for record in registry.own_records().filter(|record| record.draft) {
        by_person.entry(record.subject).or_default().push(record.clone());
    }
    by_person.into_iter().map(|(id, records)| Draft { id, records }).collect()
}
