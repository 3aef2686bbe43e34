//! The registers of four offices, one of each level, that hold one world: made from below upward, step by step,
//! so that a page can show how far it is.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveTime};
use ed25519_dalek::SigningKey;
use sha2::{Digest as _, Sha256};

use super::career::{YES, date, months_back};
use super::county::{self, County, Planted};
use super::maker::Maker;
use super::random::{Random, on};
use crate::domain::codes::{Coded, OfficeLevel, YesNo};
use crate::domain::division::{self, Division};
use crate::domain::hex::Digest;
use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::domain::office::Party;
use crate::domain::record::{Kind, Part, Record};
use crate::exchange::kinds::{filing, receipt};
use crate::exchange::making::{self, Originals, Outgoing};
use crate::exchange::plan::Consent;
use crate::exchange::take_in;
use crate::exchange::wire::{self, Hex, Reader};
use crate::ledger::batch::{Change, HeldChange, Taken};
use crate::ledger::journal::Head;
use crate::ledger::{Batch, Command, Context, Profile, Registry, decide};
use crate::order::Gathered;
use crate::report::setup::SetUpForm;
use crate::report::statistics::totals;

/// The practised offices: the province, its city, county and township.
pub const PRACTISED: [&str; 4] = ["32", "3205", "320583", "320583100"];
/// People in the province, those who have left among them.
pub const PEOPLE: u32 = 3_000;
/// Of them, those who have left.
const LEFT: u32 = 220;
/// Townships of the practised county: over the cap, empty, and as usual.
const SIZES: [u32; 4] = [5, 0, 8, 4];

/// One register, ready to be kept.
pub struct Register {
    pub profile: Profile,
    /// Secret key of its signature.
    pub key: [u8; 32],
    /// What its journal holds, in order.
    pub batches: Vec<Batch>,
    /// Files it has taken or made: digest and text.
    pub originals: Vec<(String, String)>,
    pub registry: Registry,
}

/// The whole.
pub struct World {
    /// Province, city, county, township.
    pub registers: Vec<Register>,
    pub planted: Vec<Planted>,
    pub people: usize,
    /// Texts that the program would refuse: none, held by a test.
    pub refused: Vec<Issue>,
}

/// The world in the making.
pub struct Making {
    seed: u64,
    today: NaiveDate,
    counties: Vec<(&'static Division, Vec<u32>, u32)>,
    made: Vec<County>,
    world: World,
    /// The register being written, and how many steps it has taken.
    begun: Option<(Book, usize)>,
    failed: Option<Issue>,
}

impl Making {
    pub fn new(seed: u64, today: NaiveDate) -> Self {
        let world = World { registers: Vec::new(), planted: Vec::new(), people: 0, refused: Vec::new() };
        Self { seed, today, counties: shares(seed), made: Vec::new(), world, begun: None, failed: None }
    }

    /// Steps done, and steps in all.
    pub fn progress(&self) -> (usize, usize) {
        (self.made.len() + self.world.registers.len(), self.counties.len() + PRACTISED.len())
    }

    /// One step further; false once there is nothing left to do.
    pub fn step(&mut self) -> bool {
        let (done, all) = self.progress();
        if done == all || self.failed.is_some() {
            return false;
        }
        if let Some((division, sizes, left)) = self.counties.get(self.made.len()) {
            let province = division::find("32").map(Party::of);
            let made = county::make(&county::CountyPlan {
                seed: self.seed,
                today: self.today,
                division,
                number: u32::try_from(self.made.len()).unwrap_or_default(),
                sizes: sizes.clone(),
                left: *left,
                practised: PRACTISED.contains(&division.code),
                province: province.map_or(Id::from_u128(0), |province| province.office),
            });
            self.world.refused.extend(made.refused.iter().cloned());
            self.world.planted.extend(made.planted.iter().copied());
            self.world.people += made.records.iter().filter(|record| record.kind() == Kind::Person).count();
            self.made.push(made);
        } else if let Err(issue) = self.register() {
            self.failed = Some(issue);
        }
        true
    }

    /// The world, once every step is done.
    ///
    /// # Errors
    /// What the program itself refused of what was made.
    pub fn finish(mut self) -> Result<World, Issue> {
        if let Some(issue) = self.failed {
            return Err(issue);
        }
        // They have exchanged files for long: each knows the keys of its line.
        let keys: Vec<(Id, String)> = self
            .world
            .registers
            .iter()
            .map(|made| (made.profile.office(), made.profile.key.clone()))
            .collect();
        for register in &mut self.world.registers {
            let others = keys.iter().filter(|(office, _)| *office != register.profile.office());
            let pin = |(office, key): &(Id, String)| Change::Pinned {
                office: *office,
                key: key.clone(),
                unverified: false,
            };
            register.write(Batch::new("verify-key", "", others.map(pin).collect()));
        }
        self.world.registers.reverse();
        Ok(self.world)
    }

