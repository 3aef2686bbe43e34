//! A registry put together from its journal in pieces, beside one that is open: a check of the journal tells the same
//! some hundred thousand times, and must not hold everything twice for it.

use std::sync::Arc;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::batch::{Batch, Change, HeldChange};
use super::journal::{Entry, verify_entry};
use super::pieces::{AtOnce, PIECE_BYTES, Rest, at_once};
use super::registry::Registry;
use super::repaired::repaired;
use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::domain::record::Record;

/// A change that brings a whole file.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Large<'a> {
    Held(#[serde(borrow)] Box<HeldChange<&'a RawValue>>),
}

/// How each [`Large`] begins as this program writes it; written in another way it is read in one go.
const LARGE: &str = "{\"held\"";

impl Registry {
    /// Rebuilds a registry from its whole journal.
    ///
    /// # Errors
    /// `journal-broken` where the chain does not hold, `journal-body` when an entry cannot be read.
    pub fn replay(entries: &[Entry]) -> Result<Self, Issue> {
        let mut registry = Self::default();
        registry.foresee(entries);
        for entry in entries {
            at_once(registry.replay_entry(entry, &|_| None, &mut AtOnce))?;
        }
        Ok(registry)
    }

    /// As [`Self::apply_entry`], in pieces: the changes of a large entry never stand beside its body. What `known` has of
    /// a record, as far as it tells the same, is held instead of it.
    ///
    /// # Errors
    /// As [`Self::apply_entry`]; this registry is good for nothing then.
    pub async fn replay_entry(
        &mut self,
        entry: &Entry,
        known: &impl Fn(&Record) -> Option<Arc<Record>>,
        rest: &mut impl Rest,
    ) -> Result<(), Issue> {
        verify_entry(&self.head, entry, rest).await?;
        if let Some(body) = &entry.body {
            let body = repaired(body).0;
            let read = self.replay_body(&body, entry.sequence, &mut Reading { known, rest, read: 0 }).await;
            read.map_err(|_| Issue::new("journal-body").with("sequence", entry.sequence))?;
        } else {
            self.apply_carried(entry.sequence);
        }
        self.stand_at(entry.head());
        Ok(())
    }

    async fn replay_body<K: Fn(&Record) -> Option<Arc<Record>>, R: Rest>(
        &mut self,
        body: &str,
        sequence: u64,
        reading: &mut Reading<'_, K, R>,
    ) -> Result<(), serde_json::Error> {
        reading.rest.rest().await;
        let batch: Batch<&RawValue> = serde_json::from_str(body)?;
        reading.rest.rest().await;
        for change in batch.changes {
            let change = reading.change(change.get()).await?;
            self.apply_change(&change, sequence);
            if let Change::Edit { id, .. } = change {
                self.share(id, reading.known);
            }
        }
        Ok(())
    }

    /// Holds what is known of a record of this office, where that tells the same.
    fn share(&mut self, id: Id, known: impl Fn(&Record) -> Option<Arc<Record>>) {
        if let Some(same) = self.index.own.get(&id).and_then(|record| known(record)) {
            self.index.own.insert(id, same);
            self.relist(id);
        }
    }

    /// A record held here that tells the same.
    pub fn same(&self, record: &Record) -> Option<Arc<Record>> {
        let mut copies = self.copies(record.id).map(|(_, copy)| copy);
        copies.find(|copy| ***copy == *record).cloned()
    }
}

/// Reads the body of an entry change by change.
struct Reading<'a, K, R> {
    known: &'a K,
    rest: &'a mut R,
    /// How many bytes since the last rest.
    read: usize,
}

impl<K: Fn(&Record) -> Option<Arc<Record>>, R: Rest> Reading<'_, K, R> {
    async fn change(&mut self, text: &str) -> Result<Change, serde_json::Error> {
        if text.starts_with(LARGE) {
            let Large::Held(held) = serde_json::from_str(text)?;
            return self.held(*held).await.map(|held| Change::Held(Arc::new(held)));
        }
        self.pause(text).await;
        let change = serde_json::from_str(text)?;
        Ok(if let Change::Put(record) = change { Change::Put(self.shared(record)) } else { change })
    }

    async fn held(&mut self, held: HeldChange<&RawValue>) -> Result<HeldChange, serde_json::Error> {
        let HeldChange { origin, number, digest, put: raw, unlisted, aside, receipt } = held;
        let mut put = Vec::with_capacity(raw.len());
        for record in raw {
            self.pause(record.get()).await;
            put.push(self.shared(serde_json::from_str(record.get())?));
        }
        self.rest.rest().await;
        Ok(HeldChange { origin, number, digest, put, unlisted, aside, receipt })
    }

    fn shared(&self, record: Arc<Record>) -> Arc<Record> {
        (self.known)(&record).unwrap_or(record)
    }

    async fn pause(&mut self, text: &str) {
        self.read += text.len();
        if self.read > PIECE_BYTES {
            self.read = 0;
            self.rest.rest().await;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::office::Party;
    use crate::ledger::journal::Head;

    fn both(body: String) -> [Result<Registry, Issue>; 2] {
        let entry = Entry::seal(&Head::origin(), "{}".to_owned(), [1; 16], body);
        let mut whole = Registry::default();
        let applied = whole.apply_entry(&entry).map(|()| whole);
        [applied, Registry::replay(std::slice::from_ref(&entry))]
    }

    #[test]
    fn an_entry_read_in_pieces_is_read_and_refused_as_the_whole() {
        let id = Id::from_u128;
        let body = crate::domain::record::Kind::Person.empty();
        let record = Arc::new(Record { id: id(1), owner: id(2), subject: id(1), draft: false, body });
        let origin = Party {
            office: id(2),
            code: String::new(),
            name: "昆山市总工会".to_owned(),
            level: crate::domain::codes::OfficeLevel::County,
        };
        let held = HeldChange {
            origin,
            number: 1,
            digest: String::new(),
            put: vec![Arc::clone(&record)],
            unlisted: Vec::new(),
            aside: Vec::new(),
            receipt: None,
        };
        let changes = vec![Change::Held(Arc::new(held)), Change::Put(record)];
        let good = serde_json::to_string(&Batch::new("write", "", changes)).unwrap();
        let spaced = good.replace("{\"held\":", "{ \"held\" : ");
        for body in [good.clone(), spaced] {
            let [whole, pieces] = both(body);
            assert!(whole.is_ok() && whole == pieces);
        }
        let person = "{\"person\":{}}";
        for (from, to) in
            [(person, "{}"), ("\"put\":[", "\"put\":[7,"), ("]}", "}"), ("]}", ",{}]}"), ("write", "\\q")]
        {
            let bad = good.replacen(from, to, 1);
            let late = good.rsplit_once(from).map(|(before, after)| [before, to, after].concat()).unwrap();
            for body in [bad, late] {
                assert_ne!(body, good);
                let [whole, pieces] = both(body).map(|read| read.unwrap_err().code);
                assert_eq!((whole.as_str(), pieces.as_str()), ("journal-body", "journal-body"), "{to}");
            }
        }
    }
}
