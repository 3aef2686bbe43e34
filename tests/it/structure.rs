//! 下发结构: the tree and the keys of a line, as a superior issues them.

use taizhang_core::domain::codes::OfficeLevel;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::office::Party;
use taizhang_core::domain::record::Kind;
use taizhang_core::exchange::plan::Consent;
use taizhang_core::ledger::Edit;
use taizhang_core::report::filing::inbox;

use crate::forge::pieces;
use crate::line::{self, Line};
use crate::office::{Office, fields};

/// A city to which two counties have filed, their keys compared.
fn line() -> Line {
    let mut line = line::line();
    for county in [&mut line.county, &mut line.other] {
        line.city.take(&county.upward(&[])).unwrap();
    }
    line
}

/// The city calls an office otherwise.
fn rename(city: &mut Office, office: Id, name: &str) {
    let record = city.registry.own(office).unwrap().clone();
    let seen = fields([("name", &record.body.get("name").unwrap())]);
    city.edit(vec![Edit::Change { id: office, seen, to: fields([("name", name)]) }]).unwrap();
}

#[test]
fn the_keys_of_a_line_need_not_be_asked_for_again() {
    let mut line = line();
    let other = line.other.id();
    let text = line.city.issue();
    let plan = line.county.plan(&text).unwrap();
    assert_eq!(plan.told, [line.other.profile().party.clone()]);
    // Nothing counts before the city's own key is compared.
    assert_eq!(plan.accept(&Consent::default()).unwrap_err().code, "key-unverified");
    line.county.take(&text).unwrap();
    assert!(line.county.registry.is_verified(other));
    assert_eq!(line.county.registry.pins[&other], line.other.profile().key);
    // A directive is no list of offices of ours.
    assert!(line.county.registry.of_kind(Kind::Office).next().is_none());
}

#[test]
fn a_key_known_here_is_not_replaced_by_the_superiors_word() {
    let mut line = line();
    line.county.take(&line.city.issue()).unwrap();
    let other = line.other.id();
    let key = "ab".repeat(32);
    let text = line.city.issue();
    let honest = line.other.profile().key.clone();
    let forged = pieces(&text).with_part("keys", |keys| keys.replace(&honest, &key)).signed(&line.city.key);
    let plan = line.county.plan(&forged).unwrap();
    assert!(plan.told.is_empty());
    line.county.take(&forged).unwrap();
    assert_eq!(line.county.registry.pins[&other], honest);
}

#[test]
fn our_own_name_changes_when_somebody_here_agrees() {
    let mut line = line();
    rename(&mut line.city, line.county.id(), "昆山市总工会（高新区）");
    let text = line.city.issue();
    let plan = line.county.plan(&text).unwrap();
    let view = inbox::view(&line.county.registry, &plan);
    let said: Vec<(&str, &str)> = view.line.iter().map(|line| (line.code, line.to.as_str())).collect();
    assert_eq!(said, [("name", "昆山市总工会（高新区）")]);
    let heard = Consent::heard(&plan);
    line.county.write(&plan.accept(&heard).unwrap(), &plan.originals);
    assert_eq!(line.county.name(), "昆山市总工会");
    // It is proposed again, until it is agreed to.
    let text = line.city.issue();
    let plan = line.county.plan(&text).unwrap();
    line.county.write(&plan.accept(&Consent { line: true, ..heard }).unwrap(), &plan.originals);
    assert_eq!(line.county.name(), "昆山市总工会（高新区）");
    assert!(line.county.replayed().tells_the_same(&line.county.registry));
    // Its next file says so, and the city takes it as before.
    line.city.take(&line.county.upward(&[])).unwrap();
    let text = line.city.issue();
    assert_eq!(line.county.plan(&text).unwrap().line, None);
}

#[test]
fn nobody_moves_an_office_above_itself_or_in_a_circle() {
    let mut line = line();
    let text = line.city.issue();
    let (city, county, other) = (line.city.id(), line.county.id(), line.other.id());
    let listed = |office: Id, name: &str, level: OfficeLevel, parent: Id| {
        let office = Party { office, code: String::new(), name: name.to_owned(), level };
        serde_json::json!({ "office": office, "parent": parent })
    };
    let mut check = |tree: Vec<serde_json::Value>| {
        let tree = serde_json::Value::Array(tree).to_string();
        let forged = pieces(&text).with_part("tree", |_| tree.clone()).signed(&line.city.key);
        let issue = line.county.plan(&forged).unwrap_err();
        assert_eq!(issue.code, "say-tree", "{tree}");
    };
    let (county_level, low) = (OfficeLevel::County, OfficeLevel::Grassroots);
    check(vec![listed(Id::from_u128(1), "假省总", county_level, city)]);
    check(vec![listed(city, "改名", county_level, city)]);
    check(vec![listed(county, "昆山", county_level, other), listed(other, "太仓", county_level, county)]);
    check(vec![listed(county, "昆山", low, other), listed(other, "太仓", low, county)]);
    check(vec![listed(county, "昆山", county_level, Id::from_u128(99))]);
    check(vec![listed(county, &"长".repeat(81), county_level, city)]);
    check(vec![listed(county, "昆山", county_level, city), listed(county, "昆山", county_level, city)]);
}
