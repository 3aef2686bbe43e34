//! 个人信息核对与自评: one person's file, looked through by that person, and the corrections on their way back.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use ed25519_dalek::SigningKey;
use taizhang_core::domain::codes::OfficeLevel;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::issue::Issue;
use taizhang_core::domain::record::{Kind, Record};
use taizhang_core::exchange::kinds::{personal, self_report};
use taizhang_core::exchange::making::Making;
use taizhang_core::exchange::wire::{self, Package, Reader};
use taizhang_core::ledger::command::Fields;
use taizhang_core::ledger::journal::Head;
use taizhang_core::ledger::{Change, Command, Context, Edit, Registry, Target, decide};
use taizhang_core::policy::engine;
use taizhang_core::policy::outcome::Verdict;
use taizhang_core::policy::parameters::Parameters;
use taizhang_core::report::filing::proposals;
use taizhang_core::report::self_assessment;
use taizhang_core::report::self_check;
use taizhang_core::report::verdicts::own_copy;

use crate::office::{Office, fields, hire, new, party};

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn package(text: &str) -> Package {
    wire::read(text.as_bytes().to_vec(), Reader::Outer, None).unwrap()
}

/// A county with two people, each with a certificate.
pub fn county() -> (Office, Id, Id) {
    let above = [party(2, "苏州市总工会", OfficeLevel::City)];
    let mut office = Office::new(&party(3, "昆山市总工会", OfficeLevel::County), &above);
    for (name, number) in [("沈秋", 1), ("顾敏", 2)] {
        let mut edits = hire(name, number, "玉山镇工会");
        let certificate =
            fields([("level", "1"), ("obtained", "2024-09"), ("first_registered", "2024-12-01")]);
        edits.push(new(Kind::Certificate, Some(Target::New(0)), &[], certificate));
        office.edit(edits).unwrap();
    }
    let of = |name: &str| {
        let mut people = office.registry.of_kind(Kind::Person);
        people.find(|record| record.body.get("name").as_deref() == Some(name)).unwrap().id
    };
    let (one, other) = (of("沈秋"), of("顾敏"));
    (office, one, other)
}

fn give(office: &mut Office, person: Id) -> String {
    let context = office.context();
    let filings = self_check::filings(&office.registry, person);
    personal::make(office.making(&context), person, filings).unwrap().package.text().to_owned()
}

/// The result of 2025 is recorded; answers the engagement on which it hangs.
fn assessed(office: &mut Office, person: Id, grade: &str) -> Id {
    let engagement = office.registry.about(person).find(|r| r.kind() == Kind::Engagement).unwrap().id;
    let assessed = fields([("year", "2025"), ("grade", grade), ("decided", "2026-02-01")]);
    let link = [("engagement", Target::Known(engagement))];
    office.edit(vec![new(Kind::Assessment, Some(Target::Known(person)), &link, assessed)]).unwrap();
    engagement
}

/// A person's own copy, with a clock and a key.
pub struct Own {
    pub registry: Registry,
    context: Context,
}

impl Own {
    /// As the office gives it now.
    pub fn of(office: &mut Office, person: Id) -> Self {
        let file = give(office, person);
        Self::open(&file, office)
    }

    fn open(text: &str, office: &mut Office) -> Self {
        let context = Context { actor: "本人".to_owned(), ..office.context() };
        let batch = personal::read(&package(text)).unwrap().begin(Id::from_u128(77), String::new(), &context);
        let mut registry = Registry::default();
        registry.apply(&batch, Head { sequence: 1, ..Head::origin() });
        Self { registry, context }
    }

    pub fn edit(&mut self, edits: Vec<Edit>) {
        let mut seed = self.context.seed;
        seed[0] = seed[0].wrapping_add(1);
        self.context.seed = seed;
        let command = Command::Write { edits, why: String::new() };
        let batch = decide(&self.registry, &command, &self.context).unwrap();
        let sequence = self.registry.head.sequence + 1;
        self.registry.apply(&batch, Head { sequence, ..Head::origin() });
    }

    pub fn record(&self, kind: Kind) -> Id {
        self.registry.of_kind(kind).next().unwrap().id
    }

    /// Changes one field of the only record of a kind.
    pub fn correct(&mut self, kind: Kind, key: &str, text: &str) {
        let id = self.record(kind);
        let body = &self.registry.find(id).unwrap().body;
        let seen: Fields = body.get(key).into_iter().map(|text| (key.to_owned(), text)).collect();
        let to = BTreeMap::from([(key.to_owned(), text.to_owned())]);
        self.edit(vec![Edit::Change { id, seen, to }]);
    }

