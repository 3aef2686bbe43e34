//! Who may say what (`exchange.md`): what a lying office with its own true key tried, and what came of it.

use taizhang_core::domain::codes::OfficeLevel;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::issue::Issue;
use taizhang_core::domain::office::{Party, division_office, hand_added_office};
use taizhang_core::domain::record::{Kind, Record};
use taizhang_core::exchange::kinds::receipt::part_name;
use taizhang_core::exchange::plan::{Consent, FilePlan};
use taizhang_core::exchange::wire::{self, Hex, Reader};
use taizhang_core::ledger::command::{FilingAnswer, Judgement};
use taizhang_core::ledger::scope::own_name;
use taizhang_core::ledger::{Batch, Change, Command, Target, filed};
use taizhang_core::policy::presence;
use taizhang_core::policy::view::head_count;
use taizhang_core::process::filing::{self, FilingState};
use taizhang_core::report::offices;
use taizhang_core::words::{Lang, has_words};

use crate::forge::{also_stating, pieces, record, township};
use crate::line::{self, Line};
use crate::office::{Office, fields, forked, hire, new, party};
use crate::process::told;

const OTHER: u128 = 5;

/// A line with somebody in each county.
fn line() -> Line {
    let mut line = line::line();
    line.county.edit(hire("王芳", 1, "昆山市总工会")).unwrap();
    line.other.edit(hire("李明", 2, "太仓市总工会")).unwrap();
    line
}

fn own(office: &Office, kind: Kind) -> Record {
    let record = office.registry.own_records().find(|record| record.kind() == kind && !record.draft).unwrap();
    Record::clone(record)
}

impl Line {
    /// The county and its neighbour file, and the province returns or records.
    fn answered(&mut self, outcome: fn(Id) -> FilingAnswer) {
        for county in [&mut self.county, &mut self.other] {
            let engagement = own(county, Kind::Engagement).id;
            self.city.take(&county.upward(&[engagement])).unwrap();
        }
        self.province.take(&self.city.upward(&[])).unwrap();
        let verdicts = filing::waiting(&self.province.registry)
            .into_iter()
            .map(|waiting| Judgement { request: waiting.request, outcome: outcome(waiting.person) })
            .collect();
        self.province.command(&Command::Judge(verdicts)).unwrap();
        self.city.take(&self.province.downward(self.city.id())).unwrap();
    }

    fn answer_county(&mut self) {
        self.county.take(&self.city.downward(self.county.id())).unwrap();
    }
}

fn returned(person: Id) -> FilingAnswer {
    FilingAnswer::Return { reasons: vec![(person, "name".to_owned(), "与身份证不一致".to_owned())] }
}

/// Numbers follow from whom they are given to: two of one act differ.
fn recorded(person: Id) -> FilingAnswer {
    FilingAnswer::Record { number: format!("2026-{person}").chars().take(30).collect(), again: true }
}

/// 予以备案 of a request, in the name of an office.
fn recorded_by(owner: Id, request: &Record) -> Record {
    let id = request.id.to_string();
    let facts = [
        ("request", &*id),
        ("outcome", "1"),
        ("number", "2026-0009"),
        ("date", "2026-03-05"),
        ("source", "1"),
    ];
    record(900, owner, request.subject, Kind::FilingResult, &facts)
}

fn state(office: &Office, engagement: Id) -> FilingState {
    filing::state(&office.registry, engagement)
}

/// A clerk who has reached these offices by telephone, and nobody else.
fn heard_of(plan: &FilePlan, offices: &[Id]) -> Consent {
    let mut consent = Consent::heard(plan);
    consent.codes.retain(|office, _| offices.contains(office));
    consent
}

fn brings(batch: &Batch, office: Id) -> bool {
    batch.changes.iter().any(|change| matches!(change, Change::Held(held) if held.origin.office == office))
}

/// An office of a division in the list.
fn at_division(code: &str, name: &str, level: OfficeLevel) -> Party {
    Party { code: code.to_owned(), name: name.to_owned(), office: division_office(code), level }
}

fn somebody() -> ed25519_dalek::SigningKey {
    ed25519_dalek::SigningKey::from_bytes(&[77; 32])
}

fn carrying(text: &str, inner: &[&str], key: &ed25519_dalek::SigningKey) -> String {
    pieces(text).with_part("below", |_| format!("[{}]", inner.join(","))).signed(key)
}

/// Refused by its code, and nothing has changed.
fn refused(office: &mut Office, text: &str) -> Issue {
    let before = office.registry.clone();
    let issue = office.take(text).unwrap_err();
    assert!(office.registry == before, "a refused file changes nothing");
    for lang in Lang::ALL {
        assert!(has_words(lang, &format!("issue-{}", issue.code)), "{}", issue.code);
    }
    issue
}

#[test]
fn a_county_that_says_recorded_of_its_own_request_is_refused() {
    let mut line = line();
    line.answered(returned);
    let (engagement, request) = (own(&line.county, Kind::Engagement), own(&line.county, Kind::FilingRequest));
    let lie = recorded_by(line.county.id(), &request);
    assert_eq!(refused(&mut line.city, &line.county.stating(&[lie])).code, "say-result");
    assert_eq!(state(&line.province, engagement.id).code(), "returned");
}

