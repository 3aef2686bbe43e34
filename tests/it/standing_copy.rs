//! 自动备份: what is written to a folder that fails in every way, and what comes back from what is left of it.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use futures_lite::future::block_on;
use taizhang_core::domain::codes::OfficeLevel;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::issue::Issue;
use taizhang_core::domain::record::Kind;
use taizhang_core::exchange::kinds::backup::{self, Backup};
use taizhang_core::exchange::standing::copying::{Copying, Due, Fault, hand_out};
use taizhang_core::exchange::standing::note::{Chance, Note};
use taizhang_core::exchange::standing::place::{Place, PlaceFault};
use taizhang_core::exchange::standing::reading::{Found, Restorable, look};
use taizhang_core::exchange::standing::segment::{Maker, outside};
use taizhang_core::ledger::batch::Change;
use taizhang_core::ledger::journal::Head;
use taizhang_core::ledger::keyring::{CHANCE, Secret};
use taizhang_core::ledger::pieces::AtOnce;
use taizhang_core::ledger::recovery_code::RecoveryCode;
use taizhang_core::ledger::signing::SigningSeed;
use taizhang_core::ledger::store::Store;
use taizhang_core::ledger::{Command, Context, Edit};
use taizhang_core::report::settings::backup::loss;

use crate::line::line;
use crate::office::{Office, fields, hire, new, party};

const WORDS: &str = "雨伞 钢笔 豆浆 台阶";

/// How the folder goes wrong.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Wrong {
    Nothing,
    Gone,
    Full,
    Refused,
    /// So many bytes of a file arrive, and the rest is refused.
    Torn(usize),
    /// The same, and nobody says so.
    Silent(usize),
    /// Nothing can be taken away either.
    TornForEver(usize),
}

struct Folder {
    files: RefCell<BTreeMap<String, Vec<u8>>>,
    wrong: Cell<Wrong>,
}

impl Folder {
    fn new() -> Self {
        Self { files: RefCell::default(), wrong: Cell::new(Wrong::Nothing) }
    }

    fn there(&self) -> Result<(), PlaceFault> {
        match self.wrong.get() {
            Wrong::Gone => Err(PlaceFault::Gone),
            Wrong::Refused => Err(PlaceFault::Refused),
            _ => Ok(()),
        }
    }

    fn files(&self) -> Vec<(String, Vec<u8>)> {
        self.files.borrow().clone().into_iter().collect()
    }

    fn numbers(&self) -> Vec<u64> {
        self.files().iter().filter_map(|(_, bytes)| Some(outside(bytes).ok()?.1.number)).collect()
    }

    fn name(&self, number: u64) -> String {
        let files = self.files();
        files.into_iter().find(|(name, _)| name.contains(&format!("-{number:06}."))).unwrap().0
    }

    fn lose(&self, number: u64) {
        let name = self.name(number);
        self.files.borrow_mut().remove(&name);
    }

    fn alter(&self, number: u64, change: impl FnOnce(&mut Vec<u8>)) {
        let name = self.name(number);
        change(self.files.borrow_mut().get_mut(&name).unwrap());
    }
}

impl Place for Folder {
    async fn names(&self) -> Result<Vec<String>, PlaceFault> {
        self.there()?;
        Ok(self.files.borrow().keys().cloned().collect())
    }

    async fn size(&self, name: &str) -> Result<Option<u64>, PlaceFault> {
        self.there()?;
        Ok(self.files.borrow().get(name).map(|bytes| bytes.len() as u64))
    }

    async fn read(&self, name: &str) -> Result<Vec<u8>, PlaceFault> {
        self.there()?;
        self.files.borrow().get(name).cloned().ok_or(PlaceFault::Failed)
    }