    pub fn report(&self, note: &str) -> Result<String, Vec<Issue>> {
        let key = SigningKey::from_bytes(&[42; 32]);
        let making = Making { registry: &self.registry, sealed: true, context: &self.context, key: &key };
        self_report::make(making, note).map(|made| made.package.text().to_owned())
    }
}

#[test]
fn corrections_arrive_as_a_proposal_field_by_field_and_change_nothing_before() {
    let (mut office, person, _) = county();
    let file = give(&mut office, person);
    let mut own = Own::open(&file, &mut office);
    own.correct(Kind::Person, "phone", "13900001111");
    let study = fields([("school", "苏州大学"), ("social_work", "Y"), ("start", "2025-09")]);
    own.edit(vec![new(Kind::DegreeStudy, Some(Target::Known(person)), &[], study)]);
    // Meanwhile the office changes something else of the person.
    let address = BTreeMap::from([("address".to_owned(), "人民路2号".to_owned())]);
    let seen = fields([("address", "玉山镇前进路1号")]);
    office.edit(vec![Edit::Change { id: person, seen, to: address }]).unwrap();

    let report = own.report("合同原件在我处。").unwrap();
    let before = office.registry.find(person).unwrap().clone();
    office.take(&report).unwrap();
    assert_eq!(office.registry.find(person).unwrap(), &before);

    let rows = proposals::rows(&office.registry, day("2026-11-25"));
    let [row] = &rows[..] else { panic!("{rows:?}") };
    assert_eq!((row.name.as_str(), row.person, &row.from), ("沈秋", person, &None));
    assert_eq!(row.note.as_deref(), Some("合同原件在我处。"));
    let [changed] = &row.changes[..] else { panic!("{:?}", row.changes) };
    let [field] = &changed.fields[..] else { panic!("{:?}", changed.fields) };
    let from_to = (field.key.as_str(), field.from.as_deref(), field.to.as_deref());
    assert_eq!(from_to, ("phone", Some("13812345678"), Some("13900001111")));
    assert_eq!(row.facts.iter().map(|facts| facts.kind).collect::<Vec<_>>(), [Kind::DegreeStudy]);
    assert_eq!(row.issues, []);

    office.command(&Command::Accept { proposals: vec![row.id] }).unwrap();
    let value = |key: &str| office.registry.find(person).unwrap().body.get(key).unwrap();
    assert_eq!((value("phone").as_str(), value("address").as_str()), ("13900001111", "人民路2号"));
    let study = office.registry.of_kind(Kind::DegreeStudy).next().unwrap();
    assert_eq!((study.owner, study.subject, study.draft), (office.id(), person, false));
    // The same file again is no news; a later one of the same person takes its place.
    assert_eq!(office.take(&report).unwrap_err().code, "self-report-known");
    own.correct(Kind::Person, "nation", "03");
    office.take(&own.report("").unwrap()).unwrap();
    let rows = proposals::rows(&office.registry, day("2026-11-25"));
    let keys: Vec<_> =
        rows[0].changes.iter().flat_map(|change| &change.fields).map(|field| field.key.as_str()).collect();
    assert_eq!((rows.len(), keys), (1, vec!["nation"]));
}

#[test]
fn what_is_declined_stays_as_it_was() {
    let (mut office, person, _) = county();
    let mut own = Own::of(&mut office, person);
    own.correct(Kind::Person, "name", "沈秋月");
    office.take(&own.report("").unwrap()).unwrap();
    let proposal = *office.registry.proposals.keys().next().unwrap();
    office.command(&Command::Decline { proposal, reason: "以身份证为准".to_owned() }).unwrap();
    assert_eq!(office.registry.find(person).unwrap().body.get("name").as_deref(), Some("沈秋"));
    assert!(office.command(&Command::Accept { proposals: vec![proposal] }).is_err());
}

