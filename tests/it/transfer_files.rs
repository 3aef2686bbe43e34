//! 调动文件 and its answer on their way: what each side learns, what the offices above make of it, and what a liar tries.

use taizhang_core::domain::codes::OfficeLevel;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::office::Party;
use taizhang_core::domain::record::Kind;
use taizhang_core::exchange::kinds::receipt::part_name;
use taizhang_core::exchange::kinds::statement;
use taizhang_core::exchange::next_step::NextStep;
use taizhang_core::exchange::plan::Consent;
use taizhang_core::ledger::Command;
use taizhang_core::ledger::batch::Decision;
use taizhang_core::ledger::transfers::State;
use taizhang_core::policy::presence::Presence;
use taizhang_core::report::filing::inbox;

use crate::forge::{pieces, record};
use crate::office::{Office, hire};
use crate::transfer::{Line, counted, file, give, line, own, party_of, running, state};

const DAY: &str = "2026-03-01";

/// The giver offers its first person, and the receiver takes the file in.
fn offered(line: &mut Line) -> Id {
    let to = party_of(&line.receiver);
    let transfer = give(&mut line.giver, &to, DAY, false).unwrap();
    line.receiver.take(&line.giver.transfer(line.receiver.id())).unwrap();
    transfer
}

fn accept(line: &mut Line, transfer: Id) {
    let offers = vec![(line.giver.id(), transfer)];
    line.receiver.command(&Command::Receive { offers, details: false }).unwrap();
}

fn refused(office: &mut Office, text: &str) -> (String, String) {
    let before = office.registry.clone();
    let issue = office.plan(text).unwrap_err();
    assert!(office.registry == before);
    (issue.code, issue.place)
}

#[test]
fn a_person_moves_by_two_files() {
    let mut line = line();
    let (giver, receiver) = (line.giver.id(), line.receiver.id());
    let transfer = offered(&mut line);
    let person = own(&line.giver, Kind::Person).id;
    // Nothing has changed yet on either side.
    assert_eq!(counted(&line.giver.registry, giver, DAY), [Presence::InPost]);
    assert_eq!(counted(&line.receiver.registry, receiver, DAY), []);
    accept(&mut line, transfer);
    assert!(line.receiver.registry.has_news_for(giver));
    let answer = line.receiver.downward(giver);
    let plan = line.giver.take(&answer).unwrap();
    assert_eq!(plan.answers, [(transfer, Decision::Accepted)]);
    assert_eq!(state(&line.giver, person), State::Done);
    assert_eq!(counted(&line.giver.registry, giver, DAY), [Presence::Left]);
    assert_eq!(counted(&line.receiver.registry, receiver, DAY), [Presence::Unconfirmed]);
    // Doubled, and made again: no news.
    assert_eq!(line.giver.plan(&answer).unwrap_err().code, "package-taken-already");
    let plan = line.giver.take(&line.receiver.downward(giver)).unwrap();
    assert!(plan.answers.is_empty());
    assert_eq!(own(&line.giver, Kind::Exit).body.get("date").as_deref(), Some("2026-02-28"));
    assert!(line.giver.replayed().tells_the_same(&line.giver.registry));
    assert!(line.receiver.replayed().tells_the_same(&line.receiver.registry));
}

#[test]
fn one_is_accepted_and_one_declined_and_the_declined_one_is_free_again() {
    let mut line = line();
    line.giver.edit(hire("李明", 2, "昆山市总工会")).unwrap();
    let all: Vec<Id> = line.giver.registry.of_kind(Kind::Engagement).map(|record| record.id).collect();
    let give = Command::Give {
        engagements: all,
        to: party_of(&line.receiver),
        first_day: DAY.to_owned(),
        details: false,
    };
    line.giver.command(&give).unwrap();
    let plan = line.receiver.take(&line.giver.transfer(line.receiver.id())).unwrap();
    assert_eq!(plan.offers.len(), 2);
    let [first, second] = [0, 1].map(|n| plan.offers[n].key());
    line.receiver.command(&Command::Receive { offers: vec![first], details: false }).unwrap();
    line.receiver.command(&Command::Refuse { offer: second, reason: "编制已满".to_owned() }).unwrap();
    let plan = line.giver.take(&line.receiver.downward(line.giver.id())).unwrap();
    assert_eq!(plan.answers.len(), 2);
    let mut counts = counted(&line.giver.registry, line.giver.id(), "2026-03-02");
    counts.sort_unstable();
    assert_eq!(counts, [Presence::InPost, Presence::Left]);
    // The declined one can be offered to somebody else.
    let declined = line.giver.registry.own(second.1).unwrap();
    let engagements = vec![declined.body.engagement().unwrap()];
    let to = party_of(&line.third);
    let again = Command::Give { engagements, to, first_day: "2026-04-01".to_owned(), details: false };
    line.giver.command(&again).unwrap();
}