#[test]
fn what_an_office_notes_of_a_paper_reply_is_a_claim_of_its_own() {
    let mut line = line();
    let engagement = own(&line.county, Kind::Engagement).id;
    let (number, date, reply) =
        ("2026-0009".to_owned(), "2026-03-01".to_owned(), "苏工发〔2026〕1号".to_owned());
    line.county.command(&Command::RecordByHand { engagement, number, date, reply }).unwrap();
    assert_eq!(filing::counter(&line.county.registry, engagement), filing::Counter::Filed);
    line.city.take(&line.county.upward(&[])).unwrap();
    line.province.take(&line.city.upward(&[])).unwrap();
    for office in [&line.city, &line.province] {
        assert_eq!(
            filing::counter(&office.registry, engagement),
            filing::Counter::UnderWay,
            "{}",
            office.name()
        );
    }
    // The province confirms it, with the number that stands on the paper.
    let waiting = filing::waiting(&line.province.registry).remove(0);
    let request = line.province.registry.find(waiting.request).unwrap();
    assert!(filed::claim(&line.province.registry, request).is_some(), "the claim is shown to the province");
    let outcome = FilingAnswer::Record { number: "2026-0009".to_owned(), again: false };
    line.province.command(&Command::Judge(vec![Judgement { request: waiting.request, outcome }])).unwrap();
    assert_eq!(state(&line.province, engagement).code(), "recorded");
}

#[test]
fn a_city_cannot_record_nor_speak_for_the_province() {
    for owner in [2, 1] {
        let mut line = line();
        line.answered(returned);
        line.answer_county();
        let request = own(&line.county, Kind::FilingRequest);
        let lie = recorded_by(Id::from_u128(owner), &request);
        let code = refused(&mut line.county, &line.city.sharing(request.owner, &[lie])).code;
        assert_eq!(code, if owner == 2 { "say-result" } else { "say-receipt" });
        assert_eq!(state(&line.county, own(&line.county, Kind::Engagement).id).code(), "returned");
    }
}

#[test]
fn nobody_lets_a_person_of_another_office_leave() {
    let mut line = line();
    line.city.take(&line.other.upward(&[])).unwrap();
    let (person, engagement) = (own(&line.other, Kind::Person).id, own(&line.other, Kind::Engagement));
    let exit = |owner: Id| {
        let facts = [("engagement", &*engagement.id.to_string()), ("date", "2026-03-01"), ("kind", "11")];
        record(900, owner, person, Kind::Exit, &facts)
    };
    let lie = exit(line.county.id());
    assert_eq!(refused(&mut line.city, &line.county.stating(&[lie])).code, "say-person");
    // Under the name of somebody of its own, but tied to the neighbour's engagement.
    let mut lie = exit(line.county.id());
    lie.subject = own(&line.county, Kind::Person).id;
    assert_eq!(refused(&mut line.city, &line.county.stating(&[lie])).code, "say-link");
    let day = line.city.now.date_naive() + chrono::Duration::days(30);
    assert!(line.city.registry.is_active(&engagement, day));
    // Nor a superior, in a receipt.
    let lie = exit(line.city.id());
    let share = line.city.sharing(line.other.id(), &[lie]);
    assert_eq!(refused(&mut line.other, &share).code, "say-receipt");
    assert!(line.other.registry.is_active(&engagement, day));
}

/// Before: the neighbour's genuine files were refused for ever.
#[test]
fn using_an_id_first_blocks_nobody() {
    let mut line = line();
    let (person, engagement) = (own(&line.other, Kind::Person), own(&line.other, Kind::Engagement));
    let county = line.county.id();
    let theirs = [person.clone(), engagement.clone()].map(|record| Record { owner: county, ..record });
    line.city.take(&line.county.stating(&theirs)).unwrap();

    line.answered(recorded);
    let city = &line.city.registry;
    let name = own_name(line.other.id(), person.id);
    assert_eq!(city.known_as(line.other.id(), person.id), name, "kept under a name of its own");
    let shown = city.find(name).unwrap();
    assert_eq!((shown.owner, shown.body.get("name").as_deref()), (line.other.id(), Some("李明")));
    assert_eq!(city.find(person.id).unwrap().owner, county);
    let kept = city.known_as(line.other.id(), engagement.id);
    assert_eq!(filing::state(city, kept).code(), "recorded");
    // The answer reaches the neighbour under the ids that it knows.
    line.other.take(&line.city.downward(line.other.id())).unwrap();
    assert_eq!(state(&line.other, engagement.id).code(), "recorded");
}

/// Before: the number blocked the genuine office for ever, since order was judged before the key.
#[test]
fn a_first_file_signed_again_on_the_way_blocks_nobody() {
    let mut line = line();
    let genuine = line.county.upward(&[]);
    let middle = ed25519_dalek::SigningKey::from_bytes(&[77; 32]);
    let highest = serde_json::Value::from(9_007_199_254_740_991_u64);
    let forged = pieces(&genuine).with("/chain/number", highest).signed(&middle);
    let plan = line.city.plan(&forged).unwrap();
    let codes: Vec<&str> = plan.notices.iter().map(|notice| notice.code.as_str()).collect();
    assert!(codes.contains(&"notice-gap"), "a row that does not begin at its first file says so: {codes:?}");
    line.city.take_unheard(&forged);
    assert!(!line.city.registry.is_verified(line.county.id()), "发件单位未核对");
    assert!(told(&line.city).contains(&("unverified", 0)), "the work list says so");

    let plan = line.city.plan(&genuine).unwrap();
    let unheard = plan.accept(&Consent::default()).unwrap_err();
    assert_eq!(unheard.code, "key-changed", "a question about the key, not older");
    let codes = [(line.county.id(), "0000 0000 0000 0000".to_owned())].into();
    let wrong = Consent { codes, ..Consent::default() };
    assert_eq!(plan.accept(&wrong).unwrap_err().code, "key-code");
    line.city.take(&genuine).unwrap();
    assert!(line.city.registry.is_verified(line.county.id()));
    let next = line.county.upward(&[]);
    assert_eq!(line.city.plan(&next).unwrap().keys.len(), 0, "the genuine row goes on");
}

