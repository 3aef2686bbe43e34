//! A register damaged or altered behind the program's back: nothing false is believed, nothing sound is lost, and what
//! is missing is named.

use std::collections::BTreeMap;

use futures_lite::future::block_on;
use taizhang_core::domain::codes::OfficeLevel;
use taizhang_core::domain::division;
use taizhang_core::domain::issue::Issue;
use taizhang_core::domain::office::{Party, hand_added_office};
use taizhang_core::domain::record::Kind;
use taizhang_core::exchange::kinds::backup::{self, Backup};
use taizhang_core::exchange::plan::Consent;
use taizhang_core::exchange::wire::{self, Package, Reader};
use taizhang_core::ledger::bridge::{self, Listed};
use taizhang_core::ledger::journal::{Entry, Head, verify_chain};
use taizhang_core::ledger::memory::MemoryStore;
use taizhang_core::ledger::pieces::{AtOnce, at_once};
use taizhang_core::ledger::salvage::{self, Journal, Salvaged};
use taizhang_core::ledger::signing::SigningSeed;
use taizhang_core::ledger::store::{Founding, Remains, Store};
use taizhang_core::ledger::{Command, Context, Registry};
use taizhang_core::report::settings::backup::{Loss, contents, loss};

use crate::office::{Office, forked, hire, party};

/// A county with three people, entered in the entries 2, 3 and 4.
fn county() -> Office {
    let city = party(2, "苏州市总工会", OfficeLevel::City);
    let mut office = Office::new(&party(3, "昆山市总工会", OfficeLevel::County), &[city]);
    for (n, name) in ["王芳", "李明", "赵强"].into_iter().enumerate() {
        office.edit(hire(name, n as u32 + 1, "玉山镇工会")).unwrap();
    }
    office
}

/// The same where the list of divisions has it.
fn listed_county() -> Office {
    let own = Party::of(division::find("320583").unwrap());
    let above = ["3205", "32"].map(|code| Party::of(division::find(code).unwrap()));
    let mut office = Office::new(&own, &above);
    for (n, name) in ["王芳", "李明", "赵强"].into_iter().enumerate() {
        office.edit(hire(name, n as u32 + 1, "玉山镇工会")).unwrap();
    }
    office
}

fn seed(office: &Office) -> SigningSeed {
    SigningSeed::from_bytes(office.key.to_bytes())
}

/// The names in a register, in order.
fn names(registry: &Registry) -> Vec<String> {
    let mut names: Vec<String> =
        registry.of_kind(Kind::Person).filter_map(|person| person.body.get("name")).collect();
    names.sort();
    names
}

fn rename(entry: &mut Entry) {
    entry.body = entry.body.take().map(|body| body.replace("李明", "李鬼"));
}

/// What a store in this state gives out, and what reading that finds.
fn carried(remains: Remains, context: &Context) -> Result<Backup, Issue> {
    let package = backup::write_remains(remains, context, &SigningSeed::from_bytes([99; 32]), None)?;
    backup::read(&wire::read(package.text().as_bytes().to_vec(), Reader::Outer, None)?)
}

/// Restores what was read into an empty store; the register as the next start finds it.
fn restored(backup: Backup, context: &Context) -> (Registry, MemoryStore) {
    let key = backup.key.clone().unwrap_or_else(|| SigningSeed::from_bytes([42; 32]));
    let rekey = backup.key.is_none().then(|| key.public());
    let mut life = backup.salvaged.new_life(rekey, context).unwrap();
    let blobs = life.quarantine.into_iter();
    let blobs = blobs.map(|(name, text)| (taizhang_core::ledger::store::BlobKey(name), text.into_bytes()));
    let (blobs, segments) = (blobs.collect(), life.registry.all_segments());
    let store = MemoryStore::new();
    block_on(store.found(&Founding { entries: life.entries, blobs, key, segments })).unwrap();
    let entries = block_on(store.since(0)).unwrap();
    assert_eq!(verify_chain(&Head::origin(), &entries), Ok(life.registry.head), "the new journal is whole");
    let replayed = Registry::replay(&entries).unwrap();
    assert_eq!(names(&replayed), names(&life.registry), "the journal tells what the snapshot tells");
    (replayed, store)
}

