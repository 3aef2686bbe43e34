//! A record is known by its owner and its id (`exchange.md`, "Who may say what").
//!
//! Inside a register one id stands for one record. Where another office's record has an id already, the later one is
//! kept under a name made of its owner and its id: nobody blocks or replaces a record by using its id first. Names are
//! given where a file comes in and taken off where one goes out; in between nobody need think of them.

use sha2::{Digest as _, Sha256};

use crate::domain::FilingResult;
use crate::domain::id::Id;
use crate::domain::record::{Body, In, Record};

/// The name under which the record `id` of `owner` is kept where the id itself is another office's.
pub fn own_name(owner: Id, id: Id) -> Id {
    let bytes = [owner, id].map(|part| part.as_u128().to_be_bytes());
    Id::hashed(Sha256::new().chain_update(bytes.concat()))
}

/// The ids in a record that [`renamed`] would change, with the field where it is a link.
pub fn ids(record: &Record) -> impl Iterator<Item = (Option<&'static str>, Id)> {
    let subject = (!record.kind().speaks_of_office()).then_some((None, record.subject));
    let links = record.body.links().map(|(field, _, id)| (Some(field.key), id));
    let reasons = FilingResult::of(&record.body).and_then(|result| result.reasons.as_ref());
    let reasons =
        reasons.into_iter().flat_map(|reasons| &reasons.0).map(|reason| (Some("reasons"), reason.record));
    let rows = record.kind().rows().map(|(field, _)| field.key);
    let rows = record.body.engagements().map(move |engagement| (rows, engagement));
    [(None, record.id)].into_iter().chain(subject).chain(links).chain(reasons).chain(rows)
}

/// A record with the ids in it changed: its own, whom it speaks of where that is a person, and the records it names;
/// `name` is told the field where it is such a link. Offices keep their ids: they are the same in every register.
#[must_use]
pub fn renamed(record: &Record, name: impl Fn(Option<&'static str>, Id) -> Id) -> Record {
    let mut new = record.clone();
    new.id = name(None, record.id);
    if !record.kind().speaks_of_office() {
        new.subject = name(None, record.subject);
    }
    for (field, _, id) in record.body.links() {
        // The text of an id is an id.
        let _ = new.body.set(field.key, Some(&name(Some(field.key), id).to_string()));
    }
    if let Some((rows, _)) = record.kind().rows() {
        new.body.rename_rows(&|engagement| name(Some(rows.key), engagement));
    }
    if let Body::FilingResult(result) = &mut new.body {
        let reasons = result.reasons.iter_mut().flat_map(|reasons| &mut reasons.0);
        reasons.for_each(|reason| reason.record = name(Some("reasons"), reason.record));
    }
    new
}
