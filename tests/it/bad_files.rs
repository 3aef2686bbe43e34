//! Files that must not be taken, each with the sentence a person reads. `tests/data/bad/table.json` says what
//! is tried with each file, and what must come of it; nothing may change in the register.
//!
//! The folder is written anew by `TAIZHANG_WRITE_BAD=1 cargo test -p taizhang-core bad_files`: the offices of
//! the tests have fixed keys and a fixed clock, so the same files come out. Files too large to keep are made
//! when the test runs (`"made": true`).

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use ed25519_dalek::SigningKey;
use serde::Deserialize;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::issue::Issue;
use taizhang_core::domain::record::{Kind, Part, Record};
use taizhang_core::exchange::kinds::backup;
use taizhang_core::exchange::parts;
use taizhang_core::exchange::plan::{self, Consent};
use taizhang_core::exchange::wire::{self, PACKAGE_BYTES_MAX, Reader};
use taizhang_core::ledger::Target;
use taizhang_core::ledger::store::Store;
use taizhang_core::words::{Lang, has_words, issue_text};

use crate::forge::pieces;
use crate::line::{Line, line};
use crate::office::{Office, Written, fields, hire, new};

const PASSPHRASE: &str = "松柏 2026";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    file: String,
    /// What a person does with it: `take`, `open` with a passphrase, `restore`.
    tried: String,
    /// The code of the issue, or `ok`.
    code: String,
    place: String,
    #[serde(default)]
    made: bool,
    /// Rows of the same cause share its sentence.
    #[serde(default)]
    like: Option<String>,
}

/// A county, a township of it and another county.
struct Fixture {
    county: Office,
    township: Office,
    sideways: Office,
    /// A file of the township that the county has taken, and the one before.
    taken: String,
    older: String,
    /// The township's next file, good as it is.
    good: String,
}

fn fixture() -> Fixture {
    let Line { mut county, mut township, other: sideways, .. } = line();
    county.edit(hire("王芳", 1, "玉山镇工会")).unwrap();
    head_count(&mut township, "41");
    let older = township.upward(&[]);
    township.edit(hire("李明", 2, "玉山镇工会")).unwrap();
    let taken = township.upward(&[]);
    county.take(&older).unwrap();
    county.take(&taken).unwrap();
    head_count(&mut township, "42");
    let good = township.upward(&[]);
    Fixture { county, township, sideways, taken, older, good }
}

fn head_count(office: &mut Office, count: &str) {
    let day = office.now.date_naive().to_string();
    let counts =
        fields([("as_of", &day), ("separate_unions", count), ("workers", "4000"), ("members", "3000")]);
    let subject = Target::Known(office.id());
    office.edit(vec![new(Kind::HeadCount, Some(subject), &[], counts)]).unwrap();
}

/// A statement of the township with these records instead of its own.
fn stating(fixture: &Fixture, records: &[Record]) -> String {
    let records: Vec<Arc<Record>> = records.iter().cloned().map(Arc::new).collect();
    let parts = parts::split(&records.iter().collect::<Vec<_>>(), &Part::ALL);
    let mut pieces = pieces(&fixture.good);
    pieces.parts = parts;
    pieces.signed(&fixture.township.key)
}

/// A person's record as the township would state it.
fn stated_person(fixture: &Fixture, name: &str) -> Record {
    let mut body = Kind::Person.empty();
    body.set("name", Some(name)).unwrap();
    body.set("phone", Some("13812345678")).unwrap();
    let (id, owner) = (Id::from_u128(77), fixture.township.id());
    Record { id, owner, subject: id, draft: false, body }
}

