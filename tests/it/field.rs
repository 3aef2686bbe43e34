//! Files as people really have them (`tests/data/field`): what comes in is what each says, and what it does not say
//! is asked.

use std::fs;
use std::path::PathBuf;

use serde_json::Value as Json;
use taizhang_core::intake::extract;

fn found(name: &str) -> Json {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/field");
    extract::json(&fs::read(folder.join(name)).unwrap(), name)
}

fn people(found: &Json) -> &Vec<Json> {
    found["people"].as_array().unwrap()
}

/// The codes of a list of repairs or issues, each with its cell.
fn codes(list: &Json) -> Vec<(String, String)> {
    let text = |entry: &Json, key: &str| entry[key].as_str().unwrap().to_owned();
    list.as_array().unwrap().iter().map(|entry| (text(entry, "cell"), text(entry, "code"))).collect()
}

fn has(list: &Json, cell: &str, code: &str) -> bool {
    codes(list).contains(&(cell.to_owned(), code.to_owned()))
}

#[test]
fn a_bracket_that_limits_or_denies_is_never_dropped() {
    let found = found("c11_brackets.xlsx");
    let keys = ["name", "party", "education", "certificate_level"];
    let read: Vec<[Option<&str>; 4]> =
        people(&found).iter().map(|person| keys.map(|key| person[key].as_str())).collect();
    let expected = [
        [Some("甲一"), Some("中共预备党员"), None, Some("0")],
        [Some("甲丁"), Some("中共预备党员"), Some("大学本科肄业"), None],
        [Some("甲丂"), None, Some("大学专科结业"), Some("1")],
        [Some("甲七"), Some("群众"), Some("研究生教育"), Some("2")],
        [Some("甲丄"), Some("中共预备党员"), Some("大学本科毕业"), Some("0")],
        [Some("甲丅"), None, None, Some("0")],
    ];
    assert_eq!(read, expected);
    assert!(has(&found["repairs"], "C2", "qualifier") && has(&found["repairs"], "C3", "qualifier"));
    let asked = ["D2", "E3", "C4", "C7", "D7"].map(|cell| (cell.to_owned(), "code_unknown".to_owned()));
    assert_eq!(codes(&found["issues"]), asked);
}

#[test]
fn a_column_that_lost_its_last_digits_gives_no_number() {
    let found = found("c15_csv_roundtrip_zeros.csv");
    assert_eq!(people(&found).len(), 0, "although five fit their check character");
    assert_eq!(codes(&found["issues"]).iter().filter(|(_, code)| code == "id_digits_lost").count(), 60);
}

#[test]
fn a_number_says_of_which_document_it_is() {
    let found = found("c18_documents.xlsx");
    let issues = [("C11", "duplicate_id"), ("A12", "name_figure")];
    let issues = issues.map(|(cell, code)| (cell.to_owned(), code.to_owned()));
    assert_eq!(codes(&found["issues"]), issues, "none is measured by eighteen digits");
    assert_eq!(people(&found).len(), 10);
    assert!(has(&found["repairs"], "B2", "kind_by_number"));
    for cell in ["C5", "C11"] {
        assert!(has(&found["repairs"], cell, "document_other"), "{cell}");
    }
    let numbers: Vec<&str> =
        people(&found).iter().map(|person| person["id_number"].as_str().unwrap()).collect();
    assert_eq!(
        numbers,
        [
            "810000199001011011",
            "830000199102021036",
            "932014198803031025",
            "USA320088030312",
            "E12345678",
            "H12345678",
            "01234567",
            "E87654321",
            "南字第123456号",
            "710000199102021055",
        ]
    );
}

#[test]
fn of_two_educations_the_higher_is_the_persons() {
    let found = found("c26_two_educations.xlsx");
    let keys = ["name", "education", "school", "major"];
    let read: Vec<[&str; 4]> =
        people(&found).iter().map(|person| keys.map(|key| person[key].as_str().unwrap())).collect();
    assert_eq!(
        read,
        [
            ["顾一鸣", "大学本科毕业", "江苏开放大学", "法学"],
            ["钱小满", "大学专科毕业", "苏州大学", "行政管理"],
        ]
    );
    assert!(
        has(&found["repairs"], "F4", "higher_education") && has(&found["repairs"], "F5", "higher_education")
    );
}

#[test]
fn a_row_that_names_a_unit_speaks_for_the_people_below() {
    let found = found("c28_group_rows.xlsx");
    let posts: Vec<&str> = people(&found).iter().map(|person| person["post"].as_str().unwrap()).collect();
    assert_eq!(posts, ["千灯镇总工会", "千灯镇总工会", "巴城镇总工会"]);
    let shown: Vec<_> = codes(&found["repairs"]).into_iter().filter(|(_, code)| code == "unit_row").collect();
    assert_eq!(shown.len(), 2, "once per group: {shown:?}");
}

#[test]
fn the_number_of_another_person_is_not_the_workers() {
    let found = found("c29b_other_person_first.xlsx");
    let person = &people(&found)[0];
    assert_eq!(
        (person["name"].as_str(), person["id_number"].as_str()),
        (Some("顾一鸣"), Some("320581198001011016"))
    );
}
