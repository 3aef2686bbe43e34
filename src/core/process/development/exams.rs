//! 考试 (clause 72): the year's entries of everybody, and who has passed and has no certificate recorded.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{Datelike as _, NaiveDate};

use super::conditions;
use super::people::{at_work, at_work_of, ever, of};
use crate::domain::codes::{CertLevel, Coded as _, ExamResult};
use crate::domain::id::Id;
use crate::domain::period::Year;
use crate::domain::record::{In as _, Kind, Record};
use crate::domain::{Certificate, Exam};
use crate::ledger::Registry;
use crate::order::{Gathered as _, Ordered as _};
use crate::process::contributions::people::{Named, person};
use crate::process::grid::column::Column;
use crate::process::grid::place::At;
use crate::process::grid::row::{Entry, Row, Whom};
use crate::process::grid::table::Grid;
use crate::words::{Lang, label, words};

const KIND: Kind = Kind::Exam;
/// How many years can be chosen.
const YEARS: i32 = 4;

/// The years that can be chosen, the latest first.
pub fn years(on: NaiveDate) -> Vec<i32> {
    (0..YEARS).map(|back| on.year() - back).collect()
}

/// What lists of results call the columns.
const fn called(key: &str) -> &'static [&'static str] {
    match key.as_bytes() {
        b"level" => &["级别", "报考等级", "考试级别", "报名级别"],
        b"subjects" => &["报考科目", "考试科目"],
        b"result" => &["成绩", "考试结果", "成绩结果", "考试成绩", "是否通过", "通过情况", "合格情况"],
        _ => &[],
    }
}

/// How the examiners and companies say a result.
const SAYS: &[(&str, &str)] = &[
    ("合格", "1"),
    ("全部合格", "1"),
    ("全科通过", "1"),
    ("部分合格", "2"),
    ("部分通过", "2"),
    ("不合格", "3"),
    ("未合格", "3"),
    ("不通过", "3"),
];

/// The highest certificate of somebody.
pub(super) fn held(registry: &Registry, person: Id) -> Option<(&Record, &Certificate)> {
    let all = of::<Certificate>(registry, person).filter(|(_, own)| own.level > Some(CertLevel::None));
    all.max_by_key(|(record, own)| (own.level, own.obtained, record.id))
}

/// The level after the highest that is held.
fn next(held: Option<CertLevel>) -> CertLevel {
    match held {
        None | Some(CertLevel::None) => CertLevel::Assistant,
        Some(CertLevel::Assistant) => CertLevel::Intermediate,
        Some(CertLevel::Intermediate | CertLevel::Senior) => CertLevel::Senior,
    }
}

/// The entry of somebody for a year.
fn entry(registry: &Registry, person: Id, year: i32) -> Option<(&Record, &Exam)> {
    let all = of::<Exam>(registry, person).filter(|(_, own)| own.year.map(Year::year) == Some(year));
    all.max_by_key(|(record, _)| record.id)
}

/// The table of a year: everybody at work, and who has gone but is entered.
pub fn grid(registry: &Registry, year: i32, on: NaiveDate, lang: Lang) -> Grid {
    let told = [
        Column::told("unit", "assessment-unit"),
        Column::told("held", "development-held"),
        Column::told("may", "development-may"),
    ];
    let typed = ["level", "subjects", "result"].into_iter().filter_map(|key| KIND.field(key));
    let columns: Vec<Column> = told
        .into_iter()
        .chain(typed.map(|field| {
            let own = Column::of(KIND, field).called(called(field.key));
            if field.key == "result" { own.saying(SAYS) } else { own }
        }))
        .collect();
    let row = |(engagement, named): (&Record, Named)| {
        let found = entry(registry, named.person, year);
        let known = person(registry, named.person);
        let unit = Some(named.unit.clone()).filter(|unit| !unit.is_empty());
        let highest = held(registry, named.person).and_then(|(_, own)| own.level);
        let level = found.and_then(|(_, own)| own.level).unwrap_or_else(|| next(highest));
        let saved = |column: &Column| match (column.field, column.key) {
            (Some(_), key) => found.and_then(|(record, _)| record.body.get(key)),
            (None, "unit") => unit.clone(),
            (None, "held") => told_before(registry, named.person, year, lang),
            (None, _) => Some(told_condition(known, engagement, (level, year), lang)),
        };
        let record = match found {
            Some((record, _)) if registry.own(record.id).is_some() => Entry::Known(record.id),
            Some(_) => Entry::Closed,
            None => Entry::New {
                kind: KIND,
                subject: named.person,
                links: BTreeMap::new(),
                fields: [("year".to_owned(), year.to_string())].into_iter().into_map(),
            },
        };
        let number = known.and_then(|own| own.id_number.as_ref()).map(|own| own.as_str().to_owned());
        Row {
            key: named.person.to_string(),
            saved: columns.iter().map(saved).collect(),
            whom: Whom { person: Some(named.person), number, unit: unit.clone() },
            name: named.name,
            record,
        }
    };
    let rows = members(registry, year, on).into_iter().map(row).collect();
    Grid::new(columns, rows)
}

