//! The year of a county of sixty people, from its first pay sheet to what follows from the assessment. At the end of each
//! quarter the figures are held against a count by hand, which stands beside them.

use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::Kind;
use taizhang_core::ledger::Target;
use taizhang_core::process::assessment::check::check;
use taizhang_core::process::assessment::follow::{Sort, counts, follow};
use taizhang_core::process::assessment::sheet;
use taizhang_core::process::assessment::steps::{Step, edits};
use taizhang_core::process::assessment::year::people;
use taizhang_core::process::filing::candidates;
use taizhang_core::process::grid::place::At;
use taizhang_core::process::recruitment::hire::{self, Hired, Terms};
use taizhang_core::process::recruitment::ranking::{Standing, ranking};
use taizhang_core::process::recruitment::{applicants, close};

use super::county::{County, made};
use super::four_months;
use crate::office::{fields, id_number, new};

/// A round for two places at one post. Of five the first withdraws; of the two who follow with equal totals the holder of a
/// certificate comes first, and both are hired, since two places are there; the fourth has too little.
fn recruits(county: &mut County) {
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
        taizhang_core::ledger::batch::Change::Put(record) if record.kind() == Kind::Engagement => {
            Some((record.subject, record.id))
        }
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

/// Everybody gets the same points but for two who fail and three whose work stood out; then 审定 and 通知, each for all.
fn assesses(county: &mut County, failed: [usize; 2], best: [usize; 3]) {
    let own = Some(Target::Known(county.office.id()));
    let facts = fields([
        ("title", "考核办法"),
        ("from", "2026-01-01"),
        ("full_score", "100"),
        (
            "indicators",
            "职业操守 25 遵纪守法\n实务能力 25 组建工会\n工作业绩 30 服务职工\n职工满意度 20 测评",
        ),
        ("excellent_from", "90"),
        ("qualified_from", "75"),
        ("basic_from", "60"),
    ]);
    let scheme = new(Kind::AssessmentScheme, own, &[], facts);
    let books = new(Kind::Books, own, &[], fields([("assessment_from", "2026-01-01")]));
    county.office.edit(vec![scheme, books]).unwrap();
    let on = county.office.now.date_naive();
    let mut grid = sheet::grid(&county.office.registry, 2026, on);
    let keys: Vec<String> = grid.rows().iter().map(|row| row.key.clone()).collect();
    let at = |n: usize| keys.iter().position(|key| *key == county.people[n].1.to_string()).unwrap();
    let (failed, best) = (failed.map(at), best.map(at));
    for row in 0..keys.len() {
        let points = match row {
            row if failed.contains(&row) => ["15", "15", "15", "10"],
            row if best.contains(&row) => ["24", "24", "28", "19"],
            _ => ["20", "20", "25", "15"],
        };
        for (column, text) in (1..).zip(points) {
            grid.type_into(At::new(row, column), text);
        }
    }
    let totals = sheet::added_up(&grid);
    grid.fill(totals);
    let grades = sheet::graded(&county.office.registry, 2026, &grid);
    grid.fill(grades);
    grid.judge(&county.office.registry, on);
    assert_eq!(grid.faults(), []);
    county.office.edit(grid.edits()).unwrap();
    for (step, day) in
        [(Step::Sign, "2027-01-08"), (Step::Decide, "2027-01-12"), (Step::Notify, "2027-01-15")]
    {
        county.comes(day);
        let lines = people(&county.office.registry, 2026, county.office.now.date_naive()).lines;
        let all = lines.iter().map(|line| line.named.engagement).collect();
        county.office.edit(edits(&lines, &all, step, day).unwrap()).unwrap();
    }
}

/// The year up to the end of June.
fn first_half() -> County {
    let mut county = four_months::lived();
    recruits(&mut county);
    county.comes("2026-06-22");
    county.leaves(1, "2026-06-20", "11");
    county.comes("2026-07-01");
    for month in ["2026-05", "2026-06"] {
        county.pays(month, &[]);
        county.pays_in(month, None);
    }
    county
}

#[test]
fn the_quarters_of_a_year_add_up_as_counted_by_hand() {
    let mut county = first_half();
    // 58 and two; whoever leaves on the last day is still there.
    assert_eq!(county.in_post("2026-03-31"), 60);
    let first = county.paid(&["2026-01", "2026-02", "2026-03"]);
    assert_eq!(first.iter().map(|month| month.1).sum::<u64>(), 979_500);
    // 178 times 1,600, once 600 too little.
    assert_eq!(county.paid_in(&["2026-01", "2026-02", "2026-03"]), ["284800.00", "284200.00"]);
    // One gone, one come (four months), two hired, one gone.
    assert_eq!(county.in_post("2026-06-30"), 61);
    // 60 × 5,500 and five who have 100 more; two more in June, where whoever left in it is still paid.
    let second = county.paid(&["2026-04", "2026-05", "2026-06"]);
    assert_eq!(second, [(60, 330_500), (60, 330_500), (62, 341_500)]);

    // Dismissed for cause, gone into the civil service, not renewed.
    for (today, n, last, kind) in [
        ("2026-08-03", 2, "2026-07-31", "13"),
        ("2026-09-11", 3, "2026-09-10", "41"),
        ("2026-10-08", 10, "2026-09-30", "21"),
    ] {
        county.comes(today);
        county.leaves(n, last, kind);
    }
    county.comes("2026-10-10");
    for month in ["2026-07", "2026-08", "2026-09"] {
        county.pays(month, &[]);
        county.pays_in(month, None);
    }
    // Of 61 two are gone, the third leaves on this very day.
    assert_eq!(county.in_post("2026-09-30"), 59);
    // Without the 5,600 of June's leaver; without July's; September still pays both of its leavers.
    let third = county.paid(&["2026-07", "2026-08", "2026-09"]);
    assert_eq!(third, [(61, 335_900), (60, 330_300), (60, 330_300)]);

    county.comes("2027-01-05");
    for month in ["2026-10", "2026-11", "2026-12"] {
        county.pays(month, &[]);
        county.pays_in(month, None);
    }
    assert_eq!(county.in_post("2026-12-31"), 58);
    // One of 5,600 and one of 5,500 less.
    let fourth = county.paid(&["2026-10", "2026-11", "2026-12"]);
    assert_eq!(fourth, [(58, 319_200); 3]);
    // Over the year 715 months of people.
    let year: Vec<String> = (1..=12).map(|month| format!("2026-{month:02}")).collect();
    let year: Vec<&str> = year.iter().map(String::as_str).collect();
    assert_eq!(county.paid_in(&year), ["1144000.00", "1143400.00"]);
    assert_eq!(county.paid(&year).iter().map(|month| month.1).sum::<u64>(), 3_936_100);

    assesses(&mut county, [20, 21], [30, 31, 32]);
    let registry = &county.office.registry;
    let on = county.office.now.date_naive();
    let found = people(registry, 2026, on);
    // The 58 who are there, the last come in June; who left in July had worked for seven months, and is not assessed any more.
    assert_eq!(found.lines.len(), 58);
    let checked = check(registry, 2026, on);
    // 2 × 55, 3 × 95, 53 × 80.
    assert_eq!((checked.graded, checked.excellent, checked.mean), (58, 3, Some(7991)));
    let follows = counts(&follow(registry, on));
    assert_eq!(follows, [(Sort::Talk, 2)]);
}