/// Nobody writes their own grade, pay or filing, and nobody corrects somebody else.
#[test]
fn a_person_proposes_only_what_is_theirs_to_say() {
    let (mut office, person, other) = county();
    let link = [("engagement", Target::Known(assessed(&mut office, person, "4")))];
    let file = give(&mut office, person);

    let mut own = Own::open(&file, &mut office);
    own.correct(Kind::Assessment, "self_assessment", "全年组建工会十二家。");
    office.take(&own.report("").unwrap()).unwrap();
    let mut graded = Own::open(&file, &mut office);
    graded.correct(Kind::Assessment, "grade", "1");
    assert_eq!(office.take(&graded.report("").unwrap()).unwrap_err().code, "record-owner");
    let mut new_grade = Own::open(&file, &mut office);
    let facts = fields([("year", "2024"), ("grade", "1")]);
    new_grade.edit(vec![new(Kind::Assessment, Some(Target::Known(person)), &link, facts)]);
    assert_eq!(office.take(&new_grade.report("").unwrap()).unwrap_err().code, "record-owner");
    let mut paid = Own::open(&file, &mut office);
    let pay = fields([("month", "2026-10"), ("base", "9000")]);
    paid.edit(vec![new(Kind::MonthlyPay, Some(Target::Known(person)), &link, pay)]);
    assert_eq!(paid.report("").unwrap_err()[0].code, "self-report-empty", "pay is no correction");

    // A file of somebody who is not, or no longer, this office's.
    let (mut elsewhere, ..) = county();
    let text = own.report("").unwrap();
    office.edit(vec![Edit::Remove { id: person }]).unwrap();
    assert_eq!(office.take(&text).unwrap_err().code, "self-report-person");
    let proposal = *office.registry.proposals.keys().next().unwrap();
    let refused = office.command(&Command::Accept { proposals: vec![proposal] }).unwrap_err();
    assert_eq!(refused[0].code, "self-report-person");
    assert!(office.registry.find(other).is_some());
    // Given to the office itself, or to another, a personal file is not taken in.
    assert_eq!(office.take(&file).unwrap_err().code, "package-personal");
    assert_eq!(elsewhere.take(&file).unwrap_err().code, "package-personal");
}

#[test]
fn the_copy_is_judged_as_the_office_judges_and_only_by_what_concerns_the_worker() {
    let (mut office, person, _) = county();
    let books = fields([("training_from", "2024-01-01"), ("contributions_from", "2024-01-01")]);
    let own_office = office.id();
    office.edit(vec![new(Kind::Books, Some(Target::Known(own_office)), &[], books)]).unwrap();
    let own = Own::of(&mut office, person);
    for on in [day("2026-11-25"), day("2024-12-01"), day("2027-10-01")] {
        let found = own_copy::outcomes(&own.registry, on);
        let mut expected = engine::of_person(&office.registry, person, on);
        expected.retain(|outcome| own_copy::RULES.contains(&outcome.rule));
        assert!(!found.is_empty());
        for outcome in &expected {
            assert!(found.contains(outcome), "{} {:?}", outcome.rule, outcome.verdict);
        }
        assert_eq!(found.len(), expected.len());
    }
}

#[test]
fn what_the_office_goes_by_comes_along() {
    let (mut office, person, _) = county();
    let own_office = office.id();
    let pack = fields([
        ("title", "备案期限的通知"),
        ("document", "昆工发〔2026〕1号"),
        ("from", "2026-01-01"),
        ("checked_on", "2026-01-01"),
        ("settings", "file.limit 20"),
    ]);
    office.edit(vec![new(Kind::PolicyPack, Some(Target::Known(own_office)), &[], pack)]).unwrap();
    let pack = office.registry.of_kind(Kind::PolicyPack).next().unwrap().id;
    let link = [("pack", Target::Known(pack))];
    let adopted = fields([("decided", "2026-01-05")]);
    office.edit(vec![new(Kind::Adoption, Some(Target::Known(own_office)), &link, adopted)]).unwrap();
    let own = Own::of(&mut office, person);
    let limit = Parameters::of(&own.registry).on("file.limit", day("2026-11-25")).unwrap().value.clone();
    assert_eq!(limit, "20");
}

