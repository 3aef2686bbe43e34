//! Who is posted where. A posting whose union is only a typed name is to the one office of that name; where it fits none
//! or several, it may be to any of them. Where no union is said, or no posting was ever recorded, it may be to the office
//! where the person is used.

use std::collections::{BTreeMap, BTreeSet};

use super::outcome::{Fact, Place};
use super::view::{View, engagement, in_scope, scope_missing};
use crate::domain::Posting;
use crate::domain::codes::WorkState;
use crate::domain::date::PartialDate;
use crate::domain::id::Id;
use crate::domain::record::{Body, Kind, Record};
use crate::domain::value::Unit;

/// How many are posted to an office: surely, and at most, where facts are missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Posted {
    pub sure: Vec<Id>,
    pub perhaps: Vec<Id>,
    /// Of those surely posted, who is on long leave: they count, and are shown.
    pub away: Vec<Id>,
    /// What would settle the others: facts of their records.
    open: Vec<(Id, Fact)>,
    /// Where it would be said that somebody is posted here, or elsewhere, who may be: they leave open whether nobody is.
    unplaced: Vec<Place>,
}

const UNION: Fact = Fact::of(Kind::Posting, "union");

impl Posted {
    /// The facts that would settle it.
    pub fn missing(&self) -> Vec<Fact> {
        let facts: BTreeSet<Fact> = self.open.iter().map(|(_, fact)| *fact).collect();
        facts.into_iter().collect()
    }

    /// Where the first of them are entered.
    pub fn ask(&self) -> Option<Place> {
        let (record, _) = self.open.first()?;
        let own = self.open.iter().filter(|(other, _)| other == record);
        Some(Place::Edit { record: *record, keys: own.map(|(_, fact)| fact.key).collect() })
    }

    /// Whether it is sure that nobody is posted here.
    pub fn is_surely_nobody(&self) -> bool {
        self.sure.is_empty() && self.perhaps.is_empty() && self.unplaced.is_empty()
    }

    /// The same of an office that has nobody: what would say whether that is so.
    pub fn missing_anybody(&self) -> (Vec<Fact>, Option<Place>) {
        match self.unplaced.first() {
            Some(place) if self.perhaps.is_empty() => (vec![UNION], Some(place.clone())),
            Some(_) | None => (self.missing(), self.ask()),
        }
    }

    fn settle(&mut self) {
        for people in [&mut self.sure, &mut self.perhaps, &mut self.away] {
            people.sort_unstable();
            people.dedup();
        }
        let sure = &self.sure;
        self.perhaps.retain(|person| sure.binary_search(person).is_err());
    }
}

impl View<'_> {
    /// The offices in use that bear a name.
    pub fn named_so(&self, name: &str) -> &[Id] {
        let names = self.found.names.get_or_init(|| {
            let mut names: BTreeMap<String, Vec<Id>> = BTreeMap::new();
            for record in self.registry.of_kind(Kind::Office) {
                if let Body::Office(office) = &record.body
                    && let Some(name) = &office.name
                    && self.office(record.id).is_some_and(|(.., open)| open)
                {
                    names.entry(name.as_str().to_owned()).or_default().push(record.id);
                }
            }
            if let Some(profile) = &self.registry.profile {
                let own = names.entry(profile.party.name.clone()).or_default();
                if !own.contains(&profile.office()) {
                    own.push(profile.office());
                }
            }
            names
        });
        names.get(name).map(Vec::as_slice).unwrap_or_default()
    }

    /// Which offices a unit may be, as the keeper of a record means it: the one it names; else those of its name, first
    /// among the keeper's own. Empty where no office bears the name.
    pub fn meant(&self, unit: &Unit, keeper: Id) -> Vec<Id> {
        if let Some(office) = unit.office {
            // Nobody is posted to an office that is not its keeper's to post to.
            let others = self.office(office).is_some() && !self.is_of(office, keeper);
            return if others { Vec::new() } else { vec![office] };
        }
        let all = self.named_so(unit.name.as_str());
        let own: Vec<Id> = all.iter().copied().filter(|office| self.is_of(*office, keeper)).collect();
        if own.is_empty() { all.to_vec() } else { own }
    }

    /// Whether an office is a keeper's: itself, below it, or kept by it.
    pub(super) fn is_of(&self, office: Id, keeper: Id) -> bool {
        let kept = || self.registry.find(office).is_some_and(|record| record.owner == keeper);
        office == keeper || self.below(keeper).contains(&office) || kept()
    }

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
                        Some((at, _)) => Place::Edit { record: at.id, keys: vec![UNION.key] },
                        None => Place::Add {
                            kind: Kind::Posting,
                            subject: record.subject,
                            engagement: Some(record.id),
                        },
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
            open.push((record.id, Fact::of(Kind::Engagement, "hired")));
        }
        if !surely_begun(posting.from, self) {
            open.push((at.id, Fact::of(Kind::Posting, "from")));
        }
        if posting.to.is_some_and(|to| to.first_day() < self.on) {
            open.push((at.id, Fact::of(Kind::Posting, "to")));
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

static NOBODY: Posted = Posted {
    sure: Vec::new(),
    perhaps: Vec::new(),
    away: Vec::new(),
    open: Vec::new(),
    unplaced: Vec::new(),
};

/// Whether every day that the date can mean has come.
fn surely_begun(date: Option<PartialDate>, view: &View<'_>) -> bool {
    date.is_some_and(|date| date.last_day() <= view.on)
}