fn missing(backup: &Backup) -> Loss {
    loss(backup.damage().unwrap())
}

#[test]
fn a_journal_altered_behind_the_programs_back_is_not_replayed() {
    let office = county();
    office.store.alter(|entries| rename(&mut entries[2]));
    let entries = block_on(office.store.since(0)).unwrap();
    let refused = Registry::replay(&entries).unwrap_err();
    assert_eq!((refused.code.as_str(), refused.args["sequence"].as_str()), ("journal-broken", "3"));
    // Nor is one that was sealed anew from there, behind a state that was saved.
    let mut registry = Registry::replay(&entries[..2]).unwrap();
    let forged = Entry::seal(&Head::origin(), entries[2].meta.clone(), [1; 16], "{}".into());
    assert!(registry.apply_entry(&forged).is_err());
    assert_eq!(registry.head.sequence, 2, "nothing was applied");
}

#[test]
fn an_altered_entry_under_a_good_snapshot_costs_no_content() {
    let mut office = county();
    office.save_snapshot();
    office.edit(hire("陈静", 4, "玉山镇工会")).unwrap();
    office.store.alter(|entries| rename(&mut entries[2]));
    let (context, remains) = (office.context(), block_on(office.store.remains()).unwrap());
    let found = carried(remains, &context).unwrap();
    assert_eq!(names(found.registry()), ["李明", "王芳", "赵强", "陈静"], "the snapshot and what follows it");
    let loss = missing(&found);
    assert_eq!((loss.first, loss.last, loss.covered, loss.lost), (3, 5, 3, 0));
    assert!(loss.rows.is_empty(), "none of them is lost");

    let (registry, store) = restored(found, &context);
    assert_eq!(names(&registry), names(&office.registry));
    // Everything that is told by number keeps its order.
    for record in office.registry.own_records() {
        assert_eq!(registry.touched(record.id), office.registry.touched(record.id));
        assert!(registry.touched(record.id) < registry.incarnated_at);
    }
    assert_ne!(registry.incarnation, office.registry.incarnation);
    // The damaged part is kept, and goes along in every later backup.
    let kept = &registry.salvages[0];
    assert_eq!((kept.first, kept.last), (3, 5));
    let blobs = block_on(store.remains()).unwrap().blobs;
    assert_eq!(blobs[0].0.0, kept.quarantine);
    assert!(String::from_utf8(blobs[0].1.clone()).unwrap().contains("李鬼"));
    let (head, again) = (registry.head, carried(block_on(store.remains()).unwrap(), &context).unwrap());
    assert_eq!((again.damage(), again.registry().head, again.originals.len()), (None, head, 1));
}

#[test]
fn without_a_snapshot_everything_up_to_the_damage_comes_back() {
    let mut office = county();
    let reveal = office.registry.of_kind(Kind::Person).next().unwrap().id;
    office.command(&Command::Reveal { record: reveal, field: "id_number".into() }).unwrap();
    office.store.alter(|entries| rename(&mut entries[2]));
    let (context, remains) = (office.context(), block_on(office.store.remains()).unwrap());
    let found = carried(remains, &context).unwrap();
    let loss = missing(&found);
    assert_eq!((loss.first, loss.last, loss.covered, loss.lost), (3, 5, 0, 3));
    let rows: Vec<_> =
        loss.rows.iter().map(|row| (row.sequence, row.actor.as_str(), row.at.as_str())).collect();
    assert_eq!(rows[0], (3, "经办人", "2026-03-02 09:42"));
    assert_eq!(rows.len(), 3);
    let (registry, store) = restored(found, &context);
    assert_eq!(names(&registry), ["王芳"]);
    // Goes on from there: the next entry has the number of the first that was lost.
    assert_eq!(registry.incarnated_at, 3);
    assert!(
        String::from_utf8(block_on(store.remains()).unwrap().blobs[0].1.clone()).unwrap().contains("赵强")
    );
}

