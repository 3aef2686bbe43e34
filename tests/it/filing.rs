//! A filing through its whole life, drafts, receipts and files given back, as four offices see them.

use futures_lite::future::block_on;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::Kind;
use taizhang_core::exchange::kinds::receipt;
use taizhang_core::exchange::plan::Consent;
use taizhang_core::exchange::wire::{self, Reader};
use taizhang_core::ledger::command::{FilingAnswer, Judgement, Target};
use taizhang_core::ledger::key_notes::KeyReason;
use taizhang_core::ledger::names::subjects;
use taizhang_core::ledger::signing::SigningSeed;
use taizhang_core::ledger::store::Store;
use taizhang_core::ledger::{Command, Edit};
use taizhang_core::process;
use taizhang_core::process::drafts::{DraftFate, drafts};
use taizhang_core::process::filing::{self, FilingState};
use taizhang_core::process::task::Place;
use taizhang_core::report::settings::keys;

use crate::forge::record;
use crate::line::{Line, line};
use crate::office::{Office, fields, hire, new};
use crate::process::told;

impl Line {
    /// The county files, asking for `engagements`; the file goes up to the province.
    fn up(&mut self, engagements: &[Id]) {
        self.city.take(&self.county.upward(engagements)).unwrap();
        self.province.take(&self.city.upward(&[])).unwrap();
    }

    fn down(&mut self) {
        self.city.take(&self.province.downward(self.city.id())).unwrap();
        self.county.take(&self.city.downward(self.county.id())).unwrap();
    }

    fn judge(&mut self, outcome: FilingAnswer) {
        let request = filing::waiting(&self.province.registry)[0].request;
        self.province.command(&Command::Judge(vec![Judgement { request, outcome }])).unwrap();
    }

    fn return_all(&mut self) {
        for waiting in filing::waiting(&self.province.registry) {
            let verdict = Judgement { request: waiting.request, outcome: returned(waiting.person) };
            self.province.command(&Command::Judge(vec![verdict])).unwrap();
        }
    }

    fn record(&mut self, number: &str) {
        self.judge(FilingAnswer::Record { number: number.to_owned(), again: false });
    }
}

/// A line with somebody in the county.
fn staffed() -> Line {
    let mut line = line();
    line.county.edit(hire("王芳", 1, "玉山镇工会")).unwrap();
    line
}

fn known(office: &Office, kind: Kind) -> Vec<Id> {
    office.registry.own_records().filter(|record| record.kind() == kind).map(|record| record.id).collect()
}

fn change(id: Id, key: &str, from: &str, to: &str) -> Edit {
    let one = |text: &str| fields([(key, text)]);
    Edit::Change { id, seen: if from.is_empty() { Default::default() } else { one(from) }, to: one(to) }
}

fn returned(person: Id) -> FilingAnswer {
    FilingAnswer::Return { reasons: vec![(person, "name".to_owned(), "与身份证不一致".to_owned())] }
}

