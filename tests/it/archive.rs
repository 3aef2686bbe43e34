//! Archived originals: which are kept, and that everything still goes its way once the others are gone.

use std::collections::BTreeSet;

use futures_lite::future::block_on;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::Kind;
use taizhang_core::exchange::archive::passed_on;
use taizhang_core::exchange::kinds::backup;
use taizhang_core::exchange::making::Originals;
use taizhang_core::exchange::wire::{self, Reader};
use taizhang_core::ledger::Command;
use taizhang_core::ledger::pieces::AtOnce;
use taizhang_core::ledger::store::{BlobKey, Store};

use crate::erasure::{NAME, erase, on, originals, raw, set, two};
use crate::filing::{change, known};
use crate::line::{Line, line};
use crate::office::{Office, fields, hire, id_number, new};
use crate::transfer;

fn digest(text: &str) -> BlobKey {
    BlobKey(wire::read(text.as_bytes().to_vec(), Reader::Outer, None).unwrap().digest.to_string())
}

fn is_there(office: &Office, text: &str) -> bool {
    block_on(office.store.blob(&digest(text))).unwrap().is_some()
}

fn each(line: &Line) -> [&Office; 4] {
    [&line.province, &line.city, &line.county, &line.township]
}

#[test]
fn the_newest_of_each_sender_and_what_a_number_rests_on_stay() {
    let mut line = line();
    line.county.edit(hire("王芳", 1, "玉山镇工会")).unwrap();
    let (person, id) = (known(&line.county, Kind::Person)[0], known(&line.county, Kind::Engagement)[0]);
    let blank = line.county.upward(&[]);
    line.city.take(&blank).unwrap();
    // The file that the number will rest on; made on a day, and recorded on another one.
    let cited = line.county.upward(&[id]);
    line.city.take(&cited).unwrap();
    line.province.take(&line.city.upward(&[])).unwrap();
    on(&mut line.province, "2026-03-05");
    line.record("2026-0001");
    line.down();
    let mut files = Vec::new();
    for (n, day) in ["2026-04-01", "2026-05-06", "2026-06-07"].into_iter().enumerate() {
        on(&mut line.county, day);
        let (from, to) = ([format!("学校{n}"), "苏州大学".to_owned()], format!("学校{}", n + 1));
        let from = if n == 0 { &from[1] } else { &from[0] };
        line.county.edit(vec![change(person, "school", from, &to)]).unwrap();
        files.push(line.county.upward(&[]));
        line.city.take(files.last().unwrap()).unwrap();
        line.province.take(&line.city.upward(&[])).unwrap();
    }
    let [.., newest] = files.as_slice() else { panic!() };
    for office in each(&line) {
        office.prune();
        assert_eq!(office.prune(), 0, "{}: once is enough", office.name());
    }
    for office in [&line.county, &line.city] {
        assert!(is_there(office, &cited), "{}: the number rests on it", office.name());
        assert!(is_there(office, newest), "{}", office.name());
        assert!(!is_there(office, &blank) && !is_there(office, &files[0]), "{}", office.name());
    }
    // Inside the city's files the county's stood with fewer parts: they are other bytes under the same name.
    for text in [&cited, newest] {
        assert!(is_there(&line.province, text));
    }
}

#[test]
fn once_the_others_are_gone_files_go_on_receipts_match_and_a_backup_verifies() {
    let (mut line, mut never) = (line(), line());
    for line in [&mut line, &mut never] {
        line.county.edit(hire("王芳", 1, "玉山镇工会")).unwrap();
    }
    let id = known(&line.county, Kind::Engagement)[0];
    let step = |line: &mut Line, pruned: bool, n: usize| {
        line.township.edit(hire("李明", 2, "玉山镇工会")).map(drop).unwrap_or_default();
        line.county.take(&line.township.upward(&[])).unwrap();
        let asked = [id];
        line.up(if n == 0 { &asked } else { &[] });
        if n == 1 {
            line.record("2026-0007");
        }
        line.down();
        line.township.take(&line.county.downward(line.township.id())).unwrap();
        if pruned {
            for office in each(line) {
                office.prune();
            }
        }
    };
    for n in 0..4 {
        step(&mut line, true, n);
        step(&mut never, false, n);
    }
    let count = |line: &Line| each(line).map(|office| originals(office).len());
    let (few, many) = (count(&line), count(&never));
    assert!(few.iter().zip(many).all(|(few, many)| *few < many), "{few:?} of {many:?}");
    for (one, other) in each(&line).into_iter().zip(each(&never)) {
        assert!(one.registry.tells_the_same(&other.registry), "{}", one.name());
        assert!(passed_on(&one.registry).iter().all(|key| block_on(one.store.blob(key)).unwrap().is_some()));
    }
    // The last answer is known to be of the last file.
    let county = &mut line.county;
    let receipt = county.registry.held.get(&line.city.id()).unwrap().receipt.clone().unwrap();
    assert_eq!(
        receipt.number,
        county.registry.exports.iter().filter(|own| own.to.office == line.city.id()).count() as u64
    );
    let (entries, found) = (block_on(county.store.since(0)).unwrap(), originals(county));
    let (head, context) = (Some(county.registry.head), county.context());
    let content = backup::Content {
        head,
        entries: &entries,
        unreadable: &[],
        snapshot: None,
        originals: &found,
        key: Some(&county.key),
        office: None,
    };
    let package =
        block_on(backup::write_content(county.profile(), content, &context, &county.key, &mut AtOnce))
            .unwrap();
    let back = backup::read(&package).unwrap();
    assert!(back.damage().is_none() && back.registry().tells_the_same(&county.registry));
    assert_eq!(back.originals, found);
}

