//! 调动 between counties: what each side writes, and what a superior makes of the two words.

use std::collections::{BTreeMap, BTreeSet};

use taizhang_core::domain::Engagement;
use taizhang_core::domain::codes::OfficeLevel;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::office::Party;
use taizhang_core::domain::record::{Body, In, Kind, Record};
use taizhang_core::exchange::plan::Consent;
use taizhang_core::ledger::batch::{Decision, Offer, OfferKey};
use taizhang_core::ledger::decide::answered;
use taizhang_core::ledger::transfers::{self, State};
use taizhang_core::ledger::{Batch, Change, Command, Edit, Target, history};
use taizhang_core::policy::engine::evaluate;
use taizhang_core::policy::grounds::Explained;
use taizhang_core::policy::presence::{self, Presence};
use taizhang_core::policy::standing::Concern;
use taizhang_core::process::filing;
use taizhang_core::words::{Lang, has_words};

use crate::forge::record;
use crate::office::{Office, Written, fields, hire, new, party};
use crate::standing::Standing;

const DAY: &str = "2026-03-01";

/// A city and three counties of it; the first has somebody of whom much is known.
pub struct Line {
    pub city: Office,
    pub giver: Office,
    pub receiver: Office,
    pub third: Office,
}

pub fn line() -> Line {
    let parties = [
        party(2, "苏州市总工会", OfficeLevel::City),
        party(3, "昆山市总工会", OfficeLevel::County),
        party(5, "太仓市总工会", OfficeLevel::County),
        party(6, "常熟市总工会", OfficeLevel::County),
    ];
    let [city, giver, receiver, third] = &parties;
    let above = std::slice::from_ref(city);
    let mut line = Line {
        city: Office::new(city, &[]),
        giver: Office::new(giver, above),
        receiver: Office::new(receiver, above),
        third: Office::new(third, above),
    };
    let mut edits = hire("王芳", 1, "昆山市总工会");
    let person = || Some(Target::New(0));
    let hung = [("engagement", Target::New(1))];
    let more: [(Kind, &[(&str, Target)], _); 8] = [
        (Kind::Posting, &hung, fields([("union", "玉山镇工会"), ("from", "2024-03")])),
        (
            Kind::Contract,
            &hung,
            fields([("kind", "1"), ("employer", "昆山某人力资源公司"), ("start", "2024-03-01")]),
        ),
        (Kind::Certificate, &[], fields([("level", "1"), ("obtained", "2023-10")])),
        (
            Kind::Attendance,
            &[],
            fields([("title", "新任培训"), ("first_day", "2024-06-01"), ("attended", "Y")]),
        ),
        (
            Kind::Assessment,
            &hung,
            fields([
                ("year", "2025"),
                ("grade", "4"),
                ("ethics", "20"),
                ("total", "58"),
                ("decided", "2026-01-15"),
            ]),
        ),
        (
            Kind::Talk,
            &[("assessment", Target::New(6))],
            fields([("date", "2026-01-20"), ("interviewer", "主席甲"), ("content", "迟到较多")]),
        ),
        (Kind::Violation, &hung, fields([("date", "2025-05-05"), ("severity", "1"), ("facts", "擅自离岗")])),
        (Kind::MonthlyPay, &hung, fields([("month", "2026-01"), ("base", "4000"), ("performance", "1000")])),
    ];
    edits.extend(more.into_iter().map(|(kind, links, facts)| new(kind, person(), links, facts)));
    line.giver.edit(edits).unwrap();
    line
}

pub fn own(office: &Office, kind: Kind) -> Record {
    let mut found = office.registry.own_records().filter(|record| record.kind() == kind);
    Record::clone(found.next().unwrap_or_else(|| panic!("no {}", kind.code())))
}

pub fn give(office: &mut Office, to: &Party, first_day: &str, details: bool) -> Result<Id, Vec<String>> {
    let engagements = vec![running(office)];
    let give = Command::Give { engagements, to: to.clone(), first_day: first_day.to_owned(), details };
    let batch = office.command(&give).map_err(codes)?;
    Ok(batch.changes.iter().find_map(put).unwrap().id)
}

