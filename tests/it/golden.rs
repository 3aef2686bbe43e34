//! Registers and files of a whole line as an earlier program left them: they open, say what they said, and go on.
//!
//! `tests/data/golden/line-v0`: backups of four offices, a filing and an answer on their way, made before files were kept
//! by key and records by owner and id. Never edited.

use std::fs;

use futures_lite::future::block_on;
use taizhang_core::domain::codes::OfficeLevel;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::Kind;
use taizhang_core::exchange::kinds::backup;
use taizhang_core::exchange::order::Order;
use taizhang_core::exchange::wire::{self, Reader};
use taizhang_core::ledger::Command;
use taizhang_core::ledger::journal::Head;
use taizhang_core::ledger::memory::MemoryStore;
use taizhang_core::ledger::store::{BlobKey, Store};
use taizhang_core::process::filing::{self, FilingState};

use crate::office::{Office, party};

fn file(name: &str) -> String {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/data/golden/line-v0");
    fs::read_to_string(format!("{folder}/{name}.json")).unwrap()
}

/// The office as its backup has it, going on with the same book.
fn opened(n: u128, name: &str, level: OfficeLevel, above: &[Id], copy: &str) -> Office {
    let package = wire::read(file(copy).into_bytes(), Reader::Outer, None).unwrap();
    let found = backup::read(&package).unwrap();
    assert_eq!(found.damage(), None);
    let mut office = Office::new(&party(n, name, level), &[]);
    office.now += chrono::Duration::days(30);
    office.registry = found.registry().clone();
    let profile = office.registry.profile.as_ref().unwrap();
    assert_eq!(profile.above.iter().map(|party| party.office).collect::<Vec<_>>(), above);
    office.store = MemoryStore::new();
    let blobs: Vec<_> =
        found.originals.iter().map(|(key, text)| (BlobKey(key.clone()), text.clone().into_bytes())).collect();
    block_on(office.store.append(&Head::origin(), &found.salvaged.entries, &blobs)).unwrap();
    // A saved state of it opens as well.
    office.save_snapshot();
    office.reload();
    assert!(office.replayed().tells_the_same(&office.registry));
    office
}

fn state(office: &Office) -> FilingState {
    let engagement = office
        .registry
        .of_kind(Kind::Engagement)
        .find(|record| {
            let person = office.registry.find(record.subject).unwrap();
            person.body.get("name").as_deref() == Some("王芳")
        })
        .unwrap();
    filing::state(&office.registry, engagement.id)
}

#[test]
fn a_line_of_an_earlier_program_opens_and_goes_on() {
    let [one, two, three] = [1, 2, 3].map(Id::from_u128);
    let mut province = opened(1, "江苏省总工会", OfficeLevel::Province, &[], "province");
    let mut city = opened(2, "苏州市总工会", OfficeLevel::City, &[one], "city");
    let mut county = opened(3, "昆山市总工会", OfficeLevel::County, &[two, one], "county");
    let township = opened(4, "玉山镇工会", OfficeLevel::Grassroots, &[three, two, one], "township");
    assert_eq!(township.registry.own_records().filter(|record| record.draft).count(), 2);
    assert_eq!(state(&province).code(), "recorded");
    // Keys that were shown and agreed to then count as compared.
    assert!(city.registry.is_verified(three) && province.registry.is_verified(two));

    // What was on its way continues the rows, and asks no key again.
    let plan = city.take(&file("next")).unwrap();
    assert_eq!((plan.origins[0].order, plan.keys.len()), (Order::Next, 0));
    city.take(&file("answer")).unwrap();
    assert_eq!(state(&city).code(), "recorded");
    county.take(&city.downward(county.id())).unwrap();
    assert_eq!(state(&county).code(), "recorded");
    province.take(&city.upward(&[])).unwrap();
    assert_eq!(province.registry.of_kind(Kind::Person).count(), 2);

    // The township's draft still waits, and is accepted.
    let waiting: Vec<Id> = county.registry.proposals.keys().copied().collect();
    county.command(&Command::Accept { proposals: waiting }).unwrap();
    assert_eq!(county.registry.of_kind(Kind::Person).count(), 3);
}
