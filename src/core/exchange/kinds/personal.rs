//! 本人信息文件: what an office gives one person to look through — that person's own records, the days on which the
//! office began its books, the parameters it goes by, and the schemes by which it pays and assesses. Nobody else is in it, and nothing by which others judge the
//! person before it is decided.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};

use super::kind::{Alone, FileKind, gives_nothing, not_taken, nothing_next};
use crate::domain::codes::OfficeType;
use crate::domain::id::Id;
use crate::domain::issue::{Issue, Issues, require};
use crate::domain::office::Party;
use crate::domain::package_kind::PackageKind;
use crate::domain::record::{About, Kind, Record};
use crate::exchange::codes::digest_code;
use crate::exchange::making::{Handed, Making, head};
use crate::exchange::parts::json;
use crate::exchange::wire::{self, Made, Package};
use crate::ledger::batch::PersonalFile;
use crate::ledger::journal::Head;
use crate::ledger::{Batch, Change, Context, Profile, Registry};
use crate::order::Gathered;

pub static PERSONAL: FileKind = FileKind {
    kind: PackageKind::Personal,
    plan: not_taken,
    given: gives_nothing,
    alone: Alone::Register(register),
    next: nothing_next,
};

/// That person's own copy.
fn register(package: &Package, context: &Context) -> Result<Registry, Issue> {
    let mut registry = Registry::default();
    let batch = read(package)?.begin(context.id(1), String::new(), context);
    registry.apply(&batch, Head::origin());
    Ok(registry)
}

/// Whether the person is given records of a kind: its own, or the office's by which it is judged.
fn given(record: &Record, about: About) -> bool {
    record.kind().about() == about && record.kind().is_given()
}

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(in crate::exchange) struct OfPerson {
    records: Vec<Arc<Record>>,
    filings: Vec<(Id, String)>,
}

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(in crate::exchange) struct OfOffice {
    office_type: OfficeType,
    above: Vec<Party>,
    records: Vec<Arc<Record>>,
}

/// Makes the file of one person. `filings` says where the filing of each engagement stands, as the office sees it.
///
/// # Errors
/// `record-unknown` where the person is not this office's own.
pub fn make(making: Making<'_>, person: Id, filings: Vec<(Id, String)>) -> Result<Handed, Issues> {
    let (registry, profile) = (making.registry, making.profile()?);
    let ours = registry.own(person).filter(|record| record.kind() == Kind::Person && !record.draft);
    ours.ok_or_else(|| Issue::new("record-unknown"))?;
    let records = records_of(registry, person);
    let office = OfOffice {
        office_type: profile.office_type,
        above: profile.above.clone(),
        records: context_of(registry, profile.office(), &records, making.context.now.date_naive()),
    };
    let of_person = OfPerson { records, filings };
    let parts = [("person".to_owned(), json(&of_person)), ("office".to_owned(), json(&office))]
        .into_iter()
        .into_map();
    let head = head(profile, PackageKind::Personal, None, making.context);
    // Whoever is at the keyboard is another person than the one it is for.
    let made = Made { by: profile.party.name.clone(), ..head.made };
    let shown = Change::Revealed { record: person, field: "id_number".to_owned() };
    let name = |package: &Package| file_name(&profile.party.name, package);
    making.hand_out(wire::Head { made, ..head }, &parts, vec![shown], name)
}

/// `昆山市总工会-本人信息文件-1234.json`: two files made on one day are told apart by the first digits of their codes.
pub(super) fn file_name(from: &str, package: &Package) -> String {
    let code: String = digest_code(&package.digest).chars().take(4).collect();
    let practice = if package.envelope.practice { "练习-" } else { "" };
    let from: String = from.chars().map(|c| if c.is_alphanumeric() { c } else { '_' }).take(60).collect();
    format!("{practice}{from}-{}-{code}.json", package.envelope.kind.word())
}

fn records_of(registry: &Registry, person: Id) -> Vec<Arc<Record>> {
    let rows = registry.rows_of(person);
    let all = registry.about(person).map(Arc::as_ref).chain(&rows);
    let given = all.filter(|record| !record.draft && given(record, About::Person));
    given.map(|record| Arc::new(without_withheld(record))).collect()
}

fn without_withheld(record: &Record) -> Record {
    let withheld = record.kind().fields().iter().filter(|field| !field.is_given()).map(|field| &field.key);
    Record { body: record.body.clone().without(withheld), ..record.clone() }
}

/// By which a person is paid and assessed: what is laid down in them is published (clauses 41, 44, 60, 64).
const SCHEMES: [Kind; 2] = [Kind::PayScheme, Kind::AssessmentScheme];

/// Whether a scheme binds here, and was in force after the beginning of last year, or will be: what the person looks at
/// reaches back to the year that is assessed.
fn binds(registry: &Registry, record: &Record, on: NaiveDate) -> bool {
    let by = Some(record.owner) == registry.office() || registry.is_above(record.owner);
    let day = |key: &str| record.body.date(key).map(|day| day.first_day());
    let ended = day("to").is_some_and(|to| to.year() < on.year() - 1);
    SCHEMES.contains(&record.kind()) && by && !record.draft && day("from").is_some() && !ended
}