#[test]
fn the_same_key_under_another_register_is_a_fork() {
    let mut line = line();
    line.city.take(&line.county.upward(&[])).unwrap();
    let other = serde_json::Value::from(Id::from_u128(77).to_string());
    let text = pieces(&line.county.upward(&[])).with("/chain/register", other).signed(&line.county.key);
    let plan = line.city.plan(&text).unwrap();
    assert_eq!(plan.accept(&Consent::default()).unwrap_err().code, "fork");
}

/// The tree: only below the writer, without circles, and never the reader or an office above.
#[test]
fn nobody_moves_an_office_that_is_not_below_it() {
    let mut line = line();
    line.city.take(&line.other.upward(&[])).unwrap();
    let county = line.county.id();
    let office = |id: u128, name: &str, level: &str, parent: u128| {
        let parent = Id::from_u128(parent).to_string();
        let facts = [("name", name), ("level", level), ("office_type", "TOWN"), ("parent", parent.as_str())];
        record(id, county, Id::from_u128(id), Kind::Office, &facts)
    };
    let lies: [(&str, Vec<Record>); 5] = [
        ("renames its neighbour", vec![office(OTHER, "太仓县工会", "3", 3)]),
        ("renames the reader", vec![office(2, "苏州工会", "4", 3)]),
        ("renames the province", vec![office(1, "省工会", "4", 3)]),
        ("hangs an office on its neighbour", vec![office(800, "某镇工会", "4", OTHER)]),
        ("offices in a circle", vec![office(801, "甲镇工会", "4", 802), office(802, "乙镇工会", "4", 801)]),
    ];
    for (what, records) in lies {
        assert_eq!(refused(&mut line.city, &line.county.stating(&records)).code, "say-tree", "{what}");
    }
}

/// Township ids follow from division codes: whoever lists one first does not keep it from its county.
#[test]
fn a_township_listed_by_the_wrong_county_first_is_its_own_countys() {
    let parties = [
        at_division("32", "江苏省总工会", OfficeLevel::Province),
        at_division("3205", "苏州市总工会", OfficeLevel::City),
        // The code that it gives itself proves nothing.
        Party { code: "320585".into(), ..at_division("320583", "昆山市总工会", OfficeLevel::County) },
        at_division("320585", "太仓市总工会", OfficeLevel::County),
    ];
    let mut city = Office::new(&parties[1], &parties[..1]);
    let above = [parties[1].clone(), parties[0].clone()];
    let [mut liar, mut county] = [2, 3].map(|n| Office::new(&parties[n], &above));
    let id = division_office("320585101");
    let listed = |owner: Id| {
        let mut listed = township(id, owner, "城厢镇工会");
        listed.body.set("code", Some("320585101")).unwrap();
        listed
    };
    let lie = liar.stating(&[listed(liar.id())]);
    let plan = city.take(&lie).unwrap();
    assert!(plan.notices.iter().any(|notice| notice.code == "notice-office-contested"));
    assert!(city.registry.find(id).is_none(), "everybody knows where a division lies");
    assert_eq!(city.plan(&lie).unwrap_err().code, "package-taken-already");
    city.take(&county.stating(&[listed(county.id())])).unwrap();
    assert_eq!(city.registry.find(id).unwrap().owner, county.id());
    // The other way round the liar's word stands aside, and its file is taken in otherwise.
    let plan = city.take(&liar.stating(&[listed(liar.id())])).unwrap();
    assert_eq!(city.registry.find(id).unwrap().owner, county.id());
    assert!(plan.origins[0].changed.is_empty());
    city.save_snapshot();
    city.reload();
    assert_eq!(city.registry.find(id).unwrap().owner, county.id(), "after the next start too");
}

#[test]
fn names_and_codes_of_offices_are_bounded() {
    let mut line = line();
    let long = "长".repeat(500_000);
    for (place, value) in
        [("/from/name", long.as_str()), ("/from/code", "<img src=x>"), ("/from/name", "昆山\n工会")]
    {
        let text = pieces(&line.county.upward(&[])).with(place, value.into()).signed(&line.county.key);
        assert_eq!(refused(&mut line.city, &text).code, "package-party", "{place}");
    }
}

#[test]
fn what_decides_about_us_waits_until_its_key_is_compared() {
    let mut line = line();
    line.answered(recorded);
    let text = line.city.downward(line.county.id());
    let plan = line.county.plan(&text).unwrap();
    assert!(plan.keys.iter().any(|asked| asked.must && asked.party.office == line.city.id()));
    assert_eq!(plan.accept(&Consent::default()).unwrap_err().code, "key-unverified");
    // Who records is always compared by telephone: the city's word is not enough, and the city's file is not stopped.
    let asked = plan.keys.iter().find(|asked| asked.party.office == line.province.id()).unwrap();
    assert!(asked.apart && !asked.must);
    let city = line.city.id();
    line.county.take_with(&text, |plan| heard_of(plan, &[city])).unwrap();
    assert!(!line.county.registry.held.contains_key(&line.province.id()));
    // Opened again, it brings what was left out.
    line.county.take(&text).unwrap();
    assert!(line.county.registry.is_verified(line.province.id()));
    assert_eq!(state(&line.county, own(&line.county, Kind::Engagement).id).code(), "recorded");
}

#[test]
fn the_province_records_nobody_whose_office_is_not_compared() {
    let mut line = line();
    let engagement = own(&line.county, Kind::Engagement).id;
    line.city.take(&line.county.upward(&[engagement])).unwrap();
    line.province.take_unheard(&line.city.upward(&[]));
    let waiting = filing::waiting(&line.province.registry).remove(0);
    let verdict = |outcome| Command::Judge(vec![Judgement { request: waiting.request, outcome }]);
    let refused = line.province.command(&verdict(recorded(waiting.person))).unwrap_err();
    assert_eq!(refused[0].code, "record-unverified");
    assert!(line.province.command(&verdict(returned(waiting.person))).is_ok(), "returning is no recording");
}

