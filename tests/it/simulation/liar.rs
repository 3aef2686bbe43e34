//! An office that lies under its own true key: any records with any owners, subjects, links, ids, numbers and names, in
//! its own files and inside those that it passes on (`exchange.md`, property 6).

use std::sync::Arc;

use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::{Kind, Part, Record};
use taizhang_core::exchange::making::Outgoing;
use taizhang_core::exchange::parts;
use taizhang_core::exchange::plan::Consent;
use taizhang_core::exchange::wire::{self, Reader};
use taizhang_core::ledger::Change;

use super::world::{Made, World};
use crate::forge::pieces;

const KINDS: [Kind; 10] = [
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
        if !self.write(liar, &batch, &[(digest.clone(), Arc::from(forged.as_str()))]) {
            return;
        }
        let own = self.members[liar].own.clone();
        self.members[liar].made.push(Made { digest, own });
        match self.office(to).plan(&forged) {
            Err(issue) => {
                self.note(to, format!("refuses a lie of {liar}: {} at {}", issue.code, issue.place))
            }
            Ok(plan) => {
                let batch = plan.accept(&Consent { forks: true, ..Consent::heard(&plan) }).unwrap();
                if self.write(to, &batch, &plan.originals) {
                    self.note(to, format!("takes a lie of {liar}"));
                }
            }
        }
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
        let key = self.members[liar].office.key.clone();
        forged.signed(&key)
    }

    fn drafts(&mut self, liar: usize) -> Vec<serde_json::Value> {
        let lies = self.lies(liar).into_iter().map(|lie| Record { draft: true, ..lie });
        lies.map(|lie| serde_json::json!({ "id": lie.subject, "records": [lie] })).collect()
    }

    fn lies(&mut self, liar: usize) -> Vec<Record> {
        (0..1 + self.random.below(4)).map(|_| self.false_record(liar)).collect()
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
            Kind::Office | Kind::HeadCount | Kind::Inspection => office,
            _ => anybody(self, Kind::Person).unwrap_or(fresh),
        };
        let engagement = anybody(self, Kind::Engagement).unwrap_or(fresh).to_string();
        let request = anybody(self, Kind::FilingRequest).unwrap_or(fresh).to_string();
        let (parent, asker) = (office.to_string(), self.random.pick(&offices).unwrap().to_string());
        let (outcome, source) = (["1", "2"][self.random.below(2)], ["1", "2"][self.random.below(2)]);
        let level = ["2", "3", "4"][self.random.below(3)];
        let mut facts: Vec<(&str, &str)> = match kind {
            Kind::Person => vec![("name", "谎称"), ("id_number", "320583199003070028")],
            Kind::Engagement => {
                vec![
                    ("hired", "2024-03"),
                    ("off_establishment", "Y"),
                    ("full_time", "Y"),
                    ("union_work", "Y"),
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
            Kind::Posting => vec![("engagement", &engagement), ("union", "谎称工会")],
            _ => vec![("date", "2026-01-01")],
        };
        if kind == Kind::FilingResult && self.random.chance(60) {
            facts.push(("asker", &asker));
        }
        crate::forge::record(id.as_u128(), owner, subject, kind, &facts)
    }
}
