//! An office that lies under its own true key: any records with any owners, subjects, links, ids, numbers and names, in
//! its own files and inside those that it passes on (`exchange.md`, property 6).

use std::sync::Arc;

use ed25519_dalek::SigningKey;
use serde_json::value::RawValue;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::{Kind, Part, Record};
use taizhang_core::exchange::making::Outgoing;
use taizhang_core::exchange::parts;
use taizhang_core::exchange::plan::FilePlan;
use taizhang_core::exchange::wire::{self, Hex, Reader};
use taizhang_core::ledger::Change;

use super::world::{Made, World};
use crate::forge::{Pieces, pieces, record, township};
use crate::office::forked;

/// A key that is no office's.
fn nobody() -> SigningKey {
    SigningKey::from_bytes(&[99; 32])
}

const KINDS: [Kind; 13] = [
    Kind::Person,
    Kind::Engagement,
    Kind::Exit,
    Kind::FilingRequest,
    Kind::FilingResult,
    Kind::Office,
    Kind::HeadCount,
    Kind::Certificate,
    Kind::Posting,
    Kind::Inspection,
    Kind::ServiceContract,
    Kind::StaffingNote,
    Kind::Books,
];

impl World {
    /// The liar makes a file with lies in it, and whoever it is for reads it.
    pub fn lie(&mut self) {
        let Some(liar) = self.liar else { return };
        let up = self.members[liar].superior.filter(|_| self.random.chance(70));
        let children = self.members[liar].children.clone();
        let Some(to) = up.or_else(|| self.random.pick(&children)) else { return };
        let made = match up {
            Some(_) => self.office(liar).make_upward(&[]).ok(),
            None => {
                let child = self.members[to].office.id();
                self.office(liar).make_downward(child).ok()
            }
        };
        let Some(outgoing) = made else { return };
        let text = outgoing.package.text().to_owned();
        if self.random.chance(35) {
            self.pretend(liar, to, &text);
            return;
        }
        let forged =
            if up.is_some() { self.forged_statement(liar, &text) } else { self.forged_receipt(liar, &text) };
        let Ok(package) = wire::read(forged.clone().into_bytes(), Reader::Outer, None) else { return };
        let digest = package.digest.to_string();
        // Its own book goes on behind what it has sent.
        let Outgoing { mut batch, .. } = outgoing;
        for change in &mut batch.changes {
            if let Change::Exported(export) = change {
                export.digest = digest.clone();
            }
        }
        if !self.write(liar, &batch, &[(digest.clone(), Arc::new(forged.clone()))]) {
            return;
        }
        let own = self.members[liar].own.clone();
        self.members[liar].made.push(Made { digest, own });
        match self.office(to).plan(&forged) {
            Err(issue) => {
                self.note(to, format!("refuses a lie of {liar}: {} at {}", issue.code, issue.place))
            }
            Ok(plan) => self.believe(liar, to, &plan),
        }
    }

    /// A clerk who agrees to everything that no telephone call is needed for.
    fn believe(&mut self, liar: usize, to: usize, plan: &FilePlan) {
        match plan.accept(&self.heard(plan, &forked(plan))) {
            Err(issue) => self.note(to, format!("waits for a call before a lie of {liar}: {}", issue.code)),
            Ok(batch) => {
                if self.write(to, &batch, &plan.originals) {
                    let notices: Vec<&str> = plan.notices.iter().map(|notice| notice.code.as_str()).collect();
                    self.note(to, format!("takes a lie of {liar}: {notices:?}"));
                }
            }
        }
    }

