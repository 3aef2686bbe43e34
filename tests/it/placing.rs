//! 对应机构: people are counted by township also when the townships were entered after them.

use std::sync::Arc;

use taizhang_core::domain::codes::OfficeLevel;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::Kind;
use taizhang_core::ledger::command::{FilingAnswer, Judgement};
use taizhang_core::ledger::{Batch, Change, Command};
use taizhang_core::process::filing::{self, FilingState};
use taizhang_core::report::chart::Chart;
use taizhang_core::report::offices::placing::placing;
use taizhang_core::report::overview::{How, Plate, Seen, built};
use taizhang_core::report::statistics::{Census, Scope, Span, find};
use taizhang_core::words::Lang;

use crate::forge::township;
use crate::office::{Office, Written, hire, party};

/// Seven people whose units were typed, and a place nobody knows; then the townships, the second of which is called in full.
fn county() -> (Office, Office) {
    let province = party(1, "江苏省总工会", OfficeLevel::Province);
    let mut county =
        Office::new(&party(3, "昆山市总工会", OfficeLevel::County), std::slice::from_ref(&province));
    let units = ["玉山镇工会", "玉山镇工会", "玉山镇工会", "巴城镇", "巴城镇", "昆山市总工会", "某某公司"];
    for (n, unit) in (0..).zip(units) {
        county.edit(hire(&format!("王{}", char::from_u32(0x4e00 + n).unwrap()), n, unit)).unwrap();
    }
    for (n, name) in [(40, "玉山镇工会"), (41, "巴城镇总工会")] {
        let listed = township(Id::from_u128(n), county.id(), name);
        let batch = Batch::new("write", "", vec![Change::Put(Arc::new(listed))]);
        assert_eq!(county.write(&batch, &[]), Written::Done);
    }
    (county, Office::new(&province, &[]))
}

fn chart(county: &Office) -> Chart {
    let figure = find("active").unwrap();
    let now = Census::take(&county.registry, county.now.date_naive(), &[figure]);
    let seen = Seen { now: &now, before: None, months: None, office: None, lang: Lang::Zh };
    built(Plate { figure, how: How::Offices }, seen).chart
}

fn rows(chart: &Chart) -> Vec<(&str, &str)> {
    chart.rows.iter().map(|row| (&*row.label, &*row.cells[0].text)).collect()
}

#[test]
fn whose_unit_is_no_office_stands_apart_and_is_put_right_in_one_act() {
    let (mut county, _) = county();
    let own = chart(&county);
    assert_eq!(
        rows(&own),
        [("巴城镇总工会", "0"), ("玉山镇工会", "0"), ("用人单位未填或未对应", "7")],
        "nobody is the county's own staff by mistake"
    );
    assert!(own.says.contains("另有 7 人的用人单位未填，或是手填的"), "{}", own.says);
    assert!(!own.says.contains("最高的是用人单位"), "they are no office that is highest: {}", own.says);

    let today = county.now.date_naive();
    let found = placing(&county.registry, today);
    let named: Vec<(&str, usize)> =
        found.offices.iter().map(|(name, count)| (name.as_str(), *count)).collect();
    assert_eq!(named, [("巴城镇总工会", 2), ("昆山市总工会", 1), ("玉山镇工会", 3)]);
    let written = county.edit(found.edits).unwrap();
    let own = chart(&county);
    assert_eq!(
        rows(&own),
        [
            ("玉山镇工会", "3"),
            ("巴城镇总工会", "2"),
            ("昆山市总工会（本级）", "1"),
            ("用人单位未填或未对应", "1")
        ]
    );
    assert_eq!(own.total.as_ref().unwrap().cells[0].text, "7", "and all of them are everybody");
    assert!(placing(&county.registry, county.now.date_naive()).edits.is_empty(), "nothing is left to do");
    // What was written stays as it was.
    let written_as = county.registry.of_kind(Kind::Engagement).filter_map(|own| own.body.get("user"));
    assert_eq!(written_as.filter(|user| user.starts_with("巴城镇 @")).count(), 2);

    let sequence = county.registry.head.sequence;
    county.command(&Command::Undo { sequence, batch: written, later: Vec::new() }).unwrap();
    assert_eq!(rows(&chart(&county))[2], ("用人单位未填或未对应", "7"), "taken back as one");
}

/// The row of those stands where they are kept, and a level stays the sum of its children.
#[test]
fn those_without_a_place_are_part_of_their_office() {
    let (county, _) = county();
    let figure = find("active").unwrap();
    let now = Census::take(&county.registry, county.now.date_naive(), &[figure]);
    let of = |scope| now.of(figure, scope).numerator;
    assert_eq!(of(Scope::under(county.id())), 7);
    assert_eq!((of(Scope::own(county.id())), of(Scope::unplaced(county.id()))), (0, 7));
    let spans: Vec<Span> = now.children(figure, None).iter().map(|child| child.span).collect();
    assert_eq!(spans, [Span::Under, Span::Under, Span::Unplaced]);
}

/// Whoever was filed need not be filed again because an office was added behind the same name (R-REFILE).
#[test]
fn matching_a_unit_changes_nothing_that_was_filed() {
    let (mut county, mut province) = county();
    let all: Vec<Id> = county.registry.of_kind(Kind::Engagement).map(|own| own.id).collect();
    province.take(&county.upward(&all)).unwrap();
    for (n, waiting) in filing::waiting(&province.registry).iter().enumerate() {
        let outcome = FilingAnswer::Record { number: format!("2026-{n:04}"), again: false };
        province.command(&Command::Judge(vec![Judgement { request: waiting.request, outcome }])).unwrap();
    }
    county.take(&province.downward(county.id())).unwrap();
    let changed = |county: &Office| -> Vec<Vec<String>> {
        let of = |id: &Id| match filing::state(&county.registry, *id) {
            FilingState::Changed { fields, .. } => Some(fields.into_iter().map(|own| own.key).collect()),
            _ => None,
        };
        all.iter().filter_map(of).collect()
    };
    assert_eq!(changed(&county).len(), 0);
    let found = placing(&county.registry, county.now.date_naive());
    county.edit(found.edits).unwrap();
    assert_eq!(changed(&county), Vec::<Vec<String>>::new());
    // What really is another fact is told, and it alone.
    let one = |text: &str| crate::office::fields([("signer", text)]);
    let edit = taizhang_core::ledger::Edit::Change {
        id: all[0],
        seen: one("昆山某人力资源公司"),
        to: one("昆山另一公司"),
    };
    county.edit(vec![edit]).unwrap();
    assert_eq!(changed(&county), [["engagement.signer"]]);
}