/// One thing after another is taken from a store; each time what can be had comes back, and the rest is named.
#[test]
fn every_damage_gives_back_what_is_sound() {
    type Harm = fn(&mut Remains);
    let unread: Harm = |remains| {
        let entry = remains.entries.remove(2);
        remains.unreadable.push((entry.sequence, b"torn".to_vec()));
    };
    type Case<'a> = (&'a str, bool, Harm, &'a [&'a str], [u64; 3]);
    let cases: [Case; 9] = [
        ("a record that is no entry", false, unread, &["王芳"], [3, 0, 2]),
        ("the same under a snapshot", true, unread, &["李明", "王芳", "赵强"], [3, 2, 0]),
        ("an entry is gone", false, |r| drop(r.entries.remove(2)), &["王芳"], [3, 0, 2]),
        ("the end is gone", false, |r| r.entries.truncate(3), &["李明", "王芳"], [4, 0, 1]),
        (
            "the end is gone, and was saved",
            true,
            |r| r.entries.truncate(3),
            &["李明", "王芳", "赵强"],
            [4, 1, 0],
        ),
        ("all but the snapshot is gone", true, |r| r.entries.clear(), &["李明", "王芳", "赵强"], [1, 4, 0]),
        (
            "the first entry is altered",
            true,
            |r| r.entries[0].meta.push(' '),
            &["李明", "王芳", "赵强"],
            [1, 4, 0],
        ),
        (
            "the head is forged",
            false,
            |r| r.head.as_mut().unwrap().sequence = 9,
            &["李明", "王芳", "赵强"],
            [5, 0, 5],
        ),
        (
            "the journal was written anew under the snapshot",
            true,
            |r| {
                let mut head = r.entries[1].head();
                for entry in r.entries.iter_mut().skip(2) {
                    rename(entry);
                    *entry = Entry::seal(&head, entry.meta.clone(), [5; 16], entry.body.clone().unwrap());
                    head = entry.head();
                }
                r.head = Some(head);
            },
            &["李明", "王芳", "赵强"],
            [4, 1, 0],
        ),
    ];
    for (what, snapshot, harm, people, [first, covered, lost]) in cases {
        let mut office = county();
        if snapshot {
            office.save_snapshot();
        }
        let (context, mut remains) = (office.context(), block_on(office.store.remains()).unwrap());
        harm(&mut remains);
        let torn = !remains.unreadable.is_empty();
        let found = carried(remains, &context).unwrap_or_else(|issue| panic!("{what}: {}", issue.code));
        assert_eq!(names(found.registry()), people, "{what}");
        let loss = missing(&found);
        assert_eq!((loss.first, loss.covered, loss.lost), (first, covered, lost), "{what}");
        let kept = found.clone().salvaged.new_life(None, &context).unwrap().quarantine.unwrap().1;
        assert_eq!(kept.contains(&hex::encode("torn")), torn, "{what}: what is no entry is kept as it was");
        let (registry, _) = restored(found, &context);
        assert_eq!(names(&registry), people, "{what}");
    }
}

