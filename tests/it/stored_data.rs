//! 现存数据文件: what the page saves where the program cannot run comes back as a backup, and nothing is believed of a
//! file that is cut, changed or put together by somebody else.

use futures_lite::future::block_on;
use taizhang_core::domain::codes::OfficeLevel;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::Kind;
use taizhang_core::exchange::kinds::backup;
use taizhang_core::exchange::stored_data::{self, StoredData};
use taizhang_core::exchange::wire::{self, Reader};
use taizhang_core::ledger::journal_bytes;
use taizhang_core::ledger::keyring::{CHANCE, Keyring, Secret};
use taizhang_core::ledger::memory::MemoryStore;
use taizhang_core::ledger::recovery_code::RecoveryCode;
use taizhang_core::ledger::signing::SigningSeed;
use taizhang_core::ledger::store::{Founding, Remains, Store};
use taizhang_core::ledger::vault::Vault;

use crate::office::{Office, hire, party};

/// As the script of the page writes it.
#[derive(Default)]
struct Page {
    frames: Vec<Vec<u8>>,
}

impl Page {
    fn put(&mut self, line: serde_json::Value, value: &[u8]) {
        let mut line = line;
        line["bytes"] = value.len().into();
        self.frames.push([line.to_string().as_bytes(), b"\n", value].concat());
    }

    fn record(&mut self, database: &str, store: &str, key: serde_json::Value, value: &[u8]) {
        self.put(serde_json::json!({"database": database, "store": store, "key": key}), value);
    }

    /// The file, so many frames in a chunk.
    fn file(mut self, each: usize) -> Vec<u8> {
        let end = format!("{{\"end\":{}}}\n", self.frames.len());
        self.frames.push(end.into_bytes());
        let mut file = HEADER.as_bytes().to_vec();
        for chunk in self.frames.chunks(each) {
            let chunk = chunk.concat();
            file.extend(u32::try_from(chunk.len()).unwrap().to_be_bytes());
            file.extend(chunk);
        }
        file
    }
}

const HEADER: &str = "{\"format\":\"taizhang-stored-data\",\"version\":1,\"made\":\"2026-11-29T08:00:00.000Z\",\"seal\":null}\n";

fn county() -> Office {
    let city = party(2, "苏州市总工会", OfficeLevel::City);
    let mut office = Office::new(&party(3, "昆山市总工会", OfficeLevel::County), &[city]);
    for (n, name) in ["王芳", "李明"].into_iter().enumerate() {
        office.edit(hire(name, n as u32 + 1, "玉山镇工会")).unwrap();
    }
    office
}

fn remains(office: &Office) -> Remains {
    let store = MemoryStore::new();
    let key = SigningSeed::from_bytes(office.key.to_bytes());
    let mut registry = office.registry.clone();
    let segments = registry.all_segments();
    let founding =
        Founding { entries: block_on(office.store.since(0)).unwrap(), blobs: Vec::new(), key, segments };
    block_on(store.found(&founding)).unwrap();
    block_on(store.remains()).unwrap()
}

/// The register as IndexedDB holds it.
fn written(page: &mut Page, office: &Office) -> Id {
    let register = office.registry.profile.as_ref().unwrap().register;
    let (database, remains) = (format!("taizhang-{register}"), remains(office));
    for entry in &remains.entries {
        page.record(&database, "journal", entry.sequence.into(), &journal_bytes::write(entry));
    }
    let head = serde_json::to_vec(&remains.head.unwrap()).unwrap();
    page.record(&database, "meta", "head".into(), &head);
    page.record(&database, "meta", "signing-key".into(), remains.key.as_ref().unwrap().as_bytes());
    let snapshot = remains.snapshot.unwrap();
    for (number, bytes) in &snapshot.segments {
        page.record(&database, "segments", (*number).into(), bytes);
    }
    page.record(&database, "segments", "through".into(), &serde_json::to_vec(&snapshot.through).unwrap());
    register
}

fn read(file: &[u8]) -> Result<StoredData, String> {
    let outside = stored_data::outside(file).map_err(|issue| issue.code)?;
    stored_data::read(outside.chunks.iter().copied()).map_err(|issue| issue.code)
}

#[test]
fn what_the_page_saved_is_a_backup_of_every_register_in_it() {
    let mut office = county();
    let mut page = Page::default();
    page.put(
        serde_json::json!({"local": "taizhang.offices"}),
        "[{\"register\":\"00000000-0000-4000-8000-000000000009\",\"office_name\":\"太仓市总工会\",\"practice\":true}]"
            .as_bytes(),
    );
    page.record("taizhang-00000000-0000-4000-8000-000000000009", "journal", 1.into(), b"torn");
    page.record("taizhang-notes", "journal", 1.into(), b"of another local page");
    let register = written(&mut page, &office);
    for each in [1, 3, 1000] {
        let file = Page { frames: page.frames.clone() }.file(each);
        assert!(stored_data::is_stored_data(&file));
        let data = read(&file).unwrap();
        let kept = data.kept();
        let told: Vec<(&str, bool)> = kept.iter().map(|kept| (kept.name.as_str(), kept.practice)).collect();
        assert_eq!(told, [("昆山市总工会", false), ("太仓市总工会", true)], "an office before practice");
        assert_eq!(kept[0].register, register);
        let fresh = SigningSeed::from_bytes([9; 32]);
        let package = data.backup(register, &office.context(), &fresh).unwrap();
        let package = wire::read(package.text().as_bytes().to_vec(), Reader::Outer, None).unwrap();
        let found = backup::read(&package).unwrap();
        assert!(found.damage().is_none());
        assert_eq!(found.registry().head, office.registry.head);
        assert_eq!(found.registry().of_kind(Kind::Person).count(), 2);
        assert_eq!(found.key.unwrap().public(), SigningSeed::from_bytes(office.key.to_bytes()).public());
    }
}

