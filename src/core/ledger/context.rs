//! What a decision needs of the outside world.

use chrono::{DateTime, FixedOffset, NaiveDate};

use crate::domain::id::Id;

/// What the outside world lends to a decision: nothing in the core reads a clock or draws at random.
#[derive(Clone, Debug)]
pub struct Context {
    pub now: DateTime<FixedOffset>,
    /// The name of the person at the keyboard, as given; not authenticated.
    pub actor: String,
    /// Fresh for every command; ids derive from it.
    pub seed: [u8; 16],
}

impl Context {
    pub fn today(&self) -> NaiveDate {
        self.now.date_naive()
    }

    /// Id `n` of this command.
    pub fn id(&self, n: usize) -> Id {
        Id::derive(&self.seed, n as u64)
    }
}
