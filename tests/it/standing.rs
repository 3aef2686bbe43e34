//! After any edit, the verdicts kept are those that judging everything would give, and few were judged for it.
//!
//! Edits are drawn at random from a seed and applied as batches, without the checks of a command: whatever a
//! register can hold must be followed.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use taizhang_core::domain::codes::{OfficeLevel, OfficeType};
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::{Difference, Kind, Record};
use taizhang_core::ledger::batch::{Change, HeldChange};
use taizhang_core::ledger::journal::Head;
use taizhang_core::ledger::{Batch, Profile, Registry};
use taizhang_core::policy::engine::{self, evaluate};
use taizhang_core::policy::grounds::Explained;
use taizhang_core::policy::standing::Concern;
use taizhang_core::report::verdicts::board::Board;
use taizhang_core::report::verdicts::{Listed, Tally, subjects};

use crate::office::{id_number, party};
use crate::simulation::random::Random;

/// The verdicts on everybody in view, by subject, on one day: judged anew where an edit concerns somebody.
pub struct Standing {
    on: NaiveDate,
    outcomes: BTreeMap<Id, Vec<Explained>>,
}

impl Standing {
    pub fn new(registry: &Registry, on: NaiveDate) -> Self {
        let mut standing = Self { on, outcomes: BTreeMap::new() };
        standing.judge(registry, &engine::subjects(registry));
        standing
    }

    pub fn all(&self) -> &BTreeMap<Id, Vec<Explained>> {
        &self.outcomes
    }

    /// Follows a batch that has been applied; `concern` was asked before it was. Answers who was judged anew.
    pub fn after(&mut self, registry: &Registry, batch: &Batch, concern: Concern) -> Vec<Id> {
        let concern = concern.after(registry, batch);
        let known: Vec<Id> = self.outcomes.keys().copied().collect();
        concern.among(&known).iter().for_each(|id| drop(self.outcomes.remove(id)));
        let anew = concern.among(&engine::subjects(registry));
        self.judge(registry, &anew);
        anew
    }

    fn judge(&mut self, registry: &Registry, subjects: &[Id]) {
        for outcome in engine::of_subjects(registry, subjects, self.on) {
            self.outcomes.entry(outcome.subject).or_default().push(outcome);
        }
    }
}

const ON: NaiveDate = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
const OWN: u128 = 3;
const TOWNS: [u128; 3] = [11, 12, 13];
const PEOPLE: u128 = 8;

fn id(n: u128) -> Id {
    Id::from_u128(n)
}

fn record(owner: u128, kind: Kind, at: u128, subject: u128, pairs: &[(&str, String)]) -> Arc<Record> {
    let mut body = kind.empty();
    for (key, text) in pairs {
        body.set(key, Some(text)).unwrap();
    }
    Arc::new(Record { id: id(at), owner: id(owner), subject: id(subject), draft: false, body })
}

fn profile(office_type: OfficeType) -> Change {
    Change::SetUp(Profile {
        party: party(OWN, "昆山市总工会", OfficeLevel::County),
        office_type,
        above: vec![party(2, "苏州市总工会", OfficeLevel::City)],
        register: id(90),
        practice: false,
        key: String::new(),
    })
}

fn person(n: u128) -> u128 {
    1000 + n * 10
}

struct World {
    random: Random,
    registry: Registry,
    standing: Standing,
    board: Board,
    sequence: u64,
}

impl World {
    fn new(seed: u64) -> Self {
        let registry = Registry::default();
        let standing = Standing::new(&registry, ON);
        let board = Board::default();
        let mut world = Self { random: Random::new(seed), registry, standing, board, sequence: 0 };
        let mut changes = vec![profile(OfficeType::General)];
        for n in TOWNS {
            changes.push(Change::Put(world.town(n)));
            changes.push(Change::Put(world.head_count(n)));
        }
        for n in 0..PEOPLE {
            for kind in [Kind::Person, Kind::Engagement, Kind::Posting] {
                changes.push(Change::Put(world.of_person(kind, n)));
            }
        }
        world.write(changes);
        world
    }