#[test]
fn a_scheme_that_a_record_names_comes_along_and_no_other() {
    let (mut office, person, _) = county();
    let own_office = Some(Target::Known(office.id()));
    for title in ["昆山薪酬办法", "另一办法"] {
        office.edit(vec![new(Kind::PayScheme, own_office, &[], fields([("title", title)]))]).unwrap();
    }
    let titled = |record: &&Arc<Record>| record.body.get("title").as_deref() == Some("昆山薪酬办法");
    let scheme = office.registry.of_kind(Kind::PayScheme).find(titled).unwrap().id;
    let engagement = office.registry.about(person).find(|r| r.kind() == Kind::Engagement).unwrap().id;
    let links = [("engagement", Target::Known(engagement)), ("scheme", Target::Known(scheme))];
    let change =
        new(Kind::GradeChange, Some(Target::Known(person)), &links, fields([("date", "2026-01-01")]));
    office.edit(vec![change]).unwrap();
    let own = Own::of(&mut office, person);
    let schemes: Vec<Id> = own.registry.of_kind(Kind::PayScheme).map(|record| record.id).collect();
    assert_eq!(schemes, [scheme]);
}

/// By what somebody is paid and assessed is theirs to read: what runs, what is to come and what ended within the year that
/// is assessed; not what is long over, and not what another office lays down for itself.
#[test]
fn the_schemes_in_force_come_along() {
    let (mut office, person, _) = county();
    let own_office = Some(Target::Known(office.id()));
    let scheme = |kind: Kind, title: &str, from: &str, to: &str| {
        let mut facts = fields([("title", title), ("from", from)]);
        if !to.is_empty() {
            facts.insert("to".to_owned(), to.to_owned());
        }
        new(kind, own_office, &[], facts)
    };
    let all = vec![
        scheme(Kind::PayScheme, "早已废止", "2020-01-01", "2024-12-31"),
        scheme(Kind::PayScheme, "去年废止", "2025-01-01", "2025-12-31"),
        scheme(Kind::PayScheme, "现行", "2026-01-01", ""),
        scheme(Kind::PayScheme, "明年施行", "2027-01-01", ""),
        scheme(Kind::AssessmentScheme, "现行考核", "2024-01-01", ""),
    ];
    office.edit(all).unwrap();
    let own = Own::of(&mut office, person);
    let titles = |kind: Kind| {
        let mut titles: Vec<String> =
            own.registry.of_kind(kind).filter_map(|record| record.body.get("title")).collect();
        titles.sort();
        titles
    };
    assert_eq!(titles(Kind::PayScheme), ["去年废止", "明年施行", "现行"]);
    assert_eq!(titles(Kind::AssessmentScheme), ["现行考核"]);
}

#[test]
fn days_to_come_and_what_would_be_otherwise() {
    let (mut office, person, _) = county();
    let own = Own::of(&mut office, person);
    let on = day("2026-11-25");
    // Registered on 1 December 2024 for three years: hours and re-registration fall due together.
    let deadlines = self_check::deadlines(&own.registry, on);
    let due: Vec<(String, Option<&str>)> =
        deadlines.iter().map(|due| (due.until.to_string(), due.what.rule())).collect();
    assert!(due.contains(&("2027-12-01".to_owned(), Some("R-CE"))), "{due:?}");
    assert!(due.contains(&("2027-12-01".to_owned(), Some("R-REG2"))), "{due:?}");
    assert!(deadlines.is_sorted_by_key(|due| due.until));

    // 查询时点: the copy as of another day is still that person's.
    let later = own.registry.as_of(day("2027-10-01"));
    let on_that_day = own_copy::outcomes(&later, day("2027-10-01"));
    assert!(on_that_day.iter().any(|outcome| outcome.rule == "R-REG2" && outcome.listed), "{on_that_day:?}");

    // "Passed 社会工作师 in June 2027", looked at in July: to be registered within a year.
    let passed = fields([("level", "2"), ("obtained", "2027-06-15")]);
    let edit = new(Kind::Certificate, Some(Target::Known(person)), &[], passed);
    let turned = self_check::what_if(&own.registry, vec![edit], day("2027-07-01")).unwrap();
    let registration = turned.iter().find(|turned| turned.rule == "R-REG1").unwrap();
    assert!(registration.before.is_none());
    let after = registration.after.as_ref().unwrap();
    assert!(
        matches!(after.verdict, Verdict::Due { until: Some(until), .. } if until == day("2028-06-15")),
        "{:?}",
        after.verdict
    );
    assert_eq!(own.registry.of_kind(Kind::Certificate).count(), 1, "nothing is written");
    let wrong = new(Kind::Certificate, Some(Target::Known(person)), &[], fields([("obtained", "2027-13")]));
    assert!(self_check::what_if(&own.registry, vec![wrong], day("2027-07-01")).is_err());
}

