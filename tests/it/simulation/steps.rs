//! What may happen next, drawn at random.

use std::collections::BTreeSet;
use std::sync::Arc;

use futures_lite::future::block_on;
use taizhang_core::domain::codes::OfficeLevel;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::{Kind, Record};
use taizhang_core::exchange::kinds::backup;
use taizhang_core::exchange::order;
use taizhang_core::exchange::plan::Consent;
use taizhang_core::exchange::wire::{self, Reader};
use taizhang_core::ledger::command::{Edit, Fields, FilingAnswer, Judgement, Target};
use taizhang_core::ledger::memory::MemoryStore;
use taizhang_core::ledger::store::{BlobKey, Founding, Store};
use taizhang_core::ledger::{Batch, Change, Command};
use taizhang_core::process::filing;

use super::properties;
use super::world::{Copy, Mail, World};
use crate::office::{fields, forked, hire, new};

#[derive(Clone, Copy)]
enum Step {
    Hire,
    Add,
    Change,
    Clash,
    Foreign,
    HeadCount,
    Exit,
    Remove,
    Withdraw,
    ByHand,
    Judge,
    Settle,
    Upward,
    Downward,
    Sent,
    Deliver,
    Crash,
    Copy,
    Restore,
    GiveBack,
    Days,
    Lie,
    Give,
    TakeBack,
    Decide,
    Moves,
}

const WEIGHTS: [(usize, Step); 26] = [
    (8, Step::Hire),
    (7, Step::Add),
    (14, Step::Change),
    (2, Step::Clash),
    (2, Step::Foreign),
    (2, Step::HeadCount),
    (4, Step::Exit),
    (4, Step::Remove),
    (4, Step::Withdraw),
    (3, Step::ByHand),
    (12, Step::Judge),
    (10, Step::Settle),
    (20, Step::Upward),
    (12, Step::Downward),
    (2, Step::Sent),
    (36, Step::Deliver),
    (3, Step::Crash),
    (5, Step::Copy),
    (5, Step::Restore),
    (4, Step::GiveBack),
    (2, Step::Days),
    (40, Step::Lie),
    (5, Step::Give),
    (1, Step::TakeBack),
    (8, Step::Decide),
    (8, Step::Moves),
];

impl World {
    /// The offices this schedule is about have people, and mostly have filed once.
    pub fn begin(&mut self) {
        for at in self.focus.clone() {
            self.hire(at);
            self.copy(at);
            self.hire(at);
            if self.random.chance(70) {
                self.upward(at, true);
                if let Some(mail) = self.mail.pop() {
                    self.take(mail, true);
                }
            }
        }
    }

    pub fn step(&mut self) {
        let step = self.random.weighted(&WEIGHTS);
        let Some(at) = self.actor(step) else { return };
        match step {
            Step::Hire => self.hire(at),
            Step::Add => self.add(at),
            Step::Change => self.change(at),
            Step::Clash => self.clash(at),
            Step::Foreign => self.foreign(at),
            Step::HeadCount => self.head_count(at),
            Step::Exit => self.exit(at),
            Step::Remove => self.remove(at),
            Step::Withdraw => self.withdraw(at),
            Step::ByHand => self.by_hand(at),
            Step::Judge => self.judge(at),
            Step::Settle => self.settle(at),
            Step::Upward => self.upward(at, true),
            Step::Downward => self.downward(at),
            Step::Sent => self.sent(at),
            Step::Deliver => {
                if !self.mail.is_empty() {
                    // The newest first, mostly; an old one now and then.
                    let last = self.mail.len() - 1;
                    let which = if self.random.chance(60) { last } else { self.random.below(last + 1) };
                    let mail = self.mail.remove(which);
                    self.deliver(mail);
                }
            }
            Step::Crash => self.crash(at),
            Step::Copy => self.copy(at),
            Step::Restore => self.restore(at),
            Step::GiveBack => self.give_back(at),
            Step::Lie => self.lie(),
            Step::Give => self.give(at),
            Step::TakeBack => self.take_back(at),
            Step::Decide => self.decide_offer(at),
            Step::Moves if self.liar == Some(at) && self.random.chance(40) => self.lie_by_moves(at),
            Step::Moves => self.send_moves(at),
            Step::Days => {
                let days = 1 + self.random.below(40) as i64;
                self.note(at, format!("{days} days pass"));
                for member in &mut self.members {
                    member.office.now += chrono::Duration::days(days);
                }
            }
        }
        properties::after_step(self, at);
    }