/// The first entry, which says whose register it is, cannot be read, and no state was saved: every entry behind it says
/// of which office it is, and is as it was written.
#[test]
fn without_its_first_entry_a_journal_is_followed_from_the_second() {
    let mut office = listed_county();
    let edited = office.registry.of_kind(Kind::Person).next().unwrap().id;
    office.command(&Command::Reveal { record: edited, field: "id_number".into() }).unwrap();
    let whole = block_on(office.store.remains()).unwrap();
    let context = office.context();
    let torn = |remains: &mut Remains| {
        let entry = remains.entries.remove(0);
        remains.unreadable.push((entry.sequence, b"torn".to_vec()));
    };
    let copy = || Remains {
        head: whole.head,
        entries: whole.entries.clone(),
        unreadable: Vec::new(),
        snapshot: None,
        blobs: Vec::new(),
        key: Some(seed(&office)),
    };
    type Harm<'a> = &'a dyn Fn(&mut Remains);
    let cases: [(&str, Harm, &[&str], u64, usize); 5] = [
        ("torn", &torn, &["李明", "王芳", "赵强"], 1, 0),
        ("gone", &|remains| drop(remains.entries.remove(0)), &["李明", "王芳", "赵强"], 1, 0),
        ("altered", &|remains| remains.entries[0].meta.push(' '), &["李明", "王芳", "赵强"], 1, 1),
        ("the first two", &|remains| drop(remains.entries.drain(..2)), &["李明", "赵强"], 2, 0),
        (
            "and the head",
            &|remains| {
                torn(remains);
                remains.head = None;
            },
            &["李明", "王芳", "赵强"],
            1,
            0,
        ),
    ];
    for (what, harm, people, lost, rows) in cases {
        let mut remains = copy();
        harm(&mut remains);
        let found = carried(remains, &context).unwrap_or_else(|issue| panic!("{what}: {}", issue.code));
        assert_eq!(names(found.registry()), people, "{what}");
        let loss = missing(&found);
        assert_eq!((loss.first, loss.last, loss.lost, loss.rows.len()), (1, lost, lost, rows), "{what}");
        assert!(loss.beginning, "{what}");
        assert_eq!(found.key, Some(seed(&office)), "{what}");
        let (registry, store) = restored(found, &context);
        assert_eq!(names(&registry), people, "{what}");
        assert_eq!(registry.profile, office.registry.profile, "{what}");
        // The damaged part is kept, and what was restored is whole from now on.
        let again = carried(block_on(store.remains()).unwrap(), &context).unwrap();
        assert_eq!((again.damage(), names(again.registry())), (None, names(&registry)), "{what}");
        assert_eq!(again.originals.len(), 1, "{what}");
    }
    // A chain that does not reach the end proves nothing.
    let mut cut = copy();
    torn(&mut cut);
    cut.entries.pop();
    assert_eq!(carried(cut, &context).err().unwrap().code, "journal-broken");
}

/// An office that was added by hand is known by its name alone.
#[test]
fn whose_entries_they_are_is_told_by_the_lists() {
    let county = Party::of(division::find("320583").unwrap());
    let name = "昆山建筑行业工会联合会";
    let own = Party {
        office: hand_added_office(county.office, name),
        code: String::new(),
        name: name.to_owned(),
        level: OfficeLevel::Grassroots,
    };
    let entries = block_on(Office::new(&own, std::slice::from_ref(&county)).store.since(0)).unwrap();
    let told = |name: Option<&str>| {
        bridge::office_of(
            &entries,
            String::new(),
            name.map(|name| Listed { name, practice: true, self_check: false }),
        )
    };
    let found = told(Some(name)).unwrap();
    assert_eq!((found.party, found.above.first(), found.practice), (own, Some(&county), true));
    let copy = Listed { name, practice: false, self_check: true };
    assert!(bridge::office_of(&entries, String::new(), Some(copy)).is_none());
    assert!(told(Some("另一个工会")).is_none() && told(None).is_none());
}

#[test]
fn where_nothing_can_be_believed_the_reason_is_said() {
    let mut office = county();
    office.store.alter(|entries| entries.iter_mut().for_each(|entry| entry.meta.push(' ')));
    let (context, remains) = (office.context(), block_on(office.store.remains()).unwrap());
    let refused = carried(remains, &context).err().unwrap();
    assert_eq!((refused.code.as_str(), refused.args["sequence"].as_str()), ("journal-broken", "1"));
    assert!(carried(Remains::default(), &context).is_err());
}

#[test]
fn a_forged_number_does_not_make_the_reader_write_for_ever() {
    let mut office = county();
    let mut registry = office.registry.clone();
    registry.head.sequence = u64::MAX - 7;
    let snapshot =
        taizhang_core::ledger::store::Snapshot { through: registry.head, segments: registry.all_segments() };
    let entries = block_on(office.store.since(0)).unwrap();
    let journal = Journal { head: Some(registry.head), entries, unreadable: Vec::new(), office: None };
    let found = at_once(salvage::salvage(journal, Some(&snapshot), &mut AtOnce)).unwrap();
    assert_eq!(found.damage.as_ref().unwrap().covered, None);
    let context = office.context();
    let life = found.new_life(None, &context).unwrap();
    assert_eq!(life.entries.len(), 5);
    assert!(life.quarantine.unwrap().1.contains("赵强"), "a state that is not believed is set aside whole");
}

