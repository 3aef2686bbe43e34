//! The schema of files between offices, in the hands of an independent validator: it takes every good file, and refuses
//! what our reader refuses by its shape.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;
use std::sync::OnceLock;

use ed25519_dalek::SigningKey;
use jsonschema::Validator;
use serde_json::{Value, json};
use taizhang_core::domain::issue::Issue;
use taizhang_core::domain::package_kind::PackageKind;
use taizhang_core::domain::record::Kind;
use taizhang_core::exchange::kinds::{backup, personal};
use taizhang_core::exchange::wire::{self, Package, Reader};
use taizhang_core::exchange::{parts, plan, schema};

use crate::files::{json_of, line, made};
use crate::forge::{Pieces, pieces};
use crate::line::Line;

fn validator() -> &'static Validator {
    static ONE: OnceLock<Validator> = OnceLock::new();
    ONE.get_or_init(|| {
        let schema = schema::schema();
        assert!(jsonschema::meta::is_valid(&schema), "the schema is one itself");
        jsonschema::draft202012::new(&schema).unwrap()
    })
}

/// What the validator says against a file, by its places.
pub fn against(text: &str) -> Vec<String> {
    let json: Value = serde_json::from_str(text).unwrap();
    let errors = validator().iter_errors(&json);
    errors.map(|error| format!("{}: {error:.200}", error.instance_path())).collect()
}

pub fn open(text: &str) -> Result<Package, Issue> {
    wire::read(text.as_bytes().to_vec(), Reader::Outer, None)
}

fn data(name: &str) -> String {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/data");
    fs::read_to_string(folder.join(name)).unwrap()
}

#[test]
fn every_file_the_program_makes_is_good() {
    let mut kinds = BTreeSet::new();
    for (what, text) in made() {
        assert_eq!(against(&text), [""; 0], "{what}");
        let package = open(&text).unwrap();
        kinds.insert(package.envelope.kind);
        let sealed = wire::seal(&package, "松柏 2026").unwrap();
        assert_eq!(against(&sealed), [""; 0], "{what}, sealed");
    }
    for kind in PackageKind::ALL {
        // A kind that no program makes yet is refused by both.
        if !kinds.contains(kind) {
            let mut line = line();
            let text = line.county.upward(&[]);
            let text = pieces(&text).with("/kind", kind.code().into()).signed(&line.county.key);
            assert_eq!(
                line.city.plan(&text).unwrap_err().code,
                "package-kind",
                "{kind:?} has a file in `made`"
            );
            assert_ne!(against(&text), [""; 0], "{kind:?}");
        }
    }
}

#[test]
fn files_of_before_are_good() {
    for name in ["golden/package-v0-sealed.json", "bad/good.json", "bad/sealed.json"] {
        assert_eq!(against(&data(name)), [""; 0], "{name}");
    }
    // Its parts are no statement, for our reader neither: it holds the frame alone.
    let frame = data("golden/package-v0.json");
    assert!(against(&frame).iter().all(|error| error.starts_with("/payload/")), "{:?}", against(&frame));
    assert_eq!(parts::read(&open(&frame).unwrap()).unwrap_err().code, "record-format");
}

/// Our reader, as far as it looks at the shape of a file of any kind.
fn read(line: &mut Line, text: &str) -> Result<(), Issue> {
    let package = open(text)?;
    let context = line.city.context();
    match package.envelope.kind {
        PackageKind::Backup => backup::read(&package).map(|_| ()),
        PackageKind::Personal => personal::read(&package).map(|_| ()),
        PackageKind::Filing | PackageKind::Draft => {
            parts::read(&package)?;
            plan::plan(&line.city.registry, &package, &context).map(|_| ())
        }
        PackageKind::Statement => plan::plan(&line.city.registry, &package, &context).map(|_| ()),
        _ => plan::plan(&line.county.registry, &package, &context).map(|_| ()),
    }
}

/// What stands for a fault of the shape in our reader's codes.
const OF_SHAPE: &[&str] = &[
    "package-shape",
    "package-format",
    "package-newer",
    "package-party",
    "package-float",
    "package-number",
    "package-signature",
    "package-part-missing",
    "package-nested",
    "package-receiver",
    "package-sealed",
    "record-format",
    "record-field",
    "record-parts",
    "record-owner",
    "backup-format",
];