    /// The next register, the lowest first: each takes in the file of the one before. The large ones take a step for
    /// every office below, so that none of them holds a page up.
    fn register(&mut self) -> Result<(), Issue> {
        let code = PRACTISED.iter().rev().nth(self.world.registers.len());
        let division =
            code.and_then(|code| division::find(code)).ok_or_else(|| Issue::new("place-missing"))?;
        let (mut register, at) = match self.begun.take() {
            Some(begun) => begun,
            None => (Book::new(self.seed, self.today, division)?, 0),
        };
        let done = match division.level {
            OfficeLevel::Grassroots => self.township(&mut register).map(|()| true)?,
            OfficeLevel::County => self.county(&mut register).map(|()| true)?,
            OfficeLevel::City => self.city(&mut register, at)?,
            OfficeLevel::Province => self.province(&mut register, at)?,
        };
        if done {
            self.world.refused.append(&mut register.refused);
            self.world.registers.push(register.made);
        } else {
            self.begun = Some((register, at + 1));
        }
        Ok(())
    }

    fn township(&mut self, book: &mut Book) -> Result<(), Issue> {
        let own = book.made.profile.party.clone();
        let mut random = Random::named(self.seed, "township");
        let mut maker = Maker::new(own.office, own.office);
        county::head_count(&mut maker, &mut random, &own, self.today, 5, true);
        county::training_plan(&mut maker, own.office, self.today.year(), YES);
        book.put(maker);
        let mut drafts = Maker::new(own.office, Id::derive(&own.office.as_u128().to_be_bytes(), 1));
        for (name, phone) in [("陆文清", "19900000001"), ("沈佳宁", "19900000002")] {
            let person = drafts.add(
                Kind::Person,
                None,
                &[("name", name.to_owned()), ("phone", phone.to_owned()), ("party", "13".to_owned())],
            );
            let fields = [("hired", self.today.to_string()), ("user", super::career::unit(&own))];
            drafts.add(Kind::Engagement, Some(person), &fields);
        }
        book.put(drafts.drafted());
        book.upward(&Originals::new())
    }

    fn county(&mut self, book: &mut Book) -> Result<(), Issue> {
        let own = book.made.profile.party.office;
        let made = self.made.iter().find(|county| county.party.office == own);
        if let Some(made) = made {
            book.change("intake", made.records.iter().cloned().map(Change::Put).collect());
            book.hold_results(made.results.clone());
        }
        let answer = self.answer(book)?;
        book.upward(&book.originals())?;
        // The township sees its people, as the county keeps them.
        if let Some(township) = self.world.registers.last_mut() {
            take(township, &answer, &book.context)?;
        }
        Ok(())
    }

    /// Takes in the file of the register made before, and answers it.
    fn answer(&mut self, book: &mut Book) -> Result<String, Issue> {
        let Some(below) = self.world.registers.last() else { return Ok(String::new()) };
        let (child, file) = (below.profile.party.office, below.originals.last().cloned());
        if let Some((_, text)) = file {
            take(&mut book.made, &text, &book.context)?;
        }
        let key = SigningKey::from_bytes(&book.made.key);
        let outgoing = receipt::make(book.making(&key), child, &Originals::new()).map_err(first)?;
        let text = outgoing.package.text().to_owned();
        book.sent(outgoing);
        Ok(text)
    }

    /// One step of the city's register; whether it was the last.
    fn city(&mut self, book: &mut Book, at: usize) -> Result<bool, Issue> {
        let own = book.made.profile.party.clone();
        let Some(county) = at.checked_sub(1) else {
            book.put(city_papers(&own, self.today, &mut self.world.planted));
            return Ok(false);
        };
        let Some(made) = self.counties_of(&own).into_iter().nth(county) else {
            book.upward(&book.originals())?;
            return Ok(true);
        };
        let practised = self.world.registers.last().filter(|below| below.profile.party == made.party);
        let text = match practised {
            Some(below) => below.originals.last().map(|(_, text)| text.clone()).unwrap_or_default(),
            None => {
                let division = division::find(&made.party.code);
                let division = division.ok_or_else(|| Issue::new("place-missing"))?;
                let mut county = Book::new(self.seed, self.today, division)?;
                county.change("intake", made.records.iter().cloned().map(Change::Put).collect());
                county.upward(&Originals::new())?;
                county.made.originals.pop().map(|(_, text)| text).unwrap_or_default()
            }
        };
        take(&mut book.made, &text, &book.context)?;
        book.hold_results(made.results.clone());
        Ok(false)
    }

