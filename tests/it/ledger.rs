//! What `decide` allows and refuses, what a snapshot keeps, and what the change log tells.

use futures_lite::future::block_on;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::Kind;
use taizhang_core::ledger::command::Target;
use taizhang_core::ledger::journal::{Entry, Head};
use taizhang_core::ledger::store::Store;
use taizhang_core::ledger::{Batch, Change, Command, Edit, Registry};
use taizhang_core::report::records::changes::{ChangeLog, What};

use crate::line::line;
use crate::office::{Office, engagement, fields, hire, id_number, new, person};

fn county() -> Office {
    line().county
}

fn made(batch: &Batch, kind: Kind) -> Id {
    let found = batch.changes.iter().find_map(|change| match change {
        Change::Put(record) if record.kind() == kind => Some(record.id),
        _ => None,
    });
    found.unwrap()
}

/// The code and place of what stands against the edits; nothing may have been written.
fn check(office: &mut Office, edits: Vec<Edit>, code: &str, place: &str) {
    let head = office.registry.head;
    let issues = office.edit(edits).unwrap_err();
    let found: Vec<_> = issues.iter().map(|issue| (issue.code.as_str(), issue.place.as_str())).collect();
    assert!(found.contains(&(code, place)), "{found:?}");
    assert_eq!(office.registry.head, head);
}

fn set(id: Id, seen: &[(&str, &str)], to: &[(&str, &str)]) -> Edit {
    let map =
        |pairs: &[(&str, &str)]| pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
    Edit::Change { id, seen: map(seen), to: map(to) }
}

#[test]
fn a_field_changed_meanwhile_is_not_overwritten() {
    let mut office = county();
    let id = made(&office.edit(hire("王芳", 1, "玉山镇工会")).unwrap(), Kind::Person);
    office.edit(vec![set(id, &[("school", "苏州大学")], &[("school", "南京大学")])]).unwrap();
    check(
        &mut office,
        vec![set(id, &[("school", "苏州大学")], &[("school", "东南大学")])],
        "changed-meanwhile",
        "person.school",
    );
    // The same wish twice is no clash, nor is a field that only this form touches.
    office.edit(vec![set(id, &[("school", "苏州大学")], &[("school", "南京大学")])]).unwrap();
    office.edit(vec![set(id, &[], &[("major", "社会工作")])]).unwrap();
    assert_eq!(office.registry.own(id).unwrap().body.get("major").as_deref(), Some("社会工作"));
}

#[test]
fn identity_numbers_are_held_to_their_standard_and_unique_among_the_active() {
    let mut office = county();
    let batch = office.edit(hire("王芳", 1, "玉山镇工会")).unwrap();
    check(&mut office, hire("王方", 1, "玉山镇工会"), "id-duplicate", "person.id_number");
    let both = [hire("李明", 2, "玉山镇工会"), hire("李鸣", 2, "玉山镇工会")].concat();
    // The engagement of the second hangs on the first; it is the number that is refused.
    check(&mut office, both, "id-duplicate", "person.id_number");
    let mut man = person("赵强", 3);
    man.insert("sex".to_owned(), "1".to_owned());
    check(&mut office, vec![new(Kind::Person, None, &[], man)], "sex-differs", "person.sex");
    let mut late = person("赵强", 3);
    late.insert("birth".to_owned(), "1991-03-07".to_owned());
    check(&mut office, vec![new(Kind::Person, None, &[], late)], "birth-differs", "person.birth");
    let mut slip = person("赵强", 3);
    let number = id_number(3);
    let wrong = if number.ends_with('1') { '2' } else { '1' };
    slip.insert("id_number".to_owned(), format!("{}{wrong}", &number[..17]));
    check(&mut office, vec![new(Kind::Person, None, &[], slip)], "id-check", "person.id_number");
    // Whoever has left may come back, as a new file.
    leave(&mut office, &batch, "2026-03-01");
    office.edit(hire("王芳", 1, "玉山镇工会")).unwrap();
}

fn leave(office: &mut Office, hired: &Batch, day: &str) {
    let exit = new(
        Kind::Exit,
        Some(Target::Known(made(hired, Kind::Person))),
        &[("engagement", Target::Known(made(hired, Kind::Engagement)))],
        fields([("date", day), ("kind", "11")]),
    );
    office.edit(vec![exit]).unwrap();
}

