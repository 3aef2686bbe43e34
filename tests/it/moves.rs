//! 调动 as it is worked off on both sides, with the files that pass between: what each screen and the work list say.

use taizhang_core::domain::codes::OfficeLevel;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::package_kind::PackageKind;
use taizhang_core::domain::record::Kind;
use taizhang_core::exchange::next_step::NextStep;
use taizhang_core::ledger::batch::OfferKey;
use taizhang_core::ledger::transfers::State;
use taizhang_core::ledger::{Command, Registry, names};
use taizhang_core::policy::presence::{self, Presence};
use taizhang_core::process::transfers;
use taizhang_core::report::filing::inbox::{next_step, view};
use taizhang_core::report::filing::moves::{self, Course};
use taizhang_core::report::filing::register_of_files::to_send;
use taizhang_core::report::people::{self, roster};

use crate::line::{Line, line};
use crate::office::{Office, hire, party};
use crate::process;

const DAY: &str = "2026-03-01";

/// Two counties of a city; the first has three people.
fn counties() -> (Office, Office) {
    let Line { county: mut giver, other: receiver, .. } = line();
    for (n, name) in [(1, "王芳"), (2, "李明"), (3, "赵强")] {
        giver.edit(hire(name, n, "昆山市总工会")).unwrap();
    }
    (giver, receiver)
}

fn person(office: &Office, name: &str) -> Id {
    let people = office.registry.own_records().filter(|own| own.kind() == Kind::Person);
    people.map(|own| own.id).find(|id| names::known(&office.registry, *id) == name).unwrap()
}

fn give(from: &mut Office, to: &Office, names: &[&str]) {
    let people: Vec<Id> = names.iter().map(|name| person(from, name)).collect();
    let (running, against) = moves::engagements(&from.registry, &people, from.now.date_naive());
    assert_eq!(against, []);
    let engagements = running.into_iter().map(|(id, _)| id).collect();
    let (to, first_day) = (to.profile().party.clone(), DAY.to_owned());
    from.command(&Command::Give { engagements, to, first_day, details: false }).unwrap();
}

fn offer_file(from: &mut Office, to: &Office) -> String {
    from.transfer(to.id())
}

/// What the work list says of moves.
fn told(office: &Office) -> Vec<(&'static str, usize)> {
    let of_moves = |code: &str| transfers::PROCESS.sorts.iter().any(|sort| sort.code == code);
    process::told(office).into_iter().filter(|(code, _)| of_moves(code)).collect()
}

fn key(office: &Office, name: &str) -> OfferKey {
    let givers = transfers::givers(&office.registry);
    let people: Vec<_> = givers.into_iter().flat_map(|giver| giver.people).collect();
    people.into_iter().find(|own| own.name == name).unwrap().key
}

fn going(office: &Office) -> Vec<(String, State)> {
    let receivers = transfers::receivers(&office.registry);
    receivers.into_iter().flat_map(|to| to.people).map(|own| (own.name, own.state)).collect()
}

fn said(pairs: &[(&str, State)]) -> Vec<(String, State)> {
    pairs.iter().map(|(name, state)| ((*name).to_owned(), *state)).collect()
}

fn presence_of(registry: &Registry, id: Id, on: &str) -> Presence {
    presence::of(registry, registry.find(id).unwrap(), on.parse().unwrap()).presence
}