#[test]
fn a_filing_goes_its_way_and_everybody_sees_where_it_stands() {
    let mut line = staffed();
    let (person, id) = (known(&line.county, Kind::Person)[0], known(&line.county, Kind::Engagement)[0]);
    let state = |office: &Office| filing::state(&office.registry, id).code();
    assert_eq!(state(&line.county), "unfiled");

    let text = line.county.upward(&[id]);
    assert_eq!(state(&line.county), "made");
    let package = line.county.registry.exports[0].package;
    line.county.command(&Command::MarkSent { package }).unwrap();
    assert_eq!(state(&line.county), "at-city", "sent, as the person has confirmed");
    line.city.take(&text).unwrap();
    assert_eq!(state(&line.city), "at-city");
    line.province.take(&line.city.upward(&[])).unwrap();
    assert_eq!([state(&line.city), state(&line.province)], ["at-province"; 2]);
    let receipt = line.city.downward(line.county.id());
    line.county.take(&receipt).unwrap();
    assert_eq!(state(&line.county), "at-province", "the receipt says that it was passed on");

    line.judge(returned(person));
    line.down();
    for office in [&line.county, &line.city, &line.province] {
        assert_eq!(state(office), "returned", "{}", office.name());
    }
    let FilingState::Returned { reasons, by, .. } = filing::state(&line.county.registry, id) else {
        panic!()
    };
    assert_eq!((reasons[0].key.as_str(), by), ("name", line.province.id()));

    // Mended and filed again on the same day: the newest request counts.
    line.county.edit(vec![change(person, "name", "王芳", "王方")]).unwrap();
    line.up(&[id]);
    assert_eq!(state(&line.province), "at-province");
    line.record("2026-0001");
    line.down();
    for office in [&line.county, &line.city, &line.province] {
        assert_eq!(state(office), "recorded", "{}", office.name());
    }

    line.county.edit(vec![change(id, "signer", "昆山某人力资源公司", "昆山另一公司")]).unwrap();
    let FilingState::Changed { number, fields: changed } = filing::state(&line.county.registry, id) else {
        panic!("a change of a filed fact is to be filed")
    };
    assert_eq!((number.as_str(), changed[0].key.as_str()), ("2026-0001", "engagement.signer"));
    line.up(&[id]);
    line.judge(returned(person));
    line.down();
    // Returned the day it was asked: the return is the newest, though the first filing stays on record.
    assert_eq!(state(&line.county), "returned");
    assert_eq!(filing::counter(&line.county.registry, id), filing::Counter::Filed);

    let exit = new(
        Kind::Exit,
        Some(Target::Known(person)),
        &[("engagement", Target::Known(id))],
        fields([("date", "2026-03-02"), ("kind", "11")]),
    );
    line.county.edit(vec![exit]).unwrap();
    line.up(&[id]);
    line.record("2026-0002");
    line.down();
    assert_eq!(state(&line.county), "exit-filed");
}

#[test]
fn a_withdrawal_counts_unless_the_record_was_made_before_it_came() {
    let mut line = staffed();
    let id = known(&line.county, Kind::Engagement)[0];
    line.up(&[id]);
    let request = known(&line.county, Kind::FilingRequest)[0];
    line.record("2026-0001");
    line.county.command(&Command::Withdraw { request }).unwrap();
    assert_eq!(filing::state(&line.county.registry, id), FilingState::Unfiled);
    line.down();
    assert_eq!(filing::state(&line.county.registry, id).code(), "recorded");
    let again = line.county.command(&Command::Withdraw { request }).unwrap_err();
    assert_eq!(again[0].code, "request-answered");
}

#[test]
fn only_those_above_answer_and_no_number_is_given_twice() {
    let mut line = line();
    for n in [1, 2] {
        line.county.edit(hire("王芳", n, "玉山镇工会 @00000000-0000-0000-0000-000000000004")).unwrap();
    }
    let ids = known(&line.county, Kind::Engagement);
    line.township.edit(hire("李明", 9, "玉山镇工会")).unwrap();
    line.county.take(&line.township.upward(&[])).unwrap();
    line.up(&ids);
    line.township.take(&line.county.downward(line.township.id())).unwrap();
    let requests = known(&line.county, Kind::FilingRequest);
    let judge = |office: &mut Office, outcomes: Vec<(Id, FilingAnswer)>| {
        let verdicts = outcomes.into_iter().map(|(request, outcome)| Judgement { request, outcome });
        office
            .decide(&Command::Judge(verdicts.collect()))
            .map(|_| ())
            .map_err(|issues| issues[0].code.clone())
    };
    let record = |number: &str| FilingAnswer::Record { number: number.to_owned(), again: false };
    let refused = |code: &str| Err(code.to_owned());
    assert_eq!(judge(&mut line.city, vec![(requests[0], record("1"))]), refused("record-not-province"));
    assert_eq!(judge(&mut line.county, vec![(requests[0], returned(ids[0]))]), refused("return-own"));
    assert_eq!(judge(&mut line.township, vec![(requests[0], returned(ids[0]))]), refused("owner-other"));
    assert!(filing::waiting(&line.township.registry).is_empty(), "a township answers nobody");
    let same = vec![(requests[0], record("1")), (requests[1], record("1"))];
    assert_eq!(judge(&mut line.province, same), refused("filing-number-taken"));
    let twice = vec![(requests[0], record("1")), (requests[0], record("2"))];
    assert_eq!(judge(&mut line.province, twice), refused("request-answered"));
    line.record("2026-0007");
    assert_eq!(filing::next_number(&line.province.registry, 2026, 0), "2026-0008");
    assert_eq!(filing::next_number(&line.province.registry, 2027, 1), "2027-0002");
    assert_eq!(filing::counters(&line.province.registry, line.province.now.date_naive()).in_scope(), 2);
}

