//! The snapshot in segments: people and what is recorded of them in a fixed number of buckets, everything
//! else in one. Only segments changed since the last snapshot are written again; all can be rebuilt from
//! the journal.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::buckets::{REST, all, of};
use super::journal::Head;
use super::pieces::{self, AtOnce, at_once};
use super::registry::Registry;
use super::repaired::repaired;
use super::salvaged::{Salvage, State};
use super::store::Segment;
use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::domain::record::Record;
use crate::order::Gathered;

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
#[derive(Serialize, Deserialize)]
struct Rest<R> {
    records: usize,
    registry: R,
}

const fn is_zero(n: &u64) -> bool {
    *n == 0
}

impl Registry {
    /// The segments changed since the last call, as written to the store.
    pub fn take_dirty_segments(&mut self) -> Vec<Segment> {
        self.cut_dirty().collect()
    }

    /// Every segment, for a first or a repaired snapshot.
    pub fn all_segments(&mut self) -> Vec<Segment> {
        self.cut_all().collect()
    }

    /// The segments changed since the last call, to be written out one by one.
    pub fn cut_dirty(&mut self) -> Cut {
        let dirty: BTreeSet<u32> = std::mem::take(&mut self.index.dirty);
        self.cut(&dirty)
    }

    /// Every segment, to be written out one by one.
    pub fn cut_all(&mut self) -> Cut {
        self.index.dirty.clear();
        self.cut(&all().into_set())
    }

    fn cut(&self, wanted: &BTreeSet<u32>) -> Cut {
        let mut rows: BTreeMap<u32, Vec<Row>> = wanted
            .iter()
            .filter(|segment| **segment != REST)
            .map(|segment| (*segment, Vec::new()))
            .into_map();
        let own = self.index.own.values().map(|record| (None, self.touched(record.id), record));
        let held = self
            .held
            .iter()
            .flat_map(|(origin, held)| held.records.values().map(|record| (Some(*origin), 0, record)));
        for (origin, touched, record) in own.chain(held) {
            if let Some(rows) = rows.get_mut(&of(record.subject)) {
                rows.push(Row { origin, touched, record: record.clone() });
            }
        }
        // Maps with string keys and plain values: writing them as JSON cannot fail.
        let rest =
            || serde_json::to_vec(&Rest { records: self.record_count(), registry: self }).unwrap_or_default();
        Cut { rest: wanted.contains(&REST).then(rest), rows }
    }

    fn record_count(&self) -> usize {
        self.index.own.len() + self.held.values().map(|held| held.records.len()).sum::<usize>()
    }

    /// A registry as its snapshot stood at `through`; the entries after it are to be applied.
    ///
    /// # Errors
    /// `snapshot-broken` when a segment cannot be read: rebuild from the journal instead.
    pub fn from_segments(through: Head, segments: &[Segment]) -> Result<Self, Issue> {
        let mut rebuild = Rebuild::begin(through, segments)?;
        segments.iter().try_for_each(|segment| rebuild.add(segment))?;
        at_once(rebuild.finish(&mut AtOnce))
    }
}

impl Salvage {
    /// The state that stands in for the doubted entries; none where the entries before them tell as much.
    pub(super) fn state(&self) -> Option<Registry> {
        let State { through, segments } = self.state.as_ref()?;
        let segments: Vec<_> = segments.iter().map(|(n, text)| (*n, text.as_bytes().to_vec())).collect();
        Registry::from_segments(*through, &segments).ok()
    }

    /// The same with another state, where there is one: `change` takes from it.
    pub(super) fn without(&self, change: impl FnOnce(&mut Registry)) -> Self {
        let state = self.state().map(|mut registry| {
            change(&mut registry);
            State::of(&mut registry)
        });
        Self { state, ..self.clone() }
    }
}

impl State {
    /// The whole state of a registry.
    pub(super) fn of(registry: &mut Registry) -> Self {
        let through = registry.head;
        // Segments are JSON.
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap_or_default();
        let segments = registry.all_segments().into_iter();
        Self { through, segments: segments.map(|(n, bytes)| (n, text(bytes))).collect() }
    }
}

/// What the segment without records says by itself.
pub fn registry_of_rest(bytes: &[u8]) -> Option<Registry> {
    serde_json::from_slice::<Rest<Registry>>(bytes).ok().map(|rest| rest.registry)
}

/// What a snapshot holds, taken at one moment and written out segment by segment: what is changed meanwhile is not
/// in it.
pub struct Cut {
    rest: Option<Vec<u8>>,
    rows: BTreeMap<u32, Vec<Row>>,
}

impl Iterator for Cut {
    type Item = Segment;

    fn next(&mut self) -> Option<Segment> {
        if let Some(rest) = self.rest.take() {
            return Some((REST, rest));
        }
        let (segment, rows) = self.rows.pop_first()?;
        Some((segment, serde_json::to_vec(&rows).unwrap_or_default()))
    }
}

/// A registry being put together from its snapshot, segment by segment.
pub struct Rebuild {
    registry: Registry,
    /// How many records the segments must hold together.
    records: usize,
}

impl Rebuild {
    /// # Errors
    /// `snapshot-broken` when the snapshot does not say of itself that it stands at `through`.
    pub fn begin(through: Head, segments: &[Segment]) -> Result<Self, Issue> {
        let rest = segments.iter().find(|(segment, _)| *segment == REST).ok_or_else(|| broken(REST))?;
        let text = std::str::from_utf8(&rest.1).map_err(|_| broken(REST))?;
        let Rest { records, registry }: Rest<Registry> =
            serde_json::from_str(&repaired(text).0).map_err(|_| broken(REST))?;
        if registry.head == through { Ok(Self { registry, records }) } else { Err(broken(REST)) }
    }

    /// # Errors
    /// `snapshot-broken` when the segment cannot be read.
    pub fn add(&mut self, (segment, bytes): &Segment) -> Result<(), Issue> {
        if *segment == REST {
            return Ok(());
        }
        // Looked through once, instead of text by text.
        let text = std::str::from_utf8(bytes).map_err(|_| broken(*segment))?;
        let rows: Vec<Row> = match serde_json::from_str(text) {
            Ok(rows) => rows,
            // Perhaps only for what nobody sees.
            Err(_) => serde_json::from_str(&repaired(text).0).map_err(|_| broken(*segment))?,
        };
        for row in rows {
            self.registry.restore_row(row.origin, row.record, row.touched);
        }
        Ok(())
    }

    /// # Errors
    /// `snapshot-broken` when a segment was lost.
    pub async fn finish(mut self, rest: &mut impl pieces::Rest) -> Result<Registry, Issue> {
        self.registry.index(rest).await;
        if self.registry.record_count() == self.records { Ok(self.registry) } else { Err(broken(REST)) }
    }
}

fn broken(segment: u32) -> Issue {
    Issue::new("snapshot-broken").with("segment", segment)
}
