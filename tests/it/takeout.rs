//! 数据导出包: what an analyst gets says the same as the screens, names nobody, and holds what its description says.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{Cursor, Read};
use std::path::PathBuf;

use chrono::NaiveDate;
use serde_json::{Value as Json, json};
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::Kind;
use taizhang_core::ledger::{Command, Context, Edit, Registry};
use taizhang_core::policy::presence::heads;
use taizhang_core::process::filing::counters;
use taizhang_core::report::people;
use taizhang_core::report::takeout::package;

use crate::line::line;
use crate::office::{Office, fields, hire};
use crate::practice::{WORLD, today};

const ON: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 1).unwrap();

fn context(seed: u8) -> Context {
    let now = chrono::DateTime::parse_from_rfc3339("2026-11-01T09:00:00+08:00").unwrap();
    Context { now, actor: "经办人".to_owned(), seed: [seed; 16] }
}

fn files(registry: &Registry, on: NaiveDate, seed: u8, whole: bool) -> BTreeMap<String, String> {
    unpacked(&package(registry, on, &context(seed), whole).unwrap().bytes)
}

fn unpacked(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let count = archive.len();
    let read = |at| {
        let mut part = archive.by_index(at).unwrap();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        (part.name().unwrap().into_owned(), text)
    };
    (0..count).map(read).collect()
}

fn table(files: &BTreeMap<String, String>, name: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(files[&format!("data/{name}.csv")].as_bytes());
    reader.deserialize().map(Result::unwrap).collect()
}

fn described(files: &BTreeMap<String, String>) -> Json {
    serde_json::from_str(&files["datapackage.json"]).unwrap()
}

fn county() -> Office {
    let mut office = line().county;
    for (n, name) in (1..).zip(["沈秋", "顾敏", "陆远"]) {
        office.edit(hire(name, n, "玉山镇工会")).unwrap();
    }
    let first = people(&office.registry)[0];
    let to = fields([("remark", "=HYPERLINK(\"x\")"), ("major", "档案学")]);
    office.edit(vec![Edit::Change { id: first, seen: fields([]), to }]).unwrap();
    let wide = fields([("major", "＝1+1")]);
    office.edit(vec![Edit::Change { id: people(&office.registry)[1], seen: fields([]), to: wide }]).unwrap();
    office
}

fn people(registry: &Registry) -> Vec<Id> {
    registry.of_kind(Kind::Person).map(|record| record.id).collect()
}

#[test]
fn nobody_is_named_and_no_number_of_the_register_stands_in_it() {
    let office = county();
    let files = files(&office.registry, ON, 1, false);
    let all: String = files.values().cloned().collect();
    for person in office.registry.of_kind(Kind::Person) {
        for key in ["name", "id_number", "phone", "address", "school", "remark", "major", "birth"] {
            if let Some(text) = person.body.get(key) {
                assert!(!all.contains(&text), "{key} stands in it");
            }
        }
    }
    for record in office.registry.records() {
        assert!(!all.contains(&record.id.to_string()), "an id of the register stands in it");
    }
    let born: BTreeSet<String> =
        table(&files, "person").into_iter().map(|row| row["birth"].clone()).collect();
    assert_eq!(born, BTreeSet::from(["1990-03".to_owned()]), "by the month");
}

/// A day of somebody's own life would tell who it is, whichever day: all stand by the month, in the tables and line by line.
#[test]
fn no_day_of_anybodys_own_life_stands_in_it() {
    let mut office = county();
    let days = [("party_joined", "2011-07-01"), ("work_started", "2012-08-13"), ("graduated", "2012-06-21")];
    let first = people(&office.registry)[0];
    let mut seen = fields([]);
    let record = office.registry.find(first).unwrap().clone();
    for (key, _) in days {
        seen.extend(record.body.get(key).map(|known| (key.to_owned(), known)));
    }
    office.edit(vec![Edit::Change { id: first, seen, to: fields(days) }]).unwrap();
    let plain = files(&office.registry, ON, 1, false);
    let rows = table(&plain, "person");
    for (key, day) in days {
        assert!(plain.values().all(|text| !text.contains(day)), "{key}");
        assert!(rows.iter().any(|row| row[key] == day[..7]), "{key}");
    }
    let named = files(&office.registry, ON, 1, true);
    assert!(days.iter().all(|(_, day)| named["data/person.csv"].contains(day)));
}