    /// Applies the changes, and holds what is kept against judging everything.
    fn write(&mut self, changes: Vec<Change>) -> Vec<Id> {
        self.sequence += 1;
        let said = format!("{changes:?}");
        let batch = Batch::new("write", "", changes);
        let concern = Concern::before(&self.registry, &batch);
        self.registry.apply(&batch, Head { sequence: self.sequence, ..Head::origin() });
        let noted = concern.clone().after(&self.registry, &batch);
        let anew = self.standing.after(&self.registry, &batch, concern);
        let mut whole: BTreeMap<Id, Vec<Explained>> = BTreeMap::new();
        for outcome in evaluate(&self.registry, ON) {
            whole.entry(outcome.subject).or_default().push(outcome);
        }
        assert!(*self.standing.all() == whole, "not followed: {said}");
        // The work list says what judging all that this office answers for would say.
        self.board.note(&self.registry, &noted, ON);
        while self.board.judge(&self.registry, 3) {}
        let mut tally = Tally::default();
        let ours = subjects(&self.registry);
        let listed = ours.iter().flat_map(|id| whole.get(id)).flatten();
        listed.for_each(|outcome| tally.add(outcome.subject, Listed::of(outcome).as_slice()));
        assert!(self.board.groups(&self.registry) == tally.groups(&self.registry), "not listed: {said}");
        anew
    }

    fn one<T: Clone>(&mut self, list: &[T]) -> T {
        self.random.pick(list).unwrap()
    }

    fn town(&mut self, n: u128) -> Arc<Record> {
        // At times two bear one name.
        let named = if self.random.chance(20) { self.one(&TOWNS) } else { n };
        let mut pairs = vec![
            ("name", format!("第{named}镇工会")),
            ("level", "4".to_owned()),
            ("office_type", self.one(&["TOWN", "STREET", "OTHER"]).to_owned()),
            ("parent", id(self.one(&[OWN, 11, 12])).to_string()),
        ];
        if self.random.chance(25) {
            pairs.push(("closed", "2026-01-01".to_owned()));
        }
        record(OWN, Kind::Office, n, n, &pairs)
    }

    fn head_count(&mut self, n: u128) -> Arc<Record> {
        let unions = self.one(&["10", "250"]).to_owned();
        let pairs =
            [("as_of", "2026-01-01".to_owned()), ("separate_unions", unions), ("workers", "100".to_owned())];
        record(OWN, Kind::HeadCount, 100 + n, n, &pairs)
    }

    fn of_person(&mut self, kind: Kind, n: u128) -> Arc<Record> {
        let subject = person(n);
        let link = ("engagement", id(subject + 1).to_string());
        match kind {
            Kind::Person => {
                // Few numbers for many people: some are held twice.
                let number = u32::try_from(self.random.below(5)).unwrap();
                let pairs = [
                    ("name", format!("人员{n}")),
                    ("id_kind", "1".to_owned()),
                    ("id_number", id_number(number)),
                ];
                record(OWN, kind, subject, subject, &pairs)
            }
            Kind::Engagement => {
                let hired = self.one(&["2024-03-01", "2025-03", "2026-06-01"]).to_owned();
                let mut pairs =
                    vec![("hired", hired), ("entry", "1".to_owned()), ("user", "某单位".to_owned())];
                if self.random.chance(30) {
                    pairs.push(("allocator", format!("第{}镇工会", self.one(&TOWNS))));
                }
                for key in ["off_establishment", "full_time", "union_work", "existing_staff"] {
                    if self.random.chance(80) {
                        let answer =
                            if key == "existing_staff" || self.random.chance(10) { "N" } else { "Y" };
                        pairs.push((key, answer.to_owned()));
                    }
                }
                for (key, n) in [("recruitment", 304), ("application", 305), ("service_contract", 308)] {
                    if self.random.chance(50) {
                        pairs.push((key, id(n).to_string()));
                    }
                }
                record(OWN, kind, subject + 1, subject, &pairs)
            }
            Kind::GradeChange => {
                let to = self.one(&["二", "三"]).to_owned();
                let pairs = [
                    link,
                    ("scheme", id(300).to_string()),
                    ("date", "2025-01-01".to_owned()),
                    ("from", "一".to_owned()),
                    ("to", to),
                ];
                record(OWN, kind, subject + 6, subject, &pairs)
            }
            Kind::Posting => {
                // A mere name may be that of one office, of two, or of none.
                let town = self.one(&TOWNS);
                let union = match self.random.below(3) {
                    0 => format!("第{town}镇工会"),
                    1 => "没有这个工会".to_owned(),
                    _ => format!("某工会 @{}", id(town)),
                };
                record(
                    OWN,
                    kind,
                    subject + 2,
                    subject,
                    &[link, ("union", union), ("from", "2024".to_owned())],
                )
            }
            Kind::Exit => {
                let date = self.one(&["2025-12-31", "2026-03-02", "2026-05-01"]).to_owned();
                record(OWN, kind, subject + 3, subject, &[link, ("date", date)])
            }
            Kind::Attendance => {
                let mut pairs = vec![("first_day", self.one(&["2024-09-01", "2026-02-01"]).to_owned())];
                // Where it is not said, the kind of the course decides.
                let said = if self.random.chance(50) {
                    ("counts", "Y".to_owned())
                } else {
                    ("session", id(307).to_string())
                };
                pairs.extend([said, ("attended", "Y".to_owned())]);
                record(OWN, kind, subject + 4, subject, &pairs)
            }
            Kind::Certificate => record(OWN, kind, subject + 5, subject, &[("level", "2".to_owned())]),
            other => panic!("{} is no record of a person here", other.code()),
        }
    }