#[test]
fn a_receipt_holds_nobody_elses_share() {
    let mut line = line();
    line.other.edit(hire("赵强", 7, "浏河镇工会")).unwrap();
    line.city.take(&line.other.upward(&known(&line.other, Kind::Engagement))).unwrap();
    line.county.edit(hire("王芳", 1, "玉山镇工会")).unwrap();
    let ids = known(&line.county, Kind::Engagement);
    line.up(&ids);
    line.return_all();
    line.city.take(&line.province.downward(line.city.id())).unwrap();
    let text = line.city.downward(line.county.id());
    let package = wire::read(text.clone().into_bytes(), Reader::Outer, None).unwrap();
    assert!(package.part(&receipt::part_name(line.county.id())).is_some());
    assert!(!text.contains(&known(&line.other, Kind::Person)[0].to_string()), "nothing of the other county");
    line.county.take(&text).unwrap();
    assert_eq!(filing::state(&line.county.registry, ids[0]).code(), "returned");
}

#[test]
fn a_draft_is_accepted_and_what_was_added_to_it_meanwhile_is_not_lost() {
    let mut line = line();
    line.township.edit(hire("李明", 2, "玉山镇工会")).unwrap();
    let person = known(&line.township, Kind::Person)[0];
    line.county.take(&line.township.upward(&[])).unwrap();
    // Meanwhile the township mends the draft, and the county accepts it as it came.
    line.township.edit(vec![change(person, "phone", "13812345678", "13987654321")]).unwrap();
    line.county.command(&Command::Accept { proposals: vec![person] }).unwrap();
    line.county.edit(vec![change(person, "school", "苏州大学", "南京大学")]).unwrap();
    line.township.take(&line.county.downward(line.township.id())).unwrap();
    let phone = |office: &Office| office.registry.find(person).unwrap().body.get("phone");
    assert_eq!(known(&line.township, Kind::Person), [person], "the mended draft stays");
    assert_eq!(known(&line.township, Kind::Engagement), [], "the engagement is the county's now");
    let plan = line.county.take(&line.township.upward(&[])).unwrap();
    assert_eq!(plan.proposals.len(), 1);
    line.county.command(&Command::Accept { proposals: vec![person] }).unwrap();
    assert_eq!(phone(&line.county).as_deref(), Some("13987654321"));
    // What the county itself changed since stands.
    assert_eq!(line.county.registry.own(person).unwrap().body.get("school").as_deref(), Some("南京大学"));
    line.township.take(&line.county.downward(line.township.id())).unwrap();
    assert!(known(&line.township, Kind::Person).is_empty());
}

#[test]
fn a_declined_draft_stays_until_it_is_mended_or_removed() {
    let mut line = line();
    line.township.edit(hire("李明", 2, "玉山镇工会")).unwrap();
    let person = known(&line.township, Kind::Person)[0];
    line.county.take(&line.township.upward(&[])).unwrap();
    line.county.command(&Command::Decline { proposal: person, reason: "资料不全".to_owned() }).unwrap();
    let plan = line.township.take(&line.county.downward(line.township.id())).unwrap();
    assert_eq!(plan.decisions.len(), 1);
    let declined = |office: &Office| {
        let tasks = process::tasks(&office.registry, office.now.date_naive());
        let declined = tasks.iter().filter(|task| task.sort.code == "declined");
        declined.filter(|task| task.note.as_deref() == Some("资料不全")).count() == 1
    };
    assert!(declined(&line.township));
    let fates: Vec<DraftFate> = drafts(&line.township.registry).into_iter().map(|row| row.fate).collect();
    assert_eq!(fates, [DraftFate::Declined { reason: "资料不全".to_owned() }]);
    // The next receipt says it again, which is no news.
    assert!(line.township.take(&line.county.downward(line.township.id())).unwrap().decisions.is_empty());
    // Sent again as it is, it is still declined; mended, it is a new proposal.
    assert!(line.county.take(&line.township.upward(&[])).unwrap().proposals.is_empty());
    line.township.edit(vec![change(person, "phone", "13812345678", "13987654321")]).unwrap();
    assert!(!declined(&line.township));
    assert_eq!(line.county.take(&line.township.upward(&[])).unwrap().proposals.len(), 1);
}