    /// A file in somebody else's name, for any reader, under the liar's key or one of nobody.
    fn pretend(&mut self, liar: usize, near: usize, text: &str) {
        let victim = self.random.below(self.members.len());
        let reader = match self.members[victim].superior.filter(|_| self.random.chance(70)) {
            Some(superior) => superior,
            None => near,
        };
        if victim == liar || reader == liar || victim == reader {
            return;
        }
        let from = self.party(victim);
        let to = self.party(reader);
        let mut forged = self.forged_pieces(victim, text);
        let register = Id::from_u128(0xe000_0000 + u128::from(self.next())).to_string();
        forged = forged
            .with("/from", from)
            .with("/to", to.clone())
            .with("/chain/to", to["office"].clone())
            .with("/chain/number", (1 + self.random.below(5)).into())
            .with("/chain/register", register.into());
        if self.random.chance(20) {
            let kinds = ["filing", "draft", "receipt", "directive"];
            forged = forged.with("/kind", kinds[self.random.below(kinds.len())].into());
        }
        if self.random.chance(30) {
            let levels = ["city", "county", "grassroots"];
            forged = forged.with("/from/level", levels[self.random.below(levels.len())].into());
        }
        let key = if self.random.chance(50) { self.members[liar].office.key.clone() } else { nobody() };
        let forged = forged.signed(&key);
        match self.office(reader).plan(&forged) {
            Err(issue) => {
                self.note(reader, format!("refuses {liar} in the name of {victim}: {}", issue.code))
            }
            Ok(plan) => self.believe(liar, reader, &plan),
        }
    }

    fn party(&self, at: usize) -> serde_json::Value {
        serde_json::to_value(&self.members[at].office.profile().party).unwrap()
    }

    /// A statement of lies owned by `owner`, in place of what a file says.
    fn forged_pieces(&mut self, owner: usize, text: &str) -> Pieces {
        let lies: Vec<Arc<Record>> = self.lies(owner).into_iter().map(Arc::new).collect();
        let mut forged = pieces(text);
        forged.parts.extend(parts::split(&lies.iter().collect::<Vec<_>>(), &Part::ALL));
        forged
    }

    /// Another office's file, as it was or signed again, with all it says or without some of it.
    fn somebody_elses(&mut self, liar: usize) -> Option<String> {
        let mails: Vec<String> =
            self.mail.iter().filter(|mail| mail.from != liar).map(|mail| mail.text.clone()).collect();
        let text = self.random.pick(&mails)?;
        if self.random.chance(50) {
            return Some(text);
        }
        let mut forged = pieces(&text);
        let names: Vec<String> = forged.parts.keys().cloned().collect();
        if self.random.chance(50)
            && let Some(name) = self.random.pick(&names)
        {
            forged.parts.remove(&name);
        }
        let key = if self.random.chance(50) { self.members[liar].office.key.clone() } else { nobody() };
        if self.random.chance(40) {
            let key = Hex(key.verifying_key().to_bytes()).to_string();
            self.vouched.push((forged.envelope["from"]["office"].as_str().unwrap().to_owned(), key));
        }
        Some(forged.signed(&key))
    }

    fn vouching(&mut self, forged: &mut Pieces) {
        let keys: Vec<_> = std::mem::take(&mut self.vouched)
            .into_iter()
            .map(|(office, key)| serde_json::json!({ "office": office, "key": key }))
            .collect();
        if !keys.is_empty() {
            forged.parts.insert("keys".to_owned(), serde_json::to_string(&keys).unwrap());
        }
    }

    /// A file inside with some of its parts dropped.
    fn dropped(&mut self, text: &str) -> String {
        let Ok(raw) = serde_json::from_str::<Vec<Box<RawValue>>>(text) else { return text.to_owned() };
        let kept = raw.iter().map(|raw| {
            let Ok(package) = wire::read(raw.get().as_bytes().to_vec(), Reader::Nested, None) else {
                return raw.get().to_owned();
            };
            let names: Vec<String> = package.parts().map(|(name, _)| name.to_owned()).collect();
            let gone = self.random.pick(&names).filter(|_| self.random.chance(60));
            package.keep_parts(|name, _| Some(name) != gone.as_deref())
        });
        format!("[{}]", kept.collect::<Vec<String>>().join(","))
    }