    /// An office that can take the step: mostly one of the few offices this schedule is about.
    fn actor(&mut self, step: Step) -> Option<usize> {
        let able = |at: &usize| {
            let member = &self.members[*at];
            let registry = &member.office.registry;
            match step {
                Step::Hire => member.superior.is_some(),
                Step::Add | Step::Change | Step::Clash | Step::Exit | Step::Remove => {
                    member.own.values().any(|record| record.kind() == Kind::Engagement)
                }
                Step::Foreign => !registry.held.is_empty(),
                Step::Withdraw | Step::ByHand => {
                    member.own.values().any(|record| record.kind() == Kind::FilingRequest)
                }
                Step::Judge => !filing::waiting(registry).is_empty(),
                Step::Settle => registry.proposals.values().any(|proposal| proposal.decision.is_none()),
                Step::Upward => member.superior.is_some_and(|superior| {
                    registry.has_news_for(self.members[superior].office.id()) || registry.exports.is_empty()
                }),
                Step::Downward => {
                    registry.held.values().any(|held| registry.has_news_for(held.origin.office))
                }
                Step::Sent => !registry.exports.is_empty(),
                Step::Restore => !member.copies.is_empty(),
                Step::GiveBack => member.restored,
                Step::Lie => self.liar.is_some(),
                Step::Give => {
                    let county = member.office.level() == OfficeLevel::County;
                    county && member.own.values().any(|record| record.kind() == Kind::Engagement)
                }
                Step::TakeBack => member.own.values().any(|record| record.kind() == Kind::Transfer),
                Step::Decide => !self.waiting_offers(*at).is_empty(),
                Step::Moves => self.has_moves(*at),
                Step::HeadCount | Step::Deliver | Step::Crash | Step::Copy | Step::Days => true,
            }
        };
        let able: Vec<usize> = (0..self.members.len()).filter(able).collect();
        let near: Vec<usize> = able.iter().copied().filter(|at| self.focus.contains(at)).collect();
        let list = if !near.is_empty() && self.random.chance(85) { near } else { able };
        self.random.pick(&list)
    }

    /// A command of which the program offers no wrong form: it must be possible.
    fn must(&mut self, at: usize, command: &Command) {
        // What a liar's book makes of the lies given back to it is its own affair.
        if let Err(issues) = self.command(at, command)
            && self.liar != Some(at)
        {
            panic!("{} refused: {issues:?}", command.name());
        }
    }

    fn write_edits(&mut self, at: usize, edits: Vec<Edit>) {
        self.must(at, &Command::Write { edits, why: String::new() });
    }

    pub fn next(&mut self) -> u32 {
        self.count += 1;
        self.count
    }

    fn text(&mut self, what: &str) -> String {
        format!("{what}{}", self.next())
    }

    fn hire(&mut self, at: usize) {
        if self.members[at].office.level() == OfficeLevel::Province {
            return;
        }
        let number = self.next();
        let children = self.members[at].children.clone();
        let user = match self.random.pick(&children) {
            Some(child) => {
                let office = &self.members[child].office;
                format!("{} @{}", office.name(), office.id())
            }
            None => format!("{} @{}", self.members[at].office.name(), self.members[at].office.id()),
        };
        let mut edits = hire(&format!("人员{number}"), number, &user);
        if self.random.chance(15)
            && let Edit::New { fields, .. } = &mut edits[0]
        {
            fields.remove("nation");
        }
        if self.random.chance(15)
            && let Edit::New { fields, .. } = &mut edits[1]
        {
            fields.remove("union_work");
        }
        self.note(at, format!("hires person {number}"));
        self.write_edits(at, edits);
    }

    /// Something more about a person: of this office, or, at a township, of anybody in view.
    fn add(&mut self, at: usize) {
        let registry = &self.members[at].office.registry;
        let drafts = self.members[at].office.level() == OfficeLevel::Grassroots;
        let engagements: Vec<Arc<Record>> = registry
            .of_kind(Kind::Engagement)
            .filter(|record| drafts || registry.own(record.id).is_some())
            .filter(|record| !record.is_history())
            .cloned()
            .collect();
        let Some(engagement) = self.random.pick(&engagements) else { return };
        let (person, text) = (Target::Known(engagement.subject), self.text("记"));
        let link = [("engagement", Target::Known(engagement.id))];
        let edit = match self.random.below(3) {
            0 => {
                let values = fields([("level", "2"), ("obtained", "2021"), ("number", &text)]);
                new(Kind::Certificate, Some(person), &[], values)
            }
            1 => {
                let values = fields([("union", "玉山镇工会"), ("from", "2024-04"), ("post", &text)]);
                new(Kind::Posting, Some(person), &link, values)
            }
            _ => {
                let values = fields([
                    ("kind", "1"),
                    ("start", "2024-03-01"),
                    ("end", "2027-02-28"),
                    ("number", &text),
                    ("employer", "某公司"),
                ]);
                new(Kind::Contract, Some(person), &link, values)
            }
        };
        self.note(at, format!("adds {text} to {}", engagement.subject));
        self.write_edits(at, vec![edit]);
    }

