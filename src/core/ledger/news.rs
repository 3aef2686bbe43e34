//! Whom this office has something to tell: what has happened since the last file made for a neighbour.

use super::batch::Change;
use super::profile::Profile;
use super::registry::Registry;
use crate::domain::id::Id;
use crate::domain::package_kind::{Direction, PackageKind};
use crate::domain::record::{Body, Record};

impl Registry {
    /// Notes which neighbours a change is news for, so that the work list can say whom to write to.
    pub(super) fn note_news(&mut self, change: &Change, sequence: u64) {
        let superior = self.profile.as_ref().and_then(Profile::superior).map(|party| party.office);
        let children = |registry: &Self| -> Vec<Id> {
            let filed = registry.taken.values().filter(|taken| taken.kind.direction() == Direction::Up);
            filed.map(|taken| taken.via).filter(|via| !registry.is_above(*via)).collect()
        };
        let to: Vec<Id> = match change {
            // A file given back was made before what has been written since: it tells nothing of that.
            Change::Exported(export) if export.sent => Vec::new(),
            Change::Exported(export) => {
                let offering = export.kind == PackageKind::Transfer;
                let told = if offering { &mut self.offered } else { &mut self.told };
                told.insert(export.to.office, sequence);
                Vec::new()
            }
            Change::Put(record) => match &record.body {
                Body::FilingResult(result) => {
                    let request = result.request.and_then(|request| self.find(request));
                    let owner = request.map(|request| request.owner).or(result.asker);
                    let through = owner.and_then(|owner| self.answered_through(owner));
                    through.into_iter().chain(superior).collect()
                }
                _ => self.whom_it_tells(record).into_iter().chain(superior).collect(),
            },
            Change::Edit { id, .. } | Change::Remove { id } => {
                let told = self.find(*id).and_then(|record| self.whom_it_tells(record));
                told.into_iter().chain(superior).collect()
            }
            // What a superior publishes is for everybody: nobody passes it on.
            Change::Took(taken) if taken.kind.direction() == Direction::Line => Vec::new(),
            Change::Took(taken) if Some(taken.via) == superior => children(self),
            // Who offers waits for an answer; an answer from aside is the end of it. What follows is told by the records.
            Change::Took(taken) if taken.kind.direction() == Direction::Sideways => vec![taken.via],
            Change::Took(taken) if taken.kind.direction() == Direction::Down => Vec::new(),
            Change::Took(taken) => superior.into_iter().chain([taken.via]).collect(),
            Change::Decided { proposal, .. } => {
                self.proposals.get(proposal).map(|proposal| proposal.from.office).into_iter().collect()
            }
            // The superior is to know, and passes it on.
            Change::Stolen(_) => superior.into_iter().collect(),
            // Whoever offers waits for the answer; what became of an offer of ours stands in the records.
            Change::Answered { giver, .. } if Some(*giver) != self.office() => vec![*giver],
            Change::Answered { .. }
            | Change::Offered(_)
            | Change::SetUp(_)
            | Change::Sent { .. }
            | Change::Held(_)
            | Change::Pinned { .. }
            | Change::Verified { .. }
            | Change::Forgotten { .. }
            | Change::Named { .. }
            | Change::Believed { .. }
            | Change::Proposed(_)
            | Change::Revealed { .. }
            | Change::HandedOut { .. }
            | Change::Incarnation { .. }
            | Change::SelfCheck(_)
            | Change::Rekeyed { .. }
            | Change::KeyCopied { .. }
            | Change::Line(_)
            | Change::Salvaged(_) => Vec::new(),
            // The next statement does not list them any more.
            Change::Erased(_) => superior.into_iter().collect(),
        };
        for office in to {
            self.news.insert(office, sequence);
        }
    }

    /// Through whom the office hears that a record of ours speaks of.
    fn whom_it_tells(&self, record: &Record) -> Option<Id> {
        let tells = record.kind().is_told() && Some(record.owner) == self.office();
        tells.then(|| self.answered_through(record.subject)).flatten()
    }

    /// Whether a record went out in what this office publishes (下发文件), as it stands now.
    pub fn is_issued(&self, record: Id) -> bool {
        let issued = self.office().and_then(|own| self.told.get(&own)).copied().unwrap_or_default();
        self.index.own.contains_key(&record) && issued > self.touched(record)
    }

    /// Whether an offer of ours went out in a 调动文件 as it stands now.
    pub fn is_offered(&self, transfer: Id, to: Id) -> bool {
        self.offered.get(&to).is_some_and(|offered| *offered > self.touched(transfer))
    }

    /// Whether something has happened that a neighbouring office has not been told in a file.
    pub fn has_news_for(&self, office: Id) -> bool {
        let told = self.told.get(&office).copied().unwrap_or_default();
        self.news.get(&office).is_some_and(|news| *news > told)
    }
}
