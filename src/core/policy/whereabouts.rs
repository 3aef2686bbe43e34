//! Who is posted where. A posting whose union is only a typed name is to the one office of that name; where it fits none
//! or several, it may be to any of them. Where no union is said, or no posting was ever recorded, it may be to the office
//! where the person is used.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use smallvec::SmallVec;

use super::outcome::{Fact, fact};
use super::posted::{NOBODY, Posted, Unplaced, Whereabouts};
use super::view::{RuleContext, in_scope, scope_missing};
use crate::domain::codes::WorkState;
use crate::domain::date::PartialDate;
use crate::domain::id::{ById, Id};
use crate::domain::record::{Body, In, Kind, Record};
use crate::domain::{Engagement, Posting};
use crate::ledger::as_of::is_to_come;
use crate::ledger::registry::is_active;

/// Postings with the records they are in.
type Postings<'a> = SmallVec<[(&'a Record, &'a Posting); 2]>;

/// Whether a posting may be in force on a day.
pub(super) fn may_be_in_force(posting: &Posting, on: NaiveDate) -> bool {
    posting.from.is_none_or(|from| from.first_day() <= on) && posting.to.is_none_or(|to| on <= to.last_day())
}

impl RuleContext<'_> {
    /// In-scope people posted to an office; people on long leave count (R-QUOTA).
    pub fn posted(&self, office: Id) -> &Posted {
        self.whereabouts().posted.get(&office).unwrap_or(&NOBODY)
    }

    /// Whether somebody works in the area of an office: under an engagement kept, used or posted to by it or below it.
    pub fn employs(&self, office: Id) -> bool {
        self.whereabouts().employers.contains(&office)
    }

    fn whereabouts(&self) -> &Whereabouts {
        self.found.whereabouts.get_or_init(|| {
            let mut found = Whereabouts::default();
            // By who keeps them the first of those posted to a name that no office bears, or to no union that is said.
            let mut nowhere: BTreeMap<Id, Unplaced> = BTreeMap::new();
            for record in self.registry.of_kind(Kind::Engagement) {
                let Some(facts) = Engagement::of(&record.body) else { continue };
                // It counts for an office where it runs, and nobody else counts the person.
                if in_scope(facts) == Some(false) {
                    continue;
                }
                let about = self.registry.about(record.subject);
                if !is_active(record, about.clone().map(AsRef::as_ref), self.on) || self.is_moving(record) {
                    continue;
                }
                let all = about.filter_map(|own| Some((own.as_ref(), Posting::of(&own.body)?)));
                let all: Postings<'_> = all.filter(|(_, own)| own.engagement == Some(record.id)).collect();
                self.employ(&mut found, (record, facts), &all);
                self.place(&mut found.posted, &mut nowhere, (record, facts), &all);
            }
            let offices = self.registry.of_kind(Kind::Office).map(|record| record.id);
            for office in offices.chain(self.registry.office()) {
                let kept = self.keepers(office).filter_map(|keeper| nowhere.get_key_value(&keeper));
                if let Some((_, unplaced)) = kept.min_by_key(|(keeper, _)| **keeper) {
                    found.posted.entry(office).or_default().unplaced.get_or_insert(*unplaced);
                }
            }
            found.posted.values_mut().for_each(Posted::settle);
            found
        })
    }

    /// In whose area somebody works.
    fn employ(&self, found: &mut Whereabouts, (record, facts): (&Record, &Engagement), all: &Postings<'_>) {
        let open = all.iter().filter(|(_, own)| may_be_in_force(own, self.on));
        let units = open.map(|(_, own)| own.union.as_ref()).chain([facts.user.as_ref()]).flatten();
        for office in units.filter_map(|unit| unit.office).chain([record.owner]) {
            // Where an office is known, those above it are.
            if !found.employers.contains(&office) && self.is_of(office, record.owner) {
                found.employers.insert(office);
                found.employers.extend(self.above(office).iter());
            }
        }
    }

    /// Where somebody is posted, or may be.
    fn place(
        &self,
        posted: &mut ById<Posted>,
        nowhere: &mut BTreeMap<Id, Unplaced>,
        (record, facts): (&Record, &Engagement),
        all: &Postings<'_>,
    ) {
        // Who has no posting that was ever recorded may be posted where they are used.
        let recorded = all.iter().any(|(own, _)| !is_to_come(own, self.on));
        let unsaid = (!recorded).then_some((None, facts.user.as_ref()));
        let open = all.iter().filter(|(_, own)| may_be_in_force(own, self.on));
        let said = open.map(|own| (Some(*own), own.1.union.as_ref()));
        for (own, union) in said.chain(unsaid) {
            let unplaced = match own {
                Some((at, _)) => Unplaced::Posting(at.id),
                None => Unplaced::Engagement { record: record.id, subject: record.subject },
            };
            let at = union.or(facts.user.as_ref());
            let offices = at.map(|unit| self.meant(unit, record.owner)).unwrap_or_default();
            match (own, union, &offices[..]) {
                (Some(own), Some(_), [office]) => {
                    self.count(posted.entry(*office).or_default(), record, own);
                }
                (_, _, []) => drop(nowhere.entry(record.owner).or_insert(unplaced)),
                (_, _, several) => {
                    for office in several {
                        posted.entry(*office).or_default().unplaced.get_or_insert(unplaced);
                    }
                }
            }
        }
    }

    /// One posting to an office: sure, or open until some facts are there.
    fn count(&self, posted: &mut Posted, record: &Record, (at, posting): (&Record, &Posting)) {
        let Body::Engagement(facts) = &record.body else { return };
        let mut open: Vec<(Id, Fact)> =
            scope_missing(facts).into_iter().map(|fact| (record.id, fact)).collect();
        if !surely_begun(facts.hired, self) {
            open.push((record.id, fact!(Engagement.hired)));
        }
        if !surely_begun(posting.from, self) {
            open.push((at.id, fact!(Posting.from)));
        }
        if posting.to.is_some_and(|to| to.first_day() < self.on) {
            open.push((at.id, fact!(Posting.to)));
        }
        if !open.is_empty() {
            posted.perhaps.push(record.subject);
            posted.open.extend(open);
            return;
        }
        posted.sure.push(record.subject);
        if matches!(facts.work_state, Some(WorkState::Maternity | WorkState::Sick | WorkState::Seconded)) {
            posted.away.push(record.subject);
        }
    }
}

/// Whether every day that the date can mean has come.
fn surely_begun(date: Option<PartialDate>, view: &RuleContext<'_>) -> bool {
    date.is_some_and(|date| date.last_day() <= view.on)
}