#[test]
fn one_identity_number_is_recorded_twice_only_knowingly() {
    let mut line = line();
    line.other.edit(hire("王芳", 1, "太仓市总工会")).unwrap();
    let both: Vec<Id> = line
        .other
        .registry
        .own_records()
        .filter(|record| record.kind() == Kind::Engagement)
        .map(|r| r.id)
        .collect();
    line.city.take(&line.other.upward(&both)).unwrap();
    line.city.take(&line.county.upward(&[own(&line.county, Kind::Engagement).id])).unwrap();
    line.province.take(&line.city.upward(&[])).unwrap();
    let judge = |line: &mut Line, again: bool| {
        let verdicts =
            filing::waiting(&line.province.registry).into_iter().enumerate().map(|(n, waiting)| {
                let outcome = FilingAnswer::Record { number: format!("2026-{n:04}"), again };
                Judgement { request: waiting.request, outcome }
            });
        line.province.command(&Command::Judge(verdicts.collect()))
    };
    let told = judge(&mut line, false).unwrap_err();
    assert_eq!(told.iter().map(|issue| issue.code.as_str()).collect::<Vec<_>>(), ["record-identity"]);
    assert!(judge(&mut line, true).is_ok());
}

/// Before: a file under the province's id at level 4 was a subordinate's, and what it recorded stood.
#[test]
fn nobody_files_upward_in_the_name_of_an_office_above() {
    let mut line = line();
    line.answered(returned);
    let text = line.county.upward(&[]);
    let province = line.province.id().to_string();
    for level in ["grassroots", "county", "province"] {
        let forged = pieces(&text)
            .with("/from/office", province.clone().into())
            .with("/from/level", level.into())
            .signed(&line.county.key);
        assert_eq!(refused(&mut line.city, &forged).code, "package-sender", "{level}");
    }
    // Inside another office's file it is left out, and everything else is taken in.
    let inner = pieces(&text)
        .with("/from/office", province.into())
        .with("/from/level", "county".into())
        .signed(&line.city.key);
    let outer = line.city.upward(&[]);
    let forged = pieces(&outer).with_part("below", |_| format!("[{inner}]")).signed(&line.city.key);
    let plan = line.province.take(&forged).unwrap();
    assert!(plan.notices.iter().any(|notice| notice.code == "notice-said-aside"), "{:?}", plan.notices);
    let engagement = own(&line.county, Kind::Engagement).id;
    assert_eq!(state(&line.province, engagement).code(), "returned");
}

/// An exit that names an engagement before anybody has filed it.
#[test]
fn an_exit_waits_for_nobody_elses_engagement() {
    let mut line = line();
    let engagement = own(&line.other, Kind::Engagement);
    let facts = [("engagement", &*engagement.id.to_string()), ("date", "2026-03-01"), ("kind", "11")];
    let lie = record(900, line.county.id(), own(&line.county, Kind::Person).id, Kind::Exit, &facts);
    line.city.take(&line.county.stating(&[lie])).unwrap();
    line.city.take(&line.other.upward(&[])).unwrap();
    let on = line.city.now.date_naive() + chrono::Duration::days(30);
    let stand = &presence::all(&line.city.registry, on)[&engagement.subject];
    assert_eq!(stand.presence, presence::Presence::InPost);
}

/// Before: a file of somebody else's key inside stopped its carrier's whole file until a code was typed.
#[test]
fn a_file_carried_under_another_key_is_left_out_alone() {
    let mut line = line();
    line.answered(returned);
    let (county, city) = (line.county.id(), line.city.id());
    let inner = pieces(&line.county.upward(&[])).signed(&somebody());
    let forged = carrying(&line.city.upward(&[]), &[&inner], &line.city.key);
    let batch = line.province.take_unheard(&forged);
    assert!(brings(&batch, city) && !brings(&batch, county));
    let key = Hex(line.county.key.verifying_key().to_bytes()).to_string();
    assert_eq!(line.province.registry.pins[&county], key);
    let engagement = own(&line.county, Kind::Engagement).id;
    assert_eq!(state(&line.province, engagement).code(), "returned");
    line.city.take(&line.county.upward(&[])).unwrap();
    let plan = line.province.take(&line.city.upward(&[])).unwrap();
    let agreed = Consent { forks: forked(&plan), ..Consent::default() };
    assert!(brings(&plan.accept(&agreed).unwrap(), county));
}

/// Before: a compared county vouched for a false key of a neighbour, and received what was meant for it.
#[test]
fn nobody_vouches_for_a_neighbour() {
    let mut line = line();
    let (county, other) = (line.county.id(), line.other.id());
    let key = Hex(somebody().verifying_key().to_bytes()).to_string();
    let inner = pieces(&line.other.upward(&[]))
        .without_totals()
        .with("/from/level", "grassroots".into())
        .signed(&somebody());
    let listed = township(other, county, "谎称");
    let vouched = serde_json::json!([{ "office": other, "key": key }]).to_string();
    let vouching = |county: &mut Office, inner: &str| {
        let text = county.stating(std::slice::from_ref(&listed));
        let carried = pieces(&carrying(&text, &[inner], &county.key));
        carried.with_part("keys", |_| vouched.clone()).signed(&county.key)
    };
    let text = vouching(&mut line.county, &inner);
    line.city.take_with(&text, |plan| heard_of(plan, &[county])).unwrap();
    assert!(line.city.registry.is_verified(county) && !line.city.registry.is_verified(other));
    // Nor later, when it stands in the tree by the liar's word.
    let inner = pieces(&line.other.upward(&[]))
        .without_totals()
        .with("/from/level", "grassroots".into())
        .signed(&somebody());
    let text = vouching(&mut line.county, &inner);
    let forks = |plan: &FilePlan| Consent { forks: forked(plan), ..Consent::default() };
    line.city.take_with(&text, forks).unwrap();
    assert!(!line.city.registry.is_verified(other));
    line.answered(returned);
    let receipt = line.city.downward(county);
    let parts = pieces(&receipt).parts;
    assert!(!parts.contains_key(&part_name(other)), "what is the neighbour's goes to the neighbour alone");
    line.other.take(&line.city.downward(other)).unwrap();
    assert_eq!(state(&line.other, own(&line.other, Kind::Engagement).id).code(), "returned");
}

