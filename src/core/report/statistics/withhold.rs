//! What is not told of pay: a figure of fewer than five people, and any figure from which such a one could be had by
//! taking one from another: a whole less its other parts, one day less another. Then a second one is not told either.

use std::collections::BTreeSet;

use crate::domain::id::Id;
use crate::order::Ordered;

/// Fewer people than that are not told of.
pub const LEAST: u32 = 5;

/// Whether so many people would be told of too closely; of nobody nothing is told.
pub const fn is_few(people: u32) -> bool {
    0 < people && people < LEAST
}

/// Which parts of a whole are not told: the small ones, and as many more, the smallest first, until what is not told is
/// large enough not to be told of by the whole and the others. Where the whole itself is not told, its parts together
/// must not tell it.
pub fn among(parts: &[u32], whole: bool) -> Vec<bool> {
    let mut withheld: Vec<bool> = parts.iter().map(|people| is_few(*people)).collect();
    let hidden = |withheld: &[bool]| -> u32 {
        parts.iter().zip(withheld).filter(|(_, own)| **own).map(|(people, _)| *people).sum()
    };
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.order_by_key(|at| parts.get(*at).copied());
    for at in order {
        let so_far = hidden(&withheld);
        if so_far >= LEAST || (so_far == 0 && !whole) {
            break;
        }
        if let (Some(own), Some(1..)) = (withheld.get_mut(at), parts.get(at)) {
            *own = true;
        }
    }
    withheld
}

/// Whether the figures of two groups tell of a few: those who stand in one alone.
pub fn tells_of_few(one: &BTreeSet<Id>, other: &BTreeSet<Id>) -> bool {
    is_few(u32::try_from(one.symmetric_difference(other).count()).unwrap_or(u32::MAX))
}

/// Which of several days are not told, by who was paid on each: none that would tell of a few beside one told before it in
/// this order, nor one of a few.
pub fn over_days(groups: &[BTreeSet<Id>]) -> Vec<bool> {
    let mut told: Vec<&BTreeSet<Id>> = Vec::new();
    let withheld = |group| {
        let few = is_few(u32::try_from(BTreeSet::len(group)).unwrap_or(u32::MAX));
        let withheld = few || told.iter().any(|other| !other.is_empty() && tells_of_few(group, other));
        if !withheld {
            told.push(group);
        }
        withheld
    };
    groups.iter().map(withheld).collect()
}