/// What leaves in clear is known afterwards.
#[test]
fn the_journal_says_whether_a_file_left_in_clear() {
    let (mut office, person, _) = county();
    let context = office.context();
    for sealed in [true, false] {
        let making = Making { sealed, ..office.making(&context) };
        let made = personal::make(making, person, Vec::new()).unwrap();
        let said = made.batch.changes.iter().find_map(|change| match change {
            Change::HandedOut { digest, sealed } => Some((digest.clone(), *sealed)),
            _ => None,
        });
        assert_eq!(said, Some((made.package.digest.to_string(), sealed)));
    }
}

/// A copy begun without a file.
pub fn blank() -> Own {
    let now = chrono::DateTime::parse_from_rfc3339("2026-11-25T09:00:00+08:00").unwrap();
    let context = Context { now, actor: "本人".to_owned(), seed: [3; 16] };
    let batch = personal::begin_blank(Id::from_u128(7), String::new(), &context);
    let mut registry = Registry::default();
    registry.apply(&batch, Head { sequence: 1, ..Head::origin() });
    Own { registry, context }
}

/// A word alone is from somebody: the office reads whose it is, and can close it.
#[test]
fn a_note_alone_names_its_person() {
    let (mut office, person, _) = county();
    let own = Own::of(&mut office, person);
    office.take(&own.report("九月工资少发补贴。").unwrap()).unwrap();
    let rows = proposals::rows(&office.registry, day("2026-11-25"));
    let [row] = &rows[..] else { panic!("{rows:?}") };
    assert_eq!((row.name.as_str(), row.person, &row.from), ("沈秋", person, &None));
    assert_eq!((row.note.as_deref(), row.issues.len()), (Some("九月工资少发补贴。"), 0));
    office.command(&Command::Accept { proposals: vec![row.id] }).unwrap();
    assert_eq!(proposals::rows(&office.registry, day("2026-11-25"))[0].name, "沈秋");
}

/// Hired, without a training known: by which day, and what is asked of the worker on each day.
#[test]
fn a_worker_is_told_what_is_past_whether_or_not_the_office_kept_books() {
    let mut own = blank();
    for (key, text) in [("hired", "2025-09-01"), ("existing_staff", "N"), ("entry", "1")] {
        own.correct(Kind::Engagement, key, text);
    }
    let told = |own: &Own, on: &str| {
        let found = self_check::deadlines(&own.registry, day(on));
        let training = found.into_iter().filter(|day| day.what.rule() == Some("R-TRAIN1Y"));
        training
            .map(|day| (day.until.to_string(), day.left, matches!(day.what, self_check::What::Past(_))))
            .collect::<Vec<_>>()
    };
    let last = "2026-09-01".to_owned();
    assert_eq!(told(&own, "2026-08-31"), [(last.clone(), 1, false)]);
    assert_eq!(told(&own, "2026-09-01"), [(last.clone(), 0, false)]);
    assert_eq!(told(&own, "2026-09-02"), [(last.clone(), -1, true)]);
    // The list of verdicts asks for the training, never for the office's books.
    let found = own_copy::outcomes(&own.registry, day("2026-11-25"));
    let training = found.iter().find(|outcome| outcome.rule == "R-TRAIN1Y").unwrap();
    let Verdict::Undecidable { missing } = &training.verdict else { panic!("{:?}", training.verdict) };
    assert_eq!(missing.iter().map(|fact| fact.code()).collect::<Vec<_>>(), ["attendance.first_day"]);
    let asks_books = |outcome: &&taizhang_core::policy::grounds::Explained| match &outcome.verdict {
        Verdict::Undecidable { missing } => missing.iter().any(|fact| fact.kind == Kind::Books),
        _ => false,
    };
    assert_eq!(found.iter().find(asks_books), None);
    // The panel that explains a verdict finds the one that the list shows.
    let asked = taizhang_core::report::verdicts::asked::Asked::of(training);
    let shown = taizhang_core::report::verdicts::find(&own.registry, asked, day("2026-11-25"));
    assert_eq!(shown.as_ref(), Some(training));
    // With the session entered, nothing is past any more.
    let person = own.record(Kind::Person);
    let session =
        fields([("title", "新入职培训"), ("first_day", "2026-03-02"), ("counts", "Y"), ("attended", "Y")]);
    let engagement = own.record(Kind::Engagement);
    let links = [("engagement", Target::Known(engagement))];
    let links: &[_] = if Kind::Attendance.hangs_on_engagement() { &links } else { &[] };
    own.edit(vec![new(Kind::Attendance, Some(Target::Known(person)), links, session)]);
    assert_eq!(told(&own, "2026-09-02"), []);
}

