//! Who is called how in one package: nothing in it can be reckoned from a number, a name or an id of the register, and
//! two packages say nothing of each other.

use std::collections::BTreeMap;

use crate::domain::id::Id;
use crate::ledger::Context;

/// The names of one package, drawn from the seed of the moment in which it is made and kept nowhere.
pub(super) struct Pseudonyms<'a> {
    context: &'a Context,
    drawn: BTreeMap<Id, String>,
}

impl<'a> Pseudonyms<'a> {
    pub fn new(context: &'a Context) -> Self {
        Self { context, drawn: BTreeMap::new() }
    }

    /// What somebody or something is called.
    pub fn of(&mut self, id: Id) -> String {
        let next = self.drawn.len();
        self.drawn.entry(id).or_insert_with(|| self.context.id(next).to_string()).clone()
    }
}
