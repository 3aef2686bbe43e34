//! 已按期限删除: when it may be, what goes, what stays, and that nobody else's history goes along.

use chrono::{DateTime, NaiveDate};
use futures_lite::future::block_on;
use taizhang_core::domain::codes::OfficeLevel;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::Kind;
use taizhang_core::exchange::archive::{Followed, follow};
use taizhang_core::exchange::making::Originals;
use taizhang_core::ledger::erasure::{kept_until, read, readable, sequences};
use taizhang_core::ledger::journal::{Entry, Head, verify_chain};
use taizhang_core::ledger::journal_bytes;
use taizhang_core::ledger::pieces::AtOnce;
use taizhang_core::ledger::salvage::{self, Journal};
use taizhang_core::ledger::store::{Erasing, Store};
use taizhang_core::ledger::{Batch, Change, Command, Edit, Registry, Target};
use taizhang_core::process::erasure::{Matter, leavers, months};
use taizhang_core::report::records::changes::ChangeLog;

use crate::line::line;
use crate::office::{Office, fields, hire, id_number, new, party};

pub const NAME: &str = "穆知秋";

pub fn county() -> Office {
    let mut county = Office::new(&party(1, "昆山市总工会", OfficeLevel::County), &[]);
    county.now = DateTime::parse_from_rfc3339("2026-03-02T09:00:00+08:00").unwrap();
    county
}

fn made(batch: &Batch, kind: Kind) -> Vec<Id> {
    let found = batch.changes.iter().filter_map(|change| match change {
        Change::Put(record) if record.kind() == kind => Some(record.id),
        _ => None,
    });
    found.collect()
}

/// Two hired by one import, of whom the first leaves on a day with everything done.
pub fn two(county: &mut Office, day: &str) -> [Id; 2] {
    let mut edits = hire(NAME, 1, "玉山镇工会");
    let mut second = hire("王芳", 2, "玉山镇工会");
    if let Some(Edit::New { subject, links, .. }) = second.get_mut(1) {
        *subject = Some(Target::New(2));
        links.values_mut().for_each(|link| *link = Target::New(2));
    }
    edits.extend(second);
    for edit in &mut edits {
        if let Edit::New { kind: Kind::Engagement, fields, .. } = edit {
            fields.insert("hired".to_owned(), "2022-03".to_owned());
        }
    }
    let batch = county.command(&Command::Write { edits, why: "导入花名册".to_owned() }).unwrap();
    let (people, engagements) = (made(&batch, Kind::Person), made(&batch, Kind::Engagement));
    let exit = new(
        Kind::Exit,
        Some(Target::Known(people[0])),
        &[("engagement", Target::Known(engagements[0]))],
        fields([("date", day), ("kind", "11"), ("proof_issued", day), ("transferred", day)]),
    );
    county.edit(vec![exit]).unwrap();
    [people[0], people[1]]
}

pub fn set(id: Id, key: &str, from: &str, to: &str) -> Edit {
    Edit::Change { id, seen: fields([(key, from)]), to: fields([(key, to)]) }
}

pub fn on(office: &mut Office, day: &str) {
    office.now = DateTime::parse_from_rfc3339(&format!("{day}T09:00:00+08:00")).unwrap();
}

pub fn journal(office: &Office) -> Vec<Entry> {
    block_on(office.store.since(0)).unwrap()
}

fn asked(office: &Office, people: &[Id]) -> Command {
    let months = months(&office.registry, office.now.date_naive());
    Command::Erase { people: people.to_vec(), months, journal: read(journal(office)) }
}

/// All archived originals.
pub fn originals(office: &Office) -> Originals {
    let remains = block_on(office.store.remains()).unwrap();
    remains.blobs.into_iter().map(|(key, bytes)| (key.0, String::from_utf8(bytes).unwrap())).collect()
}

/// As the shell does it.
pub fn erase(office: &mut Office, people: &[Id]) -> Followed {
    let batch = office.decide(&asked(office, people)).unwrap();
    let context = office.context();
    let head = office.registry.head;
    let entry = batch.seal(&office.registry, &context, &head, [9; 16]);
    let mut followed = follow(&office.registry, &batch, &originals(office));
    office.registry.apply(&batch, entry.head());
    let erasing = Erasing {
        sequences: sequences(&batch),
        originals: std::mem::take(&mut followed.gone),
        shortened: std::mem::take(&mut followed.shortened),
        segments: office.registry.all_segments(),
    };
    block_on(office.store.erase(&head, &entry, &erasing)).unwrap();
    Followed { gone: erasing.originals, shortened: erasing.shortened, ..followed }
}

