//! Four months in the life of a county: people come and go, each month is paid and paid in for, once too little, and two
//! trainings are held. What it ends with was counted by hand.

use taizhang_core::domain::id::Id;
use taizhang_core::policy::engine;
use taizhang_core::policy::outcome::Verdict;
use taizhang_core::process::training::coverage::coverage;
use taizhang_core::process::training::hours;
use taizhang_core::report::workbook;

use super::county::{County, day};

/// From January to April, seen on the fifth of May.
pub fn lived() -> County {
    let mut county = County::new();
    county.comes("2026-05-05");
    county.hires(58, "2025-06-01");
    county.pays("2026-01", &[]);
    county.pays_in("2026-01", None);
    county.hires(2, "2026-02-10");
    county.pays("2026-02", &[]);
    county.pays_in("2026-02", Some(7));
    assert_eq!(county.trains("岗位培训", "2026-02-20", "8", 0..50), 60);
    county.leaves(0, "2026-03-31", "11");
    county.pays("2026-03", &[1, 2, 3, 4, 5]);
    county.pays_in("2026-03", None);
    county.hires(1, "2026-04-30");
    county.pays("2026-04", &[]);
    county.pays_in("2026-04", None);
    assert_eq!(
        county.trains("业务培训", "2026-04-10", "4", 50..60),
        59,
        "who left and who came later are not asked"
    );

    county
}

#[test]
fn four_months_of_a_county_add_up_as_counted_by_hand() {
    let county = lived();
    let registry = &county.office.registry;
    let on = day("2026-05-05");
    // 58; two more; the day of leaving counts, and so does the last day of a month; one gone, one come.
    let months = county.paid(&["2026-01", "2026-02", "2026-03", "2026-04"]);
    // 58 × 5,500; 60 × 5,500; five of sixty 100 more; the same five, and again sixty.
    assert_eq!(months, [(58, 319_000), (60, 330_000), (60, 330_500), (60, 330_500)]);

    assert_eq!(county.in_post("2026-05-05"), 60);

    // One month of one person is short, and stays so.
    let short: Vec<Id> = county
        .people
        .iter()
        .flat_map(|(person, _)| engine::of_person(registry, *person, on))
        .filter(|own| own.rule == "R-SI" && matches!(own.verdict, Verdict::Breached { .. }))
        .filter(|own| own.about.is_some_and(|about| registry.sheet_row(about).is_some()))
        .map(|own| own.subject)
        .collect();
    assert_eq!(short, [county.people[7].0]);

    let reached = coverage(registry, 2026, on);
    assert_eq!((reached.reached.len(), reached.unreached.len()), (59, 1));
    assert_eq!(reached.unreached, [county.people[60].0]);
    let rows = hours::rows(registry, 2026, on);
    let of = |n: usize| {
        rows.iter().find(|row| row.named.person == county.people[n].0).map(|row| row.total.to_string())
    };
    assert_eq!(of(1).as_deref(), Some("8"));
    assert_eq!(of(55).as_deref(), Some("4"));

    // Eight sheets, and the journal alone leads to the same register.
    assert_eq!(registry.sheets().count(), 8);
    assert!(county.office.replayed() == *registry);
    let people: Vec<Id> = county.people.iter().map(|(person, _)| *person).collect();
    assert!(workbook::roster(registry, &people, on).is_ok());
}
