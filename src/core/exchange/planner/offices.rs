//! Which offices stand where: those that a file enters into our tree, and those of which two offices speak.

use std::sync::Arc;

use super::Planner;
use crate::domain::codes::{OfficeLevel, OfficeType, Reporting};
use crate::domain::division;
use crate::domain::issue::Issue;
use crate::domain::office::{Office, Party, division_office, hand_added_office};
use crate::domain::record::{Body, Difference, Facts, Record};
use crate::ledger::batch::Change;
use crate::ledger::{Profile, Registry};

impl Planner<'_> {
    /// An office that files to us and is not in our tree is entered there (records.md §6); one that we
    /// entered for so far (代填) reports itself from now on.
    pub fn adopt_office(&mut self, party: &Party) {
        let Some(profile) = &self.registry.profile else { return };
        if party.office == profile.office() || self.registry.held.contains_key(&party.office) {
            return;
        }
        match self.registry.own(party.office) {
            Some(record) if record.body.get("reporting").as_deref() != Some("1") => {
                let field = Difference {
                    key: "reporting".to_owned(),
                    from: record.body.get("reporting"),
                    to: Some("1".to_owned()),
                };
                self.plan.changes.push(Change::Edit { id: party.office, fields: vec![field] });
            }
            Some(_) => {}
            // Only those directly below us are ours to enter.
            None if self.plan.taken.from.office == party.office
                && self.registry.find(party.office).is_none() =>
            {
                self.plan.notices.push(Issue::new("notice-new-office").with("from", &party.name));
                if let Ok(record) = office_record(profile, party) {
                    self.plan.changes.push(Change::Put(Arc::new(record)));
                }
            }
            None => {}
        }
    }

    /// Whether an office is another one's already: that one's word stands, unless only this one can be right.
    pub fn stands_aside(&mut self, party: &Party, record: &Record) -> bool {
        let known = self.registry.find(record.id);
        let Some(known) = known.filter(|known| known.owner != party.office) else { return false };
        let believed = self.registry.own(record.id).is_none()
            && has_proof(self.registry, record, Some(party))
            && !has_proof(self.registry, known, None);
        if !believed
            && self.registry.held.get(&party.office).is_none_or(|held| !held.aside.contains(&record.id))
        {
            self.plan.notices.push(Issue::new("notice-office-contested").with("from", &party.name));
        }
        !believed
    }
}

/// Whether the identity of an office itself says whose it is: it follows from the division that its parent's holds, or
/// from the parent that entered it by name.
fn has_proof(registry: &Registry, record: &Record, writer: Option<&Party>) -> bool {
    let Body::Office(office) = &record.body else { return false };
    let code = office.code.as_ref().map(|code| code.as_str()).unwrap_or_default();
    // What this register says of the parent goes before what the parent says of itself.
    let parent =
        registry.party(record.owner).or_else(|| writer.cloned()).map(|party| party.code).unwrap_or_default();
    let of_division = record.id == division_office(code) && !parent.is_empty() && code.starts_with(&parent);
    let by_name =
        office.name.as_ref().is_some_and(|name| record.id == hand_added_office(record.owner, name.as_str()));
    of_division || by_name
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