#[test]
fn the_day_of_leaving_still_counts_as_on_post() {
    let mut office = county();
    let batch = office.edit(hire("王芳", 1, "玉山镇工会")).unwrap();
    leave(&mut office, &batch, "2026-03-01");
    let engagement = made(&batch, Kind::Engagement);
    let moved = |before: &str, day: &str| vec![set(engagement, &[("hired", before)], &[("hired", day)])];
    check(&mut office, moved("2024-03", "2026-03-02"), "hire-after-exit", "engagement.hired");
    let record = office.registry.own(engagement).unwrap().clone();
    let active = |day: &str| office.registry.is_active(&record, day.parse().unwrap());
    assert_eq!([active("2024-02-29"), active("2024-03-01")], [false, true], "hired in 2024-03");
    assert_eq!([active("2026-02-28"), active("2026-03-01"), active("2026-03-02")], [true, true, false]);
}

#[test]
fn records_hang_on_what_exists_and_belongs_together() {
    let mut office = county();
    let first = office.edit(hire("王芳", 1, "玉山镇工会")).unwrap();
    let second = office.edit(hire("李明", 2, "玉山镇工会")).unwrap();
    let posting = |person: Id, engagement: Id| {
        let link = [("engagement", Target::Known(engagement))];
        let values = fields([("union", "玉山镇工会"), ("from", "2024-04")]);
        vec![new(Kind::Posting, Some(Target::Known(person)), &link, values)]
    };
    let (person, nobody) = (made(&first, Kind::Person), Id::from_u128(404));
    check(
        &mut office,
        posting(person, made(&second, Kind::Engagement)),
        "link-unknown",
        "posting.engagement",
    );
    check(&mut office, posting(person, nobody), "link-unknown", "posting.engagement");
    check(&mut office, posting(nobody, made(&first, Kind::Engagement)), "link-unknown", "");
    office.edit(posting(person, made(&first, Kind::Engagement))).unwrap();
    let exit = new(
        Kind::Exit,
        Some(Target::Known(person)),
        &[("engagement", Target::Known(made(&first, Kind::Engagement)))],
        fields([("date", "2024-02-29"), ("kind", "11")]),
    );
    check(&mut office, vec![exit], "exit-before-hire", "exit.date");
    let values = fields([("kind", "1"), ("start", "2025-01-01"), ("end", "2024-12-31"), ("employer", "甲")]);
    let link = [("engagement", Target::Known(made(&first, Kind::Engagement)))];
    check(
        &mut office,
        vec![new(Kind::Contract, Some(Target::Known(person)), &link, values)],
        "end-before-start",
        "contract.end",
    );
}

#[test]
fn filings_are_never_written_edited_or_removed_by_hand() {
    let mut office = county();
    let batch = office.edit(hire("王芳", 1, "玉山镇工会")).unwrap();
    let (person, engagement) = (made(&batch, Kind::Person), made(&batch, Kind::Engagement));
    office.upward(&[engagement]);
    let request =
        office.registry.own_records().find(|r| r.kind() == Kind::FilingRequest).map(|r| r.id).unwrap();
    check(&mut office, vec![Edit::Remove { id: person }], "remove-filed", "");
    check(&mut office, vec![Edit::Remove { id: request }], "filing-fixed", "");
    check(&mut office, vec![set(request, &[], &[("made", "2020-01-01")])], "filing-fixed", "");
    let forged = fields([("outcome", "1"), ("number", "2026-0001"), ("date", "2026-03-01"), ("source", "1")]);
    let link = [("request", Target::Known(request))];
    let forged = new(Kind::FilingResult, Some(Target::Known(person)), &link, forged);
    check(&mut office, vec![forged], "filing-fixed", "");
    // A person's record is no request to withdraw.
    let issues = office.command(&Command::Withdraw { request: person }).unwrap_err();
    assert_eq!(issues[0].code, "record-unknown");
}

#[test]
fn a_record_entered_by_mistake_goes_with_what_hangs_on_it() {
    let mut office = county();
    let batch = office.edit(hire("王芳", 1, "玉山镇工会")).unwrap();
    office.edit(vec![Edit::Remove { id: made(&batch, Kind::Person) }]).unwrap();
    assert_eq!(office.registry.own_records().count(), 0);
    check(&mut office, vec![Edit::Remove { id: made(&batch, Kind::Person) }], "record-unknown", "");
}