fn refused_by_both(line: &mut Line, what: &str, text: &str) {
    assert_ne!(against(text), [""; 0], "{what}: the schema takes it");
    let issue = read(line, text).expect_err(what);
    assert!(OF_SHAPE.contains(&issue.code.as_str()), "{what}: {issue:?}");
}

type Change = fn(&mut Value);

/// Changes to the envelope, which is signed again.
const ENVELOPES: &[(&str, Change)] = &[
    ("no kind", |e| drop(e.as_object_mut().unwrap().remove("kind"))),
    ("no id", |e| drop(e.as_object_mut().unwrap().remove("id"))),
    ("no sender", |e| drop(e.as_object_mut().unwrap().remove("from"))),
    ("no receiver", |e| drop(e.as_object_mut().unwrap().remove("to"))),
    ("no place in a row", |e| drop(e.as_object_mut().unwrap().remove("chain"))),
    ("no practice", |e| drop(e.as_object_mut().unwrap().remove("practice"))),
    ("another format", |e| e["format"] = "other".into()),
    ("an unknown kind", |e| e["kind"] = "gift".into()),
    ("a newer reader", |e| e["min_reader"] = 1.into()),
    ("a version below none", |e| e["version"] = (-1).into()),
    ("a version that is no number", |e| e["version"] = "0".into()),
    ("practice as a number", |e| e["practice"] = 0.into()),
    ("an id in upper case", |e| e["id"] = "ABCDEF00-0000-0000-0000-000000000001".into()),
    ("an id without dashes", |e| e["id"] = "0".repeat(32).into()),
    ("an office without its id", |e| drop(e["from"].as_object_mut().unwrap().remove("office"))),
    ("an unknown level", |e| e["from"]["level"] = "country".into()),
    ("a level as its code", |e| e["to"]["level"] = "2".into()),
    ("a long name", |e| e["from"]["name"] = "长".repeat(81).into()),
    ("a code of markup", |e| e["from"]["code"] = "<b>".into()),
    ("a number that readers round", |e| e["chain"]["number"] = 9_007_199_254_740_992_u64.into()),
    ("a number below none", |e| e["chain"]["number"] = (-1).into()),
    ("half a number", |e| e["chain"]["number"] = json!(1.5)),
    ("a short digest", |e| e["chain"]["journal"] = "ab".into()),
    ("a digest in upper case", |e| e["chain"]["previous"] = "AB".repeat(32).into()),
    ("a day without a time", |e| e["made"]["at"] = "2026-03-02".into()),
    ("a time without its zone", |e| e["made"]["at"] = "2026-03-02T09:00:00".into()),
    ("nobody who made it", |e| drop(e["made"].as_object_mut().unwrap().remove("by"))),
    ("a fraction that nobody knows", |e| e["colour"] = json!(0.5)),
];

#[test]
fn an_envelope_of_another_shape_is_refused_by_both() {
    let mut line = line();
    let text = line.county.upward(&[]);
    let key = line.county.key.clone();
    for (what, change) in ENVELOPES {
        let mut pieces = pieces(&text);
        change(&mut pieces.envelope);
        refused_by_both(&mut line, what, &pieces.signed(&key));
    }
    // Fields of a later program are passed over.
    let mut later = pieces(&text);
    later.envelope["colour"] = json!({ "deep": [1, null, "red"] });
    let later = later.signed(&key);
    assert_eq!(against(&later), [""; 0]);
    assert!(read(&mut line, &later).is_ok());
}

