//! Where records about an office are kept: at the screen of a process, in 业务记录, or at a desk of their own; each kind at one.

use std::collections::BTreeSet;

use taizhang_core::domain::codes::{Coded, OfficeLevel};
use taizhang_core::domain::record::Kind;
use taizhang_core::process;
use taizhang_core::report::records::sections;

use crate::office::{Office, fields, new, party};
use taizhang_core::ledger::Target;

/// Kinds with a desk of their own: 机构与配备, the settings, 参数口径; and totals, which the machine makes when a file is.
const DESKS: [Kind; 7] = [
    Kind::Office,
    Kind::HeadCount,
    Kind::StaffingNote,
    Kind::Books,
    Kind::PolicyPack,
    Kind::Adoption,
    Kind::FigureTotals,
];

fn office(level: OfficeLevel) -> Office {
    let city = [party(2, "苏州市总工会", OfficeLevel::City)];
    let above = if level > OfficeLevel::City { &city[..] } else { &[] };
    Office::new(&party(9, "某总工会", level), above)
}

fn in_records(office: &Office) -> Vec<Kind> {
    sections::of_office(&office.registry).into_iter().flat_map(|(_, kinds)| kinds).collect()
}

#[test]
fn every_kind_about_an_office_is_reachable_at_exactly_one_place() {
    for level in OfficeLevel::ALL {
        let office = office(*level);
        let records = in_records(&office);
        for kind in Kind::ALL.iter().copied().filter(|kind| kind.speaks_of_office()) {
            let here = process::ALL.iter().filter(|own| own.keeps.levels.contains(level));
            let processes = here.filter(|own| own.keeps.kinds.contains(&kind)).count();
            let places = records.iter().filter(|own| **own == kind).count()
                + processes
                + usize::from(DESKS.contains(&kind));
            // Sheets and reports are of those levels alone whose work they are.
            let of_no_work = places == 0
                && process::ALL.iter().any(|own| own.keeps.kinds.contains(&kind))
                && kind.columns().section.is_none();
            assert!(places == 1 || of_no_work, "{} at {level:?}: {places}", kind.code());
        }
    }
}

#[test]
fn what_has_a_screen_of_its_own_is_not_entered_in_the_records_too() {
    let kinds = |level| in_records(&office(level)).into_iter().collect::<BTreeSet<_>>();
    let (county, city) = (kinds(OfficeLevel::County), kinds(OfficeLevel::City));
    for kind in [Kind::TrainingPlan, Kind::TrainingSession] {
        assert!(!county.contains(&kind) && !city.contains(&kind), "{}", kind.code());
    }
    // Only a county has the screen of pay: elsewhere its kinds stand where they can be reached.
    for kind in [Kind::PayScheme, Kind::PayGuidance, Kind::Benchmark, Kind::MinimumWage] {
        assert!(!county.contains(&kind) && city.contains(&kind), "{}", kind.code());
    }
    // Money and services are the desk of cities and counties, inspections that of cities and the province.
    let township = kinds(OfficeLevel::Grassroots);
    for kind in [Kind::Budget, Kind::Subsidy, Kind::SocialOrganisation, Kind::ServiceContract] {
        assert!(
            !county.contains(&kind) && !city.contains(&kind) && township.contains(&kind),
            "{}",
            kind.code()
        );
    }
    assert!(!city.contains(&Kind::Inspection) && county.contains(&Kind::Inspection));
    assert!(county.contains(&Kind::Document));
}

/// The screens of the processes are closed on another day: what they keep is read in 业务记录 then.
#[test]
fn on_another_day_the_records_show_everything() {
    let office = office(OfficeLevel::County);
    let viewed = office.registry.as_of("2025-01-01".parse().unwrap());
    let shown: Vec<Kind> = sections::of_office(&viewed).into_iter().flat_map(|(_, kinds)| kinds).collect();
    let sections = |kind: &&Kind| kind.speaks_of_office() && kind.columns().section.is_some();
    assert_eq!(shown.len(), Kind::ALL.iter().filter(sections).count());
}

/// Whose pay schemes can be looked at: this office first, then whoever has one or has us enter it.
#[test]
fn records_of_others_are_found_by_their_office() {
    let mut county = office(OfficeLevel::County);
    let own = county.id();
    let town = fields([("name", "玉山镇工会"), ("level", "4"), ("office_type", "TOWN"), ("reporting", "2")]);
    let mut town = town;
    town.insert("parent".to_owned(), own.to_string());
    county.edit(vec![new(Kind::Office, None, &[], town)]).unwrap();
    let found = sections::holders(&county.registry, &[Kind::PayScheme]);
    let names: Vec<&str> = found.iter().map(|(_, name)| name.as_str()).collect();
    assert_eq!(names, ["某总工会", "玉山镇工会"]);
    let town = found[1].0;
    let facts = fields([("title", "玉山镇薪酬办法")]);
    county.edit(vec![new(Kind::PayScheme, Some(Target::Known(town)), &[], facts)]).unwrap();
    assert_eq!(sections::records(&county.registry, town, Kind::PayScheme).len(), 1);
}