/// The engagement that the office itself keeps of its first person.
pub fn running(office: &Office) -> Id {
    let found = office.registry.own_records();
    found.filter(|own| own.kind() == Kind::Engagement && !own.is_history()).map(|own| own.id).next().unwrap()
}

fn put(change: &Change) -> Option<&Record> {
    match change {
        Change::Put(record) => Some(record),
        _ => None,
    }
}

fn codes(issues: Vec<taizhang_core::domain::issue::Issue>) -> Vec<String> {
    for issue in &issues {
        for lang in Lang::ALL {
            assert!(has_words(lang, &format!("issue-{}", issue.code)), "{}", issue.code);
        }
    }
    issues.into_iter().map(|issue| issue.code).collect()
}

pub fn party_of(office: &Office) -> Party {
    office.profile().party.clone()
}

/// The offer as it comes to another office: with the file, or as evidence alone.
fn offer(from: &Office, to: &mut Office, transfer: Id, whole: bool) -> OfferKey {
    let record = from.registry.own(transfer).unwrap().clone();
    let told = if whole { history::told(&from.registry, &record) } else { Vec::new() };
    let offer = Offer {
        record,
        from: party_of(from),
        records: told.into_iter().map(std::sync::Arc::new).collect(),
        digest: "00".to_owned(),
        received: to.now.to_rfc3339(),
        decision: None,
    };
    let key = offer.key();
    write(to, vec![Change::Offered(offer)]);
    key
}

/// The first person of the giver is offered to the receiver, whom a file has told.
fn offered(line: &mut Line, first_day: &str, details: bool) -> OfferKey {
    let transfer = give(&mut line.giver, &party_of(&line.receiver), first_day, details).unwrap();
    offer(&line.giver, &mut line.receiver, transfer, true)
}

fn write(office: &mut Office, changes: Vec<Change>) {
    assert_eq!(office.write(&Batch::new("take-in", "", changes), &[]), Written::Done);
}

/// The answer of the receiver reaches the giver.
fn answer(line: &mut Line, key: OfferKey) -> Vec<Change> {
    let decision = line.receiver.registry.offers[&key].decision.clone().unwrap();
    let changes = answered(&line.giver.registry, key.1, &decision, line.giver.now.date_naive());
    write(&mut line.giver, changes.clone());
    changes
}

fn receive(office: &mut Office, key: OfferKey, details: bool) -> Result<Batch, Vec<String>> {
    office.command(&Command::Receive { offers: vec![key], details }).map_err(codes)
}

/// The office files upward and the city takes it in.
pub fn file(city: &mut Office, office: &mut Office) {
    city.take(&office.upward(&[])).unwrap();
}

/// What the people of an office count as for somebody, one word a person.
pub fn counted(registry: &taizhang_core::ledger::Registry, owner: Id, on: &str) -> Vec<Presence> {
    let all = presence::all(registry, on.parse().unwrap());
    let heads = presence::tally(all.values().map(|stand| stand.presence));
    assert_eq!(heads.all() as usize, all.len(), "the sums add up");
    let theirs = all.iter().filter(|(id, _)| registry.find(**id).unwrap().owner == owner);
    for (id, stand) in theirs.clone() {
        let person = registry.find(*id).unwrap();
        assert_eq!(presence::of(registry, person, on.parse().unwrap()).presence, stand.presence);
    }
    theirs.map(|(_, stand)| stand.presence).collect()
}

pub fn state(office: &Office, person: Id) -> State {
    transfers::of_person(&office.registry, person).last().unwrap().state
}

fn verdict_of_id(office: &Office, owner: Id) -> Vec<(&'static str, Vec<&'static str>)> {
    let outcomes = evaluate(&office.registry, office.now.date_naive());
    let theirs = |id: Id| office.registry.find(id).is_some_and(|record| record.owner == owner);
    let found = outcomes.into_iter().filter(|own| own.rule == "R-ID" && theirs(own.subject));
    found.map(|own| (own.verdict.code(), own.flags.to_vec())).collect()
}