/// The office's books, what it goes by with the packs named there, the schemes that bind it, and those that the records
/// given name.
fn context_of(registry: &Registry, office: Id, records: &[Arc<Record>], on: NaiveDate) -> Vec<Arc<Record>> {
    let own = |record: &&Arc<Record>| record.owner == office;
    let adoptions: Vec<&Arc<Record>> = registry.of_kind(Kind::Adoption).filter(own).collect();
    let naming = adoptions.iter().copied().chain(records);
    let named = naming.flat_map(|record| record.body.links().map(|(_, _, id)| id));
    let schemes = SCHEMES.into_iter().flat_map(|kind| registry.of_kind(kind));
    let schemes = schemes.filter(|record| binds(registry, record, on)).map(|record| record.id);
    let named: BTreeSet<Id> = named.chain(schemes).into_set();
    let named = named.into_iter().filter_map(|id| registry.find(id));
    let named = named.filter(|record| given(record, About::Office));
    let books = registry.about(office).filter(|record| record.kind() == Kind::Books);
    books.chain(named).chain(adoptions).cloned().collect()
}

/// What a person opens.
#[derive(Clone, Debug)]
pub struct Opened {
    pub office: Party,
    pub made_at: String,
    profile: Profile,
    file: PersonalFile,
    context: Vec<Arc<Record>>,
}

/// Reads a file made for a person.
///
/// # Errors
/// `personal-kind` where it is another kind of file; `record-format`, `record-owner` where what is in it is not of one
/// person.
pub fn read(package: &Package) -> Result<Opened, Issue> {
    let envelope = &package.envelope;
    require(envelope.kind == PackageKind::Personal, || Issue::new("personal-kind").at("envelope.kind"))?;
    let missing = |part: &'static str| move || Issue::new("package-part-missing").at(part).with("part", part);
    let of_person: OfPerson = package.told("person")?.ok_or_else(missing("person"))?;
    let of_office: OfOffice = package.told("office")?.ok_or_else(missing("office"))?;
    let place = |n: usize| format!("person.records.{n}");
    let mut people = of_person.records.iter().filter(|record| record.kind() == Kind::Person);
    let person = match (people.next(), people.next()) {
        (Some(person), None) if person.id == person.subject => person.id,
        _ => return Err(Issue::new("record-owner").at("person")),
    };
    let ids: BTreeSet<Id> = of_person.records.iter().map(|record| record.id).into_set();
    require(ids.len() == of_person.records.len(), || Issue::new("record-duplicate").at("person"))?;
    let other = |record: &Arc<Record>| record.subject != person || !given(record, About::Person);
    if let Some(n) = of_person.records.iter().position(other) {
        return Err(Issue::new("record-owner").at(place(n)));
    }
    if let Some(n) = of_office.records.iter().position(|record| !given(record, About::Office)) {
        return Err(Issue::new("record-owner").at(format!("office.records.{n}")));
    }
    let profile = Profile {
        party: envelope.from.clone(),
        office_type: of_office.office_type,
        above: of_office.above,
        register: Id::from_u128(0),
        practice: envelope.practice,
        key: String::new(),
    };
    let file = PersonalFile {
        person,
        made_at: Some(envelope.made.at.clone()),
        given: of_person.records,
        filings: of_person.filings,
    };
    let (office, made_at) = (envelope.from.clone(), envelope.made.at.clone());
    Ok(Opened { office, made_at, profile, file, context: of_office.records })
}

impl Opened {
    /// The first entry of the person's own copy. `key` is the copy's public key.
    pub fn begin(&self, register: Id, key: String, context: &Context) -> Batch {
        let profile = Profile { register, key, ..self.profile.clone() };
        let mut changes = vec![
            Change::SetUp(profile),
            Change::Incarnation { id: context.id(0) },
            Change::SelfCheck(self.file.clone()),
        ];
        changes.extend(self.file.given.iter().chain(&self.context).cloned().map(Change::Put));
        Batch::new("self-check", "", changes)
    }
}

