//! Who is posted where. A posting whose union is only a typed name is to the one office of that name; where it fits none
//! or several, it may be to any of them. Where no union is said, or no posting was ever recorded, it may be to the office
//! where the person is used.

use std::collections::BTreeMap;

use super::outcome::{Fact, Place, fact};
use super::posted::{NOBODY, Posted, UNION};
use super::view::{RuleContext, engagement, in_scope, scope_missing};
use crate::domain::Posting;
use crate::domain::codes::WorkState;
use crate::domain::date::PartialDate;
use crate::domain::id::Id;
use crate::domain::record::{Body, Kind, Record};

impl RuleContext<'_> {
    /// In-scope people posted to an office; people on long leave count (R-QUOTA).
    pub fn posted(&self, office: Id) -> &Posted {
        let all = self.found.posted.get_or_init(|| {
            let mut all: BTreeMap<Id, Posted> = BTreeMap::new();
            // Those posted to a name that no office bears, or to no union that is said, by who keeps them.
            let mut nowhere: BTreeMap<Id, Vec<Place>> = BTreeMap::new();
            for record in self.registry.of_kind(Kind::Engagement) {
                let Some((record, facts)) = engagement(record) else { continue };
                if in_scope(facts) == Some(false) || !self.counts(record) {
                    continue;
                }
                let postings = self.postings(record);
                // Who has no posting that was ever recorded may be posted where they are used.
                let unsaid =
                    self.hanging::<Posting>(record).is_empty().then_some((None, facts.user.as_ref()));
                let said = postings.into_iter().map(|own| (Some(own), own.1.union.as_ref()));
                for (own, union) in said.chain(unsaid) {
                    let place = match own {
                        Some((at, _)) => Place::edit(at.id, &[UNION]),
                        None => Place::under(Kind::Posting, record),
                    };
                    let at = union.or(facts.user.as_ref());
                    let offices = at.map(|unit| self.meant(unit, record.owner)).unwrap_or_default();
                    match (own, union, &offices[..]) {
                        (Some(own), Some(_), [office]) => {
                            self.count(all.entry(*office).or_default(), record, own);
                        }
                        (_, _, []) => nowhere.entry(record.owner).or_default().push(place),
                        (_, _, several) => {
                            for office in several {
                                all.entry(*office).or_default().unplaced.push(place.clone());
                            }
                        }
                    }
                }
            }
            for (keeper, places) in nowhere {
                let offices = self.registry.of_kind(Kind::Office).map(|record| record.id);
                for office in offices.chain(self.registry.office()).filter(|id| self.is_of(*id, keeper)) {
                    all.entry(office).or_default().unplaced.extend(places.iter().cloned());
                }
            }
            all.values_mut().for_each(Posted::settle);
            all
        });
        all.get(&office).unwrap_or(&NOBODY)
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
