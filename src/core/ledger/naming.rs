//! Which name a record has in this register, and whose an id is here ([`super::scope`]).

use super::registry::Registry;
use super::scope::own_name;
use crate::domain::id::Id;

impl Registry {
    /// The id under which the record `id` of `owner` is kept, or would be.
    pub fn known_as(&self, owner: Id, id: Id) -> Id {
        if self.is_of_another(owner, id) || self.has_name(owner, id) { own_name(owner, id) } else { id }
    }

    /// The id by which `owner` itself knows a record of its own.
    pub fn original(&self, owner: Id, id: Id) -> Id {
        match self.names.get(&id) {
            Some((of, original)) if *of == owner => *original,
            Some(_) | None => id,
        }
    }

    /// Whether a record is kept under a name of its own.
    pub fn has_name(&self, owner: Id, id: Id) -> bool {
        // Mostly none is: a hash for every id of a file would cost more than the rest of reading it.
        !self.names.is_empty() && self.names.contains_key(&own_name(owner, id))
    }

    /// Whether an id is a record of another office than `owner`, held or drafted. A draft of ours may stand beside what
    /// our superior has made of it.
    pub fn is_of_another(&self, owner: Id, id: Id) -> bool {
        // Of our own ids none is another's: what we have lost may be named all the same.
        if Some(owner) == self.office() {
            return false;
        }
        // The facts of a named case are nobody's register: each has its owner.
        if let Some(own) = self.own(id) {
            return own.owner != owner && !(own.draft && self.is_above(owner));
        }
        match self.holder(id) {
            Some(holder) => holder != owner,
            None => self.drafter(id).is_some_and(|drafter| drafter != owner),
        }
    }
}
