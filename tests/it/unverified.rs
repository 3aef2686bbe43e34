//! 发件单位未核对: what came under a key that nobody has compared is marked wherever it is seen; and an office of which
//! two others speak is asked about.

use chrono::NaiveDate;
use taizhang_core::domain::id::Id;
use taizhang_core::ledger::Command;
use taizhang_core::report::home::overview;
use taizhang_core::report::offices::contested::contested;
use taizhang_core::report::{offices, people};

use crate::forge::township;
use crate::line::{Line, line};
use crate::office::{Office, hire};

fn day() -> NaiveDate {
    "2026-03-02".parse().unwrap()
}

/// The marks in the list of people, in the tree of offices, and how many of the figure.
fn marks(office: &Office) -> (Vec<bool>, Vec<bool>, u32) {
    let registry = &office.registry;
    let people = people::rows(registry, day()).iter().map(|row| row.doubt.is_some()).collect();
    let tree = offices::tree(registry, day()).iter().map(|row| row.doubt.is_some()).collect();
    (people, tree, overview(registry, day()).unverified)
}

#[test]
fn what_nobody_has_compared_is_marked_until_somebody_does() {
    let Line { mut city, mut county, .. } = line();
    county.edit(hire("王芳", 1, "昆山市总工会")).unwrap();
    // 稍后核对.
    city.take_unheard(&county.upward(&[]));
    assert_eq!(marks(&city), (vec![true], vec![false, true], 1));
    city.command(&Command::VerifyKey { office: county.id() }).unwrap();
    assert_eq!(marks(&city), (vec![false], vec![false, false], 0));
}

#[test]
fn whose_word_stands_of_a_contested_office_is_decided_by_a_person() {
    let Line { mut city, county: mut first, other: mut second, .. } = line();
    let town = Id::from_u128(40);
    for (county, name) in [(&mut first, "玉山镇工会"), (&mut second, "城厢镇工会")] {
        city.take(&county.stating(&[township(town, county.id(), name)])).unwrap();
    }
    let found = contested(&city.registry);
    assert_eq!(found.len(), 1);
    let claims: Vec<(&str, &str, bool)> = found[0]
        .claims
        .iter()
        .map(|claim| (claim.by.name.as_str(), claim.name.as_str(), claim.stands))
        .collect();
    assert_eq!(claims, [("昆山市总工会", "玉山镇工会", true), ("太仓市总工会", "城厢镇工会", false)]);
    city.command(&Command::Believe { office: town, origin: second.id() }).unwrap();
    assert_eq!(city.registry.party(town).unwrap().name, "城厢镇工会");
    // It stays so when either files again, and after the next start.
    for (county, name) in [(&mut first, "玉山镇工会"), (&mut second, "城厢镇工会")] {
        city.take(&county.stating(&[township(town, county.id(), name)])).unwrap();
        assert_eq!(city.registry.party(town).unwrap().name, "城厢镇工会");
    }
    city.save_snapshot();
    city.reload();
    assert_eq!(city.registry.party(town).unwrap().name, "城厢镇工会");
    assert!(city.replayed().tells_the_same(&city.registry));
}