#[test]
fn the_office_above_counts_a_person_once_whichever_file_comes_first() {
    for giver_first in [false, true] {
        let mut line = line();
        let (giver, receiver) = (line.giver.id(), line.receiver.id());
        file(&mut line.city, &mut line.giver);
        let transfer = offered(&mut line);
        if giver_first {
            file(&mut line.city, &mut line.giver);
        }
        accept(&mut line, transfer);
        let text = line.receiver.upward(&[]);
        let told = format!("\"file:{transfer}\":{{");
        assert!(!text.contains(&told), "nothing of the giver's file goes up");
        line.city.take(&text).unwrap();
        assert_eq!(counted(&line.city.registry, giver, "2026-03-02"), [Presence::Moving], "{giver_first}");
        assert_eq!(counted(&line.city.registry, receiver, "2026-03-02"), [Presence::Unconfirmed]);
        line.giver.take(&line.receiver.downward(giver)).unwrap();
        file(&mut line.city, &mut line.giver);
        assert_eq!(counted(&line.city.registry, giver, "2026-03-02"), [Presence::Left]);
        assert!(line.city.replayed().tells_the_same(&line.city.registry));
    }
}

#[test]
fn evidence_under_a_key_that_is_not_the_givers_is_left_out() {
    let mut line = line();
    let giver = line.giver.id();
    file(&mut line.city, &mut line.giver);
    // The receiver itself writes what the giver is to have offered.
    let genuine = std::mem::replace(&mut line.giver.key, ed25519_dalek::SigningKey::from_bytes(&[99; 32]));
    let transfer = offered(&mut line);
    line.giver.key = genuine;
    accept(&mut line, transfer);
    file(&mut line.city, &mut line.receiver);
    assert!(line.city.registry.offers.is_empty());
    assert_eq!(counted(&line.city.registry, giver, "2026-03-02"), [Presence::InPost]);
}

#[test]
fn the_receiver_says_what_the_giver_has_lost() {
    let mut line = line();
    let copy = line.giver.restored();
    let to = party_of(&line.receiver);
    let transfer = give(&mut line.giver, &to, DAY, false).unwrap();
    let text = line.giver.transfer(line.receiver.id());
    line.receiver.take(&text).unwrap();
    accept(&mut line, transfer);
    let answer = line.receiver.downward(line.giver.id());
    // The giver is set up again from a copy made before the offer.
    line.giver = copy;
    line.giver.command(&Command::Reincarnate).unwrap();
    // It knows of no offer; the receiver gives its file back, then the answer counts.
    assert_eq!(line.giver.plan(&answer).unwrap_err().code, "package-sender");
    line.giver.take(&text).unwrap();
    line.giver.take(&answer).unwrap();
    assert_eq!(state(&line.giver, own(&line.giver, Kind::Person).id), State::Done);
}

#[test]
fn what_is_taken_back_and_accepted_at_once_is_accepted() {
    let mut line = line();
    let (giver, receiver) = (line.giver.id(), line.receiver.id());
    let transfer = offered(&mut line);
    accept(&mut line, transfer);
    line.giver.command(&Command::TakeBack { transfer }).unwrap();
    let plan = line.receiver.take(&line.giver.transfer(receiver)).unwrap();
    assert!(plan.offers.is_empty());
    line.giver.take(&line.receiver.downward(giver)).unwrap();
    assert_eq!(counted(&line.giver.registry, giver, "2026-03-02"), [Presence::Left]);
    assert_eq!(counted(&line.receiver.registry, receiver, "2026-03-02"), [Presence::Unconfirmed]);
}

#[test]
fn one_taken_back_in_time_is_not_received_and_tells_nothing_more() {
    let mut line = line();
    let receiver = line.receiver.id();
    let transfer = offered(&mut line);
    line.giver.command(&Command::TakeBack { transfer }).unwrap();
    let text = line.giver.transfer(receiver);
    assert!(!text.contains("王芳"));
    line.receiver.take(&text).unwrap();
    let offers = vec![(line.giver.id(), transfer)];
    let issues = line.receiver.command(&Command::Receive { offers, details: false }).unwrap_err();
    assert_eq!(issues[0].code, "transfer-withdrawn");
}

#[test]
fn pay_and_what_nobody_ticked_do_not_go_along() {
    let mut line = line();
    let to = party_of(&line.receiver);
    give(&mut line.giver, &to, DAY, false).unwrap();
    let text = line.giver.transfer(line.receiver.id());
    for secret in ["迟到较多", "擅自离岗", "13812345678", "monthly-pay", "\"58\""] {
        assert!(!text.contains(secret), "{secret}");
    }
    assert!(text.contains("新任培训"));
}