    fn editable(&mut self, at: usize) -> Option<(Arc<Record>, &'static str, String)> {
        let kinds = [Kind::Person, Kind::Engagement, Kind::Certificate, Kind::Posting, Kind::Contract];
        let own = &self.members[at].own;
        let records: Vec<_> = own.values().filter(|record| kinds.contains(&record.kind())).cloned().collect();
        let record = self.random.pick(&records)?;
        let keys: &[&'static str] = match record.kind() {
            Kind::Person => &["name", "school", "remark", "address", "native_place"],
            Kind::Engagement => &["signer", "allocation_reason"],
            Kind::Certificate | Kind::Contract => &["number"],
            _ => &["post", "document"],
        };
        let key = self.random.pick(keys)?;
        let text = self.text("改");
        Some((record, key, text))
    }

    fn change(&mut self, at: usize) {
        let Some((record, key, text)) = self.editable(at) else { return };
        let seen: Fields = record.body.get(key).map(|text| (key.to_owned(), text)).into_iter().collect();
        let clear = self.random.chance(10) && key != "name";
        let to = if clear { Fields::new() } else { Fields::from([(key.to_owned(), text.clone())]) };
        self.note(at, format!("{} {} {key} → {text}", record.id, record.kind().code()));
        self.write_edits(at, vec![Edit::Change { id: record.id, seen, to }]);
    }

    /// A form that was filled in while somebody else changed the field.
    fn clash(&mut self, at: usize) {
        let Some((record, key, text)) = self.editable(at) else { return };
        let seen = Fields::from([(key.to_owned(), "别的内容".to_owned())]);
        let to = Fields::from([(key.to_owned(), text)]);
        let edits = vec![Edit::Change { id: record.id, seen, to }];
        self.note(at, "edits what has changed meanwhile");
        let refused = self.command(at, &Command::Write { edits, why: String::new() });
        assert_eq!(refused.unwrap_err()[0].code, "changed-meanwhile");
    }

    /// Only the owner changes a record.
    fn foreign(&mut self, at: usize) {
        let registry = &self.members[at].office.registry;
        let others: Vec<Id> =
            registry.records().filter(|r| registry.own(r.id).is_none()).map(|r| r.id).collect();
        let Some(id) = self.random.pick(&others) else { return };
        let edit = if self.random.chance(50) {
            Edit::Remove { id }
        } else {
            Edit::Change { id, seen: Fields::new(), to: fields([("name", "别人")]) }
        };
        self.note(at, format!("touches a record of another office: {id}"));
        let refused = self.command(at, &Command::Write { edits: vec![edit], why: String::new() });
        assert_eq!(refused.unwrap_err()[0].code, "owner-other");
    }

    fn head_count(&mut self, at: usize) {
        let office = &self.members[at].office;
        let (id, today) = (office.id(), office.now.date_naive().to_string());
        let count = self.next().to_string();
        let values = fields([
            ("as_of", &today),
            ("separate_unions", &count),
            ("workers", "4000"),
            ("members", &count),
        ]);
        self.note(at, "counts heads");
        self.write_edits(at, vec![new(Kind::HeadCount, Some(Target::Known(id)), &[], values)]);
    }

    fn exit(&mut self, at: usize) {
        let engagements = self.kept(at);
        let Some(engagement) = self.random.pick(&engagements) else { return };
        let known = self.own_of(at, Kind::Exit).iter().any(|exit| exit.subject == engagement.subject);
        if known {
            return;
        }
        let today = self.members[at].office.now.date_naive().to_string();
        let edit = new(
            Kind::Exit,
            Some(Target::Known(engagement.subject)),
            &[("engagement", Target::Known(engagement.id))],
            fields([("date", &today), ("kind", "11"), ("legal_basis", "本人辞职")]),
        );
        self.note(at, format!("{} leaves", engagement.subject));
        self.write_edits(at, vec![edit]);
    }

