//! The verdicts of a file as other programs read them: those of the register, and nobody's number.

use std::collections::BTreeMap;

use futures_lite::future::block_on;
use taizhang_core::domain::codes::OfficeLevel;
use taizhang_core::domain::record::Kind;
use taizhang_core::exchange::kinds::{backup, personal};
use taizhang_core::ledger::store::Store;
use taizhang_core::report::verdicts::evaluation::{day, of_file, of_register};

use crate::line::line;
use crate::office::{Office, hire, id_number, party};

const ON: &str = "2026-03-02";

#[test]
fn a_backup_and_a_package_tell_what_the_register_tells_and_no_number() {
    let mut office = line().county;
    office.edit(hire("王芳", 1, "玉山镇工会")).unwrap();
    office.edit(hire("李明", 2, "玉山镇工会")).unwrap();
    let context = office.context();
    let entries = block_on(office.store.since(0)).unwrap();
    let copy = backup::write(&office.registry, &entries, &BTreeMap::new(), &context, &office.key).unwrap();
    let copy = copy.text().to_owned();
    let whole = of_register(&office.registry, day(ON).unwrap());
    assert_eq!(of_file(copy.into_bytes(), None, ON).unwrap(), whole);
    assert_eq!(whole["counts"]["R-ID"], serde_json::json!({ "met": 2 }));
    assert!(whole.to_string().contains("\"rule\":\"R-ID\""));
    // Every value a verdict goes by says from when it holds.
    let verdicts = whole["verdicts"].as_array().unwrap().iter();
    let used: Vec<_> = verdicts.flat_map(|verdict| verdict["parameters"].as_array().unwrap()).collect();
    assert!(used.len() > 10 && used.iter().all(|own| day(own["from"].as_str().unwrap()).is_ok()));
    let package = of_file(office.upward(&[]).into_bytes(), None, ON).unwrap();
    assert_eq!(package["counts"]["R-ID"], whole["counts"]["R-ID"]);
    for text in [whole.to_string(), package.to_string()] {
        assert!(!text.contains(&id_number(1)) && !text.contains("王芳") && text.contains("***"));
    }
}

/// A file for one person tells what the office tells of that person.
#[test]
fn a_personal_file_tells_of_its_person_alone() {
    let above = [party(2, "苏州市总工会", OfficeLevel::City)];
    let mut office = Office::new(&party(3, "昆山市总工会", OfficeLevel::County), &above);
    office.edit(hire("王芳", 1, "玉山镇工会")).unwrap();
    office.edit(hire("李明", 2, "玉山镇工会")).unwrap();
    let person = office.registry.of_kind(Kind::Person).next().unwrap().id;
    let context = office.context();
    let file = personal::make(office.making(&context), person, Vec::new()).unwrap();
    let told = of_file(file.package.text().as_bytes().to_vec(), None, ON).unwrap();
    assert_eq!(told["counts"]["R-ID"], serde_json::json!({ "met": 1 }));
    let whole = of_register(&office.registry, day(ON).unwrap());
    let of_person = |told: &serde_json::Value| -> Vec<serde_json::Value> {
        let all = told["verdicts"].as_array().unwrap().iter();
        all.filter(|verdict| verdict["subject"] == person.to_string()).cloned().collect()
    };
    assert_eq!(of_person(&told), of_person(&whole));
}

#[test]
fn what_cannot_be_evaluated_is_refused_with_its_code() {
    assert!(of_file(b"letter".to_vec(), None, ON).unwrap_err().code.starts_with("package-"));
    assert!(of_file(Vec::new(), None, "2026-13-01").unwrap_err().place.contains("as-of"));
}