#[test]
fn a_move_is_worked_off_on_both_sides() {
    let (mut giver, mut receiver) = counties();
    give(&mut giver, &receiver, &["王芳", "李明"]);
    assert_eq!(told(&giver), [("offer", 2)]);
    assert_eq!(going(&giver), said(&[("李明", State::Offered), ("王芳", State::Offered)]));
    let row = people::row(&giver.registry, person(&giver, "王芳"), DAY.parse().unwrap()).unwrap();
    assert_eq!((row.moving, row.presence), (Some(State::Offered), Presence::InPost));

    let file = offer_file(&mut giver, &receiver);
    assert_eq!(told(&giver), [("offered", 2)]);
    // Whoever is offered after that is in no file yet.
    give(&mut giver, &receiver, &["赵强"]);
    assert_eq!(told(&giver), [("offer", 1), ("offered", 2)]);
    let again = offer_file(&mut giver, &receiver);
    assert_eq!(told(&giver), [("offered", 3)]);

    // The file says who is offered; taking it in changes nobody, and is no news for the superior.
    let seen = receiver.plan(&file).unwrap();
    let seen = view(&receiver.registry, &seen);
    let offered: Vec<(&str, &str)> =
        seen.offers.iter().map(|own| (own.name.as_str(), own.id_masked.as_str())).collect();
    assert_eq!(offered.len(), 2);
    assert!(offered.iter().all(|(_, number)| number.contains("****")), "{offered:?}");
    assert_eq!(next_step(OfficeLevel::County, &seen), NextStep::Receive);
    receiver.take(&file).unwrap();
    receiver.take(&again).unwrap();
    assert_eq!(roster::summary(&people::rows(&receiver.registry, DAY.parse().unwrap())).all(), 0);
    assert_eq!(told(&receiver), [("arriving", 3)]);
    assert!(!receiver.registry.has_news_for(Id::from_u128(2)));
    let facts = moves::told(&receiver.registry, key(&receiver, "王芳"));
    let kinds: Vec<Kind> = facts.iter().map(|group| group.kind).collect();
    assert_eq!(kinds, [Kind::Person, Kind::Engagement]);
    let blank = |group: &taizhang_core::report::records::facts::RecordFacts| {
        group.fields.iter().any(|(_, text)| text.is_none())
    };
    assert!(!facts.iter().any(blank), "what does not move is not missing");

    // One is taken on, one not: the answer is due once everybody has one.
    let offers = vec![key(&receiver, "王芳")];
    receiver.command(&Command::Receive { offers, details: false }).unwrap();
    let offer = key(&receiver, "李明");
    receiver.command(&Command::Refuse { offer, reason: "编制已满".to_owned() }).unwrap();
    assert_eq!(told(&receiver), [("arriving", 1)]);
    let offer = key(&receiver, "赵强");
    receiver.command(&Command::Refuse { offer, reason: "编制已满".to_owned() }).unwrap();
    assert_eq!(told(&receiver), [("answer-offers", 1)]);
    let here = person(&receiver, "王芳");
    assert_eq!(
        transfers::givers(&receiver.registry)[0]
            .people
            .iter()
            .filter_map(|own| own.person)
            .collect::<Vec<_>>(),
        [here]
    );
    let came = moves::course(&receiver.registry, here);
    assert!(matches!(&came[..], [Course::From { name, .. }] if name == "昆山市总工会"), "{came:?}");
    let earlier = receiver.registry.about(here).find(|record| record.is_history()).unwrap();
    assert_eq!(moves::keeper(&receiver.registry, earlier).as_deref(), Some("昆山市总工会"));
    let answer = receiver.downward(giver.id());
    assert_eq!(told(&receiver), []);

    // The giver reads the answer; the exit stands, and who was declined is where he was.
    let seen = giver.plan(&answer).unwrap();
    let seen = view(&giver.registry, &seen);
    assert_eq!((seen.answers.len(), seen.origins.len()), (3, 0));
    assert_eq!(next_step(OfficeLevel::County, &seen), NextStep::Report);
    giver.take(&answer).unwrap();
    assert_eq!(told(&giver), []);
    let states = said(&[("李明", State::Declined), ("王芳", State::Done), ("赵强", State::Declined)]);
    assert_eq!(going(&giver), states);
    let (gone, stays) = (person(&giver, "王芳"), person(&giver, "李明"));
    assert_eq!(presence_of(&giver.registry, gone, DAY), Presence::Left);
    assert_eq!(presence_of(&giver.registry, stays, DAY), Presence::InPost);
    assert!(matches!(&moves::course(&giver.registry, gone)[..], [Course::To { state: State::Done, .. }]));
    assert_eq!(moves::course(&giver.registry, stays), []);
    // Nothing is owed for an answer.
    assert!(!giver.registry.has_news_for(receiver.id()));
}

