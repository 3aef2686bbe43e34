//! How far the file at hand has come.

use taizhang_core::domain::issue::Issue;
use taizhang_core::intake::plan::Counts;

/// How far the file has come.
#[derive(Clone)]
pub enum Stage {
    Choose,
    Reading,
    Refused { name: String, issue: Issue },
    Columns,
    Review,
    Done(Taken),
}

impl Stage {
    /// Which of the four steps this is, from 0.
    pub fn step(&self) -> usize {
        match self {
            Stage::Choose | Stage::Reading | Stage::Refused { .. } => 0,
            Stage::Columns => 1,
            Stage::Review => 2,
            Stage::Done(_) => 3,
        }
    }
}

/// What was taken in.
#[derive(Clone)]
pub struct Taken {
    /// Its place in the journal, for taking it back.
    pub sequence: u64,
    pub counts: Counts,
}
