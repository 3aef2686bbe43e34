//! What of an answer reaches whom: results come in the words of whoever decided, and nobody is told of a neighbour's.

use ed25519_dalek::SigningKey;
use taizhang_core::domain::codes::OfficeLevel;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::issue::Issue;
use taizhang_core::domain::record::{Kind, Record};
use taizhang_core::exchange::kinds::receipt::part_name;
use taizhang_core::exchange::order::Order;
use taizhang_core::exchange::plan::Consent;
use taizhang_core::exchange::wire::{self, Package, Reader};
use taizhang_core::ledger::batch::HeldChange;
use taizhang_core::ledger::command::{FilingAnswer, Judgement};
use taizhang_core::ledger::journal::Head;
use taizhang_core::ledger::{Batch, Change, Command};
use taizhang_core::process::filing;

use crate::forge::{pieces, record};
use crate::office::{Office, hire, party};

/// A province, a city, a county of it with two townships, each of which uses somebody whom the county keeps.
struct Line {
    province: Office,
    city: Office,
    county: Office,
    townships: [Office; 2],
}

const NAMES: [&str; 2] = ["王芳", "李明"];

fn line() -> Line {
    let above = [
        party(3, "昆山市总工会", OfficeLevel::County),
        party(2, "苏州市总工会", OfficeLevel::City),
        party(1, "江苏省总工会", OfficeLevel::Province),
    ];
    let [county, city, province] = [0, 1, 2].map(|n| Office::new(&above[n], &above[n + 1..]));
    let townships = [(4, "玉山镇工会"), (5, "周市镇工会")]
        .map(|(n, name)| Office::new(&party(n, name, OfficeLevel::Grassroots), &above));
    let mut line = Line { province, city, county, townships };
    for (n, township) in (1..).zip(&mut line.townships) {
        line.county.take(&township.upward(&[])).unwrap();
        let user = format!("{} @{}", township.name(), township.id());
        line.county.edit(hire(NAMES[n - 1], n as u32, &user)).unwrap();
    }
    line
}

fn about<'a>(office: &'a Office, name: &str) -> &'a Record {
    let mut people = office.registry.of_kind(Kind::Person);
    people.find(|person| person.body.get("name").as_deref() == Some(name)).unwrap()
}

fn state(office: &Office, name: &str) -> &'static str {
    let person = about(office, name).id;
    let mut engagements = office.registry.of_kind(Kind::Engagement);
    let engagement = engagements.find(|engagement| engagement.subject == person).unwrap();
    filing::state(&office.registry, engagement.id).code()
}

impl Line {
    /// The county files everybody, the province records them, and its answer comes back to the county.
    fn recorded(&mut self) {
        let engagements = self.county.registry.of_kind(Kind::Engagement).map(|record| record.id);
        self.city.take(&self.county.upward(&engagements.collect::<Vec<_>>())).unwrap();
        self.province.take(&self.city.upward(&[])).unwrap();
        let waiting = filing::waiting(&self.province.registry);
        let verdict = |(n, request): (usize, Id)| Judgement {
            request,
            outcome: FilingAnswer::Record { number: format!("2026-000{n}"), again: false },
        };
        let verdicts = waiting.iter().map(|waiting| waiting.request).enumerate().map(verdict).collect();
        self.province.command(&Command::Judge(verdicts)).unwrap();
        self.city.take(&self.province.downward(self.city.id())).unwrap();
        self.county.take(&self.city.downward(self.county.id())).unwrap();
    }

    fn told(&mut self, township: usize) -> String {
        let id = self.townships[township].id();
        self.county.downward(id)
    }
}

fn refused(office: &mut Office, text: &str) -> Issue {
    office.plan(text).unwrap_err()
}

/// The province's answer inside a file.
fn carried(text: &str, province: Id) -> Package {
    let above = pieces(text).parts["above"].clone();
    let inside: Vec<Box<serde_json::value::RawValue>> = serde_json::from_str(&above).unwrap();
    let read = |raw: Box<serde_json::value::RawValue>| {
        wire::read(raw.get().as_bytes().to_vec(), Reader::Nested, None).unwrap()
    };
    inside.into_iter().map(read).find(|package| package.envelope.from.office == province).unwrap()
}

/// Before: the county said in its own name what the province had decided.
#[test]
fn a_township_learns_results_of_its_people_from_the_province_itself() {
    let mut line = line();
    line.recorded();
    let province = line.province.id();
    let own = part_name(line.county.id());
    let signed = line.province.downward(line.city.id());
    let signed: Vec<String> = pieces(&signed).parts.into_values().collect();
    for (n, other) in [(0, 1), (1, 0)] {
        let text = line.told(n);
        let inside = carried(&text, province);
        let passed: Vec<_> = inside.parts().filter(|(name, _)| name.starts_with(&own)).collect();
        assert_eq!(passed.len(), 1, "one person's results");
        assert!(signed.iter().any(|part| part == passed[0].1), "byte for byte");
        let neighbour = about(&line.county, NAMES[other]);
        for secret in [neighbour.id.to_string(), neighbour.body.get("id_number").unwrap()] {
            assert!(!text.contains(&secret), "nothing of the other township's");
        }
        assert!(!text.contains(NAMES[other]));
        let number = |office: &Office| {
            let result = office.registry.about(about(office, NAMES[n]).id);
            result.filter_map(|record| record.body.get("number")).find(|number| number.starts_with("2026-"))
        };
        let count = text.matches("2026-000").count();
        line.townships[n].take(&text).unwrap();
        assert_eq!(state(&line.townships[n], NAMES[n]), "recorded");
        let filed = line.townships[n].registry.of_kind(Kind::FilingResult).next().unwrap();
        assert_eq!(line.townships[n].registry.holder(filed.id), Some(province));
        assert_eq!(number(&line.townships[n]), number(&line.county));
        assert_eq!(count, 1, "nor its number");
    }
}