#[test]
fn an_offer_and_an_answer_to_the_same_office_do_not_hide_each_other() {
    let (mut one, mut other) = counties();
    other.edit(hire("周敏", 9, "太仓市总工会")).unwrap();
    give(&mut other, &one, &["周敏"]);
    let file = offer_file(&mut other, &one);
    one.take(&file).unwrap();
    give(&mut one, &other, &["王芳"]);
    let offers = vec![key(&one, "周敏")];
    one.command(&Command::Receive { offers, details: false }).unwrap();
    assert_eq!(told(&one), [("offer", 1), ("answer-offers", 1)]);
    offer_file(&mut one, &other);
    assert_eq!(told(&one), [("answer-offers", 1), ("offered", 1)], "the answer is still due");
    give(&mut one, &other, &["李明"]);
    one.downward(other.id());
    assert_eq!(told(&one), [("offer", 1), ("offered", 1)], "the offer is in no file yet");
    let waiting = to_send(&one.registry);
    let kinds: Vec<PackageKind> = waiting.iter().map(|row| row.kind).collect();
    assert_eq!(kinds, [PackageKind::Receipt, PackageKind::Transfer], "neither replaces the other");
    one.save_snapshot();
    one.reload();
    assert_eq!(told(&one), [("offer", 1), ("offered", 1)]);
}

#[test]
fn what_is_taken_back_is_told_where_a_file_spoke_of_it() {
    let (mut giver, receiver) = counties();
    let take_back = |giver: &mut Office| {
        let transfer = transfers::receivers(&giver.registry)[0].people[0].transfer;
        giver.command(&Command::TakeBack { transfer }).unwrap();
    };
    give(&mut giver, &receiver, &["王芳"]);
    take_back(&mut giver);
    assert_eq!(told(&giver), [], "nobody has heard of it");
    give(&mut giver, &receiver, &["李明"]);
    offer_file(&mut giver, &receiver);
    take_back(&mut giver);
    assert_eq!(told(&giver), [("offer", 1)]);
    offer_file(&mut giver, &receiver);
    assert_eq!(told(&giver), []);
}

#[test]
fn people_are_given_to_counties_those_of_the_own_city_first() {
    let mut kunshan = party(3, "昆山市总工会", OfficeLevel::County);
    kunshan.code = "320583".to_owned();
    kunshan.office = taizhang_core::domain::office::division_office("320583");
    let office = Office::new(&kunshan, &[]);
    let offered = moves::counties(&office.registry, "");
    assert!(offered.iter().all(|county| county.code.len() == 6 && county.code != "320583"));
    assert!(offered.len() > 80 && offered.iter().take(8).all(|county| county.code.starts_with("3205")));
    let found = moves::counties(&office.registry, "太仓");
    assert_eq!(found.iter().map(|county| county.name.as_str()).collect::<Vec<_>>(), ["太仓市总工会"]);
    let party = moves::county(&office.registry, found[0].code).unwrap();
    assert_eq!((party.level, party.code.as_str()), (OfficeLevel::County, "320585"));
    assert_eq!(moves::county(&office.registry, "3205"), None);
    assert!(transfers::concerns(&office.registry));
    assert!(!transfers::concerns(&Office::new(&party2(), &[]).registry));
}

fn party2() -> taizhang_core::domain::office::Party {
    party(2, "苏州市总工会", OfficeLevel::City)
}

#[test]
fn who_has_no_engagement_cannot_be_given_and_is_named() {
    let (mut giver, _) = counties();
    giver.edit(hire("周敏", 9, "昆山市总工会").into_iter().take(1).collect()).unwrap();
    let (without, with) = (person(&giver, "周敏"), person(&giver, "王芳"));
    let (running, against) = moves::engagements(&giver.registry, &[without, with], DAY.parse().unwrap());
    assert_eq!(running.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>(), ["王芳"]);
    let against: Vec<(&str, &str)> =
        against.iter().map(|own| (own.code.as_str(), own.place.as_str())).collect();
    assert_eq!(against, [("transfer-inactive", "周敏")]);
}