/// Everything the store holds, as bytes that can be searched.
pub fn raw(office: &Office) -> String {
    let remains = block_on(office.store.remains()).unwrap();
    let mut bytes: Vec<u8> = remains.entries.iter().flat_map(journal_bytes::write).collect();
    bytes.extend(remains.snapshot.into_iter().flat_map(|own| own.segments).flat_map(|(_, bytes)| bytes));
    bytes.extend(remains.blobs.into_iter().flat_map(|(_, bytes)| bytes));
    String::from_utf8_lossy(&bytes).into_owned()
}

#[test]
fn nobody_is_erased_before_two_years_are_over() {
    let mut county = county();
    let [gone, stays] = two(&mut county, "2024-02-29");
    // 2026-02-28 still counts: at least two years (劳动合同法 50).
    for (day, code) in [("2026-02-28", Some("erase-early")), ("2026-03-01", None)] {
        on(&mut county, day);
        let refused = county.decide(&asked(&county, &[gone])).err().map(|issues| issues[0].code.clone());
        assert_eq!(refused.as_deref(), code, "{day}");
        let due = leavers(&county.registry, county.now.date_naive());
        assert_eq!(
            due.iter().map(|own| own.is_over(county.now.date_naive())).collect::<Vec<_>>(),
            [code.is_none()]
        );
    }
    let serving = county.decide(&asked(&county, &[gone, stays])).unwrap_err();
    assert_eq!(serving[0].code, "erase-serving");
    // Nobody sets a shorter time.
    let day: NaiveDate = "2024-02-29".parse().unwrap();
    assert_eq!(kept_until(day, 1), kept_until(day, 24));
}

#[test]
fn a_matter_that_is_open_keeps_the_records() {
    let mut county = county();
    let [gone, _] = two(&mut county, "2024-01-31");
    let today = county.now.date_naive();
    let of = |county: &Office| leavers(&county.registry, today).remove(0);
    assert_eq!(of(&county).open, [], "everything is done");
    assert!(of(&county).is_due(today));
    let exit = county.registry.about(gone).find(|record| record.kind() == Kind::Exit).unwrap().id;
    let undone = Edit::Change { id: exit, seen: fields([("transferred", "2024-01-31")]), to: fields([]) };
    county.edit(vec![undone]).unwrap();
    assert_eq!((of(&county).open.as_slice(), of(&county).is_due(today)), (&[Matter::Steps][..], false));
}

#[test]
fn a_filing_without_an_answer_keeps_them_too() {
    let mut county = line().county;
    on(&mut county, "2026-03-02");
    let [gone, _] = two(&mut county, "2024-01-31");
    let engagement = county.registry.about(gone).find(|record| record.kind() == Kind::Engagement).unwrap().id;
    county.upward(&[engagement]);
    let today = county.now.date_naive();
    let open = leavers(&county.registry, today).remove(0).open;
    assert!(open.contains(&Matter::Filing), "{open:?}");
    assert_eq!(county.decide(&asked(&county, &[gone])).unwrap_err()[0].code, "erase-open");
}

