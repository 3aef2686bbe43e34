//! Files as a liar makes them: any records under a true key.

use std::collections::BTreeMap;
use std::sync::Arc;

use ed25519_dalek::{Signer, SigningKey};
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::{Kind, Part, Record};
use taizhang_core::exchange::kinds::receipt::part_name;
use taizhang_core::exchange::parts;
use taizhang_core::exchange::wire::{self, Digest, Hex, Reader};

use crate::office::Office;

/// Envelope and parts of a file, to be changed and signed again by whoever holds the key.
#[derive(Clone)]
pub struct Pieces {
    pub envelope: serde_json::Value,
    pub parts: BTreeMap<String, String>,
}

pub fn pieces(text: &str) -> Pieces {
    let package = wire::read(text.as_bytes().to_vec(), Reader::Outer, None).unwrap();
    let parts = package.parts().map(|(name, json)| (name.to_owned(), json.to_owned())).collect();
    // The envelope's fields keep their order only in its own type.
    Pieces { envelope: serde_json::to_value(&package.envelope).unwrap(), parts }
}

impl Pieces {
    /// Signed anew over its parts as they stand, with digests that agree.
    pub fn signed(mut self, key: &SigningKey) -> String {
        let digests: BTreeMap<&String, String> =
            self.parts.iter().map(|(name, json)| (name, Digest::of(json.as_bytes()).to_string())).collect();
        self.envelope["digests"] = serde_json::to_value(digests).unwrap();
        self.envelope["key"] = Hex(key.verifying_key().to_bytes()).to_string().into();
        let envelope = self.envelope.to_string();
        let payload: Vec<String> =
            self.parts.iter().map(|(name, json)| format!("\"{name}\":{json}")).collect();
        let signature = Hex(key.sign(envelope.as_bytes()).to_bytes());
        format!(
            "{{\"envelope\":{envelope},\"payload\":{{{}}},\"signature\":\"{signature}\"}}",
            payload.join(",")
        )
    }

    pub fn with_part(mut self, name: &str, change: impl Fn(&str) -> String) -> Self {
        let text = self.parts.get(name).map(String::as_str).unwrap_or_default();
        let changed = change(text);
        self.parts.insert(name.to_owned(), changed);
        self
    }

    /// As an office writes that reports no totals: a township.
    pub fn without_totals(self) -> Self {
        self.with_part("province", |text| {
            let mut part: serde_json::Value = serde_json::from_str(text).unwrap();
            let records = part["records"].as_array_mut().unwrap();
            records.retain(|record| record["body"].get("figure-totals").is_none());
            part.to_string()
        })
    }

    pub fn with(mut self, pointer: &str, value: serde_json::Value) -> Self {
        *self.envelope.pointer_mut(pointer).unwrap() = value;
        self
    }
}

/// The file with more records in its statement, signed again.
pub fn also_stating(text: &str, records: &[Record], key: &SigningKey) -> String {
    let package = wire::read(text.as_bytes().to_vec(), Reader::Outer, None).unwrap();
    let mut stated = parts::read(&package).unwrap();
    stated.retain(|known| records.iter().all(|record| record.id != known.id));
    stated.extend(records.iter().cloned().map(Arc::new));
    let parts: Vec<Part> = Part::ALL.into_iter().filter(|part| package.part(part.name()).is_some()).collect();
    let mut pieces = pieces(text);
    pieces.parts.extend(parts::split(&stated.iter().collect::<Vec<_>>(), &parts));
    pieces.signed(key)
}

impl Office {
    /// Its next file upward, with more records in the statement.
    pub fn stating(&mut self, records: &[Record]) -> String {
        also_stating(&self.upward(&[]), records, &self.key)
    }

    /// Its next file upward, with these records of somebody as drafts.
    pub fn drafting<const N: usize>(&mut self, person: Id, records: [Record; N]) -> String {
        let records = records.map(|record| Record { draft: true, ..record }).to_vec();
        let drafts = serde_json::json!([{ "id": person, "records": records }]).to_string();
        let text = pieces(&self.upward(&[])).with("/kind", "draft".into());
        text.with_part("proposals", |_| drafts.clone()).signed(&self.key)
    }

    /// Its next receipt for an office below, that shares these records with it.
    pub fn sharing(&mut self, below: Id, records: &[Record]) -> String {
        let share = serde_json::json!({ "records": records }).to_string();
        let receipt = pieces(&self.downward(below));
        receipt.with_part(&part_name(below), |_| share.clone()).signed(&self.key)
    }
}

/// A township as an office lists it below itself.
pub fn township(id: Id, owner: Id, name: &str) -> Record {
    let parent = owner.to_string();
    let facts = [("name", name), ("level", "4"), ("office_type", "TOWN"), ("parent", parent.as_str())];
    record(id.as_u128(), owner, id, Kind::Office, &facts)
}

/// A record of any kind, owner and subject.
pub fn record(id: u128, owner: Id, subject: Id, kind: Kind, facts: &[(&str, &str)]) -> Record {
    let mut body = kind.empty();
    for (key, text) in facts {
        body.set(key, Some(text)).unwrap();
    }
    Record { id: Id::from_u128(id), owner, subject, draft: false, body }
}
