//! A batch becomes an entry of the journal: it says who wrote it, in which register, and when.

use super::batch::{Batch, Change, Meta};
use super::context::Context;
use super::journal::{Entry, Head};
use super::profile::Profile;
use super::registry::Registry;

impl Batch {
    /// The journal entry that follows `head`. `salt` must be fresh.
    pub fn seal(&self, registry: &Registry, context: &Context, head: &Head, salt: [u8; 16]) -> Entry {
        let setting_up = self.changes.iter().find_map(|change| match change {
            Change::SetUp(profile) => Some(profile),
            _ => None,
        });
        let profile = setting_up.or(registry.profile.as_ref());
        let meta = Meta {
            at: context.now.to_rfc3339(),
            actor: context.actor.clone(),
            command: self.command.clone(),
            office: profile.map(Profile::office),
            register: profile.map(|profile| profile.register),
            incarnation: registry.incarnation,
        };
        // Maps with string keys and plain values: writing them as JSON cannot fail.
        let meta = serde_json::to_string(&meta).unwrap_or_default();
        let body = serde_json::to_string(self).unwrap_or_default();
        Entry::seal(head, meta, salt, body)
    }
}