#[test]
fn what_cannot_be_given_is_refused_and_says_why() {
    let mut line = line();
    let (to, own_party, city) = (party_of(&line.receiver), party_of(&line.giver), party_of(&line.city));
    let engagement = running(&line.giver);
    // With a second engagement running here, the person would still be counted here.
    let person = own(&line.giver, Kind::Person).id;
    let second = new(Kind::Engagement, Some(Target::Known(person)), &[], fields([("hired", "2025-01-01")]));
    let second = put(&line.giver.edit(vec![second]).unwrap().changes[0]).unwrap().id;
    assert_eq!(give(&mut line.giver, &to, DAY, false), Err(vec!["transfer-other".to_owned()]));
    line.giver.edit(vec![Edit::Remove { id: second }]).unwrap();
    let mut unnumbered = hire("李明", 2, "昆山市总工会");
    let Edit::New { fields: typed, .. } = &mut unnumbered[0] else { panic!("a person") };
    typed.remove("id_number");
    let unnumbered = line.giver.edit(unnumbered).unwrap();
    let unnumbered = put(&unnumbered.changes[1]).unwrap().id;
    let mut tried = |engagements: &[Id], to: &Party, day: &str| {
        let (engagements, to, first_day) = (engagements.to_vec(), to.clone(), day.to_owned());
        line.giver.command(&Command::Give { engagements, to, first_day, details: false }).map_err(codes)
    };
    for (engagements, to, day, code) in [
        (&[][..], &to, DAY, "nothing-to-write"),
        (&[engagement], &own_party, DAY, "transfer-self"),
        (&[engagement], &city, DAY, "transfer-to"),
        (&[Id::from_u128(99)], &to, DAY, "transfer-not-ours"),
        (&[person], &to, DAY, "transfer-not-ours"),
        (&[engagement], &to, "2026-03", "date-precision"),
        (&[engagement], &to, "2024-03-01", "transfer-first-day"),
        (&[engagement, engagement], &to, DAY, "transfer-open"),
        (&[unnumbered], &to, DAY, "transfer-number"),
    ] {
        assert_eq!(tried(engagements, to, day).unwrap_err(), [code], "{day}");
    }
    tried(&[engagement], &to, DAY).unwrap();
    assert_eq!(tried(&[engagement], &to, DAY).unwrap_err(), ["transfer-open"]);
}

#[test]
fn who_has_left_or_is_about_to_is_not_given() {
    for (day, code) in [("2026-02-01", "transfer-inactive"), ("2026-12-31", "transfer-exit")] {
        let mut line = line();
        let (person, engagement) = (own(&line.giver, Kind::Person).id, running(&line.giver));
        let links = [("engagement", Target::Known(engagement))];
        let exit =
            new(Kind::Exit, Some(Target::Known(person)), &links, fields([("date", day), ("kind", "11")]));
        line.giver.edit(vec![exit]).unwrap();
        let to = party_of(&line.receiver);
        assert_eq!(give(&mut line.giver, &to, DAY, false), Err(vec![code.to_owned()]));
    }
}

