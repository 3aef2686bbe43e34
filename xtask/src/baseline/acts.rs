//! A round of work between the practice offices: files made, read and taken in, decisions, a move between counties, a
//! pack of parameters, a person's own report.

use super::desk::{DAY, Desk};
use super::pages::{Page, Pages};
use super::{said, self_check, view};
use anyhow::{Context, Result};
use std::collections::BTreeMap;
use taizhang_core::domain::division;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::issue::Issue;
use taizhang_core::domain::office::Party;
use taizhang_core::domain::record::Kind;
use taizhang_core::exchange::kinds::{
    directive, filing, personal, receipt, self_report, statement, transfer,
};
use taizhang_core::exchange::making::{Handed, Outgoing};
use taizhang_core::ledger::command::{Fields, FilingAnswer, Judgement};
use taizhang_core::ledger::{Batch, Command, Edit, Profile, Target};
use taizhang_core::report::filing::review;
use taizhang_core::report::policy::packs;
use taizhang_core::report::self_check as own_file;
use taizhang_core::report::setup::SetUpForm;
use taizhang_core::report::statistics::totals;

/// The offices, and what has been said so far.
pub struct Acts {
    pub province: Desk,
    pub city: Desk,
    pub county: Desk,
    pub township: Desk,
    pub receiver: Desk,
    pages: Pages,
    steps: u32,
}

impl Acts {
    /// Begins with four practice offices and a county beside theirs, whose register is empty.
    pub fn new([province, city, county, township]: [Desk; 4]) -> Result<Self> {
        let receiver = neighbour("320585", "receiver")?;
        Ok(Self { province, city, county, township, receiver, pages: Pages::default(), steps: 0 })
    }

    /// Does everything and answers what was said.
    pub fn perform(&mut self) -> Pages {
        self.edits();
        self.pack();
        self.filed();
        self.moved();
        self.own_report();
        std::mem::take(&mut self.pages)
    }

    fn note(&mut self, name: &str, page: Page) {
        self.steps += 1;
        self.pages.page(format!("{:02}-{name}.txt", self.steps), page);
    }

    /// The county changes, adds and removes, undoes, and decides on drafts.
    fn edits(&mut self) {
        let mut page = Page::default();
        let own = &mut self.county;
        let people = own_of_kind(own, Kind::Person);
        for (person, obtained) in people.iter().zip(["2025-06-15", "2025", "2025-13"]) {
            let seen = own.registry.find(*person).and_then(|record| record.body.get("school"));
            let seen: Fields = seen.map(|text| ("school".to_owned(), text)).into_iter().collect();
            let to = fields(&[("school", "南京大学")]);
            let change = Edit::Change { id: *person, seen, to };
            let more = fields(&[("level", "1"), ("obtained", obtained)]);
            let result = write(own, vec![change, new(Kind::Certificate, *person, more)], "核对档案");
            decided(&mut page, result);
        }
        let wrong =
            new(Kind::Person, own.registry.office().unwrap_or(Id::from_u128(0)), fields(&[("phone", "123")]));
        decided(&mut page, write(own, vec![wrong], ""));
        for (person, field) in people.iter().zip(["id_number", "phone"]) {
            decided(&mut page, own.command(&Command::Reveal { record: *person, field: field.to_owned() }));
        }
        let posts = own_of_kind(own, Kind::ConcurrentPost);
        let removed = posts.first().map(|id| write(own, vec![Edit::Remove { id: *id }], "录入有误"));
        removed.into_iter().for_each(|result| decided(&mut page, result));
        let to = fields(&[("remark", "待核")]);
        let changed =
            people.get(4).map(|id| write(own, vec![Edit::Change { id: *id, seen: Fields::new(), to }], ""));
        if let Some(Ok(batch)) = changed {
            let sequence = own.registry.head.sequence;
            decided(&mut page, own.command(&Command::Undo { sequence, batch }));
        }
        let proposals: Vec<Id> = own.registry.proposals.keys().copied().collect();
        for (at, id) in proposals.into_iter().enumerate() {
            let command = match at % 2 {
                0 => Command::Decline { proposal: id, reason: "请补充身份证号".to_owned() },
                _ => Command::Accept { proposals: vec![id] },
            };
            decided(&mut page, own.command(&command));
        }
        self.note("edits", page);
    }