    async fn write_new(&self, name: &str, bytes: &[u8]) -> Result<(), PlaceFault> {
        self.there()?;
        if self.files.borrow().contains_key(name) {
            return Err(PlaceFault::Taken);
        }
        let (cut, result) = match self.wrong.get() {
            Wrong::Full => return Err(PlaceFault::Full),
            Wrong::Torn(cut) | Wrong::TornForEver(cut) => (cut, Err(PlaceFault::Failed)),
            Wrong::Silent(cut) => (cut, Ok(())),
            Wrong::Nothing | Wrong::Gone | Wrong::Refused => (bytes.len(), Ok(())),
        };
        self.files.borrow_mut().insert(name.to_owned(), bytes[..cut.min(bytes.len())].to_vec());
        result
    }

    async fn remove(&self, name: &str) -> Result<(), PlaceFault> {
        self.there()?;
        if matches!(self.wrong.get(), Wrong::TornForEver(_)) {
            return Err(PlaceFault::Failed);
        }
        self.files.borrow_mut().remove(name);
        Ok(())
    }
}

/// A PC with its office, its folder and what its browser keeps of them.
struct Pc {
    office: Office,
    note: Note,
    drawn: Cell<u8>,
    kept: RefCell<Vec<String>>,
}

fn code(of: u8) -> RecoveryCode {
    RecoveryCode::from_bytes([of; 15])
}

fn chance(of: u8) -> Chance {
    let keyring: [u8; CHANCE] = std::array::from_fn(|at| of.wrapping_add(at as u8));
    Chance { copy: [of; 16], secret: Secret::from_bytes([of; 32]), keyring }
}

fn pc(office: Office, of: u8) -> Pc {
    let mut note = Note::begin(WORDS, &code(of), &[office.name()], &chance(of)).unwrap();
    note.move_to(Some("备份".to_owned()));
    Pc { office, note, drawn: Cell::new(of), kept: RefCell::default() }
}

fn county() -> Office {
    let city = party(2, "苏州市总工会", OfficeLevel::City);
    Office::new(&party(3, "昆山市总工会", OfficeLevel::County), &[city])
}

impl Pc {
    fn hire(&mut self, n: u32) {
        self.office.edit(hire(&format!("王芳{n}"), n, "玉山镇工会")).unwrap();
    }

    fn copy_to(&mut self, folder: &Folder, full: bool) -> Result<Due, Fault> {
        let context = self.office.context();
        let Self { office, note, drawn, kept } = self;
        let copying = Copying {
            place: folder,
            store: &office.store,
            maker: Maker {
                profile: office.registry.profile.as_ref().unwrap(),
                key: &office.key,
                context: &context,
            },
            chance: || {
                drawn.set(drawn.get().wrapping_add(1));
                Ok(Secret::from_bytes([drawn.get(); 32]))
            },
            keep: |note: &Note| kept.borrow_mut().push(serde_json::to_string(note).unwrap()),
        };
        block_on(copying.catch_up(note, full, &mut AtOnce))
    }

    fn copy(&mut self, folder: &Folder) -> Due {
        self.copy_to(folder, false).unwrap()
    }
}

fn context() -> Context {
    let now = chrono::DateTime::parse_from_rfc3339("2026-11-29T09:00:00+08:00").unwrap();
    Context { now, actor: "王主任".to_owned(), seed: [77; 16] }
}

fn open(found: &Found, at: usize, typed: &str) -> Result<Restorable, Issue> {
    let fresh = SigningSeed::from_bytes([99; 32]);
    block_on(found.copies[at].open(typed, &context(), &fresh, &mut AtOnce))
}

fn restored(files: Vec<(String, Vec<u8>)>) -> (Restorable, Backup) {
    let restorable = open(&look(files), 0, WORDS).unwrap();
    let backup = backup::read(&restorable.package).unwrap();
    (restorable, backup)
}

/// The folder gives back the very register.
fn gives_back(folder: &Folder, office: &Office) {
    let (restorable, backup) = restored(folder.files());
    assert_eq!((restorable.damaged.as_slice(), restorable.missing.as_slice()), (&[][..], &[][..]));
    same(&backup, office);
}