/// Kinds and fields of what the receiver has of the person once it has taken them on.
fn moved(giver_ticks: bool, receiver_ticks: bool) -> BTreeSet<String> {
    let mut line = line();
    let key = offered(&mut line, DAY, giver_ticks);
    receive(&mut line.receiver, key, receiver_ticks).unwrap();
    let records = line.receiver.registry.own_records();
    records
        .flat_map(|record| {
            let filled = record.kind().fields().iter().filter(|field| record.body.has(field.key));
            let name = record.kind().code();
            filled.map(move |field| format!("{name}.{}", field.key)).collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn history_goes_as_far_as_its_kind_may() {
    let ticked = ["assessment.ethics", "assessment.total", "talk.content", "violation.facts"];
    for (giver, receiver) in [(true, true), (true, false), (false, true), (false, false)] {
        let moved = moved(giver, receiver);
        for field in ticked {
            assert_eq!(moved.contains(field), giver && receiver, "{field} {giver} {receiver}");
        }
        for field in [
            "person.id_number",
            "posting.union",
            "contract.start",
            "certificate.obtained",
            "attendance.title",
            "assessment.grade",
            "talk.date",
            "arrival.transfer",
            "exit.kind",
        ] {
            assert!(moved.contains(field), "{field}");
        }
        for field in ["person.phone", "person.address"] {
            assert!(!moved.contains(field), "{field}");
        }
        assert!(!moved.iter().any(|field| field.starts_with("monthly-pay.")));
    }
}

#[test]
fn the_receiver_makes_records_of_its_own() {
    let mut line = line();
    let key = offered(&mut line, "2026-04-01", false);
    // Decided again after a restore, it says the same under the same names.
    let again = Command::Receive { offers: vec![key, key], details: false };
    let again = line.receiver.decide(&again).unwrap();
    assert_eq!(receive(&mut line.receiver, key, false).unwrap(), again);
    let registry = &line.receiver.registry;
    let theirs: BTreeSet<Id> = line.giver.registry.own_records().map(|record| record.id).collect();
    let person = own(&line.receiver, Kind::Person).id;
    for record in registry.own_records() {
        assert_eq!((record.owner, record.subject), (line.receiver.id(), person));
        assert!(!theirs.contains(&record.id), "{}", record.kind().code());
        for field in record.kind().fields() {
            let linked = record.body.named(field);
            assert!(linked.is_none_or(|id| registry.own(id).is_some()), "{}", field.key);
        }
    }
    let arrival = own(&line.receiver, Kind::Arrival);
    let engagement = registry.own(arrival.body.engagement().unwrap()).unwrap();
    let said = |key: &str| engagement.body.get(key).unwrap_or_default();
    assert_eq!(
        [said("hired"), said("entry"), said("existing_staff")],
        ["2026-04-01", "4", "N"].map(str::to_owned)
    );
    // Hired in a month: from which day the work is continuous is for the clerk to say.
    assert_eq!([said("continuous_from"), said("full_time")], ["", ""].map(str::to_owned));
    let previous = registry.own(Engagement::of(&engagement.body).unwrap().previous.unwrap()).unwrap();
    // Whoever keeps it counts it, also on the days before it ends.
    assert!(previous.is_history() && !registry.is_active(previous, "2026-03-15".parse().unwrap()));
    assert_eq!(previous.body.get("kept_by"), Some(line.giver.id().to_string()));
    let exit = own(&line.receiver, Kind::Exit);
    assert_eq!(
        (exit.body.get("date"), exit.body.engagement()),
        (Some("2026-03-31".to_owned()), Some(previous.id))
    );
    assert_eq!(arrival.body.get("giver_person"), Some(own(&line.giver, Kind::Person).id.to_string()));
    // The day is not hired twice for, filed for, or counted on.
    assert_eq!(filing::fileable(registry), []);
    assert_eq!(counted(registry, line.receiver.id(), "2026-03-15"), [Presence::Moving]);
    assert_eq!(counted(registry, line.receiver.id(), "2026-04-01"), [Presence::Unconfirmed]);
    assert_eq!(counted(&registry.as_of("2025-01-01".parse().unwrap()), line.receiver.id(), "2025-01-01"), []);
    // Its snapshot and its journal tell the same.
    line.receiver.save_snapshot();
    let before = line.receiver.registry.clone();
    line.receiver.reload();
    assert!(
        line.receiver.registry.tells_the_same(&before) && line.receiver.replayed().tells_the_same(&before)
    );
}

/// What the giver's filing came to is evidence; the receiver asks anew.
#[test]
fn the_filing_number_comes_along_and_a_new_request_is_due() {
    let mut line = line();
    let (number, date) = ("2025-0007".to_owned(), "2025-01-05".to_owned());
    let engagement = running(&line.giver);
    line.giver.command(&Command::RecordByHand { engagement, number, date, reply: String::new() }).unwrap();
    let key = offered(&mut line, DAY, false);
    receive(&mut line.receiver, key, false).unwrap();
    let arrival = own(&line.receiver, Kind::Arrival);
    let said = ["filed_number", "filed_on"].map(|field| arrival.body.get(field).unwrap());
    assert_eq!(said, ["2025-0007", "2025-01-05"].map(str::to_owned));
    let engagement = running(&line.receiver);
    assert_eq!(filing::state(&line.receiver.registry, engagement).code(), "unfiled");
    let outcomes = evaluate(&line.receiver.registry, line.receiver.now.date_naive()).into_iter();
    let of_file = outcomes.filter(|own| own.rule == "R-FILE").map(|own| (own.about, own.verdict.code()));
    assert_eq!(of_file.collect::<Vec<_>>(), [(Some(engagement), "due")]);
}

#[test]
fn continuous_work_begins_where_it_began() {
    for (hired, since) in [("2023-07-01", Some("2023-07-01")), ("2023-07", None)] {
        let mut line = line();
        let engagement = running(&line.giver);
        let seen = fields([("hired", "2024-03")]);
        line.giver.edit(vec![Edit::Change { id: engagement, seen, to: fields([("hired", hired)]) }]).unwrap();
        let key = offered(&mut line, DAY, false);
        receive(&mut line.receiver, key, false).unwrap();
        let own = line.receiver.registry.own(running(&line.receiver)).unwrap();
        assert_eq!(own.body.get("continuous_from").as_deref(), since);
    }
}

#[test]
fn from_acceptance_the_superior_counts_the_receiver() {
    let mut line = line();
    let (giver, receiver, today) = (line.giver.id(), line.receiver.id(), "2026-03-02");
    let to = party_of(&line.receiver);
    let transfer = give(&mut line.giver, &to, DAY, false).unwrap();
    let person = own(&line.giver, Kind::Person).id;
    let key = offer(&line.giver, &mut line.receiver, transfer, true);
    file(&mut line.city, &mut line.giver);
    assert_eq!(counted(&line.city.registry, giver, today), [Presence::InPost]);
    assert_eq!(state(&line.city, person), State::Offered);
    receive(&mut line.receiver, key, false).unwrap();
    file(&mut line.city, &mut line.receiver);
    assert_eq!(counted(&line.city.registry, giver, today), [Presence::Moving]);
    assert_eq!(counted(&line.city.registry, receiver, today), [Presence::Unconfirmed]);
    assert_eq!(filing::counters(&line.city.registry, today.parse().unwrap()).in_scope(), 0);
    assert_eq!(state(&line.city, person), State::Taken);
    for owner in [giver, receiver] {
        assert_eq!(verdict_of_id(&line.city, owner), [("due", vec!["id-moving"])]);
    }
    // On the days before, the giver counts: nobody is counted twice on any day, or on none.
    for day in ["2026-02-28", "2026-01-01"] {
        let view = line.city.registry.as_of(day.parse().unwrap());
        assert_eq!(counted(&view, giver, day), [Presence::InPost]);
        assert_eq!(counted(&view, receiver, day), []);
    }
    // The answer reaches the giver, once or twice: the exit stands, dated the day before.
    assert_eq!(state(&line.giver, person), State::Offered);
    assert_eq!(answer(&mut line, key).len(), 2);
    let exit = own(&line.giver, Kind::Exit);
    assert_eq!(
        (exit.body.get("date").unwrap().as_str(), exit.body.get("kind").unwrap().as_str()),
        ("2026-02-28", "51")
    );
    assert_eq!(state(&line.giver, person), State::Done);
    assert_eq!(answer(&mut line, key), []);
    file(&mut line.city, &mut line.giver);
    assert_eq!(counted(&line.city.registry, giver, today), [Presence::Left]);
    assert_eq!(state(&line.city, person), State::Done);
    assert_eq!(verdict_of_id(&line.city, receiver), [("met", vec![])]);
    // Facts between two offices are not taken away by hand.
    for (id, code) in [(exit.id, "transfer-fixed"), (transfer, "transfer-fixed"), (person, "remove-moved")] {
        assert_eq!(codes(line.giver.edit(vec![Edit::Remove { id }]).unwrap_err()), [code]);
    }
    for id in [running(&line.receiver), own(&line.receiver, Kind::Person).id] {
        assert_eq!(codes(line.receiver.edit(vec![Edit::Remove { id }]).unwrap_err()), ["remove-moved"]);
    }
}

/// What is kept from file to file is what judging everything gives: who is counted where changes with either word.
#[test]
fn verdicts_follow_either_word() {
    let mut line = line();
    let mut facts =
        fields([("name", "千灯镇工会"), ("level", "4"), ("office_type", "TOWN"), ("reporting", "2")]);
    facts.insert("parent".to_owned(), line.giver.id().to_string());
    let office = new(Kind::Office, None, &[], facts);
    let office = put(&line.giver.edit(vec![office]).unwrap().changes[0]).unwrap().id;
    let on = line.city.now.date_naive();
    let mut standing = Standing::new(&line.city.registry, on);
    let mut follow = |city: &mut Office, batch: &Batch| {
        let concern = Concern::before(&city.registry, batch);
        assert_eq!(city.write(batch, &[]), Written::Done);
        standing.after(&city.registry, batch, concern);
        let mut whole: BTreeMap<Id, Vec<Explained>> = BTreeMap::new();
        for outcome in evaluate(&city.registry, on) {
            whole.entry(outcome.subject).or_default().push(outcome);
        }
        assert!(*standing.all() == whole);
        whole
            .remove(&office)
            .into_iter()
            .flatten()
            .map(|own| (own.rule, own.verdict.code()))
            .collect::<Vec<_>>()
    };
    let mut take = |city: &mut Office, office: &mut Office| {
        let text = office.upward(&[]);
        let plan = city.plan(&text).unwrap();
        follow(city, &plan.accept(&Consent::heard(&plan)).unwrap())
    };
    let key = offered(&mut line, DAY, false);
    // What was entered after the offer is not in the history that the receiver tells.
    let (person, engagement) = (own(&line.giver, Kind::Person).id, running(&line.giver));
    let links = [("engagement", Target::Known(engagement))];
    let posting = fields([("union", "千灯镇工会"), ("from", "2026-02")]);
    line.giver.edit(vec![new(Kind::Posting, Some(Target::Known(person)), &links, posting)]).unwrap();
    let posted = take(&mut line.city, &mut line.giver);
    receive(&mut line.receiver, key, false).unwrap();
    let gone = take(&mut line.city, &mut line.receiver);
    answer(&mut line, key);
    let left = take(&mut line.city, &mut line.giver);
    assert_ne!(posted, gone, "the union that had somebody has nobody");
    assert_eq!(gone, left);
    // The evidence came after the receiver's word.
    let mut line = self::line();
    file(&mut line.city, &mut line.giver);
    let key = offered(&mut line, DAY, false);
    receive(&mut line.receiver, key, false).unwrap();
    file(&mut line.city, &mut line.receiver);
    let mut standing = Standing::new(&line.city.registry, on);
    let known = line.receiver.registry.offers[&key].clone();
    let batch = Batch::new(
        "take-in",
        "",
        vec![Change::Offered(Offer { records: Vec::new(), decision: None, ..known })],
    );
    let concern = Concern::before(&line.city.registry, &batch);
    line.city.write(&batch, &[]);
    standing.after(&line.city.registry, &batch, concern);
    assert!(*standing.all() == *Standing::new(&line.city.registry, on).all());
}

#[test]
fn until_the_first_day_the_giver_counts() {
    let mut line = line();
    let key = offered(&mut line, "2026-04-01", false);
    receive(&mut line.receiver, key, false).unwrap();
    file(&mut line.city, &mut line.giver);
    file(&mut line.city, &mut line.receiver);
    for (day, giver, receiver) in [
        ("2026-03-31", Presence::InPost, Presence::Moving),
        ("2026-04-01", Presence::Moving, Presence::Unconfirmed),
    ] {
        assert_eq!(counted(&line.city.registry, line.giver.id(), day), [giver], "{day}");
        assert_eq!(counted(&line.city.registry, line.receiver.id(), day), [receiver], "{day}");
    }
}

#[test]
fn both_words_are_needed() {
    // The giver names the receiver only in the evidence that came with the receiver's file.
    let mut line = line();
    file(&mut line.city, &mut line.giver);
    let key @ (_, transfer) = offered(&mut line, DAY, false);
    receive(&mut line.receiver, key, false).unwrap();
    file(&mut line.city, &mut line.receiver);
    let giver = line.giver.id();
    assert_eq!(
        counted(&line.city.registry, giver, "2026-03-02"),
        [Presence::InPost],
        "the receiver's word alone"
    );
    offer(&line.giver, &mut line.city, transfer, false);
    assert_eq!(counted(&line.city.registry, giver, "2026-03-02"), [Presence::Moving]);
    line.city.save_snapshot();
    line.city.reload();
    assert_eq!(counted(&line.city.registry, giver, "2026-03-02"), [Presence::Moving]);
}

#[test]
fn an_arrival_that_another_was_offered_changes_nothing() {
    let mut line = line();
    let to = party_of(&line.receiver);
    let transfer = give(&mut line.giver, &to, DAY, false).unwrap();
    file(&mut line.city, &mut line.giver);
    line.third.edit(hire("李明", 2, "常熟市总工会")).unwrap();
    let (person, engagement) = (own(&line.third, Kind::Person).id, running(&line.third).to_string());
    let from = format!("昆山市总工会 @{}", line.giver.id());
    let (named, whom) = (transfer.to_string(), own(&line.giver, Kind::Person).id.to_string());
    let said = [
        ("engagement", &*engagement),
        ("from", &*from),
        ("transfer", &*named),
        ("giver_person", &*whom),
        ("accepted", "2026-03-01"),
    ];
    let lie = record(901, line.third.id(), person, Kind::Arrival, &said);
    line.city.take(&line.third.stating(&[lie])).unwrap();
    assert_eq!(counted(&line.city.registry, line.giver.id(), "2026-03-02"), [Presence::InPost]);
    assert_eq!(state(&line.city, own(&line.giver, Kind::Person).id), State::Offered);
}

#[test]
fn what_was_accepted_is_not_taken_back_and_what_was_not_is_given_back() {
    // Taken back while the acceptance was on its way.
    let mut line = line();
    let to = party_of(&line.receiver);
    let key @ (_, transfer) = offered(&mut line, DAY, false);
    receive(&mut line.receiver, key, false).unwrap();
    line.giver.command(&Command::TakeBack { transfer }).unwrap();
    assert_eq!(state(&line.giver, own(&line.giver, Kind::Person).id), State::Withdrawn);
    file(&mut line.city, &mut line.giver);
    file(&mut line.city, &mut line.receiver);
    assert_eq!(counted(&line.city.registry, line.giver.id(), "2026-03-02"), [Presence::Moving]);
    answer(&mut line, key);
    assert_eq!(state(&line.giver, own(&line.giver, Kind::Person).id), State::Done);
    assert_eq!(
        codes(line.giver.command(&Command::TakeBack { transfer }).unwrap_err()),
        ["transfer-answered"]
    );

    // Declined: nothing has changed at the giver but that the offer is over, and it may be made again.
    let mut line = self::line();
    let before: Vec<Record> = line.giver.registry.own_records().map(|own| Record::clone(own)).collect();
    let key @ (_, transfer) = offered(&mut line, DAY, false);
    let reason = "编制已满".to_owned();
    line.receiver.command(&Command::Refuse { offer: key, reason: reason.clone() }).unwrap();
    answer(&mut line, key);
    let after = line.giver.registry.own_records().filter(|own| own.id != transfer);
    assert!(after.map(|own| Record::clone(own)).eq(before));
    assert_eq!(line.giver.registry.answers[&transfer], Decision::Declined { reason });
    let person = own(&line.giver, Kind::Person).id;
    assert_eq!(state(&line.giver, person), State::Declined);
    file(&mut line.city, &mut line.giver);
    assert_eq!(state(&line.city, person), State::Withdrawn);
    give(&mut line.giver, &to, DAY, false).unwrap();
}

#[test]
fn what_cannot_be_received_is_refused_and_says_why() {
    let tried = |prepare: &dyn Fn(&mut Line, OfferKey)| {
        let mut line = line();
        let key = offered(&mut line, DAY, false);
        prepare(&mut line, key);
        receive(&mut line.receiver, key, false).map(|_| ())
    };
    let refused = |code: &str| Err(vec![code.to_owned()]);
    assert_eq!(tried(&|_, _| {}), Ok(()));
    let here = |line: &mut Line, _| drop(line.receiver.edit(hire("王芳", 1, "太仓市总工会")).unwrap());
    assert_eq!(tried(&here), refused("transfer-here"));
    let withdrawn = |line: &mut Line, (_, transfer): OfferKey| {
        line.giver.command(&Command::TakeBack { transfer }).unwrap();
        offer(&line.giver, &mut line.receiver, transfer, true);
    };
    assert_eq!(tried(&withdrawn), refused("transfer-withdrawn"));
    let unverified = |line: &mut Line, (giver, _): OfferKey| {
        write(
            &mut line.receiver,
            vec![Change::Pinned { office: giver, key: String::new(), unverified: true }],
        );
    };
    assert_eq!(tried(&unverified), refused("transfer-unverified"));
    let taken = |line: &mut Line, key| drop(receive(&mut line.receiver, key, false).unwrap());
    assert_eq!(tried(&taken), refused("transfer-answered"));
    // Named as evidence of somebody else's, or without the file.
    let mut line = line();
    let to = party_of(&line.receiver);
    let transfer = give(&mut line.giver, &to, DAY, false).unwrap();
    let key = offer(&line.giver, &mut line.third, transfer, true);
    assert_eq!(receive(&mut line.third, key, false).map(|_| ()), refused("transfer-unknown"));
    offer(&line.giver, &mut line.receiver, transfer, false);
    assert_eq!(receive(&mut line.receiver, key, false).map(|_| ()), refused("transfer-untold"));
    // What is offered to one is not turned into an offer to another.
    let mut again = Record::clone(&line.receiver.registry.offers[&key].record);
    again.body.set("to", Some(&format!("常熟市总工会 @{}", line.third.id()))).unwrap();
    let known = line.receiver.registry.offers[&key].clone();
    write(&mut line.receiver, vec![Change::Offered(Offer { record: again.into(), ..known.clone() })]);
    assert_eq!(line.receiver.registry.offers[&key], known);
}

#[test]
fn who_comes_back_is_somebody_of_ones_own_again() {
    let mut line = line();
    let back = party_of(&line.giver);
    let key = offered(&mut line, DAY, false);
    receive(&mut line.receiver, key, false).unwrap();
    answer(&mut line, key);
    let transfer = give(&mut line.receiver, &back, "2026-03-02", false).unwrap();
    let key = offer(&line.receiver, &mut line.giver, transfer, true);
    receive(&mut line.giver, key, false).unwrap();
    let decision = line.giver.registry.offers[&key].decision.clone().unwrap();
    let changes = answered(&line.receiver.registry, transfer, &decision, line.receiver.now.date_naive());
    write(&mut line.receiver, changes);
    file(&mut line.city, &mut line.giver);
    file(&mut line.city, &mut line.receiver);
    // Left the giver once, works there again, has left the receiver; on each day somewhere, once.
    for (day, giver, receiver) in [
        ("2025-06-01", vec![Presence::InPost], vec![]),
        ("2026-03-01", vec![Presence::Left], vec![Presence::Unconfirmed]),
        ("2026-03-02", vec![Presence::Unconfirmed, Presence::Left], vec![Presence::Left]),
    ] {
        let view = line.city.registry.as_of(day.parse().unwrap());
        let sorted = |owner| {
            let mut found = counted(&view, owner, day);
            found.sort();
            found
        };
        assert_eq!((sorted(line.giver.id()), sorted(line.receiver.id())), (giver, receiver), "{day}");
    }
    assert!(matches!(own(&line.giver, Kind::Arrival).body, Body::Arrival(_)));
}
