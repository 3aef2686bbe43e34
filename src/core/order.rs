//! Sorting through one sort. The one of the standard library is made anew for every type it sorts, four kilobytes each
//! time, also inside `collect` into a tree: with a hundred and fifty types that was a fifth of the module.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use smallvec::SmallVec;

/// Places in a list; of a short one, without asking for memory: rules sort the few contracts of everybody.
type Places = SmallVec<[usize; 16]>;

/// Stable sorts of a slice.
pub trait Ordered<T> {
    fn order_by(&mut self, compare: impl FnMut(&T, &T) -> Ordering);

    fn order(&mut self)
    where
        T: Ord,
    {
        self.order_by(T::cmp);
    }

    fn order_by_key<K: Ord>(&mut self, mut key: impl FnMut(&T) -> K) {
        self.order_by(|one, other| key(one).cmp(&key(other)));
    }

    /// Asks for each key once.
    fn order_by_cached_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K);
}

impl<T> Ordered<T> for [T] {
    fn order_by(&mut self, mut compare: impl FnMut(&T, &T) -> Ordering) {
        let order = sorted(self.len(), &mut |one, other| both(self, one, other, &mut compare));
        rearrange(order, &mut |one, other| self.swap(one, other));
    }

    fn order_by_cached_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K) {
        let keys: Vec<K> = self.iter().map(key).collect();
        let order = sorted(keys.len(), &mut |one, other| both(&keys, one, other, &mut K::cmp));
        rearrange(order, &mut |one, other| self.swap(one, other));
    }
}

fn both<T>(list: &[T], one: usize, other: usize, compare: &mut impl FnMut(&T, &T) -> Ordering) -> Ordering {
    match (list.get(one), list.get(other)) {
        (Some(one), Some(other)) => compare(one, other),
        _ => Ordering::Equal,
    }
}

/// The places of so many things in their order.
#[inline(never)]
fn sorted(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Places {
    let mut order: Places = (0..count).collect();
    #[expect(clippy::disallowed_methods, reason = "this is the one")]
    order.sort_by(|one, other| compare(*one, *other));
    order
}

/// Brings what stands at `order[at]` to `at`, for every place.
#[inline(never)]
fn rearrange(mut order: Places, swap: &mut dyn FnMut(usize, usize)) {
    for at in 0..order.len() {
        // What stood at a place before this one was swapped away from there, to where that place's own came from.
        let mut from = at;
        while let Some(next) = order.get(from).copied() {
            from = next;
            if from >= at {
                break;
            }
        }
        if let Some(place) = order.get_mut(at) {
            *place = from;
        }
        swap(at, from);
    }
}

/// Trees of what an iterator gives, put in one by one.
pub trait Gathered: Iterator + Sized {
    /// Of two values under one key the later stays.
    fn into_map<K: Ord, V>(self) -> BTreeMap<K, V>
    where
        Self: Iterator<Item = (K, V)>,
    {
        let mut map = BTreeMap::new();
        self.for_each(|(key, value)| _ = map.insert(key, value));
        map
    }

    fn into_set(self) -> BTreeSet<Self::Item>
    where
        Self::Item: Ord,
    {
        let mut set = BTreeSet::new();
        self.for_each(|item| _ = set.insert(item));
        set
    }
}

impl<I: Iterator> Gathered for I {}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "held against the library's own")]
mod tests {
    use super::*;

    /// Stable, whatever the order before: words by their length, alike ones as they came.
    #[test]
    fn what_is_ordered_stands_as_a_stable_sort_would_have_it() {
        let lists = [vec![], vec![7], vec![3, 1, 2], vec![21, 11, 2, 1, 12, 31, 3, 22, 13, 0, 23]];
        for list in lists {
            for key in [|n: &i32| n % 10, |n: &i32| -n, |n: &i32| n / 10, |_: &i32| 0] {
                let (mut ours, mut cached, mut theirs) = (list.clone(), list.clone(), list.clone());
                ours.order_by_key(key);
                cached.order_by_cached_key(key);
                theirs.sort_by_key(key);
                assert_eq!((&ours, &cached), (&theirs, &theirs));
            }
        }
    }

    #[test]
    fn of_two_values_under_one_key_the_later_stays() {
        assert_eq!(
            [(2, 'a'), (1, 'b'), (2, 'c')].into_iter().into_map(),
            BTreeMap::from([(1, 'b'), (2, 'c')])
        );
    }
}