#[test]
fn nothing_of_the_person_is_left_and_everything_of_the_others() {
    let mut county = line().county;
    on(&mut county, "2026-03-02");
    let [gone, stays] = two(&mut county, "2024-01-31");
    county.edit(vec![set(stays, "school", "苏州大学", "南京大学")]).unwrap();
    // A reason that names the person, and a file that lists everybody.
    let edits = vec![set(stays, "school", "南京大学", "东南大学")];
    county.command(&Command::Write { edits, why: format!("与{NAME}对换") }).unwrap();
    let number = id_number(1);
    county.upward(&[]);
    assert!(raw(&county).contains(NAME) && raw(&county).contains(&number));
    let before = journal(&county);
    let log = |entries: &[Entry], of: Id| {
        let mut log = ChangeLog::of(of);
        entries.iter().for_each(|entry| log.read(entry));
        log.finish()
    };
    let told = log(&before, stays);

    erase(&mut county, &[gone]);
    let held = raw(&county);
    assert!(!held.contains(NAME) && !held.contains(&number), "still in the store");
    assert!(held.contains(&gone.to_string()), "that there was a file stays, by its id");
    let stored = journal(&county);
    assert_eq!(verify_chain(&Head::origin(), &stored), Ok(county.registry.head));
    let (sequence, erased) = &county.registry.erased[0];
    assert_eq!(
        (*sequence, erased.person, erased.left.to_string().as_str()),
        (county.registry.head.sequence, gone, "2024-01-31")
    );

    // Of the other: the same records, and the same log but for the reason that named somebody.
    assert_eq!(county.registry.own(gone), None);
    assert_eq!(county.registry.own(stays).unwrap().body.get("school").as_deref(), Some("东南大学"));
    let mut after = log(&readable(stored.clone()), stays);
    assert_eq!(after.len(), told.len());
    assert_eq!(after[0].why, "");
    after[0].why.clone_from(&told[0].why);
    assert_eq!(after, told);

    // However it is read from its beginning, the register is the same: the snapshot lost, a copy restored.
    let replayed = Registry::replay(&stored).unwrap();
    assert!(replayed.tells_the_same(&county.registry));
    let journal = Journal { head: Some(county.registry.head), entries: stored, ..Journal::default() };
    let salvaged = block_on(salvage::salvage(journal, None, &mut AtOnce)).unwrap();
    assert!(salvaged.damage.is_none() && salvaged.registry.tells_the_same(&county.registry));
    county.reload();
    assert_eq!(county.registry.own(gone), None);
    // A look at an earlier day brings nobody back.
    let view = county.registry.as_of("2023-06-01".parse().unwrap());
    assert!(view.find(gone).is_none() && view.find(stays).is_some());
}

#[test]
fn a_second_erasure_takes_from_what_the_first_carried() {
    let mut county = county();
    let [first, second] = two(&mut county, "2024-01-31");
    erase(&mut county, &[first]);
    let engagement =
        county.registry.about(second).find(|record| record.kind() == Kind::Engagement).unwrap().id;
    let exit = new(
        Kind::Exit,
        Some(Target::Known(second)),
        &[("engagement", Target::Known(engagement))],
        fields([("date", "2026-03-01"), ("kind", "11")]),
    );
    county.edit(vec![exit]).unwrap();
    on(&mut county, "2028-03-02");
    erase(&mut county, &[second]);
    let held = raw(&county);
    for word in [NAME, "王芳", &id_number(1), &id_number(2)] {
        assert!(!held.contains(word), "{word} is left");
    }
    let stored = journal(&county);
    assert_eq!(verify_chain(&Head::origin(), &stored), Ok(county.registry.head));
    assert!(county.replayed().tells_the_same(&county.registry));
    assert_eq!(county.registry.erased.len(), 2);
}

#[test]
fn what_was_erased_is_not_undone_and_an_older_copy_makes_it_due_again() {
    let mut county = county();
    let [gone, _] = two(&mut county, "2024-01-31");
    let older = journal(&county);
    erase(&mut county, &[gone]);
    let stored = journal(&county);
    assert!(stored.iter().take(older.len()).any(|entry| entry.body.is_none()));
    // A later tab that had not read so far follows by what is carried over.
    let mut behind = Registry::replay(&older[..1]).unwrap();
    behind.foresee(&stored[1..]);
    stored[1..].iter().for_each(|entry| behind.apply_entry(entry).unwrap());
    assert!(behind.tells_the_same(&county.registry));
    // The older copy brings the person back, and the person is due again at once.
    let restored = Registry::replay(&older).unwrap();
    let due = leavers(&restored, county.now.date_naive());
    assert_eq!(due.iter().map(|own| own.person).collect::<Vec<_>>(), [gone]);
    assert!(due[0].is_due(county.now.date_naive()));
}

#[test]
fn the_superior_sees_that_the_person_is_no_longer_listed() {
    let mut line = line();
    on(&mut line.county, "2026-03-02");
    let [gone, stays] = two(&mut line.county, "2024-01-31");
    let file = line.county.upward(&[]);
    line.city.take(&file).unwrap();
    assert!(line.city.registry.find(gone).is_some());
    erase(&mut line.county, &[gone]);
    assert!(line.county.registry.has_news_for(line.city.id()));
    let file = line.county.upward(&[]);
    assert!(!file.contains(NAME));
    line.city.take(&file).unwrap();
    // 本次未报: nobody erases in another office's register.
    assert!(line.city.registry.is_unlisted(gone) && !line.city.registry.is_unlisted(stays));
    assert!(line.city.registry.find(gone).is_some());
}