/// Before: whoever used the id of an office first kept it out of the tree.
#[test]
fn an_office_that_files_stands_in_the_tree_whoever_used_its_id() {
    let (county, other) = (Id::from_u128(3), Id::from_u128(OTHER));
    let person = record(OTHER, county, other, Kind::Person, &[("name", "谎称")]);
    for lie in [township(other, county, "谎称"), person] {
        let (kind, mut line) = (lie.kind(), line());
        line.city.take(&line.county.stating(&[lie])).unwrap();
        line.province.take(&line.city.upward(&[])).unwrap();
        line.answered(recorded);
        let entered = line.city.registry.find(other).unwrap();
        assert_eq!((entered.kind(), entered.owner), (Kind::Office, line.city.id()), "{kind:?}");
        let day = line.city.now.date_naive();
        let row = offices::tree(&line.city.registry, day).into_iter().find(|row| row.office == other);
        assert_eq!(row.unwrap().level, OfficeLevel::County, "{kind:?}");
        assert!(line.province.registry.is_below(other, line.city.id()), "{kind:?}");
        let engagement = own(&line.other, Kind::Engagement).id;
        assert_eq!(state(&line.province, engagement).code(), "recorded", "{kind:?}");
        // And at the province, once both have filed again.
        line.province.take(&line.city.upward(&[])).unwrap();
        assert_eq!(line.province.registry.find(other).unwrap().owner, line.city.id(), "{kind:?}");
    }
}

/// Before: any office of a higher level returned, whoever's line it stood in.
#[test]
fn another_city_returns_nothing_of_this_line() {
    let mut line = line();
    let party = party(6, "南京市总工会", OfficeLevel::City);
    let mut stranger = Office::new(&party, &[line.province.profile().party.clone()]);
    let engagement = own(&line.county, Kind::Engagement);
    line.city.take(&line.county.upward(&[engagement.id])).unwrap();
    let request = own(&line.county, Kind::FilingRequest);
    let id = request.id.to_string();
    let facts = [("request", &*id), ("outcome", "2"), ("date", "2026-03-05")];
    let lie = record(900, stranger.id(), request.subject, Kind::FilingResult, &facts);
    line.province.take(&stranger.stating(std::slice::from_ref(&lie))).unwrap();
    line.province.take(&line.city.upward(&[])).unwrap();
    assert_eq!(state(&line.province, engagement.id).code(), "at-province");
    // Said once the request is known here, it is refused.
    assert_eq!(refused(&mut line.province, &stranger.stating(&[lie])).code, "say-result");
}

/// Before: the same receipt with the part that was dropped once had been taken already.
#[test]
fn what_was_dropped_on_the_way_comes_with_the_next_copy() {
    let mut line = line();
    line.answered(recorded);
    let part = part_name(line.county.id());
    let receipt = line.city.downward(line.county.id());
    let dropped = pieces(&receipt).with_part("above", |text| {
        let inner = text.strip_prefix('[').and_then(|text| text.strip_suffix(']')).unwrap();
        let inner = wire::read(inner.as_bytes().to_vec(), Reader::Nested, None).unwrap();
        format!("[{}]", inner.keep_parts(|name, _| !name.starts_with(&part)))
    });
    let text = dropped.signed(&line.city.key);
    line.county.take(&text).unwrap();
    let engagement = own(&line.county, Kind::Engagement).id;
    assert_ne!(state(&line.county, engagement).code(), "recorded");
    let text = line.city.downward(line.county.id());
    line.county.take(&text).unwrap();
    assert_eq!(state(&line.county, engagement).code(), "recorded");
    assert_eq!(line.county.take(&text).unwrap_err().code, "package-taken-already");
}

/// Before: the second took the place of the first, and whoever sent it was told of the person.
#[test]
fn a_proposal_takes_no_other_offices_place() {
    let mut line = line();
    let above = [&line.county, &line.city, &line.province].map(|office| office.profile().party.clone());
    let [mut x, mut y] =
        [11, 12].map(|n| Office::new(&party(n, &format!("第{n}镇工会"), OfficeLevel::Grassroots), &above));
    let person = own(&line.county, Kind::Person);
    for (n, township) in [(901, &mut y), (902, &mut x)] {
        let drafted = record(n, township.id(), person.id, Kind::Certificate, &[("level", "3")]);
        line.county.take(&township.drafting(person.id, [drafted])).unwrap();
    }
    let waiting: Vec<(Id, Id)> =
        line.county.registry.proposals.values().map(|known| (known.id, known.from.office)).collect();
    assert_eq!(waiting.len(), 2, "{waiting:?}");
    let of_x = waiting.iter().find(|(_, from)| *from == x.id()).unwrap().0;
    line.county.command(&Command::Accept { proposals: vec![of_x] }).unwrap();
    let receipt = line.county.downward(x.id());
    let name = person.body.get("name").unwrap();
    assert!(!receipt.contains(&name), "nobody is told of a person by proposing something");
    assert!(receipt.contains(&person.id.to_string()), "and what came of it is said");
    line.county.save_snapshot();
    line.county.reload();
    assert_eq!(line.county.registry.proposals.len(), 2);
}