    /// One step of the province's register; whether it was the last.
    fn province(&mut self, book: &mut Book, at: usize) -> Result<bool, Issue> {
        let own = book.made.profile.party.clone();
        let cities = division::children("32");
        let Some(at) = at.checked_sub(1) else {
            let mut maker = Maker::new(own.office, own.office);
            for division in &cities {
                office(&mut maker, &Party::of(division), own.office);
            }
            documents(&mut maker, &own, self.today, &["3", "4", "6"]);
            book.put(maker);
            return Ok(false);
        };
        // A city, then its counties one by one: a page that makes or opens this is never held up by a whole city.
        let mut steps = Vec::new();
        for city in cities.iter().map(|division| Party::of(division)) {
            let practised = PRACTISED.contains(&city.code.as_str());
            let counties = if practised { Vec::new() } else { self.counties_of(&city) };
            let all = [None].into_iter().chain(counties.into_iter().map(Some));
            steps.extend(all.map(|county| (city.clone(), county)));
        }
        let Some((city, county)) = steps.into_iter().nth(at) else { return Ok(true) };
        // Answers first: what comes from below names the requests.
        let answered = |county: &County| county.results.iter().cloned().map(Change::Put).collect::<Vec<_>>();
        let below = self.world.registers.last().filter(|below| below.profile.party == city);
        if let Some((_, text)) = below.and_then(|below| below.originals.last()) {
            book.change("judge", self.counties_of(&city).into_iter().flat_map(answered).collect());
            take(&mut book.made, text, &book.context)?;
            return Ok(false);
        }
        let changes = match county {
            None => {
                let papers = city_papers(&city, self.today, &mut Vec::new()).records();
                book.arrived(&city, &city, &papers).to_vec()
            }
            Some(county) => {
                let stated = book.arrived(&county.party, &city, &county.records);
                answered(county).into_iter().chain(stated).collect()
            }
        };
        book.change("take-in", changes);
        Ok(false)
    }

    fn counties_of(&self, city: &Party) -> Vec<&County> {
        self.made.iter().filter(|county| county.party.code.starts_with(&city.code)).collect()
    }
}

/// A register being written.
struct Book {
    made: Register,
    context: Context,
    refused: Vec<Issue>,
}

impl Book {
    fn new(seed: u64, today: NaiveDate, division: &Division) -> Result<Self, Issue> {
        let own = Party::of(division);
        let drawn = |what: &str| -> [u8; 32] {
            let mut hash = Sha256::new();
            hash.update(seed.to_be_bytes());
            hash.update(division.code.as_bytes());
            hash.update(what.as_bytes());
            hash.finalize().into()
        };
        let half = |what: &str| -> [u8; 16] {
            let mut half = [0u8; 16];
            half.iter_mut().zip(drawn(what)).for_each(|(to, from)| *to = from);
            half
        };
        let (key, context) = (drawn("key"), half("context"));
        let register = Id::from_u128(u128::from_be_bytes(half("register")));
        let public = Hex(SigningKey::from_bytes(&key).verifying_key().to_bytes()).to_string();
        let above = SetUpForm { place: own.code.clone(), ..SetUpForm::default() }.above();
        let profile = Profile {
            office_type: division.default_type(),
            above,
            register,
            practice: true,
            key: public,
            party: own,
        };
        let context = Context { now: morning(today), actor: "练习".to_owned(), seed: context };
        let batch =
            decide(&Registry::default(), &Command::SetUp(profile.clone()), &context).map_err(first)?;
        let made = Register {
            profile,
            key,
            batches: Vec::new(),
            originals: Vec::new(),
            registry: Registry::default(),
        };
        let mut book = Self { made, context, refused: Vec::new() };
        book.made.write(batch);
        Ok(book)
    }

    fn change(&mut self, command: &str, changes: Vec<Change>) {
        self.made.write(Batch::new(command, "", changes));
    }

    fn put(&mut self, mut maker: Maker) {
        self.refused.append(&mut maker.refused);
        self.change("write", maker.records().into_iter().map(Change::Put).collect());
    }

    /// The province's answers, as its receipts brought them.
    fn hold_results(&mut self, put: Vec<Arc<Record>>) {
        let Some(origin) = self.made.profile.above.last().cloned() else { return };
        self.change("take-in", vec![held(origin, 0, String::new(), put)]);
    }