#[test]
fn a_file_handed_out_again_is_journaled_with_whether_it_was_sealed() {
    let mut office = line().county;
    for sealed in [true, false] {
        let command = Command::HandOut { digest: "a1".to_owned(), sealed };
        office.command(&command).unwrap();
        let entries = block_on(office.store.since(0)).unwrap();
        let body = entries.last().and_then(|entry| entry.body.clone()).unwrap();
        assert!(body.contains(&format!("\"sealed\":{sealed}")), "{body}");
    }
}

#[test]
fn a_preview_names_people_before_offices() {
    let mut line = line();
    let (name, parent) = (("name", "玉山镇工会"), line.county.id().to_string());
    let office = fields([name, ("level", "4"), ("office_type", "TOWN"), ("parent", &parent)]);
    line.county.edit(vec![new(Kind::Office, None, &[], office)]).unwrap();
    line.county.edit(hire("李明", 2, "玉山镇工会")).unwrap();
    let mut records: Vec<_> = line.county.registry.own_records().collect();
    records.sort_by_key(|record| record.kind());
    let found = subjects(&line.county.registry, &[], &records);
    let names: Vec<&str> = found.iter().map(|subject| subject.name.as_str()).collect();
    assert_eq!(names, ["李明", "玉山镇工会"]);
}

#[test]
fn a_file_given_back_restores_what_was_lost_and_keeps_what_was_done_since() {
    let mut line = staffed();
    let person = known(&line.county, Kind::Person)[0];
    let mut again = line.county.restored();
    line.county.edit(hire("李明", 2, "玉山镇工会")).unwrap();
    line.county.edit(hire("赵强", 3, "玉山镇工会")).unwrap();
    line.county
        .edit(vec![change(person, "school", "苏州大学", "南京大学"), change(person, "major", "", "法学")])
        .unwrap();
    let last = line.county.upward(&[]);
    line.city.take(&last).unwrap();

    again.command(&Command::Reincarnate).unwrap();
    let plan = again.plan(&last).unwrap();
    let recovered = plan.recovered.as_ref().unwrap();
    assert_eq!((recovered.missing.len(), recovered.changed.len(), recovered.kept.len()), (5, 1, 0));
    again.edit(vec![change(person, "school", "苏州大学", "东南大学")]).unwrap();
    let plan = again.take(&last).unwrap();
    assert_eq!(plan.recovered.as_ref().unwrap().kept.len(), 1);
    assert_eq!(again.registry.own(person).unwrap().body.get("school").as_deref(), Some("东南大学"));
    assert_eq!(known(&again, Kind::Person).len(), 3);
    let lost = again.plan(&last).unwrap_err();
    assert_eq!(lost.code, "package-own-known");
    // The row goes on behind the file given back, and the city sees a move, not a fork.
    assert!(again.registry.has_news_for(line.city.id()), "what was edited since is still to be told");
    let next = again.upward(&[]);
    let plan = line.city.plan(&next).unwrap();
    assert_eq!(plan.forks().count(), 0);
    assert!(plan.accept(&Consent::default()).is_ok());
}

#[test]
fn drafts_and_answers_are_given_back_too() {
    let mut line = line();
    let mut township = line.township.restored();
    line.township.edit(hire("李明", 2, "玉山镇工会")).unwrap();
    let last = line.township.upward(&[]);
    township.command(&Command::Reincarnate).unwrap();
    township.take(&last).unwrap();
    assert!(township.registry.own_records().all(|record| record.draft));
    assert_eq!(known(&township, Kind::Person).len(), 1);

    line.county.edit(hire("王芳", 1, "玉山镇工会")).unwrap();
    let id = known(&line.county, Kind::Engagement)[0];
    line.up(&[id]);
    let mut province = line.province.restored();
    line.record("2026-0001");
    let last = line.province.downward(line.city.id());
    province.command(&Command::Reincarnate).unwrap();
    province.take(&last).unwrap();
    assert_eq!(filing::state(&province.registry, id).code(), "recorded");
    assert_eq!(filing::next_number(&province.registry, 2026, 0), "2026-0002");
}