/// Before: the latest count won, whoever had stated it.
#[test]
fn figures_of_an_office_are_its_own_or_of_whoever_fills_in_for_it() {
    let mut line = line();
    let (county, other) = (line.county.id(), line.other.id());
    let count = [("as_of", "2026-02-01"), ("separate_unions", "1"), ("workers", "9")];
    let lies = [township(other, county, "谎称"), record(901, county, other, Kind::HeadCount, &count)];
    line.city.take(&line.county.stating(&lies)).unwrap();
    let day = line.city.now.date_naive();
    line.city.take(&line.other.upward(&[])).unwrap();
    assert_eq!(head_count(&line.city.registry, other, day), None, "not the neighbour's to say");
    let values = [("as_of", "2026-01-01"), ("separate_unions", "7"), ("workers", "4000")];
    line.other.edit(vec![new(Kind::HeadCount, Some(Target::Known(other)), &[], fields(values))]).unwrap();
    line.city.take(&line.other.upward(&[])).unwrap();
    let told = head_count(&line.city.registry, other, day).unwrap().1;
    assert_eq!(told.as_of.unwrap().to_string(), "2026-01-01");
    // Nor by an office above: who files itself is filled in for by nobody.
    let lie = record(902, line.city.id(), other, Kind::HeadCount, &count);
    line.province.take(&line.city.stating(&[lie])).unwrap();
    let told = head_count(&line.province.registry, other, day).unwrap().1;
    assert_eq!(told.as_of.unwrap().to_string(), "2026-01-01");
}

/// Before: whoever named an office as user unit added to its people in post.
#[test]
fn nobody_counts_at_an_office_of_another_line() {
    let mut line = line();
    line.answered(recorded);
    let engagement = own(&line.county, Kind::Engagement);
    let mut lie = engagement.clone();
    lie.body.set("user", Some(&format!("太仓市总工会 @{}", line.other.id()))).unwrap();
    line.city.take(&line.county.stating(&[lie])).unwrap();
    let registry = &line.city.registry;
    let (person, stated) = (registry.find(engagement.subject).unwrap(), registry.find(engagement.id));
    let place = presence::place(registry, person, stated.map(|record| &**record));
    assert_eq!((place.office, place.known), (line.county.id(), false));
    // At an office below, somebody does count.
    let own = registry.find(own(&line.other, Kind::Engagement).id).unwrap();
    let other = registry.find(own.subject).unwrap();
    assert_eq!(presence::place(registry, other, Some(own)).office, line.other.id());
}

/// Before: a carried file under any key turned 代填 into 自报.
#[test]
fn whom_we_fill_in_for_reports_itself_by_filing_itself_alone() {
    let mut line = line();
    line.city.take(&line.county.upward(&[])).unwrap();
    let (city, county) = (line.city.id(), line.county.id());
    let parent = county.to_string();
    let name = ("name", "玉山镇工会");
    let facts =
        fields([name, ("level", "4"), ("office_type", "TOWN"), ("reporting", "2"), ("parent", &parent)]);
    line.city.edit(vec![new(Kind::Office, None, &[], facts)]).unwrap();
    let township =
        line.city.registry.own_records().find(|r| r.body.get("name").as_deref() == Some("玉山镇工会"));
    let id = township.unwrap().id;
    assert!([city, county].iter().any(|parent| id == hand_added_office(*parent, "玉山镇工会")));
    let inner = pieces(&line.county.upward(&[]))
        .with("/from/office", id.to_string().into())
        .with("/from/level", "grassroots".into())
        .signed(&somebody());
    let empty = parts_of_nobody(&inner, &somebody());
    let text = carrying(&line.county.upward(&[]), &[&empty], &line.county.key);
    let plan = line.city.take(&text).unwrap();
    assert!(plan.origins.iter().any(|origin| origin.party.office == id), "{:?}", plan.notices);
    assert_eq!(line.city.registry.own(id).unwrap().body.get("reporting").as_deref(), Some("2"));
}

/// The same file with a statement of nothing.
fn parts_of_nobody(text: &str, key: &ed25519_dalek::SigningKey) -> String {
    let mut pieces = pieces(text);
    for name in ["province", "city", "county"] {
        if pieces.parts.contains_key(name) {
            pieces.parts.insert(name.to_owned(), "{\"records\":[]}".to_owned());
        }
    }
    pieces.signed(key)
}

/// Before: people whom only an impostor had listed stayed for ever, no longer listed.
#[test]
fn what_came_under_a_false_key_goes_with_it() {
    let mut line = line();
    let (county, engagement) = (line.county.id(), own(&line.county, Kind::Engagement));
    let lies = [
        record(901, county, Id::from_u128(901), Kind::Person, &[("name", "谎称")]),
        record(902, county, Id::from_u128(901), Kind::Engagement, &[("hired", "2024-03")]),
    ];
    let text = also_stating(&line.county.upward(&[]), &lies, &somebody());
    line.city.take_unheard(&text);
    assert!(line.city.registry.find(Id::from_u128(901)).is_some());
    let plan = line.city.take(&line.county.upward(&[engagement.id])).unwrap();
    assert!(plan.notices.iter().any(|notice| notice.code == "notice-key-replaced"));
    let registry = &line.city.registry;
    assert!(registry.find(Id::from_u128(901)).is_none() && registry.find(Id::from_u128(902)).is_none());
    assert_eq!(presence::all(registry, line.city.now.date_naive()).len(), 1);
    assert_eq!(registry.find(engagement.id).unwrap().owner, county);
    line.city.save_snapshot();
    line.city.reload();
    assert!(line.city.registry.find(Id::from_u128(901)).is_none(), "after the next start too");
}