#[test]
fn other_members_and_other_payloads_are_refused_by_both() {
    let mut line = line();
    let text = line.county.upward(&[]);
    let more = |member: &str| format!("{},{member}}}", text.strip_suffix('}').unwrap());
    let (head, signature) = text.split_once(",\"payload\":").unwrap();
    let (_, signature) = signature.rsplit_once(",\"signature\":").unwrap();
    let with = |payload: &str| format!("{head},\"payload\":{payload},\"signature\":{signature}");
    let upper = signature.to_uppercase();
    for (what, text) in [
        ("one more member", more("\"more\":1")),
        ("no signature", format!("{}}}", text.rsplit_once(",\"signature\"").unwrap().0)),
        ("a list as payload", with("[]")),
        ("an empty payload", with("{}")),
        ("a seal that is no text", with("{\"sealed\":1}")),
        ("a name that no part may have", with("{\"Province\":1}")),
        ("a signature in upper case", text.replace(signature, &upper)),
    ] {
        assert_ne!(against(&text), [""; 0], "{what}: the schema takes it");
        let issue = open(&text).expect_err(what);
        let altered = ["package-altered", "package-json"].contains(&issue.code.as_str());
        assert!(altered || OF_SHAPE.contains(&issue.code.as_str()), "{what}: {issue:?}");
    }
    assert_eq!(against("{\"a\":1}").is_empty(), open("{\"a\":1}").is_ok());
}

/// A part of a file of some kind, replaced.
#[test]
fn parts_of_another_shape_are_refused_by_both() {
    let files: BTreeMap<&str, String> = made().into_iter().collect();
    let mut line = line();
    let keys = [&line.township, &line.county, &line.city, &line.province].map(|office| office.key.clone());
    let report = SigningKey::from_bytes(&[42; 32]);
    let [township, county, city, _] = &keys;
    let for_county = format!("for:{}", line.county.id());
    let id = line.county.id();
    let share = for_county.as_str();
    let numbered = format!("{share}:x1");
    let key = "ab".repeat(32);
    let nested = files["filing"].as_str();
    let sealed = wire::seal(&open(nested).unwrap(), "松柏 2026").unwrap();
    let cases = [
        ("filing", county, "province", "{\"people\":[]}".to_owned()),
        ("filing", county, "province", "[]".to_owned()),
        ("filing", county, "city", "{\"records\":{}}".to_owned()),
        ("filing", county, "below", "{}".to_owned()),
        ("filing", county, "below", "[{}]".to_owned()),
        (
            "filing",
            county,
            "below",
            format!("[{}]", nested.replace("\"kind\":\"filing\"", "\"kind\":\"receipt\"")),
        ),
        ("filing", county, "below", format!("[{sealed}]")),
        ("filing", county, "keys", format!("[{{\"office\":\"{id}\"}}]")),
        ("filing", county, "keys", format!("[{{\"office\":\"{id}\",\"key\":\"{}\"}}]", key.to_uppercase())),
        ("filing", county, "later", "[0.5]".to_owned()),
        ("draft", township, "proposals", "{}".to_owned()),
        ("draft", township, "proposals", format!("[{{\"id\":\"{id}\"}}]")),
        ("passed on", city, share, "{}".to_owned()),
        ("passed on", city, share, "{\"records\":[],\"acknowledged\":{\"number\":1}}".to_owned()),
        (
            "passed on",
            city,
            share,
            format!(
                "{{\"records\":[],\"decisions\":[{{\"proposal\":\"{id}\",\"decision\":\"perhaps\",\"of\":{{}}}}]}}"
            ),
        ),
        ("passed on", city, "for:somebody", "{\"records\":[]}".to_owned()),
        ("passed on", city, numbered.as_str(), "{\"records\":[]}".to_owned()),
        ("passed on", city, "above", "[{}]".to_owned()),
        ("directive", city, "province", "{}".to_owned()),
        ("directive", city, "tree", "{}".to_owned()),
        ("directive", city, "tree", format!("[{{\"office\":{{}},\"parent\":\"{id}\"}}]")),
        ("rows", county, "rows", "{\"sent\":[{}],\"held\":[]}".to_owned()),
        ("personal", county, "person", "{\"records\":[]}".to_owned()),
        ("personal", county, "office", "{\"office_type\":\"?\",\"above\":[],\"records\":[]}".to_owned()),
        ("report", &report, "report", format!("{{\"person\":\"{id}\",\"base\":[]}}")),
        (
            "report",
            &report,
            "report",
            format!("{{\"person\":\"{id}\",\"base\":[],\"records\":[],\"note\":1}}"),
        ),
        ("backup", county, "journal", "{}".to_owned()),
        ("backup", county, "originals", "[]".to_owned()),
        ("backup", county, "originals", "{\"a\":1}".to_owned()),
        ("backup", county, "head", "{\"sequence\":1}".to_owned()),
        ("backup", county, "unreadable", "[[1]]".to_owned()),
        ("backup", county, "office", "{}".to_owned()),
    ];
    for (file, key, part, json) in cases {
        let text = pieces(&files[file]).with_part(part, |_| json.clone()).signed(key);
        refused_by_both(&mut line, &format!("{part} {json:.60} of {file}"), &text);
    }
    for (file, key, part) in [
        ("filing", county, "province"),
        ("directive", city, "province"),
        ("personal", county, "person"),
        ("personal", county, "office"),
        ("report", &report, "report"),
        ("rows", county, "rows"),
        ("backup", county, "journal"),
        ("backup", county, "originals"),
    ] {
        let mut pieces = pieces(&files[file]);
        pieces.parts.remove(part).unwrap();
        refused_by_both(&mut line, &format!("{file} without {part}"), &pieces.signed(key));
    }
}