/// What is told of nobody by name is told with names to whoever asks for it, and only then.
#[test]
fn with_names_it_is_whole_and_safe_to_open_in_a_spreadsheet() {
    let office = county();
    let files = files(&office.registry, ON, 1, true);
    let rows = table(&files, "person");
    let names: BTreeSet<&str> = rows.iter().map(|row| row["name"].as_str()).collect();
    assert_eq!(names, BTreeSet::from(["沈秋", "陆远", "顾敏"]));
    // Spreadsheets of East Asia take the wide signs for those of a formula.
    let major = rows.iter().find(|row| row["major"].contains("1+1")).unwrap();
    assert_eq!(major["major"], "'＝1+1");
    assert!(rows.iter().all(|row| row["id_number"].len() == 18 && row["birth"] == "1990-03-07"));
    let remark = rows.iter().find(|row| !row["remark"].is_empty()).unwrap();
    assert_eq!(remark["remark"], "'=HYPERLINK(\"x\")");
    let begins = |cell: &str| cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    for (name, text) in files.iter().filter(|(name, _)| name.ends_with(".csv")) {
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        for row in reader.records() {
            assert!(!row.unwrap().iter().any(begins), "{name}");
        }
    }
    assert!(files["records.ndjson"].contains("\"remark\":\"=HYPERLINK(\\\"x\\\")\""), "no cell, no guard");
    assert_eq!(described(&files)["named"], json!(true));
}

/// Two packages of the same register have no number in common, and their rows no order.
#[test]
fn pseudonyms_are_drawn_anew_for_every_package() {
    let office = county();
    let ids = |seed: u8| -> Vec<String> {
        table(&files(&office.registry, ON, seed, false), "person")
            .into_iter()
            .map(|row| row["id"].clone())
            .collect()
    };
    let (one, other) = (ids(1), ids(2));
    assert_eq!(one, ids(1), "the same moment, the same package");
    assert!(one.iter().all(|id| !other.contains(id)));
    let mut ordered = one.clone();
    ordered.sort();
    assert_eq!(one, ordered);
}

/// Every column is described, every value is of its type, every key leads to a row.
#[test]
fn the_description_holds() {
    let registry = &WORLD.registers[2].registry;
    let files = files(registry, today(), 3, false);
    let about = described(&files);
    assert_eq!(about["profile"], "tabular-data-package");
    let resources = about["resources"].as_array().unwrap();
    let paths: BTreeSet<&str> = resources.iter().map(|own| own["path"].as_str().unwrap()).collect();
    let csv: BTreeSet<&str> =
        files.keys().map(String::as_str).filter(|name| name.ends_with(".csv")).collect();
    assert_eq!(paths, csv);
    let mut rows_of_records = 0;
    let mut keys = 0;
    for resource in resources {
        let name = resource["name"].as_str().unwrap();
        let rows = table(&files, name);
        rows_of_records += if name == "standing" { 0 } else { rows.len() };
        let fields = resource["schema"]["fields"].as_array().unwrap();
        let names: BTreeSet<&str> = fields.iter().map(|field| field["name"].as_str().unwrap()).collect();
        assert_eq!(names.len(), fields.len(), "{name}: a column twice");
        let heads = files[&format!("data/{name}.csv")].lines().next().unwrap().to_owned();
        assert_eq!(
            heads.split(',').collect::<Vec<_>>(),
            fields.iter().map(|own| own["name"].as_str().unwrap()).collect::<Vec<_>>()
        );
        for field in fields {
            let key = field["name"].as_str().unwrap();
            assert!(!field["title"].as_str().unwrap().contains('⟦'), "{name}.{key} has a title");
            let cells = rows.iter().map(|row| row[key].as_str()).filter(|cell| !cell.is_empty());
            for cell in cells {
                let right = match field["type"].as_str().unwrap() {
                    "date" => cell.parse::<NaiveDate>().is_ok(),
                    "yearmonth" => cell.len() == 7,
                    "integer" => cell.parse::<i64>().is_ok(),
                    "number" => cell.parse::<f64>().is_ok(),
                    "boolean" => matches!(cell, "true" | "false"),
                    _ => match field["constraints"]["enum"].as_array() {
                        Some(codes) => {
                            codes.iter().any(|code| code == cell)
                                && !field["labels"][cell].as_str().unwrap().contains('⟦')
                        }
                        None => true,
                    },
                };
                assert!(right, "{name}.{key}: {cell}");
            }
        }
        let first = resource["schema"]["primaryKey"].as_str().unwrap();
        let own: BTreeSet<&str> = rows.iter().map(|row| row[first].as_str()).collect();
        assert_eq!(own.len(), rows.len(), "{name}: its key is one");
        for key in resource["schema"]["foreignKeys"].as_array().unwrap() {
            let to = key["reference"]["resource"].as_str().unwrap();
            let there = table(&files, if to.is_empty() { name } else { to });
            let known: BTreeSet<&str> = there.iter().map(|row| row["id"].as_str()).collect();
            let at = key["fields"].as_str().unwrap();
            assert!(
                rows.iter().all(|row| row[at].is_empty() || known.contains(row[at].as_str())),
                "{name}.{at}"
            );
            keys += 1;
        }
    }
    assert!(keys > 20, "{keys} foreign keys");
    let lines: Vec<Json> =
        files["records.ndjson"].lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), rows_of_records);
    let pay =
        resources.iter().find(|own| own["name"] == "monthly-pay").expect("sheets are told person by person");
    assert!(pay["schema"]["fields"].as_array().unwrap().iter().any(|field| field["unit"] == "CNY"));
    let person = resources.iter().find(|own| own["name"] == "person").unwrap();
    assert!(!person["clauses"].as_array().unwrap().is_empty());
}

