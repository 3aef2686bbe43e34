//! The year of a county of sixty people, from its first pay sheet to what follows from the assessment. At the end of each
//! quarter the figures are held against a count by hand, which stands beside them.

use taizhang_core::domain::codes::Coded as _;
use taizhang_core::domain::record::Kind;
use taizhang_core::ledger::Target;
use taizhang_core::process::assessment::check::check;
use taizhang_core::process::assessment::follow::{Sort, counts, follow};
use taizhang_core::process::assessment::year::people;
use taizhang_core::process::contracts::exits;
use taizhang_core::process::funding::years;

use super::county::County;
use super::desk::{is_inspected, renews, rewards};
use super::four_months;
use super::hiring::recruits;
use super::results::{assesses, follows_up};
use crate::office::{fields, new};

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

    renews(&mut county);
    // Dismissed for cause, gone into the civil service, not renewed.
    for (today, n, last, kind) in [
        ("2026-09-16", 2, "2026-07-31", "13"),
        ("2026-09-16", 3, "2026-09-10", "41"),
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
    assert_eq!(counts(&follow(registry, on)), [(Sort::Talk, 2)]);

    follows_up(&mut county, [20, 21]);
    rewards(&mut county, [30, 31, 32]);
    let registry = &county.office.registry;
    let on = county.office.now.date_naive();
    // Both talks were held; what was laid on the second is still to be mended.
    assert_eq!(counts(&follow(registry, on)), [(Sort::Mend, 1)]);
    let exits = exits::all(registry, on);
    let kinds: Vec<&str> = exits.iter().map(|own| own.kind.code()).collect();
    assert_eq!(kinds, ["21", "41", "13", "11", "11"]);
    assert!(exits.iter().all(|own| own.open.is_empty()), "what they had ends with them");

    // 713 ends of months: 58, four times 60, twice 61, 60, 59 and three times 58. 6,000 at each.
    let budget = fields([("year", "2026"), ("included", "Y"), ("amount", "4500000"), ("spent", "4278000")]);
    let own = county.office.id();
    county.office.edit(vec![new(Kind::Budget, Some(Target::Known(own)), &[], budget)]).unwrap();
    let spent = years::line(&county.office.registry, own, 2026, on);
    assert_eq!((spent.heads.sum, spent.heads.months), (713, 12));
    assert_eq!((spent.per_head(), spent.rate()), (Some(7_200_000), Some(9_507)));

    let looked = is_inspected();
    assert_eq!((looked.offices, looked.looked, looked.planned), (2, 1, 1));
    assert!(county.office.replayed() == county.office.registry);
}