/// Whatever a saved state of another register says, it is nothing of this one.
#[test]
fn the_saved_state_of_another_register_makes_up_for_nothing() {
    let (mut office, mut other) =
        (county(), Office::new(&party(9, "太仓市总工会", OfficeLevel::County), &[]));
    for n in 1..9 {
        other.edit(hire("外人", n, "城厢镇工会")).unwrap();
    }
    other.save_snapshot();
    office.store.alter(|entries| rename(&mut entries[2]));
    let (context, mut remains) = (office.context(), block_on(office.store.remains()).unwrap());
    remains.snapshot = block_on(other.store.remains()).unwrap().snapshot;
    let found = carried(remains, &context).unwrap();
    assert_eq!((names(found.registry()), missing(&found).covered), (vec!["王芳".to_owned()], 0));
}

/// The backup of an office as the shell makes it.
fn copy(office: &mut Office) -> Package {
    let (context, entries) = (office.context(), block_on(office.store.since(0)).unwrap());
    backup::write(&office.registry, &entries, &BTreeMap::new(), &context, &office.key).unwrap()
}

#[test]
fn a_backup_is_called_made_only_once_it_was_read_back() {
    let mut office = county();
    let (head, good) = (office.registry.head, copy(&mut office));
    let sealed = wire::seal(&good, "松柏常青2026").unwrap();
    let read = at_once(backup::read_back(&sealed, "松柏常青2026", head, 0, &mut AtOnce)).unwrap();
    assert_eq!((read.damage(), names(read.registry())), (None, names(&office.registry)));
    assert_eq!(read.key, Some(seed(&office)));
    let unread = |sealed: &str, passphrase: &str, head: Head, originals: usize| {
        let issue =
            at_once(backup::read_back(sealed, passphrase, head, originals, &mut AtOnce)).err().unwrap();
        assert_eq!(issue.code, "backup-unread");
        issue.args["code"].clone()
    };
    assert_eq!(unread(&sealed, "另一个密码", head, 0), "package-passphrase");
    assert_eq!(unread(&sealed, "松柏常青2026", Head { sequence: 5, ..head }, 0), "backup-format");
    assert_eq!(unread(&sealed, "松柏常青2026", head, 1), "backup-format");
    assert_eq!(unread(&sealed[..sealed.len() - 9], "松柏常青2026", head, 0), "package-truncated");

    // An altered entry: what was announced as made, and could not be restored.
    office.store.alter(|entries| rename(&mut entries[2]));
    let damaged = wire::seal(&copy(&mut office), "松柏常青2026").unwrap();
    assert_eq!(unread(&damaged, "松柏常青2026", head, 0), "backup-format");
}

#[test]
fn a_register_without_its_key_goes_on_with_a_new_one_that_the_superior_confirms() {
    let city_party = party(2, "苏州市总工会", OfficeLevel::City);
    let mut city = Office::new(&city_party, &[]);
    let mut county = county();
    let before = county.upward(&[]);
    city.take(&before).unwrap();

    let mut remains = block_on(county.store.remains()).unwrap();
    remains.key = Some(SigningSeed::from_bytes([13; 32]));
    let context = county.context();
    let found = carried(remains, &context).unwrap();
    assert_eq!(
        (found.key.as_ref(), found.damage()),
        (None, None),
        "a key of somebody else is as good as none"
    );
    let package = backup::write_remains(Remains::default(), &context, &seed(&county), None);
    assert!(package.is_err(), "nothing is made of nothing");
    // Neither is it carried along, nor believed where an older program carried it.
    let mut remains = block_on(county.store.remains()).unwrap();
    remains.key = Some(SigningSeed::from_bytes([13; 32]));
    let package = backup::write_remains(remains, &context, &seed(&county), None).unwrap();
    assert_eq!(package.part("key"), None);
    let entries = block_on(county.store.since(0)).unwrap();
    let content = backup::Content {
        head: Some(county.registry.head),
        entries: &entries,
        unreadable: &[],
        snapshot: None,
        originals: &BTreeMap::new(),
        key: Some(&SigningSeed::from_bytes([13; 32]).key()),
        office: None,
    };
    let mut rest = AtOnce;
    let package = backup::write_content(county.profile(), content, &context, &county.key, &mut rest);
    let package = at_once(package).unwrap();
    assert!(package.part("key").is_some() && backup::read(&package).unwrap().key.is_none());
    let (registry, store) = restored(found, &context);
    let key = block_on(store.signing_key()).unwrap().unwrap();
    assert_eq!(registry.profile.as_ref().unwrap().key, key.public());
    let old = seed(&county).public();
    assert_eq!(registry.former_keys, [old]);
    county.registry = registry;
    county.store = store;
    county.key = key.key();

    let after = county.upward(&[]);
    let plan = city.plan(&after).unwrap();
    assert_eq!(plan.keys.len(), 1, "the superior is asked to compare the 核对码");
    assert_eq!(
        plan.accept(&Consent { forks: forked(&plan), ..Consent::default() }).unwrap_err().code,
        "key-changed"
    );
    city.take(&after).unwrap();
    // What was signed with the old key is still ours: the superior may give it back.
    assert_eq!(county.plan(&before).unwrap_err().code, "package-own-known");
}