/// What the archive holds of a file.
fn text_of(office: &Office, file: &str) -> String {
    originals(office).remove(&digest(file).0).unwrap_or_default()
}

#[test]
fn what_a_township_drafted_is_passed_on_without_the_draft() {
    let mut line = line();
    let mut edits = hire(NAME, 1, "玉山镇工会");
    if let Some(taizhang_core::ledger::Edit::New { fields, .. }) = edits.get_mut(1) {
        fields.insert("hired".to_owned(), "2022-03".to_owned());
    }
    line.township.edit(edits).unwrap();
    let draft = line.township.upward(&[]);
    line.county.take(&draft).unwrap();
    let person = known(&line.township, Kind::Person)[0];
    line.county.command(&Command::Accept { proposals: vec![person] }).unwrap();
    let engagement = known(&line.county, Kind::Engagement)[0];
    let exit = new(
        Kind::Exit,
        Some(taizhang_core::ledger::Target::Known(person)),
        &[("engagement", taizhang_core::ledger::Target::Known(engagement))],
        fields([
            ("date", "2024-01-11"),
            ("kind", "11"),
            ("proof_issued", "2024-01-11"),
            ("transferred", "2024-01-11"),
        ]),
    );
    line.county.edit(vec![exit]).unwrap();
    assert!(text_of(&line.county, &draft).contains(NAME));
    let followed = erase(&mut line.county, &[person]);
    assert_eq!((followed.shortened.len(), followed.naming.len()), (1, 0));
    assert!(!raw(&line.county).contains(NAME) && !raw(&line.county).contains(&id_number(1)));
    let short = text_of(&line.county, &draft);
    assert!(!short.is_empty() && short.len() < draft.len());
    // It is still the township's own file, under its own signature.
    line.city.take(&line.county.upward(&[])).unwrap();
    assert!(line.city.registry.held.contains_key(&line.township.id()));
}

#[test]
fn who_came_from_another_county_goes_with_the_offer_and_leaves_the_other_one_in_it() {
    let mut line = transfer::line();
    line.giver.edit(hire("李明", 2, "昆山市总工会")).unwrap();
    let engagements: Vec<Id> =
        line.giver.registry.of_kind(Kind::Engagement).map(|record| record.id).collect();
    let to = transfer::party_of(&line.receiver);
    let first_day = "2026-03-01".to_owned();
    line.giver.command(&Command::Give { engagements, to, first_day, details: false }).unwrap();
    let file = line.giver.transfer(line.receiver.id());
    let plan = line.receiver.take(&file).unwrap();
    let offers = plan.offers.iter().map(|offer| offer.key()).collect();
    line.receiver.command(&Command::Receive { offers, details: false }).unwrap();
    line.giver.take(&line.receiver.downward(line.giver.id())).unwrap();
    let of = |office: &Office, name: &str| {
        let mut found = office.registry.own_records().filter(|own| own.kind() == Kind::Person);
        found.find(|own| own.body.get("name").as_deref() == Some(name)).unwrap().id
    };
    let (gone, stays) = (of(&line.receiver, "王芳"), of(&line.receiver, "李明"));
    let engagement =
        line.receiver.registry.about(gone).find(|own| own.kind() == Kind::Engagement && !own.is_history());
    let engagement = engagement.unwrap().id;
    let exit = new(
        Kind::Exit,
        Some(taizhang_core::ledger::Target::Known(gone)),
        &[("engagement", taizhang_core::ledger::Target::Known(engagement))],
        fields([("date", "2026-05-01"), ("kind", "11")]),
    );
    on(&mut line.receiver, "2026-05-02");
    line.receiver.edit(vec![exit]).unwrap();
    on(&mut line.receiver, "2028-06-01");
    let followed = erase(&mut line.receiver, &[gone]);
    assert_eq!((followed.shortened.len(), followed.naming.len()), (1, 0));
    let held = raw(&line.receiver);
    assert!(!held.contains("王芳") && !held.contains(&id_number(1)), "still in the store");
    assert!(held.contains("李明"));
    assert_eq!(line.receiver.registry.offers.len(), 1);
    assert!(line.receiver.replayed().tells_the_same(&line.receiver.registry));
    // The evidence of the other's move still goes up.
    line.city.take(&line.receiver.upward(&[])).unwrap();
    assert!(line.city.registry.find(stays).is_some());
    // The giver's file brings nobody back who was erased.
    let plan = line.receiver.plan(&file);
    assert!(plan.is_err() || plan.unwrap().offers.iter().all(|offer| offer.record.subject != gone));
}

#[test]
fn what_names_nobody_who_is_erased_stays_as_it_is() {
    let mut line = line();
    on(&mut line.county, "2026-03-02");
    let [gone, stays] = two(&mut line.county, "2024-01-31");
    line.county.edit(vec![set(stays, "school", "苏州大学", "南京大学")]).unwrap();
    line.city.take(&line.county.upward(&[])).unwrap();
    let answer = line.city.downward(line.county.id());
    line.county.take(&answer).unwrap();
    let before: Originals = originals(&line.county);
    let followed = erase(&mut line.county, &[gone]);
    let after = originals(&line.county);
    assert_eq!((before.len(), after.len(), followed.gone.len()), (2, 1, 1));
    assert_eq!(after.keys().collect::<BTreeSet<_>>(), BTreeSet::from([&digest(&answer).0]));
}
