//! An open recruitment, from the notice to those hired.

use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::Kind;
use taizhang_core::ledger::Target;
use taizhang_core::ledger::batch::Change;
use taizhang_core::process::filing::candidates;
use taizhang_core::process::grid::place::At;
use taizhang_core::process::recruitment::hire::{self, Hired, Terms};
use taizhang_core::process::recruitment::ranking::{Standing, ranking};
use taizhang_core::process::recruitment::{applicants, close};

use super::county::{County, made};
use crate::office::{fields, id_number, new};

/// A round for two places at one post. Of five the first withdraws; of the two who follow with equal totals the holder of a
/// certificate comes first, and both are hired, since two places are there; the fourth has too little.
pub fn recruits(county: &mut County) {
    county.comes("2026-05-06");
    let own = county.office.id();
    let facts = fields([
        ("title", "2026年公开招聘"),
        ("notice", "2026-05-06"),
        ("closes", "2026-05-15"),
        ("exam", "2026-05-20"),
        ("posts", "网格工会社工 2人：大专以上"),
        ("written_weight", "60"),
        ("interview_weight", "40"),
        ("pass_mark", "60"),
        ("shown_from", "2026-06-01"),
        ("shown_to", "2026-06-05"),
    ]);
    let round = vec![new(Kind::Recruitment, Some(Target::Known(own)), &[], facts)];
    let round = made(&county.office.edit(round).unwrap(), Kind::Recruitment);

    county.comes("2026-06-08");
    let scored: [(&str, [&str; 5]); 5] = [
        ("应一", ["90", "90", "否", "合格", "合格"]),
        ("应二", ["80", "80", "否", "合格", "合格"]),
        ("应三", ["80", "80", "是", "合格", "合格"]),
        ("应四", ["70", "70", "否", "", ""]),
        ("应五", ["50", "50", "是", "", ""]),
    ];
    let mut grid = applicants::grid(&county.office.registry, round);
    grid.welcome(scored.iter().map(|(name, _)| *name));
    let keys = ["written", "interview", "certificate", "health", "inquiry"];
    for (name, texts) in &scored {
        let row = grid.rows().iter().position(|row| row.name == *name).unwrap();
        let mut types = |key: &str, text: &str| {
            let column = grid.columns().iter().position(|column| column.key == key).unwrap();
            grid.type_into(At::new(row, column), text);
        };
        types("post", "网格工会社工");
        keys.iter().zip(texts).filter(|(_, text)| !text.is_empty()).for_each(|(key, text)| types(key, text));
        if *name == "应三" {
            types("certificate_obtained", "2025-06-01");
        }
        if *name == "应一" {
            types("reason", "放弃");
        }
    }
    grid.judge(&county.office.registry, county.office.now.date_naive());
    assert_eq!(grid.faults(), []);
    county.office.edit(grid.edits()).unwrap();

    let on = county.office.now.date_naive();
    let lines = ranking(&county.office.registry, round, on);
    let stand: Vec<(&str, Standing)> = lines.iter().map(|line| (line.name.as_str(), line.standing)).collect();
    let expected = [
        ("应一", Standing::Withdrew),
        ("应三", Standing::Proposed),
        ("应二", Standing::Replaces),
        ("应四", Standing::Waiting),
        ("应五", Standing::Below),
    ];
    assert_eq!(stand, expected);

    county.comes("2026-06-15");
    let proposed = lines.iter().filter(|line| line.standing.is_proposed());
    let hired: Vec<Hired> = proposed
        .zip(90..)
        .map(|(line, number)| Hired {
            application: line.application,
            person: fields([
                ("id_number", &id_number(number)),
                ("nation", "01"),
                ("party", "13"),
                ("education", "21"),
            ]),
            union: "玉山镇工会".to_owned(),
        })
        .collect();
    let terms = Terms {
        engagement: fields([("hired", "2026-06-15"), ("mode", "1"), ("signer", "昆山市总工会")]),
        contract: fields([("kind", "1"), ("end", "2029-06-14")]),
    };
    let edits = hire::edits(&county.office.registry, round, &hired, &terms);
    let batch = county.office.edit(edits).unwrap();
    let people = batch.changes.iter().filter_map(|change| match change {
        Change::Put(record) if record.kind() == Kind::Engagement => Some((record.subject, record.id)),
        _ => None,
    });
    county.people.extend(people);
    let on = county.office.now.date_naive();
    county.office.edit(close::close(&county.office.registry, round, on)).unwrap();
    let ready: Vec<Id> = candidates(&county.office.registry)
        .iter()
        .filter(|one| one.is_ready())
        .map(|one| one.person)
        .collect();
    assert!(county.people[61..].iter().all(|(person, _)| ready.contains(person)), "filing begins");
}