/// Every file of the folder, as the generator writes it.
fn files() -> BTreeMap<&'static str, Vec<u8>> {
    let mut f = fixture();
    let good = f.good.clone();
    let key = f.township.key.clone();
    let mut files: BTreeMap<&'static str, Vec<u8>> = BTreeMap::new();
    let mut put = |name: &'static str, bytes: Vec<u8>| {
        assert!(files.insert(name, bytes).is_none(), "{name} twice");
    };
    put("good.json", good.clone().into_bytes());
    put("roster.xlsx", b"PK\x03\x04\x14\0\0\0\x08\0[Content_Types].xmlxl/workbook.xml".to_vec());
    put("photo.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec());
    put("letter.txt", "各县（市、区）总工会：".as_bytes().to_vec());
    put("empty.json", Vec::new());
    put("truncated.json", good.as_bytes()[..good.len() - 30].to_vec());
    put("edited.json", good.replacen(':', ": ", 1).into_bytes());
    put("newer.json", pieces(&good).with("/min_reader", 99.into()).signed(&key).into_bytes());
    put("for-another.json", f.sideways.upward(&[]).into_bytes());
    put("older.json", f.older.clone().into_bytes());
    put("taken-already.json", f.taken.clone().into_bytes());
    let other = SigningKey::from_bytes(&[99; 32]);
    put("changed-key.json", pieces(&good).signed(&other).into_bytes());
    let package = wire::read(good.clone().into_bytes(), Reader::Outer, None).unwrap();
    put("sealed.json", wire::seal(&package, PASSPHRASE).unwrap().into_bytes());
    put("altered-digest.json", good.replace("\"42\"", "\"43\"").replace(":42,", ":43,").into_bytes());
    put("bad-signature.json", good.replace("玉山镇工会\",\"level\"", "玉山镇公会\",\"level\"").into_bytes());
    put("practice.json", pieces(&good).with("/practice", true.into()).signed(&key).into_bytes());
    let sideways = pieces(&f.sideways.upward(&[]));
    let to = serde_json::to_value(&f.county.profile().party).unwrap();
    put(
        "sideways.json",
        sideways
            .with("/to", to)
            .with("/chain/to", f.county.id().to_string().into())
            .signed(&f.sideways.key)
            .into_bytes(),
    );
    let with = |part: &str, change: &dyn Fn(&str) -> String| {
        pieces(&good).with_part(part, change).signed(&key).into_bytes()
    };
    put("duplicate-key.json", with("county", &|_| "{\"records\":[],\"records\":[]}".into()));
    put("number-too-large.json", with("county", &|_| "{\"records\":[],\"n\":9007199254740993}".into()));
    put("number-float.json", with("county", &|_| "{\"records\":[],\"n\":0.5}".into()));
    put("no-records.json", with("province", &|_| "{\"people\":[]}".into()));
    let mut without = pieces(&good);
    without.parts.remove("province");
    put("no-province-part.json", without.signed(&key).into_bytes());
    let person = stated_person(&f, "赵强");
    put("duplicate-record.json", stating(&f, &[person.clone(), person.clone()]).into_bytes());
    let mut foreign = person.clone();
    foreign.owner = f.sideways.id();
    put("record-of-another.json", stating(&f, &[foreign]).into_bytes());
    let ours = f.county.registry.own_records().find(|record| record.kind() == Kind::Person).unwrap();
    let claimed = Record { owner: f.township.id(), ..Record::clone(ours) };
    put("record-of-ours.json", stating(&f, &[claimed]).into_bytes());
    put(
        "lower-part.json",
        with("province", &|text| {
            let own = stated_person(&f, "孙丽");
            let phone = serde_json::to_string(&own).unwrap();
            text.replacen("{\"records\":[", &format!("{{\"records\":[{phone},"), 1)
        }),
    );
    let unknown = stating(
        &f,
        &[{
            let mut record = person.clone();
            record.body.set("nation", Some("01")).unwrap();
            record
        }],
    );
    let mut unknown = pieces(&unknown);
    unknown = unknown.with_part("province", |text| text.replace("\"nation\":\"01\"", "\"nation\":\"ZZ\""));
    put("unknown-code.json", unknown.signed(&key).into_bytes());
    let long = "长".repeat(10_000);
    let named = |name: &str| {
        let text = stating(&f, std::slice::from_ref(&person));
        let quoted = serde_json::to_string(name).unwrap();
        pieces(&text)
            .with_part("province", |text| text.replace("\"赵强\"", &quoted))
            .signed(&key)
            .into_bytes()
    };
    put("name-of-ten-thousand.json", named(&long));
    put("name-of-markup.json", named("<img src=x onerror=alert(1)>"));
    put("receipt-from-below.json", pieces(&good).with("/kind", "receipt".into()).signed(&key).into_bytes());
    put("transfer.json", pieces(&good).with("/kind", "transfer".into()).signed(&key).into_bytes());
    let nested = pieces(&good)
        .with("/kind", "receipt".into())
        .with("/from/office", Id::from_u128(66).to_string().into());
    let nested = nested.with("/chain/register", Id::from_u128(67).to_string().into()).signed(&key);
    put("nested-of-another-kind.json", with("below", &|_| format!("[{nested}]")));
    let context = f.county.context();
    let entries = futures_lite::future::block_on(f.county.store.since(0));
    let copy =
        backup::write(&f.county.registry, &entries.unwrap(), &BTreeMap::new(), &context, &f.county.key);
    let copy = copy.unwrap().text().to_owned();
    put("backup.json", copy.clone().into_bytes());
    files
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/bad")
}