fn same(backup: &Backup, office: &Office) {
    assert!(backup.damage().is_none());
    assert_eq!(backup.registry().head, office.registry.head);
    assert_eq!(backup.key.as_ref().map(SigningSeed::public), Some(office.profile().key.clone()));
    assert_eq!(backup.salvaged.entries, block_on(office.store.since(0)).unwrap());
    let blobs = block_on(office.store.blob_keys()).unwrap();
    assert_eq!(
        backup.originals.keys().cloned().collect::<Vec<_>>(),
        blobs.into_iter().map(|key| key.0).collect::<Vec<_>>()
    );
    let mut twice = backup.registry().clone();
    assert_eq!(twice.all_segments(), office.registry.clone().all_segments());
}

#[test]
fn every_batch_goes_into_a_new_file_and_the_folder_gives_the_register_back() {
    let (folder, mut pc) = (Folder::new(), pc(county(), 1));
    assert_eq!(pc.copy(&folder), Due::Full);
    let first = folder.files();
    for n in 1..4 {
        pc.hire(n);
        assert_eq!(pc.copy(&folder), Due::Following);
        gives_back(&folder, &pc.office);
    }
    assert_eq!(pc.copy(&folder), Due::Nothing);
    // Several batches that waited go into one file.
    (4..8).for_each(|n| pc.hire(n));
    assert_eq!(pc.copy(&folder), Due::Following);
    assert_eq!(folder.numbers(), [1, 2, 3, 4, 5]);
    gives_back(&folder, &pc.office);
    assert_eq!(folder.files()[0], first[0]);
    assert!(
        folder.files().iter().all(|(name, _)| name.starts_with("昆山市总工会-自动备份-01010101-")),
        "{folder:?}",
        folder = folder.numbers()
    );
}

#[test]
fn the_originals_go_with_the_entries_that_archived_them() {
    let mut line = line();
    line.county.edit(hire("王芳", 1, "玉山镇工会")).unwrap();
    let (folder, mut city) = (Folder::new(), pc(line.city, 1));
    city.copy(&folder);
    for _ in 0..2 {
        city.office.take(&line.county.upward(&[])).unwrap();
        assert_eq!(city.copy(&folder), Due::Following);
        city.office.downward(line.county.id());
        assert_eq!(city.copy(&folder), Due::Following);
        city.office.upward(&[]);
        assert_eq!(city.copy(&folder), Due::Following);
    }
    assert_eq!(block_on(city.office.store.blob_keys()).unwrap().len(), 6);
    gives_back(&folder, &city.office);
}

#[test]
fn the_passphrase_and_the_paper_open_it_and_nothing_in_the_browser_or_the_folder_does() {
    let (folder, mut pc) = (Folder::new(), pc(county(), 5));
    pc.hire(1);
    pc.copy(&folder);
    pc.hire(2);
    pc.copy(&folder);
    let found = look(folder.files());
    let refused = |typed: &str| open(&found, 0, typed).err().map(|issue| issue.code);
    assert_eq!(refused(WORDS), None);
    assert_eq!(refused(&code(5).to_string()), None);
    assert_eq!(refused("雨伞 钢笔 豆浆 台灯").as_deref(), Some("keyring-passphrase"));
    assert_eq!(refused(&code(6).to_string()).as_deref(), Some("keyring-code"));
    let secret = "05".repeat(32);
    assert!(pc.kept.borrow().iter().all(|note| !note.contains(&secret)));
    assert!(!pc.kept.borrow().is_empty());
    for (name, bytes) in folder.files() {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("王芳") && !name.contains("王芳") && !text.contains(&secret));
        assert!(!text.contains(&outside_of(&pc)), "who has the folder alone cannot seal to it");
    }
    let weak = Note::begin("昆山市总工会2026", &code(1), &["昆山市总工会"], &chance(1)).unwrap_err();
    assert_eq!(weak.code, "passphrase-weak");
}

