//! Who may say what (`exchange.md`): every record of every file, outer and carried inside, is asked here before anything
//! is planned. A signature says who wrote; it does not say that the writer was entitled to.
//!
//! Who may say a kind is a column of the table of kinds ([`Sayer`]). One record that its writer may not say refuses the
//! whole file.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::names::asker_of;
use super::published::{is_published, is_told};
use crate::domain::FilingResult;
use crate::domain::codes::{FilingOutcome, FilingSource, OfficeLevel};
use crate::domain::id::Id;
use crate::domain::issue::{Issue, require};
use crate::domain::office::Party;
use crate::domain::record::{Body, Kind, Record, Sayer};
use crate::ledger::line::listed;
use crate::ledger::{Profile, Registry};
use crate::order::Gathered;
use crate::order::Ordered;

/// Who wrote a file, and who reads it.
pub struct Gate<'a> {
    pub registry: &'a Registry,
    pub profile: &'a Profile,
    pub from: &'a Party,
}

/// What a statement says, as far as its own records are asked about each other.
struct Stated<'a> {
    /// In order; the kinds beside them.
    ids: Vec<Id>,
    kinds: Vec<Kind>,
    /// Offices it lists, with the parent it gives them.
    parents: BTreeMap<Id, Option<Id>>,
    requests: BTreeMap<Id, &'a Record>,
}

impl<'a> Stated<'a> {
    fn of(records: &'a [Arc<Record>]) -> Self {
        let of_kind = |kind| records.iter().filter(move |record| record.kind() == kind);
        let mut of_each: Vec<(Id, Kind)> = records.iter().map(|record| (record.id, record.kind())).collect();
        // Mostly they stand in this order already.
        of_each.order_by_key(|(id, _)| *id);
        let (ids, kinds) = of_each.into_iter().unzip();
        Self {
            ids,
            kinds,
            parents: of_kind(Kind::Office).map(|record| (record.id, listed(record))).into_map(),
            requests: of_kind(Kind::FilingRequest).map(|record| (record.id, &**record)).into_map(),
        }
    }

    /// Of what kind a record is; of several with one id, the last.
    fn kind(&self, id: Id) -> Option<Kind> {
        let at = self.ids.partition_point(|other| *other <= id).checked_sub(1)?;
        self.kinds.get(at).copied().filter(|_| self.ids.get(at) == Some(&id))
    }
}