    /// A record of an office that rules look at from elsewhere, put or taken away.
    fn of_office(&mut self) -> Change {
        let n = self.random.below(9) as u128;
        if self.random.chance(20) {
            return Change::Remove { id: id(300 + n) };
        }
        let town = self.one(&TOWNS);
        let day = ("from", self.one(&["2024-01-01", "2026-06-01"]).to_owned());
        let yes = ("included", self.one(&["Y", "N"]).to_owned());
        let year = ("year", "2026".to_owned());
        let office = if self.random.chance(70) { OWN } else { town };
        let (kind, pairs) = match n {
            0 => {
                let grades = if self.random.chance(50) { "一\n二\n三" } else { "一\n三" };
                (Kind::PayScheme, vec![day, ("grades", grades.to_owned())])
            }
            1 => (Kind::TrainingPlan, vec![year, yes]),
            2 => (Kind::Budget, vec![year, yes]),
            3 => (Kind::RecruitmentPlan, vec![year]),
            4 => (Kind::Recruitment, vec![("notice", self.one(&["2024-01-01", "2025-12-01"]).to_owned())]),
            5 => {
                let round = id(self.one(&[304, 399])).to_string();
                (Kind::Application, vec![("recruitment", round), ("hired", "Y".to_owned())])
            }
            6 => {
                let code = self.one(&["52320102MJ0000018G", "91330100799655058B"]).to_owned();
                (Kind::SocialOrganisation, vec![("credit_code", code)])
            }
            7 => {
                let kind = self.one(&["1", "4"]).to_owned();
                (Kind::TrainingSession, vec![("kind", kind)])
            }
            _ => {
                let to = self.one(&["2025-12-31", "2027-12-31"]).to_owned();
                (Kind::ServiceContract, vec![day, ("to", to), ("organisation", id(306).to_string())])
            }
        };
        Change::Put(record(OWN, kind, 300 + n, office, &pairs))
    }