fn outside_of(pc: &Pc) -> String {
    pc.note.to().to_string()
}

/// Each fault, what is said, and that the next time catches up with everything.
#[test]
fn a_folder_that_fails_is_caught_up_with() {
    let faults = [
        (Wrong::Gone, PlaceFault::Gone),
        (Wrong::Full, PlaceFault::Full),
        (Wrong::Refused, PlaceFault::Refused),
        (Wrong::Torn(100), PlaceFault::Failed),
        (Wrong::Torn(0), PlaceFault::Failed),
        (Wrong::Silent(3000), PlaceFault::Failed),
        (Wrong::TornForEver(3000), PlaceFault::Failed),
    ];
    for (wrong, said) in faults {
        let (folder, mut pc) = (Folder::new(), pc(county(), 1));
        pc.copy(&folder);
        pc.hire(1);
        pc.copy(&folder);
        folder.wrong.set(wrong);
        pc.hire(2);
        assert_eq!(pc.copy_to(&folder, false), Err(Fault::Place(said)), "{wrong:?}");
        pc.hire(3);
        assert!(pc.copy_to(&folder, false).is_err());
        folder.wrong.set(Wrong::Nothing);
        let (restorable, backup) = restored(folder.files());
        assert_eq!(backup.registry().head.sequence, 2, "{wrong:?}: what was copied before stays");
        assert_eq!(
            restorable.damaged.len(),
            if wrong == Wrong::TornForEver(3000) { 2 } else { 0 },
            "{wrong:?}"
        );
        assert_eq!(pc.copy(&folder), Due::Following, "{wrong:?}");
        same(&restored(folder.files()).1, &pc.office);
    }
}

#[test]
fn another_stick_or_a_folder_from_which_files_went_begins_with_a_full_file() {
    let (folder, mut pc) = (Folder::new(), pc(county(), 1));
    pc.copy(&folder);
    pc.hire(1);
    pc.copy(&folder);
    pc.hire(2);
    let other = Folder::new();
    assert_eq!(pc.copy(&other), Due::Full);
    gives_back(&other, &pc.office);
    pc.hire(3);
    assert_eq!(pc.copy(&folder), Due::Full);
    gives_back(&folder, &pc.office);
    pc.note.move_to(Some("另一个".to_owned()));
    assert_eq!(pc.copy(&folder), Due::Full);
    // The numbers go on.
    assert_eq!(folder.numbers(), [1, 2, 4, 5]);
}

#[test]
fn a_register_that_was_restored_from_an_older_file_begins_with_a_full_file() {
    let (folder, mut pc) = (Folder::new(), pc(county(), 1));
    pc.hire(1);
    pc.copy(&folder);
    let older = pc.office.restored();
    pc.hire(2);
    pc.copy(&folder);
    pc.office = older;
    assert_eq!(pc.copy(&folder), Due::Full);
    pc.office.edit(hire("李明", 7, "玉山镇工会")).unwrap();
    assert_eq!(pc.copy(&folder), Due::Following);
    let (_, backup) = restored(folder.files());
    same(&backup, &pc.office);
}

