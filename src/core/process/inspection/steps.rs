//! What is written for many at once: the plan of a year, the day of the look, the closing. Each is one batch, one undo.

use std::collections::BTreeSet;

use chrono::{Datelike as _, NaiveDate};

use super::coverage::Covered;
use super::stage::Stage;
use super::year::Line;
use crate::domain::coded::coded;
use crate::domain::id::Id;
use crate::domain::issue::{Issue, require};
use crate::domain::record::Kind;
use crate::ledger::command::{Edit, Fields, Target};
use crate::order::Gathered as _;

coded! {
    /// Key of its words: `inspection-do-CODE`.
    pub enum Step {
        /// 登记督查日期.
        Look "look",
        /// 办结.
        Close "close",
    }
}

impl Step {
    /// Whether it is the next thing of somebody's own.
    pub fn is_for(self, line: &Line) -> bool {
        let fits = match self {
            Self::Look => line.stage == Stage::Planned,
            Self::Close => matches!(line.stage, Stage::Looked | Stage::Mending | Stage::Mended),
        };
        line.ours && fits
    }

    const fn key(self) -> &'static str {
        match self {
            Self::Look => "date",
            Self::Close => "closed",
        }
    }
}

/// What is looked into, and together with whom, as the guidance has it (clause 71).
pub const SCOPE: &str = "聘用、培训、管理";
pub const DEPARTMENTS: &str = "民政、人力资源社会保障、财政部门";

/// What is asked before offices are planned; people decide.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Those of which the year has a plan or an inspection already.
    pub again: Vec<String>,
    /// No day is said.
    pub undated: bool,
}

impl Asked {
    pub fn is_nothing(&self) -> bool {
        self.again.is_empty() && !self.undated
    }
}

/// What is asked of the offices ticked, with what is said for all of them.
pub fn asked(rows: &[Covered], offices: &BTreeSet<Id>, said: &Fields) -> Asked {
    let again = rows.iter().filter(|own| offices.contains(&own.office));
    let again = again.filter(|own| own.planned.is_some() || own.is_looked());
    Asked {
        again: again.map(|own| own.name.clone()).collect(),
        undated: said.get("planned").is_none_or(|day| day.trim().is_empty()),
    }
}

/// A plan: one inspection of each office, with what is said for all of them.
///
/// # Errors
/// `inspection-none-chosen`; `inspection-plan-day` of a day in another year, once for all of them.
pub fn plan(offices: &BTreeSet<Id>, year: i32, said: &Fields) -> Result<Vec<Edit>, Issue> {
    require(!offices.is_empty(), || Issue::new("inspection-none-chosen"))?;
    let day = said.get("planned").and_then(|day| day.trim().parse::<NaiveDate>().ok());
    require(day.is_none_or(|day| day.year() == year), || {
        Issue::new("inspection-plan-day").with("year", year)
    })?;
    let each = |office: &Id| {
        let mut fields = said.clone();
        fields.insert("year".to_owned(), year.to_string());
        Edit::New {
            kind: Kind::Inspection,
            subject: Some(Target::Known(*office)),
            links: std::iter::empty().into_map(),
            fields,
        }
    };
    Ok(offices.iter().map(each).collect())
}

/// A day put into the records of those ticked for whom the step is the next.
///
/// # Errors
/// `inspection-none-chosen`.
pub fn take(lines: &[Line], ticked: &BTreeSet<Id>, step: Step, day: &str) -> Result<Vec<Edit>, Issue> {
    let fits = |line: &&Line| ticked.contains(&line.record.id) && step.is_for(line);
    let edit = |line: &Line| Edit::Change {
        id: line.record.id,
        seen: Fields::new(),
        to: std::iter::once((step.key().to_owned(), day.to_owned())).into_map(),
    };
    let edits: Vec<Edit> = lines.iter().filter(fits).map(edit).collect();
    require(!edits.is_empty(), || Issue::new("inspection-none-chosen"))?;
    Ok(edits)
}