#[test]
fn a_damaged_store_leaves_with_what_it_has() {
    let mut office = county();
    let mut page = Page::default();
    let register = written(&mut page, &office);
    page.frames.push(b"{\"unread\":\"taizhang-x/blobs\"}\n".to_vec());
    // The second entry is torn.
    let at =
        page.frames.iter().position(|frame| frame.starts_with(b"{\"bytes\"") || frame.len() > 9).unwrap();
    let torn = page.frames[at + 1].iter().position(|byte| *byte == b'\n').unwrap();
    page.frames[at + 1][torn + 1] = 77;
    let data = read(&page.file(5)).unwrap();
    assert_eq!(data.unread(), 1);
    let package = data.backup(register, &office.context(), &SigningSeed::from_bytes([9; 32])).unwrap();
    let found = backup::read(&package).unwrap();
    assert_eq!(found.damage().unwrap().first, 2);
    assert_eq!(found.registry().of_kind(Kind::Person).count(), 2, "the saved state holds them");
}

#[test]
fn nothing_is_read_of_a_file_that_is_not_whole() {
    let office = county();
    let mut page = Page::default();
    written(&mut page, &office);
    let file = page.file(4);
    let refused = |file: &[u8]| read(file).err().unwrap_or_default();
    for cut in HEADER.len()..file.len() {
        assert_eq!(refused(&file[..cut]), "stored-data-cut", "cut at {cut}");
    }
    assert_eq!(refused(&[file.as_slice(), &file[HEADER.len()..]].concat()), "stored-data-format");
    assert_eq!(refused(&Page::default().file(1)), "stored-data-empty");
    let newer = HEADER.replace("\"version\":1", "\"version\":2");
    assert_eq!(refused(newer.as_bytes()), "stored-data-newer");
    let dear = HEADER.replace(
        "null",
        "{\"iterations\":4000000000,\"salt\":\"00000000000000000000000000000000\",\"nonce\":\"0000000000000000\"}",
    );
    assert_eq!(refused(dear.as_bytes()), "stored-data-format", "a key that takes hours");
}

#[test]
fn a_locked_register_leaves_locked_and_opens_with_its_own_passphrase_or_code() {
    let mut office = county();
    let mut page = Page::default();
    let register = written(&mut page, &office);
    let (secret, code) = (Secret::from_bytes([5; 32]), RecoveryCode::from_bytes([6; 15]));
    let keyring = Keyring::make(&secret, "松柏常青二〇二六", &code, &[7; CHANCE]).unwrap();
    let (vault, database) = (Vault::new(&secret), format!("taizhang-{register}"));
    // As the lock writes them: each value sealed for its place, and an original's name too.
    for frame in &mut page.frames {
        let end = frame.iter().position(|byte| *byte == b'\n').unwrap();
        let line: serde_json::Value = serde_json::from_slice(&frame[..end]).unwrap();
        let at = line["key"].as_str().map_or_else(|| line["key"].to_string(), str::to_owned);
        let place = format!("{database}/{}/{at}", line["store"].as_str().unwrap());
        let sealed = vault.seal(&place, &frame[end + 1..], [3; 24]).unwrap();
        let mut one = Page::default();
        one.put(line, &sealed);
        *frame = one.frames.remove(0);
    }
    let original = vault.seal(&format!("{database}/blobs/0a1b"), b"{}", [4; 24]).unwrap();
    let name = vault.seal_name(&format!("{database}/blobs/"), "0a1b").unwrap();
    page.record(&database, "blobs", name.into(), &original);
    page.record(&database, "meta", "vault".into(), &serde_json::to_vec(&keyring).unwrap());
    let file = page.file(9);
    assert!(!file.windows("王芳".len()).any(|bytes| bytes == "王芳".as_bytes()));

    let (context, fresh) = (office.context(), SigningSeed::from_bytes([9; 32]));
    let mut data = read(&file).unwrap();
    assert!(data.kept()[0].locked && data.kept()[0].name.is_empty());
    assert_eq!(data.backup(register, &context, &fresh).err().unwrap().code, "stored-data-locked");
    assert_eq!(data.unlock("松柏常青二〇二七").err().unwrap().code, "keyring-passphrase");
    assert!(data.kept()[0].locked);
    data.unlock("松柏常青二〇二六").unwrap();
    assert_eq!(data.kept()[0].name, "昆山市总工会");
    let mut by_code = read(&file).unwrap();
    by_code.unlock(&code.to_string()).unwrap();
    for data in [data, by_code] {
        let found = backup::read(&data.backup(register, &context, &fresh).unwrap()).unwrap();
        assert!(found.damage().is_none() && found.key.is_some());
        assert_eq!(found.registry().of_kind(Kind::Person).count(), 2);
        assert_eq!(found.originals.get("0a1b").map(String::as_str), Some("{}"));
    }
}
