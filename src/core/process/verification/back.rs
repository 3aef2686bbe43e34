//! 核对表签回: how far each union below is with its sheet, and the table in which what came back is entered at once.

use std::sync::Arc;

use chrono::NaiveDate;

use super::{counts, year};
use crate::domain::coded::coded;
use crate::domain::codes::{Coded as _, YesNo};
use crate::domain::id::Id;
use crate::domain::record::{In, Kind, Record};
use crate::domain::{Office, Verification};
use crate::ledger::Registry;
use crate::process::grid::column::Column;
use crate::process::grid::place::At;
use crate::process::grid::row::{Entry, Row, Whom};
use crate::process::grid::table::Grid;
use crate::words::{Lang, words};

const KIND: Kind = Kind::Verification;
/// What is typed of each sheet, and what counties call it in their own lists.
const FIELDS: [(&str, &[&str]); 4] = [
    ("signed_by", &["签字", "签字人姓名", "负责人", "核对人"]),
    ("signed", &["签字日", "签回日期", "核对日期", "日期"]),
    ("agreed", &["是否一致", "一致", "核对结果"]),
    ("difference", &["差异", "差异情况", "备注", "说明"]),
];

coded! {
    /// How far a union is with its sheet of a year. Key of its words: `verification-stage-CODE`.
    pub enum Stage {
        /// 基数未填: what is to be signed does not stand yet.
        Uncounted "uncounted",
        /// 待签回.
        Open "open",
        /// 登记不全: something came back, and not all of it is entered.
        Partly "partly",
        /// 有差异: signed, and the register is to be put right.
        Differs "differs",
        /// 已签回.
        Done "done",
    }
}

impl Stage {
    /// Whether the sheet came back signed, with or without a difference.
    pub const fn is_back(self) -> bool {
        matches!(self, Stage::Differs | Stage::Done)
    }
}

/// One union in one year.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub office: Id,
    pub name: String,
    pub stage: Stage,
    /// What came back.
    pub record: Option<Arc<Record>>,
}

/// The unions whose sheets are wanted in a year, in tree order.
pub fn lines(registry: &Registry, year: i32) -> Vec<Line> {
    let line = |(office, facts): (&Record, &Office)| {
        let told = |record: &&Arc<Record>| {
            let own = Verification::of(&record.body).and_then(|own| own.year);
            own.is_some_and(|own| own.year() == year)
        };
        let record = registry.said_of(office.id).filter(told).max_by_key(|record| record.id).cloned();
        let counted = counts::of_year(registry, office.id, year).is_some();
        let stage = stage(record.as_ref().and_then(|record| Verification::of(&record.body)), counted);
        let name = facts.name.as_ref().map(|name| name.as_str().to_owned()).unwrap_or_default();
        Line { office: office.id, name, stage, record }
    };
    let day = year::begins(year);
    day.map(|day| counts::offices(registry, day).into_iter().map(line).collect()).unwrap_or_default()
}

fn stage(own: Option<&Verification>, counted: bool) -> Stage {
    match own {
        Some(Verification { signed_by: Some(_), signed: Some(_), agreed: Some(agreed), .. }) => {
            match agreed {
                YesNo::Yes => Stage::Done,
                YesNo::No => Stage::Differs,
            }
        }
        Some(_) => Stage::Partly,
        None if counted => Stage::Open,
        None => Stage::Uncounted,
    }
}

/// How far a year is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    pub offices: usize,
    /// Signed and back.
    pub back: usize,
    /// Of which with a difference.
    pub differs: usize,
    /// Of which nobody has said what differs.
    pub unexplained: usize,
    /// Whose heads have not been counted.
    pub uncounted: usize,
}

pub fn progress(lines: &[Line]) -> Progress {
    let count = |is: &dyn Fn(&Line) -> bool| lines.iter().filter(|line| is(line)).count();
    let said = |line: &Line| line.record.as_ref().is_some_and(|record| record.body.has("difference"));
    Progress {
        offices: lines.len(),
        back: count(&|line| line.stage.is_back()),
        differs: count(&|line| line.stage == Stage::Differs),
        unexplained: count(&|line| line.stage == Stage::Differs && !said(line)),
        uncounted: count(&|line| line.stage == Stage::Uncounted),
    }
}

/// The table of what came back: the county holds the paper, so that every row is its own to fill in.
pub fn grid(registry: &Registry, year: i32, lang: Lang) -> Grid {
    let typed = FIELDS.iter().filter_map(|(key, also)| Some((KIND.field(key)?, *also)));
    let mut columns = vec![Column::told("stage", "verification-stage")];
    columns.extend(typed.map(|(field, also)| Column::of(KIND, field).called(also)));
    let row = |line: Line| {
        let stage = match line.stage {
            Stage::Uncounted => words(lang, "verification-stage-uncounted", &[]),
            Stage::Open => words(lang, "verification-stage-open", &[]),
            Stage::Partly => words(lang, "verification-stage-partly", &[]),
            Stage::Differs => words(lang, "verification-stage-differs", &[]),
            Stage::Done => words(lang, "verification-stage-done", &[]),
        };
        let said = columns.iter().skip(1).map(|column| line.record.as_ref()?.body.get(column.key));
        let saved = std::iter::once(Some(stage)).chain(said).collect();
        let own = line.record.as_ref().filter(|record| registry.own(record.id).is_some());
        let record = match own {
            Some(own) => Entry::Known(own.id),
            None => Entry::New {
                kind: KIND,
                subject: line.office,
                links: [].into(),
                fields: [("year".to_owned(), year.to_string())].into(),
            },
        };
        Row { key: line.office.to_string(), name: line.name, whom: Whom::default(), saved, record }
    };
    let rows = lines(registry, year).into_iter().map(row).collect();
    Grid::new(columns, rows)
}

/// What a day and a name say of every sheet on which somebody has signed: signed on that day and found right, or not where
/// it is said what differs.
pub fn signed(grid: &Grid, day: NaiveDate) -> Vec<(At, String)> {
    let place = |key: &str| grid.columns().iter().position(|column| column.key == key);
    let [Some(by), Some(on), Some(agreed), Some(difference)] = FIELDS.map(|(key, _)| place(key)) else {
        return Vec::new();
    };
    let text = |row: usize, column: usize| grid.text(At::new(row, column));
    let of = |row: usize| {
        let answer = if text(row, difference).is_some() { YesNo::No } else { YesNo::Yes };
        [(At::new(row, on), day.to_string()), (At::new(row, agreed), answer.code().to_owned())]
    };
    (0..grid.rows().len()).filter(|row| text(*row, by).is_some()).flat_map(of).collect()
}