#[test]
fn the_end_of_a_contract_is_told_until_another_follows() {
    let mut own = blank();
    let (person, engagement) = (own.record(Kind::Person), own.record(Kind::Engagement));
    own.correct(Kind::Engagement, "hired", "2024-01-01");
    let links = [("engagement", Target::Known(engagement))];
    let contract = |start: &str, end: &str| {
        let facts = fields([("kind", "1"), ("start", start), ("end", end)]);
        new(Kind::Contract, Some(Target::Known(person)), &links, facts)
    };
    let ends = |own: &Own, on: &str| {
        let found = self_check::deadlines(&own.registry, day(on));
        let ends = found.into_iter().filter(|day| day.what == self_check::What::ContractEnds);
        ends.map(|day| (day.until.to_string(), day.left)).collect::<Vec<_>>()
    };
    own.edit(vec![contract("2024-01-01", "2026-12-31")]);
    assert_eq!(ends(&own, "2026-11-25"), [("2026-12-31".to_owned(), 36)]);
    assert_eq!(ends(&own, "2027-01-10"), [("2026-12-31".to_owned(), -10)]);
    own.edit(vec![contract("2027-01-01", "2033-12-31")]);
    assert_eq!(ends(&own, "2026-11-25"), [], "the next one ends beyond three years");
    let mut left = blank();
    left.correct(Kind::Engagement, "hired", "2024-01-01");
    let (person, engagement) = (left.record(Kind::Person), left.record(Kind::Engagement));
    let links = [("engagement", Target::Known(engagement))];
    let of = |kind: Kind, facts: Fields| new(kind, Some(Target::Known(person)), &links, facts);
    let contract = fields([("kind", "1"), ("start", "2024-01-01"), ("end", "2026-12-31")]);
    left.edit(vec![
        of(Kind::Contract, contract),
        of(Kind::Exit, fields([("date", "2026-11-01"), ("kind", "11")])),
    ]);
    assert_eq!(ends(&left, "2026-11-25"), [], "who has left has no contract that ends");
}

/// What is typed and not yet saved is written before a file is made: of every year, and once.
#[test]
fn whatever_was_typed_of_a_year_is_written() {
    let (mut office, person, _) = county();
    let engagement = assessed(&mut office, person, "2");
    let mut own = Own::of(&mut office, person);
    let on = day("2026-11-25");
    let whole = |text: &str| BTreeMap::from([(self_assessment::WHOLE.to_owned(), text.to_owned())]);
    let typed = [("2025", "组建工会十二家。"), ("2026", " 帮扶三十人。\n"), ("2024", "  ")];
    let typed = typed.map(|(year, text)| (year.to_owned(), whole(text))).into();
    let edits = self_assessment::edits(&own.registry, &typed, on);
    assert_eq!(edits.len(), 2, "of 2024 nothing was said");
    own.edit(edits);
    let said = |year: &str| self_assessment::recorded(&own.registry, year);
    assert_eq!((said("2025"), said("2026")), (whole("组建工会十二家。"), whole("帮扶三十人。")));
    assert!(self_assessment::edits(&own.registry, &typed, on).is_empty(), "it is all written");
    office.take(&own.report("").unwrap()).unwrap();
    let said: Vec<_> = office.registry.proposals.values().flat_map(|proposal| &proposal.records).collect();
    assert_eq!(said.len(), 2);
    assert!(said.iter().all(|record| record.body.engagement() == Some(engagement)));
    assert_eq!(self_assessment::years(&own.registry, on), ["2026", "2025", "2024", "2023", "2022"]);
}

#[test]
fn without_a_file_one_looks_but_sends_nothing() {
    let mut own = blank();
    for (key, text) in [("hired", "2026-01-10"), ("existing_staff", "N"), ("entry", "1")] {
        own.correct(Kind::Engagement, key, text);
    }
    let found = own_copy::outcomes(&own.registry, day("2026-11-25"));
    let training = found.iter().find(|outcome| outcome.rule == "R-TRAIN1Y").unwrap();
    assert!(
        matches!(training.verdict, Verdict::Due { until: Some(until), .. } if until == day("2027-01-10")),
        "{:?}",
        training.verdict
    );
    assert_eq!(own.report("在此").unwrap_err()[0].code, "self-report-office");
}
