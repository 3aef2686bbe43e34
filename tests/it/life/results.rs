//! The assessment of a year, and what follows from it.

use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::Kind;
use taizhang_core::ledger::command::Fields;
use taizhang_core::ledger::{Edit, Target};
use taizhang_core::process::assessment::sheet;
use taizhang_core::process::assessment::stage::Stage;
use taizhang_core::process::assessment::steps::{Step, edits};
use taizhang_core::process::assessment::year::{at, people};
use taizhang_core::process::grid::place::At;

use super::county::{County, made};
use crate::office::{fields, new};

/// Everybody gets the same points but for two who fail and three whose work stood out; then 审定 and 通知, each for all.
pub fn assesses(county: &mut County, failed: [usize; 2], best: [usize; 3]) {
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
    let all: Vec<usize> = (0..county.people.len()).collect();
    for (step, day) in
        [(Step::Sign, "2027-01-08"), (Step::Decide, "2027-01-12"), (Step::Notify, "2027-01-15")]
    {
        steps(county, step, day, &all);
    }
}

/// A step of the assessment for those of them who are assessed.
fn steps(county: &mut County, step: Step, day: &str, who: &[usize]) {
    county.comes(day);
    let lines = people(&county.office.registry, 2026, county.office.now.date_naive()).lines;
    let asked: Vec<Id> = who.iter().map(|n| county.people[*n].1).collect();
    let all = lines.iter().map(|line| line.named.engagement).filter(|own| asked.contains(own)).collect();
    county.office.edit(edits(&lines, &all, step, day).unwrap()).unwrap();
}

fn change(county: &mut County, id: Id, facts: Fields) {
    county.office.edit(vec![Edit::Change { id, seen: Fields::new(), to: facts }]).unwrap();
}

/// One of those who failed asks for a review, which upholds the result; with both of them somebody talks, and what was laid on
/// the first is mended.
pub fn follows_up(county: &mut County, failed: [usize; 2]) {
    let registry = &county.office.registry;
    let result = |n: usize| {
        let mut about = registry.about(county.people[n].0);
        about.find(|record| record.kind() == Kind::Assessment).unwrap().id
    };
    let results = failed.map(result);
    steps(county, Step::Ask, "2027-01-20", &failed[1..]);
    let on = county.office.now.date_naive();
    assert_eq!(at(&people(&county.office.registry, 2026, on).lines, Stage::Review), 1);
    county.comes("2027-01-26");
    change(county, results[1], fields([("review", "维持原结果"), ("review_ended", "2027-01-26")]));
    for (n, result) in failed.into_iter().zip(results) {
        let talk = fields([("date", "2027-01-26"), ("interviewer", "主席"), ("mend_by", "2027-03-31")]);
        let of = [("assessment", Target::Known(result))];
        let talk = new(Kind::Talk, Some(Target::Known(county.people[n].0)), &of, talk);
        let talk = made(&county.office.edit(vec![talk]).unwrap(), Kind::Talk);
        if n == failed[0] {
            change(county, talk, fields([("mended", "已按期整改")]));
        }
    }
}