/// The first entry for a person who has no file: nothing is known yet, and there is no office to send anything to.
pub fn begin_blank(register: Id, key: String, context: &Context) -> Batch {
    let person = context.id(1);
    let party = Party {
        office: context.id(2),
        code: String::new(),
        name: String::new(),
        level: crate::domain::codes::OfficeLevel::County,
    };
    let owner = party.office;
    let office_type = OfficeType::General;
    let profile = Profile { party, office_type, above: Vec::new(), register, practice: false, key };
    let record = |id: Id, kind: Kind| Change::made(id, owner, person, kind.empty());
    let file = PersonalFile { person, made_at: None, given: Vec::new(), filings: Vec::new() };
    let changes = vec![
        Change::SetUp(profile),
        Change::Incarnation { id: context.id(0) },
        Change::SelfCheck(file),
        record(person, Kind::Person),
        record(context.id(3), Kind::Engagement),
    ];
    Batch::new("self-check", "", changes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::value::Input;
    use crate::exchange::parts::tests::{county, sample};
    use crate::ledger::journal::Head;
    use chrono::DateTime;
    use ed25519_dalek::SigningKey;

    const OFFICE: Id = Id::from_u128(1);

    /// A record of every kind with every field filled; free texts begin with the mark.
    fn everything(mark: &str, first: u128, subject: Id, about: About) -> Vec<Arc<Record>> {
        let kinds = Kind::ALL.iter().filter(|kind| kind.about() == about).enumerate();
        let record = |(n, kind): (usize, &Kind)| {
            let mut body = kind.empty();
            for field in kind.fields() {
                let text = match (field.key, field.input) {
                    ("phone", _) if mark == OTHER => "13987654321".to_owned(),
                    ("id_number", _) if mark == OTHER => "32132219880815101X".to_owned(),
                    ("phone" | "id_number", _) => sample(*kind, field.key, field.input),
                    (key, Input::Text { max } | Input::Long { max, .. }) => {
                        format!("{mark}·{}·{key}", kind.code()).chars().take(max).collect()
                    }
                    (key, Input::Unit) => format!("{mark}·{key}"),
                    _ => sample(*kind, field.key, field.input),
                };
                // Where a free text has a shape of its own, the sample stands.
                if body.set(field.key, Some(&text)).is_err() {
                    let _ = body.set(field.key, Some(&sample(*kind, field.key, field.input)));
                }
            }
            let itself = matches!(kind, Kind::Person | Kind::Office);
            let id = if itself { subject } else { Id::from_u128(first + n as u128) };
            Arc::new(Record { id, owner: OFFICE, subject, draft: false, body })
        };
        kinds.map(record).collect()
    }

    const OWN: &str = "本人的";
    const OTHER: &str = "别人的";

    fn register(records: &[Vec<Arc<Record>>]) -> Registry {
        let profile = county(String::new());
        let mut changes = vec![Change::SetUp(profile)];
        changes.extend(records.iter().flatten().cloned().map(Change::Put));
        let mut registry = Registry::default();
        registry.apply(&Batch::new("set-up", "", changes), Head::origin());
        registry
    }

    fn made(registry: &Registry, person: Id) -> String {
        let now = DateTime::parse_from_rfc3339("2026-11-25T09:00:00+08:00").unwrap();
        let context = Context { now, actor: "经办人王某".to_owned(), seed: [9; 16] };
        let key = SigningKey::from_bytes(&[5; 32]);
        let making = Making { registry, sealed: true, context: &context, key: &key };
        make(making, person, Vec::new()).unwrap().package.text().to_owned()
    }

    /// The office holds every kind of record with every field filled, of two people, of itself and of another office.
    #[test]
    fn nobody_else_can_be_in_the_file_of_one_person() {
        let (own, other) = (Id::from_u128(100), Id::from_u128(200));
        let of_own = everything(OWN, 1_000, own, About::Person);
        let of_other = everything(OTHER, 2_000, other, About::Person);
        let of_office = everything(OTHER, 3_000, OFFICE, About::Office);
        let of_below = everything(OTHER, 4_000, Id::from_u128(5), About::Office);
        let registry = register(&[of_own.clone(), of_other.clone(), of_office, of_below]);
        let text = made(&registry, own);
        for stranger in [OTHER, "32132219880815101X", "13987654321", "经办人王某"] {
            assert!(!text.contains(stranger), "{stranger}");
        }
        for record in &of_other {
            assert!(!text.contains(&record.id.to_string()), "{}", record.kind().code());
        }
        // What others write of the person, and what the office notes for itself, is not in it either.
        for record in &of_own {
            for field in record.kind().fields() {
                let Some(value) = record.body.get(field.key).filter(|value| value.starts_with(OWN)) else {
                    continue;
                };
                assert_eq!(text.contains(&value), field.is_given(), "{} {}", record.kind().code(), field.key);
            }
        }
    }

    #[test]
    fn a_file_of_several_people_is_refused() {
        let people = [Id::from_u128(100), Id::from_u128(200)];
        let registry =
            register(&people.map(|person| everything(OWN, person.as_u128() * 10, person, About::Person)));
        let text = made(&registry, people[0]);
        let package = |text: &str| wire::read(text.as_bytes().to_vec(), wire::Reader::Outer, None).unwrap();
        assert!(read(&package(&text)).is_ok());
        let records: Vec<Arc<Record>> =
            people.iter().flat_map(|person| records_of(&registry, *person)).collect();
        let both = json(&OfPerson { records, filings: Vec::new() });
        let office = package(&text).part("office").unwrap().to_owned();
        let envelope = package(&text).envelope;
        let head = wire::Head {
            kind: PackageKind::Personal,
            id: envelope.id,
            practice: false,
            from: envelope.from,
            to: None,
            chain: None,
            made: envelope.made,
        };
        let parts = [("person".to_owned(), both), ("office".to_owned(), office)].into_iter().into_map();
        let forged = wire::package(head, &parts, &SigningKey::from_bytes(&[5; 32])).unwrap();
        assert_eq!(read(&forged).unwrap_err().code, "record-owner");
    }
}
