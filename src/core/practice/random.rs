//! Draws from a seed: the same seed and name give the same row of draws on every machine.

use chrono::{Days, NaiveDate};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};
use sha2::{Digest, Sha256};

/// A row of draws of its own: what is drawn elsewhere does not shift it.
#[derive(Clone, Debug)]
pub struct Random(ChaCha8Rng);

impl Random {
    pub fn named(seed: u64, name: &str) -> Self {
        let mut hash = Sha256::new();
        hash.update(seed.to_be_bytes());
        hash.update(name.as_bytes());
        Self(ChaCha8Rng::from_seed(hash.finalize().into()))
    }

    /// A number from `low` to `high`, both possible.
    pub fn between(&mut self, low: u32, high: u32) -> u32 {
        low + self.0.next_u32() % (high.saturating_sub(low) + 1)
    }

    /// True `percent` times of a hundred.
    pub fn chance(&mut self, percent: u32) -> bool {
        self.between(1, 100) <= percent
    }

    /// One of a list; the default of an empty one.
    pub fn pick<T: Copy + Default>(&mut self, list: &[T]) -> T {
        let last = u32::try_from(list.len()).unwrap_or(u32::MAX).saturating_sub(1);
        list.get(self.between(0, last) as usize).copied().unwrap_or_default()
    }

    /// A day that lies between so and so many days before another.
    pub fn before(&mut self, day: NaiveDate, least: u32, most: u32) -> NaiveDate {
        back(day, self.between(least, most))
    }
}

/// So many days before.
pub fn back(day: NaiveDate, days: u32) -> NaiveDate {
    day.checked_sub_days(Days::new(days.into())).unwrap_or(day)
}

/// So many days after.
pub fn on(day: NaiveDate, days: u32) -> NaiveDate {
    day.checked_add_days(Days::new(days.into())).unwrap_or(day)
}