#[test]
fn offices_stay_in_the_tree_of_their_superior() {
    let mut office = county();
    let town = |name: &str, parent: Id, level: &str| {
        let parent = parent.to_string();
        let mut values = fields([("name", name), ("level", level), ("office_type", "TOWN")]);
        values.insert("parent".to_owned(), parent);
        vec![new(Kind::Office, None, &[], values)]
    };
    let ours = office.id();
    let batch = office.edit(town("玉山镇工会", ours, "4")).unwrap();
    let township = made(&batch, Kind::Office);
    check(&mut office, town("玉山镇工会", ours, "4"), "office-exists", "office.name");
    check(
        &mut office,
        [town("张浦镇工会", ours, "4"), town("张浦镇工会", ours, "4")].concat(),
        "office-exists",
        "office.name",
    );
    check(&mut office, town("太仓市总工会", Id::from_u128(2), "3"), "owner-other", "office.parent");
    check(&mut office, town("某市总工会", ours, "2"), "superior-level", "office.parent");
    check(&mut office, town("某镇工会", Id::from_u128(404), "4"), "link-unknown", "office.parent");
    let zone = made(&office.edit(town("光电产业园工会", township, "4")).unwrap(), Kind::Office);
    let parent = township.to_string();
    check(
        &mut office,
        vec![set(township, &[("parent", &ours.to_string())], &[("parent", &zone.to_string())])],
        "superior-level",
        "office.parent",
    );
    check(&mut office, vec![Edit::Remove { id: township }], "office-in-use", "");
    assert_eq!(office.registry.own(zone).unwrap().body.get("parent"), Some(parent));
    office.edit(vec![Edit::Remove { id: zone }]).unwrap();
    office.edit(vec![Edit::Remove { id: township }]).unwrap();
}

#[test]
fn figures_of_an_office_that_reports_itself_are_its_own() {
    let mut office = county();
    let ours = office.id();
    let mut values =
        fields([("name", "玉山镇工会"), ("level", "4"), ("office_type", "TOWN"), ("reporting", "1")]);
    values.insert("parent".to_owned(), ours.to_string());
    let township = made(&office.edit(vec![new(Kind::Office, None, &[], values)]).unwrap(), Kind::Office);
    let count = |day: &str, separate: &str| {
        let values = fields([("as_of", day), ("separate_unions", separate), ("all_unions", "50")]);
        vec![new(Kind::HeadCount, Some(Target::Known(township)), &[], values)]
    };
    check(&mut office, count("2026-03-01", "41"), "office-reports-itself", "head-count.as_of");
    office.edit(vec![set(township, &[("reporting", "1")], &[("reporting", "2")])]).unwrap();
    check(&mut office, count("2026-03-03", "41"), "date-future", "head-count.as_of");
    check(&mut office, count("2026-03-01", "51"), "unions-exceed", "head-count.separate_unions");
    office.edit(count("2026-03-01", "50")).unwrap();
}

/// Whether a day may lie ahead, and which fields are the first and the last day of a span, is said of each field.
#[test]
fn what_has_happened_lies_not_ahead_and_titles_are_no_days() {
    let mut office = county();
    let person = made(&office.edit(hire("王芳", 1, "玉山镇工会")).unwrap(), Kind::Person);
    let of = |kind: Kind, facts: &[(&str, &str)]| {
        let facts = facts.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())).collect();
        vec![new(kind, Some(Target::Known(person)), &[], facts)]
    };
    let reward = |day| of(Kind::Reward, &[("kind", "1"), ("date", day)]);
    check(&mut office, reward("2026-06-30"), "date-future", "reward.date");
    check(
        &mut office,
        of(Kind::Certificate, &[("level", "1"), ("obtained", "2026-05")]),
        "date-future",
        "certificate.obtained",
    );
    // What is decided counts from a day to come; a title that reads like a year is a title.
    let change = [("from", "2025"), ("to", "2024"), ("date", "2026-06-30")];
    office.edit(of(Kind::DutyChange, &change)).unwrap();
    // A day that stood before is no fault of the edit of another field.
    let now = office.now;
    office.now += chrono::Duration::days(200);
    let reward = made(&office.edit(reward("2026-06-30")).unwrap(), Kind::Reward);
    office.now = now;
    office.edit(vec![set(reward, &[], &[("document", "昆工发〔2026〕1号")])]).unwrap();
    let later = set(reward, &[("date", "2026-06-30")], &[("date", "2026-07-01")]);
    check(&mut office, vec![later], "date-future", "reward.date");
}