impl Gate<'_> {
    /// What an office states of itself and its own, in a file going up.
    ///
    /// # Errors
    /// `say-person`, `say-link`, `say-office`, `say-totals`, `say-tree`, `say-result`, with the kind of record as the place.
    pub fn statement(&self, records: &[Arc<Record>]) -> Result<(), Issue> {
        let stated = Stated::of(records);
        for record in records {
            match record.kind().sayer() {
                Sayer::Owner => self.own_person(&stated, record)?,
                Sayer::Itself => {
                    if record.subject != self.from.office && !self.is_below(&stated, record.subject) {
                        return Err(self.refused("say-office", record));
                    }
                }
                Sayer::Alone => {
                    let own = record.subject == self.from.office && self.from.level < OfficeLevel::Grassroots;
                    require(own, || self.refused("say-totals", record))?;
                }
                Sayer::Superior => {
                    require(self.is_below(&stated, record.subject), || self.refused("say-office", record))?;
                }
                Sayer::Parent => self.office(&stated, record)?,
                Sayer::Judge => self.stated_result(&stated, record)?,
            }
            self.links(&stated, record)?;
        }
        Ok(())
    }

    /// What a superior publishes of itself (下发文件).
    ///
    /// # Errors
    /// `say-published` where something else is in it.
    pub fn published(&self, records: &[Arc<Record>]) -> Result<(), Issue> {
        let other = records.iter().find(|record| !is_published(record));
        other.map_or(Ok(()), |record| Err(self.refused("say-published", record)))
    }

    /// What an answer says to `asker`: results by whoever may give them, and what a superior says of the asker in its own
    /// name; to a township also what its superior holds of its people.
    ///
    /// # Errors
    /// `say-receipt`, `say-result`.
    pub fn answer(&self, asker: Id, records: &[Arc<Record>]) -> Result<(), Issue> {
        let township = self.profile.level() == OfficeLevel::Grassroots && asker == self.profile.office();
        let stated = Stated::of(records);
        for record in records {
            match &record.body {
                Body::FilingResult(result) if record.owner == self.from.office => {
                    self.result_for(asker, record, result)?;
                }
                _ if township
                    && record.owner == self.from.office
                    && record.kind().sayer() == Sayer::Owner =>
                {
                    self.own_person(&stated, record)?;
                }
                _ if is_told(record) && record.owner == self.from.office && record.subject == asker => {}
                _ => return Err(self.refused("say-receipt", record)),
            }
        }
        Ok(())
    }

    fn refused(&self, code: &str, record: &Record) -> Issue {
        Issue::new(code).at(record.kind().code()).with("from", &self.from.name)
    }

    /// A person of its own, whom the same statement lists.
    fn own_person(&self, stated: &Stated<'_>, record: &Record) -> Result<(), Issue> {
        let itself = record.kind() != Kind::Person || record.id == record.subject;
        let listed = stated.kind(record.subject) == Some(Kind::Person);
        require(itself && listed, || self.refused("say-person", record))
    }

    /// Links lead to records of the same statement, or to what an office has: a scheme, a plan, a round, a session. One that leads nowhere says nothing;
    /// one that leads to another office's record is no mistake.
    fn links(&self, stated: &Stated<'_>, record: &Record) -> Result<(), Issue> {
        // The request that is answered is the asker's.
        if record.kind() == Kind::FilingResult {
            return Ok(());
        }
        for (_, kind, id) in record.body.links() {
            let known = stated.kind(id);
            let own = known.map_or(!self.registry.is_of_another(self.from.office, id), |known| known == kind);
            require(own || kind.speaks_of_office(), || self.refused("say-link", record))?;
        }
        Ok(())
    }

    /// The tree below the writer: never itself, an office above it or the reader; nobody is twice above anybody.
    fn office(&self, stated: &Stated<'_>, record: &Record) -> Result<(), Issue> {
        let Body::Office(office) = &record.body else { return Ok(()) };
        let lower = office.level.is_none_or(|level| {
            level > self.from.level || (level == self.from.level && level == OfficeLevel::Grassroots)
        });
        let foreign = record.id == self.profile.office() || self.registry.is_above(record.id);
        let itself = record.id == self.from.office;
        if record.id != record.subject || itself || !lower || foreign || !self.is_below(stated, record.id) {
            return Err(self.refused("say-tree", record));
        }
        Ok(())
    }

    /// Whether an office stands below the writer, as the statement itself or, of the others, this register says.
    fn is_below(&self, stated: &Stated<'_>, office: Id) -> bool {
        let mut at = office;
        for _ in 0..=stated.parents.len() + DEPTH {
            let parent = match stated.parents.get(&at) {
                Some(parent) => *parent,
                None => self.registry.find(at).and_then(|record| listed(record)),
            };
            match parent {
                Some(parent) if parent == self.from.office => return true,
                Some(parent) => at = parent,
                None => return false,
            }
        }
        false
    }

    /// Whether nothing is known here of where an office stands: what is said to it says nothing yet.
    fn is_nowhere(&self, office: Id) -> bool {
        let ours = office == self.profile.office() || self.registry.is_above(office);
        !ours && self.registry.parent_of(office).is_none()
    }

    /// In a file going up: a return in its own name, of somebody below; or the paper reply to a request of its own.
    fn stated_result(&self, stated: &Stated<'_>, record: &Record) -> Result<(), Issue> {
        let Body::FilingResult(result) = &record.body else { return Ok(()) };
        // Whoever is answered names its request; another one's may have the id of one of the writer's own.
        let itself = result.asker.is_none_or(|asker| asker == self.from.office);
        let own = result.request.filter(|_| itself).and_then(|request| stated.requests.get(&request));
        let allowed = match (own, result.outcome) {
            (Some(request), Some(FilingOutcome::Recorded)) => {
                result.source == Some(FilingSource::ByHand) && request.subject == record.subject
            }
            (None, Some(FilingOutcome::Returned)) => {
                self.from.level < OfficeLevel::Grassroots
                    && asker_of(self.registry, result)
                        .is_none_or(|asker| self.is_below(stated, asker) || self.is_nowhere(asker))
            }
            (Some(_), Some(FilingOutcome::Returned) | None)
            | (None, Some(FilingOutcome::Recorded) | None) => false,
        };
        require(allowed, || self.refused("say-result", record))
    }

    /// The province records; whoever else stands above returns.
    fn result_for(&self, asker: Id, record: &Record, result: &FilingResult) -> Result<(), Issue> {
        let province = self.from.level == OfficeLevel::Province;
        let own = result.asker.is_none_or(|named| named == asker);
        let may = province || result.outcome == Some(FilingOutcome::Returned);
        require(own && may, || self.refused("say-result", record))
    }
}

/// Levels between an office and the province, with zones.
const DEPTH: usize = 8;