#[test]
fn a_damaged_or_missing_file_costs_what_only_it_held() {
    let (folder, mut pc) = (Folder::new(), pc(county(), 1));
    for n in 1..6 {
        pc.hire(n);
        pc.copy(&folder);
    }
    let whole = folder.files();
    // One of the middle is missing: what was before it comes back, and what came after is named.
    folder.lose(3);
    let (restorable, backup) = restored(folder.files());
    assert_eq!((restorable.missing.as_slice(), restorable.damaged.len()), (&[3][..], 0));
    assert_eq!(backup.registry().head.sequence, 3);
    let lost = loss(backup.damage().unwrap());
    assert_eq!((lost.first, lost.last, lost.lost), (4, 6, 3));
    assert_eq!(lost.rows.iter().map(|row| row.sequence).collect::<Vec<_>>(), [5, 6], "{lost:?}");
    // And the newest is torn as well: it still tells that the one before it is missing.
    folder.alter(5, |bytes| bytes.truncate(900));
    let (restorable, _) = restored(folder.files());
    assert_eq!((restorable.missing.as_slice(), restorable.damaged.len()), (&[3][..], 1));
    folder.lose(4);
    assert_eq!(restored(folder.files()).0.missing, [3, 4]);
    // The newest is torn: the state before it.
    *folder.files.borrow_mut() = whole.iter().cloned().collect();
    folder.alter(5, |bytes| bytes.truncate(bytes.len() - 1));
    let (restorable, backup) = restored(folder.files());
    assert_eq!(restorable.damaged, [folder.name(5)]);
    assert_eq!((backup.registry().head.sequence, backup.damage().is_none()), (5, true));
    // One byte is another.
    *folder.files.borrow_mut() = whole.iter().cloned().collect();
    folder.alter(5, |bytes| *bytes.last_mut().unwrap() ^= 1);
    let (restorable, backup) = restored(folder.files());
    assert_eq!((restorable.damaged.len(), backup.registry().head.sequence), (1, 5));
    // The line itself.
    *folder.files.borrow_mut() = whole.iter().cloned().collect();
    folder.alter(5, |bytes| bytes[3] ^= 1);
    assert_eq!(restored(folder.files()).0.damaged.len(), 1);
    // Every one of them is torn.
    for number in 1..6 {
        *folder.files.borrow_mut() =
            whole.iter().filter(|(name, _)| name.contains(&format!("-{number:06}."))).cloned().collect();
        folder.alter(number, |bytes| *bytes.last_mut().unwrap() ^= 1);
        let refused = open(&look(folder.files()), 0, WORDS).err();
        assert_eq!(refused.map(|issue| issue.code).as_deref(), Some("copy-nothing"));
    }
}

#[test]
fn a_damaged_full_file_loses_nothing_while_the_one_before_it_is_there() {
    let (folder, mut pc) = (Folder::new(), pc(county(), 1));
    pc.hire(1);
    pc.copy(&folder);
    pc.hire(2);
    assert_eq!(pc.copy_to(&folder, true), Ok(Due::Full));
    assert_eq!(folder.numbers(), [1, 2, 3], "what is new goes into a file of its own first");
    pc.hire(3);
    pc.copy(&folder);
    gives_back(&folder, &pc.office);
    folder.alter(3, |bytes| bytes[2000] ^= 1);
    let (restorable, backup) = restored(folder.files());
    assert_eq!(restorable.damaged, [folder.name(3)]);
    same(&backup, &pc.office);
}

#[test]
fn older_files_go_once_two_full_ones_stand_behind_them() {
    let (folder, mut pc) = (Folder::new(), pc(county(), 1));
    pc.hire(1);
    pc.copy(&folder);
    for n in 2..5 {
        pc.hire(n);
        pc.copy_to(&folder, true).unwrap();
    }
    // 1 full, 2 and 3, 4 and 5, 6 and 7: the full ones are 1, 3, 5, 7.
    assert_eq!(folder.numbers(), [5, 6, 7]);
    gives_back(&folder, &pc.office);
    // A foreign file and another copy stay; and nothing goes while the full one before is not as it was written.
    folder.alter(7, |bytes| bytes.truncate(9));
    folder.files.borrow_mut().insert("名单.xlsx".to_owned(), vec![1]);
    pc.hire(5);
    assert_eq!(pc.copy_to(&folder, true), Ok(Due::Full));
    let names: Vec<String> = folder.files().into_iter().map(|(name, _)| name).collect();
    assert!(names.contains(&"名单.xlsx".to_owned()));
    assert!(names.iter().any(|name| name.contains("-000005.")), "{names:?}");
    gives_back_damaged(&folder, &pc.office, 1);
}