    fn remove(&mut self, at: usize) {
        let own: Vec<Id> = self.members[at].own.keys().copied().collect();
        let Some(id) = self.random.pick(&own) else { return };
        self.note(at, format!("removes {id}"));
        let edits = vec![Edit::Remove { id }];
        if let Err(issues) = self.command(at, &Command::Write { edits, why: String::new() }) {
            assert!(
                ["remove-filed", "filing-fixed", "office-in-use", "transfer-fixed", "remove-moved"]
                    .contains(&issues[0].code.as_str()),
                "{issues:?}"
            );
        }
    }

    fn withdraw(&mut self, at: usize) {
        let registry = &self.members[at].office.registry;
        let open: Vec<Id> = self
            .own_of(at, Kind::FilingRequest)
            .iter()
            .filter(|r| r.body.get("withdrawn").is_none())
            .filter(|r| taizhang_core::ledger::filed::result_of(registry, r).is_none())
            .map(|record| record.id)
            .collect();
        let Some(request) = self.random.pick(&open) else { return };
        self.note(at, format!("withdraws {request}"));
        self.must(at, &Command::Withdraw { request });
    }

    fn by_hand(&mut self, at: usize) {
        let engagements: Vec<_> = self.kept(at).into_iter().filter(|record| !record.draft).collect();
        let Some(engagement) = self.random.pick(&engagements) else { return };
        let number = self.text("手工-");
        self.note(at, format!("enters a paper reply for {}", engagement.id));
        let (date, reply) = ("2026-03-01".to_owned(), "苏工发〔2026〕1号".to_owned());
        self.must(at, &Command::RecordByHand { engagement: engagement.id, number, date, reply });
    }

    fn judge(&mut self, at: usize) {
        let province = self.members[at].office.level() == OfficeLevel::Province;
        let mut verdicts = Vec::new();
        for waiting in filing::waiting(&self.members[at].office.registry) {
            if self.random.chance(40) {
                continue;
            }
            let ours = Some(waiting.owner) == self.members[at].office.registry.office();
            let known = self.members[at].office.registry.is_verified(waiting.owner);
            let outcome = if province && known && (ours || self.random.chance(60)) {
                FilingAnswer::Record { number: self.text("2026-"), again: true }
            } else if self.random.chance(if province { 100 } else { 30 }) {
                FilingAnswer::Return {
                    reasons: vec![(waiting.person, "name".to_owned(), "与身份证不一致".to_owned())],
                }
            } else {
                continue;
            };
            verdicts.push(Judgement { request: waiting.request, outcome });
        }
        if !verdicts.is_empty() {
            self.note(at, format!("answers {} requests", verdicts.len()));
            self.must(at, &Command::Judge(verdicts));
        }
    }

    /// A county decides on the drafts of its townships.
    fn settle(&mut self, at: usize) {
        let proposals = self.members[at].office.registry.proposals.values();
        let open: Vec<Id> =
            proposals.filter(|proposal| proposal.decision.is_none()).map(|proposal| proposal.id).collect();
        let Some(proposal) = self.random.pick(&open) else { return };
        if self.random.chance(75) {
            self.note(at, format!("accepts the draft {proposal}"));
            let accepted = self.command(at, &Command::Accept { proposals: vec![proposal] });
            if let Err(issues) = accepted {
                // A liar drafts one identity number again and again: that is asked about.
                let lied = self.liar.is_some() && issues.iter().all(|issue| issue.code == "id-duplicate");
                // In its own book, lies that were given back stand among the people.
                let lied = lied || self.liar == Some(at);
                assert!(lied, "accept refused: {issues:?}");
            }
        } else {
            self.note(at, format!("declines the draft {proposal}"));
            self.must(at, &Command::Decline { proposal, reason: "资料不全".to_owned() });
        }
    }

    pub fn upward(&mut self, at: usize, with_requests: bool) {
        let Some(superior) = self.members[at].superior else { return };
        let mut chosen = filing::fileable(&self.members[at].office.registry);
        chosen.retain(|_| with_requests && self.random.chance(70));
        let asked = chosen.len();
        let outgoing = match self.office(at).make_upward(&chosen) {
            Ok(outgoing) => outgoing,
            Err(issues) => {
                assert!(issues.iter().all(|issue| issue.code == "request-incomplete"), "{issues:?}");
                self.office(at).make_upward(&[]).unwrap()
            }
        };
        let number = outgoing.export.number;
        if self.send(at, superior, outgoing) {
            self.note(at, format!("files upward, no. {number}, {asked} chosen"));
        }
    }