#[test]
fn nobody_disappears_by_absence() {
    let mut line = line();
    line.county.edit([hire("王芳", 1, "玉山镇工会"), hire_second()].concat()).unwrap();
    line.city.take(&line.county.upward(&[])).unwrap();
    let gone = known(&line.county, Kind::Person)[0];
    line.county.edit(vec![Edit::Remove { id: gone }]).unwrap();
    let plan = line.city.take(&line.county.upward(&[])).unwrap();
    assert_eq!(plan.origins[0].unlisted.len(), 2, "the person and the engagement");
    assert!(line.city.registry.find(gone).is_some() && line.city.registry.is_unlisted(gone));
    let today = line.city.now.date_naive();
    assert_eq!(filing::counters(&line.city.registry, today).in_scope(), 2);
    let list = told(&line.city);
    assert!(list.contains(&("unlisted", 1)), "{list:?}");
    // Said once: the next file does not list them as gone again.
    line.county.edit(hire("赵强", 3, "玉山镇工会")).unwrap();
    assert!(line.city.take(&line.county.upward(&[])).unwrap().origins[0].unlisted.is_empty());
}

fn hire_second() -> Vec<Edit> {
    let mut edits = hire("李明", 2, "玉山镇工会");
    if let Edit::New { subject, .. } = &mut edits[1] {
        *subject = Some(Target::New(2));
    }
    edits
}

#[test]
fn the_work_list_says_what_is_next() {
    let mut line = line();
    assert!(told(&line.township).contains(&("head-count", 0)));
    line.county.edit(hire("王芳", 1, "玉山镇工会")).unwrap();
    assert_eq!(told(&line.county), [("unfiled", 1), ("file-upward", 0)]);
    let id = known(&line.county, Kind::Engagement)[0];
    let text = line.county.upward(&[id]);
    assert_eq!(told(&line.county), [("to-send", 0)]);
    line.city.take(&text).unwrap();
    let city = told(&line.city);
    for task in [("waiting", 1), ("receipt-due", 0), ("file-upward", 0)] {
        assert!(city.contains(&task), "{city:?}");
    }
    line.province.take(&line.city.upward(&[])).unwrap();
    assert!(!told(&line.city).contains(&("waiting", 1)), "passed on");
    assert!(told(&line.province).contains(&("waiting", 1)));
    line.judge(returned(known(&line.county, Kind::Person)[0]));
    line.down();
    assert_eq!(told(&line.county).first(), Some(&("returned", 1)));
}

/// 工作台 says the numbers of 备案: who can be filed now, and who cannot yet.
#[test]
fn who_can_be_filed_is_counted_once() {
    let mut line = line();
    let mut edits = [hire("王芳", 1, "玉山镇工会"), hire_second()].concat();
    if let Some(Edit::New { fields, .. }) = edits.last_mut() {
        fields.remove("user");
    }
    line.county.edit(edits).unwrap();
    let registry = &line.county.registry;
    let rows = filing::candidates(registry);
    let held: Vec<Id> = rows.iter().filter(|row| !row.is_ready()).map(|row| row.person).collect();
    assert_eq!((rows.len(), held.len()), (2, 1));
    let list = process::tasks(registry, line.county.now.date_naive());
    let places = ["unfiled", "held-back"]
        .map(|code| list.iter().find(|task| task.sort.code == code).map(|task| task.place.clone()));
    assert_eq!(places, [Some(Place::Filing), Some(Place::People(held))]);
    let list = told(&line.county);
    assert!(list.contains(&("unfiled", 1)) && list.contains(&("held-back", 1)), "{list:?}");
}

