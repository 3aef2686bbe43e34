//! What exercises begin with: the practised county or another office, made small, with what is planted named.

use chrono::NaiveDate;

use super::super::book::{Book, first};
use super::super::county::{self, County, CountyPlan};
use super::super::maker::Maker;
use super::super::world;
use super::exercise::{Beginning, Exercise, Handout, Named};
use crate::domain::division::{self, Division};
use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::domain::office::Party;
use crate::domain::record::Kind;
use crate::exchange::kinds::receipt;
use crate::exchange::making::{Originals, Outgoing};
use crate::ledger::batch::Change;
use crate::ledger::{Batch, Registry};
use ed25519_dalek::SigningKey;

/// A division of the real ones.
pub fn place(code: &str) -> Result<&'static Division, Issue> {
    division::find(code).ok_or_else(|| Issue::new("place-missing"))
}

/// A county's register with so many people in its townships, and what is planted.
pub fn county(
    exercise: &Exercise,
    code: &str,
    sizes: &[u32],
    only: &[&'static str],
) -> Result<(Book, County), Issue> {
    let division = place(code)?;
    let mut book = Book::new(exercise.seed(), exercise.on(), division)?;
    let towns = division::children(code).len();
    let province = place("32").map(Party::of)?;
    let made = county::make(&CountyPlan {
        seed: exercise.seed(),
        today: exercise.on(),
        division,
        // An area of its own: no number of 练习模式 is met again.
        number: code.bytes().fold(0, |sum, byte| (sum * 7 + u32::from(byte)) % 800) + 150,
        sizes: sizes.iter().copied().chain(std::iter::repeat(0)).take(towns).collect(),
        left: 0,
        practised: true,
        only: Some(only),
        province: province.office,
    });
    if let Some(issue) = made.refused.first() {
        return Err(issue.clone());
    }
    book.change("intake", made.records.iter().cloned().map(Change::Put).collect());
    book.hold_results(made.results.clone());
    Ok((book, made))
}

/// The city above the practised county, with the counties of which it takes files; each knows the key of the other.
pub fn city(exercise: &Exercise, below: &mut [&mut Book]) -> Result<Book, Issue> {
    city_at(exercise, "3205", below)
}

/// The same of another place, or the province above cities.
pub fn city_at(exercise: &Exercise, code: &str, below: &mut [&mut Book]) -> Result<Book, Issue> {
    let mut city = Book::new(exercise.seed(), exercise.on(), place(code)?)?;
    let own = city.made.profile.office();
    let mut tree = Maker::new(own, own);
    for county in below.iter() {
        world::office(&mut tree, &county.made.profile.party, own);
    }
    city.put(tree);
    for county in below.iter_mut() {
        know(&mut city, &[county]);
        know(county, &[&city]);
    }
    Ok(city)
}

/// The practised township below its county, which has taken its file and answered: it sees its people as the county keeps
/// them. With a telephone number, somebody of that number is proposed to the county.
pub fn township(exercise: &Exercise, county: &mut Book, proposed: Option<&str>) -> Result<Book, Issue> {
    let mut town = Book::new(exercise.seed(), exercise.on(), place(world::PRACTISED[3])?)?;
    let own = town.made.profile.party.clone();
    know(county, &[&town]);
    know(&mut town, &[county]);
    for book in [&mut town, &mut *county] {
        book.turn_to(ago(exercise, 9));
    }
    if let Some(phone) = proposed {
        let mut drafts = Maker::new(own.office, Id::derive(&own.office.as_u128().to_be_bytes(), 1));
        let fields = [("name", "沈佳宁".to_owned()), ("phone", phone.to_owned()), ("party", "13".to_owned())];
        let person = drafts.add(Kind::Person, None, &fields);
        let hired = ago(exercise, 20).to_string();
        drafts.add(
            Kind::Engagement,
            Some(person),
            &[("hired", hired), ("user", super::super::career::unit(&own))],
        );
        town.put(drafts.drafted());
    }
    if let Some(issue) = town.refused.first() {
        return Err(issue.clone());
    }
    let file = town.make_upward(&[], &town.originals())?;
    let text = file.package.text().to_owned();
    town.sent(file);
    county.take(&text)?;
    let answer = answer(county, &town)?;
    let text = answer.package.text().to_owned();
    county.sent(answer);
    town.take(&text)?;
    for book in [&mut town, county] {
        book.turn_to(exercise.on());
    }
    Ok(town)
}

/// What an office answers another on its last file.
pub fn answer(book: &mut Book, to: &Book) -> Result<Outgoing, Issue> {
    let key = SigningKey::from_bytes(&book.made.key);
    receipt::make(book.making(&key), to.made.profile.office(), &Originals::new()).map_err(first)
}

/// Of whom or what something is planted, where it is one.
pub fn planted(made: &County) -> Result<Id, Issue> {
    made.planted.first().map(|planted| planted.subject).ok_or_else(|| Issue::new("place-missing"))
}

/// Somebody of one county is given the number of somebody of another: typed from the wrong line of the list.
pub fn same_number(from: &Book, right: Id, to: &mut Book, wrong: Id) -> Result<(), Issue> {
    let number = from.made.registry.find(right).and_then(|record| record.body.get("id_number"));
    let record = to.made.registry.find(wrong).ok_or_else(|| Issue::new("place-missing"))?;
    let mut record = (**record).clone();
    record.body.set("id_number", number.as_deref())?;
    to.change("write", vec![Change::Put(record.into())]);
    Ok(())
}

/// Files an office's statement upward on a day, asking to file some people.
pub fn upward(book: &mut Book, on: NaiveDate, people: &[Id], code: &'static str) -> Result<Handout, Issue> {
    book.turn_to(on);
    let engagement = |person: &Id| {
        let mut about = book.made.registry.about(*person);
        about.find(|record| record.kind() == Kind::Engagement).map(|record| record.id)
    };
    let engagements: Vec<Id> = people.iter().filter_map(engagement).collect();
    let outgoing = book.make_upward(&engagements, &book.originals())?;
    let file = handout(code, &outgoing);
    book.sent(outgoing);
    Ok(file)
}

/// Another county's register beside the practised one.
pub const NEIGHBOUR: &str = "320585";

/// They have exchanged files for long: the keys of each other are known.
pub fn know(book: &mut Book, others: &[&Book]) {
    let pin = |other: &&Book| Change::Pinned {
        office: other.made.profile.office(),
        key: other.made.profile.key.clone(),
        unverified: false,
    };
    book.change("verify-key", others.iter().map(pin).collect());
}

/// The exercise as it begins.
pub fn ready(book: Book, county: Option<&County>) -> Beginning {
    let planted = county.map(|county| county.planted.clone()).unwrap_or_default();
    Beginning { register: book.made, files: Vec::new(), planted, named: Vec::new() }
}

/// A file as it is handed out.
pub fn handout(code: &'static str, made: &Outgoing) -> Handout {
    Handout {
        code,
        name: made.file_name.clone(),
        bytes: made.package.text().as_bytes().to_vec(),
        digest: made.export.digest.clone(),
    }
}

/// What somebody is called.
pub fn called(registry: &Registry, id: Id) -> String {
    registry.find(id).and_then(|record| record.body.get("name")).unwrap_or_default()
}

impl Beginning {
    /// Names somebody.
    pub fn name(&mut self, key: &'static str, id: Id) {
        let text = called(&self.register.registry, id);
        self.named.push(Named { key, id: Some(id), text });
    }

    /// Names somebody whom another office keeps.
    pub(super) fn name_of(&mut self, key: &'static str, book: &Book, id: Id) {
        let text = called(&book.made.registry, id);
        self.named.push(Named { key, id: Some(id), text });
    }

    /// Names whoever has what was planted under a rule.
    pub fn name_planted(&mut self, key: &'static str, rule: &str) {
        if let Some(id) =
            self.planted.iter().find(|planted| planted.rule == rule).map(|planted| planted.subject)
        {
            self.name(key, id);
        }
    }

    /// Something the words say, that is nobody.
    pub fn say(&mut self, key: &'static str, text: impl ToString) {
        self.named.push(Named { key, id: None, text: text.to_string() });
    }

    /// The first record of a kind about somebody.
    pub fn of(&self, subject: Id, kind: Kind) -> Option<Id> {
        let mut about = self.register.registry.about(subject);
        about.find(|record| record.kind() == kind).map(|record| record.id)
    }

    /// Changes a record of the office before it begins.
    pub fn change(&mut self, changes: Vec<Change>) {
        self.register.write(Batch::new("write", "", changes));
    }
}

/// So many days before the exercise's.
pub fn ago(exercise: &Exercise, days: u32) -> NaiveDate {
    super::super::random::back(exercise.on(), days)
}
