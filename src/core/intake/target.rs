//! What a column of a roster may hold.

use std::collections::BTreeMap;

use crate::domain::codes::StudyMode;
use crate::domain::record::Kind;

use Kind::{Engagement, Person};
use Target::{ContractTerm, Field, Ignore, RosterDate, SchoolAndMajor, Sequence, Study};

/// What a column is taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    Field(Kind, &'static str),
    /// One of two educations, 全日制 and 在职: what it says of itself, by the field of the person; the higher of the
    /// two is the person's.
    Study(StudyMode, &'static str),
    /// 毕业院校及专业 in one cell, parted by a stroke.
    SchoolAndMajor,
    /// 合同期限: both ends of a contract in one cell.
    ContractTerm,
    /// 序号.
    Sequence,
    /// 参加工会工作时间: the day of hiring only where a person says so.
    RosterDate,
    Ignore,
}

impl Target {
    /// Its stable name: `person.name`, `sequence`.
    pub fn code(self) -> String {
        match self {
            Field(kind, key) => format!("{}.{key}", kind.code()),
            Study(StudyMode::FullTime, key) => format!("full-time.{key}"),
            Study(StudyMode::PartTime, key) => format!("part-time.{key}"),
            SchoolAndMajor => "school-and-major".to_owned(),
            ContractTerm => "contract-term".to_owned(),
            Sequence => "sequence".to_owned(),
            RosterDate => "roster-date".to_owned(),
            Ignore => "ignore".to_owned(),
        }
    }

    /// The field of a record that the column's cells are written like.
    pub fn field(self) -> Option<(Kind, &'static str)> {
        match self {
            Field(kind, key) => Some((kind, key)),
            Study(_, key) => Person.field(key).map(|field| (Person, field.key)),
            RosterDate => Some((Engagement, "hired")),
            SchoolAndMajor | ContractTerm | Sequence | Ignore => None,
        }
    }
}

/// What each column is taken for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    pub columns: BTreeMap<u32, Target>,
}

impl Mapping {
    /// The column read as `target`, the first where two claim it.
    pub fn column(&self, target: Target) -> Option<u32> {
        self.columns.iter().find(|(_, own)| **own == target).map(|(column, _)| *column)
    }
}