#[test]
fn a_restore_tells_beforehand_what_is_missing() {
    let mut office = county();
    office.store.alter(|entries| rename(&mut entries[2]));
    let context = office.context();
    let package =
        backup::write_remains(block_on(office.store.remains()).unwrap(), &context, &seed(&office), None)
            .unwrap();
    let told = contents(&package.envelope, &backup::read(&package).unwrap()).unwrap();
    assert_eq!((told.people, told.entries, told.keyless), (1, 2, true));
    assert_eq!(told.loss.unwrap().lost, 2);
    let whole = copy(&mut county());
    let told = contents(&whole.envelope, &backup::read(&whole).unwrap()).unwrap();
    assert_eq!((told.people, told.keyless, told.loss), (3, false, None));
}

#[test]
fn a_register_is_known_by_its_office_without_being_read() {
    let mut office = county();
    let entries = block_on(office.store.since(0)).unwrap();
    let rest = office.registry.all_segments().remove(0).1;
    let name = |rest: Option<&[u8]>, first: Option<&Entry>| {
        salvage::profile(rest, first).map(|(profile, _)| profile.party.name)
    };
    assert_eq!(name(Some(&rest), None).as_deref(), Some("昆山市总工会"));
    assert_eq!(name(Some(b"torn"), entries.first()).as_deref(), Some("昆山市总工会"));
    assert_eq!(name(None, None), None);
}

#[test]
fn a_state_altered_behind_the_programs_back_is_told_from_the_journal() {
    let mut office = county();
    let replayed = office.replayed();
    let segments = office.registry.all_segments();
    let through = office.registry.head;
    let state = |segments: &[(u32, Vec<u8>)]| Registry::from_segments(through, segments).unwrap();
    assert!(state(&segments).tells_the_same(&replayed));
    // A name, an owner's key: each in another part of the state.
    let key = seed(&office).public();
    for (from, to) in [("李明", "李鬼"), (key.as_str(), "00")] {
        let altered = segments
            .iter()
            .cloned()
            .map(|(n, bytes)| (n, String::from_utf8(bytes).unwrap().replace(from, to).into_bytes()));
        let altered: Vec<_> = altered.collect();
        assert_ne!(altered, segments, "{from}");
        let altered = state(&altered);
        assert!(!altered.tells_the_same(&replayed), "{from}");
        // Nothing of it slips into what is put together beside it.
        let mut beside = Registry::default();
        for entry in &block_on(office.store.since(0)).unwrap() {
            at_once(beside.replay_entry(entry, &|record| altered.same(record), &mut AtOnce)).unwrap();
        }
        assert!(beside.tells_the_same(&replayed) && !altered.tells_the_same(&beside), "{from}");
    }
}

#[test]
fn a_whole_journal_is_whole() {
    let office = county();
    let entries = block_on(office.store.since(0)).unwrap();
    let journal = Journal { head: Some(office.registry.head), entries, unreadable: Vec::new(), office: None };
    let Salvaged { registry, damage, .. } = at_once(salvage::salvage(journal, None, &mut AtOnce)).unwrap();
    assert!(damage.is_none() && registry == office.registry);
}
