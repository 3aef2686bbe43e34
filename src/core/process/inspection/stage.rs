//! How far an inspection is, read off its record.

use chrono::NaiveDate;

use crate::domain::Inspection;
use crate::domain::coded::coded;

coded! {
    /// Where it stands. Its words: `inspection-stage-CODE`, what is next `inspection-next-CODE`, and who must act
    /// `inspection-actor-CODE`.
    pub enum Stage {
        /// 待督查.
        Planned "planned",
        /// 待反馈: looked into, and nothing is said of what was found.
        Looked "looked",
        /// 整改中.
        Mending "mending",
        /// 待核实: said to be mended.
        Mended "mended",
        /// 已办结.
        Closed "closed",
    }
}

pub fn of(facts: &Inspection) -> Stage {
    match facts {
        Inspection { closed: Some(_), .. } => Stage::Closed,
        Inspection { date: None, .. } => Stage::Planned,
        Inspection { findings: None, .. } => Stage::Looked,
        Inspection { mending: Some(_), .. } => Stage::Mended,
        _ => Stage::Mending,
    }
}

/// The day by which the next step is to be taken, where one is said.
pub const fn until(stage: Stage, facts: &Inspection) -> Option<NaiveDate> {
    match stage {
        Stage::Planned => facts.planned,
        Stage::Mending | Stage::Mended => facts.mend_by,
        Stage::Looked | Stage::Closed => None,
    }
}