/// The others compare the 核对码 of a new key, so they have to be told: until somebody says that they were.
#[test]
fn a_new_key_is_to_be_told() {
    let mut line = line();
    assert_eq!(keys::to_tell(&line.county.registry, None), None, "the first key is told when files are made");
    let key = SigningSeed::from_bytes([7; 32]).public();
    line.county.command(&Command::Rekey { key, reason: KeyReason::Routine, since: String::new() }).unwrap();
    let wanted = keys::to_tell(&line.county.registry, None).unwrap();
    assert_eq!((wanted.superior.as_deref(), wanted.below), (Some("苏州市总工会"), false));
    assert_eq!(wanted.code, keys::own_code(&line.county.registry));
    assert_eq!(keys::to_tell(&line.county.registry, Some(&wanted.code)), None);
    // Of a further key they know nothing again.
    let key = SigningSeed::from_bytes([8; 32]).public();
    line.county.command(&Command::Rekey { key, reason: KeyReason::Routine, since: String::new() }).unwrap();
    assert!(keys::to_tell(&line.county.registry, Some(&wanted.code)).is_some());
}

#[test]
fn what_is_alike_is_one_task_with_all_it_speaks_of() {
    let mut line = staffed();
    line.county.edit(hire("李明", 2, "玉山镇工会")).unwrap();
    let engagements = known(&line.county, Kind::Engagement);
    line.up(&engagements);
    line.return_all();
    line.down();
    let list = process::tasks(&line.county.registry, line.county.now.date_naive());
    let returned = list.iter().filter(|task| task.sort.code == "returned");
    let of_returned: Vec<(usize, usize)> =
        returned.map(|task| (task.named.len(), told(&line.county)[0].1)).collect();
    assert_eq!(of_returned, [(2, 2)], "{list:?}");
}

#[test]
fn a_returned_field_counts_as_corrected_once_its_value_is_another() {
    use taizhang_core::report::people::person;
    let mut line = line();
    line.county.edit(hire("江燕", 1, "玉山镇工会")).unwrap();
    let engagement = known(&line.county, Kind::Engagement)[0];
    let subject = known(&line.county, Kind::Person)[0];
    line.up(&[engagement]);
    // The review names fields with their kind.
    let reason = "与合同起始日不一致".to_owned();
    line.judge(FilingAnswer::Return { reasons: vec![(engagement, "engagement.hired".to_owned(), reason)] });
    line.down();

    let item = |office: &Office| {
        let file = person::file(&office.registry, subject, office.now.date_naive()).unwrap();
        file.filings[0].returned[0].clone()
    };
    let before = item(&line.county);
    assert_eq!((before.field.as_str(), before.corrected), ("hired", false));
    let hired = before.filed.clone().unwrap();
    line.county.edit(vec![change(engagement, "hired", &hired, "2020-02")]).unwrap();
    let after = item(&line.county);
    assert_eq!((after.filed, after.now, after.corrected), (Some(hired), Some("2020-02".to_owned()), true));
}

#[test]
fn what_does_not_travel_so_far_up_is_not_missing_there() {
    use taizhang_core::report::people;
    let mut line = line();
    line.county.edit(hire("江燕", 1, "玉山镇工会")).unwrap();
    line.up(&[]);
    let missing = |office: &Office| {
        people::rows(&office.registry, office.now.date_naive())[0].told(&office.registry).missing
    };
    // The telephone number stays with the county.
    assert_eq!(missing(&line.province), missing(&line.county));
}

/// Nor what hangs on it. Before: the request came back without its person, and every file of the office was refused from
/// then on.
#[test]
fn what_was_removed_since_the_restore_does_not_come_back() {
    let mut line = staffed();
    let mut again = line.county.restored();
    let last = line.county.upward(&[known(&line.county, Kind::Engagement)[0]]);
    again.command(&Command::Reincarnate).unwrap();
    again.edit(vec![Edit::Remove { id: known(&again, Kind::Person)[0] }]).unwrap();
    // What was counted in sum of them is given back: it speaks of nobody.
    let missing = again.take(&last).unwrap().recovered.unwrap().missing;
    assert!(missing.iter().all(|record| record.kind() == Kind::FigureTotals));
    assert!(known(&again, Kind::Person).is_empty() && known(&again, Kind::FilingRequest).is_empty());
    line.city.take(&again.upward(&[])).unwrap();
}

