//! What is reported: one line an indicator. How each is counted stands in `report/period/counting.rs`, what it means in the
//! words `indicator-ID` and `indicator-ID-what`.

use crate::domain::codes::Cycle;

/// Where a figure comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Counted by the register; what is typed over it asks for a reason.
    Counted,
    /// The end of the last report, else counted.
    Last(&'static str),
    /// Nobody counts it here. What is so at the end of a period begins with the last one's figure (提取上期数), what happens
    /// in a period begins empty.
    Typed { carried: bool },
}

/// One figure of a report.
#[derive(Debug)]
pub struct Indicator {
    /// Stable, in files and words.
    pub id: &'static str,
    pub source: Source,
    /// Whether only the report of a year has it.
    pub yearly: bool,
    /// The clause it serves.
    pub clause: u16,
}

const fn counted(id: &'static str, clause: u16) -> Indicator {
    Indicator { id, source: Source::Counted, yearly: false, clause }
}

/// Every indicator, in the order of the report.
pub const ALL: &[Indicator] = &[
    Indicator { id: "active-begin", source: Source::Last("active-end"), yearly: false, clause: 7 },
    counted("entered", 31),
    counted("left", 91),
    counted("active-end", 7),
    counted("filed", 39),
    counted("not-filed", 40),
    counted("undecided", 95),
    counted("units-required", 25),
    counted("units-staffed", 25),
    counted("units-empty", 25),
    counted("certified", 72),
    counted("trained", 58),
    Indicator { id: "assessed", source: Source::Counted, yearly: true, clause: 60 },
    Indicator { id: "excellent", source: Source::Counted, yearly: true, clause: 66 },
    counted("unions_founded", 11),
    counted("members_joined", 12),
    counted("contests", 14),
    counted("careers", 15),
    counted("aid", 16),
    counted("culture", 17),
    counted("rights", 19),
    counted("law", 20),
    counted("stability", 21),
    counted("safety", 22),
    Indicator { id: "posts-open", source: Source::Typed { carried: true }, yearly: false, clause: 37 },
    Indicator { id: "funds", source: Source::Typed { carried: false }, yearly: false, clause: 97 },
];

/// Those of a report of a cycle.
pub fn of(cycle: Cycle) -> impl Iterator<Item = &'static Indicator> {
    ALL.iter().filter(move |own| !own.yearly || cycle == Cycle::Year)
}

pub fn find(id: &str) -> Option<&'static Indicator> {
    ALL.iter().find(|own| own.id == id)
}