/// A county that was compared answers for the townships that lie in it, and for no other.
#[test]
fn a_county_vouches_for_its_own_townships() {
    let above = [
        at_division("3205", "苏州市总工会", OfficeLevel::City),
        at_division("32", "江苏省总工会", OfficeLevel::Province),
    ];
    let mut city = Office::new(&above[0], &above[1..]);
    let county = at_division("320583", "昆山市总工会", OfficeLevel::County);
    let line = [vec![county.clone()], above.to_vec()].concat();
    let mut county = Office::new(&county, &above);
    let township = at_division("320583100", "玉山镇工会", OfficeLevel::Grassroots);
    let foreign = at_division("320585101", "城厢镇工会", OfficeLevel::Grassroots);
    for party in [&township, &foreign] {
        let mut office = Office::new(party, &line);
        county.take(&office.upward(&[])).unwrap();
    }
    city.take_with(&county.upward(&[]), |plan| heard_of(plan, &[county.id()])).unwrap();
    assert!(city.registry.is_verified(township.office));
    assert!(city.registry.held.contains_key(&foreign.office) && !city.registry.is_verified(foreign.office));
}

/// A restored township stops nobody's file but its own.
#[test]
fn a_carried_file_that_does_not_continue_is_left_out_alone() {
    let mut line = line();
    line.answered(returned);
    let (county, city) = (line.county.id(), line.city.id());
    let other = serde_json::Value::from(Id::from_u128(77).to_string());
    let inner = pieces(&line.county.upward(&[])).with("/chain/register", other).signed(&line.county.key);
    let text = carrying(&line.city.upward(&[]), &[&inner], &line.city.key);
    let plan = line.province.plan(&text).unwrap();
    let batch = plan.accept(&Consent::default()).unwrap();
    assert!(brings(&batch, city) && !brings(&batch, county));
    assert!(brings(&plan.accept(&Consent { forks: forked(&plan), ..Consent::default() }).unwrap(), county));
}

/// What an office above has published is found by its owner, and what is not published by nobody else's link.
#[test]
fn a_link_leads_to_its_owners_record_or_to_one_above() {
    let mut line = line();
    let contract = Id::from_u128(901);
    let of_county = record(901, line.county.id(), line.county.id(), Kind::ServiceContract, &[]);
    line.city.take(&line.county.stating(&[of_county])).unwrap();
    line.city.take(&line.other.upward(&[])).unwrap();
    let registry = &line.city.registry;
    assert_eq!(registry.named_by(line.county.id(), contract).map(|found| found.id), Some(contract));
    assert!(registry.named_by(line.other.id(), contract).is_none(), "not a neighbour's");
}

/// Before: the level that an impostor gave stayed, and the answer to the genuine office was one it had to refuse.
#[test]
fn what_an_impostor_said_of_the_office_itself_goes_too() {
    let mut line = line();
    let forged = pieces(&line.county.upward(&[]))
        .without_totals()
        .with("/from/level", "grassroots".into())
        .with("/from/name", "谎称镇工会".into())
        .signed(&somebody());
    line.city.take_unheard(&forged);
    line.city.take(&line.county.upward(&[])).unwrap();
    let party = line.city.registry.party(line.county.id()).unwrap();
    assert_eq!((party.level, party.name.as_str()), (OfficeLevel::County, "昆山市总工会"));
}

/// Records of the neighbour's as its namesakes of the county.
fn namesakes(line: &Line, kinds: &[Kind]) -> Vec<Record> {
    let owner = line.county.id();
    kinds.iter().map(|kind| Record { owner, ..own(&line.other, *kind) }).collect()
}

/// Before: the city's return named the request as the city calls it, and the province saw no answer.
#[test]
fn an_answer_names_its_request_as_the_asker_knows_it() {
    let mut line = line();
    let engagement = own(&line.other, Kind::Engagement).id;
    let genuine = line.other.upward(&[engagement]);
    let theirs = namesakes(&line, &[Kind::Person, Kind::Engagement, Kind::FilingRequest]);
    line.city.take(&line.county.stating(&theirs)).unwrap();
    line.city.take(&genuine).unwrap();
    // Gone before the province could hear of it.
    line.city.take(&line.county.upward(&[])).unwrap();
    let asked = line.city.registry.known_as(line.other.id(), own(&line.other, Kind::FilingRequest).id);
    let waiting = filing::waiting(&line.city.registry).into_iter().find(|waiting| waiting.request == asked);
    let outcome = returned(waiting.unwrap().person);
    line.city.command(&Command::Judge(vec![Judgement { request: asked, outcome }])).unwrap();
    line.province.take(&line.city.upward(&[])).unwrap();
    assert_eq!(state(&line.province, engagement).code(), "returned");
}

/// A county asks under the id of a request of the city's own: the city answers it, and files on.
#[test]
fn a_return_under_the_id_of_an_own_request_stops_no_file() {
    let mut line = line();
    line.city.edit(hire("赵强", 3, "苏州市总工会")).unwrap();
    let engagement = own(&line.city, Kind::Engagement).id;
    line.province.take(&line.city.upward(&[engagement])).unwrap();
    let text = line.county.upward(&[own(&line.county, Kind::Engagement).id]);
    let mut lie = own(&line.county, Kind::FilingRequest);
    lie.id = own(&line.city, Kind::FilingRequest).id;
    let text = also_stating(&text, std::slice::from_ref(&lie), &line.county.key);
    line.city.take(&text).unwrap();
    let asked = own_name(line.county.id(), lie.id);
    let outcome = returned(lie.subject);
    line.city.command(&Command::Judge(vec![Judgement { request: asked, outcome }])).unwrap();
    line.province.take(&line.city.upward(&[])).unwrap();
    assert_eq!(state(&line.province, engagement).code(), "at-province");
    let asked = line.province.registry.find(asked).unwrap();
    assert!(
        filed::result_of(&line.province.registry, asked).is_some(),
        "the county sees its answer at the province"
    );
}