/// What a key says that nobody has compared waits, at a township too.
#[test]
fn results_wait_at_a_township_until_the_provinces_key_is_compared() {
    let mut line = line();
    line.recorded();
    let text = line.told(0);
    let township = &mut line.townships[0];
    let plan = township.plan(&text).unwrap();
    let mut consent = Consent::heard(&plan);
    consent.codes.remove(&line.province.id());
    let batch = plan.accept(&consent).unwrap();
    township.write(&batch, &plan.originals);
    assert_eq!(state(township, NAMES[0]), "at-city");
    let text = line.told(0);
    line.townships[0].take(&text).unwrap();
    assert_eq!(state(&line.townships[0], NAMES[0]), "recorded");
}

/// A county that says 予以备案 in the province's name, to its own township.
#[test]
fn a_county_tells_its_township_no_result_in_the_provinces_name() {
    let mut line = line();
    let engagement = line.county.registry.of_kind(Kind::Engagement).next().unwrap().id;
    line.city.take(&line.county.upward(&[engagement])).unwrap();
    let request = line.county.registry.of_kind(Kind::FilingRequest).next().unwrap().clone();
    let id = request.id.to_string();
    let facts = [("request", &*id), ("outcome", "1"), ("number", "2026-0009"), ("source", "1")];
    let lie = record(900, line.province.id(), request.subject, Kind::FilingResult, &facts);
    let text = line.told(0);
    let part = part_name(line.townships[0].id());
    let forged = pieces(&text).with_part(&part, |share| {
        let mut share: serde_json::Value = serde_json::from_str(share).unwrap();
        share["records"].as_array_mut().unwrap().push(serde_json::to_value(&lie).unwrap());
        share.to_string()
    });
    let text = forged.signed(&line.county.key);
    assert_eq!(refused(&mut line.townships[0], &text).code, "say-receipt");
    // In a register of an earlier program it stands in the county's copy, and counts for nothing.
    line.townships[0].take(&line.county.downward(line.townships[0].id())).unwrap();
    let held = line.townships[0].registry.held[&line.county.id()].clone();
    let put = Change::Held(std::sync::Arc::new(HeldChange {
        origin: held.origin,
        number: held.number,
        digest: held.digest,
        put: vec![std::sync::Arc::new(lie)],
        unlisted: Vec::new(),
        aside: Vec::new(),
        receipt: None,
    }));
    let registry = &mut line.townships[0].registry;
    let head = Head { sequence: registry.head.sequence + 1, ..registry.head };
    registry.apply(&Batch::new("take-in", "", vec![put]), head);
    assert_ne!(state(&line.townships[0], NAMES[0]), "recorded");
}

/// Before: whoever agreed to one file that does not continue what was taken agreed to all that it carried.
#[test]
fn each_office_whose_file_does_not_continue_is_agreed_to_by_itself() {
    let mut line = line();
    line.city.take(&line.county.upward(&[])).unwrap();
    let text = line.city.upward(&[]);
    line.province.take(&text).unwrap();
    // Two registers go on from an older copy of themselves.
    let other = serde_json::Value::from(Id::from_u128(77).to_string());
    let of = |text: &str, key: &SigningKey| {
        let forged = pieces(text).with("/chain/incarnation", other.clone()).with("/chain/number", 1.into());
        forged.with("/chain/previous", serde_json::Value::Null).signed(key)
    };
    let township = of(&line.townships[0].upward(&[]), &line.townships[0].key);
    let county = pieces(&line.county.upward(&[])).with_part("below", |_| format!("[{township}]"));
    let county = of(&county.signed(&line.county.key), &line.county.key);
    let plan = line.city.plan(&county).unwrap();
    let forks: Vec<Id> = plan.forks().map(|origin| origin.party.office).collect();
    let (sender, inside) = (line.county.id(), line.townships[0].id());
    assert_eq!(forks, [sender, inside]);
    assert!(plan.origins.iter().all(|origin| origin.order != Order::Fork || !origin.made_at.is_empty()));
    let taken = |forks: &[Id]| {
        let consent = Consent { forks: forks.iter().copied().collect(), ..Consent::default() };
        let batch = plan.accept(&consent).map_err(|issue| issue.code)?;
        let held = batch.changes.iter().filter_map(|change| match change {
            Change::Held(held) => Some(held.origin.office),
            _ => None,
        });
        Ok::<_, String>(held.collect::<Vec<Id>>())
    };
    assert_eq!(taken(&[]), Err("fork".to_owned()));
    assert_eq!(taken(&[inside]), Err("fork".to_owned()));
    assert_eq!(taken(&[sender]), Ok(vec![sender]));
    assert_eq!(taken(&[sender, inside]), Ok(vec![sender, inside]));
}
