//! The registers of four offices, one of each level, that hold one world: made from below upward, step by step,
//! so that a page can show how far it is.

use chrono::{Datelike, NaiveDate};
use ed25519_dalek::SigningKey;

use super::book::{Book, Register, first, take};
use super::career::{YES, date, months_back};
use super::county::{self, County, Planted};
use super::maker::Maker;
use super::random::{Random, on};
use crate::domain::codes::{Coded, OfficeLevel, YesNo};
use crate::domain::division::{self, Division};
use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::domain::office::Party;
use crate::domain::record::Kind;
use crate::exchange::kinds::receipt;
use crate::exchange::making::Originals;
use crate::ledger::Batch;
use crate::ledger::batch::Change;

/// The practised offices: the province, its city, county and township.
pub const PRACTISED: [&str; 4] = ["32", "3205", "320583", "320583100"];
/// People in the province, those who have left among them.
pub const PEOPLE: u32 = 3_000;
/// Of them, those who have left.
const LEFT: u32 = 220;
/// Townships of the practised county: over the cap, empty, and as usual.
const SIZES: [u32; 4] = [5, 0, 8, 4];

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
                only: None,
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

/// An office that keeps a register of its own, in the tree of the one above.
pub(super) fn office(maker: &mut Maker, party: &Party, parent: Id) {
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