    /// The city issues a pack, which the county goes by.
    fn pack(&mut self) {
        let mut page = Page::default();
        let office = self.city.registry.office().unwrap_or(Id::from_u128(0));
        let pack = fields(&[
            ("title", "备案期限的通知"),
            ("document", "苏工发〔2026〕8号"),
            ("from", "2026-10-15"),
            ("checked_on", "2026-10-01"),
            ("settings", "file.limit 5"),
        ]);
        decided(&mut page, write(&mut self.city, vec![new(Kind::PolicyPack, office, pack)], ""));
        let made = self.city.makes(directive::make);
        send(&mut page, made, &mut self.city, &mut self.county);
        let known = self.county.registry.of_kind(Kind::PolicyPack).next().map(|record| record.id);
        if let Some(edit) = known.and_then(|pack| packs::turn(&self.county.registry, pack, DAY)) {
            decided(&mut page, write(&mut self.county, vec![edit], ""));
        }
        self.note("pack", page);
    }

    /// From the township to the province, and the answers back.
    fn filed(&mut self) {
        let mut page = Page::default();
        upward(&mut page, &mut self.township, &mut self.county);
        self.note("township-files", page);
        let mut page = Page::default();
        upward(&mut page, &mut self.county, &mut self.city);
        self.note("county-files", page);
        let mut page = Page::default();
        upward(&mut page, &mut self.city, &mut self.province);
        self.note("city-files", page);
        let mut page = Page::default();
        let (year, rows) = (2026, review::rows(&self.province.registry));
        let ours: Vec<_> = rows.iter().filter(|row| !row.own).map(|row| (row.request, row.person)).collect();
        let requests: Vec<Id> = ours.iter().map(|(request, _)| *request).collect();
        let numbers = review::numbers(&self.province.registry, year, &requests, &BTreeMap::new());
        for ((at, (request, number)), (_, person)) in numbers.into_iter().enumerate().zip(ours).take(12) {
            let reasons = vec![(person, "person.phone".to_owned(), "请核对电话".to_owned())];
            let outcome = match at % 3 {
                2 => FilingAnswer::Return { reasons },
                _ => FilingAnswer::Record { number, again: false },
            };
            decided(&mut page, self.province.command(&Command::Judge(vec![Judgement { request, outcome }])));
        }
        self.note("province-judges", page);
        let mut page = Page::default();
        downward(&mut page, &mut self.province, &mut self.city);
        self.note("province-answers", page);
        let mut page = Page::default();
        downward(&mut page, &mut self.city, &mut self.county);
        self.note("city-answers", page);
        let mut page = Page::default();
        downward(&mut page, &mut self.county, &mut self.township);
        self.note("county-answers", page);
        let mut page = Page::default();
        if let Some(to) = self.city.registry.office() {
            let made = self.county.makes(|making| statement::make(making, to));
            hand(&mut page, made, &mut self.county, &mut self.city);
        }
        let made: Vec<Id> = self.county.registry.exports.iter().map(|export| export.package).collect();
        made.into_iter()
            .for_each(|package| decided(&mut page, self.county.command(&Command::MarkSent { package })));
        self.note("rows-compared", page);
    }

    /// Three people go to the county beside: one is taken on, one refused, one waits.
    fn moved(&mut self) {
        let mut page = Page::default();
        let Some(to) = self.receiver.registry.profile.as_ref().map(|profile| profile.party.clone()) else {
            return;
        };
        let active = own_of_kind(&self.county, Kind::Engagement);
        let active: Vec<Id> = active
            .into_iter()
            .filter(|id| {
                self.county.registry.own(*id).is_some_and(|own| self.county.registry.is_active(own, DAY))
            })
            .collect();
        for engagements in active.chunks(1).take(3) {
            let give = Command::Give {
                engagements: engagements.to_vec(),
                to: to.clone(),
                first_day: "2026-11-20".to_owned(),
                details: true,
            };
            decided(&mut page, self.county.command(&give));
        }
        let made = self.county.makes(|making| transfer::make(making, to.office));
        send(&mut page, made, &mut self.county, &mut self.receiver);
        self.note("offered", page);
        let mut page = Page::default();
        let offers: Vec<_> = self.receiver.registry.offers.keys().copied().collect();
        if let [first, second, ..] = offers.as_slice() {
            let receive = Command::Receive { offers: vec![*first], details: true };
            decided(&mut page, self.receiver.command(&receive));
            let refuse = Command::Refuse { offer: *second, reason: "岗位已满".to_owned() };
            decided(&mut page, self.receiver.command(&refuse));
        }
        downward(&mut page, &mut self.receiver, &mut self.county);
        self.note("answered", page);
    }