fn gives_back_damaged(folder: &Folder, office: &Office, damaged: usize) {
    let (restorable, backup) = restored(folder.files());
    assert_eq!(restorable.damaged.len(), damaged);
    same(&backup, office);
}

/// Large registers are not written whole for every few edits, and small ones do not pile up.
#[test]
fn a_full_file_comes_when_as_much_has_followed() {
    let (folder, mut pc) = (Folder::new(), pc(county(), 1));
    pc.hire(1);
    pc.copy(&folder);
    let mut dues = Vec::new();
    for n in 2..60 {
        pc.hire(n);
        dues.push(pc.copy(&folder));
    }
    let fulls = dues.iter().filter(|due| **due == Due::Full).count();
    assert!((1..4).contains(&fulls), "{fulls}");
    gives_back(&folder, &pc.office);
}

#[test]
fn several_pcs_in_one_folder_are_told_apart() {
    let folder = Folder::new();
    let (mut one, mut two) = (pc(county(), 1), pc(county(), 2));
    one.hire(1);
    one.copy(&folder);
    two.hire(8);
    two.office.now += chrono::Duration::days(1);
    two.copy(&folder);
    one.hire(2);
    one.copy(&folder);
    let mut files = folder.files();
    files.push(("照片.jpg".to_owned(), vec![0xff; 10]));
    files.push(("昆山市总工会-自动备份-77777777-000001.tz".to_owned(), Vec::new()));
    let found = look(files);
    assert_eq!(found.foreign, 2);
    let told: Vec<(String, usize)> = found.copies.iter().map(|copy| (copy.short(), copy.count())).collect();
    assert_eq!(told, [("02020202".to_owned(), 1), ("01010101".to_owned(), 2)], "the newest first");
    for (at, pc) in [(0, &two), (1, &one)] {
        same(&backup::read(&open(&found, at, WORDS).unwrap().package).unwrap(), &pc.office);
    }
    // A file of one copy under the name of another is where its own line says.
    let mut files = folder.files();
    let name = files[0].0.replace("01010101", "02020202").replace("000001", "000009");
    files[0].0 = name;
    let found = look(files);
    assert_eq!(found.copies.iter().map(|copy| copy.count()).collect::<Vec<_>>(), [1, 2]);
}

#[test]
fn a_window_that_was_killed_before_it_noted_its_file_does_no_harm() {
    let (folder, mut pc) = (Folder::new(), pc(county(), 1));
    pc.copy(&folder);
    pc.hire(1);
    let before = pc.note.clone();
    pc.copy(&folder);
    pc.note = before;
    pc.hire(2);
    // Number 2 is there and nobody knows of it.
    assert_eq!(pc.copy(&folder), Due::Following);
    assert_eq!(folder.numbers(), [1, 2, 3]);
    gives_back(&folder, &pc.office);
}

#[test]
fn one_file_handed_out_restores_alone() {
    let mut pc = pc(county(), 1);
    pc.hire(1);
    pc.note.move_to(None);
    let context = pc.office.context();
    let profile = pc.office.registry.profile.clone().unwrap();
    let maker = Maker { profile: &profile, key: &pc.office.key, context: &context };
    let once = Secret::from_bytes([3; 32]);
    let (name, bytes) =
        block_on(hand_out(&mut pc.note, &pc.office.store, maker, &once, &mut AtOnce)).unwrap();
    assert!(name.starts_with("昆山市总工会-自动备份-01010101-000001-20260302-"), "{name}");
    assert_eq!(pc.note.through(), Some(pc.office.registry.head));
    same(&restored(vec![(name, bytes)]).1, &pc.office);
}

