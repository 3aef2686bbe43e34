//! Which offices stand where: those that a file enters into our tree, and those of which two offices speak.

use std::sync::Arc;

use super::Planner;
use crate::domain::codes::{OfficeLevel, OfficeType, Reporting};
use crate::domain::division;
use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::domain::office::{Office, Party, division_office, hand_added_office};
use crate::domain::record::{Body, Difference, Facts, Kind, Record};
use crate::exchange::wire::Package;
use crate::ledger::Profile;
use crate::ledger::batch::Change;
use crate::order::Gathered;

impl Planner<'_> {
    /// An office that files to us itself and is not in our tree is entered there (records.md §6), whoever else has used
    /// its id before; one that we entered for so far (代填) reports itself from now on.
    pub fn adopt_office(&mut self, party: &Party) {
        let Some(profile) = &self.registry.profile else { return };
        // Only those directly below us are ours to enter.
        if party.office == profile.office() || self.plan.taken.from.office != party.office {
            return;
        }
        match self.registry.own(party.office) {
            // What somebody else said of it when it seemed to file first is said anew.
            Some(_) if self.renewed.contains(&party.office) && self.entered_by_file(party.office) => {
                if let Ok(record) = office_record(profile, party) {
                    self.spoken_of.insert(party.office);
                    self.plan.changes.push(Change::Put(Arc::new(record)));
                }
            }
            Some(record) if record.kind() == Kind::Office => {
                let reporting = record.body.get("reporting");
                if reporting.as_deref() == Some("1") || self.registry.held.contains_key(&party.office) {
                    return;
                }
                let field =
                    Difference { key: "reporting".to_owned(), from: reporting, to: Some("1".to_owned()) };
                self.plan.changes.push(Change::Edit { id: party.office, fields: vec![field] });
            }
            Some(_) => {}
            None => {
                self.plan.notices.push(Issue::new("notice-new-office").with("from", &party.name));
                if let Ok(record) = office_record(profile, party) {
                    self.spoken_of.insert(party.office);
                    self.plan.changes.push(Change::Put(Arc::new(record)));
                }
            }
        }
    }

    /// Whether an office is another one's already: that one's word stands, unless only this one can be right. What is
    /// no office takes no office's place.
    pub fn stands_aside(&mut self, party: &Party, record: &Record) -> bool {
        let registry = self.registry;
        let known = self.said_before(record.id).filter(|known| known.kind() == Kind::Office);
        let known = known.filter(|known| known.owner != party.office);
        let misplaced = registry.is_misplaced(record);
        if known.is_none() && !misplaced {
            return false;
        }
        // An office says by its own file to whom it belongs.
        let files_here = self.files_to(record.id) == Some(party.office);
        let believed = !misplaced
            && registry.own(record.id).is_none()
            && (has_proof(record) || files_here)
            && !known.is_some_and(|known| has_proof(&known));
        if !believed && registry.held.get(&party.office).is_none_or(|held| !held.aside.contains(&record.id)) {
            self.plan.notices.push(Issue::new("notice-office-contested").with("from", &party.name));
        }
        !believed
    }
}

impl Planner<'_> {
    /// To whom an office files: by the file carried with this one, under the key that is known for it, or by its last.
    fn files_to(&self, office: Id) -> Option<Id> {
        let carried = self.carried_to.get_or_init(|| {
            let inside = self.package.nested("below").unwrap_or_default().into_iter();
            let fits = |package: &Package| {
                let known = self.registry.pins.get(&package.envelope.from.office);
                known.is_none_or(|known| *known == package.envelope.key.to_string())
            };
            let to = |package: Package| Some((package.envelope.from.office, package.envelope.to?.office));
            inside.filter(fits).filter_map(to).into_map()
        });
        carried.get(&office).copied().or_else(|| Some(self.registry.row(office)?.to))
    }

    /// Whether what this file has said already no longer lists an office.
    fn unlists(&self, origin: Id, office: Id) -> bool {
        let carried = self.plan.apart.iter().flat_map(|(_, of_it)| of_it);
        self.plan.changes.iter().chain(carried).any(|change| match change {
            Change::Held(held) => held.origin.office == origin && held.unlisted.contains(&office),
            _ => false,
        })
    }

    /// All that this file would change so far, where any of it may speak of an office: each change holds a whole file's
    /// records.
    pub(super) fn spoken_of(&self, office: Id) -> impl DoubleEndedIterator<Item = &Change> {
        let spoken = self.spoken_of.contains(&office);
        let (own, carried) =
            if spoken { (&*self.plan.changes, &*self.plan.apart) } else { Default::default() };
        own.iter().chain(carried.iter().flat_map(|(_, of_it)| of_it))
    }

    /// What stands of an office so far: our own word, what this file has said of it already, or what is known.
    fn said_before(&self, office: Id) -> Option<Arc<Record>> {
        let registry = self.registry;
        let mut said = self.spoken_of(office).rev().filter_map(|change| match change {
            Change::Put(record) => Some(record).filter(|record| record.id == office),
            Change::Held(held) if !held.aside.contains(&office) => {
                held.put.iter().find(|record| record.id == office)
            }
            _ => None,
        });
        let own = registry.own(office).cloned();
        // Whoever no longer lists an office has nothing to say of it.
        let holder = registry.holder(office).filter(|_| !registry.is_unlisted(office));
        let holder = holder.filter(|holder| !self.unlists(*holder, office));
        let known = holder.and_then(|_| registry.find(office).cloned());
        own.or_else(|| said.next().cloned()).or(known)
    }
}

/// Whether the identity of an office itself says whose it is: it follows from a division that lies in its owner's, or
/// from the owner that entered it by name. No code that an office gives itself proves anything.
pub(super) fn has_proof(record: &Record) -> bool {
    let Body::Office(office) = &record.body else { return false };
    let code = office.code.as_ref().map(|code| code.as_str()).unwrap_or_default();
    let around = [2, 4, 6].iter().filter_map(|len| code.get(..*len)).filter(|outer| outer.len() < code.len());
    let of_division = || record.id == division_office(code);
    let inside = around.into_iter().any(|outer| record.owner == division_office(outer)) && of_division();
    let by_name =
        office.name.as_ref().is_some_and(|name| record.id == hand_added_office(record.owner, name.as_str()));
    inside || by_name
}

fn office_record(profile: &Profile, party: &Party) -> Result<Record, Issue> {
    let mut office = Office {
        level: Some(party.level),
        office_type: Some(match party.level {
            OfficeLevel::Grassroots => division::default_type(&party.code),
            OfficeLevel::Province | OfficeLevel::City | OfficeLevel::County => OfficeType::General,
        }),
        parent: Some(profile.office()),
        reporting: Some(Reporting::Itself),
        ..Office::default()
    };
    office.set("name", Some(&party.name))?;
    if !party.code.is_empty() {
        office.set("code", Some(&party.code))?;
    }
    let (id, owner) = (party.office, profile.office());
    Ok(Record { id, owner, subject: id, draft: false, body: Body::Office(office) })
}