    fn forged_statement(&mut self, liar: usize, text: &str) -> String {
        let package = wire::read(text.as_bytes().to_vec(), Reader::Outer, None).unwrap();
        let mut stated = parts::read(&package).unwrap();
        let lies = self.lies(liar);
        stated.retain(|known| lies.iter().all(|lie| lie.id != known.id));
        stated.extend(lies.into_iter().map(Arc::new));
        let parts: Vec<Part> =
            Part::ALL.into_iter().filter(|part| package.part(part.name()).is_some()).collect();
        let mut forged = pieces(text);
        forged.parts.extend(parts::split(&stated.iter().collect::<Vec<_>>(), &parts));
        if self.random.chance(20) {
            // Another office's file, altered on its way through.
            let below = self.random.below(10).to_string();
            forged = forged.with_part("below", |text| text.replacen("2024", &format!("202{below}"), 1));
            forged.parts.retain(|name, text| name != "below" || !text.is_empty());
        }
        if self.random.chance(30)
            && let Some(inner) = self.somebody_elses(liar)
        {
            forged = forged.with_part("below", |text| match text.strip_suffix(']') {
                Some(others) => format!("{others},{inner}]"),
                None => format!("[{inner}]"),
            });
            self.vouching(&mut forged);
        }
        if self.random.chance(20)
            && let Some(text) = forged.parts.get("below").cloned()
        {
            let less = self.dropped(&text);
            forged.parts.insert("below".to_owned(), less);
        }
        if self.random.chance(20) {
            let drafts: Vec<_> = self.drafts(liar);
            forged.parts.insert("proposals".to_owned(), serde_json::to_string(&drafts).unwrap());
            forged = forged.with("/kind", "draft".into());
        }
        let key = self.members[liar].office.key.clone();
        forged.signed(&key)
    }

    fn forged_receipt(&mut self, liar: usize, text: &str) -> String {
        let lies = self.lies(liar);
        let share = serde_json::json!({ "records": lies }).to_string();
        let mut forged = pieces(text);
        let shares: Vec<String> =
            forged.parts.keys().filter(|name| name.starts_with("for:")).cloned().collect();
        if let Some(share_of) = self.random.pick(&shares) {
            forged.parts.insert(share_of, share);
        }
        if self.random.chance(40)
            && let Some(text) = forged.parts.get("above").cloned()
        {
            let less = self.dropped(&text);
            forged.parts.insert("above".to_owned(), less);
        }
        if self.random.chance(20)
            && let Some(inner) = self.somebody_elses(liar)
        {
            forged = forged.with_part("above", |_| format!("[{inner}]"));
            self.vouching(&mut forged);
        }
        let key = self.members[liar].office.key.clone();
        forged.signed(&key)
    }

    fn drafts(&mut self, liar: usize) -> Vec<serde_json::Value> {
        let lies = self.lies(liar).into_iter().map(|lie| Record { draft: true, ..lie });
        lies.map(|lie| serde_json::json!({ "id": lie.subject, "records": [lie] })).collect()
    }

    /// Mostly what could pass, with one thing in it that is not the liar's to say; now and then anything at all.
    fn lies(&mut self, liar: usize) -> Vec<Record> {
        if self.random.chance(30) {
            return (0..self.random.below(3)).map(|_| self.false_record(liar)).collect();
        }
        let own = self.members[liar].office.id();
        let mut fresh = || Id::from_u128(0xf100_0000 + u128::from(self.next()));
        let (person, engagement) = (fresh(), fresh());
        let offices: Vec<Id> = self.members.iter().map(|member| member.office.id()).collect();
        let user = format!("谎称 @{}", self.random.pick(&offices).unwrap());
        let facts = [
            ("hired", "2024-03"),
            ("off_establishment", "Y"),
            ("full_time", "Y"),
            ("union_work", "Y"),
            ("user", &user),
        ];
        let known = [("name", "谎称"), ("id_number", "320583199003070028")];
        let mut lies = vec![
            record(person.as_u128(), own, person, Kind::Person, &known),
            record(engagement.as_u128(), own, person, Kind::Engagement, &facts),
        ];
        let mut lie = self.false_record(liar);
        lie.owner = own;
        let link = lie.body.engagement().is_some();
        if !lie.kind().speaks_of_office() && lie.kind() != Kind::Person && lie.kind() != Kind::FilingResult {
            lie.subject = person;
        }
        if link && self.random.chance(70) {
            lie.body.set("engagement", Some(&engagement.to_string())).unwrap();
        }
        if self.random.chance(60) && lie.kind() != Kind::Office {
            let before = lie.id;
            lie.id = Id::from_u128(0xf200_0000 + u128::from(self.next()));
            if lie.subject == before {
                lie.subject = lie.id;
            }
        }
        if lie.kind() == Kind::Person {
            lie.subject = lie.id;
        }
        if lie.kind().speaks_of_office() && self.random.chance(70) {
            // The office is listed as its own first.
            lies.push(township(lie.subject, own, "谎称工会"));
        }
        lies.retain(|other| other.id != lie.id);
        lies.push(lie);
        lies
    }