    fn step(&mut self) -> Vec<Change> {
        let n = self.random.below(PEOPLE as usize) as u128;
        let town = self.one(&TOWNS);
        match self.random.below(13) {
            0 => vec![Change::Put(self.town(town))],
            1 => vec![Change::Put(self.head_count(town))],
            2 => {
                let day = ("training_from", self.one(&["2020-01-01", "2025-10-01"]).to_owned());
                vec![Change::Put(record(OWN, Kind::Books, 200, OWN, &[day]))]
            }
            3 => vec![Change::Remove { id: id(self.one(&[11, 111, 112, 200])) }],
            4 => vec![Change::Remove { id: id(person(n) + self.random.below(6) as u128) }],
            5 => {
                let to = Some(format!("某工会 @{}", id(town)));
                let from = self.registry.find(id(person(n) + 2)).and_then(|record| record.body.get("union"));
                let moved = Difference { key: "union".to_owned(), from, to };
                vec![Change::Edit { id: id(person(n) + 2), fields: vec![moved] }]
            }
            6 => {
                // What a township's own file says of somebody of the same number.
                let number = id_number(u32::try_from(self.random.below(5)).unwrap());
                let origin = party(12, "第12镇工会", OfficeLevel::Grassroots);
                let put = vec![
                    record(
                        12,
                        Kind::Person,
                        5000,
                        5000,
                        &[("name", "别人".to_owned()), ("id_number", number)],
                    ),
                    record(12, Kind::Engagement, 5001, 5000, &[("hired", "2024-03-01".to_owned())]),
                ];
                let (number, digest) = (self.sequence, String::new());
                let (unlisted, receipt) = (Vec::new(), None);
                vec![Change::Held(Arc::new(HeldChange {
                    origin,
                    number,
                    digest,
                    put,
                    unlisted,
                    receipt,
                    aside: Vec::new(),
                }))]
            }
            8 => vec![self.of_office()],
            7 if self.random.chance(20) => vec![profile(self.one(&[OfficeType::General, OfficeType::Town]))],
            _ => {
                let kinds = [
                    Kind::Person,
                    Kind::Engagement,
                    Kind::Posting,
                    Kind::Exit,
                    Kind::Attendance,
                    Kind::Certificate,
                    Kind::GradeChange,
                ];
                let kind = self.one(&kinds);
                vec![Change::Put(self.of_person(kind, n))]
            }
        }
    }
}

#[test]
fn what_is_kept_is_what_judging_everything_gives() {
    for seed in 0..40 {
        let mut world = World::new(seed);
        for _ in 0..60 {
            let mut changes = world.step();
            // Several edits of one batch see each other.
            if world.random.chance(30) {
                changes.extend(world.step());
            }
            world.write(changes);
        }
    }
}

#[test]
fn a_certificate_concerns_its_holder_alone() {
    let mut world = World::new(1);
    for n in 0..PEOPLE {
        let certificate = world.of_person(Kind::Certificate, n);
        assert_eq!(world.write(vec![Change::Put(certificate)]), [id(person(n))]);
        let level = Difference { key: "level".to_owned(), from: Some("2".into()), to: Some("3".into()) };
        let edit = Change::Edit { id: id(person(n) + 5), fields: vec![level] };
        assert_eq!(world.write(vec![edit]), [id(person(n))]);
    }
}

/// R-BUDGET asks whether anybody works in a county, and a township's own file may be the only one to say so.
#[test]
fn who_works_below_concerns_the_budget_above() {
    let mut world = World::new(3);
    let nobody = (0..PEOPLE).flat_map(|n| (0..6).map(move |at| Change::Remove { id: id(person(n) + at) }));
    world.write(nobody.collect());
    // Where the town stands is drawn: here it stands under the county.
    let below =
        [("name", "第12镇工会".to_owned()), ("level", "4".to_owned()), ("parent", id(OWN).to_string())];
    world.write(vec![Change::Put(record(OWN, Kind::Office, 12, 12, &below))]);
    let put = vec![
        record(12, Kind::Person, 5000, 5000, &[("name", "别人".to_owned())]),
        record(12, Kind::Engagement, 5001, 5000, &[("hired", "2024-03-01".to_owned())]),
    ];
    let origin = party(12, "第12镇工会", OfficeLevel::Grassroots);
    let (unlisted, receipt) = (Vec::new(), None);
    let held =
        HeldChange { origin, number: 1, digest: String::new(), put, unlisted, receipt, aside: Vec::new() };
    assert!(world.write(vec![Change::Held(Arc::new(held))]).contains(&id(OWN)));
}

#[test]
fn showing_a_number_concerns_nobody_and_a_new_profile_everybody() {
    let mut world = World::new(2);
    let shown = Change::Revealed { record: id(person(0)), field: "id_number".to_owned() };
    assert_eq!(world.write(vec![shown]), []);
    let everybody = PEOPLE as usize + TOWNS.len() + 1;
    assert_eq!(world.write(vec![profile(OfficeType::Town)]).len(), everybody);
}
