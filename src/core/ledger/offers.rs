//! What other counties offer, and what has become of it: kept beside the records, since nothing of it is ours.

use super::batch::{Decision, Offer};
use super::registry::Registry;
use crate::domain::Transfer;
use crate::domain::id::Id;
use crate::domain::record::In;

impl Offer {
    /// Whether it waits for this office's answer, and may have one.
    pub fn is_open(&self) -> bool {
        self.decision.is_none() && !self.is_withdrawn()
    }

    pub fn is_withdrawn(&self) -> bool {
        self.record.body.has("withdrawn")
    }

    /// The office that the giver names.
    pub fn to(&self) -> Option<Id> {
        Transfer::of(&self.record.body)?.to.as_ref()?.office
    }
}

impl Registry {
    /// An offer as it came last. What was answered stays as it was answered, and what was offered to one office is not
    /// turned into an offer to another: whoever was named may have acted on it.
    pub(super) fn offer(&mut self, offer: &Offer) {
        let mut offer = offer.clone();
        if let Some(known) = self.offers.get(&offer.key()) {
            if known.decision.is_some() || known.to() != offer.to() {
                return;
            }
            if offer.records.is_empty() {
                offer.records.clone_from(&known.records);
            }
        }
        self.offers.insert(offer.key(), offer);
    }

    pub(super) fn answer(&mut self, giver: Id, transfer: Id, decision: &Decision) {
        if Some(giver) == self.office() {
            self.answers.insert(transfer, decision.clone());
        } else if let Some(offer) = self.offers.get_mut(&(giver, transfer)) {
            offer.decision = Some(decision.clone());
        }
    }
}