#[test]
fn nobody_offers_or_answers_for_another() {
    let mut line = line();
    let (giver, receiver, third) = (line.giver.id(), line.receiver.id(), line.third.id());
    let to = party_of(&line.receiver);
    let transfer = give(&mut line.giver, &to, DAY, false).unwrap();
    let text = line.giver.transfer(receiver);
    let offer = format!("offer:{transfer}");
    let told = format!("file:{transfer}");
    let person = own(&line.giver, Kind::Person);
    let key = line.giver.key.clone();
    let mut check = |part: &str, from: &str, to: &str, code: &str| {
        let forged = pieces(&text).with_part(part, |text| text.replacen(from, to, 1)).signed(&key);
        assert_ne!(forged, text, "{from}");
        assert_eq!(refused(&mut line.receiver, &forged).0, code, "{part}: {from} → {to}");
    };
    let (own_id, other) = (giver.to_string(), third.to_string());
    check(&offer, &format!("\"owner\":\"{own_id}\""), &format!("\"owner\":\"{other}\""), "say-transfer");
    check(&offer, &receiver.to_string(), &other, "say-transfer");
    check(&told, &format!("\"owner\":\"{own_id}\""), &format!("\"owner\":\"{other}\""), "say-person");
    check(
        &told,
        &format!("\"subject\":\"{}\"", person.id),
        &format!("\"subject\":\"{other}\""),
        "say-person",
    );
    // A third office answers what it was not asked, and the receiver says more than its answer.
    line.receiver.take(&text).unwrap();
    accept(&mut line, transfer);
    let answer = line.receiver.downward(giver);
    let part = part_name(giver);
    let forged = pieces(&answer)
        .with("/from", serde_json::to_value(party_of(&line.third)).unwrap())
        .signed(&line.third.key);
    assert_eq!(refused(&mut line.giver, &forged).0, "package-sender");
    let exit = record(500, receiver, person.id, Kind::Exit, &[("date", "2026-02-01"), ("kind", "11")]);
    let more = format!("\"records\":[{}]", serde_json::to_string(&exit).unwrap());
    let forged = pieces(&answer)
        .with_part(&part, |text| text.replacen("\"records\":[]", &more, 1))
        .signed(&line.receiver.key);
    assert_eq!(refused(&mut line.giver, &forged).0, "say-receipt");
    let unknown = pieces(&answer)
        .with_part(&part, |text| text.replacen(&transfer.to_string(), &Id::from_u128(77).to_string(), 1))
        .signed(&line.receiver.key);
    assert_eq!(refused(&mut line.giver, &unknown).0, "say-transfer");
    // Nothing of it counts before the key is compared.
    let plan = line.giver.plan(&answer).unwrap();
    assert_eq!(plan.accept(&Consent::default()).unwrap_err().code, "key-unverified");
    assert_eq!(running_count(&line.giver), 1);
}

fn running_count(office: &Office) -> usize {
    usize::from(office.registry.own(running(office)).is_some())
}

#[test]
fn who_seemed_to_file_as_a_neighbour_leaves_our_tree_when_the_neighbour_is_heard() {
    let mut line = line();
    let giver = line.giver.id();
    let seeming = Party { level: OfficeLevel::Grassroots, ..party_of(&line.giver) };
    let above = [party_of(&line.receiver), party_of(&line.city)];
    let mut impostor = Office::new(&seeming, &above);
    impostor.key = ed25519_dalek::SigningKey::from_bytes(&[66; 32]);
    line.receiver.take_unheard(&impostor.upward(&[]));
    assert!(line.receiver.registry.own(giver).is_some());
    offered(&mut line);
    assert!(line.receiver.registry.own(giver).is_none());
    assert!(line.receiver.registry.is_verified(giver));
}

#[test]
fn a_neighbour_is_no_subordinate() {
    let mut line = line();
    let (giver, receiver) = (line.giver.id(), line.receiver.id());
    file(&mut line.city, &mut line.giver);
    let transfer = offered(&mut line);
    accept(&mut line, transfer);
    line.giver.take(&line.receiver.downward(giver)).unwrap();
    // What the superior answers is no news for a neighbour, nor anything to pass on to it.
    file(&mut line.city, &mut line.receiver);
    let plan = line.receiver.take(&line.city.downward(receiver)).unwrap();
    assert!(!line.receiver.registry.has_news_for(giver));
    let view = inbox::view(&line.receiver.registry, &plan);
    assert_eq!(inbox::next_step(OfficeLevel::County, &view), NextStep::Nothing);
    let context = line.receiver.context();
    let rows = statement::make(line.receiver.making(&context), giver).unwrap();
    let check = line.giver.plan(rows.package.text()).unwrap().check.unwrap();
    assert_eq!(check.disagreements, []);
}

#[test]
fn what_is_taken_back_before_it_was_told_is_never_told() {
    let mut line = line();
    line.giver.edit(hire("李明", 2, "昆山市总工会")).unwrap();
    let engagements: Vec<Id> =
        line.giver.registry.of_kind(Kind::Engagement).map(|record| record.id).collect();
    let to = party_of(&line.receiver);
    let give = Command::Give { engagements, to, first_day: DAY.to_owned(), details: false };
    line.giver.command(&give).unwrap();
    let transfer = own(&line.giver, Kind::Transfer).id;
    line.giver.command(&Command::TakeBack { transfer }).unwrap();
    let text = line.giver.transfer(line.receiver.id());
    assert_eq!(line.giver.registry.exports.last().unwrap().people, 1);
    let plan = line.receiver.take(&text).unwrap();
    assert_eq!(plan.offers.len(), 1);
    assert_ne!(plan.offers[0].record.id, transfer);
}