fn table() -> Vec<Row> {
    serde_json::from_str(&fs::read_to_string(folder().join("table.json")).unwrap()).unwrap()
}

fn attempt(office: &mut Office, tried: &str, bytes: Vec<u8>) -> Result<(), Issue> {
    let passphrase = (tried == "open").then_some("错误的密码");
    let package = wire::read(bytes, Reader::Outer, passphrase)?;
    if tried == "restore" {
        return backup::read(&package).map(|_| ());
    }
    let context = office.context();
    let plan = plan::plan(&office.registry, &package, &context)?;
    // Nobody telephones about a key that has changed.
    let mut consent = Consent::heard(&plan);
    consent
        .codes
        .retain(|office, _| plan.keys.iter().all(|key| key.party.office != *office || key.known.is_none()));
    let batch = plan.accept(&consent)?;
    assert_eq!(office.write(&batch, &plan.originals), Written::Done);
    Ok(())
}

#[test]
fn every_bad_file_has_its_own_sentence_and_changes_nothing() {
    if std::env::var_os("TAIZHANG_WRITE_BAD").is_some() {
        for (name, bytes) in files() {
            fs::write(folder().join(name), bytes).unwrap();
        }
    }
    let rows = table();
    let listed: BTreeSet<String> = rows.iter().filter(|row| !row.made).map(|row| row.file.clone()).collect();
    let on_disk: BTreeSet<String> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| name != "table.json")
        .collect();
    assert_eq!(listed, on_disk, "every file has its row and every row its file");
    let mut sentences: BTreeMap<String, String> = BTreeMap::new();
    for row in &rows {
        let mut fixture = fixture();
        let before = fixture.county.registry.clone();
        let bytes = match row.made {
            true => vec![b'{'; PACKAGE_BYTES_MAX + 1],
            false => fs::read(folder().join(&row.file)).unwrap(),
        };
        let result = attempt(&mut fixture.county, &row.tried, bytes);
        let found = result.as_ref().err().map_or(("ok", ""), |i| (i.code.as_str(), i.place.as_str()));
        assert_eq!(found, (row.code.as_str(), row.place.as_str()), "{}", row.file);
        let Err(issue) = result else { continue };
        assert!(fixture.county.registry == before, "{} changed the register", row.file);
        for lang in Lang::ALL {
            assert!(has_words(lang, &format!("issue-{}", row.code)), "{}", row.code);
            let mut bare = issue.clone();
            bare.place.clear();
            let sentence = issue_text(lang, &bare);
            assert!(!sentence.contains('⟦') && !sentence.contains("赵强"), "{sentence}");
            if lang == Lang::Zh && row.like.is_none() {
                let same = sentences.insert(sentence, row.file.clone());
                assert_eq!(same, None, "{} says the same as another file", row.file);
            }
        }
    }
}

/// Markup in a name is a text like any other.
#[test]
fn a_name_of_markup_is_kept_as_the_text_it_is() {
    let mut fixture = fixture();
    let text = fs::read_to_string(folder().join("name-of-markup.json")).unwrap();
    fixture.county.take(&text).unwrap();
    let held = fixture.county.registry.find(Id::from_u128(77)).unwrap();
    assert_eq!(held.body.get("name").as_deref(), Some("<img src=x onerror=alert(1)>"));
}

/// Property 4 of the exchange, to the end: no altered byte of a small real file gets as far as a plan.
#[test]
fn no_altered_byte_of_a_filing_gets_as_far_as_a_plan() {
    let mut fixture = fixture();
    let good = fixture.good.clone();
    assert!(fixture.county.plan(&good).is_ok());
    let context = fixture.county.context();
    for at in 0..good.len() {
        let mut bytes = good.clone().into_bytes();
        bytes[at] ^= 1 << (at % 8);
        let planned = wire::read(bytes, Reader::Outer, None)
            .and_then(|package| plan::plan(&fixture.county.registry, &package, &context));
        assert!(planned.is_err(), "byte {at} went unnoticed");
    }
}
