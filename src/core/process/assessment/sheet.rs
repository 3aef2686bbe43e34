//! The score sheet of a year: everybody who is to be assessed, points by dimension, the total, the grade.

use chrono::NaiveDate;

use super::scheme::{in_force, proposed};
use super::stage;
use super::year::{Line, people};
use crate::domain::amount::Score;
use crate::domain::codes::{Coded as _, Dimension, Grade};
use crate::domain::record::{Field, In, Kind};
use crate::domain::value::Value as _;
use crate::domain::{Assessment, AssessmentScheme};
use crate::ledger::Registry;
use crate::ledger::command::Target;
use crate::order::Gathered as _;
use crate::process::grid::column::Column;
use crate::process::grid::place::At;
use crate::process::grid::row::{Entry, Row, Whom};
use crate::process::grid::table::Grid;
use crate::process::grid::total;

const KIND: Kind = Kind::Assessment;
/// What is added up to the total.
pub(super) const PARTS: [&str; 5] = ["ethics", "ability", "results", "satisfaction", "others"];
pub(super) const TOTAL: &str = "total";
const GRADE: &str = "grade";
const UNIT: &str = "unit";

/// What the user unit says: the column, its field, its heading.
const GIVEN: [(&str, &str, &str); 2] = [
    ("given_satisfaction", "satisfaction", "assessment-given-satisfaction"),
    ("given_opinion", "unit_opinion", "assessment-given-opinion"),
];

/// What companies and townships call the columns.
fn called(key: &str) -> &'static [&'static str] {
    match key {
        "ethics" => &["职业操守得分", "德", "职业道德", "思想品德"],
        "ability" => &["实务能力得分", "能", "业务能力", "工作能力"],
        "results" => &["工作业绩得分", "绩", "业绩", "工作实绩"],
        "satisfaction" => &["职工满意度得分", "满意度", "满意度测评", "民主测评"],
        "others" => &["其他得分", "加减分", "加分", "其他加分"],
        TOTAL => &["合计得分", "考核总分", "得分", "综合得分", "总成绩"],
        GRADE => &["考核等次", "考核结果", "评定等次", "拟定等次"],
        "outstanding" => &["是否实绩突出"],
        "unit_opinion" => &["实际用人单位意见", "单位意见"],
        _ => &[],
    }
}

/// The table of a year.
pub fn grid(registry: &Registry, year: i32, on: NaiveDate) -> Grid {
    let unit = Column::told(UNIT, "assessment-unit");
    let keys = PARTS.into_iter().chain([TOTAL, GRADE, "unit_opinion", "outstanding"]);
    let column = |field: &'static Field| {
        let own = Column::of(KIND, field).called(called(field.key));
        // Points stand side by side: 得分 is not said of each.
        let own = if own.is_number() { own.summed() } else { own };
        match short(field.key) {
            Some(title) => own.named(field.key, title),
            None => own,
        }
    };
    let scheme = in_force(registry, year).map(|record| Target::Known(record.id));
    let lines = people(registry, year, on).lines;
    // What units have sent stands before the office's own, until it is taken on: there it is in nobody's way who pastes.
    let is_given = |key: &str| {
        lines.iter().any(|line| line.given.as_ref().is_some_and(|given| given.record.body.has(key)))
    };
    let given = GIVEN.iter().filter(|(_, key, _)| is_given(key)).filter_map(|(own, key, title)| {
        Some(Column::of(KIND, KIND.field(key)?).named(own, title).read_only())
    });
    let typed = keys.filter_map(|key| KIND.field(key)).map(column);
    let columns: Vec<Column> = [unit].into_iter().chain(given).chain(typed).collect();
    let row = |line: Line| row(registry, line, year, scheme, &columns);
    let rows = lines.into_iter().map(row).collect();
    Grid::new(columns, rows)
}

fn short(key: &str) -> Option<&'static str> {
    Some(match key {
        "ethics" => "assessment-ethics",
        "ability" => "assessment-ability",
        "results" => "assessment-results",
        "satisfaction" => "assessment-satisfaction",
        "others" => "assessment-others",
        "unit_opinion" => "assessment-opinion",
        _ => return None,
    })
}