/// A filing that states one record, as written.
fn stating(filing: &Pieces, key: &SigningKey, part: &str, record: &Value) -> String {
    let mut pieces = filing.clone();
    let json = json!({ "records": [record] }).to_string();
    pieces.parts = BTreeMap::from([(part.to_owned(), json)]);
    if part != "province" {
        // The same record stands in the part that every record is in.
        let kind = record["body"].as_object().unwrap().keys().next().unwrap().clone();
        let mut bare = record.clone();
        bare["body"] = json!({ kind: {} });
        pieces.parts.insert("province".to_owned(), json!({ "records": [bare] }).to_string());
    }
    pieces.signed(key)
}

fn record(line: &Line, kind: Kind, key: &str, value: &Value) -> Value {
    let (owner, id) = (line.county.id().to_string(), "00000000-0000-0000-0000-000000000063");
    json!({ "id": id, "owner": owner, "subject": id, "body": { kind.code(): { key: value } } })
}

fn stated(text: &str) -> Result<usize, Issue> {
    parts::read(&open(text)?).map(|records| records.len())
}

/// Each field of each kind of record: its sample is good, and whatever else is put there is bad or good for both.
#[test]
fn every_field_has_one_shape_for_both() {
    let mut line = line();
    let (filing, key) = (pieces(&line.county.upward(&[])), line.county.key.clone());
    let wrong = [
        json!(null),
        json!(true),
        json!(-1),
        json!(100_000_001_u64 * 100),
        json!(""),
        json!(" 空"),
        json!("空\n"),
        json!("ZZ"),
        json!("2021-3-1"),
        json!("2021-02-30"),
        json!("1899-12-31"),
        json!("ABCDEF00-0000-0000-0000-000000000001"),
        json!("长".repeat(8_001)),
        json!([]),
        json!({}),
        json!([[]]),
        json!({ "name": "" }),
    ];
    for kind in Kind::ALL {
        for field in kind.fields() {
            let part = field.part.name();
            let good = record(&line, *kind, field.key, &json_of(*kind, field.key));
            let text = stating(&filing, &key, part, &good);
            assert_eq!(against(&text), [""; 0], "{kind:?}.{}", field.key);
            assert_eq!(stated(&text), Ok(1), "{kind:?}.{}", field.key);
            let mut refused = 0;
            for value in &wrong {
                let bad = record(&line, *kind, field.key, value);
                let text = stating(&filing, &key, part, &bad);
                let (schema, reader) = (against(&text), stated(&text));
                assert_eq!(
                    schema.is_empty(),
                    reader.is_ok(),
                    "{kind:?}.{} {value:.40}: {schema:?} {reader:?}",
                    field.key
                );
                refused += usize::from(reader.is_err());
            }
            // A text takes some of them, and facts by key take none but an empty object.
            assert!(refused >= 9, "{kind:?}.{} takes almost anything", field.key);
        }
    }
}