    pub fn downward(&mut self, at: usize) {
        let children = self.members[at].children.clone();
        let known: Vec<usize> = children
            .into_iter()
            .filter(|child| {
                let id = self.members[*child].office.id();
                self.members[at].office.registry.held.contains_key(&id)
            })
            .collect();
        let Some(child) = self.random.pick(&known) else { return };
        self.answer(at, child);
    }

    pub fn answer(&mut self, at: usize, child: usize) {
        let id = self.members[child].office.id();
        let outgoing = self.office(at).make_downward(id).unwrap();
        let number = outgoing.export.number;
        if self.send(at, child, outgoing) {
            self.note(at, format!("answers {child}, no. {number}"));
        }
    }

    fn sent(&mut self, at: usize) {
        let made: Vec<Id> = self.members[at].office.registry.exports.iter().map(|e| e.package).collect();
        if let Some(package) = self.random.pick(&made) {
            self.note(at, "confirms that a file has left");
            self.must(at, &Command::MarkSent { package });
        }
    }

    fn deliver(&mut self, mail: Mail) {
        match self.random.below(100) {
            0..10 => self.note(mail.to, "a file is lost"),
            10..15 => {
                let at = 1 + self.random.below(mail.text.len() - 1);
                let end = (at..).find(|at| mail.text.is_char_boundary(*at)).unwrap();
                self.note(mail.to, format!("a file is cut at {end}"));
                self.refuses(mail.to, mail.text.as_bytes().get(..end - 1).unwrap().to_vec());
                self.mail.push(mail);
            }
            15..23 => {
                let mut bytes = mail.text.clone().into_bytes();
                let at = self.random.below(bytes.len());
                bytes[at] ^= 1 << self.random.below(8);
                self.note(mail.to, format!("a file is altered at {at}"));
                self.refuses(mail.to, bytes);
                self.mail.push(mail);
            }
            23..28 => {
                let to = self.random.below(self.members.len());
                if to != mail.to && to != mail.from {
                    self.note(to, format!("is given a file for {}", mail.to));
                    let issue = self.office(to).plan(&mail.text).unwrap_err();
                    assert_eq!(issue.code, "package-receiver");
                }
                self.mail.push(mail);
            }
            28..40 => {
                self.mail.push(mail.clone());
                self.take(mail, false);
            }
            _ => self.take(mail, false),
        }
    }

    fn refuses(&mut self, at: usize, bytes: Vec<u8>) {
        let read = wire::read(bytes, Reader::Outer, None);
        let refused = match read {
            Err(issue) => Some(issue),
            Ok(package) => {
                let context = self.office(at).context();
                taizhang_core::exchange::take_in::plan(&self.members[at].office.registry, &package, &context)
                    .err()
            }
        };
        assert!(refused.is_some(), "an altered file was taken");
    }

    /// Takes a file in. Where it does not continue what is known, people telephone: each office says whether its file
    /// comes from the book it keeps now. `careful` offices always ask the sender; of what is carried, everybody asks.
    pub fn take(&mut self, mail: Mail, careful: bool) {
        let Mail { from, to, text } = mail;
        let plan = match self.office(to).plan(&text) {
            Ok(plan) => plan,
            Err(issue) => {
                let usual = ["package-taken-already", "package-older"];
                // What answers a false file says what would be said to whoever that file seemed to come from, until the
                // office itself is heard.
                let sender = &self.members[from].office.registry;
                let to_impostor = properties::is_mistaken(self, sender, &self.members[to].office);
                let lied =
                    self.liar == Some(from) || to_impostor || self.has_forgotten(to, from, &issue.code);
                assert!(lied || usual.contains(&issue.code.as_str()), "a good file was refused: {issue:?}");
                self.note(to, format!("has no need of a file of {from}: {}", issue.code));
                return;
            }
        };
        let forks = forked(&plan);
        let mut agreed = self.current(&plan);
        if !forks.is_empty() {
            // Inside another office's file it is left out, and the rest is taken.
            let silent = plan.accept(&self.heard(&plan, &BTreeSet::new()));
            let takes = |batch: &Batch, office: &Id| {
                batch.changes.iter().any(|c| matches!(c, Change::Held(held) if held.origin.office == *office))
            };
            let none = silent.is_ok_and(|batch| !forks.iter().any(|office| takes(&batch, office)));
            assert_eq!(none, !plan.is_forked(), "a fork is never taken silently");
            let sender = plan.taken.from.office;
            if plan.is_forked() && !agreed.contains(&sender) {
                if careful || self.random.chance(75) {
                    self.note(to, format!("leaves a file of another life of {from}"));
                    return;
                }
                agreed.insert(sender);
            }
        }
        let batch = plan.accept(&self.heard(&plan, &agreed)).unwrap();
        if !self.write(to, &batch, &plan.originals) {
            self.mail.push(Mail { from, to, text });
            return;
        }
        self.members[to].office.prune();
        let order = plan.origins.first().map(|origin| origin.order);
        self.note(to, format!("takes no. {} of {from} ({order:?})", plan.taken.number));
        if self.members[from].superior == Some(to) {
            self.members[to].taken.insert(plan.taken.digest.clone());
        }
        properties::twice_is_once(self, from, to, &text);
    }