#[test]
fn a_snapshot_and_its_tail_make_the_whole_and_a_lost_segment_is_noticed() {
    let mut office = county();
    for n in 0..40 {
        office.edit(hire(&format!("人员{n}"), n, "玉山镇工会")).unwrap();
    }
    let segments = office.registry.take_dirty_segments();
    let through = office.registry.head;
    let batch = office.edit(hire("王芳", 100, "玉山镇工会")).unwrap();
    let mut again = Registry::from_segments(through, &segments).unwrap();
    for entry in block_on(office.store.since(through.sequence)).unwrap() {
        again.apply_entry(&entry).unwrap();
    }
    assert_eq!(again.take_dirty_segments(), office.registry.take_dirty_segments());
    assert!(again == office.registry);
    assert_eq!(again.about(made(&batch, Kind::Person)).count(), 2);
    let broken = |segments: &[(u32, Vec<u8>)]| Registry::from_segments(through, segments).unwrap_err().code;
    let lost: Vec<_> = segments.iter().filter(|(n, _)| *n != 1 + 7).cloned().collect();
    assert!(lost.len() < segments.len() && broken(&lost) == "snapshot-broken");
    assert_eq!(broken(&segments[1..]), "snapshot-broken");
}

#[test]
fn a_snapshot_taken_after_a_lawful_deletion_is_good_that_far() {
    let mut office = county();
    office.edit(hire("王芳", 1, "玉山镇工会")).unwrap();
    office.registry.take_dirty_segments();
    let next = |head: &Head| Entry::seal(head, "{}".to_owned(), [1; 16], "{}".to_owned()).erased();
    let erased = next(&office.registry.head);
    office.registry.apply_entry(&erased).unwrap();
    let segments = office.registry.all_segments();
    assert!(Registry::from_segments(erased.head(), &segments).is_ok());
    office.registry.apply_entry(&next(&erased.head())).unwrap();
    assert!(office.registry.take_dirty_segments().iter().any(|(segment, _)| *segment == 0));
}

#[test]
fn the_change_log_tells_who_changed_what_and_why() {
    let mut office = county();
    let batch = office.edit(hire("王芳", 1, "玉山镇工会")).unwrap();
    let id = made(&batch, Kind::Person);
    let edits = vec![set(id, &[("school", "苏州大学")], &[("school", "南京大学")])];
    office.command(&Command::Write { edits, why: "更正".to_owned() }).unwrap();
    office.command(&Command::Reveal { record: id, field: "id_number".to_owned() }).unwrap();
    office.edit(vec![Edit::Remove { id }]).unwrap();
    let entries = block_on(office.store.since(0)).unwrap();
    let log = |entries: &[Entry]| {
        let mut log = ChangeLog::of(id);
        entries.iter().for_each(|entry| log.read(entry));
        log.finish()
    };
    let rows = log(&entries);
    // What hangs on the person is in it as well, the removed engagement too.
    assert_eq!(rows.iter().filter(|row| row.record != id).count(), 2);
    let told: Vec<_> = rows
        .iter()
        .filter(|row| row.record == id)
        .map(|row| match &row.what {
            What::Made(fields) => format!("made {}", fields.len()),
            What::Changed(fields) => format!("{:?} {}", fields[0].to, row.why),
            What::Removed => "removed".to_owned(),
            What::Revealed(field) => format!("showed {field}"),
        })
        .collect();
    assert_eq!(told, ["removed", "showed id_number", "Some(\"南京大学\") 更正", "made 11"]);
    assert!(rows.iter().all(|row| row.actor == "经办人" && row.at.starts_with("2026-03-02T")));
    let erased: Vec<_> = entries.into_iter().map(Entry::erased).collect();
    assert_eq!(log(&erased), []);
}

#[test]
fn an_unfinished_engagement_is_known_by_what_is_missing() {
    let mut office = county();
    let mut values = engagement("玉山镇工会");
    values.remove("union_work");
    let edits = vec![
        new(Kind::Person, None, &[], person("王芳", 1)),
        new(Kind::Engagement, Some(Target::New(0)), &[], values),
    ];
    let batch = office.edit(edits).unwrap();
    let id = made(&batch, Kind::Engagement);
    assert_eq!(office.registry.own(id).unwrap().body.missing(), ["union_work"]);
    let issues = office.make_upward(&[id]).map(|_| ()).unwrap_err();
    assert_eq!(issues[0].place, format!("{id}.engagement.union_work"));
}