    /// Whatever could be said, true or not.
    fn false_record(&mut self, liar: usize) -> Record {
        let kind = KINDS[self.random.below(KINDS.len())];
        let anybody = |world: &mut World, kind: Kind| -> Option<Id> {
            let all: Vec<Id> = world
                .members
                .iter()
                .flat_map(|member| member.own.values())
                .filter(|record| record.kind() == kind)
                .map(|record| record.id)
                .collect();
            world.random.pick(&all)
        };
        let offices: Vec<Id> = self.members.iter().map(|member| member.office.id()).collect();
        let office = self.random.pick(&offices).unwrap();
        let own = self.members[liar].office.id();
        let fresh = Id::from_u128(0xf000_0000 + u128::from(self.next()));
        let id = if self.random.chance(50) { anybody(self, kind).unwrap_or(fresh) } else { fresh };
        let owner = if self.random.chance(90) { own } else { office };
        let subject = match kind {
            Kind::Person | Kind::Office if self.random.chance(90) => id,
            _ if kind.speaks_of_office() => office,
            _ => anybody(self, Kind::Person).unwrap_or(fresh),
        };
        let engagement = anybody(self, Kind::Engagement).unwrap_or(fresh).to_string();
        let request = anybody(self, Kind::FilingRequest).unwrap_or(fresh).to_string();
        let (parent, asker) = (office.to_string(), self.random.pick(&offices).unwrap().to_string());
        let (outcome, source) = (["1", "2"][self.random.below(2)], ["1", "2"][self.random.below(2)]);
        let level = ["2", "3", "4"][self.random.below(3)];
        let unit = format!("谎称 @{office}");
        let contract = anybody(self, Kind::ServiceContract).unwrap_or(fresh).to_string();
        let mut facts: Vec<(&str, &str)> = match kind {
            Kind::Person => vec![("name", "谎称"), ("id_number", "320583199003070028")],
            Kind::Engagement => {
                vec![
                    ("hired", "2024-03"),
                    ("off_establishment", "Y"),
                    ("full_time", "Y"),
                    ("union_work", "Y"),
                    ("user", &unit),
                    ("service_contract", &contract),
                ]
            }
            Kind::Exit => vec![("engagement", &engagement), ("date", "2024-05-01"), ("kind", "11")],
            Kind::FilingRequest => {
                vec![("engagement", &engagement), ("made", "2026-03-01"), ("sequence", "9")]
            }
            Kind::FilingResult => vec![
                ("request", &request),
                ("outcome", outcome),
                ("number", "2026-9999"),
                ("date", "2026-03-01"),
                ("source", source),
            ],
            Kind::Office => {
                vec![("name", "谎称工会"), ("level", level), ("office_type", "TOWN"), ("parent", &parent)]
            }
            Kind::HeadCount => vec![("as_of", "2026-01-01"), ("members", "9")],
            Kind::Certificate => vec![("level", "3")],
            Kind::ServiceContract => vec![("from", "2026-01-01")],
            Kind::StaffingNote => vec![("kind", "1"), ("reason", "谎称"), ("from", "2026-01-01")],
            Kind::Books => vec![("training_from", "2026-01-01")],
            Kind::Posting => vec![("engagement", &engagement), ("union", &unit)],
            _ => vec![("date", "2026-01-01")],
        };
        if kind == Kind::FilingResult && self.random.chance(60) {
            facts.push(("asker", &asker));
        }
        record(id.as_u128(), owner, subject, kind, &facts)
    }
}
