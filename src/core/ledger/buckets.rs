//! The segments of a snapshot by number: which one a record stands in.

use crate::domain::id::Id;

/// The segment of everything but records.
pub const REST: u32 = 0;
/// Buckets of records: about a hundred people each at 6,000 people.
const BUCKETS: u32 = 64;

/// Every segment there may be.
pub fn all() -> std::ops::RangeInclusive<u32> {
    REST..=BUCKETS
}

/// The segment a subject's records stand in.
pub fn of(subject: Id) -> u32 {
    // The low bits of an id are a hash: they spread evenly.
    1 + (subject.as_u128() % u128::from(BUCKETS)) as u32
}