    fn originals(&self) -> Originals {
        let needed =
            self.made.profile.superior().map(|to| making::originals_needed(&self.made.registry, to.office));
        let all: BTreeMap<&String, &String> =
            self.made.originals.iter().map(|(key, text)| (key, text)).into_map();
        let needed = needed.unwrap_or_default();
        needed.into_iter().filter_map(|key| Some((key.clone(), (*all.get(&key)?).clone()))).into_map()
    }

    fn making<'a>(&'a self, key: &'a SigningKey) -> making::Making<'a> {
        making::Making { registry: &self.made.registry, sealed: false, context: &self.context, key }
    }

    fn upward(&mut self, originals: &Originals) -> Result<(), Issue> {
        let key = SigningKey::from_bytes(&self.made.key);
        let totals = totals::of(&self.made.registry, self.context.today());
        let outgoing = filing::make(self.making(&key), &[], totals, originals).map_err(first)?;
        self.sent(outgoing);
        Ok(())
    }

    fn sent(&mut self, outgoing: Outgoing) {
        let mut batch = outgoing.batch;
        batch.changes.push(Change::Sent { package: outgoing.export.package });
        self.made.write(batch);
        self.made.originals.push((outgoing.export.digest, outgoing.package.text().to_owned()));
    }

    /// What a statement of an office leaves, that came in the file of `via`, as far as the province sees.
    fn arrived(&self, from: &Party, via: &Party, records: &[Arc<Record>]) -> [Change; 2] {
        let seen = records.iter().map(|record| {
            let Record { id, owner, subject, draft, .. } = **record;
            Arc::new(Record { id, owner, subject, draft, body: record.body.within(&[Part::Province]) })
        });
        let digest = Digest::of(from.code.as_bytes()).to_string();
        let to = if from == via { self.made.profile.party.office } else { via.office };
        let id = |n: u64| Id::derive(&from.office.as_u128().to_be_bytes(), n);
        let at = self.context.now.to_rfc3339();
        let taken = Taken {
            from: from.clone(),
            kind: crate::domain::PackageKind::Filing,
            register: id(11),
            incarnation: id(12),
            to,
            number: 1,
            digest: digest.clone(),
            package: id(13),
            at: at.clone(),
            made_at: at,
            made_by: "练习".to_owned(),
            key: String::new(),
            via: via.office,
        };
        [held(from.clone(), 1, digest, seen.collect()), Change::Took(taken)]
    }
}

/// What an origin has stated.
fn held(origin: Party, number: u64, digest: String, put: Vec<Arc<Record>>) -> Change {
    let (unlisted, receipt, aside) = (Vec::new(), None, Vec::new());
    Change::Held(Arc::new(HeldChange { origin, number, digest, put, unlisted, receipt, aside }))
}

impl Register {
    fn write(&mut self, batch: Batch) {
        if !batch.changes.is_empty() {
            let sequence = self.registry.head.sequence + 1;
            self.registry.apply(&batch, Head { sequence, ..Head::origin() });
            self.batches.push(batch);
        }
    }
}

/// Takes a file in, as a person would who found nothing against it.
fn take(register: &mut Register, text: &str, context: &Context) -> Result<(), Issue> {
    let package = wire::read(text.as_bytes().to_vec(), Reader::Outer, None)?;
    let plan = take_in::plan(&register.registry, &package, context)?;
    register.write(plan.accept(&Consent::heard(&plan))?);
    register.originals.extend(plan.originals.into_iter().map(|(digest, text)| (digest, text.to_string())));
    Ok(())
}

fn first(issues: Vec<Issue>) -> Issue {
    issues.into_iter().next().unwrap_or_else(|| Issue::new("not-set-up"))
}

/// Nine o'clock of a day, in China.
fn morning(day: NaiveDate) -> DateTime<FixedOffset> {
    let offset = FixedOffset::east_opt(8 * 3600).unwrap_or_else(|| chrono::Offset::fix(&chrono::Utc));
    let nine = NaiveTime::from_hms_opt(9, 0, 0).unwrap_or_default();
    DateTime::from_naive_utc_and_offset(day.and_time(nine) - offset, offset)
}

/// An office that keeps a register of its own, in the tree of the one above.
fn office(maker: &mut Maker, party: &Party, parent: Id) {
    maker.put(
        party.office,
        Kind::Office,
        party.office,
        &[
            ("name", party.name.clone()),
            ("code", party.code.clone()),
            ("level", party.level.code().to_owned()),
            ("office_type", "GOV".to_owned()),
            ("parent", parent.to_string()),
            ("reporting", "1".to_owned()),
        ],
    );
}

fn documents(maker: &mut Maker, own: &Party, today: NaiveDate, kinds: &[&str]) {
    let from = date(today.year() - 5, 3, 1).to_string();
    for kind in kinds {
        let title = format!("{}社会化工会工作者队伍建设文件之{kind}", own.name);
        let fields =
            [("kind", (*kind).to_owned()), ("title", title), ("date", from.clone()), ("from", from.clone())];
        maker.add(Kind::Document, Some(own.office), &fields);
    }
}

/// What a city keeps: its counties, its guidance on pay, its looks into the counties.
fn city_papers(own: &Party, today: NaiveDate, planted: &mut Vec<Planted>) -> Maker {
    let mut maker = Maker::new(own.office, own.office);
    let practised = PRACTISED.contains(&own.code.as_str());
    documents(&mut maker, own, today, &["1", "3", "4", "6"]);
    let year = today.year();
    let fields = [("year", year.to_string()), ("included", YesNo::Yes.code().to_owned())];
    maker.add(Kind::Budget, Some(own.office), &fields);
    let fields =
        [("year", year.to_string()), ("included", YES.to_owned()), ("date", date(year, 2, 12).to_string())];
    maker.add(Kind::TrainingPlan, Some(own.office), &fields);
    // Published 14 months ago by the practised city, this year by the others.
    let published = months_back(today, if practised { 14 } else { 3 });
    let fields = [("published", published.to_string()), ("period", format!("{}年度", published.year()))];
    maker.add(Kind::PayGuidance, Some(own.office), &fields);
    if practised {
        planted.push(Planted { rule: "R-GUIDE", subject: own.office });
    }
    for division in division::children(&own.code) {
        let county = Party::of(division);
        office(&mut maker, &county, own.office);
        if PRACTISED.contains(&division.code) {
            planted.push(Planted { rule: "R-INSPECT", subject: county.office });
            continue;
        }
        let fields = [
            ("year", year.to_string()),
            ("date", on(date(year, 1, 1), 40).to_string()),
            ("closed", on(date(year, 1, 1), 40).to_string()),
            ("scope", "待遇落实、教育培养".to_owned()),
            ("departments", "市民政局、市人力资源和社会保障局、市财政局".to_owned()),
            ("findings", "个别人员档案材料不齐".to_owned()),
            ("mending", "当场补齐".to_owned()),
        ];
        maker.add(Kind::Inspection, Some(county.office), &fields);
    }
    maker
}

/// How many people each township of each county has, and how many more have left each county.
fn shares(seed: u64) -> Vec<(&'static Division, Vec<u32>, u32)> {
    let mut random = Random::named(seed, "shares");
    let counties = division::divisions().iter().filter(|division| division.level == OfficeLevel::County);
    let mut shares: Vec<(&'static Division, Vec<u32>, u32)> = counties
        .map(|county| {
            let towns = division::children(county.code).len();
            let sizes = if PRACTISED.contains(&county.code) {
                SIZES.into_iter().chain(std::iter::repeat(4)).take(towns).collect()
            } else {
                (0..towns).map(|_| random.pick(&[0, 1, 1, 2, 2, 2, 2, 3, 3])).collect()
            };
            (county, sizes, 0)
        })
        .collect();
    let with_people: Vec<usize> =
        shares.iter().enumerate().filter(|(_, share)| !share.1.is_empty()).map(|(at, _)| at).collect();
    for leaver in 0..LEFT as usize {
        let at = with_people.get(leaver % with_people.len().max(1)).copied().unwrap_or_default();
        if let Some(share) = shares.get_mut(at) {
            share.2 += 1;
        }
    }
    even_out(&mut shares, PEOPLE - LEFT);
    shares
}

/// One more or one fewer, township after township, until the sum is right; the practised county stays.
fn even_out(shares: &mut [(&'static Division, Vec<u32>, u32)], wanted: u32) {
    let mut sum: u32 = shares.iter().flat_map(|share| &share.1).sum();
    let mut sizes: Vec<&mut u32> = shares
        .iter_mut()
        .filter(|share| !PRACTISED.contains(&share.0.code))
        .flat_map(|share| share.1.iter_mut())
        .collect();
    let mut step = 0;
    while sum != wanted && step < 100_000 {
        let at = step * 7 % sizes.len().max(1);
        if let Some(size) = sizes.get_mut(at) {
            if sum < wanted && **size < 5 {
                **size += 1;
                sum += 1;
            } else if sum > wanted && **size > 1 {
                **size -= 1;
                sum -= 1;
            }
        }
        step += 1;
    }
}