/// Records of another shape around a good field.
#[test]
fn a_record_of_another_shape_is_refused_by_both() {
    let mut line = line();
    let (filing, key) = (pieces(&line.county.upward(&[])), line.county.key.clone());
    let good = record(&line, Kind::Person, "name", &json!("王芳"));
    let id = "00000000-0000-0000-0000-000000000063";
    let changed = |change: Change| {
        let mut record = good.clone();
        change(&mut record);
        record
    };
    let cases = [
        ("no id", changed(|r| drop(r.as_object_mut().unwrap().remove("id")))),
        ("no owner", changed(|r| drop(r.as_object_mut().unwrap().remove("owner")))),
        ("no body", changed(|r| drop(r.as_object_mut().unwrap().remove("body")))),
        ("an unknown kind", changed(|r| r["body"] = json!({ "pet": {} }))),
        ("two kinds", changed(|r| r["body"]["exit"] = json!({}))),
        ("no kind", changed(|r| r["body"] = json!({}))),
        ("a list of facts", changed(|r| r["body"] = json!({ "person": 1 }))),
        ("a draft", changed(|r| r["draft"] = true.into())),
        ("a field of a lower part", changed(|r| r["body"]["person"]["phone"] = "13812345678".into())),
        ("a name of two lines", changed(|r| r["body"]["person"]["name"] = "王\n芳".into())),
        ("a long name", changed(|r| r["body"]["person"]["name"] = "长".repeat(61).into())),
        ("an unknown sex", changed(|r| r["body"]["person"]["sex"] = "3".into())),
        ("a unit without a name", record(&line, Kind::Engagement, "hirer", &json!({ "office": id }))),
        ("a unit by its name alone", record(&line, Kind::Engagement, "hirer", &json!("某单位"))),
        ("hours in quarters", record(&line, Kind::Attendance, "title", &json!(1.25))),
        ("no code", record(&line, Kind::PolicyPack, "settings", &json!([]))),
        (
            "a parameter of two words",
            record(&line, Kind::PolicyPack, "settings", &json!([{ "parameter": "a b", "value": "1" }])),
        ),
    ];
    for (what, record) in &cases {
        let text = stating(&filing, &key, "province", record);
        refused_by_both(&mut line, what, &text);
    }
    // A field of a later program is passed over.
    let later = changed(|r| r["body"]["person"]["star_sign"] = json!(["牛", 1, null]));
    let text = stating(&filing, &key, "province", &later);
    assert_eq!(against(&text), [""; 0]);
    assert_eq!(stated(&text), Ok(1));
    let later = changed(|r| r["body"]["person"]["height"] = json!(1.75));
    let text = stating(&filing, &key, "province", &later);
    refused_by_both(&mut line, "a fraction in a later field", &text);
}

/// Of the collection of bad files, those whose fault is their shape.
const OF_BAD_SHAPE: &[&str] = &[
    "lower-part.json",
    "name-of-ten-thousand.json",
    "nested-of-another-kind.json",
    "newer.json",
    "no-province-part.json",
    "no-records.json",
    "number-float.json",
    "number-too-large.json",
    "transfer.json",
    "unknown-code.json",
];

#[test]
fn of_the_collection_of_bad_files_those_of_another_shape_are_refused() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/bad");
    let mut refused = Vec::new();
    for file in fs::read_dir(folder).unwrap() {
        let file = file.unwrap();
        let name = file.file_name().to_string_lossy().into_owned();
        let json = serde_json::from_slice::<Value>(&fs::read(file.path()).unwrap());
        if json.is_ok_and(|json| name != "table.json" && !validator().is_valid(&json)) {
            refused.push(name);
        }
    }
    refused.sort();
    assert_eq!(refused, OF_BAD_SHAPE);
}

/// A new kind or field of a record needs nothing said here.
#[test]
fn every_kind_and_field_of_a_record_stands_in_the_schema_with_its_word() {
    let schema = schema::schema();
    for kind in Kind::ALL {
        let body = schema.pointer(&format!("/$defs/Body/properties/{}/$ref", kind.code())).unwrap();
        let facts = schema.pointer(body.as_str().unwrap().strip_prefix('#').unwrap()).unwrap();
        for field in kind.fields() {
            let said = &facts["properties"][field.key];
            assert!(said["title"].as_str().is_some_and(|word| !word.contains('⟦')), "{kind:?}.{}", field.key);
            assert_eq!(said["$comment"], format!("part {}", field.part.name()));
        }
    }
}