fn row(registry: &Registry, line: Line, year: i32, scheme: Option<Target>, columns: &[Column]) -> Row {
    let unit = Some(line.named.unit.clone()).filter(|unit| !unit.is_empty());
    let given = |key: &str| GIVEN.iter().find(|(own, _, _)| *own == key).map(|(_, field, _)| *field);
    let saved = |column: &Column| match given(column.key) {
        Some(field) => line.given.as_ref()?.record.body.get(field),
        None if column.field.is_none() => unit.clone(),
        None => line.record.as_ref()?.body.get(column.key),
    };
    let saved = columns.iter().map(saved).collect();
    let record = match &line.record {
        Some(record) if registry.own(record.id).is_some() => Entry::Known(record.id),
        Some(_) => Entry::Closed,
        None => Entry::New {
            kind: KIND,
            subject: line.named.person,
            links: [("engagement", Some(Target::Known(line.named.engagement))), ("scheme", scheme)]
                .into_iter()
                .filter_map(|(key, target)| Some((key.to_owned(), target?)))
                .into_map(),
            fields: [("year".to_owned(), year.to_string())].into_iter().into_map(),
        },
    };
    let whom = Whom { person: Some(line.named.person), number: line.number, unit: unit.clone() };
    Row { key: line.named.engagement.to_string(), name: line.named.name, whom, saved, record }
}

/// The total of everybody as the sum of the points.
pub fn added_up(grid: &Grid) -> Vec<(At, String)> {
    let place = |key: &str| grid.columns().iter().position(|column| column.key == key);
    let Some(of_total) = place(TOTAL) else { return Vec::new() };
    let parts: Vec<usize> = PARTS.into_iter().filter_map(place).collect();
    let sum = |row: usize| {
        let texts = parts.iter().filter_map(|column| grid.text(At::new(row, *column)));
        // Of a cell that the field cannot hold there is no sum.
        let points: Vec<u64> = texts.map(hundredths).collect::<Option<_>>()?;
        (!points.is_empty()).then(|| points.iter().sum::<u64>())
    };
    let text = |row: usize| Some((At::new(row, of_total), total::text(sum(row)?, true)));
    (0..grid.rows().len()).filter_map(text).collect()
}

/// The grade that the scheme's own lines would give each total: a proposal, of which whoever enters it keeps what they want.
pub fn graded(registry: &Registry, year: i32, grid: &Grid) -> Vec<(At, String)> {
    let Some(record) = in_force(registry, year) else { return Vec::new() };
    let Some(scheme) = AssessmentScheme::of(&record.body) else { return Vec::new() };
    let place = |key: &str| grid.columns().iter().position(|column| column.key == key);
    let Some((of_total, of_grade)) = place(TOTAL).zip(place(GRADE)) else { return Vec::new() };
    let text = |row: usize| {
        let total = hundredths(grid.text(At::new(row, of_total))?)?;
        Some((At::new(row, of_grade), proposed(scheme, total)?.code().to_owned()))
    };
    (0..grid.rows().len()).filter_map(text).collect()
}

/// Of whose grade the lines would have another, that of the lines. What is put down as 不确定等次 differs from nothing.
pub fn corrected(registry: &Registry, year: i32, grid: &Grid) -> Vec<(At, String)> {
    let differs = |(at, grade): &(At, String)| {
        grid.text(*at).is_some_and(|own| own != grade && own != Grade::Ungraded.code())
    };
    graded(registry, year, grid).into_iter().filter(differs).collect()
}

/// Whose points or grade are changed in the table though the county has decided, and who of them has been told.
pub fn settled(registry: &Registry, grid: &Grid) -> (Vec<String>, Vec<String>) {
    let is_result = |key: &str| PARTS.contains(&key) || [TOTAL, GRADE].contains(&key);
    let changed = |row: usize| {
        grid.columns().iter().enumerate().any(|(column, own)| {
            let at = At::new(row, column);
            own.typed_into && is_result(own.key) && grid.text(at) != grid.saved(at)
        })
    };
    let rows = grid.rows().iter().enumerate().filter(|(row, _)| changed(*row));
    let decided = rows.filter_map(|(_, row)| {
        let Entry::Known(id) = row.record else { return None };
        Some((row.name.clone(), stage::decided(registry.find(id)?)?))
    });
    let decided: Vec<(String, bool)> = decided.collect();
    let told = decided.iter().filter(|(_, told)| *told).map(|(name, _)| name.clone()).collect();
    (decided.into_iter().map(|(name, _)| name).collect(), told)
}

/// The points that a result has for the dimension of an indicator, which is called by it first.
pub fn scored(facts: Option<&Assessment>, indicator: &str) -> Option<Score> {
    let facts = facts?;
    match Dimension::named(indicator.split(' ').next()?)? {
        Dimension::Ethics => facts.ethics,
        Dimension::Ability => facts.ability,
        Dimension::Results => facts.results,
        Dimension::Satisfaction => facts.satisfaction,
        Dimension::Other => facts.others,
    }
}

/// Points in hundredths; none of what the field cannot hold.
pub(super) fn hundredths(text: &str) -> Option<u64> {
    Score::parse(text).ok().map(Score::hundredths)
}
