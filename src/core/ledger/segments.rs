//! The snapshot in segments: people and what is recorded of them in a fixed number of buckets, everything
//! else in one. Only segments changed since the last snapshot are written again; all can be rebuilt from
//! the journal.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::journal::Head;
use super::registry::Registry;
use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::domain::record::Record;

/// The segment of everything but records.
pub const REST: u32 = 0;
/// Buckets of records: about a hundred people each at 6,000 people.
const BUCKETS: u32 = 64;

/// The segment a subject's records stand in.
pub fn of(subject: Id) -> u32 {
    // The low bits of an id are a hash: they spread evenly.
    1 + (subject.as_u128() % u128::from(BUCKETS)) as u32
}

#[derive(Serialize, Deserialize)]
struct Row {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    origin: Option<Id>,
    #[serde(default, skip_serializing_if = "is_zero")]
    touched: u64,
    record: Arc<Record>,
}

/// The segment of everything but records, and how many of those the others must hold together: a segment
/// that was lost must not pass for one that never was.
#[derive(Serialize)]
struct Rest<'a> {
    records: usize,
    registry: &'a Registry,
}

#[derive(Deserialize)]
struct RestRead {
    records: usize,
    registry: Registry,
}

const fn is_zero(n: &u64) -> bool {
    *n == 0
}

impl Registry {
    /// The segments changed since the last call, as written to the store.
    pub fn take_dirty_segments(&mut self) -> Vec<(u32, Vec<u8>)> {
        let dirty: BTreeSet<u32> = std::mem::take(&mut self.dirty);
        self.segments_of(&dirty)
    }

    /// Every segment, for a first or a repaired snapshot.
    pub fn all_segments(&mut self) -> Vec<(u32, Vec<u8>)> {
        self.dirty.clear();
        self.segments_of(&(REST..=BUCKETS).collect())
    }

    fn segments_of(&self, wanted: &BTreeSet<u32>) -> Vec<(u32, Vec<u8>)> {
        let mut rows: BTreeMap<u32, Vec<Row>> = wanted.iter().map(|segment| (*segment, Vec::new())).collect();
        let own = self.own.values().map(|record| Row {
            origin: None,
            touched: self.touched(record.id),
            record: record.clone(),
        });
        let held = self.held.iter().flat_map(|(origin, held)| {
            let rows = held.records.values();
            rows.map(|record| Row { origin: Some(*origin), touched: 0, record: record.clone() })
        });
        for row in own.chain(held) {
            if let Some(rows) = rows.get_mut(&of(row.record.subject)) {
                rows.push(row);
            }
        }
        let bytes = |(segment, rows): (u32, Vec<Row>)| {
            let bytes = match segment {
                REST => serde_json::to_vec(&Rest { records: self.record_count(), registry: self }),
                _ => serde_json::to_vec(&rows),
            };
            // Maps with string keys and plain values: writing them as JSON cannot fail.
            (segment, bytes.unwrap_or_default())
        };
        rows.into_iter().map(bytes).collect()
    }

    fn record_count(&self) -> usize {
        self.own.len() + self.held.values().map(|held| held.records.len()).sum::<usize>()
    }

    /// A registry as its snapshot stood at `through`; the entries after it are to be applied.
    ///
    /// # Errors
    /// `snapshot-broken` when a segment cannot be read: rebuild from the journal instead.
    pub fn from_segments(through: Head, segments: &[(u32, Vec<u8>)]) -> Result<Self, Issue> {
        let broken = |segment: u32| Issue::new("snapshot-broken").with("segment", segment);
        let rest = segments.iter().find(|(segment, _)| *segment == REST).ok_or_else(|| broken(REST))?;
        let RestRead { records, mut registry } = serde_json::from_slice(&rest.1).map_err(|_| broken(REST))?;
        if registry.head != through {
            return Err(broken(REST));
        }
        for (segment, bytes) in segments.iter().filter(|(segment, _)| *segment != REST) {
            let rows: Vec<Row> = serde_json::from_slice(bytes).map_err(|_| broken(*segment))?;
            for row in rows {
                registry.restore_row(row.origin, row.record, row.touched);
            }
        }
        registry.index();
        if registry.record_count() == records { Ok(registry) } else { Err(broken(REST)) }
    }
}