/// The figures that other programs must find: `tests/sheets/takeout.py` asks DuckDB and SQLite for them.
#[test]
fn the_figures_are_those_of_the_screens() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../target/takeout");
    fs::create_dir_all(&folder).unwrap();
    for (level, name) in [(0, "province"), (2, "county")] {
        let registry = &WORLD.registers[level].registry;
        let made = package(registry, today(), &context(9), false).unwrap();
        let rows = table(&unpacked(&made.bytes), "standing");
        let count =
            |key: &str, of: &[&str]| rows.iter().filter(|row| of.contains(&row[key].as_str())).count();
        let (heads, counters) = (heads(registry, today()), counters(registry, today()));
        let in_post = ["in-post", "unconfirmed"];
        assert_eq!(count("presence", &in_post), heads.in_post() as usize);
        assert_eq!(count("filing", &["filed"]), counters.filed as usize);
        assert_eq!(count("filing", &["under-way", "returned", "unfiled"]), counters.not_filed() as usize);
        let mut certificates: BTreeMap<String, usize> = BTreeMap::new();
        for row in people::rows(registry, today()).iter().filter(|row| row.presence.in_post()) {
            let level =
                row.certificate.map(|level| taizhang_core::domain::codes::Coded::code(&level).to_owned());
            *certificates.entry(level.unwrap_or_default()).or_default() += 1;
        }
        for (code, expected) in &certificates {
            let own = rows.iter().filter(|row| in_post.contains(&row["presence"].as_str()));
            assert_eq!(own.filter(|row| row["certificate"] == *code).count(), *expected, "{code}");
        }
        let engagements =
            registry.of_kind(Kind::Engagement).filter(|own| registry.is_active(own, today())).count();
        let expected = json!({
            "people": made.people, "in_post": heads.in_post(), "filed": counters.filed, "certificates": certificates,
            "active_engagements": engagements, "day": today().to_string(),
        });
        fs::write(folder.join(format!("{name}.zip")), &made.bytes).unwrap();
        fs::write(folder.join(format!("{name}.json")), expected.to_string()).unwrap();
    }
}

#[test]
fn the_export_is_journaled() {
    let mut office = county();
    let made = package(&office.registry, ON, &context(1), false).unwrap();
    let before = office.registry.head.sequence;
    office.command(&Command::HandOut { digest: made.digest, sealed: false }).unwrap();
    office.command(&Command::Export { people: people(&office.registry) }).unwrap();
    assert_eq!(office.registry.head.sequence, before + 2);
    assert_eq!(made.people, 3);
}
