//! What a look over everybody in view gathers once: which offices bear a name, who is posted where. Rules that judge one
//! person after the other, in pieces, share it for as long as the register stands as it stood.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use chrono::NaiveDate;

use super::posted::Whereabouts;
use crate::domain::id::{ById, Id};
use crate::ledger::Registry;
use crate::ledger::journal::Head;

/// Gathered when first asked for; `None` inside [`Lookups::stand`] before the first register.
#[derive(Clone, Debug, Default)]
pub struct Lookups {
    stand: Option<Stand>,
    pub(super) found: Arc<Gathered>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stand {
    head: Head,
    viewed_on: Option<NaiveDate>,
    on: NaiveDate,
}

#[derive(Debug, Default)]
pub(super) struct Gathered {
    /// The offices in use, by name.
    pub names: OnceLock<BTreeMap<String, Vec<Id>>>,
    pub whereabouts: OnceLock<Whereabouts>,
    pub moving: OnceLock<BTreeSet<Id>>,
    /// The offices above each that is recorded, the nearest first.
    pub lines: OnceLock<ById<Vec<Id>>>,
    pub below: OnceLock<ById<Vec<Id>>>,
}

impl Lookups {
    /// Begins anew where the register has changed since, or another day is judged.
    pub fn follow(&mut self, registry: &Registry, on: NaiveDate) {
        let stand = Some(Stand { head: registry.head, viewed_on: registry.viewed_on(), on });
        if self.stand != stand {
            *self = Self { stand, found: Arc::default() };
        }
    }
}
