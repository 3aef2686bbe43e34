//! Whose key a file is signed with.

use std::collections::BTreeMap;

use super::Planner;
use crate::domain::hex::Key;
use crate::domain::id::Id;
use crate::exchange::codes::fingerprint;
use crate::exchange::plan::KeyAsked;
use crate::exchange::structure::Listed;
use crate::exchange::wire::Package;
use crate::ledger::batch::Change;

impl Planner<'_> {
    /// Keys that a superior has compared of offices below it, such as the one a person moves to: taken on its word where
    /// none is known here.
    pub fn vouch_below(&mut self, tree: &BTreeMap<Id, Listed>) {
        let registry = self.registry;
        let news = self.vouched.iter().filter(|key| {
            let known = registry.pins.get(&key.office);
            let fits =
                known.is_none_or(|known| *known == key.key.to_string() && !registry.is_verified(key.office));
            fits && tree.contains_key(&key.office) && key.office != self.profile.office()
        });
        for key in news {
            self.plan.vouched.push((key.office, key.key.to_string()));
            self.plan.told.extend(tree.get(&key.office).map(|listed| listed.office.clone()));
        }
    }

    /// Asks for the 核对码 of a key that is new, has changed or, where the file decides about us (`decides`), was never
    /// compared. A key that a sender we know has compared is taken on its word; it never replaces another one.
    pub fn key(&mut self, package: &Package, decides: bool) {
        let party = package.envelope.from.clone();
        let key = package.envelope.key;
        let (office, text) = (party.office, key.to_string());
        let known = self.registry.pins.get(&office);
        let sender = self.plan.taken.from.office;
        if office == sender {
            self.plan.sender_verified = known == Some(&text) && self.registry.is_verified(office);
        }
        let vouched =
            office != sender && self.vouched.iter().any(|other| other.office == office && other.key == key);
        let asked = |known: Option<String>, must| KeyAsked {
            party: party.clone(),
            found: fingerprint(&key.0),
            known,
            must,
            pin: Change::Pinned { office, key: text.clone(), unverified: true },
        };
        match known {
            Some(known) if *known != text => {
                let known = known.parse::<Key>().map(|known| fingerprint(&known.0));
                self.plan.keys.push(asked(Some(known.unwrap_or_default()), true));
            }
            Some(_) if self.registry.is_verified(office) => {}
            Some(_) | None if vouched => self.plan.vouched.push((office, text)),
            Some(_) if !decides => {}
            Some(_) | None => self.plan.keys.push(asked(None, decides)),
        }
    }
}