/// Before: of two requests under one number the answered one passed for the newest, and whoever was returned before the
/// restore was asked for a third time while the second request was under way.
#[test]
fn of_two_requests_under_one_number_the_open_one_is_the_newest() {
    let mut line = staffed();
    let id = known(&line.county, Kind::Engagement)[0];
    let mut again = line.county.restored();
    let lost = line.county.upward(&[id]);
    line.city.take(&lost).unwrap();
    line.province.take(&line.city.upward(&[])).unwrap();
    line.return_all();
    // Chance does not repeat itself on the other computer.
    again.context();
    again.command(&Command::Reincarnate).unwrap();
    again.upward(&[id]);
    again.take(&lost).unwrap();
    line.county = again;
    line.down();
    let requests = known(&line.county, Kind::FilingRequest);
    let number = |id: &Id| line.county.registry.own(*id).unwrap().body.get("sequence");
    assert_eq!(requests.iter().map(number).collect::<Vec<_>>(), [Some("1".to_owned()), Some("1".to_owned())]);
    assert_eq!(filing::fileable(&line.county.registry), []);
    assert_eq!(line.county.make_upward(&[id]).err().unwrap()[0].code, "request-open");
    let today = line.county.now.date_naive();
    assert_eq!(filing::counters(&line.county.registry, today).under_way, 1);

    // The superiors see the same, and the answer to the second is the one that stands.
    line.city.take(&line.county.upward(&[])).unwrap();
    line.province.take(&line.city.upward(&[])).unwrap();
    for office in [&line.city, &line.province] {
        assert_eq!(filing::counters(&office.registry, today).under_way, 1, "{}", office.name());
    }
    line.return_all();
    line.down();
    assert_eq!(filing::fileable(&line.county.registry), [id]);
}

/// Before: what was ours was not given back to us once a township below had used its id.
#[test]
fn whoever_uses_an_id_of_ours_keeps_nothing_from_being_given_back() {
    let mut line = line();
    let mut again = line.county.restored();
    line.county.edit(hire("王芳", 1, "玉山镇工会")).unwrap();
    let last = line.county.upward(&[]);
    again.command(&Command::Reincarnate).unwrap();
    let person = known(&line.county, Kind::Person)[0];
    let lie = record(person.as_u128(), line.township.id(), person, Kind::Person, &[("name", "谎称")]);
    again.take(&line.township.stating(&[lie])).unwrap();
    again.take(&last).unwrap();
    let given = again.registry.own(person).unwrap();
    assert_eq!((given.owner, given.body.get("name").as_deref()), (line.county.id(), Some("王芳")));
    assert_eq!(known(&again, Kind::Engagement).len(), 1);
}

/// Before: an engagement that named a contract no longer kept could not be edited in any field.
#[test]
fn a_link_that_stood_before_stops_no_other_edit() {
    let mut line = line();
    let own = Some(Target::Known(line.county.id()));
    let organisation = new(Kind::SocialOrganisation, own, &[], fields([("name", "昆山某社工服务中心")]));
    let contract = new(
        Kind::ServiceContract,
        own,
        &[("organisation", Target::New(0))],
        fields([("from", "2026-01-01")]),
    );
    line.county.edit(vec![organisation, contract]).unwrap();
    let contract = known(&line.county, Kind::ServiceContract)[0];
    line.county.edit(hire("王芳", 1, "玉山镇工会")).unwrap();
    let id = known(&line.county, Kind::Engagement)[0];
    line.county.edit(vec![change(id, "service_contract", "", &contract.to_string())]).unwrap();
    line.county.edit(vec![Edit::Remove { id: contract }]).unwrap();
    line.county.edit(vec![change(id, "signer", "昆山某人力资源公司", "太仓某人力资源公司")]).unwrap();
    let nowhere = change(id, "service_contract", &contract.to_string(), &Id::from_u128(99).to_string());
    assert_eq!(
        line.county.edit(vec![nowhere]).unwrap_err()[0].code,
        "link-unknown",
        "a new one must lead somewhere"
    );
}