/// 已按期限删除: no file of the copy goes on holding whom the register no longer holds.
#[test]
fn an_erasure_takes_the_older_files_along() {
    let (folder, mut pc) = (Folder::new(), pc(county(), 1));
    let batch = pc.office.edit(hire("穆知秋", 1, "玉山镇工会")).unwrap();
    let made = |kind: Kind| {
        let found = batch.changes.iter().find_map(|change| match change {
            Change::Put(record) if record.kind() == kind => Some(record.id),
            _ => None,
        });
        found.unwrap()
    };
    leave(&mut pc.office, made(Kind::Person), made(Kind::Engagement));
    pc.copy(&folder);
    pc.hire(2);
    pc.copy(&folder);
    pc.office.now += chrono::Duration::days(800);
    crate::erasure::erase(&mut pc.office, &[made(Kind::Person)]);
    assert_eq!(pc.copy(&folder), Due::FullAlone);
    assert_eq!(folder.numbers(), [3]);
    let (_, backup) = restored(folder.files());
    let text = serde_json::to_string(&backup.salvaged.entries).unwrap();
    assert!(!text.contains("穆知秋") && text.contains("王芳2"));
    assert_eq!(backup.registry().head, pc.office.registry.head);
    // What a folder that was full at that moment still holds goes the next time.
    pc.hire(3);
    assert_eq!(pc.copy(&folder), Due::Following);
}

fn leave(office: &mut Office, person: Id, engagement: Id) {
    use taizhang_core::ledger::Target;
    let exit = new(
        Kind::Exit,
        Some(Target::Known(person)),
        &[("engagement", Target::Known(engagement))],
        fields([
            ("date", "2026-03-02"),
            ("kind", "11"),
            ("proof_issued", "2026-03-02"),
            ("transferred", "2026-03-02"),
        ]),
    );
    let edits: Vec<Edit> = vec![exit];
    office.edit(edits).unwrap();
}

#[test]
fn a_replaced_key_comes_back() {
    let (folder, mut pc) = (Folder::new(), pc(county(), 1));
    pc.copy(&folder);
    let new = SigningSeed::from_bytes([42; 32]);
    let reason = taizhang_core::ledger::key_notes::KeyReason::Lost;
    pc.office.command(&Command::Rekey { key: new.public(), reason, since: String::new() }).unwrap();
    pc.office.key = new.key();
    pc.copy(&folder);
    gives_back(&folder, &pc.office);
    // Without the newest file it is the key of before.
    folder.lose(2);
    let (_, backup) = restored(folder.files());
    assert!(backup.key.is_some());
    assert_ne!(backup.registry().head, Head::origin());
}

#[test]
fn whatever_stands_in_a_folder_is_looked_at_and_never_believed() {
    let (folder, mut pc) = (Folder::new(), pc(county(), 1));
    pc.hire(1);
    pc.copy(&folder);
    let (name, good) = folder.files()[0].clone();
    let line = good.iter().position(|byte| *byte == b'\n').unwrap();
    let text = String::from_utf8(good[..line].to_vec()).unwrap();
    let with = |from: &str, to: &str| {
        assert!(text.contains(from), "{from}");
        vec![(name.clone(), [text.replacen(from, to, 1).as_bytes(), &good[line..]].concat())]
    };
    let code = |files| {
        let found = look(files);
        match found.copies.is_empty() {
            true => "none".to_owned(),
            false => open(&found, 0, WORDS).err().map_or("open".to_owned(), |issue| issue.code),
        }
    };
    assert_eq!(code(with("昆山", "昆山")), "open");
    assert_eq!(code(with("昆山", "太仓")), "copy-nothing", "the line is part of the seal");
    assert_eq!(code(with("\"number\":1", "\"number\":2")), "copy-nothing");
    assert_eq!(code(with("\"version\":1", "\"version\":9")), "none");
    assert_eq!(code(with("\"passes\":4", "\"passes\":4000000000")), "keyring-work");
    assert_eq!(code(vec![(name.clone(), good[..100].to_vec())]), "none");
    assert_eq!(code(vec![(name, vec![b'{'; 100_000])]), "none");
    assert_eq!(look(Vec::new()).copies.len(), 0);
}
