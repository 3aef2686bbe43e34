//! Whose key a file is signed with.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Planner;
use super::offices::has_proof;
use crate::domain::Office;
use crate::domain::hex::Key;
use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::domain::package_kind::Direction;
use crate::domain::record::{In, Kind, Record};
use crate::exchange::codes::fingerprint;
use crate::exchange::plan::KeyAsked;
use crate::exchange::structure::Listed;
use crate::exchange::wire::Package;
use crate::ledger::batch::Change;
use crate::ledger::line::LINE_MAX;

impl Planner<'_> {
    /// Keys that a superior has compared of offices below it, such as the one a person moves to: taken on its word where
    /// none is known here.
    pub fn vouch_below(&mut self, tree: &BTreeMap<Id, Listed>) {
        let registry = self.registry;
        let news = self.vouched.iter().filter(|key| {
            let known = registry.pins.get(&key.office);
            let fits =
                known.is_none_or(|known| *known == key.key.to_string() && !registry.is_verified(key.office));
            let stolen = registry.stolen_since(key.office, &key.key.to_string()).is_some();
            fits && !stolen && tree.contains_key(&key.office) && key.office != self.profile.office()
        });
        for key in news {
            self.plan.vouched.push((key.office, key.key.to_string()));
            self.plan.told.extend(tree.get(&key.office).map(|listed| listed.office.clone()));
        }
    }

    /// Asks for the 核对码 of a key that is new, has changed or, where the file decides about us (`decides`), was never
    /// compared. What somebody else carries inside is left out until then: it never stops its carrier's own file. A key
    /// that a sender we know has compared is taken on its word, for the offices it answers for.
    pub fn key(&mut self, package: &Package, decides: bool) {
        let party = package.envelope.from.clone();
        let key = package.envelope.key;
        let (office, text) = (party.office, key.to_string());
        let known = self.registry.pins.get(&office);
        let sender = self.plan.taken.from.office;
        let carried = office != sender;
        let stolen = self.registry.stolen_since(office, &text).is_some();
        let after_stolen = known.is_some_and(|known| self.registry.stolen_since(office, known).is_some());
        if stolen {
            self.plan.notices.push(Issue::new("notice-key-stolen").with("from", &party.name));
        }
        let vouched = carried
            && !stolen
            && self.answers_for(sender, office)
            && self.vouched.iter().any(|other| other.office == office && other.key == key);
        let asked = |known: Option<String>, waits: bool| KeyAsked {
            party: party.clone(),
            found: fingerprint(&key.0),
            known,
            must: waits && !carried,
            apart: waits && carried,
            stolen,
            after_stolen: after_stolen && !stolen,
            pin: Change::Pinned { office, key: text.clone(), unverified: true },
        };
        match known {
            Some(known) if *known != text => {
                let known = known.parse::<Key>().map(|known| fingerprint(&known.0));
                self.plan.keys.push(asked(Some(known.unwrap_or_default()), true));
                // What nobody compared was perhaps never the office's: it does not outlast the key it came under.
                if !self.registry.is_verified(office) {
                    self.renewed.insert(office);
                    self.plan.notices.push(Issue::new("notice-key-replaced").with("from", &party.name));
                    self.plan.changes.push(Change::Forgotten { office });
                    let files_to_us = !carried && package.envelope.kind.direction() == Direction::Up;
                    if !files_to_us && self.entered_by_file(office) {
                        self.plan.changes.push(Change::Remove { id: office });
                    }
                }
            }
            Some(_) if self.registry.is_trusted(office) => {}
            Some(_) | None if vouched => self.plan.vouched.push((office, text)),
            Some(_) if !decides => {}
            Some(_) | None => self.plan.keys.push(asked(None, decides)),
        }
    }

    /// Whether an office stands in our own tree because it seemed to file to us itself.
    pub(super) fn entered_by_file(&self, office: Id) -> bool {
        let itself = self.registry.row(office).is_some_and(|row| row.via == office);
        let own = self.registry.own(office).filter(|own| own.kind() == Kind::Office);
        itself && own.is_some_and(|own| own.body.get("reporting").as_deref() == Some("1"))
    }

    /// Whose keys a sender may vouch for: an office above us for those between it and the province; an office below us
    /// for those that are surely below itself. Who records (备案) is always compared by telephone.
    fn answers_for(&self, sender: Id, office: Id) -> bool {
        let registry = self.registry;
        if registry.is_province(office) {
            return false;
        }
        if registry.is_above(sender) {
            return registry.is_above(office);
        }
        // What the file itself lists counts where it proves itself.
        let said = |office: Id| {
            let changes = Some(&self.plan.changes).filter(|_| self.spoken_of.contains(&office));
            let put = changes.into_iter().flatten().filter_map(|change| match change {
                Change::Held(held) => Some(&held.put),
                _ => None,
            });
            put.flatten().find(|record| record.id == office)
        };
        let sure = |office: Id| {
            let is_office = |record: &&Arc<Record>| record.kind() == Kind::Office;
            let own = registry.own(office).filter(is_office);
            let record = own.or_else(|| {
                let mut known = registry.find(office).into_iter().chain(said(office)).filter(is_office);
                known.find(|record| has_proof(record))
            });
            Office::of(&record?.body)?.parent
        };
        std::iter::successors(sure(office), |at| sure(*at)).take(LINE_MAX).any(|at| at == sender)
    }
}