    fn crash(&mut self, at: usize) {
        self.note(at, "is opened again");
        if self.random.chance(70) {
            self.office(at).save_snapshot();
        }
        self.office(at).reload();
        properties::snapshot_and_tail_make_the_whole(self, at);
    }

    fn copy(&mut self, at: usize) {
        let office = self.office(at);
        let context = office.context();
        let entries = block_on(office.store.since(0)).unwrap();
        let keys = block_on(office.store.blob_keys()).unwrap();
        let originals = keys
            .into_iter()
            .map(|key| {
                let bytes = block_on(office.store.blob(&key)).unwrap().unwrap();
                (key.0, String::from_utf8(bytes).unwrap())
            })
            .collect();
        let copy = backup::write(&office.registry, &entries, &originals, &context, &office.key).unwrap();
        let text = copy.text().to_owned();
        self.note(at, "makes a backup");
        let member = &mut self.members[at];
        member.copies.push(Copy { text, own: member.own.clone(), taken: member.taken.clone() });
    }

    fn restore(&mut self, at: usize) {
        let copies = self.members[at].copies.clone();
        let first = copies.first().filter(|_| self.random.chance(70)).cloned();
        let Some(copy) = first.or_else(|| self.random.pick(&copies)) else { return };
        let package = wire::read(copy.text.into_bytes(), Reader::Outer, None).unwrap();
        let restored = backup::read(&package).unwrap();
        let blobs: Vec<_> = restored
            .originals
            .iter()
            .map(|(key, text)| (BlobKey(key.clone()), text.clone().into_bytes()))
            .collect();
        assert_eq!(restored.damage(), None);
        let context = self.office(at).context();
        let key = restored.key.clone().unwrap();
        let mut life = restored.salvaged.new_life(None, &context).unwrap();
        let segments = life.registry.all_segments();
        let store = MemoryStore::new();
        block_on(store.found(&Founding { entries: life.entries, blobs, key, segments })).unwrap();
        let member = &mut self.members[at];
        member.office.store = store;
        member.office.registry = life.registry;
        member.own = copy.own;
        member.taken = copy.taken;
        member.restored = true;
        self.note(at, "restores an old backup");
        if self.random.chance(60) {
            self.give_back(at);
        }
    }

    /// A neighbour gives the last file back to an office that has restored an old backup.
    fn give_back(&mut self, at: usize) {
        if !self.members[at].restored {
            return;
        }
        let files = self.given_back(at);
        let Some(text) = self.random.pick(&files) else { return };
        let plan = match self.office(at).plan(&text) {
            Ok(plan) => plan,
            Err(issue) => {
                assert!(issue.code == "package-own-known" || self.liar == Some(at), "{issue:?}");
                return;
            }
        };
        self.note(at, format!("is given back its no. {}", plan.taken.number));
        let before = self.members[at].own.clone();
        let batch = plan.accept(&Consent::heard(&plan)).unwrap();
        if self.write(at, &batch, &plan.originals) {
            properties::nobody_is_lost(self, at, &text, &before);
            let package = wire::read(text.into_bytes(), Reader::Outer, None).unwrap();
            let office = &self.members[at].office;
            let last = office.registry.last_export(plan.taken.to).map(|export| export.number);
            assert!(last >= Some(plan.taken.number), "the row of files goes on behind the one given back");
            // To oneself, a file of one's own has no order.
            let chain = package.envelope.chain.unwrap();
            let own = order::order(
                &office.registry,
                &chain,
                &package.envelope.key.to_string(),
                &package.digest.to_string(),
            );
            assert_eq!(own, order::Order::First);
        }
    }
}