/// Before: the draft was accepted with its link, and the county's own files were refused from then on.
#[test]
fn a_draft_accepted_hangs_on_nothing_of_another_office() {
    let mut line = line();
    let above = [&line.county, &line.city, &line.province].map(|office| office.profile().party.clone());
    let mut liar = Office::new(&party(11, "第11镇工会", OfficeLevel::Grassroots), &above);
    let foreign =
        record(905, line.other.id(), line.other.id(), Kind::ServiceContract, &[("from", "2026-01-01")]);
    line.city.take(&line.other.stating(&[foreign])).unwrap();
    let (id, person) = (Id::from_u128(905).to_string(), Id::from_u128(901));
    let facts = [("hired", "2024-03"), ("service_contract", &*id)];
    let drafted = [
        record(901, liar.id(), person, Kind::Person, &[("name", "谎称")]),
        record(902, liar.id(), person, Kind::Engagement, &facts),
    ];
    line.county.take(&liar.drafting(person, drafted)).unwrap();
    line.county.command(&Command::Accept { proposals: vec![person] }).unwrap();
    let accepted = line.county.registry.own(Id::from_u128(902)).unwrap();
    assert_eq!(accepted.body.get("service_contract"), None);
    line.city.take(&line.county.upward(&[])).unwrap();
    assert!(line.city.registry.find(person).is_some());
}

/// Before: of two that list an office in one file the one carried inside had the last word.
#[test]
fn in_one_file_nobody_carried_inside_overrules_its_carrier() {
    let mut line = line();
    let (county, other) = (line.county.id(), line.other.id());
    let lie = township(other, county, "谎称镇工会");
    line.city.take(&line.other.upward(&[])).unwrap();
    line.city.take(&line.county.stating(&[lie])).unwrap();
    line.province.take(&line.city.upward(&[])).unwrap();
    let party = |line: &Line| line.province.registry.party(other).unwrap();
    assert_eq!((party(&line).level, party(&line).name.as_str()), (OfficeLevel::County, "太仓市总工会"));
    assert!(line.province.registry.held[&county].aside.contains(&other));
    // What stood aside and is listed no more has nothing to say when its place is free.
    line.city.take(&line.county.upward(&[])).unwrap();
    line.province.take(&line.city.upward(&[])).unwrap();
    assert!(line.province.registry.held[&county].unlisted.contains(&other));
}

/// Before: the person accepted kept the township out of the county's tree.
#[test]
fn nobody_is_accepted_under_the_id_of_an_office() {
    let above = [
        at_division("320583", "昆山市总工会", OfficeLevel::County),
        at_division("3205", "苏州市总工会", OfficeLevel::City),
        at_division("32", "江苏省总工会", OfficeLevel::Province),
    ];
    let mut county = Office::new(&above[0], &above[1..]);
    let [mut liar, mut township] = ["320583100", "320583101"].map(|code| {
        Office::new(&at_division(code, &format!("{code}镇工会"), OfficeLevel::Grassroots), &above)
    });
    let id = township.id();
    let drafted = record(id.as_u128(), liar.id(), id, Kind::Person, &[("name", "谎称")]);
    county.take(&liar.drafting(id, [drafted])).unwrap();
    let waiting: Vec<Id> = county.registry.proposals.keys().copied().collect();
    county.command(&Command::Accept { proposals: waiting }).unwrap();
    assert_eq!(own(&county, Kind::Person).id, own_name(liar.id(), id));
    county.take(&township.upward(&[])).unwrap();
    assert_eq!(county.registry.own(id).unwrap().kind(), Kind::Office);
}

/// Before: the county's first file, with the township's own inside, did not outweigh a neighbour that had listed it.
#[test]
fn the_file_of_an_office_says_at_once_under_whom_it_stands() {
    let mut line = line();
    let (county, id) = (line.county.id(), Id::from_u128(12));
    let above = [&line.other, &line.city, &line.province].map(|office| office.profile().party.clone());
    let mut town = Office::new(&party(12, "城厢镇工会", OfficeLevel::Grassroots), &above);
    let lie = township(id, county, "谎称");
    line.city.take(&line.county.stating(&[lie])).unwrap();
    line.other.take(&town.upward(&[])).unwrap();
    line.city.take(&line.other.upward(&[])).unwrap();
    assert_eq!(line.city.registry.party(id).unwrap().name, "城厢镇工会");
    assert_eq!(line.city.registry.find(id).unwrap().owner, line.other.id());
}

/// Before: what a county no longer listed kept the office from whoever lists it now.
#[test]
fn who_lists_an_office_no_longer_yields_to_who_does() {
    let mut line = line();
    let (county, other, id) = (line.county.id(), line.other.id(), Id::from_u128(12));
    line.city.take(&line.county.stating(&[township(id, county, "谎称")])).unwrap();
    line.city.take(&line.county.upward(&[])).unwrap();
    let plan = line.city.take(&line.other.stating(&[township(id, other, "城厢镇工会")])).unwrap();
    assert!(plan.notices.iter().all(|notice| notice.code != "notice-office-contested"));
    assert_eq!(line.city.registry.party(id).unwrap().name, "城厢镇工会");
}