    /// A person corrects the own file, and the county takes the report in.
    fn own_report(&mut self) {
        let mut page = Page::default();
        let Some(person) = own_of_kind(&self.county, Kind::Person).get(5).copied() else { return };
        let filings = own_file::filings(&self.county.registry, person);
        let made = self.county.makes(|making| personal::make(making, person, filings));
        let copy = made
            .map_err(|_| Page::default())
            .and_then(|made| self_check::opened(&made.package, &self.county));
        match copy {
            Ok(mut own) => {
                for command in self_check::corrections(&own.registry) {
                    decided(&mut page, own.command(&command));
                }
                let made = own.makes(|making| self_report::make(making, "请核对。"));
                hand(&mut page, made, &mut own, &mut self.county);
            }
            Err(said) => page = said,
        }
        self.note("own-report", page);
    }
}

/// A register of an office in the list of divisions, as its set-up makes it.
pub fn neighbour(place: &str, name: &str) -> Result<Desk> {
    let division = division::find(place).with_context(|| format!("no division {place}"))?;
    let mut desk = Desk::empty(name, [5; 32]);
    let profile = Profile {
        party: Party::of(division),
        office_type: division.default_type(),
        above: SetUpForm { place: place.to_owned(), ..SetUpForm::default() }.above(),
        register: Id::from_u128(5),
        practice: true,
        key: desk.key.public(),
    };
    match desk.command(&Command::SetUp(profile)) {
        Ok(_) => Ok(desk),
        Err(issues) => anyhow::bail!("{issues:?}"),
    }
}

fn fields(pairs: &[(&str, &str)]) -> Fields {
    pairs.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())).collect()
}

fn new(kind: Kind, subject: Id, fields: Fields) -> Edit {
    Edit::New { kind, subject: Some(Target::Known(subject)), links: BTreeMap::new(), fields }
}

fn write(desk: &mut Desk, edits: Vec<Edit>, why: &str) -> Result<Batch, Vec<Issue>> {
    desk.command(&Command::Write { edits, why: why.to_owned() })
}

/// The records of a kind that the office itself keeps.
fn own_of_kind(desk: &Desk, kind: Kind) -> Vec<Id> {
    let ours = desk.registry.own_records().filter(|record| Some(record.owner) == desk.registry.office());
    ours.filter(|record| record.kind() == kind && !record.draft).map(|record| record.id).collect()
}

/// The batch that was written, as the journal holds it, or what stands against it.
fn decided(page: &mut Page, result: Result<Batch, Vec<Issue>>) {
    match result {
        Ok(batch) => page.line(serde_json::to_string(&batch).unwrap_or_default()),
        Err(issues) => issues.iter().for_each(|issue| said::issue(page, issue)),
    }
}

fn upward(page: &mut Page, from: &mut Desk, to: &mut Desk) {
    let rows = taizhang_core::process::filing::candidates(&from.registry);
    let ready: Vec<Id> = rows.iter().filter(|row| row.is_ready()).map(|row| row.engagement).collect();
    let originals = to.registry.office().map(|to| from.originals_for(to)).unwrap_or_default();
    let made = from.makes(|making| {
        filing::make(making, &ready, totals::of(making.registry, making.context.today()), &originals)
    });
    send(page, made, from, to);
}

fn downward(page: &mut Page, from: &mut Desk, to: &mut Desk) {
    let Some(office) = to.registry.office() else { return };
    let originals = from.originals_for(office);
    let made = from.makes(|making| receipt::make(making, office, &originals));
    send(page, made, from, to);
}

fn send(page: &mut Page, made: Result<Outgoing, Vec<Issue>>, from: &mut Desk, to: &mut Desk) {
    match made {
        Ok(made) => match from.send(&made) {
            Ok(text) => taken(page, &made.file_name, &text, to),
            Err(error) => page.line(error),
        },
        Err(issues) => issues.iter().for_each(|issue| said::issue(page, issue)),
    }
}

fn hand(page: &mut Page, made: Result<Handed, Vec<Issue>>, from: &mut Desk, to: &mut Desk) {
    match made {
        Ok(made) => match from.hand(&made) {
            Ok(text) => taken(page, &made.file_name, &text, to),
            Err(error) => page.line(error),
        },
        Err(issues) => issues.iter().for_each(|issue| said::issue(page, issue)),
    }
}

/// The file is read, and taken in where it may be.
fn taken(page: &mut Page, name: &str, text: &str, to: &mut Desk) {
    page.line(format_args!("{name}: {} bytes to {}", text.len(), to.name));
    let took = to.plan(text).and_then(|plan| {
        view::page(page, to, &plan);
        to.take(&plan)
    });
    match took {
        Ok(()) => page.line("taken in"),
        Err(issue) => said::issue(page, &issue),
    }
}
