//! What else an office does in a year: renewals, rewards; and the city's look into it.

use std::collections::BTreeSet;

use chrono::DateTime;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::Kind;
use taizhang_core::ledger::Edit;
use taizhang_core::ledger::command::Fields;
use taizhang_core::process::contracts::expiring::expiring;
use taizhang_core::process::contracts::renewal::{self, Term, Terms, next};
use taizhang_core::process::development::board::Board;
use taizhang_core::process::development::step::Step;
use taizhang_core::process::development::writing::{self, chosen};
use taizhang_core::process::inspection::coverage::{Counts, counts, coverage};
use taizhang_core::process::inspection::steps::{DEPARTMENTS, SCOPE, plan};
use taizhang_core::words::Lang;

use super::county::County;
use crate::line::line;
use crate::office::{fields, new};

/// Of the 12 whose contracts end on a day 11 are renewed as long as before, and one is told that it ends.
pub fn renews(county: &mut County) {
    county.signs(10..22, "2025-06-01", "2026-09-30");
    county.comes("2026-09-15");
    let on = county.office.now.date_naive();
    let mut ending = expiring(&county.office.registry, on);
    assert_eq!(ending.len(), 12);
    let stays = county.people[10].0;
    ending.retain(|line| line.named.person != stays);
    let terms = Terms {
        term: Term::Same,
        signed: on,
        confirmed: ending.iter().map(|line| line.contract).collect(),
        asked_fixed: BTreeSet::new(),
    };
    let renewed = renewal::edits(&county.office.registry, &next(&ending, &terms), &terms).unwrap();
    assert_eq!(county.office.edit(renewed).unwrap().changes.len(), 11);
    assert_eq!(expiring(&county.office.registry, on).len(), 1);
}

/// Those whose work stood out are rewarded, and one of them is recommended.
pub fn rewards(county: &mut County, best: [usize; 3]) {
    let mut take = |board: Board, step: Step, who: &[usize], typed: Fields| {
        let on = county.office.now.date_naive();
        let lines = board.lines(&county.office.registry, on, Lang::Zh);
        let who: Vec<Id> = who.iter().map(|n| county.people[*n].0).collect();
        let ticked = lines.iter().filter(|line| who.contains(&line.named.person));
        let ticked: BTreeSet<String> = ticked.map(|line| line.key.clone()).collect();
        let edits = writing::edits(&chosen(&lines, &ticked, step), step, &typed).unwrap();
        county.office.edit(edits).unwrap().changes.len()
    };
    let reward =
        [("kind", "1"), ("basis", "1"), ("year", "2026"), ("amount", "2000"), ("date", "2027-01-20")];
    assert_eq!(take(Board::Candidates, Step::Reward, &best, fields(reward)), 3);
    let nomination = fields([("kind", "3"), ("level", "3"), ("date", "2027-01-20")]);
    assert_eq!(take(Board::Candidates, Step::Nominate, &best[..1], nomination), 1);
}

/// The city plans to look into both of its counties, has looked into one, and what it found is mended.
pub fn is_inspected() -> Counts {
    let mut city = line().city;
    let own = city.id().to_string();
    let county = |name: &str| {
        let mut facts = fields([("name", name), ("level", "3"), ("office_type", "GOV"), ("reporting", "1")]);
        facts.insert("parent".to_owned(), own.clone());
        new(Kind::Office, None, &[], facts)
    };
    city.edit(["昆山市总工会", "太仓市总工会"].iter().map(|name| county(name)).collect()).unwrap();
    let counties: BTreeSet<Id> = city.registry.of_kind(Kind::Office).map(|record| record.id).collect();
    let usual = fields([("planned", "2026-06-10"), ("scope", SCOPE), ("departments", DEPARTMENTS)]);
    city.edit(plan(&counties, 2026, &usual).unwrap()).unwrap();
    city.now = DateTime::parse_from_rfc3339("2026-07-20T09:00:00+08:00").unwrap();
    let first = *counties.iter().next().unwrap();
    let record = city.registry.about(first).find(|own| own.kind() == Kind::Inspection).unwrap().id;
    let found = [
        ("date", "2026-06-10"),
        ("findings", "一人未签合同"),
        ("mend_by", "2026-07-10"),
        ("mending", "已补签"),
        ("closed", "2026-07-08"),
    ];
    city.edit(vec![Edit::Change { id: record, seen: Fields::new(), to: fields(found) }]).unwrap();
    counts(&coverage(&city.registry, 2026, city.now.date_naive()))
}