fn members(registry: &Registry, year: i32, on: NaiveDate) -> Vec<(&Record, Named)> {
    let mut found = at_work(registry, on);
    let here: BTreeSet<Id> = found.iter().map(|(_, named)| named.person).into_set();
    let gone = ever(registry).into_values().filter(|named| !here.contains(&named.person));
    let gone = gone.filter(|named| entry(registry, named.person, year).is_some());
    found.extend(gone.filter_map(|named| Some((&**registry.find(named.engagement)?, named))));
    found.order_by(|(_, a), (_, b)| a.order().cmp(&b.order()));
    found
}

/// The certificate that is held, and what came of the year before: subjects passed then may count.
fn told_before(registry: &Registry, person: Id, year: i32, lang: Lang) -> Option<String> {
    let certificate = held(registry, person).and_then(|(_, own)| own.level).map(|own| label(lang, own));
    let before = entry(registry, person, year - 1).and_then(|(_, own)| own.result);
    let before = before.map(|own| words(lang, "development-before", &[("result", &label(lang, own))]));
    let told: Vec<String> = certificate.into_iter().chain(before).collect();
    (!told.is_empty()).then(|| told.join(&words(lang, "list-separator", &[])))
}

fn told_condition(
    person: Option<&crate::domain::Person>,
    engagement: &Record,
    (level, year): (CertLevel, i32),
    lang: Lang,
) -> String {
    let found = conditions::of(person, engagement, level, year);
    let (years, wanted) = match found {
        conditions::Condition::Enough { years, wanted } | conditions::Condition::Short { years, wanted } => {
            (years.to_string(), wanted.to_string())
        }
        _ => Default::default(),
    };
    words(lang, found.words(), &[("years", &years), ("wanted", &wanted)])
}

/// The level of each entry that does not say one: the one after the certificate that is held.
pub fn levels(registry: &Registry, grid: &Grid) -> Vec<(At, String)> {
    let place = |key: &str| grid.columns().iter().position(|column| column.key == key);
    let Some(((level, subjects), result)) = place("level").zip(place("subjects")).zip(place("result")) else {
        return Vec::new();
    };
    let text = |(at, row): (usize, &Row)| {
        let is_entered = [subjects, result].iter().any(|column| grid.text(At::new(at, *column)).is_some());
        let highest = held(registry, row.whom.person?).and_then(|(_, own)| own.level);
        is_entered.then(|| (At::new(at, level), next(highest).code().to_owned()))
    };
    grid.rows().iter().enumerate().filter_map(text).collect()
}

/// Somebody who has passed and of whom no certificate of that level is recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passed {
    pub named: Named,
    pub exam: Id,
    pub level: CertLevel,
    pub year: i32,
}

/// All of them, by unit and name; of one level the latest exam.
pub fn passed(registry: &Registry, on: NaiveDate) -> Vec<Passed> {
    let of_person = |(_, named): (&Record, Named)| {
        let mut levels = BTreeSet::new();
        let mut exams: Vec<(&Record, &Exam)> = of::<Exam>(registry, named.person)
            .filter(|(_, own)| own.result == Some(ExamResult::Passed))
            .collect();
        exams.order_by(|(one, a), (other, b)| (b.year, other.id).cmp(&(a.year, one.id)));
        let has = |level| of::<Certificate>(registry, named.person).any(|(_, own)| own.level == Some(level));
        let wanted = exams.into_iter().filter_map(|(record, own)| {
            let level = own.level.filter(|level| *level != CertLevel::None && !has(*level))?;
            let year = own.year?.year();
            levels.insert(level).then(|| Passed { named: named.clone(), exam: record.id, level, year })
        });
        wanted.collect::<Vec<_>>()
    };
    let is_passed = |record: &&Arc<Record>| {
        Exam::of(&record.body).is_some_and(|own| own.result == Some(ExamResult::Passed))
    };
    let people: BTreeSet<Id> =
        registry.of_kind(Kind::Exam).filter(is_passed).map(|record| record.subject).into_set();
    let people = at_work_of(registry, on, |person| people.contains(&person));
    people.into_iter().flat_map(of_person).collect()
}

/// How a year's exam stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Check {
    pub entered: usize,
    pub passed: usize,
    /// Entered, and no result is recorded.
    pub open: Vec<String>,
    /// Passed, in whatever year, and no certificate is recorded.
    pub uncertified: Vec<String>,
}

/// The sums above the table.
pub fn check(registry: &Registry, year: i32, on: NaiveDate) -> Check {
    let mut check = Check::default();
    let entries = members(registry, year, on)
        .into_iter()
        .filter_map(|(_, named)| Some((entry(registry, named.person, year)?.1.result, named.name)));
    for (result, name) in entries {
        check.entered += 1;
        check.passed += usize::from(result == Some(ExamResult::Passed));
        if result.is_none() {
            check.open.push(name);
        }
    }
    check.uncertified = passed(registry, on).into_iter().map(|own| own.named.name).collect();
    check
}
